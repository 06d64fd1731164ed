"""Steps that several tests of the later stages take: fill a quarter, hand it in, set what the unit reached."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import ajukan_realisasi
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi, cari_evaluasi
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import TentangBukti, tambah_bukti_tertulis
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, lihat_realisasi
from kinerja_desktop.usecases.penilaian.capaian_organisasi import (
    LihatCapaian,
    tetapkan_capaian,
    ubah_capaian,
    usulkan_capaian,
)
from kinerja_desktop.usecases.perencanaan.rencana_aksi import lihat_rencana_aksi, tambah_aksi
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    HARI_INI,
    KECAMATAN_ID,
    OPERATOR,
    SITI,
    SITI_ID,
    TW1,
    skp_id_dari,
)

MAP = TentangBukti("Daftar berkas aktif", "Lemari arsip 3, rak 2")


def buka(store: Store, siapa: Pelaku = SITI, pegawai_id: UUID = SITI_ID, periode: str = TW1) -> LihatRealisasi:
    return lihat_realisasi(store, siapa, buka_realisasi(store, siapa, pegawai_id, periode, HARI_INI), HARI_INI)


def rencanakan(store: Store, siapa: Pelaku = SITI) -> None:
    """A step through the year for every RHK of somebody's SKP that has none: without one no evidence is taken."""
    skp_id = skp_id_dari(store, siapa.pegawai_id)
    layar = lihat_rencana_aksi(store, siapa, skp_id)
    for rhk in layar.skp.rhk:
        if not layar.milik(rhk.id):
            tambah_aksi(store, siapa, skp_id, rhk.id, "Menata berkas tiap pekan", range(1, 13))


def isi_penuh(store: Store, siapa: Pelaku = SITI, angka: tuple[str, str] = ("312", "95")) -> LihatRealisasi:
    """A quarter with every realisasi and every evidence."""
    rencanakan(store, siapa)
    layar = buka(store, siapa, siapa.pegawai_id)
    id_ = layar.evaluasi.id
    for baris, teks in zip(layar.baris, angka, strict=True):
        medan = f"indikator:{baris.indikator.id}.realisasi"
        ubah_realisasi(store, siapa, id_, medan, teks, HARI_INI)
        tambah_bukti_tertulis(store, siapa, id_, baris.indikator.id, JenisBukti.FISIK, MAP, HARI_INI)
    return lihat_realisasi(store, siapa, id_, HARI_INI)


def ajukan(store: Store, siapa: Pelaku = SITI) -> LihatRealisasi:
    layar = isi_penuh(store, siapa)
    return ajukan_realisasi(store, siapa, layar.evaluasi.id, layar.digest, HARI_INI)


def capaian_ditetapkan(store: Store, nilai: str = "BAIK", unit_id: UUID = KECAMATAN_ID) -> LihatCapaian:
    ubah_capaian(store, OPERATOR, unit_id, TW1, "capaian.capaian", nilai)
    layar = ubah_capaian(store, OPERATOR, unit_id, TW1, "capaian.dasar", "Target rencana aksi triwulan I tercapai")
    layar = usulkan_capaian(store, OPERATOR, unit_id, TW1, layar.digest)
    return tetapkan_capaian(store, BKPSDM, unit_id, TW1, layar.digest, date(2026, 4, 6))


def evaluasi_id(store: Store, pegawai_id: UUID, periode: str) -> UUID:
    with store.read() as unit:
        ketemu = cari_evaluasi(unit, pegawai_id, periode)
    assert ketemu is not None
    return ketemu
