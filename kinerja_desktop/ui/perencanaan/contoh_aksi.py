"""Invented steps for the sample SKP, for the pictures of the rencana aksi page."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import jendela_contoh
from kinerja_desktop.ui.perencanaan.contoh_potret import SKP_ID, skp_lengkap
from kinerja_desktop.ui.perencanaan.rencana_aksi_page import AksiRencana, RencanaAksiPage
from kinerja_desktop.usecases.perencanaan.rencana_aksi import LihatRencanaAksi

_S = StatusAksi
_LANGKAH = (
    (3101, "Memilah arsip aktif per klasifikasi", "Berkas terpilah", 180, "berkas", (1, 2, 3), _S.SELESAI),
    (3101, "Memberkaskan arsip dan membuat daftarnya", "Daftar arsip", 180, "berkas", (4, 5, 6), _S.BERJALAN),
    (3101, "Menata daftar arsip agar dapat dicari semua staf", "Daftar terpasang", 1, "daftar", (7, 8, 9), _S.BELUM),
    (3101, "Menguji temu kembali bersama peminjam", "Uji temu kembali", 2, "kali", (10, 11, 12), _S.BELUM),
    (3102, "Menilai arsip inaktif bersama tim", "Rapat penilaian", 4, "rapat", (3, 6, 9, 12), _S.TERKENDALA),
    (3102, "Mengusulkan musnah arsip yang habis retensi", "Usul musnah", 1, "usul", (10,), _S.BELUM),
)


def _semua() -> LihatRencanaAksi:
    skp = skp_lengkap()
    langkah = tuple(
        RencanaAksi(
            UUID(int=4500 + nomor), skp.lingkup, skp.pegawai_id, skp.id, UUID(int=rhk), nomor, teks, target,
            Decimal(jumlah), satuan, bulan, skp.pegawai.nama, status, "",
        )
        for nomor, (rhk, teks, target, jumlah, satuan, bulan, status) in enumerate(_LANGKAH)
    )  # fmt: skip
    return LihatRencanaAksi(skp, langkah, "")


def _page(background: Background) -> RencanaAksiPage:
    layar = _semua()

    def sama(*_isi: Any) -> LihatRencanaAksi:
        return layar

    aksi = AksiRencana(
        lihat=sama, tambah=sama, ubah=sama, hapus=sama, pulihkan=sama, urutkan=sama, pratinjau=lambda _skp: None,
        buka_skp=lambda _buka: None,
    )  # fmt: skip
    return RencanaAksiPage(aksi=aksi, background=background)


def jendela_aksi() -> QWidget:
    """A window with the page on the sample SKP."""
    window = jendela_contoh("rencana-aksi", _page)
    window.rail.show_page("perencanaan")
    window.page("rencana-aksi").on_open(SKP_ID)
    return window
