"""The question before a revision: why, and from which day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import IsianPanjang
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.layouts import column


class DialogRevisi(Dialog):
    """Reason and first day; both are printed on the new version. `then` gets them."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        nomor: int,
        alasan: str,
        mulai: date,
        hari_ini: Callable[[], date],
        then: Callable[[str, date | None], None],
    ) -> None:
        """`nomor` is the number that the new version gets."""
        self.alasan = IsianPanjang(
            _("Alasan revisi"), rows=3, wajib=True, hint=_("misalnya perubahan anggaran, jabatan, atau penugasan")
        )
        self.mulai = IsianTanggal(_("Berlaku mulai"), hari_ini=hari_ini, wajib=True)
        self.alasan.show_value(alasan)
        self.mulai.show_value(mulai)
        body = QWidget()
        body.setLayout(column(self.alasan, self.mulai, spacing=12))
        super().__init__(
            parent,
            _("Mulai revisi sebagai versi {n}?").format(n=nomor),
            _("Versi yang berlaku tidak berubah sampai versi baru ditandatangani kembali oleh kedua pihak."),
            body=body,
        )
        self._take = then
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("mulai", _("Mulai revisi"), "utama", "git-pull-request-arrow")),
            self._on_answered,
        )
        self.alasan.step.connect(lambda _direction: self.mulai.entry.setFocus(Qt.FocusReason.TabFocusReason))
        self.mulai.step.connect(lambda _direction: self.answer("mulai"))
        self.alasan.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def answer(self, kode: str) -> None:
        if kode == "mulai" and not self._complete():
            return
        super().answer(kode)

    def _complete(self) -> bool:
        """What only the use case can tell is told by it; that something is there at all is told here."""
        for isian, kosong in (
            (self.alasan, _("Alasan belum diisi. Tulis mengapa SKP berubah.")),
            (self.mulai, _("Tanggal belum diisi.")),
        ):
            read = isian.read()
            problem = read.masalah or ("" if read.nilai else kosong)
            isian.show_findings((Temuan("WAJIB", Tingkat.SALAH, "", problem),) if problem else ())
            if problem:
                isian.entry.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _on_answered(self, kode: str) -> None:
        nilai = self.mulai.read().nilai
        if kode == "mulai":
            self._take(str(self.alasan.read().nilai), nilai if isinstance(nilai, date) else None)
