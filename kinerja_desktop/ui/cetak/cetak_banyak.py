"""Many sheets into files, one after the other: prepared on the writer thread, drawn in the pool, saved again.

Between two sheets a person's save gets its turn; a cancel leaves only whole files behind.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.rencana_sel import Lembar
from kinerja_desktop.ui.background import Background, Kemajuan
from kinerja_desktop.ui.cetak.aksi import AksiPratinjau, AksiRekap
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak
from kinerja_desktop.usecases.cetak.gambar_lembar import gambar_lembar
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar, LembarSiap, PilihanCetak


@dataclass(frozen=True, slots=True)
class Borongan:
    """What to print. `satu_berkas` joins all sheets in one PDF of this name; "" makes a file of each."""

    lembar: KodeLembar
    dokumen: tuple[DokumenCetak, ...]
    pilihan: PilihanCetak
    bentuk: str
    folder: Path
    satu_berkas: str = ""


@dataclass(frozen=True, slots=True)
class HasilBorongan:
    """What came of it: files written, and who was passed over with the reason."""

    berkas: tuple[Path, ...]
    dilewati: tuple[tuple[str, str], ...]
    batal: bool


class CetakBanyak(QObject):
    """One run. `progressed` and then `finished` come on the GUI thread; `cancel` stops after the sheet in work."""

    progressed = Signal(object)
    finished = Signal(object)

    def __init__(
        self, aksi: AksiRekap | AksiPratinjau, background: Background, borongan: Borongan, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._aksi, self._background, self._borongan = aksi, background, borongan
        self._place, self._cancelled = 0, False
        self._files: list[Path] = []
        self._passed: list[tuple[str, str]] = []
        self._plans: list[Lembar] = []

    def begin(self) -> None:
        """Start with the first sheet."""
        self._next()

    def cancel(self) -> None:
        """Stop after the sheet in work."""
        self._cancelled = True

    def _next(self) -> None:
        work = self._borongan
        if self._cancelled or self._place >= len(work.dokumen):
            self._end()
            return
        satu = work.dokumen[self._place]
        self.progressed.emit(Kemajuan(self._place, len(work.dokumen), _("Mencetak {nama}").format(nama=satu.nama)))
        prepare = partial(self._aksi.siapkan, work.lembar, satu.dokumen_id, work.pilihan, work.bentuk)
        self._background.write(prepare, self._on_prepared, self._on_failed, owner=self)

    def _on_prepared(self, siap: LembarSiap) -> None:
        if self._borongan.satu_berkas:
            self._plans.append(siap.lembar)
            self._step()
            return
        drawn = partial(self._on_drawn, siap.nama_berkas)
        plans = (siap.lembar,)
        self._background.heavy(
            gambar_lembar, plans, self._borongan.bentuk, then=drawn, failed=self._on_failed, owner=self
        )

    def _on_drawn(self, nama: str, content: bytes) -> None:
        save = partial(self._aksi.simpan, self._borongan.folder, nama, content)
        self._background.write(save, self._on_saved, self._on_failed, owner=self)

    def _on_saved(self, berkas: Path) -> None:
        self._files.append(berkas)
        self._step()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, PenolakanError):
            if self._background.on_failure is not None:
                self._background.on_failure(error)
            self._cancelled = True
        elif self._place < len(self._borongan.dokumen):
            self._passed.append((self._borongan.dokumen[self._place].nama, error.pesan))
        self._step()

    def _step(self) -> None:
        self._place += 1
        self._next()

    def _end(self) -> None:
        plans, self._plans = tuple(self._plans), []
        if plans and not self._cancelled:
            drawn = partial(self._on_drawn, self._borongan.satu_berkas)
            self._background.heavy(gambar_lembar, plans, "pdf", then=drawn, failed=self._on_failed, owner=self)
            return
        self.finished.emit(HasilBorongan(tuple(self._files), tuple(self._passed), self._cancelled))
