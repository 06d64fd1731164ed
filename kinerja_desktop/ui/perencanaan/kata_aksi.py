"""The words of the rencana aksi page: months as ranges, states, the rows below each RHK."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import RencanaHasilKerja
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.kolom import Grup
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut
from kinerja_desktop.usecases.perencanaan.rencana_aksi import LihatRencanaAksi


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """One step of an RHK, or with `aksi` None the empty row below its steps, in which the next one is begun."""

    rhk: RencanaHasilKerja
    aksi: RencanaAksi | None

    @property
    def id(self) -> UUID:
        """The step's id; of the empty row that of its RHK."""
        return self.rhk.id if self.aksi is None else self.aksi.id


def baris_aksi(layar: LihatRencanaAksi) -> list[BarisAksi | Grup]:
    """Each RHK with its steps and, where something may be written, the empty row."""
    hasil: list[BarisAksi | Grup] = []
    for nomor, rhk in enumerate(rhk_berurut(layar.skp), start=1):
        hasil.append(Grup(f"{nomor}  {rhk.teks}"))
        hasil += [BarisAksi(rhk, satu) for satu in layar.milik(rhk.id)]
        if not layar.terkunci:
            hasil.append(BarisAksi(rhk, None))
    return hasil


def kata_status() -> dict[StatusAksi, str]:
    """How far a step has come."""
    return {
        StatusAksi.BELUM: _("belum"),
        StatusAksi.BERJALAN: _("berjalan"),
        StatusAksi.SELESAI: _("selesai"),
        StatusAksi.TERKENDALA: _("terkendala"),
    }


def bulan_pendek() -> tuple[str, ...]:
    """The months as a cell shows them."""
    return (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("Mei"), _("Jun"), _("Jul"), _("Agu"), _("Sep"), _("Okt"), _("Nov"),
        _("Des"),
    )  # fmt: skip


def kata_bulan(bulan: Sequence[int]) -> str:
    """Months in runs: `Jan–Mar, Jun`."""
    nama = bulan_pendek()
    return ", ".join(
        nama[awal - 1] if awal == akhir else f"{nama[awal - 1]}–{nama[akhir - 1]}" for awal, akhir in _deret(bulan)
    )


def ketik_bulan(bulan: Sequence[int]) -> str:
    """The same as it is typed: `1-3, 6`."""
    return ", ".join(str(awal) if awal == akhir else f"{awal}-{akhir}" for awal, akhir in _deret(bulan))


def urai_bulan(teks: str) -> str:
    """What a person types for months, as the use case takes it: `1-3`, `jan-mar`, `TW II` become single numbers.

    What it does not know stays as it is, to be refused with its reason.
    """
    hasil: list[str] = []
    for bagian in teks.replace(";", ",").split(","):
        awal, pemisah, akhir = (satu.strip() for satu in bagian.replace("–", "-").partition("-"))
        dari, sampai = _satu_bulan(awal), _satu_bulan(akhir if pemisah else awal)
        if bagian.strip().casefold().removeprefix("tw").strip() in _TRIWULAN and bagian.strip().casefold()[:2] == "tw":
            tw = _TRIWULAN[bagian.strip().casefold().removeprefix("tw").strip()]
            dari, sampai = 3 * tw - 2, 3 * tw
        hasil += [str(satu) for satu in range(dari, sampai + 1)] if dari and sampai >= dari else [bagian.strip()]
    return ",".join(satu for satu in hasil if satu)


_TRIWULAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _satu_bulan(teks: str) -> int:
    if teks.isascii() and teks.isdigit() and 1 <= int(teks) <= 12:
        return int(teks)
    awal = teks.casefold()[:3]
    return next((n for n, nama in enumerate(bulan_pendek(), start=1) if awal and nama.casefold() == awal), 0)


def _deret(bulan: Sequence[int]) -> list[tuple[int, int]]:
    deret: list[tuple[int, int]] = []
    for satu in bulan:
        if deret and deret[-1][1] == satu - 1:
            deret[-1] = (deret[-1][0], satu)
        else:
            deret.append((satu, satu))
    return deret
