"""A workbook of duties read for import: where its tables stand, their rows, and what is no data."""

import re
from collections.abc import Iterator
from pathlib import Path

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.kepala_tabel import BATAS_BARIS_KEPALA, judul_satu_baris
from kinerja_desktop.exchange.kolom_skp import MedanSkp, cocokkan_skp
from kinerja_desktop.exchange.lembar_excel import BukuKerja, Lembar, baca_buku, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDilewati, LembarDilewati
from kinerja_desktop.exchange.pratinjau_tusi import BacaanTusi, BarisTugas, KepalaTusi, KolomTusi
from kinerja_desktop.exchange.susunan_tusi import MedanTusi, cocokkan_tusi
from kinerja_desktop.i18n import _

_CONTOH = re.compile(r"^\W*contoh\b", re.IGNORECASE)
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}[).]?")


def buku_tusi(buku: BukuKerja) -> bool:
    """Whether the workbook holds duties of posts rather than people."""
    return any(cari_kepala_tusi(lembar) is not None for lembar in buku.lembar)


def cari_kepala_tusi(lembar: Lembar) -> KepalaTusi | None:
    """The head of a sheet of duties: a row that names post and duty and no NIP. None where there is none."""
    for nomor in range(1, min(BATAS_BARIS_KEPALA, len(lembar.baris)) + 1):
        judul = judul_satu_baris(lembar, nomor)
        if any(cocokkan_skp(satu) is MedanSkp.NIP for satu in judul.values()):
            return None
        kolom: list[KolomTusi] = []
        dipakai: set[MedanTusi] = set()
        for tempat in range(1, max(judul, default=0) + 1):
            medan = cocokkan_tusi(judul.get(tempat, ""))
            medan = None if medan in dipakai else medan
            if medan is not None:
                dipakai.add(medan)
            kolom.append(KolomTusi(tempat, " ".join(judul.get(tempat, "").split()), medan))
        if dipakai >= {MedanTusi.JABATAN, MedanTusi.URAIAN}:
            return KepalaTusi(lembar.nama, nomor, tuple(kolom))
    return None


def baca_tusi(sumber: Path | BukuKerja) -> BacaanTusi:
    """The rows of a workbook of duties.

    Raises PenolakanError `IMPOR-01` to `IMPOR-06` (the file), `IMPOR-41` (no such table) and `IMPOR-42` (no row).
    """
    buku = sumber if isinstance(sumber, BukuKerja) else baca_buku(sumber)
    kepala: list[KepalaTusi] = []
    baris: list[BarisTugas] = []
    bukan_data: list[BarisDilewati] = []
    lembar_dilewati: list[LembarDilewati] = []
    for lembar in buku.lembar:
        ditemukan = None if lembar.tersembunyi else cari_kepala_tusi(lembar)
        if ditemukan is None:
            if lembar.baris:
                alasan = _("lembar tersembunyi") if lembar.tersembunyi else _("bukan tabel tugas jabatan")
                lembar_dilewati.append(LembarDilewati(lembar.nama, alasan))
            continue
        kepala.append(ditemukan)
        for satu in _baris_lembar(lembar, ditemukan):
            if isinstance(satu, BarisTugas):
                baris.append(satu)
            else:
                bukan_data.append(satu)
    if not kepala:
        raise PenolakanError(
            "IMPOR-41",
            _("Tidak ada tabel tugas jabatan di {nama}: kolom Jabatan dan Uraian Tugas tidak ditemukan.").format(
                nama=buku.nama
            ),
            langkah=_("Beri judul kolom itu, atau salin isinya ke templat tugas jabatan."),
        )
    if not baris:
        raise PenolakanError(
            "IMPOR-42",
            _("Tabel tugas jabatan di {nama} belum berisi baris.").format(nama=buku.nama),
            langkah=_("Isi satu baris untuk tiap tugas di bawah judul kolom, simpan, lalu impor lagi."),
        )
    return BacaanTusi(buku.nama, tuple(kepala), tuple(baris), tuple(bukan_data), tuple(lembar_dilewati))


def _baris_lembar(lembar: Lembar, kepala: KepalaTusi) -> Iterator[BarisTugas | BarisDilewati]:
    jabatan = ""
    for nomor, sel in enumerate(lembar.baris[kepala.baris_awal :], kepala.baris_awal + 1):
        teks = [" ".join(teks_sel(satu).split()) for satu in sel]
        if not any(teks):
            continue
        isi = {
            kolom.medan: teks[kolom.nomor - 1] if kolom.nomor <= len(teks) else ""
            for kolom in kepala.kolom
            if kolom.medan is not None
        }
        bukan = _bukan_data(teks, isi)
        if bukan:
            yield BarisDilewati(lembar.nama, nomor, bukan)
            continue
        jabatan = isi[MedanTusi.JABATAN] or jabatan
        tempat = kepala.kolom_untuk(MedanTusi.JABATAN)
        lengkap = list(sel) + [""] * (len(kepala.kolom) - len(sel))
        if tempat is not None:
            lengkap[tempat.nomor - 1] = lengkap[tempat.nomor - 1] or jabatan
        yield BarisTugas(lembar.nama, nomor, jabatan, isi[MedanTusi.URAIAN], isi.get(MedanTusi.RHK, ""), tuple(lengkap))


def _bukan_data(teks: list[str], isi: dict[MedanTusi, str]) -> str:
    """Why the row is no data, or "" when it is."""
    terisi = [satu for satu in teks if satu]
    if _CONTOH.match(terisi[0]):
        return _("baris contoh")
    if sum(cocokkan_tusi(satu) is not None for satu in terisi) >= 2:
        return _("kepala tabel berulang")
    if len(terisi) >= 3 and all(_NOMOR_KOLOM.fullmatch(satu) for satu in terisi):
        return _("nomor kolom")
    return "" if isi[MedanTusi.URAIAN] or isi.get(MedanTusi.RHK) else _("judul atau catatan")
