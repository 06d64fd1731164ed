"""What belongs to one indicator beside its row in the grid: the kind of its target and the target per quarter."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.skp import Arah, IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.finding_line import FindingLine, worst
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian_angka import IsianAngka
from kinerja_desktop.ui.parts.isian_pilihan import IsianPilihan
from kinerja_desktop.ui.parts.labels import IconLabel, Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.kata_skp import jumlah_triwulan, kata_jenis_target

BERANGKA = frozenset({JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.DURASI})
ROMAWI = ("I", "II", "III", "IV")


def medan_rincian(indikator: IndikatorKinerja) -> dict[str, object]:
    """The values of the fields, by path."""
    awalan = f"indikator:{indikator.id}."
    isi: dict[str, object] = {f"{awalan}jenis_target": indikator.jenis_target.value}
    for nomor, nilai in enumerate(indikator.triwulan, start=1):
        isi[f"{awalan}triwulan{nomor}"] = nilai
    return isi


class RincianIndikator(QWidget):
    """Kind of target as buttons, four quarters, and whether they add up."""

    def __init__(self, form: Formulir, indikator: IndikatorKinerja) -> None:
        super().__init__()
        self._awalan = f"indikator:{indikator.id}."
        self._form = form
        self._title = Text(weight=600)
        self._quarters = QWidget()
        line = row(spacing=12)
        for nomor, romawi in enumerate(ROMAWI, start=1):
            isian = IsianAngka(_("TW {romawi}").format(romawi=romawi), placeholder="")
            line.addWidget(form.add(f"{self._awalan}triwulan{nomor}", isian), 1, Qt.AlignmentFlag.AlignTop)
        self._icon, self._sum = IconLabel("circle-check", "daun"), Text(weight=500, tone="tinta2")
        head = row(self._title, None, self._icon, self._sum, spacing=6)
        self.quarter_finding = FindingLine()
        self._quarters.setLayout(column(head, column(line, self.quarter_finding, spacing=0), spacing=8))
        options = [Opsi(kode.value, kata) for kode, kata in kata_jenis_target().items()]
        jenis = form.add(f"{self._awalan}jenis_target", IsianPilihan(_("Jenis target"), options))
        self.setLayout(column(self._quarters, jenis, spacing=12))

    def medan(self) -> tuple[str, ...]:
        """The paths of the fields."""
        return (*(f"{self._awalan}triwulan{n}" for n in range(1, 5)), f"{self._awalan}jenis_target")

    def show_indikator(self, indikator: IndikatorKinerja, temuan: Sequence[Temuan] = ()) -> None:
        """Show the stored values; a field that is being typed in keeps its text. What is said of the four quarters
        together stands below them over the whole width.
        """
        self._form.load(medan_rincian(indikator))
        together = tuple(satu for satu in temuan if satu.medan == f"{self._awalan}triwulan")
        self.quarter_finding.show_finding(worst(together))
        apa = indikator.teks or _("indikator ini")
        self._title.setText(_("Target per triwulan: {apa}").format(apa=_ringkas(apa)))
        self._quarters.setVisible(indikator.jenis_target in BERANGKA)
        jumlah, target = jumlah_triwulan(indikator), indikator.nilai
        adds = indikator.jenis_target is JenisTarget.ANGKA and indikator.arah is Arah.NAIK
        self._icon.setVisible(adds and jumlah is not None)
        self._sum.setVisible(adds)
        self._sum.setText(_jumlah(jumlah, target))
        right = jumlah is not None and target is not None and jumlah == target
        self._icon.set_icon("circle-check" if right else "triangle-alert", "daun" if right else "soga")
        self._sum.set_tone("tinta2" if right or jumlah is None else "soga")


def _jumlah(jumlah: Decimal | None, target: Decimal | None) -> str:
    if jumlah is None:
        return _("boleh dikosongkan")
    if target is None or jumlah == target:
        return _("jumlah {n}").format(n=angka_cetak(jumlah))
    return _("jumlah {n}, setahun {m}").format(n=angka_cetak(jumlah), m=angka_cetak(target))


def _ringkas(teks: str) -> str:
    return teks if len(teks) <= 44 else f"{teks[:42].rstrip()}…"


RincianBuilder = Callable[[IndikatorKinerja], RincianIndikator]
