"""Pages made only of parts, with invented content: an act under way and a conflict."""

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Kemajuan
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.conflict_cards import ConflictCards, Sisi
from kinerja_desktop.ui.parts.count_strip import CountStrip, Hitungan
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import KeyCap, Text, hairline
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.long_act import LongAct
from kinerja_desktop.ui.parts.stepper import Langkah, Stepper
from kinerja_desktop.ui.shell.page import Page


class KirimContoh(Page):
    """An act under way (template T6)."""

    def __init__(self) -> None:
        super().__init__("kirim", "Kirim & Terima")
        self.header.set_title("Kirim & Terima", "Kec. Muara Sari ke BKPSDM")
        self.header.add(Button("Terima berkas", icon="inbox"))
        steps = Stepper(
            (
                Langkah("Pilih USB", "KINGSTON (E:), 12,4 GB"),
                Langkah("Periksa isi", "23 perubahan"),
                Langkah("Tanda tangan", "Yuliana, 10.41"),
                Langkah("Tulis & periksa", "sedang berjalan"),
                Langkah("Cabut USB", "tunggu sebentar"),
            )
        )
        steps.show_step(3)
        act = LongAct(cancel=lambda: None)
        act.begin("Menulis paket ke USB", "Bila tercabut, data di laptop tetap utuh dan paket dibuat ulang.")
        act.show_step(Kemajuan(62, 100, "Memeriksa ulang yang tertulis di USB"))
        kolom = (
            Kolom("no", "Paket", lambda p: Cell(p[0], weight=600), longest="B-10"),
            Kolom("isi", "Isi", lambda p: Cell(p[1], p[2]), stretch=1),
            Kolom(
                "tahap",
                "Tahap",
                lambda p: Cell(p[4], p[5], stages=(p[3], p[6]), text_tone=p[6] if p[6] == "soga" else "tinta"),
                width=330,
            ),
        )
        table = DataTable(
            TableSpec(kolom=kolom, name="Buku ekspedisi", row_height=tokens.ROW_TWO, identity=lambda p: p[0])
        )
        table.show_rows(
            (
                ("7", "23 perubahan", "triwulan III", 1, "Belum dikirim", "sedang ditulis", "soga"),
                ("6", "112 perubahan", "realisasi", 3, "Diterima", "9 Okt 09.20", "nila_isi"),
            )
        )
        self.set_body(
            column(card(steps, hairline(), act, spacing=12), Text("Buku ekspedisi", role="bagian"), table, spacing=12)
        )


class BentrokContoh(Page):
    """A rehearsal with a conflict (template T7)."""

    def __init__(self) -> None:
        super().__init__("gabung", "Pratinjau penggabungan")
        self.header.show_chip("Latihan, belum ada yang berubah", "flask-conical")
        self.header.add(Button("Tolak paket", kind="bahaya", icon="x"))
        counts = CountStrip(
            (
                Hitungan("84", "baru", "plus"),
                Hitungan("12", "berubah", "pencil"),
                Hitungan("8", "sama", "equal"),
                Hitungan("4", "sejajar, digabung sendiri", "git-merge"),
                Hitungan("3", "bentrok, perlu Anda", "git-pull-request-arrow", "soga"),
                Hitungan("1", "perlu dicek", "triangle-alert", "soga"),
            )
        )
        cards = ConflictCards()
        cards.show_sides(
            (
                Sisi(
                    "Isian kecamatan",
                    "Laptop Sekretariat, 8 Okt 14.52",
                    "255",
                    "berkas",
                    "15 lebih dari paket 5",
                    "Dihitung dari daftar arsip usul musnah per 30 September.",
                    (("paperclip", "3 bukti"), ("user", "Siti Nuraini Lubis")),
                ),
                Sisi(
                    "Isian BKPSDM",
                    "Komputer verifikasi, 7 Okt 10.05",
                    "225",
                    "berkas",
                    "15 kurang dari paket 5",
                    "Dibetulkan saat verifikasi.",
                    (("paperclip", "1 bukti"), ("user", "Ratna Puspitasari")),
                ),
            ),
            placeholder="angka",
        )
        cards.choose(1)
        self.set_body(
            column(
                counts,
                card(
                    Text("Realisasi triwulan III, Berkas inaktif dinilai kembali", role="bagian"),
                    cards,
                    row(KeyCap("Alt ←"), Text("Sebelumnya"), None, Button("Putuskan, lanjut ke 3", icon="check")),
                    spacing=12,
                ),
                None,
                spacing=12,
            )
        )
        words = column(
            Text("Gabungkan 100 perubahan aman sekarang?", weight=600),
            Text("84 baru, 12 berubah, 4 sejajar. Dua bentrok menunggu.", role="kecil", tone="tinta2"),
            spacing=1,
        )
        self.set_bottom(
            row(
                words,
                None,
                Button("Tunda"),
                Button("Gabungkan, 2 bentrok tetap terbuka", kind="utama", icon="git-merge"),
            )
        )
