"""The program from the command line: a locked practice region, its bundles, its sheets, every answer in JSON."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from kinerja_desktop.cli import main
from kinerja_desktop.resource_files import resource
from kinerja_desktop.sheets.rencana_sel import Kertas

PIN = "latihan-123456"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words: str | Path) -> dict[str, Any]:
    """What a command says to a script: exactly one JSON document on standard output."""
    return json.loads(run(*words, "--json").stdout)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contoh")
    (folder / "pin").write_text(f"{PIN}\n", encoding="utf-8")
    said = run("contoh", folder / "kab", "--pegawai", "8", "--kecamatan", "1", "--pin-file", folder / "pin", "--json")
    assert said.exit_code == 0, said.output
    (folder / "contoh.json").write_text(said.stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told(region: Path) -> dict[str, Any]:
    return json.loads((region / "contoh.json").read_text(encoding="utf-8"))


@pytest.fixture
def office(region: Path, told: dict[str, Any]) -> tuple[str | Path, ...]:
    return "--data", told["data"]["bkpsdm"], "--pin-file", region / "pin"


def test_the_sums_of_a_practice_year_balance_and_every_conflict_is_decided(told: dict[str, Any]) -> None:
    got = told["operasi_digabung"] + told["operasi_menunggu"] + told["operasi_ditolak"]
    assert told["operasi_dikirim"] == got > 200
    assert told["operasi_menunggu"] == told["operasi_ditolak"] == 0
    assert told["bentrok"] >= 1
    assert told["diputus"] == told["bentrok"]


def test_every_file_that_a_practice_year_names_is_there(told: dict[str, Any]) -> None:
    named = [
        *told["lembar"],
        *told["bundel"],
        *told["tanda_terima"],
        told["data"]["bkpsdm"],
        *told["data"]["kecamatan"],
    ]
    assert len(named) > 10
    assert all(Path(one).is_file() for one in named)


def test_a_bundle_that_was_merged_is_known_when_it_comes_again(
    told: dict[str, Any], office: tuple[str | Path, ...]
) -> None:
    said = answer("periksa", told["bundel"][0], *office)
    assert said["status"] == "sudah_ada"
    assert said["tabel"]["pegawai"] == 8
    again = answer("terima", told["bundel"][0], *office)["bundel"][0]
    assert again["status"] == "sudah_ada"
    assert again["baru"] == again["ditolak"] == 0


@pytest.mark.parametrize("harm", ["changed", "cut", "added"])
def test_a_bundle_with_one_byte_changed_cut_or_added_is_refused_with_status_1(
    told: dict[str, Any], office: tuple[str | Path, ...], tmp_path: Path, harm: str
) -> None:
    whole = Path(told["bundel"][0]).read_bytes()
    middle = len(whole) // 2
    harmed = {
        "changed": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "cut": whole[:-1],
        "added": whole + b"\0",
    }[harm]
    path = tmp_path / "paket.kinerja"
    path.write_bytes(harmed)
    said = run("periksa", path, *office, "--json")
    assert said.exit_code == 1
    refusal = json.loads(said.stdout)
    assert refusal["ok"] is False
    assert set(refusal) == {"ok", "kode", "pesan", "aman", "langkah"}
    assert refusal["kode"].startswith("BND-0")


def test_a_bundle_for_someone_else_changes_nothing(region: Path, told: dict[str, Any]) -> None:
    laptop = told["data"]["kecamatan"][0]
    said = run("terima", told["bundel"][0], "--data", laptop, "--pin-file", region / "pin", "--json")
    assert said.exit_code == 1
    bundle = json.loads(said.stdout)["bundel"][0]
    assert bundle["status"] == "ditolak"
    assert "BKPSDM" in bundle["pesan"]


def test_the_code_on_a_sheet_leads_back_to_its_version(
    told: dict[str, Any], office: tuple[str | Path, ...], tmp_path: Path
) -> None:
    sheet = next(one for one in told["lembar"] if "F-12" in one)
    text = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    code = text.split("kode ", 1)[1][:9]
    found = answer("cetak", "--kode", code.lower(), "--ke", tmp_path, *office)
    assert found["sesuai"] is True
    assert found["kode"] == code
    assert [PdfReader(one).pages[0].mediabox.width > 0 for one in found["berkas"]] == [True, True]


@pytest.mark.parametrize(("paper", "width_mm"), [(Kertas.A4, 210), (Kertas.F4, 215)])
def test_a_sheet_is_printed_on_the_paper_asked_for(
    told: dict[str, Any], office: tuple[str | Path, ...], tmp_path: Path, paper: Kertas, width_mm: int
) -> None:
    nip = Path(told["lembar"][0]).name.split("_")[3]
    wish = ("--lembar", "F-12", "--nip", nip, "--periode", "2026-TW1", "--kertas", paper.value, "--ke", tmp_path)
    year = Path(told["lembar"][0]).name.split("_")[1]
    (made,) = answer("cetak", *(str(word).replace("2026", year) for word in wish), *office)["berkas"]
    assert round(float(PdfReader(made).pages[0].mediabox.width) / 72 * 25.4) == width_mm


def test_the_plan_of_a_camat_is_printed_on_the_sheet_of_his_form(
    told: dict[str, Any], office: tuple[str | Path, ...], tmp_path: Path
) -> None:
    year = Path(told["lembar"][0]).name.split("_")[1]
    made = answer("cetak", "--lembar", "F-02", "--periode", year, "--ke", tmp_path, *office)["berkas"]
    assert made
    for sheet in made:
        assert Path(sheet).name.startswith(f"F-02_{year}_TAHUN_")
        text = " ".join(PdfReader(sheet).pages[0].extract_text().split())
        assert "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" in text


def test_a_locked_store_a_backup_and_a_bundle_show_no_name_nip_or_rating(
    region: Path, told: dict[str, Any], office: tuple[str | Path, ...], tmp_path: Path
) -> None:
    (backup, _slots) = answer("cadangkan", "--ke", tmp_path, *office)["berkas"]
    nip = Path(told["lembar"][0]).name.split("_")[3].encode()
    for path in (told["data"]["bkpsdm"], *told["data"]["kecamatan"], backup, *told["bundel"]):
        raw = Path(path).read_bytes()
        for secret in (nip, b"Pengelola", b"Arsip", b"SESUAI", b"DI_ATAS", b"CREATE TABLE"):
            assert secret not in raw, (path, secret)


def test_the_wrong_pin_opens_nothing(told: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "pin").write_text("bukan pinnya", encoding="utf-8")
    said = run("cadangkan", "--data", told["data"]["bkpsdm"], "--pin-file", tmp_path / "pin", "--json")
    assert said.exit_code == 1
    assert json.loads(said.stdout)["kode"] == "PIN_SALAH"


def test_the_staff_list_is_imported_into_a_store_that_is_made_for_it(tmp_path: Path) -> None:
    shutil.copy(resource("contoh", "duk-tenayan-raya.xlsx"), tmp_path / "duk.xlsx")
    said = answer("impor", tmp_path / "duk.xlsx", "--data", tmp_path / "baru.kinerja-data")
    assert said["diterima"] == 43
    assert [(one["baris"], one["kode"]) for one in said["ditolak"]] == [
        (22, "NIP-01"),
        (28, "NIP-01"),
        (34, "NIP-02"),
        (38, "NIP-11"),
        (42, "NIP-05"),
    ]
    assert said["dilewati"] == [55, 58, 59]
    assert Path(said["berkas_ditolak"]).is_file()


def test_a_file_that_is_no_staff_list_leaves_no_store_behind(tmp_path: Path) -> None:
    (tmp_path / "surat.csv").write_text("Yth.;Camat\nHal;Undangan\n", encoding="utf-8")
    said = run("impor", tmp_path / "surat.csv", "--data", tmp_path / "baru.kinerja-data", "--json")
    assert said.exit_code == 1
    assert json.loads(said.stdout)["ok"] is False
    assert [one.name for one in tmp_path.iterdir()] == ["surat.csv"]


def test_other_commands_refuse_a_store_that_is_not_there(tmp_path: Path) -> None:
    said = run("kirim", tmp_path, "--data", tmp_path / "tiada.kinerja-data", "--json")
    assert said.exit_code == 1
    assert json.loads(said.stdout)["kode"] == "DATA_TIDAK_ADA"


def test_wrong_use_ends_with_status_2() -> None:
    assert run("periksa").exit_code == 2
    assert run("cetak", "--kertas", "A5").exit_code == 2
