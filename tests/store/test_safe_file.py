"""Files are there whole or not at all, and nothing half stays beside them."""

from pathlib import Path

import pytest

from kinerja_desktop.store.safe_file import write_whole


def test_a_file_is_written_whole_over_an_older_one(tmp_path: Path) -> None:
    berkas = tmp_path / "lembar.pdf"
    write_whole(berkas, b"lama")
    write_whole(berkas, b"baru")
    assert berkas.read_bytes() == b"baru"
    assert [satu.name for satu in tmp_path.iterdir()] == ["lembar.pdf"]


def test_a_file_that_cannot_take_its_name_leaves_nothing_half(tmp_path: Path) -> None:
    ditempati = tmp_path / "lembar.pdf"
    ditempati.mkdir()
    with pytest.raises(OSError, match=r"lembar\.pdf"):
        write_whole(ditempati, b"isi")
    assert [satu.name for satu in tmp_path.iterdir()] == ["lembar.pdf"]
