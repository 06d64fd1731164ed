"""Invented people for the pictures of the people pages, and functions that answer with them. No store behind it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.pegawai import (
    JenisJabatan,
    Pegawai,
    Penempatan,
    PeranUnit,
    StatusAsn,
    nama_lengkap,
)
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.exchange.daftar_pegawai import baca_daftar
from kinerja_desktop.exchange.pratinjau_skp import Akibat, PratinjauSkp
from kinerja_desktop.exchange.pratinjau_tusi import PratinjauTusi
from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.kepegawaian.contoh_skp import BERKAS_SKP, pratinjau_skp_contoh
from kinerja_desktop.ui.kepegawaian.contoh_tusi import BERKAS_TUSI, pratinjau_tusi_contoh
from kinerja_desktop.ui.kepegawaian.impor_page import AksiImpor, ImporPage
from kinerja_desktop.ui.kepegawaian.pegawai_page import AksiPegawai, PegawaiPage
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.ekspor_berkas import HasilEkspor
from kinerja_desktop.usecases.impor_berkas import HasilBerkas, IsiPratinjau, PratinjauBerkas
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar, DaftarPegawai, KartuPegawai
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import HasilImpor
from kinerja_desktop.usecases.perencanaan.impor_skp import HasilImporSkp
from kinerja_desktop.usecases.perencanaan.impor_tusi import HasilImporTusi

SEKARANG = datetime(2026, 10, 12, 10, 42)  # noqa: DTZ001  a wall clock in a picture
LINGKUP = "tirta-kencana.muara-sari"
_PNS, _PPPK = StatusAsn.PNS, StatusAsn.PPPK
ORANG = (
    ("Ahmad Nurcahyo", "S.AP.", "198602112010011004", _PNS, "III/c", "Lurah Kelapa Dua", "Kel. Kelapa Dua"),
    ("Dian Nurmayanti", "", "199211142019032009", _PNS, "II/c", "Pengelola Keuangan", "Subbag Keuangan"),
    ("Muhammad Nur Hidayat", "S.STP., M.Si.", "198804192014021002", _PNS, "III/c",
     "Kepala Seksi Ketenteraman dan Ketertiban Umum", "Seksi Trantib"),
    ("Nurhayati Siregar", "S.Sos.", "198109232006042011", _PNS, "III/d", "Kepala Seksi Kesejahteraan Sosial",
     "Seksi Kesos"),
    ("Nurlela Harahap", "S.E.", "197806122002122005", _PNS, "III/c", "Bendahara Pengeluaran", "Subbag Keuangan"),
    ("Nurmala Dewi", "A.Md.Kom.", "199508252023212014", _PPPK, "VII", "Pengelola Layanan Operasional",
     "Seksi Pelayanan Umum"),
    ("Nursalim", "", "196908221993031007", _PNS, "I/d", "Pramu Kebersihan", "Kel. Pasir Putih"),
    ("Nurul Fitriani", "S.Kom.", "199405172022032008", _PPPK, "IX", "Pranata Komputer Ahli Pertama", "Subbag Umum"),
    ("Siti Nuraini Lubis", "A.Md.", "199007302015032006", _PNS, "II/d", "Arsiparis Terampil", "Subbag Umum"),
    ("Wahyu Nurdiansyah", "", "199701042020121003", _PNS, "II/a",
     "Pengadministrasi Perkantoran Umum dan Kepegawaian", "Kel. Pasir Putih"),
    ("Zainun Nur Rasyid", "S.E.", "198303072009031006", _PNS, "III/d", "Kepala Seksi Pemberdayaan Masyarakat",
     "Seksi PMD"),
    ("Yuliana Marpaung", "S.STP.", "197905142003122004", _PNS, "III/d", "Sekretaris Camat", "Sekretariat"),
)  # fmt: skip
KEADAAN: tuple[KeadaanSkp | None, ...] = (
    KeadaanSkp.DITETAPKAN, KeadaanSkp.DITETAPKAN, KeadaanSkp.DITETAPKAN, KeadaanSkp.DIAJUKAN, KeadaanSkp.DITETAPKAN,
    KeadaanSkp.DIKEMBALIKAN, KeadaanSkp.DITETAPKAN, KeadaanSkp.DISETUJUI, KeadaanSkp.DRAF, None,
    KeadaanSkp.DITETAPKAN, KeadaanSkp.DITETAPKAN,
)  # fmt: skip


AKSI_TULIS = AksiTulis(
    tulis=lambda _jenis, berkas, _tahun: HasilEkspor(berkas, 86), buka=lambda _berkas: None, folder=Path.home
)


def jendela_contoh(kunci: str, halaman: Callable[[Background], Page]) -> Shell:
    """A window with one page."""
    return contoh_window(kunci, lambda: halaman(background_contoh()))


def baris_contoh(jumlah: int = len(ORANG)) -> tuple[BarisDaftar, ...]:
    """So many people; after the first dozen they repeat with other names and numbers."""
    return tuple(_baris(nomor) for nomor in range(jumlah))


def _baris(nomor: int) -> BarisDaftar:
    nama, gelar, nip, status, golongan, jabatan, unit = ORANG[nomor % len(ORANG)]
    putaran = nomor // len(ORANG)
    keadaan = KEADAAN[nomor % len(KEADAAN)]
    return BarisDaftar(
        pegawai=Pegawai(
            UUID(int=1000 + nomor),
            LINGKUP,
            nip if not putaran else f"{int(nip) + putaran:018d}",
            nama if not putaran else f"{nama} {putaran}",
            "",
            gelar,
            status,
            golongan,
            date(int(nip[:4]), 1, 1),
            nip[14],
        ),
        jabatan=jabatan,
        unit=unit,
        skp_id=UUID(int=200_000 + nomor) if keadaan is not None else None,
        keadaan_skp=keadaan,
    )


def daftar_contoh(
    teks: str, _tahun: int, *, mulai_dari: int = 0, paling_banyak: int | None = None, semua: int = 312
) -> DaftarPegawai:
    """What a search in the sample office finds."""
    baris = baris_contoh() if teks else baris_contoh(semua)
    cocok = [satu for satu in baris if teks.casefold() in nama_lengkap(satu.pegawai).casefold()]
    akhir = None if paling_banyak is None else mulai_dari + paling_banyak
    return DaftarPegawai(tuple(cocok[mulai_dari:akhir]), len(cocok), semua)


def kartu_contoh(pegawai_id: UUID, _hari_ini: date) -> KartuPegawai:
    """The card of Siti, whoever is asked for, under that person's name."""
    orang = next(satu.pegawai for satu in baris_contoh(312) if satu.pegawai.id == pegawai_id)
    posisi = (
        ("Pengelola Arsip", "Dinas Perpustakaan dan Arsip", date(2015, 3, 1), date(2019, 1, 1)),
        ("Pengadministrasi Umum", "Kelurahan Pasir Putih", date(2019, 1, 2), date(2024, 2, 29)),
        ("Arsiparis Terampil", "Subbagian Umum dan Kepegawaian", date(2024, 3, 1), None),
    )
    penempatan: list[tuple[Penempatan, Unit | None]] = []
    for nomor, (jabatan, unit, mulai, sampai) in enumerate(posisi):
        kantor = Unit(UUID(int=700 + nomor), LINGKUP, unit, JenisUnit.KELURAHAN, None)
        pos = Penempatan(
            UUID(int=800 + nomor),
            LINGKUP,
            orang.id,
            kantor.id,
            jabatan,
            JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA,
            mulai,
            sampai,
            None,
        )
        penempatan.append((pos, kantor))
    penilai = Pihak(
        UUID(int=1), "Yuliana Marpaung, S.STP.", "197905142003122004", "Penata, III/c", "Sekretaris Camat", ""
    )
    return KartuPegawai(orang, tuple(penempatan), penilai)


def pegawai_contoh(background: Background, semua: int = 312) -> PegawaiPage:
    """The people page over the sample office."""

    def cari(teks: str, tahun: int, *, mulai_dari: int = 0, paling_banyak: int | None = None) -> DaftarPegawai:
        return daftar_contoh(teks, tahun, mulai_dari=mulai_dari, paling_banyak=paling_banyak, semua=semua)

    aksi = AksiPegawai(
        daftar=cari,
        kartu=kartu_contoh,
        buat_skp=lambda _pegawai, _tahun, _hari: UUID(int=1),
        buka_skp=lambda _buka: None,
        buka_impor=lambda: None,
        buka_pejabat=lambda: None,
        tulis=AKSI_TULIS,
    )
    return PegawaiPage(aksi=aksi, background=background, sekarang=lambda: SEKARANG)


def impor_contoh(background: Background) -> ImporPage:
    """The import page over the shipped sample list, and over SKP of a few invented people."""

    def baca(berkas: Path, hari_ini: date, *, kemajuan: Callable[[int, int], None] | None = None) -> PratinjauBerkas:
        if berkas.name == BERKAS_SKP:
            return PratinjauBerkas(pratinjau_skp_contoh())
        if berkas.name == BERKAS_TUSI:
            return PratinjauBerkas(pratinjau_tusi_contoh())
        return PratinjauBerkas(baca_daftar(berkas, hari_ini=hari_ini, kemajuan=kemajuan))

    def terapkan(isi: IsiPratinjau, _hari: date, ditolak: Path | None) -> HasilBerkas:
        n = len(isi.diterima)
        if isinstance(isi, PratinjauSkp):
            return HasilImporSkp(UUID(int=1), n, isi.jumlah(Akibat.BARU), 0, 0, isi.orang, 1, ditolak)
        if isinstance(isi, PratinjauTusi):
            return HasilImporTusi(UUID(int=1), n, isi.jumlah(Akibat.BARU), 0, 0, isi.jabatan, ditolak)
        return HasilImpor(UUID(int=1), n, n, 0, 0, 9, ditolak)

    aksi = AksiImpor(
        pratinjau=baca,
        terapkan=terapkan,
        urungkan=lambda _hasil: 86,
        tulis=AKSI_TULIS,
        selesai=lambda: None,
        papan=lambda: None,
        tusi=lambda: None,
    )
    return ImporPage(aksi=aksi, background=background, sekarang=lambda: SEKARANG)


def contoh_daftar_duk() -> Path:
    """The sample staff list that ships with the program."""
    return resource("contoh", "duk-tenayan-raya.xlsx")


def gambar_pegawai() -> QWidget:
    """The list after typing "nur", Siti's card open."""
    window = jendela_contoh("pegawai", pegawai_contoh)
    page = window.page("pegawai")
    assert isinstance(page, PegawaiPage)
    page.search.setText("nur")
    page.on_open(UUID(int=1008))
    return window


def gambar_pegawai_kosong() -> QWidget:
    """The list of an office that has nobody yet."""
    return jendela_contoh("pegawai", lambda background: pegawai_contoh(background, 0))


def gambar_impor(tahap: str, berkas: Path | None = None) -> QWidget:
    """The import page: `awal` before a file was chosen, `pratinjau` with the file read, `selesai` after taking it."""
    window = jendela_contoh("impor", impor_contoh)
    page = window.page("impor")
    assert isinstance(page, ImporPage)
    if tahap != "awal":
        page.baca(berkas or contoh_daftar_duk())
    return window
