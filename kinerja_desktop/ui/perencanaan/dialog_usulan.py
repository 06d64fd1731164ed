"""The proposals for one SKP: the person's RHK beside the leader's plan it may hang on; each is taken or put aside."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.usulan_tautan import JenisUsulan, UsulanTautan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiSkp
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.perencanaan.sunting_skp import SuntingSkp
from kinerja_desktop.ui.perencanaan.tautan_skp import TautanSkp, kata_calon

LEBAR = 760


class KartuUsulan(QWidget):
    """One proposal: left the RHK as it stands, right what is proposed, below both the two ways out."""

    def __init__(self, tautan: TautanSkp, usulan: UsulanTautan) -> None:
        super().__init__()
        self.usulan = usulan
        kiri, kanan, bawah, kerja = _kata(usulan)
        self.accept = Button(kerja, icon="check", clicked=partial(tautan.terima, usulan))
        self.skip = Button(_("Kesampingkan"), kind="sunyi", clicked=partial(tautan.kesampingkan, usulan))
        left = column(Text(_("RHK Anda"), role="kecil", tone="tinta2"), WrapText(kiri, weight=500), None, spacing=2)
        right = column(
            Text(_("Usulan"), role="kecil", tone="tinta2"),
            WrapText(kanan, weight=500),
            WrapText(bawah, role="kecil", tone="tinta2"),
            None,
            spacing=2,
        )
        both = row(spacing=12)
        both.addLayout(left, 1)
        both.addWidget(IconLabel("arrow-right", "tinta3", 16))
        both.addLayout(right, 1)
        self.setLayout(column(card(both, row(None, self.skip, self.accept), spacing=8, margin=12), spacing=0))


class DialogUsulan(Dialog):
    """Follows the proposals of its SKP; it closes when there is none left."""

    def __init__(self, parent: QWidget | None, tautan: TautanSkp) -> None:
        holder = QFrame()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        super().__init__(
            parent,
            _("Usulan tautan ke rencana pimpinan"),
            _("Tidak ada yang diubah sebelum Anda menerimanya. Usulan dengan kata paling mirip berada di atas."),
            body=holder,
            width=LEBAR,
        )
        self._tautan = tautan
        self.cards: list[KartuUsulan] = []
        self._show_cards(tautan.usulan)
        self.set_answers((Jawaban("tutup", _("Tutup")),), lambda _kode: None)
        tautan.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if not self._tautan.usulan:
            self.answer("tutup")
            return
        self._show_cards(self._tautan.usulan)
        assign_letters(self)

    def _show_cards(self, usulan: Sequence[UsulanTautan]) -> None:
        for kartu in self.cards:
            self._list.removeWidget(kartu)
            kartu.hide()
            kartu.deleteLater()
        self.cards = [KartuUsulan(self._tautan, satu) for satu in usulan]
        for kartu in self.cards:
            self._list.addWidget(kartu)


class BarisUsulan(QWidget):
    """The line above an SKP that says that proposals exist, with the way to them; `tautan` is what it reads them by."""

    def __init__(self) -> None:
        super().__init__()
        self.tautan: TautanSkp | None = None
        self.note = NoteLine()
        self.setLayout(column(self.note, margins=(20, 8, 20, 0)))
        self.hide()

    def begin(
        self, aksi: AksiSkp, sunting: SuntingSkp, background: Background, hari_ini: Callable[[], date]
    ) -> TautanSkp | None:
        """Another SKP is on the page: hang its fields on the leader's plan, where the page has acts for that."""
        self.tautan = None
        self.hide()
        if aksi.tautan is not None:
            self.tautan = TautanSkp(
                sunting.skp_id, aksi.tautan, background, tulis=sunting.tulis, hari_ini=hari_ini, parent=sunting
            )
            self.tautan.changed.connect(partial(self._show, self.tautan))
        return self.tautan

    def read(self) -> None:
        """The document changed: look what the leader's plan offers now."""
        if self.tautan is not None:
            self.tautan.baca()

    def _show(self, tautan: TautanSkp) -> None:
        if tautan is not self.tautan:
            return
        n = len(tautan.usulan)
        kalimat = _("{n} usulan tautan: rencana {siapa} sudah datang.").format(n=n, siapa=tautan.pertama())
        links = ((_("Lihat usulan"), partial(self._open, tautan)),)
        self.note.show_note(kalimat if n else "", icon="lightbulb", links=links)
        self.setVisible(n > 0)

    def _open(self, tautan: TautanSkp) -> None:
        buka_usulan(self.window(), tautan)


def buka_usulan(parent: QWidget | None, tautan: TautanSkp) -> DialogUsulan:
    """Open the dialog."""
    dialog = DialogUsulan(parent, tautan)
    dialog.open()
    return dialog


def _kata(usulan: UsulanTautan) -> tuple[str, str, str, str]:
    """The RHK, the proposal, the line below it, and the word on the button."""
    calon = usulan.calon
    kata, bawah = kata_calon(calon)
    kiri = usulan.rhk or (_("RHK baru") if usulan.rhk_id is None else _("belum diisi"))
    match usulan.jenis:
        case JenisUsulan.TAUTKAN:
            return kiri, kata, bawah, _("Tautkan")
        case JenisUsulan.JADI_RHK:
            return kiri, kata, bawah, _("Jadikan RHK")
        case JenisUsulan.TEKS_SEL:
            return kiri, calon.peran, _("Teks peran di matriks berubah."), _("Pakai teks ini")
        case JenisUsulan.TEKS_INDUK:
            return kiri, calon.teks_induk, _("Teks rencana pimpinan berubah."), _("Pakai teks ini")
