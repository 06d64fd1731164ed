"""The one exception for a refusal a person can act on: what happened, is my work safe, what to do next."""

from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _


class PenolakanError(Exception):
    """An act is refused with a reason; nothing was changed.

    `kode` is stable for scripts; `pesan`, `aman` and `langkah` are Indonesian sentences (design 6). `temuan` are the
    findings behind the refusal, each with its field.
    """

    def __init__(
        self,
        kode: str,
        pesan: str,
        *,
        langkah: str,
        aman: str | None = None,
        temuan: tuple[Temuan, ...] = (),
    ) -> None:
        super().__init__(f"{kode}: {pesan}")
        self.kode = kode
        self.pesan = pesan
        self.aman = _("Data Anda aman, tidak ada yang berubah.") if aman is None else aman
        self.langkah = langkah
        self.temuan = temuan
