"""What a page does with bukti dukung: files, links and places of paper, opened, taken away and brought back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QUrl

from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import AksiRealisasi
from kinerja_desktop.ui.pelaksanaan.berkas_dipilih import baca_berkas
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.pelaksanaan.tabel_bukti import BarisBukti
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import TentangBukti
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi

AKHIRAN = (".pdf", ".jpg", ".jpeg", ".png")
Terima = Callable[[LihatRealisasi], None]


@dataclass(frozen=True, slots=True)
class PembukaBukti:
    """Opens an evidence for reading, on every page that shows one. See `AksiRealisasi` for the two functions."""

    page: Page
    background: Background
    buka_bukti: Callable[[UUID, UUID], BerkasBukti]
    keluarkan: Callable[[BerkasBukti], Path]
    buka_luar: Callable[[QUrl], object]

    def buka(self, evaluasi_id: UUID, baris: BarisBukti) -> None:
        """Open the file or link in the person's own program, or say where the paper is."""
        bukti = baris.bukti
        if bukti.jenis is JenisBukti.FISIK:
            self.page.tell(Pesan(_("Berkas fisik ini ada di: {tempat}").format(tempat=bukti.keterangan)))
        elif bukti.jenis is JenisBukti.TAUTAN:
            self._buka_tautan(bukti.keterangan)
        else:
            job = partial(self._keluarkan, evaluasi_id, bukti.id)
            self.background.read(job, self._tampilkan, owner=self.page)

    def _keluarkan(self, evaluasi_id: UUID, bukti_id: UUID) -> Path:
        return self.keluarkan(self.buka_bukti(evaluasi_id, bukti_id))

    def _tampilkan(self, tempat: Path) -> None:
        self.buka_luar(QUrl.fromLocalFile(str(tempat)))

    def _buka_tautan(self, alamat: str) -> None:
        """Only pages of the web: an evidence from elsewhere must not start a program here."""
        url = QUrl.fromUserInput(alamat)
        if url.scheme() in {"http", "https"}:
            self.buka_luar(url)
        else:
            self.page.tell(Pesan(_("Tautan ini tidak dapat dibuka dari sini: {alamat}").format(alamat=alamat), "soga"))


class LangkahBukti(QObject):
    """The acts on the evidence of the period that `evaluasi_id` answers; None while none is open or it is locked."""

    def __init__(
        self,
        page: Page,
        aksi: AksiRealisasi,
        simpanan: Simpanan,
        background: Background,
        *,
        evaluasi_id: Callable[[], UUID | None],
        terima: Terima,
    ) -> None:
        super().__init__(page)
        self._page, self._aksi, self._simpanan, self._background = page, aksi, simpanan, background
        self._folder = Path.home()
        self._evaluasi_id, self._terima = evaluasi_id, terima
        self.tertulis: Callable[[], None] | None = None

    def pilih_berkas(self, indikator_id: UUID) -> None:
        """Ask for files in a window."""
        PilihBerkas(
            self._page,
            self._background,
            Pilihan.BANYAK,
            _("Lampirkan bukti dukung yang mana?"),
            mulai=self._folder,
            akhiran=AKHIRAN,
            kata=_("Lampirkan"),
            then=lambda semua: self.lampirkan(indikator_id, semua),
        ).open()

    def lampirkan(self, indikator_id: UUID, semua: Sequence[Path]) -> None:
        """Attach files that were chosen or dropped, one after the other."""
        id_ = self._evaluasi_id()
        self._folder = semua[0].parent if semua else self._folder
        if id_ is not None:
            for tempat in semua:
                job = partial(_tambah, self._aksi, id_, indikator_id, tempat, self._aksi.hari_ini())
                self._simpanan.tulis(job, self._terima)

    def tulis(self, indikator_id: UUID, jenis: JenisBukti, tentang: TentangBukti) -> None:
        """Attach a link or the place of a paper file."""
        id_ = self._evaluasi_id()
        if id_ is None:
            return

        def selesai(layar: LihatRealisasi) -> None:
            if self.tertulis is not None:
                self.tertulis()
            self._terima(layar)

        job = partial(self._aksi.tambah_tertulis, id_, indikator_id, jenis, tentang, self._aksi.hari_ini())
        self._simpanan.tulis(job, selesai, medan=f"indikator:{indikator_id}.bukti")

    def hapus(self, baris: BarisBukti) -> None:
        """Take an evidence away; the message offers to bring it back."""
        id_, hari_ini = self._evaluasi_id(), self._aksi.hari_ini()
        if id_ is None:
            return
        kembali = partial(self._aksi.pulihkan_bukti, id_, baris.indikator_id, baris.bukti, hari_ini)

        def terhapus(layar: LihatRealisasi) -> None:
            self._terima(layar)
            pesan = _('Bukti "{judul}" dihapus.').format(judul=baris.bukti.judul)
            urungkan = (_("Kembalikan"), lambda: self._simpanan.tulis(kembali, self._dipulihkan))
            self._page.tell(Pesan(pesan, "nila_teks", (urungkan,)))

        self._simpanan.tulis(partial(self._aksi.hapus_bukti, id_, baris.bukti.id, hari_ini), terhapus)

    def _dipulihkan(self, layar: LihatRealisasi) -> None:
        self._page.bar.clear()
        self._terima(layar)


def _tambah(aksi: AksiRealisasi, id_: UUID, indikator_id: UUID, tempat: Path, hari_ini: date) -> LihatRealisasi:
    return aksi.tambah_berkas(id_, indikator_id, tempat.name, baca_berkas(tempat), hari_ini)
