"""Help of a page (F1): what it is for, what to do in which order, and a picture of it with its places numbered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.shell.page import Page

WIDTH, PICTURE_WIDTH, DOT = 720, 420, 24


@dataclass(frozen=True, slots=True)
class Bantuan:
    """The help of one page, short enough for one screen.

    `guna` says in one sentence what the page is for. `langkah` is what to do, in order. `tempat` explains the places of
    the page by their names in `Page.places`: `kiri`, `isi`, `panel`, `bawah`.
    """

    judul: str
    guna: str
    langkah: tuple[str, ...]
    tempat: Mapping[str, str] = field(default_factory=dict[str, str])


def open_help(parent: QWidget | None, bantuan: Bantuan, page: Page | None = None, isian: str = "") -> Dialog:
    """Show the help of a page; `isian` is what there is to say about the field that has the focus. Esc closes it."""
    body = QWidget()
    box = QVBoxLayout(body)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12)
    if isian:
        box.addWidget(WrapText(_("Isian ini: {isi}").format(isi=isian), tone="nila_teks"))
    box.addLayout(_numbered([f"{nomor}." for nomor in range(1, len(bantuan.langkah) + 1)], bantuan.langkah))
    shown = page.places() if page is not None else {}
    places = [shown[name] for name in shown if name in bantuan.tempat]
    if page is not None and places:
        sentences = [bantuan.tempat[name] for name in shown if name in bantuan.tempat]
        row = QHBoxLayout()
        row.setSpacing(16)
        picture = QLabel()
        picture.setPixmap(_picture(page, places))
        picture.setAccessibleName(_("Gambar halaman {judul}").format(judul=bantuan.judul))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(_numbered([chr(ord("A") + nomor) for nomor in range(len(places))], sentences), 1)
        box.addLayout(row)
    dialog = Dialog(parent, bantuan.judul, bantuan.guna, body=body, width=WIDTH)
    dialog.set_answers([Jawaban("tutup", _("Tutup"))], lambda _kode: None)
    dialog.open()
    return dialog


def about_field(widget: QWidget | None) -> str:
    """What a field says of itself to those who cannot see it: its name and what is wrong or wanted there."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit):
        return ""
    name, more = widget.accessibleName().strip(), widget.accessibleDescription().strip()
    return ". ".join(part.rstrip(".") for part in (name, more) if part)


def _numbered(marks: Sequence[str], sentences: Sequence[str]) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(6)
    for mark, sentence in zip(marks, sentences, strict=True):
        line = QHBoxLayout()
        line.setSpacing(8)
        number = Text(mark, weight=600, tone="tinta2")
        number.setFixedWidth(20)
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(WrapText(sentence), 1)
        lines.addLayout(line)
    lines.addStretch(1)
    return lines


def _picture(page: Page, places: Sequence[QWidget]) -> QPixmap:
    """The page as it stands, made small, with a letter on each of its places."""
    whole = page.grab()
    ratio = whole.devicePixelRatio()
    small = whole.scaledToWidth(round(PICTURE_WIDTH * ratio), Qt.TransformationMode.SmoothTransformation)
    small.setDevicePixelRatio(ratio)
    scale = PICTURE_WIDTH / max(page.width(), 1)
    painter = QPainter(small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.color("garis3"), 1))
    painter.drawRect(QRectF(0.5, 0.5, small.width() / ratio - 1, small.height() / ratio - 1))
    for number, place in enumerate(places):
        middle = place.mapTo(page, QPoint(place.width() // 2, min(place.height() // 2, 120)))
        spot = QRectF(middle.x() * scale - DOT / 2, middle.y() * scale - DOT / 2, DOT, DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("nila"))
        painter.drawEllipse(spot)
        painter.setPen(tokens.color("diatas"))
        painter.setFont(font("isi", 600))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, chr(ord("A") + number))
    painter.end()
    return small
