"""The life of an organisation's achievement (`domain.md` 5.3.3)."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.penilaian.capaian_organisasi import (
    PELAKU_KEJADIAN,
    CapaianUnit,
    KeadaanCapaian,
    boleh_capaian,
    capaian_dari_isi,
    digest_capaian,
    hidup_capaian,
    isi_capaian,
)
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi

J, K = JenisKejadian, KeadaanCapaian
BAIK = CapaianUnit(UUID(int=1), "kota.kec", UUID(int=2), "2026-TW1", CapaianOrganisasi.BAIK, "IKU tercapai")
KURANG = replace(BAIK, capaian=CapaianOrganisasi.KURANG)
SATU, DUA = digest_capaian(BAIK), digest_capaian(KURANG)


def rantai(*langkah: tuple[JenisKejadian, str], awal: int = 100, sebab: tuple[UUID, ...] = ()) -> list[Kejadian]:
    """Events of one laptop, each knowing the one before."""
    semua: list[Kejadian] = []
    for nomor, (jenis, digest) in enumerate(langkah):
        satu = Kejadian(
            id=UUID(int=awal + nomor),
            jenis_dokumen=JenisDokumen.CAPAIAN_ORGANISASI,
            dokumen_id=BAIK.id,
            jenis=jenis,
            digest=digest,
            sebab=sebab,
            oleh_id=UUID(int=9),
            peran=PELAKU_KEJADIAN[jenis][0],
            tanggal=date(2026, 4, 5),
            catatan="",
            urut=(awal + nomor, b"A"),
        )
        semua.append(satu)
        sebab = (satu.id,)
    return semua


def test_the_content_can_be_read_back() -> None:
    assert capaian_dari_isi(isi_capaian(BAIK)) == BAIK
    assert SATU != DUA


@pytest.mark.parametrize(
    ("langkah", "harap"),
    [
        ((), K.DRAF),
        (((J.DIAJUKAN, SATU),), K.DIUSULKAN),
        (((J.DIAJUKAN, SATU), (J.DITARIK, SATU)), K.DRAF),
        (((J.DIAJUKAN, SATU), (J.DIKEMBALIKAN, SATU)), K.DRAF),
        (((J.DIAJUKAN, SATU), (J.DITETAPKAN, SATU)), K.DITETAPKAN),
        (((J.DITETAPKAN, SATU),), K.DITETAPKAN),
        (((J.DIAJUKAN, DUA),), K.DRAF),
        (((J.DIAJUKAN, SATU), (J.DITETAPKAN, DUA)), K.DRAF),
        (((J.DITETAPKAN, DUA), (J.DITETAPKAN, SATU)), K.DITETAPKAN),
        (((J.DITETAPKAN, SATU), (J.DITETAPKAN, DUA)), K.DRAF),
    ],
)
def test_the_state_follows_the_events(langkah: tuple[tuple[JenisKejadian, str], ...], harap: KeadaanCapaian) -> None:
    kejadian = rantai(*langkah)
    for urutan in permutations(kejadian):
        assert hidup_capaian(urutan, SATU).keadaan is harap


def test_a_changed_content_leaves_the_set_one_in_force() -> None:
    kehidupan = hidup_capaian(rantai((J.DIAJUKAN, SATU), (J.DITETAPKAN, SATU)), DUA)
    assert (kehidupan.keadaan, kehidupan.digest_berlaku, kehidupan.tanggal) == (K.DRAF, SATU, date(2026, 4, 5))


def test_settings_in_parallel_are_pointed_out_until_someone_sets_in_knowledge_of_both() -> None:
    satu, dua = rantai((J.DITETAPKAN, SATU)), rantai((J.DITETAPKAN, DUA), awal=200)
    kehidupan = hidup_capaian([*satu, *dua], SATU)
    assert (kehidupan.digest_berlaku, kehidupan.kembar) == (DUA, (SATU,))
    putusan = rantai((J.DITETAPKAN, SATU), awal=300, sebab=kehidupan.ujung)
    akhir = hidup_capaian([*satu, *dua, *putusan], SATU)
    assert (akhir.digest_berlaku, akhir.kembar) == (SATU, ())


def test_only_a_leader_or_the_office_sets() -> None:
    kehidupan = hidup_capaian(rantai((J.DIAJUKAN, SATU)), SATU)
    for peran in Peran:
        tolak = boleh_capaian(kehidupan, J.DITETAPKAN, peran)
        assert (tolak is None) is (peran in {Peran.PIMPINAN_UNIT, Peran.ADMIN_BKPSDM})


def test_what_is_set_is_not_set_again() -> None:
    kehidupan = hidup_capaian(rantai((J.DITETAPKAN, SATU)), SATU)
    for jenis in PELAKU_KEJADIAN:
        tolak = boleh_capaian(kehidupan, jenis, Peran.PIMPINAN_UNIT)
        assert tolak is not None
        assert tolak.kode == "KJD-01"
    asing = boleh_capaian(kehidupan, J.TTD_PEGAWAI, Peran.PIMPINAN_UNIT)
    assert asing is not None
