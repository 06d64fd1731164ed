"""What may be in the repository: nothing of one machine, and a lock that holds everything the project asks for."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
# Written in pieces, so that this file passes its own test.
REGISTRIES = re.compile(
    "|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "deb" + r"ian\.org/debian"])
)
MACHINE_PATHS = re.compile(r"(?<![\w.:/~$}])/(work|root|home|Users|opt|mnt|tmp)/\w")
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)", re.MULTILINE)


def _committed_texts() -> dict[str, str]:
    """Every committed file that is text, by its name."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    texts: dict[str, str] = {}
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if not path.is_file():
            continue
        try:
            texts[name] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return texts


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_no_committed_file_names_a_package_registry() -> None:
    assert [name for name, text in _committed_texts().items() if REGISTRIES.search(text)] == []


def test_no_committed_file_names_a_path_of_one_machine() -> None:
    found = {name: found.group() for name, text in _committed_texts().items() if (found := MACHINE_PATHS.search(text))}

    assert found == {}


def test_the_lock_holds_every_dependency_in_a_version_that_was_asked_for() -> None:
    project = _project()
    asked = [
        Requirement(text)
        for text in [
            *project["project"]["dependencies"],
            *project["dependency-groups"]["dev"],
            *project["build-system"]["requires"],
        ]
    ]
    pinned = {canonicalize_name(name): version for name, version in PINNED.findall(_lock())}

    unmet = [str(wish) for wish in asked if not wish.specifier.contains(pinned.get(canonicalize_name(wish.name), "0"))]

    assert unmet == []


def test_the_lock_names_no_host_and_hashes_every_package() -> None:
    lines = [line for line in _lock().splitlines() if not line.startswith("#")]
    entries = "\n".join(lines).replace("\\\n", " ").splitlines()
    packages = [entry for entry in entries if PINNED.match(entry)]

    assert not [line for line in lines if "://" in line or line.startswith("-")]
    assert packages
    assert [entry.split()[0] for entry in packages if "--hash=sha256:" not in entry] == []


def test_pyside_is_asked_for_in_its_small_parts_only() -> None:
    pinned = {name for name, _ in PINNED.findall(_lock())}

    assert {name for name in pinned if name.startswith("pyside6")} == {"pyside6-essentials", "pyside6-pdf"}
    assert "numpy" not in pinned


def test_the_version_is_the_same_everywhere() -> None:
    version = _project()["project"]["version"]
    stated = re.findall(r"^## (\d+\.\d+\.\d+)", _committed_texts().get("CHANGELOG.md", ""), re.MULTILINE)

    assert not stated or stated[0] == version
