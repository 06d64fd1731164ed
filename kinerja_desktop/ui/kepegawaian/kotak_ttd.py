"""The signing block as paper prints it: lines centred, room to sign, the name in bold."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import column

RUANG = 44


class KotakTtd(QFrame):
    """A sheet with one block. `atas` are the lines above the room to sign, `nama` and `nip` those below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self._atas, self._nama, self._nip = WrapText(), WrapText(weight=600), WrapText()
        for satu in (self._atas, self._nama, self._nip):
            satu.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        dress(self._nama, role="isi", weight=600)
        self.setLayout(column(self._atas, RUANG, self._nama, self._nip, spacing=2, margins=(12, 16, 12, 16)))

    @property
    def baris(self) -> tuple[str, ...]:
        """The lines on show."""
        semua = (*self._atas.text().splitlines(), self._nama.text(), self._nip.text())
        return tuple(satu for satu in semua if satu)

    def show_block(self, blok: Sequence[str], nama: str) -> None:
        """Show a block; `nama` says which of its lines is the name."""
        tempat = list(blok).index(nama) if nama in blok else len(blok)
        self._atas.setText("\n".join(blok[:tempat]))
        self._nama.setText(nama)
        self._nip.setText("\n".join(blok[tempat + 1 :]))
        self._nip.setVisible(bool(blok[tempat + 1 :]))
        self.setAccessibleName(_("Blok tanda tangan: {isi}").format(isi=", ".join(self.baris)))
