"""Number and date fields in Indonesian form."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.formats import baca_angka, baca_tanggal, tulis_angka, tulis_tanggal
from kinerja_desktop.ui.parts.isian import IsianTeks, Terbaca


class IsianAngka(IsianTeks):
    """A number: 1.234,5. The value is a Decimal, None when empty."""

    def __init__(
        self,
        label: str,
        *,
        places: int | None = None,
        hint: str = "",
        wajib: bool = False,
        placeholder: str | None = None,
        help_text: str = "",
    ) -> None:
        shown = _("angka") if placeholder is None else placeholder
        super().__init__(label, hint=hint, wajib=wajib, placeholder=shown, help_text=help_text)
        self._places = places
        self._longest = "1.234.567,89"
        self.on_theme()
        self._line_edit.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self) -> Terbaca:
        text = self.text().strip()
        if not text:
            return Terbaca(None)
        number = baca_angka(text)
        if number is None:
            return Terbaca(None, _("Ini bukan angka. Ketik angka saja, misalnya 1.200 atau 97,5."))
        if self._places is not None and number != round(number, self._places):
            return Terbaca(None, _("Paling banyak {n} angka di belakang koma.").format(n=self._places))
        return Terbaca(number)

    def write(self, value: object) -> str:
        return tulis_angka(value) if isinstance(value, (Decimal, int)) else ""

    def _tidy(self) -> None:
        value = self.read().nilai
        if isinstance(value, Decimal):
            self.put_text(self.write(value))


class IsianTanggal(IsianTeks):
    """A day: 12-10-2026. Ctrl+; is today, the arrows go a day on or back. The value is a date, None when empty.

    `hari_ini` answers today's date; it is asked, never looked up.
    """

    def __init__(
        self, label: str, *, hari_ini: Callable[[], date], hint: str = "", wajib: bool = False, help_text: str = ""
    ) -> None:
        super().__init__(label, hint=hint, wajib=wajib, placeholder=_("hh-bb-tttt"), help_text=help_text)
        self._hari_ini = hari_ini
        self._line_edit.setToolTip(_("Hari ini: Ctrl ;"))
        self._longest = "30-11-2026"
        self.on_theme()

    def read(self) -> Terbaca:
        text = self.text().strip()
        if not text:
            return Terbaca(None)
        day = baca_tanggal(text, self._hari_ini().year)
        if day is None:
            return Terbaca(None, _("Tanggal ini tidak ada. Ketik hari, bulan, tahun: 12-10-2026."))
        return Terbaca(day)

    def write(self, value: object) -> str:
        return tulis_tanggal(value) if isinstance(value, date) else ""

    def _tidy(self) -> None:
        value = self.read().nilai
        if isinstance(value, date):
            self.put_text(tulis_tanggal(value))

    def _own_key(self, event: QKeyEvent) -> bool:
        return self._is_today(event) or super()._own_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if not self.read_only:
            if self._is_today(event):
                return self._type(self._hari_ini())
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                value = self.read().nilai
                return self._type(value + timedelta(step) if isinstance(value, date) else self._hari_ini())
        return super()._on_key(event)

    def _is_today(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Semicolon and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    def _type(self, day: date) -> bool:
        self.put_text(tulis_tanggal(day))
        self._told_changed()
        return True
