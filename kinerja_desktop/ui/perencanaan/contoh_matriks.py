"""A camat's matrix with five indicators over twelve people, for the pictures. No store behind it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    KolomMatriks,
    MatriksPimpinan,
    periksa_cakupan,
)
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pihak
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import LINGKUP, SEKARANG, baris_contoh, jendela_contoh
from kinerja_desktop.ui.perencanaan.aksi_matriks import AksiMatriks
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaMatriks
from kinerja_desktop.ui.perencanaan.matriks_page import CAKUPAN, MatriksPage
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan, CakupanPimpinan, MenungguInduk, TanpaIndikator
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import HasilJadikan

CAMAT_ID, SKP_CAMAT = UUID(int=1900), UUID(int=4000)
LAYANAN, HEMAT = "Meningkatnya kualitas pelayanan publik kecamatan", "Anggaran kecamatan dikelola tertib"
KOLOM = tuple(
    KolomMatriks(UUID(int=4100 + (nomor > 2)), UUID(int=4200 + nomor), LAYANAN if nomor <= 2 else HEMAT, teks, target)
    for nomor, (teks, target) in enumerate(
        (
            ("Indeks Kepuasan Masyarakat kecamatan", "88,31 indeks"),
            ("Persentase aduan masyarakat yang selesai tepat waktu", "95%"),
            ("Persentase pegawai yang memenuhi 20 JP pelatihan", "90%"),
            ("Persentase realisasi anggaran kecamatan dan kelurahan", "95%"),
            ("Jumlah temuan pemeriksaan yang berulang", "≤ 0 temuan"),
        )
    )
)
PERAN = (
    (0, 0, TingkatHasil.LAYANAN, "Layanan surat keterangan kelurahan selesai hari itu juga"),
    (0, 1, TingkatHasil.OUTPUT, "Aduan warga Kelapa Dua dijawab dalam tiga hari kerja"),
    (1, 3, TingkatHasil.OUTPUT, "Laporan realisasi anggaran bulanan tepat waktu"),
    (2, 1, TingkatHasil.OUTCOME_ANTARA, "Gangguan ketertiban umum yang diadukan tertangani"),
    (3, 0, TingkatHasil.OUTPUT, "Bantuan sosial tersalur sesuai data penerima yang mutakhir"),
    (4, 3, TingkatHasil.OUTPUT, "Surat pertanggungjawaban terverifikasi sebelum tanggal sepuluh"),
    (5, 0, TingkatHasil.LAYANAN, "Loket pelayanan terpadu buka tanpa jeda istirahat"),
    (6, 0, TingkatHasil.LAYANAN, "Ruang tunggu pelayanan bersih setiap hari kerja"),
    (7, 1, TingkatHasil.OUTPUT, "Kanal aduan daring kecamatan terpelihara dan terpantau"),
    (8, 0, TingkatHasil.OUTPUT, "Arsip dinamis kecamatan tertata dan mudah ditemukan"),
    (11, 1, TingkatHasil.OUTCOME_ANTARA, "Tindak lanjut aduan terkoordinasi antarseksi"),
    (11, 2, TingkatHasil.OUTPUT, "Rencana pelatihan pegawai tersusun dan terlaksana"),
    (11, 3, TingkatHasil.OUTCOME_ANTARA, "Penyerapan anggaran merata tiap triwulan"),
)
"""Person, column, kind, part."""
CAMAT = Pihak(CAMAT_ID, "Ir. Hasan Basri, M.Si.", "197001011995031001", "Pembina Tingkat I, IV/b", "Camat", "Kecamatan")


def matriks_contoh() -> MatriksPimpinan:
    """Thirteen cells, some of them RHK already, one used by an SKP that is set."""
    sel: list[SelMatriks] = []
    for nomor, (orang, kolom, tingkat, teks) in enumerate(PERAN):
        satu = KOLOM[kolom]
        rhk_id = UUID(int=4400 + nomor) if nomor % 3 == 0 else None
        sel.append(
            SelMatriks(
                UUID(int=4300 + nomor), LINGKUP, 2026, CAMAT_ID, SKP_CAMAT, satu.rhk_id, satu.indikator_id,
                UUID(int=1000 + orang), tingkat, teks, satu.rhk, satu.indikator, rhk_id,
            )
        )  # fmt: skip
    baris: list[BarisMatriks] = []
    for satu in baris_contoh(12):
        keadaan = satu.keadaan_skp
        milik = {sel_.rhk_id: sel_.teks for sel_ in sel if sel_.pegawai_id == satu.pegawai.id and sel_.rhk_id}
        tetap = keadaan is KeadaanSkp.DITETAPKAN
        kunci = "SKP pegawai ini sedang menunggu keputusan. Sel tetap terbuka sampai SKP dikembalikan."
        baris.append(
            BarisMatriks(
                satu.pegawai.id, LINGKUP, nama_lengkap(satu.pegawai), satu.pegawai.nip, satu.jabatan, satu.unit,
                satu.skp_id, keadaan, kunci if keadaan is KeadaanSkp.DIAJUKAN else "", milik,
                frozenset(milik) if tetap else frozenset(),
            )
        )  # fmt: skip
    return MatriksPimpinan(
        CAMAT, CAMAT_ID, 2026, SKP_CAMAT, Formulir.JPT_UKM, KeadaanSkp.DITETAPKAN, KOLOM, tuple(baris), tuple(sel)
    )


def cakupan_contoh(matriks: MatriksPimpinan) -> Cakupan:
    """The camat, a sekcam without an SKP and a lurah."""
    camat = CakupanPimpinan(
        CAMAT_ID, CAMAT.nama, "Camat", "Kecamatan Muara Sari", matriks.indikator, matriks.terbagi, 12,
        len(matriks.sel), matriks.keadaan, periksa_cakupan(matriks),
    )  # fmt: skip
    sekcam = CakupanPimpinan(
        UUID(int=1011), "Yuliana Marpaung, S.STP.", "Sekretaris Camat", "Sekretariat", 0, 0, 8, 0, None, (), 1
    )
    lurah = CakupanPimpinan(
        UUID(int=1000), "Ahmad Nurcahyo, S.AP.", "Lurah Kelapa Dua", "Kel. Kelapa Dua", 3, 3, 5, 9,
        KeadaanSkp.DITETAPKAN, (), 1,
    )  # fmt: skip
    tanpa = (
        TanpaIndikator(
            UUID(int=1009), "Wahyu Nurdiansyah", "Pengadministrasi Perkantoran Umum dan Kepegawaian",
            "Kel. Pasir Putih", None, "belum punya SKP",
        ),
        TanpaIndikator(
            UUID(int=1005), "Nurmala Dewi, A.Md.Kom.", "Pengelola Layanan Operasional", "Seksi Pelayanan Umum",
            UUID(int=2), "SKP belum berindikator terukur",
        ),
    )  # fmt: skip
    menunggu = MenungguInduk(
        UUID(int=1007), "Nurul Fitriani, S.Kom.", "Pranata Komputer Ahli Pertama", "Subbag Umum", UUID(int=3),
        UUID(int=4), "Aplikasi layanan kecamatan terpelihara dan selalu dapat dipakai warga",
    )  # fmt: skip
    return Cakupan(2026, (camat, sekcam, lurah), tanpa, (menunggu,))


def aksi_matriks_contoh(matriks: MatriksPimpinan) -> AksiMatriks:
    """Every act answers the same matrix."""
    layar = LihatMatriks(matriks, periksa_cakupan(matriks), "")

    def isi(_pimpinan: UUID, _tahun: int, _isian: Sequence[IsianSel], _hari: date) -> LihatMatriks:
        return layar

    def jadikan(_pimpinan: UUID, _tahun: int, sel: Collection[UUID], _hari: date) -> HasilJadikan:
        return HasilJadikan(layar, len(sel), 0, ())

    return AksiMatriks(
        saya=CAMAT_ID,
        cakupan=lambda _tahun, _hari: cakupan_contoh(matriks),
        lihat=lambda _pimpinan, _tahun, _hari: layar,
        isi=isi,
        simpan_draf=lambda *_isi: None,
        jadikan=jadikan,
        tautkan=lambda _pimpinan, _tahun, _sel, _rhk, _hari: layar,
        buka_skp=lambda _buka: None,
        buka_papan=lambda _tahun: None,
    )


def jendela_matriks(matriks: MatriksPimpinan | None = None, *, tab: str = "") -> QWidget:
    """A window with the page."""
    isi = matriks or matriks_contoh()

    def halaman(background: Background) -> MatriksPage:
        return MatriksPage(aksi=aksi_matriks_contoh(isi), background=background, sekarang=lambda: SEKARANG)

    window = jendela_contoh("matriks", halaman)
    window.rail.show_page("perencanaan")
    page = window.page("matriks")
    assert isinstance(page, MatriksPage)
    page.on_open(BukaMatriks(2026, CAMAT_ID))
    if tab:
        page.tabs.choose(tab)
    return window


def matriks_kosong() -> MatriksPimpinan:
    """A leader without an SKP."""
    return replace(matriks_contoh(), skp_id=None, keadaan=None, kolom=(), sel=())


def jendela_cakupan() -> QWidget:
    """The list of gaps."""
    return jendela_matriks(tab=CAKUPAN)
