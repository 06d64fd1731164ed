"""The signature block: place and date, role, post, room to sign, name, NIP, side by side and level with each other."""

from kinerja_desktop.sheets.rencana_sel import Paragraf, PenandaTangan, Potongan, Rata, TandaTangan
from kinerja_desktop.sheets.table_rows import TITIK
from kinerja_desktop.sheets.wrapping import Line, wrap_all

RUANG_TANDA_TANGAN = 18.0
"""Empty space to sign in, mm: four lines (`domain.md` 6.0)."""
JARAK_MENGETAHUI = 4.0
"""Between the two signatures and the one below them, mm."""
NAMA_KOSONG = "." * 40
"""Where no name is known yet, a line to write it on."""
TINGKAT_TANDA_TANGAN, TINGKAT_NIP = 3, 5


def signature_level(satu: PenandaTangan, tingkat: int) -> tuple[Paragraf, ...]:
    """What stands on a level of the block: day, role, post, signing space, name, NIP; empty where nothing does."""
    match tingkat:
        case 2:
            return tuple(Paragraf((Potongan(teks),)) for teks in (*satu.awalan, satu.jabatan) if teks)
        case 4:
            nama = Potongan(satu.nama or NAMA_KOSONG, tebal=bool(satu.nama), garis_bawah=bool(satu.nama))
            return (Paragraf((nama,)),)
        case 5:
            return (Paragraf((Potongan(f"NIP. {satu.nip}"),)),) if satu.nip else ()
        case _:
            teks = satu.tempat_tanggal if tingkat == 0 else satu.peran if tingkat == 1 else satu.keterangan
            return (Paragraf((Potongan(teks, miring=tingkat == TINGKAT_TANDA_TANGAN),)),) if teks else ()


def arrange(blok: TandaTangan, lebar: float, ukuran: float) -> tuple[tuple[tuple[float, float, Line], ...], float]:
    """The block's lines with their offsets (x, y) in a width of points, and the height of the whole."""
    selebar = min(blok.lebar * TITIK, lebar / 2)
    berdua = [(x, s) for x, s in ((0.0, blok.kiri), (lebar - selebar, blok.kanan)) if s is not None]
    hasil: list[tuple[float, float, Line]] = []
    y = _side_by_side(berdua, 0.0, selebar, ukuran, hasil)
    if blok.tengah is not None:
        mulai = y + JARAK_MENGETAHUI * TITIK if berdua else 0.0
        y = _side_by_side([((lebar - selebar) / 2, blok.tengah)], mulai, selebar, ukuran, hasil)
    return tuple(hasil), y


def _side_by_side(
    sisi: list[tuple[float, PenandaTangan]],
    mulai: float,
    selebar: float,
    ukuran: float,
    hasil: list[tuple[float, float, Line]],
) -> float:
    y = mulai
    for tingkat in range(4):
        rows = [(x, wrap_all(signature_level(s, tingkat), selebar, ukuran, Rata.TENGAH)) for x, s in sisi]
        tinggi = max((sum(line.tinggi for line in lines) for _, lines in rows), default=0.0)
        if tingkat == TINGKAT_TANDA_TANGAN:
            tinggi = max(tinggi + 2, RUANG_TANDA_TANGAN * TITIK)
        for x, lines in rows:
            dy = y + (2 if tingkat == TINGKAT_TANDA_TANGAN else 0)
            for line in lines:
                hasil.append((x, dy, line))
                dy += line.tinggi
        y += tinggi
    bawah = y
    for x, s in sisi:
        dy = y
        for line in wrap_all((*signature_level(s, 4), *signature_level(s, 5)), selebar, ukuran, Rata.TENGAH):
            hasil.append((x, dy, line))
            dy += line.tinggi
        bawah = max(bawah, dy)
    return bawah
