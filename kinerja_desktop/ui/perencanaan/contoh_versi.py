"""The dialogs about versions and last year's SKP, filled from the sample SKP."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.beda_skp import beda_skp
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.lanjutan_skp import lanjutkan
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.ui.perencanaan.alat_lanjutan import DialogLanjutan
from kinerja_desktop.ui.perencanaan.contoh_potret import skp_contoh, skp_lengkap
from kinerja_desktop.ui.perencanaan.dialog_bandingkan import DialogBandingkan
from kinerja_desktop.ui.perencanaan.dialog_revisi import DialogRevisi
from kinerja_desktop.usecases.perencanaan.lanjutkan_skp import TinjauanLanjutan
from kinerja_desktop.usecases.perencanaan.versi_skp import VersiTerbaca

ALASAN = "Target naik karena anggaran perubahan menambah satu ruang arsip."


def skp_revisi() -> Skp:
    """The sample after a revision in October: a target, a wording, a plan less."""
    skp = skp_lengkap()
    pertama = skp.rhk[0]
    ukuran = replace(pertama.indikator[0], nilai=Decimal(480))
    rhk = replace(
        pertama,
        teks="Arsip dinamis kecamatan dan kelurahan tertata dan mudah ditemukan",
        indikator=(ukuran, *pertama.indikator[1:]),
    )
    return replace(skp, rhk=(rhk, *skp.rhk[1:3]), alasan_revisi=ALASAN, revisi_mulai=date(2026, 10, 1))


def dialog_bandingkan() -> QWidget:
    """Two versions beside each other."""
    lama, baru = skp_lengkap(), skp_revisi()
    return DialogBandingkan(
        None,
        (
            VersiTerbaca(1, KeadaanSkp.DITETAPKAN, digest_skp(lama), date(2026, 1, 15), lama),
            VersiTerbaca(2, KeadaanSkp.DRAF, digest_skp(baru), None, baru),
        ),
    )


def dialog_revisi() -> QWidget:
    """The question before a revision."""
    oktober = date(2026, 10, 1)
    return DialogRevisi(
        None, nomor=2, alasan=ALASAN, mulai=oktober, hari_ini=lambda: oktober, then=lambda _alasan, _mulai: None
    )


def dialog_lanjutan() -> QWidget:
    """Next year's SKP from this one's."""
    lama = skp_contoh()
    kosong = replace(
        lama, id=UUID(int=3900), tahun=2027, mulai=date(2027, 1, 1), selesai=date(2027, 12, 31), rhk=(), lampiran=()
    )
    nomor = iter(range(4000, 5000))
    baru = lanjutkan(lama, kosong, lambda: UUID(int=next(nomor)))
    jumlah = sum(len(rhk.indikator) for rhk in baru.rhk)
    return DialogLanjutan(
        None, 2027, TinjauanLanjutan(2026, 1, len(baru.rhk), jumlah, 0, beda_skp(lama, baru)), lambda: None
    )
