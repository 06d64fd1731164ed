"""Check a file without taking it in: everything a merge would check, and nothing is written anywhere (promise 4)."""

from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.paket_hak import operasi_berwenang
from kinerja_desktop.exchange.paket_penolakan import kata_menunggu, penolakan_paket
from kinerja_desktop.i18n import _
from kinerja_desktop.store import membership, merge
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.paket.gabung_paket import Upaya, tempat_paket
from kinerja_desktop.usecases.paket.keanggotaan import Anggota, buka_paket, muat_anggota
from kinerja_desktop.usecases.paket.pasang import adalah_jawaban, buka_jawaban, calon_anggota
from sync.container import MAX_BUNDLE, FileKind, OpenedBundle, peek
from sync.enrolment import OpenedAnswer, spoken
from sync.mailbox import read
from sync.refusals import BundleError, Fork, NewerFormat, Parked
from sync.streams import Place

SIAP, SUDAH_ADA, MENUNGGU, DITAHAN = "siap", "sudah_ada", "menunggu", "ditahan"


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """What a sound file says about itself.

    `tabel` counts its operations by table. `status`: `siap` to be merged, `sudah_ada`, `menunggu` (an earlier one, or a
    newer program), `ditahan`; `keterangan` is the sentence for it. `kode` can be read out. `jawaban`: it is the answer
    to this laptop's request, with its starter.
    """

    pengirim: str
    epoch: int
    nomor: int
    penerima: tuple[str, ...]
    cakupan: str
    tabel: dict[str, int]
    status: str
    keterangan: str
    kode: str
    jawaban: bool = False


def periksa_paket(store: Store, berkas: Path) -> HasilPeriksa:
    """Verify a file: envelope, signature, certificate, recipient, hashes, and the authority of every operation.

    Raises `PenolakanError` with the code of the refusal, and when this store is no member yet.
    """
    data = baca_paket(berkas)
    try:
        with store.read() as unit:
            if adalah_jawaban(unit, data):
                return _periksa_jawaban(unit, buka_jawaban(unit, data))
            return _periksa(unit, muat_anggota(unit), Upaya(data, berkas.name))
    except NewerFormat as sebab:
        pengirim = _("pengirim dengan program lebih baru")
        return HasilPeriksa(pengirim, 0, 0, (), "", {}, MENUNGGU, kata_menunggu(sebab), "")
    except BundleError as sebab:
        raise penolakan_paket(sebab, nama_berkas=berkas.name) from sebab


def baca_paket(berkas: Path) -> bytes:
    """The bytes of a file that may be a bundle. Raises `PenolakanError` when it cannot be read or is a request."""
    try:
        data = read(berkas, MAX_BUNDLE)
    except OSError as sebab:
        raise PenolakanError(
            "BERKAS-TIDAK-TERBACA",
            _("Berkas {nama} tidak dapat dibaca.").format(nama=berkas.name),
            langkah=_("Pasang lagi USB-nya, lalu ulangi."),
        ) from sebab
    if peek(data) is FileKind.REQUEST:
        raise PenolakanError(
            "PERMINTAAN-PENGESAHAN",
            _("Berkas ini permintaan pengesahan sebuah laptop, bukan paket."),
            langkah=_("Buka Kirim & Terima, tab Perangkat tepercaya, cocokkan kodenya, lalu sahkan."),
        )
    return data


def _periksa(unit: ReadUnit, anggota: Anggota, upaya: Upaya) -> HasilPeriksa:
    status, keterangan = SIAP, _("Paket utuh, sah, dan siap digabung.")
    try:
        if tempat_paket(unit, anggota, upaya) is Place.KNOWN:
            status, keterangan = SUDAH_ADA, _("Paket ini sudah pernah digabung.")
    except Parked as sebab:
        if upaya.paket is None:
            raise
        status, keterangan = DITAHAN if isinstance(sebab, Fork) else MENUNGGU, kata_menunggu(sebab)
    paket = upaya.paket
    assert paket is not None
    try:
        merge.check(unit, operasi_berwenang(paket), bound=not paket.from_parent)
    except Parked as sebab:
        if status == SIAP:
            status, keterangan = MENUNGGU, kata_menunggu(sebab)
    nama = upaya.pengirim.name if upaya.pengirim else paket.certificate.content.device_name
    return _hasil(paket, nama, status, keterangan)


def _periksa_jawaban(unit: ReadUnit, jawaban: OpenedAnswer) -> HasilPeriksa:
    kini = membership.identities(unit)[0]
    sudah = kini.certificate == jawaban.certificate.fingerprint
    keterangan = _("Jawaban pengesahan ini sudah dipasang.") if sudah else _("Jawaban pengesahan ini siap dipasang.")
    status = SUDAH_ADA if sudah else SIAP
    izin, induk = jawaban.certificate.content, jawaban.content.parent_name
    if not jawaban.starter:
        penerima = (izin.device_name,)
        return HasilPeriksa(induk, 0, 0, penerima, izin.subtree, {}, status, keterangan, jawaban.root_code, True)
    paket = buka_paket(unit, calon_anggota(unit, jawaban), jawaban.starter)
    merge.check(unit, operasi_berwenang(paket), bound=False)
    return replace(_hasil(paket, induk, status, keterangan), jawaban=True, kode=jawaban.root_code)


def _hasil(paket: OpenedBundle, pengirim: str, status: str, keterangan: str) -> HasilPeriksa:
    isi = paket.manifest
    return HasilPeriksa(
        pengirim=pengirim,
        epoch=isi.epoch,
        nomor=isi.no,
        penerima=tuple(satu.name for satu in isi.recipients),
        cakupan=isi.scope,
        tabel={satu.table: satu.inserts + satu.changes + satu.deletes for satu in isi.counts},
        status=status,
        keterangan=keterangan,
        kode=spoken(paket.manifest_hash),
    )
