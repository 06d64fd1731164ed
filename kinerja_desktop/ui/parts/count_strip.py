"""Counts side by side in one card; the one that needs a person has a tint (`look.md` 8, conflict)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, Text
from kinerja_desktop.ui.parts.layouts import column, row


@dataclass(frozen=True, slots=True)
class Hitungan:
    """One count. `tone` tints it when it is not 0 and somebody must act."""

    jumlah: str
    kata: str
    icon: str
    tone: str = "tinta2"


class CountStrip(QFrame):
    """A row of counts."""

    def __init__(self, hitungan: Sequence[Hitungan] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        dress(self, height=58)
        self.show_counts(hitungan)

    def show_counts(self, hitungan: Sequence[Hitungan]) -> None:
        """Show these."""
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, satu in enumerate(hitungan):
            part = QFrame()
            part.setProperty("kind", "hitung")
            part.setProperty("akhir", number == len(hitungan) - 1)
            acts = satu.tone in {"soga", "bata"} and satu.jumlah != "0"
            part.setProperty("nada", satu.tone if acts else "")
            part.setAccessibleName(f"{satu.jumlah} {satu.kata}")
            tone = satu.tone if acts else "tinta"
            words = column(
                Text(satu.jumlah, role="judul", tone=tone),
                ElideText(satu.kata, role="kecil", tone=satu.tone if acts else "tinta2"),
                spacing=0,
            )
            box = row(IconLabel(satu.icon, satu.tone if acts else "tinta2"), spacing=8, margins=(12, 6, 6, 6))
            box.addLayout(words, 1)
            part.setLayout(box)
            self._box.addWidget(part, 1)
