"""The rail: unit, search, groups of pages, the person (`look.md` 8)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress, dress_icon, set_kind
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.formats import nama_ringkas
from kinerja_desktop.ui.parts.labels import Text, hairline
from kinerja_desktop.ui.parts.layouts import row, scrolling

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class RailItem:
    """One page on the rail."""

    key: str
    word: str
    icon: str


@dataclass(frozen=True, slots=True)
class RailGroup:
    """Pages under a quiet caption; the first group has none."""

    caption: str
    items: tuple[RailItem, ...]


def paint_mark(painter: QPainter, rect: QRect) -> None:
    """The program's mark: three rising bars on indigo."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("nila"))
    painter.drawRoundedRect(QRectF(rect), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
    unit = rect.width() / 32
    for number, (high, strength) in enumerate(((8, 130), (12, 190), (16, 255))):
        colour = tokens.color("diatas")
        colour.setAlpha(strength)
        painter.setBrush(colour)
        left = rect.left() + (8 + number * 6) * unit
        painter.drawRoundedRect(QRectF(left, rect.top() + (24 - high) * unit, 4 * unit, high * unit), 2, 2)


class RailButton(Button):
    """An item: icon, word, count of what waits for this person."""

    def __init__(self, item: RailItem, number: int) -> None:
        super().__init__(item.word, kind="rel")
        self.item, self._count, self._slim = item, 0, False
        self._key = f"Alt {number}" if number <= 9 else ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dress(self, role="isi", weight=500, height=tokens.NAV_ITEM)
        self.toggled.connect(self._on_toggled)
        self._refresh()

    @property
    def count(self) -> int:
        """What waits for this person."""
        return self._count

    def set_count(self, count: int) -> None:
        """Another count, 0 for none."""
        self._count = count
        self._refresh()

    def set_slim(self, slim: bool) -> None:
        """Icon only."""
        self._slim = slim
        set_kind(self, "sempit", slim)
        self._refresh()

    def set_reason(self, reason: str) -> None:
        super().set_reason(reason)
        self._refresh()

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        dress(self, weight=600 if self.isChecked() else 500)
        self._refresh()

    def _refresh(self) -> None:
        tone = "mati" if self.reason else ("nila_teks" if self.isChecked() else "tinta2")
        dress_icon(self, self.item.icon, tone, icons.IN_RAIL)
        self.setText("" if self._slim else "\N{EN SPACE}" + self.item.word.replace("&", "&&"))
        waiting = _("{kata}, {n} menunggu Anda").format(kata=self.item.word, n=self._count)
        self.setAccessibleName(waiting if self._count else self.item.word)
        tip = " · ".join(part for part in (self.item.word if self._slim else "", self._key) if part)
        self.setToolTip(self.reason or tip)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        if self._slim:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("nila_isi"))
            painter.drawEllipse(self.width() - 11, 4, 6, 6)
            return
        painter.setFont(font("isi", 600))
        painter.setPen(tokens.color("nila_teks" if self.isChecked() else "tinta"))
        painter.drawText(self.rect().adjusted(0, 0, -11, 0), RIGHT, str(self._count))


class CardButton(Button):
    """Two lines beside a mark or initials: the unit at the top, the person at the foot."""

    def __init__(self, *, initials: bool, icon: str, tip: str, clicked: Callable[[], None]) -> None:
        super().__init__(kind="rel", tip=tip, clicked=clicked)
        self._first, self._second, self._initials = "", "", initials
        self._end_icon, self._slim = icon, False
        self._tip_words = tip
        dress(self, height=44)

    def show_words(self, first: str, second: str) -> None:
        """Name and what belongs to it."""
        self._first, self._second = first, second
        self.setAccessibleName(f"{first}, {second}. {self._tip_words}")
        self.setToolTip(f"{first}, {second} · {self._tip_words}" if second else f"{first} · {self._tip_words}")
        self.update()

    def set_tip(self, words: str) -> None:
        """What pressing it does."""
        self._tip_words = words
        self.show_words(self._first, self._second)

    def set_slim(self, slim: bool) -> None:
        """Mark or initials only."""
        self._slim = slim
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(40), tokens.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        edge = tokens.px(26 if self._initials else 32)
        left = (self.width() - edge) // 2 if self._slim else (8 if self._initials else 6)
        mark = QRect(left, (self.height() - edge) // 2, edge, edge)
        if self._initials:
            self._paint_initials(painter, mark)
        else:
            paint_mark(painter, mark)
        if self._slim:
            return
        end = tokens.px(icons.IN_TEXT)
        icons.paint(painter, self._end_icon, "tinta2", self.width() - end - 8, (self.height() - end) / 2)
        words = QRect(mark.right() + 11, 0, self.width() - mark.right() - 11 - end - 14, self.height())
        first, second = self._first, self._second
        if not self._initials:
            first, second = nama_ringkas(first), nama_ringkas(second)
        for role, weight, tone, text, part in (
            ("isi", 600, "tinta", first, QRect(words.left(), 4, words.width(), self.height() // 2 - 4)),
            ("kecil", 400, "tinta2", second, QRect(words.left(), self.height() // 2, words.width(), 16)),
        ):
            painter.setFont(font(role, weight))
            painter.setPen(tokens.color(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, part.width())
            painter.drawText(part, LEFT, shown)

    def _paint_initials(self, painter: QPainter, mark: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("nila_muda"))
        painter.drawEllipse(mark)
        painter.setPen(tokens.color("nila_teks"))
        painter.setFont(font("kecil", 600))
        painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), initials_of(self._first))


class SearchButton(Button):
    """The search field on the rail: a button that opens the palette."""

    def __init__(self, clicked: Callable[[], None]) -> None:
        super().__init__(_("Cari apa saja"), kind="cari", icon="search", clicked=clicked, tip=_("Cari · Ctrl K"))
        dress(self, role="isi", weight=400, height=tokens.CONTROL)
        self._slim = False

    def set_slim(self, slim: bool) -> None:
        """Icon only."""
        self._slim = slim
        self.setText("" if slim else " " + self.label)
        set_kind(self, "sempit", slim)
        self.setAccessibleName(self.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._slim:
            return
        painter = QPainter(self)
        painter.setFont(font("kecil", 500))
        width = painter.fontMetrics().horizontalAdvance("Ctrl K") + 10
        cap = QRectF(self.width() - width - 6.5, (self.height() - 19) / 2 + 0.5, width, 18)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.color("garis3"))
        painter.setBrush(tokens.color("kertas"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(tokens.color("tinta2"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), "Ctrl K")


class Rail(QFrame):
    """The navigation. `chosen` says which page is wanted; `show_page` marks where the person is."""

    chosen = Signal(str)
    search_asked = Signal()
    unit_asked = Signal()
    lock_asked = Signal()

    def __init__(self, groups: Sequence[RailGroup]) -> None:
        super().__init__()
        self.setProperty("kind", "rel")
        self._slim = False
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        self._captions: list[tuple[Text, QFrame]] = []
        self.unit = CardButton(
            initials=False, icon="chevrons-up-down", tip=_("Ganti unit atau pengguna"), clicked=self.unit_asked.emit
        )
        self.person = CardButton(initials=True, icon="lock", tip=_("Kunci · Ctrl L"), clicked=self.lock_asked.emit)
        self.search = SearchButton(self.search_asked.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 6)
        box.setSpacing(0)
        box.addWidget(self.unit)
        box.addSpacing(8)
        box.addWidget(self.search)
        box.addSpacing(11)
        items = QWidget()
        inside = QVBoxLayout(items)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for group in groups:
            self._add_group(inside, group)
        inside.addStretch(1)
        self._area = scrolling(items)
        box.addWidget(self._area, 1)
        box.addWidget(self.person)
        self._group.buttonClicked.connect(self._on_clicked)
        dress(self, width=tokens.RAIL_WIDE)

    def _add_group(self, box: QVBoxLayout, group: RailGroup) -> None:
        if group.caption:
            caption, line = Text(group.caption, role="kecil", weight=500, tone="tinta2"), hairline()
            line.hide()
            self._captions.append((caption, line))
            box.addSpacing(10)
            box.addLayout(row(caption, margins=(10, 0, 0, 0)))
            box.addWidget(line)
            box.addSpacing(3)
        for item in group.items:
            button = RailButton(item, len(self.buttons) + 1)
            self.buttons[item.key] = button
            self._group.addButton(button)
            box.addWidget(button)

    @property
    def slim(self) -> bool:
        """Whether only icons are shown."""
        return self._slim

    def set_slim(self, slim: bool) -> None:
        """56 px of icons instead of words; captions become hairlines."""
        self._slim = slim
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if slim else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)
        for caption, line in self._captions:
            caption.setVisible(not slim)
            line.setVisible(slim)
        for part in (self.unit, self.person, self.search, *self.buttons.values()):
            part.set_slim(slim)
        dress(self, width=tokens.RAIL_NARROW if slim else tokens.RAIL_WIDE)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """What waits for this person, by page key; a missing key is 0."""
        for key, button in self.buttons.items():
            button.set_count(counts.get(key, 0))

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Why a page may not be opened, by page key; a missing key opens it."""
        for key, button in self.buttons.items():
            button.set_reason(reasons.get(key, ""))

    def explain_lock(self, reason: str) -> None:
        """What the lock at the foot says of itself: its key, or why it does not lock."""
        self.person.set_tip(reason or _("Kunci · Ctrl L"))

    def show_page(self, key: str) -> None:
        """Mark the item of the page on show; a page without an item keeps the mark where it is."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)
            self._area.ensureWidgetVisible(self.buttons[key])

    def keys_in_order(self) -> list[str]:
        """Page keys from the top, for Alt+1 to Alt+9."""
        return list(self.buttons)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, RailButton):
            self.chosen.emit(button.item.key)


def initials_of(name: str) -> str:
    """Two letters for a name, titles left out."""
    words = [word for word in name.split(",", maxsplit=1)[0].split() if not word.endswith(".")]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
