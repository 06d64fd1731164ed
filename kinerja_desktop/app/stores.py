"""Open and make stores: the file, its key, the clock, and the person who works on it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kinerja_desktop.app.clock import device_name, now, today
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import salinan, slots
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.pemakai import muat_keadaan, pelaku_dari
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan


@dataclass(frozen=True, slots=True)
class Session:
    """An open store with the person who works on it. `today` answers the legal day of the machine."""

    store: Store
    pelaku: Pelaku
    today: Callable[[], date]


def open_store(path: Path, pin: str | None) -> Store:
    """Open an existing store: with the PIN where it is locked, without where it is practice data.

    Raises `PenolakanError` when there is none, the PIN is wrong or missing.
    """
    return Store.open(path, _key_of(path, pin), clock=now)


def create_store(path: Path, pin: str | None) -> Store:
    """Make a new store: locked with a random key in a slot of this PIN, or open practice data without one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = slots.new_key(path, pin) if pin is not None else None
    return Store.create(path, key, clock=now)


def _key_of(path: Path, pin: str | None) -> bytes | None:
    """The key of a store: none for practice data, else from the PIN or from the system's keyring."""
    if not slots.is_locked(path):
        return None
    if pin is not None:
        return slots.open_key(path, pin)
    known = slots.remembered(path)
    if known is None:
        raise PenolakanError(
            "PIN_DIPERLUKAN",
            _("Data ini terkunci."),
            langkah=_("Masukkan PIN, atau berikan berkas PIN dengan --pin-file."),
        )
    return known


@contextmanager
def session(path: Path, pin: str | None, *, create: bool = False, keep: bool = True) -> Generator[Session]:
    """Work on a store and close it. `create` makes a practice or locked store where there is none.

    A store that was made for an act which was then refused is taken away again: nothing was in it. So is one that was
    made only to look, where `keep` is false.
    """
    fresh = create and not path.exists()
    store = create_store(path, pin) if fresh else open_store(path, pin)
    try:
        if fresh:
            siapkan_latihan(store, device_name(), latihan=pin is None)
        yield Session(store, current_pelaku(store), today)
    except PenolakanError:
        keep = False
        raise
    finally:
        store.close()
        if fresh and not keep:
            _take_away(path)


def _take_away(path: Path) -> None:
    for part in (path, slots.slot_path(path), Path(f"{path}-wal"), Path(f"{path}-shm")):
        part.unlink(missing_ok=True)
    folder = salinan.folder_of(path)
    for copy in salinan.daftar(path):
        copy.unlink()
        slots.slot_path(copy).unlink(missing_ok=True)
    if folder.is_dir():
        folder.rmdir()


def current_pelaku(store: Store) -> Pelaku:
    """The person who works on this store when the program opens. Raises `PenolakanError` when nobody is set up."""
    pemakai = muat_keadaan(store).pemakai
    if not pemakai:
        raise PenolakanError(
            "BELUM-DISIAPKAN",
            _("Data ini belum mempunyai pemakai."),
            langkah=_("Buka programnya dan selesaikan langkah awal."),
        )
    return pelaku_dari(pemakai[0], device_name())


def practice_opener(pin: str | None) -> Callable[[Path], Store]:
    """How a practice region opens its stores: made where they are not there, locked when a PIN is given."""

    def open_one(path: Path) -> Store:
        return open_store(path, pin) if path.exists() else create_store(path, pin)

    return open_one
