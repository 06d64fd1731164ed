"""One line of the office's list of duties: post, duty, the result it suggests. It closes once it is kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.periksa_tusi import URAIAN_TERPANJANG
from kinerja_desktop.domain.perencanaan.rumusan import hasil_dari_tugas
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import Isian, IsianPanjang, IsianTeks
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi

LEBAR = 640
RHK_TERPANJANG = 500


class DialogTusi(Dialog):
    """`simpan` runs on the writer thread and gets the texts; `selesai` gets its answer and the texts.

    `periksa` says the findings on the texts while they are typed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        isi: IsianTusi,
        *,
        baru: bool,
        background: Background,
        periksa: Callable[[IsianTusi], tuple[Temuan, ...]],
        simpan: Callable[[IsianTusi], object],
        selesai: Callable[[object, IsianTusi], None],
    ) -> None:
        body = QWidget()
        super().__init__(
            parent,
            _("Tambah tugas jabatan") if baru else _("Ubah tugas jabatan"),
            _("Tugas ini ditawarkan kepada pemegang jabatan saat menyusun rencana hasil kerja."),
            body=body,
            width=LEBAR,
        )
        self._background, self._periksa, self._simpan, self._selesai = background, periksa, simpan, selesai
        self._asked = False
        self._refused_as: tuple[IsianTusi, tuple[Temuan, ...]] | None = None
        self.jabatan = IsianTeks(_("Jabatan"), wajib=True, placeholder=_("misalnya Arsiparis Terampil"))
        self.uraian = IsianPanjang(_("Uraian tugas"), limit=URAIAN_TERPANJANG, rows=2, max_rows=4, wajib=True)
        self.rhk = IsianPanjang(_("Rencana hasil kerja yang diusulkan"), limit=RHK_TERPANJANG, rows=2, max_rows=4)
        self.fields: dict[str, Isian] = {"jabatan": self.jabatan, "uraian": self.uraian, "rhk": self.rhk}
        for medan, isian in self.fields.items():
            isian.show_value(getattr(isi, medan))
            isian.left.connect(self._check)
            isian.step.connect(partial(self._step, medan))
        self.uraian.changed.connect(self._suggest)
        body.setLayout(column(*self.fields.values(), spacing=12))
        body.updateGeometry()
        kata = _("Tambah tugas") if baru else _("Simpan perubahan")
        self.set_answers((Jawaban("batal", _("Batal")), Jawaban("simpan", kata, "utama")), lambda _kode: None)
        self._suggest()
        first = self.uraian if isi.jabatan and baru else self.jabatan
        first.entry.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def isi(self) -> IsianTusi:
        """The texts as typed."""
        return IsianTusi(self.jabatan.text(), self.uraian.text(), self.rhk.text()).rapi()

    def answer(self, kode: str) -> None:
        if kode != "simpan":
            super().answer(kode)
            return
        isi, self._asked = self.isi, True
        temuan = self._periksa(isi)
        self._show(temuan)
        if salah(temuan):
            self._to_first(temuan)
            return
        self.button("simpan").set_busy(_("Menyimpan"))
        self._background.write(partial(self._simpan, isi), partial(self._kept, isi), self._refused, owner=self)

    def _kept(self, isi: IsianTusi, hasil: object) -> None:
        selesai = self._selesai
        super().answer("simpan")
        selesai(hasil, isi)

    def _refused(self, error: BaseException) -> None:
        self.button("simpan").set_busy("")
        if isinstance(error, PenolakanError):
            temuan = error.temuan or (Temuan(error.kode, Tingkat.SALAH, "uraian", refusal_sentence(error)),)
            self._refused_as = (self.isi, temuan)
            self._show(temuan)
            self._to_first(temuan)
        elif self._background.on_failure is not None:
            self._background.on_failure(error)

    def _check(self) -> None:
        """Say what is wrong with what was filled; an empty field is told only when one wants to keep the line."""
        isi = self.isi
        if self._refused_as is not None and self._refused_as[0] == isi:
            self._show(self._refused_as[1])
            return
        kosong = set[str]() if self._asked else {medan for medan in self.fields if not getattr(isi, medan)}
        self._show(tuple(satu for satu in self._periksa(isi) if satu.medan not in kosong))

    def _show(self, temuan: tuple[Temuan, ...]) -> None:
        for medan, isian in self.fields.items():
            isian.show_findings(tuple(satu for satu in temuan if satu.medan == medan))

    def _to_first(self, temuan: tuple[Temuan, ...]) -> None:
        medan = next((satu for satu in self.fields if any(ada.medan == satu for ada in salah(temuan))), "uraian")
        self.fields[medan].entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, medan: str, direction: int) -> None:
        order = list(self.fields)
        place = order.index(medan) + direction
        if place >= len(order):
            self.answer("simpan")
        elif place >= 0:
            self.fields[order[place]].entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _suggest(self) -> None:
        """Where no result is written, the program words one out of the duty."""
        usul = hasil_dari_tugas(self.uraian.text().strip()) if self.uraian.text().strip() else ""
        entry = self.rhk.entry
        if isinstance(entry, QPlainTextEdit):
            entry.setPlaceholderText(_("Bila kosong: {usul}").format(usul=usul) if usul else "")
