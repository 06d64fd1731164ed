"""Training is logged in one row by keys; the gauge, the log and the unit's bars follow."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.pelaksanaan.pelatihan_page import PelatihanPage
from kinerja_desktop.ui.pelaksanaan.rencana_grafik import Batang, Rata, batang_di, rencana_batang
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import catat_pelatihan
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import LihatPelatihan, lihat_pelatihan
from tests.ui.pelaksanaan.conftest import Meja
from tests.ui.pelaksanaan.ikatan import ikat_pelatihan
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, BUDI, BUDI_ID, HARI_INI, OPERATOR, SITI, SITI_ID

CTRL = Qt.KeyboardModifier.ControlModifier
Buka = Callable[..., PelatihanPage]


@pytest.fixture
def page(meja: Meja) -> Buka:
    def buka(siapa: Pelaku = SITI, arg: object = None) -> PelatihanPage:
        halaman = meja.buka(
            "pelatihan",
            lambda background: PelatihanPage(aksi=ikat_pelatihan(meja.store, siapa), background=background),
            arg,
        )
        assert isinstance(halaman, PelatihanPage)
        return halaman

    return buka


def layar(halaman: PelatihanPage) -> LihatPelatihan:
    assert halaman.layar is not None
    return halaman.layar


def catat(store: Store, menit: int = 180, judul: str = "Bimtek arsip dinamis") -> None:
    isi = {"judul": judul, "bentuk": "bimtek", "selesai": date(2026, 3, 12), "menit": Decimal(menit)}
    catat_pelatihan(store, SITI, SITI_ID, isi, HARI_INI)


def pilih_bentuk(meja: Meja, huruf: str) -> None:
    """Typing on the list field opens it with what was typed."""
    meja.ketik(huruf[0])
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    popup.search.setText(huruf)
    meja.qtbot.keyClick(popup.search, Qt.Key.Key_Return)


def test_an_entry_by_keys_moves_the_gauge_and_the_row_is_ready_for_the_next(meja: Meja, page: Buka) -> None:
    halaman = page()
    assert halaman.panel.gauge.accessibleName() == "0,0 dari 20 JP"
    assert not halaman.kosong.isHidden()
    meja.tekan(Qt.Key.Key_Semicolon, CTRL)
    meja.tekan(Qt.Key.Key_Return)
    meja.ketik("Bimtek pengelolaan arsip")
    meja.tekan(Qt.Key.Key_Return)
    pilih_bentuk(meja, "bimtek")
    halaman.catat.form.go_to("pelatihan.menit")
    meja.ketik("450")
    assert halaman.catat._jp.text() == "10,0"
    meja.tekan(Qt.Key.Key_Return)

    assert [satu.pelatihan.judul for satu in layar(halaman).baris] == ["Bimtek pengelolaan arsip"]
    assert halaman.panel.gauge.accessibleName() == "10,0 dari 20 JP"
    assert halaman.panel.kalimat.text() == "Kurang 10,0 JP untuk tahun ini"
    assert halaman.catat.form.field("pelatihan.judul").text() == ""
    assert meja.fokus() is halaman.catat.form.field("pelatihan.selesai").entry
    assert halaman.header.saved_mark.startswith("Tersimpan")


def test_a_row_that_is_not_complete_says_so_under_each_field_and_keeps_what_was_typed(
    meja: Meja, page: Buka, store: Store
) -> None:
    halaman = page()
    halaman.catat.form.go_to("pelatihan.judul")
    meja.ketik("Bimtek arsip")
    meja.tekan(Qt.Key.Key_Return, CTRL)

    form = halaman.catat.form
    salah = {medan for medan in ("selesai", "judul", "bentuk", "menit") if form.field(f"pelatihan.{medan}").temuan}
    assert salah == {"selesai", "bentuk", "menit"}
    assert form.field("pelatihan.judul").text() == "Bimtek arsip"
    draf = lihat_pelatihan(store, SITI, SITI_ID, 2026, HARI_INI).draf
    assert draf["pelatihan.judul"] == "Bimtek arsip"
    assert meja.fokus() is form.field("pelatihan.selesai").entry


def test_a_draft_comes_back_when_the_page_is_opened_again(meja: Meja, page: Buka) -> None:
    halaman = page()
    halaman.catat.form.go_to("pelatihan.judul")
    meja.ketik("Webinar")
    meja.tekan(Qt.Key.Key_Tab)
    halaman.on_open(None)
    meja.tunggu()
    assert halaman.catat.form.field("pelatihan.judul").text() == "Webinar"


def test_control_d_copies_the_field_from_the_row_above(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    halaman.catat.form.go_to("pelatihan.judul")
    meja.tekan(Qt.Key.Key_D, CTRL)
    assert halaman.catat.form.field("pelatihan.judul").text() == "Bimtek arsip dinamis"


def test_an_entry_is_changed_in_the_row_and_the_change_taken_back(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    halaman.tabel.view.setFocus()
    halaman.tabel.view.select_row(0)
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.catat._judul.text() == "Ubah catatan"
    halaman.catat.form.go_to("pelatihan.menit")
    meja.tekan(Qt.Key.Key_A, CTRL)
    meja.ketik("900")
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.panel.kalimat.text() == "Sudah mencapai 20 JP untuk tahun ini"
    meja.alt("Kembalikan")
    assert halaman.panel.gauge.accessibleName() == "4,0 dari 20 JP"


def test_a_change_that_is_refused_stays_in_the_row(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    halaman.catat.ubah(layar(halaman).baris[0].pelatihan)
    halaman.catat.form.go_to("pelatihan.judul")
    meja.tekan(Qt.Key.Key_A, CTRL)
    meja.ketik("x")
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert [satu.kode for satu in halaman.catat.form.field("pelatihan.judul").temuan] == ["PLT-01"]
    assert halaman.catat.form.field("pelatihan.judul").text() == "x"
    assert layar(halaman).baris[0].pelatihan.judul == "Bimtek arsip dinamis"


def test_an_entry_is_deleted_by_its_key_and_brought_back(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    halaman.tabel.view.setFocus()
    halaman.tabel.view.select_row(0)
    meja.tekan(Qt.Key.Key_Delete)
    assert layar(halaman).baris == ()
    meja.alt("Kembalikan")
    assert [satu.pelatihan.judul for satu in layar(halaman).baris] == ["Bimtek arsip dinamis"]


def test_the_ceiling_of_pppk_is_said_as_room_that_is_left(meja: Meja, page: Buka) -> None:
    halaman = page(BUDI)
    assert halaman.panel.kalimat.text() == "Masih ada ruang 24,0 JP untuk tahun ini"
    assert halaman.panel.gauge.accessibleName() == "0,0 paling banyak 24 JP"


def test_the_chart_says_its_finding_and_swaps_with_a_table(meja: Meja, page: Buka, store: Store) -> None:
    catat(store, 900)
    halaman = page(OPERATOR, SITI_ID)
    grafik = halaman.unit.grafik
    assert grafik.accessibleName() == "1 dari 4 pegawai sudah mencapai 20 JP"
    rencana = grafik.rencana
    assert rencana is not None
    assert len(rencana.batang) == 4
    assert [kata.teks for kata in rencana.kata if kata.tebal] == ["Siti 20,0"]
    di = QPoint(round(rencana.batang[0].x) + 2, grafik.height() // 2)
    QApplication.sendEvent(grafik, QHelpEvent(QEvent.Type.ToolTip, di, grafik.mapToGlobal(di)))
    assert QToolTip.text() == "Siti Nuraini Lubis: 20,0 JP"
    QToolTip.hideText()
    meja.tekan(Qt.Key.Key_T, CTRL)
    assert halaman.unit.isi.currentWidget() is halaman.unit.tabel
    assert halaman.unit.tabel.view.hasFocus()
    meja.tekan(Qt.Key.Key_T, CTRL)
    halaman.unit._salin()
    assert not QGuiApplication.clipboard().pixmap().isNull()
    assert BUDI_ID in {satu.pegawai.id for satu, _patokan in halaman.unit.tabel.model.rows}


def test_an_auditor_reads_and_is_told_why_he_may_not_write(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page(AUDITOR, SITI_ID)
    assert "bukan wewenang Anda" in halaman.catat.tombol.reason
    assert halaman.catat.form.field("pelatihan.judul").read_only
    halaman.tabel.view.select_row(0)
    meja.tekan(Qt.Key.Key_Return)
    assert "bukan wewenang Anda" in halaman.bar.sentence


def test_another_year_has_its_own_log(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    opsi = next(satu for satu in halaman.tahun._options if satu.kode == "2025")
    halaman.tahun.chosen.emit(opsi)
    meja.tunggu()
    assert layar(halaman).tahun == 2025
    assert layar(halaman).baris == ()


def test_the_tables_are_sound_models(meja: Meja, page: Buka, store: Store) -> None:
    catat(store)
    halaman = page()
    for model in (halaman.tabel.model, halaman.unit.tabel.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert halaman.tabel.cell(0, "menit").text == "180"


def ukur(teks: str, _peran: str) -> float:
    return 7.0 * len(teks)


def batang(*nilai: str, sendiri: int = -1) -> list[Batang]:
    return [
        Batang(f"P{nomor}", Decimal(satu), Decimal(satu) >= 20, nomor == sendiri) for nomor, satu in enumerate(nilai)
    ]


def test_a_plan_of_bars_stays_inside_its_paper_and_grows_with_its_values() -> None:
    rencana = rencana_batang(batang("26", "20", "10", "0", sendiri=2), Decimal(20), 400, 200, ukur)
    atas = [kotak.y for kotak in rencana.batang]
    assert atas == sorted(atas)
    assert all(kotak.x >= 0 and kotak.x + kotak.lebar <= 400 and kotak.y >= 0 for kotak in rencana.batang)
    assert {round(kotak.y + kotak.tinggi) for kotak in rencana.batang} == {192}
    assert rencana.batang[3].tinggi == 1, "a value of nothing still shows where the person stands"
    assert [kotak.warna for kotak in rencana.batang] == ["nila_garis", "nila_garis", "soga", "nila_isi"]
    assert [garis.putus for garis in rencana.acuan] == [True]
    assert len(rencana.kisi) <= 3


def test_the_own_value_is_named_above_all_bars_its_words_cover() -> None:
    rencana = rencana_batang(batang(*["19"] * 20, "5", *["4"] * 10, sendiri=20), Decimal(20), 400, 200, ukur)
    kata = next(satu for satu in rencana.kata if satu.tebal)
    assert (kata.teks, kata.rata) == ("Anda 5,0", Rata.TENGAH)
    tertutup = [k for k in rencana.batang if abs(k.x + k.lebar / 2 - kata.x) <= ukur(kata.teks, "kecil") / 2]
    assert len(tertutup) > 1
    assert all(kata.y < kotak.y for kotak in tertutup)
    tepi = rencana_batang(batang("30", sendiri=0), Decimal(20), 400, 200, ukur)
    kata = next(satu for satu in tepi.kata if satu.tebal)
    assert kata.x - ukur(kata.teks, "kecil") / 2 >= 30


def test_the_bar_under_the_pointer_is_found() -> None:
    rencana = rencana_batang(batang("26", "20"), Decimal(20), 400, 200, ukur)
    kena = batang_di(rencana, rencana.batang[1].x + 1)
    assert kena is not None
    assert kena.keterangan == "P1: 20,0 JP"
    assert batang_di(rencana, 390) is None


def test_an_operator_who_is_no_employee_chooses_whose_log_by_keys(meja: Meja, page: Buka) -> None:
    halaman = page(OPERATOR)
    meja.tunggu()
    assert halaman.catat.isHidden()
    assert halaman.baru.isHidden()
    meja.tekan(Qt.Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    meja.qtbot.keyClicks(popup.search, "siti")
    meja.qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    meja.tunggu()
    assert layar(halaman).pegawai.id == SITI_ID
    assert not halaman.catat.isHidden()
    assert halaman.tanpa_orang.isHidden()
    catat(meja.store)
    assert lihat_pelatihan(meja.store, OPERATOR, SITI_ID, 2026, HARI_INI).baris
