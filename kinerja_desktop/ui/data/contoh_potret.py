"""Invented answers for the pictures of these pages. No store behind them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.ui.data.aksi import AksiBeranda, AksiCadangan, AksiMulai, AksiPemakai
from kinerja_desktop.ui.data.beranda_page import BerandaPage
from kinerja_desktop.ui.data.cadangan_page import CadanganPage
from kinerja_desktop.ui.data.langkah_mulai import ORANG
from kinerja_desktop.ui.data.mulai_page import MulaiPage
from kinerja_desktop.ui.data.pemakai_dialog import PemakaiDialog
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.shell.status_strip import StatusPart
from kinerja_desktop.usecases.data.cadangkan import HasilCadangan, Perbandingan, PeriksaanSalinan, SalinanData
from kinerja_desktop.usecases.data.nilai_beranda import (
    BagianGrafik,
    BarisUnit,
    Beranda,
    GrafikTahap,
    JenisTugas,
    KeamananData,
    LangkahAwal,
    TahapSiklus,
    Tugas,
)
from kinerja_desktop.usecases.data.pemakai import CalonPemakai
from kinerja_desktop.usecases.data.siapkan_kantor_baru import JenisKantor
from kinerja_desktop.usecases.paket.buku_ekspedisi import BelumDikirim, RingkasanKirim

SEKARANG = datetime(2026, 10, 12, 7, 58).astimezone()
HARI_INI = date(2026, 10, 12)


def beranda_contoh() -> Beranda:
    """A Monday in October, as in the picture."""
    return Beranda(
        nama="Ibu Yuliana",
        waktu=SEKARANG,
        hari_ini=HARI_INI,
        tugas=(
            Tugas(
                JenisTugas.REALISASI_BELUM, date(2026, 10, 11), "9 pegawai belum mengajukan realisasi",
                "Triwulan III 2026. Tanpa ajuan, penilai boleh menilai langsung.", "Lihat 9 nama", "pelaksanaan",
                "2026-TW3", 39, 48, 9,
            ),
            Tugas(
                JenisTugas.SKP_MENUNGGU, date(2026, 10, 12), "1 SKP menunggu persetujuan Anda",
                "Pegawai belum dapat menandatangani sebelum Anda setuju.", "Buka SKP", "perencanaan",
            ),
            Tugas(
                JenisTugas.EVALUASI_MENUNGGU_RATING, date(2026, 10, 20), "17 evaluasi menunggu penilaian Anda",
                "Triwulan III 2026. Tanpa rating, tidak ada predikat.", "Mulai menilai", "penilaian",
                "2026-TW3", 5, 22, 17,
            ),
            Tugas(
                JenisTugas.CAPAIAN_BELUM, date(2026, 10, 20), "Capaian Kecamatan Muara Sari belum ditetapkan",
                "Triwulan III 2026. Evaluasi ditetapkan sesudahnya.", "Isi capaian", "capaian",
            ),
            Tugas(
                JenisTugas.BENTROK, None, "2 bentrok menunggu keputusan",
                "Kedua nilai tetap disimpan sampai seseorang memutuskan.", "Putuskan", "gabung", jumlah=2,
            ),
        ),
        kirim=RingkasanKirim(
            belum=BelumDikirim(23, (("realisasi dan bukti dukung", 14), ("rating", 6), ("pegawai", 3))),
            terakhir_dikirim=SEKARANG - timedelta(days=4),
            terakhir_diterima=SEKARANG - timedelta(days=3),
            nomor_diterima=6,
            penerima="BKPSDM",
            menunggu=0,
            tanpa_tanda_terima=0,
        ),
        tujuan="BKPSDM",
        boleh_kirim=True,
        boleh_catat=True,
        keamanan=KeamananData(SEKARANG, "dibuat sendiri", 5, SEKARANG - timedelta(days=3), 38_000_000_000),
        tahap=(
            TahapSiklus("PERENCANAAN", "Perencanaan", "48 dari 48 SKP ditetapkan", 48, 48, False),
            TahapSiklus("PELAKSANAAN", "Pelaksanaan", "39 dari 48 mengajukan realisasi", 39, 48, False),
            TahapSiklus("PENILAIAN", "Penilaian", "Triwulan III 2026: 22 dari 48 dinilai", 22, 48, True),
        ),
        grafik=GrafikTahap(
            "Kelurahan Pasir Putih paling tertinggal: 3 dari 11 dinilai",
            "Evaluasi Triwulan III 2026 menurut unit, 48 pegawai",
            (
                BagianGrafik("Ditetapkan", "daun"), BagianGrafik("Dinilai", "nila_isi"),
                BagianGrafik("Diajukan", "nila_garis"), BagianGrafik("Terbuka", "garis"),
            ),
            (
                BarisUnit("Sekretariat Kecamatan", (5, 4, 3, 1), 9, 13),
                BarisUnit("Seksi Pemerintahan, Trantib", (2, 1, 2, 1), 3, 6),
                BarisUnit("Seksi PMD, Kesos, Pelayanan", (1, 2, 3, 0), 3, 6),
                BarisUnit("Kelurahan Kelapa Dua", (2, 2, 7, 1), 4, 12),
                BarisUnit("Kelurahan Pasir Putih", (1, 2, 2, 6), 3, 11, tertinggal=True),
            ),
        ),
        langkah_awal=tuple(
            LangkahAwal(kode, kata, selesai, halaman)
            for kode, kata, selesai, halaman in (
                ("pegawai", "Masukkan data pegawai", True, "impor"),
                ("pejabat", "Tunjuk kepala unit", True, "pegawai"),
                ("skp", "Tetapkan SKP pertama", True, "perencanaan"),
                ("periode", "Buka evaluasi triwulan", True, "pelaksanaan"),
                ("cetak", "Cetak uji satu lembar", False, "rekap"),
                ("cadangan", "Buat cadangan", True, "cadangan"),
                ("kirim", "Kirim uji ke BKPSDM", False, "kirim"),
            )
        ),
        latihan=False,
    )  # fmt: skip


def gambar_beranda() -> QWidget:
    """The window with the home page."""
    return contoh_window(
        "beranda",
        lambda: BerandaPage(
            aksi=AksiBeranda(beranda_contoh, _buka, _status, _hitungan), background=background_contoh()
        ),
    )


def folder_contoh() -> Path:
    """Where a choice of folders begins in pictures."""
    return Path.home()


def _buka(_key: str, _arg: object) -> None:
    """Pictures lead nowhere."""


def _status(_left: Sequence[StatusPart], _right: Sequence[StatusPart]) -> None:
    """The window of the pictures has a strip of its own."""


def _hitungan(_counts: Mapping[str, int]) -> None:
    """And numbers of its own."""


def salinan_contoh() -> tuple[SalinanData, ...]:
    """Five copies of one office."""
    semua = (
        (timedelta(), "dibuat sendiri", 8_412_000),
        (timedelta(days=1, hours=2), "sebelum menggabungkan paket", 8_397_000),
        (timedelta(days=4, minutes=40), "dibuat sendiri", 8_120_000),
        (timedelta(days=24, hours=1), "sebelum impor", 6_905_000),
        (timedelta(days=90), "sebelum pembaruan program", 4_310_000),
    )
    folder = Path("kinerja.salinan")
    return tuple(
        SalinanData(folder / f"kinerja_{SEKARANG - lalu:%Y%m%d-%H%M%S}.kinerja-data", SEKARANG - lalu, kejadian, bita)
        for lalu, kejadian, bita in semua
    )


def _periksa(berkas: Path) -> PeriksaanSalinan:
    isi = (("pegawai", 48, 48), ("SKP", 48, 48), ("evaluasi", 131, 137), ("catatan pelatihan", 96, 102),
           ("perubahan tercatat", 5_120, 5_143), ("berkas bukti", 212, 219))  # fmt: skip
    return PeriksaanSalinan(berkas, 1000, tuple(Perbandingan(*satu) for satu in isi))


def _cadangkan(_folder: Path | None) -> HasilCadangan:
    return HasilCadangan((salinan_contoh()[0].berkas,), 48, 8_412_000)


def gambar_cadangan(*, kosong: bool = False) -> QWidget:
    """The window with the page of copies."""
    aksi = AksiCadangan((lambda: ()) if kosong else salinan_contoh, _cadangkan, _periksa, folder_contoh)
    return contoh_window(
        "cadangan", lambda: CadanganPage(aksi=aksi, background=background_contoh(), sekarang=lambda: SEKARANG)
    )


def gambar_mulai(langkah: int, jenis: JenisKantor = JenisKantor.KECAMATAN) -> QWidget:
    """The window at one screen of the first run."""

    def build() -> MulaiPage:
        aksi = AksiMulai(lambda _isian: None, lambda _isian, _key: None)
        page = MulaiPage(aksi=aksi, background=background_contoh(), hari_ini=lambda: HARI_INI)
        page.tempat.choose(jenis)
        nip = "19841102200412200" if langkah == ORANG else "198411022004122001"
        isi = {"kabupaten": "Kabupaten Tirta Kencana", "kantor": "Muara Sari", "nama": "Yuliana Marpaung, S.STP.",
               "nip": nip, "pin": "tirta-2026", "pin_lagi": "tirta-2026"}  # fmt: skip
        for medan, teks in isi.items():
            page.fields[medan].show_value(teks)
        while page.langkah < langkah:
            before = page.langkah
            page.go_on()
            if page.langkah == before:
                break
        if langkah == ORANG:
            page.go_on()
        return page

    return contoh_window("mulai", build)


def gambar_pemakai() -> QWidget:
    """The choice of the person in practice data."""
    orang = (
        ("Yuliana Marpaung, S.STP.", "Sekretaris Camat · Sekretariat", True),
        ("Ahmad Nurcahyo, S.AP.", "Lurah Kelapa Dua · Kelurahan Kelapa Dua", False),
        ("Siti Nuraini Lubis, A.Md.", "Arsiparis Terampil · Sekretariat", False),
        ("Wahyu Nurdiansyah", "Pengadministrasi Perkantoran Umum dan Kepegawaian · Kelurahan Pasir Putih", False),
    )
    calon = tuple(
        CalonPemakai(UUID(int=nomor), nama, rincian, tuple(Peran), "tirta-kencana.muara-sari", "laptop", terdaftar)
        for nomor, (nama, rincian, terdaftar) in enumerate(orang)
    )
    dialog = PemakaiDialog(None, background_contoh(), AksiPemakai(lambda _teks: calon, lambda _pelaku: None))
    dialog.open()
    return dialog
