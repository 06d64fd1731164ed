"""The lines above an SKP: why it is locked, what the leader wrote, which other version is in force or waits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, VersiSkp, kata_keadaan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp


class CatatanSkp(QWidget):
    """Two lines at most. `buka` shows a version as it was agreed on, `revisi` begins a new one where there is a way."""

    def __init__(self, buka: Callable[[VersiSkp], None], revisi: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._buka, self._revisi = buka, revisi
        self.lock, self.version = NoteLine(), NoteLine()
        self.setLayout(column(self.lock, self.version, spacing=4, margins=(20, 8, 20, 0)))
        self.hide()

    def show_skp(self, layar: LihatSkp) -> None:
        """Say what holds now."""
        kini = layar.kehidupan.kini
        if layar.terkunci:
            bisa = self._revisi is not None and not layar.halangan_revisi and kini.keadaan is KeadaanSkp.DITETAPKAN
            links = ((_("Mulai revisi"), self._revisi),) if bisa and self._revisi is not None else ()
            self.lock.show_note(layar.terkunci, icon="lock", links=links)
        elif kini.keadaan is KeadaanSkp.DIKEMBALIKAN and kini.catatan:
            kalimat = _("Dikembalikan dengan catatan: “{catatan}”").format(catatan=kini.catatan)
            self.lock.show_note(kalimat, icon="undo-2", tone="soga")
        else:
            self.lock.show_note("")
        self._show_version(layar)
        self.setVisible(bool(self.lock.sentence or self.version.sentence))

    def _show_version(self, layar: LihatSkp) -> None:
        kehidupan = layar.kehidupan
        kini, berlaku, menunggu = kehidupan.kini, kehidupan.berlaku, kehidupan.menunggu
        if kehidupan.kembar:
            kalimat = _("Dua versi ditetapkan tanpa saling tahu. Bicarakan dengan penilai mana yang berlaku.")
            self.version.show_note(kalimat, icon="triangle-alert", tone="soga")
        elif menunggu is not None and menunggu is not kini:
            kalimat = _("Versi {n} {keadaan} dan masih menunggu. Yang Anda lihat adalah draf versi {m}.")
            keadaan = kata_keadaan(menunggu.keadaan).lower()
            self._note(kalimat.format(n=menunggu.nomor, keadaan=keadaan, m=kini.nomor), menunggu)
        elif berlaku is not None and berlaku is not kini:
            sejak = _(" sejak {tgl}").format(tgl=tanggal_panjang(berlaku.ditetapkan)) if berlaku.ditetapkan else ""
            kalimat = _("Versi {n} berlaku{sejak}. Versi {m} ini belum menggantikannya.")
            self._note(kalimat.format(n=berlaku.nomor, sejak=sejak, m=kini.nomor), berlaku)
        else:
            self.version.show_note("")

    def _note(self, kalimat: str, versi: VersiSkp) -> None:
        link = (_("Lihat versi {n}").format(n=versi.nomor), partial(self._buka, versi))
        self.version.show_note(kalimat, links=(link,))
