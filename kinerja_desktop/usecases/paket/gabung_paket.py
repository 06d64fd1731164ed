"""Merge one received bundle inside a transaction: find its place, judge every operation, keep what comes along.

Whatever is wrong raises, and the transaction must then be rolled back; nothing of the bundle stays (promise 4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.exchange.paket_hak import operasi_berwenang
from kinerja_desktop.store import bentrok, bundle_journal, correspondents, membership
from kinerja_desktop.store.bundle_journal import CONFIRMED, IN, MERGED, NewLine
from kinerja_desktop.store.correspondents import ACTIVE, HELD, Correspondent
from kinerja_desktop.store.merge import merge
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.paket.keanggotaan import (
    CABUTAN,
    SEGAR_SAMPAI,
    Anggota,
    buka_paket,
    kepercayaan,
    muat_anggota,
)
from sync.certificates import SignedCertificate
from sync.container import OpenedBundle
from sync.manifest import DIGABUNG, DITAHAN, DITERIMA, DITOLAK
from sync.merge import Counts
from sync.operations import Change, Operation
from sync.refusals import BundleError, Fork, SenderUnknown
from sync.stamps import Stamp
from sync.streams import Place, StreamHead, check_causes, place

_KATA_TANDA_TERIMA = {
    DITERIMA: bundle_journal.RECEIVED,
    DIGABUNG: bundle_journal.MERGED,
    DITOLAK: bundle_journal.REFUSED,
    DITAHAN: bundle_journal.HELD,
}
_MENUNGGU_TANDA_TERIMA = (bundle_journal.MADE, bundle_journal.SENT, bundle_journal.RECEIVED)


@dataclass(slots=True)
class Upaya:
    """One attempt at a file. `paket` is set as soon as the file is known to be a bundle for us that nobody altered.

    `baris` is its journal line where it waited.
    """

    data: bytes
    nama_berkas: str
    baris: int = 0
    paket: OpenedBundle | None = None
    pengirim: Correspondent | None = None


@dataclass(frozen=True, slots=True)
class Tergabung:
    """A bundle that is merged now (`baru`), or was merged before. `baris` is its journal line."""

    baris: int
    baru: bool
    hitungan: Counts


@dataclass(slots=True)
class _Putusan:
    """The stamps that decisions of a bundle name, gathered while it is merged."""

    cap: list[Stamp] = field(default_factory=list[Stamp])

    def lewat(self, semua: Iterator[Operation]) -> Iterator[Operation]:
        for satu in semua:
            if isinstance(satu, Change) and len(satu.bases) > 1:
                self.cap += satu.bases
            yield satu


def tempat_paket(unit: ReadUnit, anggota: Anggota, upaya: Upaya) -> Place:
    """Open a bundle and find its place in its sender's stream. Raises `sync.refusals.BundleError`."""
    paket = upaya.paket = buka_paket(unit, anggota, upaya.data)
    pengirim = upaya.pengirim = _pengirim(unit, anggota, paket)

    def hash_of(nomor: int) -> bytes | None:
        baris = bundle_journal.by_number(unit, IN, pengirim.replica, nomor)
        return baris.manifest_hash if baris else None

    di_mana = place(paket.manifest, paket.manifest_hash, pengirim.received, hash_of)
    if di_mana is Place.NEXT:
        if pengirim.status == HELD:
            raise Fork(sender=pengirim.replica, no=paket.manifest.no)
        vektor = unit.replicas.version_vector()
        check_causes(paket.manifest, lambda replika: vektor.get(replika, 0))
    return di_mana


def gabung_paket(unit: WriteUnit, upaya: Upaya) -> Tergabung:
    """Merge the bundle, or find that it was merged before. Raises `sync.refusals.BundleError`."""
    anggota = muat_anggota(unit)
    di_mana = tempat_paket(unit, anggota, upaya)
    paket, pengirim = upaya.paket, upaya.pengirim
    assert paket is not None
    assert pengirim is not None
    lama = bundle_journal.by_hash(unit, IN, paket.manifest_hash)
    if di_mana is Place.KNOWN:
        return Tergabung(lama.no if lama else 0, baru=False, hitungan=Counts(sama=paket.manifest.operations))
    baris = lama.no if lama else bundle_journal.add(unit, baris_masuk(upaya, MERGED))
    putusan = _Putusan()
    operasi = putusan.lewat(operasi_berwenang(paket))
    terlihat = None if paket.from_parent else {**pengirim.seen, **paket.deps}
    hitungan = merge(unit, operasi, bundle=baris, seen=terlihat)
    unit.clock.observe(paket.manifest.created)
    maju = StreamHead(paket.manifest.no, paket.manifest_hash, paket.manifest.last_seq)
    pengirim = replace(pengirim, received=maju, seen={**pengirim.seen, **paket.deps}, last_heard=unit.now)
    dipakai = paket.certificate.fingerprint if pengirim.is_parent else _terbaru(anggota, pengirim, paket)
    pengirim = replace(pengirim, certificate=dipakai)
    correspondents.save(unit, pengirim)
    _bawaan(unit, anggota, paket)
    _terima_tanda(unit, paket)
    bundle_journal.move(unit, [baris], MERGED, counts=asdict(hitungan))
    if upaya.baris not in {0, baris}:
        bundle_journal.drop(unit, upaya.baris)
    tandai_diputus(unit, putusan.cap)
    sesudah = {"pengirim": pengirim.name, "nomor": paket.manifest.no} | asdict(hitungan)
    unit.jejak(Tindakan.TERIMA_PAKET, f"paket:{baris}", None, sesudah)
    return Tergabung(baris, baru=True, hitungan=hitungan)


def sisihkan(unit: WriteUnit, upaya: Upaya, status: str, sebab: BundleError) -> int:
    """Keep a bundle that waits, is held or was refused, with its reason, and answer its journal line.

    A fork suspends its sender: nothing of his is merged until he is enrolled anew (`sync.md` D.9).
    """
    paket = upaya.paket
    tanda = paket.manifest_hash if paket is not None else bundle_journal.name_of_unopened(upaya.data)
    lama = bundle_journal.by_hash(unit, IN, tanda)
    if lama is not None:
        bundle_journal.move(unit, [lama.no], status, reason=sebab.code)
        baris = lama.no
    else:
        baris = bundle_journal.add(unit, baris_masuk(upaya, status, sebab.code))
    pengirim = None if upaya.pengirim is None else correspondents.load(unit, upaya.pengirim.replica)
    if isinstance(sebab, Fork) and pengirim is not None and pengirim.status == ACTIVE:
        correspondents.save(unit, replace(pengirim, status=HELD))
    if lama is None or lama.status != status:
        sesudah = {"status": status, "sebab": sebab.code, "nomor": paket.manifest.no if paket else 0}
        unit.jejak(Tindakan.TERIMA_PAKET, f"paket:{baris}", None, sesudah)
    return baris


def baris_masuk(upaya: Upaya, status: str, sebab: str = "") -> NewLine:
    """The journal line of a received file."""
    paket = upaya.paket
    if paket is None:
        tanda = bundle_journal.name_of_unopened(upaya.data)
        return NewLine(IN, b"", 0, 0, tanda, status, 0, 0, 0, upaya.data, upaya.nama_berkas, sebab)
    isi = paket.manifest
    return NewLine(
        direction=IN,
        peer=isi.sender,
        epoch=isi.epoch,
        number=isi.no,
        manifest_hash=paket.manifest_hash,
        status=status,
        seq_from=isi.first_seq,
        seq_to=isi.last_seq,
        operations=isi.operations,
        raw=upaya.data,
        file_name=upaya.nama_berkas,
        reason=sebab,
    )


def tandai_diputus(unit: WriteUnit, cap: Sequence[Stamp]) -> None:
    """Mark the bundles whose operations with these stamps were decided upon, once nothing of theirs is open."""
    if not cap:
        return
    terbuka = [
        tulisan.cap
        for satu in bentrok.terbuka(unit)
        for tulisan in (*satu.lain, *((satu.tampil,) if satu.tampil else ()))
    ]
    selesai = bundle_journal.lines_holding(unit, cap) - bundle_journal.lines_holding(unit, terbuka)
    digabung = [satu.no for satu in bundle_journal.lines(unit, status=(MERGED,)) if satu.no in selesai]
    bundle_journal.move(unit, digabung, bundle_journal.DECIDED)


def _pengirim(unit: ReadUnit, anggota: Anggota, paket: OpenedBundle) -> Correspondent:
    dikenal = correspondents.load(unit, paket.manifest.sender)
    if dikenal is not None:
        return dikenal
    izin = paket.certificate.content
    penerbit = {satu.fingerprint for satu in anggota.rantai} if anggota.penerbit else set[bytes]()
    if not anggota.kantor and izin.issuer not in penerbit:
        raise SenderUnknown(sender=paket.manifest.sender)
    return Correspondent(
        replica=paket.manifest.sender,
        name=izin.device_name,
        certificate=paket.certificate.fingerprint,
        subtree=izin.subtree,
        is_parent=False,
        persons=frozenset(izin.persons),
    )


def _terbaru(anggota: Anggota, pengirim: Correspondent, paket: OpenedBundle) -> bytes:
    """The certificate we address a child by: ours stands until the child uses a later one."""
    kini = anggota.dikenal.get(pengirim.certificate)
    dipakai = paket.certificate
    if kini is None or dipakai.content.valid_until > kini.content.valid_until:
        return dipakai.fingerprint
    return pengirim.certificate


def _bawaan(unit: WriteUnit, anggota: Anggota, paket: OpenedBundle) -> None:
    """Keep the certificates and the revocation list that came along, as far as they hold.

    One that has ended is kept too: what its laptop wrote before is passed on later. Each use judges its time anew.
    """
    percaya = replace(kepercayaan(unit, anggota), now_ms=None)
    bawaan = {satu.fingerprint: satu for satu in paket.brought}
    baik: list[SignedCertificate] = list(paket.chain)
    for satu in paket.brought:
        try:
            baik += percaya.chain(satu.fingerprint, bawaan)
        except BundleError:
            continue
    membership.keep_certificates(unit, baik)
    kini = anggota.identitas
    if paket.from_parent:
        milik_kita = [
            satu
            for satu in baik
            if satu.content.replica == kini.replica and satu.content.public == anggota.kunci.public
        ]
        terakhir = max(milik_kita, key=lambda satu: satu.content.serial, default=None)
        if terakhir is not None and terakhir.content.serial > anggota.sertifikat.content.serial:
            membership.certify(unit, kini.epoch, terakhir)
        membership.put_value(unit, SEGAR_SAMPAI, str(paket.manifest.fresh_until).encode())
    if paket.revocations is not None:
        membership.put_value(unit, CABUTAN, paket.manifest.revocations)


def _terima_tanda(unit: WriteUnit, paket: OpenedBundle) -> None:
    """Take the receipts and requests for our own bundles into the journal; numbers count within one epoch."""
    pengirim = paket.manifest.sender
    epoch = membership.own_epochs(unit)
    keluar = bundle_journal.lines(unit, bundle_journal.OUT, peer=pengirim)
    for tanda in paket.receipts:
        seepoch = [satu for satu in keluar if satu.epoch == epoch.get(tanda.replica)]
        tepat = [satu for satu in seepoch if satu.number == tanda.no and satu.manifest_hash == tanda.manifest_hash]
        if not tepat or tanda.state not in _KATA_TANDA_TERIMA:
            continue
        if tanda.state == DIGABUNG:
            semua = [s.no for s in seepoch if s.number <= tanda.no and s.status not in CONFIRMED]
            bundle_journal.move(unit, semua, MERGED)
            teman = correspondents.load(unit, pengirim)
            if teman is not None and tanda.no > teman.acked_no:
                correspondents.save(unit, replace(teman, acked_no=tanda.no, acked_hash=tanda.manifest_hash))
        elif tepat[0].status in _MENUNGGU_TANDA_TERIMA:
            bundle_journal.move(unit, [tepat[0].no], _KATA_TANDA_TERIMA[tanda.state], reason=tanda.code)
    for replika, nomor in paket.needs.items():
        seepoch = [satu for satu in keluar if satu.epoch == epoch.get(replika)]
        diminta = [s.no for s in seepoch if s.number >= nomor and s.status in _MENUNGGU_TANDA_TERIMA]
        bundle_journal.move(unit, diminta, bundle_journal.MADE)
