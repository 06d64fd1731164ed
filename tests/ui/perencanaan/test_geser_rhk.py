"""Plans change places in the list of the editor: by keys, by menu, with the way back, refused with a reason."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.skp import JenisRhk
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.daftar_rhk import RhkItem
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk, ubah_isian
from tests.ui.perencanaan.conftest import Meja, isi
from tests.ui.perencanaan.tombol import ALT, CTRL, fokus, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CICI

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


@pytest.fixture
def tiga(store: Store, skp_id: UUID, tertulis: LihatSkp) -> tuple[UUID, ...]:
    """Two utama and one tambahan, in the order of paper."""
    tambah_rhk(store, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    tambah_rhk(store, CICI, skp_id, JenisRhk.TAMBAHAN, AWAL_TAHUN)
    return urutan(store, skp_id)


def urutan(store: Store, skp_id: UUID) -> tuple[UUID, ...]:
    return tuple(satu.id for satu in rhk_berurut(isi(store, skp_id).skp))


def test_alt_and_an_arrow_move_a_plan_and_ctrl_z_moves_it_back(
    meja: Buka, store: Store, skp_id: UUID, tiga: tuple[UUID, ...]
) -> None:
    m = meja(CICI)
    m.buka(skp_id)
    m.page.plans.items[tiga[1]].setFocus()
    tekan(K.Key_Up, ALT)
    m.tenang()
    assert urutan(store, skp_id) == (tiga[1], tiga[0], tiga[2])
    assert m.page.bar.sentence == "RHK 2 menjadi RHK 1."
    assert list(m.page.plans.items) == [tiga[1], tiga[0], tiga[2]]
    focused = fokus()
    assert isinstance(focused, RhkItem)
    assert focused.rhk_id == tiga[1]
    tekan(K.Key_Down, ALT)
    m.tenang()
    assert urutan(store, skp_id) == tiga
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert urutan(store, skp_id) == (tiga[1], tiga[0], tiga[2])
    tekan(K.Key_Y, CTRL)
    m.tenang()
    assert urutan(store, skp_id) == tiga


def test_a_plan_stays_in_its_band_and_the_page_says_that_it_is_at_the_edge(
    meja: Buka, store: Store, skp_id: UUID, tiga: tuple[UUID, ...]
) -> None:
    m = meja(CICI)
    m.buka(skp_id)
    m.page.plans.items[tiga[0]].setFocus()
    tekan(K.Key_Up, ALT)
    m.tenang()
    assert "paling atas" in m.page.bar.sentence
    m.page.plans.items[tiga[2]].setFocus()
    tekan(K.Key_Down, ALT)
    m.tenang()
    assert "paling bawah" in m.page.bar.sentence
    m.page.plans.items[tiga[1]].setFocus()
    tekan(K.Key_Down, ALT)
    m.tenang()
    assert urutan(store, skp_id) == tiga


def test_the_menu_of_a_plan_moves_it_too(meja: Buka, store: Store, skp_id: UUID, tiga: tuple[UUID, ...]) -> None:
    m = meja(CICI)
    m.buka(skp_id)
    item = m.page.plans.items[tiga[0]]
    item.menu_asked.emit(tiga[0], item.mapToGlobal(item.rect().center()))
    assert m.page.plans.menu is not None
    turunkan = next(satu for satu in m.page.plans.menu.actions() if satu.text() == "Turunkan")
    turunkan.trigger()
    m.page.plans.menu.close()
    m.tenang()
    assert urutan(store, skp_id) == (tiga[1], tiga[0], tiga[2])


def test_a_plan_of_a_locked_skp_is_neither_moved_nor_removed_and_the_page_says_why(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
) -> None:
    rhk_id = tertulis.skp.rhk[0].id
    ukuran = tertulis.skp.rhk[0].indikator[0].id
    ubah_isian(store, CICI, skp_id, f"indikator:{ukuran}.aspek", "KUANTITAS", AWAL_TAHUN)
    ajukan_skp(store, CICI, skp_id, isi(store, skp_id).kehidupan.kini.digest, AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    for key, held in ((K.Key_Down, ALT), (K.Key_Delete, Qt.KeyboardModifier.NoModifier)):
        m.page.bar.clear()
        m.page.plans.items[rhk_id].setFocus()
        tekan(key, held)
        m.tenang()
        assert "terkunci" in m.page.bar.sentence
    assert urutan(store, skp_id) == (rhk_id,)
