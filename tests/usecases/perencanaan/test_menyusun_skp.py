"""Writing an SKP field by field, and moving it through its life, on a real store file."""

from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, JenisRhk, JenisTarget
from kinerja_desktop.store import jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.langkah_skp import (
    ajukan_skp,
    catat_ttd_skp,
    kembalikan_skp,
    setujui_skp,
    tarik_skp,
)
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import (
    hapus_lampiran,
    hapus_rhk,
    simpan_draf,
    tambah_indikator,
    tambah_lampiran,
    tambah_rhk,
    ubah_isian,
)
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BUDI,
    CAMAT,
    CICI,
    CICI_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM,
    SEKCAM_ID,
)


@pytest.fixture
def store(kantor: Store) -> Store:
    return kantor


@pytest.fixture
def skp_id(store: Store) -> UUID:
    return buat_skp(store, CICI, CICI_ID, 2026, AWAL_TAHUN)


def isi_lengkap(store: Store, skp_id: UUID) -> LihatSkp:
    layar = tambah_rhk(store, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    rhk = layar.skp.rhk[0]
    indikator = rhk.indikator[0].id
    for medan, teks in (
        (f"rhk:{rhk.id}.teks", "Data kependudukan kelurahan tersaji mutakhir"),
        (f"rhk:{rhk.id}.rhk_pimpinan", "Layanan administrasi kecamatan berjalan tertib"),
        (f"indikator:{indikator}.teks", "Jumlah data keluarga yang dimutakhirkan"),
        (f"indikator:{indikator}.target", "1.200"),
        (f"indikator:{indikator}.satuan", "keluarga"),
    ):
        layar = ubah_isian(store, CICI, skp_id, medan, teks, AWAL_TAHUN)
    return layar


def digest(layar: LihatSkp) -> str:
    return layar.kehidupan.kini.digest


def test_a_new_skp_has_its_head_as_of_the_day_and_the_default_appraiser(store: Store, skp_id: UUID) -> None:
    skp = lihat_skp(store, CICI, skp_id, AWAL_TAHUN).skp
    assert skp.pegawai.nama.startswith("Cici Amelia")
    assert skp.pegawai.unit_kerja == "Sekretariat"
    assert skp.penilai_id == SEKCAM_ID
    assert skp.penilai is not None
    assert skp.penilai.jabatan == "Sekretaris Camat"


def test_making_it_twice_opens_the_one_that_is_there(store: Store, skp_id: UUID) -> None:
    assert buat_skp(store, OPERATOR, CICI_ID, 2026, AWAL_TAHUN) == skp_id


def test_a_number_is_read_as_an_indonesian_office_writes_it(store: Store, skp_id: UUID) -> None:
    layar = isi_lengkap(store, skp_id)
    satu = layar.skp.rhk[0].indikator[0]
    assert satu.nilai == 1200
    assert satu.satuan == "keluarga"


@pytest.mark.parametrize(
    ("jenis", "teks", "hasil"),
    [
        (JenisTarget.TANGGAL, "31 Maret 2026", date(2026, 3, 31)),
        (JenisTarget.PERSEN, "97,5", "97.5"),
        (JenisTarget.RENTANG, "85-90", "85..90"),
        (JenisTarget.TEKS, "  Tertib dan lengkap ", "Tertib dan lengkap"),
    ],
)
def test_the_target_cell_means_what_its_kind_says(
    store: Store, skp_id: UUID, jenis: JenisTarget, teks: str, hasil: object
) -> None:
    layar = isi_lengkap(store, skp_id)
    satu = layar.skp.rhk[0].indikator[0].id
    ubah_isian(store, CICI, skp_id, f"indikator:{satu}.jenis_target", jenis.value, AWAL_TAHUN)
    baru = ubah_isian(store, CICI, skp_id, f"indikator:{satu}.target", teks, AWAL_TAHUN).skp.rhk[0].indikator[0]
    terbaca = {
        JenisTarget.TANGGAL: baru.tanggal,
        JenisTarget.PERSEN: str(baru.nilai),
        JenisTarget.RENTANG: f"{baru.minimum}..{baru.maksimum}",
        JenisTarget.TEKS: baru.teks_target,
    }
    assert terbaca[jenis] == hasil


def test_a_text_that_is_no_number_is_refused_at_its_field_and_kept_as_a_draft(store: Store, skp_id: UUID) -> None:
    layar = isi_lengkap(store, skp_id)
    medan = f"indikator:{layar.skp.rhk[0].indikator[0].id}.target"
    with pytest.raises(PenolakanError) as penolakan:
        ubah_isian(store, CICI, skp_id, medan, "dua belas", AWAL_TAHUN)
    assert [temuan.medan for temuan in penolakan.value.temuan] == [medan]
    layar = lihat_skp(store, CICI, skp_id, AWAL_TAHUN)
    assert layar.draf == {medan: "dua belas"}
    assert layar.skp.rhk[0].indikator[0].nilai == 1200


def test_a_draft_of_one_field_leaves_the_others_alone_and_goes_when_its_field_is_saved(
    store: Store, skp_id: UUID
) -> None:
    simpan_draf(store, CICI, skp_id, "perilaku:1.teks", "Ram")
    simpan_draf(store, CICI, skp_id, "perilaku:2.teks", "Juj")
    layar = ubah_isian(store, CICI, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN)
    assert layar.draf == {"perilaku:2.teks": "Juj"}
    assert [satu.teks for satu in layar.skp.perilaku if satu.teks] == ["Ramah"]


def test_what_is_removed_from_a_draft_is_gone_from_it(store: Store, skp_id: UUID) -> None:
    layar = isi_lengkap(store, skp_id)
    layar = tambah_indikator(store, CICI, skp_id, layar.skp.rhk[0].id, AWAL_TAHUN)
    layar = tambah_lampiran(store, CICI, skp_id, BagianLampiran.KONSEKUENSI, "Pembinaan", AWAL_TAHUN)
    layar = hapus_lampiran(store, CICI, skp_id, layar.skp.lampiran[0].id, AWAL_TAHUN)
    layar = hapus_rhk(store, CICI, skp_id, layar.skp.rhk[0].id, AWAL_TAHUN)
    assert layar.skp.rhk == ()
    assert layar.skp.lampiran == ()


def test_it_cannot_be_handed_in_while_something_is_wrong_and_says_how_many(store: Store, skp_id: UUID) -> None:
    layar = lihat_skp(store, CICI, skp_id, AWAL_TAHUN)
    assert "Salah" in layar.halangan[JenisKejadian.DIAJUKAN]
    with pytest.raises(PenolakanError) as penolakan:
        ajukan_skp(store, CICI, skp_id, digest(layar), AWAL_TAHUN)
    assert penolakan.value.kode == "SKP-01"


def test_handing_in_names_the_content_that_was_seen(store: Store, skp_id: UUID) -> None:
    lama = digest(isi_lengkap(store, skp_id))
    ubah_isian(store, CICI, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN)
    with pytest.raises(PenolakanError) as penolakan:
        ajukan_skp(store, CICI, skp_id, lama, AWAL_TAHUN)
    assert penolakan.value.kode == "SKP-BASI"


def test_from_draft_to_set_with_both_signatures(store: Store, skp_id: UUID) -> None:
    sidik = digest(isi_lengkap(store, skp_id))
    assert ajukan_skp(store, CICI, skp_id, sidik, AWAL_TAHUN).kehidupan.keadaan is KeadaanSkp.DIAJUKAN
    assert setujui_skp(store, SEKCAM, skp_id, sidik, AWAL_TAHUN).kehidupan.keadaan is KeadaanSkp.DISETUJUI
    hari = date(2026, 1, 20)
    catat_ttd_skp(store, OPERATOR, skp_id, sidik, JenisKejadian.TTD_PEGAWAI, hari, AWAL_TAHUN)
    layar = catat_ttd_skp(store, OPERATOR, skp_id, sidik, JenisKejadian.TTD_PENILAI, hari, AWAL_TAHUN)
    assert layar.kehidupan.keadaan is KeadaanSkp.DITETAPKAN
    assert layar.kehidupan.kini.ditetapkan == hari


def test_what_is_handed_in_is_locked_until_it_is_withdrawn(store: Store, skp_id: UUID) -> None:
    sidik = digest(isi_lengkap(store, skp_id))
    layar = ajukan_skp(store, CICI, skp_id, sidik, AWAL_TAHUN)
    assert layar.terkunci
    with pytest.raises(PenolakanError) as penolakan:
        ubah_isian(store, CICI, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN)
    assert penolakan.value.kode == "SKP-TERKUNCI"
    tarik_skp(store, CICI, skp_id, sidik, AWAL_TAHUN)
    assert not ubah_isian(store, CICI, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN).terkunci


def test_giving_back_needs_a_note(store: Store, skp_id: UUID) -> None:
    sidik = digest(isi_lengkap(store, skp_id))
    ajukan_skp(store, CICI, skp_id, sidik, AWAL_TAHUN)
    with pytest.raises(PenolakanError):
        kembalikan_skp(store, SEKCAM, skp_id, sidik, "  ", AWAL_TAHUN)
    layar = kembalikan_skp(store, SEKCAM, skp_id, sidik, "Tambahkan ukuran mutu.", AWAL_TAHUN)
    assert layar.kehidupan.keadaan is KeadaanSkp.DIKEMBALIKAN
    assert layar.kehidupan.kini.catatan == "Tambahkan ukuran mutu."


def test_a_set_skp_is_edited_by_a_revision_only(store: Store, skp_id: UUID) -> None:
    sidik = digest(isi_lengkap(store, skp_id))
    ajukan_skp(store, CICI, skp_id, sidik, AWAL_TAHUN)
    setujui_skp(store, SEKCAM, skp_id, sidik, AWAL_TAHUN)
    for jenis in (JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI):
        layar = catat_ttd_skp(store, OPERATOR, skp_id, sidik, jenis, AWAL_TAHUN, AWAL_TAHUN)
    assert "revisi" in layar.terkunci
    with pytest.raises(PenolakanError) as penolakan:
        ubah_isian(store, CICI, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN)
    assert (penolakan.value.kode, "revisi" in penolakan.value.langkah) == ("SKP-TERKUNCI", True)


@pytest.mark.parametrize(
    ("orang", "kode"),
    [(BUDI, "HAK-03"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["other", "auditor", "unit"],
)
def test_nobody_writes_what_is_not_his(store: Store, skp_id: UUID, orang: Pelaku, kode: str) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        ubah_isian(store, orang, skp_id, "perilaku:1.teks", "Ramah", AWAL_TAHUN)
    assert penolakan.value.kode == kode


def test_another_appraiser_does_not_approve(store: Store, skp_id: UUID) -> None:
    sidik = digest(isi_lengkap(store, skp_id))
    ajukan_skp(store, CICI, skp_id, sidik, AWAL_TAHUN)
    with pytest.raises(PenolakanError) as penolakan:
        setujui_skp(store, CAMAT, skp_id, sidik, AWAL_TAHUN)
    assert penolakan.value.kode == "PEN-05"


def test_every_act_leaves_an_audit_line_with_before_and_after(store: Store, skp_id: UUID) -> None:
    layar = isi_lengkap(store, skp_id)
    medan = f"rhk:{layar.skp.rhk[0].id}.teks"
    ubah_isian(store, CICI, skp_id, medan, "Data keluarga kelurahan tersaji lengkap", AWAL_TAHUN)
    with store.read() as unit:
        baris = jejak.terakhir(unit, objek=skp_id)[0]
    assert baris.sebelum == {medan: "Data kependudukan kelurahan tersaji mutakhir"}
    assert baris.sesudah == {medan: "Data keluarga kelurahan tersaji lengkap"}
    assert baris.perangkat == "laptop-uji"
