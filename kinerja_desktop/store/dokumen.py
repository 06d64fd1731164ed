"""Events about documents and the frozen contents they name (promises 6 and 7 of design 2)."""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.isi import digest_isi
from kinerja_desktop.domain.kejadian import JenisDokumen, Kejadian
from kinerja_desktop.domain.kode_lembar import awalan_digest
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import IsiDokumenRow, KejadianRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit

_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class IsiDokumen:
    """One frozen content. `isi` are the canonical bytes, `digest` their SHA-256 in hex."""

    jenis_dokumen: JenisDokumen
    dokumen_id: UUID
    pegawai_id: UUID | None
    digest: str
    isi: bytes
    lingkup: str


def catat_kejadian(unit: WriteUnit, kejadian: Kejadian, *, lingkup: str, pegawai_id: UUID | None) -> Kejadian:
    """Write one event and answer it with the stamp it was written under.

    `lingkup` is the document's scope of birth, `pegawai_id` the person it is about (None: a unit's document).
    """
    values = {
        "jenis_dokumen": kejadian.jenis_dokumen,
        "dokumen_id": kejadian.dokumen_id,
        "pegawai_id": pegawai_id,
        "jenis": kejadian.jenis,
        "digest": kejadian.digest,
        "sebab": b"".join(one.bytes for one in kejadian.sebab),
        "oleh_id": kejadian.oleh_id,
        "peran": kejadian.peran,
        "tanggal": kejadian.tanggal,
        "catatan": kejadian.catatan,
    }
    door.put(unit, KejadianRow, kejadian.id, lingkup, values)
    return replace(kejadian, urut=(unit.clock.last, unit.replica))


def kejadian_dokumen(unit: ReadUnit, jenis: JenisDokumen, dokumen_id: UUID) -> tuple[Kejadian, ...]:
    """All events of one document, by stamp."""
    return kejadian_banyak(unit, jenis, [dokumen_id]).get(dokumen_id, ())


def kejadian_banyak(unit: ReadUnit, jenis: JenisDokumen, semua_id: list[UUID]) -> dict[UUID, tuple[Kejadian, ...]]:
    """The events of many documents; a document without events is left out."""
    found: dict[UUID, list[Kejadian]] = {}
    for some in batches(semua_id):
        statement = select(KejadianRow).where(
            KejadianRow.dokumen_id.in_(some), KejadianRow.jenis_dokumen == jenis, KejadianRow.withdrawn.is_(None)
        )
        for row in unit.rows(statement):
            found.setdefault(row.dokumen_id, []).append(_event(unit, row))
    return {one: tuple(sorted(events, key=lambda event: event.urut)) for one, events in found.items()}


def simpan_isi(unit: WriteUnit, isi: IsiDokumen) -> None:
    """Freeze a content; nothing happens if this document's content is frozen already.

    Raises `ValueError` if the digest is not that of the bytes, or the text is not in the one Unicode form (NFC) that
    everything in the store has; what `door.clean_text` raises for more than a bundle can carry.
    """
    text = isi.isi.decode()
    if digest_isi(isi.isi) != isi.digest or door.clean_text(text, door.MAX_DOCUMENT) != text:
        raise ValueError("the digest is not that of the content")
    known = select(IsiDokumenRow.id).where(
        IsiDokumenRow.digest == isi.digest, IsiDokumenRow.dokumen_id == isi.dokumen_id
    )
    if unit.conn.scalar(known) is not None:
        return
    values = {
        "jenis_dokumen": isi.jenis_dokumen,
        "dokumen_id": isi.dokumen_id,
        "pegawai_id": isi.pegawai_id,
        "digest": isi.digest,
        "isi": text,
    }
    door.put(unit, IsiDokumenRow, unit.new_id(), isi.lingkup, values)


def muat_isi(unit: ReadUnit, digest: str) -> IsiDokumen | None:
    """The content with this digest, if it is here and whole."""
    statement = select(IsiDokumenRow).where(IsiDokumenRow.digest == digest).order_by(IsiDokumenRow.id)
    contents = (_content(row) for row in unit.rows(statement))
    # The digest column came with a bundle and may claim anything; the bytes speak for themselves.
    return next((content for content in contents if digest_isi(content.isi) == digest), None)


def muat_isi_menurut_kode(unit: ReadUnit, kode: str) -> tuple[IsiDokumen, ...]:
    """The contents behind a printed code, however it was typed: one, none, or (once in a trillion) several.

    Raises `ValueError` when it cannot be a code.
    """
    prefix = awalan_digest(kode)
    statement = select(IsiDokumenRow.digest).where(IsiDokumenRow.digest >= prefix, IsiDokumenRow.digest < prefix + "g")
    digests = sorted(set(unit.conn.scalars(statement)))
    found = (muat_isi(unit, digest) for digest in digests)
    return tuple(one for one in found if one is not None)


def isi_dokumen(unit: ReadUnit, jenis: JenisDokumen, dokumen_id: UUID) -> tuple[IsiDokumen, ...]:
    """Every frozen content of one document, oldest first."""
    statement = select(IsiDokumenRow).where(
        IsiDokumenRow.dokumen_id == dokumen_id, IsiDokumenRow.jenis_dokumen == jenis
    )
    return tuple(_content(row) for row in unit.rows(statement.order_by(IsiDokumenRow.id)))


def _content(row: IsiDokumenRow) -> IsiDokumen:
    return IsiDokumen(row.jenis_dokumen, row.dokumen_id, row.pegawai_id, row.digest, row.isi.encode(), row.lingkup)


def _event(unit: ReadUnit, row: KejadianRow) -> Kejadian:
    causes = tuple(UUID(bytes=row.sebab[at : at + _ID_BYTES]) for at in range(0, len(row.sebab), _ID_BYTES))
    stamp = unit.replicas.stamp(row.birth_hlc, row.birth_replica)
    return Kejadian(
        row.id,
        row.jenis_dokumen,
        row.dokumen_id,
        row.jenis,
        row.digest,
        causes,
        row.oleh_id,
        row.peran,
        row.tanggal,
        row.catatan,
        (stamp.hlc, stamp.replica),
    )
