"""The leader's plan behind the editor: chosen with F4, waited for, proposed, let go; all by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.perencanaan.skp import JenisRhk, RencanaHasilKerja, TautanInduk
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.perencanaan.aksi_tautan import AksiTautan
from kinerja_desktop.ui.perencanaan.dialog_usulan import DialogUsulan
from kinerja_desktop.ui.perencanaan.form_rhk import FormRhk
from kinerja_desktop.ui.perencanaan.isian_induk import BarisTautan, IsianInduk
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.usecases.perencanaan import tautan_induk
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.buka_matriks import lihat_matriks
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel, isi_sel
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk, ubah_isian
from tests.ui.perencanaan.conftest import PAGI, Jalan, Meja, Open, aksi_skp
from tests.ui.perencanaan.tombol import ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CAMAT, CAMAT_ID, OPERATOR, SEKCAM_ID

K = Qt.Key
PERAN = "Administrasi kecamatan terlayani tepat waktu"


@pytest.fixture
def sekcam(store: Store) -> UUID:
    """The sekcam's draft with one plan about the archives."""
    skp_id = buat_skp(store, OPERATOR, SEKCAM_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(store, OPERATOR, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    ubah_isian(store, OPERATOR, skp_id, f"rhk:{rhk.id}.teks", "Penataan arsip dinamis kecamatan", AWAL_TAHUN)
    ubah_isian(store, OPERATOR, skp_id, f"rhk:{rhk.id}.rhk_pimpinan", "Pelayanan yang baik", AWAL_TAHUN)
    return skp_id


def beri_peran(store: Store) -> None:
    indikator = lihat_matriks(store, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom[1].indikator_id
    isi_sel(store, CAMAT, CAMAT_ID, 2026, [IsianSel(SEKCAM_ID, indikator, PERAN)], AWAL_TAHUN)


@pytest.fixture
def editor(
    qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan, sekcam: UUID
) -> Callable[[], Meja]:
    """Opens the sekcam's SKP with the leader's plan behind it."""

    def open_editor() -> Meja:
        tautan = AksiTautan(
            calon=partial(tautan_induk.calon_induk, store, OPERATOR),
            usulan=partial(tautan_induk.usulan_tautan, store, OPERATOR),
            tautkan=partial(tautan_induk.tautkan, store, OPERATOR),
            lepaskan=partial(tautan_induk.lepaskan, store, OPERATOR),
            tunggu=partial(tautan_induk.tunggu_induk, store, OPERATOR),
            terima=partial(tautan_induk.terima_usulan, store, OPERATOR),
            kesampingkan=partial(tautan_induk.kesampingkan_usulan, store, OPERATOR),
        )
        aksi = replace(aksi_skp(store, OPERATOR, jalan), tautan=tautan)
        shell = window("skp", lambda: SkpPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        meja = Meja(qtbot, shell, background)
        meja.buka(sekcam)
        return meja

    return open_editor


def rhk(store: Store, skp_id: UUID) -> tuple[RencanaHasilKerja, ...]:
    with store.read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    return skp.rhk


def baris(meja: Meja) -> BarisTautan:
    form = meja.isi.plans.currentWidget()
    assert isinstance(form, FormRhk)
    assert form.tautan is not None
    return form.tautan


def medan(meja: Meja) -> IsianInduk:
    form = meja.isi.plans.currentWidget()
    assert isinstance(form, FormRhk)
    isian = meja.isi.form.field(form.medan[0])
    assert isinstance(isian, IsianInduk)
    return isian


def dialog(meja: Meja) -> DialogUsulan:
    return next(one for one in meja.window.findChildren(DialogUsulan) if one.isVisible())


def test_f4_lists_the_leaders_plan_and_choosing_links(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    meja = editor()
    medan(meja).entry.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_F4)
    ketik("surat selesai")
    tekan(K.Key_Return)
    meja.tenang()
    (satu,) = rhk(store, sekcam)
    assert satu.tautan is TautanInduk.TERTAUT
    assert satu.rhk_pimpinan.endswith("(indikator: Persentase surat yang selesai pada hari yang sama)")
    assert medan(meja).text() == satu.rhk_pimpinan
    assert baris(meja).sentence == "tertaut ke Camat Yuliana Marpaung"


def test_what_was_half_typed_gives_way_to_what_is_chosen(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    meja = editor()
    medan(meja).entry.setFocus(Qt.FocusReason.TabFocusReason)
    ketik(" lagi")
    tekan(K.Key_F4)
    tekan(K.Key_Return)
    meja.tenang()
    assert rhk(store, sekcam)[0].tautan is TautanInduk.TERTAUT
    assert medan(meja).text() == rhk(store, sekcam)[0].rhk_pimpinan


def test_a_plan_waits_and_the_proposals_say_so_above_the_fields(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    meja = editor()
    assert meja.page.proposals.isHidden()
    baris(meja).wait.click()
    meja.tenang()
    assert rhk(store, sekcam)[0].tautan is TautanInduk.MENUNGGU
    assert baris(meja).sentence == "menunggu rencana pimpinan"
    assert meja.page.proposals.note.sentence == "2 usulan tautan: rencana Camat Yuliana Marpaung sudah datang."
    meja.page.proposals.note.links[0].click()
    shown = dialog(meja)
    assert len(shown.cards) == 2
    shown.cards[0].accept.click()
    meja.tenang()
    assert rhk(store, sekcam)[0].tautan is TautanInduk.TERTAUT
    assert not any(one.isVisible() for one in meja.window.findChildren(DialogUsulan))
    assert meja.page.proposals.isHidden()
    baris(meja).release.click()
    meja.tenang()
    assert rhk(store, sekcam)[0].tautan is TautanInduk.DIKETIK


def test_a_cell_from_the_matrix_becomes_a_plan_from_the_dialog(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    beri_peran(store)
    meja = editor()
    meja.page.proposals.note.links[0].click()
    (kartu,) = dialog(meja).cards
    assert kartu.accept.label == "Jadikan RHK"
    kartu.accept.click()
    meja.tenang()
    assert [satu.teks for satu in rhk(store, sekcam)][-1] == PERAN


def test_a_proposal_put_aside_does_not_come_back(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    beri_peran(store)
    meja = editor()
    meja.page.proposals.note.links[0].click()
    dialog(meja).cards[0].skip.click()
    meja.tenang()
    assert meja.page.proposals.isHidden()
    meja.buka(sekcam)
    assert meja.page.proposals.isHidden()
    assert len(rhk(store, sekcam)) == 1


def test_waiting_can_be_given_up(editor: Callable[[], Meja], store: Store, sekcam: UUID):
    meja = editor()
    baris(meja).wait.click()
    meja.tenang()
    baris(meja).stop.click()
    meja.tenang()
    assert rhk(store, sekcam)[0].tautan is TautanInduk.DIKETIK
    assert rhk(store, sekcam)[0].rhk_pimpinan == "Pelayanan yang baik"
