"""What the program writes itself, it reads again: the template, the export, and any list in any column order."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, StatusAsn
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.daftar_pegawai import baca_daftar
from kinerja_desktop.exchange.ekspor_pegawai import PegawaiEkspor, ekspor_pegawai
from kinerja_desktop.exchange.judul_kolom import SINONIM, Medan
from kinerja_desktop.exchange.lembar_excel import huruf_kolom
from kinerja_desktop.exchange.pratinjau import BarisPegawai
from kinerja_desktop.exchange.susunan_pegawai import (
    JENIS_TERTULIS,
    KELAMIN_TERTULIS,
    KOLOM,
    STATUS_TERTULIS,
    SUSUNAN,
)
from kinerja_desktop.exchange.templat_pegawai import BARIS_KEPALA, tulis_templat_pegawai
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor, tulis_templat

HARI_INI = date(2026, 1, 5)


def test_the_untouched_template_holds_nobody(tmp_path: Path) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        baca_daftar(tulis_templat_pegawai(tmp_path / "pegawai.xlsx"), hari_ini=HARI_INI)
    assert ditolak.value.kode == "IMPOR-08"


def test_a_filled_template_is_read_and_its_sample_row_is_not(tmp_path: Path) -> None:
    berkas = tulis_templat_pegawai(tmp_path / "pegawai.xlsx")
    buku = openpyxl.load_workbook(berkas)
    lembar = buku["Pegawai"]
    contoh = [lembar.cell(BARIS_KEPALA + 1, nomor).value for nomor in range(1, len(SUSUNAN) + 1)]
    for nomor, isi in enumerate(contoh, 1):
        lembar.cell(BARIS_KEPALA + 2, nomor, 1 if nomor == 1 else isi)
    buku.save(berkas)
    hasil = baca_daftar(berkas, hari_ini=HARI_INI)
    (orang,) = hasil.diterima
    assert hasil.dilewati == (BARIS_KEPALA + 1,)
    assert orang == BarisPegawai(
        "Pegawai", BARIS_KEPALA + 2, "198609262015051001", "Drs.", "Nama Pegawai", "M.Si", StatusAsn.PNS, "III/b",
        "Kepala Seksi Pemerintahan", JenisJabatan.PENGAWAS, "Seksi Pemerintahan", "Pekanbaru", date(1986, 9, 26), "1",
        date(2024, 4, 1), date(2025, 1, 2), sudah_ada=False, temuan=(),
    )  # fmt: skip


def test_the_template_keeps_nip_as_text_and_offers_lists(tmp_path: Path) -> None:
    lembar = openpyxl.load_workbook(tulis_templat_pegawai(tmp_path / "pegawai.xlsx"))["Pegawai"]
    assert lembar.column_dimensions[huruf_kolom(KOLOM[Medan.NIP])].number_format == "@"
    pilihan = [str(satu.formula1) for satu in lembar.data_validations.dataValidation if satu.formula1]
    assert len(pilihan) == 4
    assert all(len(satu) <= 257 for satu in pilihan)  # what Excel takes as a written list, with its quotes
    assert '"PNS,CPNS,PPPK,PPPK Paruh Waktu"' in pilihan
    assert lembar.freeze_panes == "A4"


@pytest.mark.parametrize("jenis", [JenisEkspor.TEMPLAT_PEGAWAI, JenisEkspor.TEMPLAT_SKP, JenisEkspor.TEMPLAT_TUSI])
def test_the_sheet_petunjuk_names_every_column_that_offers_a_list_and_prints_on_a4(
    jenis: JenisEkspor, tmp_path: Path
) -> None:
    buku = openpyxl.load_workbook(tulis_templat(jenis, tmp_path / "templat.xlsx", 2026).berkas)
    petunjuk = buku["Petunjuk"]
    kalimat = " ".join(str(baris[0].value) for baris in petunjuk.iter_rows())
    for lembar in buku.worksheets:
        for aturan in lembar.data_validations.dataValidation:
            assert aturan.type != "list" or str(aturan.errorTitle) in kalimat
    nomor = [str(baris[0].value).partition(".")[0] for baris in petunjuk.iter_rows()]
    assert nomor == [str(n) for n in range(1, len(nomor) + 1)]
    assert (petunjuk.page_setup.paperSize, petunjuk.page_setup.fitToHeight) == (9, 0)


kata = st.sampled_from(
    ["Ahmad", "Siti", "Nur'aini", "Rizal", "Lubis", "Siregar", "Muhammad", "Yuliana", "Ödön", "De Jong"]
)
nama = st.lists(kata, min_size=2, max_size=4).map(" ".join)
tanggal = st.dates(date(1970, 1, 1), date(1999, 12, 31))
gelar_depan = st.sampled_from(["", "Dr.", "Drs.", "H.", "Ir."])
gelar_belakang = st.sampled_from(["", "S.Sos", "S.Sos., M.Si", "SE", "A.Md."])
jabatan = st.sampled_from(["Camat", "Lurah Kulim", "Arsiparis Mahir", "Analis Kebijakan Ahli Pertama"])
unit = st.sampled_from(["", "Kelurahan Kulim", "Seksi Pemerintahan", "Kecamatan Tenayan Raya"])


@st.composite
def orang(draw: st.DrawFn, nomor: int = 1) -> PegawaiEkspor:
    lahir, kelamin = draw(tanggal), draw(st.sampled_from("12"))
    status = draw(st.sampled_from(StatusAsn))
    if status in (StatusAsn.PNS, StatusAsn.CPNS):
        nip = f"{lahir:%Y%m%d}{lahir.year + 25}{draw(st.integers(1, 12)):02d}{kelamin}{nomor:03d}"
        golongan = draw(st.sampled_from(["", "I/a", "II/c", "III/b", "IV/e"]))
    else:
        nip = f"{lahir:%Y%m%d}{lahir.year + 25}2{draw(st.integers(1, 9))}{kelamin}{nomor:03d}"
        golongan = draw(st.sampled_from(["", "I", "V", "IX", "XVII"]))
    depan, belakang = draw(gelar_depan), draw(gelar_belakang)
    return PegawaiEkspor(
        Pegawai(UUID(int=nomor), "kab.kec", nip, draw(nama), depan, belakang, status, golongan, lahir, kelamin),
        draw(jabatan),
        draw(st.sampled_from(JenisJabatan)),
        draw(st.none() | st.dates(date(2015, 1, 1), date(2025, 12, 31))),
        draw(unit),
    )


@st.composite
def sekantor(draw: st.DrawFn) -> list[PegawaiEkspor]:
    return [draw(orang(nomor)) for nomor in range(1, draw(st.integers(2, 5)))]


def inti(baris: BarisPegawai) -> tuple[object, ...]:
    return (
        baris.nip, baris.gelar_depan, baris.nama, baris.gelar_belakang, baris.status, baris.golongan,
        baris.tanggal_lahir, baris.jenis_kelamin, baris.jabatan, baris.jenis_jabatan, baris.tmt_jabatan, baris.unit,
    )  # fmt: skip


def inti_ekspor(satu: PegawaiEkspor) -> tuple[object, ...]:
    p = satu.pegawai
    return (
        p.nip, p.gelar_depan, p.nama, p.gelar_belakang, p.status, p.golongan, p.tanggal_lahir, p.jenis_kelamin,
        satu.jabatan, satu.jenis_jabatan, satu.tmt_jabatan, satu.unit,
    )  # fmt: skip


@given(semua=sekantor())
def test_an_export_is_imported_again_unchanged(
    tmp_path_factory: pytest.TempPathFactory, semua: list[PegawaiEkspor]
) -> None:
    berkas = tmp_path_factory.mktemp("ekspor") / "pegawai.xlsx"
    hasil = baca_daftar(ekspor_pegawai(semua, berkas, kantor="Kecamatan Tenayan Raya", tahun=2026), hari_ini=HARI_INI)
    assert [inti(baris) for baris in hasil.diterima] == [inti_ekspor(satu) for satu in semua]
    assert hasil.ditolak == ()
    assert hasil.dilewati == ()
    assert hasil.kop.kecamatan == "Tenayan Raya"


Isi = str | date | None
TULISAN: dict[Medan, Callable[[PegawaiEkspor], Isi]] = {
    Medan.NAMA: lambda p: (
        f"{p.pegawai.gelar_depan} {p.pegawai.nama}".strip()
        + (f", {p.pegawai.gelar_belakang}" if p.pegawai.gelar_belakang else "")
    ),
    Medan.NIP: lambda p: p.pegawai.nip,
    Medan.STATUS: lambda p: STATUS_TERTULIS[p.pegawai.status],
    Medan.GOLONGAN: lambda p: p.pegawai.golongan,
    Medan.JABATAN: lambda p: p.jabatan,
    Medan.JENIS_JABATAN: lambda p: JENIS_TERTULIS[p.jenis_jabatan] if p.jenis_jabatan else "",
    Medan.TMT_JABATAN: lambda p: p.tmt_jabatan,
    Medan.UNIT: lambda p: p.unit,
    Medan.TANGGAL_LAHIR: lambda p: p.pegawai.tanggal_lahir,
    Medan.JENIS_KELAMIN: lambda p: KELAMIN_TERTULIS[p.pegawai.jenis_kelamin],
}


def hias(draw: st.DrawFn, judul: str) -> str:
    """The same title as another office types it: capitals, spaced letters, line breaks, invisible characters."""
    cara = draw(st.integers(0, 4))
    if cara == 1:
        return judul.upper()
    if cara == 2 and "/" not in judul:
        return " ".join(judul.replace(" ", ""))
    if cara == 3:
        return judul.replace(" ", "\n")
    return f"\u00a0{judul.replace(' ', chr(0xA0))} " if cara == 4 else judul


@st.composite
def daftar_acak(draw: st.DrawFn) -> tuple[list[PegawaiEkspor], list[list[Isi]], int]:
    semua = draw(sekantor())
    urutan = draw(st.permutations([*TULISAN, Medan.ABAIKAN]))
    judul = [hias(draw, draw(st.sampled_from(SINONIM[medan]))) for medan in urutan]
    kiri, atas = draw(st.integers(0, 3)), draw(st.integers(0, 20))
    geser: list[Isi] = [None] * kiri
    baris: list[list[Isi]] = [[] for _baris in range(atas)]
    baris.append([*geser, *judul])
    if draw(st.booleans()):
        baris.append([*geser, *(str(nomor) for nomor in range(1, len(judul) + 1))])
    baris.extend([*geser, *(TULISAN[medan](satu) if medan in TULISAN else "x" for medan in urutan)] for satu in semua)
    return semua, baris, atas + 1


@given(isi=daftar_acak())
def test_a_list_in_any_column_order_with_any_known_titles_is_read_the_same(
    isi: tuple[list[PegawaiEkspor], list[list[Isi]], int],
) -> None:
    semua, baris, kepala = isi
    buku = openpyxl.Workbook()
    for satu in baris:
        buku.worksheets[0].append(satu)
    keluar = io.BytesIO()
    buku.save(keluar)
    hasil = baca_daftar(keluar.getvalue(), hari_ini=HARI_INI)
    assert [inti(orang) for orang in hasil.diterima] == [inti_ekspor(satu) for satu in semua]
    assert hasil.ditolak == ()
    assert hasil.dilewati == ()
    assert hasil.kepala[0].baris_awal == kepala
