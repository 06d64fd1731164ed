"""The small words of an SKP workbook: kinds, aspects, directions, bands; written one way, read in many."""

from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
)
from kinerja_desktop.domain.tanggal import BULAN
from kinerja_desktop.exchange.judul_kolom import huruf_saja

_Pilihan = TypeVar("_Pilihan", bound=StrEnum)

TERTULIS: dict[StrEnum, str] = {
    Pendekatan.KUANTITATIF: "Kuantitatif",
    Pendekatan.KUALITATIF: "Kualitatif",
    JenisRhk.UTAMA: "Utama",
    JenisRhk.TAMBAHAN: "Tambahan",
    Klasifikasi.ORGANISASI: "Organisasi",
    Klasifikasi.INDIVIDU: "Individu",
    Aspek.KUANTITAS: "Kuantitas",
    Aspek.KUALITAS: "Kualitas",
    Aspek.WAKTU: "Waktu",
    Aspek.BIAYA: "Biaya",
    JenisTarget.ANGKA: "Angka",
    JenisTarget.RENTANG: "Rentang",
    JenisTarget.PERSEN: "Persen",
    JenisTarget.TANGGAL: "Tanggal",
    JenisTarget.DURASI: "Lama",
    JenisTarget.TEKS: "Teks",
    Arah.NAIK: "Naik",
    Arah.TURUN: "Turun",
    Arah.TEPAT: "Tepat",
    Perspektif.PENERIMA_LAYANAN: "Penerima layanan",
    Perspektif.PROSES_BISNIS: "Proses bisnis",
    Perspektif.PENGUATAN_INTERNAL: "Penguatan internal",
    Perspektif.ANGGARAN: "Anggaran",
    BagianLampiran.DUKUNGAN_SUMBER_DAYA: "Dukungan sumber daya",
    BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: "Skema pertanggungjawaban",
    BagianLampiran.KONSEKUENSI: "Konsekuensi",
    StatusAksi.BELUM: "Belum",
    StatusAksi.BERJALAN: "Berjalan",
    StatusAksi.SELESAI: "Selesai",
    StatusAksi.TERKENDALA: "Terkendala",
}
"""How a workbook of ours writes each choice; the same words stand in its drop-down lists."""

_EJAAN: dict[StrEnum, str] = {
    Pendekatan.KUANTITATIF: "kuantitatip; angka; kuant",
    Pendekatan.KUALITATIF: "kualitatip; kual",
    JenisRhk.UTAMA: "kinerja utama; rhk utama; a; a utama; u; pokok",
    JenisRhk.TAMBAHAN: "kinerja tambahan; rhk tambahan; b; b tambahan; t; tugas tambahan",
    Klasifikasi.ORGANISASI: "org; unit; unit kerja; jabatan",
    Klasifikasi.INDIVIDU: "ind; individual; perorangan; pribadi",
    Aspek.KUANTITAS: "kuantitas output; jumlah; volume; kuantitatif; output",
    Aspek.KUALITAS: "mutu; kualitas mutu; kualitatif",
    Aspek.WAKTU: "ketepatan waktu; jangka waktu",
    Aspek.BIAYA: "anggaran; efisiensi biaya",
    JenisTarget.ANGKA: "bilangan; jumlah; nominal; angka tunggal",
    JenisTarget.RENTANG: "kisaran; interval; antara; range",
    JenisTarget.PERSEN: "persentase; prosentase; %",
    JenisTarget.TANGGAL: "batas tanggal; batas waktu; tenggat; tgl",
    JenisTarget.DURASI: "durasi; jangka waktu; lama waktu",
    JenisTarget.TEKS: "uraian; kualitatif; kalimat; narasi",
    Arah.NAIK: "makin tinggi makin baik; semakin tinggi semakin baik; maksimal; maximize; lebih tinggi lebih baik; +",
    Arah.TURUN: "makin rendah makin baik; semakin rendah semakin baik; minimal; minimize; lebih rendah lebih baik; -",
    Arah.TEPAT: "tepat sasaran; stabil; sesuai; stabilize; =",
    Perspektif.PENERIMA_LAYANAN: "penerima; pemangku kepentingan; stakeholder; customer; pelanggan",
    Perspektif.PROSES_BISNIS: "proses; proses internal; internal process",
    Perspektif.PENGUATAN_INTERNAL: "penguatan; pembelajaran dan pertumbuhan; learning and growth",
    Perspektif.ANGGARAN: "keuangan; financial; finansial",
    BagianLampiran.DUKUNGAN_SUMBER_DAYA: "dukungan; sumber daya; a; a dukungan sumber daya",
    BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: "skema; pertanggungjawaban; pertanggung jawaban; b",
    BagianLampiran.KONSEKUENSI: "konsekwensi; c; c konsekuensi",
    StatusAksi.BELUM: "belum mulai; belum dimulai; belum dilaksanakan; belum berjalan",
    StatusAksi.BERJALAN: "sedang berjalan; proses; dalam proses; on progress; mulai",
    StatusAksi.SELESAI: "sudah selesai; tuntas; sudah; terlaksana",
    StatusAksi.TERKENDALA: "terhambat; tertunda; ada kendala",
}


def _kunci(teks: str) -> str:
    """Bare letters; a text of signs only (`%`, `+`) stands for itself."""
    return huruf_saja(teks) or teks.strip()


_DIKENAL: dict[type[StrEnum], dict[str, StrEnum]] = {}
for _nilai, _kata in TERTULIS.items():
    _kelas = _DIKENAL.setdefault(type(_nilai), {})
    for _satu in (_kata, _nilai.value, *_EJAAN[_nilai].split(";")):
        _kelas.setdefault(_kunci(_satu), _nilai)

_BERAKHLAK: dict[str, int] = {
    **{huruf_saja(satu.nama): satu.nomor for satu in NILAI_BERAKHLAK},
    **{str(satu.nomor): satu.nomor for satu in NILAI_BERAKHLAK},
    "pelayanan": 1,
    "orientasipelayanan": 1,
    "kolaborasi": 7,
    "kompetensi": 3,
    "akuntabilitas": 2,
}
_BULAN = {huruf_saja(nama)[:3]: nomor for nomor, nama in enumerate(BULAN, 1)} | {"agt": 8, "nop": 11, "peb": 2}


@lru_cache(maxsize=2048)
def urai_pilihan(kelas: type[_Pilihan], teks: str) -> _Pilihan | None:
    """The choice that a word names, however it is spelt; None for a word nobody knows."""
    hasil = _DIKENAL[kelas].get(_kunci(teks))
    return hasil if isinstance(hasil, kelas) else None


def pilihan_tertulis(kelas: type[_Pilihan]) -> tuple[str, ...]:
    """The words on offer for one kind of choice, in the order of paper."""
    return tuple(TERTULIS[satu] for satu in kelas)


def urai_berakhlak(teks: str) -> int | None:
    """The number 1..7 of a BerAKHLAK value, told by its name or its number (`2. Akuntabel`)."""
    bersih = huruf_saja(teks)
    return _BERAKHLAK.get(bersih) or _BERAKHLAK.get(bersih.lstrip("0123456789"))


def urai_bulan(teks: str) -> tuple[int, ...] | None:
    """The months in a cell, ascending: `1,4,7`, `Januari, April`, `1-3`; None for a text that names something else."""
    hasil: set[int] = set()
    for potong in teks.replace(";", ",").replace("&", ",").replace(" dan ", ",").replace("–", "-").split(","):
        if not potong.strip():
            continue
        awal, garis, akhir = potong.partition("-")
        dari, sampai = _bulan(awal), _bulan(akhir) if garis else _bulan(awal)
        if dari is None or sampai is None or dari > sampai:
            return None
        hasil.update(range(dari, sampai + 1))
    return tuple(sorted(hasil))


def _bulan(teks: str) -> int | None:
    bersih = huruf_saja(teks)
    if bersih.isascii() and bersih.isdigit():
        return int(bersih) if 1 <= int(bersih) <= 12 else None
    return _BULAN.get(bersih[:3])
