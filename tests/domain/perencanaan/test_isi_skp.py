"""The canonical content of an SKP."""

import json
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.isi import IsiRusakError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, isi_skp, rapikan_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, RencanaHasilKerja, Skp

angka = st.none() | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)
indikator = st.builds(
    IndikatorKinerja, nilai=angka, minimum=angka, maksimum=angka, triwulan=st.tuples(angka, angka, angka, angka)
)
rhk = st.builds(RencanaHasilKerja, indikator=st.lists(indikator, max_size=3).map(tuple))
skp = st.builds(Skp, rhk=st.lists(rhk, max_size=3).map(tuple))


@given(skp)
def test_the_content_of_an_skp_can_be_read_back(satu: Skp) -> None:
    isi = isi_skp(satu)
    kembali = skp_dari_isi(isi)
    assert kembali == rapikan_skp(satu)
    assert isi_skp(kembali) == isi


@given(skp, st.randoms(use_true_random=False))
def test_the_order_of_loading_does_not_change_the_digest(satu: Skp, acak: random.Random) -> None:
    def kocok(baris: tuple[RencanaHasilKerja, ...]) -> tuple[RencanaHasilKerja, ...]:
        return tuple(acak.sample(baris, len(baris)))

    assert digest_skp(replace(satu, rhk=kocok(satu.rhk))) == digest_skp(satu)


@given(skp, st.sampled_from(["instansi", "tahun", "mulai", "pegawai", "penilai_id"]))
def test_any_changed_field_changes_the_digest(satu: Skp, medan: str) -> None:
    baru: dict[str, Any] = {
        "instansi": satu.instansi + "x",
        "tahun": satu.tahun + 1,
        "mulai": date.min if satu.mulai != date.min else date.max,
        "pegawai": replace(satu.pegawai, awalan=satu.pegawai.awalan + "Plt."),
        "penilai_id": satu.id if satu.penilai_id is None else None,
    }
    assert digest_skp(replace(satu, **{medan: baru[medan]})) != digest_skp(satu)


@given(indikator, rhk, skp)
def test_a_number_written_in_two_ways_has_one_digest(i: IndikatorKinerja, r: RencanaHasilKerja, s: Skp) -> None:
    digest = {
        digest_skp(replace(s, rhk=(replace(r, indikator=(replace(i, nilai=nilai),)),)))
        for nilai in (Decimal(12), Decimal("12.00"), Decimal("1.2E+1"))
    }
    assert len(digest) == 1


@given(skp)
def test_a_default_is_left_out_so_that_later_fields_change_no_digest(satu: Skp) -> None:
    dasar = json.loads(isi_skp(replace(satu, pegawai=replace(satu.pegawai, awalan=""))))
    assert "awalan" not in dasar["isi"]["pegawai"]


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"bentuk":"evaluasi","isi":{},"versi":1}',
        b'{"bentuk":"skp","isi":{},"versi":1}',
        b'{"bentuk":"skp","isi":{"asing":1},"versi":1}',
        b'{"bentuk":"skp","isi":null,"versi":1}',
        b'{"bentuk":"skp","isi":{"id":"x"},"versi":1}',
        b'{"bentuk":"skp","isi":{"tahun":true},"versi":1}',
        b'{"bentuk":"skp","isi":{"rhk":{}},"versi":1}',
        b'{"bentuk":"skp","isi":{},"versi":2}',
    ],
)
def test_other_bytes_are_no_skp(isi: bytes) -> None:
    with pytest.raises(IsiRusakError):
        skp_dari_isi(isi)
