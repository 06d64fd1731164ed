"""Trusted devices: who may send for which unit, until when; ask, certify, revoke (`sync.md` D.6)."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, boleh_melakukan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_pendek
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.paket.aksi import AksiPerangkat
from kinerja_desktop.ui.paket.dialog_perangkat import (
    DialogKode,
    DialogMinta,
    DialogSahkan,
    Pengesahan,
    dialog_cabut,
)
from kinerja_desktop.ui.paket.kata_waktu import kapan
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.usecases.cetak.daftar_cetak import PilihanUnit
from kinerja_desktop.usecases.paket.laptop import HasilMinta, HasilSahkan, IsiPermintaan, Perangkat

ENDINGS = (".kinerja",)


class PanelPerangkat(QWidget):
    """`told` carries a sentence and its tone for the page's message bar."""

    told = Signal(str, str)
    changed = Signal()

    def __init__(
        self,
        *,
        aksi: AksiPerangkat,
        background: Background,
        pelaku: Pelaku,
        hari_ini: Callable[[], date],
        folder: Callable[[], Path],
    ) -> None:
        super().__init__()
        self._aksi, self._background, self._who = aksi, background, pelaku
        self._today, self._start = hari_ini, folder
        self._devices: tuple[Perangkat, ...] = ()
        self._sentence = WrapText(role="bagian")
        self._second = WrapText(tone="tinta2")
        office = pelaku.peran is Peran.ADMIN_BKPSDM
        kinds = ("biasa", "utama") if office else ("utama", "biasa")
        self._ask = Button(_("Minta pengesahan"), icon="key-round", kind=kinds[0], letter="m", clicked=self.ask)
        self.certify = Button(
            _("Sahkan permintaan"), icon="badge-check", kind=kinds[1], letter="s", clicked=self._on_certify
        )
        self._revoke = Button(_("Cabut"), kind="bahaya", icon="circle-x", letter="c", clicked=self._on_revoke)
        if not boleh_melakukan(pelaku.peran, Tindakan.SAHKAN_PERANGKAT):
            self.certify.set_reason(_("Hanya BKPSDM atau laptop utama unit yang mengesahkan."))
        words = column(self._sentence, self._second, spacing=2)
        line = row(spacing=8)
        line.addLayout(words, 1)
        for button in (self._revoke, self._ask, self.certify):
            line.addWidget(button)
        self.table = DataTable(_spec(hari_ini, self._menu))
        self.table.set_empty(
            EmptyState(
                _("Belum ada laptop yang disahkan di sini."),
                _("Laptop kecamatan membuat permintaan, petugas membandingkan kodenya lewat telepon lalu mengesahkan."),
            )
        )
        self.table.selected.connect(lambda _row: self._show_reason())
        self.setLayout(column(card(line), self.table, spacing=12))

    def load(self) -> None:
        """Read the devices."""
        self._background.read(self._aksi.daftar, self._show, self._on_refused, owner=self, topic="perangkat")

    # -- ask

    def ask(self) -> None:
        """Ask for a certificate: unit, name, then where to write."""
        self._background.read(self._aksi.unit, self._ask_unit, owner=self)

    def _ask_unit(self, units: tuple[PilihanUnit, ...]) -> None:
        dialog = DialogMinta(self, units, kode_unit=self._who.lingkup, nama=self._who.nama, then=self._ask_folder)
        dialog.open()

    def _ask_folder(self, kode_unit: str, nama: str) -> None:
        self._choose_folder(_("Tulis permintaan ke folder mana?"), partial(self._write_request, kode_unit, nama))

    def _write_request(self, kode_unit: str, nama: str, folder: Path) -> None:
        act = partial(self._aksi.minta, folder, kode_unit=kode_unit, nama=nama)
        self._background.write(act, self._on_asked, owner=self)

    def _on_asked(self, hasil: HasilMinta) -> None:
        DialogKode(self, hasil).open()
        self.told.emit(_("Permintaan tertulis: {nama}").format(nama=hasil.berkas.name), "daun")

    # -- certify

    def _on_certify(self) -> None:
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.BERKAS,
            _("Pilih berkas permintaan"),
            mulai=self._start(),
            then=lambda chosen: self.look_at(chosen[0]),
            akhiran=ENDINGS,
            kata=_("Lihat permintaan"),
        )
        dialog.open()

    def look_at(self, file: Path) -> None:
        """Read a request and show it with its code."""
        self._background.read(partial(self._aksi.lihat_permintaan, file), partial(self._ask_units, file), owner=self)

    def _ask_units(self, file: Path, isi: IsiPermintaan) -> None:
        self._background.read(self._aksi.unit, partial(self._show_request, file, isi), owner=self)

    def _show_request(self, file: Path, isi: IsiPermintaan, units: tuple[PilihanUnit, ...]) -> None:
        DialogSahkan(self, isi, units, partial(self._certify, file)).open()

    def _certify(self, file: Path, granted: Pengesahan) -> None:
        act = partial(self._aksi.sahkan, file, lingkup=granted.lingkup or None, peran=granted.peran, ke=file.parent)
        self._background.write(act, self._on_certified, owner=self)

    def _on_certified(self, hasil: HasilSahkan) -> None:
        words = _("{nama} disahkan. Jawabannya tertulis: {berkas}. Bawa kembali ke laptop itu.")
        self.told.emit(words.format(nama=hasil.nama, berkas=hasil.berkas.name), "daun")
        self.load()

    # -- revoke

    def _menu(self, perangkat: Perangkat) -> tuple[MenuItem, ...]:
        reason = "" if perangkat.status != "DICABUT" else _("sudah dicabut")
        return (MenuItem(_("Cabut pengesahan"), partial(self._ask_revoke, perangkat), "circle-x", reason),)

    def _on_revoke(self) -> None:
        current = self.table.current()
        if current is not None:
            self._ask_revoke(current)

    def _ask_revoke(self, perangkat: Perangkat) -> None:
        dialog_cabut(self, perangkat, partial(self._do_revoke, perangkat)).open()

    def _do_revoke(self, perangkat: Perangkat) -> None:
        self._background.write(partial(self._aksi.cabut, perangkat.id), self._on_revoked, owner=self)

    def _on_revoked(self, perangkat: Perangkat) -> None:
        self.told.emit(_("Pengesahan {nama} dicabut.").format(nama=perangkat.nama), "soga")
        self.load()

    # -- inside

    def _show(self, devices: tuple[Perangkat, ...]) -> None:
        self._devices = devices
        active = sum(satu.status == "AKTIF" for satu in devices)
        self._sentence.setText(
            ngettext("{n} perangkat tepercaya", "{n} perangkat tepercaya", active).format(n=active)
            if devices
            else _("Belum ada perangkat tepercaya")
        )
        self._second.setText(_("Hanya perangkat dalam daftar ini yang paketnya diterima di sini."))
        self.table.show_rows(devices)
        if devices and self.table.current() is None:
            self.table.view.select_row(0)
        self._show_reason()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, PenolakanError):
            self._show(())
            self._sentence.setText(error.pesan)
            self._second.setText(error.langkah)
        elif self._background.on_failure is not None:
            self._background.on_failure(error)

    def _show_reason(self) -> None:
        current = self.table.current()
        reason = _("Pilih perangkat dalam daftar.") if current is None else ""
        if not boleh_melakukan(self._who.peran, Tindakan.SAHKAN_PERANGKAT):
            reason = _("Hanya BKPSDM atau laptop utama unit yang mencabut.")
        elif current is not None and current.status == "DICABUT":
            reason = _("Pengesahan ini sudah dicabut.")
        self._revoke.set_reason(reason)
        self.changed.emit()

    def _choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = PilihBerkas(
            self, self._background, Pilihan.FOLDER, title, mulai=self._start(), then=lambda chosen: then(chosen[0])
        )
        dialog.open()


def _spec(hari_ini: Callable[[], date], menu: Callable[[Perangkat], tuple[MenuItem, ...]]) -> TableSpec:
    return TableSpec(
        kolom=(
            Kolom("nama", _("Perangkat"), lambda p: Cell(p.nama, p.pemegang, weight=500), width=170, stretch=2),
            Kolom("lingkup", _("Untuk unit"), lambda p: Cell(p.lingkup, p.peran), width=150, stretch=2),
            Kolom("sampai", _("Berlaku sampai"), _until, longest="30 Mar 2027", hide_first=1),
            Kolom(
                "dengar",
                _("Terakhir terdengar"),
                lambda p: Cell(
                    kapan(p.terakhir_terdengar, hari_ini()),
                    _("{n} paket diterima").format(n=p.paket_diterima),
                ),
                longest=_("{n} paket diterima").format(n=100),
                hide_first=2,
            ),
            Kolom("status", _("Keadaan"), _status, longest=Cell(_("Dicabut"), icon="circle-x")),
        ),
        name=_("Perangkat tepercaya"),
        row_height=tokens.ROW_TWO,
        identity=lambda p: p.id,
        menu=menu,
    )


def _until(perangkat: Perangkat) -> Cell:
    day = perangkat.berlaku_sampai
    return Cell(f"{tanggal_pendek(day)} {day.year}")


def _status(perangkat: Perangkat) -> Cell:
    return {
        "AKTIF": Cell(_("Aktif"), icon="circle-check", tone="daun"),
        "DITAHAN": Cell(_("Ditahan"), icon="clock", tone="soga", text_tone="soga"),
        "DICABUT": Cell(_("Dicabut"), icon="circle-x", tone="bata", text_tone="bata"),
    }[perangkat.status]
