"""The table: what, ours, the other's, ratio, target, met or not; and the same as a document."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks.rows import Bench, Measured, Row, Target

HEAD = ("row", "what", "ours", "other", "against", "ratio (range)", "target", "met")


def table(benches: Sequence[Bench], results: Mapping[str, Measured], *, small: bool) -> str:
    """All rows as one table of text, with what was measured below it."""
    lines = [HEAD, *(_line(row, results.get(row.name)) for row in _rows(benches))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    text.insert(1, "  ".join("-" * width for width in widths))
    notes = [f"{row.name}: {results[row.name].note}" for row in _rows(benches) if row.name in results]
    how = "medians of interleaved rounds; the ratio is the median of the rounds' own ratios, with its range"
    size = ["small run (--cepat): sizes below those of the targets"] if small else []
    return "\n".join([*text, "", *notes, how, *size, _machine()])


def document(benches: Sequence[Bench], results: Mapping[str, Measured], *, small: bool) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "machine": _machine(),
        "small": small,
        "rows": [_entry(row, results.get(row.name)) for row in _rows(benches)],
    }


def _rows(benches: Iterable[Bench]) -> list[Row]:
    return [row for bench in benches for row in bench.rows]


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores"


def _line(row: Row, found: Measured | None) -> tuple[str, ...]:
    if found is None:
        return row.name, row.what, "-", "-", row.other, "-", target_text(row.target, row.unit), "not measured"
    ours = figure(median(found.ours), row.unit)
    other = figure(median(found.other), row.unit) if found.other else "-"
    met = "-" if row.target is None else "yes" if found.meets(row.target) else "NO"
    return row.name, row.what, ours, other, row.other, ratio_text(found), target_text(row.target, row.unit), met


def ratio_text(found: Measured) -> str:
    """`1.31 x (1.22-1.40)`; `-` where there is nothing to compare with."""
    if not found.ratios:
        return "-"
    low, middle, high = min(found.ratios), median(found.ratios), max(found.ratios)
    return f"{_short(middle)} x ({_short(low)}-{_short(high)})"


def target_text(target: Target | None, unit: str) -> str:
    """`<= 1.5 x` or `<= 900 bytes`."""
    if target is None:
        return "-"
    return f"<= {target.ratio:g} x" if target.ratio is not None else f"<= {target.value:g} {unit}"


def figure(value: float, unit: str) -> str:
    """A figure with its unit, in about three digits."""
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def _short(ratio: float) -> str:
    return f"{ratio:.4f}" if ratio < 0.1 else f"{ratio:.2f}"


def _entry(row: Row, found: Measured | None) -> dict[str, Any]:
    target = None if row.target is None else {"ratio": row.target.ratio, "value": row.target.value}
    entry: dict[str, Any] = {
        "name": row.name, "what": row.what, "against": row.other, "unit": row.unit, "target": target,
    }  # fmt: skip
    if found is None:
        return entry | {"measured": False}
    return entry | {
        "measured": True,
        "ours": found.ours,
        "other": found.other,
        "ratios": found.ratios,
        "ratio": median(found.ratios) if found.ratios else None,
        "met": None if row.target is None else found.meets(row.target),
        "note": found.note,
    }
