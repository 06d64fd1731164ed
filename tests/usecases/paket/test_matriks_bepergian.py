"""The camat's matrix on the kecamatan's main laptop, the lurah's laptop below it: cells go down, links come up."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, Penempatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.skp import JenisRhk, RencanaHasilKerja, TautanInduk
from kinerja_desktop.domain.perencanaan.usulan_tautan import JenisUsulan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from kinerja_desktop.usecases.paket.kirim import kirim_paket
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan, pasang_pengesahan, sahkan_perangkat
from kinerja_desktop.usecases.paket.terima import terima_paket
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.buka_matriks import lihat_matriks
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel, isi_sel
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk, ubah_isian
from kinerja_desktop.usecases.perencanaan.tautan_induk import terima_usulan, tunggu_induk, usulan_tautan
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BKPSDM,
    CAMAT_ID,
    KECAMATAN,
    KECAMATAN_ID,
    JamUji,
    entropi,
)

KELURAHAN, KELURAHAN_ID, LURAH_ID = f"{KECAMATAN}.kulim", UUID(int=905), UUID(int=31)
JURU_TULIS = Pelaku(UUID(int=70), "Juru Tulis Kulim", Peran.TIM_PENGELOLA, KELURAHAN, "laptop-kulim")


def tambah_kelurahan(kabupaten: Kabupaten) -> None:
    with kabupaten.kantor.write(BKPSDM) as unit:
        unit_store.simpan(
            unit, Unit(KELURAHAN_ID, KELURAHAN, "Kelurahan Kulim", JenisUnit.KELURAHAN, KECAMATAN_ID, LURAH_ID)
        )
        lurah = Pegawai(
            LURAH_ID, KELURAHAN, "198609262015051099", "Ratna Dewi", "", "S.Sos.", StatusAsn.PNS, "III/d",
            date(1986, 9, 26), "2",
        )  # fmt: skip
        pegawai_store.simpan(unit, lurah)
        pos = Penempatan(
            UUID(int=599), KELURAHAN, LURAH_ID, KELURAHAN_ID, "Lurah Kulim", JenisJabatan.PENGAWAS,
            PeranUnit.PIMPINAN, date(2024, 1, 1), None, None,
        )  # fmt: skip
        pegawai_store.simpan_penempatan(unit, pos)


@pytest.fixture
def kulim(kabupaten: Kabupaten, tmp_path: Path) -> Iterator[Store]:
    """The kelurahan's laptop, certified by the main laptop of its kecamatan."""
    tambah_kelurahan(kabupaten)
    kabupaten.antar_semua()
    diminta = minta_pengesahan(
        kabupaten.operator, OPERATOR_LAPTOP, kabupaten.usb, kode_unit=KECAMATAN, nama=OPERATOR_LAPTOP.nama
    )
    lagi = sahkan_perangkat(kabupaten.kantor, BKPSDM, diminta.berkas, ke=kabupaten.usb, boleh_mengesahkan=True)
    pasang_pengesahan(kabupaten.operator, OPERATOR_LAPTOP, lagi.berkas)
    with Store.create(tmp_path / "kulim.kdb", None, clock=JamUji(), entropy=entropi(400)) as store:
        siapkan_latihan(store, JURU_TULIS.perangkat, latihan=True)
        diminta = minta_pengesahan(store, JURU_TULIS, kabupaten.usb, kode_unit=KELURAHAN, nama=JURU_TULIS.nama)
        disahkan = sahkan_perangkat(kabupaten.operator, OPERATOR_LAPTOP, diminta.berkas, ke=kabupaten.usb)
        pasang_pengesahan(store, JURU_TULIS, disahkan.berkas)
        yield store


def lurah_menunggu(store: Store) -> tuple[UUID, UUID]:
    """The lurah writes his plan first; the camat has shared nothing out yet."""
    skp_id = buat_skp(store, JURU_TULIS, LURAH_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(store, JURU_TULIS, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    ubah_isian(store, JURU_TULIS, skp_id, f"rhk:{rhk.id}.teks", "Penataan arsip kelurahan", AWAL_TAHUN)
    tunggu_induk(store, JURU_TULIS, skp_id, rhk.id, True, AWAL_TAHUN)
    assert usulan_tautan(store, JURU_TULIS, skp_id, AWAL_TAHUN) == ()
    return skp_id, rhk.id


def rhk_pertama(store: Store, skp_id: UUID) -> RencanaHasilKerja:
    with store.read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    return skp.rhk[0]


def test_a_lurah_links_his_waiting_plan_to_the_camats_cell_that_came_by_bundle(
    kabupaten: Kabupaten, kulim: Store
) -> None:
    operator = kabupaten.operator
    skp_id, rhk_id = lurah_menunggu(kulim)
    kolom = lihat_matriks(operator, OPERATOR_LAPTOP, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom[0]
    sel = IsianSel(LURAH_ID, kolom.indikator_id, "[Layanan] Arsip kelurahan tertata dan mudah ditemukan")
    isi_sel(operator, OPERATOR_LAPTOP, CAMAT_ID, 2026, [sel], AWAL_TAHUN)

    turun = kirim_paket(operator, OPERATOR_LAPTOP, kabupaten.usb, kepada=[kulim.replica]).paket
    (hasil,) = terima_paket(kulim, JURU_TULIS, [satu.berkas for satu in turun])
    assert hasil.status == "digabung"
    with kulim.read() as unit:
        assert skp_store.milik(unit, CAMAT_ID, 2026) == ()
    (usulan,) = usulan_tautan(kulim, JURU_TULIS, skp_id, AWAL_TAHUN)
    assert (usulan.jenis, usulan.rhk_id) == (JenisUsulan.TAUTKAN, rhk_id)
    assert usulan.calon.sumber == "Camat Yuliana Marpaung"
    terima_usulan(kulim, JURU_TULIS, skp_id, usulan, AWAL_TAHUN)
    assert usulan_tautan(kulim, JURU_TULIS, skp_id, AWAL_TAHUN) == ()

    naik = kirim_paket(kulim, JURU_TULIS, kabupaten.usb).paket
    assert {satu.status for satu in terima_paket(operator, OPERATOR_LAPTOP, [satu.berkas for satu in naik])} == {
        "digabung"
    }
    rhk = rhk_pertama(operator, skp_id)
    assert (rhk.id, rhk.tautan, rhk.rhk_pimpinan_id) == (rhk_id, TautanInduk.TERTAUT, kolom.rhk_id)
    assert rhk.rhk_pimpinan == f"{kolom.rhk} (indikator: {kolom.indikator})"
    assert rhk.teks == "Penataan arsip kelurahan"
    layar = lihat_matriks(operator, OPERATOR_LAPTOP, CAMAT_ID, 2026, AWAL_TAHUN)
    assert layar.matriks.terbuka == ()
    assert [satu.rhk_id for satu in layar.matriks.sel] == [rhk_id]

    kabupaten.antar_semua()
    assert rhk_pertama(kabupaten.kantor, skp_id) == rhk
