"""The findings IND-01 to IND-07 on indicators (`domain.md` 5.4)."""

from decimal import Decimal

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan, rumusan_hasil
from kinerja_desktop.domain.perencanaan.skp import (
    Aspek,
    IndikatorKinerja,
    JenisTarget,
    Pendekatan,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.perencanaan.target import dijumlahkan, target_terisi
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

_BERSATUAN = (JenisTarget.ANGKA, JenisTarget.RENTANG, JenisTarget.DURASI)


def periksa_indikator(indikator: IndikatorKinerja) -> tuple[Temuan, ...]:
    """What is wrong with one indicator by itself: SKP-04, IND-01, IND-02, IND-03, IND-05, IND-07."""
    temuan: list[Temuan] = []
    if not target_terisi(indikator):
        pesan = _('Target belum diisi untuk indikator "{x}".').format(x=indikator.teks)
        temuan.append(Temuan("SKP-04", Tingkat.SALAH, _medan(indikator, "target"), pesan))
    if indikator.jenis_target is JenisTarget.RENTANG and _terbalik(indikator):
        pesan = _("Batas bawah melebihi batas atas.")
        temuan.append(Temuan("IND-01", Tingkat.SALAH, _medan(indikator, "target"), pesan))
    if any(nilai < 0 for nilai in _angka_target(indikator)):
        pesan = _("Target harus angka tidak negatif.")
        temuan.append(Temuan("IND-02", Tingkat.SALAH, _medan(indikator, "target"), pesan))
    if berawal_kegiatan(indikator.teks):
        temuan.append(temuan_kegiatan(_medan(indikator, "teks"), indikator.teks))
    temuan += _periksa_triwulan(indikator)
    if indikator.jenis_target in _BERSATUAN and not indikator.satuan.strip():
        temuan.append(Temuan("IND-07", Tingkat.SALAH, _medan(indikator, "satuan"), _("Satuan wajib diisi.")))
    return tuple(temuan)


def periksa_indikator_rhk(rhk: RencanaHasilKerja) -> tuple[Temuan, ...]:
    """Each indicator of an RHK, and IND-04 for those that say the same thing of the same aspect."""
    temuan: list[Temuan] = []
    ada: set[tuple[Aspek, str]] = set()
    for indikator in rhk.indikator:
        temuan += periksa_indikator(indikator)
        kunci = (indikator.aspek, " ".join(indikator.teks.casefold().split()).rstrip("."))
        if kunci[1] and kunci in ada:
            pesan = _("Indikator sama sudah ada.")
            temuan.append(Temuan("IND-04", Tingkat.SALAH, _medan(indikator, "teks"), pesan))
        ada.add(kunci)
    return tuple(temuan)


def periksa_aspek(skp: Skp) -> tuple[Temuan, ...]:
    """IND-06: a quantitative SKP that measures nothing but KUANTITAS."""
    aspek = {indikator.aspek for rhk in skp.rhk for indikator in rhk.indikator}
    if skp.pendekatan is Pendekatan.KUANTITATIF and aspek == {Aspek.KUANTITAS}:
        pesan = _("Tambahkan ukuran kualitas atau waktu.")
        return (Temuan("IND-06", Tingkat.PERLU_DICEK, "skp.rhk", pesan),)
    return ()


def temuan_kegiatan(medan: str, teks: str) -> Temuan:
    """IND-03 on one field, with a better wording where one is known."""
    pesan = _("Rumuskan sebagai hasil, bukan kegiatan.")
    return Temuan("IND-03", Tingkat.PERLU_DICEK, medan, pesan, rumusan_hasil(teks))


def _periksa_triwulan(indikator: IndikatorKinerja) -> tuple[Temuan, ...]:
    """IND-05, for targets whose quarters add up; a percentage, an index or a limit does not."""
    terisi = [nilai for nilai in indikator.triwulan if nilai is not None]
    if not terisi or not dijumlahkan(indikator) or indikator.nilai is None or sum(terisi) == indikator.nilai:
        return ()
    pesan = _("Jumlah target triwulan tidak sama dengan target tahunan. Jumlah {jumlah}, setahun {tahunan}.").format(
        jumlah=angka_cetak(sum(terisi, Decimal(0))), tahunan=angka_cetak(indikator.nilai)
    )
    return (Temuan("IND-05", Tingkat.PERLU_DICEK, _medan(indikator, "triwulan1"), pesan),)


def _terbalik(indikator: IndikatorKinerja) -> bool:
    return indikator.minimum is not None and indikator.maksimum is not None and indikator.minimum > indikator.maksimum


def _angka_target(indikator: IndikatorKinerja) -> list[Decimal]:
    """The numbers that count for the kind of target, and the milestones."""
    utama = {
        JenisTarget.RENTANG: (indikator.minimum, indikator.maksimum),
        JenisTarget.TANGGAL: (),
        JenisTarget.TEKS: (),
    }.get(indikator.jenis_target, (indikator.nilai,))
    return [nilai for nilai in (*utama, *indikator.triwulan) if nilai is not None]


def _medan(indikator: IndikatorKinerja, nama: str) -> str:
    return f"indikator:{indikator.id}.{nama}"
