"""The office's own list of duties: kept by its operator and BKPSDM, on a real store file."""

from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.tusi_kantor import (
    IsianTusi,
    daftar_tusi,
    hapus_tusi,
    pulihkan_tusi,
    tambah_tusi,
    temuan_tusi,
    ubah_tusi,
)
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BKPSDM,
    CAMAT,
    CICI,
    OPERATOR,
    OPERATOR_LAIN,
)

ARSIP = IsianTusi("Arsiparis", "Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan")


def uraian(store: Store) -> list[str]:
    return [satu.tusi.uraian for satu in daftar_tusi(store, OPERATOR).baris]


def test_lines_are_kept_by_post_in_the_order_they_came(kantor: Store) -> None:
    tambah_tusi(kantor, OPERATOR, IsianTusi("Bendahara", "Membayar tagihan"), AWAL_TAHUN)
    tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    tambah_tusi(kantor, OPERATOR, IsianTusi("  Arsiparis ", " Melayani  peminjaman arsip "), AWAL_TAHUN)
    daftar = daftar_tusi(kantor, OPERATOR)
    assert [(satu.tusi.jabatan, satu.tusi.urutan, satu.tusi.uraian) for satu in daftar.baris] == [
        ("Arsiparis", 1, "Menata arsip aktif"),
        ("Arsiparis", 2, "Melayani peminjaman arsip"),
        ("Bendahara", 1, "Membayar tagihan"),
    ]
    assert daftar.terkunci == ""
    assert {(satu.asal, satu.boleh_diubah) for satu in daftar.baris} == {("Kecamatan Muara Sari", True)}


def test_changing_a_line_is_on_the_audit_line(kantor: Store) -> None:
    satu = tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    ubah_tusi(kantor, OPERATOR, satu, IsianTusi("Arsiparis", "Menyusutkan arsip", ""), AWAL_TAHUN)
    assert uraian(kantor) == ["Menyusutkan arsip"]
    with kantor.read() as unit:
        terakhir, pertama = jejak.terakhir(unit, objek=satu)
    assert terakhir.sebelum == pertama.sesudah == {"jabatan": ARSIP.jabatan, "uraian": ARSIP.uraian, "rhk": ARSIP.rhk}
    assert terakhir.sesudah == {"jabatan": "Arsiparis", "uraian": "Menyusutkan arsip", "rhk": ""}


def test_saying_the_same_again_changes_nothing(kantor: Store) -> None:
    satu = tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    ubah_tusi(kantor, OPERATOR, satu, ARSIP, AWAL_TAHUN)
    with kantor.read() as unit:
        assert len(jejak.terakhir(unit, objek=satu)) == 1


def test_lines_taken_out_can_be_brought_back(kantor: Store) -> None:
    satu = tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    sebelum = daftar_tusi(kantor, OPERATOR)
    dihapus = hapus_tusi(kantor, OPERATOR, (satu,))
    assert uraian(kantor) == []
    pulihkan_tusi(kantor, OPERATOR, dihapus)
    assert daftar_tusi(kantor, OPERATOR) == sebelum


@pytest.mark.parametrize(
    ("isian", "kode", "medan"),
    [
        (IsianTusi(" ", "Menata arsip"), "TUSI-01", "jabatan"),
        (IsianTusi("Arsiparis", "  "), "TUSI-02", "uraian"),
        (IsianTusi("A" * 201, "Menata arsip"), "TUSI-03", "jabatan"),
        (IsianTusi("Arsiparis", "a" * 1001), "TUSI-03", "uraian"),
        (IsianTusi("Arsiparis", "Menata arsip", "Pendek"), "TUSI-04", "rhk"),
        (IsianTusi("arsiparis", "menata arsip aktif;"), "TUSI-05", "uraian"),
    ],
)
def test_what_is_no_line_of_duties_is_refused_at_its_field(
    kantor: Store, isian: IsianTusi, kode: str, medan: str
) -> None:
    tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    with pytest.raises(PenolakanError) as penolakan:
        tambah_tusi(kantor, OPERATOR, isian, AWAL_TAHUN)
    assert penolakan.value.kode == kode
    assert [temuan.medan for temuan in penolakan.value.temuan] == [medan]
    assert uraian(kantor) == ["Menata arsip aktif"]


def test_ind_03_advises_on_a_suggested_plan_that_is_an_activity(kantor: Store) -> None:
    isian = IsianTusi("Arsiparis", "Menata arsip", "Menyusun daftar arsip aktif")
    (temuan,) = temuan_tusi(isian, AWAL_TAHUN)
    assert (temuan.kode, temuan.medan, temuan.contoh) == ("IND-03", "rhk", "Tersusunnya daftar arsip aktif")
    tambah_tusi(kantor, OPERATOR, isian, AWAL_TAHUN)
    assert uraian(kantor) == ["Menata arsip"]


@pytest.mark.parametrize("pelaku", [CICI, CAMAT, AUDITOR])
def test_others_read_the_list_and_leave_it(kantor: Store, pelaku: Pelaku) -> None:
    satu = tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    daftar = daftar_tusi(kantor, pelaku)
    assert daftar.terkunci == "Daftar ini dirawat tim pengelola kinerja dan BKPSDM."
    assert [baris.boleh_diubah for baris in daftar.baris] == [False]
    for langkah in (
        lambda: tambah_tusi(kantor, pelaku, IsianTusi("Arsiparis", "Menyusut"), AWAL_TAHUN),
        lambda: ubah_tusi(kantor, pelaku, satu, IsianTusi("Arsiparis", "Menyusut"), AWAL_TAHUN),
        lambda: hapus_tusi(kantor, pelaku, (satu,)),
    ):
        with pytest.raises(PenolakanError) as penolakan:
            langkah()
        assert penolakan.value.kode == "HAK-01"


def test_the_list_of_the_region_is_read_below_and_changed_above(kantor: Store) -> None:
    atas = tambah_tusi(kantor, BKPSDM, IsianTusi("Camat", "Membina kelurahan"), AWAL_TAHUN)
    tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    tambah_tusi(kantor, OPERATOR_LAIN, IsianTusi("Arsiparis", "Menyusutkan arsip"), AWAL_TAHUN)
    operator = daftar_tusi(kantor, OPERATOR)
    assert [(satu.tusi.uraian, satu.boleh_diubah) for satu in operator.baris] == [
        ("Menata arsip aktif", True),
        ("Membina kelurahan", False),
    ]
    assert len(daftar_tusi(kantor, BKPSDM).baris) == 3
    assert all(satu.boleh_diubah for satu in daftar_tusi(kantor, BKPSDM).baris)
    for langkah in (
        lambda: ubah_tusi(kantor, OPERATOR, atas, IsianTusi("Camat", "Membina"), AWAL_TAHUN),
        lambda: hapus_tusi(kantor, OPERATOR, (atas,)),
    ):
        with pytest.raises(PenolakanError) as penolakan:
            langkah()
        assert penolakan.value.kode == "HAK-02"


def test_a_line_that_is_gone_cannot_be_changed(kantor: Store) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        ubah_tusi(kantor, OPERATOR, UUID(int=1), ARSIP, AWAL_TAHUN)
    assert penolakan.value.kode == "TUSI-TIDAK-ADA"
