"""The leader's plan behind Siti's SKP, for the pictures of the editor. No store behind it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.usulan_tautan import CalonInduk, JenisUsulan, UsulanTautan
from kinerja_desktop.ui.galeri.latar import background_contoh
from kinerja_desktop.ui.kepegawaian.contoh_potret import SEKARANG
from kinerja_desktop.ui.perencanaan.aksi_tautan import AksiTautan
from kinerja_desktop.ui.perencanaan.dialog_usulan import DialogUsulan
from kinerja_desktop.ui.perencanaan.tautan_skp import TautanSkp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp

SEKCAM = "Sekretaris Camat Yuliana Marpaung, S.STP."
TERTIB = "Tertib administrasi dan kearsipan kecamatan"
CALON = (
    CalonInduk(
        UUID(int=5001), UUID(int=5101), TERTIB, "Persentase arsip aktif yang tertata", TERTIB, SEKCAM, UUID(int=5201),
        "Arsip dinamis kecamatan tertata dan mudah ditemukan dalam lima menit",
    ),
    CalonInduk(
        UUID(int=5001), UUID(int=5102), TERTIB, "Jumlah berkas inaktif yang disusutkan", TERTIB, SEKCAM,
        UUID(int=5202), "Arsip inaktif tersusut sesuai jadwal retensi",
    ),
    CalonInduk(
        UUID(int=5002), None, "Terselenggaranya pelayanan administrasi terpadu", "",
        "Terselenggaranya pelayanan administrasi terpadu", SEKCAM,
    ),
    CalonInduk(
        UUID(int=5003), None, "Perencanaan dan pelaporan keuangan kecamatan tepat waktu", "",
        "Perencanaan dan pelaporan keuangan kecamatan tepat waktu", SEKCAM,
    ),
)  # fmt: skip
USULAN = (
    UsulanTautan(
        JenisUsulan.TAUTKAN, UUID(int=3101), "Arsip dinamis kecamatan tertata dan mudah ditemukan", CALON[0], 88
    ),
    UsulanTautan(JenisUsulan.JADI_RHK, None, "", CALON[1]),
)


def aksi_tautan_contoh(layar: Callable[[], LihatSkp], *, usulan: bool = False) -> AksiTautan:
    """Every act answers the same screen."""

    def sama(*_isi: Any) -> LihatSkp:
        return layar()

    return AksiTautan(
        calon=lambda _skp, _hari: CALON,
        usulan=lambda _skp, _hari: USULAN if usulan else (),
        tautkan=sama,
        lepaskan=sama,
        tunggu=sama,
        terima=sama,
        kesampingkan=lambda _skp, _usulan: None,
    )


def dialog_usulan() -> QWidget:
    """The dialog with a link and a new RHK on offer."""

    def tak_ada() -> LihatSkp:
        raise AssertionError("nothing is written in a picture")

    pemilik = QObject()
    tautan = TautanSkp(
        UUID(int=1),
        aksi_tautan_contoh(tak_ada),
        background_contoh(),
        tulis=lambda _job: None,
        hari_ini=SEKARANG.date,
        parent=pemilik,
    )
    tautan.calon, tautan.usulan = CALON, USULAN
    dialog = DialogUsulan(None, tautan)
    pemilik.setParent(dialog)
    dialog.open()
    return dialog
