"""Invented documents for the pictures of the pages about paper. The sheet itself is the real F-12 and F-10."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Evaluasi, Predikat
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pendekatan, Pihak, Skp
from kinerja_desktop.sheets.dokumen_evaluasi import dokumen_evaluasi
from kinerja_desktop.sheets.lembar_evaluasi import lembar_evaluasi
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.sheets.rencana_sel import KonteksCetak
from kinerja_desktop.ui.cetak.aksi import AksiPratinjau, AksiRekap, PermintaanPratinjau
from kinerja_desktop.ui.cetak.contoh_rencana import dokumen_rencana, langkah_contoh, skp_berhasil
from kinerja_desktop.ui.cetak.pratinjau_page import PratinjauPage
from kinerja_desktop.ui.cetak.rekap_page import RekapPage
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.cetak.cari_kode import TemuanKode
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak, PilihanUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar, LembarSiap, PilihanCetak

HARI_INI = date(2026, 10, 12)
WIB = timezone(timedelta(hours=7))
INSTANSI = "PEMERINTAH KABUPATEN TIRTA KENCANA"
KANTOR = "Kecamatan Muara Sari"
ORANG = (
    ("Ahmad Nurcahyo, S.AP.", "Kelurahan Kelapa Dua", "DITETAPKAN"),
    ("Bambang Suryanto, S.IP.", "Seksi Pemerintahan", "DITETAPKAN"),
    ("Dewi Anggraini, S.Sos.", "Seksi Kesejahteraan Sosial", "DITETAPKAN"),
    ("Dian Nurmayanti", "Subbagian Keuangan", "DITETAPKAN"),
    ("Hendra Saputra, S.E.", "Seksi Pelayanan Umum", "DINILAI"),
    ("Muhammad Nur Hidayat, S.STP., M.Si.", "Seksi Ketenteraman dan Ketertiban Umum", "DITETAPKAN"),
    ("Nurhayati Siregar, S.Sos.", "Seksi Kesejahteraan Sosial", "DITETAPKAN"),
    ("Nurlela Harahap, S.E.", "Subbagian Keuangan", "DITETAPKAN"),
    ("Rahmat Hidayat", "Kelurahan Pasir Putih", "DITETAPKAN"),
    ("Siti Nuraini Lubis, A.Md.", "Subbagian Umum dan Kepegawaian", "DITETAPKAN"),
    ("Zainun Nur Rasyid, S.E.", "Seksi Pemberdayaan Masyarakat", "DITETAPKAN"),
)
SITI = 9


def dokumen_contoh() -> tuple[DokumenCetak, ...]:
    """Eleven evaluations, ten of them set."""
    return tuple(
        DokumenCetak(UUID(int=nomor), JenisDokumen.EVALUASI, nama, unit, keadaan, keadaan == "DITETAPKAN")
        for nomor, (nama, unit, keadaan) in enumerate(ORANG, start=1)
    )


def evaluasi_contoh() -> Evaluasi:
    """The third quarter of an archivist."""
    siti = Pihak(UUID(int=1), "SITI NURAINI LUBIS, A.Md.", "199007302015032006", "Pengatur Tingkat I, II/d",
                 "Arsiparis Terampil", "Subbagian Umum dan Kepegawaian, Kecamatan Muara Sari")  # fmt: skip
    yuliana = Pihak(UUID(int=2), "YULIANA MARPAUNG, S.STP., M.A.P.", "198411022004122001", "Pembina, IV/a",
                    "Sekretaris Camat", KANTOR)  # fmt: skip
    ridwan = Pihak(UUID(int=3), "Drs. RIDWAN PASARIBU, M.Si.", "197203141994031004", "Pembina Tingkat I, IV/b",
                   "Camat", KANTOR)  # fmt: skip
    skp = Skp(
        id=UUID(int=20),
        lingkup="tirta-kencana.muara-sari",
        pegawai_id=UUID(int=1),
        penilai_id=UUID(int=2),
        tahun=2026,
        mulai=date(2026, 1, 1),
        selesai=date(2026, 12, 31),
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=Formulir.JA_JF,
        instansi=INSTANSI,
        pegawai=siti,
        penilai=yuliana,
        rhk=(),
        perilaku=(),
        lampiran=(),
    )
    return Evaluasi(
        id=UUID(int=10),
        lingkup=skp.lingkup,
        pegawai_id=UUID(int=1),
        periode="2026-TW3",
        mulai=date(2026, 7, 1),
        selesai=date(2026, 9, 30),
        skp=skp,
        skp_digest="",
        penilai=yuliana,
        atasan_penilai=ridwan,
        realisasi=(),
        umpan_balik=(),
        rating_hasil=Ekspektasi.SESUAI,
        alasan_hasil="",
        rating_perilaku=Ekspektasi.SESUAI,
        alasan_perilaku="",
        rating_perilaku_nilai=(None,) * 7,
        capaian=CapaianOrganisasi.BAIK,
        catatan="Percepat penilaian kembali berkas inaktif 2019–2021. Minta dua hari pendampingan arsiparis dari "
        "Dinas Perpustakaan dan Arsip pada November.",
        tanggal_serah=None,
        tanggal_terima=None,
    )


def siapkan_contoh(
    jenis: KodeLembar, dokumen_id: UUID, pilihan: PilihanCetak, akhiran: str = "pdf", *, digest: str | None = None
) -> LembarSiap:
    """The sheet of the picture, whoever it is asked for."""
    isi = evaluasi_contoh()
    konteks = KonteksCetak(
        kertas=pilihan.kertas,
        kode="7QX4-M2TA",
        versi=0 if jenis is KodeLembar.F08 else 1,
        keadaan_draf=dokumen_id == UUID(int=5),
        tempat=pilihan.tempat or "Muara Sari",
        tanggal=pilihan.tanggal or HARI_INI,
        dicetak_pada=datetime(2026, 10, 12, 10, 42, tzinfo=WIB),
    )
    orang = isi.skp.pegawai
    skp = skp_berhasil(isi.skp)
    periode = "TAHUN" if jenis is KodeLembar.F08 else isi.periode
    match jenis:
        case KodeLembar.F08:
            lembar = lembar_rencana_aksi(skp, langkah_contoh(skp), konteks, bulanan=pilihan.bulanan)
        case KodeLembar.F10:
            lembar = lembar_evaluasi(isi, Predikat.BAIK, konteks)
        case _:
            lembar = dokumen_evaluasi(isi, Predikat.BAIK, konteks)
    return LembarSiap(
        lembar=lembar,
        nama_berkas=nama_berkas(jenis.value, 2026, periode, orang.nip, orang.nama, akhiran),
        kode="7QX4-M2TA",
        versi=konteks.versi,
        digest=digest or "7qx4m2ta",
        keadaan="Ditetapkan",
        draf=konteks.keadaan_draf,
        nama=orang.nama,
    )


def _simpan(folder: Path, nama: str, _isi: bytes) -> Path:
    return folder / nama


def gambar_pratinjau(*, rencana: bool = False) -> QWidget:
    """The preview of one quarter's documents, with `rencana` of the steps of a year's plans."""
    aksi = AksiPratinjau(siapkan=siapkan_contoh, simpan=_simpan, folder=Path.home, buka=lambda _path: None)
    window = contoh_window(
        "pratinjau", lambda: PratinjauPage(aksi=aksi, background=background_contoh(), hari_ini=lambda: HARI_INI)
    )
    wish = PermintaanPratinjau("Triwulan III 2026", dokumen_contoh(), KodeLembar.F12, SITI)
    if rencana:
        wish = PermintaanPratinjau("Tahun 2026", dokumen_rencana(ORANG), KodeLembar.F08, SITI)
    window.open_page("pratinjau", wish)
    window.rail.show_page("rekap")
    return window


def gambar_rekap(*, kode: bool = False, rencana: bool = False) -> QWidget:
    """The list of what can be printed; with `kode` a code was found, with `rencana` F-08 is chosen."""
    aksi = AksiRekap(
        daftar=lambda _lembar, _periode, _unit: dokumen_contoh(),
        unit=lambda: (PilihanUnit("a", KANTOR), PilihanUnit("a.b", "Subbagian Keuangan")),
        cari_kode=_cari,
        siapkan=siapkan_contoh,
        simpan=_simpan,
        folder=Path.home,
        buka=lambda _path: None,
        pratinjau=lambda _wish: None,
    )
    window = contoh_window(
        "rekap", lambda: RekapPage(aksi=aksi, background=background_contoh(), hari_ini=lambda: HARI_INI)
    )
    page = window.page("rekap")
    if rencana and isinstance(page, RekapPage):
        page.choose(KodeLembar.F08, "2026")
    if kode and isinstance(page, RekapPage):
        page.kode.field.put_text("7qx4 m2ta")
        page.kode.search()
    return window


def halaman(window: QWidget) -> object:
    """The page a window shows."""
    return window.current() if isinstance(window, Shell) else None


def _cari(_kode: str) -> TemuanKode:
    return TemuanKode(
        kode="7QX4-M2TA",
        jenis=JenisDokumen.EVALUASI,
        dokumen_id=UUID(int=10),
        digest="7qx4m2ta",
        versi=1,
        nama="Siti Nuraini Lubis, A.Md.",
        judul="Evaluasi triwulan III 2026",
        sesuai=True,
        kalimat="Evaluasi triwulan III 2026 Siti Nuraini Lubis, A.Md., versi 1: kertas sesuai dengan yang berlaku.",
        lembar=(KodeLembar.F10, KodeLembar.F12),
    )
