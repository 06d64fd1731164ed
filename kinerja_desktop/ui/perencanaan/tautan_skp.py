"""One SKP and the leader's plan: what its RHK may hang on, what is proposed, and the acts of both."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kinerja_desktop.domain.perencanaan.usulan_tautan import CalonInduk, UsulanTautan
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.aksi_tautan import AksiTautan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

Tulis = Callable[[Callable[[], LihatSkp]], None]


class TautanSkp(QObject):
    """Reads candidates and proposals beside the document, and writes through `tulis`, as every other act does."""

    changed = Signal()

    def __init__(
        self,
        skp_id: UUID,
        aksi: AksiTautan,
        background: Background,
        *,
        tulis: Tulis,
        hari_ini: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.skp_id, self._aksi, self._background = skp_id, aksi, background
        self._tulis, self._hari_ini = tulis, hari_ini
        self.calon: tuple[CalonInduk, ...] = ()
        self.usulan: tuple[UsulanTautan, ...] = ()

    def baca(self) -> None:
        """Read what the leader's plan offers now."""
        hari_ini = self._hari_ini()

        def job() -> tuple[tuple[CalonInduk, ...], tuple[UsulanTautan, ...]]:
            return self._aksi.calon(self.skp_id, hari_ini), self._aksi.usulan(self.skp_id, hari_ini)

        self._background.read(job, self._terbaca, owner=self, topic=f"tautan:{self.skp_id}")

    def _terbaca(self, hasil: tuple[tuple[CalonInduk, ...], tuple[UsulanTautan, ...]]) -> None:
        if hasil != (self.calon, self.usulan):
            self.calon, self.usulan = hasil
            self.changed.emit()

    def cari(self, typed: str, deliver: Deliver) -> None:
        """The candidates that hold every typed word: the person's own cells first."""
        words = typed.casefold().split()
        deliver([opsi for opsi in map(_opsi, self.calon) if all(word in _teks(opsi) for word in words)])

    def sumber(self, rhk_pimpinan_id: UUID | None) -> str:
        """Whose plan that is; empty where it is not known here."""
        return next((satu.sumber for satu in self.calon if satu.rhk_id == rhk_pimpinan_id), "")

    # -- acts

    def tautkan(self, rhk_id: UUID, calon: CalonInduk) -> None:
        """Hang an RHK on a row of the leader's plan."""
        self._tulis(partial(self._aksi.tautkan, self.skp_id, rhk_id, calon, self._hari_ini()))

    def lepaskan(self, rhk_id: UUID) -> None:
        """Take an RHK off it."""
        self._tulis(partial(self._aksi.lepaskan, self.skp_id, rhk_id, self._hari_ini()))

    def tunggu(self, rhk_id: UUID, menunggu: bool) -> None:
        """Let an RHK wait for the plan, or no longer."""
        self._tulis(partial(self._aksi.tunggu, self.skp_id, rhk_id, menunggu, self._hari_ini()))

    def terima(self, usulan: UsulanTautan) -> None:
        """Do what a proposal offers."""
        self._tulis(partial(self._aksi.terima, self.skp_id, usulan, self._hari_ini()))

    def kesampingkan(self, usulan: UsulanTautan) -> None:
        """Put a proposal aside."""
        job = partial(self._aksi.kesampingkan, self.skp_id, usulan)
        self._background.write(job, lambda _hasil: self.baca(), owner=self)

    def pertama(self) -> str:
        """Whose plan the first proposal comes from."""
        return self.usulan[0].calon.sumber if self.usulan else ""


def kata_calon(calon: CalonInduk) -> tuple[str, str]:
    """The part or plan, and the line below it: whose it is and on which indicator it hangs."""
    bawah: Sequence[str] = (calon.sumber, calon.rhk if calon.peran else "", calon.indikator)
    return calon.peran or calon.rhk, " · ".join(kata for kata in bawah if kata)


def _opsi(calon: CalonInduk) -> Opsi:
    kata, rincian = kata_calon(calon)
    ikon = "table-2" if calon.sel_id else "target"
    return Opsi(f"{calon.rhk_id}:{calon.indikator_id}:{calon.sel_id}", kata, calon, rincian, ikon)


def _teks(opsi: Opsi) -> str:
    return f"{opsi.kata} {opsi.rincian}".casefold()
