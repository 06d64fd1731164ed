"""The findings on an SKP (`domain.md` 5.4): SKP-, IND- and LAM-codes."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from kinerja_desktop.domain.aturan import baca_aturan
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.perencanaan.periksa_skp import periksa_skp
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
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
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.resource_files import resource

D = Decimal
SALAH, CEK = Tingkat.SALAH, Tingkat.PERLU_DICEK
ATURAN = baca_aturan(resource("aturan", "perencanaan_skp.json").read_text(encoding="utf-8"))
HARI_INI = date(2026, 1, 20)
PIHAK = Pihak(UUID(int=1), "Siti", "198609262015052001", "Penata, III/c", "Kasi", "Kecamatan")
BERKAS = IndikatorKinerja(
    UUID(int=31), Aspek.KUANTITAS, "Berkas tertata", JenisTarget.ANGKA, D(1200), None, None, None, "", "berkas",
    Arah.NAIK, (D(300), D(300), D(300), D(300)),
)  # fmt: skip
LENGKAP = replace(
    BERKAS, id=UUID(int=32), aspek=Aspek.KUALITAS, teks="Berkas lengkap", jenis_target=JenisTarget.PERSEN, nilai=D(98),
    satuan="", triwulan=(None, None, None, None),
)  # fmt: skip
TERBALIK = replace(LENGKAP, jenis_target=JenisTarget.RENTANG, minimum=D(9), maksimum=D(8), satuan="x")
RHK = RencanaHasilKerja(
    UUID(int=21), JenisRhk.UTAMA, Klasifikasi.INDIVIDU, "Meningkatnya layanan", "Tersedianya berkas layanan", "Camat",
    1, (BERKAS, LENGKAP),
)  # fmt: skip
SKP = Skp(
    UUID(int=11), "kota.kec", UUID(int=1), UUID(int=2), 2026, date(2026, 1, 1), date(2026, 12, 31),
    Pendekatan.KUANTITATIF, Formulir.JA_JF, "Kota", PIHAK, PIHAK, (RHK,), (),
    tuple(BarisLampiran(UUID(int=41 + n), bagian, 1, "ada") for n, bagian in enumerate(BagianLampiran)),
)  # fmt: skip


def temuan(skp: Skp, **lain: Any) -> list[Temuan]:
    return list(periksa_skp(skp, **({"aturan": ATURAN, "hari_ini": HARI_INI} | lain)))


def kode(skp: Skp, **lain: Any) -> list[str]:
    return [satu.kode for satu in temuan(skp, **lain)]


def dengan(**isi: Any) -> Skp:
    return replace(SKP, rhk=(replace(RHK, **isi),))


def dengan_indikator(*indikator: IndikatorKinerja) -> Skp:
    return dengan(indikator=indikator)


def test_a_complete_skp_has_no_findings() -> None:
    assert kode(SKP) == []


@pytest.mark.parametrize(
    ("skp", "harap", "tingkat", "medan", "pesan"),
    [
        (replace(SKP, rhk=()), "SKP-01", SALAH, "skp.rhk",
         "Paling sedikit satu rencana hasil kerja utama harus diisi."),
        (dengan(indikator=()), "SKP-02", SALAH, f"rhk:{RHK.id}.indikator",
         'Rencana hasil kerja "Tersedianya berkas layanan" belum memiliki indikator.'),
        (dengan(rhk_pimpinan=" "), "SKP-03", SALAH, f"rhk:{RHK.id}.rhk_pimpinan",
         "Pilih rencana hasil kerja pimpinan yang diintervensi."),
        (dengan_indikator(BERKAS, replace(LENGKAP, nilai=None)), "SKP-04", SALAH, f"indikator:{LENGKAP.id}.target",
         'Target belum diisi untuk indikator "Berkas lengkap".'),
        (replace(SKP, penilai=None), "SKP-07", SALAH, "skp.penilai", "Pejabat penilai kinerja belum ditetapkan."),
        (dengan(teks="Berkas"), "RHK-01", SALAH, f"rhk:{RHK.id}.teks",
         "Rencana hasil kerja harus 10 sampai 500 huruf. Sekarang 6."),
        (dengan_indikator(BERKAS, TERBALIK), "IND-01", SALAH, f"indikator:{LENGKAP.id}.target",
         "Batas bawah melebihi batas atas."),
        (dengan_indikator(BERKAS, replace(LENGKAP, nilai=D(-1))), "IND-02", SALAH, f"indikator:{LENGKAP.id}.target",
         "Target harus angka tidak negatif."),
        (dengan_indikator(BERKAS, replace(LENGKAP, teks="Melakukan pendataan")), "IND-03", CEK,
         f"indikator:{LENGKAP.id}.teks", "Rumuskan sebagai hasil, bukan kegiatan."),
        (dengan(teks="Melaksanakan penyusutan arsip inaktif"), "IND-03", CEK, f"rhk:{RHK.id}.teks",
         "Rumuskan sebagai hasil, bukan kegiatan."),
        (dengan_indikator(BERKAS, LENGKAP, replace(LENGKAP, id=UUID(int=33), teks=" berkas  LENGKAP.")), "IND-04",
         SALAH, f"indikator:{UUID(int=33)}.teks", "Indikator sama sudah ada."),
        (dengan_indikator(replace(BERKAS, triwulan=(D(300), D(300), D(40), None)), LENGKAP), "IND-05", CEK,
         f"indikator:{BERKAS.id}.triwulan",
         "Jumlah target triwulan tidak sama dengan target tahunan. Jumlah 640, setahun 1.200."),
        (dengan_indikator(BERKAS), "IND-06", CEK, "skp.rhk", "Tambahkan ukuran kualitas atau waktu."),
        (dengan_indikator(replace(BERKAS, satuan=" "), LENGKAP), "IND-07", SALAH, f"indikator:{BERKAS.id}.satuan",
         "Satuan wajib diisi."),
        (replace(SKP, lampiran=SKP.lampiran[1:]), "LAM-01", CEK, "lampiran.DUKUNGAN_SUMBER_DAYA",
         "Lampiran bagian dukungan sumber daya belum diisi."),
        (replace(SKP, lampiran=(SKP.lampiran[0], SKP.lampiran[2])), "LAM-02", CEK,
         "lampiran.SKEMA_PERTANGGUNGJAWABAN", "Lampiran bagian skema pertanggungjawaban belum diisi."),
        (replace(SKP, lampiran=(*SKP.lampiran[:2], replace(SKP.lampiran[2], teks=" "))), "LAM-03", CEK,
         "lampiran.KONSEKUENSI", "Lampiran bagian konsekuensi belum diisi."),
    ],
)  # fmt: skip
def test_each_flaw_gives_its_one_finding(skp: Skp, harap: str, tingkat: Tingkat, medan: str, pesan: str) -> None:
    (satu,) = temuan(skp)
    assert (satu.kode, satu.tingkat, satu.medan, satu.pesan) == (harap, tingkat, medan, pesan)


def test_a_better_wording_is_on_offer() -> None:
    (satu,) = temuan(dengan(teks="Melaksanakan penyusutan arsip inaktif"))
    assert satu.contoh == "Tersusutkannya arsip inaktif"


def test_the_leaders_plan_is_not_asked_of_tambahan_and_of_the_jpt_form() -> None:
    tambahan = replace(RHK, id=UUID(int=22), jenis=JenisRhk.TAMBAHAN, rhk_pimpinan="", indikator=(LENGKAP,))
    assert kode(replace(SKP, rhk=(RHK, tambahan))) == []
    pimpinan = replace(dengan(rhk_pimpinan=""), formulir=Formulir.JPT_UKM)
    assert "SKP-03" not in kode(pimpinan)


@pytest.mark.parametrize(("banyak", "harap"), [(15, []), (16, ["SKP-10"])])
def test_more_than_fifteen_main_results_are_too_many(banyak: int, harap: list[str]) -> None:
    assert kode(replace(SKP, rhk=(RHK,) * banyak)) == harap


@pytest.mark.parametrize(
    ("penetapan", "hari_ini", "harap"),
    [
        (None, date(2026, 1, 31), []),
        (None, date(2026, 2, 1), ["SKP-12"]),
        (date(2026, 1, 31), date(2026, 3, 1), []),
        (date(2026, 2, 1), date(2026, 3, 1), ["SKP-12"]),
        (date(2025, 11, 2), date(2026, 3, 1), []),
        (date(2025, 11, 1), date(2026, 3, 1), ["SKP-09"]),
        (date(2027, 1, 1), date(2027, 1, 1), ["SKP-09", "SKP-12"]),
    ],
)
def test_the_day_of_setting_is_looked_at(penetapan: date | None, hari_ini: date, harap: list[str]) -> None:
    assert kode(SKP, tanggal_penetapan=penetapan, hari_ini=hari_ini) == harap


def test_an_skp_that_begins_after_the_deadline_is_not_late() -> None:
    assert kode(replace(SKP, mulai=date(2026, 9, 1)), hari_ini=date(2026, 9, 10)) == []


def test_the_period_lies_within_the_post() -> None:
    post = Penempatan(
        UUID(int=5), "kota.kec", SKP.pegawai_id, UUID(int=6), "Kasi", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN,
        date(2026, 1, 1), None, None,
    )  # fmt: skip
    assert kode(SKP, penempatan=post) == []
    (satu,) = temuan(SKP, penempatan=replace(post, mulai=date(2026, 3, 1)))
    assert (satu.kode, satu.pesan) == ("SKP-05", "Periode SKP di luar masa jabatan (1 Maret 2026 s.d. sekarang).")
    assert kode(SKP, penempatan=replace(post, sampai=date(2026, 8, 31))) == ["SKP-05"]


def test_two_skp_of_one_person_do_not_overlap() -> None:
    lain = replace(SKP, id=UUID(int=12))
    assert kode(SKP, skp_lain=[SKP]) == []
    assert kode(SKP, skp_lain=[lain, lain]) == ["SKP-06"]
    assert kode(replace(SKP, mulai=SKP.selesai + timedelta(1), selesai=date(2027, 12, 31)), skp_lain=[lain]) == []


def test_an_appraiser_who_left_is_no_appraiser() -> None:
    assert kode(SKP, penilai_aktif=False) == ["SKP-07"]


@pytest.mark.parametrize(
    "indikator",
    [
        replace(BERKAS, satuan="indeks", triwulan=(D(80), D(80), D(80), D(80))),
        replace(BERKAS, arah=Arah.TURUN, triwulan=(D(5), None, None, None)),
        replace(BERKAS, triwulan=(None, None, None, None)),
    ],
)
def test_quarters_that_do_not_add_up_by_nature_are_left_alone(indikator: IndikatorKinerja) -> None:
    assert kode(dengan_indikator(indikator, LENGKAP)) == []


def test_a_qualitative_skp_needs_no_aspects() -> None:
    teks = replace(BERKAS, jenis_target=JenisTarget.TEKS, teks_target="Semua teregister", satuan="")
    assert kode(replace(dengan_indikator(teks), pendekatan=Pendekatan.KUALITATIF)) == []
