"""RA-01: evidence wants a step of rencana aksi in its period first (`domain.md` 2.7, 5.4)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

KODE_ATURAN = "rencana_aksi"


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
