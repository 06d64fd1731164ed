"""What a column of an SKP workbook is, told by the words of its title, and what a sheet is, told by its columns."""

from enum import StrEnum
from functools import lru_cache

from kinerja_desktop.exchange.judul_kolom import huruf_saja


class MedanSkp(StrEnum):
    """A column that the importer of SKP knows."""

    NOMOR = "NOMOR"
    NIP = "NIP"
    NAMA = "NAMA"
    TAHUN = "TAHUN"
    MULAI = "MULAI"
    PENDEKATAN = "PENDEKATAN"
    JENIS = "JENIS"
    KLASIFIKASI = "KLASIFIKASI"
    RHK_PIMPINAN = "RHK_PIMPINAN"
    RHK = "RHK"
    PENUGASAN_DARI = "PENUGASAN_DARI"
    ASPEK = "ASPEK"
    INDIKATOR = "INDIKATOR"
    JENIS_TARGET = "JENIS_TARGET"
    TARGET = "TARGET"
    SATUAN = "SATUAN"
    ARAH = "ARAH"
    TW1 = "TW1"
    TW2 = "TW2"
    TW3 = "TW3"
    TW4 = "TW4"
    PERSPEKTIF = "PERSPEKTIF"
    NILAI = "NILAI"
    EKSPEKTASI = "EKSPEKTASI"
    BAGIAN = "BAGIAN"
    ISI = "ISI"
    WILAYAH = "WILAYAH"
    RENCANA_AKSI = "RENCANA_AKSI"
    ANGKA = "ANGKA"
    BULAN = "BULAN"
    PENANGGUNG_JAWAB = "PENANGGUNG_JAWAB"
    STATUS = "STATUS"
    KENDALA = "KENDALA"


class JenisLembar(StrEnum):
    """What one sheet of an SKP workbook holds."""

    HASIL_KERJA = "HASIL_KERJA"
    PERILAKU = "PERILAKU"
    LAMPIRAN = "LAMPIRAN"
    WILAYAH = "WILAYAH"
    RENCANA_AKSI = "RENCANA_AKSI"


TRIWULAN = (MedanSkp.TW1, MedanSkp.TW2, MedanSkp.TW3, MedanSkp.TW4)

JUDUL_SKP: dict[MedanSkp, str] = {
    MedanSkp.NOMOR: "No",
    MedanSkp.NIP: "NIP",
    MedanSkp.NAMA: "Nama",
    MedanSkp.TAHUN: "Tahun",
    MedanSkp.MULAI: "Mulai SKP",
    MedanSkp.PENDEKATAN: "Pendekatan",
    MedanSkp.JENIS: "Jenis",
    MedanSkp.KLASIFIKASI: "Klasifikasi",
    MedanSkp.RHK_PIMPINAN: "RHK Pimpinan",
    MedanSkp.RHK: "Rencana Hasil Kerja",
    MedanSkp.PENUGASAN_DARI: "Penugasan Dari",
    MedanSkp.ASPEK: "Aspek",
    MedanSkp.INDIKATOR: "Indikator Kinerja Individu",
    MedanSkp.JENIS_TARGET: "Jenis Target",
    MedanSkp.TARGET: "Target",
    MedanSkp.SATUAN: "Satuan",
    MedanSkp.ARAH: "Arah",
    MedanSkp.TW1: "TW1",
    MedanSkp.TW2: "TW2",
    MedanSkp.TW3: "TW3",
    MedanSkp.TW4: "TW4",
    MedanSkp.PERSPEKTIF: "Perspektif",
    MedanSkp.NILAI: "Nilai BerAKHLAK",
    MedanSkp.EKSPEKTASI: "Ekspektasi Khusus",
    MedanSkp.BAGIAN: "Bagian",
    MedanSkp.ISI: "Isi",
    MedanSkp.WILAYAH: "Wilayah",
    MedanSkp.RENCANA_AKSI: "Rencana Aksi",
    MedanSkp.ANGKA: "Angka Target",
    MedanSkp.BULAN: "Bulan",
    MedanSkp.PENANGGUNG_JAWAB: "Penanggung Jawab",
    MedanSkp.STATUS: "Status",
    MedanSkp.KENDALA: "Kendala",
}
"""The title that our own workbooks print for each column."""

_SINONIM: dict[MedanSkp, str] = {
    MedanSkp.NOMOR: "Nomor; No Urut; Urut",
    MedanSkp.NIP: "NIP Pegawai; Nomor Induk Pegawai; NIP NRP; NIP ASN; NI PPPK; NIP NI PPPK",
    MedanSkp.NAMA: "Nama Pegawai; Nama Lengkap; Pegawai; Nama ASN; Nama Pegawai yang Dinilai",
    MedanSkp.TAHUN: "Tahun SKP; Tahun Kinerja; Thn; Periode; Tahun Anggaran",
    MedanSkp.MULAI: "Mulai; Tanggal Mulai; Periode Mulai; TMT SKP; SKP Mulai; Mulai Periode",
    MedanSkp.PENDEKATAN: "Pendekatan Hasil Kerja; Pendekatan SKP; Kuantitatif Kualitatif; Jenis Pendekatan",
    MedanSkp.JENIS: (
        "Jenis RHK; Jenis Kinerja; Utama Tambahan; Kinerja Utama Tambahan; Jenis Hasil Kerja; Kategori; Jenis Rencana"
    ),
    MedanSkp.KLASIFIKASI: "Klasifikasi RHK; Organisasi Individu; Klasifikasi Kinerja",
    MedanSkp.RHK_PIMPINAN: (
        "Rencana Hasil Kerja Pimpinan; Rencana Hasil Kerja Pimpinan yang Diintervensi; RHK Pimpinan yang Diintervensi; "
        "RHK Atasan; Rencana Hasil Kerja Atasan; Rencana Kinerja Atasan; Rencana Kinerja Atasan yang Diintervensi; "
        "RHK Atasan yang Diintervensi; RHK yang Diintervensi; Rencana Hasil Kerja yang Diintervensi"
    ),
    MedanSkp.RHK: (
        "RHK; Hasil Kerja; Rencana Kinerja; Rencana Hasil Kerja RHK; Rencana Hasil Kerja Pegawai; "
        "Rencana Hasil Kerja Individu; RHK Pegawai; Kegiatan; Uraian RHK; Uraian Rencana Hasil Kerja"
    ),
    MedanSkp.PENUGASAN_DARI: "Penugasan; Ditugaskan Oleh; Pemberi Tugas; Asal Penugasan; Sumber Penugasan",
    MedanSkp.ASPEK: "Aspek Indikator; Aspek Kinerja; Aspek Penilaian",
    MedanSkp.INDIKATOR: (
        "Indikator; Indikator Kinerja; IKI; Indikator Individu; Ukuran Keberhasilan; Indikator Kinerja Individu IKI; "
        "Ukuran Keberhasilan Indikator Kinerja Individu; Uraian Indikator; Ukuran"
    ),
    MedanSkp.JENIS_TARGET: "Bentuk Target; Tipe Target; Macam Target",
    MedanSkp.TARGET: "Target Tahunan; Target Setahun; Target 1 Tahun; Target Kinerja; Target Tahun; Target Wilayah",
    MedanSkp.SATUAN: "Satuan Target; Satuan Ukuran; Unit Satuan; Sat",
    MedanSkp.ARAH: "Arah Target; Polarisasi; Polaritas; Sifat Target; Arah Capaian",
    MedanSkp.TW1: "TW I; Triwulan 1; Triwulan I; Target TW1; Target Triwulan 1; Target Triwulan I; Target TW I; Tri 1",
    MedanSkp.TW2: "TW II; Triwulan 2; Triwulan II; Target TW2; Target Triwulan 2; Target Triwulan II; Target TW II",
    MedanSkp.TW3: "TW III; Triwulan 3; Triwulan III; Target TW3; Target Triwulan 3; Target Triwulan III; Target TW III",
    MedanSkp.TW4: "TW IV; Triwulan 4; Triwulan IV; Target TW4; Target Triwulan 4; Target Triwulan IV; Target TW IV",
    MedanSkp.PERSPEKTIF: "Perspektif Kinerja; Perspektif BSC",
    MedanSkp.NILAI: "BerAKHLAK; Perilaku; Perilaku Kerja; Nilai Perilaku; Core Value; Nilai Dasar; Aspek Perilaku",
    MedanSkp.EKSPEKTASI: (
        "Ekspektasi; Ekspektasi Pimpinan; Ekspektasi Khusus Pimpinan; Ekspektasi Khusus Pimpinan Leader; "
        "Ekspektasi Atasan; Harapan Pimpinan"
    ),
    MedanSkp.BAGIAN: "Bagian Lampiran; Jenis Lampiran; Kelompok; Kelompok Lampiran",
    MedanSkp.ISI: "Isi Lampiran; Uraian; Uraian Lampiran; Keterangan Isi; Teks",
    MedanSkp.WILAYAH: "Desa; Kelurahan; Desa Kelurahan; Kelurahan Desa; Nama Wilayah; Wilayah Kerja; Nama Desa",
    MedanSkp.RENCANA_AKSI: "Langkah; Aksi; Uraian Rencana Aksi; Kegiatan Rencana Aksi; Langkah Aksi; Tahapan",
    MedanSkp.ANGKA: "Angka; Target Angka; Jumlah Target; Volume Target; Volume",
    MedanSkp.BULAN: "Bulan Pelaksanaan; Jadwal; Waktu Pelaksanaan; Bulan Ke",
    MedanSkp.PENANGGUNG_JAWAB: "PJ; Pelaksana; Penanggungjawab; Pelaksana Kegiatan",
    MedanSkp.STATUS: "Status Aksi; Status Rencana Aksi; Status Pelaksanaan; Status Langkah",
    MedanSkp.KENDALA: "Hambatan; Kendala Hambatan; Hambatan Kendala; Uraian Kendala",
}

_DIKENAL: dict[str, MedanSkp] = {}
for _medan, _judul in JUDUL_SKP.items():
    for _satu in (_judul, *_SINONIM[_medan].split(";")):
        _DIKENAL.setdefault(huruf_saja(_satu), _medan)

_PENENTU: tuple[tuple[JenisLembar, tuple[MedanSkp, ...]], ...] = (
    (JenisLembar.RENCANA_AKSI, (MedanSkp.NIP, MedanSkp.RHK, MedanSkp.RENCANA_AKSI)),
    (JenisLembar.WILAYAH, (MedanSkp.NIP, MedanSkp.INDIKATOR, MedanSkp.WILAYAH)),
    (JenisLembar.HASIL_KERJA, (MedanSkp.NIP, MedanSkp.RHK, MedanSkp.INDIKATOR)),
    (JenisLembar.PERILAKU, (MedanSkp.NIP, MedanSkp.NILAI, MedanSkp.EKSPEKTASI)),
    (JenisLembar.LAMPIRAN, (MedanSkp.NIP, MedanSkp.BAGIAN, MedanSkp.ISI)),
)


@lru_cache(maxsize=4096)
def cocokkan_skp(judul: str) -> MedanSkp | None:
    """The field a title names; what stands in brackets or behind a star is passed over."""
    polos = judul.partition("(")[0].replace("*", " ") if "(" in judul else judul
    return _DIKENAL.get(huruf_saja(judul)) or _DIKENAL.get(huruf_saja(polos))


def jenis_lembar(medan: frozenset[MedanSkp]) -> JenisLembar | None:
    """What a sheet with these columns holds, or None where they make no sheet of an SKP workbook."""
    return next((jenis for jenis, perlu in _PENENTU if medan.issuperset(perlu)), None)
