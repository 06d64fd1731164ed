"""The plan by area of one SKP: its targets parted by village or kelurahan (`product.md` row 1.3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.rencana_wilayah import Pembagian, dapat_dibagi, pembagian, semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import Pendekatan, Skp
from kinerja_desktop.domain.tanggal import jam
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.perencanaan.grid_wilayah import GridWilayah
from kinerja_desktop.ui.perencanaan.kata_skp import tempat_medan
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.susun_wilayah import KetikanWilayah

LANGKAH_TERBANYAK = 100


@dataclass(frozen=True, slots=True)
class AksiWilayah:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads.
    `pratinjau` and `buka_skp` are ways to other pages.
    """

    lihat: Callable[[UUID, date], LihatSkp]
    kantor: Callable[[UUID], tuple[str, ...]]
    isi: Callable[[UUID, Sequence[KetikanWilayah], date], LihatSkp]
    ganti_nama: Callable[[UUID, str, str, date], LihatSkp]
    hapus: Callable[[UUID, str, date], LihatSkp]
    urutkan: Callable[[UUID, Sequence[str], date], LihatSkp]
    kembalikan: Callable[[UUID, Pembagian, date], LihatSkp]
    pratinjau: Callable[[UUID], None]
    buka_skp: Callable[[BukaSkp], None]


class WilayahPage(Page):
    """Open it with the id of an SKP. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiWilayah, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("rencana-wilayah", _("Rencana per wilayah"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._skp_id: UUID | None = None
        self.layar: LihatSkp | None = None
        self._sudah: list[tuple[Pembagian, Pembagian]] = []
        self._belum: list[tuple[Pembagian, Pembagian]] = []
        self.lock = NoteLine()
        self.kelurahan = Button(_("Isi kelurahan kantor"), kind="sunyi", icon="map-pin", clicked=self.isi_kantor)
        self.preview = Button(_("Pratinjau"), icon="file-text", clicked=self._open_preview)
        self.header.add(self.kelurahan)
        self.header.add(self.preview)
        self.grid = GridWilayah()
        self.grid.filled.connect(self.isi)
        self.grid.named.connect(self.tambah)
        self.grid.renamed.connect(self.ganti_nama)
        self.grid.remove_asked.connect(self.hapus)
        self.grid.move_asked.connect(self.geser)
        self.grid.undo_asked.connect(self._on_undo)
        self._empty_place = QVBoxLayout()
        self._empty: QWidget | None = None
        self.panel = FindingsPanel(go_to=self._go_to, name_of=self._name_of, owner=self)
        self.set_body(column(self.lock, self._empty_place, self.grid, spacing=8), scroll=False)
        self.set_side(self.panel, 272)
        self.name_side(_("Temuan"))
        self.add_key("Ctrl+P", _("pratinjau cetak"), self._open_preview)

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the plan of another SKP, or this one again."""
        if isinstance(arg, UUID) and arg != self._skp_id:
            self._skp_id, self.layar = arg, None
            self._sudah.clear()
            self._belum.clear()
        if self._skp_id is not None:
            job = partial(self._aksi.lihat, self._skp_id, self._hari_ini())
            self._background.read(job, self._show, owner=self, topic="rencana-wilayah")

    def focus_first(self) -> None:
        if self.grid.isVisible():
            self.grid.focus_grid()
        else:
            super().focus_first()

    @property
    def loaded(self) -> bool:
        """Whether the plan is on the screen."""
        return self.layar is not None

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def _show(self, layar: LihatSkp) -> None:
        if layar.skp.id != self._skp_id:
            return
        fresh = self.layar is None
        self.layar = layar
        skp, nama = layar.skp, semua_wilayah(layar.skp)
        kembali = partial(self._aksi.buka_skp, BukaSkp(skp.id))
        self.header.set_crumbs((Crumb(_("SKP {t}").format(t=skp.tahun), kembali), Crumb(_("Rencana per wilayah"))))
        jumlah = ngettext("{n} wilayah", "{n} wilayah", len(nama)).format(n=len(nama))
        self.header.set_title(skp.pegawai.nama, jumlah)
        self.lock.show_note(layar.terkunci, icon="lock")
        self.preview.set_reason("" if nama else _("Belum ada target yang dibagi per wilayah."))
        kosong = not dapat_dibagi(skp)
        self.kelurahan.set_reason(layar.terkunci or (_("Belum ada indikator berangka.") if kosong else ""))
        self._show_empty(skp if kosong else None, kembali)
        temuan = tuple(satu for satu in layar.temuan if satu.kode == "WIL-01")
        if not kosong:
            belum = frozenset(_indikator(satu) for satu in temuan)
            self.grid.show_plan(skp, terkunci=bool(layar.terkunci), belum=belum)
        self.panel.show_findings(temuan)
        self.prepare()
        if fresh and self.isVisible():
            self.focus_first()

    def _show_empty(self, skp: Skp | None, kembali: Callable[[], None]) -> None:
        if self._empty is not None:
            self._empty_place.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        self.grid.setVisible(skp is None)
        if skp is not None:
            why = _("SKP ini belum berisi indikator yang targetnya angka.")
            what = _("Isi indikator dengan target angka, persen, atau lama lebih dahulu. Lalu targetnya dapat dibagi.")
            if skp.pendekatan is Pendekatan.KUALITATIF:
                why = _("SKP kualitatif mengukur dengan kata, jadi targetnya tidak dibagi per wilayah.")
                what = _("Pakai pendekatan kuantitatif bila target perlu dibagi dalam angka.")
            self._empty = EmptyState(why, what, (Button(_("Buka SKP"), icon="arrow-right", clicked=kembali),))
            self._empty_place.addWidget(self._empty)

    def _go_to(self, medan: str) -> None:
        """To the first area in the column of that indicator."""
        self.grid.go_to(None, UUID(medan.partition(":")[2].partition(".")[0]))
        self.grid.focus_grid()

    def _name_of(self, medan: str) -> str:
        return tempat_medan(self.layar.skp, medan) if self.layar is not None else ""

    # -- acts

    def isi(self, ketikan: Sequence[KetikanWilayah]) -> None:
        """Save these cells as one act."""
        if self._skp_id is not None:
            self._do(partial(self._aksi.isi, self._skp_id, tuple(ketikan), self._hari_ini()))

    def tambah(self, nama: str) -> None:
        """Add an area and stand on its first number."""
        if self._skp_id is not None:
            job = partial(self._aksi.isi, self._skp_id, (KetikanWilayah(nama),), self._hari_ini())
            self._do(job, lalu=partial(self.grid.begin_numbers, nama))

    def isi_kantor(self) -> None:
        """Begin with the kelurahan of the office; those that stand already are left."""
        if self._skp_id is None or self.kelurahan.reason:
            return
        self._background.read(partial(self._aksi.kantor, self._skp_id), self._name_all, owner=self, topic="kelurahan")

    def _name_all(self, nama: tuple[str, ...]) -> None:
        if nama:
            self.isi([KetikanWilayah(satu) for satu in nama])
        else:
            self.tell(Pesan(_("Kantor ini tidak mempunyai kelurahan di data ini. Ketik nama wilayahnya."), "soga"))

    def ganti_nama(self, lama: str, baru: str) -> None:
        """Call an area by another name."""
        if self._skp_id is not None:
            job = partial(self._aksi.ganti_nama, self._skp_id, lama, baru, self._hari_ini())
            self._do(job, lalu=partial(self.grid.follow, baru))

    def hapus(self, nama: str) -> None:
        """Take an area out, with the way back."""
        if self._skp_id is not None:
            job = partial(self._aksi.hapus, self._skp_id, nama, self._hari_ini())
            self._do(job, _("Wilayah {nama} dihapus.").format(nama=nama))

    def geser(self, nama: str, arah: int) -> None:
        """Move an area one row up (-1) or down (+1)."""
        if self.layar is None or self.layar.terkunci or self._skp_id is None:
            return
        urutan = list(semua_wilayah(self.layar.skp))
        tempat = urutan.index(nama)
        if 0 <= tempat + arah < len(urutan):
            urutan.insert(tempat + arah, urutan.pop(tempat))
            self._do(partial(self._aksi.urutkan, self._skp_id, tuple(urutan), self._hari_ini()))

    def _do(self, job: Callable[[], LihatSkp], kalimat: str = "", *, lalu: Callable[[], None] = lambda: None) -> None:
        """Run an act that can be taken back. Answers come one after the other, so what stood before it is on show.
        `lalu` runs once the answer is shown.
        """

        def done(layar: LihatSkp) -> None:
            if self.layar is not None and layar.skp.id == self._skp_id:
                langkah = (pembagian(self.layar.skp), pembagian(layar.skp))
                if langkah[0] != langkah[1]:
                    self._sudah.append(langkah)
                    del self._sudah[:-LANGKAH_TERBANYAK]
                    self._belum.clear()
            self._saved(layar)
            lalu()
            if kalimat:
                self.tell(Pesan(kalimat, "nila_teks", ((_("Urungkan"), self._undo_from_bar),)))

        self._write(job, done)

    def _write(self, job: Callable[[], LihatSkp], then: Callable[[LihatSkp], None]) -> None:
        self._background.write(job, then, self._failed, owner=self)

    def _saved(self, layar: LihatSkp) -> None:
        self._show(layar)
        self.header.show_saved(jam(self._sekarang()))

    def _failed(self, masalah: BaseException) -> None:
        """The cells show what is stored again; the message says what was refused."""
        self.grid.show_again()
        if self._background.on_failure is not None:
            self._background.on_failure(masalah)

    def _undo_from_bar(self) -> None:
        self.bar.clear()
        self._on_undo(False)

    def _on_undo(self, again: bool) -> None:
        asal, ke = (self._belum, self._sudah) if again else (self._sudah, self._belum)
        if asal and self._skp_id is not None and self.layar is not None and not self.layar.terkunci:
            langkah = asal.pop()
            ke.append(langkah)
            bagian = langkah[1] if again else langkah[0]
            self._write(partial(self._aksi.kembalikan, self._skp_id, bagian, self._hari_ini()), self._saved)

    def _open_preview(self) -> None:
        if self._skp_id is not None and not self.preview.reason:
            self._aksi.pratinjau(self._skp_id)


def _indikator(temuan: Temuan) -> UUID:
    return UUID(temuan.medan.partition(":")[2].partition(".")[0])
