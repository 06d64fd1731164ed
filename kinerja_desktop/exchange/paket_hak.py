"""Our roles as certificates say them: the tables and verbs a laptop is granted, and whom it may speak for (design 5).

A laptop is used by several people of a unit, so its certificate's role is the widest of theirs. What an operation says
about its author is held against that role; what it is about, against the author.
"""

from collections.abc import Iterable, Iterator

from kinerja_desktop.domain.hak import Peran
from sync.authority import RowScope
from sync.blocks import Block, Changes, Inserts
from sync.certificates import EVERY_TABLE, EVERY_VERB, Certificate, Grant, Verb
from sync.container import OpenedBundle
from sync.operations import Delete, Insert, Operation
from sync.refusals import AuthorNotGranted, MalformedContent, VerbNotGranted

_TULIS = Verb.INSERT | Verb.CHANGE | Verb.DELETE | Verb.DECIDE
_CATAT = Verb.INSERT

_DOKUMEN = (
    "skp", "rhk", "indikator", "target_wilayah", "perilaku_skp", "lampiran_skp", "sel_matriks", "rencana_aksi",
    "evaluasi", "realisasi", "bukti", "umpan_balik", "pelatihan",
)  # fmt: skip
_TETAP = ("kejadian", "isi_dokumen")
_UNIT = (
    "unit", "pegawai", "penempatan", "penugasan", "peristiwa_pegawai", "penetapan_penilai", "pejabat_ttd", "tusi",
    "capaian_organisasi",
)  # fmt: skip

_BERBICARA: dict[Peran, frozenset[Peran]] = {
    Peran.PEGAWAI: frozenset({Peran.PEGAWAI}),
    Peran.PENILAI: frozenset({Peran.PEGAWAI, Peran.PENILAI, Peran.ATASAN_PENILAI}),
    Peran.ATASAN_PENILAI: frozenset({Peran.PEGAWAI, Peran.PENILAI, Peran.ATASAN_PENILAI}),
    Peran.PIMPINAN_UNIT: frozenset(Peran) - {Peran.TIM_PENGELOLA, Peran.ADMIN_BKPSDM, Peran.AUDITOR},
    Peran.TIM_PENGELOLA: frozenset(Peran) - {Peran.ADMIN_BKPSDM, Peran.AUDITOR},
    Peran.ADMIN_BKPSDM: frozenset(Peran),
    Peran.AUDITOR: frozenset(),
}
"""The roles in which the people at a laptop may write, by the role of its certificate."""

KOLOM_RATING = frozenset(
    {"rating_hasil", "alasan_hasil", "rating_perilaku", "alasan_perilaku"} | {f"perilaku{n}" for n in range(1, 8)}
)
_PENILAI_ATAU_JURU_TULIS = frozenset({Peran.PENILAI.value, Peran.TIM_PENGELOLA.value})


def izin_peran(peran: Peran) -> tuple[Grant, ...]:
    """What a certificate of this role grants."""
    if peran is Peran.AUDITOR:
        return ()
    if peran is Peran.ADMIN_BKPSDM:
        return (Grant(EVERY_TABLE, int(EVERY_VERB)),)
    tabel = _DOKUMEN
    if peran is Peran.PIMPINAN_UNIT:
        tabel = (*_DOKUMEN, "capaian_organisasi")
    elif peran is Peran.TIM_PENGELOLA:
        tabel = (*_DOKUMEN, *_UNIT)
    return (*(Grant(satu, int(_TULIS)) for satu in tabel), *(Grant(satu, int(_CATAT)) for satu in _TETAP))


def boleh_dikirim(izin: Certificate, operasi: Operation, di_mana: RowScope) -> bool:
    """Whether a laptop with this certificate may send this operation on a row of this scope: what its receiver will
    hold it to (`sync.authority` and below).
    """
    if _kata_kerja(operasi) & ~izin.verbs_on(operasi.table) or not izin.covers(di_mana.lingkup, di_mana.person):
        return False
    return operasi.author.peran in _berbicara(izin)


def _kata_kerja(operasi: Operation) -> Verb:
    if isinstance(operasi, Insert):
        return Verb.INSERT
    if isinstance(operasi, Delete):
        return Verb.DELETE
    return Verb.DECIDE if len(operasi.bases) > 1 else Verb.CHANGE


def _berbicara(izin: Certificate) -> frozenset[str]:
    """The roles in which operations of this laptop may be written. Raises `MalformedContent` for an unknown one."""
    try:
        return frozenset(satu.value for satu in _BERBICARA[Peran(izin.role)])
    except ValueError:
        raise MalformedContent("certificate: role") from None


def operasi_berwenang(paket: OpenedBundle) -> Iterator[Operation]:
    """The operations of a bundle, each judged as `sync` does and then by what its author may say.

    Raises what `OpenedBundle.blocks` raises; `AuthorNotGranted` for an author whose role the sender's certificate does
    not hold, `VerbNotGranted` for a rating by neither appraiser nor clerk, `MalformedContent` for an event that names
    another author or role than its operation. The parent passes on what others wrote and is not asked.
    """
    if not paket.from_parent:
        _periksa_peran(paket)
    for blok in paket.blocks():
        if not paket.from_parent:
            _periksa_penulis(blok)
        yield from blok.operations()


def _periksa_peran(paket: OpenedBundle) -> None:
    berbicara = _berbicara(paket.certificate.content)
    for penulis in paket.manifest.authors:
        if penulis.peran not in berbicara:
            raise AuthorNotGranted(replica=paket.manifest.replicas[penulis.replica])


def _periksa_penulis(blok: Block) -> None:
    if isinstance(blok, Inserts) and blok.table == "kejadian":
        kolom = {nama: blok.values[nomor] for nomor, nama in enumerate(blok.columns)}
        peran, oleh = kolom.get("peran", []), kolom.get("oleh_id", [])
        said = [(penulis.peran, penulis.pelaku) for penulis in blok.authors]
        if list(zip(peran, oleh, strict=False)) != said:
            raise MalformedContent("an event names another author than its operation")
    elif isinstance(blok, Inserts) and blok.table == "evaluasi":
        for kolom, nilai in zip(blok.columns, blok.values, strict=True):
            _periksa_rating((kolom, penulis.peran) for satu, penulis in zip(nilai, blok.authors, strict=True) if satu)
    elif isinstance(blok, Changes) and blok.table == "evaluasi":
        _periksa_rating((kolom, penulis.peran) for kolom, penulis in zip(blok.columns, blok.authors, strict=True))


def _periksa_rating(tulisan: Iterable[tuple[str, str]]) -> None:
    for kolom, peran in tulisan:
        if kolom in KOLOM_RATING and peran not in _PENILAI_ATAU_JURU_TULIS:
            raise VerbNotGranted(table="evaluasi", verb="CHANGE")
