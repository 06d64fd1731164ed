"""What the editor may do about the leader's plan, as functions; `app` binds them to store and pelaku."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.perencanaan.usulan_tautan import CalonInduk, UsulanTautan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp


@dataclass(frozen=True, slots=True)
class AksiTautan:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads."""

    calon: Callable[[UUID, date], tuple[CalonInduk, ...]]
    usulan: Callable[[UUID, date], tuple[UsulanTautan, ...]]
    tautkan: Callable[[UUID, UUID, CalonInduk, date], LihatSkp]
    lepaskan: Callable[[UUID, UUID, date], LihatSkp]
    tunggu: Callable[[UUID, UUID, bool, date], LihatSkp]
    terima: Callable[[UUID, UsulanTautan, date], LihatSkp]
    kesampingkan: Callable[[UUID, UsulanTautan], None]
