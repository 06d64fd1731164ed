"""Pages made only of parts, with invented content: a list, a log and the first page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.checkbox import CheckBox
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.gauge import Gauge
from kinerja_desktop.ui.parts.home_parts import DueRows, ProgressStrip, Tahap, TenggatRow
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec, bar_cell, state_cell
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.side_panel import Facts, Peristiwa, Riwayat, divider, person_head, side_panel
from kinerja_desktop.ui.parts.toolbar import FilterLine, Picker, SearchField
from kinerja_desktop.ui.shell.page import Page

ORANG = (
    ("Ahmad Nurcahyo, S.AP.", "19860211 201001 1 004", "Lurah Kelapa Dua", "Kel. Kelapa Dua", "DITETAPKAN", 20.0),
    ("Dian Nurmayanti", "19921114 201903 2 009", "Pengelola Keuangan", "Subbag Keuangan", "DITETAPKAN", 20.5),
    ("Muhammad Nur Hidayat, S.STP., M.Si.", "19880419 201402 1 002", "Kasi Trantib", "Seksi Trantib", "DIAJUKAN", 16.0),
    ("Nurmala Dewi, A.Md.Kom.", "19950825 202321 2 014", "Pengelola Layanan", "Seksi PU", "DIKEMBALIKAN", 9.0),
    ("Siti Nuraini Lubis, A.Md.", "19900730 201503 2 006", "Arsiparis Terampil", "Subbag Umum", "DIAJUKAN", 14.5),
)


def people_table() -> DataTable:
    """A table of invented people."""
    kolom = (
        Kolom(
            "nama",
            "Nama",
            lambda o: Cell(o[0], o[1], weight=500),
            width=190,
            stretch=2,
            marked=True,
            sort=lambda o: o[0],
        ),
        Kolom("jabatan", "Jabatan", lambda o: Cell(o[2], o[3]), width=150, stretch=2, hide_first=2),
        Kolom("skp", "SKP 2026", lambda o: state_cell(o[4]), longest=state_cell("DIKEMBALIKAN")),
        Kolom(
            "jp",
            "JP 2026",
            lambda o: bar_cell(o[5] / 20, f"{o[5]:.1f}".replace(".", ","), done=o[5] >= 20),
            longest=bar_cell(1, "20,5"),
            hide_first=1,
            sort=lambda o: o[5],
        ),
    )
    spec = TableSpec(kolom=kolom, name="Daftar pegawai", row_height=tokens.ROW_TWO, identity=lambda o: o[1])
    return DataTable(spec, hints=(("↑ ↓", "pindah"), ("Enter", "buka"), ("Ctrl N", "baru")))


class DaftarContoh(Page):
    """A list with search, filters, marks and a side panel (template T2)."""

    def __init__(self) -> None:
        super().__init__("pegawai", "Pegawai")
        self.header.set_title("Pegawai", "5 dari 312")
        search = SearchField("Cari nama atau NIP", self)
        search.setText("nur")
        self.header.add(search)
        self.header.add(Button("Pegawai baru", kind="utama", icon="plus"))
        filters = FilterLine()
        filters.show_filters((("unit", "unit", "Kec. Muara Sari"), ("keadaan", "keadaan", "aktif")))
        filters.add_end(Button("Impor", kind="sunyi", icon="file-down"))
        filters.add_end(Button("Ekspor", kind="sunyi", icon="file-up"))
        self.table = people_table()
        self.table.show_rows(ORANG, marks="nur")
        self.table.show_sorting("nama", descending=False)
        self.set_body(column(filters, self.table, spacing=12), scroll=False)
        history = Riwayat(
            (
                Peristiwa(
                    "Arsiparis Terampil", ("Subbag Umum dan Kepegawaian", "1 Mar 2024 sampai sekarang"), berlaku=True
                ),
                Peristiwa("Pengadministrasi Umum", ("Kelurahan Pasir Putih", "2 Jan 2019 sampai 29 Feb 2024")),
            )
        )
        facts = Facts(
            (("Jabatan", "Arsiparis Terampil"), ("Unit", "Subbag Umum dan Kepegawaian"), ("Penilai", "Yuliana M."))
        )
        head = person_head("SN", "Siti Nuraini Lubis, A.Md.", "19900730 201503 2 006")
        self.set_side(
            side_panel(head, divider(), facts, divider(), Text("Riwayat jabatan", weight=600), history),
            292,
            full_height=True,
        )

    def focus_first(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.table.select("19900730 201503 2 006")


class PelatihanContoh(Page):
    """A log with its gauge (template T5)."""

    def __init__(self) -> None:
        super().__init__("pelatihan", "Pelatihan")
        self.header.set_title("Pelatihan", "Siti Nuraini Lubis, A.Md.")
        self.header.add(Picker("Tahun", (Opsi("2026", "Tahun 2026"), Opsi("2025", "Tahun 2025")), width=130))
        self.header.add(Button("Catat pelatihan", kind="utama", icon="plus"))
        empty = EmptyState(
            "Belum ada pelatihan tahun 2026.",
            "Catat pelatihan pertama, atau ambil dari berkas Excel.",
            (Button("Catat pelatihan pertama"), Button("Impor Excel", icon="file-down")),
        )
        table = people_table()
        table.set_empty(empty)
        self.set_body(
            column(
                KeyHints((("Enter", "simpan dan lanjut"),)), CheckBox("Tampilkan yang dibatalkan"), table, spacing=12
            ),
            scroll=False,
        )
        gauge = Gauge()
        gauge.show_value(0.725, "14,5", "dari 20 JP", today=0.78)
        self.set_side(
            side_panel(
                Text("Kurang 5,5 JP untuk tahun ini", role="bagian"),
                gauge,
                Facts((("Klasikal", "9,5 JP"), ("Coaching", "2,0 JP"))),
            ),
            304,
        )
        self.tell(Pesan("Pelatihan dipindah ke Tempat Sampah.", "nila_teks", (("Kembalikan", lambda: None),)))


class BerandaContoh(Page):
    """The first page (template T1)."""

    def __init__(self) -> None:
        super().__init__("beranda", "Beranda")
        self.header.set_title("Selamat pagi, Ibu Yuliana")
        self.header.add(Button("Catat realisasi", icon="plus"))
        strip = ProgressStrip(
            (
                Tahap("Perencanaan", "48 dari 48 SKP ditetapkan", 1.0, "selesai"),
                Tahap("Pelaksanaan", "41 dari 48 rencana aksi terisi", 0.85, "nanti"),
                Tahap("Penilaian", "Triwulan III: 22 dari 48 dinilai", 0.46, "kini", "Sedang berjalan"),
                Tahap("Tindak lanjut", "1 keberatan berjalan", 0.25, "nanti"),
            )
        )
        due = DueRows(
            (
                TenggatRow(
                    "Lewat 1 hari",
                    "batas 11 Okt",
                    "9 pegawai belum mengajukan realisasi",
                    "Triwulan III. Tanpa ajuan, penilai boleh menilai langsung.",
                    "bata",
                    "Lihat 9 nama",
                    lambda: None,
                    39,
                    48,
                ),
                TenggatRow(
                    "Hari ini",
                    "12 Okt",
                    "Dokumen evaluasi Rahmat Hidayat belum kembali",
                    "Disampaikan 22 Sep. Lewat hari ini dianggap menerima.",
                    "soga",
                    "Catat tanggal",
                    lambda: None,
                ),
            )
        )
        head = row(Text("Jatuh tempo", role="bagian"), Text("2 hal", tone="tinta2"), None, margins=(16, 10, 12, 10))
        left = QFrame()
        left.setProperty("kind", "kartu")
        left.setLayout(column(head, due, spacing=0, margins=(1, 1, 1, 4)))
        send = card(
            Text("Belum dikirim", role="bagian"),
            row(Text("23", role="besar"), Text("perubahan sejak 8 Oktober", tone="tinta2"), None),
            Button("Kirim ke BKPSDM", kind="utama", icon="send"),
        )
        across = row(spacing=16)
        across.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(send, 0, Qt.AlignmentFlag.AlignTop)
        self.set_body(column(strip, across, None, spacing=16))
