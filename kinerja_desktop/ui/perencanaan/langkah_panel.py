"""The foot of the findings panel: what may be done next, why not, and its buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, VersiSkp, boleh, kata_keadaan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

_J = JenisKejadian
IKON = {
    _J.DIAJUKAN: "circle-arrow-up",
    _J.DITARIK: "rotate-ccw",
    _J.DISETUJUI: "circle-check",
    _J.DIKEMBALIKAN: "undo-2",
    _J.TTD_PEGAWAI: "pencil",
    _J.TTD_PENILAI: "pencil",
}
MENURUT_KEADAAN: dict[KeadaanSkp, tuple[JenisKejadian, ...]] = {
    KeadaanSkp.DRAF: (_J.DIAJUKAN,),
    KeadaanSkp.DIKEMBALIKAN: (_J.DIAJUKAN,),
    KeadaanSkp.DIAJUKAN: (_J.DISETUJUI, _J.DIKEMBALIKAN, _J.DITARIK),
    KeadaanSkp.DISETUJUI: (_J.TTD_PEGAWAI, _J.TTD_PENILAI, _J.DIKEMBALIKAN),
}
"""The steps that lead on from a state; the first that may be taken is the filled button."""
MUNDUR = frozenset({_J.DITARIK, _J.DIKEMBALIKAN})
"""Steps back, which are never the filled button."""


def kata_langkah() -> dict[JenisKejadian, str]:
    """Steps as verbs."""
    return {
        _J.DIAJUKAN: _("Ajukan ke penilai"),
        _J.DITARIK: _("Tarik kembali"),
        _J.DISETUJUI: _("Setujui"),
        _J.DIKEMBALIKAN: _("Kembalikan"),
        _J.TTD_PEGAWAI: _("Catat tanda tangan pegawai"),
        _J.TTD_PENILAI: _("Catat tanda tangan penilai"),
    }


@dataclass(frozen=True, slots=True)
class KakiLangkah:
    """What the foot says: a heading, a sentence, and the steps, each with why it cannot be taken ("" if it can)."""

    judul: str
    sebab: str
    langkah: tuple[tuple[JenisKejadian, str], ...]
    versi: VersiSkp


def kaki_langkah(layar: LihatSkp, *, belum_terbaca: int, peran: Peran) -> KakiLangkah:
    """What can be done with the SKP as it stands; `belum_terbaca` counts texts that are no value yet."""
    versi = layar.kehidupan.kini
    semua = MENURUT_KEADAAN.get(versi.keadaan, ())
    halangan = dict(layar.halangan)
    if belum_terbaca and _J.DIAJUKAN not in halangan:
        halangan[_J.DIAJUKAN] = _("{n} isian belum terbaca. Perbaiki, lalu tombol ini aktif.").format(n=belum_terbaca)
    menunggu = layar.kehidupan.menunggu
    if versi.keadaan is KeadaanSkp.DRAF and menunggu is not None and _J.DIAJUKAN in halangan:
        return _kaki_menunggu(layar, menunggu, peran)
    langkah = tuple((jenis, halangan.get(jenis, "")) for jenis in semua)
    dapat = [jenis for jenis, sebab in langkah if not sebab]
    judul, sebab = _kata(layar, versi, dapat, halangan)
    return KakiLangkah(judul, sebab, langkah, versi)


def _kaki_menunggu(layar: LihatSkp, menunggu: VersiSkp, peran: Peran) -> KakiLangkah:
    """Whoever cannot hand in the draft may still decide on the version that waits beside it."""
    langkah: list[tuple[JenisKejadian, str]] = []
    for jenis in MENURUT_KEADAAN[menunggu.keadaan]:
        tolak = boleh(layar.kehidupan, jenis, peran, digest=menunggu.digest)
        langkah.append((jenis, f"{tolak.pesan} {tolak.langkah}" if tolak else ""))
    keadaan = kata_keadaan(menunggu.keadaan).lower()
    judul = _("Versi {n} {keadaan}").format(n=menunggu.nomor, keadaan=keadaan)
    sebab = _("Tombol di bawah ini tentang versi {n}, bukan tentang draf yang sedang ditulis.").format(n=menunggu.nomor)
    return KakiLangkah(judul, sebab, tuple(langkah), menunggu)


def _kata(
    layar: LihatSkp, versi: VersiSkp, dapat: Sequence[JenisKejadian], halangan: Mapping[JenisKejadian, str]
) -> tuple[str, str]:
    penilai = layar.skp.penilai.nama if layar.skp.penilai else _("pejabat penilai")
    match versi.keadaan:
        case KeadaanSkp.DRAF | KeadaanSkp.DIKEMBALIKAN:
            if dapat:
                return _("Siap diajukan"), _("Setelah diajukan, isinya terkunci sampai {penilai} memutuskan.").format(
                    penilai=penilai
                )
            return _("Belum bisa diajukan"), halangan[_J.DIAJUKAN]
        case KeadaanSkp.DIAJUKAN:
            if _J.DISETUJUI in dapat:
                return _("Menunggu keputusan Anda"), _("Yang disetujui persis isi yang Anda baca di sini.")
            return _("Menunggu keputusan"), _("{penilai} menyetujui atau mengembalikan.").format(penilai=penilai)
        case KeadaanSkp.DISETUJUI:
            return _("Disetujui, belum ditetapkan"), _(
                "Cetak, mintakan tanda tangan, lalu catat tanggalnya. Dengan dua tanda tangan SKP ditetapkan."
            )
        case KeadaanSkp.DITETAPKAN:
            kapan = _(" pada {tgl}").format(tgl=tanggal_panjang(versi.ditetapkan)) if versi.ditetapkan else ""
            return _("SKP sudah ditetapkan"), _(
                "Ditetapkan{kapan}. Mengubah isian memulai versi baru; versi {n} tetap berlaku."
            ).format(kapan=kapan, n=versi.nomor)
        case _:
            return kata_keadaan(versi.keadaan), versi.catatan


class LangkahPanel(QWidget):
    """Heading, sentence, buttons. `take` gets the step and the version it is about."""

    def __init__(self, take: Callable[[JenisKejadian, VersiSkp], None]) -> None:
        super().__init__()
        self._take = take
        self._title, self._because = WrapText(weight=600), WrapText(role="kecil", tone="tinta2")
        self._buttons = QVBoxLayout()
        self._buttons.setContentsMargins(0, 4, 0, 0)
        self._buttons.setSpacing(8)
        self.buttons: dict[JenisKejadian, Button] = {}
        self.setLayout(
            column(hairline(), 8, self._title, self._because, self._buttons, spacing=4, margins=(20, 0, 20, 14))
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def words(self) -> tuple[str, str]:
        """Heading and sentence on show."""
        return self._title.text(), self._because.text()

    def show_steps(self, kaki: KakiLangkah) -> None:
        """Show this foot. Buttons stay where the same steps stand, so that the focus stays too."""
        self._title.setText(kaki.judul)
        self._because.setText(kaki.sebab)
        filled = next((jenis for jenis, sebab in kaki.langkah if not sebab and jenis not in MUNDUR), None)
        if filled is None and kaki.langkah:
            filled = kaki.langkah[0][0]
        wanted = [(jenis, "utama" if jenis is filled else "biasa") for jenis, _sebab in kaki.langkah]
        if wanted != [(jenis, button.kind) for jenis, button in self.buttons.items()]:
            self._rebuild(wanted)
        for jenis, sebab in kaki.langkah:
            button = self.buttons[jenis]
            button.set_reason(sebab)
            button.set_act(lambda step=jenis: self._take(step, kaki.versi))

    def _rebuild(self, wanted: Sequence[tuple[JenisKejadian, str]]) -> None:
        for button in self.buttons.values():
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for jenis, kind in wanted:
            button = Button(kata_langkah()[jenis], kind=kind, icon=IKON[jenis])
            self.buttons[jenis] = button
            self._buttons.addWidget(button)
