"""The real PDF on its ground, with page and zoom in a thin bar (`look.md` 8, print preview)."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text, hairline
from kinerja_desktop.ui.parts.layouts import column, holding, row

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
POINTS_PER_INCH = 72
SIDE, TOP = 20, 16


class Sheet(QPdfView):
    """Qt's PDF view on our ground. `resized` says that fitting zooms changed."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setPageSpacing(12)
        self.setDocumentMargins(QMargins(SIDE, TOP, SIDE, TOP))
        self.setFrameShape(QPdfView.Shape.NoFrame)
        self.setAccessibleName(_("Pratinjau lembar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        dress(self, role="isi")
        self.on_theme()

    def on_theme(self) -> None:
        """The ground behind the paper; the paper stays white in both themes."""
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window):
            palette.setColor(role, tokens.color("lorong"))
        self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PdfView(QWidget):
    """Shows the bytes of a PDF. Keys: Ctrl++ and Ctrl+- zoom, Page Up and Page Down turn pages."""

    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = Sheet(self)
        self.view.setDocument(self.document)
        self._back = Button(kind="ikon", icon="chevron-left", name=_("Halaman sebelumnya"), clicked=self._on_back)
        self._on = Button(kind="ikon", icon="chevron-right", name=_("Halaman berikutnya"), clicked=self._on_next)
        self._where = Text(weight=500, tone="tinta2")
        self._smaller = Button(kind="ikon", icon="minus", name=_("Perkecil · Ctrl -"), clicked=self.zoom_out)
        self._larger = Button(kind="ikon", icon="plus", name=_("Perbesar · Ctrl +"), clicked=self.zoom_in)
        self._percent = Text(weight=500, tone="tinta2")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self._percent, width=44)
        self._wide = Button(_("Lebar"), icon="move-horizontal", kind="sunyi", letter="l", clicked=self.fit_width)
        self._whole = Button(_("Utuh"), icon="maximize", kind="sunyi", letter="u", clicked=self.fit_page)
        bar = row(
            self._back,
            self._where,
            self._on,
            None,
            self._smaller,
            self._percent,
            self._larger,
            self._wide,
            self._whole,
            spacing=4,
            margins=(16, 4, 8, 4),
        )
        thin = holding(bar, "kepala")
        dress(thin, height=40)
        self.setLayout(column(thin, hairline(), self.view, spacing=0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.view)
        self.view.pageNavigator().currentPageChanged.connect(self._show_place)
        self.view.resized.connect(self._show_place)
        self.document.statusChanged.connect(self._on_status)
        self._show_place()

    def show_pdf(self, content: bytes) -> None:
        """Show this file; the zoom stays."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)

    @property
    def pages(self) -> int:
        """How many pages the file has, 0 before the first."""
        return max(0, self.document.pageCount())

    def zoom_in(self) -> None:
        """The next larger step."""
        self._zoom(next((step for step in STEPS if step > self.factor() + 0.01), STEPS[-1]))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self._zoom(next((step for step in reversed(STEPS) if step < self.factor() - 0.01), STEPS[0]))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._show_place()

    def fit_page(self) -> None:
        """The whole page at once."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._show_place()

    def factor(self) -> float:
        """The zoom on show; 1 is the size on paper."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.pages:
            return self.view.zoomFactor()
        page = self.document.pagePointSize(self.view.pageNavigator().currentPage())
        room, dots = self.view.viewport(), self.logicalDpiX() / POINTS_PER_INCH
        margins = self.view.documentMargins()
        wide = (room.width() - margins.left() - margins.right()) / (page.width() * dots)
        if self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, (room.height() - self.view.pageSpacing()) / (page.height() * dots))

    def _zoom(self, factor: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(factor)
        self._show_place()

    def _on_back(self) -> None:
        self._turn(-1)

    def _on_next(self) -> None:
        self._turn(1)

    def _turn(self, direction: int) -> None:
        turner = self.view.pageNavigator()
        turner.jump(max(0, min(turner.currentPage() + direction, self.pages - 1)), QPointF(), turner.currentZoom())

    @Slot(QPdfDocument.Status)
    def _on_status(self, status: QPdfDocument.Status) -> None:
        if status is QPdfDocument.Status.Ready:
            self._show_place()
            self.shown.emit()

    @Slot()
    def _show_place(self) -> None:
        page = self.view.pageNavigator().currentPage() + 1
        self._where.setText(_("Halaman {n} dari {m}").format(n=page if self.pages else 0, m=self.pages))
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < self.pages)
        self._percent.setText(f"{self.factor() * 100:.0f}%" if self.pages else "")
