"""The register of officials who sign is kept with its right and its way back, and paper prints by it."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from pypdf import PdfReader

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    JenisPenugasan,
    JenisPeristiwa,
    Kedudukan,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import jejak as jejak_store
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.cetak.daftar_cetak import siapkan_dokumen
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar, PilihanCetak
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    IsianPenugasan,
    IsianPeristiwa,
)
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import catat_entri
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import (
    catat_pejabat,
    isian_dari,
    lihat_register,
    periksa_isian_pejabat,
    pulihkan_pejabat,
    tarik_pejabat,
    ubah_pejabat,
)
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    CAMAT_ID,
    CICI,
    CICI_ID,
    HARI_INI,
    KECAMATAN_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM_ID,
    SEKRETARIAT_ID,
    SITI_ID,
    TW1,
)

JAN = date(2026, 1, 1)
SEKCAM = IsianPejabat(
    SEKRETARIAT_ID, SEKCAM_ID, Kedudukan.DEFINITIF, CaraTandaTangan.ATAS_NAMA, "Sekretaris Camat",
    "Camat Muara Sari", "", JAN, None, "800/3/2026",
)  # fmt: skip
CAMAT = IsianPejabat(
    KECAMATAN_ID, CAMAT_ID, Kedudukan.DEFINITIF, CaraTandaTangan.UNTUK_BELIAU, "Camat Muara Sari",
    "Wali Kota Tirta Kencana", "Sekretaris Daerah", JAN, None, "800/4/2026",
)  # fmt: skip


def skp_dari(store: Store, pegawai_id: UUID) -> Skp:
    with store.read() as unit:
        skp = skp_store.muat(unit, skp_store.milik(unit, pegawai_id, 2026)[0].id)
    assert skp is not None
    return skp


def tercetak(store: Store, jenis: KodeLembar, dokumen_id: UUID) -> str:
    siap = siapkan_dokumen(store, OPERATOR, jenis, dokumen_id, PilihanCetak())
    reader = PdfReader(io.BytesIO(gambar_pdf(siap.lembar)))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def bagi_peran(store: Store) -> Skp:
    camat = skp_dari(store, CAMAT_ID)
    rhk = camat.rhk[0]
    with store.write(OPERATOR) as unit:
        matriks_store.simpan(
            unit,
            SelMatriks(
                UUID(int=8000), camat.lingkup, 2026, CAMAT_ID, camat.id, rhk.id, rhk.indikator[0].id, SEKCAM_ID,
                TingkatHasil.OUTPUT, "Laporan layanan", rhk.teks, rhk.indikator[0].teks,
            ),
        )  # fmt: skip
    return camat


def test_a_line_is_entered_changed_withdrawn_and_each_act_taken_back(kantor: Store) -> None:
    baru = catat_pejabat(kantor, OPERATOR, replace(SEKCAM, jabatan="  Sekretaris   Camat "))
    (baris,) = lihat_register(kantor, OPERATOR, HARI_INI).baris
    assert (baris.unit, baris.berjalan, baris.boleh_diubah) == ("Sekretariat", True, True)
    assert baris.blok[:3] == ("a.n. Camat Muara Sari", "Sekretaris Camat", "Hendra Wijaya")
    assert isian_dari(baru) == SEKCAM

    lama, kini = ubah_pejabat(kantor, OPERATOR, baru.id, replace(SEKCAM, sampai=date(2026, 3, 31)))
    assert lama == baru
    assert not lihat_register(kantor, OPERATOR, HARI_INI).baris[0].berjalan
    assert tarik_pejabat(kantor, OPERATOR, baru.id) == kini
    assert lihat_register(kantor, OPERATOR, HARI_INI).baris == ()
    pulihkan_pejabat(kantor, OPERATOR, kini)
    pulihkan_pejabat(kantor, OPERATOR, lama)
    assert lihat_register(kantor, OPERATOR, HARI_INI).baris == (baris,)


def test_a_changed_line_never_moves_to_another_unit_or_person(kantor: Store) -> None:
    baru = catat_pejabat(kantor, OPERATOR, SEKCAM)
    _lama, kini = ubah_pejabat(kantor, OPERATOR, baru.id, replace(SEKCAM, unit_id=KECAMATAN_ID, pegawai_id=CICI_ID))
    assert (kini.unit_id, kini.pegawai_id, kini.lingkup) == (SEKRETARIAT_ID, SEKCAM_ID, baru.lingkup)


def test_a_refused_line_changes_nothing_and_says_its_findings(kantor: Store) -> None:
    with pytest.raises(PenolakanError, match="PTT-06"):
        catat_pejabat(kantor, OPERATOR, replace(SEKCAM, jabatan="Plt. Camat"))
    assert lihat_register(kantor, OPERATOR, HARI_INI).baris == ()


def test_a_line_that_is_changed_does_not_overlap_with_itself(kantor: Store) -> None:
    baru = catat_pejabat(kantor, OPERATOR, SEKCAM)
    assert periksa_isian_pejabat(kantor, SEKCAM, baru.id) == ()
    assert [satu.kode for satu in periksa_isian_pejabat(kantor, SEKCAM)] == ["PTT-04"]


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(CICI, "HAK-01"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["self", "auditor", "else"],
)
def test_only_who_keeps_the_staff_of_that_unit_changes_its_lines(kantor: Store, siapa: Pelaku, kode: str) -> None:
    baru = catat_pejabat(kantor, OPERATOR, SEKCAM)
    langkah: tuple[Callable[[], object], ...] = (
        lambda: catat_pejabat(kantor, siapa, SEKCAM),
        lambda: ubah_pejabat(kantor, siapa, baru.id, SEKCAM),
        lambda: tarik_pejabat(kantor, siapa, baru.id),
        lambda: pulihkan_pejabat(kantor, siapa, baru),
    )
    for satu in langkah:
        with pytest.raises(PenolakanError, match=kode):
            satu()
    layar = lihat_register(kantor, siapa, HARI_INI)
    assert bool(layar.terkunci) == (siapa is not OPERATOR_LAIN)
    assert not any(satu.boleh_diubah for satu in layar.baris)


def test_every_act_leaves_its_line_in_the_audit(kantor: Store) -> None:
    baru = catat_pejabat(kantor, OPERATOR, SEKCAM)
    tarik_pejabat(kantor, OPERATOR, baru.id)
    with kantor.read() as unit:
        jejak = [satu.tindakan for satu in jejak_store.terakhir(unit, objek=baru.id)]
    assert jejak == [Tindakan.UBAH_PEJABAT] * 2


def test_a_new_skp_is_signed_by_the_register_and_printed_so(kantor: Store) -> None:
    catat_pejabat(kantor, OPERATOR, SEKCAM)
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, HARI_INI)
    penilai = skp_dari(kantor, CICI_ID).penilai
    assert penilai is not None
    assert (penilai.awalan, penilai.jabatan) == ("a.n. Camat Muara Sari", "Sekretaris Camat")
    assert "a.n. Camat Muara Sari Sekretaris Camat" in tercetak(kantor, KodeLembar.F04, skp_id)


def test_an_skp_made_before_the_line_stays_as_it_was(kantor: Store) -> None:
    semula = skp_dari(kantor, SITI_ID)
    catat_pejabat(kantor, OPERATOR, SEKCAM)
    assert skp_dari(kantor, SITI_ID) == semula


def test_both_heads_of_an_evaluation_follow_the_register_of_its_last_day(kantor: Store) -> None:
    catat_pejabat(kantor, OPERATOR, SEKCAM)
    catat_pejabat(kantor, OPERATOR, replace(CAMAT, sampai=date(2026, 3, 31)))
    evaluasi_id = buka_realisasi(kantor, OPERATOR, SITI_ID, TW1, HARI_INI)
    with kantor.read() as unit:
        evaluasi = evaluasi_store.muat(unit, evaluasi_id)
    assert evaluasi is not None
    assert evaluasi.penilai is not None
    assert evaluasi.atasan_penilai is not None
    assert evaluasi.penilai.awalan == "a.n. Camat Muara Sari"
    assert evaluasi.atasan_penilai.awalan == "a.n. Wali Kota Tirta Kencana\nSekretaris Daerah\nu.b."


def test_a_line_that_ended_before_the_last_day_of_the_period_does_not_count(kantor: Store) -> None:
    catat_pejabat(kantor, OPERATOR, replace(SEKCAM, sampai=date(2026, 3, 30)))
    evaluasi_id = buka_realisasi(kantor, OPERATOR, SITI_ID, TW1, HARI_INI)
    with kantor.read() as unit:
        evaluasi = evaluasi_store.muat(unit, evaluasi_id)
    assert evaluasi is not None
    assert evaluasi.penilai is not None
    assert evaluasi.penilai.awalan == ""


def test_f07_is_signed_in_whose_name_the_register_says_and_its_last_day_decides(kantor: Store) -> None:
    camat = bagi_peran(kantor)
    baru = catat_pejabat(kantor, OPERATOR, CAMAT)
    blok = "a.n. Wali Kota Tirta Kencana Sekretaris Daerah u.b. Camat Muara Sari"
    assert blok in tercetak(kantor, KodeLembar.F07, camat.id)
    ubah_pejabat(kantor, OPERATOR, baru.id, replace(CAMAT, sampai=date(2026, 12, 30)))
    assert "a.n." not in tercetak(kantor, KodeLembar.F07, camat.id)


def test_an_acting_appraiser_has_his_plt_once(kantor: Store) -> None:
    catat_entri(kantor, OPERATOR, SEKCAM_ID, IsianPeristiwa(JenisPeristiwa.PENSIUN, date(2026, 3, 1), None, "882/1"))
    tugas = IsianPenugasan(
        JenisPenugasan.PLT, Wewenang.MENILAI, SEKRETARIAT_ID, "Sekretaris Camat", date(2026, 3, 1), None, "800/2"
    )
    catat_entri(kantor, OPERATOR, SITI_ID, tugas)
    catat_pejabat(kantor, OPERATOR, replace(SEKCAM, pegawai_id=SITI_ID, kedudukan=Kedudukan.PLT))
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, HARI_INI)
    penilai = skp_dari(kantor, CICI_ID).penilai
    assert penilai is not None
    assert penilai.awalan == "a.n. Camat Muara Sari\nPlt."
    lembar = tercetak(kantor, KodeLembar.F04, skp_id)
    assert "a.n. Camat Muara Sari Plt. Sekretaris Camat" in lembar
    assert "Plt. Plt." not in lembar
