"""The refused rows of an SKP import as a workbook that can be mended and imported again (`product.md` 4.6 line 29)."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, MedanSkp, cocokkan_skp
from kinerja_desktop.exchange.lembar_excel import teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak
from kinerja_desktop.exchange.pratinjau_skp import KepalaLembar, KolomSkp
from kinerja_desktop.exchange.susunan_skp import BARIS_KEPALA, susunan_skp
from kinerja_desktop.exchange.tulis_excel import (
    nama_lembar,
    simpan,
    tulis_isi,
    tulis_kepala,
    tulis_petunjuk,
    tulis_teks,
)
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def tulis_skp_ditolak(
    berkas: str, kepala: Sequence[KepalaLembar], ditolak: Sequence[BarisDitolak], ke: Path
) -> Path | None:
    """Write the refused rows and answer where; None, and no file, when nothing was refused.

    Each sheet keeps its name and titles; the last column says the reason and is not read again.
    """
    if not ditolak:
        return None
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second

    buku = Workbook()
    kosong = buku.worksheets[0]
    for satu in kepala:
        baris = [baris for baris in ditolak if baris.lembar == satu.lembar]
        if baris:
            _tulis(buku.create_sheet(nama_lembar(buku, satu.lembar)), berkas, satu, baris)
    buku.remove(kosong)
    tulis_petunjuk(buku, _petunjuk(berkas))
    return simpan(buku, ke)


def _tulis(lembar: "Worksheet", berkas: str, kepala: KepalaLembar, ditolak: Sequence[BarisDitolak]) -> None:
    from openpyxl.styles import Alignment, PatternFill

    merah, kuning = PatternFill("solid", fgColor="F8D7DA"), PatternFill("solid", fgColor="FFF3CD")
    rata = Alignment(wrap_text=True, vertical="top")
    tulis_teks(lembar, 1, 1, _("BARIS YANG BELUM DITERIMA"))
    tulis_teks(lembar, 2, 1, _("Dari berkas: {berkas}").format(berkas=berkas))
    kolom = [satu for satu in kepala.kolom if satu.medan or satu.judul]
    for nomor, baris in enumerate(ditolak, BARIS_KEPALA + 1):
        warna = {
            temuan.kolom: merah if temuan.tingkat is Tingkat.SALAH else kuning
            for temuan in sorted(baris.temuan, key=lambda temuan: temuan.tingkat is Tingkat.SALAH)
        }
        for tempat, asal in enumerate(kolom, 1):
            isi = baris.sel[asal.nomor - 1] if asal.nomor <= len(baris.sel) else ""
            sel = tulis_isi(lembar, nomor, tempat, teks_sel(isi) if asal.medan is MedanSkp.NIP else isi)
            sel.alignment = rata
            if asal.nomor in warna:
                sel.fill = warna[asal.nomor]
        for tempat, teks in enumerate((str(baris.baris), _alasan(baris)), len(kolom) + 1):
            tulis_teks(lembar, nomor, tempat, teks).alignment = rata
    lebar = {satu.medan: satu.lebar for satu in susunan_skp(kepala.jenis)}
    judul = [*map(_judul, kolom), _("Baris Asal"), _("Alasan")]
    tulis_kepala(
        lembar, BARIS_KEPALA, judul, [*(lebar.get(satu.medan, 14) if satu.medan else 14 for satu in kolom), 8, 70]
    )


def _judul(kolom: KolomSkp) -> str:
    """The title as it was, or ours where the reader would not know the original again."""
    if kolom.medan is None or cocokkan_skp(kolom.judul) is kolom.medan:
        return kolom.judul
    return JUDUL_SKP[kolom.medan]


def _alasan(baris: BarisDitolak) -> str:
    salah = [satu for satu in baris.temuan if satu.tingkat is Tingkat.SALAH]
    return "; ".join(dict.fromkeys(f"{satu.kode}: {satu.pesan}" for satu in salah)) or f"{baris.kode}: {baris.pesan}"


def _petunjuk(berkas: str) -> tuple[str, ...]:
    return (
        _("Baris dalam berkas ini belum masuk ke program. Baris lain dari {berkas} tidak perlu diulang.").format(
            berkas=berkas
        ),
        _("1. Baca kolom Alasan, lalu betulkan sel berwarna merah. Sel berwarna kuning sebaiknya diperiksa."),
        _("2. Kolom Baris Asal menunjuk nomor baris di berkas asal; kolom itu dan kolom Alasan tidak ikut dibaca."),
        _("3. Simpan berkas ini, tutup, lalu impor lagi seperti berkas asal."),
    )
