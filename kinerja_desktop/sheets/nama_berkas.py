"""File names of printed sheets: readable, ASCII, the same on every system (`domain.md` 6.0)."""

import re
import unicodedata

PANJANG_MAKS = 120


def nama_berkas(kode_lembar: str, tahun: int, periode: str, nip: str, nama: str, akhiran: str) -> str:
    """`F-12_2026_TW3_199007302015032006_siti-nuraini-lubis-a-md.pdf`, at most 120 characters.

    `periode` is TW1..TW4, 01..12, AKHIR or TAHUN; `2026-TW3` is taken as TW3. Sheets of a unit give its code and name
    for `nip` and `nama`. `akhiran` is `pdf` or `xlsx`.
    """
    bagian = (kode_lembar, str(tahun), periode.rpartition("-")[2], kebab(nip, kecil=False))
    depan = "_".join(satu for satu in bagian if satu)
    ruang = PANJANG_MAKS - len(depan) - len(akhiran) - 2
    belakang = kebab(nama)[: max(ruang, 0)].rstrip("-")
    return f"{depan}_{belakang}.{akhiran}" if belakang else f"{depan}.{akhiran}"


def kebab(teks: str, *, kecil: bool = True) -> str:
    """Letters and digits of a text in ASCII, joined by hyphens."""
    latin = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^0-9A-Za-z.]+" if not kecil else r"[^0-9a-z]+", "-", latin.lower() if kecil else latin).strip("-.")
