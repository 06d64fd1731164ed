"""A small office with units, people and SKP in force, made through the use cases, for the tests of the later stages."""

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, Penempatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.pendekatan import berperspektif
from kinerja_desktop.domain.perencanaan.skp import JenisRhk
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, catat_ttd_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, tambah_rhk, ubah_isian

AWAL_TAHUN = date(2026, 1, 12)
HARI_INI = date(2026, 4, 6)
"""The first week after the first quarter."""
TW1, TW2 = "2026-TW1", "2026-TW2"
KECAMATAN = "tirta-kencana.muara-sari"

AKAR_ID, KECAMATAN_ID, SEKRETARIAT_ID, LAIN_ID = (UUID(int=nomor) for nomor in (900, 901, 902, 903))
SEKDA_ID, CAMAT_ID, SEKCAM_ID, SITI_ID, BUDI_ID, CICI_ID = (UUID(int=nomor) for nomor in range(11, 17))


def pelaku(pegawai_id: UUID, peran: Peran, lingkup: str = KECAMATAN) -> Pelaku:
    return Pelaku(pegawai_id, f"Pelaku {pegawai_id.int}", peran, lingkup, "laptop-uji")


SEKDA = pelaku(SEKDA_ID, Peran.PENILAI, "tirta-kencana")
CAMAT = pelaku(CAMAT_ID, Peran.PENILAI)
CAMAT_PIMPINAN = pelaku(CAMAT_ID, Peran.PIMPINAN_UNIT)
SEKCAM = pelaku(SEKCAM_ID, Peran.PENILAI)
SITI = pelaku(SITI_ID, Peran.PEGAWAI)
BUDI = pelaku(BUDI_ID, Peran.PEGAWAI)
CICI = pelaku(CICI_ID, Peran.PEGAWAI)
OPERATOR = pelaku(UUID(int=99), Peran.TIM_PENGELOLA)
BKPSDM = pelaku(UUID(int=98), Peran.ADMIN_BKPSDM, "")
AUDITOR = pelaku(UUID(int=97), Peran.AUDITOR, "")
OPERATOR_LAIN = pelaku(UUID(int=96), Peran.TIM_PENGELOLA, "tirta-kencana.lain")


class JamUji:
    """A clock that moves a second with every look."""

    def __init__(self) -> None:
        self.kini = datetime(2026, 4, 6, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.kini += timedelta(seconds=1)
        return self.kini


def entropi(benih: int) -> Callable[[int], bytes]:
    nomor = itertools.count(benih)
    return lambda panjang: (next(nomor) * 0x9E3779B97F4A7C15 % (1 << 8 * panjang)).to_bytes(panjang, "big")


def bangun_kantor(berkas: Path) -> None:
    """Lay out the office in a new store file: three people with SKP in force, one (Cici) without."""
    with Store.create(berkas, None, clock=JamUji(), entropy=entropi(1)) as store:
        _isi_orang(store)
        tetapkan_skp(store, SITI_ID, SITI, SEKCAM)
        tetapkan_skp(store, BUDI_ID, BUDI, SEKCAM)
        tetapkan_skp(store, CAMAT_ID, pelaku(CAMAT_ID, Peran.PEGAWAI), SEKDA)


def tetapkan_skp(store: Store, pegawai_id: UUID, pegawai: Pelaku, penilai: Pelaku) -> LihatSkp:
    """Write, hand in, approve and sign an SKP with one plan and two indicators."""
    skp_id = buat_skp(store, OPERATOR, pegawai_id, 2026, AWAL_TAHUN)
    layar = tambah_rhk(store, pegawai, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    rhk = layar.skp.rhk[0]
    layar = tambah_indikator(store, pegawai, skp_id, rhk.id, AWAL_TAHUN)
    kuantitas, kualitas = (satu.id for satu in layar.skp.rhk[0].indikator)
    for medan, teks in (
        (f"rhk:{rhk.id}.teks", "Arsip dinamis kecamatan tertata dan mudah ditemukan"),
        (f"rhk:{rhk.id}.rhk_pimpinan", "Layanan administrasi kecamatan berjalan tertib"),
        (f"indikator:{kuantitas}.teks", "Jumlah berkas aktif yang tertata"),
        (f"indikator:{kuantitas}.satuan", "berkas"),
        (f"indikator:{kuantitas}.target", "300"),
        (f"indikator:{kuantitas}.triwulan1", "300"),
        (f"indikator:{kualitas}.teks", "Persentase surat yang selesai pada hari yang sama"),
        (f"indikator:{kualitas}.target", "95"),
        *(
            (f"indikator:{satu}.perspektif", "PROSES_BISNIS")
            for satu in (kuantitas, kualitas)
            if berperspektif(layar.skp)
        ),
    ):
        layar = ubah_isian(store, pegawai, skp_id, medan, teks, AWAL_TAHUN)
    digest = digest_skp(layar.skp)
    ajukan_skp(store, pegawai, skp_id, digest, AWAL_TAHUN)
    setujui_skp(store, penilai, skp_id, digest, AWAL_TAHUN)
    catat_ttd_skp(store, pegawai, skp_id, digest, JenisKejadian.TTD_PEGAWAI, date(2026, 1, 14), AWAL_TAHUN)
    catat_ttd_skp(store, penilai, skp_id, digest, JenisKejadian.TTD_PENILAI, date(2026, 1, 15), AWAL_TAHUN)
    return lihat_skp(store, pegawai, skp_id, AWAL_TAHUN)


def _isi_orang(store: Store) -> None:
    semua_unit = (
        Unit(AKAR_ID, "tirta-kencana", "Kota Tirta Kencana", JenisUnit.INSTANSI, None, SEKDA_ID),
        Unit(KECAMATAN_ID, KECAMATAN, "Kecamatan Muara Sari", JenisUnit.KECAMATAN, AKAR_ID, CAMAT_ID),
        Unit(SEKRETARIAT_ID, f"{KECAMATAN}.sekretariat", "Sekretariat", JenisUnit.SEKRETARIAT, KECAMATAN_ID, SEKCAM_ID),
        Unit(LAIN_ID, "tirta-kencana.lain", "Kecamatan Lain", JenisUnit.KECAMATAN, AKAR_ID),
    )
    orang = (
        (SEKDA_ID, "Zulkifli Harahap", "IV/d", StatusAsn.PNS, AKAR_ID, "Sekretaris Daerah", JenisJabatan.JPT_PRATAMA),
        (CAMAT_ID, "Yuliana Marpaung", "IV/a", StatusAsn.PNS, KECAMATAN_ID, "Camat", JenisJabatan.ADMINISTRATOR),
        (SEKCAM_ID, "Hendra Wijaya", "III/d", StatusAsn.PNS, SEKRETARIAT_ID, "Sekretaris Camat", JenisJabatan.PENGAWAS),
        (SITI_ID, "Siti Nuraini Lubis", "II/d", StatusAsn.PNS, SEKRETARIAT_ID, "Arsiparis", JenisJabatan.PELAKSANA),
        (BUDI_ID, "Budi Santoso", "IX", StatusAsn.PPPK, SEKRETARIAT_ID, "Pranata Komputer", JenisJabatan.JF_KEAHLIAN),
        (CICI_ID, "Cici Amelia", "III/a", StatusAsn.PNS, SEKRETARIAT_ID, "Pengelola Data", JenisJabatan.PELAKSANA),
    )
    peran = {CAMAT_ID: PeranUnit.PIMPINAN_UNIT_MANDIRI, SEKDA_ID: PeranUnit.PIMPINAN, SEKCAM_ID: PeranUnit.PIMPINAN}
    kode = {satu.id: satu.kode for satu in semua_unit}
    with store.write(OPERATOR) as unit:
        for satu in semua_unit:
            unit_store.simpan(unit, satu)
        for nomor, (id_, nama, golongan, status, unit_id, jabatan, jenis) in enumerate(orang):
            nip = f"1986092620150510{nomor:02d}"
            pegawai_store.simpan(
                unit, Pegawai(id_, kode[unit_id], nip, nama, "", "", status, golongan, date(1986, 9, 26), "2")
            )
            pegawai_store.simpan_penempatan(
                unit,
                Penempatan(
                    UUID(int=500 + nomor),
                    kode[unit_id],
                    id_,
                    unit_id,
                    jabatan,
                    jenis,
                    peran.get(id_, PeranUnit.ANGGOTA),
                    date(2024, 1, 1),
                    None,
                    None,
                ),
            )


def skp_id_dari(store: Store, pegawai_id: UUID, tahun: int = 2026) -> UUID:
    with store.read() as unit:
        return skp_store.milik(unit, pegawai_id, tahun)[0].id
