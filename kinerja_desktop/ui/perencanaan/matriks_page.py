"""The matriks pembagian peran dan hasil: a leader's indicators shared out over his people (`domain.md` 2.4, T8)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.perencanaan.aksi_matriks import AksiMatriks
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaMatriks, BukaSkp
from kinerja_desktop.ui.perencanaan.grid_matriks import GridMatriks
from kinerja_desktop.ui.perencanaan.kata_matriks import kata_hasil, kata_kosong, langkah_matriks, rincian_pimpinan
from kinerja_desktop.ui.perencanaan.rincian_sel import AksiSel, RincianSel
from kinerja_desktop.ui.perencanaan.tabel_cakupan import BarisCakupan, TabelCakupan, judul_cakupan, kalimat_cakupan
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks, kunci_sel
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan, CakupanPimpinan
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import HasilJadikan

MATRIKS, CAKUPAN = "matriks", "cakupan"
LANGKAH_TERBANYAK = 100


class MatriksPage(Page):
    """One leader's matrix beside its gaps, and the gaps of all leaders. Open it with a `BukaMatriks`, or with nothing.

    `sekarang` is the clock.
    """

    def __init__(self, *, aksi: AksiMatriks, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("matriks", _("Matriks peran hasil"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._tahun = sekarang().year
        self._pimpinan_id: UUID | None = None
        self._tujuan, self._title, self._subtitle = "", _("Matriks peran hasil"), ""
        self.cakupan: Cakupan | None = None
        self.layar: LihatMatriks | None = None
        self._sudah: list[tuple[Sequence[IsianSel], Sequence[IsianSel]]] = []
        self._belum: list[tuple[Sequence[IsianSel], Sequence[IsianSel]]] = []
        self._simpanan = Simpanan(self, background, saat_ini=sekarang, tampilkan_tolakan=lambda: None)
        self.leader = Picker(_("Pimpinan"), (), width=232)
        self.leader.chosen.connect(self._on_leader)
        self.leader.hide()
        self.header.add(self.leader)
        self.set_tabs(((MATRIKS, _("Matriks")), (CAKUPAN, _("Cakupan"))))
        self.tabs.chosen.connect(self._on_tab)
        self.grid = GridMatriks()
        self.grid.filled.connect(self.isi)
        self.grid.drafted.connect(self._save_draft)
        self.grid.undo_asked.connect(self._on_undo)
        self.grid.moved.connect(self._show_cell)
        self._empty_place = QVBoxLayout()
        self._empty: QWidget | None = None
        grid_tab = QWidget()
        grid_tab.setLayout(column(self._empty_place, self.grid, spacing=0))
        self.gaps = TabelCakupan(self._open_gap)
        self.stack = QStackedWidget()
        self.stack.addWidget(grid_tab)
        self.stack.addWidget(self.gaps)
        self.set_body(self.stack, scroll=False)
        self.detail = RincianSel(
            AksiSel(
                tingkat=self._set_kind,
                jadikan=lambda sel_id: self.jadikan([sel_id]),
                tautkan=self._link,
                buka_skp=lambda skp_id: self._aksi.buka_skp(BukaSkp(skp_id)),
            )
        )
        self.panel = FindingsPanel(go_to=self._go_to, name_of=self._name_of, owner=self)
        self.make = Button(_("Jadikan RHK"), kind="utama", icon="arrow-right", letter="j", clicked=self._make_all)
        side = QWidget()
        box = column(self.detail, spacing=8)
        box.addWidget(self.panel, 1)
        side.setLayout(box)
        self.set_side(side, 300)

    # -- opening

    def on_open(self, arg: object) -> None:
        """Read the leaders, then the matrix of one."""
        if isinstance(arg, BukaMatriks):
            if (arg.tahun, arg.pimpinan_id) != (self._tahun, self._pimpinan_id):
                self._forget()
            self._tahun, self._pimpinan_id = arg.tahun, arg.pimpinan_id
            self.tabs.choose(CAKUPAN if arg.cakupan else MATRIKS)
        self._read_gaps()

    def _forget(self) -> None:
        self._simpanan.mulai_baru()
        self._sudah.clear()
        self._belum.clear()
        self.layar = None

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def _read_gaps(self) -> None:
        job = partial(self._aksi.cakupan, self._tahun, self._hari_ini())
        self._background.read(job, self._gaps_read, owner=self, topic="cakupan")

    def _gaps_read(self, cakupan: Cakupan) -> None:
        self.cakupan = cakupan
        self.gaps.show_gaps(cakupan)
        self.tabs.set_count(CAKUPAN, sum(isinstance(satu, BarisCakupan) for satu in self.gaps.model.rows))
        semua = {satu.pimpinan_id for satu in cakupan.pimpinan}
        if self._pimpinan_id is None and cakupan.pimpinan:
            self._pimpinan_id = self._aksi.saya if self._aksi.saya in semua else cakupan.pimpinan[0].pimpinan_id
        self._show_leaders(cakupan.pimpinan)
        if self._pimpinan_id is None:
            self._show_nobody()
        else:
            self._read()

    def _show_leaders(self, semua: Sequence[CakupanPimpinan]) -> None:
        options = [Opsi(str(satu.pimpinan_id), satu.nama, rincian=rincian_pimpinan(satu)) for satu in semua]
        self.leader.set_options(options, str(self._pimpinan_id or ""))
        self.leader.setVisible(bool(options) and self.tabs.current() == MATRIKS)

    def _on_leader(self, opsi: Opsi) -> None:
        if opsi.kode != str(self._pimpinan_id):
            self.on_leave()
            self._forget()
            self._pimpinan_id = UUID(opsi.kode)
            self._simpanan.setelah_tersimpan(self._read)

    def _read(self) -> None:
        if self._pimpinan_id is not None:
            job = partial(self._aksi.lihat, self._pimpinan_id, self._tahun, self._hari_ini())
            self._background.read(job, self._opened, owner=self, topic="matriks")

    def _opened(self, layar: LihatMatriks) -> None:
        if layar.matriks.pimpinan_id == self._pimpinan_id:
            fresh = self.layar is None
            self._show(layar)
            if fresh:
                self._recover(layar)
            if fresh and self.isVisible():
                self.focus_first()
            if self._tujuan:
                medan, self._tujuan = self._tujuan, ""
                self._go_to(medan)

    @property
    def loaded(self) -> bool:
        """Whether the leaders and, where there is one, a matrix are on the screen."""
        return self.cakupan is not None and (self.layar is not None or not self.cakupan.pimpinan)

    def focus_first(self) -> None:
        if self.tabs.current() == CAKUPAN:
            self.gaps.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.grid.isVisible():
            self.grid.focus_grid()
        else:
            self.leader.setFocus(Qt.FocusReason.TabFocusReason)

    # -- showing

    def _show(self, layar: LihatMatriks) -> None:
        self.layar = layar
        matriks = layar.matriks
        papan = Crumb(_("Perencanaan"), lambda: self._aksi.buka_papan(self._tahun))
        self.header.set_crumbs((papan, Crumb(_("Matriks peran hasil {t}").format(t=self._tahun))))
        kode = [temuan.kode for temuan in layar.temuan]
        gaps = kalimat_cakupan(kode.count("MPH-01"), kode.count("MPH-02"))
        kosong = not matriks.kolom or not matriks.baris
        self._title = _("Matriks peran hasil") if kosong else gaps or _("Semua indikator terbagi, semua berperan")
        self._subtitle = f"{matriks.pimpinan.jabatan} {matriks.pimpinan.nama}".strip()
        self._show_title()
        self._show_empty(layar if kosong else None)
        if not kosong:
            self.grid.show_matrix(layar)
        self.panel.show_findings(layar.temuan)
        self._show_step(layar)
        self._show_cell()
        self._follow(layar)
        self.prepare()

    def _show_title(self) -> None:
        """The finding of the tab on show: one leader's, or that of all."""
        if self.tabs.current() == MATRIKS or self.cakupan is None:
            self.header.set_title(self._title, self._subtitle)
        else:
            self.header.set_title(*judul_cakupan(self.cakupan))

    def _follow(self, layar: LihatMatriks) -> None:
        """The list of leaders says what was shared out just now."""
        matriks = layar.matriks
        if self.cakupan is None:
            return
        semua = [
            replace(satu, terbagi=matriks.terbagi, indikator=matriks.indikator, keadaan=matriks.keadaan)
            if satu.pimpinan_id == matriks.pimpinan_id
            else satu
            for satu in self.cakupan.pimpinan
        ]
        self.cakupan = replace(self.cakupan, pimpinan=tuple(semua))
        self._show_leaders(semua)

    def _show_nobody(self) -> None:
        self._show_title()
        self._put_empty(
            EmptyState(
                _("Belum ada pimpinan dengan bawahan di data ini."),
                _("Isi kepala unit dan jabatan pegawai dahulu. Matriks disusun dari atasan ke bawahan langsungnya."),
                (Button(_("Buka papan perencanaan"), clicked=lambda: self._aksi.buka_papan(self._tahun)),),
            )
        )
        self.panel.show_findings(())
        self.detail.hide()
        self.prepare()

    def _show_empty(self, layar: LihatMatriks | None) -> None:
        if layar is None:
            self._put_empty(None)
            return
        matriks = layar.matriks
        papan = Button(_("Buka papan perencanaan"), clicked=lambda: self._aksi.buka_papan(self._tahun))
        buttons = [papan]
        why, what = kata_kosong(matriks)
        if matriks.baris and matriks.skp_id is not None:
            skp_id = matriks.skp_id
            buttons.insert(0, Button(_("Buka SKP pimpinan"), clicked=lambda: self._aksi.buka_skp(BukaSkp(skp_id))))
        self._put_empty(EmptyState(why, what, buttons))

    def _put_empty(self, widget: QWidget | None) -> None:
        if self._empty is not None:
            self._empty_place.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = widget
        if widget is not None:
            self._empty_place.addWidget(widget)
        self.grid.setVisible(widget is None)

    def _show_step(self, layar: LihatMatriks) -> None:
        """The foot: how many cells wait to become RHK, and the button for all of them."""
        langkah = langkah_matriks(layar)
        self.make.set_label(langkah.kata)
        self.make.set_reason("" if langkah.boleh else langkah.sebab)
        self.panel.set_next_step(langkah.judul, langkah.sebab, self.make)
        self.name_side(_("Temuan · Jadikan RHK"))

    def _show_cell(self) -> None:
        tempat, layar = self.grid.tempat(), self.layar
        if layar is None or tempat is None or self.grid.isHidden():
            self.detail.show_cell(None, None, None, "")
            return
        pegawai_id, indikator_id = tempat
        kolom = layar.matriks.kolom_dari(indikator_id) if indikator_id else None
        sel = layar.matriks.sel_di(pegawai_id, indikator_id) if indikator_id else None
        self.detail.show_cell(layar.matriks.baris_dari(pegawai_id), kolom, sel, layar.terkunci)

    # -- acts

    def isi(self, isian: Sequence[IsianSel]) -> None:
        """Save these cells as one act, with the way back by Ctrl+Z."""
        self._sudah.append((self._sekarang_di(isian), tuple(isian)))
        del self._sudah[:-LANGKAH_TERBANYAK]
        self._belum.clear()
        self._save(isian)

    def _save(self, isian: Sequence[IsianSel]) -> None:
        if self._pimpinan_id is not None:
            job = partial(self._aksi.isi, self._pimpinan_id, self._tahun, tuple(isian), self._hari_ini())
            self._simpanan.tulis(job, self._saved, gagal=self._read)

    def _saved(self, layar: LihatMatriks) -> None:
        if layar.matriks.pimpinan_id == self._pimpinan_id:
            self._show(layar)

    def _save_draft(self, pegawai_id: UUID, indikator_id: UUID, teks: str) -> None:
        if self._pimpinan_id is not None:
            job = partial(self._aksi.simpan_draf, self._pimpinan_id, self._tahun, pegawai_id, indikator_id, teks)
            self._simpanan.tulis_draf(job)

    def _recover(self, layar: LihatMatriks) -> None:
        """What was typed into cells when the program stopped goes into them."""
        matriks = layar.matriks
        tempat = [(baris.pegawai_id, kolom.indikator_id) for baris in matriks.baris for kolom in matriks.kolom]
        isian = [
            IsianSel(*satu, layar.draf[kunci_sel(*satu)])
            for satu in tempat
            if layar.draf.get(kunci_sel(*satu), "").strip()
        ]
        if isian and not layar.terkunci:
            self.isi(isian)
            kata = ", ".join(satu.teks or "" for satu in isian)
            self.tell(Pesan(_("Ketikan terakhir dipulihkan: {isi}. Periksa kembali.").format(isi=kata)))

    def _sekarang_di(self, isian: Sequence[IsianSel]) -> tuple[IsianSel, ...]:
        """What stands in these places now."""
        hasil: list[IsianSel] = []
        for satu in isian:
            sel = self.layar.matriks.sel_di(satu.pegawai_id, satu.indikator_id) if self.layar else None
            teks, tingkat = (sel.teks, sel.tingkat) if sel else ("", None)
            hasil.append(IsianSel(satu.pegawai_id, satu.indikator_id, teks, tingkat))
        return tuple(hasil)

    def _on_undo(self, again: bool) -> None:
        asal, ke = (self._belum, self._sudah) if again else (self._sudah, self._belum)
        if asal:
            langkah = asal.pop()
            ke.append(langkah)
            self._save(langkah[1] if again else langkah[0])

    def _set_kind(self, pegawai_id: UUID, indikator_id: UUID, tingkat: TingkatHasil) -> None:
        self.isi([IsianSel(pegawai_id, indikator_id, None, tingkat)])

    def _make_all(self) -> None:
        self.on_leave()
        self._simpanan.setelah_tersimpan(
            lambda: self.jadikan([sel.id for sel in self.layar.matriks.terbuka] if self.layar else [])
        )

    def jadikan(self, sel_id: Sequence[UUID]) -> None:
        """Make RHK of these cells."""
        if self._pimpinan_id is not None:
            job = partial(self._aksi.jadikan, self._pimpinan_id, self._tahun, tuple(sel_id), self._hari_ini())
            self._simpanan.tulis(job, self._made, gagal=self._read)

    def _made(self, hasil: HasilJadikan) -> None:
        self._saved(hasil.layar)
        self.tell(Pesan(kata_hasil(hasil), "soga" if hasil.tertunda else "daun"))

    def _link(self, sel_id: UUID, rhk_id: UUID) -> None:
        if self._pimpinan_id is not None:
            job = partial(self._aksi.tautkan, self._pimpinan_id, self._tahun, sel_id, rhk_id, self._hari_ini())
            self._simpanan.tulis(job, self._saved, gagal=self._read)

    def on_leave(self) -> None:
        """What stands in an open cell is saved: it commits when the focus goes."""
        view = self.grid.view
        if view is not None and view.viewport().isAncestorOf(self.focusWidget() or self):
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        super().on_leave()

    # -- moving

    def _on_tab(self, key: str) -> None:
        self.stack.setCurrentIndex(1 if key == CAKUPAN else 0)
        if self._side is not None:
            self._side.setVisible(key == MATRIKS and self.side_open and not self._drawer)
        self.leader.setVisible(key == MATRIKS and bool(self.cakupan and self.cakupan.pimpinan))
        self._show_title()
        if key == CAKUPAN:
            self._read_gaps()
        self.prepare()
        self.focus_first()

    def _go_to(self, medan: str) -> None:
        """F8 or a click: to the column nobody took, or to the row of who has no part."""
        self.tabs.choose(MATRIKS)
        jenis, _titik_dua, kunci = medan.partition(":")
        tempat = self.grid.tempat()
        if jenis == "kolom":
            self.grid.go_to(tempat[0] if tempat else None, UUID(kunci))
        else:
            self.grid.go_to(UUID(kunci), None)
        self.grid.focus_grid()

    def _name_of(self, medan: str) -> str:
        jenis, _titik_dua, kunci = medan.partition(":")
        matriks = self.layar.matriks if self.layar is not None else None
        if matriks is None:
            return ""
        if jenis == "kolom":
            kolom = matriks.kolom_dari(UUID(kunci))
            return _("Indikator {n}").format(n=matriks.kolom.index(kolom) + 1) if kolom else ""
        baris = matriks.baris_dari(UUID(kunci))
        return _("Baris {n}").format(n=matriks.baris.index(baris) + 1) if baris else ""

    def _open_gap(self, baris: object) -> None:
        if not isinstance(baris, BarisCakupan):
            return
        if baris.skp_id is not None:
            self._aksi.buka_skp(BukaSkp(baris.skp_id))
        elif baris.pimpinan_id is not None:
            self._tujuan = baris.medan
            self.tabs.choose(MATRIKS)
            self.on_open(BukaMatriks(self._tahun, baris.pimpinan_id))
        else:
            self._aksi.buka_papan(self._tahun)
