"""The invented history of one person, for the pictures of the timeline page and its dialogs."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    JenisPeristiwa,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, Penempatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.kepegawaian import dialog_waktu
from kinerja_desktop.ui.kepegawaian.contoh_potret import LINGKUP, SEKARANG, jendela_contoh
from kinerja_desktop.ui.kepegawaian.kata_waktu import kata_dialog
from kinerja_desktop.ui.kepegawaian.waktu_page import AksiWaktu, WaktuPage
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Entri,
    PerubahanWaktu,
)
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import LihatGarisWaktu
from kinerja_desktop.usecases.kepegawaian.tahun_pegawai import MasaPenilai, SegmenTahun

ORANG, LURAH = UUID(int=9101), UUID(int=9102)
KECAMATAN, SEKSI, KELURAHAN = UUID(int=9201), UUID(int=9202), UUID(int=9203)


def _layar() -> LihatGarisWaktu:
    kel = f"{LINGKUP}.kelapa-dua"
    unit = (
        Unit(KECAMATAN, LINGKUP, "Kecamatan Muara Sari", JenisUnit.KECAMATAN, None, None),
        Unit(SEKSI, f"{LINGKUP}.kesos", "Seksi Kesejahteraan Sosial", JenisUnit.SEKSI, KECAMATAN, ORANG),
        Unit(KELURAHAN, kel, "Kelurahan Kelapa Dua", JenisUnit.KELURAHAN, KECAMATAN, LURAH),
    )
    pos = (
        Penempatan(
            UUID(int=9301),
            LINGKUP,
            ORANG,
            KECAMATAN,
            "Pengelola Data Kependudukan",
            JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA,
            date(2019, 3, 1),
            date(2024, 7, 31),
            None,
            "821/114/2019",
        ),
        Penempatan(
            UUID(int=9302),
            LINGKUP,
            ORANG,
            SEKSI,
            "Kepala Seksi Kesejahteraan Sosial",
            JenisJabatan.PENGAWAS,
            PeranUnit.PIMPINAN,
            date(2024, 8, 1),
            None,
            None,
            "821/402/2024",
        ),
    )
    tugas = Penugasan(
        UUID(int=9401),
        LINGKUP,
        ORANG,
        KELURAHAN,
        JenisPenugasan.PLT,
        Wewenang.MENILAI,
        "Lurah Kelapa Dua",
        date(2026, 2, 1),
        date(2026, 8, 15),
        "800/77/2026",
    )
    cuti = PeristiwaPegawai(
        UUID(int=9501),
        LINGKUP,
        ORANG,
        JenisPeristiwa.CUTI_TAHUNAN,
        date(2026, 6, 8),
        date(2026, 6, 12),
        "851/9/2026",
        "",
    )
    penilai = PenetapanPenilai(
        UUID(int=9601), LINGKUP, ORANG, LURAH, None, date(2025, 1, 1), date(2025, 6, 30), "Sekretaris Camat lowong", ""
    )
    return LihatGarisWaktu(
        pegawai=Pegawai(ORANG, LINGKUP, "198109232006042011", "Nurhayati Siregar", "", "S.Sos.", StatusAsn.PNS, "III/d",
                        date(1981, 9, 23), "2"),
        entri=(cuti, tugas, penilai, *reversed(pos)),
        unit={satu.id: satu for satu in unit},
        orang={LURAH: "Ahmad Nurcahyo"},
        penilai=Pihak(None, "Yuliana Marpaung, S.STP.", "197905142003122004", "Penata Tk. I, III/d", "Camat Muara Sari",
                      "Kecamatan Muara Sari"),
        ditetapkan=False,
        terkunci="",
        segmen=(
            SegmenTahun(date(2026, 1, 1), date(2026, 12, 31), "Kepala Seksi Kesejahteraan Sosial", True, True, ""),
        ),
        masa_penilai=(
            MasaPenilai(date(2026, 1, 1), date(2026, 3, 31), "Ahmad Nurcahyo", "Camat Muara Sari"),
            MasaPenilai(date(2026, 4, 1), date(2026, 4, 30), "", ""),
            MasaPenilai(date(2026, 5, 1), date(2026, 12, 31), "Yuliana Marpaung, S.STP.", "Camat Muara Sari"),
        ),
    )  # fmt: skip


def _page(background: Background) -> WaktuPage:
    kosong = PerubahanWaktu()
    aksi = AksiWaktu(
        lihat=lambda _orang, _hari: _layar(),
        catat=lambda _orang, _isian: kosong,
        ubah=lambda _orang, _entri, _isian: kosong,
        tarik=lambda _orang, _entri: kosong,
        urungkan=lambda _orang, _perubahan: None,
        cari=lambda _teks: (),
        kembali=lambda _orang: None,
    )
    return WaktuPage(aksi=aksi, background=background, sekarang=lambda: SEKARANG)


def gambar_waktu() -> QWidget:
    """A window with the page on one person."""
    window = jendela_contoh("garis-waktu", _page)
    window.rail.show_page("pegawai")
    window.page("garis-waktu").on_open(ORANG)
    return window


def dialog_catatan(jenis: type[Entri]) -> QWidget:
    """The dialog on an entry of that kind that stands already."""
    layar = _layar()
    entri = next(satu for satu in layar.entri if isinstance(satu, jenis))

    def cari(_teks: str, deliver: Deliver) -> None:
        deliver(())

    unit = [Opsi(str(satu.id), satu.nama) for satu in layar.unit.values()]
    medan, baca = (
        dialog_waktu.medan_penugasan(unit, cari, SEKARANG.date)
        if jenis is Penugasan
        else dialog_waktu.medan_penilai(cari, SEKARANG.date)
    )
    dialog_waktu.tampilkan_entri(medan, entri, layar.orang)
    dialog = dialog_waktu.DialogWaktu(
        None,
        *kata_dialog(jenis, ubah=True),
        medan,
        baca,
        background=background_contoh(),
        simpan=lambda _isian: PerubahanWaktu(),
        selesai=lambda _perubahan: None,
    )
    dialog.open()
    return dialog
