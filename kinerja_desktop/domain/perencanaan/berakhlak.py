"""The seven BerAKHLAK values with their three guides each (SE MenPANRB 20/2021, `domain.md` 2.5)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NilaiBerakhlak:
    """One value: its number and name as printed, and its three panduan perilaku."""

    nomor: int
    nama: str
    panduan: tuple[str, str, str]


NILAI_BERAKHLAK: tuple[NilaiBerakhlak, ...] = (
    NilaiBerakhlak(1, "Berorientasi Pelayanan", (
        "Memahami dan memenuhi kebutuhan masyarakat",
        "Ramah, cekatan, solutif, dan dapat diandalkan",
        "Melakukan perbaikan tiada henti",
    )),
    NilaiBerakhlak(2, "Akuntabel", (
        "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
        "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
        "Tidak menyalahgunakan kewenangan jabatan",
    )),
    NilaiBerakhlak(3, "Kompeten", (
        "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
        "Membantu orang lain belajar",
        "Melaksanakan tugas dengan kualitas terbaik",
    )),
    NilaiBerakhlak(4, "Harmonis", (
        "Menghargai setiap orang apa pun latar belakangnya",
        "Suka menolong orang lain",
        "Membangun lingkungan kerja yang kondusif",
    )),
    NilaiBerakhlak(5, "Loyal", (
        "Memegang teguh ideologi Pancasila, UUD Negara RI Tahun 1945, setia kepada NKRI serta pemerintahan yang sah",
        "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
        "Menjaga rahasia jabatan dan negara",
    )),
    NilaiBerakhlak(6, "Adaptif", (
        "Cepat menyesuaikan diri menghadapi perubahan",
        "Terus berinovasi dan mengembangkan kreativitas",
        "Bertindak proaktif",
    )),
    NilaiBerakhlak(7, "Kolaboratif", (
        "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
        "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
        "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    )),
)  # fmt: skip
