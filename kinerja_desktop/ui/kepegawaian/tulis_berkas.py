"""Write a workbook for the office: a template or an export. The folder is asked for, the place is said."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import HasilEkspor, JenisEkspor


@dataclass(frozen=True, slots=True)
class AksiTulis:
    """`tulis` runs on a background thread; `buka` shows a file in the system's own program; `folder` comes first."""

    tulis: Callable[[JenisEkspor, Path, int], HasilEkspor]
    buka: Callable[[Path], None]
    folder: Callable[[], Path]


def nama_berkas(jenis: JenisEkspor, tahun: int) -> str:
    """The name under which a workbook is written."""
    return {
        JenisEkspor.PEGAWAI: _("pegawai-{tahun}.xlsx"),
        JenisEkspor.SKP: _("skp-{tahun}.xlsx"),
        JenisEkspor.TUSI: _("tugas-jabatan-{tahun}.xlsx"),
        JenisEkspor.TEMPLAT_PEGAWAI: _("templat-pegawai.xlsx"),
        JenisEkspor.TEMPLAT_SKP: _("templat-skp-{tahun}.xlsx"),
        JenisEkspor.TEMPLAT_TUSI: _("templat-tugas-jabatan.xlsx"),
    }[jenis].format(tahun=tahun)


class TulisBerkas:
    """The act behind the buttons of one page."""

    def __init__(self, page: Page, background: Background, aksi: AksiTulis) -> None:
        self._page, self._background, self._aksi = page, background, aksi

    def minta(self, jenis: JenisEkspor, tahun: int) -> PilihBerkas:
        """Ask for a folder, then write there."""
        title = _("Simpan templat ke folder mana?") if jenis.templat else _("Ekspor ke folder mana?")
        dialog = PilihBerkas(
            self._page.window(),
            self._background,
            Pilihan.FOLDER,
            title,
            mulai=self._aksi.folder(),
            kata=_("Simpan di sini"),
            then=lambda jalur: self.tulis(jenis, jalur[0] / nama_berkas(jenis, tahun), tahun),
        )
        dialog.open()
        return dialog

    def tulis(self, jenis: JenisEkspor, berkas: Path, tahun: int) -> None:
        """Write to this place in the background and say where it stands."""
        done = partial(self._done, jenis)
        self._background.read(partial(self._aksi.tulis, jenis, berkas, tahun), done, owner=self._page)

    def _done(self, jenis: JenisEkspor, hasil: HasilEkspor) -> None:
        kalimat = _("Templat disimpan di {berkas}.") if jenis.templat else _("{n} baris diekspor ke {berkas}.")
        links = ((_("Buka berkas"), partial(self._aksi.buka, hasil.berkas)),)
        self._page.tell(Pesan(kalimat.format(n=hasil.baris, berkas=hasil.berkas), "daun", links))
