"""Whether Qt works where the program is installed: a window is drawn, fonts and icons are there, a PDF is rendered."""

import os
from pathlib import Path


def check_window(folder: Path) -> None:
    """Draw a themed window and render a PDF page, offscreen where there is no display. Raises `RuntimeError`."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")) and os.name == "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter, QPdfWriter
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QApplication, QLabel

    from kinerja_desktop.ui import icons, theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.install(app)
    label = QLabel("Kinerja")
    label.resize(200, 80)
    label.show()
    app.processEvents()
    if label.grab().isNull() or icons.pixmap("house", "tinta", 16).isNull():
        raise RuntimeError("nothing is drawn")
    label.close()
    page = folder / "uji.pdf"
    writer = QPdfWriter(str(page))
    painter = QPainter(writer)
    painter.drawText(100, 100, "Kinerja")
    painter.end()
    document = QPdfDocument()
    if document.load(str(page)) is not QPdfDocument.Error.None_ or document.render(0, QSize(200, 280)).isNull():
        raise RuntimeError("a PDF page is not drawn")
    document.close()
