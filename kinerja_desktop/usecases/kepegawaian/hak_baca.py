"""Who may read and print a document of a person that moved (`domain.md` 3.14)."""

from typing import Protocol
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit

LUAR_UNIT = "HAK-02"


class Dokumen(Protocol):
    """What a right is asked about: the unit a document was born in, and the person it is of."""

    @property
    def lingkup(self) -> str:
        """The code path of the unit."""
        ...

    @property
    def pegawai_id(self) -> UUID:
        """The person."""
        ...


def periksa_baca(unit: ReadUnit, pelaku: Pelaku, tindakan: Tindakan, dokumen: Dokumen) -> None:
    """As `periksa_hak` for reading or printing; besides, a person's papers follow him to the unit of his newest post.

    They are read and printed there, and changed only where they were born.
    """
    try:
        periksa_hak(pelaku, tindakan, lingkup=dokumen.lingkup)
    except PenolakanError as penolakan:
        if penolakan.kode != LUAR_UNIT or not _pindah_ke(unit, dokumen.pegawai_id, pelaku.lingkup):
            raise


def _pindah_ke(unit: ReadUnit, pegawai_id: UUID, lingkup: str) -> bool:
    pos = pegawai_store.penempatan_terakhir(unit, [pegawai_id]).get(pegawai_id)
    kantor = unit_store.muat(unit, pos.unit_id) if pos is not None else None
    return kantor is not None and di_dalam(kantor.kode, lingkup)
