"""The words of the SKP pages: aspects, kinds of target, directions, states, and where a field stands."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.pendekatan import beraspek
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.tanggal import tanggal_panjang, tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.kolom import Cell, state_cell

ARAH_IKON = {Arah.NAIK: "trending-up", Arah.TURUN: "trending-down", Arah.TEPAT: "equal"}
_Kode = TypeVar("_Kode", bound=StrEnum)


def kata_aspek() -> dict[Aspek, str]:
    """Aspects as the grid shows them."""
    return {
        Aspek.KUANTITAS: _("Kuantitas"),
        Aspek.KUALITAS: _("Kualitas"),
        Aspek.WAKTU: _("Waktu"),
        Aspek.BIAYA: _("Biaya"),
    }


def kata_perspektif() -> dict[Perspektif, str]:
    """Perspectives of a leader's form."""
    return {
        Perspektif.PENERIMA_LAYANAN: _("Penerima layanan"),
        Perspektif.PROSES_BISNIS: _("Proses bisnis"),
        Perspektif.PENGUATAN_INTERNAL: _("Penguatan internal"),
        Perspektif.ANGGARAN: _("Anggaran"),
    }


def arti_perspektif() -> dict[Perspektif, str]:
    """What belongs under each of them (`domain.md` 2.3)."""
    return {
        Perspektif.PENERIMA_LAYANAN: _("manfaat yang dirasakan warga"),
        Perspektif.PROSES_BISNIS: _("keluaran, dampak, dan cara kerja"),
        Perspektif.PENGUATAN_INTERNAL: _("orang, sistem, dan kemampuan"),
        Perspektif.ANGGARAN: _("hemat dan terserap"),
    }


def kata_pendekatan() -> dict[Pendekatan, str]:
    """The two ways to measure."""
    return {Pendekatan.KUANTITATIF: _("kuantitatif"), Pendekatan.KUALITATIF: _("kualitatif")}


def keterangan_versi(skp: Skp, nomor: int) -> str:
    """What stands beside the name: the version, and the approach where it is the less usual one."""
    versi = _("versi {n}").format(n=nomor)
    return versi if skp.pendekatan is Pendekatan.KUANTITATIF else f"{versi} · {kata_pendekatan()[skp.pendekatan]}"


def kata_jenis_target() -> dict[JenisTarget, str]:
    """Kinds of target."""
    return {
        JenisTarget.ANGKA: _("Angka"),
        JenisTarget.PERSEN: _("Persen"),
        JenisTarget.RENTANG: _("Rentang"),
        JenisTarget.TANGGAL: _("Tanggal"),
        JenisTarget.DURASI: _("Lama"),
        JenisTarget.TEKS: _("Teks"),
    }


def kata_arah() -> dict[Arah, str]:
    """Directions of an indicator."""
    return {Arah.NAIK: _("naik"), Arah.TURUN: _("turun"), Arah.TEPAT: _("tepat")}


def kata_jenis_rhk() -> dict[JenisRhk, str]:
    """Kinds of plan."""
    return {JenisRhk.UTAMA: _("Utama"), JenisRhk.TAMBAHAN: _("Tambahan")}


def kata_klasifikasi() -> dict[Klasifikasi, str]:
    """Whose plan it is."""
    return {Klasifikasi.ORGANISASI: _("Organisasi"), Klasifikasi.INDIVIDU: _("Individu")}


def kata_bagian() -> dict[BagianLampiran, str]:
    """The bands of the lampiran."""
    return {
        BagianLampiran.DUKUNGAN_SUMBER_DAYA: _("Dukungan sumber daya"),
        BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: _("Skema pertanggungjawaban"),
        BagianLampiran.KONSEKUENSI: _("Konsekuensi"),
    }


def kode_dari_kata(kata: dict[_Kode, str], teks: str) -> str:
    """The code of a word as typed or pasted; a text that is no such word stays as it is, to be refused where it is."""
    bersih = teks.strip().casefold()
    return next((kode.value for kode, word in kata.items() if bersih in {word.casefold(), kode.value.casefold()}), teks)


def cell_keadaan(keadaan: KeadaanSkp | None) -> Cell:
    """The state of an SKP in a list, "Belum ada" while there is none."""
    if keadaan is None:
        return Cell(_("Belum ada"), icon="circle", text_tone="tinta2")
    return state_cell(keadaan.value)


def rhk_berurut(skp: Skp) -> tuple[RencanaHasilKerja, ...]:
    """The plans as paper numbers them: utama first."""
    return tuple(sorted(skp.rhk, key=lambda rhk: (rhk.jenis is not JenisRhk.UTAMA, rhk.urutan)))


def teks_target(satu: IndikatorKinerja) -> str:
    """The target as it is typed: `1.200`, `85-90`, `30 November 2026`, or empty."""
    match satu.jenis_target:
        case JenisTarget.RENTANG:
            if satu.minimum is None or satu.maksimum is None:
                return ""
            return f"{angka_cetak(satu.minimum)}-{angka_cetak(satu.maksimum)}"
        case JenisTarget.TANGGAL:
            return tanggal_panjang(satu.tanggal) if satu.tanggal else ""
        case JenisTarget.TEKS:
            return satu.teks_target
        case _:
            return "" if satu.nilai is None else angka_cetak(satu.nilai)


def kode_sebelum(skp: Skp, indikator_id: UUID, nama: str) -> str:
    """What stands in a cell now, as it would be typed; a choice as its code."""
    satu = next((one for rhk in skp.rhk for one in rhk.indikator if one.id == indikator_id), None)
    if satu is None:
        return ""
    return teks_target(satu) if nama == "target" else str(getattr(satu, nama) or "")


def target_pendek(satu: IndikatorKinerja, tahun: int) -> str:
    """The same in a row of the grid: a day of the SKP's own year without the year."""
    if satu.jenis_target is JenisTarget.TANGGAL and satu.tanggal is not None:
        hari: date = satu.tanggal
        return tanggal_pendek(hari) if hari.year == tahun else f"{tanggal_pendek(hari)} {hari.year}"
    return teks_target(satu).replace("-", "–") if satu.jenis_target is JenisTarget.RENTANG else teks_target(satu)


def jumlah_triwulan(satu: IndikatorKinerja) -> Decimal | None:
    """The sum of the quarters, None while none is filled."""
    terisi = [nilai for nilai in satu.triwulan if nilai is not None]
    return sum(terisi, Decimal(0)) if terisi else None


def tempat_medan(skp: Skp, medan: str) -> str:
    """Where a field stands, in words: `RHK 2 · Kualitas`."""
    bagian, _titik, nama = medan.partition(".")
    jenis, _dua_titik, kunci = bagian.partition(":")
    if jenis == "perilaku" and kunci.isdigit():
        return _("Perilaku · {nilai}").format(nilai=NILAI_BERAKHLAK[int(kunci) - 1].nama)
    if jenis == "lampiran":
        return _("Lampiran")
    for nomor, rhk in enumerate(rhk_berurut(skp), start=1):
        if jenis == "rhk" and str(rhk.id) == kunci:
            return _("RHK {n}").format(n=nomor)
        for satu in rhk.indikator:
            if jenis == "indikator" and str(satu.id) == kunci:
                ukuran = (
                    kata_aspek()[satu.aspek]
                    if beraspek(skp)
                    else _("ukuran {n}").format(n=rhk.indikator.index(satu) + 1)
                )
                return _("RHK {n} · {aspek}").format(n=nomor, aspek=ukuran)
    if nama == "rhk":
        return _("Hasil kerja")
    return _("Kepala SKP")


def rhk_dari_medan(skp: Skp, medan: str) -> UUID | None:
    """The plan in which a field stands, None for fields outside the plans."""
    bagian = medan.partition(".")[0]
    jenis, _dua_titik, kunci = bagian.partition(":")
    for rhk in skp.rhk:
        if (jenis == "rhk" and str(rhk.id) == kunci) or (
            jenis == "indikator" and any(str(satu.id) == kunci for satu in rhk.indikator)
        ):
            return rhk.id
    return None
