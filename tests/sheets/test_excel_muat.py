"""Every text of a workbook has the room it needs, counted apart from the drawer (`domain.md` 6.0)."""

import math
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from PIL import ImageFont

from kinerja_desktop.resource_files import resource
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan
from kinerja_desktop.sheets.rencana_sel import Kertas, Lembar
from tests.sheets.contoh_lembar import PEGAWAI, konteks, rhk, skp
from tests.sheets.contoh_perencanaan import rhk_camat, semua_lembar, skp_camat, skp_kualitatif
from tests.sheets.terbaca import buku

PANJANG = "Terselenggaranya pelayanan administrasi terpadu yang cepat, transparan, dan sesuai standar pelayanan " * 8
TITIK_PIKSEL = 72 / 96


@cache
def huruf(ukuran: float, *, tebal: bool) -> Any:
    """The face that Excel and LibreOffice set, measured by Pillow at ten times its size."""
    nama = "LiberationSerif-Bold.ttf" if tebal else "LiberationSerif-Regular.ttf"
    return ImageFont.truetype(str(resource("fonts", nama)), round(ukuran * 10))


def baris_perlu(teks: str, lebar: float, ukuran: float, *, tebal: bool) -> int:
    """Lines of a text broken at its spaces, a longer word between letters."""
    face = huruf(ukuran, tebal=tebal)
    jumlah = 0
    for paragraf in teks.split("\n"):
        isi, banyak = "", 1
        for kata in paragraf.split(" "):
            coba = f"{isi} {kata}".strip()
            if isi and face.getlength(coba) / 10 > lebar:
                isi, banyak = kata, banyak + 1
            else:
                isi = coba
            if (sendiri := face.getlength(isi) / 10) > lebar:
                banyak += math.ceil(sendiri / lebar) - 1
        jumlah += banyak
    return jumlah


def sel_kurang_ruang(lembar: Lembar) -> list[str]:
    """The cells whose text needs more height than its rows have, at 1.25 sizes of type to a line."""
    kurang: list[str] = []
    for ws in buku(lembar).worksheets:
        gabungan = {str(m).partition(":")[0]: m.bounds for m in ws.merged_cells.ranges}
        for row in ws.iter_rows():
            for sel in row:
                if not sel.value:
                    continue
                kiri, atas, kanan, bawah = gabungan.get(sel.coordinate, (sel.column, sel.row, sel.column, sel.row))
                piksel = sum(ws.column_dimensions[get_column_letter(n)].width * 7 for n in range(kiri, kanan + 1))
                tinggi = sum(ws.row_dimensions[n].height for n in range(atas, bawah + 1))
                ukuran = sel.font.sz
                banyak = baris_perlu(str(sel.value), piksel * TITIK_PIKSEL - 4, ukuran, tebal=bool(sel.font.b))
                if banyak * 1.25 * ukuran > tinggi + 0.2:
                    kurang.append(f"{sel.coordinate}: {banyak} baris, {tinggi} pt")
    return kurang


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("nama", tuple(semua_lembar()))
def test_no_text_of_a_workbook_is_taller_than_its_row(nama: str, kertas: Kertas) -> None:
    assert sel_kurang_ruang(semua_lembar(konteks(kertas=kertas))[nama]) == []


@pytest.mark.parametrize("kertas", Kertas)
def test_long_texts_names_and_posts_have_their_room_too(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    orang = replace(
        PEGAWAI,
        nama="Prof. Dr. Ir. H. Muhammad Al-Fāruqī Ñoño Şimanjuntak-Lubis Hasibuan, S.STP., M.A.P., Ph.D.",
        jabatan=PANJANG[:250],
        awalan="a.n. Bupati Tirta Kencana\nu.b.",
    )
    panjang = (rhk(1, PANJANG), rhk(2, "A"))
    for lembar in (
        lembar_skp(replace(skp(*panjang), pegawai=orang, penilai=orang, instansi="Pemerintah Daerah " * 9), cetak),
        lembar_skp_kualitatif(replace(skp_kualitatif(*panjang), pegawai=orang, penilai=orang), cetak),
        lembar_skp_pimpinan(replace(skp_camat(rhk_camat(1, PANJANG)), pegawai=orang), cetak),
    ):
        assert sel_kurang_ruang(lembar) == []
