"""Enrol laptops: ask, certify, take the answer in, revoke, list (`sync.md` D.6, C rows 37 and 38)."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, kata_peran, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_penolakan import penolakan_media, penolakan_paket
from kinerja_desktop.i18n import _
from kinerja_desktop.store import bundle_journal, correspondents, log, membership, salinan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.bundle_journal import OUT
from kinerja_desktop.store.correspondents import ACTIVE, REVOKED, Correspondent
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.keanggotaan import (
    CABUTAN,
    PERMINTAAN,
    cabutan,
    muat_anggota,
    sekarang_ms,
)
from kinerja_desktop.usecases.paket.pasang import pasang_jawaban
from kinerja_desktop.usecases.paket.pengesahan import susun_jawaban, terbitkan_sertifikat
from kinerja_desktop.usecases.paket.susun_paket import susun_paket
from sync.certificates import SignedCertificate
from sync.enrolment import (
    MAX_ANSWER,
    MAX_REQUEST,
    Request,
    SignedRequest,
    read_request,
    spoken,
    write_request,
)
from sync.keys import DeviceKeys
from sync.mailbox import MailboxError, put, read, safe_part
from sync.manifest import KIND_STARTER
from sync.refusals import BundleError
from sync.trust import DAY_MS, Revocation, RevocationList, sign_revocations

MASA_DAFTAR_CABUT = 90 * DAY_MS


@dataclass(frozen=True, slots=True)
class HasilMinta:
    """A request on the medium. `kode` is read out to the officer, who compares it with what he sees."""

    berkas: Path
    kode: str


@dataclass(frozen=True, slots=True)
class IsiPermintaan:
    """What a request says, for the officer to look at before he certifies."""

    kode: str
    nama: str
    perangkat: str
    kode_unit: str
    nama_unit: str
    epoch: int


@dataclass(frozen=True, slots=True)
class HasilSahkan:
    """An answer on the medium. `id` names the laptop from now on; `kode` is that of its request."""

    berkas: Path
    kode: str
    id: str
    nama: str
    operasi: int


@dataclass(frozen=True, slots=True)
class HasilPasang:
    """What the laptop became: the office and its root key's code, the unit it may work on, rows that came along."""

    kantor: str
    kode_kantor: str
    nama: str
    lingkup: str
    baris: int


@dataclass(frozen=True, slots=True)
class Perangkat:
    """One enrolled laptop. `status` is `AKTIF`, `DITAHAN` (two branches of history) or `DICABUT`."""

    id: str
    replika: bytes
    nama: str
    pemegang: str
    peran: str
    lingkup: str
    berlaku_sampai: date
    status: str
    paket_diterima: int
    paket_dikirim: int
    terakhir_terdengar: datetime | None


def minta_pengesahan(store: Store, pelaku: Pelaku, ke: Path, *, kode_unit: str, nama: str) -> HasilMinta:
    """Write a request to be certified for a unit. The keys were made on this laptop and never leave it.

    `nama` is the person who holds the laptop. Asking again, while no answer has come or to renew, uses the same keys.
    """
    periksa_hak(pelaku, Tindakan.KIRIM_PAKET)
    with store.write(pelaku) as unit:
        kini = membership.identities(unit)[0]
        if kini.keys is None:
            kini = membership.begin_epoch(unit, DeviceKeys.generate())
        assert kini.keys is not None
        kantor = unit_store.menurut_kode(unit, kode_unit)
        isi = Request(
            version=1,
            device_id=kini.device,
            device_name=pelaku.perangkat,
            epoch=kini.epoch,
            holder_id=pelaku.pegawai_id.bytes,
            holder_name=nama,
            unit=kode_unit,
            unit_name=kantor.nama if kantor else "",
            role=pelaku.peran.value,
            signing_key=kini.keys.public.signing,
            envelope_key=kini.keys.public.envelope,
            created=sekarang_ms(unit),
        )
        data = write_request(isi, kini.keys)
        permintaan = read_request(data)
        membership.put_value(unit, PERMINTAAN, data)
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, "permintaan", None, {"unit": kode_unit, "kode": permintaan.code})
        hari = unit.now.date().isoformat()
    nama_berkas = f"permintaan_{safe_part(kode_unit)}_{permintaan.code}_{hari}.kinerja"
    return HasilMinta(_tulis(ke, nama_berkas, data), permintaan.code)


def lihat_permintaan(berkas: Path) -> IsiPermintaan:
    """What a request file says. Raises `PenolakanError` where it is none."""
    permintaan = _baca_permintaan(berkas)
    isi = permintaan.content
    return IsiPermintaan(permintaan.code, isi.holder_name, isi.device_name, isi.unit, isi.unit_name, isi.epoch)


def sahkan_perangkat(
    store: Store,
    pelaku: Pelaku,
    permintaan: Path,
    *,
    lingkup: str | None = None,
    peran: Peran = Peran.TIM_PENGELOLA,
    ke: Path,
    boleh_mengesahkan: bool = False,
) -> HasilSahkan:
    """Certify a laptop and write its answer: certificate, trust, and a starter with units, people, their history.

    `lingkup` is the code path it may work on (None: what it asked for); `boleh_mengesahkan` makes it a unit's main
    laptop that certifies others below. Certifying the same laptop again renews it and sends the same starter. Raises
    `PenolakanError` when the file is no request, the unit is not known, the laptop was revoked, or this store may not
    certify.
    """
    diminta = _baca_permintaan(permintaan)
    lingkup = diminta.content.unit if lingkup is None else lingkup
    periksa_hak(pelaku, Tindakan.SAHKAN_PERANGKAT, lingkup=lingkup)
    with store.write(pelaku) as unit:
        anggota = muat_anggota(unit)
        log.fold(unit)
        sertifikat = terbitkan_sertifikat(unit, anggota, diminta.content, lingkup, peran, boleh_mengesahkan)
        anggota.dikenal[sertifikat.fingerprint] = sertifikat
        membership.keep_certificates(unit, [sertifikat])
        replika = sertifikat.content.replica
        anak = correspondents.load(unit, replika)
        if anak is not None and anak.status == correspondents.REVOKED:
            raise _sudah_dicabut(anak.name)
        if anak is None:
            anak = Correspondent(replika, sertifikat.content.device_name, b"", lingkup, is_parent=False)
        orang = frozenset(sertifikat.content.persons)
        anak = replace(anak, certificate=sertifikat.fingerprint, subtree=lingkup, persons=orang, status=ACTIVE)
        correspondents.save(unit, anak)
        awal = bundle_journal.by_number(unit, OUT, replika, 1)
        baris = awal.no if awal else susun_paket(unit, anggota, anak, KIND_STARTER)
        assert baris is not None
        awal = bundle_journal.by_number(unit, OUT, replika, 1)
        assert awal is not None
        if awal.status == bundle_journal.MADE:
            bundle_journal.move(unit, [baris], bundle_journal.SENT)
        data = susun_jawaban(unit, anggota, sertifikat, diminta, bundle_journal.raw(unit, baris))
        nama, hari = sertifikat.content.device_name, unit.now.date().isoformat()
        sesudah = {"nama": nama, "lingkup": lingkup, "peran": peran.value, "kode": diminta.code}
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, spoken(replika), None, sesudah)
    nama_berkas = f"jawaban_{safe_part(anggota.nama)}_ke-{safe_part(nama)}_{hari}.kinerja"
    berkas = _tulis(ke, nama_berkas, data)
    return HasilSahkan(berkas, diminta.code, spoken(replika), nama, awal.operations)


def pasang_pengesahan(store: Store, pelaku: Pelaku, jawaban: Path) -> HasilPasang:
    """Take the answer in: from now on this store is a member, with its parent's people and history.

    Raises `PenolakanError` when it answers another request or is altered; the store is then as before.
    """
    periksa_hak(pelaku, Tindakan.TERIMA_PAKET)
    data = _baca(jawaban, MAX_ANSWER)
    salinan.salin(store, alasan="gabung")
    try:
        with store.write(pelaku) as unit:
            hasil = pasang_jawaban(unit, data, jawaban.name)
    except BundleError as sebab:
        raise penolakan_paket(sebab, nama_berkas=jawaban.name) from sebab
    izin = hasil.jawaban.certificate.content
    return HasilPasang(
        kantor=hasil.jawaban.content.office_name,
        kode_kantor=spoken(hasil.jawaban.chain[-1].content.issuer),
        nama=izin.device_name,
        lingkup=izin.subtree,
        baris=hasil.paket.hitungan.baru,
    )


def cabut_perangkat(store: Store, pelaku: Pelaku, id_perangkat: str) -> Perangkat:
    """Revoke a laptop: its bundles received so far stay good, later ones are refused everywhere.

    Only the office revokes. The numbered list goes out with its next bundles. Raises `PenolakanError` for an unknown
    laptop.
    """
    periksa_hak(pelaku, Tindakan.SAHKAN_PERANGKAT, lingkup="")
    with store.write(pelaku) as unit:
        anggota = muat_anggota(unit)
        if not anggota.kantor or anggota.penerbit is None:
            raise PenolakanError(
                "BUKAN-KANTOR", _("Hanya BKPSDM yang dapat mencabut laptop."), langkah=_("Mintalah BKPSDM mencabutnya.")
            )
        anak = _cari(unit, id_perangkat)
        lama = cabutan(unit, anggota)
        sekarang = sekarang_ms(unit)
        baru = tuple(
            Revocation(satu.fingerprint, anak.received.no, sekarang)
            for satu in membership.certificates_of(unit, anak.replica)
        )
        kunci, penerbit = anggota.penerbit
        daftar = RevocationList(
            version=1,
            number=(lama.number if lama else 0) + 1,
            issued_at=sekarang,
            fresh_until=sekarang + MASA_DAFTAR_CABUT,
            issuer=penerbit.fingerprint,
            entries=(*(lama.entries if lama else ()), *baru),
        )
        membership.put_value(unit, CABUTAN, sign_revocations(daftar, kunci))
        anak = replace(anak, status=correspondents.REVOKED)
        correspondents.save(unit, anak)
        sesudah = {"nama": anak.name, "paket_terakhir": anak.received.no}
        unit.jejak(Tindakan.SAHKAN_PERANGKAT, spoken(anak.replica), {"status": ACTIVE}, sesudah)
        return _perangkat(anak, anggota.dikenal[anak.certificate])


def daftar_perangkat(store: Store, pelaku: Pelaku) -> tuple[Perangkat, ...]:
    """The laptops this store certified or hears from, by name."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        dikenal = membership.certificates(unit)
        semua = [satu for satu in correspondents.everybody(unit) if not satu.is_parent]
        return tuple(_perangkat(satu, dikenal[satu.certificate]) for satu in semua)


def _sudah_dicabut(nama: str) -> PenolakanError:
    """Its keys stay revoked: its bundles would be refused for ever, and what follows them would wait for ever."""
    return PenolakanError(
        "LAPTOP-DICABUT",
        _("Laptop {nama} sudah dicabut, jadi permintaan lamanya tidak dapat disahkan lagi.").format(nama=nama),
        langkah=_("Buat data baru di laptop itu, lalu minta pengesahan dari data baru itu."),
    )


def _cari(unit: ReadUnit, id_perangkat: str) -> Correspondent:
    """By its id, or by its name among those that are not revoked: a stolen laptop's successor may have its name."""
    dicari = id_perangkat.strip().upper()
    anak = [satu for satu in correspondents.everybody(unit) if not satu.is_parent]
    beridentitas = [satu for satu in anak if spoken(satu.replica) == dicari]
    bernama = [satu for satu in anak if satu.name.upper() == dicari and satu.status != REVOKED]
    cocok = beridentitas or bernama or [satu for satu in anak if satu.name.upper() == dicari]
    if len(cocok) > 1:
        raise PenolakanError(
            "LAPTOP-RAGU",
            _("{n} laptop bernama {nama}.").format(n=len(cocok), nama=id_perangkat),
            langkah=_("Sebut ID-nya; lihat di daftar laptop."),
        )
    if cocok:
        return cocok[0]
    raise PenolakanError(
        "LAPTOP-TIDAK-ADA",
        _("Laptop {id} tidak ada dalam daftar.").format(id=id_perangkat),
        langkah=_("Lihat ID-nya di daftar laptop."),
    )


def _perangkat(satu: Correspondent, sertifikat: SignedCertificate) -> Perangkat:
    izin = sertifikat.content
    return Perangkat(
        id=spoken(satu.replica),
        replika=satu.replica,
        nama=satu.name,
        pemegang=izin.holder_name,
        peran=kata_peran(Peran(izin.role)),
        lingkup=satu.subtree,
        berlaku_sampai=datetime.fromtimestamp(izin.valid_until / 1000, UTC).date(),
        status=satu.status,
        paket_diterima=satu.received.no,
        paket_dikirim=satu.sent.no,
        terakhir_terdengar=satu.last_heard,
    )


def _baca_permintaan(berkas: Path) -> SignedRequest:
    try:
        return read_request(_baca(berkas, MAX_REQUEST))
    except BundleError as sebab:
        raise penolakan_paket(sebab, nama_berkas=berkas.name) from sebab


def _baca(berkas: Path, batas: int) -> bytes:
    try:
        return read(berkas, batas)
    except OSError as sebab:
        raise PenolakanError(
            "BERKAS-TIDAK-TERBACA",
            _("Berkas {nama} tidak dapat dibaca.").format(nama=berkas.name),
            langkah=_("Pasang lagi USB-nya, lalu ulangi."),
        ) from sebab


def _tulis(folder: Path, nama: str, data: bytes) -> Path:
    try:
        return put(folder, nama, data)
    except MailboxError as sebab:
        raise penolakan_media(sebab) from sebab
