"""Sending, step by step: where to, what, write and read back, take the stick out (`product.md` 4.8; picture 06)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background, BatalError, Job, Laju
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.paket.aksi import AksiKirim
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.long_act import LongAct
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.parts.stepper import Langkah, Stepper
from kinerja_desktop.ui.parts.tempat import Tempat, drive_usb, kata_ukuran, uji_tulis
from kinerja_desktop.usecases.paket.buku_ekspedisi import RingkasanKirim
from kinerja_desktop.usecases.paket.kirim import HasilKirim

CHOOSE, CHECK, WRITE, DONE = range(4)


class PanelKirim(QWidget):
    """`sent` after a sending; `changed` when buttons came or went. `drive` lists the drives (reader thread)."""

    sent = Signal(object)
    changed = Signal()

    def __init__(
        self,
        *,
        aksi: AksiKirim,
        background: Background,
        penerima: str,
        folder: Callable[[], Path],
        drive: Callable[[], tuple[Tempat, ...]] = drive_usb,
    ) -> None:
        super().__init__()
        self._aksi, self._background, self._to = aksi, background, penerima
        self._start, self._drives = folder, drive
        self._folder: Tempat | None = None
        self._facts = ["", "", "", ""]
        self._waiting: RingkasanKirim | None = None
        self._job: Job | None = None
        self._wants_focus = False
        self.stepper = Stepper(
            (
                Langkah(_("Pilih USB"), _("atau folder")),
                Langkah(_("Periksa isi")),
                Langkah(_("Tulis & periksa")),
                Langkah(_("Cabut USB")),
            )
        )
        self.act = LongAct(cancel=self._on_cancel)
        self._places = row(spacing=8)
        self._sentence = WrapText(role="bagian")
        self._second = WrapText(tone="tinta2")
        self.send = Button(_("Kirim"), icon="send", kind="utama", letter="k", clicked=self._on_send)
        self._other = Button(_("Pilih tempat lain"), kind="sunyi", letter="t", clicked=self.begin)
        self._again = Button(_("Tulis ulang paket lama"), kind="tautan", icon="rotate-ccw", clicked=self._on_again)
        self._once_more = Button(_("Kirim lagi"), icon="rotate-ccw", clicked=self.begin)
        self._facts_row = QHBoxLayout()
        self._facts_row.setSpacing(16)
        self._facts_row.setContentsMargins(0, 0, 0, 0)
        self._facts_holder = QWidget()
        self._facts_holder.setLayout(self._facts_row)
        self._stages = QStackedWidget()
        self._stage_pages = (self._choose_stage(), self._check_stage(), self._act_stage())
        for page in self._stage_pages:
            self._stages.addWidget(page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setLayout(column(card(self.stepper, hairline(), self._stages, spacing=14), spacing=0))

    # -- stages

    def _choose_stage(self) -> QWidget:
        holder = QWidget()
        words = column(
            Text(_("Ke mana paket ditulis?"), role="bagian"),
            WrapText(_("Paket terenkripsi: bila USB hilang, isinya tidak terbaca orang lain."), tone="tinta2"),
            spacing=2,
        )
        holder.setLayout(column(words, self._places, row(self._again, None), None, spacing=12))
        return holder

    def _check_stage(self) -> QWidget:
        holder = QWidget()
        words = column(self._sentence, self._second, spacing=2)
        line = row(spacing=8)
        line.addLayout(words, 1)
        for button in (self._other, self.send):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(column(line, None))
        return holder

    def _act_stage(self) -> QWidget:
        holder = QWidget()
        self._once_more.hide()
        holder.setLayout(column(self.act, row(self._facts_holder, None, self._once_more), None, spacing=12))
        return holder

    @property
    def step(self) -> int:
        """0 choose, 1 check, 2 write, 3 take out."""
        return self.stepper.now

    def begin(self) -> None:
        """Start at the choice of the place."""
        self._wants_focus = True
        self._show_step(CHOOSE)
        self._background.read(self._drives, self._show_drives, owner=self, topic="drive")

    def show_waiting(self, ringkasan: RingkasanKirim) -> None:
        """What waits to be sent."""
        self._waiting = ringkasan
        if self.step == CHECK:
            self._show_check()

    def choose(self, tempat: Tempat) -> None:
        """Test that the place can be written to, then show what goes there."""
        self._background.read(
            partial(uji_tulis, tempat.jalur), partial(self._on_tested, tempat), owner=self, topic="uji-tulis"
        )

    # -- inside

    def _show_step(self, step: int) -> None:
        self.stepper.show_step(step, self._facts)
        self._stages.setCurrentIndex(min(step, 2))
        self._fit_stage()
        self.changed.emit()

    def _fit_stage(self) -> None:
        """The stage on show has the height its text needs at this width; the others do not count."""
        page = self._stages.currentWidget()
        if page is None:
            return
        layout = page.layout()
        needed = page.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            needed = max(needed, layout.totalHeightForWidth(max(self._stages.width(), tokens.px(320))))
        self._stages.setFixedHeight(needed + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_stage()

    def _show_drives(self, drives: tuple[Tempat, ...]) -> None:
        while (item := self._places.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for tempat in drives[:3]:
            words = _("{nama}, {besar} kosong").format(nama=tempat.nama, besar=kata_ukuran(tempat.bebas))
            self._places.addWidget(Button(words, icon="usb", clicked=partial(self.choose, tempat)))
        label = _("Pilih folder") if not drives else _("Folder lain")
        self._places.addWidget(Button(label, icon="folder-open", letter="f", clicked=self._on_folder))
        self._places.addStretch(1)
        if not drives:
            self._places.insertWidget(0, Text(_("Belum ada USB terpasang."), tone="tinta2"))
        for place in range(self._places.count()):
            item = self._places.itemAt(place)
            if item is not None and (widget := item.widget()) is not None:
                widget.show()  # at once: the height of the stage counts what is shown
        self._show_step(CHOOSE)
        if self._wants_focus and not self.isHidden():
            self._wants_focus = False
            self._focus_place()

    def _focus_place(self) -> None:
        for place in range(self._places.count()):
            item = self._places.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Button):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _on_folder(self) -> None:
        title = _("Tulis paket ke folder mana?")
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.FOLDER,
            title,
            mulai=self._start(),
            then=lambda chosen: self.choose(Tempat(chosen[0].name, chosen[0], "folder-open")),
        )
        dialog.open()

    def _on_tested(self, tempat: Tempat, problem: str) -> None:
        if problem:
            self._facts = [problem, "", "", ""]
            self._show_step(CHOOSE)
            return
        self._folder = tempat
        free = _(", {besar}").format(besar=kata_ukuran(tempat.bebas)) if tempat.bebas else ""
        self._facts = [f"{tempat.nama}{free}", "", "", ""]
        self._background.read(self._aksi.ringkasan, self._on_counted, owner=self, topic="ringkasan")

    def _on_counted(self, ringkasan: RingkasanKirim) -> None:
        self._waiting = ringkasan
        self._facts[1] = _("{n} perubahan").format(n=ringkasan.belum.jumlah)
        self._show_check()
        self._show_step(CHECK)
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_check(self) -> None:
        count = self._waiting.belum.jumlah if self._waiting else 0
        kinds = self._waiting.belum.kalimat if self._waiting else ""
        self._sentence.setText(
            ngettext("{n} perubahan siap dikirim ke {siapa}", "{n} perubahan siap dikirim ke {siapa}", count).format(
                n=count, siapa=self._to
            )
            if count
            else _("Tidak ada perubahan baru, hanya tanda terima")
        )
        self._second.setText(kinds)
        self._second.setVisible(bool(kinds))
        self.send.set_label(_("Kirim {n} perubahan").format(n=count) if count else _("Tulis tanda terima"))

    def _on_send(self) -> None:
        self._run(self._aksi.kirim)

    def _on_again(self) -> None:
        title = _("Tulis ulang paket ke folder mana?")
        dialog = PilihBerkas(self, self._background, Pilihan.FOLDER, title, mulai=self._start(), then=self._write_again)
        dialog.open()

    def _write_again(self, chosen: tuple[Path, ...]) -> None:
        self._folder = Tempat(chosen[0].name, chosen[0], "folder-open")
        self._facts = [chosen[0].name, _("paket lama"), "", ""]
        self._run(self._aksi.tulis_ulang)

    def _run(self, act: Callable[[Path], HasilKirim]) -> None:
        assert self._folder is not None
        folder = self._folder.jalur
        self._facts[2] = _("sedang berjalan")
        self._facts[3] = _("tunggu sebentar")
        self._show_facts(())
        self._once_more.hide()

        def write(laju: Laju) -> HasilKirim:
            laju(0, 0, _("Menandatangani, menulis, dan membaca ulang paket"))
            return act(folder)

        safe = _("Jangan cabut USB dulu. Bila tercabut, data di laptop tetap utuh dan paket ditulis ulang.")
        self.act.begin(_("Menyusun paket"), safe)
        self._show_step(WRITE)
        self._job = self._background.long(
            write, self._on_sent, self._on_failed, progress=self.act.show_step, owner=self
        )

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_sent(self, hasil: HasilKirim) -> None:
        self._facts[2], self._facts[3] = _("terbaca sama"), _("aman dicabut")
        self.act.finish(_("Aman dicabut"), hasil.kalimat)
        self._show_facts(_result_facts(hasil))
        self._once_more.show()
        self._show_step(DONE + 1)
        self._once_more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sent.emit(hasil)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, (PenolakanError, BatalError)):
            if self._background.on_failure is not None:
                self._background.on_failure(error)
            self.begin()
            return
        cancelled = isinstance(error, BatalError)
        words = _("Pengiriman dibatalkan. Tidak ada yang ditulis.") if cancelled else refusal_sentence(error)
        self._facts[2], self._facts[3] = _("belum"), ""
        self.act.finish(_("Belum terkirim"), words, tone="soga")
        self._once_more.show()
        self._show_step(WRITE)

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        while (item := self._facts_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (label, value) in enumerate(facts):
            if place:
                self._facts_row.addWidget(hairline(upright=True))
            holder = QWidget()
            holder.setLayout(column(Text(label, role="kecil", tone="tinta2"), Text(value, weight=500), spacing=0))
            self._facts_row.addWidget(holder)
        self._facts_holder.setVisible(bool(facts))


def _result_facts(hasil: HasilKirim) -> tuple[tuple[str, str], ...]:
    numbers = ", ".join(str(satu.nomor) for satu in hasil.paket[:4])
    count = sum(satu.operasi for satu in hasil.paket)
    size = sum(satu.bita for satu in hasil.paket)
    receivers = ", ".join(dict.fromkeys(satu.penerima for satu in hasil.paket))
    return (
        (_("Paket"), _("nomor {n}").format(n=numbers)),
        (_("Isi"), _("{n} perubahan").format(n=count) if count else _("tanda terima")),
        (_("Ukuran"), _("{besar}, terenkripsi untuk {siapa}").format(besar=kata_ukuran(size), siapa=receivers)),
        (_("Kode telepon"), hasil.paket[0].kode if len(hasil.paket) == 1 else _("lihat buku ekspedisi")),
    )
