#!/usr/bin/env python3
"""The one developer script: makes its own environment, then runs, checks, measures, builds and pictures the program.

Needs Python 3.11 to 3.13 only. On Debian and Ubuntu it installs what is missing by apt, as root or through sudo.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OUT = ROOT / "out"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")

VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = PROGRAMS / ("python.exe" if WINDOWS else "python")
KINERJA = PROGRAMS / ("kinerja.exe" if WINDOWS else "kinerja")
STAMP = VENV / "kinerja-setup.json"

# What Qt loads from the system, and the packages that may hold it (the first that the system knows is taken).
QT_LIBRARIES: dict[str, tuple[str, ...]] = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}

# Name and command of every check but the tests, in the order from quick to slow.
CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "imports": ["lint-imports", "--no-logo"],
    "types": ["basedpyright"],
}


class Stop(Exception):  # noqa: N818 - it is an end with a sentence, not a fault of the script
    """The script ends here; its text says why in one sentence."""


# ------------------------------------------------------------------------------------------------ set-up


def ensure_setup() -> None:
    """Make the environment where it is missing or older than the lock. Quick when there is nothing to do."""
    install_packages({**missing_for_venv(), **missing_libraries(QT_LIBRARIES)})
    if setup_is_current():
        return
    started = time.monotonic()
    make_venv()
    heading("packages of requirements.lock, about 300 MB")
    pip("install", "--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", "requirements.lock")
    heading("kinerja")
    pip("install", "--no-index", "--no-deps", "--no-build-isolation", "--editable", ".")
    STAMP.write_text(json.dumps(fingerprint(), indent=1), encoding="utf-8")
    print(f"set-up took {time.monotonic() - started:.0f} s; the program is {KINERJA}", flush=True)


def fingerprint() -> dict[str, str]:
    """What the environment was made from: where, with which Python, and from which files."""
    texts = b"".join((ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml"))
    return {"root": str(ROOT), "files": hashlib.sha256(texts).hexdigest()}


def last_setup() -> dict[str, str]:
    """The fingerprint that the last complete set-up left; empty where none was completed."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def setup_is_current() -> bool:
    """Whether the environment was made here from today's files, by whichever Python."""
    last, now = last_setup(), fingerprint()
    return KINERJA.exists() and PYTHON.exists() and (last.get("root"), last.get("files")) == (now["root"], now["files"])


def make_venv() -> None:
    """An environment with pip in the checkout; one that was moved or whose Python is gone is made anew."""
    moved = last_setup().get("root", str(ROOT)) != str(ROOT)
    if not moved and PYTHON.exists() and quiet([PYTHON, "-m", "pip", "--version"]):
        return
    heading(f"environment in {VENV.name}")
    run([sys.executable, "-m", "venv", "--clear", VENV])


def pip(*arguments: str) -> None:
    """pip of the environment, from the checkout."""
    run([PYTHON, "-m", "pip", "--disable-pip-version-check", *arguments, "--quiet"])


def missing_for_venv() -> dict[str, tuple[str, ...]]:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    if setup_is_current() or importlib.util.find_spec("ensurepip"):
        return {}
    return {"ensurepip": (f"python3.{sys.version_info.minor}-venv",)}


def missing_libraries(wanted: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Those libraries that cannot be loaded: asked of the loader, which knows them wherever they came from."""
    return {name: packages for name, packages in wanted.items() if LINUX and not loads(name)}


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(missing: dict[str, tuple[str, ...]]) -> None:
    """Install by apt what is missing, or say in one sentence what to install. Lists are fetched only when needed."""
    if not missing:
        return
    heading("system packages")
    if not shutil.which("apt-get"):
        raise Stop(f"Please install what provides {', '.join(missing)}; without apt this script cannot.")
    apt = [*administrator(missing), "apt-get", "-qq", "--yes", "--no-install-recommends"]
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    names = known_packages(missing)
    if names is None or not quiet([*apt, "install", *names], quietly):
        run([*apt, "update"], quietly)
        names = chosen_packages(missing)
        if not quiet([*apt, "install", *names], quietly):
            run([*apt, "install", *names], quietly)  # once more, to show what is wrong
    print("installed:", *names, flush=True)
    if still := [name for name in missing if name in QT_LIBRARIES and not loads(name)]:
        raise Stop(f"{', '.join(still)} still cannot be loaded after {' '.join(names)} were installed.")
    importlib.invalidate_caches()


def administrator(missing: dict[str, tuple[str, ...]]) -> list[str]:
    """What stands before apt-get: nothing for root, sudo where it may be used."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and (sys.stdin.isatty() or quiet(["sudo", "-n", "true"])):
        return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    raise Stop(f"Please run as root: apt-get install --no-install-recommends {' '.join(chosen_packages(missing))}")


def known_packages(missing: dict[str, tuple[str, ...]]) -> list[str] | None:
    """The package for each missing thing by the name this release gives it; None where the lists do not tell."""
    chosen: list[str] = []
    for candidates in missing.values():
        known = [name for name in candidates if quiet(["apt-cache", "show", "--no-all-versions", name])]
        if not known:
            return None
        chosen.append(known[0])
    return list(dict.fromkeys(chosen))


def chosen_packages(missing: dict[str, tuple[str, ...]]) -> list[str]:
    """The packages by the names that the running release most likely uses."""
    return known_packages(missing) or list(dict.fromkeys(candidates[-1] for candidates in missing.values()))


# ------------------------------------------------------------------------------------------------ commands


def command_setup(_: argparse.Namespace, __: list[str]) -> int:
    print(f"{VENV} is ready", flush=True)
    return 0


def command_run(_: argparse.Namespace, __: list[str]) -> int:
    """Open the program on a practice office; without a display, walk a year through its windows into `out/`."""
    if not has_display():
        print(f"There is no display: one person's year goes through the real windows offscreen, into {OUT}", flush=True)
        return status([PYTHON, "-m", "kinerja_desktop.app.journey", OUT], {"QT_QPA_PLATFORM": "offscreen"})
    practice = OUT / "latihan"
    made = practice / "contoh.json"
    if not made.exists():
        print(f"A practice office is being made in {practice}", flush=True)
        answer = subprocess.run(
            [KINERJA, "contoh", practice, "--pegawai", "14", "--kecamatan", "1", "--json"],
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.PIPE,
            check=False,
        )
        if answer.returncode:
            return answer.returncode
        made.write_bytes(answer.stdout)
    stores = json.loads(made.read_text(encoding="utf-8"))["data"]
    return status([KINERJA, "--data", stores["bkpsdm"]])


def command_check(_: argparse.Namespace, __: list[str]) -> int:
    return report(run_checks(CHECKS))


def command_test(chosen: argparse.Namespace, rest: list[str]) -> int:
    """Every check, then the tests; a failure does not stop the checks after it."""
    pytest = ["pytest", "-n", "2", *(["--berat"] if chosen.berat else []), *rest]
    return report(run_checks({**CHECKS, "tests": pytest}))


def command_bench(_: argparse.Namespace, rest: list[str]) -> int:
    return status([PYTHON, "-m", "benchmarks", *rest])


def command_build(_: argparse.Namespace, __: list[str]) -> int:
    """The PyInstaller folder, then the built program's self-test in an empty environment."""
    install_packages(missing_for_build())
    started = time.monotonic()
    run([PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"])
    folder = ROOT / "dist" / "kinerja"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB in {time.monotonic() - started:.0f} s", flush=True)
    kept = ("SYSTEMROOT", "TEMP") if WINDOWS else ()
    bare = {"LANG": "C.UTF-8", **{name: os.environ[name] for name in kept}}
    program = folder / ("kinerja.exe" if WINDOWS else "kinerja")
    return subprocess.run([program, "uji-diri"], cwd=folder, env=bare, check=False).returncode


def missing_for_build() -> dict[str, tuple[str, ...]]:
    """PyInstaller needs objcopy, and Python as a library, which Debian keeps apart."""
    if not LINUX:
        return {}
    python = f"libpython3.{sys.version_info.minor}"
    missing: dict[str, tuple[str, ...]] = {} if shutil.which("objcopy") else {"objcopy": ("binutils",)}
    if sys.base_prefix == "/usr" and not loads(f"{python}.so.1.0"):
        missing[f"{python}.so.1.0"] = (f"{python}t64", python)
    return missing


def command_potret(chosen: argparse.Namespace, _: list[str]) -> int:
    directory = Path(chosen.directory).resolve()
    return status([PYTHON, "-m", "kinerja_desktop.ui.potret", directory], {"QT_QPA_PLATFORM": "offscreen"})


# ------------------------------------------------------------------------------------------------ running


def run_checks(checks: dict[str, list[str]]) -> dict[str, tuple[bool, float]]:
    """Run each check under a heading; whether it passed and how many seconds it took."""
    results: dict[str, tuple[bool, float]] = {}
    for name, command in checks.items():
        heading(f"{name}: {' '.join(command)}")
        started = time.monotonic()
        passed = status([PROGRAMS / command[0], *command[1:]]) == 0
        results[name] = (passed, time.monotonic() - started)
    return results


def report(results: dict[str, tuple[bool, float]]) -> int:
    """One line about all checks; the exit status."""
    print(
        " · ".join(f"{name} {'ok' if ok else 'FAILED'} {took:.1f} s" for name, (ok, took) in results.items()),
        flush=True,
    )
    return 0 if all(ok for ok, _ in results.values()) else 1


def heading(text: str) -> None:
    print(f"\n-- {text}", flush=True)


def has_display() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The caller's variables, with the checkout's programs first and a language that Qt does not complain about."""
    path = os.pathsep.join([str(PROGRAMS), os.environ.get("PATH", "")])
    return {"LANG": "C.UTF-8", **os.environ, "PATH": path, **(extra or {})}


def status(command: Sequence[str | Path], extra: dict[str, str] | None = None) -> int:
    """Run from the checkout and answer the exit status."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment(extra), check=False).returncode


def run(command: Sequence[str | Path], extra: dict[str, str] | None = None) -> None:
    """Run from the checkout; a failure ends the script."""
    if code := status(command, extra):
        raise Stop(f"This step failed with exit status {code}: {' '.join(str(part) for part in command)}")


def quiet(command: Sequence[str | Path], extra: dict[str, str] | None = None) -> bool:
    """Whether a command succeeds, without showing what it says."""
    try:
        return not subprocess.run(
            [str(part) for part in command], cwd=ROOT, env=environment(extra), check=False, capture_output=True
        ).returncode
    except OSError:
        return False


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    commands.add_parser("setup", help="make .venv with every package and kinerja").set_defaults(act=command_setup)
    commands.add_parser("run", help="open the program on a practice office").set_defaults(act=command_run)
    test = commands.add_parser("test", help="every check and test; what follows is given to pytest")
    test.add_argument("--berat", action="store_true", help="also the long runs")
    test.set_defaults(act=command_test)
    commands.add_parser("check", help="format, lint, imports and types without the tests").set_defaults(
        act=command_check
    )
    commands.add_parser("bench", help="the benchmark suite; what follows is given to it").set_defaults(
        act=command_bench
    )
    commands.add_parser("build", help="the PyInstaller folder and its self-test").set_defaults(act=command_build)
    potret = commands.add_parser("potret", help="a picture of every page and dialog")
    potret.add_argument("directory")
    potret.set_defaults(act=command_potret)
    return parser


def main() -> int:
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print(f"Python 3.11 to 3.13 is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    chosen, rest = arguments().parse_known_args()
    if rest and chosen.act not in {command_test, command_bench}:
        arguments().error(f"unknown: {' '.join(rest)}")
    try:
        ensure_setup()
        return chosen.act(chosen, rest)
    except Stop as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
