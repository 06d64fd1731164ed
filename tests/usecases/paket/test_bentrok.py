"""Conflicts: decided by a side or a value, once, by who may; withdrawn here and edited there; the same in any order."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok, daftar_bentrok, putuskan_bentrok
from kinerja_desktop.usecases.paket.buku_ekspedisi import ringkasan_kirim
from kinerja_desktop.usecases.paket.kirim import kirim_paket
from kinerja_desktop.usecases.paket.terima import terima_paket
from kinerja_desktop.usecases.perencanaan.susun_skp import hapus_rhk, ubah_isian
from tests.usecases.paket.isi_data import isi_bersama
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import (
    OPERATOR_CAMAT,
    OPERATOR_LAIN,
    OPERATOR_LAPTOP,
    Kabupaten,
    buka,
    salin_kabupaten,
)
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, AWAL_TAHUN, BKPSDM, KECAMATAN, JamUji, entropi

Bentrokan = tuple[UUID, SatuBentrok]


@pytest.fixture(scope="session")
def berkas_bentrok(berkas_kabupaten: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """A region where one target has 1.500 from the operator's laptop and 900 from the camat's, known to all."""
    folder = tmp_path_factory.mktemp("bentrok")
    shutil.copytree(berkas_kabupaten, folder, dirs_exist_ok=True)
    kabupaten = buka(folder, folder / "usb")
    skp_id, indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    medan = f"indikator:{indikator}.target"
    ubah_isian(kabupaten.operator, OPERATOR_LAPTOP, skp_id, medan, "1.500", AWAL_TAHUN)
    ubah_isian(kabupaten.camat, OPERATOR_CAMAT, skp_id, medan, "900", AWAL_TAHUN)
    kabupaten.antar_semua()
    for store in kabupaten.semua:
        store.close()
    return folder, skp_id


@pytest.fixture
def bentrokan(silang: Kabupaten, berkas_bentrok: tuple[Path, UUID]) -> Bentrokan:
    """The SKP and its one conflict."""
    (satu,) = daftar_bentrok(silang.operator, OPERATOR_LAPTOP)
    return berkas_bentrok[1], satu


@pytest.fixture
def silang(berkas_bentrok: tuple[Path, UUID], tmp_path: Path) -> Iterator[Kabupaten]:
    with salin_kabupaten(berkas_bentrok[0], tmp_path) as kabupaten:
        yield kabupaten


@pytest.mark.parametrize(("pilihan", "hasil"), [(1, "1500"), (2, "900")])
def test_choosing_a_side_settles_it_everywhere(
    silang: Kabupaten, bentrokan: Bentrokan, pilihan: int, hasil: str
) -> None:
    skp_id, satu = bentrokan
    putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, pilihan=pilihan)
    silang.antar_semua()
    for store in (silang.kantor, silang.operator, silang.camat):
        with store.read() as unit:
            skp = skp_store.muat(unit, skp_id)
        assert skp is not None
        assert str(skp.rhk[0].indikator[0].nilai) == hasil
        assert daftar_bentrok(store, BKPSDM) == ()


def test_two_different_decisions_are_a_conflict_again(silang: Kabupaten, bentrokan: Bentrokan) -> None:
    _skp_id, satu = bentrokan
    putuskan_bentrok(
        silang.operator,
        OPERATOR_LAPTOP,
        satu,
        nilai="1.111",
        alasan="rapat",
    )
    putuskan_bentrok(
        silang.camat,
        OPERATOR_CAMAT,
        satu,
        nilai="2.222",
        alasan="arahan camat",
    )
    silang.antar_semua()
    (lagi,) = daftar_bentrok(silang.kantor, BKPSDM)
    assert {sisi.nilai for sisi in lagi.sisi} == {"1.111", "2.222"}


def test_what_cannot_be_a_value_or_is_decided_already_is_refused(silang: Kabupaten, bentrokan: Bentrokan) -> None:
    _skp_id, satu = bentrokan
    with pytest.raises(PenolakanError, match="NILAI-TIDAK-TERBACA"):
        putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, nilai="banyak")
    with pytest.raises(PenolakanError, match="PILIHAN-TIDAK-ADA"):
        putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, pilihan=3)
    with pytest.raises(PenolakanError, match="HAK-01"):
        putuskan_bentrok(silang.operator, AUDITOR, satu, pilihan=1)
    with pytest.raises(PenolakanError, match="HAK-02"):
        putuskan_bentrok(silang.operator, OPERATOR_LAIN, satu, pilihan=1)
    assert daftar_bentrok(silang.operator, OPERATOR_LAIN) == ()
    putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, pilihan=1)
    with pytest.raises(PenolakanError, match="BENTROK-SUDAH-DIPUTUS"):
        putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, pilihan=1)


def test_two_laptops_that_fill_one_ekspektasi_meet_as_a_conflict(kabupaten: Kabupaten) -> None:
    """The seven rows are born with the SKP: two births of one value would stand beside each other unseen."""
    skp_id, _indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    for store, pelaku, teks in (
        (kabupaten.operator, OPERATOR_LAPTOP, "Melayani sampai tuntas"),
        (kabupaten.camat, OPERATOR_CAMAT, "Menjawab pada hari yang sama"),
    ):
        ubah_isian(store, pelaku, skp_id, "perilaku:1.teks", teks, AWAL_TAHUN)
    kabupaten.antar_semua()
    (satu,) = daftar_bentrok(kabupaten.kantor, BKPSDM)
    assert {sisi.nilai for sisi in satu.sisi} == {"Melayani sampai tuntas", "Menjawab pada hari yang sama"}
    putuskan_bentrok(kabupaten.kantor, BKPSDM, satu, pilihan=1)
    kabupaten.antar_semua()
    isi = []
    for store in (kabupaten.kantor, kabupaten.operator, kabupaten.camat):
        with store.read() as unit:
            skp = skp_store.muat(unit, skp_id)
        assert skp is not None
        isi.append([(ada.nilai, ada.teks) for ada in skp.perilaku])
    assert isi[0] == isi[1] == isi[2]
    assert len(isi[0]) == 7


def test_a_side_that_changed_after_it_was_shown_is_not_decided_unseen(silang: Kabupaten, bentrokan: Bentrokan) -> None:
    skp_id, satu = bentrokan
    medan = f"indikator:{satu.baris_id}.target"
    ubah_isian(silang.camat, OPERATOR_CAMAT, skp_id, medan, "950", AWAL_TAHUN)
    silang.antar_semua()
    with pytest.raises(PenolakanError, match="BENTROK-BERUBAH"):
        putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, satu, pilihan=1)
    (baru,) = daftar_bentrok(silang.operator, OPERATOR_LAPTOP)
    assert {sisi.nilai for sisi in baru.sisi} == {"1.500", "950"}
    assert putuskan_bentrok(silang.operator, OPERATOR_LAPTOP, baru, pilihan=1) == 0


@pytest.mark.parametrize(("pilihan", "tinggal"), [(1, 1), (2, 0)], ids=["kept", "withdrawn"])
def test_a_row_withdrawn_here_and_edited_there_waits_and_is_settled_either_way(
    kabupaten: Kabupaten, pilihan: int, tinggal: int
) -> None:
    """`sync.md` C, row 27."""
    skp_id, _indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    with kabupaten.operator.read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    rhk_id = skp.rhk[0].id
    hapus_rhk(kabupaten.operator, OPERATOR_LAPTOP, skp_id, rhk_id, AWAL_TAHUN)
    ubah_isian(kabupaten.camat, OPERATOR_CAMAT, skp_id, f"rhk:{rhk_id}.teks", "Data tersaji lengkap", AWAL_TAHUN)
    kabupaten.antar_semua()
    semua = [satu for satu in daftar_bentrok(kabupaten.kantor, BKPSDM) if satu.tabel == "rhk"]
    assert [(satu.kolom, satu.baris_id) for satu in semua] == [("", rhk_id)]
    assert semua[0].judul.startswith("Rencana hasil kerja")
    putuskan_bentrok(kabupaten.kantor, BKPSDM, semua[0], pilihan=pilihan, alasan="sesuai rapat")
    kabupaten.antar_semua()
    for store in (kabupaten.kantor, kabupaten.operator, kabupaten.camat):
        with store.read() as unit:
            skp = skp_store.muat(unit, skp_id)
        assert skp is not None
        assert len(skp.rhk) == tinggal
        assert daftar_bentrok(store, BKPSDM) == ()


@pytest.fixture(scope="session")
def paket_bersilang(berkas_kabupaten: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """An office that knows an SKP, and three bundles from each of two laptops that edit it at the same time."""
    folder = tmp_path_factory.mktemp("bersilang")
    shutil.copytree(berkas_kabupaten, folder, dirs_exist_ok=True)
    kabupaten = buka(folder, folder / "usb")
    skp_id, indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    with kabupaten.operator.read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    medan = (f"indikator:{indikator}.target", f"rhk:{skp.rhk[0].id}.teks")
    semua: list[Path] = []
    for target in ("10", "20", "30"):
        for nama, pelaku, tambah in (("operator", OPERATOR_LAPTOP, ""), ("camat", OPERATOR_CAMAT, "0")):
            ubah_isian(kabupaten.store(nama), pelaku, skp_id, medan[0], target + tambah, AWAL_TAHUN)
            ubah_isian(kabupaten.store(nama), pelaku, skp_id, medan[1], f"Data {nama} {target}", AWAL_TAHUN)
            semua += kabupaten.berkas(nama)
    for store in kabupaten.semua:
        store.close()
    return folder / "kantor.kdb", semua


@pytest.mark.parametrize("benih", range(3))
def test_any_order_any_number_of_times_gives_the_same_values_and_the_same_open_conflicts(
    paket_bersilang: tuple[Path, list[Path]], tmp_path: Path, benih: int
) -> None:
    """Promise 3."""
    berkas, semua = paket_bersilang
    acak = Random(benih)
    diacak = acak.sample(semua, len(semua)) + acak.choices(semua, k=4)
    hasil: list[object] = []
    for nomor, urutan in enumerate((semua, diacak)):
        salinan = tmp_path / f"kantor-{nomor}.kdb"
        shutil.copy(berkas, salinan)
        with Store.open(salinan, None, clock=JamUji(), entropy=entropi(50)) as kantor:
            for sebagian in [urutan] if nomor == 0 else [[satu] for satu in urutan]:
                terima_paket(kantor, BKPSDM, sebagian)
            isi = isi_bersama(kantor, KECAMATAN)
            assert len(isi["bentrok"]) == 2
            hasil.append(isi)
            assert ringkasan_kirim(kantor, BKPSDM).menunggu == 0
    assert hasil[0] == hasil[1]


def test_a_medium_that_takes_nothing_loses_nothing(kabupaten: Kabupaten) -> None:
    tulis_skp(kabupaten.operator)
    with pytest.raises(PenolakanError, match="FOLDER-TIDAK-ADA"):
        kirim_paket(kabupaten.operator, OPERATOR_LAPTOP, kabupaten.usb / "belum-ada")
    with pytest.raises(PenolakanError, match="MEDIA-TIDAK-DAPAT-DITULISI") as penolakan:
        kirim_paket(kabupaten.operator, OPERATOR_LAPTOP, Path("/proc"))
    assert "tersimpan" in penolakan.value.aman
    (paket,) = kabupaten.kirim("operator").paket
    assert (paket.nomor, paket.ulang) == (1, True)
    assert kabupaten.terima("kantor", [paket.berkas])[0].status == "digabung"
