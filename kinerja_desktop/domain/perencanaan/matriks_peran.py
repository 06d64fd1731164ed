"""Matriks pembagian peran dan hasil: which subordinate takes what part of which of the leader's indicators
(`domain.md` 2.4).
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class TingkatHasil(StrEnum):
    """What kind of result a cell asks for."""

    OUTCOME_ANTARA = "OUTCOME_ANTARA"
    OUTPUT = "OUTPUT"
    LAYANAN = "LAYANAN"


@dataclass(frozen=True, slots=True)
class SelMatriks:
    """One cell: the part of the leader's indicator that a subordinate takes.

    `pimpinan_id` and `skp_pimpinan_id` name the leader and his SKP, `rhk_pimpinan_id` and `indikator_pimpinan_id` the
    row and column it stands in. Their texts are kept as they stood, so that a laptop that may not see the leader's SKP
    can link to it all the same. `rhk_id` is the subordinate's RHK that the cell became, None until there is one.
    """

    id: UUID
    lingkup: str
    tahun: int
    pimpinan_id: UUID
    skp_pimpinan_id: UUID
    rhk_pimpinan_id: UUID
    indikator_pimpinan_id: UUID
    pegawai_id: UUID
    tingkat: TingkatHasil
    teks: str
    rhk_pimpinan: str
    indikator_pimpinan: str
    rhk_id: UUID | None = None
