"""Tested indicators of the library taken into the RHK on the screen, by keyboard, over a real store."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.dialog_contoh import DialogContoh
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from tests.ui.perencanaan.conftest import Meja, isi
from tests.ui.perencanaan.tombol import CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CICI

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


def buka(m: Meja) -> DialogContoh:
    """Press Ctrl+E and wait until the examples stand there."""
    tekan(K.Key_E, CTRL)
    m.tenang()
    (dialog,) = m.window.findChildren(DialogContoh)
    dialog.activateWindow()
    m.qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.pilihan is not None)
    return dialog


def cari(m: Meja, dialog: DialogContoh, kata: str) -> None:
    """Type into the search field and wait for the answer to what was typed."""
    before = dialog.pilihan
    ketik(kata)
    m.qtbot.waitUntil(lambda: dialog.pilihan is not before)
    m.tenang()


def sesudah(m: Meja) -> None:
    """Back in the editor, once everything is written."""
    m.tenang()
    m.window.activateWindow()
    m.qtbot.waitUntil(m.window.isActiveWindow)


def teks_baru(store: Store, skp_id: UUID) -> set[str]:
    """The indicators beside the one that was there before."""
    teks = {satu.teks for satu in isi(store, skp_id).skp.rhk[0].indikator}
    return teks - {"Jumlah data keluarga yang dimutakhirkan"}


def test_enter_takes_the_example_under_the_cursor_and_ctrl_z_takes_it_back(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    assert dialog.windowTitle() == "Contoh indikator untuk RHK 1"
    assert dialog.table.model.rowCount() > 100
    assert dialog.table.current().sektor == "Kependudukan dan catatan sipil"
    tekan(K.Key_Down)
    tekan(K.Key_Down)
    contoh = dialog.table.current().contoh
    assert dialog.button("ambil").label == "Ambil 1 indikator"
    tekan(K.Key_Return)
    sesudah(m)
    assert teks_baru(store, skp_id) == {contoh.teks}
    assert m.page.bar.sentence == "1 contoh indikator masuk ke RHK 1. Sesuaikan targetnya."
    m.isi.forms[tertulis.skp.rhk[0].id].grid.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp == tertulis.skp
    tekan(K.Key_Y, CTRL)
    m.tenang()
    assert teks_baru(store, skp_id) == {contoh.teks}


def test_several_ticked_examples_come_in_one_act_also_from_different_searches(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    cari(m, dialog, "imunisasi")
    tekan(K.Key_Down)
    tekan(K.Key_Space)
    satu = dialog.table.current().contoh.teks
    tekan(K.Key_F, CTRL)
    cari(m, dialog, "arsip")
    tekan(K.Key_Return)
    tekan(K.Key_Space)
    dua = dialog.table.current().contoh.teks
    assert dialog.button("ambil").label == "Ambil 2 indikator"
    tekan(K.Key_Return, CTRL)
    sesudah(m)
    assert teks_baru(store, skp_id) == {satu, dua}
    m.urungkan()
    assert isi(store, skp_id).skp == tertulis.skp


def test_what_the_plan_has_already_is_marked_and_not_taken_again(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    tekan(K.Key_Down)
    tekan(K.Key_Return)
    sesudah(m)
    dialog = buka(m)
    tekan(K.Key_Down)
    assert dialog.pilihan is not None
    terpakai = dialog.pilihan.terpakai
    place = next(n for n, satu in enumerate(dialog.table.model.rows) if satu.contoh.teks in terpakai)
    dialog.table.view.select_row(place)
    assert dialog.table.cell(place, "tanda").icon == "check"
    tekan(K.Key_Space)
    assert dialog.table.ticked() == []
    assert dialog.button("ambil").reason == "RHK ini sudah memakai contoh itu."
    tekan(K.Key_Return)
    assert dialog.isVisible()
    assert len(teks_baru(store, skp_id)) == 1


def test_a_sector_keeps_its_own_examples_and_words_that_hit_nothing_say_what_to_do(
    meja: Buka, skp_id: UUID, tertulis: LihatSkp
):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    tekan(K.Key_Tab)
    tekan(K.Key_F4)
    ketik("kesehatan")
    tekan(K.Key_Return)
    m.tenang()
    assert {satu.sektor for satu in dialog.table.model.rows} == {"Kesehatan"}
    tekan(K.Key_F, CTRL)
    cari(m, dialog, "zzz")
    assert dialog.table.model.rowCount() == 0
    assert dialog.button("ambil").reason == "Tidak ada contoh yang dipilih."
    tekan(K.Key_Return, CTRL)
    assert dialog.isVisible()
    dialog.hapus_pencarian()
    m.tenang()
    assert dialog.table.model.rowCount() > 100
    tekan(K.Key_Escape)
    assert not [satu for satu in m.window.findChildren(DialogContoh) if satu.isVisible()]


def test_a_row_says_where_its_evidence_comes_from(meja: Buka, skp_id: UUID, tertulis: LihatSkp):
    m = meja(CICI)
    m.buka(skp_id)
    dialog = buka(m)
    cari(m, dialog, "perundungan")
    assert dialog.table.cell(0, "target").text == "0 kejadian"
    assert dialog.table.cell(0, "aspek").text == "Kualitas"
    words = [label.text() for label in dialog.facts.findChildren(type(dialog.count)) if label.text()]
    assert "Buku catatan kejadian kelas" in words
    assert "Angka, arah turun, mengukur dampak bagi masyarakat" in words


def test_a_locked_skp_and_one_without_a_plan_say_why_there_are_no_examples(meja: Buka, store: Store, skp_id: UUID):
    m = meja(CICI)
    m.buka(skp_id)
    tekan(K.Key_E, CTRL)
    m.tenang()
    assert m.page.bar.sentence == "SKP ini belum punya RHK. Tambahkan satu, lalu pilih contohnya."
    assert not m.window.findChildren(DialogContoh)


def test_a_handed_in_skp_takes_no_example(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    ajukan_skp(store, CICI, skp_id, digest_skp(tertulis.skp), AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    tekan(K.Key_E, CTRL)
    m.tenang()
    assert "terkunci" in m.page.bar.sentence
    assert not m.window.findChildren(DialogContoh)
