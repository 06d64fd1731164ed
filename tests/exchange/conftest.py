"""Staff lists for the tests, made here cell by cell as offices make them."""

import io
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from openpyxl import Workbook

from kinerja_desktop.exchange.daftar_pegawai import baca_daftar
from kinerja_desktop.exchange.pratinjau import PratinjauImpor

Isi = str | float | bool | date | None
HARI_INI = date(2026, 1, 5)


@pytest.fixture
def bita() -> Callable[[Workbook], bytes]:
    """The bytes of a workbook."""

    def simpan(buku: Workbook) -> bytes:
        keluar = io.BytesIO()
        buku.save(keluar)
        return keluar.getvalue()

    return simpan


@pytest.fixture
def daftar(bita: Callable[[Workbook], bytes]) -> Callable[..., PratinjauImpor]:
    """Read sheets given as rows of cells: `daftar(rows)` or `daftar(Satu=rows, Dua=rows)`."""

    def baca(baris: Sequence[Sequence[Isi]] | None = None, **lembar: Sequence[Sequence[Isi]]) -> PratinjauImpor:
        buku = Workbook()
        buku.remove(buku.worksheets[0])
        for nama, isi in ({"Data": baris} if baris is not None else lembar).items():
            satu = buku.create_sheet(nama)
            for urut in isi:
                satu.append(list(urut))
        return baca_daftar(bita(buku), hari_ini=HARI_INI, nama_berkas="daftar.xlsx")

    return baca
