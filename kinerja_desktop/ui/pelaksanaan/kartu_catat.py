"""The entry row of the training log: Enter goes from field to field, in the last one it saves and begins anew."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.pelaksanaan.jp import jam_pelajaran
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import Isian, IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianAngka, IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import card, column, fields_row, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import BARU
from kinerja_desktop.usecases.pelaksanaan.isian_pelatihan import BENTUK, KLASIKAL, MEDAN

UTAMA = ("selesai", "judul", "bentuk", "menit")
LANJUTAN = ("penyelenggara", "nomor_sertifikat", "mulai")
"""The fields one always sees, and those that unfold below."""
LEBAR = {"selesai": 112, "bentuk": 172, "menit": 76, "mulai": 112}


class IsianMenit(IsianAngka):
    """Minutes: a field as wide as the longest activity needs."""

    def __init__(self, label: str) -> None:
        super().__init__(label, places=0, placeholder="")
        self._longest = "12.345"
        self._line_edit.setMinimumWidth(0)
        self.on_theme()


class KartuCatat(QWidget):
    """Adds an entry, or with `ubah` changes one. `simpan` gets the fields and the entry, None for a new one."""

    def __init__(
        self,
        *,
        hari_ini: Callable[[], date],
        simpan: Callable[[dict[str, Nilai], Pelatihan | None], None],
        simpan_draf: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._simpan, self._simpan_draf = simpan, simpan_draf
        self._aturan: Aturan | None = None
        self._lama: Pelatihan | None = None
        self._atas: Pelatihan | None = None
        self.form = Formulir(simpan=self._on_medan, simpan_draf=self._on_draf, parent=self)
        bentuk = [Opsi(satu, satu, rincian=_("klasikal") if satu in KLASIKAL else _("nonklasikal")) for satu in BENTUK]
        self._isian: dict[str, Isian] = {
            "selesai": IsianTanggal(_("Selesai"), hari_ini=hari_ini),
            "judul": IsianTeks(_("Kegiatan"), placeholder=_("nama pelatihan, seminar, atau coaching")),
            "bentuk": IsianDaftar(_("Bentuk"), bentuk, hint=""),
            "menit": IsianMenit(_("Menit")),
            "mulai": IsianTanggal(_("Mulai"), hari_ini=hari_ini),
            "penyelenggara": IsianTeks(_("Penyelenggara")),
            "nomor_sertifikat": IsianTeks(_("Nomor sertifikat")),
        }
        for nama in (*UTAMA, *LANJUTAN):
            self.form.add(f"{BARU}.{nama}", self._isian[nama])
            self._isian[nama].step.connect(lambda arah, dari=nama: self._on_enter(dari, arah))
        self._isian["menit"].changed.connect(self._hitung)
        for nama, lebar in LEBAR.items():
            dress(self._isian[nama], width=lebar)
        self._judul = Text(_("Catat baru"), weight=600)
        self._jp = Text(weight=600)
        self.tombol = Button(_("Simpan"), icon="check", letter="s", clicked=self.simpan)
        self.batal = Button(_("Batal ubah"), kind="sunyi", letter="b", clicked=self.kosongkan)
        self.rincian = Button(_("Rincian"), kind="sunyi", icon="chevron-down", letter="r", clicked=self._lipat)
        self._lanjutan = QWidget()
        self._lanjutan.setLayout(fields_row(*(self._isian[nama] for nama in LANJUTAN), stretch=(3, 2, 0)))
        self._lanjutan.hide()
        tuts = KeyHints((("Enter", _("lanjut, simpan")), ("Ctrl D", _("salin baris atas")), ("Ctrl ;", _("hari ini"))))
        tuts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        kepala = row(self._judul, self.rincian, self.batal, None, tuts)
        utama = fields_row(*(self._isian[nama] for nama in UTAMA), stretch=(0, 1, 0, 0))
        jp = column(Text(_("JP"), role="kecil", weight=500, tone="tinta2"), 12, self._jp, None, spacing=0)
        dress(self._jp, width=36)
        kanan = column(tokens.LABEL_TO_INPUT + 15, self.tombol, None, spacing=0)
        utama.addLayout(jp)
        utama.addLayout(kanan)
        self.setLayout(column(card(kepala, utama, self._lanjutan, spacing=8), spacing=0))
        self.batal.hide()
        for keys, act in (("Ctrl+D", self._salin_atas), ("Ctrl+Return", self.simpan), ("Esc", self.kosongkan)):
            kunci = QShortcut(QKeySequence(keys), self)
            kunci.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            kunci.activated.connect(act)

    # -- what the page uses

    def mulai(self, draf: Mapping[str, str], terkunci: str) -> None:
        """Another person or year: an empty row, with what was typed for him and never saved."""
        self._lama = None
        self._tampil_ubah()
        self.form.begin({f"{BARU}.selesai": None})
        for medan, teks in draf.items():
            if medan in self.form and teks:
                self._muat_draf(medan, teks)
        self.form.set_read_only(bool(terkunci))
        self.tombol.set_reason(terkunci)
        self._buka_bila_terisi()
        self._hitung()

    def acuan(self, atas: Pelatihan | None, aturan: Aturan) -> None:
        """The row above, which Ctrl+D copies from, and the rule that turns minutes into hours."""
        self._atas, self._aturan = atas, aturan
        self._hitung()

    def kosongkan(self) -> None:
        """An empty row for the next entry; the day and the form stay as a help when one was just added."""
        self._lama = None
        self._tampil_ubah()
        self.form.begin({})
        self.form.show_findings(())
        self._hitung()
        self.fokus()

    def ubah(self, entri: Pelatihan) -> None:
        """Put an entry into the row to change it."""
        self._lama = entri
        self._tampil_ubah()
        nilai: dict[str, object] = {f"{BARU}.{nama}": getattr(entri, nama) for nama in MEDAN}
        nilai[f"{BARU}.menit"] = Decimal(entri.menit)
        if entri.mulai == entri.selesai:
            nilai[f"{BARU}.mulai"] = None
        self.form.begin(nilai)
        self.form.show_findings(())
        self._buka_bila_terisi()
        self._hitung()
        self.form.go_to(f"{BARU}.judul")

    def tampilkan_temuan(self, temuan: tuple[Temuan, ...]) -> None:
        """Findings under their fields; the cursor goes to the first one."""
        self.form.show_findings(temuan)
        if temuan:
            self.form.focus_first()

    def fokus(self) -> None:
        """Go to the first field."""
        self.form.go_to(f"{BARU}.selesai")

    def isi(self) -> dict[str, Nilai]:
        """What stands in the row: values where they can be read, else the text as typed."""
        hasil: dict[str, Nilai] = {}
        for nama, isian in self._isian.items():
            terbaca = isian.read()
            nilai = isian.text() if terbaca.masalah else terbaca.nilai
            hasil[nama] = nilai if nilai is None or isinstance(nilai, (str, Decimal, date)) else str(nilai)
        return hasil

    # -- inside

    def simpan(self) -> None:
        """Save the row."""
        if self.tombol.reason:
            self.tombol.click()
        else:
            self._simpan(self.isi(), self._lama)

    def _on_enter(self, dari: str, arah: int) -> None:
        if arah > 0 and dari == self._terakhir():
            self.simpan()

    def _terakhir(self) -> str:
        return "menit" if self._lanjutan.isHidden() else "mulai"

    def _on_medan(self, medan: str, _nilai: object) -> None:
        self._on_draf(medan, self.form.field(medan).text())

    def _on_draf(self, medan: str, teks: str) -> None:
        if self._lama is None:
            self._simpan_draf(medan, teks)

    def _muat_draf(self, medan: str, teks: str) -> None:
        isian = self.form.field(medan)
        if isinstance(isian, IsianDaftar):
            isian.put_text(teks)
        else:
            self.form.load_draft(medan, teks)

    def _salin_atas(self) -> None:
        """Copy the field with the focus from the newest entry."""
        for nama, isian in self._isian.items():
            di_sini = isian.isAncestorOf(self.focusWidget() or self)
            if di_sini and self._atas is not None and not isian.read_only:
                nilai = getattr(self._atas, nama)
                isian.put_text(isian.write(Decimal(nilai) if isinstance(nilai, int) else nilai))
                isian.changed.emit()

    def _hitung(self) -> None:
        menit = self._isian["menit"].read().nilai
        jp = Decimal(0)
        if isinstance(menit, Decimal) and menit > 0 and self._aturan is not None:
            jp = jam_pelajaran(int(menit), self._aturan)
        self._jp.setText(angka_cetak(jp, 1))
        self._jp.set_tone("tinta" if jp else "tinta3")

    def _lipat(self) -> None:
        terbuka = self._lanjutan.isHidden()
        self._lanjutan.setVisible(terbuka)
        self.rincian.set_icon("chevron-up" if terbuka else "chevron-down")
        if terbuka:
            self.form.go_to(f"{BARU}.penyelenggara")

    def _buka_bila_terisi(self) -> None:
        lanjutan = any(self._isian[nama].text() for nama in LANJUTAN)
        if lanjutan and self._lanjutan.isHidden():
            self._lanjutan.show()
            self.rincian.set_icon("chevron-up")

    def _tampil_ubah(self) -> None:
        self._judul.setText(_("Catat baru") if self._lama is None else _("Ubah catatan"))
        self.batal.setVisible(self._lama is not None)
