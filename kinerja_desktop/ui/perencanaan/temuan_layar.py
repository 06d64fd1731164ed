"""The findings on the SKP on the screen: those on what is stored, and those on texts that could not be a value."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui.parts.finding_line import WORST_FIRST
from kinerja_desktop.ui.pelaksanaan.simpanan import gabung_temuan
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_dari_medan
from kinerja_desktop.ui.perencanaan.sunting_skp import tolakan_draf
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp


def temuan_layar(layar: LihatSkp, draf: Mapping[str, str]) -> tuple[Temuan, ...]:
    """All findings; a text that was refused takes the place of what is said about the stored value of its field."""
    refused: dict[str, tuple[Temuan, ...]] = {satu.medan: (satu,) for satu in tolakan_draf(layar.skp, draf)}
    return gabung_temuan(layar.temuan, refused)


def terburuk_per_rhk(skp: Skp, temuan: Iterable[Temuan]) -> dict[UUID, Tingkat]:
    """The worst level of each plan, suggestions left out."""
    worst: dict[UUID, Tingkat] = {}
    for satu in temuan:
        own = rhk_dari_medan(skp, satu.medan)
        if own is not None and satu.tingkat is not Tingkat.SARAN:
            worst[own] = min(worst.get(own, satu.tingkat), satu.tingkat, key=WORST_FIRST.index)
    return worst
