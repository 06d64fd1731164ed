"""The words of a sheet as a small text: the cells of its workbook in reading order, to compare with the stored ones.

`python -m tests.sheets.bentuk_teks` writes those files anew, after a change that was meant.
"""

import io
from pathlib import Path

from openpyxl import load_workbook

from kinerja_desktop.sheets.excel import gambar_excel
from kinerja_desktop.sheets.rencana_sel import Lembar
from tests.sheets.contoh_perencanaan import semua_lembar

GOLDEN = Path(__file__).with_name("golden")


def teks_excel(lembar: Lembar) -> str:
    """`A1 SASARAN KINERJA PEGAWAI`, one cell a line, the name of each worksheet above its cells."""
    baris: list[str] = []
    for ws in load_workbook(io.BytesIO(gambar_excel(lembar)), rich_text=True).worksheets:
        baris.append(f"# {ws.title}")
        for row in ws.iter_rows():
            baris += [f"{sel.coordinate} {' / '.join(str(sel.value).splitlines())}" for sel in row if sel.value]
    return "\n".join(baris) + "\n"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for nama, lembar in semua_lembar().items():
        (GOLDEN / f"{nama}.txt").write_text(teks_excel(lembar), encoding="utf-8")
