"""RA-01 at work: no evidence before a step is planned in its period."""

from uuid import UUID

import pytest

from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import (
    hapus_bukti,
    pulihkan_bukti,
    tambah_bukti_berkas,
    tambah_bukti_tertulis,
)
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, lihat_realisasi
from kinerja_desktop.usecases.perencanaan.rencana_aksi import hapus_aksi, lihat_rencana_aksi, pulihkan_aksi, ubah_aksi
from tests.usecases.pelaksanaan.kantor_contoh import HARI_INI, SITI, SITI_ID, skp_id_dari
from tests.usecases.pelaksanaan.langkah_contoh import MAP, buka


@pytest.fixture
def aksi_id(store: Store) -> UUID:
    """The one step of Siti's plan, put off until after the first quarter."""
    skp_id = skp_id_dari(store, SITI_ID)
    (satu,) = lihat_rencana_aksi(store, SITI, skp_id).langkah
    ubah_aksi(store, SITI, skp_id, {f"aksi:{satu.id}.bulan": "4,5,6"})
    return satu.id


def lampirkan(store: Store, layar: LihatRealisasi) -> LihatRealisasi:
    indikator_id = layar.baris[0].indikator.id
    return tambah_bukti_tertulis(store, SITI, layar.evaluasi.id, indikator_id, JenisBukti.FISIK, MAP, HARI_INI)


def test_evidence_without_a_step_in_the_quarter_is_refused_and_what_was_reached_stays(
    store: Store, aksi_id: UUID
) -> None:
    layar = buka(store)
    medan = f"indikator:{layar.baris[0].indikator.id}"
    ubah_realisasi(store, SITI, layar.evaluasi.id, f"{medan}.realisasi", "312", HARI_INI)
    with pytest.raises(PenolakanError) as tolak:
        lampirkan(store, layar)
    assert (tolak.value.kode, tolak.value.pesan) == ("RA-01", "Isi rencana aksi lebih dahulu.")
    assert [satu.medan for satu in tolak.value.temuan] == [f"{medan}.bukti"]
    assert "Alat lalu Rencana aksi" in (tolak.value.langkah or "")
    with pytest.raises(PenolakanError, match="Isi rencana aksi lebih dahulu"):
        tambah_bukti_berkas(
            store, SITI, layar.evaluasi.id, layar.baris[0].indikator.id, "a.pdf", b"%PDF-1.4\n%%EOF\n", HARI_INI
        )
    kini = lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI)
    assert kini.baris[0].tercapai == "312 berkas"
    assert kini.baris[0].bukti == ()


def test_evidence_is_taken_once_the_step_lies_in_the_quarter(store: Store, aksi_id: UUID) -> None:
    ubah_aksi(store, SITI, skp_id_dari(store, SITI_ID), {f"aksi:{aksi_id}.bulan": "3"})
    assert len(lampirkan(store, buka(store)).baris[0].bukti) == 1


def test_evidence_whose_step_was_withdrawn_is_to_be_looked_at_and_can_come_back_by_undo(store: Store) -> None:
    layar = lampirkan(store, buka(store))
    skp_id = skp_id_dari(store, SITI_ID)
    (langkah,) = lihat_rencana_aksi(store, SITI, skp_id).langkah
    hapus_aksi(store, SITI, skp_id, langkah.id)
    kini = lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI)
    assert [satu.tingkat for satu in kini.temuan if satu.kode == "RA-01"] == [Tingkat.PERLU_DICEK]
    bukti = layar.baris[0].bukti[0].bukti
    hapus_bukti(store, SITI, layar.evaluasi.id, bukti.id, HARI_INI)
    kembali = pulihkan_bukti(store, SITI, layar.evaluasi.id, layar.baris[0].indikator.id, bukti, HARI_INI)
    assert len(kembali.baris[0].bukti) == 1
    pulihkan_aksi(store, SITI, skp_id, langkah)
    kini = lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI)
    assert "RA-01" not in {satu.kode for satu in kini.temuan}
