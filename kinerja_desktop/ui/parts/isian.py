"""One field of a form: label, hint, "wajib", input, finding line (`look.md` 8, form row).

An `Isian` holds the text a person typed and never clears it. `read` says what the text means; a text that means nothing
(13-13-2026) stays, with its sentence under it. `Formulir` listens to `changed` and `left` and does the saving.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.finding_line import FindingLine, worst
from kinerja_desktop.ui.parts.labels import ElideText, Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.text_menu import show_text_menu


@dataclass(frozen=True, slots=True)
class Terbaca:
    """What the typed text means. `masalah` is a sentence when it means nothing; then `nilai` is None."""

    nilai: object
    masalah: str = ""


class Isian(QWidget):
    """The frame around one input. Subclasses say how text, value and input belong together."""

    changed = Signal()
    """The person changed the text (not: the program showed another value)."""
    left = Signal()
    """The focus went elsewhere."""
    step = Signal(int)
    """Enter (+1) or Shift+Enter (-1): the neighbour field is wanted."""
    undo_asked = Signal(bool)
    """Ctrl+Z (False) or Ctrl+Y (True)."""

    def __init__(self, label: str, entry: QWidget, *, hint: str = "", wajib: bool = False, help_text: str = "") -> None:
        super().__init__()
        self.entry, self._baca, self._quiet = entry, False, False
        self._temuan: tuple[Temuan, ...] = ()
        self._shape_problem = ""
        self._label = Text(label, role="kecil", weight=500, tone="tinta2")
        self._wajib = Text(_("wajib") if wajib else "", role="kecil", tone="tinta3")
        self._hint = ElideText(hint, role="kecil", tone="tinta3")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line = FindingLine(self._on_use_example)
        head = row(self._label, self._wajib, None, self._hint, spacing=6)
        self._head_box = head
        self.setLayout(column(head, tokens.LABEL_TO_INPUT, entry, self._line, spacing=0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(entry)
        entry.setAccessibleName(label)
        self._label.setBuddy(entry)
        self.help_text = help_text
        entry.setAccessibleDescription(
            ", ".join(part for part in (_("wajib") if wajib else "", hint, help_text) if part)
        )
        self._wajib.setVisible(wajib)
        self._hint.setVisible(bool(hint))
        self._label.setVisible(bool(label))
        entry.installEventFilter(self)

    # -- what a subclass says

    def text(self) -> str:
        """The text as typed."""
        raise NotImplementedError

    def put_text(self, text: str) -> None:
        """Show a text without telling anybody."""
        raise NotImplementedError

    def read(self) -> Terbaca:
        """What the text means now."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        """The text that shows `value`."""
        return "" if value is None else str(value)

    # -- what a page uses

    @property
    def label(self) -> str:
        """The word above the input."""
        return self._label.text()

    def show_value(self, value: object) -> None:
        """Show a stored value; nobody is told."""
        self.put_text(self.write(value))
        self._shape_problem = ""
        self._show_line()

    def set_hint(self, hint: str) -> None:
        """The small words at the right of the label."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_read_only(self, baca: bool) -> None:
        """Locked: the text stays readable and can be copied."""
        self._baca = baca
        self._apply_read_only(baca)
        self._show_state()

    @property
    def read_only(self) -> bool:
        """Whether it is locked."""
        return self._baca

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        """The findings about this field."""
        return self._temuan

    def show_findings(self, temuan: tuple[Temuan, ...]) -> None:
        """Show the worst of these under the input."""
        self._temuan = temuan
        self._show_line()

    def check_shape(self) -> str:
        """Look whether the text means something, show the sentence if not, and answer it."""
        self._shape_problem = self.read().masalah
        self._show_line()
        return self._shape_problem

    @property
    def shown_finding(self) -> Temuan | None:
        """The finding under the input now."""
        return self._line.shown

    # -- inside

    def _apply_read_only(self, baca: bool) -> None:
        self.entry.setEnabled(not baca)

    def _tidy(self) -> None:
        """Rewrite a readable text in its usual form when the field is left."""

    def _told_changed(self) -> None:
        if not self._quiet:
            self._shape_problem = ""
            self.changed.emit()

    def _on_use_example(self, contoh: str) -> None:
        self.put_text(contoh)
        self.changed.emit()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _show_line(self) -> None:
        shape = Temuan("BENTUK", Tingkat.SALAH, "", self._shape_problem) if self._shape_problem else None
        self._line.show_finding(shape or worst(self._temuan))
        self._show_state()

    def _show_state(self) -> None:
        shown = self._line.shown
        marked = shown is not None and shown.tingkat is not Tingkat.SARAN
        set_kind(self.entry, "tata", shown.tingkat.value if shown and marked else ("baca" if self._baca else ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry:
            if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                if event.reason() != Qt.FocusReason.PopupFocusReason:
                    self._on_left()
            elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                if self._own_key(event):
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            elif event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
                return self._on_context_menu(event)
        return super().eventFilter(watched, event)

    def _on_left(self) -> None:
        if not self.check_shape():
            self._tidy()
        self.left.emit()

    def _own_key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y}

    def _on_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier and key in {Qt.Key.Key_Z, Qt.Key.Key_Y}:
            self.undo_asked.emit(key == Qt.Key.Key_Y)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._enter_steps(held):
            self.step.emit(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return False

    def _enter_steps(self, held: Qt.KeyboardModifier) -> bool:
        return held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}

    def _on_context_menu(self, event: QContextMenuEvent) -> bool:
        if isinstance(self.entry, (QLineEdit, QPlainTextEdit)):
            show_text_menu(self.entry, event.globalPos())
            return True
        return False


class IsianTeks(Isian):
    """One line of text. The value is the text without outer spaces; `bersih` may tidy it further when left."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        wajib: bool = False,
        placeholder: str = "",
        max_length: int = 0,
        bersih: Callable[[str], str] | None = None,
        help_text: str = "",
    ) -> None:
        self._line_edit = QLineEdit()
        super().__init__(label, self._line_edit, hint=hint, wajib=wajib, help_text=help_text)
        self._bersih, self._longest = bersih, ""
        self._line_edit.setPlaceholderText(placeholder)
        if max_length:
            self._line_edit.setMaxLength(max_length)
        dress(self._line_edit, role="isi", height=tokens.CONTROL)
        self._line_edit.textEdited.connect(self._told_changed)

    def on_theme(self) -> None:
        """A number or a date is never cut: the field is at least as wide as the longest one."""
        if self._longest:
            self._line_edit.setMinimumWidth(self._line_edit.fontMetrics().horizontalAdvance(self._longest) + 30)

    def text(self) -> str:
        return self._line_edit.text()

    def put_text(self, text: str) -> None:
        if text != self._line_edit.text():
            self._line_edit.setText(text)
            self._line_edit.setCursorPosition(len(text) if self._line_edit.hasFocus() else 0)

    def read(self) -> Terbaca:
        return Terbaca(self.text().strip())

    def _apply_read_only(self, baca: bool) -> None:
        self._line_edit.setReadOnly(baca)

    def _tidy(self) -> None:
        if self._bersih is not None:
            self.put_text(self._bersih(self.text()))


class IsianPanjang(Isian):
    """Long text with a counter "66 dari 500". Nothing is cut: what is too long is a finding, not a stop.

    `rows` lines are always seen; the box grows to `max_rows` with its text. Ctrl+Enter goes to the next field.
    """

    def __init__(
        self,
        label: str,
        *,
        limit: int = 0,
        rows: int = 2,
        max_rows: int = 8,
        hint: str = "",
        wajib: bool = False,
        placeholder: str = "",
        help_text: str = "",
    ) -> None:
        self._box = QPlainTextEdit()
        super().__init__(label, self._box, hint=hint, wajib=wajib, help_text=help_text)
        self._limit, self._rows, self._max_rows = limit, rows, max_rows
        self._box.setTabChangesFocus(True)
        self._box.setPlaceholderText(placeholder)
        dress(self._box, role="isi")
        self._box.textChanged.connect(self._on_text_changed)
        self._count()
        self._grow()

    def text(self) -> str:
        return self._box.toPlainText()

    def put_text(self, text: str) -> None:
        if text != self.text():
            self._quiet = True
            self._box.setPlainText(text)
            self._quiet = False
        self._grow()

    def read(self) -> Terbaca:
        return Terbaca(self.text().strip())

    def on_theme(self) -> None:
        """Measure again in the new font."""
        self._grow()

    def _apply_read_only(self, baca: bool) -> None:
        self._box.setReadOnly(baca)

    def _on_text_changed(self) -> None:
        self._count()
        self._grow()
        self._told_changed()

    def _count(self) -> None:
        if self._limit:
            self.set_hint(_("{n} dari {batas}").format(n=len(self.text()), batas=self._limit))

    def _grow(self) -> None:
        lines = int(self._box.document().size().height())
        shown = max(self._rows, min(lines, self._max_rows))
        step = self._box.fontMetrics().lineSpacing()
        margin = int(2 * self._box.document().documentMargin()) + tokens.px(10)
        self._box.setFixedHeight(max(tokens.px(tokens.CONTROL), shown * step + margin))

    def _enter_steps(self, held: Qt.KeyboardModifier) -> bool:
        return held == Qt.KeyboardModifier.ControlModifier
