"""`kinerja impor` and `kinerja ekspor`: told by the columns, the same keys and exit statuses for people and SKP."""

import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from python_calamine import CalamineWorkbook

from kinerja_desktop.cli import main
from kinerja_desktop.exchange.tulis_excel import FORMAT_TEKS
from kinerja_desktop.resource_files import resource
from tests.usecases.pelaksanaan.kantor_contoh import bangun_kantor

KEPALA = ["NIP", "Nama", "Tahun", "RHK", "Aspek", "Indikator", "Jenis Target", "Target", "Satuan"]


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words: str | Path) -> dict[str, Any]:
    said = run(*words, "--json")
    assert said.exit_code == 0, said.output
    return json.loads(said.stdout)


@pytest.fixture(scope="module")
def orang(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the people of the sample list."""
    folder = tmp_path_factory.mktemp("orang")
    shutil.copy(resource("contoh", "duk-tenayan-raya.xlsx"), folder / "duk.xlsx")
    said = answer("impor", folder / "duk.xlsx", "--data", folder / "orang.kinerja-data")
    assert (said["jenis"], said["diterima"], said["baru"]) == ("pegawai", 43, 43)
    assert {satu["lembar"] for satu in said["ditolak"]}
    return folder / "orang.kinerja-data"


@pytest.fixture
def data(orang: Path, tmp_path: Path) -> Path:
    for bagian in orang.parent.glob(f"{orang.name}*"):
        if bagian.is_file():
            shutil.copy(bagian, tmp_path / bagian.name)
    return tmp_path / orang.name


def skp(ke: Path, nip: str) -> Path:
    buku = openpyxl.Workbook()
    lembar = buku.worksheets[0]
    lembar.title = "SKP 2026"
    lembar.append(KEPALA)
    rhk = "Arsip kecamatan tertata dan mudah ditemukan"
    lembar.append([nip, None, 2026, rhk, "Kuantitas", "Jumlah berkas tertata", "Angka", "1.200", "berkas"])
    lembar.append([nip, None, 2026, rhk, "Kualitas", "Persentase arsip utuh", "Rentang", "90-85", "%"])
    lembar.append(["198609262015051001", None, 2026, rhk, "Kualitas", "Persentase arsip utuh", "Persen", "95", "%"])
    lembar.append(["Jumlah", None, None, None, None, None, None, "3"])
    buku.save(ke)
    return ke


def nip_pertama(data: Path, folder: Path) -> str:
    berkas = answer("ekspor", folder / "pegawai.xlsx", "--data", data)["berkas"][0]
    baris = CalamineWorkbook.from_path(berkas).get_sheet_by_index(0).to_python()
    kepala = next(nomor for nomor, satu in enumerate(baris) if "NIP" in satu)
    return str(baris[kepala + 1][baris[kepala].index("NIP")])


def test_a_preview_makes_no_store(tmp_path: Path) -> None:
    berkas = tmp_path / "duk.xlsx"
    shutil.copy(resource("contoh", "duk-tenayan-raya.xlsx"), berkas)
    said = answer("impor", berkas, "--pratinjau", "--data", tmp_path / "belum.kinerja-data")
    assert (said["diterima"], len(said["ditolak"])) == (43, 5)
    assert [satu.name for satu in tmp_path.iterdir()] == ["duk.xlsx"]


def test_a_row_that_is_taken_with_a_warning_is_told(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    for baris in (
        ["NIP", "Nama", "Golongan"],
        ["198609262015051001", "Budi", "IX"],
        ["197407092003112002", "Siti", "III/c"],
    ):
        buku.worksheets[0].append(baris)
    buku.save(tmp_path / "daftar.xlsx")
    said = answer("impor", tmp_path / "daftar.xlsx", "--data", tmp_path / "orang.kinerja-data")
    assert [(satu["baris"], satu["kode"]) for satu in said["peringatan"]] == [(2, "IMPOR-14")]
    kalimat = run("impor", tmp_path / "daftar.xlsx", "--data", tmp_path / "orang.kinerja-data").stdout
    assert "1 baris diterima perlu dicek" in kalimat


def test_an_skp_workbook_is_recognised_and_answers_with_the_same_keys(data: Path, tmp_path: Path) -> None:
    berkas = skp(tmp_path / "skp.xlsx", nip_pertama(data, tmp_path))
    dilihat = answer("impor", berkas, "--pratinjau", "--data", data)
    assert (dilihat["diterima"], dilihat["berkas_ditolak"]) == (1, None)
    said = answer("impor", berkas, "--data", data)
    assert (said["jenis"], said["diterima"], said["baru"]) == ("skp", 1, 1)
    assert [(satu["lembar"], satu["baris"], satu["kode"]) for satu in said["ditolak"]] == [
        ("SKP 2026", 3, "IND-01"),
        ("SKP 2026", 4, "PEGAWAI-TIDAK-ADA"),
    ]
    assert said["dilewati"] == [5]
    assert Path(said["berkas_ditolak"]).is_file()
    ulang = answer("impor", berkas, "--data", data)
    assert (ulang["baru"], ulang["sama"]) == (0, 1)


def test_people_and_skp_are_exported_and_imported_again_unchanged(data: Path, tmp_path: Path) -> None:
    answer("impor", skp(tmp_path / "skp.xlsx", nip_pertama(data, tmp_path)), "--data", data)
    for jenis, baris in (("pegawai", 43), ("skp", 1)):
        ditulis = answer("ekspor", tmp_path / f"{jenis}-2026.xlsx", "--jenis", jenis, "--tahun", "2026", "--data", data)
        assert ditulis == {"ok": True, "berkas": [str(tmp_path / f"{jenis}-2026.xlsx")], "baris": baris}
        said = answer("impor", tmp_path / f"{jenis}-2026.xlsx", "--data", data)
        assert (said["jenis"], said["sama"], said["ditolak"]) == (jenis, baris, [])


def test_templates_need_no_store_and_keep_nip_as_text(tmp_path: Path) -> None:
    for jenis in ("templat-pegawai", "templat-skp"):
        said = answer("ekspor", tmp_path / f"{jenis}.xlsx", "--jenis", jenis, "--data", tmp_path / "tiada.kinerja-data")
        assert said["baris"] == 0
        buku = openpyxl.load_workbook(said["berkas"][0])
        assert "Petunjuk" in buku.sheetnames
        lembar = buku.worksheets[0]
        (nip,) = [sel for baris in lembar.iter_rows(max_row=5) for sel in baris if sel.value == "NIP"]
        assert lembar.cell(nip.row + 1, nip.column).number_format == FORMAT_TEKS
        kosong = run("impor", said["berkas"][0], "--data", tmp_path / "baru.kinerja-data", "--json")
        assert kosong.exit_code == 1
        assert json.loads(kosong.stdout)["kode"] in {"IMPOR-08", "IMPOR-28"}
        assert not (tmp_path / "baru.kinerja-data").exists()


def test_duties_of_posts_come_from_a_template_and_go_out_again_unchanged(data: Path, tmp_path: Path) -> None:
    templat = answer("ekspor", tmp_path / "tusi.xlsx", "--jenis", "templat-tusi", "--data", data)["berkas"][0]
    buku = openpyxl.load_workbook(templat)
    lembar = buku.worksheets[0]
    lembar["B7"], lembar["C7"] = "Arsiparis", "Menata arsip aktif"
    buku.save(templat)
    said = answer("impor", templat, "--data", data)
    assert (said["jenis"], said["diterima"], said["baru"]) == ("tusi", 1, 1)
    ditulis = answer("ekspor", tmp_path / "keluar.xlsx", "--jenis", "tusi", "--data", data)
    assert ditulis["baris"] == 1
    said = answer("impor", ditulis["berkas"][0], "--data", data)
    assert (said["jenis"], said["sama"], said["ditolak"]) == ("tusi", 1, [])


def test_a_workbook_can_be_read_as_what_it_is_not_and_is_refused_then(data: Path, tmp_path: Path) -> None:
    berkas = skp(tmp_path / "skp.xlsx", nip_pertama(data, tmp_path))
    daftar = tmp_path / "pegawai.xlsx"
    said = run("impor", daftar, "--jenis", "skp", "--data", data, "--json")
    assert (said.exit_code, json.loads(said.stdout)["kode"]) == (1, "IMPOR-27")
    said = run("impor", berkas, "--jenis", "pegawai", "--pratinjau", "--data", data, "--json")
    assert (said.exit_code, json.loads(said.stdout)["ok"]) == (1, False)


def test_what_cannot_be_exported_is_refused_with_status_1_and_wrong_words_with_2(tmp_path: Path) -> None:
    bangun_kantor(tmp_path / "kantor.kinerja-data")
    said = run("ekspor", tmp_path / "x.xlsx", "--data", tmp_path / "tiada.kinerja-data", "--json")
    assert (said.exit_code, json.loads(said.stdout)["kode"]) == (1, "DATA_TIDAK_ADA")
    assert run("ekspor", tmp_path / "x.xlsx", "--jenis", "cuti").exit_code == 2
    assert run("ekspor").exit_code == 2
