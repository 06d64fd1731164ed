"""An invented register of officials who sign, for the pictures of its page and dialog."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.blok_ttd import blok_ttd
from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan, PejabatTtd
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import periksa_pejabat
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.kepegawaian.contoh_potret import LINGKUP, SEKARANG, jendela_contoh
from kinerja_desktop.ui.kepegawaian.dialog_pejabat import DialogPejabat, OrangTtd, PilihanPejabat
from kinerja_desktop.ui.kepegawaian.pejabat_page import AksiPejabat, PejabatPage
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import BarisPejabat, RegisterPejabat, isian_dari

KECAMATAN, KELURAHAN = UUID(int=9701), UUID(int=9702)
_D, _PLT, _PLH = Kedudukan.DEFINITIF, Kedudukan.PLT, Kedudukan.PLH
_SENDIRI, _AN, _UB = CaraTandaTangan.LANGSUNG, CaraTandaTangan.ATAS_NAMA, CaraTandaTangan.UNTUK_BELIAU
_BUPATI = "Bupati Tirta Kencana"
ISI = (
    (KECAMATAN, "Kecamatan Muara Sari", "Yuliana Marpaung, S.STP.", "19790514 200312 2 004", _PLH, _UB,
     "Camat Muara Sari", f"{_BUPATI}\nSekretaris Daerah", date(2026, 10, 1), date(2026, 10, 31), "800/212/2026"),
    (KECAMATAN, "Kecamatan Muara Sari", "Zainun Nur Rasyid, S.E.", "19830307 200903 1 006", _D, _AN,
     "Camat Muara Sari", _BUPATI, date(2024, 8, 1), None, "821/402/2024"),
    (KELURAHAN, "Kelurahan Kelapa Dua", "Nurhayati Siregar, S.Sos.", "19810923 200604 2 011", _PLT, _SENDIRI,
     "Lurah Kelapa Dua", "", date(2026, 9, 1), None, ""),
    (KELURAHAN, "Kelurahan Kelapa Dua", "Ahmad Nurcahyo, S.AP.", "19860211 201001 1 004", _D, _SENDIRI,
     "Lurah Kelapa Dua", "", date(2022, 1, 3), date(2026, 8, 31), "821/17/2022"),
)  # fmt: skip


def _baris(nomor: int) -> BarisPejabat:
    unit_id, unit, nama, nip, kedudukan, cara, jabatan, atas, mulai, sampai, surat = ISI[nomor]
    pejabat = PejabatTtd(
        UUID(int=9800 + nomor), LINGKUP, unit_id, UUID(int=9900 + nomor), kedudukan, cara, jabatan, atas, mulai,
        sampai, surat,
    )  # fmt: skip
    berjalan = sampai is None or sampai >= SEKARANG.date()
    return BarisPejabat(pejabat, unit, nama, nip, blok_ttd(pejabat, nama, nip), berjalan, boleh_diubah=True)


def _page(background: Background, *, kosong: bool) -> PejabatPage:
    register = RegisterPejabat(() if kosong else tuple(_baris(nomor) for nomor in range(len(ISI))), (), "")
    pertama = _baris(0).pejabat
    aksi = AksiPejabat(
        lihat=lambda _hari: register,
        periksa=lambda _isian, _id: (),
        catat=lambda _isian: pertama,
        ubah=lambda _id, _isian: (pertama, pertama),
        tarik=lambda _id: pertama,
        pulihkan=lambda _pejabat: None,
        cari=lambda _teks: (),
        kembali=lambda: None,
    )
    return PejabatPage(aksi=aksi, background=background, sekarang=lambda: SEKARANG)


def gambar_pejabat(*, kosong: bool = False) -> QWidget:
    """A window with the register, or with an office that has none yet."""
    window = jendela_contoh("pejabat", partial(_page, kosong=kosong))
    window.rail.show_page("pegawai")
    window.page("pejabat").on_open(None)
    return window


def dialog_pejabat(*, temuan: bool = False) -> QWidget:
    """The dialog on a line signed u.b., or on one with findings."""
    baris = _baris(0)
    isi = isian_dari(baris.pejabat)
    if temuan:
        isi = replace(isi, jabatan="Plh. Camat Muara Sari", beliau="", sampai=date(2026, 9, 1), nomor_surat="")
    dialog = DialogPejabat(
        None,
        isi,
        PilihanPejabat(
            (Opsi(str(KECAMATAN), "Kecamatan Muara Sari"),),
            OrangTtd(baris.pejabat.pegawai_id, baris.nama, baris.nip),
            lambda _teks, deliver: deliver([]),
            SEKARANG.date,
        ),
        background=background_contoh(),
        periksa=lambda _isian: (),
        simpan=lambda _isian: None,
        selesai=lambda _hasil: None,
    )
    if temuan:
        dialog.show_findings(periksa_pejabat(isi, ()))
    dialog.open()
    return dialog
