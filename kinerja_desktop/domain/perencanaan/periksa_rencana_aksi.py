"""RA-01: evidence wants a step of rencana aksi in its period first (`domain.md` 2.7, 5.4)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

KODE_ATURAN = "rencana_aksi"
_ROMAWI = ("I", "II", "III", "IV")


def periksa_rencana_aksi(
    rhk_id: UUID,
    indikator_id: UUID,
    langkah: Iterable[RencanaAksi],
    *,
    mulai: date,
    selesai: date,
    aturan: Iterable[Aturan],
) -> Temuan | None:
    """The finding when no step of the RHK is planned in a month of the period; None when one is.

    Whether it refuses the evidence or lets it pass with a note is the figure `tingkat` of the rule row `rencana_aksi`
    in force on the last day of the period.
    """
    bulan = set(range(mulai.month, selesai.month + 1))
    if any(satu.rhk_id == rhk_id and bulan & set(satu.bulan) for satu in langkah):
        return None
    tingkat = Tingkat(pilih(aturan, KODE_ATURAN, selesai).teks("tingkat"))
    return Temuan("RA-01", tingkat, f"indikator:{indikator_id}.bukti", _("Isi rencana aksi lebih dahulu."))


def triwulan_tanpa_langkah(skp: Skp, langkah: Iterable[RencanaAksi]) -> tuple[Temuan, ...]:
    """RA-01 seen in advance: for each RHK the quarters of the SKP's period in which no step is planned.

    The field is `rhk:<uuid>.langkah`. Nothing is refused here: steps are written the year through.
    """
    semua = tuple(langkah)
    triwulan = range((skp.mulai.month + 2) // 3, (skp.selesai.month + 2) // 3 + 1)
    temuan: list[Temuan] = []
    for rhk in skp.rhk:
        terisi = {(bulan + 2) // 3 for satu in semua if satu.rhk_id == rhk.id for bulan in satu.bulan}
        kosong = [_ROMAWI[nomor - 1] for nomor in triwulan if nomor not in terisi]
        if kosong:
            pesan = _("Belum ada langkah pada triwulan {tw}.").format(tw=", ".join(kosong))
            temuan.append(Temuan("RA-01", Tingkat.PERLU_DICEK, f"rhk:{rhk.id}.langkah", pesan))
    return tuple(temuan)
