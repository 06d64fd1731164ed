"""An invented plan by area for the sample SKP, for the pictures of its page."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.rencana_wilayah import dengan_pembagian
from kinerja_desktop.domain.perencanaan.skp import Skp, TargetWilayah
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import jendela_contoh
from kinerja_desktop.ui.perencanaan.contoh_formulir import skp_kualitatif
from kinerja_desktop.ui.perencanaan.contoh_potret import SKP_ID, layar_contoh, sekarang_contoh, skp_lengkap
from kinerja_desktop.ui.perencanaan.wilayah_page import AksiWilayah, WilayahPage
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

_KELURAHAN = (
    "Kelurahan Kulim",
    "Kelurahan Rejosari",
    "Kelurahan Sail",
    "Kelurahan Sialang Sakti",
    "Desa Tebing Tinggi",
)
_BAGIAN = {3201: (90, 80, 70, 60, 60), 3202: (95, 95, 95, 95, None), 3204: (300, 300, 250, 200, 100), 3207: (120, 120)}


def skp_terbagi() -> Skp:
    """Five areas; one sum is off, one indicator is parted in two areas only."""
    bagian = {
        UUID(int=indikator): tuple(
            TargetWilayah(UUID(int=4600 + indikator * 10 + n), nama, None if nilai is None else Decimal(nilai), n + 1)
            for n, (nama, nilai) in enumerate(zip(_KELURAHAN, angka, strict=False))
        )
        for indikator, angka in _BAGIAN.items()
    }
    return dengan_pembagian(skp_lengkap(), bagian)


def jendela_wilayah(layar: LihatSkp) -> QWidget:
    """A window with the page on this SKP."""

    def sama(*_isi: Any) -> LihatSkp:
        return layar

    def page(background: Background) -> WilayahPage:
        aksi = AksiWilayah(
            lihat=sama, kantor=lambda _skp: _KELURAHAN, isi=sama, ganti_nama=sama, hapus=sama, urutkan=sama,
            kembalikan=sama, pratinjau=lambda _skp: None, buka_skp=lambda _buka: None,
        )  # fmt: skip
        return WilayahPage(aksi=aksi, background=background, sekarang=sekarang_contoh)

    window = jendela_contoh("rencana-wilayah", page)
    window.rail.show_page("perencanaan")
    window.page("rencana-wilayah").on_open(SKP_ID)
    return window


def wilayah_terisi() -> QWidget:
    """The plan as it is being filled."""
    return jendela_wilayah(layar_contoh(skp_terbagi()))


def wilayah_baru() -> QWidget:
    """Before the first area."""
    return jendela_wilayah(layar_contoh(skp_lengkap()))


def wilayah_kualitatif() -> QWidget:
    """An SKP that measures in words."""
    return jendela_wilayah(layar_contoh(replace(skp_kualitatif(skp_lengkap()), id=SKP_ID)))
