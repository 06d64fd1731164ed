"""RA-01: which periods lack a step of rencana aksi."""

from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.aturan import Aturan, Keyakinan
from kinerja_desktop.domain.perencanaan.periksa_rencana_aksi import periksa_rencana_aksi
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.temuan import Temuan, Tingkat

RHK, LAIN, INDIKATOR = UUID(int=1), UUID(int=2), UUID(int=3)


def _langkah(bulan: tuple[int, ...], rhk_id: UUID = RHK) -> RencanaAksi:
    return RencanaAksi(
        id=UUID(int=9),
        lingkup="kab",
        pegawai_id=UUID(int=4),
        skp_id=UUID(int=5),
        rhk_id=rhk_id,
        urutan=1,
        teks="Memilah berkas",
        target="",
        target_nilai=None,
        satuan="",
        bulan=bulan,
        penanggung_jawab="",
        status=StatusAksi.BELUM,
        kendala="",
    )


def _periksa(langkah: tuple[RencanaAksi, ...], tingkat: Tingkat = Tingkat.SALAH) -> Temuan | None:
    isi = {"tingkat": tingkat.value}
    aturan = (Aturan("rencana_aksi", 1, date(2022, 1, 1), None, isi, "", "", Keyakinan.SATU_SUMBER),)
    return periksa_rencana_aksi(
        RHK, INDIKATOR, langkah, mulai=date(2026, 4, 1), selesai=date(2026, 6, 30), aturan=aturan
    )


@pytest.mark.parametrize("bulan", [(4,), (5,), (6,), (1, 6, 12)])
def test_ra_01_is_silent_when_a_step_lies_in_a_month_of_the_period(bulan: tuple[int, ...]) -> None:
    assert _periksa((_langkah(bulan),)) is None


@pytest.mark.parametrize("langkah", [(), (_langkah(()),), (_langkah((3, 7)),), (_langkah((4, 5, 6), LAIN),)], ids=str)
def test_ra_01_is_found_without_a_step_of_this_rhk_in_the_period(langkah: tuple[RencanaAksi, ...]) -> None:
    temuan = _periksa(langkah)
    assert temuan == Temuan("RA-01", Tingkat.SALAH, f"indikator:{INDIKATOR}.bukti", "Isi rencana aksi lebih dahulu.")


def test_ra_01_is_as_heavy_as_the_dated_rule_says() -> None:
    temuan = _periksa((), Tingkat.PERLU_DICEK)
    assert temuan is not None
    assert temuan.tingkat is Tingkat.PERLU_DICEK
