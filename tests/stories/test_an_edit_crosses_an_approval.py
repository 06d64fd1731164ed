"""Promise 7: a target edited on one laptop while the appraiser approves on another is never approved unseen.

Whatever way the bundles take, every store ends with the approved version, as the appraiser saw it, and a new draft.
"""

import itertools
from collections.abc import Sequence
from uuid import UUID

import pytest

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket.bentrok import daftar_bentrok
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, setujui_skp, tarik_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.paket.isi_data import isi_bersama
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_CAMAT, OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, KECAMATAN, SEKCAM

LAPTOP = ("operator", "camat")


def lihat(store: Store, skp_id: UUID) -> LihatSkp:
    return lihat_skp(store, BKPSDM, skp_id, AWAL_TAHUN)


def target_beku(store: Store, skp_id: UUID, digest: str) -> list[str]:
    """The targets in the frozen content that a digest names."""
    with store.read() as unit:
        isi = {satu.digest: satu.isi for satu in dokumen.isi_dokumen(unit, JenisDokumen.SKP, skp_id)}
    return [str(satu.nilai) for rhk in skp_dari_isi(isi[digest]).rhk for satu in rhk.indikator]


@pytest.mark.parametrize("ditarik", [True, False], ids=["withdrawn-first", "draft-elsewhere"])
@pytest.mark.parametrize("urutan", list(itertools.permutations(LAPTOP)), ids="-".join)
def test_an_approved_version_and_a_new_draft_on_every_store(
    kabupaten: Kabupaten, urutan: Sequence[str], ditarik: bool
) -> None:
    operator, camat = kabupaten.operator, kabupaten.camat
    skp_id, indikator = tulis_skp(operator)
    medan = f"indikator:{indikator}.target"
    if ditarik:
        ajukan_skp(operator, OPERATOR_LAPTOP, skp_id, digest_skp(lihat(operator, skp_id).skp), AWAL_TAHUN)
    kabupaten.antar_semua()

    disetujui = digest_skp(lihat(camat, skp_id).skp)
    if ditarik:
        tarik_skp(operator, OPERATOR_LAPTOP, skp_id, disetujui, AWAL_TAHUN)
    else:
        ajukan_skp(camat, OPERATOR_CAMAT, skp_id, disetujui, AWAL_TAHUN)
    ubah_isian(operator, OPERATOR_LAPTOP, skp_id, medan, "2.400", AWAL_TAHUN)
    assert setujui_skp(camat, SEKCAM, skp_id, disetujui, AWAL_TAHUN).kehidupan.keadaan is KeadaanSkp.DISETUJUI

    for nama in urutan:
        kabupaten.terima("kantor", kabupaten.berkas(nama))
    kabupaten.antar_semua()

    for store in (kabupaten.kantor, operator, camat):
        layar = lihat(store, skp_id)
        versi = {satu.digest: satu.keadaan for satu in layar.kehidupan.versi}
        assert versi[disetujui] is KeadaanSkp.DISETUJUI
        assert layar.kehidupan.keadaan is KeadaanSkp.DRAF
        assert layar.kehidupan.kini.digest == digest_skp(layar.skp) != disetujui
        assert str(layar.skp.rhk[0].indikator[0].nilai) == "2400"
        assert target_beku(store, skp_id, disetujui) == ["1200"]
    for store, pelaku in ((kabupaten.kantor, BKPSDM), (operator, OPERATOR_LAPTOP), (camat, OPERATOR_CAMAT)):
        assert daftar_bentrok(store, pelaku) == ()
    isi = isi_bersama(kabupaten.kantor, KECAMATAN)
    assert isi == isi_bersama(operator, KECAMATAN) == isi_bersama(camat, KECAMATAN)
