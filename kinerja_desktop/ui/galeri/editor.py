"""Pages made only of parts, with invented content: an editor and a decision."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang, IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianAngka, IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar, IsianPilihan, Segments
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, Sunting, TableSpec, bar_cell
from kinerja_desktop.ui.parts.labels import Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import card, column, fields_row, row
from kinerja_desktop.ui.parts.level_buttons import LevelButtons
from kinerja_desktop.ui.parts.matrix import Matrix
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Pager
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page

HARI_INI = date(2026, 10, 12)
LEVELS = (Opsi("DI_BAWAH", "Di bawah"), Opsi("SESUAI", "Sesuai"), Opsi("DI_ATAS", "Di atas"))


class EditorContoh(Page):
    """An editor: list, form with findings, grid, findings panel (template T3)."""

    def __init__(self) -> None:
        super().__init__("perencanaan", "Siti Nuraini Lubis, A.Md.")
        self.header.set_crumbs((Crumb("Perencanaan", lambda: None), Crumb("SKP 2026")))
        self.header.set_title("Siti Nuraini Lubis, A.Md.", "versi 2")
        self.header.show_state("DRAF")
        self.header.show_saved("10.42")
        self.header.add(Button("Riwayat", kind="sunyi", icon="history"))
        self.header.add(Button("Pratinjau", icon="file-text"))
        self.set_tabs((("hasil", "Hasil kerja"), ("perilaku", "Perilaku kerja"), ("lampiran", "Lampiran")))
        self.saved: list[tuple[str, object]] = []
        self.drafts: list[tuple[str, str]] = []
        form = Formulir(
            simpan=lambda k, v: self.saved.append((k, v)),
            simpan_draf=lambda k, t: self.drafts.append((k, t)),
            parent=self,
        )
        pimpinan = [
            Opsi("1", "Tertib administrasi dan kearsipan kecamatan", rincian="Sekretaris Camat, IKU 2"),
            Opsi("2", "Layanan surat tepat waktu"),
        ]
        self.form = form
        body = column(
            form.add("rhk:2.pimpinan", IsianDaftar("RHK pimpinan yang diintervensi", pimpinan)),
            form.add("rhk:2.teks", IsianPanjang("Rencana hasil kerja", limit=500, wajib=True)),
            fields_row(
                form.add("rhk:2.jenis", IsianPilihan("Jenis", (Opsi("UTAMA", "Utama"), Opsi("TAMBAHAN", "Tambahan")))),
                form.add("rhk:2.penugasan", IsianTeks("Penugasan dari")),
                form.add("rhk:2.jumlah", IsianAngka("Target setahun")),
                form.add("rhk:2.selesai", IsianTanggal("Selesai", hari_ini=lambda: HARI_INI)),
                stretch=(0, 2, 1, 1),
            ),
            Text("Indikator dan target", weight=600),
            _grid(),
            row(
                Button("Tambah indikator", kind="sunyi", icon="plus"),
                None,
                Text("Ctrl D salin baris atas", role="kecil", tone="tinta3"),
            ),
            None,
            spacing=12,
        )
        form.load(
            {
                "rhk:2.pimpinan": "1",
                "rhk:2.teks": "Melaksanakan penyusutan arsip inaktif sesuai jadwal retensi arsip",
                "rhk:2.jenis": "UTAMA",
                "rhk:2.penugasan": "Sekretaris Camat",
                "rhk:2.jumlah": Decimal(1200),
                "rhk:2.selesai": date(2026, 11, 30),
            }
        )
        contoh = "Arsip inaktif susut sesuai jadwal retensi"
        temuan = (
            Temuan(
                "SKP-02",
                Tingkat.PERLU_DICEK,
                "rhk:2.teks",
                f"Rumuskan sebagai hasil, bukan kegiatan. Contoh: “{contoh}”.",
                contoh,
            ),
            Temuan("IND-01", Tingkat.SALAH, "rhk:2.jumlah", "Jumlah target triwulan 340, target tahunan 1.200."),
            Temuan("IND-09", Tingkat.SARAN, "rhk:1.waktu", "Teks sama dengan SKP 2025. Masih sesuai?"),
        )
        form.show_findings(temuan)
        panel = FindingsPanel(
            go_to=form.go_to, name_of=lambda medan: medan.replace(":", " ").replace(".", " · "), owner=self
        )
        panel.show_findings(temuan)
        send = Button("Ajukan ke penilai", kind="utama", icon="circle-arrow-up")
        send.set_reason("1 hal berstatus Salah.")
        panel.set_next_step(
            "Belum bisa diajukan",
            "1 hal berstatus Salah. Perbaiki target, lalu tombol ini aktif. Semua isian sudah tersimpan.",
            send,
        )
        self.panel = panel
        self.set_body(body, margins=(20, 16, 20, 16))
        self.set_left(_left_list(), 252)
        self.set_side(panel, 272)


def _left_list() -> QWidget:
    items = [
        _list_item(n, words, n == 2)
        for n, words in enumerate(
            ("Arsip dinamis kecamatan tertata dan mudah ditemukan", "Melaksanakan penyusutan arsip inaktif"), 1
        )
    ]
    holder = QWidget()
    holder.setLayout(
        column(
            row(
                Text("A. Utama", role="kecil", weight=600, tone="tinta2"), None, Text("2", role="kecil", tone="tinta2")
            ),
            *items,
            None,
            spacing=6,
            margins=(20, 14, 10, 14),
        )
    )
    return holder


def _list_item(number: int, words: str, chosen: bool) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "butir")
    frame.setProperty("dipilih", chosen)
    text = column(
        WrapText(words, weight=500 if chosen else 400), Text("3 indikator", role="kecil", tone="tinta2"), spacing=1
    )
    box = row(spacing=12, margins=(10, 8, 10, 8))
    box.addWidget(
        Text(str(number), role="kecil", weight=600, tone="nila_teks" if chosen else "tinta2"),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    box.addLayout(text, 1)
    frame.setLayout(box)
    return frame


def _grid() -> DataTable:
    temuan = Temuan(
        "IND-01", Tingkat.SALAH, "ind:2.target", "Target belum diisi untuk indikator ini. Ketik angka, misalnya 98."
    )
    kolom = (
        Kolom("aspek", "Aspek", lambda i: Cell(i[0]), width=96),
        Kolom("teks", "Indikator kinerja individu", lambda i: Cell(i[1]), stretch=1, edit=Sunting(lambda i: i[1])),
        Kolom(
            "target",
            "Target",
            lambda i: Cell(i[2]),
            width=90,
            right=True,
            edit=Sunting(lambda i: i[2], placeholder="angka"),
        ),
        Kolom("satuan", "Satuan", lambda i: Cell(i[3]), width=90, edit=Sunting(lambda i: i[3])),
    )
    spec = TableSpec(
        kolom=kolom,
        name="Indikator dan target",
        row_height=tokens.ROW_ONE,
        identity=lambda i: i[0],
        finding=lambda i: None if i[2] else temuan,
    )
    grid = DataTable(spec, grows=False)
    grid.show_rows(
        (
            ("Kuantitas", "Berkas inaktif dinilai kembali", "1.200", "berkas"),
            ("Kualitas", "Usul musnah tanpa koreksi", "", "persen"),
            ("Waktu", "Berita acara penyusutan", "30 Nov", "tanggal"),
        )
    )
    return grid


class PenilaianContoh(Page):
    """A decision: grouped table, levels, ratings, matrix (template T4)."""

    def __init__(self) -> None:
        super().__init__("penilaian", "Siti Nuraini Lubis, A.Md.")
        self.header.set_crumbs((Crumb("Penilaian", lambda: None), Crumb("Triwulan III 2026")))
        self.header.set_title("Siti Nuraini Lubis, A.Md.", "Arsiparis Terampil, Subbag Umum")
        self.header.show_state("DIAJUKAN")
        pager = Pager(self)
        pager.show_place(5, 22)
        self.header.add(pager)
        self.set_tabs((("nilai", "Penilaian"), ("bukti", "Bukti dukung")))
        self.tabs.set_count("bukti", 9)
        values = QGridLayout()
        values.setHorizontalSpacing(24)
        values.setVerticalSpacing(3)
        for place, name in enumerate(("Berorientasi Pelayanan", "Loyal", "Akuntabel", "Adaptif")):
            levels = LevelButtons(name, LEVELS)
            levels.choose("SESUAI")
            values.addLayout(row(Text(name), None, levels), place // 2, place % 2)
        self.set_body(
            column(
                _realisasi(),
                card(Text("Perilaku kerja BerAKHLAK", weight=600), values),
                IsianPanjang("Catatan dan rekomendasi", hint="dicetak pada Dokumen Evaluasi bagian 5"),
                None,
                spacing=12,
            )
        )
        words = (
            ("Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan"),
            ("Kurang", "Baik", "Baik"),
            ("Kurang", "Baik", "Sangat Baik"),
        )
        matrix = Matrix(words, [level.kata for level in LEVELS])
        matrix.show_hit(1, 1)
        hasil, perilaku = (
            Segments(LEVELS, name="Rating hasil kerja", fill=True),
            Segments(LEVELS, name="Rating perilaku kerja", fill=True),
        )
        for tray in (hasil, perilaku):
            tray.choose("SESUAI")
        side = column(
            row(Text("Rating hasil kerja", weight=600), None, Text("Saran: Sesuai", role="kecil", tone="tinta2")),
            hasil,
            Text("Rating perilaku kerja", weight=600),
            perilaku,
            hairline(),
            row(Text("Predikat", tone="tinta2"), None, Button("PermenPANRB 6/2022", kind="tautan")),
            Text("Baik", role="besar"),
            WrapText("Hasil kerja Sesuai dan perilaku Sesuai bertemu di Baik.", role="kecil", tone="tinta2"),
            matrix,
            None,
            row(Button("Kembalikan", icon="undo-2"), Button("Simpan sebagai Dinilai", kind="utama", icon="check")),
            margins=(20, 14, 20, 14),
        )
        panel = QWidget()
        panel.setLayout(side)
        self.set_side(panel, 372)


def _realisasi() -> DataTable:
    kolom = (
        Kolom("indikator", "Indikator", lambda i: Cell(i[0], i[1]), width=180, stretch=1),
        Kolom("target", "Target", lambda i: Cell(i[2]), width=96, hide_first=1),
        Kolom("realisasi", "Realisasi", lambda i: Cell(i[3], weight=600), width=96),
        Kolom("capaian", "Capaian %", lambda i: bar_cell(i[4] / 100, f"{i[4]},00"), longest=bar_cell(1, "120,00")),
    )
    spec = TableSpec(
        kolom=kolom, name="Realisasi per indikator", row_height=tokens.ROW_TWO - 1, identity=lambda i: i[0]
    )
    table = DataTable(spec, grows=False)
    table.show_rows(
        (
            Grup("1  Arsip dinamis kecamatan tertata"),
            ("Berkas aktif diberkaskan", "Kuantitas", "300 berkas", "312 berkas", 104),
            Grup("2  Arsip inaktif susut"),
            ("Berkas inaktif dinilai kembali", "Kuantitas", "300 berkas", "255 berkas", 85),
        )
    )
    return table
