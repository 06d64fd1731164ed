"""Content that returns to what was replaced: its way begins anew (`domain.md` 5.3.1)."""

import pytest

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import PELAKU_KEJADIAN, boleh
from tests.domain.perencanaan.laptop_skp import BARU, LAMA, J, K, Laptop


def kembali_ke_isi_lama(*lama: JenisKejadian) -> Laptop:
    """LAMA went as far as told, then BARU was set; now the content is LAMA again."""
    laptop = Laptop("A")
    laptop.lakukan(*lama)
    laptop.isi = BARU
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    laptop.isi = LAMA
    assert laptop.hidup().keadaan is K.DIGANTI
    return laptop


RONDE_LAMA = [
    (J.DIAJUKAN,),
    (J.DIAJUKAN, J.DISETUJUI, J.TTD_PEGAWAI),
    (J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN),
    (J.DIAJUKAN, J.DISETUJUI, J.TTD_PEGAWAI, J.TTD_PENILAI),
]


@pytest.mark.parametrize("lama", RONDE_LAMA)
def test_content_that_returns_to_a_replaced_version_walks_the_whole_way_again(lama: tuple[JenisKejadian, ...]) -> None:
    laptop = kembali_ke_isi_lama(*lama)
    assert laptop.hidup().dapat_disunting
    for jenis, harap in (
        (J.DIAJUKAN, K.DIAJUKAN),
        (J.DISETUJUI, K.DISETUJUI),
        (J.TTD_PEGAWAI, K.DISETUJUI),
        (J.TTD_PENILAI, K.DITETAPKAN),
    ):
        berlaku = laptop.hidup().berlaku
        assert berlaku is not None
        assert berlaku.digest == BARU
        assert boleh(laptop.hidup(), jenis, PELAKU_KEJADIAN[jenis][0]) is None
        laptop.lakukan(jenis)
        assert laptop.hidup().keadaan is harap
    kehidupan = laptop.hidup()
    assert [(satu.digest, satu.keadaan) for satu in kehidupan.versi] == [(LAMA, K.DITETAPKAN), (BARU, K.DIGANTI)]
    assert kehidupan.kembar == ()
    laptop.isi = BARU
    assert boleh(laptop.hidup(), J.DIAJUKAN, Peran.PEGAWAI) is None
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    assert [satu.keadaan for satu in laptop.hidup().versi] == [K.DIGANTI, K.DITETAPKAN]


@pytest.mark.parametrize("lama", RONDE_LAMA)
def test_a_replaced_version_handed_in_again_can_be_withdrawn_or_returned(lama: tuple[JenisKejadian, ...]) -> None:
    laptop = kembali_ke_isi_lama(*lama)
    laptop.lakukan(J.DIAJUKAN, J.DITARIK)
    assert laptop.hidup().keadaan is (K.DRAF if len(lama) == 1 else K.DIGANTI)
    laptop.lakukan(J.DIAJUKAN)
    laptop.lakukan(J.DIKEMBALIKAN, catatan="Tetap yang baru.")
    assert (laptop.hidup().keadaan, laptop.hidup().kini.catatan) == (K.DIKEMBALIKAN, "Tetap yang baru.")
    assert laptop.hidup().dapat_disunting
    laptop.lakukan(J.DIAJUKAN)
    assert laptop.hidup().keadaan is K.DIAJUKAN


def test_a_submission_of_what_is_in_force_takes_nothing_back() -> None:
    laptop = Laptop("A", isi=BARU)
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    laptop.isi = LAMA
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN, J.DIAJUKAN)
    assert laptop.hidup().keadaan is K.DITETAPKAN
