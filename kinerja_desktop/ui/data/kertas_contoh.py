"""The live printed result of the first run: head, place and date, name and NIP, in the serif of paper (`look` 10)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.domain.kepegawaian.nip import PANJANG
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.fonts import paper_font
from kinerja_desktop.ui.parts.formats import tulis_nip

TINGGI = 236
TERKECIL = 10
"""Long names are set smaller, down to this, before they are cut."""
KERTAS, TINTA, SAMAR, MERAH = "#FFFFFF", "#22252B", "#A09D96", "#A32A1F"
"""Paper has no dark mode."""
CENTER = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class IsiKertas:
    """What is printed: the two lines of the head, the place, the name, the NIP as far as it is typed."""

    kabupaten: str = ""
    kantor: str = ""
    tempat: str = ""
    nama: str = ""
    nip: str = ""


class KertasContoh(QWidget):
    """A cut-out of a sheet. What is not typed yet stands there grey."""

    def __init__(self, hari_ini: date) -> None:
        super().__init__()
        self._hari_ini, self._isi = hari_ini, IsiKertas()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress(self, height=TINGGI)
        self.show_isi(self._isi)

    def show_isi(self, isi: IsiKertas) -> None:
        """Another content."""
        self._isi = isi
        kata = (isi.kabupaten, isi.kantor, isi.nama, f"NIP. {tulis_nip(isi.nip)}" if isi.nip else "")
        self.setAccessibleName(_("Akan tercetak: {isi}").format(isi=", ".join(satu for satu in kata if satu)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(270), tokens.px(TINGGI))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("garis"), 1))
        painter.setBrush(QColor(KERTAS))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        isi, tepi = self._isi, tokens.px(20)
        line, top = tokens.px(20), float(tokens.px(16))
        kabupaten = _("PEMERINTAH {kabupaten}").format(kabupaten=isi.kabupaten.upper() or _("KABUPATEN"))
        for kata, size, ada in (
            (kabupaten, 13, bool(isi.kabupaten)),
            (isi.kantor.upper() or _("NAMA KANTOR"), 14, bool(isi.kantor)),
        ):
            self._write(painter, kata, QRectF(tepi, top, self.width() - 2 * tepi, line), size, 600, ada, CENTER)
            top += line
        painter.setPen(QPen(QColor(TINTA), 1.5))
        painter.drawLine(round(tepi), round(top + 6), round(self.width() - tepi), round(top + 6))
        top += tokens.px(26)
        box = QRectF(tepi + 12, top, self.width() - 2 * tepi - 12, line)
        kata = f"{isi.tempat or _('Tempat')}, {tanggal_panjang(self._hari_ini)}"
        self._write(painter, kata, box, 13, 400, bool(isi.tempat), LEFT)
        box.translate(0, line * 3.2)
        wide = self._write(painter, isi.nama or _("Nama lengkap"), box, 13, 600, bool(isi.nama), LEFT)
        painter.drawLine(round(box.left()), round(box.bottom() - 2), round(box.left() + wide), round(box.bottom() - 2))
        box.translate(0, line)
        if isi.nip:
            wide = self._write(painter, f"NIP. {tulis_nip(isi.nip)}", box, 13, 400, True, LEFT)
            if len(isi.nip) < PANJANG:
                painter.setPen(QPen(QColor(MERAH), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(box.left() + wide + 3, box.top() + 3, 10, line - 6), 3, 3)
        else:
            self._write(painter, _("NIP. (boleh kosong)"), box, 13, 400, False, LEFT)

    def _write(self, painter: QPainter, kata: str, box: QRectF, size: int, weight: int, ada: bool, how: int) -> float:
        painter.setFont(paper_font(size, weight))
        while size > TERKECIL and painter.fontMetrics().horizontalAdvance(kata) > box.width():
            size -= 1
            painter.setFont(paper_font(size, weight))
        painter.setPen(QColor(TINTA if ada else SAMAR))
        shown = painter.fontMetrics().elidedText(kata, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, how, shown)
        return painter.fontMetrics().horizontalAdvance(shown)
