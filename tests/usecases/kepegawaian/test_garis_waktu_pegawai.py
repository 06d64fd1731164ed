"""A person's history is entered with its findings, changes who heads and appraises, and is taken back whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, JenisPeristiwa, Penugasan, Wewenang
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Isian,
    IsianJabatan,
    IsianPenilai,
    IsianPenugasan,
    IsianPeristiwa,
)
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import (
    catat_entri,
    lihat_garis_waktu,
    periksa_isian,
    tarik_entri,
    ubah_entri,
    urungkan_waktu,
)
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import rantai_penilai
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BKPSDM,
    CAMAT_ID,
    CICI,
    CICI_ID,
    KECAMATAN_ID,
    LAIN_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM_ID,
    SEKDA_ID,
    SEKRETARIAT_ID,
    SITI_ID,
    JamUji,
    bangun_kantor,
    entropi,
)

AGUSTUS, SEPTEMBER = date(2026, 8, 1), date(2026, 9, 15)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(6_800)) as opened:
        yield opened


def kepala(store: Store, unit_id: object) -> object:
    with store.read() as unit:
        return next(satu.kepala_id for satu in unit_store.semua(unit) if satu.id == unit_id)


PINDAH = IsianJabatan(LAIN_ID, "Camat", AGUSTUS, "821/1/2026")
PLT = IsianPenugasan(
    JenisPenugasan.PLT, Wewenang.MENILAI, SEKRETARIAT_ID, "Sekretaris Camat", AGUSTUS, date(2026, 12, 31), "800/1/2026"
)


def test_a_transfer_ends_the_post_gives_the_new_unit_its_head_and_is_taken_back_whole(store: Store) -> None:
    perubahan = catat_entri(store, BKPSDM, CAMAT_ID, PINDAH)
    with store.read() as unit:
        lama, baru = pegawai_store.penempatan(unit, CAMAT_ID)
    assert (lama.sampai, baru.mulai, baru.unit_id) == (date(2026, 7, 31), AGUSTUS, LAIN_ID)
    assert (kepala(store, LAIN_ID), kepala(store, KECAMATAN_ID)) == (CAMAT_ID, None)
    urungkan_waktu(store, BKPSDM, CAMAT_ID, perubahan)
    with store.read() as unit:
        (tinggal,) = pegawai_store.penempatan(unit, CAMAT_ID)
    assert tinggal.sampai is None
    assert (kepala(store, LAIN_ID), kepala(store, KECAMATAN_ID)) == (None, CAMAT_ID)


def test_a_transfer_that_is_withdrawn_leaves_both_units_and_the_post_before_as_they_were(store: Store) -> None:
    perubahan = catat_entri(store, BKPSDM, CAMAT_ID, PINDAH)
    ditarik = tarik_entri(store, BKPSDM, CAMAT_ID, perubahan.baru[0])
    with store.read() as unit:
        (tinggal,) = pegawai_store.penempatan(unit, CAMAT_ID)
    assert tinggal.sampai is None
    assert (kepala(store, LAIN_ID), kepala(store, KECAMATAN_ID)) == (None, CAMAT_ID)
    urungkan_waktu(store, BKPSDM, CAMAT_ID, ditarik)
    assert (kepala(store, LAIN_ID), kepala(store, KECAMATAN_ID)) == (CAMAT_ID, None)


def test_a_transfer_changes_nobodys_head_before_its_first_day(store: Store) -> None:
    catat_entri(store, BKPSDM, CAMAT_ID, PINDAH)
    for hari, di_lama, di_baru in ((date(2026, 7, 31), CAMAT_ID, None), (AGUSTUS, None, CAMAT_ID)):
        with store.read() as unit:
            pohon = rantai_penilai(unit, {}, hari).unit
        assert (pohon[KECAMATAN_ID].kepala_id, pohon[LAIN_ID].kepala_id) == (di_lama, di_baru), hari


def test_an_entry_is_mended_in_its_place_and_the_mending_is_taken_back(store: Store) -> None:
    (plt,) = catat_entri(store, OPERATOR, SITI_ID, replace(PLT, nomor_surat="")).baru
    perubahan = ubah_entri(store, OPERATOR, SITI_ID, plt, replace(PLT, sampai=SEPTEMBER))
    kini = next(satu for satu in lihat_garis_waktu(store, OPERATOR, SITI_ID, SEPTEMBER).entri if satu.id == plt.id)
    assert isinstance(kini, Penugasan)
    assert (kini.sampai, kini.nomor_surat) == (SEPTEMBER, PLT.nomor_surat)
    urungkan_waktu(store, OPERATOR, SITI_ID, perubahan)
    assert plt in lihat_garis_waktu(store, OPERATOR, SITI_ID, SEPTEMBER).entri


def test_a_post_that_began_on_another_day_moves_the_end_of_the_one_before(store: Store) -> None:
    (baru,) = catat_entri(store, BKPSDM, CAMAT_ID, PINDAH).baru
    perubahan = ubah_entri(store, BKPSDM, CAMAT_ID, baru, replace(PINDAH, mulai=SEPTEMBER))
    with store.read() as unit:
        lama, kini = pegawai_store.penempatan(unit, CAMAT_ID)
    assert (lama.sampai, kini.mulai) == (date(2026, 9, 14), SEPTEMBER)
    ubah_entri(store, BKPSDM, CAMAT_ID, kini, replace(PINDAH, mulai=SEPTEMBER, unit_id=SEKRETARIAT_ID))
    assert kepala(store, LAIN_ID) is None
    urungkan_waktu(store, BKPSDM, CAMAT_ID, perubahan)
    with store.read() as unit:
        assert pegawai_store.penempatan(unit, CAMAT_ID)[0].sampai == date(2026, 7, 31)


def test_wkt_06_a_post_with_an_skp_is_mended_in_its_words_only(store: Store) -> None:
    (baru,) = catat_entri(store, BKPSDM, CICI_ID, replace(PINDAH, jabatan="Pengelola Layanan")).baru
    buat_skp(store, BKPSDM, CICI_ID, 2026, SEPTEMBER)
    isian = replace(PINDAH, jabatan="Pengelola Layanan Umum", nomor_surat="821/9/2026")
    ubah_entri(store, BKPSDM, CICI_ID, baru, isian)
    with pytest.raises(PenolakanError, match="WKT-06"):
        ubah_entri(store, BKPSDM, CICI_ID, baru, replace(isian, mulai=SEPTEMBER))
    with store.read() as unit:
        kini = pegawai_store.penempatan(unit, CICI_ID)[-1]
    assert (kini.jabatan, kini.nomor_sk, kini.mulai) == ("Pengelola Layanan Umum", "821/9/2026", AGUSTUS)


def test_an_acting_head_appraises_while_the_head_is_gone(store: Store) -> None:
    catat_entri(store, OPERATOR, SEKCAM_ID, IsianPeristiwa(JenisPeristiwa.PENSIUN, AGUSTUS, None, "882/1"))
    catat_entri(store, OPERATOR, SITI_ID, PLT)
    layar = lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER)
    assert layar.penilai is not None
    assert (layar.penilai.nama, layar.penilai.awalan, layar.ditetapkan) == ("Siti Nuraini Lubis", "Plt.", False)


def test_a_delegation_keeps_who_gave_it_and_an_acting_post_has_nobody(store: Store) -> None:
    delegasi = replace(PLT, jenis=JenisPenugasan.DELEGASI, pemberi_id=SEKCAM_ID)
    (entri,) = catat_entri(store, OPERATOR, SITI_ID, delegasi).baru
    layar = lihat_garis_waktu(store, OPERATOR, SITI_ID, SEPTEMBER)
    (kini,) = [satu for satu in layar.entri if isinstance(satu, Penugasan)]
    assert (kini, kini.pemberi_id, layar.orang[SEKCAM_ID]) == (entri, SEKCAM_ID, "Hendra Wijaya")
    ubah_entri(store, OPERATOR, SITI_ID, kini, replace(delegasi, jenis=JenisPenugasan.PLT))
    (kini,) = [s for s in lihat_garis_waktu(store, OPERATOR, SITI_ID, SEPTEMBER).entri if isinstance(s, Penugasan)]
    assert kini.pemberi_id is None


def test_an_appraiser_set_by_decision_comes_first_and_goes_with_its_withdrawal(store: Store) -> None:
    isian = IsianPenilai(SEKDA_ID, AGUSTUS, None, "Atasan langsung lowong", "800/9")
    perubahan = catat_entri(store, OPERATOR, CICI_ID, isian)
    layar = lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER)
    assert layar.penilai is not None
    assert (layar.penilai.nama, layar.ditetapkan) == ("Zulkifli Harahap", True)
    ditarik = tarik_entri(store, OPERATOR, CICI_ID, perubahan.baru[0])
    assert not lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER).ditetapkan
    urungkan_waktu(store, OPERATOR, CICI_ID, ditarik)
    assert lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER).ditetapkan


@pytest.mark.parametrize(
    ("isian", "harap"),
    [
        (replace(PINDAH, mulai=None), "WKT-01"),
        (IsianPeristiwa(JenisPeristiwa.CUTI_TAHUNAN, SEPTEMBER, AGUSTUS, ""), "WKT-02"),
        (replace(PLT, nomor_surat=" "), "WKT-03"),
        (replace(PINDAH, mulai=date(2020, 1, 1)), "WKT-04"),
        (replace(PINDAH, unit_id=None), "WKT-05"),
        (IsianPeristiwa(JenisPeristiwa.CUTI_SAKIT, SEPTEMBER, date(2026, 9, 20), ""), "WKT-07"),
        (replace(PLT, jenis=JenisPenugasan.DELEGASI), "WKT-08"),
        (replace(PLT, jenis=JenisPenugasan.DELEGASI, pemberi_id=CICI_ID), "WKT-08"),
        (IsianPenilai(CICI_ID, AGUSTUS, None, "", ""), "PEN-01"),
        (IsianPenilai(SITI_ID, AGUSTUS, None, "", ""), "PEN-02"),
    ],
)
def test_each_flaw_of_an_entry_has_its_finding(store: Store, isian: Isian, harap: str) -> None:
    catat_entri(store, OPERATOR, CICI_ID, IsianPeristiwa(JenisPeristiwa.CUTI_SAKIT, AGUSTUS, SEPTEMBER, ""))
    assert harap in [satu.kode for satu in periksa_isian(store, CICI_ID, isian)]


def test_a_refused_entry_changes_nothing(store: Store) -> None:
    semula = lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER).entri
    with pytest.raises(PenolakanError, match="WKT-05"):
        catat_entri(store, OPERATOR, CICI_ID, replace(PINDAH, jabatan=" "))
    assert lihat_garis_waktu(store, OPERATOR, CICI_ID, SEPTEMBER).entri == semula


def test_wkt_06_a_post_that_an_skp_was_made_for_stays(store: Store) -> None:
    perubahan = catat_entri(store, BKPSDM, CICI_ID, replace(PINDAH, jabatan="Pengelola Layanan"))
    buat_skp(store, BKPSDM, CICI_ID, 2026, SEPTEMBER)
    with pytest.raises(PenolakanError, match="WKT-06"):
        urungkan_waktu(store, BKPSDM, CICI_ID, perubahan)


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(CICI, "HAK-01"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["self", "auditor", "else"],
)
def test_only_who_keeps_the_staff_enters_history_and_the_others_see_why(store: Store, siapa: Pelaku, kode: str) -> None:
    with pytest.raises(PenolakanError, match=kode):
        catat_entri(store, siapa, CICI_ID, PLT)
    if siapa is not OPERATOR_LAIN:
        assert lihat_garis_waktu(store, siapa, CICI_ID, SEPTEMBER).terkunci


def test_nobody_is_moved_into_a_unit_of_others(store: Store) -> None:
    with pytest.raises(PenolakanError, match="HAK-02"):
        catat_entri(store, OPERATOR, CICI_ID, PINDAH)


JULI = date(2026, 7, 1)


def test_the_year_says_which_skp_and_which_appraiser_on_which_days(store: Store) -> None:
    pindah = replace(PINDAH, unit_id=KECAMATAN_ID, jabatan="Pengelola Layanan")
    catat_entri(store, OPERATOR, SITI_ID, pindah)
    catat_entri(store, OPERATOR, SEKCAM_ID, IsianPeristiwa(JenisPeristiwa.PENSIUN, date(2026, 5, 1), None, ""))
    layar = lihat_garis_waktu(store, OPERATOR, SITI_ID, JULI)
    assert [(satu.mulai, satu.selesai, satu.jabatan, satu.ada_skp) for satu in layar.segmen] == [
        (date(2026, 1, 1), date(2026, 7, 31), "Arsiparis", True),
        (AGUSTUS, date(2026, 12, 31), "Pengelola Layanan", False),
    ]
    assert [(satu.mulai, satu.selesai, satu.nama) for satu in layar.masa_penilai] == [
        (date(2026, 1, 1), date(2026, 4, 30), "Hendra Wijaya"),
        (date(2026, 5, 1), date(2026, 12, 31), "Yuliana Marpaung"),
    ]
