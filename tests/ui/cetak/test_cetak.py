"""Paper on screen, on a real store: the real PDF, its code, many files, and the way back from the code."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.store import rencana_aksi as rencana_aksi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.cetak.aksi import AksiPratinjau, AksiRekap
from kinerja_desktop.ui.cetak.kata_lembar import pilihan_lembar
from kinerja_desktop.ui.cetak.pratinjau_page import PratinjauPage
from kinerja_desktop.ui.cetak.rekap_page import RekapPage
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.cetak.cari_kode import cari_kode
from kinerja_desktop.usecases.cetak.daftar_cetak import daftar_cetak, pilihan_unit, siapkan_dokumen
from kinerja_desktop.usecases.cetak.gambar_lembar import simpan_lembar
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import HARI_INI, OPERATOR, SITI, SITI_ID, JamUji, bangun_kantor, entropi

LONG = 30_000
"""The drawing process starts with the first sheet."""


@dataclass
class Ruang:
    """The window with both pages about paper."""

    window: Shell
    rekap: RekapPage
    pratinjau: PratinjauPage
    background: Background
    store: Store
    dibuka: list[Path]


@pytest.fixture(scope="session")
def berkas_kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("kantor-cetak") / "kantor.kdb"
    bangun_kantor(berkas)
    return berkas


@pytest.fixture
def store(berkas_kantor: Path, tmp_path: Path) -> Iterator[Store]:
    berkas = tmp_path / "kantor.kdb"
    shutil.copy(berkas_kantor, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(5_000)) as opened:
        yield opened


@pytest.fixture
def ruang(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[Ruang]:
    background = Background(workers=1)
    opened: list[Path] = []
    shells: list[Shell] = []
    folder = tmp_path / "kertas"
    folder.mkdir()
    prepare = partial(siapkan_dokumen, store, OPERATOR)
    looking = AksiPratinjau(siapkan=prepare, simpan=simpan_lembar, folder=lambda: folder, buka=opened.append)
    listing = AksiRekap(
        daftar=partial(daftar_cetak, store, OPERATOR),
        unit=partial(pilihan_unit, store, OPERATOR),
        cari_kode=partial(cari_kode, store, OPERATOR),
        siapkan=prepare,
        simpan=simpan_lembar,
        folder=lambda: folder,
        buka=opened.append,
        pratinjau=lambda wish: shells[0].open_page("pratinjau", wish),
    )
    window = contoh_window("rekap", lambda: RekapPage(aksi=listing, background=background, hari_ini=lambda: HARI_INI))
    shells.append(window)
    window.register(
        "pratinjau",
        lambda: PratinjauPage(
            aksi=looking,
            background=background,
            hari_ini=lambda: HARI_INI,
            kembali=lambda: window.open_page("rekap"),
        ),
    )
    messages = Messages(window, tell=window.tell, refuse=window.show_refusal)
    background.on_failure = messages.failure
    rekap, pratinjau = window.page("rekap"), window.page("pratinjau")
    assert isinstance(rekap, RekapPage)
    assert isinstance(pratinjau, PratinjauPage)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    rekap.choose(KodeLembar.F04, "2026")
    qtbot.waitUntil(lambda: bool(rekap.table.model.rows))
    yield Ruang(window, rekap, pratinjau, background, store, opened)
    window.hide()
    background.stop()
    window.deleteLater()
    QApplication.processEvents()


def show_first(qtbot: QtBot, ruang: Ruang) -> PratinjauPage:
    """Enter on the first row; waits for the drawn sheet."""
    ruang.rekap.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(ruang.rekap.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ruang.window.current() is ruang.pratinjau)
    qtbot.waitUntil(lambda: ruang.pratinjau.siap is not None and ruang.pratinjau.pdf.pages > 0, timeout=LONG)
    return ruang.pratinjau


def words_of(page: PratinjauPage) -> str:
    document = page.pdf.document
    return " ".join(document.getAllText(number).text() for number in range(document.pageCount()))


def choose_folder(qtbot: QtBot, page: QWidget) -> None:
    """Take the folder that the dialog begins in."""
    found: list[PilihBerkas] = []

    def ready() -> bool:
        found[:] = page.findChildren(PilihBerkas)
        return bool(found) and found[0].here is not None

    qtbot.waitUntil(ready)
    found[0].answer("pilih")


def write_steps(store: Store) -> None:
    """One step towards Siti's plan."""
    with store.write(OPERATOR) as unit:
        (head,) = skp_store.milik(unit, SITI_ID, 2026)
        skp = skp_store.muat(unit, head.id)
        assert skp is not None
        step = RencanaAksi(
            UUID(int=7001), skp.lingkup, SITI_ID, skp.id, skp.rhk[0].id, 1, "Menata arsip aktif", "Arsip tertata",
            Decimal(75), "berkas", (1, 2, 3), "Siti", StatusAksi.BELUM, "",
        )  # fmt: skip
        rencana_aksi_store.simpan(unit, step)


def test_the_preview_shows_the_words_and_the_code_of_the_sheet(qtbot: QtBot, ruang: Ruang):
    page = show_first(qtbot, ruang)
    assert page.siap is not None
    shown = words_of(page)
    assert "SASARAN KINERJA PEGAWAI" in shown
    assert page.siap.kode in shown
    assert page.people.current() is not None
    assert page.siap.nama.split()[0].upper() in shown.upper()


def test_what_is_saved_is_what_was_shown_and_excel_carries_the_same_people(qtbot: QtBot, ruang: Ruang):
    page = show_first(qtbot, ruang)
    assert page.siap is not None
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    choose_folder(qtbot, page)
    qtbot.waitUntil(lambda: page.bar.sentence.startswith("Tersimpan"), timeout=LONG)
    (saved,) = (ruang.store.path.parent / "kertas").glob("*.pdf")
    assert page.siap.kode in " ".join(sheet.extract_text() for sheet in PdfReader(saved).pages)
    excel = next(b for b in page.findChildren(Button) if b.label == "Simpan Excel")
    excel.click()
    choose_folder(qtbot, page)
    qtbot.waitUntil(lambda: bool(list(saved.parent.glob("*.xlsx"))), timeout=LONG)
    qtbot.waitUntil(lambda: not ruang.background.working)
    sheet = load_workbook(next(saved.parent.glob("*.xlsx"))).active
    assert sheet is not None
    cells = " ".join(str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value)
    assert page.siap.nama.split()[0].upper() in cells.upper()


def test_another_paper_and_another_person_draw_anew(qtbot: QtBot, ruang: Ruang):
    page = show_first(qtbot, ruang)
    first = page.siap
    page.people.step(1)
    qtbot.waitUntil(lambda: page.siap is not None and page.siap is not first, timeout=LONG)
    assert page.siap is not None
    assert first is not None
    assert page.siap.kode != first.kode


def test_a_code_typed_finds_its_version_and_says_when_the_content_has_changed(qtbot: QtBot, ruang: Ruang):
    page = show_first(qtbot, ruang)
    while page.siap is None or "Siti" not in page.siap.nama.title():
        before = page.siap
        page.people.step(1)
        qtbot.waitUntil(lambda last=before: page.siap is not None and page.siap is not last, timeout=LONG)
    code = page.siap.kode
    ruang.window.open_page("rekap")
    field = ruang.rekap.kode.field.entry
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, code.lower().replace("-", " "))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ruang.rekap.kode.found is not None)
    assert ruang.rekap.kode.chip.word == "Sesuai"
    assert ruang.rekap.kode.found is not None
    assert ruang.rekap.kode.found.kode == code
    skp_id = ruang.rekap.kode.found.dokumen_id
    layar = lihat_skp(ruang.store, SITI, skp_id, HARI_INI)
    mulai_revisi(ruang.store, SITI, skp_id, "Anggaran bergeser ke kegiatan lain", HARI_INI, HARI_INI)
    ubah_isian(ruang.store, SITI, skp_id, f"rhk:{layar.skp.rhk[0].id}.teks", "Arsip tertata menurut jadwal", HARI_INI)
    ruang.rekap.kode.search()
    qtbot.waitUntil(lambda: not ruang.background.working)
    assert ruang.rekap.kode.sentence.text()


def test_a_code_nobody_printed_is_said_to_be_missing(qtbot: QtBot, ruang: Ruang):
    ruang.rekap.kode.field.put_text("7QX4-M2TA")
    ruang.rekap.kode.search()
    qtbot.waitUntil(lambda: ruang.rekap.kode.chip.word == "Tidak ditemukan")
    assert ruang.rekap.kode.found is None


def test_a_whole_unit_is_printed_into_one_file_each_and_the_page_says_how_many(
    qtbot: QtBot, ruang: Ruang, tmp_path: Path
):
    people = len(ruang.rekap.table.model.rows)
    assert people >= 2
    ruang.rekap.print_into(tmp_path / "kertas")
    assert ruang.rekap.print_all.reason
    qtbot.waitUntil(lambda: bool(ruang.rekap.bar.sentence), timeout=LONG)
    assert ruang.rekap.bar.sentence.startswith(f"{people} berkas tersimpan")
    assert len(list((tmp_path / "kertas").glob("F-04_*.pdf"))) == people
    assert not list((tmp_path / "kertas").glob(".*"))


def test_a_batch_that_is_cancelled_leaves_only_whole_files(qtbot: QtBot, ruang: Ruang, tmp_path: Path):
    ruang.rekap.print_into(tmp_path / "kertas")
    ruang.rekap._on_cancel()
    qtbot.waitUntil(lambda: bool(ruang.rekap.bar.sentence), timeout=LONG)
    for file in (tmp_path / "kertas").iterdir():
        assert PdfReader(file).pages


def test_steps_are_listed_where_there_are_some_and_printed_by_months_when_asked(
    qtbot: QtBot, ruang: Ruang, tmp_path: Path
):
    write_steps(ruang.store)
    ruang.rekap.choose(KodeLembar.F08, "2026")
    qtbot.waitUntil(lambda: [row.nama for row in ruang.rekap.table.model.rows] == ["Siti Nuraini Lubis"])
    layout = next(b for b in ruang.rekap.findChildren(Button) if b.label == "Bulanan" and b.isVisible())
    layout.click()
    ruang.rekap.print_into(tmp_path / "kertas")
    qtbot.waitUntil(lambda: bool(ruang.rekap.bar.sentence), timeout=LONG)
    (saved,) = (tmp_path / "kertas").glob("F-08_*.pdf")
    assert "11 12 KETERANGAN" in " ".join(PdfReader(saved).pages[0].extract_text().split())


def test_only_a_sheet_with_two_layouts_offers_them(qtbot: QtBot, ruang: Ruang):
    def layouts() -> set[str]:
        return {b.label for b in ruang.rekap.findChildren(Button) if b.kind == "ruas" and b.isVisible()}

    assert "Triwulanan" not in layouts()
    ruang.rekap.choose(KodeLembar.F08, "2026")
    qtbot.waitUntil(lambda: {"Triwulanan", "Bulanan"} <= layouts())
    ruang.rekap.choose(KodeLembar.F05, "2026")
    qtbot.waitUntil(lambda: {"Lengkap", "Format ketat"} <= layouts())
    assert "Bulanan" not in layouts()


def test_the_preview_offers_every_sheet_of_the_person_and_a_cover_has_no_code(qtbot: QtBot, ruang: Ruang):
    write_steps(ruang.store)
    ruang.rekap.choose(KodeLembar.F08, "2026")
    qtbot.waitUntil(lambda: len(ruang.rekap.table.model.rows) == 1)
    page = show_first(qtbot, ruang)
    assert page.lembar is KodeLembar.F08
    assert "RENCANA AKSI PENCAPAIAN KINERJA" in words_of(page)
    picker = next(p for p in page.findChildren(Picker) if p.accessibleName().startswith("Lembar"))
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picker, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup.focusWidget() or popup, "f-01")
    QTest.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.siap is not None and page.lembar is KodeLembar.F01, timeout=LONG)
    assert "LEMBAR KENDALI DOKUMEN KINERJA TAHUN 2026" in words_of(page)
    assert page.siap is not None
    assert page.siap.kode == ""


def test_the_name_of_every_sheet_fits_the_panel_beside_the_paper(qtbot: QtBot):
    for option in pilihan_lembar(KodeLembar):
        picker = Picker("Lembar", [option])
        qtbot.addWidget(picker)
        assert picker.sizeHint().width() < tokens.px(250), option.kata


@pytest.mark.parametrize("which", ["rekap", "pratinjau"])
def test_everything_one_can_act_on_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, ruang: Ruang, which: str):
    page: QWidget = ruang.rekap if which == "rekap" else show_first(qtbot, ruang)
    letters = [b.letter for b in page.findChildren(Button) if b.isVisible() and b.letter]
    assert len(set(letters)) == len(letters)
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (QAbstractButton, QLineEdit)):
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken is not None
            assert (widget.accessibleName() or spoken.text(QAccessible.Text.Name)).strip()
    filled = [b for b in page.findChildren(Button) if b.kind == "utama" and b.isVisible()]
    assert len(filled) == 1
