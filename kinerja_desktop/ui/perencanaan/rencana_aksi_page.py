"""The rencana aksi of one SKP: steps per RHK in a grid that is filled with the keyboard (`domain.md` 2.7)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.periksa_rencana_aksi import triwulan_tanpa_langkah
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, Sunting, TableSpec
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.perencanaan.kata_aksi import (
    BarisAksi,
    baris_aksi,
    kata_bulan,
    kata_status,
    ketik_bulan,
    urai_bulan,
)
from kinerja_desktop.ui.perencanaan.kata_skp import kode_dari_kata, rhk_berurut
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.perencanaan.rencana_aksi import LihatRencanaAksi

BULAN_TERAKHIR = 12


@dataclass(frozen=True, slots=True)
class AksiRencana:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads.
    `pratinjau` and `buka_skp` are ways to other pages.
    """

    lihat: Callable[[UUID], LihatRencanaAksi]
    tambah: Callable[[UUID, UUID, str, Sequence[int]], LihatRencanaAksi]
    ubah: Callable[[UUID, Mapping[str, Nilai]], LihatRencanaAksi]
    hapus: Callable[[UUID, UUID], LihatRencanaAksi]
    pulihkan: Callable[[UUID, RencanaAksi], LihatRencanaAksi]
    urutkan: Callable[[UUID, UUID, Sequence[UUID]], LihatRencanaAksi]
    pratinjau: Callable[[UUID], None]
    buka_skp: Callable[[BukaSkp], None]


class RencanaAksiPage(Page):
    """Open it with the id of an SKP."""

    def __init__(self, *, aksi: AksiRencana, background: Background) -> None:
        super().__init__("rencana-aksi", _("Rencana aksi"))
        self._aksi, self._background = aksi, background
        self._skp_id: UUID | None = None
        self.layar: LihatRencanaAksi | None = None
        self.lock = NoteLine()
        self.preview = Button(_("Pratinjau"), icon="file-text", clicked=self._open_preview)
        self.header.add(self.preview)
        hints = (
            ("F2", _("ubah")), ("Enter", _("baris berikut")), ("Alt ↑ ↓", _("urutkan")),
            ("Ctrl D", _("salin dari atas")), ("Del", _("hapus")),
        )  # fmt: skip
        self.table = DataTable(self._spec(), hints=hints)
        self.table.edited.connect(self._on_edited)
        self.table.view.installEventFilter(self)
        self.panel = FindingsPanel(go_to=self._go_to, name_of=self._name_of, owner=self)
        self.set_body(column(self.lock, self.table, spacing=8), scroll=False)
        self.set_side(self.panel, 272)
        self.name_side(_("Temuan"))
        self.add_key("Ctrl+P", _("pratinjau cetak"), self._open_preview)
        self.add_key("Ctrl+Shift+D", _("salin ke triwulan berikutnya"), self.salin_triwulan)

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=_kolom(),
            name=_("Rencana aksi"),
            row_height=tokens.ROW_ONE,
            identity=lambda b: b.id,
            menu=self._menu,
        )

    def _menu(self, baris: BarisAksi) -> Sequence[MenuItem]:
        terkunci = self.layar.terkunci if self.layar is not None else ""
        kosong = "" if baris.aksi is not None else _("Baris ini masih kosong.")
        return (
            MenuItem(_("Salin ke triwulan berikutnya"), self.salin_triwulan, "copy", reason=terkunci or kosong),
            MenuItem(_("Hapus langkah"), self.hapus, "trash-2", reason=terkunci or kosong),
        )

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the steps of another SKP, or those of this one again."""
        if isinstance(arg, UUID):
            self._skp_id = arg
        if self._skp_id is not None:
            job = partial(self._aksi.lihat, self._skp_id)
            self._background.read(job, self._show, owner=self, topic="rencana-aksi")

    def focus_first(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, layar: LihatRencanaAksi) -> None:
        if layar.skp.id != self._skp_id:
            return
        fresh = self.layar is None or self.layar.skp.id != layar.skp.id
        self.layar = layar
        skp = layar.skp
        kembali = partial(self._aksi.buka_skp, BukaSkp(skp.id))
        self.header.set_crumbs((Crumb(_("SKP {t}").format(t=skp.tahun), kembali), Crumb(_("Rencana aksi"))))
        n = len(layar.langkah)
        self.header.set_title(skp.pegawai.nama, ngettext("{n} langkah", "{n} langkah", n).format(n=n))
        self.lock.show_note(layar.terkunci, icon="lock")
        self.preview.set_reason("" if n else _("Belum ada langkah yang dapat dicetak."))
        if not skp.rhk:
            buka = Button(_("Buka SKP"), icon="arrow-right", clicked=kembali)
            what = _("Langkah disusun untuk tiap rencana hasil kerja. Isi rencananya dahulu.")
            self.table.set_empty(EmptyState(_("SKP ini belum berisi rencana hasil kerja."), what, (buka,)))
        self.table.set_locked(bool(layar.terkunci))
        self.table.show_rows(baris_aksi(layar))
        self.panel.show_findings(triwulan_tanpa_langkah(skp, layar.langkah))
        if fresh and skp.rhk:
            self.table.view.select_row(1)
        self.prepare()
        assign_letters(self)

    @property
    def loaded(self) -> bool:
        """Whether the steps are on the screen."""
        return self.layar is not None

    def _go_to(self, medan: str) -> None:
        """To the empty row below the steps of that RHK."""
        self.table.edit_cell(UUID(medan.partition(":")[2].partition(".")[0]), "teks")

    def _name_of(self, medan: str) -> str:
        kunci = medan.partition(":")[2].partition(".")[0]
        semua = rhk_berurut(self.layar.skp) if self.layar is not None else ()
        return next((_("RHK {n}").format(n=n) for n, satu in enumerate(semua, start=1) if str(satu.id) == kunci), "")

    # -- acts

    def _write(
        self, job: Callable[[], LihatRencanaAksi], then: Callable[[LihatRencanaAksi], None] | None = None
    ) -> None:
        self._background.write(job, then or self._show, self._failed, owner=self)

    def _failed(self, masalah: BaseException) -> None:
        """The cell shows what is stored again; the message says what was refused."""
        if self.layar is not None:
            self.table.show_rows(baris_aksi(self.layar))
        if self._background.on_failure is not None:
            self._background.on_failure(masalah)

    def _on_edited(self, baris: BarisAksi, key: str, teks: str) -> None:
        if self._skp_id is None:
            return
        if key == "status":
            teks = kode_dari_kata(kata_status(), teks)
        elif key == "bulan":
            teks = urai_bulan(teks)
        if baris.aksi is not None:
            self._write(partial(self._aksi.ubah, self._skp_id, {f"aksi:{baris.aksi.id}.{key}": teks}))
        elif teks.strip():
            self._write(partial(self._begin, self._skp_id, baris.rhk.id, key, teks), self._begun)

    def _begin(self, skp_id: UUID, rhk_id: UUID, key: str, teks: str) -> LihatRencanaAksi:
        """On the writer: a new step, with this first field."""
        ada = {satu.id for satu in self._aksi.lihat(skp_id).langkah}
        layar = self._aksi.tambah(skp_id, rhk_id, teks if key == "teks" else "", ())
        baru = next(satu.id for satu in layar.langkah if satu.id not in ada)
        return layar if key == "teks" else self._aksi.ubah(skp_id, {f"aksi:{baru}.{key}": teks})

    def _begun(self, layar: LihatRencanaAksi) -> None:
        lama = {satu.id for satu in self.layar.langkah} if self.layar is not None else set[UUID]()
        self._show(layar)
        baru = next((satu.id for satu in layar.langkah if satu.id not in lama), None)
        kolom = self.table.view.currentIndex().column()
        if baru is not None and self.table.select(baru):
            place = self.table.model.place_of(baru)
            self.table.view.setCurrentIndex(self.table.model.index(place, max(kolom, 1)))

    def hapus(self) -> None:
        """Withdraw the step under the cursor, with the way back."""
        baris = self._writable()
        if baris is not None and baris.aksi is not None and self._skp_id is not None:
            kembali = partial(self._aksi.pulihkan, self._skp_id, baris.aksi)
            self._write(
                partial(self._aksi.hapus, self._skp_id, baris.aksi.id), self._told(_("Langkah dihapus."), kembali)
            )

    def salin_triwulan(self) -> None:
        """The step under the cursor once more, three months later."""
        baris = self._writable()
        if baris is None or baris.aksi is None or self._skp_id is None:
            return
        bulan = tuple(satu + 3 for satu in baris.aksi.bulan if satu + 3 <= BULAN_TERAKHIR)
        if not bulan:
            self.tell(Pesan(_("Tidak ada triwulan sesudahnya di tahun ini."), "soga"))
            return
        self._write(partial(self._copy, self._skp_id, baris.aksi, bulan), self._begun)

    def _copy(self, skp_id: UUID, asal: RencanaAksi, bulan: Sequence[int]) -> LihatRencanaAksi:
        """On the writer: the same step in other months."""
        ada = {satu.id for satu in self._aksi.lihat(skp_id).langkah}
        layar = self._aksi.tambah(skp_id, asal.rhk_id, asal.teks, bulan)
        baru = next(satu.id for satu in layar.langkah if satu.id not in ada)
        isian: dict[str, Nilai] = {
            f"aksi:{baru}.{nama}": getattr(asal, nama)
            for nama in ("target", "target_nilai", "satuan", "penanggung_jawab")
        }
        return self._aksi.ubah(skp_id, isian)

    def geser(self, arah: int) -> None:
        """Move the step under the cursor within its RHK."""
        baris = self._writable()
        if baris is None or baris.aksi is None or self.layar is None or self._skp_id is None:
            return
        urutan = [satu.id for satu in self.layar.milik(baris.rhk.id)]
        tempat = urutan.index(baris.aksi.id)
        if 0 <= tempat + arah < len(urutan):
            urutan.insert(tempat + arah, urutan.pop(tempat))
            self._write(partial(self._aksi.urutkan, self._skp_id, baris.rhk.id, tuple(urutan)))

    def _told(self, kalimat: str, kembali: Callable[[], LihatRencanaAksi]) -> Callable[[LihatRencanaAksi], None]:
        def undo() -> None:
            self.bar.clear()
            self._write(kembali)

        def shown(layar: LihatRencanaAksi) -> None:
            self._show(layar)
            self.tell(Pesan(kalimat, "nila_teks", ((_("Urungkan"), undo),)))

        return shown

    def _writable(self) -> BarisAksi | None:
        baris = self.table.current()
        terkunci = self.layar is None or bool(self.layar.terkunci)
        return baris if isinstance(baris, BarisAksi) and not terkunci else None

    def _open_preview(self) -> None:
        if self._skp_id is not None and not self.preview.reason:
            self._aksi.pratinjau(self._skp_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Delete and not event.modifiers():
                self.hapus()
                return True
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self.geser(-1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)


def _kolom() -> tuple[Kolom, ...]:
    status = kata_status()

    def sunting(nama: str, *, contoh: str = "", pilihan: Sequence[str] = ()) -> Sunting:
        return Sunting(partial(_ketik, nama), pilihan, contoh)

    return (
        Kolom(
            "teks", _("Langkah"), _cell_teks, width=230, stretch=2, lines=2,
            edit=sunting("teks", contoh=_("yang dikerjakan")),
        ),
        Kolom("target", _("Target"), partial(_isi, "target"), width=120, stretch=1, lines=2, edit=sunting("target")),
        Kolom(
            "target_nilai", _("Jumlah"), partial(_isi, "target_nilai"), width=72, right=True,
            edit=sunting("target_nilai"),
        ),
        Kolom("satuan", _("Satuan"), partial(_isi, "satuan"), width=84, hide_first=2, edit=sunting("satuan")),
        Kolom("bulan", _("Bulan"), _cell_bulan, width=104, lines=2, edit=sunting("bulan", contoh=_("1-3"))),
        Kolom(
            "penanggung_jawab", _("Penanggung jawab"), partial(_isi, "penanggung_jawab"), width=140, hide_first=3,
            edit=sunting("penanggung_jawab"),
        ),
        Kolom(
            "status", _("Keadaan"), partial(_isi, "status"), longest=status[StatusAksi.TERKENDALA], hide_first=1,
            edit=sunting("status", pilihan=tuple(status.values())),
        ),
    )  # fmt: skip


def _ketik(nama: str, baris: BarisAksi) -> str:
    """A field as it is typed."""
    if baris.aksi is None:
        return ""
    match nama:
        case "target_nilai":
            return "" if baris.aksi.target_nilai is None else angka_cetak(baris.aksi.target_nilai)
        case "bulan":
            return ketik_bulan(baris.aksi.bulan)
        case "status":
            return kata_status()[baris.aksi.status]
        case _:
            return str(getattr(baris.aksi, nama))


def _isi(nama: str, baris: BarisAksi) -> Cell:
    return Cell(_ketik(nama, baris))


def _cell_teks(baris: BarisAksi) -> Cell:
    if baris.aksi is None:
        return Cell(_("ketik langkah berikutnya"), icon="plus", text_tone="tinta3")
    return Cell(baris.aksi.teks or _("belum diisi"), text_tone="tinta" if baris.aksi.teks else "tinta3")


def _cell_bulan(baris: BarisAksi) -> Cell:
    if baris.aksi is None:
        return Cell("")
    teks = kata_bulan(baris.aksi.bulan)
    return Cell(teks or _("belum dipilih"), text_tone="tinta" if teks else "soga")
