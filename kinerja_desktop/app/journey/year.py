"""The year itself: a quarter filled with evidence, rated, set and printed; a course logged. All by keys."""

from pathlib import Path

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from kinerja_desktop.app.journey.plan import APPRAISER, EMPLOYEE, open_skp
from kinerja_desktop.ui.parts.toolbar import Picker

PERIOD = "Triwulan I"
REPORT = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def fill_quarter(hands: Hands, folder: Path) -> None:
    """The employee types what was reached, attaches a file to each indicator, and hands in."""
    for name in ("Laporan pemeliharaan.pdf", "Rekap gangguan.pdf"):
        (folder / name).write_bytes(REPORT)
    hands.work_as(EMPLOYEE, "PEGAWAI")
    hands.open("pelaksanaan")
    _choose_period(hands)
    hands.page.focus_first()
    for text in ("12", "96"):
        hands.type(text)
        hands.press(K.Key_Return)
    hands.picture("realisasi")
    for way, name in ((K.Key_Up, "Laporan pemeliharaan.pdf"), (K.Key_Down, "Rekap gangguan.pdf")):
        hands.press(way)
        hands.press(K.Key_O, CTRL)
        hands.choose_file(folder / name)
    hands.picture("realisasi-bukti")
    hands.alt("Ajukan realisasi")
    hands.picture("realisasi-diajukan")


def rate_quarter(hands: Hands) -> None:
    """The appraiser gives feedback by two ratings; the predikat comes from the matrix, and he sets it."""
    hands.work_as(APPRAISER, "PENILAI")
    hands.open("penilaian")
    _choose_period(hands)
    hands.alt("Nilai 1 ajuan")
    hands.wait(lambda: hands.page.key == "evaluasi", "the evaluation")
    hands.settle()
    hands.press(K.Key_2)
    hands.press(K.Key_Return)
    hands.press(K.Key_2)
    hands.picture("evaluasi")
    hands.alt("Simpan sebagai Dinilai")
    hands.alt("Tetapkan")
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.has("Pratinjau"), "the evaluation set")
    hands.picture("evaluasi-ditetapkan")


def print_sheets(hands: Hands, folder: Path) -> None:
    """The official sheets as PDF, from the preview that shows them."""
    folder.mkdir(exist_ok=True)
    hands.alt("Pratinjau")
    save_pdf(hands, folder, "pratinjau-evaluasi")
    open_skp(hands)
    hands.press(K.Key_P, CTRL)
    save_pdf(hands, folder, "pratinjau-skp")


def log_training(hands: Hands) -> None:
    """The employee logs a course; the gauge moves."""
    hands.work_as(EMPLOYEE, "PEGAWAI")
    hands.open("pelatihan")
    hands.press(K.Key_Semicolon, CTRL)
    hands.press(K.Key_Return)
    hands.type("Bimtek pemeliharaan jaringan kantor")
    hands.press(K.Key_Return)
    hands.type("b")
    hands.type("imtek")
    hands.press(K.Key_Return)
    hands.page.form.go_to("pelatihan.menit") if hands.page.form is not None else None
    hands.type("540")
    hands.press(K.Key_Return)
    hands.press(K.Key_Return, CTRL)
    hands.picture("pelatihan")


def _choose_period(hands: Hands) -> None:
    """F4 on the picker of the period, its name, Enter."""
    picker = next(one for one in hands.page.findChildren(Picker) if one.isVisible())
    picker.setFocus()
    hands.press(K.Key_Space)
    hands.type(PERIOD)
    hands.press(K.Key_Return)
    hands.settle()


def save_pdf(hands: Hands, folder: Path, name: str) -> None:
    """Keep the sheet in the preview as PDF in this folder."""
    hands.wait(lambda: hands.page.key == "pratinjau", "the preview")
    hands.picture(name)
    before = len(list(folder.glob("*.pdf")))
    hands.alt("Simpan PDF")
    if hands.dialog() is not None:
        hands.choose_file(folder)
    hands.wait(lambda: len(list(folder.glob("*.pdf"))) > before, "a PDF in the folder")
