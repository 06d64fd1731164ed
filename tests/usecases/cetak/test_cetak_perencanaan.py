"""Printing the planning sheets from a real store: what can be printed, refused, and found again by its code."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import Formulir, JenisRhk, Pendekatan, Skp, TargetWilayah
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import rencana_aksi as rencana_aksi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.cetak.cari_kode import cari_kode
from kinerja_desktop.usecases.cetak.cetak_berkas import PermintaanCetak, cetak_berkas, cetak_menurut_kode
from kinerja_desktop.usecases.cetak.daftar_cetak import daftar_cetak, dokumen_skp, siapkan_dokumen
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    LEMBAR_UTAMA,
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    lembar_utama,
)
from kinerja_desktop.usecases.cetak.siapkan_matriks import matriks_berlaku
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.buka_matriks import muat_matriks
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BKPSDM,
    BUDI_ID,
    CAMAT_ID,
    CICI_ID,
    HARI_INI,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM_ID,
    SEKDA_ID,
    SITI_ID,
)

PILIHAN = PilihanCetak()


def skp_milik(store: Store, pegawai_id: UUID) -> Skp:
    with store.read() as unit:
        (kepala,) = skp_store.milik(unit, pegawai_id, 2026)
        skp = skp_store.muat(unit, kepala.id)
    assert skp is not None
    return skp


def catat_langkah(store: Store, skp: Skp, teks: str = "Menata arsip aktif", *, nomor: int = 1) -> RencanaAksi:
    aksi = RencanaAksi(
        UUID(int=7000 + nomor), skp.lingkup, skp.pegawai_id, skp.id, skp.rhk[0].id, nomor, teks, "Arsip tertata",
        Decimal(75), "berkas", (1, 2, 3), "Siti", StatusAksi.BELUM, "",
    )  # fmt: skip
    with store.write(OPERATOR) as unit:
        rencana_aksi_store.simpan(unit, aksi)
    return aksi


def bagi_peran(store: Store, teks: str = "Laporan layanan bulanan", pegawai_id: UUID = SEKCAM_ID) -> SelMatriks:
    camat = skp_milik(store, CAMAT_ID)
    rhk = camat.rhk[0]
    sel = SelMatriks(
        UUID(int=8000), camat.lingkup, 2026, CAMAT_ID, camat.id, rhk.id, rhk.indikator[0].id, pegawai_id,
        TingkatHasil.OUTPUT, teks, rhk.teks, rhk.indikator[0].teks,
    )  # fmt: skip
    with store.write(OPERATOR) as unit:
        matriks_store.simpan(unit, sel)
    return sel


def bagi_wilayah(store: Store, skp: Skp) -> Skp:
    wilayah = (TargetWilayah(UUID(int=9001), "Desa Satu", Decimal(100), 1),
               TargetWilayah(UUID(int=9002), "Desa Dua", Decimal(200), 2))  # fmt: skip
    rhk = skp.rhk[0]
    baru = replace(skp, rhk=(replace(rhk, indikator=(replace(rhk.indikator[0], wilayah=wilayah), *rhk.indikator[1:])),))
    with store.write(OPERATOR) as unit:
        skp_store.simpan(unit, baru)
    return baru


def teks(siap: LembarSiap) -> str:
    reader = PdfReader(io.BytesIO(gambar_pdf(siap.lembar)))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def siapkan(store: Store, jenis: KodeLembar, skp: Skp, digest: str | None = None) -> LembarSiap:
    return siapkan_dokumen(store, OPERATOR, jenis, skp.id, PILIHAN, digest=digest)


def minta(lembar: str = "", *, nip: str | None = None, semua: bool = False) -> PermintaanCetak:
    return PermintaanCetak(lembar, nip, None, None, "pdf", PILIHAN, semua=semua)


@pytest.mark.parametrize("formulir", Formulir)
@pytest.mark.parametrize("pendekatan", Pendekatan)
def test_exactly_one_sheet_is_the_skp_of_a_form(formulir: Formulir, pendekatan: Pendekatan) -> None:
    cocok = [satu for satu in LEMBAR_UTAMA if satu.cocok(formulir, pendekatan)]

    assert cocok == [lembar_utama(formulir, pendekatan)]
    assert all(satu.cocok(formulir, pendekatan) for satu in (KodeLembar.F01, KodeLembar.F06, KodeLembar.F08))


def test_each_sheet_lists_the_people_whose_form_it_is(kantor: Store) -> None:
    def id_daftar(jenis: KodeLembar) -> set[UUID]:
        return {satu.dokumen_id for satu in daftar_cetak(kantor, OPERATOR, jenis, "2026")}

    camat, siti, budi = (skp_milik(kantor, satu).id for satu in (CAMAT_ID, SITI_ID, BUDI_ID))
    assert id_daftar(KodeLembar.F02) == {camat}
    assert id_daftar(KodeLembar.F04) == {siti, budi}
    assert id_daftar(KodeLembar.F03) == id_daftar(KodeLembar.F05) == set()
    assert id_daftar(KodeLembar.F06) == id_daftar(KodeLembar.F01) == {camat, siti, budi}
    assert id_daftar(KodeLembar.F07) == id_daftar(KodeLembar.F08) == id_daftar(KodeLembar.F08W) == set()


def test_a_sheet_of_another_form_is_refused_by_name(kantor: Store) -> None:
    with pytest.raises(PenolakanError, match="F-04") as ditolak:
        siapkan(kantor, KodeLembar.F04, skp_milik(kantor, CAMAT_ID))
    assert ditolak.value.kode == "LEMBAR-LAIN"
    assert "administrasi dan fungsional, kuantitatif" in ditolak.value.pesan


def test_the_plan_of_a_camat_is_f02_with_his_unit_and_not_his_instansi(kantor: Store) -> None:
    siap = siapkan(kantor, KodeLembar.F02, skp_milik(kantor, CAMAT_ID))

    assert not siap.draf
    assert "5 UNIT KERJA Kecamatan Muara Sari" in teks(siap)
    assert siap.nama_berkas.startswith("F-02_2026_TAHUN_")


def test_the_plan_of_a_jpt_names_the_instansi(kantor: Store) -> None:
    buat_skp(kantor, BKPSDM, SEKDA_ID, 2026, AWAL_TAHUN)
    siap = siapkan_dokumen(kantor, BKPSDM, KodeLembar.F02, skp_milik(kantor, SEKDA_ID).id, PILIHAN)

    assert siap.draf
    assert "5 INSTANSI" in teks(siap)


@pytest.mark.parametrize("jenis", [KodeLembar.F07, KodeLembar.F08, KodeLembar.F08W])
def test_a_sheet_with_nothing_on_it_is_refused_with_the_way_to_fill_it(kantor: Store, jenis: KodeLembar) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        siapkan(kantor, jenis, skp_milik(kantor, CAMAT_ID))
    assert ditolak.value.kode == "LEMBAR-KOSONG"
    assert ditolak.value.langkah


def test_the_code_of_f08_leads_back_to_the_steps_as_printed(kantor: Store, tmp_path: Path) -> None:
    skp = skp_milik(kantor, SITI_ID)
    langkah = catat_langkah(kantor, skp)
    siap = siapkan(kantor, KodeLembar.F08, skp)
    assert "Menata arsip aktif" in teks(siap)
    assert f"kode {siap.kode}" in teks(siap)
    assert siap.kode != siapkan(kantor, KodeLembar.F04, skp).kode
    assert cari_kode(kantor, OPERATOR, siap.kode).sesuai

    with kantor.write(OPERATOR) as unit:
        rencana_aksi_store.simpan(unit, replace(langkah, teks="Memindahkan arsip inaktif"))
    temuan = cari_kode(kantor, OPERATOR, siap.kode)
    assert not temuan.sesuai
    assert temuan.lembar == (KodeLembar.F08,)
    assert temuan.kalimat.startswith("Rencana aksi 2026 Siti Nuraini Lubis: isinya sudah berubah")
    (berkas,) = cetak_menurut_kode(kantor, OPERATOR, temuan, PILIHAN.kertas, "pdf", tmp_path)
    assert "Menata arsip aktif" in PdfReader(berkas).pages[0].extract_text()
    assert "Memindahkan arsip inaktif" in teks(siapkan(kantor, KodeLembar.F08, skp))


def test_steps_of_a_plan_that_is_not_set_are_marked_draf(kantor: Store) -> None:
    buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    tambah_rhk(kantor, OPERATOR, skp_milik(kantor, CICI_ID).id, JenisRhk.UTAMA, AWAL_TAHUN)
    skp = skp_milik(kantor, CICI_ID)
    catat_langkah(kantor, skp)

    assert siapkan(kantor, KodeLembar.F08, skp).draf


def test_f08_by_months_and_by_quarters_carry_the_same_code(kantor: Store) -> None:
    skp = skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, skp)
    bulanan = siapkan_dokumen(kantor, OPERATOR, KodeLembar.F08, skp.id, PilihanCetak(bulanan=True))

    assert " 11 12 KETERANGAN" in teks(bulanan)
    assert bulanan.kode == siapkan(kantor, KodeLembar.F08, skp).kode


def test_the_matrix_has_a_row_for_everybody_the_leader_appraises(kantor: Store) -> None:
    bagi_peran(kantor)
    siap = siapkan(kantor, KodeLembar.F07, skp_milik(kantor, CAMAT_ID))
    isi = teks(siap)

    assert "Hendra Wijaya Sekretaris Camat" in isi
    assert "[Output] Laporan layanan bulanan" in isi
    assert "RENCANA HASIL KERJA CAMAT" in isi
    assert siap.nama_berkas == "F-07_2026_TAHUN_tirta-kencana.muara-sari_kecamatan-muara-sari.pdf"


def test_somebody_the_leader_gave_a_part_to_stands_in_his_matrix_whoever_appraises_him(kantor: Store) -> None:
    bagi_peran(kantor, pegawai_id=SITI_ID)

    assert "Siti Nuraini Lubis Arsiparis [Output]" in teks(siapkan(kantor, KodeLembar.F07, skp_milik(kantor, CAMAT_ID)))


def test_the_paper_matrix_has_the_people_of_the_screen(kantor: Store) -> None:
    bagi_peran(kantor, pegawai_id=SITI_ID)
    skp = skp_milik(kantor, CAMAT_ID)
    with kantor.read() as unit:
        layar = muat_matriks(unit, CAMAT_ID, 2026, skp.selesai)
        kertas = matriks_berlaku(unit, skp)

    assert {satu.nama for satu in layar.baris} == {satu.nama for satu in kertas.baris}
    assert len(kertas.baris) == 2


def test_the_code_of_f07_leads_back_to_the_matrix_as_printed(kantor: Store, tmp_path: Path) -> None:
    sel = bagi_peran(kantor)
    siap = siapkan(kantor, KodeLembar.F07, skp_milik(kantor, CAMAT_ID))
    assert cari_kode(kantor, OPERATOR, siap.kode).sesuai

    with kantor.write(OPERATOR) as unit:
        matriks_store.simpan(unit, replace(sel, teks="Peta layanan desa"))
    temuan = cari_kode(kantor, OPERATOR, siap.kode)
    assert not temuan.sesuai
    assert temuan.judul == "Matriks peran 2026"
    (berkas,) = cetak_menurut_kode(kantor, OPERATOR, temuan, PILIHAN.kertas, "pdf", tmp_path)
    assert "Laporan layanan bulanan" in " ".join(PdfReader(berkas).pages[0].extract_text().split())


def test_the_plan_by_area_carries_the_code_of_the_skp(kantor: Store) -> None:
    buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    skp = bagi_wilayah(kantor, replace(skp_milik(kantor, CICI_ID), rhk=skp_milik(kantor, SITI_ID).rhk))
    siap = siapkan(kantor, KodeLembar.F08W, skp)

    assert "INDIKATOR Desa Satu Desa Dua JUMLAH TARGET" in teks(siap)
    assert siap.kode == siapkan(kantor, KodeLembar.F04, skp).kode
    temuan = cari_kode(kantor, OPERATOR, siap.kode)
    assert temuan.lembar == (KodeLembar.F04, KodeLembar.F06, KodeLembar.F08W)


def test_a_draft_revision_changes_no_printed_list_until_it_is_set(kantor: Store) -> None:
    skp = bagi_wilayah(kantor, skp_milik(kantor, SITI_ID))

    assert not daftar_cetak(kantor, OPERATOR, KodeLembar.F08W, "2026")
    assert KodeLembar.F08W not in dokumen_skp(kantor, OPERATOR, skp.id).lembar
    assert KodeLembar.F08W in dokumen_skp(kantor, OPERATOR, skp.id, digest_skp(skp)).lembar


def test_the_cover_lists_what_exists_with_the_codes_of_what_is_set(kantor: Store) -> None:
    skp = skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, skp)
    siap = siapkan(kantor, KodeLembar.F01, skp)
    isi = teks(siap)

    kode = siapkan(kantor, KodeLembar.F04, skp).kode
    assert f"1 F-04 Sasaran Kinerja Pegawai Versi 1, kode {kode} Tahun 2026 Ditetapkan 15 Januari 2026" in isi
    assert "2 F-06 Lampiran Sasaran Kinerja Pegawai" in isi
    assert "3 F-08 Rencana Aksi Pencapaian Kinerja Tahun 2026 0 dari 1" in isi
    assert (siap.kode, siap.lembar.kode, siap.draf) == ("", "", False)


def test_everything_at_once_prints_each_form_there_is_data_for(kantor: Store, tmp_path: Path) -> None:
    catat_langkah(kantor, skp_milik(kantor, SITI_ID))
    bagi_peran(kantor)
    semua = cetak_berkas(kantor, OPERATOR, minta(semua=True), tmp_path, HARI_INI)

    jumlah = {kode: sum(satu.name.startswith(f"{kode}_") for satu in semua) for kode in KodeLembar}
    assert jumlah == {
        "F-01": 3, "F-02": 1, "F-03": 0, "F-04": 2, "F-05": 0, "F-06": 3, "F-07": 1, "F-08": 1, "F-08W": 0,
        "F-10": 0, "F-12": 0,
    }  # fmt: skip
    assert len({satu.name for satu in semua}) == len(semua)


def test_steps_of_a_result_that_is_not_set_yet_stop_no_printing(kantor: Store, tmp_path: Path) -> None:
    siti = skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, replace(siti, rhk=(replace(siti.rhk[0], id=UUID(int=12345)),)))
    semua = cetak_berkas(kantor, OPERATOR, minta(semua=True), tmp_path, HARI_INI)

    assert semua
    assert not [satu for satu in semua if satu.name.startswith("F-08")]
    with pytest.raises(PenolakanError) as ditolak:
        cetak_berkas(kantor, OPERATOR, minta("F-08"), tmp_path, HARI_INI)
    assert ditolak.value.kode == "CETAK-KOSONG"


def test_one_sheet_for_a_whole_unit_passes_over_other_forms(kantor: Store, tmp_path: Path) -> None:
    assert len(cetak_berkas(kantor, OPERATOR, minta("F-04"), tmp_path, HARI_INI)) == 2
    camat = skp_milik(kantor, CAMAT_ID).pegawai.nip
    with pytest.raises(PenolakanError, match="F-04"):
        cetak_berkas(kantor, OPERATOR, minta("F-04", nip=camat), tmp_path, HARI_INI)


def test_the_editor_opens_the_sheet_of_the_form_first(kantor: Store) -> None:
    camat, siti = skp_milik(kantor, CAMAT_ID), skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, siti)

    assert dokumen_skp(kantor, OPERATOR, camat.id).lembar == (KodeLembar.F02, KodeLembar.F06, KodeLembar.F01)
    assert dokumen_skp(kantor, OPERATOR, siti.id).lembar == (
        KodeLembar.F04, KodeLembar.F06, KodeLembar.F08, KodeLembar.F01,
    )  # fmt: skip
    assert dokumen_skp(kantor, OPERATOR, siti.id, digest_skp(siti)).lembar == (KodeLembar.F04, KodeLembar.F06)


@pytest.mark.parametrize("jenis", [KodeLembar.F01, KodeLembar.F02, KodeLembar.F07])
def test_another_units_documents_are_not_printed(kantor: Store, jenis: KodeLembar) -> None:
    bagi_peran(kantor)
    with pytest.raises(PenolakanError) as ditolak:
        siapkan_dokumen(kantor, OPERATOR_LAIN, jenis, skp_milik(kantor, CAMAT_ID).id, PILIHAN)
    assert ditolak.value.kode == "HAK-02"


def test_every_print_leaves_a_line_in_the_trail(kantor: Store) -> None:
    skp = skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, skp)
    for jenis in (KodeLembar.F01, KodeLembar.F04, KodeLembar.F08):
        siapkan(kantor, jenis, skp)

    with kantor.read() as unit:
        baris = unit.conn.exec_driver_sql("SELECT tindakan, sesudah FROM jejak ORDER BY rowid").all()
    cetak = [str(isi) for tindakan, isi in baris if tindakan == Tindakan.CETAK.value]
    assert [kode in isi for kode, isi in zip(("F-01", "F-04", "F-08"), cetak, strict=True)] == [True] * 3


def test_the_date_over_the_signature_is_the_day_the_skp_was_set(kantor: Store) -> None:
    skp = skp_milik(kantor, SITI_ID)
    catat_langkah(kantor, skp)

    assert "Muara Sari, 15 Januari 2026" in teks(siapkan(kantor, KodeLembar.F08, skp))
    lain = siapkan_dokumen(
        kantor, OPERATOR, KodeLembar.F08, skp.id, PilihanCetak(tempat="Sungai Apit", tanggal=date(2026, 2, 3))
    )
    assert "Sungai Apit, 3 Februari 2026" in teks(lain)
