"""Rows in their stored form straight to the driver, thousands at a time.

SQLAlchemy prepares every value of every row of an `insert`, which took longer than writing them. Here values are
already what the column holds (bytes, text, whole number, None).
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnClause, Connection, column, insert, table
from sqlalchemy.dialects import sqlite

Record = tuple[Any, ...]


def insert_records(conn: Connection, name: str, columns: tuple[str, ...], records: Sequence[Record]) -> None:
    """Insert records into the table `name`, each with its values in the order of `columns`.

    Raises what SQLAlchemy raises for the driver's errors.
    """
    if records:
        conn.exec_driver_sql(_statement(name, columns), list(records))


@cache
def _statement(name: str, columns: tuple[str, ...]) -> str:
    listed: list[ColumnClause[Any]] = [column(one) for one in columns]
    into = table(name, *listed)
    return str(insert(into).compile(dialect=sqlite.dialect(paramstyle="qmark")))
