"""A set SKP is revised: begun with a reason, given up, taken back, signed by both, cancelled (`domain.md` 5.3.1)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, batalkan_skp, catat_ttd_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.revisi_skp import batalkan_revisi, mulai_revisi, pulihkan_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BKPSDM,
    BUDI,
    OPERATOR,
    SEKCAM,
    SITI,
    SITI_ID,
    JamUji,
    bangun_kantor,
    entropi,
)

ALASAN = "Target naik mengikuti anggaran perubahan"
OKTOBER = date(2026, 10, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(7_000)) as opened:
        yield opened


@pytest.fixture
def skp_id(store: Store) -> UUID:
    """Siti's SKP, set in January."""
    ada = skp_pegawai(papan_skp(store, OPERATOR, 2026), SITI_ID)
    assert ada is not None
    return ada


def kode(tolak: pytest.ExceptionInfo[PenolakanError]) -> str:
    return tolak.value.kode


def test_a_revision_leaves_the_version_in_force_until_both_have_signed_again(store: Store, skp_id: UUID) -> None:
    semula = lihat_skp(store, SITI, skp_id, OKTOBER)
    assert semula.halangan_revisi == ""
    layar = mulai_revisi(store, SITI, skp_id, ALASAN, OKTOBER, OKTOBER)
    assert (layar.kehidupan.keadaan, layar.kehidupan.kini.nomor) == (KeadaanSkp.DRAF, 2)
    assert layar.berlaku == semula.skp
    assert (layar.skp.alasan_revisi, layar.skp.revisi_mulai) == (ALASAN, OKTOBER)
    layar = ubah_isian(
        store, SITI, skp_id, f"rhk:{layar.skp.rhk[0].id}.teks", "Arsip tertata sampai kelurahan", OKTOBER
    )
    digest = digest_skp(layar.skp)
    ajukan_skp(store, SITI, skp_id, digest, OKTOBER)
    layar = setujui_skp(store, SEKCAM, skp_id, digest, OKTOBER)
    assert layar.kehidupan.berlaku is not None
    assert layar.kehidupan.berlaku.digest == semula.kehidupan.kini.digest
    for jenis in (JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI):
        layar = catat_ttd_skp(store, OPERATOR, skp_id, digest, jenis, OKTOBER, OKTOBER)
    assert layar.kehidupan.keadaan is KeadaanSkp.DITETAPKAN
    assert layar.kehidupan.berlaku is not None
    assert (layar.kehidupan.berlaku.digest, layar.berlaku) == (digest, None)
    lama = layar.kehidupan.dari_digest(semula.kehidupan.kini.digest)
    assert lama is not None
    assert lama.keadaan is KeadaanSkp.DIGANTI


def test_a_revision_that_is_given_up_leaves_what_was_in_force_and_can_be_taken_back(store: Store, skp_id: UUID) -> None:
    semula = lihat_skp(store, SITI, skp_id, OKTOBER).skp
    mulai_revisi(store, SITI, skp_id, ALASAN, OKTOBER, OKTOBER)
    draf = ubah_isian(store, SITI, skp_id, f"rhk:{semula.rhk[0].id}.teks", "Arsip tertata lebih cepat", OKTOBER).skp
    layar = batalkan_revisi(store, SITI, skp_id, OKTOBER)
    assert (layar.skp, layar.kehidupan.keadaan) == (semula, KeadaanSkp.DITETAPKAN)
    assert pulihkan_revisi(store, SITI, skp_id, draf, OKTOBER).skp == draf


@pytest.mark.parametrize(
    ("alasan", "mulai", "hari", "harap"),
    [
        ("naik", OKTOBER, OKTOBER, "REV-02"),
        (ALASAN, None, OKTOBER, "REV-03"),
        (ALASAN, date(2027, 1, 1), OKTOBER, "REV-03"),
        (ALASAN, OKTOBER, date(2027, 1, 5), "REV-04"),
    ],
)
def test_a_revision_that_cannot_begin_changes_nothing(
    store: Store, skp_id: UUID, alasan: str, mulai: date | None, hari: date, harap: str
) -> None:
    semula = lihat_skp(store, SITI, skp_id, OKTOBER).skp
    with pytest.raises(PenolakanError) as tolak:
        mulai_revisi(store, SITI, skp_id, alasan, mulai, hari)
    assert kode(tolak) == harap
    assert lihat_skp(store, SITI, skp_id, OKTOBER).skp == semula


def test_rev_05_only_what_is_set_is_revised_and_only_a_revision_given_up(store: Store, skp_id: UUID) -> None:
    with pytest.raises(PenolakanError) as tolak:
        batalkan_revisi(store, SITI, skp_id, OKTOBER)
    assert kode(tolak) == "REV-05"
    layar = mulai_revisi(store, SITI, skp_id, ALASAN, OKTOBER, OKTOBER)
    ajukan_skp(store, SITI, skp_id, digest_skp(layar.skp), OKTOBER)
    with pytest.raises(PenolakanError) as tolak:
        mulai_revisi(store, SITI, skp_id, ALASAN + " lagi", OKTOBER, OKTOBER)
    assert kode(tolak) == "REV-05"


@pytest.mark.parametrize(("siapa", "harap"), [(BUDI, "HAK-03"), (AUDITOR, "HAK-01")])
def test_foreign_hands_begin_no_revision(store: Store, skp_id: UUID, siapa: Pelaku, harap: str) -> None:
    with pytest.raises(PenolakanError) as tolak:
        mulai_revisi(store, siapa, skp_id, ALASAN, OKTOBER, OKTOBER)
    assert kode(tolak) == harap
    assert lihat_skp(store, AUDITOR, skp_id, OKTOBER).halangan_revisi


def test_a_cancelled_skp_says_why_and_cannot_be_edited_any_more(store: Store, skp_id: UUID) -> None:
    digest = lihat_skp(store, BKPSDM, skp_id, OKTOBER).kehidupan.kini.digest
    with pytest.raises(PenolakanError):
        batalkan_skp(store, BKPSDM, skp_id, digest, " ", OKTOBER)
    layar = batalkan_skp(store, BKPSDM, skp_id, digest, "SKP ini milik orang lain yang senama.", OKTOBER)
    assert layar.kehidupan.keadaan is KeadaanSkp.DIBATALKAN
    with pytest.raises(PenolakanError):
        ubah_isian(store, SITI, skp_id, f"rhk:{layar.skp.rhk[0].id}.teks", "Arsip tertata lagi", OKTOBER)
