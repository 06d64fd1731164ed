"""The register of officials who sign, bound to the store and the acting person."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.app.clock import now
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.kepegawaian.dialog_pejabat import OrangTtd
from kinerja_desktop.ui.kepegawaian.pejabat_page import AksiPejabat, PejabatPage
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian import daftar_pegawai, pejabat_ttd

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop

TERBANYAK = 30


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the page in the window."""
    shell = desktop.shell
    shell.register(
        "pejabat",
        lambda: PejabatPage(
            aksi=aksi_pejabat(session.store, session.pelaku, lambda: shell.open_page("pegawai")),
            background=desktop.background,
            sekarang=now,
        ),
    )


def aksi_pejabat(store: Store, pelaku: Pelaku, kembali: Callable[[], None]) -> AksiPejabat:
    """What the page may do."""
    return AksiPejabat(
        lihat=partial(pejabat_ttd.lihat_register, store, pelaku),
        periksa=partial(pejabat_ttd.periksa_isian_pejabat, store),
        catat=partial(pejabat_ttd.catat_pejabat, store, pelaku),
        ubah=partial(pejabat_ttd.ubah_pejabat, store, pelaku),
        tarik=partial(pejabat_ttd.tarik_pejabat, store, pelaku),
        pulihkan=partial(pejabat_ttd.pulihkan_pejabat, store, pelaku),
        cari=partial(_cari, store, pelaku),
        kembali=kembali,
    )


def _cari(store: Store, pelaku: Pelaku, teks: str) -> Sequence[Opsi]:
    semua = daftar_pegawai.daftar_pegawai(store, pelaku, teks, now().year, paling_banyak=TERBANYAK).baris
    return [
        Opsi(
            str(satu.pegawai.id),
            nama_lengkap(satu.pegawai),
            OrangTtd(satu.pegawai.id, nama_lengkap(satu.pegawai), pejabat_ttd.nip_dicetak(satu.pegawai.nip)),
            satu.jabatan,
        )
        for satu in semua
    ]
