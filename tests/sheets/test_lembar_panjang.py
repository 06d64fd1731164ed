"""The planning sheets with long content, their signatures and their marks (`domain.md` 6.0, 6.27)."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, JenisRhk, Perspektif
from kinerja_desktop.sheets.excel import gambar_excel
from kinerja_desktop.sheets.layout import lay_out
from kinerja_desktop.sheets.lembar_kendali import lembar_kendali
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_matriks import lembar_matriks
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi as f08
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif as f05
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_pimpinan_kualitatif as f03
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan as f02
from kinerja_desktop.sheets.lembar_wilayah import lembar_wilayah
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.sheets.rencana_sel import (
    Kertas,
    PenandaTangan,
    Rata,
    Tabel,
    TandaTangan,
    lebar_guna,
    ukuran_halaman,
)
from kinerja_desktop.sheets.wrapping import BIASA, text_width
from tests.sheets.contoh_lembar import PEGAWAI, PENILAI, konteks, rhk, skp
from tests.sheets.contoh_perencanaan import (
    BUPATI,
    indikator_camat,
    langkah,
    matriks,
    paket,
    rhk_camat,
    semua_langkah,
    semua_lembar,
    skp_camat,
    skp_kualitatif,
    skp_wilayah,
)
from tests.sheets.terbaca import buku, halaman, nilai_sel, teks

PANJANG = " ".join(f"kata{n}" for n in range(800))[:6000]
BERTANDA_TANGAN = tuple(nama for nama in semua_lembar() if nama != "F-01")


@pytest.mark.parametrize("kertas", Kertas)
def test_twelve_plans_carry_their_head_on_every_page(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dua_belas = skp(*(rhk(n) for n in range(1, 13)))
    camat = skp_camat(*(
        rhk_camat(n, "Meningkatnya kualitas pelayanan publik kecamatan " * 3, *(
            indikator_camat(n * 10 + k, "Indeks kepuasan masyarakat " * 4, "80", "indeks", Perspektif.ANGGARAN)
            for k in range(3)
        )) for n in range(1, 13)
    ))  # fmt: skip
    aksi = tuple(
        langkah(n * 10 + k, r, "Menata arsip " * 6, 1, 5) for n, r in enumerate(dua_belas.rhk) for k in range(3)
    )
    semua = (
        (f02(camat, cetak), "(1) (2) (3) (4) (5)", "Indeks kepuasan"),
        (lembar_skp(dua_belas, cetak), "(1) (2) (3) (4) (5) (6)", "KUANTITAS"),
        (f05(skp_kualitatif(*dua_belas.rhk), cetak), "(1) (2) (3)", "Ukuran keberhasilan"),
        (f08(dua_belas, aksi, cetak), "TW I TW II TW III TW IV", "Menata arsip"),
    )

    for lembar, kepala, isi in semua:
        hasil = [satu for satu in halaman(lembar) if isi in satu]
        assert len(hasil) >= 2
        assert all(kepala in satu for satu in hasil)


@pytest.mark.parametrize("kertas", Kertas)
def test_a_text_of_six_thousand_characters_is_printed_to_its_last_word(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dokumen = skp(rhk(1), rhk(2, PANJANG))
    semua = (
        f02(skp_camat(rhk_camat(1, PANJANG, *skp_camat().rhk[0].indikator)), cetak),
        f03(skp_camat(rhk_camat(1, PANJANG, *skp_camat().rhk[0].indikator)), cetak),
        f05(skp_kualitatif(*dokumen.rhk), cetak),
        f05(skp_kualitatif(*dokumen.rhk), cetak, format_ketat=True),
        f08(dokumen, semua_langkah(dokumen), cetak),
        f08(dokumen, (langkah(1, dokumen.rhk[0], PANJANG, 1),), cetak, bulanan=True),
    )

    for lembar in semua:
        isi = teks(lembar)
        assert set(PANJANG.split()) <= set(isi.split())
        assert all((d.height or 0) <= 409 for ws in buku(lembar).worksheets for d in ws.row_dimensions.values())
    assert "(lanjutan)" in teks(semua[0])


@pytest.mark.parametrize("nama", ["F-02", "F-03", "F-05", "F-07", "F-08", "F-08W"])
def test_long_names_with_degrees_and_diacritics_are_printed_whole(nama: str) -> None:
    panjang = "Prof. Dr. Ir. H. Muhammad Al-Fāruqī Ñoño Şimanjuntak-Lubis, S.STP., M.A.P., Ph.D."
    orang = replace(PEGAWAI, nama=panjang)
    lembar = {
        "F-02": lambda: f02(replace(skp_camat(), pegawai=orang), konteks()),
        "F-03": lambda: f03(replace(skp_camat(), pegawai=orang), konteks()),
        "F-05": lambda: f05(replace(skp_kualitatif(), pegawai=orang), konteks()),
        "F-07": lambda: lembar_matriks(replace(matriks(), pimpinan=orang), konteks()),
        "F-08": lambda: f08(replace(skp(), pegawai=orang), semua_langkah(skp()), konteks()),
        "F-08W": lambda: lembar_wilayah(replace(skp_wilayah(), pegawai=orang), konteks()),
    }[nama]()

    assert teks(lembar).count(panjang) >= 2
    assert any(panjang in satu for satu in nilai_sel(lembar))


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("nama", ["F-08", "F-08W"])
def test_a_post_of_many_words_in_the_title_stays_clear_of_the_qr_mark_and_of_the_table(
    nama: str, kertas: Kertas
) -> None:
    jabatan = "Kepala Subbagian Perencanaan, Keuangan, dan Pelaporan pada Sekretariat Kecamatan Tenayan Raya Barat " * 2
    orang = replace(PEGAWAI, jabatan=jabatan)
    cetak = konteks(kertas=kertas)
    lembar = {
        "F-08": lambda: f08(replace(skp(), pegawai=orang), semua_langkah(skp()), cetak),
        "F-08W": lambda: lembar_wilayah(replace(skp_wilayah(), pegawai=orang), cetak),
    }[nama]()

    page = lay_out(lembar)[0]
    judul = [(x, y, s) for x, y, s in page.teks if y < min(page.datar) and s.teks not in {"", lembar.kode}]
    tepi = (ukuran_halaman(kertas, lembar.orientasi)[0] + lebar_guna(kertas, lembar.orientasi)) / 2 * 72 / 25.4
    di_judul = [satu for satu in judul if "PEMERINTAH" not in satu[2].teks]
    assert all(x + s.lebar <= tepi - 45 for x, _, s in di_judul)
    assert max(y for _, y, _ in di_judul) + 4 <= min(page.datar)
    baris = str(buku(lembar).active["A3"].value).split("\n")
    assert " ".join(" ".join(baris).split()).endswith("Barat")
    assert all(
        text_width(satu, BIASA, 9.0) <= (lebar_guna(kertas, lembar.orientasi) - 32) * 72 / 25.4 for satu in baris
    )


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("di_atas", range(7, 12))
def test_a_plan_with_fifteen_indicators_begins_with_its_whole_text(di_atas: int, kertas: Kertas) -> None:
    panjang = "Terselenggaranya layanan administrasi terpadu yang cepat, transparan, dan sesuai standar pelayanan " * 2
    besar = rhk(20, panjang)
    banyak = tuple(replace(besar.indikator[0], teks=f"Indikator {n}") for n in range(15))
    lembar = lembar_skp(
        skp(*(rhk(n, aspek=1) for n in range(1, di_atas + 1)), replace(besar, indikator=banyak)),
        konteks(kertas=kertas),
    )

    awal = next(isi for isi in halaman(lembar) if "Terselenggaranya" in isi)
    assert panjang.strip() in awal


@pytest.mark.parametrize("kertas", Kertas)
def test_a_footer_of_two_lines_stays_off_the_edge_that_printers_cannot_reach(kertas: Kertas) -> None:
    panjang = "Prof. Dr. Ir. H. Muhammad Al-Fāruqī Ñoño Şimanjuntak-Lubis Hasibuan Pakpahan, S.STP., M.A.P., Ph.D."
    revisi = replace(
        skp(), pegawai=replace(PEGAWAI, nama=panjang), alasan_revisi="Anggaran", revisi_mulai=date(2026, 7, 1)
    )
    for lembar in (
        lembar_skp(revisi, konteks(kertas=kertas)),
        lembar_kendali(replace(paket(), pegawai=revisi.pegawai), konteks(kertas=kertas)),
    ):
        tinggi = ukuran_halaman(kertas, lembar.orientasi)[1] * 72 / 25.4
        for page in lay_out(lembar):
            assert max(y for _, y, _ in page.teks) <= tinggi - 5 * 72 / 25.4


@pytest.mark.parametrize("kertas", Kertas)
def test_a_band_of_the_annex_is_named_again_on_the_page_it_runs_on_to(kertas: Kertas) -> None:
    dasar = skp()
    baris = tuple(
        replace(dasar.lampiran[0], bagian=bagian, urutan=n, teks=f"Butir {n} " + "laporan bulanan " * 30)
        for bagian in BagianLampiran
        for n in range(1, 9)
    )
    lembar = lembar_lampiran(replace(dasar, lampiran=baris), konteks(kertas=kertas))

    isi = halaman(lembar)
    assert len(isi) > 1
    for satu in isi[1:]:
        assert re.match(r"(DUKUNGAN SUMBER DAYA|SKEMA PERTANGGUNGJAWABAN|KONSEKUENSI) \d Butir", satu)


@pytest.mark.parametrize("kertas", Kertas)
def test_the_dash_of_an_empty_row_stands_where_its_number_would(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    kosong = replace(skp(), rhk=(), lampiran=())
    for lembar in (
        lembar_kendali(replace(paket(), dokumen=()), cetak),
        f02(replace(skp_camat(), rhk=()), cetak),
        lembar_skp(kosong, cetak),
        lembar_lampiran(kosong, cetak),
        lembar_matriks(matriks(0, 0), cetak),
        f08(kosong, (), cetak),
        lembar_wilayah(kosong, cetak),
    ):
        rata = [
            row[0].rata
            for tabel in lembar.blok if isinstance(tabel, Tabel)
            for kelompok in tabel.isi
            for row in kelompok.baris if row[0].teks == "-"
        ]  # fmt: skip
        assert rata
        assert set(rata) == {Rata.TENGAH}


def test_a_footer_too_long_for_excel_keeps_its_beginning_and_its_code() -> None:
    nama = "Prof. Dr. Ir. H. Muhammad & Al-Fāruqī " * 5
    revisi = replace(skp(), pegawai=replace(PEGAWAI, nama=nama), alasan_revisi="x", revisi_mulai=date(2026, 7, 1))
    ws = buku(lembar_skp(revisi, konteks())).active

    kaki = ws.oddFooter.left.text
    assert kaki.startswith("Dokumen milik Prof. Dr.")
    assert "kode 7QX4-M2TA" in kaki
    assert len(str(ws.oddFooter)) <= 255


@pytest.mark.parametrize("nama", ["F-02", "F-03", "F-05", "F-06", "F-07", "F-08", "F-08W"])
@pytest.mark.parametrize("isi", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)"])
def test_what_a_person_typed_is_never_a_formula(nama: str, isi: str) -> None:
    dokumen = skp(rhk(1, isi))
    lampiran = replace(skp(), lampiran=tuple(replace(b, teks=isi) for b in skp().lampiran))
    kolom = tuple(replace(satu, rhk=isi, indikator=isi) for satu in matriks().kolom)
    lembar = {
        "F-02": lambda: f02(skp_camat(rhk_camat(1, isi)), konteks()),
        "F-03": lambda: f03(skp_camat(rhk_camat(1, isi)), konteks()),
        "F-05": lambda: f05(skp_kualitatif(*dokumen.rhk), konteks()),
        "F-06": lambda: lembar_lampiran(lampiran, konteks()),
        "F-07": lambda: lembar_matriks(replace(matriks(), kolom=kolom), konteks()),
        "F-08": lambda: f08(dokumen, (langkah(1, dokumen.rhk[0], isi, 1),), konteks()),
        "F-08W": lambda: lembar_wilayah(
            replace(skp_wilayah(), rhk=(replace(skp_wilayah().rhk[0], teks=isi),)), konteks()
        ),
    }[nama]()

    sel = [s for ws in buku(lembar).worksheets for row in ws.iter_rows() for s in row if s.value]
    assert any(isi in str(s.value) for s in sel)
    assert not any(s.data_type == "f" for s in sel)


# ------------------------------------------------------------------------------------------ signatures, marks


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("banyak", range(1, 9))
def test_signatures_never_stand_alone_on_a_page(banyak: int, kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dokumen = skp(*(rhk(n, f"Hasil {n} " + "kata " * (17 * n)) for n in range(1, banyak + 1)))
    aksi = tuple(langkah(n, r, "langkah " * 23 * (n + 1), 1) for n, r in enumerate(dokumen.rhk))
    semua = (
        (f02(skp_camat(*(rhk_camat(n, "kata " * 17 * n) for n in range(1, banyak + 1))), cetak), "Kolaboratif"),
        (f05(skp_kualitatif(*dokumen.rhk), cetak), "Kolaboratif"),
        (f08(dokumen, aksi, cetak), "langkah"),
        (lembar_matriks(matriks(5, banyak * 3), cetak), "Nama Pegawai"),
    )

    for lembar, baris in semua:
        assert baris in next(isi for isi in reversed(halaman(lembar)) if "NIP. 19" in isi)


@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
@pytest.mark.parametrize("draf", [True, False])
def test_only_a_draft_is_marked_draf_and_on_every_page(nama: str, draf: bool) -> None:
    lembar = semua_lembar(konteks(keadaan_draf=draf))[nama]

    assert all(("DRAF" in isi.split()) is draf for isi in halaman(lembar))
    assert all((ws.oddHeader.center.text == "DRAF") is draf for ws in buku(lembar).worksheets)


@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
def test_every_page_leads_back_to_its_content(nama: str) -> None:
    lembar = semua_lembar()[nama]
    isi = halaman(lembar)

    assert lembar.tanda_qr == f"KINERJA:7QX4-M2TA:2:{lembar.kode_lembar}"
    for nomor, satu in enumerate(isi, 1):
        assert "versi 2, kode 7QX4-M2TA" in satu
        assert f"Halaman {nomor} dari {len(isi)}" in satu


def test_an_acting_head_signs_with_his_prefix_on_the_line_of_the_post() -> None:
    plt = replace(PENILAI, awalan="Plt.", jabatan="Camat Muara Sari")
    isi = teks(lembar_skp(replace(skp(), penilai=plt), konteks()))

    assert isi.count("Plt. Camat Muara Sari") == 2
    assert "Pejabat Penilai Kinerja Plt. Camat Muara Sari" in isi


def test_whoever_signs_in_anothers_name_says_so_line_by_line_above_his_post() -> None:
    pejabat = replace(
        PENILAI, awalan="a.n. Bupati Tirta Kencana\nSekretaris Daerah\nu.b.", jabatan="Asisten Administrasi"
    )
    lembar = lembar_skp(replace(skp(), penilai=pejabat), konteks())
    isi = teks(lembar)

    assert "Kinerja a.n. Bupati Tirta Kencana Sekretaris Daerah u.b. Asisten Administrasi" in isi
    assert isi.count("a.n. Bupati") == 1
    assert "a.n. Bupati Tirta Kencana\nSekretaris Daerah\nu.b.\nAsisten Administrasi" in nilai_sel(lembar)


def test_a_third_signature_stands_below_the_two_in_the_middle() -> None:
    satu, dua, tiga = (PenandaTangan("", kata, "", kata, "") for kata in ("Kiri", "Kanan", "Mengetahui"))
    dasar = lembar_skp(skp(), konteks())
    blok = tuple(TandaTangan(satu, dua, tengah=tiga) if isinstance(b, TandaTangan) else b for b in dasar.blok)
    lembar = replace(dasar, blok=blok)

    letak = {s.teks: (x, y) for x, y, s in lay_out(lembar)[-1].teks if s.garis_bawah}
    assert letak["Kiri"][1] == letak["Kanan"][1] < letak["Mengetahui"][1]
    assert letak["Kiri"][0] < letak["Mengetahui"][0] < letak["Kanan"][0]
    kolom = {str(s.value): s.column for row in buku(lembar).active.iter_rows() for s in row if s.value}
    assert kolom["Kiri"] < kolom["Mengetahui"] < kolom["Kanan"]


def test_the_same_plan_is_always_the_same_bytes() -> None:
    for lembar in semua_lembar().values():
        assert gambar_pdf(lembar) == gambar_pdf(lembar)


def test_a_tambahan_plan_has_a_band_of_its_own_in_every_form() -> None:
    tambahan = rhk(2, "Terlaksananya tugas panitia", jenis=JenisRhk.TAMBAHAN)
    for lembar in (f05(skp_kualitatif(rhk(1), tambahan), konteks()), f02(skp_camat(rhk(1), tambahan), konteks())):
        assert "B. TAMBAHAN 1" in teks(lembar)
    assert BUPATI.nama in teks(f02(skp_camat(), konteks()))
    assert "F-06" in teks(lembar_kendali(paket(), konteks(kode="", versi=0)))


@settings(max_examples=15)
@given(st.text(max_size=200))
def test_no_text_breaks_a_sheet(isi: str) -> None:
    dokumen = skp(rhk(1, isi or "-"))
    kolom = tuple(replace(satu, rhk=isi, indikator=isi) for satu in matriks(2).kolom)
    semua = (
        f02(skp_camat(rhk_camat(1, isi)), konteks()),
        f03(skp_camat(rhk_camat(1, isi)), konteks()),
        f05(skp_kualitatif(*dokumen.rhk), konteks()),
        lembar_matriks(replace(matriks(2, 1), kolom=kolom, unit=isi), konteks()),
        f08(dokumen, (langkah(1, dokumen.rhk[0], isi, 1, kendala=isi),), konteks()),
    )

    for lembar in semua:
        assert gambar_pdf(lembar)
        assert gambar_excel(lembar)
