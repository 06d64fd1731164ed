"""What a column of a staff list is, told by the words of its title.

Offices write the same title in dozens of ways (`N I P`, `N.I.P.`, `Nomor Induk Pegawai`, `NIP/NRP`), so titles are
compared as bare letters: without case, spaces of any kind, dots and line breaks.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Medan(StrEnum):
    """A column the importer knows. `ABAIKAN` is known and left out on purpose."""

    NOMOR = "NOMOR"
    NAMA = "NAMA"
    GELAR_DEPAN = "GELAR_DEPAN"
    GELAR_BELAKANG = "GELAR_BELAKANG"
    NIP = "NIP"
    GOLONGAN = "GOLONGAN"
    PANGKAT = "PANGKAT"
    TMT_GOLONGAN = "TMT_GOLONGAN"
    JABATAN = "JABATAN"
    JENIS_JABATAN = "JENIS_JABATAN"
    ESELON = "ESELON"
    TMT_JABATAN = "TMT_JABATAN"
    UNIT = "UNIT"
    STATUS = "STATUS"
    TEMPAT_LAHIR = "TEMPAT_LAHIR"
    TANGGAL_LAHIR = "TANGGAL_LAHIR"
    TEMPAT_TANGGAL_LAHIR = "TEMPAT_TANGGAL_LAHIR"
    JENIS_KELAMIN = "JENIS_KELAMIN"
    PRIA = "PRIA"
    WANITA = "WANITA"
    ABAIKAN = "ABAIKAN"


JUDUL_BAKU: dict[Medan, str] = {
    Medan.NOMOR: "No",
    Medan.NAMA: "Nama",
    Medan.GELAR_DEPAN: "Gelar Depan",
    Medan.GELAR_BELAKANG: "Gelar Belakang",
    Medan.NIP: "NIP",
    Medan.GOLONGAN: "Golongan",
    Medan.PANGKAT: "Pangkat",
    Medan.TMT_GOLONGAN: "TMT Golongan",
    Medan.JABATAN: "Jabatan",
    Medan.JENIS_JABATAN: "Jenis Jabatan",
    Medan.ESELON: "Eselon",
    Medan.TMT_JABATAN: "TMT Jabatan",
    Medan.UNIT: "Unit Kerja",
    Medan.STATUS: "Status",
    Medan.TEMPAT_LAHIR: "Tempat Lahir",
    Medan.TANGGAL_LAHIR: "Tanggal Lahir",
    Medan.TEMPAT_TANGGAL_LAHIR: "Tempat, Tanggal Lahir",
    Medan.JENIS_KELAMIN: "Jenis Kelamin",
    Medan.PRIA: "Jenis Kelamin L",
    Medan.WANITA: "Jenis Kelamin P",
    Medan.ABAIKAN: "Keterangan",
}
"""The title that a table of ours prints for each column, and that every reader of ours knows."""

SINONIM: dict[Medan, tuple[str, ...]] = {
    medan: tuple(satu.strip() for satu in semua.split(";"))
    for medan, semua in (
        (
            Medan.NOMOR,
            "No; Nomor; No Urut; Nomor Urut; Urut; No DUK",
        ),
        (
            Medan.NAMA,
            (
                "Nama; Nama Lengkap; Nama Pegawai; Nama Lengkap dan Gelar; Nama dan Gelar; Nama ASN; Nama PNS; "
                "Nama PPPK; Nama Pejabat; Nama Beserta Gelar; Nama dengan Gelar; Nama Tanpa Gelar; Pegawai; "
                "Nama Aparatur; Nama Personil"
            ),
        ),
        (
            Medan.GELAR_DEPAN,
            "Gelar Depan; Gelar di Depan; Gelar Dpn; Glr Depan",
        ),
        (
            Medan.GELAR_BELAKANG,
            "Gelar Belakang; Gelar di Belakang; Gelar Blk; Glr Belakang",
        ),
        (
            Medan.NIP,
            (
                "NIP; NIP Baru; Nomor Induk; Nomor Induk Pegawai; No Induk; No Induk Pegawai; NIP/NRP; NIP/NI "
                "PPPK; NIP/NIPPPK; NIP/NIP3K; NI PPPK; NIPPPK; NIP PPPK; NIP ASN; NIP PNS; Nomor Induk PPPK; "
                "NIP/NI; NIPA; No NIP; Nomor NIP; NIP/Nomor Induk PPPK; NIP/NIK; NIP 18 Digit"
            ),
        ),
        (
            Medan.GOLONGAN,
            (
                "Golongan; Gol; Gol Ruang; Golongan Ruang; Golru; Gol/Ruang; Pangkat/Gol Ruang; Pangkat/Gol; "
                "Pangkat Golongan; Pangkat Golongan Ruang; Pangkat Gol Ruang TMT; Pangkat dan Golongan; Pangkat "
                "dan Gol Ruang; Pangkat dan Golongan Ruang; Pkt/Gol; Pangkat Gol TMT; Gol PPPK; Golongan PPPK; "
                "Gol Akhir; Pangkat/Ruang; Golongan/Pangkat; Gol/Pangkat; Pangkat Golru; Kepangkatan; Kelas "
                "Golongan"
            ),
        ),
        (
            Medan.PANGKAT,
            "Pangkat; Pangkat Nama; Nama Pangkat; Pkt",
        ),
        (
            Medan.TMT_GOLONGAN,
            (
                "TMT Golongan; TMT Gol; TMT Pangkat; TMT Gol Ruang; TMT Golru; TMT Pangkat Golongan; TMT "
                "Pangkat Gol; TMT KP; TMT Pangkat Gol Ruang; TMT Pangkat Golongan Ruang"
            ),
        ),
        (
            Medan.JABATAN,
            (
                "Jabatan; Nama Jabatan; Jabatan Terakhir; Jabatan Sekarang; Jabatan Saat Ini; Nomenklatur "
                "Jabatan; Jab; Uraian Jabatan; Jabatan ASN; Jabatan PNS; Jabatan Nama TMT; Jabatan Definitif; "
                "Tugas Jabatan; Jabatan Struktural Fungsional"
            ),
        ),
        (
            Medan.JENIS_JABATAN,
            "Jenis Jabatan; Jenis Jab; Kelompok Jabatan; Tipe Jabatan",
        ),
        (
            Medan.ESELON,
            "Eselon; Esselon; Esl; Es; Eselonering",
        ),
        (
            Medan.TMT_JABATAN,
            "TMT Jabatan; TMT Jab; Terhitung Mulai Tanggal Jabatan; Mulai Menjabat; TMT Eselon",
        ),
        (
            Medan.UNIT,
            (
                "Unit Kerja; Unit; Unit Organisasi; Tempat Tugas; Tempat Kerja; Satuan Kerja; Satker; Unor; "
                "Nama Unit; Nama Unit Kerja; Nama Unor; Penempatan; Tempat Penempatan; Bagian; Seksi; "
                "Seksi/Bagian; Bidang; Kelurahan; Sub Unit; Sub Unit Kerja; Unit Kerja Tempat Tugas; Lokasi "
                "Kerja; Perangkat Daerah; OPD; SKPD; Instansi; Instansi Kerja; Unit Kerja Instansi; Unor Induk; "
                "Unit Kerja Induk"
            ),
        ),
        (
            Medan.STATUS,
            (
                "Status; Status Pegawai; Status Kepegawaian; Status ASN; PNS/PPPK; ASN; Jenis Pegawai; Jenis "
                "ASN; Kedudukan Pegawai; Status PNS PPPK; PNS CPNS PPPK; Jenis Kepegawaian; PNS CPNS"
            ),
        ),
        (
            Medan.TEMPAT_LAHIR,
            "Tempat Lahir; Tmpt Lahir; Tpt Lahir; Lahir Tempat; Kota Lahir",
        ),
        (
            Medan.TANGGAL_LAHIR,
            "Tanggal Lahir; Tgl Lahir; Tgl Lhr; Lahir Tanggal; Lahir Tgl; Tanggal Kelahiran; Lahir; Tgl Bln Thn Lahir",
        ),
        (
            Medan.TEMPAT_TANGGAL_LAHIR,
            (
                "Tempat Tanggal Lahir; Tempat Tgl Lahir; TTL; Tempat dan Tanggal Lahir; Tempat dan Tgl Lahir; "
                "Tmpt Tgl Lahir; Tpt Tgl Lahir; Kelahiran; T T L"
            ),
        ),
        (
            Medan.JENIS_KELAMIN,
            "Jenis Kelamin; L/P; P/L; JK; J K; Kelamin; Jns Kelamin; Gender; Jenis Kel; Jenis Kelamin L/P; Sex; LK/PR",
        ),
        (
            Medan.PRIA,
            (
                "Jenis Kelamin L; Jenis Kelamin Lk; Jenis Kelamin Laki Laki; Jenis Kelamin Pria; L/P L; Kelamin "
                "L; JK L; Jumlah L"
            ),
        ),
        (
            Medan.WANITA,
            (
                "Jenis Kelamin P; Jenis Kelamin Pr; Jenis Kelamin Perempuan; Jenis Kelamin Wanita; L/P P; "
                "Kelamin P; JK P; Jumlah P"
            ),
        ),
        (
            Medan.ABAIKAN,
            (
                "NIP Lama; NIP 9 Digit; NIK; No KTP; Nomor KTP; NPWP; Karpeg; No Karpeg; Seri Karpeg; Nomor "
                "Seri Karpeg; TMT CPNS; TMT PNS; TMT; TMT Pensiun; Masa Kerja; MK; Pendidikan; Pendidikan "
                "Terakhir; Jurusan; Tahun Lulus; Usia; Umur; Agama; Alamat; No HP; Nomor HP; HP; Telepon; No "
                "Telp; Email; Kelas Jabatan; Kelas; Ket; Keterangan; Catatan; Alasan; Baris Asal; Tanda Tangan; "
                "Paraf; TTD; Diklat; Latihan Jabatan; Nama Diklat; Nama Sekolah; Nama Atasan; NIP Atasan; "
                "Jabatan Atasan; Nama Penilai; NIP Penilai; Nama Pejabat Penilai; NIP Pejabat Penilai; BUP; "
                "Gaji Pokok; No SK; Tgl SK; Status Perkawinan; Status Kawin; Nama Suami Istri; Rekening; No "
                "Rekening"
            ),
        ),
    )
}
"""Earlier titles are the better ones: of two columns for one field the earlier one wins."""

BUKAN_ORANGNYA = frozenset(
    {"pendidikan", "sekolah", "diklat", "latihan", "pelatihan", "kursus", "atasan", "penilai", "pasangan", "suami"}
    | {"istri", "anak", "keluarga", "orangtua", "sk", "mutasi", "catatan", "usul", "calon"}
)
"""Words of group heads whose `Nama`, `NIP`, `Jabatan` or `Tahun` belong to something else than the employee."""

_HIASAN = frozenset(
    (
        "asn",
        "pns",
        "terakhir",
        "sekarang",
        "ini",
        "saat",
        "akhir",
        "pegawai",
        "lengkap",
        "tahun",
        "sesuai",
        "aktif",
    )
)
_DALAM_KURUNG = re.compile(r"[(\[{].*?[)\]}]", re.DOTALL)
_BAGIAN = re.compile(r"\s*(?:[/\n,&|+]|\bdan\b|\s(?=N\s?\.?\s?I\s?\.?\s?P\b))\s*", re.IGNORECASE)
_HURUF = re.compile(r"[^a-z0-9]+")
_TAK_TAMPAK = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))


def rapikan(teks: str) -> str:
    """The text as a person sees it: NFC, no invisible characters, every run of blanks one space; line breaks stay."""
    if not teks.isascii():
        teks = unicodedata.normalize("NFC", teks).translate(_TAK_TAMPAK)
    return "\n".join(" ".join(satu.split()) for satu in teks.splitlines()).strip()


def huruf_saja(teks: str) -> str:
    """The bare letters and digits that titles are compared by: `N. I. P.` is `nip`."""
    return _HURUF.sub("", unicodedata.normalize("NFKC", teks).translate(_TAK_TAMPAK).lower())


_DIKENAL: dict[str, tuple[Medan, int]] = {}
for _medan, _semua in SINONIM.items():
    for _urutan, _judul in enumerate(_semua):
        _DIKENAL.setdefault(huruf_saja(_judul), (_medan, _urutan))


@lru_cache(maxsize=4096)
def cocokkan(judul: str) -> tuple[tuple[Medan, ...], int]:
    """The fields a title names and how good the words are (0 best); no fields for a title nobody knows.

    One column can hold several (`NAMA / NIP`); then the fields stand in the order of the words.
    """
    if satu := _cocokkan_satu(judul):
        return (satu[0],), satu[1]
    bagian = [satu for satu in _BAGIAN.split(_DALAM_KURUNG.sub(" ", judul)) if huruf_saja(satu)]
    medan: list[Medan] = []
    for potong in bagian:
        hasil = _cocokkan_satu(potong)
        if hasil is None:
            return (), 0
        if hasil[0] not in medan:
            medan.append(hasil[0])
    if len(medan) > 1 and {Medan.NAMA, Medan.NIP, Medan.JABATAN, Medan.GOLONGAN} & set(medan):
        return tuple(medan), 50
    return (), 0


def cocokkan_bertingkat(atas: str, bawah: str) -> tuple[tuple[Medan, ...], int]:
    """The fields of a column with a group head `atas` over its own title `bawah`; either may be empty."""
    if not atas or not bawah or huruf_saja(atas) == huruf_saja(bawah):
        return cocokkan(atas or bawah)
    if BUKAN_ORANGNYA.intersection(_HURUF.split(atas.lower())):
        return (Medan.ABAIKAN,), 0
    for gabungan in (f"{bawah} {atas}", f"{atas} {bawah}"):
        if hasil := _cocokkan_satu(gabungan):
            return (hasil[0],), hasil[1]
    hasil = cocokkan(bawah)
    if hasil[0] and hasil[0] != (Medan.NOMOR,):
        return hasil
    return ((), 0) if hasil[0] else cocokkan(f"{atas} / {bawah}")


def _cocokkan_satu(judul: str) -> tuple[Medan, int] | None:
    tanpa_kurung = _DALAM_KURUNG.sub(" ", judul)
    for calon in (judul, tanpa_kurung):
        if hasil := _DIKENAL.get(huruf_saja(calon)):
            return hasil
    kata = [satu for satu in _HURUF.split(tanpa_kurung.lower()) if satu not in _HIASAN]
    hasil = _DIKENAL.get("".join(kata))
    return (hasil[0], hasil[1] + 20) if hasil else None
