"""Canonical content: a frozen value as bytes that are the same everywhere, and back (promises 6 and 7 of design 2).

The bytes are JSON with sorted keys, no spaces, UTF-8. Numbers are canonical decimal text, ids and dates text. A field
that still has its default is left out, so that a field added to a value later, with a default, changes no digest of
what was agreed on before.
"""

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, cast
from uuid import UUID

from kinerja_desktop.domain.angka import teks_desimal

VERSI_ISI = 1

T = TypeVar("T")


class IsiRusakError(ValueError):
    """The bytes are not the canonical content they are said to be."""


def bita_isi(bentuk: str, nilai: object) -> bytes:
    """The canonical bytes of a value; `bentuk` names what it is (`skp`, `evaluasi`, `capaian`)."""
    isi = {"bentuk": bentuk, "isi": _ke_dasar(nilai), "versi": VERSI_ISI}
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest_isi(isi: bytes) -> str:
    """The 64 hex digits of SHA-256 over canonical bytes: what an event names."""
    return hashlib.sha256(isi).hexdigest()


def nilai_dari_isi(bentuk: str, jenis: type[T], isi: bytes) -> T:
    """The value that `bita_isi` wrote. Raises `IsiRusakError` for anything else."""
    try:
        dasar = json.loads(isi)
    except (ValueError, RecursionError) as masalah:
        raise IsiRusakError("not canonical content") from masalah
    if not isinstance(dasar, dict):
        raise IsiRusakError("not canonical content")
    kepala = cast("Mapping[str, object]", dasar)
    if kepala.get("bentuk") != bentuk or kepala.get("versi") != VERSI_ISI:
        raise IsiRusakError(f"not a {bentuk} of version {VERSI_ISI}")
    return cast("T", _dari_dasar(jenis, kepala.get("isi")))


def _ke_dasar(nilai: object) -> object:
    match nilai:
        case None | bool() | int():
            return nilai
        case str():
            return str(nilai)
        case Decimal():
            return teks_desimal(nilai)
        case date():
            return nilai.isoformat()
        case UUID():
            return str(nilai)
        case tuple():
            return [_ke_dasar(satu) for satu in cast("tuple[object, ...]", nilai)]
        case _ if dataclasses.is_dataclass(nilai):
            bidang = ((b, cast("object", getattr(nilai, b.name))) for b in dataclasses.fields(nilai))
            return {b.name: _ke_dasar(isi) for b, isi in bidang if b.default is dataclasses.MISSING or isi != b.default}
        case _:
            raise TypeError(f"no canonical form for {type(nilai).__name__}")


def _dari_dasar(jenis: object, dasar: object) -> object:
    asal = typing.get_origin(jenis)
    if asal in {types.UnionType, typing.Union}:
        (isi,) = (satu for satu in typing.get_args(jenis) if satu is not types.NoneType)
        return None if dasar is None else _dari_dasar(isi, dasar)
    if asal is tuple:
        return _tuple_dari_dasar(typing.get_args(jenis), dasar)
    if not isinstance(jenis, type):
        raise TypeError(f"no canonical form for {jenis}")
    if dataclasses.is_dataclass(jenis):
        return _nilai_dari_dasar(jenis, dasar)
    if jenis is int and type(dasar) is int:
        return dasar
    if isinstance(dasar, str):
        return _dari_teks(cast("type", jenis), dasar)
    raise IsiRusakError(f"unexpected {type(dasar).__name__}")


def _dari_teks(jenis: type, teks: str) -> object:
    try:
        return _urai_teks(jenis, teks)
    except (ValueError, ArithmeticError) as masalah:
        raise IsiRusakError(f"not a {jenis.__name__}: {teks!r}") from masalah


def _urai_teks(jenis: type, teks: str) -> object:
    if jenis is str:
        return teks
    if jenis is UUID:
        return UUID(teks)
    if jenis is date:
        return date.fromisoformat(teks)
    if issubclass(jenis, StrEnum):
        return jenis(teks)
    if jenis is Decimal:
        return Decimal(teks)
    raise TypeError(f"no canonical form for {jenis.__name__}")


def _tuple_dari_dasar(argumen: tuple[object, ...], dasar: object) -> tuple[object, ...]:
    if not isinstance(dasar, list):
        raise IsiRusakError(f"list expected, got {type(dasar).__name__}")
    isi = cast("list[object]", dasar)
    if argumen[-1] is Ellipsis:
        return tuple(_dari_dasar(argumen[0], satu) for satu in isi)
    if len(isi) != len(argumen):
        raise IsiRusakError(f"{len(argumen)} items expected, got {len(isi)}")
    return tuple(_dari_dasar(satu_jenis, satu) for satu_jenis, satu in zip(argumen, isi, strict=True))


def _nilai_dari_dasar(jenis: type, dasar: object) -> object:
    if not isinstance(dasar, dict):
        raise IsiRusakError(f"{jenis.__name__} expected, got {type(dasar).__name__}")
    isi = cast("Mapping[str, object]", dasar)
    petunjuk = typing.get_type_hints(jenis)
    if asing := isi.keys() - petunjuk.keys():
        raise IsiRusakError(f"{jenis.__name__} knows no {sorted(asing)}")
    try:
        return cast("object", jenis(**{nama: _dari_dasar(petunjuk[nama], satu) for nama, satu in isi.items()}))
    except TypeError as masalah:
        raise IsiRusakError(f"{jenis.__name__} is incomplete") from masalah
