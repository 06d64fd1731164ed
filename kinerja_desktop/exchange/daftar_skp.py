"""An SKP workbook read for import: the rows with their values, the refused ones, and what is no data."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.baris_skp import BacaBaris
from kinerja_desktop.exchange.judul_kolom import rapikan
from kinerja_desktop.exchange.kepala_skp import cari_kepala_skp, kepala_berulang
from kinerja_desktop.exchange.kepala_tabel import BATAS_BARIS_KEPALA
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp, cocokkan_skp
from kinerja_desktop.exchange.lembar_excel import BukuKerja, IsiSel, Lembar, baca_buku, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDilewati, BarisDitolak, LembarDilewati
from kinerja_desktop.exchange.pratinjau_skp import BacaanSkp, BarisSkp, KepalaLembar
from kinerja_desktop.i18n import _

LANGKAH_KEMAJUAN = 200
_TAHUN = re.compile(r"\bTAHUN\b[^\d]{0,20}(20\d\d)\b", re.IGNORECASE)
_CONTOH = re.compile(r"^\W*contoh\b", re.IGNORECASE)
_JUMLAH = re.compile(r"^\W*(?:sub\s?-?total|jumlah|jml|total|rekap(?:itulasi)?)\b", re.IGNORECASE)
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}[).]?")
_DIWARISI = (MedanSkp.NIP, MedanSkp.NAMA, MedanSkp.TAHUN, MedanSkp.MULAI)
_ISI_LEMBAR: dict[JenisLembar, tuple[MedanSkp, ...]] = {
    JenisLembar.HASIL_KERJA: (MedanSkp.RHK, MedanSkp.INDIKATOR, MedanSkp.TARGET),
    JenisLembar.PERILAKU: (MedanSkp.NILAI, MedanSkp.EKSPEKTASI),
    JenisLembar.LAMPIRAN: (MedanSkp.BAGIAN, MedanSkp.ISI),
    JenisLembar.WILAYAH: (MedanSkp.WILAYAH, MedanSkp.TARGET),
    JenisLembar.RENCANA_AKSI: (MedanSkp.RENCANA_AKSI, MedanSkp.TARGET),
}
"""The columns of which one at least says something in a row that is data."""
_DITURUNKAN: dict[JenisLembar, tuple[MedanSkp, ...]] = {
    JenisLembar.HASIL_KERJA: (MedanSkp.RHK,),
    JenisLembar.LAMPIRAN: (MedanSkp.BAGIAN,),
    JenisLembar.WILAYAH: (MedanSkp.RHK, MedanSkp.INDIKATOR),
    JenisLembar.RENCANA_AKSI: (MedanSkp.RHK,),
}
"""What a row of the same person may leave out because it stands above, as on paper."""


def baca_skp(
    sumber: Path | bytes | BukuKerja,
    *,
    hari_ini: date,
    nama_berkas: str = "",
    kemajuan: Callable[[int, int], None] | None = None,
) -> BacaanSkp:
    """The rows of an SKP workbook (a file, its bytes with `nama_berkas`, or a workbook that was read already).

    A row without a year belongs to the year of the title block, else to the year of `hari_ini`. `kemajuan(rows done,
    rows in all)` is called now and then; an exception from it ends the reading. Raises PenolakanError `IMPOR-01` to
    `IMPOR-06` (the file), `IMPOR-27` (no sheet of SKP) and `IMPOR-28` (tables without rows).
    """
    buku = sumber if isinstance(sumber, BukuKerja) else baca_buku(sumber, nama_berkas)
    kepala: list[KepalaLembar] = []
    baris: list[BarisSkp] = []
    ditolak: list[BarisDitolak] = []
    bukan_data: list[BarisDilewati] = []
    lembar_dilewati: list[LembarDilewati] = []
    jumlah, selesai = sum(len(satu.baris) for satu in buku.lembar), 0
    for lembar in buku.lembar:
        ditemukan = None if lembar.tersembunyi else cari_kepala_skp(lembar)
        if ditemukan is None:
            if lembar.baris:
                alasan = _("lembar tersembunyi") if lembar.tersembunyi else _("bukan tabel SKP")
                lembar_dilewati.append(LembarDilewati(lembar.nama, alasan))
            continue
        kepala.append(ditemukan)
        for satu in _baris_lembar(lembar, ditemukan, hari_ini):
            if isinstance(satu, BarisDilewati):
                bukan_data.append(satu)
                continue
            hasil = satu.hasil()
            if isinstance(hasil, BarisSkp):
                baris.append(hasil)
            else:
                ditolak.append(hasil)
            if kemajuan and satu.baris % LANGKAH_KEMAJUAN == 0:
                kemajuan(selesai + satu.baris, jumlah)
        selesai += len(lembar.baris)
    if not kepala:
        raise _tanpa_tabel(buku.nama)
    if not baris and not ditolak:
        raise _tanpa_baris(buku.nama)
    if kemajuan:
        kemajuan(jumlah, jumlah)
    return BacaanSkp(buku.nama, tuple(kepala), tuple(baris), tuple(ditolak), tuple(bukan_data), tuple(lembar_dilewati))


def _baris_lembar(lembar: Lembar, kepala: KepalaLembar, hari_ini: date) -> Iterator[BacaBaris | BarisDilewati]:
    tahun = _tahun_judul(lembar, kepala.baris_awal) or hari_ini.year
    gabungan = _gabungan_ke_bawah(lembar, kepala)
    atas: dict[MedanSkp, IsiSel] = {}
    lewati = kepala.baris_akhir
    for nomor, asli in enumerate(lembar.baris[kepala.baris_akhir :], kepala.baris_akhir + 1):
        if nomor <= lewati or not any(satu.strip() if isinstance(satu, str) else satu for satu in asli):
            continue
        sel = tuple(gabungan.get((nomor, kolom), satu) for kolom, satu in enumerate(asli, 1)) if gabungan else asli
        isi = _isi(kepala, sel)
        if sum(1 for satu in sel if isinstance(satu, str) and cocokkan_skp(satu)) >= 3 and (
            ulang := kepala_berulang(lembar, nomor, kepala.jenis)
        ):
            kepala, lewati = ulang, ulang.baris_akhir
            for judul in range(ulang.baris_awal, ulang.baris_akhir + 1):
                yield BarisDilewati(lembar.nama, judul, _("kepala tabel berulang"))
        elif (bukan := _bukan_data(kepala, isi, sel)) is not None:
            yield BarisDilewati(lembar.nama, nomor, bukan)
        else:
            atas = _dengan_atas(kepala, isi, atas)
            lengkap = _dilengkapi(kepala, sel, atas)
            yield BacaBaris(kepala, nomor, atas, lengkap, hari_ini, tahun, nomor in lembar.baris_tersembunyi)


def _isi(kepala: KepalaLembar, sel: tuple[IsiSel, ...]) -> dict[MedanSkp, IsiSel]:
    return {
        kolom.medan: sel[kolom.nomor - 1]
        for kolom in kepala.kolom
        if kolom.medan is not None and kolom.nomor <= len(sel) and not _hampa(sel[kolom.nomor - 1])
    }


def _hampa(isi: IsiSel) -> bool:
    return isinstance(isi, str) and not isi.strip()


def _dengan_atas(
    kepala: KepalaLembar, isi: dict[MedanSkp, IsiSel], atas: dict[MedanSkp, IsiSel]
) -> dict[MedanSkp, IsiSel]:
    """The row completed by the row above where it continues the same person; another name is another person."""
    if MedanSkp.NIP not in isi:
        nama = isi.get(MedanSkp.NAMA)
        if nama is not None and nama != atas.get(MedanSkp.NAMA):
            return isi
        isi = {satu: atas[satu] for satu in _DIWARISI if satu in atas} | isi
    if isi.get(MedanSkp.NIP) == atas.get(MedanSkp.NIP):
        turun = _DITURUNKAN.get(kepala.jenis, ())
        if turun and turun[0] not in isi:
            isi = {satu: atas[satu] for satu in turun if satu in atas} | isi
    return isi


def _dilengkapi(kepala: KepalaLembar, sel: tuple[IsiSel, ...], isi: dict[MedanSkp, IsiSel]) -> tuple[IsiSel, ...]:
    """The cells with what the row above says for them, so that a refused row can stand alone."""
    medan = {kolom.nomor: kolom.medan for kolom in kepala.kolom if kolom.medan is not None}
    lebar = max(len(sel), max(medan, default=0))
    penuh = (*sel, *[""] * (lebar - len(sel)))
    return tuple(
        isi.get(medan[nomor], satu) if nomor in medan and _hampa(satu) else satu for nomor, satu in enumerate(penuh, 1)
    )


def _bukan_data(kepala: KepalaLembar, isi: dict[MedanSkp, IsiSel], sel: tuple[IsiSel, ...]) -> str | None:
    """Why the row is no data, or None when it is."""
    awal = next((satu for satu in sel if isinstance(satu, str) and satu.strip()), "")
    if _CONTOH.match(awal) or _CONTOH.match(teks_sel(isi.get(MedanSkp.NAMA, ""))):
        return _("baris contoh")
    if any(_JUMLAH.match(satu) for satu in _teks_kepala_baris(kepala, sel)):
        return _("jumlah")
    teks = [teks_sel(satu) for satu in sel if not _hampa(satu)]
    if len(teks) >= 3 and all(_NOMOR_KOLOM.fullmatch(satu) for satu in teks) and MedanSkp.NIP in isi:
        return _("nomor kolom")
    if any(medan in isi for medan in _ISI_LEMBAR[kepala.jenis]):
        return None
    return _("judul atau catatan") if MedanSkp.NIP not in isi else _("tidak ada isi")


def _teks_kepala_baris(kepala: KepalaLembar, sel: tuple[IsiSel, ...]) -> list[str]:
    """The texts left of what the table is about; an indicator may well begin with `Jumlah`."""
    medan = {kolom.nomor: kolom.medan for kolom in kepala.kolom}
    awal = {None, MedanSkp.NOMOR, MedanSkp.NIP, MedanSkp.NAMA}
    return [satu for nomor, satu in enumerate(sel, 1) if isinstance(satu, str) and medan.get(nomor) in awal]


def _gabungan_ke_bawah(lembar: Lembar, kepala: KepalaLembar) -> dict[tuple[int, int], IsiSel]:
    """What is written once over several merged rows counts for each of these rows."""
    kolom = {satu.nomor for satu in kepala.kolom if satu.medan is not None}
    hasil: dict[tuple[int, int], IsiSel] = {}
    for area in lembar.gabungan:
        if area.kolom_awal not in kolom or area.baris_awal <= kepala.baris_akhir or area.baris_awal > len(lembar.baris):
            continue
        baris = lembar.baris[area.baris_awal - 1]
        isi = baris[area.kolom_awal - 1] if area.kolom_awal <= len(baris) else ""
        for nomor in range(area.baris_awal + 1, area.baris_akhir + 1):
            hasil[nomor, area.kolom_awal] = isi
    return hasil


def _tahun_judul(lembar: Lembar, sebelum: int) -> int | None:
    for baris in lembar.baris[: max(0, sebelum - 1)]:
        for isi in baris:
            if isinstance(isi, str) and (cocok := _TAHUN.search(rapikan(isi))):
                return int(cocok[1])
    return None


def _tanpa_tabel(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-27",
        _("Tidak ada tabel SKP di {nama}: kolom NIP, rencana hasil kerja dan indikator tidak ditemukan.").format(
            nama=nama
        ),
        langkah=_("Beri judul kolom itu di {n} baris pertama, atau salin isinya ke templat SKP.").format(
            n=BATAS_BARIS_KEPALA
        ),
    )


def _tanpa_baris(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-28",
        _("Tabel SKP di {nama} belum berisi baris.").format(nama=nama),
        langkah=_("Isi satu baris untuk tiap indikator di bawah judul kolom, simpan, lalu impor lagi."),
    )
