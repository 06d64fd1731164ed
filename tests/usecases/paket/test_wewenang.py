"""Laptops that write what they may not: the whole bundle is refused, and its sender hears of it."""

from collections.abc import Callable
from uuid import UUID

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import bundle_journal
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import SYNCED
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.usecases.paket.buku_ekspedisi import buku_ekspedisi
from kinerja_desktop.usecases.paket.gabung_paket import Upaya, sisihkan, tempat_paket
from kinerja_desktop.usecases.paket.keanggotaan import muat_anggota
from kinerja_desktop.usecases.paket.periksa import periksa_paket
from sync.container import Addressee, Outgoing, write_bundle
from sync.operations import Author, Change, Insert, Operation, Value
from sync.refusals import QuotaExceeded
from sync.stamps import Stamp
from tests.usecases.paket.isi_data import sidik
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import BKPSDM, CICI_ID, KECAMATAN, LAIN_ID, SITI_ID

Pengarang = Callable[["Penipu"], Operation]


class Penipu:
    """A laptop whose program was tampered with: it signs whatever it is given."""

    def __init__(self, store: Store) -> None:
        with store.read() as unit:
            self.anggota = muat_anggota(unit)
            self.hlc = 1 + max(unit.replicas.version_vector().values())

    def cap(self) -> Stamp:
        self.hlc += 1
        return Stamp(self.hlc, self.anggota.identitas.replica)

    def penulis(self, peran: str = "TIM_PENGELOLA", replica: bytes | None = None) -> Author:
        return Author(replica or self.anggota.identitas.replica, OPERATOR_LAPTOP.pegawai_id.bytes, peran)

    def lahir(self, tabel: str, nilai: dict[str, Value], peran: str = "TIM_PENGELOLA") -> Insert:
        return Insert(self.cap(), self.penulis(peran), tabel, UUID(int=self.hlc).bytes, nilai)

    def paket(self, operasi: Operation) -> bytes:
        induk = self.anggota.induk
        assert induk is not None
        amplop = self.anggota.dikenal[induk.certificate].content.envelope_key
        keluar = Outgoing(
            recipients=(Addressee(induk.replica, amplop, induk.name),),
            no=1, prev=b"", first_seq=1, last_seq=1, created=self.hlc, certificates=self.anggota.rantai,
        )  # fmt: skip
        return write_bundle(self.anggota.kunci, self.anggota.sertifikat, SYNC_SCHEMA, keluar, [operasi]).data


PEGAWAI: dict[str, Value] = {
    "nip": "198609262015051001", "nama": "Susupan", "gelar_depan": "", "gelar_belakang": "", "status": "PNS",
    "golongan": "III/a", "jenis_kelamin": "1",
}  # fmt: skip
KEJADIAN: dict[str, Value] = {
    "lingkup": KECAMATAN, "jenis_dokumen": "SKP", "dokumen_id": CICI_ID.bytes, "pegawai_id": CICI_ID.bytes,
    "jenis": "DISETUJUI", "digest": "0" * 64, "sebab": b"", "oleh_id": OPERATOR_LAPTOP.pegawai_id.bytes, "catatan": "",
}  # fmt: skip


def di_unit_lain(penipu: Penipu) -> Operation:
    return penipu.lahir("pegawai", PEGAWAI | {"lingkup": "tirta-kencana.lain"})


def ubah_unit_lain(penipu: Penipu) -> Operation:
    dasar = (Stamp(1, penipu.anggota.identitas.replica),)
    return Change(penipu.cap(), penipu.penulis(), "unit", LAIN_ID.bytes, "nama", dasar, "Kecamatan Kami")


def tabel_terlarang(penipu: Penipu) -> Operation:
    nilai: dict[str, Value] = {"kode": "JP", "berlaku_mulai": "2026-01-01", "sumber": "-", "isi": "{}"}
    return penipu.lahir("aturan", nilai | {"lingkup": KECAMATAN})


def mengaku_bkpsdm(penipu: Penipu) -> Operation:
    return penipu.lahir("pegawai", PEGAWAI | {"lingkup": KECAMATAN}, peran="ADMIN_BKPSDM")


def atas_nama_perangkat_lain(penipu: Penipu) -> Operation:
    lain = b"\x07" * 16
    return Insert(Stamp(penipu.hlc, lain), penipu.penulis(replica=lain), "pegawai", b"\x01" * 16,
                  PEGAWAI | {"lingkup": KECAMATAN})  # fmt: skip


def persetujuan_palsu(penipu: Penipu) -> Operation:
    """The clerk's hand, the appraiser's role on the event."""
    return penipu.lahir("kejadian", KEJADIAN | {"peran": "PENILAI"})


def rating_oleh_pegawai(penipu: Penipu) -> Operation:
    nilai: dict[str, Value] = {"lingkup": KECAMATAN, "pegawai_id": SITI_ID.bytes, "periode": "2026-TW1"}
    return penipu.lahir("evaluasi", nilai | {"rating_hasil": "DI_ATAS"}, peran="PEGAWAI")


def tanggal_yang_bukan(penipu: Penipu) -> Operation:
    """What `periksa` has to see too: a value that no column takes."""
    return penipu.lahir("pegawai", PEGAWAI | {"lingkup": KECAMATAN, "tanggal_lahir": "31 Februari"})


@pytest.mark.parametrize(
    ("karang", "kode"),
    [
        (di_unit_lain, "BND-04"),
        (ubah_unit_lain, "BND-04"),
        (tabel_terlarang, "BND-04"),
        (mengaku_bkpsdm, "BND-04"),
        (atas_nama_perangkat_lain, "BND-04"),
        (persetujuan_palsu, "BND-01"),
        (rating_oleh_pegawai, "BND-04"),
        (tanggal_yang_bukan, "BND-01"),
    ],
    ids=lambda nilai: getattr(nilai, "__name__", nilai),
)
def test_what_a_certificate_does_not_grant_refuses_the_whole_bundle(
    kabupaten: Kabupaten, karang: Pengarang, kode: str
) -> None:
    berkas = kabupaten.usb / "susupan.kinerja"
    penipu = Penipu(kabupaten.operator)
    berkas.write_bytes(penipu.paket(karang(penipu)))
    sebelum = sidik(kabupaten.kantor)
    with pytest.raises(PenolakanError, match=kode):
        periksa_paket(kabupaten.kantor, berkas)
    (hasil,) = kabupaten.terima("kantor", [berkas])
    assert hasil.penolakan is not None
    assert hasil.penolakan.kode == kode
    sesudah = sidik(kabupaten.kantor)
    data = [kelas.__tablename__ for kelas in SYNCED] + ["sync_op", "sync_conflict", "sync_aside", "sync_peer"]
    assert {satu: sesudah[satu] for satu in data} == {satu: sebelum[satu] for satu in data}
    tertolak = [satu for satu in buku_ekspedisi(kabupaten.kantor, BKPSDM) if not satu.keluar]
    # A manifest that names strangers as authors is not believed, not even as to whose it is.
    dicatat = [] if karang is atas_nama_perangkat_lain else [("Ditolak", kode, "Kecamatan Muara Sari")]
    assert [(satu.tahap, satu.sebab, satu.pihak) for satu in tertolak] == dicatat


def test_the_sender_of_a_refused_bundle_hears_of_it(kabupaten: Kabupaten) -> None:
    """The office's verdict comes back as a receipt with its code."""
    tulis_skp(kabupaten.operator)
    (berkas,) = kabupaten.berkas("operator")
    with kabupaten.kantor.write(BKPSDM) as unit:
        upaya = Upaya(berkas.read_bytes(), berkas.name)
        tempat_paket(unit, muat_anggota(unit), upaya)
        sisihkan(unit, upaya, bundle_journal.REFUSED, QuotaExceeded(count=9, quota=1))
    kabupaten.terima("operator", kabupaten.berkas("kantor", "operator"))
    baris = next(satu for satu in buku_ekspedisi(kabupaten.operator, OPERATOR_LAPTOP) if satu.keluar)
    assert (baris.tahap, baris.sebab) == ("Ditolak", "BND-04")


def test_checking_says_that_a_change_over_an_unknown_write_will_wait(kabupaten: Kabupaten) -> None:
    berkas = kabupaten.usb / "terlalu-awal.kinerja"
    penipu = Penipu(kabupaten.operator)
    dasar = (Stamp(penipu.hlc, b"\x07" * 16),)
    berkas.write_bytes(
        penipu.paket(Change(penipu.cap(), penipu.penulis(), "pegawai", CICI_ID.bytes, "gelar_depan", dasar, "Dr."))
    )
    assert periksa_paket(kabupaten.kantor, berkas).status == "menunggu"
    assert [satu.status for satu in kabupaten.terima("kantor", [berkas])] == ["menunggu"]
