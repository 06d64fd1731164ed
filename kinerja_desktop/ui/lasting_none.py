"""Keeps None, True and False alive under PySide6 6.12.0 on Python 3.11.

Every call of a Qt method without a result takes one reference from None there without having given it, and some calls
do the same to True and False; after some thousand calls Python ends with "deallocating None". From Python 3.12 on these
objects are immortal (PEP 683) and nothing happens; PySide6 6.11.3 is free of it too. Here they get so many references
that no session uses them up, which is what the newer Python does.
"""

import ctypes
import sys

PLENTY = 1 << 40
SPENT = (None, True, False, NotImplemented, Ellipsis)


def keep_none_alive() -> None:
    """Give the singletons references to spend; once per process, on Python 3.11 only."""
    if sys.version_info >= (3, 12):
        return
    for one in SPENT:
        if sys.getrefcount(one) < PLENTY // 2:
            ctypes.c_ssize_t.from_address(id(one)).value += PLENTY
