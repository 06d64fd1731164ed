"""The installed program tests itself: that is where a frozen build fails (`kinerja uji-diri`)."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kinerja_desktop.app import stores
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.resource_files import resource

PIN = "uji-diri-123456"


@dataclass(frozen=True, slots=True)
class HasilUji:
    """One check: its name and what went wrong, empty when it passed."""

    nama: str
    masalah: str

    def dokumen(self) -> dict[str, object]:
        """The check for a script."""
        return {"nama": self.nama, "ok": not self.masalah, "masalah": self.masalah}


def run_self_test() -> list[HasilUji]:
    """Run every check on scratch files; nothing of the user's data is touched."""
    checks: tuple[tuple[str, Callable[[Path], None]], ...] = (
        (_("berkas pendukung"), _check_resources),
        (_("data terkunci"), _check_locked_store),
        (_("impor Excel"), _check_import),
        (_("lembar PDF dan Excel"), _check_sheets),
        (_("tanda tangan dan enkripsi paket"), _check_bundle_keys),
        (_("PostgreSQL"), _check_postgresql),
        (_("jendela"), _check_window),
    )
    results: list[HasilUji] = []
    for nama, check in checks:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            try:
                check(Path(folder))
            except Exception as problem:  # noqa: BLE001 - a self-test reports whatever fails
                results.append(HasilUji(nama, f"{type(problem).__name__}: {problem}"))
            else:
                results.append(HasilUji(nama, ""))
    return results


def _expect(holds: object, sentence: str) -> None:
    if not holds:
        raise RuntimeError(sentence)


def _check_resources(_folder: Path) -> None:
    for parts in (("fonts", "Inter-Regular.otf"), ("icons", "house.svg"), ("contoh", "duk-tenayan-raya.xlsx")):
        _expect(resource(*parts).is_file(), "/".join(parts))


def _check_locked_store(folder: Path) -> None:
    path = folder / "uji.kinerja-data"
    with stores.session(path, PIN, create=True):
        pass
    with stores.session(path, PIN) as work:
        _expect(work.pelaku.nama, "no person")
    try:
        stores.open_store(path, "PIN yang salah").close()
    except PenolakanError as refusal:
        _expect(refusal.kode == "PIN_SALAH", refusal.kode)
    else:
        raise RuntimeError("a wrong PIN opens the store")
    _expect(b"Pengelola kinerja" not in path.read_bytes(), "the store is not encrypted")


def _check_import(folder: Path) -> None:
    from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
    from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor

    hari = date(2026, 1, 5)
    with stores.session(folder / "impor.kinerja-data", None, create=True) as work:
        seen = pratinjau_impor(work.store, work.pelaku, resource("contoh", "duk-tenayan-raya.xlsx"), hari)
        terapkan_impor(work.store, work.pelaku, seen, hari, folder / "ditolak.xlsx")
        _expect(daftar_pegawai(work.store, work.pelaku, "", 2026).semua == 43, "43 people expected")
        _expect((folder / "ditolak.xlsx").is_file(), "no workbook of refused rows")


def _check_sheets(folder: Path) -> None:
    from kinerja_desktop.usecases.cetak.cetak_berkas import PermintaanCetak, cetak_berkas
    from kinerja_desktop.usecases.cetak.siapkan_lembar import PilihanCetak
    from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
    from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor
    from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp

    hari = date(2026, 1, 5)
    with stores.session(folder / "cetak.kinerja-data", None, create=True) as work:
        seen = pratinjau_impor(work.store, work.pelaku, resource("contoh", "duk-tenayan-raya.xlsx"), hari)
        terapkan_impor(work.store, work.pelaku, seen, hari, None)
        person = daftar_pegawai(work.store, work.pelaku, "Nur Lubis", 2026).baris[0].pegawai
        buat_skp(work.store, work.pelaku, person.id, 2026, hari)
        for bentuk, awal in (("pdf", b"%PDF"), ("xlsx", b"PK")):
            wish = PermintaanCetak("F-04", person.nip, None, "2026", bentuk, PilihanCetak())
            (made,) = cetak_berkas(work.store, work.pelaku, wish, folder, hari)
            _expect(made.read_bytes().startswith(awal), bentuk)


def _check_bundle_keys(_folder: Path) -> None:
    from sync.keys import DeviceKeys, seal, unseal

    keys = DeviceKeys.generate()
    secret = os.urandom(1000)
    _expect(
        unseal(seal(secret, (keys.public.envelope,)), (keys.envelope,)) == secret, "the envelope changed its content"
    )
    _expect(DeviceKeys.from_bytes(keys.to_bytes()) == keys, "keys do not survive storing")


def _check_postgresql(_folder: Path) -> None:
    import psycopg

    _expect(psycopg.pq.version() > 0, "libpq is missing")


def _check_window(folder: Path) -> None:
    from kinerja_desktop.ui.self_check import check_window

    check_window(folder)
