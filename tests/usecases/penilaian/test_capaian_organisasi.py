"""The organisation's achievement: filled with its reason, proposed, set by the leader above, never changed in place."""

from datetime import date

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.capaian_organisasi import KeadaanCapaian, capaian_dari_isi
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import dokumen, jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.penilaian.capaian_berlaku import PetaCapaian
from kinerja_desktop.usecases.penilaian.capaian_organisasi import (
    daftar_capaian,
    kembalikan_capaian,
    lihat_capaian,
    simpan_draf_capaian,
    tarik_capaian,
    tetapkan_capaian,
    ubah_capaian,
    usulkan_capaian,
)
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BKPSDM,
    CAMAT_ID,
    CAMAT_PIMPINAN,
    KECAMATAN_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKDA_ID,
    SEKRETARIAT_ID,
    SITI,
    TW1,
    pelaku,
)
from tests.usecases.pelaksanaan.langkah_contoh import capaian_ditetapkan

CAPAIAN, DASAR = "capaian.capaian", "capaian.dasar"
ALASAN = "Target rencana aksi triwulan I tercapai"
HARI = date(2026, 4, 6)


def test_nothing_entered_is_a_draft_that_says_what_is_missing(store: Store) -> None:
    layar = lihat_capaian(store, OPERATOR, KECAMATAN_ID, TW1)

    assert (layar.capaian, layar.berlaku, layar.kode) == (None, None, "")
    assert layar.halangan[JenisKejadian.DIAJUKAN] == "Capaian kinerja organisasi belum diisi."


def test_the_value_needs_its_reason_before_it_is_proposed(store: Store) -> None:
    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "BAIK")

    assert [satu.kode for satu in layar.temuan] == ["CAP-02"]
    with pytest.raises(PenolakanError) as tertangkap:
        usulkan_capaian(store, OPERATOR, KECAMATAN_ID, TW1, layar.digest)
    assert tertangkap.value.temuan[0].medan == DASAR


def test_a_reason_typed_first_waits_as_a_draft_and_comes_along(store: Store) -> None:
    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, DASAR, ALASAN)
    assert (layar.capaian, layar.draf) == (None, {DASAR: ALASAN})

    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "ISTIMEWA")

    assert layar.capaian is not None
    assert (layar.capaian.capaian, layar.capaian.dasar) == (CapaianOrganisasi.ISTIMEWA, ALASAN)
    assert (layar.draf, layar.temuan) == ({}, ())


@pytest.mark.parametrize("nilai", ["", "HEBAT"])
def test_what_is_no_achievement_is_refused_at_its_field(store: Store, nilai: str) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, nilai)

    assert tertangkap.value.temuan[0].medan == CAPAIAN


def test_proposed_set_and_frozen_under_its_code(store: Store) -> None:
    layar = capaian_ditetapkan(store)

    assert (layar.kehidupan.keadaan, layar.berlaku) == (KeadaanCapaian.DITETAPKAN, CapaianOrganisasi.BAIK)
    assert layar.kehidupan.tanggal == HARI
    assert layar.capaian is not None
    with store.read() as unit:
        (beku,) = dokumen.muat_isi_menurut_kode(unit, layar.kode)
        assert capaian_dari_isi(beku.isi) == layar.capaian
        tindakan = [baris.tindakan for baris in jejak.terakhir(unit, objek=layar.capaian.id)]
    assert tindakan == ["TETAPKAN_CAPAIAN_ORGANISASI", *["ISI_CAPAIAN_ORGANISASI"] * 3]


def test_an_edit_after_the_setting_is_a_draft_beside_what_is_in_force(store: Store) -> None:
    capaian_ditetapkan(store)

    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "KURANG")

    assert (layar.kehidupan.keadaan, layar.berlaku) == (KeadaanCapaian.DRAF, CapaianOrganisasi.BAIK)
    layar = tetapkan_capaian(store, BKPSDM, KECAMATAN_ID, TW1, layar.digest, HARI)
    assert layar.berlaku is CapaianOrganisasi.KURANG


def test_a_proposal_is_taken_back_or_given_back(store: Store) -> None:
    ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "BAIK")
    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, DASAR, ALASAN)
    usulkan_capaian(store, OPERATOR, KECAMATAN_ID, TW1, layar.digest)

    layar = tarik_capaian(store, OPERATOR, KECAMATAN_ID, TW1, layar.digest)
    assert layar.kehidupan.keadaan is KeadaanCapaian.DRAF
    layar = usulkan_capaian(store, OPERATOR, KECAMATAN_ID, TW1, layar.digest)
    assert layar.kehidupan.keadaan is KeadaanCapaian.DIUSULKAN
    layar = kembalikan_capaian(store, BKPSDM, KECAMATAN_ID, TW1, layar.digest, "Lampirkan rekap rencana aksi")
    assert layar.kehidupan.keadaan is KeadaanCapaian.DRAF
    assert layar.kejadian[-1].catatan == "Lampirkan rekap rencana aksi"


def test_a_text_nobody_saw_is_never_set(store: Store) -> None:
    ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, DASAR, ALASAN)
    layar = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "BAIK")
    ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, CAPAIAN, "ISTIMEWA")

    with pytest.raises(PenolakanError) as tertangkap:
        tetapkan_capaian(store, BKPSDM, KECAMATAN_ID, TW1, layar.digest, HARI)

    assert tertangkap.value.kode == "CAPAIAN-BASI"


def test_a_head_sets_the_units_below_him_and_never_his_own(store: Store) -> None:
    ubah_capaian(store, CAMAT_PIMPINAN, KECAMATAN_ID, TW1, DASAR, ALASAN)
    layar = ubah_capaian(store, CAMAT_PIMPINAN, KECAMATAN_ID, TW1, CAPAIAN, "BAIK")

    with pytest.raises(PenolakanError) as tertangkap:
        tetapkan_capaian(store, CAMAT_PIMPINAN, KECAMATAN_ID, TW1, layar.digest, HARI)
    assert tertangkap.value.kode == "CAP-03"

    sekda = pelaku(SEKDA_ID, Peran.PIMPINAN_UNIT, "tirta-kencana")
    assert tetapkan_capaian(store, sekda, KECAMATAN_ID, TW1, layar.digest, HARI).berlaku is CapaianOrganisasi.BAIK


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(SITI, "HAK-01"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["an employee", "an auditor", "another office"],
)
def test_only_the_unit_and_the_head_office_fill_it(store: Store, siapa: Pelaku, kode: str) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_capaian(store, siapa, KECAMATAN_ID, TW1, CAPAIAN, "BAIK")

    assert tertangkap.value.kode == kode


def test_a_sekretariat_goes_by_the_achievement_of_its_kecamatan(store: Store) -> None:
    with store.read() as unit:
        belum = PetaCapaian(unit, TW1).untuk(SEKRETARIAT_ID)
    assert belum.organisasi is not None
    assert (belum.organisasi.id, belum.ditetapkan) == (KECAMATAN_ID, False)

    capaian_ditetapkan(store)

    with store.read() as unit:
        kini = PetaCapaian(unit, TW1).untuk(SEKRETARIAT_ID)
    assert (kini.capaian, kini.dipimpin(CAMAT_ID)) == (CapaianOrganisasi.BAIK, True)


def test_the_list_has_every_unit_with_an_achievement_of_its_own(store: Store) -> None:
    simpan_draf_capaian(store, BKPSDM, KECAMATAN_ID, TW1, DASAR, "Targ")

    nama = {satu.unit.nama: satu.draf for satu in daftar_capaian(store, BKPSDM, TW1)}

    assert nama == {"Kota Tirta Kencana": {}, "Kecamatan Muara Sari": {DASAR: "Targ"}, "Kecamatan Lain": {}}
