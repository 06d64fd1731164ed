"""The foot of the findings panel: what may be done next, why not, and its buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

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
    """What can be done with one version: a heading, a sentence, and the steps, each with why it cannot be taken
    ("" if it can).
    """

    judul: str
    sebab: str
    langkah: tuple[tuple[JenisKejadian, str], ...]
    versi: VersiSkp


def kaki_langkah(layar: LihatSkp, *, belum_terbaca: int, peran: Peran) -> tuple[KakiLangkah, ...]:
    """What can be done with the SKP as it stands, and with a version that waits beside it.

    `belum_terbaca` counts texts that are no value yet; while there is one, nothing is handed in.
    """
    versi = layar.kehidupan.kini
    semua = MENURUT_KEADAAN.get(versi.keadaan, ())
    halangan = dict(layar.halangan)
    if belum_terbaca and _J.DIAJUKAN not in halangan:
        halangan[_J.DIAJUKAN] = _("{n} isian belum terbaca. Perbaiki, lalu tombol ini aktif.").format(n=belum_terbaca)
    langkah = tuple((jenis, halangan.get(jenis, "")) for jenis in semua)
    dapat = [jenis for jenis, sebab in langkah if not sebab]
    judul, sebab = _kata(layar, versi, dapat, halangan)
    kini = KakiLangkah(judul, sebab, langkah, versi)
    menunggu = layar.kehidupan.menunggu
    if menunggu is None or menunggu is versi:
        return (kini,)
    return (kini, _kaki_menunggu(layar, menunggu, peran))


def _kaki_menunggu(layar: LihatSkp, menunggu: VersiSkp, peran: Peran) -> KakiLangkah:
    """An edit never takes away the decision on what was handed in before it."""
    langkah: list[tuple[JenisKejadian, str]] = []
    for jenis in MENURUT_KEADAAN[menunggu.keadaan]:
        tolak = boleh(layar.kehidupan, jenis, peran, digest=menunggu.digest)
        langkah.append((jenis, f"{tolak.pesan} {tolak.langkah}" if tolak else ""))
    keadaan = kata_keadaan(menunggu.keadaan).lower()
    judul = _("Versi {n} {keadaan}").format(n=menunggu.nomor, keadaan=keadaan)
    sebab = _("Tombol di bawah ini tentang versi {n}, bukan tentang draf di layar.").format(n=menunggu.nomor)
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
                "Ditetapkan{kapan}. Perubahan dimulai dengan revisi; versi {n} tetap berlaku."
            ).format(kapan=kapan, n=versi.nomor)
        case _:
            return kata_keadaan(versi.keadaan), versi.catatan


class LangkahPanel(QWidget):
    """Heading, sentence and buttons for each version that something can be done with; `take` gets step and version."""

    def __init__(self, take: Callable[[JenisKejadian, VersiSkp], None]) -> None:
        super().__init__()
        self._take = take
        self._blocks = (_Blok(), _Blok())
        self.buttons: dict[JenisKejadian, Button] = {}
        self.setLayout(column(*self._blocks, spacing=12, margins=(20, 0, 20, 14)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def words(self) -> tuple[str, str]:
        """Heading and sentence about what is on the screen."""
        return self._blocks[0].title.text(), self._blocks[0].because.text()

    @property
    def next_word(self) -> str:
        """The verb of the filled button (`Ajukan`), "" where nothing can be done."""
        filled = next((button.label for button in self.buttons.values() if button.kind == "utama"), "")
        return filled.partition(" ")[0]

    def show_steps(self, semua: Sequence[KakiLangkah]) -> None:
        """Show these. Buttons stay where the same steps stand, so that the focus stays too."""
        open_steps = [jenis for kaki in semua for jenis, sebab in kaki.langkah if not sebab and jenis not in MUNDUR]
        every = [jenis for kaki in semua for jenis, _sebab in kaki.langkah]
        filled = next(iter(open_steps or every), None)
        self.buttons = {}
        for number, block in enumerate(self._blocks):
            block.setVisible(number < len(semua))
            if number < len(semua):
                block.show_steps(semua[number], filled, self._take)
                self.buttons |= block.buttons


class _Blok(QWidget):
    """What can be done with one version."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.because = WrapText(weight=600), WrapText(role="kecil", tone="tinta2")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 4, 0, 0)
        self._place.setSpacing(8)
        self.buttons: dict[JenisKejadian, Button] = {}
        self.setLayout(column(hairline(), 8, self.title, self.because, self._place, spacing=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_steps(
        self, kaki: KakiLangkah, filled: JenisKejadian | None, take: Callable[[JenisKejadian, VersiSkp], None]
    ) -> None:
        """Show one version's steps."""
        self.title.setText(kaki.judul)
        self.because.setText(kaki.sebab)
        wanted = [(jenis, "utama" if jenis is filled else "biasa") for jenis, _sebab in kaki.langkah]
        if wanted != [(jenis, button.kind) for jenis, button in self.buttons.items()]:
            self._rebuild(wanted)
        for jenis, sebab in kaki.langkah:
            button = self.buttons[jenis]
            button.set_reason(sebab)
            button.set_act(partial(take, jenis, kaki.versi))

    def _rebuild(self, wanted: Sequence[tuple[JenisKejadian, str]]) -> None:
        for button in self.buttons.values():
            self._place.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for jenis, kind in wanted:
            button = Button(kata_langkah()[jenis], kind=kind, icon=IKON[jenis])
            self.buttons[jenis] = button
            self._place.addWidget(button)
