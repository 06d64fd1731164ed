"""The first card of the import page: what can be read, and the templates and exports that can be written."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, row
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor


def kartu_pilih(tulis: Callable[[JenisEkspor], None]) -> tuple[QWidget, dict[JenisEkspor, Button]]:
    """The card, and its buttons by what they write."""
    ways = (
        _("Daftar pegawai seperti adanya: kolom Nama dan NIP perlu ada, kolom lain dibaca bila ada."),
        _("SKP satu baris per indikator: kolom NIP, rencana hasil kerja dan indikator perlu ada."),
        _("Tugas jabatan satu baris per tugas: kolom Jabatan dan Uraian Tugas perlu ada."),
        _("Isinya dikenali dari judul kolom. Tidak ada yang disimpan sebelum Anda melihat pratinjaunya."),
    )
    templat = (
        (_("Unduh templat pegawai"), "download", JenisEkspor.TEMPLAT_PEGAWAI),
        (_("Unduh templat SKP"), "download", JenisEkspor.TEMPLAT_SKP),
        (_("Unduh templat tugas jabatan"), "download", JenisEkspor.TEMPLAT_TUSI),
    )
    ekspor = (
        (_("Ekspor pegawai"), "file-up", JenisEkspor.PEGAWAI),
        (_("Ekspor SKP"), "file-up", JenisEkspor.SKP),
        (_("Ekspor tugas jabatan"), "file-up", JenisEkspor.TUSI),
    )
    buttons = {
        jenis: Button(word, icon=icon, clicked=partial(tulis, jenis)) for word, icon, jenis in (*templat, *ekspor)
    }
    made = card(
        Text(_("Tarik berkas Excel ke sini, atau pilih berkas"), role="bagian"),
        *(WrapText(words, tone="tinta2") for words in ways),
        8,
        row(*(buttons[jenis] for _word, _icon, jenis in templat), None),
        row(*(buttons[jenis] for _word, _icon, jenis in ekspor), None),
        margin=24,
    )
    return made, buttons
