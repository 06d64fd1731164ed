"""The choice of a period in the head of a page: the quarters of this year, the year itself, the quarters before."""

from collections.abc import Callable

from kinerja_desktop.domain.penilaian.periode import triwulan_setahun, urai_periode
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker

LEBAR = 168


def pilihan_periode(tahun: int, pilih: Callable[[str], None]) -> Picker:
    """A picker; `pilih` gets the code of the chosen period, `2026-TW1`."""
    semua = [*triwulan_setahun(tahun), urai_periode(f"{tahun}-AKHIR"), *reversed(triwulan_setahun(tahun - 1))]
    picker = Picker(_("Periode"), [Opsi(satu.kode, satu.sebutan) for satu in semua], width=LEBAR)
    picker.chosen.connect(lambda opsi: pilih(opsi.kode))
    return picker
