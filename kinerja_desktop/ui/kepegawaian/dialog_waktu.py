"""The four entries a history takes: a new post, standing in, absence, an appraiser by decision."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, JenisPeristiwa, Wewenang
from kinerja_desktop.domain.kepegawaian.kewajiban import kata_peristiwa
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.kata_waktu import kata_penugasan
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.parts.choice_popup import Finder
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import Isian as Medan
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar, IsianPilihan
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Entri,
    Isian,
    IsianJabatan,
    IsianPenilai,
    IsianPenugasan,
    IsianPeristiwa,
    PerubahanWaktu,
)

Simpan = Callable[[Isian], PerubahanWaktu]
PEMBERI = "pemberi_id"
Selesai = Callable[[PerubahanWaktu], None]


class DialogWaktu(Dialog):
    """Fields of one kind of entry. `simpan` runs on the writer thread; a refusal stands at its field."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        paragraph: str,
        medan: Mapping[str, Medan],
        baca: Callable[[Mapping[str, object]], Isian],
        *,
        background: Background,
        simpan: Simpan,
        selesai: Selesai,
    ) -> None:
        body = QWidget()
        body.setLayout(_tersusun(medan))
        super().__init__(parent, title, paragraph, body=body)
        self.fields = dict(medan)
        self._baca, self._background, self._simpan, self._selesai = baca, background, simpan, selesai
        for nama, isian in medan.items():
            isian.step.connect(partial(self._step, nama))
        if PEMBERI in medan:
            medan["jenis"].changed.connect(self._show_pemberi)
            self._show_pemberi()
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("catat", _("Simpan"), "utama", "check")), lambda _kode: None
        )
        next(iter(medan.values())).entry.setFocus(Qt.FocusReason.TabFocusReason)

    def answer(self, kode: str) -> None:
        if kode != "catat":
            super().answer(kode)
            return
        masalah = {nama: read.masalah for nama, isian in self.fields.items() if (read := isian.read()).masalah}
        if masalah:
            self._show(tuple(Temuan("ISIAN", Tingkat.SALAH, nama, kata) for nama, kata in masalah.items()))
            return
        isi = self._baca({nama: isian.read().nilai for nama, isian in self.fields.items()})
        self.button("catat").set_busy(_("Menyimpan"))
        self._background.write(partial(self._simpan, isi), self._kept, self._refused, owner=self)

    def _kept(self, perubahan: PerubahanWaktu) -> None:
        selesai = self._selesai
        super().answer("catat")
        selesai(perubahan)

    def _refused(self, error: BaseException) -> None:
        self.button("catat").set_busy("")
        if isinstance(error, PenolakanError):
            pertama = next(iter(self.fields))
            self._show(error.temuan or (Temuan(error.kode, Tingkat.SALAH, pertama, refusal_sentence(error)),))
        elif self._background.on_failure is not None:
            self._background.on_failure(error)

    def _show(self, temuan: Sequence[Temuan]) -> None:
        """Findings at their fields; those on the appraiser stand at the person chosen."""
        nama_lain = {"penilai": "penilai_id", "atasan_penilai": "penilai_id"}
        for nama, isian in self.fields.items():
            isian.show_findings(tuple(satu for satu in temuan if nama_lain.get(satu.medan, satu.medan) == nama))
        ditemukan = {nama_lain.get(satu.medan, satu.medan) for satu in temuan}
        pertama = next((isian for nama, isian in self.fields.items() if nama in ditemukan), None)
        if pertama is not None:
            pertama.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pemberi(self) -> None:
        """Only a delegation has somebody who gave it."""
        delegasi = self.fields["jenis"].read().nilai == JenisPenugasan.DELEGASI.value
        self.fields[PEMBERI].setVisible(delegasi)

    def _step(self, nama: str, direction: int) -> None:
        order = [satu for satu, isian in self.fields.items() if not isian.isHidden()]
        place = order.index(nama) + direction
        if place >= len(order):
            self.answer("catat")
        elif place >= 0:
            self.fields[order[place]].entry.setFocus(Qt.FocusReason.TabFocusReason)


def _tanggal(
    label: str, hari_ini: Callable[[], date], nilai: date | None = None, *, wajib: bool = True
) -> IsianTanggal:
    isian = IsianTanggal(label, hari_ini=hari_ini, wajib=wajib)
    isian.show_value(nilai)
    return isian


def _surat(label: str) -> IsianTeks:
    return IsianTeks(label, placeholder=_("nomor dan tahun"))


def medan_jabatan(
    unit: Sequence[Opsi], hari_ini: Callable[[], date]
) -> tuple[dict[str, Medan], Callable[[Mapping[str, object]], Isian]]:
    """A new post."""
    medan: dict[str, Medan] = {
        "unit_id": IsianDaftar(_("Unit"), unit, wajib=True),
        "jabatan": IsianTeks(_("Jabatan"), wajib=True, placeholder=_("seperti tertulis di SK")),
        "mulai": _tanggal(_("Terhitung mulai tanggal"), hari_ini, hari_ini()),
        "nomor_surat": _surat(_("Nomor SK")),
    }
    return medan, lambda isi: IsianJabatan(
        _uuid(isi["unit_id"]), _teks(isi["jabatan"]), _hari(isi["mulai"]), _teks(isi["nomor_surat"])
    )


def medan_penugasan(
    unit: Sequence[Opsi], orang: Finder, hari_ini: Callable[[], date]
) -> tuple[dict[str, Medan], Callable[[Mapping[str, object]], Isian]]:
    """Standing in for the head of a unit."""
    jenis = IsianPilihan(_("Sebagai"), [Opsi(kode.value, kata) for kode, kata in kata_penugasan().items()])
    jenis.show_value(JenisPenugasan.PLT.value)
    wewenang = IsianPilihan(
        _("Wewenang"), [Opsi(Wewenang.MENILAI.value, _("boleh menilai")), Opsi(Wewenang.RUTIN.value, _("urusan rutin"))]
    )
    wewenang.show_value(Wewenang.MENILAI.value)
    medan: dict[str, Medan] = {
        "jenis": jenis,
        "unit_id": IsianDaftar(_("Unit yang dipimpin"), unit, wajib=True),
        "jabatan": IsianTeks(_("Jabatan yang digantikan"), wajib=True, placeholder=_("misalnya Camat Muara Sari")),
        "wewenang": wewenang,
        PEMBERI: IsianDaftar(_("Pemberi delegasi"), finder=orang, icon="user"),
        "mulai": _tanggal(_("Mulai"), hari_ini, hari_ini()),
        "sampai": _tanggal(_("Sampai, boleh kosong"), hari_ini, wajib=False),
        "nomor_surat": _surat(_("Nomor surat perintah")),
    }
    return medan, lambda isi: IsianPenugasan(
        JenisPenugasan(_teks(isi["jenis"]) or JenisPenugasan.PLT.value),
        Wewenang(_teks(isi["wewenang"]) or Wewenang.RUTIN.value),
        _uuid(isi["unit_id"]),
        _teks(isi["jabatan"]),
        _hari(isi["mulai"]),
        _hari(isi["sampai"]),
        _teks(isi["nomor_surat"]),
        _uuid(isi[PEMBERI]),
    )


def medan_peristiwa(
    _unit: Sequence[Opsi], hari_ini: Callable[[], date]
) -> tuple[dict[str, Medan], Callable[[Mapping[str, object]], Isian]]:
    """Leave, another absence, the end of service."""
    jenis = IsianDaftar(
        _("Yang terjadi"), [Opsi(kode.value, kata_peristiwa(kode)) for kode in JenisPeristiwa], wajib=True
    )
    jenis.show_value(JenisPeristiwa.CUTI_TAHUNAN.value)
    medan: dict[str, Medan] = {
        "jenis": jenis,
        "mulai": _tanggal(_("Mulai"), hari_ini, hari_ini()),
        "sampai": _tanggal(_("Sampai, boleh kosong"), hari_ini, wajib=False),
        "nomor_surat": _surat(_("Nomor surat")),
    }
    return medan, lambda isi: IsianPeristiwa(
        JenisPeristiwa(_teks(isi["jenis"]) or JenisPeristiwa.CUTI_TAHUNAN.value),
        _hari(isi["mulai"]),
        _hari(isi["sampai"]),
        _teks(isi["nomor_surat"]),
    )


def medan_penilai(
    orang: Finder, hari_ini: Callable[[], date]
) -> tuple[dict[str, Medan], Callable[[Mapping[str, object]], Isian]]:
    """An appraiser set by decision."""
    medan: dict[str, Medan] = {
        "penilai_id": IsianDaftar(_("Pejabat penilai"), finder=orang, wajib=True, icon="user"),
        "mulai": _tanggal(_("Mulai"), hari_ini, hari_ini()),
        "sampai": _tanggal(_("Sampai, boleh kosong"), hari_ini, wajib=False),
        "alasan": IsianTeks(_("Alasan"), placeholder=_("misalnya jabatan atasan langsung lowong")),
        "nomor_surat": _surat(_("Nomor surat penetapan")),
    }
    return medan, lambda isi: IsianPenilai(
        _uuid(isi["penilai_id"]),
        _hari(isi["mulai"]),
        _hari(isi["sampai"]),
        _teks(isi["alasan"]),
        _teks(isi["nomor_surat"]),
    )


def _tersusun(medan: Mapping[str, Medan]) -> QVBoxLayout:
    """The fields below each other; first and last day share a line, so that the dialog fits a low screen."""
    susunan = column(spacing=12)
    for nama, isian in medan.items():
        if nama == "sampai":
            continue
        if nama == "mulai" and "sampai" in medan:
            masa = row(spacing=12)
            masa.addWidget(isian, 1)
            masa.addWidget(medan["sampai"], 1)
            susunan.addLayout(masa)
        else:
            susunan.addWidget(isian)
    return susunan


def tampilkan_entri(medan: Mapping[str, Medan], entri: Entri, orang: Mapping[UUID, str]) -> None:
    """Show an entry in the fields of its kind, to be changed; `orang` names the people it refers to."""
    for nama, isian in medan.items():
        nilai = getattr(entri, "nomor_sk" if isinstance(entri, Penempatan) and nama == "nomor_surat" else nama)
        if nama in {"penilai_id", PEMBERI} and isinstance(isian, IsianDaftar):
            isian.show_option(Opsi(str(nilai), orang.get(nilai, "")) if nilai is not None else None)
        else:
            isian.show_value(str(nilai) if isinstance(nilai, UUID) else nilai)


def _uuid(nilai: object) -> UUID | None:
    return UUID(str(nilai)) if nilai else None


def _hari(nilai: object) -> date | None:
    return nilai if isinstance(nilai, date) else None


def _teks(nilai: object) -> str:
    return str(nilai or "")
