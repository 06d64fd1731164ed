"""The matrix on a real store: rights, filling, making plans of cells, what a set SKP holds, and the gaps of a unit."""

from dataclasses import replace
from uuid import UUID

import pytest

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.domain.perencanaan.skp import JenisRhk, Skp, TautanInduk
from kinerja_desktop.domain.perencanaan.usulan_tautan import JenisUsulan
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks, lihat_matriks, muat_matriks
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import cakupan_rencana
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel, isi_sel
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import jadikan_rhk, tautkan_sel
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, catat_ttd_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, tambah_rhk, ubah_isian
from kinerja_desktop.usecases.perencanaan.tautan_induk import (
    calon_induk,
    kesampingkan_usulan,
    lepaskan,
    tautkan,
    terima_usulan,
    tunggu_induk,
    usulan_tautan,
)
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BUDI_ID,
    CAMAT,
    CAMAT_ID,
    CICI,
    CICI_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM,
    SEKCAM_ID,
    SEKDA_ID,
    SITI_ID,
)

PERAN = "Administrasi kecamatan terlayani tepat waktu"


def isi(store: Store, teks: str | None = PERAN, *, kolom: int = 0, tingkat: TingkatHasil | None = None) -> LihatMatriks:
    """The camat gives his sekcam a part."""
    indikator = lihat_matriks(store, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom[kolom].indikator_id
    return isi_sel(store, CAMAT, CAMAT_ID, 2026, [IsianSel(SEKCAM_ID, indikator, teks, tingkat)], AWAL_TAHUN)


def skp_sekcam(store: Store) -> Skp:
    with store.read() as unit:
        (kepala,) = skp_store.milik(unit, SEKCAM_ID, 2026)
        skp = skp_store.muat(unit, kepala.id)
    assert skp is not None
    return skp


def jadikan(store: Store) -> Skp:
    layar = isi(store)
    hasil = jadikan_rhk(store, CAMAT, CAMAT_ID, 2026, [satu.id for satu in layar.matriks.sel], AWAL_TAHUN)
    assert (hasil.dibuat, hasil.tertunda) == (1, ())
    return skp_sekcam(store)


def tetapkan(store: Store, skp: Skp) -> None:
    layar = tambah_indikator(store, SEKCAM, skp.id, skp.rhk[0].id, AWAL_TAHUN)
    indikator = layar.skp.rhk[0].indikator[0].id
    for medan, teks in (("teks", "Layanan yang selesai"), ("satuan", "layanan"), ("target", "300")):
        layar = ubah_isian(store, SEKCAM, skp.id, f"indikator:{indikator}.{medan}", teks, AWAL_TAHUN)
    digest = digest_skp(layar.skp)
    ajukan_skp(store, OPERATOR, skp.id, digest, AWAL_TAHUN)
    setujui_skp(store, CAMAT, skp.id, digest, AWAL_TAHUN)
    for jenis in (JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI):
        catat_ttd_skp(store, OPERATOR, skp.id, digest, jenis, AWAL_TAHUN, AWAL_TAHUN)


def tolakan(kode: str, *, store: Store, kolom: int = 0) -> PenolakanError:
    with pytest.raises(PenolakanError) as info:
        isi(store, "", kolom=kolom)
    assert info.value.kode == kode
    return info.value


def test_a_matrix_has_the_leaders_indicators_and_those_he_appraises(kantor: Store) -> None:
    with kantor.read() as unit:
        camat = muat_matriks(unit, CAMAT_ID, 2026, AWAL_TAHUN)
        sekcam = muat_matriks(unit, SEKCAM_ID, 2026, AWAL_TAHUN)
    assert [satu.indikator for satu in camat.kolom] == [
        "Jumlah berkas aktif yang tertata", "Persentase surat yang selesai pada hari yang sama",
    ]  # fmt: skip
    assert [satu.target for satu in camat.kolom] == ["300 berkas", "95%"]
    assert [satu.pegawai_id for satu in camat.baris] == [SEKCAM_ID]
    assert {satu.pegawai_id for satu in sekcam.baris} == {SITI_ID, BUDI_ID, CICI_ID}
    assert sekcam.kolom == ()
    assert camat.pimpinan.jabatan == "Camat"


def test_a_block_is_taken_with_its_kinds_and_audited(kantor: Store) -> None:
    layar = isi(kantor, f"[Layanan] {PERAN}")
    (sel,) = layar.matriks.sel
    assert (sel.tingkat, sel.teks, sel.rhk_id) == (TingkatHasil.LAYANAN, PERAN, None)
    assert sel.indikator_pimpinan == "Jumlah berkas aktif yang tertata"
    assert [temuan.kode for temuan in layar.temuan] == ["MPH-01"]
    layar = isi(kantor, None, tingkat=TingkatHasil.OUTCOME_ANTARA)
    assert [(satu.tingkat, satu.teks) for satu in layar.matriks.sel] == [(TingkatHasil.OUTCOME_ANTARA, PERAN)]
    assert isi(kantor, "x").matriks.sel == ()


def test_an_unknown_place_refuses_the_whole_block(kantor: Store) -> None:
    kolom = lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom
    blok = [IsianSel(SEKCAM_ID, kolom[0].indikator_id, PERAN), IsianSel(SITI_ID, kolom[0].indikator_id, PERAN)]
    with pytest.raises(PenolakanError, match="MATRIKS-BASI"):
        isi_sel(kantor, CAMAT, CAMAT_ID, 2026, blok, AWAL_TAHUN)
    assert lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.sel == ()


def test_only_the_leader_and_the_officers_of_his_unit_fill_a_matrix(kantor: Store) -> None:
    kolom = lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.kolom
    blok = [IsianSel(SEKCAM_ID, kolom[0].indikator_id, PERAN)]
    for pelaku, kode in ((SEKCAM, "HAK-03"), (CICI, "HAK-01"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")):
        with pytest.raises(PenolakanError, match=kode):
            isi_sel(kantor, pelaku, CAMAT_ID, 2026, blok, AWAL_TAHUN)
    assert lihat_matriks(kantor, SEKCAM, CAMAT_ID, 2026, AWAL_TAHUN).terkunci.startswith("Matriks ini milik")
    assert isi_sel(kantor, OPERATOR, CAMAT_ID, 2026, blok, AWAL_TAHUN).matriks.sel


def test_a_cell_becomes_a_plan_in_a_draft_that_is_made_where_there_is_none(kantor: Store) -> None:
    skp = jadikan(kantor)
    (rhk,) = skp.rhk
    (sel,) = lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.sel
    assert (rhk.teks, rhk.jenis, rhk.tautan) == (PERAN, JenisRhk.UTAMA, TautanInduk.TERTAUT)
    assert (rhk.rhk_pimpinan_id, rhk.indikator_pimpinan_id) == (sel.rhk_pimpinan_id, sel.indikator_pimpinan_id)
    assert rhk.rhk_pimpinan == (
        "Arsip dinamis kecamatan tertata dan mudah ditemukan (indikator: Jumlah berkas aktif yang tertata)"
    )
    assert sel.rhk_id == rhk.id
    lagi = jadikan_rhk(kantor, CAMAT, CAMAT_ID, 2026, [sel.id], AWAL_TAHUN)
    assert (lagi.dibuat, lagi.ditautkan, len(skp_sekcam(kantor).rhk)) == (0, 0, 1)


def test_a_cell_links_to_the_plan_that_hangs_on_its_row_already(kantor: Store) -> None:
    skp_id = buat_skp(kantor, OPERATOR, SEKCAM_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(kantor, OPERATOR, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    calon = calon_induk(kantor, OPERATOR, skp_id, AWAL_TAHUN)[0]
    tautkan(kantor, OPERATOR, skp_id, rhk.id, calon, AWAL_TAHUN)
    (sel,) = isi(kantor).matriks.sel
    hasil = jadikan_rhk(kantor, CAMAT, CAMAT_ID, 2026, [sel.id], AWAL_TAHUN)
    assert (hasil.dibuat, hasil.ditautkan) == (0, 1)
    assert [satu.id for satu in skp_sekcam(kantor).rhk] == [rhk.id]


def test_a_cell_is_linked_to_a_plan_the_leader_points_at(kantor: Store) -> None:
    skp_id = buat_skp(kantor, OPERATOR, SEKCAM_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(kantor, OPERATOR, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    (sel,) = isi(kantor).matriks.sel
    layar = tautkan_sel(kantor, CAMAT, CAMAT_ID, 2026, sel.id, rhk.id, AWAL_TAHUN)
    assert layar.matriks.terbuka == ()
    assert skp_sekcam(kantor).rhk[0].tautan is TautanInduk.TERTAUT
    with pytest.raises(PenolakanError, match="MATRIKS-BASI"):
        tautkan_sel(kantor, CAMAT, CAMAT_ID, 2026, sel.id, UUID(int=7), AWAL_TAHUN)


def test_a_cell_of_someone_whose_skp_waits_stays_open_with_the_reason(kantor: Store) -> None:
    skp = jadikan(kantor)
    tetapkan(kantor, skp)
    layar = isi(kantor, "Surat masuk ditindaklanjuti hari itu juga", kolom=1)
    (baru,) = layar.matriks.terbuka
    hasil = jadikan_rhk(kantor, CAMAT, CAMAT_ID, 2026, [baru.id], AWAL_TAHUN)
    assert hasil.dibuat == 0
    ((nama, alasan),) = hasil.tertunda
    assert nama == "Hendra Wijaya"
    assert "sudah ditetapkan" in alasan
    assert hasil.layar.matriks.terbuka == (baru,)
    assert skp_sekcam(kantor) == lihat_skp(kantor, CAMAT, skp.id, AWAL_TAHUN).skp
    assert len(skp_sekcam(kantor).rhk) == 1


def test_skp_11_emptying_a_cell_of_a_set_skp_is_refused_and_a_draft_one_is_not(kantor: Store) -> None:
    skp = jadikan(kantor)
    isi(kantor, "")
    assert skp_sekcam(kantor).rhk == skp.rhk
    (sel,) = isi(kantor).matriks.sel
    tautkan_sel(kantor, CAMAT, CAMAT_ID, 2026, sel.id, skp.rhk[0].id, AWAL_TAHUN)
    tetapkan(kantor, skp)
    penolakan = tolakan("SKP-11", store=kantor)
    assert penolakan.pesan == "Sel matriks dipakai SKP yang sudah ditetapkan."
    assert lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks.sel[0].teks == PERAN


def test_skp_11_holds_while_a_revision_is_written(kantor: Store) -> None:
    skp = jadikan(kantor)
    tetapkan(kantor, skp)
    mulai_revisi(kantor, SEKCAM, skp.id, "Anggaran bergeser ke kegiatan lain", AWAL_TAHUN, AWAL_TAHUN)
    ubah_isian(kantor, SEKCAM, skp.id, f"rhk:{skp.rhk[0].id}.teks", "Administrasi kecamatan tertib", AWAL_TAHUN)
    tolakan("SKP-11", store=kantor)


def test_a_new_text_of_a_cell_is_proposed_and_never_overwrites(kantor: Store) -> None:
    skp = jadikan(kantor)
    isi(kantor, "Administrasi kecamatan tanpa antrean")
    assert skp_sekcam(kantor).rhk[0].teks == PERAN
    (usulan,) = usulan_tautan(kantor, OPERATOR, skp.id, AWAL_TAHUN)
    assert usulan.jenis is JenisUsulan.TEKS_SEL
    kesampingkan_usulan(kantor, OPERATOR, skp.id, usulan)
    assert usulan_tautan(kantor, OPERATOR, skp.id, AWAL_TAHUN) == ()
    isi(kantor, "Administrasi kecamatan selesai satu hari")
    (usulan,) = usulan_tautan(kantor, OPERATOR, skp.id, AWAL_TAHUN)
    layar = terima_usulan(kantor, OPERATOR, skp.id, usulan, AWAL_TAHUN)
    assert layar.skp.rhk[0].teks == "Administrasi kecamatan selesai satu hari"


def test_new_words_of_the_leaders_plan_are_proposed_too(kantor: Store) -> None:
    skp = jadikan(kantor)
    with kantor.write(OPERATOR) as unit:
        (kepala,) = skp_store.milik(unit, CAMAT_ID, 2026)
        camat = skp_store.muat(unit, kepala.id)
        assert camat is not None
        skp_store.simpan(unit, replace(camat, rhk=(replace(camat.rhk[0], teks="Arsip kecamatan tertata"),)))
    (usulan,) = usulan_tautan(kantor, OPERATOR, skp.id, AWAL_TAHUN)
    assert usulan.jenis is JenisUsulan.TEKS_INDUK
    layar = terima_usulan(kantor, OPERATOR, skp.id, usulan, AWAL_TAHUN)
    assert layar.skp.rhk[0].rhk_pimpinan.startswith("Arsip kecamatan tertata (indikator: ")


def test_a_plan_waits_for_its_parent_and_is_linked_when_a_person_says_so(kantor: Store) -> None:
    skp_id = buat_skp(kantor, OPERATOR, SEKCAM_ID, 2026, AWAL_TAHUN)
    rhk = tambah_rhk(kantor, OPERATOR, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    ubah_isian(kantor, OPERATOR, skp_id, f"rhk:{rhk.id}.teks", "Penataan arsip dinamis kecamatan", AWAL_TAHUN)
    layar = tunggu_induk(kantor, OPERATOR, skp_id, rhk.id, True, AWAL_TAHUN)
    assert layar.skp.rhk[0].tautan is TautanInduk.MENUNGGU
    (menunggu,) = cakupan_rencana(kantor, OPERATOR, 2026, AWAL_TAHUN).menunggu
    assert (menunggu.rhk_id, menunggu.nama) == (rhk.id, "Hendra Wijaya")
    usulan = usulan_tautan(kantor, OPERATOR, skp_id, AWAL_TAHUN)
    assert [satu.jenis for satu in usulan] == [JenisUsulan.TAUTKAN] * 2
    assert usulan[0].calon.sumber == "Camat Yuliana Marpaung"
    layar = terima_usulan(kantor, OPERATOR, skp_id, usulan[0], AWAL_TAHUN)
    assert layar.skp.rhk[0].tautan is TautanInduk.TERTAUT
    assert usulan_tautan(kantor, OPERATOR, skp_id, AWAL_TAHUN) == ()
    layar = lepaskan(kantor, OPERATOR, skp_id, rhk.id, AWAL_TAHUN)
    (lepas,) = layar.skp.rhk
    assert (lepas.tautan, lepas.rhk_pimpinan_id) == (TautanInduk.DIKETIK, None)
    assert lepas.rhk_pimpinan.startswith("Arsip dinamis kecamatan")


def test_letting_go_opens_the_cell_again(kantor: Store) -> None:
    skp = jadikan(kantor)
    lepaskan(kantor, OPERATOR, skp.id, skp.rhk[0].id, AWAL_TAHUN)
    layar = lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN)
    assert len(layar.matriks.terbuka) == 1
    with pytest.raises(PenolakanError, match="HAK-03"):
        lepaskan(kantor, CICI, skp.id, skp.rhk[0].id, AWAL_TAHUN)


def test_a_proposal_whose_cell_is_gone_is_refused(kantor: Store) -> None:
    skp_id = buat_skp(kantor, OPERATOR, SEKCAM_ID, 2026, AWAL_TAHUN)
    isi(kantor)
    (usulan,) = usulan_tautan(kantor, OPERATOR, skp_id, AWAL_TAHUN)
    assert usulan.jenis is JenisUsulan.JADI_RHK
    isi(kantor, "")
    with pytest.raises(PenolakanError, match="TAUTAN-BASI"):
        terima_usulan(kantor, OPERATOR, skp_id, usulan, AWAL_TAHUN)


def test_the_gaps_of_a_unit_are_listed_by_leader_from_the_top_and_by_post(kantor: Store) -> None:
    semua = cakupan_rencana(kantor, OPERATOR, 2026, AWAL_TAHUN)
    assert [(satu.nama, satu.kedalaman) for satu in semua.pimpinan] == [
        ("Yuliana Marpaung", 0), ("Hendra Wijaya", 1),
    ]  # fmt: skip
    camat, sekcam = semua.pimpinan
    assert (camat.indikator, camat.terbagi, camat.bawahan) == (2, 0, 1)
    assert [temuan.kode for temuan in camat.temuan] == ["MPH-01", "MPH-01", "MPH-02"]
    assert sekcam.keadaan is None
    assert (semua.indikator_belum, semua.pegawai_belum) == (2, 1)
    assert [(satu.nama, satu.sebab) for satu in semua.tanpa_indikator] == [
        ("Cici Amelia", "belum punya SKP"), ("Hendra Wijaya", "belum punya SKP"),
    ]  # fmt: skip
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    isi(kantor)
    semua = cakupan_rencana(kantor, OPERATOR, 2026, AWAL_TAHUN)
    assert (semua.indikator_belum, semua.pegawai_belum) == (1, 0)
    assert (semua.tanpa_indikator[0].skp_id, semua.tanpa_indikator[0].sebab) == (
        skp_id, "SKP belum berindikator terukur",
    )  # fmt: skip
    assert SEKDA_ID not in {satu.pimpinan_id for satu in semua.pimpinan}


def test_each_level_shares_out_what_it_was_given(kantor: Store) -> None:
    """Camat, sekcam, staff: the sekcam's plan made of the camat's cell is a column of his own matrix."""
    skp = jadikan(kantor)
    layar = tambah_indikator(kantor, SEKCAM, skp.id, skp.rhk[0].id, AWAL_TAHUN)
    indikator = layar.skp.rhk[0].indikator[0].id
    ubah_isian(kantor, SEKCAM, skp.id, f"indikator:{indikator}.teks", "Layanan yang selesai", AWAL_TAHUN)
    sel = IsianSel(CICI_ID, indikator, "Data layanan harian tersaji")
    turun = isi_sel(kantor, SEKCAM, SEKCAM_ID, 2026, [sel], AWAL_TAHUN).matriks
    assert (turun.terbagi, turun.indikator) == (1, 1)
    skp_id = buat_skp(kantor, CICI, CICI_ID, 2026, AWAL_TAHUN)
    (usulan,) = usulan_tautan(kantor, CICI, skp_id, AWAL_TAHUN)
    assert usulan.jenis is JenisUsulan.JADI_RHK
    (rhk,) = terima_usulan(kantor, CICI, skp_id, usulan, AWAL_TAHUN).skp.rhk
    assert (rhk.teks, rhk.rhk_pimpinan) == ("Data layanan harian tersaji", PERAN)
    turun = lihat_matriks(kantor, SEKCAM, SEKCAM_ID, 2026, AWAL_TAHUN).matriks
    assert turun.terbuka == ()
    assert turun.baris_dari(CICI_ID) is not None


def test_cells_stay_in_sight_when_their_indicator_leaves_the_leaders_plan(kantor: Store) -> None:
    isi(kantor)
    with kantor.write(OPERATOR) as unit:
        (kepala,) = skp_store.milik(unit, CAMAT_ID, 2026)
        camat = skp_store.muat(unit, kepala.id)
        assert camat is not None
        rhk = replace(camat.rhk[0], indikator=camat.rhk[0].indikator[1:])
        skp_store.simpan(unit, replace(camat, rhk=(rhk,)))
    matriks = lihat_matriks(kantor, CAMAT, CAMAT_ID, 2026, AWAL_TAHUN).matriks
    assert [(satu.indikator, satu.ada) for satu in matriks.kolom] == [
        ("Persentase surat yang selesai pada hari yang sama", True), ("Jumlah berkas aktif yang tertata", False),
    ]  # fmt: skip
    assert isi(kantor, "", kolom=1).matriks.sel == ()
