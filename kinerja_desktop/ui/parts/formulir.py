"""A form: fields by their path, findings under the right one, autosave, undo, Enter from field to field.

    form = Formulir(simpan=self._simpan, simpan_draf=self._simpan_draf, parent=self)
    form.add(f"rhk:{rhk.id}.teks", IsianPanjang(_("Rencana hasil kerja"), limit=500, wajib=True))
    form.load({f"rhk:{rhk.id}.teks": rhk.teks})
    form.show_findings(temuan)

`simpan(medan, nilai)` is called when a field with a new, readable value is left; `simpan_draf(medan, teks)` at the
latest two seconds after typing, and for a text that cannot be read. Both only start the saving (on the writer thread).
If it fails the page calls `not_saved(medan)`, and the field is saved again when it is left next. What was typed is
never cleared: `load` leaves a field alone whose text is not saved yet.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui.parts.isian import Isian

DRAFT_AFTER_MS = 2_000
MOST_STEPS = 100


@dataclass(slots=True)
class _Step:
    medan: str
    before: str
    after: str
    open: bool = True


class Formulir(QObject):
    """The fields of one document on one page. It has no widget of its own: lay the fields out as you like."""

    findings_changed = Signal()
    field_focused = Signal(str)

    def __init__(
        self,
        *,
        simpan: Callable[[str, object], None],
        simpan_draf: Callable[[str, str], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._simpan, self._simpan_draf = simpan, simpan_draf
        self._fields: dict[str, Isian] = {}
        self._saved: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        self._drafted: dict[str, str] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._temuan: tuple[Temuan, ...] = ()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(DRAFT_AFTER_MS)
        self._clock.timeout.connect(self._on_pause)

    # -- fields

    def add(self, medan: str, isian: Isian) -> Isian:
        """Take a field under its path (`Temuan.medan`); the order of adding is the order of Enter. Answers it."""
        self._fields[medan] = isian
        self._saved[medan] = self._seen[medan] = isian.text()
        isian.destroyed.connect(lambda: self._forget(medan, isian))
        isian.changed.connect(lambda: self._on_changed(medan))
        isian.left.connect(lambda: self._on_left(medan))
        isian.step.connect(lambda direction: self.step(medan, direction))
        isian.undo_asked.connect(lambda again: self.redo() if again else self.undo())
        return isian

    def _forget(self, medan: str, isian: Isian) -> None:
        """A field is gone. Its path may be another's by now: a page is built anew before the old one goes."""
        if self._fields.get(medan) is isian:
            del self._fields[medan]

    def remove(self, medan: str) -> None:
        """Forget a field that left the page; what was typed in it is saved first."""
        if medan in self._fields:
            self._on_left(medan)
            del self._fields[medan]

    def field(self, medan: str) -> Isian:
        """The field of a path. KeyError if there is none."""
        return self._fields[medan]

    def __contains__(self, medan: str) -> bool:
        return medan in self._fields

    def unsaved_texts(self) -> dict[str, str]:
        """What stands in the fields that are not saved as they stand, by path."""
        return {medan: isian.text() for medan, isian in self._fields.items() if self.unsaved(medan)}

    def load(self, values: Mapping[str, object]) -> None:
        """Show stored values. A field whose text is not saved yet keeps its text."""
        for medan, value in values.items():
            isian = self._fields.get(medan)
            if isian is not None and not self.unsaved(medan):
                isian.show_value(value)
                self._saved[medan] = self._seen[medan] = isian.text()
                self._drafted.pop(medan, None)

    def begin(self, values: Mapping[str, object]) -> None:
        """Another document: show its values whatever stood there (`flush` first), and take back nothing across it."""
        self._clock.stop()
        for steps in (self._done, self._undone):
            steps.clear()
        for medan, isian in self._fields.items():
            isian.show_value(values.get(medan))
            self._saved[medan] = self._seen[medan] = isian.text()
        self._drafted.clear()

    def load_draft(self, medan: str, text: str) -> None:
        """Show a draft found after a crash: it counts as typed and not saved."""
        self._fields[medan].put_text(text)
        self._seen[medan] = self._drafted[medan] = text

    def values(self) -> dict[str, object]:
        """What each field means now; a text that cannot be read counts as None."""
        return {medan: isian.read().nilai for medan, isian in self._fields.items()}

    def set_read_only(self, baca: bool) -> None:
        """Lock or open every field."""
        for isian in self._fields.values():
            isian.set_read_only(baca)

    # -- saving

    def unsaved(self, medan: str) -> bool:
        """Whether the field holds a text that was not handed to `simpan`."""
        return self._fields[medan].text() != self._saved[medan]

    def not_saved(self, medan: str) -> None:
        """The saving of this field failed: try again when it is left next, or at `flush`."""
        if medan in self._fields:
            self._saved[medan] = "\0"

    def flush(self) -> None:
        """Save what is not saved, now: the page is left, the window closes, the screen is locked."""
        self._clock.stop()
        for medan in list(self._fields):
            self._save(medan)

    def _on_changed(self, medan: str) -> None:
        text = self._fields[medan].text()
        self._note_step(medan, self._seen[medan], text)
        self._seen[medan] = text
        if not self._clock.isActive():
            self._clock.start()

    @Slot()
    def _on_pause(self) -> None:
        self._close_step()
        for medan in self._fields:
            self._save_draft(medan)

    def _on_left(self, medan: str) -> None:
        self._close_step()
        isian = self._fields.get(medan)
        if isian is not None:
            self._seen[medan] = isian.text()
            self._save(medan)

    def _save(self, medan: str) -> None:
        isian = self._fields[medan]
        if not self.unsaved(medan) or isian.read_only:
            return
        if isian.check_shape():
            self._save_draft(medan)
            return
        self._saved[medan] = isian.text()
        self._drafted.pop(medan, None)
        self._simpan(medan, isian.read().nilai)

    def _save_draft(self, medan: str) -> None:
        text = self._fields[medan].text()
        if self.unsaved(medan) and self._drafted.get(medan) != text and self._simpan_draf is not None:
            self._drafted[medan] = text
            self._simpan_draf(medan, text)

    # -- undo

    def undo(self) -> bool:
        """Take the last change back, save it, go to its field. False when nothing is left."""
        return self._go(self._done, self._undone, back=True)

    def redo(self) -> bool:
        """Do the change again that was taken back last."""
        return self._go(self._undone, self._done, back=False)

    def _go(self, source: list[_Step], target: list[_Step], *, back: bool) -> bool:
        self._close_step()
        while source:
            step = source.pop()
            isian = self._fields.get(step.medan)
            if isian is None or isian.read_only:
                continue
            text = step.before if back else step.after
            isian.put_text(text)
            self._seen[step.medan] = text
            target.append(step)
            self.go_to(step.medan)
            self._save(step.medan)
            return True
        return False

    def _note_step(self, medan: str, before: str, after: str) -> None:
        self._undone.clear()
        last = self._done[-1] if self._done else None
        new_word = len(after) > len(before) and after[-1:].isspace()
        if last is not None and last.open and last.medan == medan:
            last.after = after
            last.open = not new_word
            return
        self._done.append(_Step(medan, before, after))
        del self._done[:-MOST_STEPS]

    def _close_step(self) -> None:
        if self._done:
            self._done[-1].open = False

    # -- findings and moving

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        """All findings on show."""
        return self._temuan

    def show_findings(self, temuan: Iterable[Temuan]) -> None:
        """Put each finding under its field; a finding without a field here is left to the findings panel."""
        self._temuan = tuple(temuan)
        for medan, isian in self._fields.items():
            own = tuple(satu for satu in self._temuan if satu.medan == medan)
            if own != isian.temuan:
                isian.show_findings(own)
        self.findings_changed.emit()

    def go_to(self, medan: str) -> bool:
        """Put the focus into a field and scroll it into sight. False when it is not on this page."""
        isian = self._fields.get(medan)
        if isian is None:
            return False
        isian.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        _scroll_to(isian)
        self.field_focused.emit(medan)
        return True

    def focus_first(self) -> bool:
        """Go to the first field with a finding that is not mere advice, else to the first field."""
        heavy = {satu.medan for satu in self._temuan if satu.tingkat is not Tingkat.SARAN}
        order = [medan for medan in self._fields if medan in heavy] or list(self._fields)
        return any(self.go_to(medan) for medan in order[:1])

    def step(self, medan: str, direction: int) -> None:
        """Go to the next (+1) or previous (-1) field that can be typed in; at the end nothing happens."""
        order = list(self._fields)
        place = order.index(medan) + direction
        while 0 <= place < len(order):
            isian = self._fields[order[place]]
            if isian.isVisible() and not isian.read_only:
                self.go_to(order[place])
                return
            place += direction
        self._on_left(medan)


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 24)
            return
        if isinstance(above, QAbstractScrollArea):
            return
        above = above.parentWidget()
