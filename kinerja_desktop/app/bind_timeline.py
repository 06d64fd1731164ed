"""The history of one person, bound to the store and the acting person."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from kinerja_desktop.app.clock import now
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.kepegawaian.waktu_page import AksiWaktu, WaktuPage
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.kepegawaian import cari_orang, garis_waktu_pegawai

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the page in the window."""
    shell = desktop.shell
    shell.register(
        "garis-waktu",
        lambda: WaktuPage(
            aksi=aksi_waktu(session.store, session.pelaku, partial(shell.open_page, "pegawai")),
            background=desktop.background,
            sekarang=now,
        ),
    )


def aksi_waktu(store: Store, pelaku: Pelaku, kembali: Callable[[UUID], None]) -> AksiWaktu:
    """What the page may do."""
    return AksiWaktu(
        lihat=partial(garis_waktu_pegawai.lihat_garis_waktu, store, pelaku),
        catat=partial(garis_waktu_pegawai.catat_entri, store, pelaku),
        ubah=partial(garis_waktu_pegawai.ubah_entri, store, pelaku),
        tarik=partial(garis_waktu_pegawai.tarik_entri, store, pelaku),
        urungkan=partial(garis_waktu_pegawai.urungkan_waktu, store, pelaku),
        cari=partial(_cari, store, pelaku),
        kembali=kembali,
    )


def _cari(store: Store, pelaku: Pelaku, teks: str) -> Sequence[Opsi]:
    semua = cari_orang.cari_orang(store, pelaku, teks)
    return [Opsi(str(satu.id), satu.nama, rincian=satu.jabatan) for satu in semua]
