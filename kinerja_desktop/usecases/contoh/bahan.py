"""What the practice region is made of: invented names, posts and plans (`domain.md` 2.10), no real person."""

from dataclasses import dataclass

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, PeranUnit
from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, JenisTarget

NAMA_DEPAN = (
    ("Ahmad", "1"), ("Siti", "2"), ("Budi", "1"), ("Dewi", "2"), ("Rahmat", "1"), ("Nurhayati", "2"), ("Hendra", "1"),
    ("Yuliana", "2"), ("Irwan", "1"), ("Kartika", "2"), ("Zulkifli", "1"), ("Maria", "2"), ("Eko", "1"), ("Indah", "2"),
    ("Firman", "1"), ("Wati", "2"), ("Rizal", "1"), ("Sri", "2"), ("Bambang", "1"), ("Nurlela", "2"), ("Taufik", "1"),
    ("Mega", "2"), ("Yusuf", "1"), ("Ratna", "2"), ("Dian", "2"), ("Wahyu", "1"), ("Lestari", "2"), ("Arif", "1"),
)  # fmt: skip
NAMA_BELAKANG = (
    "Lubis", "Siregar", "Harahap", "Nasution", "Saputra", "Hidayat", "Kurniawan", "Wijaya", "Marpaung", "Pasaribu",
    "Susanto", "Nugroho", "Gunawan", "Manurung", "Sihombing", "Pratama", "Wahyuni", "Rahmawati", "Anggraini",
    "Simanjuntak",
)  # fmt: skip
GELAR_BELAKANG = ("S.Sos.", "S.E.", "S.IP.", "A.Md.", "", "S.Kom.", "S.STP., M.Si.", "", "S.H.", "")

NAMA_KABUPATEN = "Kabupaten Tirta Kencana"
KODE_KABUPATEN = "tirta-kencana"
NAMA_KECAMATAN = (
    "Muara Sari", "Bukit Lestari", "Tanjung Harapan", "Sungai Jernih", "Rimba Raya", "Teluk Indah", "Padang Luas",
    "Gunung Putri", "Pulau Seribu Nyiur", "Lembah Damai", "Batu Ampar", "Kuala Tenang", "Simpang Empat", "Air Manis",
    "Kota Baru", "Pantai Timur", "Hulu Bening", "Hilir Permai", "Danau Biru", "Tebing Agung",
)  # fmt: skip
NAMA_KELURAHAN = ("Kelapa Dua", "Pasir Putih", "Sumber Makmur", "Karang Anyar")


@dataclass(frozen=True, slots=True)
class BahanJabatan:
    """A post of the sample office: its words, kind, place in the unit, and the golongan its holders have."""

    nama: str
    jenis: JenisJabatan
    peran: PeranUnit
    golongan: str


@dataclass(frozen=True, slots=True)
class BahanIndikator:
    """One indicator of a sample plan. `target` and the four numbers of `triwulan` are texts a person would type.

    Only what adds up over the year has numbers of its own for the quarters, and their sum is the target (IND-05).
    """

    aspek: Aspek
    teks: str
    jenis: JenisTarget
    target: str
    satuan: str
    arah: Arah = Arah.NAIK
    triwulan: tuple[str, ...] = ()
    perspektif: str = ""
    """Of a leader's form only."""


@dataclass(frozen=True, slots=True)
class BahanRhk:
    """One planned result of a sample SKP, with the leader's plan it intervenes."""

    rhk_pimpinan: str
    teks: str
    indikator: tuple[BahanIndikator, ...]


CAMAT = BahanJabatan("Camat", JenisJabatan.ADMINISTRATOR, PeranUnit.PIMPINAN_UNIT_MANDIRI, "IV/a")
SEKCAM = BahanJabatan("Sekretaris Camat", JenisJabatan.ADMINISTRATOR, PeranUnit.PIMPINAN, "III/d")
STRUKTURAL = (
    BahanJabatan("Kepala Seksi Pemerintahan", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/d"),
    BahanJabatan("Kepala Seksi Pemberdayaan Masyarakat", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/c"),
    BahanJabatan("Kepala Seksi Ketenteraman dan Ketertiban Umum", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/c"),
    BahanJabatan("Kepala Seksi Pelayanan Umum", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/d"),
    BahanJabatan("Kepala Subbagian Umum dan Kepegawaian", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/c"),
    BahanJabatan("Kepala Subbagian Perencanaan dan Keuangan", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/c"),
)
LURAH = BahanJabatan("Lurah", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN, "III/c")
PELAKSANA = (
    BahanJabatan("Pengadministrasi Perkantoran", JenisJabatan.PELAKSANA, PeranUnit.ANGGOTA, "II/c"),
    BahanJabatan("Pengelola Keuangan", JenisJabatan.PELAKSANA, PeranUnit.ANGGOTA, "III/a"),
    BahanJabatan("Arsiparis Terampil", JenisJabatan.JF_KETERAMPILAN, PeranUnit.ANGGOTA, "II/d"),
    BahanJabatan("Pengelola Data Kependudukan", JenisJabatan.PELAKSANA, PeranUnit.ANGGOTA, "III/b"),
    BahanJabatan("Penata Layanan Operasional", JenisJabatan.PELAKSANA, PeranUnit.ANGGOTA, "IX"),
    BahanJabatan("Analis Kebijakan Ahli Pertama", JenisJabatan.JF_KEAHLIAN, PeranUnit.ANGGOTA, "III/a"),
)

RHK_CAMAT = BahanRhk(
    "",
    "Meningkatnya kualitas pelayanan publik kecamatan",
    (
        BahanIndikator(
            Aspek.KUANTITAS, "Indeks kepuasan masyarakat kecamatan", JenisTarget.ANGKA, "88,31", "indeks",
            perspektif="PENERIMA_LAYANAN",
        ),
        BahanIndikator(
            Aspek.KUALITAS, "Persentase aduan selesai tepat waktu", JenisTarget.PERSEN, "95", "%",
            perspektif="PROSES_BISNIS",
        ),
        BahanIndikator(
            Aspek.KUALITAS, "Persentase pegawai yang memenuhi 20 JP", JenisTarget.PERSEN, "90", "%",
            perspektif="PENGUATAN_INTERNAL",
        ),
        BahanIndikator(
            Aspek.BIAYA, "Persentase realisasi anggaran", JenisTarget.PERSEN, "95", "%", perspektif="ANGGARAN"
        ),
    ),
)  # fmt: skip
RHK_PELAYANAN = BahanRhk(
    "Terselenggaranya pelayanan administrasi terpadu yang cepat dan sesuai standar",
    "Tersedianya berkas layanan yang lengkap dan teregister",
    (
        BahanIndikator(
            Aspek.KUANTITAS,
            "Jumlah berkas layanan teregister",
            JenisTarget.ANGKA,
            "1.200",
            "berkas",
            triwulan=("300", "300", "300", "300"),
        ),
        BahanIndikator(Aspek.KUALITAS, "Persentase berkas lengkap saat diperiksa", JenisTarget.PERSEN, "98", "%"),
        BahanIndikator(Aspek.WAKTU, "Lama penyelesaian satu berkas", JenisTarget.DURASI, "1", "hari kerja", Arah.TURUN),
    ),
)
RHK_ARSIP = BahanRhk(
    "Tertibnya administrasi dan kearsipan kecamatan",
    "Arsip dinamis kecamatan tertata dan mudah ditemukan",
    (
        BahanIndikator(
            Aspek.KUANTITAS,
            "Jumlah berkas aktif yang diberkaskan",
            JenisTarget.ANGKA,
            "360",
            "berkas",
            triwulan=("90", "90", "90", "90"),
        ),
        BahanIndikator(
            Aspek.KUALITAS, "Persentase arsip ditemukan kembali saat diminta", JenisTarget.PERSEN, "95", "%"
        ),
    ),
)
RHK_LAPORAN = BahanRhk(
    "Meningkatnya kualitas pelayanan publik kecamatan",
    "Laporan penyelenggaraan tugas seksi tersusun tepat waktu",
    (
        BahanIndikator(
            Aspek.KUANTITAS,
            "Jumlah laporan bulanan diterima camat",
            JenisTarget.ANGKA,
            "12",
            "laporan",
            triwulan=("3", "3", "3", "3"),
        ),
        BahanIndikator(Aspek.KUALITAS, "Persentase laporan tanpa perbaikan", JenisTarget.PERSEN, "90", "%"),
        BahanIndikator(
            Aspek.WAKTU, "Penyerahan laporan tahunan", JenisTarget.TANGGAL, "20 Desember 2026", "tanggal", Arah.TURUN
        ),
    ),
)  # fmt: skip
RHK_MUSRENBANG = BahanRhk(
    "Meningkatnya peran serta warga dalam pembangunan",
    "Usulan warga terhimpun dalam musrenbang kelurahan",
    (
        BahanIndikator(
            Aspek.KUANTITAS,
            "Jumlah musyawarah warga",
            JenisTarget.ANGKA,
            "2",
            "kegiatan",
            triwulan=("2", "0", "0", "0"),
        ),
        BahanIndikator(Aspek.KUALITAS, "Persentase usulan yang terdokumentasi", JenisTarget.PERSEN, "100", "%"),
    ),
)
RHK_HUT_RI = BahanRhk(
    "",
    "Peringatan HUT RI tingkat kecamatan terlaksana dan dilaporkan",
    (
        BahanIndikator(
            Aspek.KUANTITAS,
            "Jumlah laporan panitia",
            JenisTarget.ANGKA,
            "1",
            "laporan",
            triwulan=("0", "0", "1", "0"),
        ),
    ),
)

LANGKAH = (
    ("Menyusun jadwal dan membagi tugas", (1, 2, 3)),
    ("Melaksanakan, memeriksa tiap bulan, dan melaporkan", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
)
WILAYAH = (
    ("Lurah", ("RW 01", "RW 02")),
    ("Kepala Seksi Pemberdayaan", tuple(f"Kelurahan {nama}" for nama in NAMA_KELURAHAN)),
)
"""Posts whose target is parted by area, by how they begin, and the areas."""

SUMBER_DAYA = ("Laptop dan jaringan internet di kantor", "Anggota tim seksi", "Bimbingan teknis satu kali setahun")
SKEMA = ("Laporan bulanan kepada atasan langsung", "Dialog kinerja setiap bulan")
KONSEKUENSI = ("Prioritas pelatihan bagi yang melampaui ekspektasi", "Pembinaan kinerja bagi yang di bawah ekspektasi")
EKSPEKTASI = (
    (1, "Setiap warga yang datang mendapat jawaban pada hari yang sama."),
    (2, "Berkas dan barang milik negara tercatat setiap hari."),
    (3, "Satu pengetahuan baru dibagikan kepada rekan seruangan setiap triwulan."),
    (4, "Beda pendapat diselesaikan dalam rapat, tidak di depan warga."),
    (5, "Data warga tidak dibicarakan di luar urusan dinas."),
    (6, "Satu usul perbaikan alur kerja dicoba setiap semester."),
    (7, "Loket yang ramai dibantu tanpa menunggu diminta."),
)
UMPAN_BALIK = (
    "Register sudah rapi, pertahankan kebiasaan memeriksa ulang sebelum pulang.",
    "Waktu penyelesaian membaik dibanding triwulan lalu.",
    "Perlu lebih cepat memberi kabar bila ada berkas yang kurang.",
)
PELATIHAN = (
    ("Bimtek pengelolaan arsip dinamis", "bimtek", "Dinas Perpustakaan dan Arsip", 270),
    ("Pelayanan publik yang ramah dan cepat", "pelatihan teknis", "BKPSDM", 540),
    ("Manajemen waktu bagi pelaksana", "workshop/lokakarya", "BKPSDM", 180),
)
