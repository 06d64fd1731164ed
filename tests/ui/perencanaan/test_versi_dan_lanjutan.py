"""Revision, comparison and last year's SKP in the editor, by keyboard over a real store."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.alat_lanjutan import DialogLanjutan
from kinerja_desktop.ui.perencanaan.daftar_beda import tempat_beda
from kinerja_desktop.ui.perencanaan.dialog_bandingkan import DialogBandingkan
from kinerja_desktop.ui.perencanaan.dialog_langkah import DialogIsian
from kinerja_desktop.ui.perencanaan.dialog_revisi import DialogRevisi
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from tests.ui.perencanaan.conftest import Meja
from tests.ui.perencanaan.tombol import CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, OPERATOR, SITI, SITI_ID

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


@pytest.fixture
def siti(store: Store) -> UUID:
    """Siti's SKP, set in January."""
    ada = skp_pegawai(papan_skp(store, OPERATOR, 2026), SITI_ID)
    assert ada is not None
    return ada


def revisi(m: Meja, alasan: str = "Anggaran bergeser ke kegiatan lain") -> None:
    m.pakai("mulai revisi")
    m.kotak(DialogRevisi)
    ketik(alasan)
    tekan(K.Key_Return, CTRL)
    tekan(K.Key_Return)
    m.tenang()
    m.window.activateWindow()
    m.qtbot.waitUntil(m.window.isActiveWindow)


def test_a_revision_is_begun_typed_compared_and_given_up_with_the_keyboard(
    meja: Buka, store: Store, siti: UUID
) -> None:
    m = meja(SITI)
    m.buka(siti)
    semula = lihat_skp(store, SITI, siti, AWAL_TAHUN).skp
    assert "revisi" in m.page.notes.lock.sentence
    assert m.page.plans.tambah.reason
    revisi(m)
    layar = lihat_skp(store, SITI, siti, AWAL_TAHUN)
    assert (layar.kehidupan.keadaan, layar.skp.alasan_revisi) == (
        KeadaanSkp.DRAF,
        "Anggaran bergeser ke kegiatan lain",
    )
    assert not m.page.plans.tambah.reason
    m.isi.go_to(f"indikator:{semula.rhk[0].indikator[0].id}.target")
    tekan(K.Key_A, CTRL)
    ketik("450")
    tekan(K.Key_Return)
    m.tenang()

    m.pakai("bandingkan")
    banding = m.kotak(DialogBandingkan)
    assert [tempat_beda(satu) for satu in banding.list.beda] == [
        "Kepala SKP · alasan revisi",
        "Kepala SKP · revisi berlaku mulai",
        "RHK 1 · target",
    ]
    assert (banding.list.beda[2].lama, banding.list.beda[2].baru) == ("300 berkas", "450 berkas")
    tekan(K.Key_Escape)
    m.window.activateWindow()
    m.qtbot.waitUntil(m.window.isActiveWindow)

    m.pakai("batalkan revisi")
    m.jawab("batalkan")
    assert lihat_skp(store, SITI, siti, AWAL_TAHUN).skp == semula
    assert "versi 1" in m.page.bar.sentence
    m.urungkan()
    assert lihat_skp(store, SITI, siti, AWAL_TAHUN).skp.rhk[0].indikator[0].nilai == 450


def test_a_reason_that_is_too_short_is_refused_in_words_and_nothing_changes(
    meja: Buka, store: Store, siti: UUID
) -> None:
    m = meja(SITI)
    m.buka(siti)
    semula = lihat_skp(store, SITI, siti, AWAL_TAHUN).skp
    revisi(m, "naik")
    assert "paling sedikit 10 huruf" in m.page.bar.sentence
    assert lihat_skp(store, SITI, siti, AWAL_TAHUN).skp == semula


def test_last_years_skp_is_taken_over_after_a_look_and_taken_back(meja: Buka, store: Store, siti: UUID) -> None:
    baru = buat_skp(store, SITI, SITI_ID, 2027, date(2027, 1, 5))
    m = meja(SITI)
    m.buka(baru)
    m.pakai("susun dari")
    tinjau = m.kotak(DialogLanjutan)
    assert any(tempat_beda(satu) == "Kepala SKP · masa SKP" for satu in tinjau.list.beda)
    m.jawab("susun")
    lama = lihat_skp(store, SITI, siti, AWAL_TAHUN).skp
    skp = lihat_skp(store, SITI, baru, AWAL_TAHUN).skp
    assert [satu.teks for satu in skp.rhk] == [satu.teks for satu in lama.rhk]
    assert (skp.asal_id, skp.rhk[0].asal_id) == (lama.id, lama.rhk[0].id)
    assert skp.rhk[0].id != lama.rhk[0].id
    m.urungkan()
    assert lihat_skp(store, SITI, baru, AWAL_TAHUN).skp.rhk == ()


def test_without_an_earlier_skp_the_reason_is_told(meja: Buka, store: Store, skp_id: UUID) -> None:
    m = meja(OPERATOR)
    m.buka(skp_id)
    m.pakai("susun dari")
    m.qtbot.waitUntil(lambda: "Belum ada SKP tahun sebelumnya" in m.page.bar.sentence)


def test_the_head_office_cancels_an_skp_with_its_reason(meja: Buka, store: Store, siti: UUID) -> None:
    m = meja(BKPSDM)
    m.buka(siti)
    m.pakai("batalkan skp")
    m.kotak(DialogIsian)
    ketik("SKP ini milik orang lain yang senama.")
    tekan(K.Key_Return, CTRL)
    m.tenang()
    layar = lihat_skp(store, BKPSDM, siti, AWAL_TAHUN)
    assert layar.kehidupan.keadaan is KeadaanSkp.DIBATALKAN
    assert "dibatalkan" in m.page.notes.lock.sentence
