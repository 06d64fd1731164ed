"""The canonical content of an SKP."""

import json
import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_desktop.domain.isi import IsiRusakError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, isi_skp, rapikan_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, RencanaHasilKerja, Skp

angka = st.none() | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)
indikator = st.builds(
    IndikatorKinerja, nilai=angka, minimum=angka, maksimum=angka, triwulan=st.tuples(angka, angka, angka, angka)
)
rhk = st.builds(RencanaHasilKerja, indikator=st.lists(indikator, max_size=3).map(tuple))
semua_skp = st.builds(Skp, rhk=st.lists(rhk, max_size=3).map(tuple))


@settings(max_examples=40)
@given(semua_skp)
def test_the_content_of_an_skp_can_be_read_back(satu: Skp) -> None:
    isi = isi_skp(satu)
    kembali = skp_dari_isi(isi)
    assert kembali == rapikan_skp(satu)
    assert isi_skp(kembali) == isi


@settings(max_examples=40)
@given(semua_skp, st.randoms(use_true_random=False))
def test_the_order_of_loading_does_not_change_the_digest(satu: Skp, acak: random.Random) -> None:
    def kocok(baris: tuple[RencanaHasilKerja, ...]) -> tuple[RencanaHasilKerja, ...]:
        return tuple(acak.sample(baris, len(baris)))

    assert digest_skp(replace(satu, rhk=kocok(satu.rhk))) == digest_skp(satu)


@pytest.mark.parametrize(
    "medan", ["instansi", "tahun", "mulai", "pegawai", "penilai_id", "rhk", "perilaku", "lampiran"]
)
def test_any_changed_field_changes_the_digest(skp: Skp, medan: str) -> None:
    baru: dict[str, Any] = {
        "instansi": skp.instansi + "x",
        "tahun": skp.tahun + 1,
        "mulai": skp.mulai + timedelta(1),
        "pegawai": replace(skp.pegawai, awalan="Plt."),
        "penilai_id": None,
        "rhk": (replace(skp.rhk[0], teks="lain"),),
        "perilaku": (),
        "lampiran": (replace(skp.lampiran[0], urutan=2), *skp.lampiran[1:]),
    }
    assert digest_skp(replace(skp, **{medan: baru[medan]})) != digest_skp(skp)


def test_a_number_written_in_two_ways_has_one_digest(skp: Skp) -> None:
    rhk = skp.rhk[0]
    digest = {
        digest_skp(replace(skp, rhk=(replace(rhk, indikator=(replace(rhk.indikator[0], nilai=nilai),)),)))
        for nilai in (Decimal(12), Decimal("12.00"), Decimal("1.2E+1"))
    }
    assert len(digest) == 1


def test_a_default_is_left_out_so_that_later_fields_change_no_digest(skp: Skp) -> None:
    assert "awalan" not in json.loads(isi_skp(skp))["isi"]["pegawai"]
    plt = replace(skp, pegawai=replace(skp.pegawai, awalan="Plt."))
    assert json.loads(isi_skp(plt))["isi"]["pegawai"]["awalan"] == "Plt."


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
