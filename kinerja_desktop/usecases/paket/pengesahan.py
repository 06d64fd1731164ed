"""What the parent gives a laptop: its certificate, and the answer file that makes it a member (`sync.md` D.6)."""

import msgspec

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_hak import izin_peran
from kinerja_desktop.exchange.paket_penolakan import penolakan_paket
from kinerja_desktop.i18n import _
from kinerja_desktop.store import correspondents, membership, moved_people
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.correspondents import ACTIVE
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.paket.keanggotaan import CABUTAN, ESKRO, NAMA_KANTOR, Anggota, sekarang_ms
from kinerja_desktop.usecases.paket.susun_paket import MASA_PERANGKAT, tolak_terlalu_banyak
from sync.certificates import SignedCertificate, issue
from sync.enrolment import Answer, Request, SignedRequest, starter_hash, write_answer
from sync.refusals import BundleError
from sync.trust import DAY_MS

JATAH_OPERASI = 2_000_000
JATAH_BITA = 1 << 30
"""What one bundle of a laptop may hold at most: far above a year of the largest kecamatan, far below a full disk."""


def terbitkan_sertifikat(
    unit: WriteUnit, anggota: Anggota, diminta: Request, lingkup: str, peran: Peran, boleh_mengesahkan: bool
) -> SignedCertificate:
    """A certificate for the keys that were presented, within our own. Raises `PenolakanError`."""
    if anggota.penerbit is None:
        raise PenolakanError(
            "TIDAK-BOLEH-MENGESAHKAN",
            _("Data ini tidak diberi wewenang mengesahkan laptop."),
            langkah=_("Bawa berkas permintaan ini ke BKPSDM."),
        )
    kantor = unit_store.menurut_kode(unit, lingkup)
    if kantor is None and lingkup:
        raise PenolakanError(
            "UNIT-TIDAK-ADA",
            _("Unit dengan kode {kode} tidak ada di data ini.").format(kode=lingkup),
            langkah=_("Pilih unit yang ada, atau impor daftar unitnya lebih dahulu."),
        )
    kunci, penerbit = anggota.penerbit
    sekarang = sekarang_ms(unit)
    orang = tuple(sorted(moved_people.needed_in(unit, lingkup))) if anggota.kantor else ()
    tolak_terlalu_banyak(orang, kantor.nama if kantor else anggota.nama)
    isi = msgspec.structs.replace(
        penerbit.content,
        serial=unit.new_id().bytes,
        issuer=penerbit.fingerprint,
        holder_id=diminta.holder_id or unit.new_id().bytes,
        holder_name=diminta.holder_name,
        device_id=diminta.device_id,
        device_name=_nama_perangkat(unit, kantor.nama if kantor else anggota.nama, diminta),
        epoch=diminta.epoch,
        role=peran.value,
        signing_key=diminta.signing_key,
        envelope_key=diminta.envelope_key,
        subtree=lingkup,
        persons=orang,
        grants=izin_peran(peran),
        quota_operations=JATAH_OPERASI,
        quota_bytes=JATAH_BITA,
        valid_from=max(sekarang - DAY_MS, penerbit.content.valid_from),
        valid_until=min(sekarang + MASA_PERANGKAT, penerbit.content.valid_until),
        may_issue=boleh_mengesahkan,
    )
    try:
        return issue(isi, penerbit, kunci)
    except BundleError as sebab:
        raise penolakan_paket(sebab) from sebab


def _nama_perangkat(unit: ReadUnit, nama_unit: str, diminta: Request) -> str:
    """The unit's name; with the holder's where another laptop of the unit has that name already."""
    dikenal = membership.certificates(unit)
    lain = {
        satu.name
        for satu in correspondents.everybody(unit)
        if satu.status == ACTIVE and dikenal[satu.certificate].content.device_id != diminta.device_id
    }
    calon = [nama_unit, f"{nama_unit} ({diminta.holder_name})"]
    calon += [f"{nama_unit} ({diminta.holder_name} {nomor})" for nomor in range(2, 100)]
    return next((satu for satu in calon if satu not in lain), calon[-1])


def susun_jawaban(
    unit: ReadUnit, anggota: Anggota, sertifikat: SignedCertificate, diminta: SignedRequest, awal: bytes
) -> bytes:
    """The answer file's bytes: certificate, trust, parent, and the starter bundle `awal`."""
    assert anggota.penerbit is not None
    rantai: list[SignedCertificate] = []
    nama: bytes | None = sertifikat.fingerprint
    while nama in anggota.dikenal:
        rantai.append(anggota.dikenal[nama])
        nama = anggota.dikenal[nama].content.issuer
    lain = [satu for satu in anggota.rantai if satu not in rantai]
    kantor = membership.value(unit, ESKRO)
    eskro = msgspec.msgpack.decode(kantor, type=tuple[str, ...]) if kantor else ()
    if anggota.induk is not None:
        eskro = (*eskro, anggota.dikenal[anggota.induk.certificate].content.envelope_key)
    isi = Answer(
        version=1,
        request=diminta.digest,
        office_name=membership.value(unit, NAMA_KANTOR).decode(),
        root_key=anggota.kunci_induk,
        certificates=tuple(satu.to_bytes() for satu in (*rantai, *lain)),
        revocations=membership.value(unit, CABUTAN),
        parent_replica=anggota.identitas.replica,
        parent_name=anggota.nama,
        parent_envelope=anggota.kunci.public.envelope,
        escrow=tuple(dict.fromkeys(eskro)),
        starter_size=len(awal),
        starter_sha256=starter_hash(awal),
        created=sekarang_ms(unit),
    )
    return write_answer(isi, awal, anggota.penerbit[0])
