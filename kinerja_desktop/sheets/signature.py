"""The signature block: place and date, role, post, room to sign, name, NIP, side by side and level with each other."""

from kinerja_desktop.sheets.rencana_sel import Paragraf, PenandaTangan, Potongan, Rata, TandaTangan
from kinerja_desktop.sheets.table_rows import TITIK
from kinerja_desktop.sheets.wrapping import Line, wrap_all

RUANG_TANDA_TANGAN = 18.0
"""Empty space to sign in, mm: four lines (`domain.md` 6.0)."""
NAMA_KOSONG = "." * 40
"""Where no name is known yet, a line to write it on."""


def arrange(blok: TandaTangan, lebar: float, ukuran: float) -> tuple[tuple[tuple[float, float, Line], ...], float]:
    """The block's lines with their offsets (x, y) in a width of points, and the height of the whole."""
    selebar = min(blok.lebar * TITIK, lebar / 2)
    sisi = [(x, s) for x, s in ((0.0, blok.kiri), (lebar - selebar, blok.kanan)) if s is not None]
    hasil: list[tuple[float, float, Line]] = []
    y = 0.0
    for tingkat in range(4):
        rows = [(x, _level(s, tingkat, selebar, ukuran)) for x, s in sisi]
        tinggi = max((sum(line.tinggi for line in lines) for _, lines in rows), default=0.0)
        if tingkat == 3:
            tinggi = max(tinggi + 2, RUANG_TANDA_TANGAN * TITIK)
        for x, lines in rows:
            dy = y + (2 if tingkat == 3 else 0)
            for line in lines:
                hasil.append((x, dy, line))
                dy += line.tinggi
        y += tinggi
    bawah = y
    for x, s in sisi:
        dy = y
        for line in _closing(s, selebar, ukuran):
            hasil.append((x, dy, line))
            dy += line.tinggi
        bawah = max(bawah, dy)
    return tuple(hasil), bawah


def _level(satu: PenandaTangan, tingkat: int, lebar: float, ukuran: float) -> tuple[Line, ...]:
    teks = (satu.tempat_tanggal, satu.peran, satu.jabatan, satu.keterangan)[tingkat]
    if not teks:
        return ()
    return wrap_all((Paragraf((Potongan(teks, miring=tingkat == 3),)),), lebar, ukuran, Rata.TENGAH)


def _closing(satu: PenandaTangan, lebar: float, ukuran: float) -> tuple[Line, ...]:
    nama = Potongan(satu.nama or NAMA_KOSONG, tebal=bool(satu.nama), garis_bawah=bool(satu.nama))
    isi = [Paragraf((nama,))]
    if satu.nip:
        isi.append(Paragraf((Potongan(f"NIP. {satu.nip}"),)))
    return wrap_all(tuple(isi), lebar, ukuran, Rata.TENGAH)
