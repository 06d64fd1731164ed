"""The target of an indicator parted by village or kelurahan: rows added, removed, pasted (`product.md` row 1.3)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, Skp, TargetWilayah
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.baca_medan import angka_medan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen
from kinerja_desktop.usecases.perencanaan.medan_skp import ganti_indikator
from kinerja_desktop.usecases.perencanaan.susun_skp import susun_dokumen

_JUDUL = frozenset({"wilayah", "desa", "kelurahan", "desa/kelurahan", "nama", "nama wilayah"})


def tambah_wilayah(
    store: Store, pelaku: Pelaku, skp_id: UUID, indikator_id: UUID, wilayah: str, hari_ini: date
) -> LihatSkp:
    """Add a row at the end."""

    def tambah(satu: IndikatorKinerja, id_baru: Callable[[], UUID]) -> tuple[TargetWilayah, ...]:
        return *satu.wilayah, TargetWilayah(id_baru(), wilayah.strip(), None, _urutan_baru(satu.wilayah))

    return _susun(store, pelaku, skp_id, indikator_id, hari_ini, tambah)


def hapus_wilayah(
    store: Store, pelaku: Pelaku, skp_id: UUID, indikator_id: UUID, wilayah_id: UUID, hari_ini: date
) -> LihatSkp:
    """Remove a row. It is withdrawn, not erased."""

    def hapus(satu: IndikatorKinerja, _id_baru: Callable[[], UUID]) -> tuple[TargetWilayah, ...]:
        return tuple(baris for baris in satu.wilayah if baris.id != wilayah_id)

    return _susun(store, pelaku, skp_id, indikator_id, hari_ini, hapus)


def pulihkan_wilayah(
    store: Store, pelaku: Pelaku, skp_id: UUID, indikator_id: UUID, semua: tuple[TargetWilayah, ...], hari_ini: date
) -> LihatSkp:
    """Make the rows stand as they stood: a removal or a paste is taken back."""
    return _susun(store, pelaku, skp_id, indikator_id, hari_ini, lambda _satu, _id_baru: semua)


def tempel_wilayah(
    store: Store, pelaku: Pelaku, skp_id: UUID, indikator_id: UUID, teks: str, hari_ini: date
) -> LihatSkp:
    """Take a block of two columns, name and number, from a spreadsheet: a known name gets the number, others are new.

    Raises `PenolakanError` with a finding on the rows where a number cannot be read; then nothing is changed.
    """
    isi = _baca_tempelan(teks, f"indikator:{indikator_id}.wilayah")

    def tempel(satu: IndikatorKinerja, id_baru: Callable[[], UUID]) -> tuple[TargetWilayah, ...]:
        semua = list(satu.wilayah)
        for nama, nilai in isi:
            tempat = next((n for n, baris in enumerate(semua) if _polos(baris.wilayah) == _polos(nama)), None)
            if tempat is None:
                semua.append(TargetWilayah(id_baru(), nama, nilai, _urutan_baru(semua)))
            else:
                semua[tempat] = replace(semua[tempat], nilai=nilai)
        return tuple(semua)

    return _susun(store, pelaku, skp_id, indikator_id, hari_ini, tempel)


def wilayah_kantor(store: Store, pelaku: Pelaku, skp_id: UUID) -> tuple[str, ...]:
    """The names of the kelurahan of the office the SKP was born in, for the list under the field."""
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        semua = unit_store.semua(unit)
    kantor = max(
        (satu.kode for satu in semua if satu.jenis is JenisUnit.KECAMATAN and _di_bawah(skp.lingkup, satu.kode)),
        key=len,
        default=skp.lingkup,
    )
    nama = {satu.nama for satu in semua if satu.jenis is JenisUnit.KELURAHAN and _di_bawah(satu.kode, kantor)}
    return tuple(sorted(nama, key=str.casefold))


def _susun(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    indikator_id: UUID,
    hari_ini: date,
    ubah: Callable[[IndikatorKinerja, Callable[[], UUID]], tuple[TargetWilayah, ...]],
) -> LihatSkp:
    def di(skp: Skp, id_baru: Callable[[], UUID]) -> Skp:
        return ganti_indikator(skp, indikator_id, lambda satu: replace(satu, wilayah=ubah(satu, id_baru)))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, unit: di(skp, unit.new_id))


def _baca_tempelan(teks: str, medan: str) -> list[tuple[str, Decimal | None]]:
    isi: list[tuple[str, Decimal | None]] = []
    for nomor, baris in enumerate(teks.splitlines()):
        nama, _tab, angka = (bagian.strip() for bagian in baris.partition("\t"))
        if not nama:
            continue
        try:
            isi.append((nama, angka_medan(medan, angka.partition("\t")[0], "IND-02")))
        except PenolakanError:
            if nomor > 0 or _polos(nama) not in _JUDUL:
                raise
    return isi


def _urutan_baru(semua: Sequence[TargetWilayah]) -> int:
    return 1 + max((baris.urutan for baris in semua), default=0)


def _polos(nama: str) -> str:
    return " ".join(nama.casefold().split())


def _di_bawah(kode: str, akar: str) -> bool:
    return kode == akar or kode.startswith(f"{akar}.")
