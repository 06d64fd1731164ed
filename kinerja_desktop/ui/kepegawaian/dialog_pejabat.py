"""One line of the register of officials who sign, with the block that paper will print beside the fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.kepegawaian.kata_pejabat import kata_cara, kata_kedudukan
from kinerja_desktop.ui.kepegawaian.kotak_ttd import KotakTtd
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.parts.choice_popup import Finder
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import Isian, IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar, IsianPilihan
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, fields_row, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import blok_isian

LEBAR, LEBAR_BLOK = 820, 236
Periksa = Callable[[IsianPejabat], tuple[Temuan, ...]]


@dataclass(frozen=True, slots=True)
class OrangTtd:
    """Who may be chosen: the value of an option of the finder."""

    id: UUID
    nama: str
    nip: str


@dataclass(frozen=True, slots=True)
class PilihanPejabat:
    """What the fields offer: the units, who is found, today. `orang` is the official of a line that is changed."""

    unit: Sequence[Opsi]
    orang: OrangTtd | None
    cari: Finder
    hari_ini: Callable[[], date]


class DialogPejabat(Dialog):
    """`periksa` runs on the reader thread while one types, `simpan` on the writer; `selesai` gets its answer.

    With `pilihan.orang` a line is changed: its unit and official stay.
    """

    def __init__(
        self,
        parent: QWidget | None,
        isi: IsianPejabat,
        pilihan: PilihanPejabat,
        *,
        background: Background,
        periksa: Periksa,
        simpan: Callable[[IsianPejabat], object],
        selesai: Callable[[object], None],
    ) -> None:
        orang, hari_ini = pilihan.orang, pilihan.hari_ini
        body = QWidget()
        super().__init__(
            parent,
            _("Ubah pejabat penanda tangan") if orang else _("Catat pejabat penanda tangan"),
            _("Berlaku untuk SKP dan evaluasi baru serta F-07. Dokumen yang sudah dibuat tidak berubah."),
            body=body,
            width=LEBAR,
        )
        self._background, self._periksa, self._simpan, self._selesai = background, periksa, simpan, selesai
        self._asked = False
        self.fields: dict[str, Isian] = {
            "unit_id": IsianDaftar(_("Unit"), pilihan.unit, wajib=True),
            "pegawai_id": IsianDaftar(_("Pejabat"), finder=pilihan.cari, wajib=True, icon="user"),
            "kedudukan": IsianPilihan(_("Kedudukan"), [Opsi(k.value, v) for k, v in kata_kedudukan().items()]),
            "cara": IsianPilihan(_("Menandatangani"), [Opsi(k.value, v) for k, v in kata_cara().items()]),
            "atas_nama": IsianTeks(_("Atas nama"), placeholder=_("misalnya Bupati Tirta Kencana")),
            "beliau": IsianTeks(_("Jabatan di atas u.b."), placeholder=_("misalnya Sekretaris Daerah")),
            "jabatan": IsianTeks(_("Jabatan, tanpa Plt."), wajib=True, placeholder=_("misalnya Camat Muara Sari")),
            "mulai": IsianTanggal(_("Mulai"), hari_ini=hari_ini, wajib=True),
            "sampai": IsianTanggal(_("Sampai, kosong bila belum tentu"), hari_ini=hari_ini),
            "nomor_surat": IsianTeks(_("Nomor surat"), placeholder=_("nomor dan tahun")),
        }
        self.kotak = KotakTtd()
        dress(self.kotak, width=LEBAR_BLOK)
        self._fill(isi, orang)
        f = self.fields
        isian = column(
            fields_row(f["unit_id"], f["pegawai_id"]),
            fields_row(f["kedudukan"], f["cara"], stretch=(4, 3)),
            fields_row(f["atas_nama"], f["beliau"]),
            f["jabatan"],
            fields_row(f["mulai"], f["sampai"], f["nomor_surat"], stretch=(3, 4, 4)),
            None,
            spacing=12,
        )
        contoh = column(Text(_("Tercetak"), role="kecil", tone="tinta2", weight=500), self.kotak, None, spacing=6)
        samping = row(spacing=20)
        samping.addLayout(isian, 1)
        samping.addLayout(contoh)
        body.setLayout(samping)
        body.updateGeometry()
        for nama, satu in f.items():
            satu.changed.connect(self._typed)
            satu.left.connect(self._check)
            satu.step.connect(partial(self._step, nama))
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("simpan", _("Simpan") if orang else _("Catat"), "utama", "check")),
            lambda _kode: None,
        )
        self._typed()
        f["kedudukan" if orang else "unit_id"].entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, isi: IsianPejabat, orang: OrangTtd | None) -> None:
        for nama in ("atas_nama", "beliau", "jabatan", "mulai", "sampai", "nomor_surat"):
            self.fields[nama].show_value(getattr(isi, nama))
        self.fields["unit_id"].show_value(str(isi.unit_id) if isi.unit_id else "")
        self.fields["kedudukan"].show_value(isi.kedudukan.value)
        self.fields["cara"].show_value(isi.cara.value)
        pejabat = self.fields["pegawai_id"]
        if orang is not None and isinstance(pejabat, IsianDaftar):
            pejabat.show_option(Opsi(str(orang.id), orang.nama, orang))
            for nama in ("unit_id", "pegawai_id"):
                self.fields[nama].set_read_only(True)

    @property
    def orang(self) -> OrangTtd | None:
        """The official chosen."""
        nilai = self.fields["pegawai_id"].read().nilai
        return nilai if isinstance(nilai, OrangTtd) else None

    @property
    def isi(self) -> IsianPejabat:
        """The line as typed."""
        nilai = {nama: satu.read().nilai for nama, satu in self.fields.items()}
        unit, mulai, sampai = nilai["unit_id"], nilai["mulai"], nilai["sampai"]
        return IsianPejabat(
            UUID(str(unit)) if unit else None,
            self.orang.id if self.orang else None,
            Kedudukan(str(nilai["kedudukan"] or Kedudukan.DEFINITIF.value)),
            CaraTandaTangan(str(nilai["cara"] or CaraTandaTangan.LANGSUNG.value)),
            self.fields["jabatan"].text(),
            self.fields["atas_nama"].text(),
            self.fields["beliau"].text(),
            mulai if isinstance(mulai, date) else None,
            sampai if isinstance(sampai, date) else None,
            self.fields["nomor_surat"].text(),
        )

    def answer(self, kode: str) -> None:
        if kode != "simpan":
            super().answer(kode)
            return
        self._asked = True
        rusak = next((satu for satu in self.fields.values() if satu.check_shape()), None)
        if rusak is not None:
            rusak.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.button("simpan").set_busy(_("Menyimpan"))
        self._background.write(partial(self._simpan, self.isi), self._kept, self._refused, owner=self)

    def _kept(self, hasil: object) -> None:
        selesai = self._selesai
        super().answer("simpan")
        selesai(hasil)

    def _refused(self, error: BaseException) -> None:
        self.button("simpan").set_busy("")
        if isinstance(error, PenolakanError):
            temuan = error.temuan or (Temuan(error.kode, Tingkat.SALAH, "unit_id", refusal_sentence(error)),)
            self.show_findings(temuan)
            medan = next((satu for satu in self.fields if any(ada.medan == satu for ada in temuan)), "unit_id")
            self.fields[medan].entry.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._background.on_failure is not None:
            self._background.on_failure(error)

    def _typed(self) -> None:
        """Draw the block anew; only the lines that this way of signing prints can be typed in."""
        isi, orang = self.isi, self.orang
        self.fields["atas_nama"].set_read_only(isi.cara is CaraTandaTangan.LANGSUNG)
        self.fields["beliau"].set_read_only(isi.cara is not CaraTandaTangan.UNTUK_BELIAU)
        nama = orang.nama if orang else _("nama pejabat")
        self.kotak.show_block(blok_isian(isi, nama, orang.nip if orang else ""), nama)

    def _check(self) -> None:
        """Findings on what was filled; an empty field is told only once one wants to keep the line."""
        isi = self.isi
        kosong = set[str]() if self._asked else {nama for nama, satu in self.fields.items() if not satu.text()}

        def show(temuan: tuple[Temuan, ...]) -> None:
            self.show_findings(tuple(satu for satu in temuan if satu.medan not in kosong))

        self._background.read(partial(self._periksa, isi), show, owner=self, topic="periksa-pejabat")

    def show_findings(self, temuan: Sequence[Temuan]) -> None:
        """Show each finding at its field."""
        for nama, satu in self.fields.items():
            satu.show_findings(tuple(ada for ada in temuan if ada.medan == nama))

    def _step(self, nama: str, direction: int) -> None:
        order = [satu for satu, isian in self.fields.items() if not isian.read_only]
        place = order.index(nama) + direction
        if place >= len(order):
            self.answer("simpan")
        elif place >= 0:
            self.fields[order[place]].entry.setFocus(Qt.FocusReason.TabFocusReason)
