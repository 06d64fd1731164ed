"""A leader's matrix by keys: a block pasted from a spreadsheet, and every cell made an RHK."""

from PySide6.QtGui import QGuiApplication

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from kinerja_desktop.ui.perencanaan.matriks_page import MatriksPage


def halaman(hands: Hands) -> MatriksPage:
    """The matrix on the screen."""
    assert isinstance(hands.page, MatriksPage)
    return hands.page


def bagikan(hands: Hands, nama_gambar: str = "") -> tuple[str, ...]:
    """Share the leader's indicators out over his people and make RHK of the cells. He works as appraiser.

    Answers the NIP of his people.
    """
    hands.open("perencanaan")
    hands.alt("Matriks peran hasil")
    hands.wait(lambda: hands.page.key == "matriks", "the matrix")
    hands.settle()
    layar = halaman(hands).layar
    assert layar is not None
    kolom, baris = layar.matriks.kolom, layar.matriks.baris
    # Everybody gets a part, and every indicator somebody: a block as a spreadsheet gives it.
    panjang = max(len(kolom), len(baris))
    peran = {(n % len(baris), n % len(kolom)) for n in range(panjang)}
    blok = [
        [f"{kolom[k].indikator}: bagian {baris[b].jabatan}" if (b, k) in peran else "" for k in range(len(kolom))]
        for b in range(len(baris))
    ]
    QGuiApplication.clipboard().setText("\n".join("\t".join(sel) for sel in blok))
    halaman(hands).grid.focus_grid()
    hands.press(K.Key_Home, CTRL)
    for _langkah in range(len(kolom) + 2):
        tempat = halaman(hands).grid.tempat()
        if tempat is not None and tempat[1] == kolom[0].indikator_id:
            break
        hands.press(K.Key_Right)
    hands.press(K.Key_V, CTRL)
    hands.wait(lambda: "Semua indikator terbagi" in hands.page.header.title, "everything shared out")
    if nama_gambar:
        hands.picture(nama_gambar)
    # The button of all cells stands below that of the cell under the cursor.
    hands.alt("Jadikan", len(hands.buttons("Jadikan")) - 1)
    hands.wait(lambda: f"{len(peran)} RHK dibuat" in hands.page.bar.sentence, "the cells made RHK")
    hands.settle()
    if nama_gambar:
        hands.picture(f"{nama_gambar}-rhk")
    return tuple(satu.nip for satu in baris)
