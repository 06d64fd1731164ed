"""Make one bundle for one correspondent: what it has not been told yet, cut to what it may see (`sync.md` D.5, D.7).

A bundle is written into the journal before any file: its number, range and bytes never change after that.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

import msgspec

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_hak import izin_peran
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bundle_journal, correspondents, membership, moved_people
from kinerja_desktop.store.bundle_journal import IN, JournalLine, NewLine
from kinerja_desktop.store.correspondents import ACTIVE, Correspondent
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.paket.catatan_tujuan import CatatanTujuan, muat_catatan, simpan_catatan
from kinerja_desktop.usecases.paket.isi_paket import operasi_berikut
from kinerja_desktop.usecases.paket.keanggotaan import CABUTAN, ESKRO, Anggota, cabutan, sekarang_ms
from sync.certificates import MAX_PERSONS, Certificate, Grant, SignedCertificate, is_inside, issue
from sync.container import Addressee, Outgoing, ReceiptOut, write_bundle
from sync.manifest import DIGABUNG, DITAHAN, DITERIMA, DITOLAK, KIND_DATA
from sync.streams import StreamHead
from sync.trust import DAY_MS

MASA_PERANGKAT = 365 * DAY_MS
PERBARUI_SEBELUM = 90 * DAY_MS
MASA_SEGAR = 60 * DAY_MS
"""After this long without a bundle from above a laptop says that its reference data may be stale."""
SERTIFIKAT_TERBANYAK = 60

_KEADAAN_TANDA_TERIMA = {
    bundle_journal.WAITING: DITERIMA,
    bundle_journal.HELD: DITAHAN,
    bundle_journal.REFUSED: DITOLAK,
}


@dataclass(frozen=True, slots=True)
class TandaTerima:
    """What we tell a sender about its bundles, and whether anything in it is worth a bundle of its own."""

    isi: tuple[ReceiptOut, ...]
    perlu: bool


def susun_paket(unit: WriteUnit, anggota: Anggota, tujuan: Correspondent, jenis: str = KIND_DATA) -> int | None:
    """Make the next bundle for `tujuan` and answer its journal line; None when there is nothing to say.

    A bundle has a largest size: call again until there is nothing left. Call `store.log.fold` before. The caller
    writes the file after this transaction.
    """
    catatan = muat_catatan(unit, tujuan.replica)
    akhir, operasi = operasi_berikut(unit, anggota, tujuan, catatan)
    pertama = next(operasi, None)
    tanda_terima = _tanda_terima(unit, tujuan, catatan)
    sertifikat = _sertifikat(unit, anggota, tujuan, catatan)
    daftar = cabutan(unit, anggota)
    cabutan_baru = daftar is not None and daftar.number > catatan.cabutan
    baru = any(satu.fingerprint not in catatan.sertifikat for satu in sertifikat) and tujuan.sent.no > 0
    if pertama is None and not (tanda_terima.perlu or cabutan_baru or baru or jenis != KIND_DATA):
        tetap = muat_catatan(unit, tujuan.replica)  # nothing was told: only how far we looked is kept
        if tetap.dilihat < akhir:
            tetap.dilihat = akhir
            simpan_catatan(unit, tujuan.replica, tetap)
        return None
    nomor = tujuan.sent.no + 1
    deps = _deps(unit, anggota, tujuan)
    keluar = Outgoing(
        recipients=(Addressee(tujuan.replica, _amplop(anggota, tujuan), tujuan.name),),
        no=nomor,
        prev=tujuan.sent.manifest_hash,
        first_seq=tujuan.sent.last_seq + 1,
        last_seq=akhir,
        created=unit.clock.tick(),
        kind=jenis,
        escrow=_eskro(unit, anggota, tujuan),
        deps=deps,
        receipts=tanda_terima.isi,
        needs=_kurang(unit, tujuan),
        certificates=sertifikat,
        revocations=membership.value(unit, CABUTAN) if cabutan_baru else b"",
        fresh_until=0 if tujuan.is_parent else sekarang_ms(unit) + MASA_SEGAR,
    )
    semua = chain((pertama,), operasi) if pertama is not None else ()
    tertulis = write_bundle(anggota.kunci, anggota.sertifikat, SYNC_SCHEMA, keluar, semua)
    baris = bundle_journal.add(
        unit,
        NewLine(
            direction=bundle_journal.OUT,
            peer=tujuan.replica,
            epoch=anggota.identitas.epoch,
            number=nomor,
            manifest_hash=tertulis.manifest_hash,
            status=bundle_journal.MADE,
            seq_from=keluar.first_seq,
            seq_to=akhir,
            operations=tertulis.manifest.operations,
            raw=tertulis.data,
        ),
    )
    for satu in sertifikat:
        catatan.sertifikat.setdefault(satu.fingerprint, nomor)
    if daftar is not None:
        catatan.cabutan = daftar.number
    catatan.digabung = tujuan.received.no
    catatan.lain = {satu.no: _KEADAAN_TANDA_TERIMA[satu.status] for satu in _tersisih(unit, tujuan)}
    simpan_catatan(unit, tujuan.replica, catatan)
    maju = StreamHead(nomor, tertulis.manifest_hash, akhir)
    correspondents.save(unit, replace(tujuan, sent=maju, told=tujuan.told | deps))
    return baris


def perbarui_sertifikat(unit: WriteUnit, anggota: Anggota, anak: Correspondent) -> Correspondent:
    """Certify a child anew when people were added to its scope, its role is granted more than its certificate says (it
    is older than a table), or it ends soon; answer it as it stands.
    """
    if anggota.penerbit is None or anak.is_parent:
        return anak
    kunci, penerbit = anggota.penerbit
    lama = anggota.dikenal[anak.certificate].content
    orang = tuple(sorted(moved_people.needed_in(unit, anak.subtree) | set(lama.persons)))
    tolak_terlalu_banyak(orang, anak.name)
    sekarang = sekarang_ms(unit)
    sampai = min(sekarang + MASA_PERANGKAT, penerbit.content.valid_until)
    segera_habis = lama.valid_until < sekarang + PERBARUI_SEBELUM < sampai
    tetap = penerbit.content.subtree != "" and not set(orang) <= set(penerbit.content.persons)
    izin = _izin_kini(lama, penerbit.content)
    if tetap or (orang == lama.persons and izin == lama.grants and not segera_habis):
        return anak
    isi = msgspec.structs.replace(
        lama,
        serial=unit.new_id().bytes,
        issuer=penerbit.fingerprint,
        persons=orang,
        grants=izin,
        valid_from=max(lama.valid_from, penerbit.content.valid_from),
        valid_until=sampai,
    )
    baru = issue(isi, penerbit, kunci)
    membership.keep_certificates(unit, [baru])
    anggota.dikenal[baru.fingerprint] = baru
    anak = replace(anak, certificate=baru.fingerprint, persons=frozenset(orang))
    correspondents.save(unit, anak)
    return anak


def _izin_kini(lama: Certificate, penerbit: Certificate) -> tuple[Grant, ...]:
    """What the role is granted by this version of the program, inside what the issuer holds; never less than before."""
    kini = tuple(
        Grant(satu.table, satu.verbs & int(penerbit.verbs_on(satu.table))) for satu in izin_peran(Peran(lama.role))
    )
    lebih = any(satu.verbs & ~int(lama.verbs_on(satu.table)) for satu in kini)
    if not lebih:
        return lama.grants
    tabel = {satu.table for satu in kini}
    gabung = tuple(Grant(satu.table, satu.verbs | int(lama.verbs_on(satu.table))) for satu in kini if satu.verbs)
    return (*gabung, *(satu for satu in lama.grants if satu.table not in tabel))


def tolak_terlalu_banyak(orang: Sequence[bytes], nama: str) -> None:
    """Raise `PenolakanError` when a laptop would need more people from outside its unit than a certificate can name."""
    if len(orang) > MAX_PERSONS:
        raise PenolakanError(
            "ORANG-LUAR-TERLALU-BANYAK",
            _("{nama} perlu data {n} pegawai dari luar unitnya; satu sertifikat memuat paling banyak {batas}.").format(
                nama=nama, n=len(orang), batas=MAX_PERSONS
            ),
            langkah=_("Periksa penempatan di unit itu, atau sahkan laptopnya untuk unit yang lebih tinggi."),
        )


def _amplop(anggota: Anggota, tujuan: Correspondent) -> str:
    return anggota.dikenal[tujuan.certificate].content.envelope_key


def _eskro(unit: ReadUnit, anggota: Anggota, tujuan: Correspondent) -> tuple[str, ...]:
    """The office's keys where the addressee is not the office, so that a dead laptop's file stays readable there."""
    if anggota.kantor:
        return (anggota.kunci.public.envelope,)
    eskro = membership.value(unit, ESKRO)
    kantor = msgspec.msgpack.decode(eskro, type=tuple[str, ...]) if eskro else ()
    return tuple(satu for satu in kantor if satu != _amplop(anggota, tujuan))


def _deps(unit: ReadUnit, anggota: Anggota, tujuan: Correspondent) -> dict[bytes, int]:
    """What we had merged of the receiver's own telling, as far as it has not been told.

    To a child that is its own writing; to the parent everything but what was written here and below, which the parent
    learns from this very bundle.
    """
    semua = unit.replicas.version_vector()
    if tujuan.is_parent:
        di_bawah = _terdengar_dari_bawah(unit) | set(anggota.replika)
        semua = {replika: hlc for replika, hlc in semua.items() if replika not in di_bawah}
    else:
        semua = {tujuan.replica: semua[tujuan.replica]} if tujuan.replica in semua else {}
    return {replika: hlc for replika, hlc in semua.items() if tujuan.told.get(replika) != hlc}


def _terdengar_dari_bawah(unit: ReadUnit) -> set[bytes]:
    anak = [satu.replica for satu in correspondents.everybody(unit) if not satu.is_parent]
    return bundle_journal.replicas_heard_from(unit, anak)


def _tersisih(unit: ReadUnit, tujuan: Correspondent) -> tuple[JournalLine, ...]:
    return bundle_journal.lines(unit, IN, peer=tujuan.replica, status=tuple(_KEADAAN_TANDA_TERIMA))


def _tanda_terima(unit: ReadUnit, tujuan: Correspondent, catatan: CatatanTujuan) -> TandaTerima:
    """Receipts for what came since the last bundle. Only bundles with operations are worth one of its own: a receipt
    for a receipt would never end.
    """
    isi: list[ReceiptOut] = []
    perlu = False
    terima = tujuan.received
    if terima.no > catatan.digabung:
        isi.append(ReceiptOut(tujuan.replica, terima.no, terima.manifest_hash, DIGABUNG))
        masuk = bundle_journal.lines(unit, IN, peer=tujuan.replica, status=tuple(bundle_journal.CONFIRMED))
        perlu = any(satu.number > catatan.digabung and satu.operations for satu in masuk)
    for satu in _tersisih(unit, tujuan):
        keadaan = _KEADAAN_TANDA_TERIMA[satu.status]
        if catatan.lain.get(satu.no) != keadaan:
            isi.append(ReceiptOut(tujuan.replica, satu.number, satu.manifest_hash, keadaan, satu.reason))
            perlu = True
    return TandaTerima(tuple(isi), perlu)


def _kurang(unit: ReadUnit, tujuan: Correspondent) -> dict[bytes, int]:
    menunggu = bundle_journal.lines(unit, IN, peer=tujuan.replica, status=(bundle_journal.WAITING,))
    return {tujuan.replica: tujuan.received.no + 1} if menunggu else {}


def _sertifikat(
    unit: ReadUnit, anggota: Anggota, tujuan: Correspondent, catatan: CatatanTujuan
) -> tuple[SignedCertificate, ...]:
    """Our chain, and those of the devices whose writing comes along; each until acknowledged.

    To a child that is its own and those of the devices that see what it sees; to the parent those that we certified.
    """
    semua = {satu.fingerprint: satu for satu in anggota.rantai}
    if tujuan.is_parent:
        di_bawah = _terdengar_dari_bawah(unit)
        daun = [nama for nama, satu in anggota.dikenal.items() if satu.content.replica in di_bawah]
    else:
        daun = [
            satu.certificate
            for satu in correspondents.everybody(unit)
            if satu.status == ACTIVE
            and not satu.is_parent
            and (is_inside(satu.subtree, tujuan.subtree) or is_inside(tujuan.subtree, satu.subtree))
        ]
    for satu in daun:
        nama: bytes | None = satu
        while nama in anggota.dikenal:
            semua[nama] = anggota.dikenal[nama]
            nama = anggota.dikenal[nama].content.issuer
    belum = [
        satu for nama, satu in semua.items() if tujuan.acked_no < catatan.sertifikat.get(nama, tujuan.acked_no + 1)
    ]
    return tuple(belum[:SERTIFIKAT_TERBANYAK])
