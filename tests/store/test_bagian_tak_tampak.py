"""Parts inside of a withdrawn part: an act that never showed them changes nothing about them (`sync.md` D.4)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, Skp
from kinerja_desktop.store import bentrok, children, log, merge, pegawai
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import IndikatorRow
from kinerja_desktop.usecases.perencanaan import susun_skp
from tests.store.contoh_data import Ticking, contoh_pegawai, contoh_unit, counted_entropy, pelaku
from tests.store.test_skp_dan_evaluasi import contoh_skp

HARI = date(2026, 3, 2)


def beri(dari: Store, ke: Store) -> None:
    with dari.read() as unit:
        semua = list(log.operations(unit, 0, log.last_seq(unit)))
    with ke.write(pelaku()) as unit:
        merge.merge(unit, semua)


def hidup(store: Store, skp_id: UUID) -> int:
    with store.read() as unit:
        return len(children.part_ids(unit, IndikatorRow, ("skp_id", skp_id)))


def terbuka(store: Store) -> list[bentrok.Bentrok]:
    with store.read() as unit:
        return list(bentrok.terbuka(unit))


@pytest.fixture(params=[True])
def dihapus(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Store, Skp]]:
    """A laptop that removed a plan, and then got the bundle of one that changed (or not) and added indicators of it."""
    skp = contoh_skp()
    with (
        Store.create(tmp_path / "a.kinerja-data", None, clock=Ticking(), entropy=counted_entropy(1)) as satu,
        Store.create(tmp_path / "b.kinerja-data", None, clock=Ticking(), entropy=counted_entropy(5000)) as lain,
    ):
        with satu.write(pelaku()) as unit:
            unit_store.simpan(unit, contoh_unit())
            pegawai.simpan(unit, contoh_pegawai())
            skp_store.simpan(unit, skp)
        beri(satu, lain)
        rhk = skp.rhk[0]
        with lain.write(pelaku()) as unit:
            baru = replace(susun_skp.indikator_kosong(unit.new_id()), teks="Indikator baru dari laptop lain")
            diubah = tuple(replace(one, teks="Diubah di laptop lain") for one in rhk.indikator[:1])
            diubah = diubah if request.param else rhk.indikator[:1]
            skp_store.simpan(
                unit, replace(skp, rhk=(replace(rhk, indikator=(*diubah, *rhk.indikator[1:], baru)), *skp.rhk[1:]))
            )
        susun_skp.hapus_rhk(satu, pelaku(), skp.id, rhk.id, HARI)
        beri(lain, satu)
        yield satu, skp


def test_an_act_on_something_else_settles_no_conflict_and_withdraws_nothing(dihapus: tuple[Store, Skp]) -> None:
    store, skp = dihapus
    sebelum, bentrok_lama = hidup(store, skp.id), terbuka(store)
    assert len(bentrok_lama) == 1
    susun_skp.tambah_lampiran(store, pelaku(), skp.id, BagianLampiran.KONSEKUENSI, "Prioritas pelatihan", HARI)
    assert hidup(store, skp.id) == sebelum
    assert terbuka(store) == bentrok_lama


def test_keeping_an_indicator_brings_its_plan_back(dihapus: tuple[Store, Skp]) -> None:
    store, skp = dihapus
    (satu,) = terbuka(store)
    with store.write(pelaku()) as unit:
        bentrok.pertahankan(unit, satu.tabel, satu.baris_id, "Masih dipakai")
    assert terbuka(store) == []
    with store.read() as unit:
        kini = skp_store.muat(unit, skp.id)
    assert kini is not None
    rhk = next(one for one in kini.rhk if one.id == skp.rhk[0].id)
    teks = {one.teks for one in rhk.indikator}
    assert {"Diubah di laptop lain", "Indikator baru dari laptop lain"} <= teks


@pytest.mark.parametrize("dihapus", [False], indirect=True)
@pytest.mark.parametrize("kembali", [True, False])
def test_an_indicator_born_under_a_plan_that_was_removed_here_waits_for_a_person(
    dihapus: tuple[Store, Skp], kembali: bool
) -> None:
    store, skp = dihapus
    (satu,) = terbuka(store)
    assert (satu.tabel, satu.baris_id, satu.kolom) == ("rhk", skp.rhk[0].id, "")
    with store.write(pelaku()) as unit:
        assert bentrok.jumlah_terbuka(unit) == 1
        if kembali:
            bentrok.pertahankan(unit, satu.tabel, satu.baris_id, "Masih dipakai")
        else:
            bentrok.tarik(unit, satu.tabel, satu.baris_id)
    assert terbuka(store) == []
    with store.read() as unit:
        kini = skp_store.muat(unit, skp.id)
    assert kini is not None
    teks = {one.teks for rhk in kini.rhk for one in rhk.indikator}
    assert ("Indikator baru dari laptop lain" in teks) is kembali
    assert {one.teks for one in skp.rhk[0].indikator} <= teks or not kembali
    if not kembali:
        assert hidup(store, skp.id) == sum(len(rhk.indikator) for rhk in skp.rhk[1:])


def test_removing_a_plan_on_the_screen_still_withdraws_its_indicators(tmp_path: Path) -> None:
    skp = contoh_skp()
    with Store.create(tmp_path / "a.kinerja-data", None, clock=Ticking(), entropy=counted_entropy(1)) as store:
        with store.write(pelaku()) as unit:
            skp_store.simpan(unit, skp)
            skp_store.simpan(unit, replace(skp, rhk=skp.rhk[1:]))
        assert hidup(store, skp.id) == sum(len(rhk.indikator) for rhk in skp.rhk[1:])
