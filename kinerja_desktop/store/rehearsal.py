"""A transaction that shows what would happen and is then taken back; its steps may fail one by one."""

from collections.abc import Generator
from contextlib import contextmanager, suppress

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit


class _DoneError(Exception):
    """Rolls the rehearsal back."""


@contextmanager
def rehearse(store: Store, pelaku: Pelaku) -> Generator[WriteUnit]:
    """A write unit that is rolled back when its block is done."""
    with suppress(_DoneError), store.write(pelaku) as unit:
        yield unit
        raise _DoneError


@contextmanager
def step(unit: WriteUnit) -> Generator[WriteUnit]:
    """One step of a rehearsal: taken back alone when it raises."""
    replicas = unit.replicas.copy()
    unit.conn.exec_driver_sql("SAVEPOINT step")
    try:
        yield unit
    except BaseException:
        unit.conn.exec_driver_sql("ROLLBACK TO step")
        unit.conn.exec_driver_sql("RELEASE step")
        unit.replicas = replicas
        raise
    unit.conn.exec_driver_sql("RELEASE step")
