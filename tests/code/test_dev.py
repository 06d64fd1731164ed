"""The developer script decides by what is there, and ends with a sentence where it cannot go on."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """The script as a module, for a checkout of its own in which nothing is set up."""
    for name in ("dev.py", "requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    spec = importlib.util.spec_from_file_location("dev_on_trial", tmp_path / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _set_up(dev: ModuleType) -> None:
    dev.PROGRAMS.mkdir(parents=True)
    for program in (dev.PYTHON, dev.KINERJA):
        program.touch()
    dev.STAMP.write_text(json.dumps(dev.fingerprint()), encoding="utf-8")


def _program(dev: ModuleType, name: str, script: str) -> None:
    """A program of that name, first in the path of everything the script starts."""
    dev.PROGRAMS.mkdir(parents=True, exist_ok=True)
    (dev.PROGRAMS / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (dev.PROGRAMS / name).chmod(0o755)


def test_help_names_every_command_of_the_design() -> None:
    answer = subprocess.run(
        [sys.executable, ROOT / "dev.py", "--help"], capture_output=True, text=True, encoding="utf-8", check=True
    )

    assert all(
        f"    {name} " in answer.stdout for name in ("setup", "run", "test", "check", "bench", "build", "potret")
    )


def test_a_fresh_checkout_needs_setting_up(dev: ModuleType) -> None:
    assert not dev.setup_is_current()


def test_a_finished_setup_is_not_done_again(dev: ModuleType) -> None:
    _set_up(dev)

    assert dev.setup_is_current()


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_makes_the_setup_stale(dev: ModuleType, name: str) -> None:
    _set_up(dev)
    (dev.ROOT / name).write_text("# changed", encoding="utf-8")

    assert not dev.setup_is_current()


def test_a_setup_that_was_cut_off_is_done_again(dev: ModuleType) -> None:
    _set_up(dev)
    dev.STAMP.write_text('{"root": ', encoding="utf-8")

    assert not dev.setup_is_current()


def test_a_checkout_that_was_moved_is_set_up_again(dev: ModuleType) -> None:
    _set_up(dev)
    dev.STAMP.write_text(json.dumps({**dev.fingerprint(), "root": "elsewhere"}), encoding="utf-8")

    assert not dev.setup_is_current()


def test_only_libraries_that_do_not_load_are_missing(dev: ModuleType) -> None:
    wanted = {"libc.so.6": ("libc6",), "libkinerja-none.so.1": ("none1t64", "none1")}

    assert dev.missing_libraries(wanted) == {"libkinerja-none.so.1": ("none1t64", "none1")}


def test_the_package_name_that_this_release_knows_is_taken_once(dev: ModuleType) -> None:
    _program(dev, "apt-cache", 'test "$3" = libglib2.0-0t64')

    names = dev.known_packages({name: dev.QT_LIBRARIES[name] for name in ("libglib-2.0.so.0", "libgthread-2.0.so.0")})

    assert names == ["libglib2.0-0t64"]


def test_without_apt_the_script_ends_with_what_is_missing(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(dev.PROGRAMS))

    with pytest.raises(dev.Stop, match=r"libgone\.so\.1"):
        dev.install_packages({"libgone.so.1": ("gone1",)})


def test_without_rights_the_script_ends_with_the_command_to_run(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(dev, "apt-get", "exit 100")
    _program(dev, "apt-cache", "exit 0")
    monkeypatch.setenv("PATH", str(dev.PROGRAMS))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(dev.Stop, match=r"apt-get install --no-install-recommends libegl1$"):
        dev.install_packages({"libEGL.so.1": ("libegl1",)})


def test_every_check_runs_though_one_fails(dev: ModuleType) -> None:
    _program(dev, "lint-imports", "exit 1")
    _program(dev, "basedpyright", "exit 0")

    results = dev.run_checks({"imports": ["lint-imports"], "types": ["basedpyright"]})

    assert [ok for ok, _ in results.values()] == [False, True]
    assert dev.report(results) == 1
