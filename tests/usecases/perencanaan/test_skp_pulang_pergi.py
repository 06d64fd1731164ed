"""An SKP of any of the four forms goes out to Excel and comes back word for word, number for number."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
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
    Perspektif,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
)
from kinerja_desktop.exchange.daftar_skp import baca_skp
from kinerja_desktop.exchange.ekspor_skp import SkpEkspor, ekspor_skp
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.usecases.perencanaan.gabung_skp import HasilGabung, gabungkan
from tests.sheets.contoh_lembar import skp as skp_contoh
from tests.usecases.perencanaan.test_ekspor_skp import isi

HARI_INI = date(2026, 1, 5)
NIP = "198609262015051001"
KATA = ("Arsip", "layanan", "warga", "=1+1", "@desa", "tertata", "80-90", "(Rp)", "Ñoño", '"kutip"', "3/4", "<b>&")
kalimat = st.lists(st.sampled_from(KATA), min_size=2, max_size=5).map(" ".join).map(lambda teks: f"Hasil {teks}")
beberapa_baris = st.lists(kalimat, min_size=1, max_size=3).map("\n".join)
angka = st.decimals(Decimal(1), Decimal(9_999_999), places=2).map(lambda n: n.normalize() + 0)
formulir = st.sampled_from([(f, p) for f in Formulir for p in Pendekatan])


@st.composite
def indikator(draw: st.DrawFn, nomor: int, pendekatan: Pendekatan) -> IndikatorKinerja:
    jenis = JenisTarget.TEKS if pendekatan is Pendekatan.KUALITATIF else draw(st.sampled_from(JenisTarget))
    bilangan = jenis in {JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.DURASI}
    bawah = draw(angka)
    return IndikatorKinerja(
        UUID(int=1000 + nomor), draw(st.sampled_from(Aspek)), f"{draw(beberapa_baris)} {nomor}", jenis,
        (bawah if jenis is not JenisTarget.PERSEN else min(bawah, Decimal(100))) if bilangan else None,
        bawah if jenis is JenisTarget.RENTANG else None,
        bawah + 5 if jenis is JenisTarget.RENTANG else None,
        date(2026, draw(st.integers(1, 12)), 28) if jenis is JenisTarget.TANGGAL else None,
        draw(beberapa_baris) if jenis is JenisTarget.TEKS else "",
        draw(st.sampled_from(["berkas", "%", "hari kerja", "m²", "tanggal"])), draw(st.sampled_from(Arah)),
        (draw(st.none() | angka), draw(st.none() | angka), draw(st.none() | angka), draw(st.none() | angka)),
        draw(st.none() | st.sampled_from(Perspektif)),
        tuple(
            TargetWilayah(UUID(int=nomor * 100 + n), f"Kelurahan {n}", draw(st.none() | angka), n)
            for n in range(1, draw(st.integers(0, 3)) + 1)
        ) if bilangan else (),
    )  # fmt: skip


@st.composite
def dokumen(draw: st.DrawFn) -> tuple[Skp, tuple[RencanaAksi, ...]]:
    form, pendekatan = draw(formulir)
    nomor = count(1)
    rhk = tuple(
        RencanaHasilKerja(
            UUID(int=n), draw(st.sampled_from(JenisRhk)), draw(st.sampled_from(Klasifikasi)),
            draw(st.just("") | beberapa_baris), f"{draw(beberapa_baris)} {n}", draw(st.just("") | kalimat), n,
            tuple(draw(indikator(next(nomor), pendekatan)) for _ in range(draw(st.integers(0, 3)))),
        )
        for n in range(1, draw(st.integers(1, 3)) + 1)
    )  # fmt: skip
    perilaku = tuple(
        EkspektasiKhusus(UUID(int=200 + n), n, draw(beberapa_baris)) for n in sorted(draw(st.sets(st.integers(1, 7))))
    )
    lampiran = tuple(
        BarisLampiran(UUID(int=300 + n), bagian, n, f"{draw(beberapa_baris)} {n}")
        for bagian in BagianLampiran
        for n in range(1, draw(st.integers(0, 2)) + 1)
    )
    satu = replace(skp_contoh(), formulir=form, pendekatan=pendekatan, rhk=rhk, perilaku=perilaku, lampiran=lampiran)
    aksi = tuple(
        langkah(satu, draw(st.sampled_from(rhk)).id, n, draw(kalimat),
                target=draw(st.just("") | beberapa_baris), target_nilai=draw(st.none() | angka),
                satuan=draw(st.sampled_from(["", "kali"])), bulan=tuple(sorted(draw(st.sets(st.integers(1, 12))))),
                status=draw(st.sampled_from(StatusAksi)), kendala=draw(st.just("") | beberapa_baris))
        for n in range(1, draw(st.integers(0, 4)) + 1)
    )  # fmt: skip
    return satu, aksi


def langkah(satu: Skp, rhk_id: UUID, nomor: int, teks: str, **ubah: object) -> RencanaAksi:
    dasar = RencanaAksi(
        UUID(int=400 + nomor), satu.lingkup, satu.pegawai_id, satu.id, rhk_id, nomor, teks, "", None, "", (), "",
        StatusAksi.BELUM, "",
    )  # fmt: skip
    return replace(dasar, **ubah)  # pyright: ignore[reportArgumentType]


def id_baru() -> Callable[[], UUID]:
    nomor = count(9_000)
    return lambda: UUID(int=next(nomor))


def bolak_balik(
    asal: Skp, aksi: tuple[RencanaAksi, ...], ke: Skp, aksi_ke: tuple[RencanaAksi, ...], folder: Path
) -> HasilGabung:
    """Write the SKP to a workbook and merge that workbook into another, or the same, SKP."""
    berkas, _ = ekspor_skp([SkpEkspor(NIP, "Siti", asal, aksi)], folder / "skp.xlsx", kantor="Kecamatan", tahun=2026)
    bacaan = baca_skp(berkas, hari_ini=HARI_INI)
    assert bacaan.ditolak == ()
    hasil = gabungkan(ke, aksi_ke, tuple(enumerate(bacaan.baris)), id_baru())
    assert hasil.ditolak == {}
    return hasil


@settings(max_examples=40, phases=[Phase.generate])
@given(dari=dokumen())
def test_what_is_exported_comes_back_the_same_into_an_empty_and_into_the_same_skp(
    tmp_path_factory: pytest.TempPathFactory, dari: tuple[Skp, tuple[RencanaAksi, ...]]
) -> None:
    satu, aksi = dari
    folder = tmp_path_factory.mktemp("skp")
    kosong = replace(satu, pendekatan=Pendekatan.KUANTITATIF, rhk=(), perilaku=(), lampiran=())

    baru = bolak_balik(satu, aksi, kosong, (), folder)
    assert isi(baru.skp, baru.aksi) == isi(satu, aksi)

    sama = bolak_balik(satu, aksi, satu, aksi, folder)
    assert (sama.skp, sama.aksi) == (satu, aksi)
    assert set(sama.akibat.values()) <= {Akibat.SAMA}


def test_two_steps_of_the_same_words_stay_two(tmp_path: Path) -> None:
    satu = skp_contoh()
    aksi = tuple(
        langkah(satu, satu.rhk[0].id, n, "Menyusun laporan", bulan=bulan) for n, bulan in ((1, (1, 2)), (2, (7, 8)))
    )
    kosong = replace(satu, rhk=(), perilaku=(), lampiran=())

    assert bolak_balik(satu, aksi, satu, aksi, tmp_path).aksi == aksi
    assert [langkah.bulan for langkah in bolak_balik(satu, aksi, kosong, (), tmp_path).aksi] == [(1, 2), (7, 8)]
