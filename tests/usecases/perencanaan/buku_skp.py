"""SKP workbooks for the tests, and the short ways to import them and to look at what came of it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Skp,
)
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, JenisLembar, MedanSkp
from kinerja_desktop.exchange.pratinjau_skp import PratinjauSkp
from kinerja_desktop.exchange.susunan_skp import nama_lembar_skp, susunan_skp
from kinerja_desktop.store import rencana_aksi
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.impor_skp import (
    HasilImporSkp,
    pratinjau_impor_skp,
    terapkan_impor_skp,
)
from tests.usecases.pelaksanaan.kantor_contoh import (
    HARI_INI,
    OPERATOR,
)

NIP_CICI = "198609262015051005"
Baris = Mapping[MedanSkp, Any]
HASIL = {
    MedanSkp.NIP: NIP_CICI,
    MedanSkp.NAMA: "Cici Amelia",
    MedanSkp.TAHUN: 2026,
    MedanSkp.JENIS: "Utama",
    MedanSkp.RHK_PIMPINAN: "Layanan administrasi kecamatan berjalan tertib",
    MedanSkp.RHK: "Data kependudukan kecamatan mutakhir",
    MedanSkp.ASPEK: "Kuantitas",
    MedanSkp.INDIKATOR: "Jumlah data keluarga yang dimutakhirkan",
    MedanSkp.JENIS_TARGET: "Angka",
    MedanSkp.TARGET: "1.200",
    MedanSkp.SATUAN: "keluarga",
    MedanSkp.TW1: 300,
    MedanSkp.TW2: 300,
    MedanSkp.TW3: 300,
    MedanSkp.TW4: 300,
}
MUTU = HASIL | {
    MedanSkp.ASPEK: "Kualitas",
    MedanSkp.INDIKATOR: "Persentase data yang lolos periksa ulang",
    MedanSkp.JENIS_TARGET: "Persen",
    MedanSkp.TARGET: "97,5",
    MedanSkp.SATUAN: "%",
    **dict.fromkeys((MedanSkp.TW1, MedanSkp.TW2, MedanSkp.TW3, MedanSkp.TW4), None),
}
ORANG = {medan: HASIL[medan] for medan in (MedanSkp.NIP, MedanSkp.NAMA, MedanSkp.TAHUN)}
PERILAKU = ORANG | {MedanSkp.NILAI: "Akuntabel", MedanSkp.EKSPEKTASI: "Mencatat perubahan data hari itu juga"}
LAMPIRAN = ORANG | {MedanSkp.BAGIAN: "Dukungan sumber daya", MedanSkp.ISI: "Jaringan internet"}
WILAYAH = ORANG | {
    MedanSkp.RHK: HASIL[MedanSkp.RHK],
    MedanSkp.INDIKATOR: HASIL[MedanSkp.INDIKATOR],
    MedanSkp.WILAYAH: "Kelurahan Kulim",
    MedanSkp.TARGET: 450,
}
AKSI = ORANG | {
    MedanSkp.RHK: HASIL[MedanSkp.RHK],
    MedanSkp.RENCANA_AKSI: "Mendatangi RT yang datanya lama",
    MedanSkp.TARGET: "Kunjungan tiap bulan",
    MedanSkp.ANGKA: 12,
    MedanSkp.SATUAN: "kunjungan",
    MedanSkp.BULAN: "1-3,7",
    MedanSkp.PENANGGUNG_JAWAB: "Cici Amelia",
    MedanSkp.STATUS: "Terkendala",
    MedanSkp.KENDALA: "Jembatan ke RT 07 rusak\nPerahu terbatas",
}
LENGKAP = {
    JenisLembar.HASIL_KERJA: (HASIL, MUTU),
    JenisLembar.PERILAKU: (PERILAKU,),
    JenisLembar.LAMPIRAN: (LAMPIRAN,),
    JenisLembar.WILAYAH: (WILAYAH,),
    JenisLembar.RENCANA_AKSI: (AKSI,),
}


def tulis(ke: Path, isi: Mapping[JenisLembar, Iterable[Baris]]) -> Path:
    buku = openpyxl.Workbook()
    buku.remove(buku.worksheets[0])
    for jenis, semua in isi.items():
        lembar = buku.create_sheet(nama_lembar_skp(jenis))
        medan = [satu.medan for satu in susunan_skp(jenis)]
        lembar.append([JUDUL_SKP[satu] for satu in medan])
        for baris in semua:
            lembar.append([baris.get(satu) for satu in medan])
    buku.save(ke)
    return ke


def hasil_kerja(ke: Path, *baris: Baris) -> Path:
    return tulis(ke, {JenisLembar.HASIL_KERJA: baris})


def impor(store: Store, berkas: Path, ditolak: Path | None = None) -> HasilImporSkp:
    return terapkan_impor_skp(store, OPERATOR, lihat(store, berkas), HARI_INI, ditolak)


def lihat(store: Store, berkas: Path) -> PratinjauSkp:
    return pratinjau_impor_skp(store, OPERATOR, berkas, HARI_INI)


def skp_milik(store: Store, pegawai_id: Any, tahun: int = 2026) -> Skp:
    with store.read() as unit:
        skp = skp_store.muat(unit, skp_store.milik(unit, pegawai_id, tahun)[-1].id)
    assert skp is not None
    return skp


def aksi_milik(store: Store, skp: Skp) -> tuple[RencanaAksi, ...]:
    with store.read() as unit:
        return rencana_aksi.milik_skp(unit, skp.id)


def operasi(store: Store) -> int:
    with store.read() as unit:
        return unit.conn.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one()


def kode(pratinjau: PratinjauSkp) -> list[tuple[str, int, str]]:
    return [(satu.lembar, satu.baris, satu.kode) for satu in pratinjau.ditolak]
