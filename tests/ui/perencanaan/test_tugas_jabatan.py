"""RHK drafted from the duties of the post, by keyboard, over a real store."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.dialog_tugas import DialogTugas
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, tambah_tusi
from tests.ui.perencanaan.conftest import Jalan, Meja, isi
from tests.ui.perencanaan.tombol import tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BUDI, BUDI_ID, CICI, OPERATOR

Buka = Callable[[Pelaku], Meja]
K = Qt.Key
TUGAS = (
    ("Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan"),
    ("Memutakhirkan data keluarga", "Data keluarga mutakhir"),
)


def daftar_kantor(store: Store) -> None:
    for uraian, rhk in TUGAS:
        tambah_tusi(store, OPERATOR, IsianTusi("Pengelola Data", uraian, rhk), AWAL_TAHUN)


def buka(m: Meja) -> DialogTugas:
    m.pakai("rencana")
    return m.kotak(DialogTugas)


def sesudah(m: Meja) -> None:
    """Back in the editor, once everything is written."""
    m.tenang()
    m.window.activateWindow()
    m.qtbot.waitUntil(m.window.isActiveWindow)


def test_ticked_duties_become_rhk_and_the_message_takes_them_back(meja: Buka, store: Store, skp_id: UUID):
    daftar_kantor(store)
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    assert dialog.table.model.group(0) == "Daftar kantor: Pengelola Data"
    tekan(K.Key_Space)
    tekan(K.Key_Down)
    tekan(K.Key_Space)
    assert dialog.button("ambil").label == "Buat 2 RHK"
    tekan(K.Key_Return)
    sesudah(m)
    rhk = isi(store, skp_id).skp.rhk
    assert [(satu.tusi, satu.teks) for satu in rhk] == list(TUGAS)
    assert m.page.bar.sentence == "2 RHK dibuat dari tugas jabatan. Lengkapi indikator dan targetnya."
    m.urungkan()
    assert isi(store, skp_id).skp.rhk == ()


def test_what_the_skp_has_already_is_marked_and_passed_by(meja: Buka, store: Store, skp_id: UUID):
    daftar_kantor(store)
    m = meja(CICI)
    m.buka(skp_id)
    buka(m)
    tekan(K.Key_Return)
    sesudah(m)
    assert [satu.tusi for satu in isi(store, skp_id).skp.rhk] == [TUGAS[0][0]]
    dialog = buka(m)
    assert dialog.table.cell(1, "contoh").text == "sudah ada"
    tekan(K.Key_Up)
    assert dialog.button("ambil").reason == "SKP ini sudah punya RHK dari tugas itu."
    tekan(K.Key_Space)
    tekan(K.Key_Return)
    assert dialog.isVisible()
    tekan(K.Key_Down)
    assert dialog.button("ambil").label == "Buat 1 RHK"


def test_without_examples_each_rhk_begins_with_one_empty_indicator(meja: Buka, store: Store):
    skp_id = skp_pegawai(papan_skp(store, OPERATOR, 2026), BUDI_ID)
    assert skp_id is not None
    mulai_revisi(store, BUDI, skp_id, "Anggaran bergeser ke kegiatan lain", AWAL_TAHUN, AWAL_TAHUN)
    m = meja(BUDI)
    m.buka(skp_id)
    dialog = buka(m)
    assert dialog.table.model.group(0) == "Pustaka: Pranata Komputer"
    dialog.examples.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Space)
    dialog.button("ambil").click()
    sesudah(m)
    baru = next(satu for satu in isi(store, skp_id).skp.rhk if satu.tusi)
    assert [satu.teks for satu in baru.indikator] == [""]


def test_a_post_without_duties_says_who_keeps_the_list_and_leads_there(meja: Buka, skp_id: UUID, jalan: Jalan):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    assert dialog.table.model.rowCount() == 0
    assert dialog.button("ambil").reason == "Tidak ada tugas yang dipilih."
    dialog.office.click()
    assert jalan.impor == ["tusi"]
    sesudah(m)
    m.pakai("tugas jabatan kantor")
    assert jalan.impor == ["tusi", "tusi"]
