"""Buttons: one class, kinds from the style sheet, a reason when greyed, a mnemonic set on purpose."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress, dress_icon, set_kind

ICON_TONES = {"utama": "diatas", "bahaya": "bata", "tautan": "nila_teks"}
WITHOUT_LETTER = frozenset({"ikon", "ruas", "rel", "strip", "tab", "tingkat", "medan", "cari", "remah"})


class Button(QPushButton):
    """A button whose text is a verb.

    `kind`: "utama" (filled, one per page), "biasa" (outlined), "sunyi" (quiet), "bahaya" (outlined red), "tautan"
    (link), "ikon" (drawing only: give `name`). `letter` is the wished Alt letter; `assign_letters` gives the others.
    `clicked` is called without arguments.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "biasa",
        icon: str = "",
        letter: str = "",
        tip: str = "",
        name: str = "",
        clicked: Callable[[], object] | None = None,
        icon_after: bool = False,
    ) -> None:
        super().__init__()
        self._label, self._letter, self.wished_letter, self._marked = text, "", letter.lower(), False
        self._chevron, self._compact = False, False
        self._icon, self._act, self._reason, self._tip, self._busy = icon, clicked, "", tip, False
        self._icon_after = icon_after
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        small = kind in {"tautan", "remah"}
        dress(self, role="isi", weight=500, height=24 if small else tokens.CONTROL)
        self._show_icon()
        self._show_text()
        if name:
            self.setAccessibleName(name)
        if tip or name:
            self.setToolTip(tip or name)
        if kind == "ikon":
            dress(self, width=tokens.CONTROL)
        self.clicked.connect(self._on_clicked)

    @property
    def kind(self) -> str:
        """The kind given."""
        return str(self.property("kind"))

    @property
    def label(self) -> str:
        """The text without mnemonic marks."""
        return self._label

    @property
    def letter(self) -> str:
        """The Alt letter in use, lower case, or empty."""
        return self._letter

    @property
    def reason(self) -> str:
        """Why the button is greyed, empty when it can be used."""
        return self._reason

    def set_label(self, text: str) -> None:
        """Another text; the Alt letter is kept where the text still has it."""
        self._label = text
        self._show_text()

    def set_compact(self, compact: bool) -> None:
        """The icon only, where there is little room; the words are tooltip and name then."""
        self._compact = compact
        if not self._reason:
            self.setToolTip(self._label if compact else self._tip)
        self.setAccessibleName(self._label if compact else "")
        self._show_text()

    def set_icon(self, icon: str) -> None:
        """Another drawing, "" for none."""
        self._icon = icon
        self._show_icon()
        self._show_text()

    def set_letter(self, letter: str) -> None:
        """Use this Alt letter, "" for none. Only `assign_letters` and tests call this."""
        self._letter = letter.lower()
        self._show_text()

    def mark_letter(self, shown: bool) -> None:
        """Underline the Alt letter, or stop underlining it; it works either way."""
        if shown != self._marked:
            self._marked = shown
            if self._letter:
                self._show_text()

    def set_act(self, act: Callable[[], object] | None) -> None:
        """What a press does."""
        self._act = act

    def set_reason(self, reason: str) -> None:
        """Grey the button with the reason in words, or "" to make it work. It stays reachable by Tab."""
        self._reason = reason
        set_kind(self, "mati", bool(reason))
        self.setAccessibleDescription(_("Belum bisa: {sebab}").format(sebab=reason) if reason else "")
        self.setToolTip(reason or self._tip or (self.accessibleName() if not self._label else ""))
        self.setCursor(Qt.CursorShape.ArrowCursor if reason else Qt.CursorShape.PointingHandCursor)
        self._show_icon()

    def set_busy(self, word: str) -> None:
        """Show that the act runs ("Menyimpan"); "" ends it. The width stays."""
        if word:
            self.setMinimumWidth(self.width())
            self._busy = True
            self.setText(word)
        elif self._busy:
            self._busy = False
            self.setMinimumWidth(0)
            self._show_text()
        self.setEnabled(not self._busy)

    def set_chevron(self, shown: bool) -> None:
        """Draw the small arrow at the right that says: this opens a list."""
        self._chevron = shown
        self.updateGeometry()
        self.update()

    def click(self) -> None:
        """Press by program; a greyed button tells its reason instead."""
        if self._reason:
            self._say_reason()
        else:
            super().click()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._chevron:
            hint.setWidth(hint.width() + tokens.px(icons.IN_TEXT) + 8)
        return QSize(max(hint.width(), tokens.SMALLEST_TARGET), max(hint.height(), tokens.SMALLEST_TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._chevron:
            edge = tokens.px(icons.IN_TABLE)
            painter = QPainter(self)
            tone = "tinta2" if self.isEnabled() else "mati"
            x, y = self.width() - edge - 9, (self.height() - edge) / 2
            icons.paint(painter, "chevron-down", tone, x, y, icons.IN_TABLE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reason:
            self._say_reason()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presses = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}
        if presses and self._reason:
            self._say_reason()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut and self._reason:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._say_reason()
            return True
        return super().event(event)

    @Slot()
    def _on_clicked(self) -> None:
        if self._act is not None and not self._reason:
            self._act()

    def _say_reason(self) -> None:
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self._reason, self)

    def _show_icon(self) -> None:
        tone = ICON_TONES.get(self.kind, "tinta2")
        if self._reason:
            tone = "tinta2" if self.kind == "utama" else "mati"
        dress_icon(self, self._icon, tone)

    def _show_text(self) -> None:
        if self._busy:
            return
        text = "" if self._compact else self._label
        mark = text.lower().find(self._letter) if self._letter else -1
        if mark >= 0 and self._marked:
            shown = text[:mark].replace("&", "&&") + "&" + text[mark:].replace("&", "&&")
        else:
            shown = text.replace("&", "&&")
        if self._icon and text:
            shown = f"{shown} " if self._icon_after else f" {shown}"
        self.setText(shown)
        if mark >= 0 and not self._marked:
            self.setShortcut(QKeySequence(f"Alt+{self._letter.upper()}"))


def assign_letters(root: QWidget, taken: Iterable[str] = ()) -> None:
    """Give each button below `root` its own Alt letter: wished letters first, then initials of words, then any.

    Buttons already lettered keep theirs where it is free, so that letters do not wander when a button is added. What is
    hidden now (another tab, the example link of a field without finding) takes no letter from what is seen.
    """
    used = set(taken)
    lettered = [one for one in root.findChildren(Button) if one.kind not in WITHOUT_LETTER and one.label]
    for seen in (True, False):
        _assign([one for one in lettered if one.isVisibleTo(root) is seen], used)


def _assign(buttons: Iterable[Button], used: set[str]) -> None:
    waiting: list[Button] = []
    for button in buttons:
        wish = button.wished_letter or button.letter
        if wish and wish in button.label.lower() and wish not in used:
            used.add(wish)
            button.set_letter(wish)
        else:
            waiting.append(button)
    for button in waiting:
        words = re.findall(r"[a-z]+", button.label.lower())
        order = [word[0] for word in words] + [letter for word in words for letter in word]
        free = next((letter for letter in order if letter not in used), "")
        used.add(free)
        button.set_letter(free)
