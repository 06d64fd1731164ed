"""What the training page can do: use cases with store and acting person already in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.ui.parts.choice_popup import Finder
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import LihatPelatihan, RingkasanJp


@dataclass(frozen=True, slots=True)
class AksiPelatihan:
    """Functions of `usecases/pelaksanaan`, `store` and `pelaku` bound; `aturan` is `aturan_jp` as it is.

    `saya` is whose log is shown when nobody is named; an operator who is no employee himself chooses somebody with
    `cari`. All but `cari`, `hari_ini` and `saat_ini` run on background threads.
    """

    saya: UUID
    hari_ini: Callable[[], date]
    saat_ini: Callable[[], datetime]
    aturan: Callable[[int], Aturan]
    lihat: Callable[[UUID, int, date], LihatPelatihan]
    ringkasan: Callable[[int, date], RingkasanJp]
    catat: Callable[[UUID, Mapping[str, Nilai], date], LihatPelatihan]
    simpan_draf: Callable[[UUID, str, str], None]
    ubah: Callable[[UUID, str, Nilai, date], LihatPelatihan]
    hapus: Callable[[UUID, date], LihatPelatihan]
    pulihkan: Callable[[Pelatihan, date], LihatPelatihan]
    cari: Finder
