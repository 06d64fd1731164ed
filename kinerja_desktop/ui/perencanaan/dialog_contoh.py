"""Tested indicators for the RHK on the screen: search, look at target and evidence, take one or several."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.angka import persen_layar
from kinerja_desktop.domain.perencanaan.cari_contoh import ContohDitemukan
from kinerja_desktop.domain.perencanaan.pustaka import ContohIndikator, Ukuran
from kinerja_desktop.domain.perencanaan.skp import JenisTarget
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.side_panel import Facts
from kinerja_desktop.ui.parts.tick_table import TickTable
from kinerja_desktop.ui.parts.toolbar import Picker, SearchField
from kinerja_desktop.ui.perencanaan.kata_skp import ARAH_IKON, kata_arah, kata_aspek, kata_jenis_target
from kinerja_desktop.usecases.perencanaan.pustaka import PilihanContoh

LEBAR, TINGGI_DAFTAR, TINGGI_SEMPIT, LAYAR_RENDAH = 920, 268, 196, 700
SEMUA = "semua"
Cari = Callable[[str, str], PilihanContoh]


class DialogContoh(Dialog):
    """Asks `cari(typed, sector)` on the reader thread while one types; `ambil` gets what is taken.

    `nomor` is the number of the RHK on paper.
    """

    def __init__(
        self,
        parent: QWidget | None,
        nomor: int,
        rhk: str,
        *,
        background: Background,
        cari: Cari,
        ambil: Callable[[tuple[ContohIndikator, ...]], None],
    ) -> None:
        body = QWidget()
        super().__init__(
            parent,
            _("Contoh indikator untuk RHK {n}").format(n=nomor),
            rhk or _("RHK ini belum bertulisan. Contoh diurutkan menurut jabatan."),
            body=body,
            width=LEBAR,
        )
        self._background, self._cari, self._ambil = background, cari, ambil
        self.pilihan: PilihanContoh | None = None
        self.search = SearchField(_("Cari kata dalam contoh"), self, width=320)
        self.search.searched.connect(self._read)
        self.search.left_down.connect(self._to_table)
        self.sektor = Picker(_("Sektor"), [Opsi(SEMUA, _("Semua sektor"))], width=240)
        self.sektor.chosen.connect(lambda _opsi: self._read())
        self.count = Text(tone="tinta2")
        self.table = TickTable(
            _spec(),
            on_take=partial(self.answer, "ambil"),
            blocked=self._why_not,
            hints=(("↑ ↓", _("pindah")), ("Spasi", _("tandai beberapa")), ("Enter", _("ambil"))),
        )
        self.table.setFixedHeight(tokens.px(tinggi_daftar(self)))
        self.table.set_empty(
            EmptyState(
                _("Tidak ada contoh yang memuat semua kata itu."),
                _("Kurangi katanya, atau cari di semua sektor. Indikator juga dapat Anda tulis sendiri."),
                (Button(_("Hapus pencarian"), icon="x", clicked=self.hapus_pencarian),),
            )
        )
        self.table.selected.connect(self._show_facts)
        self.table.ticked_changed.connect(self._show_main)
        self.facts = Facts(label_width=96)
        facts = holding(column(self.facts, None))
        facts.setMinimumHeight(tokens.px(66))
        body.setLayout(column(row(self.search, self.sektor, None, self.count), self.table, facts, spacing=10))
        body.updateGeometry()
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("ambil", _("Ambil indikator"), "utama", "plus")), self._on_answered
        )
        self.search.setFocus(Qt.FocusReason.TabFocusReason)
        self._read()

    def hapus_pencarian(self) -> None:
        """Show all examples of all sectors."""
        self.sektor.choose(SEMUA)
        self.search.clear()
        self._read()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, kode: str) -> None:
        if kode == "ambil" and not self.table.taken():
            return
        super().answer(kode)

    def _read(self, _typed: str = "") -> None:
        kode = self.sektor.current.kode if self.sektor.current is not None else SEMUA
        job = partial(self._cari, self.search.text().strip(), "" if kode == SEMUA else kode)
        self._background.read(job, self._show, owner=self, topic="contoh-indikator")

    def _show(self, pilihan: PilihanContoh) -> None:
        if self.pilihan is None:
            semua = (Opsi(SEMUA, _("Semua sektor")), *(Opsi(satu, satu) for satu in pilihan.sektor))
            self.sektor.set_options(semua, SEMUA)
        self.pilihan = pilihan
        self.table.show_rows(pilihan.contoh, marks=self.search.text())
        self.table.start()
        n = len(pilihan.contoh)
        kata = ngettext("{n} contoh, yang paling cocok di atas", "{n} contoh, yang paling cocok di atas", n)
        self.count.setText(kata.format(n=n) if n else "")
        self._show_facts(self.table.current())

    def _show_facts(self, satu: ContohDitemukan | None) -> None:
        self.facts.show_facts(fakta_contoh(satu) if satu is not None else ())
        self._show_main()

    def _show_main(self) -> None:
        button, taken = self.button("ambil"), self.table.taken()
        n = len(taken)
        button.set_label(ngettext("Ambil {n} indikator", "Ambil {n} indikator", n).format(n=n) if n else _("Ambil"))
        current = self.table.current()
        button.set_reason(
            "" if taken else self._why_not(current) if current is not None else _("Tidak ada contoh yang dipilih.")
        )

    def _to_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _why_not(self, satu: ContohDitemukan) -> str:
        terpakai = self.pilihan.terpakai if self.pilihan is not None else frozenset[str]()
        return _("RHK ini sudah memakai contoh itu.") if satu.contoh.teks in terpakai else ""

    def _on_answered(self, kode: str) -> None:
        if kode == "ambil":
            self._ambil(tuple(satu.contoh for satu in self.table.taken()))


def tinggi_daftar(dialog: Dialog) -> int:
    """How high the list of a dialog may be so that everything fits on a low screen."""
    return TINGGI_DAFTAR if dialog.screen().availableGeometry().height() >= LAYAR_RENDAH else TINGGI_SEMPIT


def fakta_contoh(satu: ContohDitemukan) -> Sequence[tuple[str, str]]:
    """What the library says about an example beside its row."""
    contoh = satu.contoh
    jenis = kata_jenis_target()[contoh.jenis_target]
    return (
        (_("Bukti dari"), contoh.sumber_data),
        (_("Cara hitung"), f"{jenis}, {_arah(contoh)}, {_kata_ukuran()[contoh.ukuran]}"),
        (_("Asal contoh"), f"{satu.sektor}: {satu.rhk}"),
    )


def target_contoh(contoh: ContohIndikator) -> str:
    """`95%`, `60 pertemuan`, `20 Desember`."""
    if contoh.jenis_target is JenisTarget.TANGGAL:
        return contoh.target
    return persen_layar(" ".join(kata for kata in (contoh.target, contoh.satuan) if kata))


def _arah(contoh: ContohIndikator) -> str:
    return _("arah {arah}").format(arah=kata_arah()[contoh.arah])


def _kata_ukuran() -> dict[Ukuran, str]:
    return {
        Ukuran.KELUARAN: _("mengukur keluaran"),
        Ukuran.MUTU: _("mengukur mutu"),
        Ukuran.WAKTU: _("mengukur waktu"),
        Ukuran.DAMPAK: _("mengukur dampak bagi masyarakat"),
    }


def _spec() -> TableSpec:
    aspek = kata_aspek()

    def target(satu: ContohDitemukan) -> Cell:
        return Cell(target_contoh(satu.contoh), icon=ARAH_IKON[satu.contoh.arah])

    return TableSpec(
        kolom=(
            Kolom("teks", _("Indikator"), lambda satu: Cell(satu.contoh.teks, satu.rhk), width=260, stretch=1,
                  marked=True),
            Kolom("aspek", _("Aspek"), lambda satu: Cell(aspek[satu.contoh.aspek]), longest=_("Kuantitas")),
            Kolom("target", _("Target contoh"), target, width=160),
        ),
        name=_("Contoh indikator"),
        row_height=tokens.ROW_TWO,
        identity=lambda satu: (satu.sektor, satu.rhk, satu.contoh.teks),
    )  # fmt: skip
