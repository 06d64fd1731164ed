"""Whole aggregates: what goes in comes out, and saving again writes only what differs."""

import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from kinerja_desktop.domain.isi import digest_isi
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    JenisBukti,
    PemberiUmpanBalik,
    Realisasi,
    SifatUmpanBalik,
    UmpanBalik,
)
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, isi_skp, rapikan_skp
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    EkspektasiKhusus,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Pihak,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.store import dokumen, evaluasi, skp
from kinerja_desktop.store.database import Store
from tests.store.contoh_data import LINGKUP, pelaku

AWAL, AKHIR = date(2026, 1, 1), date(2026, 12, 31)
KEPALA = Pihak(UUID(int=1), "Siti Rahmadani, S.Sos.", "198609262015051001", "Penata, III/c", "Pengelola", "Seksi PPM")

teks = st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Zs"]), max_size=12).map(
    partial(unicodedata.normalize, "NFC")
)
angka = st.none() | st.decimals(-1000, 100000, places=2).map(lambda d: d.normalize() + 0)
tanggal = st.none() | st.dates(AWAL, AKHIR)


@st.composite
def semua_skp(draw: DrawFn) -> Skp:
    numbers = iter(range(1000, 2000))

    def new_id() -> UUID:
        return UUID(int=next(numbers))

    def indikator() -> IndikatorKinerja:
        return IndikatorKinerja(
            new_id(),
            draw(st.sampled_from(Aspek)),
            draw(teks),
            draw(st.sampled_from(JenisTarget)),
            draw(angka),
            draw(angka),
            draw(angka),
            draw(tanggal),
            draw(teks),
            draw(teks),
            draw(st.sampled_from(Arah)),
            (draw(angka), draw(angka), None, None),
        )

    def rhk(urutan: int) -> RencanaHasilKerja:
        count = draw(st.integers(0, 2))
        return RencanaHasilKerja(
            new_id(),
            draw(st.sampled_from(JenisRhk)),
            draw(st.sampled_from(Klasifikasi)),
            draw(teks),
            draw(teks),
            draw(teks),
            urutan,
            tuple(indikator() for _ in range(count)),
        )

    value = Skp(
        UUID(int=500),
        LINGKUP,
        UUID(int=1),
        draw(st.none() | st.just(UUID(int=2))),
        2026,
        AWAL,
        AKHIR,
        draw(st.sampled_from(Pendekatan)),
        draw(st.sampled_from(Formulir)),
        draw(teks),
        KEPALA,
        draw(st.none() | st.just(replace(KEPALA, pegawai_id=None, awalan="Plt."))),
        tuple(rhk(n) for n in range(draw(st.integers(0, 3)))),
        tuple(EkspektasiKhusus(new_id(), draw(st.integers(1, 7)), draw(teks)) for _ in range(draw(st.integers(0, 2)))),
        tuple(
            BarisLampiran(new_id(), draw(st.sampled_from(BagianLampiran)), n, draw(teks))
            for n in range(draw(st.integers(0, 2)))
        ),
    )
    return rapikan_skp(value)


@given(semua_skp(), semua_skp())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_any_skp_comes_back_as_saved_and_saving_over_it_leaves_nothing_of_the_old_one(
    store: Store, first: Skp, second: Skp
):
    with store.write(pelaku()) as work:
        skp.simpan(work, first)
        assert skp.muat(work, first.id) == first
        assert skp.simpan(work, first) == 0
        skp.simpan(work, second)
        assert skp.muat(work, second.id) == second


def contoh_skp() -> Skp:
    indikator = IndikatorKinerja(
        UUID(int=21),
        Aspek.KUANTITAS,
        "Jumlah laporan",
        JenisTarget.ANGKA,
        Decimal(12),
        None,
        None,
        None,
        "",
        "laporan",
        Arah.NAIK,
        (Decimal(3), None, None, None),
    )
    rhk = RencanaHasilKerja(
        UUID(int=20), JenisRhk.UTAMA, Klasifikasi.INDIVIDU, "Pelayanan baik", "Laporan tersusun", "", 1, (indikator,)
    )
    return Skp(
        UUID(int=10),
        LINGKUP,
        UUID(int=1),
        UUID(int=2),
        2026,
        AWAL,
        AKHIR,
        Pendekatan.KUANTITATIF,
        Formulir.JA_JF,
        "Pemerintah Kota Pekanbaru",
        KEPALA,
        None,
        (rhk,),
        (EkspektasiKhusus(UUID(int=22), 1, "Ramah"),),
        (BarisLampiran(UUID(int=23), BagianLampiran.KONSEKUENSI, 1, "Teguran"),),
    )


def contoh_evaluasi(basis: Skp) -> Evaluasi:
    bukti = BuktiDukung(UUID(int=33), JenisBukti.FISIK, "Buku agenda", date(2026, 3, 30), "Lemari 2")
    realisasi = Realisasi(UUID(int=31), UUID(int=21), Decimal("3.5"), "", "Agenda", (bukti,))
    umpan_balik = UmpanBalik(
        UUID(int=32),
        PemberiUmpanBalik.PIMPINAN,
        UUID(int=2),
        UUID(int=20),
        None,
        date(2026, 3, 31),
        "Rapi",
        SifatUmpanBalik.APRESIASI,
    )
    return Evaluasi(
        UUID(int=30),
        LINGKUP,
        UUID(int=1),
        "2026-TW1",
        AWAL,
        date(2026, 3, 31),
        basis,
        digest_skp(basis),
        KEPALA,
        None,
        (realisasi,),
        (umpan_balik,),
        Ekspektasi.SESUAI,
        "",
        None,
        "Belum dinilai",
        (None, Ekspektasi.DI_ATAS, None, None, None, None, None),
        CapaianOrganisasi.BAIK,
        "",
        None,
        date(2026, 4, 2),
    )


def test_removing_a_part_withdraws_it_and_bringing_it_back_revives_it(store: Store):
    whole = contoh_skp()
    with store.write(pelaku()) as work:
        skp.simpan(work, whole)
        assert skp.simpan(work, replace(whole, rhk=(), lampiran=())) == 3
        assert skp.simpan(work, whole) == 3
        assert skp.muat(work, whole.id) == whole
    with store.read() as reading:
        assert [one.id for one in skp.milik(reading, UUID(int=1), 2026)] == [whole.id]
        assert [one.id for one in skp.daftar(reading, 2026, "pekanbaru")] == [whole.id]
        assert skp.daftar(reading, 2026, "pekan") == ()


def test_an_evaluation_keeps_the_skp_it_was_measured_against_when_the_skp_moves_on(store: Store):
    whole = contoh_skp()
    first = contoh_evaluasi(whole)
    with store.write(pelaku()) as work:
        skp.simpan(work, whole)
        evaluasi.simpan(work, first)
        skp.simpan(work, replace(whole, instansi="Lain"))
    with store.read() as reading:
        assert evaluasi.muat(reading, first.id) == first
        assert [one.rating_hasil for one in evaluasi.daftar(reading, "2026-TW1")] == [Ekspektasi.SESUAI]


def test_saving_an_evaluation_again_writes_only_the_difference(store: Store):
    first = contoh_evaluasi(contoh_skp())
    with store.write(pelaku()) as work:
        evaluasi.simpan(work, first)
        assert evaluasi.simpan(work, first) == 0
        changed = replace(first, rating_perilaku=Ekspektasi.SESUAI, realisasi=())
        assert evaluasi.simpan(work, changed) == 3
        assert evaluasi.muat(work, first.id) == changed


def test_feedback_is_never_reworded(store: Store):
    first = contoh_evaluasi(contoh_skp())
    reworded = replace(first, umpan_balik=(replace(first.umpan_balik[0], isi="Kurang"),))
    with store.write(pelaku()) as work:
        evaluasi.simpan(work, first)
        with pytest.raises(ValueError, match="never changed"):
            evaluasi.simpan(work, reworded)


def test_an_evaluation_without_its_frozen_skp_says_so(store: Store):
    first = contoh_evaluasi(contoh_skp())
    with store.write(pelaku()) as work:
        evaluasi.simpan(work, first)
        work.conn.exec_driver_sql("UPDATE evaluasi SET skp_digest = skp_digest WHERE 0")
        work.conn.exec_driver_sql("DROP TRIGGER IF EXISTS temp.guard_DELETE_isi_dokumen")
        work.conn.exec_driver_sql("DELETE FROM isi_dokumen")
        with pytest.raises(PenolakanError) as refused:
            evaluasi.muat(work, first.id)
        assert refused.value.kode == "SKP_BELUM_DITERIMA"


def test_events_come_back_in_the_order_of_their_stamps(store: Store):
    def event(number: int, cause: tuple[UUID, ...]) -> Kejadian:
        return Kejadian(
            UUID(int=number),
            JenisDokumen.SKP,
            UUID(int=10),
            JenisKejadian.DIAJUKAN,
            "ab" * 32,
            cause,
            UUID(int=1),
            "PEGAWAI",
            None,
            "",
            (0, b""),
        )

    with store.write(pelaku()) as work:
        later = dokumen.catat_kejadian(work, event(90, ()), lingkup=LINGKUP, pegawai_id=UUID(int=1))
        latest = dokumen.catat_kejadian(work, event(80, (UUID(int=90),)), lingkup=LINGKUP, pegawai_id=UUID(int=1))
    with store.read() as reading:
        assert dokumen.kejadian_dokumen(reading, JenisDokumen.SKP, UUID(int=10)) == (later, latest)
        assert later.urut < latest.urut


def test_a_printed_code_leads_back_to_exactly_that_content(store: Store):
    whole = contoh_skp()
    content = isi_skp(whole)
    frozen = dokumen.IsiDokumen(JenisDokumen.SKP, whole.id, UUID(int=1), digest_isi(content), content, LINGKUP)
    with store.write(pelaku()) as work:
        dokumen.simpan_isi(work, frozen)
        dokumen.simpan_isi(work, frozen)
        with pytest.raises(ValueError, match="digest"):
            dokumen.simpan_isi(work, replace(frozen, digest="00" * 32))
    with store.read() as reading:
        assert dokumen.muat_isi_menurut_kode(reading, kode_lembar(frozen.digest).lower()) == (frozen,)
        assert dokumen.isi_dokumen(reading, JenisDokumen.SKP, whole.id) == (frozen,)
        assert dokumen.muat_isi_menurut_kode(reading, "0000-0000") == ()
