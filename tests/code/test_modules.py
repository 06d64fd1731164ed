"""What the house asks of every module: one subject, a name that says it, and no figure that cannot be counted on."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("kinerja_desktop", "sync", "benchmarks", "tests")
MODULES = sorted(
    [ROOT / "dev.py", *(path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if path.is_file())]
)
VAGUE = re.compile(r"^(.*_)?(utils?|helpers?|common|managers?|base|misc|stuff)$")
INEXACT = {"Float", "FLOAT", "Double", "DOUBLE", "DOUBLE_PRECISION", "REAL"}


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_module_is_over_400_lines() -> None:
    lengths = {_short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert not {name: lines for name, lines in lengths.items() if lines > 400}


def test_no_module_or_folder_has_a_name_that_fits_everything() -> None:
    names = {_short(path): [path.stem, *path.relative_to(ROOT).parent.parts] for path in MODULES}

    assert not [where for where, parts in names.items() if any(VAGUE.match(part) for part in parts)]


def test_every_module_says_what_it_is() -> None:
    silent = [
        _short(path)
        for path in MODULES
        if not path.is_relative_to(ROOT / "tests") and not ast.get_docstring(_tree(path))
    ]

    assert not silent


def test_no_column_holds_a_float() -> None:
    inexact = [
        f"{_short(path)}:{node.lineno}"
        for path in MODULES
        if path.is_relative_to(ROOT / "kinerja_desktop" / "store")
        for node in ast.walk(_tree(path))
        if (isinstance(node, ast.Name) and node.id in INEXACT)
        or (isinstance(node, ast.Attribute) and node.attr in INEXACT)
    ]

    assert not inexact


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    names = {"skip", "skipif", "xfail", "importorskip"}
    excused = [
        f"{_short(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr in names and "pytest" in ast.unparse(node)
    ]

    assert not excused


def test_dev_py_needs_nothing_but_python() -> None:
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else alias.name) or ""
        for node in ast.walk(_tree(ROOT / "dev.py"))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }

    assert not {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}


@pytest.mark.parametrize(
    "package", ["sync", "kinerja_desktop.domain", "kinerja_desktop.store", "kinerja_desktop.usecases"]
)
def test_everything_below_the_screen_starts_without_qt(package: str) -> None:
    script = (
        "import importlib, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    if '.migrations.' not in found.name:\n"
        "        importlib.import_module(found.name)\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
    )

    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stderr
