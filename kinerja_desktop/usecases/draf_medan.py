"""Drafts by field: what was typed into one field of a document and never became a value. They never travel."""

from uuid import UUID

from kinerja_desktop.store import draf
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def draf_dokumen(unit: ReadUnit, formulir: str, dokumen_id: UUID, pelaku_id: UUID) -> dict[str, str]:
    """The open drafts of a person on one document: `{medan: teks}`."""
    isi = draf.muat(unit, formulir, str(dokumen_id), pelaku_id)
    return {} if isi is None else {medan: str(teks) for medan, teks in isi.items()}


def simpan_draf_medan(unit: WriteUnit, formulir: str, dokumen_id: UUID, medan: str, teks: str) -> None:
    """Keep what is being typed into one field."""
    ada = draf_dokumen(unit, formulir, dokumen_id, unit.pelaku.pegawai_id)
    draf.simpan(unit, formulir, str(dokumen_id), ada | {medan: teks})


def buang_draf_medan(unit: WriteUnit, formulir: str, dokumen_id: UUID, medan: str) -> None:
    """Forget one field's draft, because it has become a value."""
    ada = draf_dokumen(unit, formulir, dokumen_id, unit.pelaku.pegawai_id)
    if medan not in ada:
        return
    del ada[medan]
    if ada:
        draf.simpan(unit, formulir, str(dokumen_id), ada)
    else:
        draf.buang(unit, formulir, str(dokumen_id))
