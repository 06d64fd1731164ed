"""The history of an SKP: its steps as a dotted line, and every edit made on this device."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KehidupanSkp
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.tanggal import jam, tanggal_panjang, tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.side_panel import Peristiwa, Riwayat
from kinerja_desktop.ui.perencanaan.kata_skp import tempat_medan
from kinerja_desktop.usecases.perencanaan.riwayat_skp import LangkahTercatat, PerubahanTercatat, RiwayatSkp


def kata_kejadian() -> dict[JenisKejadian, str]:
    """Events as a history tells them."""
    return {
        JenisKejadian.DIAJUKAN: _("Diajukan ke penilai"),
        JenisKejadian.DITARIK: _("Ditarik kembali"),
        JenisKejadian.DIKEMBALIKAN: _("Dikembalikan"),
        JenisKejadian.DISETUJUI: _("Disetujui"),
        JenisKejadian.TTD_PEGAWAI: _("Ditandatangani pegawai"),
        JenisKejadian.TTD_PENILAI: _("Ditandatangani penilai"),
        JenisKejadian.DITETAPKAN: _("Ditetapkan"),
        JenisKejadian.DIBATALKAN: _("Dibatalkan"),
    }


def kata_medan() -> dict[str, str]:
    """The last part of a field's path in words."""
    return {
        "teks": _("teks"),
        "rhk_pimpinan": _("RHK pimpinan"),
        "penugasan_dari": _("penugasan dari"),
        "jenis": _("jenis"),
        "klasifikasi": _("klasifikasi"),
        "aspek": _("aspek"),
        "jenis_target": _("jenis target"),
        "target": _("target"),
        "satuan": _("satuan"),
        "arah": _("arah"),
        "triwulan1": _("TW I"),
        "triwulan2": _("TW II"),
        "triwulan3": _("TW III"),
        "triwulan4": _("TW IV"),
        "pendekatan": _("pendekatan"),
    }


class RiwayatTab(QWidget):
    """Steps at the left, edits at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._skp: Skp | None = None
        self._hari_ini = date.min
        self.steps = Riwayat()
        self._none = Text(_("Belum pernah diajukan."), tone="tinta2")
        self.table = DataTable(self._spec())
        self.table.set_empty(EmptyState(_("Belum ada perubahan."), _("Setiap isian yang diubah tercatat di sini.")))
        self._whole = WrapText(tone="tinta2")
        self.table.selected.connect(self._on_selected)
        left = card(Text(_("Langkah"), role="bagian"), self._none, self.steps, None)
        dress(left, width=292)
        across = row(spacing=16)
        across.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        head = Text(_("Perubahan isi di perangkat ini"), role="bagian")
        across.addLayout(column(head, self.table, self._whole, spacing=8), 1)
        self.setLayout(across)

    def show_history(self, riwayat: RiwayatSkp, skp: Skp, kehidupan: KehidupanSkp, hari_ini: date) -> None:
        """Show this, newest first."""
        self._skp, self._hari_ini = skp, hari_ini
        nomor = {versi.digest: versi.nomor for versi in kehidupan.versi}
        self.steps.show_events(
            [self._step(satu, nomor, newest=place == 0) for place, satu in enumerate(riwayat.langkah)]
        )
        self._none.setVisible(not riwayat.langkah)
        self.table.show_rows(riwayat.perubahan)

    def _step(self, langkah: LangkahTercatat, nomor: dict[str, int], *, newest: bool) -> Peristiwa:
        kejadian = langkah.kejadian
        words = kata_kejadian()[kejadian.jenis]
        versi = nomor.get(kejadian.digest)
        first = _("versi {n}").format(n=versi) if versi else ""
        if kejadian.tanggal is not None:
            first = f"{first} · {tanggal_panjang(kejadian.tanggal)}".strip(" ·")
        second = " · ".join(part for part in (langkah.oleh, self._when(langkah.waktu)) if part)
        note = f"“{kejadian.catatan}”" if kejadian.catatan else ""
        return Peristiwa(words, tuple(line for line in (first, second, note) if line), berlaku=newest)

    def _on_selected(self, baris: PerubahanTercatat | None) -> None:
        """Long texts are cut in a cell; here the chosen one stands whole."""
        words = ""
        if baris is not None and baris.medan:
            kosong = _("kosong")
            sebelum, sesudah = (_terbaca(baris.medan, teks) or kosong for teks in (baris.sebelum, baris.sesudah))
            words = _("Sebelum: {sebelum}. Sesudah: {sesudah}.").format(sebelum=sebelum, sesudah=sesudah)
        self._whole.setText(words)

    def _when(self, waktu: datetime) -> str:
        here = waktu.astimezone()
        if here.date() == self._hari_ini:
            return _("hari ini {jam}").format(jam=jam(here))
        year = "" if here.year == self._hari_ini.year else f" {here.year}"
        return f"{tanggal_pendek(here.date())}{year} {jam(here)}"

    def _where(self, baris: PerubahanTercatat) -> Cell:
        if not baris.medan or self._skp is None:
            return Cell(_("Susunan baris"), _("tambah, hapus"))
        nama = baris.medan.partition(".")[2]
        return Cell(tempat_medan(self._skp, baris.medan), kata_medan().get(nama, ""))

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=(
                Kolom("waktu", _("Waktu"), lambda p: Cell(self._when(p.waktu), p.nama), longest="31 Des 2026 10.42"),
                Kolom("medan", _("Isian"), self._where, width=150, stretch=1),
                Kolom("sebelum", _("Sebelum"), lambda p: _isi(p, p.sebelum), width=96, stretch=2, hide_first=1),
                Kolom("sesudah", _("Sesudah"), lambda p: _isi(p, p.sesudah), width=96, stretch=2),
            ),
            name=_("Perubahan isi SKP"),
            row_height=tokens.ROW_TWO,
            identity=lambda p: p.nomor,
        )


def _isi(perubahan: PerubahanTercatat, teks: str) -> Cell:
    if not perubahan.medan:
        return Cell("")
    bersih = _terbaca(perubahan.medan, teks)
    return Cell(bersih or _("kosong"), text_tone="tinta" if bersih else "tinta3")


def _terbaca(medan: str, teks: str) -> str:
    """A stored value as people read it."""
    if teks in {"", "None"}:
        return ""
    if medan.rpartition(".")[2] in {"target", "triwulan1", "triwulan2", "triwulan3", "triwulan4"}:
        try:
            return angka_cetak(Decimal(teks))
        except (InvalidOperation, ValueError):
            return teks
    return teks
