"""One person's history: posts, standing in, absence, appraisers; entered and taken back (`domain.md` 3.14)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.domain.kepegawaian.garis_waktu import PenetapanPenilai, Penugasan, PeristiwaPegawai
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan, nama_lengkap, nip_berkelompok
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian import dialog_waktu
from kinerja_desktop.ui.kepegawaian.dialog_waktu import DialogWaktu
from kinerja_desktop.ui.kepegawaian.gambar_waktu import GambarWaktu
from kinerja_desktop.ui.kepegawaian.kata_waktu import BarisWaktu, baris_waktu, batang_tahun, kata_dialog, kata_masa
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Entri,
    Isian,
    PerubahanWaktu,
)
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import LihatGarisWaktu

LOW = 560
"""Below this height the list needs the room of the drawing."""


@dataclass(frozen=True, slots=True)
class AksiWaktu:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads.
    `cari` finds people by what is typed; `kembali` leads back to the people list.
    """

    lihat: Callable[[UUID, date], LihatGarisWaktu]
    catat: Callable[[UUID, Isian], PerubahanWaktu]
    ubah: Callable[[UUID, Entri, Isian], PerubahanWaktu]
    tarik: Callable[[UUID, Entri], PerubahanWaktu]
    urungkan: Callable[[UUID, PerubahanWaktu], None]
    cari: Callable[[str], Sequence[Opsi]]
    kembali: Callable[[UUID], None]


class WaktuPage(Page):
    """Open it with the id of a person. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiWaktu, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("garis-waktu", _("Garis waktu"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._pegawai_id: UUID | None = None
        self.layar: LihatGarisWaktu | None = None
        self.buttons = {
            "jabatan": Button(_("Jabatan baru"), kind="utama", icon="briefcase", letter="j", clicked=self.jabatan),
            "penugasan": Button(_("Plt., Plh., delegasi"), icon="users", letter="p", clicked=self.penugasan),
            "peristiwa": Button(_("Cuti atau berhenti"), icon="calendar", letter="c", clicked=self.peristiwa),
            "penilai": Button(_("Tetapkan penilai"), icon="gavel", letter="t", clicked=self.penilai),
        }
        self.lock, self.appraiser = NoteLine(), WrapText(tone="tinta2")
        self.drawing = GambarWaktu()
        self._drawing_card = card(self.drawing, margin=12)
        self.flip = Button(_("Lihat gambar"), icon="calendar", letter="g", clicked=self._flip)
        self._flipped = False
        hints = (("↑ ↓", _("pindah")), ("Enter", _("ubah")), ("Del", _("tarik catatan")))
        self.table = DataTable(self._spec(), hints=hints)
        self.table.view.installEventFilter(self)
        self.set_body(
            column(
                self.lock,
                row(*self.buttons.values(), None, self.flip, spacing=8),
                self.appraiser,
                self._drawing_card,
                self.table,
                spacing=12,
            ),
            scroll=False,
        )

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=(
                Kolom("masa", _("Masa"), _cell_masa, width=206),
                Kolom("jenis", _("Catatan"), lambda b: Cell(b.jenis, text_tone="tinta2"), width=128, hide_first=1),
                Kolom("isi", _("Isi"), lambda b: Cell(b.isi, b.rincian, weight=500), width=220, stretch=1),
                Kolom("surat", _("Nomor surat"), _cell_surat, width=140, hide_first=2),
            ),
            name=_("Catatan garis waktu"),
            row_height=tokens.ROW_TWO,
            identity=lambda b: b.id,
            menu=lambda _b: (
                MenuItem(_("Ubah catatan"), self.ubah, "pencil", reason=self._terkunci()),
                MenuItem(_("Tarik catatan"), self.tarik, "trash-2", reason=self._terkunci()),
            ),
        )

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self._share_room()

    def _flip(self) -> None:
        self._flipped = not self._flipped
        self._share_room()
        (self.flip if self._flipped else self.table.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_room(self) -> None:
        """A low window shows the list, and the drawing in its place where it is asked for."""
        low = self.height() < tokens.px(LOW)
        self.flip.setVisible(low)
        self.flip.set_label(_("Lihat daftar") if self._flipped else _("Lihat gambar"))
        self._drawing_card.setVisible(not low or self._flipped)
        self.table.setVisible(not low or not self._flipped)

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the history of another person, or of this one again."""
        if isinstance(arg, UUID):
            self._pegawai_id = arg
        self._read()

    def focus_first(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def loaded(self) -> bool:
        """Whether a history is on the screen."""
        return self.layar is not None

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def _terkunci(self) -> str:
        return self.layar.terkunci if self.layar is not None else _("Masih dibaca.")

    def _read(self) -> None:
        if self._pegawai_id is not None:
            job = partial(self._aksi.lihat, self._pegawai_id, self._hari_ini())
            self._background.read(job, self._show, owner=self, topic="garis-waktu")

    def _show(self, layar: LihatGarisWaktu) -> None:
        if layar.pegawai.id != self._pegawai_id:
            return
        self.layar = layar
        kembali = partial(self._aksi.kembali, layar.pegawai.id)
        self.header.set_crumbs((Crumb(_("Pegawai"), kembali), Crumb(_("Garis waktu"))))
        self.header.set_title(nama_lengkap(layar.pegawai), nip_berkelompok(layar.pegawai.nip))
        self.lock.show_note(layar.terkunci, icon="lock")
        for button in self.buttons.values():
            button.set_reason(layar.terkunci)
        self.appraiser.setText(_kata_penilai(layar))
        baris = baris_waktu(layar)
        self.drawing.show_rows(baris, self._hari_ini(), batang_tahun(layar))
        if not baris:
            self.table.set_empty(
                EmptyState(_("Belum ada catatan tentang pegawai ini."), _("Catat jabatannya lebih dahulu."))
            )
        self.table.show_rows(baris)
        if baris and self.table.current() is None:
            self.table.view.select_row(0)
        self.prepare()
        assign_letters(self)

    # -- acts

    def jabatan(self) -> None:
        """Ask for a new post."""
        self._ask(Penempatan)

    def penugasan(self) -> None:
        """Ask for an acting post."""
        self._ask(Penugasan)

    def peristiwa(self) -> None:
        """Ask for an absence."""
        self._ask(PeristiwaPegawai)

    def penilai(self) -> None:
        """Ask for an appraiser set by decision."""
        self._ask(PenetapanPenilai)

    def ubah(self) -> None:
        """Mend the entry under the cursor."""
        baris = self.table.current()
        if isinstance(baris, BarisWaktu):
            self._ask(type(baris.entri), baris.entri)

    def tarik(self) -> None:
        """Withdraw the entry under the cursor, with the way back."""
        baris = self.table.current()
        if self._terkunci() or not isinstance(baris, BarisWaktu) or self._pegawai_id is None:
            return
        self._background.write(
            partial(self._aksi.tarik, self._pegawai_id, baris.entri),
            partial(self._done, _("Catatan ditarik.")),
            owner=self,
        )

    def _units(self) -> list[Opsi]:
        unit = self.layar.unit if self.layar is not None else {}
        return [Opsi(str(satu.id), satu.nama, rincian=satu.kode) for satu in unit.values()]

    def _find_people(self, typed: str, deliver: Deliver) -> None:
        self._background.read(partial(self._aksi.cari, typed), deliver, owner=self, topic="cari-penilai")

    def _ask(self, jenis: type[Entri], entri: Entri | None = None) -> None:
        if self._pegawai_id is None or self.layar is None or self._terkunci():
            return
        medan, baca = self._medan(jenis)
        judul, kata = kata_dialog(jenis, ubah=entri is not None)
        simpan = partial(self._aksi.catat, self._pegawai_id)
        if entri is not None:
            dialog_waktu.tampilkan_entri(medan, entri, self.layar.orang)
            simpan = partial(self._aksi.ubah, self._pegawai_id, entri)
        DialogWaktu(
            self.window(),
            judul,
            kata,
            medan,
            baca,
            background=self._background,
            simpan=simpan,
            selesai=partial(self._done, _("Catatan tersimpan.")),
        ).open()

    def _medan(
        self, jenis: type[Entri]
    ) -> "tuple[dict[str, dialog_waktu.Medan], Callable[[Mapping[str, object]], Isian]]":
        if jenis is Penempatan:
            return dialog_waktu.medan_jabatan(self._units(), self._hari_ini)
        if jenis is Penugasan:
            return dialog_waktu.medan_penugasan(self._units(), self._find_people, self._hari_ini)
        if jenis is PeristiwaPegawai:
            return dialog_waktu.medan_peristiwa((), self._hari_ini)
        return dialog_waktu.medan_penilai(self._find_people, self._hari_ini)

    def _done(self, kalimat: str, perubahan: PerubahanWaktu) -> None:
        pegawai_id = self._pegawai_id
        assert pegawai_id is not None

        def undo() -> None:
            self.bar.clear()
            job = partial(self._aksi.urungkan, pegawai_id, perubahan)
            self._background.write(job, lambda _hasil: self._read(), owner=self)

        self.tell(Pesan(kalimat, "nila_teks", ((_("Urungkan"), undo),)))
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = {
                Qt.Key.Key_Delete: self.tarik,
                Qt.Key.Key_F2: self.ubah,
                Qt.Key.Key_Return: self.ubah,
                Qt.Key.Key_Enter: self.ubah,
            }.get(Qt.Key(event.key()))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)


def _kata_penilai(layar: LihatGarisWaktu) -> str:
    """Who appraises today, and why, in one sentence."""
    if layar.penilai is None:
        return _("Belum ada pejabat penilai untuk hari ini: isi kepala unitnya, atau tetapkan penilainya.")
    jabatan = f"{layar.penilai.awalan} {layar.penilai.jabatan}".strip()
    sebab = _("karena ditetapkan") if layar.ditetapkan else _("menurut susunan unit dan jabatan")
    return _("Penilai hari ini: {nama}, {jabatan}, {sebab}.").format(
        nama=layar.penilai.nama, jabatan=jabatan, sebab=sebab
    )


def _cell_masa(baris: BarisWaktu) -> Cell:
    return Cell(kata_masa(baris.entri.mulai, baris.entri.sampai))


def _cell_surat(baris: BarisWaktu) -> Cell:
    entri = baris.entri
    return Cell(getattr(entri, "nomor_surat", "") or getattr(entri, "nomor_sk", ""), text_tone="tinta2")
