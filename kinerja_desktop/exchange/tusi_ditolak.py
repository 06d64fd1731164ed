"""The refused rows of an import of duties as a workbook that can be mended and imported again."""

from collections.abc import Sequence
from pathlib import Path

from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.pratinjau import BarisDitolak
from kinerja_desktop.exchange.pratinjau_tusi import KepalaTusi
from kinerja_desktop.exchange.susunan_tusi import BARIS_KEPALA, JUDUL_TUSI, LEBAR_TUSI
from kinerja_desktop.exchange.tulis_excel import (
    nama_lembar,
    simpan,
    tulis_isi,
    tulis_kepala,
    tulis_petunjuk,
    tulis_teks,
)
from kinerja_desktop.i18n import _


def tulis_tusi_ditolak(
    berkas: str, kepala: Sequence[KepalaTusi], ditolak: Sequence[BarisDitolak], ke: Path
) -> Path | None:
    """Write the refused rows and answer where; None, and no file, when nothing was refused.

    The last column says the reason and is not read again.
    """
    if not ditolak:
        return None
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second
    from openpyxl.styles import Alignment, PatternFill

    merah, rata = PatternFill("solid", fgColor="F8D7DA"), Alignment(wrap_text=True, vertical="top")
    buku = Workbook()
    kosong = buku.worksheets[0]
    for satu in kepala:
        baris = [baris for baris in ditolak if baris.lembar == satu.lembar]
        if not baris:
            continue
        lembar = buku.create_sheet(nama_lembar(buku, satu.lembar))
        tulis_teks(lembar, 1, 1, _("BARIS YANG BELUM DITERIMA"))
        tulis_teks(lembar, 2, 1, _("Dari berkas: {berkas}").format(berkas=berkas))
        kolom = [ada for ada in satu.kolom if ada.medan or ada.judul]
        for nomor, tolak in enumerate(baris, BARIS_KEPALA + 1):
            salah = {temuan.kolom for temuan in tolak.temuan if temuan.tingkat is Tingkat.SALAH}
            for tempat, asal in enumerate(kolom, 1):
                isi = tolak.sel[asal.nomor - 1] if asal.nomor <= len(tolak.sel) else ""
                sel = tulis_isi(lembar, nomor, tempat, isi)
                sel.alignment = rata
                if asal.nomor in salah:
                    sel.fill = merah
            for tempat, teks in enumerate((str(tolak.baris), f"{tolak.kode}: {tolak.pesan}"), len(kolom) + 1):
                tulis_teks(lembar, nomor, tempat, teks).alignment = rata
        judul = [JUDUL_TUSI[ada.medan] if ada.medan else ada.judul for ada in kolom]
        lebar = [LEBAR_TUSI[ada.medan] if ada.medan else 14 for ada in kolom]
        tulis_kepala(lembar, BARIS_KEPALA, [*judul, _("Baris Asal"), _("Alasan")], [*lebar, 8, 70])
    buku.remove(kosong)
    tulis_petunjuk(buku, _petunjuk(berkas))
    return simpan(buku, ke)


def _petunjuk(berkas: str) -> tuple[str, ...]:
    return (
        _("Baris dalam berkas ini belum masuk ke program. Baris lain dari {berkas} tidak perlu diulang.").format(
            berkas=berkas
        ),
        _("1. Baca kolom Alasan, lalu betulkan sel berwarna merah."),
        _("2. Kolom Baris Asal menunjuk nomor baris di berkas asal; kolom itu dan kolom Alasan tidak ikut dibaca."),
        _("3. Simpan berkas ini, tutup, lalu impor lagi seperti berkas asal."),
    )
