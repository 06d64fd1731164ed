"""The block that an official signs in, line by line as paper prints it (`product.md` leap 11)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    Kedudukan,
    PejabatTtd,
    Penugasan,
    awalan_tugas,
    berlangsung,
)

_KEDUDUKAN = {Kedudukan.PLT: "Plt.", Kedudukan.PLH: "Plh.", Kedudukan.PJ: "Pj."}


def baris_atas_nama(pejabat: PejabatTtd) -> tuple[str, ...]:
    """The lines above the post: `a.n. Bupati Tirta Kencana`, and for u.b. the deputy's post with `u.b.` below it."""
    atas = [satu.strip() for satu in pejabat.atas_nama.splitlines() if satu.strip()]
    if pejabat.cara is CaraTandaTangan.LANGSUNG or not atas:
        return ()
    if pejabat.cara is CaraTandaTangan.ATAS_NAMA:
        return (f"a.n. {atas[0]}",)
    return (f"a.n. {atas[0]}", *atas[1:], "u.b.")


def awalan_ttd(pejabat: PejabatTtd) -> str:
    """What stands before the post in `Pihak.awalan`: the lines above, and `Plt.` on the post's own line."""
    kedudukan = _KEDUDUKAN.get(pejabat.kedudukan, "")
    return "\n".join(satu for satu in (*baris_atas_nama(pejabat), kedudukan) if satu)


def blok_ttd(pejabat: PejabatTtd, nama: str, nip: str) -> tuple[str, ...]:
    """All lines of the block: in whose name, the post, the name, the NIP where there is one."""
    jabatan = f"{_KEDUDUKAN.get(pejabat.kedudukan, '')} {pejabat.jabatan}".strip()
    return (*baris_atas_nama(pejabat), jabatan, nama, *((f"NIP. {nip}",) if nip else ()))


def baris_berlaku(
    register: Iterable[PejabatTtd], pegawai_id: UUID, unit_id: UUID | None, hari: date
) -> PejabatTtd | None:
    """In what manner an official signs for a unit on a day: of his lines for it that run, the one that began last."""
    berjalan = (
        satu
        for satu in register
        if satu.pegawai_id == pegawai_id and satu.unit_id == unit_id and berlangsung(satu.mulai, satu.sampai, hari)
    )
    return max(berjalan, key=lambda satu: (satu.mulai, satu.id), default=None)


def awalan_dalam(pejabat: PejabatTtd, tugas: Penugasan | None) -> str:
    """As `awalan_ttd`; in an acting post `Plt.` comes from that post itself, whatever the line says, and once only."""
    if tugas is None:
        return awalan_ttd(pejabat)
    return "\n".join(satu for satu in (*baris_atas_nama(pejabat), awalan_tugas(tugas.jenis)) if satu)
