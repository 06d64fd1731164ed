"""What stands around an SKP in time: the post it is for, and the days it covers.

The findings SKP-05 and SKP-06 rest on this (`domain.md` 5.4).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.perencanaan.skp import Skp


def penempatan_skp(skp: Skp, semua: Sequence[Penempatan]) -> Penempatan | None:
    """The post an SKP is for: the one it names, else the one held on its first day, else the first held in its days.

    `semua` are the person's posts, oldest first. None where no post of that time is known.
    """
    bernama = next((satu for satu in semua if satu.id == skp.penempatan_id), None)
    dalam_masa = [
        satu for satu in semua if satu.mulai <= skp.selesai and (satu.sampai is None or satu.sampai >= skp.mulai)
    ]
    awal = [satu for satu in dalam_masa if satu.mulai <= skp.mulai]
    return bernama or (awal[-1] if awal else next(iter(dalam_masa), None))


def dalam_masa_jabatan(skp: Skp, semua: Sequence[Penempatan]) -> Skp | None:
    """The SKP cut to the days of its post: who moved in July has the second half of the year free for another SKP.

    None where no day is left.
    """
    pos = penempatan_skp(skp, semua)
    if pos is None:
        return skp
    mulai, selesai = max(skp.mulai, pos.mulai), min(skp.selesai, pos.sampai or date.max)
    return replace(skp, mulai=mulai, selesai=selesai) if mulai <= selesai else None
