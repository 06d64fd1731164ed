"""The help of every page, by its key; the texts stand in the folder of each page."""

from collections.abc import Callable, Mapping

from kinerja_desktop.ui.cetak import bantuan as cetak
from kinerja_desktop.ui.data import bantuan as data
from kinerja_desktop.ui.kepegawaian import bantuan as kepegawaian
from kinerja_desktop.ui.paket import bantuan as paket
from kinerja_desktop.ui.pelaksanaan import bantuan as pelaksanaan
from kinerja_desktop.ui.penilaian import bantuan as penilaian
from kinerja_desktop.ui.perencanaan import bantuan as perencanaan
from kinerja_desktop.ui.shell.bantuan import Bantuan

SEMUA: Mapping[str, Callable[[], Bantuan]] = {
    **cetak.BANTUAN,
    **data.BANTUAN,
    **kepegawaian.BANTUAN,
    **paket.BANTUAN,
    **pelaksanaan.BANTUAN,
    **penilaian.BANTUAN,
    **perencanaan.BANTUAN,
}


def bantuan_halaman(key: str) -> Bantuan | None:
    """The help of the page with this key."""
    made = SEMUA.get(key)
    return made() if made is not None else None
