"""The refused rows as a workbook that can be mended and imported again (`product.md` 4.6 line 29)."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.judul_kolom import JUDUL_BAKU, Medan, cocokkan
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel, Kolom
from kinerja_desktop.exchange.lembar_excel import teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, KopDaftar, PratinjauImpor
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

BARIS_KEPALA = 4
_LEBAR = {Medan.NOMOR: 6, Medan.NAMA: 32, Medan.NIP: 24, Medan.JABATAN: 34, Medan.UNIT: 28, Medan.GOLONGAN: 24}


def tulis_berkas_ditolak(pratinjau: PratinjauImpor, ke: Path) -> Path | None:
    """Write the refused rows of an import and answer where; None, and no file, when nothing was refused.

    Each table has a sheet with its own titles; cells stand as they were, the NIP as text, and the last column says the
    reason. The importer reads the file again after mending and ignores that column.
    """
    if not pratinjau.ditolak:
        return None
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second

    buku = Workbook()
    kosong = buku.worksheets[0]
    for kepala in pratinjau.kepala:
        baris = tuple(satu for satu in pratinjau.ditolak if kepala_baris(pratinjau, satu) is kepala)
        if baris:
            lembar = buku.create_sheet(nama_lembar(buku, kepala.lembar))
            _tulis_tabel(lembar, pratinjau, kepala, baris)
    buku.remove(kosong)
    tulis_petunjuk(buku, _petunjuk(pratinjau))
    return simpan(buku, ke)


def kepala_baris(pratinjau: PratinjauImpor, baris: BarisDitolak) -> KepalaTabel | None:
    """The head that the row stands under: the last one above it in its sheet."""
    calon = [satu for satu in pratinjau.kepala if satu.lembar == baris.lembar and satu.baris_akhir < baris.baris]
    return max(calon, key=lambda satu: satu.baris_akhir, default=None)


def _tulis_tabel(
    lembar: "Worksheet", pratinjau: PratinjauImpor, kepala: KepalaTabel, ditolak: Sequence[BarisDitolak]
) -> None:
    from openpyxl.styles import Alignment, PatternFill

    merah, kuning = PatternFill("solid", fgColor="F8D7DA"), PatternFill("solid", fgColor="FFF3CD")
    for nomor, teks in enumerate(_judul(pratinjau.kop, pratinjau.berkas), 1):
        tulis_teks(lembar, nomor, 1, teks)
    dengan_unit = kepala.kolom_untuk(Medan.UNIT) is None and any(satu.unit for satu in ditolak)
    kolom = [satu for satu in kepala.kolom if satu.medan or satu.judul or _terisi(satu, ditolak)]
    judul = [_judul_terbaca(satu) for satu in kolom]
    judul += [JUDUL_BAKU[Medan.UNIT]] * dengan_unit + [_("Baris Asal"), _("Alasan")]
    for nomor, satu in enumerate(ditolak, BARIS_KEPALA + 1):
        warna = {
            temuan.kolom: merah if temuan.tingkat is Tingkat.SALAH else kuning
            for temuan in sorted(satu.temuan, key=lambda temuan: temuan.tingkat is Tingkat.SALAH)
        }
        for tempat, asal in enumerate(kolom, 1):
            isi = satu.sel[asal.nomor - 1] if asal.nomor <= len(satu.sel) else ""
            sel = tulis_isi(lembar, nomor, tempat, teks_sel(isi) if Medan.NIP in asal.medan else isi)
            sel.alignment = Alignment(wrap_text=True, vertical="top")
            if asal.nomor in warna:
                sel.fill = warna[asal.nomor]
        tambahan = [satu.unit] * dengan_unit + [str(satu.baris), _alasan(satu)]
        for tempat, teks in enumerate(tambahan, len(kolom) + 1):
            tulis_teks(lembar, nomor, tempat, teks).alignment = Alignment(wrap_text=True, vertical="top")
    lebar = [_LEBAR.get(satu.medan[0], 16) if satu.medan else 12 for satu in kolom]
    tulis_kepala(lembar, BARIS_KEPALA, judul, [*lebar, *[28] * dengan_unit, 10, 70])


def _judul(kop: KopDaftar, berkas: str) -> tuple[str, str, str]:
    """Three lines above the table; the office in them is found again when the mended file is read."""
    kantor = [
        _("KECAMATAN {nama}").format(nama=kop.kecamatan.upper()) if kop.kecamatan else "",
        kop.kabupaten.upper(),
    ]
    return (
        _("BARIS YANG BELUM DITERIMA"),
        ", ".join(satu for satu in kantor if satu) or "-",
        _("Dari berkas: {berkas}").format(berkas=berkas),
    )


def _judul_terbaca(kolom: Kolom) -> str:
    """The title as it was, or ours where the reader would not know the original again."""
    if not kolom.medan or set(cocokkan(kolom.judul)[0]) == set(kolom.medan):
        return kolom.judul
    return " / ".join(JUDUL_BAKU[satu] for satu in kolom.medan)


def _terisi(kolom: Kolom, ditolak: Sequence[BarisDitolak]) -> bool:
    return any(kolom.nomor <= len(satu.sel) and satu.sel[kolom.nomor - 1] != "" for satu in ditolak)


def _alasan(baris: BarisDitolak) -> str:
    salah = [satu for satu in baris.temuan if satu.tingkat is Tingkat.SALAH]
    return "; ".join(dict.fromkeys(f"{satu.kode}: {satu.pesan}" for satu in salah)) or f"{baris.kode}: {baris.pesan}"


def _petunjuk(pratinjau: PratinjauImpor) -> tuple[str, ...]:
    return (
        _("Baris dalam berkas ini belum masuk ke program. Baris lain dari {berkas} tidak perlu diulang.").format(
            berkas=pratinjau.berkas
        ),
        _("1. Baca kolom Alasan, lalu betulkan sel berwarna merah. Sel berwarna kuning sebaiknya diperiksa."),
        _("2. NIP diketik sebagai teks, 18 angka, boleh berspasi: 19860417 201509 2 001."),
        _("3. Kolom Baris Asal menunjuk nomor baris di berkas asal; kolom itu dan kolom Alasan tidak ikut dibaca."),
        _("4. Simpan berkas ini, tutup, lalu impor lagi seperti berkas asal."),
        _("5. Baris yang ternyata bukan pegawai boleh dihapus."),
    )
