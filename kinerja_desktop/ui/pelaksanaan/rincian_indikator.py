"""What stands behind one row of the grid: where its number comes from, and its evidence."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, fields_row, row
from kinerja_desktop.ui.pelaksanaan.langkah_bukti import LangkahBukti
from kinerja_desktop.ui.pelaksanaan.tabel_bukti import BarisBukti, baris_bukti, spec_bukti
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import BERTEKS, BarisIndikator
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import TentangBukti


class RincianIndikator(QFrame):
    """One card for the row with the cursor. The fields of each indicator live on, so that undo reaches them."""

    def __init__(self, form: Formulir, langkah: LangkahBukti, buka: Callable[[BarisBukti], None]) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._form, self._langkah = form, langkah
        self._isian: dict[UUID, QWidget] = {}
        self.baris: BarisIndikator | None = None
        self._judul = WrapText(weight=600)
        self._medan = column(spacing=0)
        self._tempat_medan = QWidget()
        self._tempat_medan.setLayout(self._medan)
        self.tabel = DataTable(spec_bukti(), on_open=buka, grows=False)
        self.tabel.set_empty(_belum_ada())
        hapus = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.tabel)
        hapus.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        hapus.activated.connect(self._on_hapus)
        self.berkas = Button(_("Lampirkan berkas"), icon="paperclip", letter="l", clicked=self._on_berkas)
        self.tautan = Button(_("Tautan"), icon="link", clicked=lambda: self._mulai_tulis(JenisBukti.TAUTAN))
        self.fisik = Button(_("Berkas fisik"), icon="map-pin", clicked=lambda: self._mulai_tulis(JenisBukti.FISIK))
        self._tulis = BuktiTertulis(self._on_tulis, self._on_batal)
        self._tulis.hide()
        kaki = KeyHints((("Enter", _("buka")), ("Del", _("hapus"))))
        self._kaki = kaki
        self._seret = Text(_("atau seret berkas ke sini"), role="kecil", tone="tinta3")
        kepala = row(spacing=8)
        kepala.addWidget(self._judul, 1, Qt.AlignmentFlag.AlignVCenter)
        for tombol in (self.berkas, self.tautan, self.fisik):
            kepala.addWidget(tombol)
        bawah = row(spacing=tokens.BETWEEN_COLUMNS)
        bawah.addWidget(self._tempat_medan, 2, Qt.AlignmentFlag.AlignTop)
        bawah.addLayout(column(self.tabel, row(kaki, self._seret), None, spacing=8), 3)
        self.setLayout(
            column(
                kepala,
                self._tulis,
                bawah,
                spacing=12,
                margins=(16, 14, 16, 14),
            )
        )

    def lupakan(self) -> None:
        """Another document: the fields of the one before go."""
        for id_, tempat in self._isian.items():
            self._form.remove(f"indikator:{id_}.sumber_data")
            if f"indikator:{id_}.keterangan" in self._form:
                self._form.remove(f"indikator:{id_}.keterangan")
            tempat.hide()
            tempat.deleteLater()
        self._isian.clear()
        self.baris = None
        self._tulis.kosongkan()
        self._tulis.hide()

    def siapkan(self, semua: tuple[BarisIndikator, ...]) -> None:
        """Make the fields of every indicator, in the order of paper."""
        for baris in semua:
            if baris.indikator.id not in self._isian:
                self._isian[baris.indikator.id] = self._buat_medan(baris)

    def tunjukkan(self, baris: BarisIndikator, terkunci: str) -> None:
        """Show this indicator; with a reason in `terkunci` nothing can be added."""
        if self.baris is None or self.baris.indikator.id != baris.indikator.id:
            self._tulis.hide()
        self.baris = baris
        self._judul.setText(baris.indikator.teks)
        for id_, tempat in self._isian.items():
            tempat.setVisible(id_ == baris.indikator.id)
        self.tabel.show_rows(baris_bukti(baris))
        self._kaki.setVisible(bool(baris.bukti))
        self._seret.setVisible(bool(baris.bukti) and not terkunci)
        for tombol in (self.berkas, self.tautan, self.fisik):
            tombol.set_reason(terkunci)

    def tampilkan_temuan(self, temuan: tuple[Temuan, ...]) -> None:
        """Show what was refused about an evidence that is being written down."""
        self._tulis.tampilkan(temuan)

    def selesai_menulis(self) -> None:
        """The written evidence is attached."""
        self._tulis.kosongkan()
        self._tulis.hide()
        self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buat_medan(self, baris: BarisIndikator) -> QWidget:
        id_ = baris.indikator.id
        sumber = IsianTeks(_("Sumber data"), hint=_("dari mana angkanya"), max_length=300)
        medan = [self._form.add(f"indikator:{id_}.sumber_data", sumber)]
        if baris.indikator.jenis_target not in BERTEKS:
            keterangan = IsianTeks(_("Keterangan"), hint=_("bila perlu"), max_length=500)
            medan.append(self._form.add(f"indikator:{id_}.keterangan", keterangan))
        tempat = QWidget()
        tempat.setLayout(column(*medan, spacing=tokens.FIELD_TO_FIELD))
        tempat.hide()
        self._medan.addWidget(tempat)
        return tempat

    def _mulai_tulis(self, jenis: JenisBukti) -> None:
        self._tulis.mulai(jenis)

    def _on_batal(self) -> None:
        self._tulis.hide()
        self.berkas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_berkas(self) -> None:
        if self.baris is not None:
            self._langkah.pilih_berkas(self.baris.indikator.id)

    def _on_tulis(self, jenis: JenisBukti, tentang: TentangBukti) -> None:
        if self.baris is not None:
            self._langkah.tulis(self.baris.indikator.id, jenis, tentang)

    def _on_hapus(self) -> None:
        satu = self.tabel.current()
        if isinstance(satu, BarisBukti):
            self._langkah.hapus(satu)


class BuktiTertulis(QWidget):
    """Two fields for a link or for the place of a paper file. What is typed stays until it is attached."""

    def __init__(self, simpan: Callable[[JenisBukti, TentangBukti], None], batal: Callable[[], None]) -> None:
        super().__init__()
        self._simpan, self._jenis = simpan, JenisBukti.TAUTAN
        self.judul = IsianTeks(_("Judul bukti"), max_length=200)
        self.tautan = IsianTeks(_("Alamat tautan"), placeholder="https://", max_length=2000)
        self.tempat = IsianTeks(_("Tempat berkas"), placeholder=_("Lemari arsip 3, rak 2"), max_length=300)
        self.judul.step.connect(lambda arah: self._kini().entry.setFocus() if arah > 0 else None)
        for isian in (self.tautan, self.tempat):
            isian.step.connect(lambda arah: self._on_simpan() if arah > 0 else self.judul.entry.setFocus())
        simpan_tombol = Button(_("Simpan bukti"), icon="check", clicked=self._on_simpan)
        medan = fields_row(self.judul, self.tautan, self.tempat, stretch=(2, 3, 3))
        kanan = column(tokens.LABEL_TO_INPUT + 16, row(simpan_tombol, Button(_("Batal"), kind="sunyi", clicked=batal)))
        kanan.addStretch(1)
        baris = row(spacing=12)
        baris.addLayout(medan, 1)
        baris.addLayout(kanan)
        self.setLayout(baris)

    def mulai(self, jenis: JenisBukti) -> None:
        """Open for a link or a paper file, and go to the title."""
        self._jenis = jenis
        self.tautan.setVisible(jenis is JenisBukti.TAUTAN)
        self.tempat.setVisible(jenis is JenisBukti.FISIK)
        self.tampilkan(())
        self.show()
        self.judul.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def kosongkan(self) -> None:
        """Empty the fields for the next one."""
        for isian in (self.judul, self.tautan, self.tempat):
            isian.show_value("")
            isian.show_findings(())

    def tampilkan(self, temuan: tuple[Temuan, ...]) -> None:
        """Put what was refused under the field that it is about."""
        self.judul.show_findings(tuple(satu for satu in temuan if satu.kode == "BUKTI-JUDUL"))
        self._kini().show_findings(tuple(satu for satu in temuan if satu.kode == "BUKTI-TEMPAT"))

    def _kini(self) -> IsianTeks:
        return self.tautan if self._jenis is JenisBukti.TAUTAN else self.tempat

    def _on_simpan(self) -> None:
        self._simpan(self._jenis, TentangBukti(self.judul.text(), self._kini().text()))


def _belum_ada() -> QWidget:
    return WrapText(
        _("Belum ada bukti dukung untuk indikator ini. Lampirkan, atau seret berkas ke sini."), tone="tinta2"
    )
