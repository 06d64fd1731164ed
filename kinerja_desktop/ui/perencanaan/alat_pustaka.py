"""The tools that write an SKP out of the library: tested indicators, and the duties of the post."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from kinerja_desktop.domain.perencanaan.pustaka import ContohIndikator
from kinerja_desktop.domain.perencanaan.skp import RencanaHasilKerja
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp, KonteksAlat
from kinerja_desktop.ui.perencanaan.dialog_contoh import DialogContoh
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut
from kinerja_desktop.ui.perencanaan.sunting_skp import Urungan
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.pustaka import PilihanContoh

TOMBOL_CONTOH = "Ctrl+E"


@dataclass(frozen=True, slots=True)
class AksiContoh:
    """The use cases in the order of their own arguments, without store and pelaku; they run on background threads."""

    cari: Callable[[UUID, UUID, str, str], PilihanContoh]
    pakai: Callable[[UUID, UUID, Iterable[ContohIndikator], date], LihatSkp]
    lepas: Callable[[UUID, RencanaHasilKerja, Iterable[ContohIndikator], date], LihatSkp]


def alat_contoh(aksi: AksiContoh) -> AlatSkp:
    """The tool that takes tested indicators into the RHK on the screen."""
    return AlatSkp(
        "contoh",
        _("Contoh indikator"),
        "lightbulb",
        partial(_buka_contoh, aksi),
        halangan=_halangan_contoh,
        tombol=TOMBOL_CONTOH,
    )


def _halangan_contoh(layar: LihatSkp) -> str:
    if layar.terkunci:
        return layar.terkunci
    return "" if layar.skp.rhk else _("SKP ini belum punya RHK. Tambahkan satu, lalu pilih contohnya.")


def _buka_contoh(aksi: AksiContoh, konteks: KonteksAlat) -> None:
    skp, sunting = konteks.layar.skp, konteks.sunting
    urut = rhk_berurut(skp)
    nomor, rhk = next(((n, satu) for n, satu in enumerate(urut, start=1) if satu.id == konteks.rhk_id), (0, None))
    if rhk is None:
        konteks.page.tell(Pesan(_("Buka satu RHK dahulu, lalu pilih contohnya."), "soga"))
        return

    def ambil(contoh: tuple[ContohIndikator, ...]) -> None:
        n = len(contoh)
        kalimat = ngettext(
            "{n} contoh indikator masuk ke RHK {r}. Sesuaikan targetnya.",
            "{n} contoh indikator masuk ke RHK {r}. Sesuaikan targetnya.",
            n,
        )
        sunting.lakukan(
            Urungan(
                partial(aksi.lepas, skp.id, rhk, contoh, konteks.hari_ini),
                partial(aksi.pakai, skp.id, rhk.id, contoh, konteks.hari_ini),
                f"rhk:{rhk.id}.teks",
            ),
            kalimat.format(n=n, r=nomor),
        )

    DialogContoh(
        konteks.page.window(),
        nomor,
        rhk.teks,
        background=konteks.background,
        cari=partial(aksi.cari, skp.id, rhk.id),
        ambil=ambil,
    ).open()
