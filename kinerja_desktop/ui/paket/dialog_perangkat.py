"""The dialogs of enrolment: ask, compare the code and certify, revoke (`sync.md` D.6)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.hak import Peran, kata_peran
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.side_panel import Facts
from kinerja_desktop.usecases.cetak.daftar_cetak import PilihanUnit
from kinerja_desktop.usecases.paket.laptop import HasilMinta, IsiPermintaan, Perangkat

ROLES = (Peran.TIM_PENGELOLA, Peran.PENILAI, Peran.PIMPINAN_UNIT, Peran.AUDITOR)


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """What the officer decided: for which unit and in which role."""

    lingkup: str
    peran: Peran


class DialogMinta(Dialog):
    """Which unit this laptop works for and who holds it. `then` gets unit code and name."""

    def __init__(
        self,
        parent: QWidget | None,
        units: Sequence[PilihanUnit],
        *,
        kode_unit: str,
        nama: str,
        then: Callable[[str, str], None],
    ) -> None:
        body = QWidget()
        unit = _unit_field(units, kode_unit)
        name = IsianTeks(_("Nama pemegang laptop"), wajib=True)
        name.show_value(nama)
        body.setLayout(column(unit, name, spacing=12))
        super().__init__(
            parent,
            _("Minta pengesahan laptop ini"),
            _("Permintaan ditulis ke USB lalu dibawa ke BKPSDM. Kuncinya dibuat di sini dan tidak pernah keluar."),
            body=body,
        )
        self._take, self.unit, self.name = then, unit, name
        self.set_answers(
            [Jawaban("batal", _("Jangan dulu")), Jawaban("minta", _("Tulis permintaan"), "utama", "send")],
            self._on_answer_given,
        )
        self.unit.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_answer_given(self, kode: str) -> None:
        if kode == "minta":
            self._take(str(self.unit.read().nilai or ""), self.name.text().strip())


def _unit_field(units: Sequence[PilihanUnit], kode_unit: str) -> IsianDaftar | IsianTeks:
    if not units:
        typed = IsianTeks(_("Kode unit"), hint=_("dari BKPSDM"), placeholder="tirta-kencana.muara-sari")
        typed.show_value(kode_unit)
        return typed
    chosen = IsianDaftar(_("Unit"), [Opsi(satu.kode, satu.nama, rincian=satu.kode) for satu in units])
    chosen.show_value(kode_unit or units[0].kode)
    return chosen


class DialogKode(Dialog):
    """The code of the request, to be read out on the telephone."""

    def __init__(self, parent: QWidget | None, hasil: HasilMinta) -> None:
        body = QWidget()
        code = Text(hasil.kode, role="besar")
        code.setAccessibleName(_("Kode permintaan {kode}").format(kode=hasil.kode))
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.setLayout(column(card(code), WrapText(hasil.berkas.name, role="kecil", tone="tinta2"), spacing=8))
        super().__init__(
            parent,
            _("Permintaan tertulis. Aman dicabut."),
            _("Bacakan kode ini kepada petugas BKPSDM lewat telepon. Ia membandingkannya sebelum mengesahkan."),
            body=body,
        )
        self.set_answers([Jawaban("tutup", _("Sudah dicatat"))], lambda _kode: None)


class DialogSahkan(Dialog):
    """The request as it is, with its code to compare; unit and role to grant."""

    def __init__(
        self,
        parent: QWidget | None,
        isi: IsiPermintaan,
        units: Sequence[PilihanUnit],
        then: Callable[[Pengesahan], None],
    ) -> None:
        body = QWidget()
        super().__init__(
            parent,
            _("Sahkan laptop {nama}?").format(nama=isi.nama),
            _("Telepon pemegangnya dan bandingkan kode ini. Bila berbeda satu huruf pun, jangan disahkan."),
            body=body,
            width=560,
        )
        self._take = then
        code = Text(isi.kode, role="besar")
        code.setAccessibleName(_("Kode permintaan {kode}").format(kode=isi.kode))
        self.facts = Facts(
            (
                (_("Perangkat"), isi.perangkat),
                (_("Diminta untuk"), isi.nama_unit or isi.kode_unit or _("belum disebut")),
                (_("Berlaku"), _("1 tahun sejak hari ini")),
            ),
            label_width=104,
        )
        options = [Opsi(satu.kode, satu.nama, rincian=satu.kode) for satu in units]
        if isi.kode_unit and isi.kode_unit not in {satu.kode for satu in units}:
            options.append(Opsi(isi.kode_unit, isi.nama_unit or isi.kode_unit, rincian=isi.kode_unit))
        self.unit = IsianDaftar(_("Boleh bekerja untuk unit"), options)
        self.unit.show_value(isi.kode_unit)
        self.role = IsianDaftar(_("Sebagai"), [Opsi(peran.value, kata_peran(peran)) for peran in ROLES])
        self.role.show_value(Peran.TIM_PENGELOLA.value)
        body.setLayout(column(card(code), self.facts, self.unit, self.role, spacing=12))
        body.updateGeometry()
        answers = [
            Jawaban("batal", _("Jangan sahkan")),
            Jawaban("sahkan", _("Kode cocok, sahkan"), "utama", "badge-check"),
        ]
        self.set_answers(answers, self._on_answer_given)

    def _on_answer_given(self, kode: str) -> None:
        if kode == "sahkan":
            role = Peran(str(self.role.read().nilai or Peran.TIM_PENGELOLA.value))
            self._take(Pengesahan(str(self.unit.read().nilai or ""), role))


def dialog_cabut(parent: QWidget | None, perangkat: Perangkat, then: Callable[[], None]) -> Dialog:
    """Ask before a laptop's certificate is taken back."""
    dialog = Dialog(
        parent,
        _("Cabut pengesahan {nama}?").format(nama=perangkat.nama),
        _("Dipakai bila laptop hilang, rusak, atau pemegangnya berganti."),
        effects=(
            _("Paket dari laptop ini tidak diterima lagi."),
            _("Yang sudah digabung ({n} paket) tetap ada.").format(n=perangkat.paket_diterima),
            _("Laptop pengganti perlu permintaan baru."),
        ),
    )
    answers = [Jawaban("batal", _("Biarkan")), Jawaban("cabut", _("Cabut pengesahan"), "bahaya", "circle-x")]
    dialog.set_answers(answers, lambda kode: then() if kode == "cabut" else None)
    return dialog
