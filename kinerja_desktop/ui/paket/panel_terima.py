"""Receiving: drop or choose files, see from whom, which number and whether sound, then rehearse (`product.md` 4.8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.paket.aksi import AksiKirim, PermintaanGabung
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.usecases.paket.periksa import HasilPeriksa
from kinerja_desktop.usecases.paket.terima import HasilTerima

ENDINGS = (".kinerja",)


@dataclass(frozen=True, slots=True)
class BerkasMasuk:
    """One file with what it says about itself, or why it was refused."""

    berkas: Path
    periksa: HasilPeriksa | None
    masalah: str = ""

    @property
    def siap(self) -> bool:
        """Whether merging it would change anything."""
        return self.periksa is not None and self.periksa.status in {"siap", "menunggu"}


class PanelTerima(QWidget):
    """`received` after an answer was taken in; `changed` when the buttons changed."""

    received = Signal(object)
    changed = Signal()

    def __init__(self, *, aksi: AksiKirim, background: Background, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._aksi, self._background, self._start = aksi, background, folder
        self._files: dict[Path, BerkasMasuk] = {}
        self.setAcceptDrops(True)
        self._sentence = WrapText(_("Tarik berkas paket ke sini, atau pilih berkas"), role="bagian")
        self._second = WrapText(
            _("Boleh banyak sekaligus dan dalam urutan apa pun. Setiap paket masuk utuh atau ditolak utuh."),
            tone="tinta2",
        )
        self._choose = Button(_("Pilih berkas"), icon="folder-open", letter="p", clicked=self.choose_files)
        self.preview = Button(_("Lihat pratinjau"), icon="git-merge", kind="utama", letter="l", clicked=self._on_go)
        words = column(self._sentence, self._second, spacing=2)
        line = row(spacing=8)
        line.addLayout(words, 1)
        line.addWidget(self._choose)
        line.addWidget(self.preview)
        self.table = DataTable(_spec(), hints=(("Del", _("lepas dari daftar")),))
        self.table.set_empty(
            EmptyState(
                _("Belum ada berkas dipilih."),
                _("Pilih paket dari USB atau folder. Jawaban pengesahan laptop dikenali dari isinya."),
            )
        )
        self.setLayout(column(card(line), self.table, spacing=12))
        self._show_counts()

    def choose_files(self) -> None:
        """Ask for files."""
        title = _("Pilih paket yang diterima")
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.BANYAK,
            title,
            mulai=self._start(),
            then=self.add_files,
            akhiran=ENDINGS,
            kata=_("Periksa berkas"),
        )
        dialog.open()

    def add_files(self, files: Sequence[Path]) -> None:
        """Check these files and list them."""
        for file in files:
            self._background.read(
                partial(self._aksi.periksa, file),
                partial(self._on_checked, file),
                partial(self._on_refused, file),
                owner=self,
            )

    def clear(self) -> None:
        """Empty the list: what was in it is merged."""
        self._files.clear()
        self._show()

    def drop_current(self) -> None:
        """Take the file with the cursor off the list; the file itself stays."""
        current = self.table.current()
        if current is not None:
            self._files.pop(current.berkas, None)
            self._show()

    @property
    def files(self) -> tuple[BerkasMasuk, ...]:
        """The files on the list."""
        return tuple(self._files.values())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _on_checked(self, file: Path, hasil: HasilPeriksa) -> None:
        self._files[file] = BerkasMasuk(file, hasil)
        self._show()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, file: Path, error: BaseException) -> None:
        if not isinstance(error, PenolakanError):
            if self._background.on_failure is not None:
                self._background.on_failure(error)
            return
        self._files[file] = BerkasMasuk(file, None, f"{error.pesan} {error.langkah}")
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self.files)
        if self._files and self.table.current() is None:
            self.table.view.select_row(0)
        self._show_counts()

    def _show_counts(self) -> None:
        ready = [satu for satu in self.files if satu.siap]
        answers = [satu for satu in ready if satu.periksa is not None and satu.periksa.jawaban]
        if self._files:
            self._sentence.setText(
                ngettext("{n} dari {m} berkas siap", "{n} dari {m} berkas siap", len(self._files)).format(
                    n=len(ready), m=len(self._files)
                )
            )
        else:
            self._sentence.setText(_("Tarik berkas paket ke sini, atau pilih berkas"))
        self.preview.set_label(_("Pasang pengesahan") if answers else _("Lihat pratinjau"))
        self.preview.set_reason("" if ready else _("Pilih berkas paket lebih dahulu."))
        self.changed.emit()

    def _on_go(self) -> None:
        ready = tuple(satu.berkas for satu in self.files if satu.siap)
        if any(satu.periksa is not None and satu.periksa.jawaban for satu in self.files if satu.siap):
            self._background.write(partial(self._aksi.terima, ready), self._on_received, owner=self, busy=self._on_busy)
        else:
            self._aksi.gabung(PermintaanGabung(ready))

    def _on_busy(self, busy: bool) -> None:
        self.preview.set_busy(_("Memasang") if busy else "")

    def _on_received(self, hasil: tuple[HasilTerima, ...]) -> None:
        self.clear()
        self.received.emit(hasil)


def kata_hasil(hasil: Sequence[HasilTerima]) -> str:
    """What became of the files, in one sentence."""
    merged = [satu for satu in hasil if satu.status == "digabung"]
    refused = [satu for satu in hasil if satu.status == "ditolak"]
    words: list[str] = []
    if merged:
        count = sum(satu.baru + satu.berubah + satu.sejajar for satu in merged)
        words.append(_("{n} paket digabung, {m} perubahan masuk.").format(n=len(merged), m=count))
    words += [satu.keterangan for satu in hasil if satu.keterangan][:2]
    for satu in refused[:1]:
        words.append(refusal_sentence(satu.penolakan) if satu.penolakan else _("Satu berkas ditolak."))
    conflicts = sum(satu.bentrok for satu in hasil)
    if conflicts:
        words.append(_("{n} bentrok menunggu putusan.").format(n=conflicts))
    return " ".join(words) or _("Tidak ada yang berubah: paket ini sudah ada.")


def _spec() -> TableSpec:
    return TableSpec(
        kolom=(
            Kolom("berkas", _("Berkas"), _file_cell, width=200, stretch=3),
            Kolom("dari", _("Dari"), _sender_cell, width=150, stretch=2),
            Kolom("nomor", _("Nomor"), _number_cell, longest="1000", right=True),
            Kolom("status", _("Keadaan"), _status_cell, width=210, stretch=3),
        ),
        name=_("Berkas yang diterima"),
        row_height=tokens.ROW_TWO,
        identity=lambda satu: satu.berkas,
    )


def _file_cell(satu: BerkasMasuk) -> Cell:
    return Cell(satu.berkas.name, str(satu.berkas.parent), icon="file-text", weight=500)


def _sender_cell(satu: BerkasMasuk) -> Cell:
    if satu.periksa is None:
        return Cell(_("tidak dikenal"), text_tone="tinta2")
    count = sum(satu.periksa.tabel.values())
    kind = _("pengesahan laptop ini") if satu.periksa.jawaban else _("{n} perubahan").format(n=count)
    return Cell(satu.periksa.pengirim, kind)


def _number_cell(satu: BerkasMasuk) -> Cell:
    return Cell(str(satu.periksa.nomor) if satu.periksa is not None and satu.periksa.nomor else "")


def _status_cell(satu: BerkasMasuk) -> Cell:
    if satu.periksa is None:
        return Cell(_("Ditolak"), satu.masalah, icon="circle-x", tone="bata", text_tone="bata")
    note = satu.periksa.keterangan
    return {
        "siap": Cell(_("Siap digabung"), note, icon="circle-check", tone="daun"),
        "sudah_ada": Cell(_("Sudah ada"), note, icon="equal"),
        "menunggu": Cell(_("Menunggu"), note, icon="clock", tone="soga", text_tone="soga"),
        "ditahan": Cell(_("Ditahan"), note, icon="clock", tone="soga", text_tone="soga"),
    }[satu.periksa.status]
