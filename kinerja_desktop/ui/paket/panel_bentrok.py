"""One conflict side by side: last common value, a card for each side, another value, consequence, history, and at the
foot the reason with the decision (picture 07).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.paket.kata_waktu import saat_pendek
from kinerja_desktop.ui.paket.riwayat_nilai import RiwayatNilai, Titik
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.conflict_cards import ConflictCards, Sisi
from kinerja_desktop.ui.parts.formats import baca_angka, tulis_angka
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.labels import IconLabel, KeyCap, Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, holding, row, scrolling
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok, SisiBentrok


class PanelBentrok(QWidget):
    """`decided` carries the number of a side, or 0 with the value that was typed, and the reason. `moved` asks for a
    neighbour.
    """

    decided = Signal(int, str, str)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.conflict: SatuBentrok | None = None
        self._title, self._about = WrapText(role="bagian"), WrapText(role="kecil", tone="tinta2")
        self._known, self._known_by = WrapText(weight=600), Text(tone="tinta2")
        self._low = False
        note = row(IconLabel("history"), spacing=8, margins=(14, 7, 14, 7))
        note.addWidget(self._known_by)
        note.addWidget(self._known, 1)
        self._note: QFrame = holding(note, "catatan")
        self.cards = ConflictCards()
        self.cards.chosen.connect(self._on_chosen)
        self.reason = IsianTeks(_("Alasan keputusan"), hint=_("ikut terkirim"))
        self.reason.step.connect(lambda _direction: self.decide())
        self._effect = WrapText(role="kecil", tone="tinta2")
        effect = row(spacing=8)
        effect.addWidget(IconLabel("info", size=15), 0, Qt.AlignmentFlag.AlignTop)
        effect.addWidget(self._effect, 1)
        self._effect_holder = holding(effect)
        self.history = RiwayatNilai()
        self.decide_button = Button(_("Putuskan"), icon="check", kind="utama", letter="u", clicked=self.decide)
        back = Button(_("Sebelumnya"), kind="tautan", clicked=lambda: self.moved.emit(-1))
        onward = Button(_("Berikutnya"), kind="tautan", clicked=lambda: self.moved.emit(1))
        steps = row(back, KeyCap("Alt ←"), 8, onward, KeyCap("Alt →"), None, self.decide_button)
        inside = QWidget()
        inside.setLayout(
            column(
                column(self._title, self._about, spacing=2),
                self._note,
                self.cards,
                self._effect_holder,
                self.history,
                None,
                spacing=10,
                margins=(20, 12, 20, 4),
            )
        )
        foot = column(self.reason, steps, spacing=8)
        below = holding(foot)
        foot.setContentsMargins(20, 8, 20, 12)
        self._area = scrolling(inside)
        self.setLayout(column(self._area, below, spacing=0))

    def set_low(self, low: bool) -> None:
        """On a very low window the last common value goes into the line below the title."""
        self._low = low
        if self.conflict is not None:
            self._show_head(self.conflict)

    def show_conflict(self, satu: SatuBentrok, place: int, count: int) -> None:
        """Show one; nothing is chosen, what was typed for another is gone."""
        again = self.conflict is not None and _key(self.conflict) == _key(satu)
        self.conflict = satu
        self._place, self._count = place, count
        self._show_head(satu)
        if again:
            return
        if satu.kolom:
            self.cards.show_sides([_side(sisi, satu) for sisi in satu.sisi], placeholder=_("nilai lain"))
        else:
            self.cards.show_sides(
                (
                    Sisi(_("Pertahankan baris ini"), "", _("tetap ada")),
                    Sisi(
                        _("Tarik baris ini"),
                        _source(satu.sisi[0]),
                        _("hilang dari formulir"),
                        fakta=tuple(fact for sisi in satu.sisi for fact in _facts(sisi)),
                    ),
                ),
                other=False,
            )
        self.reason.put_text("")
        self._show_effect(0)
        points = [Titik(satu.semula, _("semula"))] if satu.kolom and satu.semula else []
        ordered = sorted(satu.sisi, key=lambda sisi: sisi.ditulis)
        points += [Titik(s.nilai, f"{saat_pendek(s.ditulis)}, {s.perangkat}", berlaku=s.tampil) for s in ordered]
        self.history.show_points(points)
        self._show_button()

    def _show_head(self, satu: SatuBentrok) -> None:
        self._title.setText(satu.judul)
        known_by = _("Nilai terakhir yang dikenal keduanya:") if len(satu.sisi) <= 2 else _("Nilai terakhir bersama:")
        about = [part for part in (satu.orang, satu.lingkup) if part]
        if self._low and satu.kolom:
            about.append(f"{known_by} {satu.semula}")
        self._about.setText(" · ".join(about))
        self._known_by.setText(known_by)
        self._known.setText(satu.semula)
        self._note.setVisible(bool(satu.kolom) and not self._low)

    def choose(self, number: int) -> None:
        """Choose a side by its digit."""
        if self.conflict is not None:
            self.cards.choose(number)

    def decide(self) -> None:
        """Hand over what was chosen; without a choice nothing happens and the button says why."""
        choice, other = self.cards.choice, self.cards.other.text().strip()
        if self.conflict is None or not choice:
            return
        if choice != self.cards.other_number:
            self.decided.emit(choice, "", self.reason.text().strip())
        elif other:
            self.decided.emit(0, other, self.reason.text().strip())

    def _on_chosen(self, number: int) -> None:
        self._show_effect(number)
        self._show_button()
        if number != self.cards.other_number:
            self.reason.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self._effect_holder, 0, 8)
            self._area.ensureWidgetVisible(self.cards.cards[number - 1], 0, 8)

    def _show_button(self) -> None:
        onward = self._count > 1
        self.decide_button.set_label(
            _("Putuskan, lanjut ke {n}").format(n=self._place % self._count + 1) if onward else _("Putuskan")
        )
        self.decide_button.set_reason("" if self.cards.choice else _("Pilih dahulu: tekan {n}.").format(n=self._keys()))

    def _keys(self) -> str:
        """`1 atau 2`, `1, 2, atau 3`, `1 sampai 5`: what can be pressed."""
        count = self._choices()
        if count <= 2:
            return _("1 atau 2")
        return _("1, 2, atau 3") if count == 3 else _("1 sampai {n}").format(n=count)

    def _choices(self) -> int:
        sides = len(self.cards.cards)
        return sides + 1 if self.conflict is not None and self.conflict.kolom else sides

    def _show_effect(self, number: int) -> None:
        satu = self.conflict
        kept = _("Nilai yang kalah tetap disimpan dan bisa dilihat di Riwayat.")
        if satu is None or not number:
            self._effect.setText(_("Pilih {n}.").format(n=self._keys()) + " " + kept)
            return
        effect = satu.akibat or _("Nilai ini berlaku di semua data setelah paket berikutnya.")
        self._effect.setText(_("Akibat pilihan {n}: {akibat} {simpan}").format(n=number, akibat=effect, simpan=kept))


def _key(satu: SatuBentrok) -> tuple[object, ...]:
    return satu.tabel, satu.baris_id, satu.kolom, tuple(sisi.nilai for sisi in satu.sisi)


def _side(sisi: SisiBentrok, satu: SatuBentrok) -> Sisi:
    where = _("Isian di sini") if sisi.di_sini else _("Isian {siapa}").format(siapa=sisi.perangkat)
    return Sisi(
        judul=where,
        sumber=_source(sisi),
        nilai=sisi.nilai,
        selisih=_difference(sisi.nilai, satu.semula),
        fakta=_facts(sisi),
    )


def _source(sisi: SisiBentrok) -> str:
    return saat_pendek(sisi.ditulis)


def _facts(sisi: SisiBentrok) -> tuple[tuple[str, str], ...]:
    facts = [("user", f"{sisi.oleh}, {sisi.peran}" if sisi.peran != sisi.oleh else sisi.oleh)]
    if sisi.tiba is not None:
        facts.append(("inbox", _("tiba {saat}").format(saat=saat_pendek(sisi.tiba))))
    if sisi.tampil:
        facts.append(("circle-check", _("dipakai formulir untuk sementara")))
    return tuple(facts)


def _difference(nilai: str, semula: str) -> str:
    """`15 lebih dari semula`, empty where one of them is no plain number."""
    now, before = baca_angka(nilai), baca_angka(semula)
    if now is None or before is None or now == before:
        return _("sama dengan semula") if nilai == semula and semula else ""
    gap = tulis_angka(abs(now - before))
    return (_("{n} lebih dari semula") if now > before else _("{n} kurang dari semula")).format(n=gap)
