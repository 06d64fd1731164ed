"""What a value must look like to come in from outside: the one form that we write ourselves."""

import pytest

from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.store import pihak
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.store.wire_check import check_form
from sync.operations import Author, Change, Value
from sync.refusals import MalformedContent
from sync.stamps import Stamp

JAUH = b"\x09" * 16
KEPALA = pihak.to_text(Pihak(None, "Siti", "", "", "", "", ""))


def check(table: str, column: str, value: Value) -> None:
    check_form(
        Change(Stamp(2, JAUH), Author(JAUH, b"", ""), table, b"r" * 16, column, (Stamp(1, JAUH),), value), SYNC_SCHEMA
    )


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("skp", "kepala_pegawai", KEPALA),
        ("skp", "tahun", 2026),
        ("perilaku_skp", "nilai", 7),
        ("evaluasi", "periode", "2026-TW1"),
        ("evaluasi", "periode", "2026-AKHIR"),
        ("realisasi", "nilai", "-1.5"),
        ("realisasi", "nilai", "0"),
        ("aturan", "isi", '{ "batas": 1.50 }'),
        ("aturan", "isi", '["tertulis: \\\\u0000"]'),
    ],
)
def test_what_we_write_ourselves_is_taken(table: str, column: str, value: Value):
    check(table, column, value)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("skp", "kepala_pegawai", KEPALA.replace('"Siti"', "5")),
        ("skp", "kepala_pegawai", KEPALA.replace('"Siti"', "null")),
        ("skp", "kepala_pegawai", KEPALA.replace("Siti", "\\ud800")),
        ("skp", "kepala_pegawai", KEPALA.replace("Siti", "\\u0000")),
        ("skp", "kepala_pegawai", KEPALA.replace("Siti", "\\u0053iti")),
        ("skp", "kepala_pegawai", KEPALA.replace("null", '"bukan-id"')),
        ("skp", "kepala_pegawai", KEPALA + " "),
        ("skp", "kepala_pegawai", "[]"),
        ("skp", "tahun", 0),
        ("skp", "tahun", 1 << 62),
        ("perilaku_skp", "nilai", 0),
        ("perilaku_skp", "nilai", 8),
        ("evaluasi", "periode", "2026"),
        ("evaluasi", "periode", "2026-tw1"),
        ("evaluasi", "periode", "0000-01"),
        ("evaluasi", "periode", "٢٠٢٦-01"),
        ("capaian_organisasi", "periode", ""),
        ("realisasi", "nilai", "1.50"),
        ("realisasi", "nilai", "-0"),
        ("realisasi", "nilai", "01"),
        ("realisasi", "nilai", "١٢"),
        ("realisasi", "nilai", "1\n"),
        ("aturan", "isi", '["\\ud800"]'),
        ("aturan", "isi", '["\\u0000"]'),
        ("aturan", "isi", "[NaN]"),
        ("aturan", "isi", "5"),
        ("rhk", "urutan", 1 << 40),
    ],
)
def test_another_text_for_the_same_and_what_no_reader_could_hold_is_refused(table: str, column: str, value: Value):
    with pytest.raises(MalformedContent):
        check(table, column, value)
