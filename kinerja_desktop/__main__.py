"""`python -m kinerja_desktop`, and the entry of the frozen program."""

import multiprocessing

from kinerja_desktop.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
