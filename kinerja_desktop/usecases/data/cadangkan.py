"""Back the data up, know which copies there are, and know that a backup opens."""

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.i18n import _
from kinerja_desktop.store import salinan
from kinerja_desktop.store.database import Store

_NAMA = re.compile(r"_(\d{8}-\d{6})_([a-z]+)(?:-\d+)?$")
DIHITUNG = ("pegawai", "skp", "evaluasi", "pelatihan", "sync_op", "berkas")
"""The tables whose rows a person compares, in the order of the screen."""


@dataclass(frozen=True, slots=True)
class HasilCadangan:
    """A backup that was opened and counted: its files (the data first, then its key file if it is locked)."""

    berkas: tuple[Path, ...]
    pegawai: int
    bita: int


@dataclass(frozen=True, slots=True)
class SalinanData:
    """One copy: where it lies, when and on which occasion it was made, its size in bytes."""

    berkas: Path
    waktu: datetime
    kejadian: str
    bita: int


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """The number of rows of one kind in the copy and in the data now."""

    kata: str
    dulu: int
    kini: int


@dataclass(frozen=True, slots=True)
class PeriksaanSalinan:
    """A copy that was opened with the data's key and checked page by page: what it holds, and what is there now."""

    berkas: Path
    versi: int
    isi: tuple[Perbandingan, ...]


def cadangkan(store: Store, pelaku: Pelaku, folder: Path | None = None) -> HasilCadangan:
    """Write a verified copy into a folder, or beside the data where none is given. Nothing is ever overwritten."""
    periksa_hak(pelaku, Tindakan.CADANGKAN)
    if folder is None:
        berkas: tuple[Path, ...] = (salinan.salin(store, alasan="cadangan"),)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        berkas = salinan.cadangkan(store, folder)
    isi = salinan.periksa(berkas[0], store.key)
    luar = folder is not None
    with store.write(pelaku) as unit:
        sesudah = {"pegawai": isi.baris.get("pegawai", 0), "luar": luar}
        unit.jejak(Tindakan.CADANGKAN, OBJEK_LUAR if luar else berkas[0].name, None, sesudah)
    return HasilCadangan(berkas, isi.baris.get("pegawai", 0), berkas[0].stat().st_size)


OBJEK_LUAR = "cadangan-luar"
"""The audit line of a backup into a folder of the user's choice; its newest time answers `cadangan_luar`."""


def daftar_salinan(store: Store, pelaku: Pelaku) -> tuple[SalinanData, ...]:
    """The copies beside the data, newest first. One whose name was changed by hand counts by the time of its file."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    semua = (_salinan(satu, store.now().tzinfo) for satu in salinan.daftar(store.path))
    return tuple(sorted(semua, key=lambda satu: satu.waktu, reverse=True))


def periksa_salinan(store: Store, pelaku: Pelaku, berkas: Path) -> PeriksaanSalinan:
    """Open a copy, check every page and count. Raises `PenolakanError` where it does not open or is not sound."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    dulu, kini = salinan.periksa(berkas, store.key), salinan.periksa(store.path, store.key)
    isi = tuple(Perbandingan(_kata(tabel), dulu.baris.get(tabel, 0), kini.baris.get(tabel, 0)) for tabel in DIHITUNG)
    return PeriksaanSalinan(berkas, dulu.versi, isi)


def kata_kejadian(kode: str) -> str:
    """The occasion of a copy in words, from the word in its file name."""
    return {
        "cadangan": _("dibuat sendiri"),
        "impor": _("sebelum impor"),
        "gabung": _("sebelum menggabungkan paket"),
        "pembaruan": _("sebelum pembaruan program"),
        "pulih": _("sebelum pemulihan"),
    }.get(kode, _("otomatis"))


def _salinan(berkas: Path, zona: tzinfo | None) -> SalinanData:
    cocok = _NAMA.search(berkas.name.removesuffix(salinan.SUFFIX))
    keadaan = berkas.stat()
    if cocok is None:
        return SalinanData(berkas, datetime.fromtimestamp(keadaan.st_mtime, zona), kata_kejadian(""), keadaan.st_size)
    waktu = datetime.strptime(cocok[1], "%Y%m%d-%H%M%S").replace(tzinfo=zona)
    return SalinanData(berkas, waktu, kata_kejadian(cocok[2]), keadaan.st_size)


def _kata(tabel: str) -> str:
    return {
        "pegawai": _("pegawai"),
        "skp": _("SKP"),
        "evaluasi": _("evaluasi"),
        "pelatihan": _("catatan pelatihan"),
        "sync_op": _("perubahan tercatat"),
        "berkas": _("berkas bukti"),
    }[tabel]
