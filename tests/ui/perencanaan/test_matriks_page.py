"""The matrix by keys and clicks over a real store: what is typed, pasted and made ends there."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.perencanaan.aksi_matriks import AksiMatriks
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaMatriks
from kinerja_desktop.ui.perencanaan.matriks_page import CAKUPAN, MatriksPage
from kinerja_desktop.ui.perencanaan.pandangan_matriks import TETAP, MatriksView
from kinerja_desktop.ui.perencanaan.tabel_cakupan import BarisCakupan
from kinerja_desktop.usecases.perencanaan.buka_matriks import lihat_matriks
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import cakupan_rencana
from kinerja_desktop.usecases.perencanaan.isi_matriks import isi_sel, simpan_draf_sel
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import jadikan_rhk, tautkan_sel
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, catat_ttd_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, ubah_isian
from tests.ui.perencanaan.conftest import PAGI, Jalan, Open
from tests.ui.perencanaan.tombol import CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CAMAT, CAMAT_ID, OPERATOR, SEKCAM, SEKCAM_ID

K = Qt.Key


def tetapkan(store: Store, pegawai_id: UUID) -> None:
    """Complete, hand in, approve and sign the draft."""
    with store.read() as unit:
        (kepala,) = skp_store.milik(unit, pegawai_id, 2026)
    layar = lihat_skp(store, OPERATOR, kepala.id, AWAL_TAHUN)
    layar = tambah_indikator(store, OPERATOR, kepala.id, layar.skp.rhk[0].id, AWAL_TAHUN)
    indikator = layar.skp.rhk[0].indikator[0].id
    for medan, teks in (("teks", "Layanan yang selesai"), ("satuan", "layanan"), ("target", "300")):
        layar = ubah_isian(store, OPERATOR, kepala.id, f"indikator:{indikator}.{medan}", teks, AWAL_TAHUN)
    digest = digest_skp(layar.skp)
    ajukan_skp(store, OPERATOR, kepala.id, digest, AWAL_TAHUN)
    setujui_skp(store, CAMAT, kepala.id, digest, AWAL_TAHUN)
    for jenis in (JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI):
        catat_ttd_skp(store, OPERATOR, kepala.id, digest, jenis, AWAL_TAHUN, AWAL_TAHUN)


class Meja:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: MatriksPage, store: Store, background: Background) -> None:
        self.qtbot, self.page, self.store, self.background = qtbot, page, store, background

    def tenang(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.working, timeout=5_000)
        QApplication.processEvents()

    @property
    def view(self) -> MatriksView:
        assert self.page.grid.view is not None
        return self.page.grid.view

    def sel(self) -> tuple[SelMatriks, ...]:
        return lihat_matriks(self.store, OPERATOR, CAMAT_ID, 2026, AWAL_TAHUN).matriks.sel

    def isi(self, teks: str, kolom: int = 0) -> None:
        self.page.grid.focus_grid()
        self.view.setCurrentIndex(self.view.table.index(0, TETAP + kolom))
        ketik(teks)
        tekan(K.Key_Return)
        self.tenang()

    def rhk_sekcam(self) -> list[str]:
        with self.store.read() as unit:
            kepala = skp_store.milik(unit, SEKCAM_ID, 2026)
            skp = skp_store.muat(unit, kepala[0].id) if kepala else None
        return [rhk.teks for rhk in skp.rhk] if skp else []


@pytest.fixture
def meja(qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan) -> Callable[[Pelaku], Meja]:
    """Opens the page for somebody."""

    def open_for(pelaku: Pelaku) -> Meja:
        def kembali(_tahun: int) -> None:
            jalan.kembali += 1

        aksi = AksiMatriks(
            saya=pelaku.pegawai_id,
            cakupan=partial(cakupan_rencana, store, pelaku),
            lihat=partial(lihat_matriks, store, pelaku),
            isi=partial(isi_sel, store, pelaku),
            simpan_draf=partial(simpan_draf_sel, store, pelaku),
            jadikan=partial(jadikan_rhk, store, pelaku),
            tautkan=partial(tautkan_sel, store, pelaku),
            buka_skp=jalan.buka.append,
            buka_papan=kembali,
        )
        shell = window("matriks", lambda: MatriksPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        messages = Messages(shell, tell=shell.tell, refuse=shell.show_refusal)
        background.on_failure = messages.failure
        page = shell.page("matriks")
        assert isinstance(page, MatriksPage)
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        made = Meja(qtbot, page, store, background)
        made.tenang()
        return made

    return open_for


def test_the_page_opens_on_ones_own_matrix_and_says_the_gaps_first(meja: Callable[[Pelaku], Meja]):
    page = meja(CAMAT).page
    assert page.header.title == "2 indikator belum dibagi, 1 pegawai belum mendapat peran"
    assert page.leader.label == "Yuliana Marpaung"
    assert [temuan.kode for temuan in page.panel.findings] == ["MPH-01", "MPH-01", "MPH-02"]
    assert page.make.reason


def test_typing_fills_a_cell_f4_chooses_its_kind_and_del_empties_it(meja: Callable[[Pelaku], Meja]):
    satu = meja(CAMAT)
    satu.isi("Administrasi terlayani tepat waktu")
    (sel,) = satu.sel()
    assert (sel.teks, sel.tingkat) == ("Administrasi terlayani tepat waktu", TingkatHasil.OUTPUT)
    assert satu.page.header.title == "1 indikator belum dibagi"
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    tekan(K.Key_F4)
    ketik("lay")
    tekan(K.Key_Return)
    satu.tenang()
    assert satu.sel()[0].tingkat is TingkatHasil.LAYANAN
    assert satu.page.detail.kinds.code() == "LAYANAN"
    tekan(K.Key_Delete)
    satu.tenang()
    assert satu.sel() == ()
    tekan(K.Key_Z, CTRL)
    satu.tenang()
    assert [(one.teks, one.tingkat) for one in satu.sel()] == [(sel.teks, TingkatHasil.LAYANAN)]
    tekan(K.Key_Y, CTRL)
    satu.tenang()
    assert satu.sel() == ()


def test_a_block_from_a_spreadsheet_is_pasted_as_one_act_and_what_reaches_beyond_is_left(
    meja: Callable[[Pelaku], Meja],
):
    satu = meja(OPERATOR)
    satu.page.grid.focus_grid()
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    QGuiApplication.clipboard().setText("[Layanan] Surat selesai hari itu\tArsip tertata\tLebih\nBaris\tlain\n")
    tekan(K.Key_V, CTRL)
    satu.tenang()
    assert sorted((sel.teks, sel.tingkat.value) for sel in satu.sel()) == [
        ("Arsip tertata", "OUTPUT"), ("Surat selesai hari itu", "LAYANAN"),
    ]  # fmt: skip
    tekan(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "[Layanan] Surat selesai hari itu"
    tekan(K.Key_Z, CTRL)
    satu.tenang()
    assert satu.sel() == ()


def test_a_block_whose_cells_hold_line_breaks_and_quotes_is_read_as_the_spreadsheet_means_it(
    meja: Callable[[Pelaku], Meja],
):
    satu = meja(OPERATOR)
    satu.page.grid.focus_grid()
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    QGuiApplication.clipboard().setText('"Surat ""penting""\nselesai hari itu"\tArsip tertata\r\n')
    tekan(K.Key_V, CTRL)
    satu.tenang()
    assert {sel.teks for sel in satu.sel()} == {'Surat "penting" selesai hari itu', "Arsip tertata"}


def test_what_was_typed_when_the_power_went_comes_back_as_a_cell(meja: Callable[[Pelaku], Meja], store: Store):
    kolom = lihat_matriks(store, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom[0]
    simpan_draf_sel(store, CAMAT, CAMAT_ID, 2026, SEKCAM_ID, kolom.indikator_id, "Administrasi terlayani")
    satu = meja(CAMAT)
    assert [sel.teks for sel in satu.sel()] == ["Administrasi terlayani"]
    assert satu.page.bar.sentence == "Ketikan terakhir dipulihkan: Administrasi terlayani. Periksa kembali."
    assert lihat_matriks(store, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).draf == {}


def test_what_is_being_typed_is_kept_as_a_draft(qtbot: QtBot, meja: Callable[[Pelaku], Meja], store: Store):
    satu = meja(CAMAT)
    satu.page.grid.focus_grid()
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    ketik("Belum selesai")
    qtbot.waitUntil(
        lambda: "Belum selesai" in lihat_matriks(store, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).draf.values(), timeout=4_000
    )


def test_the_filled_button_makes_rhk_of_all_cells_and_says_how_many(meja: Callable[[Pelaku], Meja], jalan: Jalan):
    satu = meja(CAMAT)
    satu.isi("Administrasi terlayani tepat waktu")
    satu.isi("Surat ditindaklanjuti hari itu juga", 1)
    assert satu.page.make.label == "Jadikan RHK 2 sel"
    QTest.mouseClick(satu.page.make, Qt.MouseButton.LeftButton)
    satu.tenang()
    assert satu.rhk_sekcam() == ["Administrasi terlayani tepat waktu", "Surat ditindaklanjuti hari itu juga"]
    assert satu.page.bar.sentence == "2 RHK dibuat."
    assert satu.page.make.reason
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    assert satu.page.detail.open_button.isVisible()
    satu.page.detail.open_button.click()
    assert len(jalan.buka) == 1


def test_skp_11_del_on_a_cell_of_a_set_skp_says_why_it_stays(meja: Callable[[Pelaku], Meja]):
    satu = meja(CAMAT)
    satu.isi("Administrasi terlayani tepat waktu")
    satu.page.make.click()
    satu.tenang()
    tetapkan(satu.store, SEKCAM_ID)
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    satu.page.grid.focus_grid()
    tekan(K.Key_Delete)
    satu.tenang()
    assert satu.page.bar.sentence.startswith("Sel matriks dipakai SKP yang sudah ditetapkan.")
    assert len(satu.sel()) == 1


def test_f8_walks_the_gaps_to_column_and_row(meja: Callable[[Pelaku], Meja]):
    satu = meja(CAMAT)
    satu.page.grid.focus_grid()
    tekan(K.Key_F8)
    tekan(K.Key_F8)
    assert satu.view.currentIndex().column() == TETAP + 1
    assert satu.view.hasFocus()


def test_another_leaders_matrix_is_read_only_with_the_reason(meja: Callable[[Pelaku], Meja]):
    satu = meja(SEKCAM)
    assert satu.page.leader.label == "Hendra Wijaya"
    assert satu.page.grid.isHidden()
    satu.page.on_open(BukaMatriks(2026, CAMAT_ID))
    satu.tenang()
    satu.page.grid.focus_grid()
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    ketik("Diam-diam")
    tekan(K.Key_Delete)
    satu.tenang()
    assert satu.sel() == ()
    assert satu.page.make.reason.startswith("Matriks ini milik pimpinan lain.")


def test_the_coverage_tab_lists_all_gaps_and_enter_leads_to_the_place(meja: Callable[[Pelaku], Meja], jalan: Jalan):
    satu = meja(OPERATOR)
    satu.page.tabs.choose(CAKUPAN)
    satu.tenang()
    baris = [one for one in satu.page.gaps.model.rows if isinstance(one, BarisCakupan)]
    assert [one.kunci.partition(":")[0] for one in baris[-2:]] == ["tanpa", "tanpa"]
    assert satu.page.header.title == "2 jabatan tanpa indikator"
    assert satu.page.gaps.select(baris[1].kunci)
    tekan(K.Key_Return)
    satu.tenang()
    assert satu.page.stack.currentIndex() == 0
    assert satu.view.currentIndex().column() == TETAP + 1
    satu.page.tabs.choose(CAKUPAN)
    satu.page.gaps.select(baris[-1].kunci)
    tekan(K.Key_Return)
    assert jalan.kembali == 1


def test_indicators_off_the_screen_are_reached_with_the_arrows_and_the_bar(
    qtbot: QtBot, meja: Callable[[Pelaku], Meja]
):
    satu = meja(OPERATOR)
    window = satu.page.window()
    window.resize(700, 640)
    QApplication.processEvents()
    satu.page.grid.focus_grid()
    satu.view.setCurrentIndex(satu.view.table.index(0, TETAP))
    assert satu.view.isColumnHidden(TETAP + 1) == satu.page.grid.bar.isVisible()
    if satu.page.grid.bar.isVisible():
        tekan(K.Key_Right)
        assert satu.page.grid.bar.value() == 1
        satu.page.grid.bar.setValue(0)
        assert not satu.view.isColumnHidden(TETAP)
    assert not satu.view.isColumnHidden(0)
    assert not satu.view.isColumnHidden(1)


def test_the_head_says_the_whole_of_rhk_indicator_and_target(meja: Callable[[Pelaku], Meja]):
    satu = meja(OPERATOR)
    head = satu.view.matrix_head
    at = QPoint(satu.view.columnViewportPosition(TETAP) + 20, 10)
    assert head.whole_text(at).splitlines() == [
        "Arsip dinamis kecamatan tertata dan mudah ditemukan", "Jumlah berkas aktif yang tertata", "300 berkas",
    ]  # fmt: skip
    assert head.belum == {TETAP, TETAP + 1}


def test_the_grids_keep_the_rules_of_qt(meja: Callable[[Pelaku], Meja]):
    satu = meja(OPERATOR)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    assert satu.page.grid.table is not None
    QAbstractItemModelTester(satu.page.grid.table.model, mode)
    QAbstractItemModelTester(satu.page.gaps.model, mode)
    satu.isi("Administrasi terlayani tepat waktu")
    satu.page.tabs.choose(CAKUPAN)
    satu.tenang()
