"""One field of an SKP, named by its path, from what a person put in to a new value of the document.

Paths are those of the findings: `skp.pendekatan`, `rhk:<uuid>.teks`, `indikator:<uuid>.target`, `wilayah:<uuid>.nilai`,
`perilaku:<1..7>.teks`,
`lampiran:<uuid>.teks`. A screen, the command line and an Excel import all write through here.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BarisLampiran,
    EkspektasiKhusus,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.baca_medan import (
    Nilai,
    angka_medan,
    pilihan_medan,
    tanggal_medan,
    teks_medan,
    tolak_medan,
)

_Pilihan = TypeVar("_Pilihan", bound=StrEnum)

JENIS_BERANGKA = (JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.DURASI)


def ubah_medan(skp: Skp, medan: str, nilai: Nilai, id_baru: Callable[[], UUID]) -> Skp:
    """The document with one field changed to what was typed.

    Raises `PenolakanError` with a finding on `medan` when the text cannot be that field's value; the caller keeps what
    was typed as a draft, so nothing is lost.
    """
    bagian, _titik, nama = medan.partition(".")
    jenis, _dua_titik, kunci = bagian.partition(":")
    if jenis == "skp" and nama == "pendekatan":
        return replace(skp, pendekatan=_pilihan(Pendekatan, medan, nilai))
    if jenis == "skp" and nama in {"mulai", "selesai"}:
        return _ubah_masa(skp, nama, medan, nilai)
    if jenis == "rhk":
        return _ganti_rhk(skp, UUID(kunci), lambda rhk: _ubah_rhk(rhk, nama, medan, nilai))
    if jenis == "indikator":
        return ganti_indikator(skp, UUID(kunci), lambda satu: _ubah_indikator(satu, nama, medan, nilai))
    if jenis == "wilayah":
        return _ubah_wilayah(skp, UUID(kunci), nama, medan, nilai)
    if jenis == "perilaku" and nama == "teks":
        return _ubah_perilaku(skp, int(kunci), teks_medan(nilai), id_baru)
    if jenis == "lampiran" and nama == "teks":
        return replace(
            skp, lampiran=tuple(_ganti_baris(baris, UUID(kunci), teks_medan(nilai)) for baris in skp.lampiran)
        )
    raise AssertionError(f"no such field: {medan}")


def indikator_dari(skp: Skp, indikator_id: UUID) -> IndikatorKinerja | None:
    """The indicator with that id, wherever it stands in the document."""
    return next((satu for rhk in skp.rhk for satu in rhk.indikator if satu.id == indikator_id), None)


def indikator_wilayah(skp: Skp, wilayah_id: UUID) -> IndikatorKinerja | None:
    """The indicator whose target one of the villages has to reach a part of."""
    semua = (satu for rhk in skp.rhk for satu in rhk.indikator)
    return next((satu for satu in semua if any(w.id == wilayah_id for w in satu.wilayah)), None)


def _ubah_rhk(rhk: RencanaHasilKerja, nama: str, medan: str, nilai: Nilai) -> RencanaHasilKerja:
    return replace(rhk, **{nama: _PENGURAI_RHK[nama](medan, nilai)})


def _ubah_indikator(satu: IndikatorKinerja, nama: str, medan: str, nilai: Nilai) -> IndikatorKinerja:
    if nama == "target":
        return _ubah_target(satu, medan, nilai)
    if nama in _TRIWULAN:
        isi = list(satu.triwulan)
        isi[_TRIWULAN.index(nama)] = _angka(medan, nilai)
        return replace(satu, triwulan=(isi[0], isi[1], isi[2], isi[3]))
    return replace(satu, **{nama: _PENGURAI_INDIKATOR[nama](medan, nilai)})


def _ubah_target(satu: IndikatorKinerja, medan: str, nilai: Nilai) -> IndikatorKinerja:
    """The one target cell of the grid; what it may hold depends on the kind of target."""
    if satu.jenis_target in JENIS_BERANGKA:
        return replace(satu, nilai=_angka(medan, nilai))
    if satu.jenis_target is JenisTarget.TANGGAL:
        return replace(satu, tanggal=tanggal_medan(medan, nilai, "IND-02"))
    teks = teks_medan(nilai)
    if satu.jenis_target is JenisTarget.RENTANG:
        bawah, pemisah, atas = teks.replace("–", "-").replace("s.d.", "-").partition("-")
        if not teks.strip():
            return replace(satu, minimum=None, maksimum=None)
        if not pemisah:
            raise tolak_medan(medan, "IND-02", _("Rentang butuh dua angka, misalnya 85-90."))
        return replace(satu, minimum=_angka(medan, bawah), maksimum=_angka(medan, atas))
    return replace(satu, teks_target=teks.strip())


def _ubah_masa(skp: Skp, nama: str, medan: str, nilai: Nilai) -> Skp:
    """The first or the last day; both lie in the year of the SKP."""
    hari = tanggal_medan(medan, nilai, "SKP-05")
    mulai, selesai = (hari, skp.selesai) if nama == "mulai" else (skp.mulai, hari)
    if hari is None or mulai is None or selesai is None or hari.year != skp.tahun or mulai > selesai:
        pesan = _("Masa SKP harus dalam tahun {tahun}, dari hari pertama sampai hari terakhirnya.")
        raise tolak_medan(medan, "SKP-05", pesan.format(tahun=skp.tahun))
    return replace(skp, mulai=mulai, selesai=selesai)


def _ubah_wilayah(skp: Skp, wilayah_id: UUID, nama: str, medan: str, nilai: Nilai) -> Skp:
    isi = {nama: _angka(medan, nilai) if nama == "nilai" else teks_medan(nilai)}

    def di(satu: IndikatorKinerja) -> IndikatorKinerja:
        return replace(satu, wilayah=tuple(replace(w, **isi) if w.id == wilayah_id else w for w in satu.wilayah))

    pemilik = indikator_wilayah(skp, wilayah_id)
    return skp if pemilik is None else ganti_indikator(skp, pemilik.id, di)


def _ubah_perilaku(skp: Skp, nilai: int, teks: str, id_baru: Callable[[], UUID]) -> Skp:
    ada = {satu.nilai: satu for satu in skp.perilaku}
    lama = ada.get(nilai)
    ada[nilai] = replace(lama, teks=teks.strip()) if lama else EkspektasiKhusus(id_baru(), nilai, teks.strip())
    return replace(skp, perilaku=tuple(ada[nomor] for nomor in sorted(ada)))


def _ganti_baris(baris: BarisLampiran, baris_id: UUID, teks: str) -> BarisLampiran:
    return replace(baris, teks=teks.strip()) if baris.id == baris_id else baris


def _ganti_rhk(skp: Skp, rhk_id: UUID, ubah: Callable[[RencanaHasilKerja], RencanaHasilKerja]) -> Skp:
    return replace(skp, rhk=tuple(ubah(rhk) if rhk.id == rhk_id else rhk for rhk in skp.rhk))


def ganti_indikator(skp: Skp, indikator_id: UUID, ubah: Callable[[IndikatorKinerja], IndikatorKinerja]) -> Skp:
    """The document with one indicator changed."""

    def di_rhk(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
        return replace(rhk, indikator=tuple(ubah(satu) if satu.id == indikator_id else satu for satu in rhk.indikator))

    return replace(skp, rhk=tuple(di_rhk(rhk) for rhk in skp.rhk))


def _teks_rapi(_medan: str, nilai: Nilai) -> str:
    return teks_medan(nilai)


def _angka(medan: str, nilai: Nilai) -> Decimal | None:
    return angka_medan(medan, nilai, "IND-02")


def _pilihan(jenis: type[_Pilihan], medan: str, nilai: Nilai) -> _Pilihan:
    """One of the choices; a choice cannot be emptied."""
    terpilih = pilihan_medan(jenis, medan, nilai)
    if terpilih is None:
        raise tolak_medan(medan, "PILIHAN", _("Pilih salah satu yang tersedia."))
    return terpilih


_TRIWULAN = ("triwulan1", "triwulan2", "triwulan3", "triwulan4")
_Pengurai = Callable[[str, Nilai], Any]
_PENGURAI_RHK: dict[str, _Pengurai] = {
    "teks": _teks_rapi,
    "rhk_pimpinan": _teks_rapi,
    "penugasan_dari": _teks_rapi,
    "jenis": lambda medan, nilai: _pilihan(JenisRhk, medan, nilai),
    "klasifikasi": lambda medan, nilai: _pilihan(Klasifikasi, medan, nilai),
}
_PENGURAI_INDIKATOR: dict[str, _Pengurai] = {
    "teks": _teks_rapi,
    "satuan": _teks_rapi,
    "aspek": lambda medan, nilai: _pilihan(Aspek, medan, nilai),
    "arah": lambda medan, nilai: _pilihan(Arah, medan, nilai),
    "jenis_target": lambda medan, nilai: _pilihan(JenisTarget, medan, nilai),
    "perspektif": lambda medan, nilai: pilihan_medan(Perspektif, medan, nilai),
    "teks_target": _teks_rapi,
    "minimum": _angka,
    "maksimum": _angka,
}
