"""`python -m kinerja_desktop.app.journey OUT`: work one person's year into the folder `OUT`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kinerja_desktop.app.journey.walk import walk


def main() -> int:
    """Walk into the folder given on the command line."""
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "out").resolve()
    walk(out, lambda sentence: sys.stdout.write(f"{sentence}\n") and sys.stdout.flush())
    return 0


if __name__ == "__main__":
    sys.exit(main())
