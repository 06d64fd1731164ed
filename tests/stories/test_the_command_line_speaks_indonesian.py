"""Wrong use of the command line is answered in Indonesian, and in JSON where JSON was asked for."""

import json

import pytest
from click.testing import CliRunner

from kinerja_desktop.cli import main


@pytest.mark.parametrize("words", [["karang"], ["cetak", "--bukan"], ["impor"], ["cetak", "--kertas", "A3"]])
def test_wrong_use_ends_with_2_and_says_how_to_see_the_use(words: list[str]) -> None:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert "--help" in result.output
    assert "Usage" not in result.output
    assert "Error" not in result.output


def test_a_script_that_asked_for_json_gets_it_for_wrong_use_too() -> None:
    result = CliRunner().invoke(main, ["cetak", "--json", "--kertas", "A3"])
    told = json.loads(result.stdout)
    assert (result.exit_code, told["ok"], told["kode"]) == (2, False, "SALAH-PAKAI")


def test_the_help_of_a_command_is_indonesian() -> None:
    told = CliRunner().invoke(main, ["cetak", "--help"]).output
    assert told.startswith("Pemakaian: ")
    assert "Usage" not in told
    assert "Show this message" not in told
