"""Gabung: rehearse what bundles would change, merge them, decide what is open (`look.md` 9, T7; picture 07)."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.paket.aksi import AksiGabung, PermintaanGabung
from kinerja_desktop.ui.paket.daftar_gabung import ButirGabung, DaftarGabung
from kinerja_desktop.ui.paket.panel_bentrok import PanelBentrok
from kinerja_desktop.ui.paket.panel_terima import kata_hasil
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.count_strip import CountStrip, Hitungan
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.side_panel import Facts
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok
from kinerja_desktop.usecases.paket.perlu_dicek import PerluDicek
from kinerja_desktop.usecases.paket.terima import HasilTerima

EMPTY, CONFLICT, OTHER = range(3)


class GabungPage(Page):
    """Opened with a `PermintaanGabung` it rehearses; otherwise it shows the open conflicts."""

    def __init__(self, *, aksi: AksiGabung, background: Background) -> None:
        super().__init__("gabung", _("Gabung"))
        self._aksi, self._background = aksi, background
        self._files: tuple[Path, ...] = ()
        self._rehearsed: tuple[HasilTerima, ...] = ()
        self._conflicts: tuple[SatuBentrok, ...] = ()
        self._cases: tuple[PerluDicek, ...] = ()
        self.counts = CountStrip()
        self.list = DaftarGabung()
        self.list.chosen.connect(self._on_chosen)
        self.panel = PanelBentrok()
        self.panel.decided.connect(self._on_decided)
        self.panel.moved.connect(self.list.step)
        self._other_title, self._other_words = WrapText(role="bagian"), WrapText(tone="tinta2")
        self._other_facts = Facts(label_width=120)
        other = QWidget()
        other.setLayout(
            column(self._other_title, self._other_words, self._other_facts, None, spacing=12, margins=(20, 14, 20, 14))
        )
        self._right = QStackedWidget()
        for widget in (self._nothing(), self.panel, other):
            self._right.addWidget(widget)
        left = holding(column(self.list, spacing=0), "kartu")
        right = holding(column(self._right, spacing=0, margins=(1, 1, 1, 1)), "kartu")
        across = row(spacing=12)
        across.addWidget(left, 5)
        across.addWidget(right, 15)
        body = column(self.counts, spacing=12)
        body.addLayout(across, 1)
        self.set_body(body, scroll=False)
        self._question, self._detail = Text(weight=600), Text(role="kecil", tone="tinta2")
        self._later = Button(_("Tunda"), letter="t", clicked=self._on_later)
        self.merge = Button(_("Gabungkan"), kind="utama", icon="git-merge", letter="g", clicked=self._on_merge)
        self.set_bottom(row(column(self._question, self._detail, spacing=1), None, self._later, self.merge))
        for number in range(1, 10):
            self.add_key(str(number), _("pilihan {n}").format(n=number), partial(self._on_digit, number))
        self.keys[-9:] = [("1 … 9", _("pilih sisi atau nilai lain"))]
        self.add_key("Alt+Left", _("bentrok sebelumnya"), partial(self.list.step, -1))
        self.add_key("Alt+Right", _("bentrok berikutnya"), partial(self.list.step, 1))
        self.add_key("Ctrl+Return", _("putuskan"), self.panel.decide)

    def _nothing(self) -> QWidget:
        holder = QWidget()
        self._go = Button(_("Terima paket"), icon="inbox", clicked=self._aksi.kirim)
        empty = EmptyState(
            _("Tidak ada yang menunggu putusan."),
            _("Bentrok muncul bila dua perangkat mengubah isian yang sama. Terima paket untuk melihat isinya."),
            (self._go,),
        )
        holder.setLayout(column(empty, margins=(20, 0, 20, 0)))
        return holder

    # -- opening

    @property
    def rehearsing(self) -> bool:
        """Whether bundles are shown that are not merged yet."""
        return bool(self._files)

    @property
    def showing(self) -> int:
        """What stands at the right: nothing, a conflict, or something else."""
        return self._right.currentIndex()

    def on_open(self, arg: object) -> None:
        self._files = arg.berkas if isinstance(arg, PermintaanGabung) else ()
        self._rehearsed = ()
        self._show_head()
        if self._files:
            act = partial(self._aksi.terima, self._files, pratinjau=True)
            self._background.write(act, self._on_rehearsed, self._on_failed, owner=self, busy=self._on_busy)
        else:
            self.refresh()

    def focus_first(self) -> None:
        if self.rehearsing:
            self.merge.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.list.view.setFocus(Qt.FocusReason.TabFocusReason)

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self.panel.set_low(low)

    def refresh(self) -> None:
        """Read what is open."""
        self._background.read(self._aksi.bentrok, self._show_conflicts, owner=self, topic="bentrok")
        self._background.read(self._aksi.perlu_dicek, self._show_cases, owner=self, topic="perlu-dicek")

    # -- showing

    def _show_head(self) -> None:
        if self.rehearsing:
            first = self._rehearsed[0] if self._rehearsed else None
            who = _("{siapa}, paket {n}").format(siapa=first.pengirim, n=first.nomor) if first else ""
            more = len(self._files) - 1
            words = who if not more else _("{satu} dan {n} lainnya").format(satu=who, n=more)
            self.header.set_crumbs((Crumb(_("Kirim & Terima"), self._aksi.kirim), Crumb(words)))
            self.header.set_title(_("Pratinjau penggabungan"))
            self.header.show_chip(_("Latihan, belum ada yang berubah"), "flask-conical")
        else:
            open_count = len(self._conflicts)
            self.header.set_crumbs(())
            self.header.set_title(
                ngettext("{n} bentrok menunggu putusan", "{n} bentrok menunggu putusan", open_count).format(
                    n=open_count
                )
                if open_count
                else _("Gabung")
            )
            self.header.show_chip("")
        self.counts.setVisible(self.rehearsing)
        if self._bottom is not None:
            self._bottom.setVisible(self.rehearsing)

    def _on_rehearsed(self, hasil: tuple[HasilTerima, ...]) -> None:
        self._rehearsed = hasil
        self._show_head()
        self.counts.show_counts(_counted(hasil))
        self.list.show_items((), (), hasil)
        self._show_question(hasil)
        self.prepare()
        self.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, hasil: Sequence[HasilTerima]) -> None:
        total = {kata: sum(getattr(satu, kata) for satu in hasil) for kata in ("baru", "berubah", "sejajar", "bentrok")}
        safe = total["baru"] + total["berubah"] + total["sejajar"]
        self._question.setText(
            ngettext("Gabungkan {n} perubahan sekarang?", "Gabungkan {n} perubahan sekarang?", safe).format(n=safe)
        )
        self._detail.setText(
            _("{baru} baru, {berubah} berubah, {sejajar} sejajar, 0 dihapus. Salinan data dibuat lebih dahulu.").format(
                **total
            )
        )
        conflicts = total["bentrok"]
        self.merge.set_label(
            _("Gabungkan, {n} bentrok tetap terbuka").format(n=conflicts)
            if conflicts
            else _("Gabungkan {n} perubahan").format(n=safe)
        )
        usable = [satu for satu in hasil if satu.status in {"digabung", "menunggu"}]
        self.merge.set_reason("" if usable else _("Tidak ada paket yang dapat digabung."))

    def _show_conflicts(self, conflicts: tuple[SatuBentrok, ...]) -> None:
        self._conflicts = conflicts
        self._show_open()

    def _show_cases(self, cases: tuple[PerluDicek, ...]) -> None:
        self._cases = cases
        self._show_open()

    def _show_open(self) -> None:
        if self.rehearsing:
            return
        self._show_head()
        self.list.show_items(self._conflicts, self._cases, ())
        if not self._conflicts and not self._cases:
            self._right.setCurrentIndex(EMPTY)
        self.prepare()

    def _on_chosen(self, butir: ButirGabung) -> None:
        value = butir.nilai
        if isinstance(value, SatuBentrok):
            place = self._conflicts.index(value) + 1 if value in self._conflicts else 1
            self.panel.show_conflict(value, place, len(self._conflicts))
            self._right.setCurrentIndex(CONFLICT)
            self.prepare()
            return
        self._other_title.setText(butir.judul)
        if isinstance(value, PerluDicek):
            self._other_words.setText(value.kalimat)
            self._other_facts.show_facts(list(value.butir))
        else:
            refusal = refusal_sentence(value.penolakan) if value.penolakan else ""
            self._other_words.setText(refusal or value.keterangan or _("Paket ini utuh dan boleh digabung."))
            self._other_facts.show_facts(_file_facts(value))
        self._right.setCurrentIndex(OTHER)

    # -- acting

    def _on_digit(self, number: int) -> None:
        if self._right.currentIndex() == CONFLICT:
            self.panel.choose(number)

    def _on_later(self) -> None:
        self._files = ()
        self._aksi.kirim()

    def _on_busy(self, busy: bool) -> None:
        self.merge.set_busy(_("Menghitung") if busy and not self._rehearsed else _("Menggabung") if busy else "")

    def _on_merge(self) -> None:
        act = partial(self._aksi.terima, self._files)
        self._background.write(act, self._on_merged, self._on_failed, owner=self, busy=self._on_busy)

    def _on_merged(self, hasil: tuple[HasilTerima, ...]) -> None:
        self._files, self._rehearsed = (), ()
        self._show_head()
        refused = any(satu.status == "ditolak" for satu in hasil)
        self.tell(Pesan(kata_hasil(hasil), "soga" if refused else "daun"))
        self._aksi.berubah()
        self.refresh()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_decided(self, choice: int, other: str, reason: str) -> None:
        satu = self.panel.conflict
        if satu is None:
            return
        act = partial(
            self._aksi.putuskan,
            satu,
            pilihan=choice or None,
            nilai=None if choice else other,
            alasan=reason,
        )
        self._background.write(act, self._on_settled, self._on_failed, owner=self)

    def _on_settled(self, left: int) -> None:
        words = _("Diputus. {n} bentrok lagi.").format(n=left) if left else _("Diputus. Semua bentrok selesai.")
        self.tell(Pesan(words + " " + _("Putusan ikut paket berikutnya."), "daun"))
        self._aksi.berubah()
        self.refresh()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, PenolakanError):
            self.tell(Pesan(refusal_sentence(error), "soga"))
            self.refresh()
        elif self._background.on_failure is not None:
            self._background.on_failure(error)


def _counted(hasil: Sequence[HasilTerima]) -> list[Hitungan]:
    def total(kata: str) -> str:
        return str(sum(getattr(satu, kata) for satu in hasil))

    counts = [
        Hitungan(total("baru"), _("baru"), "plus"),
        Hitungan(total("berubah"), _("berubah"), "pencil"),
        Hitungan(total("sama"), _("sama"), "equal"),
        Hitungan(total("sejajar"), _("sejajar"), "git-merge"),
        Hitungan(total("bentrok"), _("bentrok"), "git-pull-request-arrow", "soga"),
        Hitungan(total("perlu_dicek"), _("perlu dicek"), "triangle-alert", "soga"),
    ]
    if any(satu.status == "ditolak" for satu in hasil):
        refused = sum(satu.status == "ditolak" for satu in hasil)
        counts.append(Hitungan(str(refused), _("berkas ditolak utuh"), "circle-x", "bata"))
    return counts


def _file_facts(satu: HasilTerima) -> list[tuple[str, str]]:
    words = {
        "baru": _("Baru"),
        "berubah": _("Berubah"),
        "sama": _("Sama"),
        "sejajar": _("Sejajar"),
        "bentrok": _("Bentrok"),
        "perlu_dicek": _("Perlu dicek"),
    }
    facts = [(_("Berkas"), satu.berkas.name), (_("Perubahan"), str(satu.operasi))]
    return facts + [(word, str(getattr(satu, kata))) for kata, word in words.items() if getattr(satu, kata)]
