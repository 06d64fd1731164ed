"""The same window and store as in the tests of the stage before."""

from tests.ui.pelaksanaan.conftest import kantor_jadi, meja, store

__all__ = ["kantor_jadi", "meja", "store"]
