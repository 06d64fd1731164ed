"""What the pages of the journey are opened about: a person with an SKP and an evaluation in the practice data."""

from kinerja_desktop.app.stores import Session
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.ui.cetak.aksi import PermintaanPratinjau
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import TujuanRealisasi
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.usecases.cetak.daftar_cetak import daftar_cetak
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp


def targets(session: Session) -> dict[str, object]:
    """The argument of each page that needs one, by the page's key."""
    year = session.today().year
    board = papan_skp(session.store, session.pelaku, year)
    plans = tuple(row.skp_id for row in board.baris if row.skp_id is not None)
    period = f"{year}-TW1"
    with session.store.read() as unit:
        heads = evaluasi_store.daftar(unit, period, session.pelaku.lingkup)
    printable = daftar_cetak(session.store, session.pelaku, KodeLembar.F12, period)
    wish = PermintaanPratinjau(_("Dokumen evaluasi"), printable, KodeLembar.F12)
    found: dict[str, object] = {"skp": BukaSkp(plans[0], plans), "penilaian": period, "pratinjau": wish}
    if heads:
        found |= {"evaluasi": heads[0].id, "pelaksanaan": TujuanRealisasi(heads[0].pegawai_id, period)}
    return found
