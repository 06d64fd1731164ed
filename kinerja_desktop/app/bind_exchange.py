"""The pages about bundles, bound to the store and the acting person."""

from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.app.clock import today
from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.paket.aksi import AksiGabung, AksiKirim, AksiPerangkat
from kinerja_desktop.ui.paket.gabung_page import GabungPage
from kinerja_desktop.ui.paket.kirim_page import KirimPage
from kinerja_desktop.usecases.cetak.daftar_cetak import pilihan_unit
from kinerja_desktop.usecases.paket import bentrok, buku_ekspedisi, kirim, laptop, periksa, perlu_dicek, terima

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the pages of this module in the window."""
    shell, background = desktop.shell, desktop.background
    store, pelaku = session.store, session.pelaku
    penerima = _("Laptop kecamatan") if pelaku.peran is Peran.ADMIN_BKPSDM else _("BKPSDM")
    shell.register(
        "kirim",
        lambda: KirimPage(
            aksi=_aksi_kirim(desktop, session),
            background=background,
            pelaku=pelaku,
            penerima=penerima,
            hari_ini=today,
        ),
    )
    shell.register(
        "gabung",
        lambda: GabungPage(
            aksi=AksiGabung(
                bentrok=partial(bentrok.daftar_bentrok, store, pelaku),
                perlu_dicek=partial(perlu_dicek.daftar_perlu_dicek, store, pelaku),
                putuskan=partial(bentrok.putuskan_bentrok, store, pelaku),
                terima=partial(terima.terima_paket, store, pelaku),
                kirim=lambda: shell.open_page("kirim"),
                berubah=desktop.refresh,
            ),
            background=background,
        ),
    )


def _aksi_kirim(desktop: "Desktop", session: "Session") -> AksiKirim:
    store, pelaku = session.store, session.pelaku
    return AksiKirim(
        ringkasan=partial(buku_ekspedisi.ringkasan_kirim, store, pelaku),
        buku=partial(buku_ekspedisi.buku_ekspedisi, store, pelaku),
        kirim=partial(kirim.kirim_paket, store, pelaku),
        tulis_ulang=partial(kirim.tulis_ulang, store, pelaku),
        periksa=partial(periksa.periksa_paket, store),
        terima=partial(terima.terima_paket, store, pelaku),
        gabung=partial(desktop.shell.open_page, "gabung"),
        berubah=desktop.refresh,
        perangkat=AksiPerangkat(
            daftar=partial(laptop.daftar_perangkat, store, pelaku),
            unit=partial(pilihan_unit, store, pelaku),
            minta=partial(laptop.minta_pengesahan, store, pelaku),
            lihat_permintaan=laptop.lihat_permintaan,
            sahkan=partial(laptop.sahkan_perangkat, store, pelaku),
            cabut=partial(laptop.cabut_perangkat, store, pelaku),
        ),
    )
