"""Sheets as PDF, read back with another library (`domain.md` 6.27)."""

import io
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from typing import Any

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, UmpanBalik
from kinerja_desktop.sheets.dokumen_evaluasi import KeputusanKeberatan, dokumen_evaluasi
from kinerja_desktop.sheets.lembar_evaluasi import lembar_evaluasi
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.pdf import gambar_pdf, gambar_satu_pdf
from kinerja_desktop.sheets.rencana_sel import Judul, Kertas, KonteksCetak, Lembar
from tests.sheets.contoh_lembar import ATASAN, PEGAWAI, PENILAI, Predikat, evaluasi, konteks, rhk, skp

MM = 72 / 25.4
PANJANG = " ".join(f"kata{n}" for n in range(800))[:6000]


def read(lembar: Lembar) -> PdfReader:
    return PdfReader(io.BytesIO(gambar_pdf(lembar)))


def pages(lembar: Lembar) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in read(lembar).pages]


def text(lembar: Lembar) -> str:
    return " ".join(pages(lembar))


def f04(cetak: KonteksCetak | None = None, *semua: object) -> Lembar:
    return lembar_skp(skp(*semua), cetak or konteks())  # pyright: ignore[reportArgumentType]


def f10(dari: Evaluasi | None = None, cetak: KonteksCetak | None = None) -> Lembar:
    return lembar_evaluasi(dari or evaluasi(), Predikat.SANGAT_BAIK, cetak or konteks())


def f12(dari: Evaluasi | None = None, cetak: KonteksCetak | None = None) -> Lembar:
    return dokumen_evaluasi(dari or evaluasi(), Predikat.SANGAT_BAIK, cetak or konteks())


def test_f04_says_whose_plan_it_is_and_for_when() -> None:
    isi = text(f04())

    assert "SASARAN KINERJA PEGAWAI" in isi
    assert "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026" in isi
    assert PEGAWAI.nama in isi
    assert PENILAI.nama in isi
    assert "19900730 201503 2 006" in isi
    assert "1.200 berkas" in isi
    assert "A. UTAMA" in isi
    assert "B. TAMBAHAN" in isi
    assert "Muara Sari, 12 April 2026" in isi


def test_f04_prints_all_seven_values_with_their_guides_also_when_nothing_is_expected() -> None:
    isi = text(f04())

    assert isi.count("Ekspektasi Khusus Pimpinan:") == 7
    assert "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama" in isi


def test_band_b_is_printed_only_when_there_is_a_row_for_it() -> None:
    assert "B. TAMBAHAN" not in text(f04(None, rhk(1)))


def test_f06_numbers_each_band_and_shows_an_empty_one() -> None:
    isi = text(lembar_lampiran(skp(), konteks()))

    assert "DUKUNGAN SUMBER DAYA 1 Komputer dan pemindai" in isi
    assert "KONSEKUENSI - -" in isi


def test_f10_carries_ratings_predikat_capaian_and_its_curve() -> None:
    isi = text(f10())

    assert "EVALUASI KINERJA PEGAWAI" in isi
    assert "PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2026" in isi
    assert "RATING HASIL KERJA* DI ATAS EKSPEKTASI" in isi
    assert "RATING PERILAKU KERJA* SESUAI EKSPEKTASI" in isi
    assert "PREDIKAT KINERJA PEGAWAI* SANGAT BAIK" in isi
    assert "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK" in isi
    assert "Frekuensi Pegawai" in isi
    assert "Bukti: Daftar arsip inaktif" in isi
    assert "Rekan kerja: Berkas mudah dicari, terima kasih." in isi


def test_an_evaluation_that_is_still_open_prints_with_dashes_and_no_curve() -> None:
    terbuka = evaluasi(capaian=None, rating_hasil=None, rating_perilaku=None, penilai=None, atasan_penilai=None)
    isi = text(lembar_evaluasi(terbuka, None, konteks()))

    assert "CAPAIAN KINERJA ORGANISASI*: -" in isi
    assert "PREDIKAT KINERJA PEGAWAI* -" in isi
    assert "KURVA" not in isi


def test_more_than_six_feedback_lines_are_counted() -> None:
    dasar = evaluasi()
    satu = dasar.umpan_balik[0]
    banyak: tuple[UmpanBalik, ...] = tuple(replace(satu, isi=f"Catatan ke-{n}") for n in range(1, 10))
    isi = text(f10(replace(dasar, umpan_balik=banyak)))

    assert "Pimpinan: Catatan ke-6" in isi
    assert "Catatan ke-7" not in isi
    assert "(+3 catatan di aplikasi)" in isi


def test_f12_names_the_three_parties_and_both_days() -> None:
    isi = text(f12())

    assert "DOKUMEN EVALUASI KINERJA PEGAWAI" in isi
    assert all(pihak.nama in isi for pihak in (PEGAWAI, PENILAI, ATASAN))
    assert "6. Muara Sari, 12 April 2026" in isi
    assert "7. Muara Sari, 14 April 2026" in isi
    assert "PREDIKAT KINERJA PEGAWAI : SANGAT BAIK" in isi
    assert "Lambang" in isi


@pytest.mark.parametrize(
    ("periode", "semua", "dicoret"),
    [
        ("2026-TW2", "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**", ["I", "III", "IV", "AKHIR"]),
        ("2026-AKHIR", "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**", ["TRIWULAN", "I", "II", "III", "IV"]),
        ("2026-01", "PERIODE*: BULAN JANUARI-AKHIR**", ["AKHIR"]),
    ],
)
def test_the_periods_not_meant_are_struck_through(periode: str, semua: str, dicoret: list[str]) -> None:
    judul = f12(evaluasi(periode=periode)).blok[3]
    assert isinstance(judul, Judul)
    potongan = [p for baris in judul.baris for p in baris.potongan]

    assert "".join(p.teks for p in potongan) == semua
    assert [p.teks for p in potongan if p.coret] == dicoret


def test_an_unsigned_document_says_so_and_names_the_deadline() -> None:
    lembar = dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks(), dianggap_menerima_sejak=date(2026, 5, 4))
    isi = text(lembar)

    assert "Tidak ditandatangani sampai batas waktu 4 Mei 2026" in isi
    assert "14 April 2026" not in isi


def test_a_decided_objection_is_named_in_section_five() -> None:
    putusan = KeputusanKeberatan("800/12/2026", date(2026, 5, 20))

    isi = text(dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks(), keputusan=putusan))

    assert "Keputusan keberatan Nomor 800/12/2026 tanggal 20 Mei 2026" in isi


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("huruf", [0, 300, 1400])
def test_f12_stays_on_one_page(kertas: Kertas, huruf: int) -> None:
    catatan = PANJANG[:huruf]

    halaman = pages(f12(evaluasi(catatan=catatan), konteks(kertas=kertas)))

    assert len(halaman) == 1
    assert " ".join(catatan.split()) in halaman[0]


def test_notes_too_long_for_one_page_flow_on_and_nothing_is_lost() -> None:
    halaman = pages(f12(evaluasi(catatan=PANJANG * 2)))

    assert len(halaman) > 1
    assert set(PANJANG.split()) <= set(" ".join(halaman).split())


@pytest.mark.parametrize(("kertas", "lebar", "tinggi"), [(Kertas.A4, 210, 297), (Kertas.F4, 215, 330)])
def test_sheets_lie_on_the_paper_of_the_office(kertas: Kertas, lebar: float, tinggi: float) -> None:
    tegak = read(f12(cetak=konteks(kertas=kertas))).pages[0].mediabox
    datar = read(f04(konteks(kertas=kertas))).pages[0].mediabox

    assert (round(float(tegak.width) / MM), round(float(tegak.height) / MM)) == (lebar, tinggi)
    assert (round(float(datar.width) / MM), round(float(datar.height) / MM)) == (tinggi, lebar)


def test_twelve_rhk_of_three_aspects_carry_their_head_on_every_page() -> None:
    dokumen = skp(*(rhk(n) for n in range(1, 13)))

    halaman = pages(f10(evaluasi(dokumen)))

    hasil = [isi for isi in halaman if "KUANTITAS" in isi]
    assert len(hasil) >= 3
    for isi in hasil:
        assert "INDIKATOR KINERJA INDIVIDU" in isi
        assert "(1) (2) (3) (4) (5) (6) (7) (8)" in isi


@pytest.mark.parametrize("kertas", Kertas)
def test_an_rhk_of_six_thousand_characters_is_printed_to_its_last_word(kertas: Kertas) -> None:
    halaman = pages(f04(konteks(kertas=kertas), rhk(1), rhk(2, PANJANG), rhk(3)))

    isi = " ".join(halaman)
    assert len(halaman) > 3
    assert "(lanjutan)" in isi
    assert set(PANJANG.split()) <= set(isi.split())


def test_a_word_without_any_space_is_broken_and_not_lost() -> None:
    kata = "https://contoh.go.id/" + "a1b2c3d4" * 80

    isi = "".join(pages(f04(None, rhk(1, kata)))).replace(" ", "")

    assert kata in isi or all(kata[n : n + 12] in isi for n in range(0, 40, 12))


def test_long_feedback_and_long_realisasi_break_over_pages() -> None:
    dasar = evaluasi(skp(rhk(1), rhk(2)))
    panjang = replace(
        dasar,
        umpan_balik=tuple(replace(u, isi=PANJANG[:4000]) for u in dasar.umpan_balik),
        realisasi=tuple(replace(r, teks=PANJANG if n == 1 else "") for n, r in enumerate(dasar.realisasi)),
    )

    isi = text(f10(panjang))

    assert set(PANJANG.split()) <= set(isi.split())
    assert "PREDIKAT KINERJA PEGAWAI* SANGAT BAIK" in isi


@pytest.mark.parametrize("banyak", range(1, 9))
def test_signatures_never_stand_alone_on_a_page(banyak: int) -> None:
    dokumen = skp(*(rhk(n, f"Hasil {n} " + "kata " * (17 * n)) for n in range(1, banyak + 1)))

    for lembar in (lembar_skp(dokumen, konteks()), f10(evaluasi(dokumen))):
        terakhir = next(isi for isi in reversed(pages(lembar)) if "Pejabat Penilai Kinerja" in isi)
        assert "PERILAKU KERJA" in terakhir


@pytest.mark.parametrize("banyak", range(1, 9))
def test_the_rating_stands_below_a_row_it_rates(banyak: int) -> None:
    dokumen = skp(*(rhk(n, f"Hasil {n} " + "kata " * (11 * n)) for n in range(1, banyak + 1)))

    halaman = next(isi for isi in pages(f10(evaluasi(dokumen))) if "RATING HASIL KERJA*" in isi)

    assert "KUANTITAS" in halaman


@pytest.mark.parametrize("draf", [True, False])
def test_only_a_draft_is_marked_draf_and_on_every_page(draf: bool) -> None:
    for isi in pages(f04(konteks(keadaan_draf=draf))):
        assert ("DRAF" in isi.split()) is draf


def test_the_footer_leads_back_to_the_version() -> None:
    halaman = pages(f04())

    for nomor, isi in enumerate(halaman, 1):
        assert f"Dokumen milik {PEGAWAI.nama} (NIP 19900730 201503 2 006)" in isi
        assert "dicetak 12 April 2026 10.42" in isi
        assert "versi 2, kode 7QX4-M2TA" in isi
        assert f"Halaman {nomor} dari {len(halaman)}" in isi


def test_the_qr_mark_is_the_code_of_the_sheet() -> None:
    lembar = f10()
    harap = segno.make("KINERJA:7QX4-M2TA:2:F-10", error="m", micro=False)

    assert lembar.tanda_qr == "KINERJA:7QX4-M2TA:2:F-10"
    assert drawn_modules(read(lembar)) == [[bool(m) for m in row] for row in harap.matrix]


def drawn_modules(berkas: PdfReader) -> list[list[bool]]:
    """The dark modules of the QR mark, from the rectangles of the one path that fills it."""
    isi = berkas.pages[0].get_contents()
    assert isi is not None
    teks = isi.get_data().decode("latin-1")
    path = max(re.findall(r"n((?: ?[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re)+) f", " ".join(teks.split())), key=len)
    kotak = [tuple(map(float, satu)) for satu in re.findall(r"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re", path)]
    modul = min(tinggi for *_, tinggi in kotak)
    kiri, atas = min(x for x, *_ in kotak), max(y for _, y, *_ in kotak)
    sisi = round((max(x + w for x, _, w, _ in kotak) - kiri) / modul)
    gambar = [[False] * sisi for _ in range(sisi)]
    for x, y, w, _ in kotak:
        mulai = round((x - kiri) / modul)
        for kolom in range(mulai, mulai + round(w / modul)):
            gambar[round((atas - y) / modul)][kolom] = True
    return gambar


def test_a_sheet_without_a_code_has_no_qr_mark() -> None:
    lembar = f04(konteks(kode="", keadaan_draf=True))

    assert lembar.tanda_qr == ""
    assert "kode" not in text(lembar)


def test_long_names_and_diacritics_are_printed_whole() -> None:
    nama = "Prof. Dr. Ir. H. Muhammad Al-Fāruqī Ñoño Şimanjuntak-Lubis, S.STP., M.A.P., Ph.D."
    pihak = replace(PEGAWAI, nama=nama)

    isi = text(f12(evaluasi(replace(skp(), pegawai=pihak))))

    assert isi.count(nama) >= 2


def test_an_elected_head_has_no_nip_and_an_acting_one_his_prefix() -> None:
    bupati = replace(PENILAI, nip="-", pangkat_golongan="-", jabatan="Bupati Tirta Kencana")
    plt = replace(PENILAI, awalan="Plt.", jabatan="Camat Muara Sari")

    assert "NIP. -" not in text(f12(evaluasi(penilai=bupati)))
    assert text(f12(evaluasi(penilai=plt))).count("Plt. Camat Muara Sari") == 2


def test_an_open_day_of_signing_leaves_dots() -> None:
    assert "Muara Sari, ......" in text(f04(konteks(tanggal=None)))
    assert "......, 12 April 2026" in text(f04(konteks(tempat="")))


def test_every_face_is_embedded_and_no_other_is_named() -> None:
    for lembar in (f04(), f10(), f12()):
        for page in read(lembar).pages:
            fonts: Any = page["/Resources"]
            for font in fonts["/Font"].values():
                objek = font.get_object()
                assert "LiberationSerif" in objek["/BaseFont"]
                assert "/FontFile2" in objek["/FontDescriptor"]


def test_the_file_knows_its_title_author_language_and_day() -> None:
    berkas = read(f10())
    meta = berkas.metadata

    assert meta is not None
    assert meta.title == f"Evaluasi Kinerja Pegawai 2026-TW1 {PEGAWAI.nama}"
    assert meta.author == "Pemerintah Kabupaten Tirta Kencana"
    assert meta.creation_date is not None
    assert meta.creation_date.isoformat() == "2026-04-12T10:42:00+07:00"
    assert berkas.root_object["/Lang"] == "id-ID"


def test_the_same_plan_is_always_the_same_bytes() -> None:
    assert gambar_pdf(f10()) == gambar_pdf(f10())


def test_sheets_of_a_unit_fit_in_one_file_with_page_numbers_of_their_own() -> None:
    berkas = PdfReader(io.BytesIO(gambar_satu_pdf((f04(), f12(), f12()))))
    isi = [page.extract_text() for page in berkas.pages]

    assert sum("Halaman 1 dari 1" in satu for satu in isi) == 2
    assert sum("Halaman 1 dari 2" in satu for satu in isi) == 1


def test_an_emblem_is_drawn_and_a_broken_one_leaves_its_box() -> None:
    png = io.BytesIO()
    segno.make("lambang").save(png, kind="png")

    dengan = read(f12(cetak=konteks(lambang=png.getvalue())))
    rusak = read(f12(cetak=konteks(lambang=b"bukan gambar")))

    assert len(dengan.pages[0].images) == 1
    assert len(rusak.pages[0].images) == 0


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_plan_can_be_drawn_by_another_process() -> None:
    lembar = f12()

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(gambar_pdf, lembar).result(60) == gambar_pdf(lembar)


@settings(max_examples=25)
@given(st.text(max_size=400), st.integers(0, 8))
def test_no_text_breaks_a_sheet(teks: str, nomor: int) -> None:
    dokumen = skp(*(rhk(n, teks * n or "-") for n in range(1, nomor + 2)))

    assert gambar_pdf(lembar_skp(dokumen, konteks()))
    assert gambar_pdf(f12(evaluasi(dokumen, catatan=teks)))
