"""Receiving: whole or not at all, in any order, any number of times; what is early waits, what is forked is held."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import bundle_journal, salinan
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket.buku_ekspedisi import buku_ekspedisi, ringkasan_kirim
from kinerja_desktop.usecases.paket.kirim import kirim_paket, tulis_ulang
from kinerja_desktop.usecases.paket.laptop import cabut_perangkat, daftar_perangkat
from kinerja_desktop.usecases.paket.periksa import periksa_paket
from kinerja_desktop.usecases.paket.terima import terima_paket
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.paket.isi_data import isi_bersama, sidik
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_CAMAT, OPERATOR_LAPTOP, Kabupaten, buka
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BKPSDM,
    KECAMATAN,
    JamUji,
    entropi,
)

CARA = ("ubah", "potong", "sisip", "sambung")


@pytest.fixture(scope="session")
def paket_satu(berkas_kabupaten: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle from the operator's laptop to the office, made once."""
    folder = tmp_path_factory.mktemp("paket-satu")
    shutil.copytree(berkas_kabupaten, folder, dirs_exist_ok=True)
    kabupaten = buka(folder, folder / "usb")
    tulis_skp(kabupaten.operator)
    (berkas,) = kabupaten.berkas("operator")
    for store in kabupaten.semua:
        store.close()
    return berkas


@pytest.fixture(scope="session")
def kantor_tetap(berkas_kabupaten: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """An office for tests that must leave it as it is."""
    berkas = tmp_path_factory.mktemp("kantor-tetap") / "kantor.kdb"
    shutil.copy(berkas_kabupaten / "kantor.kdb", berkas)
    return Store.open(berkas, None, clock=JamUji(), entropy=entropi(77))


@pytest.fixture(scope="session", autouse=True)
def tutup(kantor_tetap: Store):
    yield
    kantor_tetap.close()


# ------------------------------------------------------------------ refused: the store is as before


@settings(max_examples=30)
@given(
    letak=st.floats(0, 1, exclude_max=True),
    beda=st.integers(1, 255),
    cara=st.sampled_from(["ubah", "potong", "tambah"]),
)
def test_a_bundle_with_one_byte_changed_cut_or_added_is_refused_and_the_store_is_as_before(
    kantor_tetap: Store, paket_satu: Path, tmp_path_factory: pytest.TempPathFactory, letak: float, beda: int, cara: str
) -> None:
    data = bytearray(paket_satu.read_bytes())
    posisi = int(letak * len(data))
    if cara == "ubah":
        data[posisi] ^= beda
    elif cara == "potong":
        del data[posisi]
    elif cara == "sisip":
        data.insert(posisi, beda)
    else:
        data.append(beda)
    berkas = tmp_path_factory.mktemp("rusak") / paket_satu.name
    berkas.write_bytes(data)
    sebelum = sidik(kantor_tetap)
    with pytest.raises(PenolakanError) as diperiksa:
        periksa_paket(kantor_tetap, berkas)
    (hasil,) = terima_paket(kantor_tetap, BKPSDM, [berkas])
    assert hasil.status == "ditolak"
    assert hasil.penolakan is not None
    assert hasil.penolakan.kode == diperiksa.value.kode
    assert diperiksa.value.kode in {"BND-01", "BND-02", "BND-03"}
    assert hasil.penolakan.aman
    assert hasil.penolakan.langkah
    assert sidik(kantor_tetap) == sebelum
    assert salinan.daftar(kantor_tetap.path) == ()


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04 lembar kerja", b"age-encryption.org/v1\n", b"\x00" * 5000])
def test_a_file_that_is_no_bundle_is_refused(kantor_tetap: Store, tmp_path: Path, isi: bytes) -> None:
    berkas = tmp_path / "laporan.kinerja"
    berkas.write_bytes(isi)
    (hasil,) = terima_paket(kantor_tetap, BKPSDM, [berkas])
    assert hasil.penolakan is not None
    assert hasil.penolakan.kode in {"BND-01", "BND-02"}


def test_a_bundle_for_someone_else_changes_nothing_and_names_its_recipient(kabupaten: Kabupaten) -> None:
    tulis_skp(kabupaten.operator)
    semua = kabupaten.berkas("operator")
    sebelum = sidik(kabupaten.lain)
    (hasil,) = kabupaten.terima("lain", semua)
    assert hasil.penolakan is not None
    assert hasil.penolakan.kode == "BND-03"
    assert "BKPSDM" in hasil.penolakan.pesan
    assert sidik(kabupaten.lain) == sebelum


def test_checking_writes_nothing_not_even_beside_the_file(kabupaten: Kabupaten, paket_satu: Path) -> None:
    kabupaten.usb.chmod(0o555)
    berkas = kabupaten.usb.parent / "hanya-baca" / paket_satu.name
    berkas.parent.mkdir()
    shutil.copy(paket_satu, berkas)
    berkas.chmod(0o444)
    berkas.parent.chmod(0o555)
    sebelum = sidik(kabupaten.kantor)
    hasil = periksa_paket(kabupaten.kantor, berkas)
    assert (hasil.status, hasil.nomor, hasil.epoch) == ("siap", 1, 1)
    assert hasil.tabel["skp"] == 1
    assert sidik(kabupaten.kantor) == sebelum
    assert list(berkas.parent.iterdir()) == [berkas]
    kabupaten.usb.chmod(0o755)
    berkas.parent.chmod(0o755)


def test_who_may_not_receive_is_told_before_anything_is_read(kabupaten: Kabupaten, paket_satu: Path) -> None:
    with pytest.raises(PenolakanError, match="HAK-01"):
        terima_paket(kabupaten.kantor, AUDITOR, [paket_satu])


# ------------------------------------------------------------------ rehearsal, duplicates, order


def test_a_rehearsal_counts_the_same_and_writes_nothing(kabupaten: Kabupaten) -> None:
    semua = _tiga_paket(kabupaten)
    sebelum = sidik(kabupaten.kantor)
    dicoba = kabupaten.terima("kantor", semua, pratinjau=True)
    assert sidik(kabupaten.kantor) == sebelum
    assert salinan.daftar(kabupaten.kantor.path) == ()
    assert kabupaten.terima("kantor", semua) == dicoba
    assert len(salinan.daftar(kabupaten.kantor.path)) == 1


def test_the_same_bundle_again_is_known_under_any_name(kabupaten: Kabupaten, paket_satu: Path, tmp_path: Path) -> None:
    lain = tmp_path / "paket (1).bin"
    shutil.copy(paket_satu, lain)
    pertama, kedua = kabupaten.terima("kantor", [paket_satu, lain])
    (ketiga,) = kabupaten.terima("kantor", [lain])
    assert [satu.status for satu in (pertama, kedua, ketiga)] == ["digabung", "sudah_ada", "sudah_ada"]
    assert kedua.sama == ketiga.sama == pertama.operasi > 0


def test_every_operation_is_counted_once_and_the_sums_balance(kabupaten: Kabupaten) -> None:
    semua = _tiga_paket(kabupaten)
    hasil = kabupaten.terima("kantor", [*semua, semua[0]])
    for satu in hasil:
        hitungan = (satu.baru, satu.berubah, satu.sama, satu.sejajar, satu.bentrok, satu.perlu_dicek, satu.ditolak)
        assert sum(hitungan) == satu.operasi


@pytest.mark.parametrize("urutan", [(2, 1, 0), (1, 2, 0), (1, 0, 2)], ids=str)
def test_files_given_in_any_order_are_merged_in_the_right_one(kabupaten: Kabupaten, urutan: tuple[int, ...]) -> None:
    semua = _tiga_paket(kabupaten)
    hasil = kabupaten.terima("kantor", [semua[nomor] for nomor in urutan])
    assert [satu.status for satu in hasil] == ["digabung"] * 3
    assert [satu.nomor for satu in hasil] == [nomor + 1 for nomor in urutan]


@pytest.mark.parametrize("urutan", [(2, 1, 0), (2, 0, 1), (1, 1, 0, 2)], ids=str)
def test_bundles_that_come_one_by_one_in_any_order_give_the_same_state(
    kabupaten: Kabupaten, urutan: tuple[int, ...]
) -> None:
    semua = _tiga_paket(kabupaten)
    for nomor in urutan:
        kabupaten.terima("kantor", [semua[nomor]])
    assert isi_bersama(kabupaten.kantor, KECAMATAN) == isi_bersama(kabupaten.operator, KECAMATAN)
    assert {satu.tahap for satu in buku_ekspedisi(kabupaten.kantor, BKPSDM) if not satu.keluar} == {"Digabung"}


def test_an_early_bundle_waits_says_for_which_and_is_merged_when_the_gap_closes(kabupaten: Kabupaten) -> None:
    satu, dua, tiga = _tiga_paket(kabupaten)
    (ketiga,) = kabupaten.terima("kantor", [tiga])
    assert ketiga.status == "menunggu"
    assert "1 sampai 2" in ketiga.keterangan
    assert periksa_paket(kabupaten.kantor, dua).status == "menunggu"
    assert ringkasan_kirim(kabupaten.kantor, BKPSDM).menunggu == 1
    pertama, kedua, lanjutan = kabupaten.terima("kantor", [satu, dua])
    assert [hasil.status for hasil in (pertama, kedua, lanjutan)] == ["digabung"] * 3
    assert (lanjutan.nomor, lanjutan.operasi) == (3, ketiga.operasi)


def test_what_is_missing_is_asked_for_and_the_same_bytes_come_again(kabupaten: Kabupaten) -> None:
    satu, dua, _tiga = _tiga_paket(kabupaten)
    asli = satu.read_bytes()
    satu.unlink()
    kabupaten.terima("kantor", [dua])
    kabupaten.terima("operator", kabupaten.berkas("kantor", "operator"))
    lagi = kabupaten.kirim("operator").paket
    pertama = next(paket for paket in lagi if paket.nomor == 1)
    assert pertama.ulang
    assert pertama.berkas.read_bytes() == asli
    assert {hasil.status for hasil in kabupaten.terima("kantor", [paket.berkas for paket in lagi])} <= {
        "digabung",
        "sudah_ada",
    }
    assert isi_bersama(kabupaten.kantor, KECAMATAN) == isi_bersama(kabupaten.operator, KECAMATAN)


def test_a_lost_stick_is_written_again_with_the_same_bytes(kabupaten: Kabupaten, tmp_path: Path) -> None:
    semua = _tiga_paket(kabupaten)
    baru = tmp_path / "usb-baru"
    baru.mkdir()
    lagi = tulis_ulang(kabupaten.operator, OPERATOR_LAPTOP, baru)
    assert [paket.berkas.read_bytes() for paket in lagi.paket] == [berkas.read_bytes() for berkas in semua]
    assert all(paket.ulang for paket in lagi.paket)


# ------------------------------------------------------------------ receipts


def test_a_receipt_travels_back_alone_and_is_answered_by_none(kabupaten: Kabupaten) -> None:
    tulis_skp(kabupaten.operator)
    kabupaten.terima("kantor", kabupaten.berkas("operator"))
    (tanda,) = [satu for satu in kabupaten.kirim("kantor").paket if satu.penerima == "Kecamatan Muara Sari"]
    assert tanda.operasi == 0
    kabupaten.terima("operator", [tanda.berkas])
    assert _tahap(kabupaten.operator) == ["Digabung"]
    assert ringkasan_kirim(kabupaten.operator, OPERATOR_LAPTOP).nomor_diterima == 1
    with pytest.raises(PenolakanError, match="KIRIM-TIDAK-ADA"):
        kabupaten.kirim("operator")


def test_a_receipt_counts_for_its_own_epoch_alone(kabupaten: Kabupaten) -> None:
    tulis_skp(kabupaten.operator)
    dikirim = kabupaten.berkas("operator")
    with kabupaten.operator.write(OPERATOR_LAPTOP) as unit:
        lama = bundle_journal.NewLine(
            bundle_journal.OUT, kabupaten.kantor.replica, 0, 1, b"e" * 32, bundle_journal.SENT, 1, 1, 1, b""
        )
        baris = bundle_journal.add(unit, lama)
    kabupaten.terima("kantor", dikirim)
    kabupaten.terima("operator", kabupaten.berkas("kantor", "operator"))
    with kabupaten.operator.read() as unit:
        status = {satu.no: satu.status for satu in bundle_journal.lines(unit, bundle_journal.OUT)}
    assert status.pop(baris) == bundle_journal.SENT
    assert set(status.values()) == {bundle_journal.MERGED}


def test_steady_corrections_stay_small(kabupaten: Kabupaten) -> None:
    skp_id, indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    ubah_isian(kabupaten.operator, OPERATOR_LAPTOP, skp_id, f"indikator:{indikator}.target", "1.300", AWAL_TAHUN)
    (paket,) = kabupaten.kirim("operator").paket
    assert paket.operasi == 1
    assert paket.bita <= 900


# ------------------------------------------------------------------ forks and revocation


def test_a_restored_laptop_is_held_and_nothing_of_its_second_history_is_merged(
    kabupaten: Kabupaten, tmp_path: Path
) -> None:
    kabupaten.operator.checkpoint()
    lama = tmp_path / "pulih.kdb"
    shutil.copy(kabupaten.operator.path, lama)
    tulis_skp(kabupaten.operator)
    kabupaten.terima("kantor", kabupaten.berkas("operator"))
    with Store.open(lama, None, clock=JamUji(), entropy=entropi(31)) as pulih:
        usb = tmp_path / "usb-pulih"
        usb.mkdir()
        tulis_skp(pulih)
        cabang = kirim_paket(pulih, OPERATOR_LAPTOP, usb).paket[0].berkas
    sebelum = isi_bersama(kabupaten.kantor, KECAMATAN)
    assert periksa_paket(kabupaten.kantor, cabang).status == "ditahan"
    (hasil,) = kabupaten.terima("kantor", [cabang])
    assert hasil.status == "ditahan"
    assert isi_bersama(kabupaten.kantor, KECAMATAN) == sebelum
    (laptop,) = [satu for satu in daftar_perangkat(kabupaten.kantor, BKPSDM) if satu.status == "DITAHAN"]
    assert laptop.nama == "Kecamatan Muara Sari"


def test_a_revoked_laptop_keeps_what_it_had_handed_in_and_later_bundles_are_refused(kabupaten: Kabupaten) -> None:
    skp_id, indikator = tulis_skp(kabupaten.operator)
    pertama = kabupaten.berkas("operator")
    kabupaten.terima("kantor", pertama)
    laptop = next(s for s in daftar_perangkat(kabupaten.kantor, BKPSDM) if s.nama == "Kecamatan Muara Sari")
    assert cabut_perangkat(kabupaten.kantor, BKPSDM, laptop.id.lower()).status == "DICABUT"
    ubah_isian(kabupaten.operator, OPERATOR_LAPTOP, skp_id, f"indikator:{indikator}.target", "9", AWAL_TAHUN)
    (hasil,) = kabupaten.terima("kantor", kabupaten.berkas("operator"))
    assert hasil.penolakan is not None
    assert hasil.penolakan.kode == "BND-08"
    assert kabupaten.terima("kantor", pertama)[0].status == "sudah_ada"
    assert all(satu.penerima != "Kecamatan Muara Sari" for satu in kabupaten.kirim("kantor").paket)


def _tiga_paket(kabupaten: Kabupaten) -> list[Path]:
    skp_id, indikator = tulis_skp(kabupaten.operator)
    semua = kabupaten.berkas("operator")
    for target in ("1.300", "1.400"):
        ubah_isian(kabupaten.operator, OPERATOR_LAPTOP, skp_id, f"indikator:{indikator}.target", target, AWAL_TAHUN)
        semua += kabupaten.berkas("operator")
    return semua


def _tahap(store: Store) -> list[str]:
    return [satu.tahap for satu in reversed(buku_ekspedisi(store, OPERATOR_CAMAT)) if satu.keluar and satu.operasi]
