"""The canonical content of an evaluation and of what the employee submits."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kinerja_desktop.domain.isi import IsiRusakError
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Evaluasi
from kinerja_desktop.domain.penilaian.isi_evaluasi import (
    digest_evaluasi,
    digest_isian,
    evaluasi_dari_isi,
    isi_evaluasi,
    isi_isian,
    isian_dari_isi,
    isian_saja,
    rapikan_evaluasi,
)


def test_the_content_can_be_read_back(evaluasi: Evaluasi) -> None:
    assert evaluasi_dari_isi(isi_evaluasi(evaluasi)) == rapikan_evaluasi(evaluasi)
    assert isian_dari_isi(isi_isian(evaluasi)) == rapikan_evaluasi(isian_saja(evaluasi))
    tujuh = replace(evaluasi, rating_perilaku_nilai=(*[Ekspektasi.SESUAI] * 6, None))
    assert evaluasi_dari_isi(isi_evaluasi(tujuh)).rating_perilaku_nilai == tujuh.rating_perilaku_nilai


def test_one_kind_of_content_is_not_read_as_the_other(evaluasi: Evaluasi) -> None:
    with pytest.raises(IsiRusakError):
        evaluasi_dari_isi(isi_isian(evaluasi))
    with pytest.raises(IsiRusakError):
        isian_dari_isi(isi_evaluasi(evaluasi))


@pytest.mark.parametrize(
    "ubahan",
    [
        {"rating_hasil": Ekspektasi.DI_ATAS},
        {"alasan_perilaku": "x"},
        {"capaian": CapaianOrganisasi.KURANG},
        {"capaian": None},
        {"catatan": "x"},
        {"umpan_balik": ()},
        {"penilai": None},
    ],
)
def test_what_the_appraiser_adds_leaves_the_submission_as_it_is(evaluasi: Evaluasi, ubahan: dict[str, Any]) -> None:
    ubah = replace(evaluasi, **ubahan)
    assert digest_isian(ubah) == digest_isian(evaluasi)
    assert digest_evaluasi(ubah) != digest_evaluasi(evaluasi)


def test_what_the_employee_changes_changes_both(evaluasi: Evaluasi) -> None:
    realisasi = (replace(evaluasi.realisasi[0], nilai=Decimal(1)), *evaluasi.realisasi[1:])
    tanpa_bukti = (replace(evaluasi.realisasi[0], bukti=()), *evaluasi.realisasi[1:])
    for ubah in (replace(evaluasi, realisasi=realisasi), replace(evaluasi, realisasi=tanpa_bukti)):
        assert digest_isian(ubah) != digest_isian(evaluasi)
        assert digest_evaluasi(ubah) != digest_evaluasi(evaluasi)


def test_the_dates_of_handing_over_are_written_on_what_is_already_set(evaluasi: Evaluasi) -> None:
    diserahkan = replace(evaluasi, tanggal_serah=date(2026, 4, 15), tanggal_terima=date(2026, 4, 16))
    assert digest_evaluasi(diserahkan) == digest_evaluasi(evaluasi)


def test_the_order_of_loading_does_not_change_the_digest(evaluasi: Evaluasi) -> None:
    terbalik = replace(
        evaluasi,
        realisasi=evaluasi.realisasi[::-1],
        skp=replace(evaluasi.skp, lampiran=evaluasi.skp.lampiran[::-1]),
    )
    assert digest_evaluasi(terbalik) == digest_evaluasi(evaluasi)
    assert digest_isian(terbalik) == digest_isian(evaluasi)
