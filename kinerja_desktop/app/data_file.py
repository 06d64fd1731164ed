"""Where this user's own store is, said without loading anything of the store: the window paints before it is opened."""

from pathlib import Path

DATA_FILE = "kinerja.kinerja-data"


def default_data_file() -> Path:
    """This user's own store, in the place the system keeps data that does not roam."""
    from platformdirs import user_data_path

    return user_data_path("Kinerja Desktop", appauthor=False, roaming=False) / DATA_FILE
