"""The lock: covers the whole window, shows a name and a PIN field and nothing of the data."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.finding_line import FindingLine
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.shell.rail import paint_mark


class Mark(QWidget):
    """The program's mark, large."""

    def __init__(self, edge: int = 44) -> None:
        super().__init__()
        dress(self, width=edge, height=edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRect(0, 0, self.width(), self.height()))


class LockPage(QFrame):
    """Shown at start and after Ctrl+L. `pin_given` carries what was typed; answer with `refuse` or by hiding it."""

    pin_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "kunci")
        self._name = Text(role="judul")
        self._role = Text(tone="tinta2")
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(_("PIN"))
        self.pin.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        dress(self.pin, role="isi", height=tokens.CONTROL, width=260)
        self._line = FindingLine()
        self.open_button = Button(_("Buka"), kind="utama", icon="lock", letter="b", clicked=self._on_open)
        self.pin.returnPressed.connect(self._on_open)
        label = Text(_("PIN"), role="kecil", weight=500, tone="tinta2")
        label.setBuddy(self.pin)
        inner = QVBoxLayout()
        inner.setSpacing(4)
        for part in (Mark(), 12, self._name, self._role, 16, label, self.pin, self._line, 12, self.open_button):
            if isinstance(part, int):
                inner.addSpacing(part)
            else:
                inner.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is not self._line else Qt.AlignmentFlag(0))
        holder = QWidget()
        holder.setLayout(inner)
        dress(holder, width=320)
        box = QVBoxLayout(self)
        box.addStretch(2)
        box.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)

    def show_person(self, name: str, role: str) -> None:
        """Who may open."""
        self._name.setText(name)
        self._role.setText(role)

    def ready(self) -> None:
        """Empty the field and wait for the PIN."""
        self.pin.clear()
        self._line.show_finding(None)
        self.open_button.set_busy("")
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """The PIN was wrong: say so, keep the field ready."""
        self.open_button.set_busy("")
        self._line.show_finding(Temuan("PIN", Tingkat.SALAH, "", sentence))
        self.pin.selectAll()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        if self.pin.text():
            self.open_button.set_busy(_("Membuka"))
            self.pin_given.emit(self.pin.text())
