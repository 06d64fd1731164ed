"""The same small office as in the tests of the stage before."""

from tests.usecases.pelaksanaan.conftest import kantor_jadi, store

__all__ = ["kantor_jadi", "store"]
