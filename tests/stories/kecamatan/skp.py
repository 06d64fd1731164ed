"""One person's SKP by keys: plans, indicators by hand and out of the library, perilaku, lampiran, and its steps."""

from collections.abc import Sequence

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage

EKSPEKTASI = "Warga mendapat jawaban pada hari yang sama."


def halaman(hands: Hands) -> SkpPage:
    """The editor on the screen."""
    assert isinstance(hands.page, SkpPage)
    return hands.page


def buka(hands: Hands, nip: str) -> None:
    """From the board: search the person by his NIP, go down to him, Enter; where he has no SKP, one is begun."""
    hands.open("perencanaan")
    hands.find_row(nip)
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.page.key == "skp", "the editor")
    hands.settle()


def tulis_rhk(hands: Hands, teks: str) -> None:
    """Add a plan by hand; the focus goes on into its grid of indicators."""
    hands.alt("Tambah RHK")
    hands.type(teks)
    hands.press(K.Key_Return, CTRL)


def tulis_indikator(hands: Hands, teks: str, target: str, satuan: str) -> None:
    """Add an indicator by hand to the open plan."""
    hands.press(K.Key_N, CTRL)
    isi_indikator(hands, teks, target, satuan)


def isi_indikator(hands: Hands, teks: str, target: str, satuan: str) -> None:
    """Type over the cells from the cursor on; the first may open its editor."""
    for sel in (teks, target, satuan):
        hands.type(sel)
        hands.press(K.Key_Return)


def ambil_contoh(hands: Hands, banyak: int = 1) -> None:
    """Ctrl+E: take the examples that fit best."""
    hands.press(K.Key_E, CTRL)
    hands.wait(lambda: hands.dialog() is not None, "the examples")
    hands.settle()
    hands.press(K.Key_Down)
    for nomor in range(banyak):
        if nomor:
            hands.press(K.Key_Down)
        hands.press(K.Key_Space)
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.dialog() is None, "the examples taken")
    hands.settle()


def pilih_perspektif(hands: Hands, pilihan: Sequence[str]) -> None:
    """In a leader's grid: a perspective for each indicator of the open plan, typed and taken from its list."""
    isi = halaman(hands).isi
    assert isi is not None
    assert isi.rhk_id is not None
    grid = isi.forms[isi.rhk_id].grid
    view = grid.table.view
    view.setFocus()
    for _baris in range(len(pilihan)):
        hands.press(K.Key_Up)
    for kata in pilihan:
        for _kolom in range(8):
            if grid._key() == "perspektif":
                break
            hands.press(K.Key_Right)
        hands.type(kata)
        hands.settle()
        hands.press(K.Key_Return)
        hands.press(K.Key_Down)


def isi_perilaku(hands: Hands) -> None:
    """One expectation of the leader; the guides stand already."""
    hands.tab("perilaku")
    hands.type(EKSPEKTASI)
    hands.press(K.Key_Return, CTRL)


def isi_lampiran(hands: Hands) -> None:
    """The first suggestion for each of the three parts."""
    hands.tab("lampiran")
    for nomor in range(3):
        hands.alt("Ambil saran", nomor)
        hands.press(K.Key_Return)


def ajukan(hands: Hands) -> None:
    """Hand in; what hinders it is told."""
    hands.alt("Ajukan")
    hands.wait(lambda: "diajukan kepada" in hands.page.bar.sentence, "the SKP handed in")


def setujui(hands: Hands, nip: str) -> None:
    """The appraiser approves what he reads."""
    buka(hands, nip)
    hands.alt("Setujui")
    hands.wait(lambda: "disetujui" in hands.page.bar.sentence, "the SKP approved")


def catat_ttd(hands: Hands, nip: str, tanggal: str = "") -> None:
    """The operator enters the dates of both wet signatures."""
    buka(hands, nip)
    for sisi in range(2):
        hands.alt("Catat tanda tangan", sisi)
        if tanggal:
            hands.replace(tanggal)
        hands.press(K.Key_Return)
        hands.wait(lambda: "tercatat" in hands.page.bar.sentence, "a signature")


def alat(hands: Hands, kata: str) -> None:
    """Open a tool out of the list under its button."""
    hands.alt("Alat")
    hands.type(kata)
    hands.settle()
    hands.press(K.Key_Return)
    hands.wait(lambda: hands.dialog() is not None, f"the tool {kata}")
    hands.settle()


def ambil_tugas(hands: Hands, banyak: int) -> None:
    """Draft plans from the duties of the post, each with an example of an indicator."""
    alat(hands, "Rencana dari tugas jabatan")
    for nomor in range(banyak):
        if nomor:
            hands.press(K.Key_Down)
        hands.press(K.Key_Space)
    hands.press(K.Key_Return)
    hands.wait(lambda: "dibuat dari tugas" in hands.page.bar.sentence, "plans out of duties")
    hands.settle()


def pilih_induk(hands: Hands) -> None:
    """For each plan the leader's plan that it serves: F8 goes to the field that misses it, F4 opens the list."""
    for _rhk in range(8):
        if not any(temuan.kode == "SKP-03" for temuan in halaman(hands)._findings()):
            return
        hands.press(K.Key_F8)
        hands.press(K.Key_F4)
        hands.settle()
        hands.press(K.Key_Return)
        hands.settle()
