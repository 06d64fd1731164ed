"""The plan by area over a real store: numbers, names, order, removal, and each of them taken back."""

from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.rencana_wilayah import jumlah_wilayah, pembagian, semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import JenisRhk, Skp
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan import susun_wilayah
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, tambah_rhk, ubah_banyak
from kinerja_desktop.usecases.perencanaan.susun_wilayah import KetikanWilayah
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, AWAL_TAHUN, CICI, CICI_ID


@pytest.fixture
def skp(kantor: Store) -> Skp:
    """Cici's draft: 1.200 families, and a share of 97,5 percent of them without a mistake."""
    skp_id = buat_skp(kantor, CICI, CICI_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(kantor, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    dua = tambah_indikator(kantor, CICI, skp_id, rhk.id, AWAL_TAHUN).skp.rhk[0].indikator
    isian = {
        f"rhk:{rhk.id}.teks": "Data kependudukan kelurahan tersaji mutakhir",
        f"rhk:{rhk.id}.rhk_pimpinan": "Layanan administrasi kecamatan berjalan tertib",
        f"indikator:{dua[0].id}.teks": "Jumlah data keluarga yang dimutakhirkan",
        f"indikator:{dua[0].id}.target": "1.200",
        f"indikator:{dua[0].id}.satuan": "keluarga",
        f"indikator:{dua[1].id}.teks": "Data tanpa salah ketik",
        f"indikator:{dua[1].id}.target": "97,5",
    }
    return ubah_banyak(kantor, CICI, skp_id, isian, AWAL_TAHUN).skp


def ukuran(skp: Skp) -> tuple[UUID, UUID]:
    satu, dua = skp.rhk[0].indikator
    return satu.id, dua.id


def isi(kantor: Store, skp: Skp, *ketikan: tuple[str, UUID | None, str]) -> Skp:
    return susun_wilayah.isi_wilayah(kantor, CICI, skp.id, [KetikanWilayah(*satu) for satu in ketikan], AWAL_TAHUN).skp


def angka(skp: Skp, indikator: int) -> dict[str, Decimal | None]:
    return {satu.wilayah: satu.nilai for satu in skp.rhk[0].indikator[indikator].wilayah}


def test_an_area_is_one_row_for_all_indicators_whatever_its_capitals(kantor: Store, skp: Skp) -> None:
    keluarga, mutu = ukuran(skp)
    skp = isi(kantor, skp, ("Kelurahan Kulim", keluarga, "450"), ("kelurahan  kulim", mutu, "98"))
    assert semua_wilayah(skp) == ("Kelurahan Kulim",)
    assert angka(skp, 0) == {"Kelurahan Kulim": Decimal(450)}
    assert angka(skp, 1) == {"Kelurahan Kulim": Decimal(98)}
    assert jumlah_wilayah(skp.rhk[0].indikator[0]) == 450
    assert jumlah_wilayah(skp.rhk[0].indikator[1]) is None


def test_what_the_areas_reach_together_is_held_against_the_target(kantor: Store, skp: Skp) -> None:
    keluarga, _mutu = ukuran(skp)
    skp = isi(kantor, skp, ("Kulim", keluarga, "450"), ("Rejosari", keluarga, "700"))
    (temuan,) = [satu for satu in lihat_skp(kantor, CICI, skp.id, AWAL_TAHUN).temuan if satu.kode == "WIL-01"]
    assert temuan.medan == f"indikator:{keluarga}.wilayah"
    assert "Jumlah 1.150, setahun 1.200" in temuan.pesan
    isi(kantor, skp, ("Rejosari", keluarga, "750"))
    assert "WIL-01" not in {satu.kode for satu in lihat_skp(kantor, CICI, skp.id, AWAL_TAHUN).temuan}


def test_a_block_with_a_word_for_a_number_changes_nothing_and_names_the_area(kantor: Store, skp: Skp) -> None:
    keluarga, _mutu = ukuran(skp)
    with pytest.raises(PenolakanError) as tolak:
        isi(kantor, skp, ("Kulim", keluarga, "450"), ("Rejosari", keluarga, "banyak"))
    assert "“banyak” untuk Rejosari bukan angka" in tolak.value.pesan
    assert semua_wilayah(lihat_skp(kantor, CICI, skp.id, AWAL_TAHUN).skp) == ()


def test_an_area_is_named_before_it_has_a_number_and_the_last_number_that_goes_ends_the_split(
    kantor: Store, skp: Skp
) -> None:
    keluarga, mutu = ukuran(skp)
    skp = isi(kantor, skp, ("Kulim", None, ""))
    assert angka(skp, 0) == {"Kulim": None}
    assert angka(skp, 1) == {}
    skp = isi(kantor, skp, ("Kulim", mutu, "98"))
    skp = isi(kantor, skp, ("Kulim", mutu, ""))
    assert angka(skp, 1) == {}
    skp = isi(kantor, skp, ("Kulim", keluarga, "5"), ("Kulim", keluarga, ""))
    assert angka(skp, 0) == {"Kulim": None}


def test_areas_are_renamed_ordered_removed_and_put_back(kantor: Store, skp: Skp) -> None:
    keluarga, mutu = ukuran(skp)
    skp = isi(kantor, skp, *((nama, id_, "10") for nama in ("Kulim", "Rejosari", "Sail") for id_ in (keluarga, mutu)))
    asal = skp
    skp = susun_wilayah.urutkan_wilayah(kantor, CICI, skp.id, ("Sail", "Kulim"), AWAL_TAHUN).skp
    assert semua_wilayah(skp) == ("Sail", "Kulim", "Rejosari")
    skp = susun_wilayah.ganti_nama_wilayah(kantor, CICI, skp.id, "sail", "Kelurahan Sail", AWAL_TAHUN).skp
    assert set(angka(skp, 1)) == {"Kelurahan Sail", "Kulim", "Rejosari"}
    with pytest.raises(PenolakanError, match="sudah ada"):
        susun_wilayah.ganti_nama_wilayah(kantor, CICI, skp.id, "Kelurahan Sail", "KULIM", AWAL_TAHUN)
    with pytest.raises(PenolakanError, match="kosong"):
        susun_wilayah.ganti_nama_wilayah(kantor, CICI, skp.id, "Kulim", "  ", AWAL_TAHUN)
    skp = susun_wilayah.hapus_wilayah(kantor, CICI, skp.id, "Kulim", AWAL_TAHUN).skp
    assert semua_wilayah(skp) == ("Kelurahan Sail", "Rejosari")
    skp = susun_wilayah.kembalikan_wilayah(kantor, CICI, skp.id, pembagian(asal), AWAL_TAHUN).skp
    assert digest_skp(skp) == digest_skp(asal)


def test_a_handed_in_skp_and_a_reader_are_refused(kantor: Store, skp: Skp) -> None:
    with pytest.raises(PenolakanError):
        susun_wilayah.hapus_wilayah(kantor, AUDITOR, skp.id, "Kulim", AWAL_TAHUN)
    ajukan_skp(kantor, CICI, skp.id, digest_skp(skp), AWAL_TAHUN)
    with pytest.raises(PenolakanError, match="terkunci"):
        isi(kantor, skp, ("Kulim", ukuran(skp)[0], "1"))


def test_the_areas_of_the_office_are_offered_by_name(kantor: Store, skp: Skp) -> None:
    assert susun_wilayah.wilayah_kantor(kantor, CICI, skp.id) == ()
