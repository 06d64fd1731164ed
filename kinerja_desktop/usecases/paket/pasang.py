"""Take the parent's answer in: certificate, trust, parent, the people of the laptop, and the starter's rows."""

from dataclasses import dataclass, replace
from uuid import UUID

import msgspec

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import correspondents, membership, moved_people, pengaturan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.correspondents import Correspondent
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.data.pemakai import KUNCI_PEMAKAI, Pemakai
from kinerja_desktop.usecases.paket.gabung_paket import Tergabung, Upaya, gabung_paket
from kinerja_desktop.usecases.paket.keanggotaan import (
    CABUTAN,
    ESKRO,
    KUNCI_INDUK,
    NAMA_KANTOR,
    PERMINTAAN,
    Anggota,
    sekarang_ms,
)
from sync.enrolment import ANSWER_MAGIC, OpenedAnswer, open_answer, read_request
from sync.keys import unseal
from sync.merge import Counts
from sync.refusals import BundleError, IdentityMismatch


@dataclass(frozen=True, slots=True)
class Terpasang:
    """An answer that was taken in. `baru` is False when it was in already; `paket` is what became of its starter."""

    jawaban: OpenedAnswer
    baru: bool
    upaya: Upaya
    paket: Tergabung


def adalah_jawaban(unit: ReadUnit, data: bytes) -> bool:
    """Whether a file is the answer to a request of ours, told by its content."""
    if not membership.value(unit, PERMINTAAN):
        return False
    amplop = tuple(satu.keys.envelope for satu in membership.identities(unit) if satu.keys is not None)
    try:
        return unseal(data, amplop).startswith(ANSWER_MAGIC)
    except BundleError:
        return False


def buka_jawaban(unit: ReadUnit, data: bytes) -> OpenedAnswer:
    """Open the answer to our newest request. Raises `sync.refusals.BundleError`."""
    kini = membership.identities(unit)[0]
    permintaan = membership.value(unit, PERMINTAAN)
    if kini.keys is None or not permintaan:
        raise IdentityMismatch("no request was made here")
    return open_answer(
        data,
        kini.keys,
        read_request(permintaan),
        pinned_root=membership.value(unit, KUNCI_INDUK) or None,
        now_ms=sekarang_ms(unit),
    )


def calon_anggota(unit: ReadUnit, jawaban: OpenedAnswer) -> Anggota:
    """The member this store becomes with the answer, before anything is stored."""
    kini = membership.identities(unit)[0]
    assert kini.keys is not None
    semua = {satu.fingerprint: satu for satu in (*jawaban.chain, *jawaban.others)}
    return Anggota(
        identitas=replace(kini, certificate=jawaban.certificate.fingerprint),
        kunci=kini.keys,
        rantai=jawaban.chain,
        kunci_induk=jawaban.content.root_key,
        induk=_induk(jawaban),
        dikenal=semua,
        penerbit=None,
        replika=(kini.replica,),
        amplop=(kini.keys.envelope,),
    )


def pasang_jawaban(unit: WriteUnit, data: bytes, nama_berkas: str) -> Terpasang:
    """Become a member as the answer says and merge its starter. Raises `BundleError`, `PenolakanError`."""
    jawaban = buka_jawaban(unit, data)
    upaya = Upaya(jawaban.starter, nama_berkas)
    kini = membership.identities(unit)[0]
    if kini.certificate == jawaban.certificate.fingerprint:
        return Terpasang(jawaban, baru=False, upaya=upaya, paket=_data_awal(unit, upaya))
    batas = jawaban.certificate.content.subtree
    pertama_kali = not membership.value(unit, KUNCI_INDUK)
    if pertama_kali:
        _tolak_data_unit_lain(unit, batas)
    milik_sendiri = unit_store.semua(unit) if pertama_kali else ()
    membership.keep_certificates(unit, (*jawaban.chain, *jawaban.others))
    membership.certify(unit, kini.epoch, jawaban.certificate)
    membership.put_value(unit, KUNCI_INDUK, jawaban.content.root_key)
    membership.put_value(unit, NAMA_KANTOR, jawaban.content.office_name.encode())
    membership.put_value(unit, ESKRO, msgspec.msgpack.encode(jawaban.content.escrow))
    if jawaban.revocations is not None:
        membership.put_value(unit, CABUTAN, jawaban.content.revocations)
    _ganti_induk(unit, _induk(jawaban))
    paket = _data_awal(unit, upaya)
    for lama in milik_sendiri:
        kantor = next((s for s in unit_store.semua(unit) if s.kode == lama.kode and s.id != lama.id), None)
        if kantor is not None:
            moved_people.join_units(unit, lama.id, kantor.id)
    _ganti_pemakai(unit, jawaban)
    sesudah = {"kantor": jawaban.content.office_name, "lingkup": batas, "induk": jawaban.content.parent_name}
    unit.jejak(Tindakan.SAHKAN_PERANGKAT, "laptop", None, sesudah)
    return Terpasang(jawaban, baru=True, upaya=upaya, paket=paket)


def _data_awal(unit: WriteUnit, upaya: Upaya) -> Tergabung:
    return gabung_paket(unit, upaya) if upaya.data else Tergabung(0, baru=False, hitungan=Counts())


def _induk(jawaban: OpenedAnswer) -> Correspondent:
    replika = jawaban.content.parent_replica
    semua = (*jawaban.chain, *jawaban.others)
    sertifikat = next((s for s in semua if s.content.device_id and s.content.replica == replika), None)
    if sertifikat is None or sertifikat.content.envelope_key != jawaban.content.parent_envelope:
        raise IdentityMismatch("the parent's certificate is missing", sender=replika)
    return Correspondent(
        replica=replika,
        name=jawaban.content.parent_name,
        certificate=sertifikat.fingerprint,
        subtree=sertifikat.content.subtree,
        is_parent=True,
    )


def _ganti_induk(unit: WriteUnit, induk: Correspondent) -> None:
    for satu in correspondents.everybody(unit):
        if satu.is_parent and satu.replica != induk.replica:
            correspondents.save(unit, replace(satu, status=correspondents.REVOKED))
    lama = correspondents.load(unit, induk.replica)
    if lama is not None:
        induk = replace(lama, name=induk.name, certificate=induk.certificate, is_parent=True)
    correspondents.save(unit, induk)


def _ganti_pemakai(unit: WriteUnit, jawaban: OpenedAnswer) -> None:
    """Those who worked here before keep working, inside the scope that was granted; the holder comes first."""
    izin = jawaban.certificate.content
    pemegang = Pemakai(str(UUID(bytes=izin.holder_id)), izin.holder_name, izin.role, izin.subtree)
    lama = msgspec.convert(pengaturan.muat(unit, KUNCI_PEMAKAI, []), tuple[Pemakai, ...])
    tetap = [
        satu
        for satu in lama
        if satu.pegawai_id != pemegang.pegawai_id and satu.lingkup and di_dalam(satu.lingkup, izin.subtree)
    ]
    pengaturan.simpan(unit, KUNCI_PEMAKAI, msgspec.to_builtins([pemegang, *tetap]))


def _tolak_data_unit_lain(unit: ReadUnit, batas: str) -> None:
    jumlah = moved_people.people_outside(unit, batas)
    if jumlah:
        raise PenolakanError(
            "DATA-UNIT-LAIN",
            _("Data ini sudah berisi {n} pegawai di luar unit yang disahkan ({batas}).").format(n=jumlah, batas=batas),
            langkah=_("Ekspor daftar pegawainya, buat data baru, lalu minta pengesahan dari data baru itu."),
        )
