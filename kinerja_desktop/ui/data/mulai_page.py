"""The first run: where, which office, who, PIN, and what next (`look.md` 9, T10; picture 10)."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kinerja_desktop.domain.hak import Peran, kata_peran
from kinerja_desktop.domain.kepegawaian.nip import normalkan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiMulai
from kinerja_desktop.ui.data.kartu_pilihan import PilihanKartu
from kinerja_desktop.ui.data.kertas_contoh import IsiKertas, KertasContoh
from kinerja_desktop.ui.data.langkah_mulai import (
    KANTOR,
    ORANG,
    PIN,
    RINGKASAN,
    TEMPAT,
    IsianPin,
    fakta_langkah,
    kata_langkah,
    opsi_lanjut,
    opsi_peran,
    opsi_tempat,
)
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.formats import tulis_nip
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import Isian, IsianTeks
from kinerja_desktop.ui.parts.isian_pilihan import IsianPilihan
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, holding, row, scrolling
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.stepper import Langkah, Stepper
from kinerja_desktop.ui.shell.lock_page import Mark
from kinerja_desktop.ui.shell.page import Page, focus_inside
from kinerja_desktop.usecases.data.siapkan_kantor_baru import (
    PIN_TERPENDEK,
    IsianMulai,
    JenisKantor,
    nama_pendek,
    periksa_isian_mulai,
)

LEBAR_KIRI, LEBAR_KIRI_SEMPIT, LEBAR_KANAN, LEBAR_ISI = 312, 208, 312, 626
MEDAN = {KANTOR: ("kabupaten", "kantor"), ORANG: ("nama", "nip", "peran"), PIN: ("pin", "pin_lagi")}


class MulaiPage(Page):
    """Five screens in the window's whole width. `hari_ini` checks a NIP and dates the printed example."""

    bare = True

    def __init__(self, *, aksi: AksiMulai, background: Background, hari_ini: Callable[[], date]) -> None:
        super().__init__("mulai", _("Langkah pertama"))
        self._aksi, self._background, self._hari_ini = aksi, background, hari_ini
        self._kata = kata_langkah()
        self.langkah = TEMPAT
        self.header.hide()
        self.fields: dict[str, Isian] = self._make_fields()
        self._entries = Formulir(simpan=self._on_value, parent=self)
        for medan, isian in self.fields.items():
            self._entries.add(medan, isian)
            isian.changed.connect(self._show_live)
            isian.left.connect(partial(self._on_left, medan))
        for satu in MEDAN.values():
            self.fields[satu[-1]].step.connect(self._on_last_step)
        self.tempat = PilihanKartu(opsi_tempat(), name=self._kata[TEMPAT].tanya, berubah=self._on_tempat)
        self.lanjut_ke = PilihanKartu(
            opsi_lanjut(JenisKantor.KECAMATAN), name=self._kata[RINGKASAN].tanya, berubah=lambda _kode: None
        )
        self.stepper = Stepper([Langkah(satu.kata) for satu in self._kata], upright=True)
        self.question, self._why = WrapText(role="judul"), WrapText(tone="tinta2")
        self.kertas = KertasContoh(hari_ini())
        self._side_title, self._side_text = Text(role="isi", weight=600), WrapText(role="kecil", tone="tinta2")
        self._summary_box = column(spacing=6)
        self._steps = QStackedWidget()
        for screen in (
            column(self.tempat, None),
            column(self.fields["kabupaten"], self.fields["kantor"], None, spacing=12),
            column(self.fields["nama"], self.fields["nip"], self.fields["peran"], None, spacing=12),
            column(self.fields["pin"], self.fields["pin_lagi"], None, spacing=12),
            column(holding(self._summary_box), Text(_("Sesudah ini"), weight=600), self.lanjut_ke, None, spacing=12),
        ):
            self._steps.addWidget(holding(screen))
        self.back = Button(_("Kembali"), kind="sunyi", icon="arrow-left", letter="k", clicked=self.go_back)
        self.next = Button(_("Lanjut"), kind="utama", letter="l", clicked=self.go_on)
        self._place = Text(role="kecil", tone="tinta2")
        self._build()
        self.fields["peran"].show_value(Peran.TIM_PENGELOLA)
        self.add_key("Ctrl+Return", _("lanjut"), self.go_on)
        self._show_step()

    def _make_fields(self) -> dict[str, Isian]:
        return {
            "kabupaten": IsianTeks(
                _("Nama kabupaten atau kota"), wajib=True, placeholder=_("Kabupaten Tirta Kencana"),
                hint=_("dicetak pada kepala lembar"), max_length=80,
            ),
            "kantor": IsianTeks(_("Nama kecamatan"), wajib=True, placeholder=_("Muara Sari"), max_length=80),
            "nama": IsianTeks(
                _("Nama lengkap dengan gelar"), wajib=True, hint=_("seperti pada lembar resmi"), max_length=100
            ),
            "nip": IsianTeks(_("NIP"), hint=_("boleh kosong, 18 angka"), bersih=tulis_nip, max_length=30),
            "peran": IsianPilihan(_("Bekerja sebagai"), opsi_peran(), hint=_("dapat diganti kapan saja")),
            "pin": IsianPin(_("PIN"), hint=_("paling sedikit {n} huruf atau angka").format(n=PIN_TERPENDEK)),
            "pin_lagi": IsianPin(_("Ketik PIN yang sama sekali lagi")),
        }  # fmt: skip

    def _build(self) -> None:
        keluar = row(IconLabel("wifi-off", "tinta2", 16), spacing=8)
        keluar.addWidget(WrapText(_("Tidak ada yang dikirim keluar dari laptop ini."), role="kecil", tone="tinta2"), 1)
        tentang = WrapText(_("Kinerja ASN satu tahun penuh, tanpa perlu jaringan."), tone="tinta2")
        kiri = column(
            Mark(), 20, Text("Kinerja Desktop", role="judul"), 4, tentang, 32, self.stepper, None, keluar,
            spacing=4, margins=(32, 32, 24, 28),
        )  # fmt: skip
        self._left_frame: QFrame = holding(kiri, "rel")
        dress(self._left_frame, width=LEBAR_KIRI)
        form = column(self.question, self._why, 12, self._steps, None, spacing=6)
        self._form_holder = holding(form)
        self._form_holder.setMaximumWidth(tokens.px(LEBAR_ISI))
        self._live = card(self._side_title, self._side_text, 4, self.kertas, spacing=4, margin=20)
        self._live.setProperty("nada", "kertas2")
        dress(self._live, width=LEBAR_KANAN)
        self._across = QHBoxLayout()
        self._across.setContentsMargins(40, 32, 40, 16)
        self._across.setSpacing(36)
        self._across.addWidget(self._form_holder, 1, Qt.AlignmentFlag.AlignTop)
        self._across.addWidget(self._live, 0, Qt.AlignmentFlag.AlignTop)
        self._across.addStretch(0)
        body = QWidget()
        body.setLayout(self._across)
        bottom = holding(row(self.back, None, self._place, self.next, spacing=12, margins=(28, 10, 40, 10)), "bawah")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scrolling(body), 1)
        right.addWidget(bottom)
        whole = row(self._left_frame, spacing=0)
        whole.addLayout(right, 1)
        self.set_body(whole, scroll=False, margins=(0, 0, 0, 0))

    # -- what is typed

    @property
    def isian(self) -> IsianMulai:
        """What was answered so far."""
        jenis = JenisKantor(self.tempat.kode)
        if jenis is JenisKantor.LATIHAN:
            return IsianMulai(jenis)
        nilai = {medan: str(isian.read().nilai or "") for medan, isian in self.fields.items()}
        peran = Peran.ADMIN_BKPSDM if jenis is JenisKantor.BKPSDM else Peran(nilai["peran"] or Peran.TIM_PENGELOLA)
        nip = normalkan(nilai["nip"]) if nilai["nip"] else ""
        return IsianMulai(jenis, nilai["kabupaten"], nilai["kantor"], nilai["nama"], nip, peran, nilai["pin"])

    def _on_value(self, _medan: str, _nilai: object) -> None:
        self._show_live()

    def _on_left(self, medan: str) -> None:
        if self.fields[medan].text() and medan not in {"pin", "pin_lagi"}:
            self.fields[medan].show_findings(tuple(satu for satu in self._findings() if satu.medan == medan))

    def _on_last_step(self, direction: int) -> None:
        if direction > 0:
            self.go_on()

    def _findings(self) -> tuple[Temuan, ...]:
        temuan = periksa_isian_mulai(self.isian, self._hari_ini())
        if self.fields["pin"].text() != self.fields["pin_lagi"].text():
            beda = Temuan("MULAI-03", Tingkat.SALAH, "pin_lagi", _("Kedua PIN berbeda. Ketik ulang yang kedua."))
            return (*temuan, beda)
        return temuan

    def _on_tempat(self, _kode: str) -> None:
        self._show_step()

    # -- from screen to screen

    def go_on(self) -> None:
        """The next screen, unless something on this one is wrong; after the last one the store is made."""
        if self.langkah == RINGKASAN:
            self._finish()
            return
        here = MEDAN.get(self.langkah, ())
        temuan = self._findings()
        for medan in here:
            self.fields[medan].show_findings(tuple(satu for satu in temuan if satu.medan == medan))
        wrong = next((m for m in here if salah(self.fields[m].temuan)), "")
        if wrong:
            self.fields[wrong].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.langkah = RINGKASAN if self.isian.latihan else self.langkah + 1
        self._show_step()
        self.focus_first()

    def go_back(self) -> None:
        """The screen before; nothing that was typed is lost."""
        if self.langkah > TEMPAT:
            self.langkah = TEMPAT if self.isian.latihan else self.langkah - 1
            self._show_step()
            self.focus_first()

    def focus_first(self) -> None:
        """The first field or card of this screen."""
        if self.langkah in {TEMPAT, RINGKASAN}:
            cards = self.tempat if self.langkah == TEMPAT else self.lanjut_ke
            cards.cards[cards.kode].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            focus_inside(self._steps)

    def _finish(self) -> None:
        isian = self.isian
        self.next.set_busy(_("Menyiapkan"))
        self.back.setEnabled(False)
        job = partial(self._aksi.siapkan, isian)
        self._background.write(job, lambda _none: self._done(isian), self._failed, owner=self)

    def _done(self, isian: IsianMulai) -> None:
        self._aksi.selesai(isian, self.lanjut_ke.kode)

    def _failed(self, problem: BaseException) -> None:
        self.next.set_busy("")
        self.back.setEnabled(True)
        if isinstance(problem, PenolakanError):
            self.tell(Pesan(f"{problem.pesan} {problem.langkah}".strip(), "bata"))
        elif self._background.on_failure is not None:
            self._background.on_failure(problem)

    # -- what is shown

    def _show_step(self) -> None:
        kata, isian = self._kata[self.langkah], self.isian
        self.question.setText(kata.tanya)
        self._why.setText(kata.mengapa)
        self._steps.setCurrentIndex(self.langkah)
        self.stepper.show_step(self.langkah, fakta_langkah(isian))
        self._place.setText(_("Langkah {n} dari {m}").format(n=self.langkah + 1, m=len(self._kata)))
        self.back.setVisible(self.langkah > TEMPAT)
        self.next.set_label(_("Mulai bekerja") if self.langkah == RINGKASAN else _("Lanjut"))
        self.fields["peran"].setVisible(isian.jenis is JenisKantor.KECAMATAN)
        if self.langkah == RINGKASAN:
            self.lanjut_ke.show_options(opsi_lanjut(isian.jenis))
            self._show_summary(isian)
        self._show_side()
        self._show_live()
        self.prepare()

    def _show_side(self) -> None:
        kertas = self.langkah in {KANTOR, ORANG} or (self.langkah == RINGKASAN and not self.isian.latihan)
        self.kertas.setVisible(kertas)
        judul, kata = {
            TEMPAT: (
                _("Dapat diganti nanti"),
                _("Anda boleh mencoba dulu dengan data latihan, lalu menyiapkan data kantor di berkas lain."),
            ),
            PIN: (
                _("Bila PIN lupa"),
                _(
                    "Tanpa PIN, tidak ada yang dapat membuka data ini, juga BKPSDM. "
                    "Tulis PIN di kertas dan simpan di lemari terkunci."
                ),
            ),
        }.get(self.langkah, (_("Akan tercetak begini"), _("Berubah saat Anda mengetik.")))
        if self.langkah == RINGKASAN and self.isian.latihan:
            judul, kata = _("Data latihan"), _("Bebas dicoba. Bingkai kuning mengingatkan bahwa ini bukan data kantor.")
        self._side_title.setText(judul)
        self._side_text.setText(kata)

    def _show_live(self) -> None:
        isian = self.isian
        bkpsdm = isian.jenis is JenisKantor.BKPSDM
        pendek = nama_pendek(isian.kantor)
        kantor = isian.kantor if bkpsdm or not pendek else _("Kecamatan {nama}").format(nama=pendek)
        tempat = _kota(isian.kabupaten) if bkpsdm else pendek
        self.kertas.show_isi(IsiKertas(isian.kabupaten, kantor, tempat, isian.nama, isian.nip))
        self.stepper.show_step(self.langkah, fakta_langkah(isian))

    def _show_summary(self, isian: IsianMulai) -> None:
        while (item := self._summary_box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        fakta = [(_("Dipakai di"), fakta_langkah(isian)[0])]
        if not isian.latihan:
            siapa = f"{isian.nama} · {kata_peran(isian.peran)}"
            fakta += [
                (_("Kantor"), f"{isian.kantor}, {isian.kabupaten}"),
                (_("Pemakai"), siapa),
                (_("NIP"), tulis_nip(isian.nip) or _("belum diisi")),
                (_("PIN"), _("sudah dibuat, diminta setiap kali program dibuka")),
            ]
        for kata, nilai in fakta:
            label = Text(kata, tone="tinta2")
            label.setMinimumWidth(tokens.px(96))
            satu = row(label, spacing=12)
            satu.addWidget(ElideText(nilai, weight=500), 1)
            self._summary_box.addWidget(holding(satu))

    def on_width(self, narrow: bool, low: bool) -> None:
        """Under 1000 px the printed example goes below the form."""
        super().on_width(narrow, low)
        ways = self._across.Direction
        self._across.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._across.setContentsMargins(24, 24, 24, 16) if narrow else self._across.setContentsMargins(40, 32, 40, 16)
        dress(self._left_frame, width=LEBAR_KIRI_SEMPIT if narrow else LEBAR_KIRI)
        self._form_holder.setMaximumWidth(tokens.px(LEBAR_ISI))


def _kota(kabupaten: str) -> str:
    kata = kabupaten.split(maxsplit=1)
    return kata[1] if len(kata) > 1 and kata[0].casefold() in {"kabupaten", "kab.", "kota"} else kabupaten
