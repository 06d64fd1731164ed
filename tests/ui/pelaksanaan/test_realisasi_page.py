"""A quarter is filled, shown with evidence and handed in by keys alone; what was typed is never lost."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import TujuanRealisasi, periode_jatuh_tempo
from kinerja_desktop.ui.pelaksanaan.draf_sel import DrafSel
from kinerja_desktop.ui.pelaksanaan.realisasi_page import RealisasiPage
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, lihat_realisasi
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import kembalikan_evaluasi
from tests.ui.pelaksanaan.conftest import Meja
from tests.ui.pelaksanaan.ikatan import ikat_realisasi
from tests.usecases.pelaksanaan.kantor_contoh import CICI, CICI_ID, HARI_INI, SEKCAM, SITI, SITI_ID, TW1
from tests.usecases.pelaksanaan.langkah_contoh import ajukan, isi_penuh

CTRL = Qt.KeyboardModifier.ControlModifier
Buka = Callable[..., RealisasiPage]
PDF = b"%PDF-1.7\nLaporan arsip"


@pytest.fixture
def dibuka() -> list[QUrl]:
    """What the page asked the system to open."""
    return []


@pytest.fixture
def ke_papan() -> list[str]:
    """Filled when the page asks for the board."""
    return []


@pytest.fixture
def page(meja: Meja, tmp_path: Path, dibuka: list[QUrl], ke_papan: list[str]) -> Buka:
    def buka(siapa: Pelaku = SITI, arg: object = None) -> RealisasiPage:
        halaman = meja.buka(
            "pelaksanaan",
            lambda background: RealisasiPage(
                aksi=ikat_realisasi(meja.store, siapa, tmp_path, lambda: ke_papan.append("papan")),
                background=background,
                buka_luar=dibuka.append,
            ),
            arg,
        )
        assert isinstance(halaman, RealisasiPage)
        return halaman

    return buka


def layar(halaman: RealisasiPage) -> LihatRealisasi:
    assert halaman.layar is not None
    return halaman.layar


def formulir(halaman: RealisasiPage) -> Formulir:
    assert halaman.form is not None
    return halaman.form


def dirinci(halaman: RealisasiPage) -> UUID:
    """The indicator in the card below the grid."""
    assert halaman.rincian.baris is not None
    return halaman.rincian.baris.indikator.id


def isi_dua_sel(meja: Meja) -> None:
    for teks in ("312", "95"):
        meja.ketik(teks)
        meja.tekan(Qt.Key.Key_Return)


def test_a_quarter_is_filled_shown_and_handed_in_by_keys_alone(meja: Meja, page: Buka, tmp_path: Path) -> None:
    (tmp_path / "laporan").mkdir()
    (tmp_path / "laporan" / "Daftar berkas.pdf").write_bytes(PDF)
    halaman = page()
    isi_dua_sel(meja)
    assert layar(halaman).terisi == 2
    assert [halaman.tabel.cell(place, "capaian").text for place in (1, 2)] == ["104,00", "100,00"]
    assert halaman.langkah.reason.startswith("2 hal berstatus Salah.")

    halaman.tabel.select(layar(halaman).baris[0].indikator.id)
    meja.tekan(Qt.Key.Key_O, CTRL)
    dialog = halaman.findChild(PilihBerkas)
    assert isinstance(dialog, PilihBerkas)
    tempat = dialog.findChild(IsianTeks)
    assert tempat is not None
    tempat.put_text(str(tmp_path / "laporan"))
    tempat.entry.setFocus()
    meja.tekan(Qt.Key.Key_Return)
    dialog.table.view.setFocus()
    meja.tekan(Qt.Key.Key_Return)
    bukti = layar(halaman).baris[0].bukti
    assert [satu.bukti.nama_berkas for satu in bukti] == ["Daftar berkas.pdf"]

    halaman.tabel.select(layar(halaman).baris[1].indikator.id)
    halaman.tabel.view.setFocus()
    meja.alt("Tautan")
    meja.ketik("Rekap surat")
    meja.tekan(Qt.Key.Key_Return)
    meja.ketik("https://contoh.go.id/rekap")
    meja.tekan(Qt.Key.Key_Return)
    assert layar(halaman).baris[1].bukti[0].bukti.jenis is JenisBukti.TAUTAN
    assert halaman.langkah.reason == ""

    meja.alt("Ajukan realisasi")
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN
    assert halaman.bar.sentence == "Realisasi sudah diajukan."
    assert halaman.tabel.model.locked
    assert halaman.header.saved_mark.startswith("Tersimpan 08.")
    meja.alt("Tarik kembali")
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.TERBUKA
    assert not halaman.tabel.model.locked


def test_what_is_no_number_stays_in_its_cell_with_its_sentence(meja: Meja, page: Buka) -> None:
    halaman = page()
    meja.ketik("tiga ratus")
    meja.tekan(Qt.Key.Key_Return)

    baris = halaman.tabel.model.row(1)
    assert baris.ketikan == "tiga ratus"
    assert baris.temuan.pesan == "Ketik angka, misalnya 1.200 atau 97,5."
    assert halaman.tabel.cell(1, "realisasi").text == "tiga ratus"
    assert halaman.header.saved_mark == "Belum tersimpan"
    assert halaman.panel.findings[0].kode == "EVA-02"

    halaman.tabel.edit_cell(baris.id, "realisasi")
    editor = meja.fokus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "tiga ratus"
    editor.selectAll()
    meja.ketik("300")
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.tabel.cell(1, "realisasi").text == "300 berkas"
    assert halaman.tabel.model.row(1).temuan is None
    assert halaman.header.saved_mark.startswith("Tersimpan")


def test_a_cell_change_can_be_taken_back_and_done_again(meja: Meja, page: Buka) -> None:
    halaman = page()
    meja.ketik("300")
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_Z, CTRL)
    assert halaman.tabel.cell(1, "realisasi").text == "belum diisi"
    meja.tekan(Qt.Key.Key_Y, CTRL)
    assert halaman.tabel.cell(1, "realisasi").text == "300 berkas"


def test_what_is_being_typed_into_a_cell_is_kept_as_a_draft(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page()
    draf = halaman.tabel.findChild(DrafSel)
    assert isinstance(draf, DrafSel)
    draf._jeda.setInterval(10)
    meja.ketik("31")
    meja.qtbot.waitUntil(lambda: meja.background.working)
    meja.tunggu()
    medan = f"indikator:{layar(halaman).baris[0].indikator.id}.realisasi"
    assert lihat_realisasi(store, SITI, layar(halaman).evaluasi.id, HARI_INI).draf == {medan: "31"}


def test_the_source_of_data_is_saved_when_its_field_is_left_and_undone(meja: Meja, page: Buka) -> None:
    halaman = page()
    pertama, kedua = (satu.indikator.id for satu in layar(halaman).baris)
    formulir(halaman).go_to(f"indikator:{pertama}.sumber_data")
    meja.ketik("SRIKANDI")
    meja.tekan(Qt.Key.Key_Return)
    assert layar(halaman).baris[0].realisasi.sumber_data == "SRIKANDI"
    halaman.tabel.select(kedua)
    formulir(halaman).go_to(f"indikator:{kedua}.sumber_data")
    meja.tekan(Qt.Key.Key_Z, CTRL)
    assert layar(halaman).baris[0].realisasi.sumber_data == ""
    assert dirinci(halaman) == pertama
    assert meja.fokus() is formulir(halaman).field(f"indikator:{pertama}.sumber_data").entry


def test_findings_lead_to_their_cell_and_their_evidence(meja: Meja, page: Buka) -> None:
    halaman = page()
    meja.ketik("312")
    meja.tekan(Qt.Key.Key_Return)
    kode = [satu.kode for satu in halaman.panel.findings]
    meja.tekan(Qt.Key.Key_F8)
    assert kode == ["EVA-03", "EVA-02"]
    assert meja.fokus() is halaman.rincian.berkas
    assert dirinci(halaman) == layar(halaman).baris[0].indikator.id
    meja.tekan(Qt.Key.Key_F8)
    assert isinstance(meja.fokus(), QLineEdit)


def test_evidence_is_taken_away_by_delete_and_brought_back(meja: Meja, page: Buka, store: Store) -> None:
    isi_penuh(store)
    halaman = page()
    halaman.rincian.tabel.view.setFocus()
    halaman.rincian.tabel.view.select_row(0)
    meja.tekan(Qt.Key.Key_Delete)
    assert layar(halaman).baris[0].bukti == ()
    assert halaman.bar.sentence == 'Bukti "Daftar berkas aktif" dihapus.'
    meja.alt("Kembalikan")
    assert [satu.bukti.judul for satu in layar(halaman).baris[0].bukti] == ["Daftar berkas aktif"]


def test_a_file_dropped_on_a_row_is_attached_to_it_and_opened_from_there(
    meja: Meja, page: Buka, tmp_path: Path, dibuka: list[QUrl]
) -> None:
    berkas = tmp_path / "Foto rak.pdf"
    berkas.write_bytes(PDF)
    halaman = page()
    isi = QMimeData()
    isi.setUrls([QUrl.fromLocalFile(str(berkas))])
    port = halaman.tabel.view.viewport()
    sel = halaman.tabel.view.visualRect(halaman.tabel.model.index(2, 0))
    di = QPointF(port.mapTo(halaman, sel.center()))
    tanpa = Qt.KeyboardModifier.NoModifier
    halaman.dropEvent(QDropEvent(di, Qt.DropAction.CopyAction, isi, Qt.MouseButton.LeftButton, tanpa))
    meja.tunggu()
    assert [satu.bukti.judul for satu in layar(halaman).baris[1].bukti] == ["Foto rak"]
    halaman.rincian.tabel.view.setFocus()
    halaman.rincian.tabel.view.select_row(0)
    meja.tekan(Qt.Key.Key_Return)
    assert [url.fileName() for url in dibuka] == ["Foto rak.pdf"]


def test_a_file_that_cannot_be_evidence_is_refused_in_words(meja: Meja, page: Buka, tmp_path: Path) -> None:
    (tmp_path / "catatan.pdf").write_bytes(b"bukan pdf")
    halaman = page()
    halaman.bukti.lampirkan(layar(halaman).baris[0].indikator.id, [tmp_path / "catatan.pdf", tmp_path / "hilang.pdf"])
    meja.tunggu()
    assert halaman.bar.sentence.startswith('Berkas "hilang.pdf" tidak dapat dibaca.')
    assert layar(halaman).baris[0].bukti == ()


def test_a_link_needs_title_and_address_and_keeps_what_was_typed(meja: Meja, page: Buka) -> None:
    halaman = page()
    meja.alt("Tautan")
    meja.ketik("Rekap")
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_Return)
    tulis = halaman.rincian._tulis
    assert [satu.pesan for satu in tulis.tautan.temuan] == ["Isi alamat tautannya."]
    assert tulis.judul.text() == "Rekap"


def test_a_returned_period_shows_the_note_and_can_be_edited(meja: Meja, page: Buka, store: Store) -> None:
    isi = ajukan(store)
    kembalikan_evaluasi(store, SEKCAM, isi.evaluasi.id, isi.digest, "Lengkapi rak 2", HARI_INI)
    halaman = page()
    assert halaman.bar.sentence == "Dikembalikan penilai: Lengkapi rak 2"
    assert not halaman.tabel.model.locked


def test_a_period_without_an_skp_says_why_and_grays_the_step(meja: Meja, page: Buka) -> None:
    halaman = page(CICI, TujuanRealisasi(CICI_ID, TW1))
    assert halaman.layar is None
    assert halaman.langkah.reason == "Belum ada SKP yang ditetapkan."
    QTest.keyClick(halaman.langkah, Qt.Key.Key_Space)
    assert QApplication.activeModalWidget() is None


def test_who_has_no_period_of_his_own_is_led_to_the_board(meja: Meja, page: Buka, ke_papan: list[str]) -> None:
    halaman = page(CICI, TujuanRealisasi(CICI_ID, TW1))
    tombol = next(
        satu for satu in halaman.findChildren(Button) if satu.text().replace("&", "") == "Buka papan penilaian"
    )
    tombol.setFocus()
    QTest.keyClick(tombol, Qt.Key.Key_Space)
    assert ke_papan == ["papan"]


def test_another_period_is_chosen_and_what_was_typed_before_is_saved(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page()
    pertama = layar(halaman).evaluasi.id
    formulir(halaman).go_to(f"indikator:{layar(halaman).baris[0].indikator.id}.sumber_data")
    meja.ketik("Buku agenda")
    opsi = next(satu for satu in halaman.periode._options if satu.kode == "2026-TW2")
    halaman.periode.chosen.emit(opsi)
    meja.tunggu()
    assert layar(halaman).periode.kode == "2026-TW2"
    assert lihat_realisasi(store, SITI, pertama, HARI_INI).baris[0].realisasi.sumber_data == "Buku agenda"
    assert layar(halaman).baris[0].realisasi.sumber_data == ""


def test_the_period_that_is_due_is_the_last_one_until_the_appraisers_deadline() -> None:
    assert periode_jatuh_tempo(HARI_INI) == TW1
    assert periode_jatuh_tempo(HARI_INI.replace(month=6)) == "2026-TW2"
    assert periode_jatuh_tempo(HARI_INI.replace(month=1)) == "2025-TW4"


def test_the_tables_are_sound_models(meja: Meja, page: Buka, store: Store) -> None:
    isi_penuh(store)
    halaman = page()
    for model in (halaman.tabel.model, halaman.rincian.tabel.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert halaman._tujuan.pegawai_id == SITI_ID
    assert not halaman.findChildren(Dialog)
