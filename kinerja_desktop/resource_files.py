"""Where the files that ship with the program are: beside the package in a checkout, in the frozen folder when built."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file, for example `resource("fonts", "Inter-Regular.ttf")`."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base.joinpath("resources", *parts)
