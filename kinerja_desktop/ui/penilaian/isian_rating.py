"""Fields of a rating: three buttons as wide as their panel, and three small ones beside a BerAKHLAK value."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.domain.penilaian.kata import sebut_rating, sebut_rating_singkat
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.isian import Isian, Terbaca
from kinerja_desktop.ui.parts.isian_pilihan import IsianPilihan
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.level_buttons import LevelButtons
from kinerja_desktop.ui.parts.opsi import Opsi


def pilihan_rating(*, singkat: bool) -> tuple[Opsi, ...]:
    """The three ratings, lowest first, in short words or in the words of the regulation."""
    sebut = sebut_rating_singkat if singkat else sebut_rating
    return tuple(Opsi(satu.value, sebut(satu), nilai=satu) for satu in Ekspektasi)


class IsianRating(IsianPilihan):
    """One of the two ratings. Keys 1 2 3."""

    def __init__(self, label: str) -> None:
        super().__init__(label, pilihan_rating(singkat=True))
        self._tray.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._label.hide()
        self._head_box.insertWidget(0, Text(label, weight=600))


class IsianTingkat(Isian):
    """The optional mark of one BerAKHLAK value, on one line with its name. The value is an `Ekspektasi` or None."""

    def __init__(self, nama: str) -> None:
        self._tingkat = LevelButtons(nama, pilihan_rating(singkat=False))
        tempat = QWidget()
        tempat.setLayout(row(Text(nama), None, self._tingkat))
        tempat.setFocusProxy(self._tingkat)
        super().__init__("", tempat)
        for tombol in self._tingkat.findChildren(Button):
            tombol.installEventFilter(self)
        self._tingkat.chosen.connect(self._on_chosen)

    def text(self) -> str:
        return self._tingkat.code()

    def put_text(self, text: str) -> None:
        self._tingkat.choose(text)

    def read(self) -> Terbaca:
        kode = self.text()
        return Terbaca(Ekspektasi(kode) if kode else None)

    def write(self, value: object) -> str:
        return value.value if isinstance(value, Ekspektasi) else ""

    @Slot(str)
    def _on_chosen(self, _kode: str) -> None:
        self.changed.emit()
        self.left.emit()

    def _apply_read_only(self, baca: bool) -> None:
        self._tingkat.set_read_only(baca)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.entry and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)
