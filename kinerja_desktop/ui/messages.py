"""Three doors to the person: `tell` a sentence, `ask` for a decision, `report` a fault of ours (`look.md` 8).

messages = Messages(window, tell=window.tell)
background.on_failure = messages.failure
messages.watch_uncaught()
"""

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.message_bar import Pesan

KEPT = 200


def refusal_sentence(refused: PenolakanError) -> str:
    """What happened, is the work safe, what to do: one line."""
    return " ".join(part for part in (refused.pesan, refused.aman, refused.langkah) if part)


def ask(
    parent: QWidget | None,
    title: str,
    paragraph: str,
    answers: Sequence[Jawaban],
    then: Callable[[str], None],
    *,
    effects: Sequence[str] = (),
) -> Dialog:
    """Ask for a decision. The title is the question with its numbers; `then` gets the code, "" after Esc."""
    dialog = Dialog(parent, title, paragraph, effects=effects)
    dialog.set_answers(answers, then)
    dialog.open()
    return dialog


class Messages(QObject):
    """The doors of one window. `riwayat` keeps what was told, newest first, with the time where `now` is given."""

    _caught = Signal(object)

    def __init__(
        self,
        window: QWidget,
        *,
        tell: Callable[[Pesan], None],
        refuse: Callable[[PenolakanError], bool] | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._tell, self._refuse, self._now = window, tell, refuse, now
        self.riwayat: deque[tuple[datetime | None, Pesan]] = deque(maxlen=KEPT)
        self._reporting = False
        self._caught.connect(self._on_caught)

    def tell(
        self, kalimat: str, nada: str = "nila_teks", tindakan: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """Say one sentence in the bar under the header."""
        pesan = Pesan(kalimat, nada, tindakan)
        self.riwayat.appendleft((self._now() if self._now else None, pesan))
        self._tell(pesan)

    def ask(
        self,
        title: str,
        paragraph: str,
        answers: Sequence[Jawaban],
        then: Callable[[str], None],
        *,
        effects: Sequence[str] = (),
    ) -> Dialog:
        """Ask over this window."""
        return ask(self._window, title, paragraph, answers, then, effects=effects)

    def failure(self, error: BaseException) -> None:
        """A job failed: a refusal becomes a message (and findings at their fields), anything else a report."""
        if isinstance(error, PenolakanError):
            if self._refuse is not None and self._refuse(error):
                return
            self.tell(refusal_sentence(error), "soga")
        else:
            self.report(error)

    def report(self, error: BaseException) -> None:
        """Say that the program made a mistake: what is safe first, then what happened, details folded."""
        print("".join(traceback.format_exception(error)), file=sys.stderr)  # noqa: T201  the log of last resort
        if self._reporting:
            return
        self._reporting = True
        details = "".join(traceback.format_exception(error))
        dialog = ReportDialog(self._window, details)
        dialog.destroyed.connect(self._on_report_closed)
        dialog.open()

    @Slot()
    def _on_report_closed(self) -> None:
        self._reporting = False

    def watch_uncaught(self) -> None:
        """Lead whatever nobody caught, in any thread, to `report`."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_uncaught

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _on_thread_uncaught(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught.emit(caught.exc_value)

    @Slot(object)
    def _on_caught(self, error: BaseException) -> None:
        self.failure(error)


class ReportDialog(Dialog):
    """Our fault, said plainly. The details are for whoever helps."""

    def __init__(self, parent: QWidget | None, details: str) -> None:
        super().__init__(
            parent,
            _("Ada kesalahan pada program"),
            _("Data Anda aman: yang sudah tersimpan tetap tersimpan. Tutup pesan ini lalu ulangi langkah terakhir. "
              "Bila terjadi lagi, salin rinciannya dan kirim ke petugas BKPSDM."),
        )  # fmt: skip
        self._details = details
        self._box = QPlainTextEdit(details)
        self._box.setReadOnly(True)
        self._box.setAccessibleName(_("Rincian untuk petugas"))
        set_kind(self._box, "tata", "baca")
        dress(self._box, role="kecil")
        self._box.setMinimumHeight(tokens.px(160))
        self._box.hide()
        self._fold = Button(_("Rincian untuk petugas"), kind="tautan", icon="chevron-right", clicked=self._on_fold)
        self.content.insertWidget(2, self._fold)
        self.content.insertWidget(3, self._box)
        self.set_answers([Jawaban("tutup", _("Tutup"))], lambda _kode: None)
        copy = Button(_("Salin rincian"), kind="sunyi", icon="copy", clicked=self._on_copy)
        self._buttons.insertWidget(0, copy)

    def _on_fold(self) -> None:
        opened = self._box.isHidden()
        self._box.setVisible(opened)
        self._fold.set_icon("chevron-down" if opened else "chevron-right")
        if opened:
            self.resize(self.width(), max(self.height(), 420))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
