"""The life of an SKP on the screen: steps, versions, locks, history; over a real store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, kembalikan_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.ui.perencanaan.conftest import Jalan, Meja, isi
from tests.ui.perencanaan.tombol import ALT, CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, AWAL_TAHUN, CICI, OPERATOR, SEKCAM, SITI, SITI_ID

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


def test_the_leader_gives_back_with_a_note_and_the_employee_reads_it(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    ajukan_skp(store, CICI, skp_id, digest_skp(tertulis.skp), AWAL_TAHUN)
    m = meja(SEKCAM)
    m.buka(skp_id)
    assert m.page.steps.words[0] == "Menunggu keputusan Anda"
    assert m.page.steps.buttons[JenisKejadian.DISETUJUI].kind == "utama"
    m.page.steps.buttons[JenisKejadian.DIKEMBALIKAN].click()
    dialog = m.dialog()
    dialog.button("kembalikan").click()
    assert dialog.isVisible()
    assert dialog.isian.shown_finding is not None
    ketik("Tambahkan ukuran mutu.")
    tekan(K.Key_Return, CTRL)
    m.tenang()
    assert isi(store, skp_id).kehidupan.keadaan is KeadaanSkp.DIKEMBALIKAN
    assert m.page.bar.sentence == "SKP dikembalikan kepada Cici Amelia."


def test_two_signatures_set_the_skp(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    digest = digest_skp(tertulis.skp)
    ajukan_skp(store, CICI, skp_id, digest, AWAL_TAHUN)
    setujui_skp(store, SEKCAM, skp_id, digest, AWAL_TAHUN)
    m = meja(OPERATOR)
    m.buka(skp_id)
    for jenis, tanggal in ((JenisKejadian.TTD_PEGAWAI, "14-1-2026"), (JenisKejadian.TTD_PENILAI, "15-1-2026")):
        m.page.steps.buttons[jenis].click()
        dialog = m.dialog()
        tekan(K.Key_A, CTRL)
        ketik("kemarin")
        tekan(K.Key_Return)
        assert dialog.isVisible()
        tekan(K.Key_A, CTRL)
        ketik(tanggal)
        tekan(K.Key_Return)
        m.tenang()
    kini = isi(store, skp_id).kehidupan.kini
    assert (kini.keadaan, kini.ditetapkan) == (KeadaanSkp.DITETAPKAN, date(2026, 1, 15))
    assert m.page.steps.words[0] == "SKP sudah ditetapkan"


def test_a_revision_of_a_set_skp_says_which_version_is_in_force_and_links_to_it(meja: Buka, store: Store, jalan: Jalan):
    siti = skp_pegawai(papan_skp(store, OPERATOR, 2026), SITI_ID)
    assert siti is not None
    berlaku = lihat_skp(store, SITI, siti, AWAL_TAHUN).kehidupan.kini.digest
    layar = mulai_revisi(store, SITI, siti, "Anggaran bergeser ke kegiatan lain", AWAL_TAHUN, AWAL_TAHUN)
    m = meja(SITI)
    m.buka(siti)
    m.isi.form.go_to(f"rhk:{layar.skp.rhk[0].id}.penugasan_dari")
    ketik(" dan Camat")
    tekan(K.Key_Return)
    m.tenang()
    assert "Versi 1 berlaku sejak 15 Januari 2026" in m.page.notes.version.sentence
    assert m.page.header.title.startswith("Siti")
    m.page.notes.version.links[0].click()
    m.tenang()
    assert jalan.pratinjau == [(siti, berlaku)]


def test_what_is_handed_in_can_be_read_but_not_typed_in_and_says_why(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    ajukan_skp(store, CICI, skp_id, digest_skp(tertulis.skp), AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    medan = f"rhk:{tertulis.skp.rhk[0].id}.teks"
    assert m.isi.form.field(medan).text() == "Data kependudukan kelurahan tersaji mutakhir"
    m.isi.form.go_to(medan)
    ketik("x")
    tekan(K.Key_N, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp == tertulis.skp
    assert m.page.plans.tambah.reason
    assert m.isi.forms[tertulis.skp.rhk[0].id].add_button.reason
    m.page.steps.buttons[JenisKejadian.DITARIK].click()
    m.tenang()
    assert not m.isi.form.field(medan).read_only
    assert m.page.notes.lock.sentence == ""


def test_a_reader_sees_why_he_may_not_act(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    m = meja(AUDITOR)
    m.buka(skp_id)
    assert "membaca" in m.page.notes.lock.sentence
    assert "wewenang" in m.page.steps.buttons[JenisKejadian.DIAJUKAN].reason


def test_an_approved_version_is_signed_although_a_newer_draft_stands_beside_it(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    lama = digest_skp(tertulis.skp)
    ajukan_skp(store, CICI, skp_id, lama, AWAL_TAHUN)
    setujui_skp(store, SEKCAM, skp_id, lama, AWAL_TAHUN)
    with store.write(CICI) as unit:  # as a merge brings it: an edit on another laptop that crossed the approval
        rhk = replace(tertulis.skp.rhk[0], penugasan_dari="Camat")
        skp_store.simpan(unit, replace(tertulis.skp, rhk=(rhk,)))
    m = meja(OPERATOR)
    m.buka(skp_id)
    assert "Versi 1 disetujui" in m.page.notes.version.sentence
    assert m.page.header.title.startswith("Cici")
    assert m.page.steps.buttons[JenisKejadian.DIAJUKAN].kind == "utama"
    m.page.steps.buttons[JenisKejadian.TTD_PEGAWAI].click()
    m.dialog().button("catat").click()
    m.tenang()
    versi = isi(store, skp_id).kehidupan.dari_digest(lama)
    assert versi is not None
    assert versi.ttd_pegawai == AWAL_TAHUN
    assert isi(store, skp_id).kehidupan.keadaan is KeadaanSkp.DRAF


def test_a_note_of_return_stands_above_the_form(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    digest = digest_skp(tertulis.skp)
    ajukan_skp(store, CICI, skp_id, digest, AWAL_TAHUN)
    kembalikan_skp(store, SEKCAM, skp_id, digest, "Perbaiki satuan.", AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    assert "Perbaiki satuan." in m.page.notes.lock.sentence


def test_the_history_tells_steps_and_edits(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    ukuran = tertulis.skp.rhk[0].indikator[0].id
    tertulis = ubah_isian(store, CICI, skp_id, f"indikator:{ukuran}.target", "1.500", AWAL_TAHUN)
    ajukan_skp(store, CICI, skp_id, digest_skp(tertulis.skp), AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    m.page.tabs.choose("riwayat")
    m.tenang()
    tabel = m.isi.riwayat.table
    assert (tabel.cell(0, "sebelum").text, tabel.cell(0, "sesudah").text) == ("1.200", "1.500")
    assert tabel.cell(0, "medan").text == "RHK 1 · Kuantitas"
    assert tabel.cell(0, "medan").second == "target"


def test_previous_and_next_person_keep_what_was_typed(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    siti = skp_pegawai(papan_skp(store, OPERATOR, 2026), SITI_ID)
    assert siti is not None
    m = meja(CICI)
    m.buka(BukaSkp(skp_id, (skp_id, siti)))
    m.isi.form.go_to(f"rhk:{tertulis.skp.rhk[0].id}.teks")
    tekan(K.Key_End, CTRL)
    ketik(" dan lengkap")
    tekan(K.Key_Right, ALT)
    m.tenang()
    assert m.page.header.title.startswith("Siti")
    assert isi(store, skp_id).skp.rhk[0].teks.endswith("mutakhir dan lengkap")
