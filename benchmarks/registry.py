"""All benchmarks, in the order of the table. A new one is a module with a `BENCH`, and a line here."""

from benchmarks import bundle_bytes, excel_import, first_paint, merge_bundles, sheets_pdf
from benchmarks.rows import Bench

ALL: tuple[Bench, ...] = (
    merge_bundles.BENCH,
    bundle_bytes.BENCH,
    first_paint.BENCH,
    sheets_pdf.BENCH,
    excel_import.BENCH,
)
BY_NAME = {bench.name: bench for bench in ALL}
