"""`kinerja contoh`: a folder that holds a region already is left as it is, with the reason."""

from pathlib import Path

from click.testing import CliRunner

from kinerja_desktop.cli import main


def test_a_folder_that_holds_a_region_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    ada = tmp_path / "bkpsdm.kinerja-data"
    ada.write_bytes(b"apa adanya")
    said = CliRunner().invoke(main, ["contoh", str(tmp_path), "--pegawai", "8", "--kecamatan", "1"])
    assert said.exit_code == 1
    assert "sudah berisi data contoh" in said.output
    assert [satu.name for satu in tmp_path.iterdir()] == [ada.name]
    assert ada.read_bytes() == b"apa adanya"
