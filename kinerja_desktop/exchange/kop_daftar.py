"""The title block above a staff list: which office keeps it."""

import re

from kinerja_desktop.exchange.judul_kolom import rapikan
from kinerja_desktop.exchange.lembar_excel import Lembar
from kinerja_desktop.exchange.pratinjau import KopDaftar

_AKHIR = (
    r"(?=\s*(?:$|[,;:()\n–—]|\s-\s|\b(?:TAHUN|PROVINSI|KABUPATEN|KAB|KOTA|KECAMATAN|KEC|KEADAAN|PER|BULAN|PERIODE"
    r"|TA|TMT|SE|DI LINGKUNGAN)\b))"
)
_NAMA = r"\.?\s+([A-Z][A-Z'’.\- ]*?[A-Z])"
_KABUPATEN = re.compile(rf"\b(KABUPATEN|KAB|KOTA){_NAMA}{_AKHIR}")
_KECAMATAN = re.compile(rf"\b(?:KECAMATAN|KEC|CAMAT){_NAMA}{_AKHIR}")
_KELURAHAN = re.compile(rf"\b(?:KELURAHAN|KEL|LURAH){_NAMA}{_AKHIR}")
_AWALAN_UNIT = (
    "kelurahan", "kecamatan", "seksi", "sekretariat", "subbagian", "sub bagian", "subbag", "sub bag", "bagian",
    "bidang", "dinas", "badan", "upt", "uptd", "puskesmas", "kantor", "desa", "unit",
)  # fmt: skip
_NOMOR_JUDUL = re.compile(r"^(?:[IVX]+|[A-Z]|\d+)\s*[.)]\s*")


def baca_kop(lembar: Lembar, sebelum: int) -> KopDaftar:
    """The office that the rows above row `sebelum` name. Names come back as in running text: `Tenayan Raya`."""
    kabupaten = kecamatan = kelurahan = ""
    for baris in lembar.baris[: max(0, sebelum - 1)]:
        for isi in baris:
            if not isinstance(isi, str) or not isi.strip():
                continue
            teks = rapikan(isi).upper()
            if not kabupaten and (cocok := _KABUPATEN.search(teks)):
                jenis = "Kota" if cocok[1] == "KOTA" else "Kabupaten"
                kabupaten = f"{jenis} {nama_biasa(cocok[2])}"
            if not kecamatan and (cocok := _KECAMATAN.search(teks)):
                kecamatan = nama_biasa(cocok[1])
            if not kelurahan and (cocok := _KELURAHAN.search(teks)):
                kelurahan = nama_biasa(cocok[1])
    return KopDaftar(kabupaten, kecamatan, kelurahan)


def unit_dari_judul(teks: str) -> str:
    """The unit that a section title inside a table names (`II. KELURAHAN KULIM`), or empty when it names none."""
    nama = _NOMOR_JUDUL.sub("", rapikan(teks)).rstrip(" :")
    return nama_biasa(nama) if nama.lower().startswith(_AWALAN_UNIT) else ""


def nama_biasa(teks: str) -> str:
    """A name written in capitals as in running text; a name that already has small letters stays as it is."""
    if teks != teks.upper():
        return teks
    kecil = {"dan", "di", "ke", "dari", "untuk"}
    return " ".join(
        kata
        if kata in {"UPT", "UPTD", "II", "III", "IV"}
        else kata.lower()
        if kata.lower() in kecil
        else kata.capitalize()
        for kata in teks.split()
    )
