"""The tool that fills an empty draft from last year's SKP, after a look at what differs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat
from kinerja_desktop.ui.perencanaan.daftar_beda import DaftarBeda
from kinerja_desktop.ui.perencanaan.sunting_skp import Urungan
from kinerja_desktop.usecases.perencanaan.lanjutkan_skp import TinjauanLanjutan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

LEBAR = 860


@dataclass(frozen=True, slots=True)
class AksiLanjutan:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads."""

    tinjau: Callable[[UUID], TinjauanLanjutan]
    lanjutkan: Callable[[UUID, date], LihatSkp]
    kembalikan: Callable[[UUID, Skp, date], LihatSkp]


def alat_lanjutan(aksi: AksiLanjutan) -> AlatSkp:
    """The tool."""
    return AlatSkp(
        "lanjutan",
        _("Susun dari SKP tahun lalu"),
        "history",
        partial(_tinjau, aksi),
        halangan=lambda layar: layar.terkunci,
    )


class DialogLanjutan(Dialog):
    """What comes along, and what differs from last year's SKP; `then` is called when it is wanted."""

    def __init__(
        self, parent: QWidget | None, tahun: int, tinjauan: TinjauanLanjutan, then: Callable[[], None]
    ) -> None:
        self.list = DaftarBeda(_("Isinya akan sama seperti SKP {t}.").format(t=tinjauan.tahun))
        lama, baru = _("SKP {t}").format(t=tinjauan.tahun), _("SKP {t}").format(t=tahun)
        self.list.show_differences(tinjauan.beda, lama, baru)
        kalimat = _("{r} RHK dan {i} indikator dari versi {v} ikut, dan setiap isian dapat diubah sesudahnya.").format(
            r=tinjauan.rhk, i=tinjauan.indikator, v=tinjauan.versi
        )
        menunggu = _("{n} RHK menunggu rencana pimpinan yang baru.").format(n=tinjauan.menunggu)
        super().__init__(
            parent,
            _("Susun SKP {t} dari SKP {lama}?").format(t=tahun, lama=tinjauan.tahun),
            f"{kalimat} {menunggu}" if tinjauan.menunggu else kalimat,
            body=self.list,
            width=LEBAR,
        )
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("susun", _("Susun dari SKP lalu"), "utama", "history")),
            lambda kode: then() if kode == "susun" else None,
        )


def _tinjau(aksi: AksiLanjutan, konteks: KonteksAlat) -> None:
    skp = konteks.layar.skp

    def take() -> None:
        konteks.sunting.lakukan(
            Urungan(
                partial(aksi.kembalikan, skp.id, skp, konteks.hari_ini),
                partial(aksi.lanjutkan, skp.id, konteks.hari_ini),
                "skp.rhk",
            ),
            _("SKP tahun lalu diambil. Periksa target dan tanggalnya."),
        )

    def show(tinjauan: TinjauanLanjutan) -> None:
        DialogLanjutan(konteks.page.window(), skp.tahun, tinjauan, take).open()

    konteks.background.read(partial(aksi.tinjau, skp.id), show, owner=konteks.page, topic="lanjutan-skp")
