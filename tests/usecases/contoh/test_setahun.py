"""The practice year reaches as far as planning does: everything a planning page shows is in its stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_desktop.app.stores import practice_opener
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, hidup
from kinerja_desktop.domain.perencanaan.periksa_rencana_aksi import triwulan_tanpa_langkah
from kinerja_desktop.domain.perencanaan.rencana_wilayah import jumlah_wilayah, semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import Formulir, Skp
from kinerja_desktop.store import dokumen, garis_waktu
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import rencana_aksi as aksi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.contoh.kabupaten import HasilContoh, bangun_contoh

TAHUN = 2026


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> HasilContoh:
    """The smallest region with a lurah: nine people in one kecamatan."""
    folder = tmp_path_factory.mktemp("contoh")
    return bangun_contoh(
        folder, practice_opener(None), pegawai=9, kecamatan=1, benih=1, tahun=TAHUN, kabar=lambda _kata: None
    )


@pytest.fixture(params=["laptop", "bkpsdm"])
def toko(hasil: HasilContoh, request: pytest.FixtureRequest) -> Iterator[Store]:
    """The laptop's store and, after the bundles, the office's."""
    berkas: Path = hasil.laptop[0] if request.param == "laptop" else hasil.bkpsdm
    with practice_opener(None)(berkas) as store:
        yield store


def semua_skp(unit: ReadUnit) -> tuple[Skp, ...]:
    kepala = [satu.id for satu in skp_store.daftar(unit, TAHUN)]
    return tuple(skp_store.muat_banyak(unit, kepala).values())


def test_what_is_sent_is_merged_and_every_conflict_decided(hasil: HasilContoh) -> None:
    assert hasil.operasi_dikirim == hasil.operasi_digabung
    assert (hasil.operasi_menunggu, hasil.operasi_ditolak) == (0, 0)
    assert hasil.bentrok == hasil.diputus == 1


def test_every_plan_has_steps_in_every_quarter(toko: Store) -> None:
    with toko.read() as unit:
        semua = [satu for satu in semua_skp(unit) if satu.formulir is Formulir.JA_JF]
        assert len(semua) == 8
        for skp in semua:
            assert triwulan_tanpa_langkah(skp, aksi_store.milik_skp(unit, skp.id)) == ()


def test_the_lurah_and_one_section_part_a_target_by_area_that_adds_up(toko: Store) -> None:
    with toko.read() as unit:
        terbagi = {skp.pegawai.jabatan: skp for skp in semua_skp(unit) if semua_wilayah(skp)}
    lurah, seksi = sorted(terbagi, reverse=True)
    assert lurah.startswith("Lurah")
    assert seksi == "Kepala Seksi Pemberdayaan Masyarakat"
    for skp in terbagi.values():
        for satu in (one for rhk in skp.rhk for one in rhk.indikator if one.wilayah):
            assert jumlah_wilayah(satu) == satu.nilai


def test_the_camat_parts_his_indicators_among_his_people(toko: Store) -> None:
    with toko.read() as unit:
        camat = next(skp for skp in semua_skp(unit) if skp.formulir is not Formulir.JA_JF)
        sel = matriks_store.milik_pimpinan(unit, camat.pegawai_id, TAHUN)
    assert {satu.indikator_pimpinan_id for satu in sel} == {i.id for rhk in camat.rhk for i in rhk.indikator}
    assert len({satu.pegawai_id for satu in sel}) == len(sel) >= 7


def test_one_skp_was_revised_with_its_reason_and_signed_again(toko: Store) -> None:
    with toko.read() as unit:
        direvisi = [skp for skp in semua_skp(unit) if skp.alasan_revisi]
        (skp,) = direvisi
        kehidupan = hidup(dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, skp.id), digest_skp(skp))
    assert kehidupan.keadaan is KeadaanSkp.DITETAPKAN
    assert kehidupan.kini.nomor == 2


def test_the_secretary_stood_in_for_the_camat(toko: Store) -> None:
    with toko.read() as unit:
        (tugas,) = garis_waktu.semua_penugasan(unit)
    assert tugas.jenis is JenisPenugasan.PLT
    assert tugas.jabatan == "Camat Muara Sari"
