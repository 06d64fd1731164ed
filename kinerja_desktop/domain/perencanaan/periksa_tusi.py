"""What is wrong with one line of duties that an office keeps (`product.md` row 3.2): TUSI-01 to TUSI-04, IND-03."""

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.perencanaan.periksa_indikator import temuan_kegiatan
from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

JABATAN_TERPANJANG = 200
URAIAN_TERPANJANG = 1000


def periksa_tusi(jabatan: str, uraian: str, rhk: str, *, aturan: Aturan) -> tuple[Temuan, ...]:
    """The findings on the three texts, on the fields `jabatan`, `uraian` and `rhk`.

    `rhk` may stay empty: the line then suggests a result made of its own words. `aturan` is the rule row
    `perencanaan_skp`, which says how long a planned result may be.
    """
    temuan: list[Temuan] = []
    if not jabatan:
        temuan.append(_salah("TUSI-01", "jabatan", _("Nama jabatan wajib diisi.")))
    if not uraian:
        temuan.append(_salah("TUSI-02", "uraian", _("Uraian tugas wajib diisi.")))
    for medan, teks, batas in (("jabatan", jabatan, JABATAN_TERPANJANG), ("uraian", uraian, URAIAN_TERPANJANG)):
        if len(teks) > batas:
            pesan = _("Paling banyak {b} huruf. Sekarang {n}.").format(b=batas, n=len(teks))
            temuan.append(_salah("TUSI-03", medan, pesan))
    terpendek, terpanjang = aturan.bulat("rhk_teks_terpendek"), aturan.bulat("rhk_teks_terpanjang")
    if rhk and not terpendek <= len(rhk) <= terpanjang:
        pesan = _("Rencana hasil kerja harus {a} sampai {b} huruf. Sekarang {n}.")
        temuan.append(_salah("TUSI-04", "rhk", pesan.format(a=terpendek, b=terpanjang, n=len(rhk))))
    if berawal_kegiatan(rhk):
        temuan.append(temuan_kegiatan("rhk", rhk))
    return tuple(temuan)


def kunci_tusi(jabatan: str, uraian: str) -> tuple[str, str]:
    """What two lines of one post are compared by: their words, without case and closing mark."""
    return " ".join(jabatan.casefold().split()), " ".join(uraian.casefold().split()).rstrip(".;, ")


def _salah(kode: str, medan: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, medan, pesan)
