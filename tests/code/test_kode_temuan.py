"""Each finding code of the planning stage (`domain.md` 5.4) is held by a test that names it."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

KODE = tuple(
    f"{awalan}-{nomor:02}"
    for awalan, banyak in (("SKP", 12), ("IND", 7), ("PEN", 5), ("MPH", 2), ("RA", 1), ("LAM", 3))
    for nomor in range(1, banyak + 1)
)


def names_code(name: str, kode: str) -> bool:
    """Whether the name of a function says the code as whole words: `test_skp_01_...` says SKP-01."""
    return f"_{kode.lower().replace('-', '_')}_" in f"{name}_"


@pytest.fixture(scope="module")
def test_names() -> frozenset[str]:
    """The names of all test functions under `tests/`."""
    return frozenset(
        node.name
        for path in TESTS.rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


@pytest.mark.parametrize("kode", KODE)
def test_each_code_of_planning_has_a_test_that_names_it(kode: str, test_names: frozenset[str]) -> None:
    assert any(names_code(name, kode) for name in test_names), f"no test under tests/ is named after {kode}"


def test_a_name_says_a_code_only_as_whole_words() -> None:
    assert names_code("test_skp_01_a_plan_needs_a_main_result", "SKP-01")
    assert names_code("test_what_is_typed_clears_ind_02", "IND-02")
    assert not names_code("test_skp_011_is_no_code", "SKP-01")
    assert not names_code("test_era_01_is_no_code", "RA-01")
