"""The writes of one page: one after the other, with the saved mark, and each refusal under its field.

Fields are saved one by one while others are still being typed, so an answer is shown only when no younger write is on
its way: an older answer would put back what the person has changed since.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import jam
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.shell.page import Page

T = TypeVar("T")


class Simpanan(QObject):
    """Saves for a page. `tolakan` holds the refusals of fields until the field is saved."""

    def __init__(
        self,
        page: Page,
        background: Background,
        *,
        saat_ini: Callable[[], datetime],
        tampilkan_tolakan: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page, self._background = page, background
        self._saat_ini, self._tampilkan = saat_ini, tampilkan_tolakan
        self._menunggu, self._dokumen = 0, 0
        self._sesudah: list[Callable[[], object]] = []
        self.tolakan: dict[str, tuple[Temuan, ...]] = {}

    def mulai_baru(self) -> None:
        """Another document is on show: forget what was refused for the one before."""
        self._dokumen += 1
        self.tolakan.clear()
        self._sesudah.clear()

    def tulis(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        *,
        medan: str = "",
        gagal: Callable[[], None] | None = None,
    ) -> None:
        """Run a use case on the writer. `medan` is the field it saves, or how the fields it saves begin; `gagal` runs
        after any failure.
        """
        self._menunggu += 1
        dokumen = self._dokumen
        self._background.write(
            job,
            lambda hasil: self._berhasil(hasil, then, medan),
            lambda masalah: self._gagal(masalah, medan, gagal, lama=dokumen != self._dokumen),
            owner=self,
            busy=self._sibuk,
        )

    def tulis_draf(self, job: Callable[[], None]) -> None:
        """Keep a draft; nothing on the screen changes."""
        self._background.write(job, owner=self)

    def setelah_tersimpan(self, langkah: Callable[[], object]) -> None:
        """Run a step once everything that was asked for is saved: it names the digest of what is stored then."""
        if self._menunggu:
            self._sesudah.append(langkah)
        else:
            langkah()

    def _berhasil(self, hasil: T, then: Callable[[T], None], medan: str) -> None:
        self._menunggu -= 1
        if medan:
            self.tolakan = {satu: milik for satu, milik in self.tolakan.items() if not satu.startswith(medan)}
        if not self.tolakan:
            self._page.header.show_saved(jam(self._saat_ini()))
        if not self._menunggu:
            then(hasil)
            while self._sesudah:
                self._sesudah.pop(0)()

    def _gagal(self, masalah: BaseException, medan: str, gagal: Callable[[], None] | None, *, lama: bool) -> None:
        """`lama`: the document has been left since; its fields are gone, what was typed is kept as a draft."""
        self._menunggu -= 1
        if lama:
            if self._background.on_failure is not None:
                self._background.on_failure(masalah)
            return
        self._sesudah.clear()
        self._page.header.show_unsaved(_("Belum tersimpan"))
        if medan and self._page.form is not None:
            self._page.form.not_saved(medan)
        di_medan = isinstance(masalah, PenolakanError) and any(
            medan and satu.medan.startswith(medan) for satu in masalah.temuan
        )
        if isinstance(masalah, PenolakanError) and di_medan:
            self.tolakan = {satu: milik for satu, milik in self.tolakan.items() if not satu.startswith(medan)}
            for satu in masalah.temuan:
                self.tolakan[satu.medan] = (*self.tolakan.get(satu.medan, ()), satu)
            self._tampilkan()
        elif self._background.on_failure is not None:
            self._background.on_failure(masalah)
        if gagal is not None:
            gagal()

    def _sibuk(self, mulai: bool) -> None:
        if mulai:
            self._page.header.show_unsaved(_("Menyimpan"))


def gabung_temuan(temuan: tuple[Temuan, ...], tolakan: dict[str, tuple[Temuan, ...]]) -> tuple[Temuan, ...]:
    """Refusals of fields before the findings of the document; a field that was refused has no other finding."""
    ditolak = tuple(satu for semua in tolakan.values() for satu in semua)
    medan = {satu.medan for satu in ditolak}
    return (*ditolak, *(satu for satu in temuan if satu.medan not in medan))
