"""The findings IND-01 to IND-08 and WIL-01 on indicators (`domain.md` 5.4)."""

from decimal import Decimal

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.pendekatan import beraspek
from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan, rumusan_hasil
from kinerja_desktop.domain.perencanaan.skp import (
    Aspek,
    IndikatorKinerja,
    JenisTarget,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.perencanaan.target import dijumlahkan, target_terisi
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

_BERSATUAN = (JenisTarget.ANGKA, JenisTarget.RENTANG, JenisTarget.DURASI)


def periksa_indikator(indikator: IndikatorKinerja) -> tuple[Temuan, ...]:
    """What is wrong with one indicator by itself: SKP-04, IND-01 to IND-03, IND-05, IND-07, IND-08, WIL-01."""
    temuan: list[Temuan] = []
    if not indikator.teks.strip():
        pesan = _("Indikator belum diberi kata-kata.")
        temuan.append(Temuan("IND-08", Tingkat.SALAH, _medan(indikator, "teks"), pesan))
    elif not target_terisi(indikator):
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
    temuan += _periksa_wilayah(indikator)
    if indikator.jenis_target in _BERSATUAN and not indikator.satuan.strip():
        temuan.append(Temuan("IND-07", Tingkat.SALAH, _medan(indikator, "satuan"), _("Satuan wajib diisi.")))
    return tuple(temuan)


def periksa_indikator_rhk(rhk: RencanaHasilKerja, *, per_aspek: bool = True) -> tuple[Temuan, ...]:
    """Each indicator of an RHK, and IND-04 for those that say the same thing, of the same aspect where there is one."""
    temuan: list[Temuan] = []
    ada: set[tuple[Aspek | None, str]] = set()
    for indikator in rhk.indikator:
        temuan += periksa_indikator(indikator)
        kunci = (indikator.aspek if per_aspek else None, " ".join(indikator.teks.casefold().split()).rstrip("."))
        if kunci[1] and kunci in ada:
            pesan = _("Indikator sama sudah ada.")
            temuan.append(Temuan("IND-04", Tingkat.SALAH, _medan(indikator, "teks"), pesan))
        ada.add(kunci)
    return tuple(temuan)


def periksa_aspek(skp: Skp) -> tuple[Temuan, ...]:
    """IND-06: an SKP of a form with aspects that measures nothing but KUANTITAS."""
    aspek = {indikator.aspek for rhk in skp.rhk for indikator in rhk.indikator}
    if beraspek(skp) and aspek == {Aspek.KUANTITAS}:
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
    return (Temuan("IND-05", Tingkat.PERLU_DICEK, _medan(indikator, "triwulan"), pesan),)


def _periksa_wilayah(indikator: IndikatorKinerja) -> tuple[Temuan, ...]:
    """WIL-01, for targets that add up: what the villages have to reach together is the target of the year."""
    terisi = [satu.nilai for satu in indikator.wilayah if satu.nilai is not None]
    if not terisi or not dijumlahkan(indikator) or indikator.nilai is None or sum(terisi) == indikator.nilai:
        return ()
    pesan = _("Jumlah target wilayah tidak sama dengan target tahunan. Jumlah {jumlah}, setahun {tahunan}.").format(
        jumlah=angka_cetak(sum(terisi, Decimal(0))), tahunan=angka_cetak(indikator.nilai)
    )
    return (Temuan("WIL-01", Tingkat.PERLU_DICEK, _medan(indikator, "wilayah"), pesan),)


def _terbalik(indikator: IndikatorKinerja) -> bool:
    return indikator.minimum is not None and indikator.maksimum is not None and indikator.minimum > indikator.maksimum


def _angka_target(indikator: IndikatorKinerja) -> list[Decimal]:
    """The numbers that count for the kind of target, the milestones, and the parts of the villages."""
    utama = {
        JenisTarget.RENTANG: (indikator.minimum, indikator.maksimum),
        JenisTarget.TANGGAL: (),
        JenisTarget.TEKS: (),
    }.get(indikator.jenis_target, (indikator.nilai,))
    wilayah = (satu.nilai for satu in indikator.wilayah)
    return [nilai for nilai in (*utama, *indikator.triwulan, *wilayah) if nilai is not None]


def _medan(indikator: IndikatorKinerja, nama: str) -> str:
    return f"indikator:{indikator.id}.{nama}"
