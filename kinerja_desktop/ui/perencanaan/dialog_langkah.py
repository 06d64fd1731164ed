"""The two questions a step asks: a note for a return, a date for a signature."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import Isian, IsianPanjang
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp


class DialogIsian(Dialog):
    """A dialog around one field that must be filled: the main act does nothing while it is not."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        paragraph: str,
        isian: Isian,
        *,
        act: Jawaban,
        empty: str,
        then: Callable[[object], None],
    ) -> None:
        super().__init__(parent, title, paragraph, body=isian)
        self.isian, self._empty, self._take, self._act_code = isian, empty, then, act.kode
        self.set_answers((Jawaban("batal", _("Batal")), act), self._on_answered)
        isian.step.connect(lambda _direction: self.answer(self._act_code))
        isian.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def answer(self, kode: str) -> None:
        if kode == self._act_code:
            read = self.isian.read()
            problem = read.masalah or ("" if read.nilai else self._empty)
            if problem:
                self.isian.show_findings((Temuan("WAJIB", Tingkat.SALAH, "", problem),))
                self.isian.entry.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().answer(kode)

    def _on_answered(self, kode: str) -> None:
        if kode == self._act_code:
            self._take(self.isian.read().nilai)


def ask_note(parent: QWidget | None, nama: str, then: Callable[[str], None]) -> DialogIsian:
    """Ask why an SKP goes back."""
    isian = IsianPanjang(_("Catatan untuk pegawai"), rows=4, wajib=True, hint=_("Ctrl Enter kembalikan"))
    dialog = DialogIsian(
        parent,
        _("Kembalikan SKP {nama}?").format(nama=nama),
        _("Tulis apa yang harus diperbaiki. Catatan ini dibaca pegawai dan tersimpan di riwayat."),
        isian,
        act=Jawaban("kembalikan", _("Kembalikan SKP"), "utama", "undo-2"),
        empty=_("Catatan belum diisi. Tulis apa yang harus diperbaiki."),
        then=lambda nilai: then(str(nilai)),
    )
    dialog.open()
    return dialog


def ask_date(
    parent: QWidget | None, siapa: str, hari_ini: Callable[[], date], then: Callable[[date], None]
) -> DialogIsian:
    """Ask for the date beside a wet signature."""
    isian = IsianTanggal(
        _("Tanggal tanda tangan"), hari_ini=hari_ini, wajib=True, hint=_("dicetak di atas tanda tangan")
    )
    isian.show_value(hari_ini())

    def take(nilai: object) -> None:
        if isinstance(nilai, date):
            then(nilai)

    dialog = DialogIsian(
        parent,
        _("Catat tanda tangan {siapa}").format(siapa=siapa),
        _("Isi tanggal seperti tertulis di lembar yang sudah ditandatangani basah."),
        isian,
        act=Jawaban("catat", _("Catat tanda tangan"), "utama", "pencil"),
        empty=_("Tanggal belum diisi."),
        then=take,
    )
    dialog.open()
    return dialog


class AmbilLangkah(Protocol):
    """Takes a step with what was asked for; `kalimat` is said when it is done."""

    def __call__(self, *, catatan: str = "", tanggal: date | None = None, kalimat: str) -> None:
        """Take the step."""
        ...


def ask_step(
    parent: QWidget | None,
    layar: LihatSkp,
    jenis: JenisKejadian,
    hari_ini: Callable[[], date],
    ambil: AmbilLangkah,
) -> None:
    """Ask for the note or the date that a step needs, if any, then take it."""
    penilai = layar.skp.penilai.nama if layar.skp.penilai else _("pejabat penilai")
    pegawai = layar.skp.pegawai.nama
    match jenis:
        case JenisKejadian.DIKEMBALIKAN:
            kalimat = _("SKP dikembalikan kepada {pegawai}.").format(pegawai=pegawai)
            ask_note(parent, pegawai, lambda catatan: ambil(catatan=catatan, kalimat=kalimat))
        case JenisKejadian.TTD_PEGAWAI | JenisKejadian.TTD_PENILAI:
            siapa = pegawai if jenis is JenisKejadian.TTD_PEGAWAI else penilai
            tercatat = _("Tanda tangan {siapa} tercatat.").format(siapa=siapa)
            ask_date(parent, siapa, hari_ini, lambda hari: ambil(tanggal=hari, kalimat=tercatat))
        case JenisKejadian.DIAJUKAN:
            ambil(kalimat=_("SKP diajukan kepada {penilai}.").format(penilai=penilai))
        case JenisKejadian.DITARIK:
            ambil(kalimat=_("Pengajuan ditarik kembali. SKP dapat diubah lagi."))
        case _:
            ambil(kalimat=_("SKP disetujui. Langkah berikutnya: cetak dan tanda tangan."))
