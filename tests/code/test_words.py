"""The words of the house: README's glossary is spoken in the code, and every act has its line in the rights table."""

import re
from pathlib import Path

from kinerja_desktop.domain.hak import HAK, Peran, Tindakan

ROOT = Path(__file__).resolve().parents[2]
HEADING = re.compile(r"^## Glos(?:arium|sary)$", re.MULTILINE)
WORD = re.compile(r"^\| *`?([A-Za-z_]+)`? *\|", re.MULTILINE)


def _glossary() -> list[str]:
    """The first column of the glossary's table, without its head."""
    section = HEADING.split((ROOT / "README.md").read_text(encoding="utf-8"))[1].split("\n## ")[0]
    return WORD.findall(section)[1:]


def _snake(word: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word).lower()


def _code() -> str:
    modules = [path for package in ("kinerja_desktop", "sync") for path in sorted((ROOT / package).rglob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in modules)


def test_every_word_of_the_glossary_is_used_in_the_code() -> None:
    code = _code()
    words = _glossary()

    unused = [word for word in words if not re.search(rf"\b(?:{word}|{_snake(word)}|_{_snake(word)})", code)]

    assert len(words) > 15
    assert unused == []


def test_no_word_stands_twice_in_the_glossary() -> None:
    words = [word.lower() for word in _glossary()]

    assert len(words) == len(set(words))


def test_every_act_has_its_line_in_the_rights_table() -> None:
    assert set(HAK) == set(Tindakan)


def test_every_act_may_be_done_by_somebody_and_every_role_may_do_something() -> None:
    assert all(HAK[tindakan] for tindakan in Tindakan)
    assert {peran for siapa in HAK.values() for peran in siapa} == set(Peran)


def test_an_auditor_reads_prints_and_exports_only() -> None:
    assert {tindakan for tindakan, siapa in HAK.items() if Peran.AUDITOR in siapa} <= {
        Tindakan.LIHAT,
        Tindakan.CETAK,
        Tindakan.EKSPOR,
    }
