"""Sentences and people, invented and seeded: as varied as what offices write, so that nothing is measured twice."""

from random import Random

KERJA = (
    "Menyusun", "Melaksanakan", "Memverifikasi", "Memfasilitasi", "Mengevaluasi", "Memantau", "Mendata", "Menyiapkan",
    "Merekapitulasi", "Membina", "Menata", "Melaporkan", "Menyosialisasikan", "Menindaklanjuti", "Menerbitkan",
)  # fmt: skip
BENDA = (
    "dokumen perencanaan anggaran", "laporan pertanggungjawaban keuangan", "data kependudukan kelurahan",
    "pelayanan administrasi kepegawaian", "program pemberdayaan masyarakat", "rencana kerja tahunan",
    "surat masuk dan surat keluar", "data penerima bantuan sosial", "kegiatan posyandu dan imunisasi",
    "aset dan barang milik daerah", "musyawarah perencanaan pembangunan", "pengaduan masyarakat",
    "perizinan usaha mikro", "arsip dinamis aktif", "daftar hadir pegawai", "pajak bumi dan bangunan",
    "usulan kenaikan pangkat", "dokumen pengadaan barang dan jasa", "statistik sektoral kecamatan",
)  # fmt: skip
KETERANGAN = (
    "tepat waktu sesuai ketentuan", "pada triwulan pertama", "di wilayah kerja kecamatan",
    "secara akurat dan lengkap", "bersama perangkat kelurahan", "untuk mendukung sasaran unit kerja",
    "dengan tingkat kesalahan rendah", "setiap akhir bulan", "sesuai standar operasional prosedur",
)  # fmt: skip
PENDAPAT = (
    "Sudah baik, namun perlu ditingkatkan:", "Menunjukkan kemajuan yang nyata dalam", "Perlu pendampingan untuk",
    "Konsisten dan dapat diandalkan dalam", "Masih ditemukan keterlambatan pada", "Mohon dilengkapi bukti dukung",
)  # fmt: skip
NAMA = (
    "Budi", "Siti", "Ahmad", "Dewi", "Agus", "Sri", "Eko", "Rina", "Joko", "Made", "Wayan", "Putu", "Ketut", "Nurul",
    "Hendra", "Yuliana", "Maria", "Yohanes", "Abdul", "Rahman", "Lestari", "Wahyuni", "Santoso", "Pratama", "Hidayat",
    "Kusuma", "Saputra", "Ningsih", "Rahayu", "Purnomo", "Siregar", "Nasution", "Lubis", "Wijaya",
)  # fmt: skip
JABATAN = (
    "Pengadministrasi Perkantoran", "Analis Kebijakan Ahli Muda", "Bendahara Pengeluaran", "Arsiparis Terampil",
    "Penata Layanan Operasional", "Pranata Komputer Ahli Pertama", "Penyuluh Pertanian", "Pengelola Keuangan",
)  # fmt: skip
SATUAN = ("dokumen", "laporan", "kegiatan", "orang", "berkas")


def task(random: Random) -> str:
    """A sentence of an SKP."""
    text = f"{random.choice(KERJA)} {random.choice(BENDA)} {random.choice(KETERANGAN)}"
    return f"{text} sebanyak {random.randint(2, 240)} {random.choice(SATUAN)}" if random.random() < 0.5 else text


def opinion(random: Random) -> str:
    """A sentence of feedback."""
    return f"{random.choice(PENDAPAT)} {random.choice(BENDA)} {random.choice(KETERANGAN)}."


def name(random: Random) -> str:
    """Two or three names."""
    return " ".join(random.sample(NAMA, random.randint(2, 3)))


def day(random: Random, year: int = 2026) -> str:
    """An ISO date."""
    return f"{year}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"


def nip(random: Random) -> str:
    """A NIP that passes every check."""
    born = random.randint(1970, 1996)
    begun = min(born + random.randint(22, 27), 2022)
    return (
        f"{born}{random.randint(1, 12):02d}{random.randint(1, 28):02d}{begun}{random.randint(1, 12):02d}"
        f"{random.randint(1, 2)}{random.randint(1, 999):03d}"
    )
