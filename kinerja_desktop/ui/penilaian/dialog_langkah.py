"""Two small windows before a step: a note that says what to mend, and the day of a decision."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import Isian, IsianPanjang
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal


class DialogLangkah(Dialog):
    """One field and two verbs; the main one is greyed with its reason until the field is filled."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        paragraph: str,
        isian: Isian,
        *,
        belum: str,
        tunda: str,
        jawaban: Jawaban,
        effects: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, title, paragraph, effects=effects, body=isian)
        self.isian, self._belum = isian, belum
        self._kirim: Callable[[], None] | None = None
        self.set_answers((Jawaban("batal", tunda), jawaban), self._on_jawab)
        self._utama = self.button(jawaban.kode)
        isian.changed.connect(self._periksa)
        isian.step.connect(lambda arah: self._utama.click() if arah > 0 else None)
        isian.entry.setFocus(Qt.FocusReason.TabFocusReason)
        self._periksa()

    def lalu(self, kirim: Callable[[], None]) -> None:
        """What the main answer does. Called with the field still readable."""
        self._kirim = kirim

    def _periksa(self) -> None:
        terbaca = self.isian.read()
        kurang = terbaca.masalah or (self._belum if terbaca.nilai in {None, ""} else "")
        self._utama.set_reason(kurang)

    def _on_jawab(self, kode: str) -> None:
        if kode not in {"", "batal"} and self._kirim is not None:
            self._kirim()


def tanya_catatan(
    parent: QWidget | None,
    title: str,
    paragraph: str,
    catatan: str,
    then: Callable[[str], None],
    ingat: Callable[[str], None],
) -> DialogLangkah:
    """Ask for the note of a return. `ingat` gets what was typed when the window closes without an answer."""
    isian = IsianPanjang(_("Catatan"), rows=4, wajib=True, hint=_("dibaca pegawai"))
    isian.show_value(catatan)
    dialog = DialogLangkah(
        parent,
        title,
        paragraph,
        isian,
        belum=_("Tulis catatan agar jelas apa yang harus diperbaiki."),
        tunda=_("Jangan kembalikan"),
        jawaban=Jawaban("kembalikan", _("Kembalikan"), "utama", "undo-2"),
    )
    isian.changed.connect(lambda: ingat(isian.text()))
    dialog.lalu(lambda: then(isian.text()))
    dialog.open()
    return dialog


def tanya_tanggal(
    parent: QWidget | None,
    title: str,
    paragraph: str,
    hari_ini: Callable[[], date],
    then: Callable[[date], None],
    *,
    effects: Sequence[str] = (),
) -> DialogLangkah:
    """Ask for the day of a decision; today stands there already."""
    isian = IsianTanggal(_("Tanggal penetapan"), hari_ini=hari_ini, wajib=True)
    isian.show_value(hari_ini())
    dialog = DialogLangkah(
        parent,
        title,
        paragraph,
        isian,
        belum=_("Isi tanggal penetapan."),
        tunda=_("Jangan tetapkan"),
        jawaban=Jawaban("tetapkan", _("Tetapkan"), "utama", "badge-check"),
        effects=effects,
    )

    def kirim() -> None:
        hari = isian.read().nilai
        if isinstance(hari, date):
            then(hari)

    dialog.lalu(kirim)
    dialog.open()
    return dialog
