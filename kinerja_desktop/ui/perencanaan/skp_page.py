"""The SKP editor: plans at the left, fields in the middle, findings and next step at the right (`look.md` 9, T3)."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import VersiSkp
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.toolbar import Pager
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.perencanaan.aksi_daftar import sambungkan_daftar
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiSkp, BukaSkp
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat, TombolAlat
from kinerja_desktop.ui.perencanaan.catatan_skp import CatatanSkp
from kinerja_desktop.ui.perencanaan.daftar_rhk import DaftarRhk
from kinerja_desktop.ui.perencanaan.dialog_langkah import ask_step
from kinerja_desktop.ui.perencanaan.dialog_usulan import BarisUsulan
from kinerja_desktop.ui.perencanaan.isi_skp import HASIL, LAMPIRAN, PERILAKU, RIWAYAT, IsiSkp
from kinerja_desktop.ui.perencanaan.kata_skp import keterangan_versi, rhk_berurut, rhk_dari_medan, tempat_medan
from kinerja_desktop.ui.perencanaan.langkah_panel import LangkahPanel, kaki_langkah
from kinerja_desktop.ui.perencanaan.sunting_skp import SuntingSkp, tolakan_draf
from kinerja_desktop.ui.perencanaan.temuan_layar import temuan_layar, terburuk_per_rhk
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

DI_SEL = (".teks", ".target", ".satuan")


class SkpPage(Page):
    """One SKP. Open it with a `BukaSkp` or the id of an SKP. `sekarang` is the clock."""

    def __init__(
        self,
        *,
        aksi: AksiSkp,
        background: Background,
        sekarang: Callable[[], datetime],
        alat: tuple[AlatSkp, ...] = (),
    ) -> None:
        super().__init__("skp", _("SKP"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._urutan: tuple[UUID, ...] = ()
        self._skp_id: UUID | None = None
        self._fresh = False
        self._simpanan = Simpanan(self, background, saat_ini=sekarang, tampilkan_tolakan=self._show_drafts)
        self.sunting: SuntingSkp | None = None
        self.isi: IsiSkp | None = None
        self.pager = Pager(self)
        self.pager.moved.connect(self._on_moved)
        self.pager.hide()
        self.alat = TombolAlat(self, alat, self._konteks, self._setelah_tersimpan)
        self._history_button = Button(
            _("Riwayat"), kind="sunyi", icon="history", clicked=lambda: self.tabs.choose(RIWAYAT)
        )
        self._preview_button = Button(_("Pratinjau"), icon="file-text", clicked=self.pratinjau)
        for control in (self.alat, self._history_button, self._preview_button, self.pager):
            self.header.add(control)
        words = ((HASIL, _("Hasil kerja")), (PERILAKU, _("Perilaku kerja")), (LAMPIRAN, _("Lampiran")))
        self.set_tabs((*words, (RIWAYAT, _("Riwayat"))))
        self.tabs.chosen.connect(self._on_tab)
        add = Button(_("Tambah RHK"), kind="sunyi", icon="plus", letter="t", clicked=self.tambah_rhk)
        self.plans = DaftarRhk(add)
        self.plans.chosen.connect(self._on_plan_chosen)
        self.plans.entered.connect(self._to_form)
        sambungkan_daftar(self, self.plans, lambda: self.sunting)
        self.set_left(self.plans)
        self.notes = CatatanSkp(lambda versi: self._open_preview(versi.digest), self.alat.cara("revisi"))
        self.proposals = BarisUsulan()
        self._place = QVBoxLayout()
        self.set_body(column(self.notes, self.proposals, self._place, spacing=0), scroll=False, margins=(0, 0, 0, 0))
        self.panel = FindingsPanel(go_to=self._go_to, name_of=self._name_of, owner=self)
        self.steps = LangkahPanel(self._on_step)
        self._shown_findings: tuple[Temuan, ...] | None = None
        side = QWidget()
        box = column(spacing=0)
        box.addWidget(self.panel, 1)
        box.addWidget(self.steps)
        side.setLayout(box)
        self.set_side(side, 272)
        self.add_key("Ctrl+N", _("tambah indikator atau baris"), self._on_new)
        self.add_key("Ctrl+Shift+N", _("tambah RHK"), self.tambah_rhk)
        self.add_key("Ctrl+P", _("pratinjau cetak"), self.pratinjau)

    # -- opening

    def on_open(self, arg: object) -> None:
        """Read the SKP; another one than before gets fields of its own."""
        if isinstance(arg, UUID):
            arg = BukaSkp(arg)
        if isinstance(arg, BukaSkp):
            self._urutan = arg.urutan
            self._begin(arg.skp_id)
        self._read()

    def _read(self) -> None:
        if self._skp_id is not None:
            job = partial(self._aksi.lihat, self._skp_id, self._hari_ini())
            self._background.read(job, self._opened, owner=self, topic="skp")

    def _begin(self, skp_id: UUID) -> None:
        place = self._urutan.index(skp_id) + 1 if skp_id in self._urutan else 0
        self.pager.setVisible(len(self._urutan) > 1 and place > 0)
        self.pager.show_place(place, len(self._urutan))
        if skp_id == self._skp_id:
            return
        if self.isi is not None:
            self._place.removeWidget(self.isi)
            self.isi.hide()
            self.isi.deleteLater()
        self._skp_id, self._fresh = skp_id, True
        self._simpanan.mulai_baru()
        self.sunting = SuntingSkp(
            skp_id,
            self._aksi,
            self._simpanan,
            sekarang=self._sekarang,
            terima=partial(self._received, skp_id),
            tampilkan=self._show_drafts,
            baca_ulang=self._read,
            beri_tahu=self._tell_act,
        )
        self.isi = IsiSkp(
            self.sunting,
            tambah_rhk=self.tambah_rhk,
            buka_tab=self._open_tab,
            rhk_opened=self.plans.choose,
        )
        self.isi.tautan = self.proposals.begin(self._aksi, self.sunting, self._background, self._hari_ini)
        self.isi.hide()
        self._place.addWidget(self.isi)
        self.form = self.isi.form

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def _opened(self, layar: LihatSkp) -> None:
        if layar.skp.id != self._skp_id or self.isi is None or self.sunting is None:
            return
        fresh, self._fresh = self._fresh, False
        self._show(layar)
        self.isi.show()
        if fresh:
            self._open_first(layar)
            self._recover(layar)
            self.prepare()
            self.focus_first()

    @property
    def loaded(self) -> bool:
        """Whether the SKP is on the screen, with its history where that is open."""
        history = self.tabs.current() != RIWAYAT or (self.isi is not None and bool(self.isi.riwayat.table.model.rows))
        return self.isi is not None and not self._fresh and history

    def _open_first(self, layar: LihatSkp) -> None:
        """Stand on the first plan with something wrong, else on the first."""
        assert self.isi is not None
        wrong = self._worst_by_plan()
        order = [rhk.id for rhk in rhk_berurut(layar.skp)]
        first = next((own for own in order if wrong.get(own) is Tingkat.SALAH), order[0] if order else None)
        self._open_plan(first)
        if self.tabs.current() == RIWAYAT:
            self._read_history()

    def _recover(self, layar: LihatSkp) -> None:
        """What was typed into a cell when the program stopped becomes its value, where it can be one."""
        assert self.sunting is not None
        refused = {satu.medan for satu in tolakan_draf(layar.skp, layar.draf)}
        cells = {
            medan: teks
            for medan, teks in layar.draf.items()
            if medan.startswith("indikator:") and medan.endswith(DI_SEL) and medan not in refused
        }
        if cells and not layar.terkunci:
            for medan, teks in cells.items():
                self.sunting.simpan(medan, teks)
            self.tell(
                Pesan(_("Ketikan terakhir dipulihkan: {isi}. Periksa kembali.").format(isi=", ".join(cells.values())))
            )

    def focus_first(self) -> None:
        if self.isi is None or self.isi.isHidden():
            return
        findings = [satu for satu in self._findings() if satu.tingkat is Tingkat.SALAH]
        here = next((satu for satu in findings if satu.medan in self.isi.form), None)
        if here is not None and self.tabs.current() == HASIL and self._in_open_plan(here.medan):
            self.isi.form.go_to(here.medan)
        else:
            self.isi.focus_tab()

    def _in_open_plan(self, medan: str) -> bool:
        layar = self.sunting.layar if self.sunting is not None else None
        return layar is not None and self.isi is not None and rhk_dari_medan(layar.skp, medan) == self.isi.rhk_id

    def _to_form(self) -> None:
        if self.isi is not None and self.tabs.current() == HASIL:
            self.isi.focus_tab()

    def on_leave(self) -> None:
        """The cell one is typing in is saved too."""
        editor = self.window().focusWidget()
        if isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            editor.clearFocus()
        super().on_leave()

    # -- showing

    def _received(self, skp_id: UUID, layar: LihatSkp) -> None:
        if skp_id == self._skp_id:
            self._show(layar)

    def _show(self, layar: LihatSkp) -> None:
        assert self.isi is not None
        assert self.sunting is not None
        self.sunting.layar, self.sunting.draf = layar, dict(layar.draf)
        skp, kini = layar.skp, layar.kehidupan.kini
        self.header.set_crumbs(
            (Crumb(_("Perencanaan"), self._aksi.kembali), Crumb(_("SKP {tahun}").format(tahun=skp.tahun)))
        )
        self.header.set_title(skp.pegawai.nama, keterangan_versi(skp, kini.nomor))
        self.header.show_state(kini.keadaan.value)
        self.isi.show_skp(layar, self.sunting.draf, self._findings())
        if self.isi.rhk_id is None or all(rhk.id != self.isi.rhk_id for rhk in skp.rhk):
            order = rhk_berurut(skp)
            self._open_plan(order[0].id if order and not self._fresh else None)
        self.plans.tambah.set_reason(layar.terkunci)
        self._show_around(layar)
        self.notes.show_skp(layar)
        self.proposals.read()
        self.prepare()

    def _show_drafts(self) -> None:
        if self.sunting is not None and self.isi is not None and self.sunting.layar is not None:
            self.isi.show_drafts(self.sunting.draf, self._findings())
            self._show_around(self.sunting.layar)

    def _show_around(self, layar: LihatSkp) -> None:
        """List, findings and the next step."""
        assert self.sunting is not None
        findings = self._findings()
        self.plans.show_rhk(rhk_berurut(layar.skp), self._worst_by_plan())
        if findings != self._shown_findings:
            self._shown_findings = findings
            self.panel.show_findings(findings)
        unread = len(tolakan_draf(layar.skp, self.sunting.draf))
        self.steps.show_steps(kaki_langkah(layar, belum_terbaca=unread, peran=self._aksi.peran))
        self.name_side(
            _("Temuan · {langkah}").format(langkah=self.steps.next_word) if self.steps.buttons else _("Temuan")
        )

    def _findings(self) -> tuple[Temuan, ...]:
        layar = self.sunting.layar if self.sunting is not None else None
        return temuan_layar(layar, self.sunting.draf) if layar is not None and self.sunting is not None else ()

    def _worst_by_plan(self) -> dict[UUID, Tingkat]:
        layar = self.sunting.layar if self.sunting is not None else None
        return terburuk_per_rhk(layar.skp, self._findings()) if layar is not None else {}

    def _tell_act(self, kalimat: str, urungkan: Callable[[], None] | None) -> None:
        links: Sequence[tuple[str, Callable[[], None]]] = ()
        if urungkan is not None:

            def undo() -> None:
                self.bar.clear()
                urungkan()

            links = ((_("Urungkan"), undo),)
        self.tell(Pesan(kalimat, "nila_teks" if urungkan else "daun", links))

    # -- moving

    def _open_tab(self, key: str) -> None:
        if self.tabs.current() != key:
            self.tabs.choose(key)

    def _on_tab(self, key: str) -> None:
        if self.isi is not None:
            self.isi.open_tab(key)
            self._fit_left()
            self.prepare()
            if not self.isi.isHidden():
                self.isi.focus_tab()
        if key == RIWAYAT:
            self._read_history()

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self._history_button.setVisible(not narrow)
        self._preview_button.set_compact(narrow)
        self.header.set_low(low or narrow)
        self._fit_left()

    def _fit_left(self) -> None:
        """The list of plans belongs to the first tab only."""
        wanted = self.tabs.current() == HASIL
        if self._left is not None:
            self._left.setVisible(wanted and not self._drawer)
            self._left_button.setVisible(wanted and self._drawer)

    def _read_history(self) -> None:
        if self._skp_id is not None and self.isi is not None:
            job = partial(self._aksi.riwayat, self._skp_id)
            shown = partial(self.isi.show_history, hari_ini=self._hari_ini())
            self._setelah_tersimpan(partial(self._background.read, job, shown, owner=self.isi, topic="riwayat-skp"))

    def _open_plan(self, rhk_id: UUID | None) -> None:
        if self.isi is not None:
            self.isi.open_rhk(rhk_id)
            self.plans.choose(self.isi.rhk_id)
            self.prepare()

    def _on_plan_chosen(self, rhk_id: UUID) -> None:
        if self.isi is not None:
            self.isi.form.flush()
        self._open_plan(rhk_id)
        if self._drawer and self._left is not None:
            self._left.hide()

    def _go_to(self, medan: str) -> None:
        if self.isi is not None:
            self.isi.go_to(medan)

    def _name_of(self, medan: str) -> str:
        layar = self.sunting.layar if self.sunting is not None else None
        return tempat_medan(layar.skp, medan) if layar is not None else ""

    def _on_moved(self, direction: int) -> None:
        place = self._urutan.index(self._skp_id) + direction if self._skp_id in self._urutan else -1
        if 0 <= place < len(self._urutan):
            self.on_leave()
            self.on_open(BukaSkp(self._urutan[place], self._urutan))

    # -- acts

    def tambah_rhk(self) -> None:
        """Add a plan and stand in its first field."""
        if self.isi is None or self.sunting is None or self.plans.tambah.reason:
            return
        self._open_tab(HASIL)
        self.isi.form.flush()

        def then(rhk_id: UUID) -> None:
            self._open_plan(rhk_id)
            self._to_form()

        self.sunting.tambah_rhk(then)

    def _on_new(self) -> None:
        if self.isi is None:
            return
        if self.tabs.current() == LAMPIRAN:
            self.isi.tambah_lampiran()
        elif self.isi.rhk_id is None:
            self.tambah_rhk()
        elif self.tabs.current() == HASIL:
            self.isi.tambah_indikator()

    def pratinjau(self) -> None:
        """Open the print preview of what is on the screen, once it is saved."""
        self._open_preview("")

    def _open_preview(self, digest: str) -> None:
        skp_id = self._skp_id
        if skp_id is not None:
            self._setelah_tersimpan(lambda: self._aksi.pratinjau(skp_id, digest))

    def _on_step(self, jenis: JenisKejadian, versi: VersiSkp) -> None:
        self._setelah_tersimpan(lambda: self._ask_step(jenis, versi))

    def _setelah_tersimpan(self, lalu: Callable[[], object]) -> None:
        if self.isi is not None:
            self.isi.form.flush()
            self._simpanan.setelah_tersimpan(lalu)

    def _konteks(self) -> KonteksAlat | None:
        sunting = self.sunting
        if sunting is None or sunting.layar is None or self.isi is None:
            return None
        return KonteksAlat(self, sunting, sunting.layar, self.isi.rhk_id, self._background, self._hari_ini())

    def _ask_step(self, jenis: JenisKejadian, versi: VersiSkp) -> None:
        sunting = self.sunting
        if sunting is None or sunting.layar is None:
            return
        digest = sunting.layar.kehidupan.kini.digest if jenis is JenisKejadian.DIAJUKAN else versi.digest
        ask_step(self.window(), sunting.layar, jenis, self._hari_ini, partial(sunting.langkah, jenis, digest))
