"""The beginning of the year: a staff list is imported, an SKP written, approved and signed, all by keys."""

from pathlib import Path

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from kinerja_desktop.ui.perencanaan.rencana_aksi_page import RencanaAksiPage

EMPLOYEE, APPRAISER = "197104181996121006", "196705031990071005"
"""NIP of the person whose year it is, and of the head of the unit, in the sample list."""
EXPECTATIONS = (
    "Setiap warga mendapat jawaban pada hari yang sama.",
    "Perangkat milik negara dicatat setiap hari.",
    "Satu pengetahuan dibagikan kepada rekan setiap triwulan.",
)


def import_people(hands: Hands, workbook: Path) -> None:
    """Take the good rows of a staff list; the bad ones come back beside it with their reasons."""
    hands.open("pegawai")
    hands.alt("Impor Excel")
    hands.alt("Pilih berkas Excel")
    hands.choose_file(workbook)
    hands.wait(lambda: "siap diimpor" in hands.page.header.title, "a preview of the import")
    hands.picture("impor-pratinjau")
    hands.alt("Impor 43 pegawai")
    hands.wait(lambda: "sudah diimpor" in hands.page.header.title, "the import")
    hands.picture("impor-selesai")


def write_skp(hands: Hands) -> None:
    """Write the year's SKP as the employee, and hand it in."""
    hands.work_as(EMPLOYEE, "PEGAWAI")
    open_skp(hands)
    hands.alt("Tambah RHK")
    hands.type("Pelayanan administrasi kelurahan berjalan cepat dan sesuai standar")
    hands.press(K.Key_Return)
    hands.type("Melaksanakan pemeliharaan jaringan dan komputer kantor")
    hands.press(K.Key_Return, CTRL)
    for _field in range(3):
        hands.press(K.Key_Return)
    hands.press(K.Key_F4)
    hands.type("kuan")
    hands.press(K.Key_Return)
    hands.press(K.Key_Right)
    _cells(hands, "Jumlah pemeliharaan perangkat yang dilaporkan", "48", "laporan")
    hands.press(K.Key_N, CTRL)
    _cells(hands, "Persentase gangguan yang selesai dalam satu hari", "95")
    hands.picture("skp-temuan")
    hands.alt("Pakai contoh")
    _expectations(hands)
    _attachment(hands)
    hands.picture("skp-lampiran")
    hands.alt("Ajukan")
    hands.wait(lambda: "diajukan kepada" in hands.page.bar.sentence, "the SKP handed in")
    hands.picture("skp-diajukan")


def agree_on_skp(hands: Hands) -> None:
    """The appraiser approves what he reads; the operator enters the dates of both wet signatures."""
    hands.work_as(APPRAISER, "PENILAI")
    open_skp(hands)
    hands.alt("Setujui")
    hands.wait(lambda: "disetujui" in hands.page.bar.sentence, "the SKP approved")
    hands.picture("skp-disetujui")
    hands.work_as("Pengelola", "TIM_PENGELOLA")
    open_skp(hands)
    for side in range(2):
        hands.alt("Catat tanda tangan", side)
        hands.press(K.Key_Return)
        hands.wait(lambda: "tercatat" in hands.page.bar.sentence, "a signature")
    hands.picture("skp-ditetapkan")


def write_steps(hands: Hands) -> None:
    """The employee plans a step for the year: without one no evidence is taken."""
    hands.work_as(EMPLOYEE, "PEGAWAI")
    open_skp(hands)
    hands.alt("Alat")
    hands.type("rencana aksi")
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.page.key == "rencana-aksi", "the steps")
    hands.settle()
    page = hands.page
    assert isinstance(page, RencanaAksiPage)
    hands.type("Memeriksa perangkat dan jaringan setiap minggu")
    hands.press(K.Key_Return)
    hands.wait(lambda: page.layar is not None and bool(page.layar.langkah), "the first step")
    page.table.edit_cell(page.layar.langkah[0].id if page.layar is not None else None, "bulan")
    hands.type("1-12")
    hands.press(K.Key_Return)
    hands.settle()
    hands.picture("rencana-aksi")


def open_skp(hands: Hands) -> None:
    """From the board: search the person by his NIP, go down to him, Enter."""
    hands.open("perencanaan")
    hands.find_row(EMPLOYEE)
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.page.key == "skp", "the editor")
    hands.settle()


def _cells(hands: Hands, *texts: str) -> None:
    for text in texts:
        hands.type(text)
        hands.press(K.Key_Return)


def _expectations(hands: Hands) -> None:
    hands.tab("perilaku")
    for text in EXPECTATIONS:
        hands.type(text)
        hands.press(K.Key_Return, CTRL)
    hands.picture("skp-perilaku")


def _attachment(hands: Hands) -> None:
    hands.tab("lampiran")
    for nomor in range(3):
        hands.alt("Ambil saran", nomor)
        hands.press(K.Key_Return)
