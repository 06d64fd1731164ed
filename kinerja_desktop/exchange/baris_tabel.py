"""The rows below a head: which of them are people, and what they say in which field.

Totals, signatures and section titles stand among the people of every real list; none of them may become an employee,
and no employee may be lost because his NIP is missing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kinerja_desktop.domain.kepegawaian.golongan import urai_golongan
from kinerja_desktop.domain.tanggal import BULAN
from kinerja_desktop.exchange.isian import kosong
from kinerja_desktop.exchange.judul_kolom import Medan, cocokkan, rapikan
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel, cari_kepala
from kinerja_desktop.exchange.kop_daftar import unit_dari_judul
from kinerja_desktop.exchange.lembar_excel import IsiSel, Lembar, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDilewati
from kinerja_desktop.i18n import _

_ANGKA = re.compile(r"\d")
_LABEL_NIP = r"(?:N\s?\.?\s?I\s?\.?\s?P\s?\.?(?:\s?PPPK)?|NI\s?PPPK|NRP)"
_NIP_BERLABEL = re.compile(rf"{_LABEL_NIP}?\s*[.:/]*\s*((?:\d[\s.\-]{{0,2}}){{8,}}\d)", re.IGNORECASE)
_LABEL_SAJA = re.compile(rf"\b{_LABEL_NIP}\s*[.:]?\s*-*\s*$", re.IGNORECASE | re.MULTILINE)
_HURUF_NAMA = re.compile(r"[^\W\d_]{2}")
_AWAL_NIP = re.compile(rf"^{_LABEL_NIP}\b[\s.:\d-]*$", re.IGNORECASE)
_GOLONGAN = re.compile(r"\b(?:I|II|III|IV)\s?[/.]\s?[a-e]\b|^(?:gol\.?\s*)?[IVX]{1,5}$", re.IGNORECASE)
_JUMLAH = re.compile(r"^\W*(?:sub\s?-?total|grand\s?total|jumlah|jml|total|rekap(?:itulasi)?)\b", re.IGNORECASE)
_TEMPAT_TANGGAL = re.compile(
    rf"^[A-Z][\w.'’ ]*,\s*(?:\d{{1,2}}|[.…_\s]*)\s*(?:{'|'.join(BULAN)}|[.…_]+)\s*(?:\d{{4}}|[.…_\s]*)$", re.IGNORECASE
)
_TANDA_TANGAN = re.compile(
    r"^(?:mengetahui|menyetujui|mengesahkan|disahkan|ditetapkan di|dibuat oleh|yang membuat|a\.?\s?n\.?\s"
    r"|plt\.?\s|plh\.?\s|pj\.?\s|(?:camat|lurah|bupati|wali\s?kota|sekretaris|kepala|kasubbag|pengelola)\b.*,$)",
    re.IGNORECASE,
)
_CONTOH = re.compile(r"^\W*contoh\b", re.IGNORECASE)
_ISI_DIRI = (
    Medan.GOLONGAN, Medan.PANGKAT, Medan.JABATAN, Medan.UNIT, Medan.STATUS, Medan.TANGGAL_LAHIR, Medan.TEMPAT_LAHIR,
    Medan.TEMPAT_TANGGAL_LAHIR, Medan.JENIS_KELAMIN, Medan.PRIA, Medan.WANITA, Medan.ESELON, Medan.TMT_GOLONGAN,
    Medan.TMT_JABATAN,
)  # fmt: skip


_DIABAIKAN = (Medan.ABAIKAN,)


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row taken for a person: `isi` by field, `sel` as in the file, `unit` from the section title above."""

    baris: int
    kepala: KepalaTabel
    isi: Mapping[Medan, IsiSel]
    sel: tuple[IsiSel, ...]
    unit: str


def baris_tabel(lembar: Lembar, kepala: KepalaTabel) -> Iterator[BarisTabel | BarisDilewati | KepalaTabel]:
    """Every filled row below the head: a person, no data, or the head of a next table in the same sheet."""
    unit, di_akhir = "", False
    gabungan = _gabungan_ke_bawah(lembar, kepala)
    nomor = kepala.baris_akhir
    while nomor < len(lembar.baris):
        nomor += 1
        sel = lembar.baris[nomor - 1]
        if not any(sel):
            continue
        if gabungan and any((nomor, kolom.nomor) in gabungan for kolom in kepala.kolom):
            sel = tuple(gabungan.get((nomor, kolom), isi) for kolom, isi in enumerate(sel, 1))
        isi = isi_baris(kepala, sel)
        if not isi.get(Medan.NIP) and not any(map(_berisi, sel)):
            continue
        bukan = _bukan_data(kepala, isi, sel, di_akhir=di_akhir)
        if bukan is None:
            di_akhir = False
            if bawah := _lanjutan(lembar, kepala, nomor, isi):
                isi = _bersambung(isi, bawah)
                nomor += 1
                yield BarisTabel(nomor - 1, kepala, isi, sel, unit)
            else:
                yield BarisTabel(nomor, kepala, isi, sel, unit)
            continue
        baru = cari_kepala(lembar, nomor, 1) if any(_judul_nip(satu) for satu in sel) else None
        if baru is not None:
            kepala, unit, di_akhir = baru, "", False
            gabungan = _gabungan_ke_bawah(lembar, kepala)
            for judul in range(kepala.baris_awal, kepala.baris_akhir + 1):
                yield BarisDilewati(lembar.nama, judul, _("kepala tabel berulang"))
            yield kepala
            nomor = kepala.baris_akhir
            continue
        di_akhir = di_akhir or bukan == _("tanda tangan")
        if not di_akhir:
            unit = next((nama for satu in sel if isinstance(satu, str) and (nama := unit_dari_judul(satu))), unit)
        yield BarisDilewati(lembar.nama, nomor, bukan)


def isi_baris(kepala: KepalaTabel, sel: tuple[IsiSel, ...]) -> dict[Medan, IsiSel]:
    """The row's values by field; a cell that holds several fields is taken apart."""
    isi: dict[Medan, IsiSel] = {}
    for kolom in kepala.kolom:
        if not kolom.medan or kolom.medan == _DIABAIKAN or kolom.nomor > len(sel):
            continue
        satu = sel[kolom.nomor - 1]
        if isinstance(satu, str):
            satu = rapikan(satu)
        utama, *lain = kolom.medan
        if lain and isinstance(satu, str):
            isi.update(pecah_sel(satu, kolom.medan))
        else:
            isi[utama] = satu
    isi.pop(Medan.ABAIKAN, None)
    return isi


def pecah_sel(teks: str, medan: tuple[Medan, ...]) -> dict[Medan, str]:
    """The fields of a cell that holds several, such as a name over a NIP.

    The NIP and the golongan are known by their looks; the other fields take the remaining lines in the order of the
    title.
    """
    hasil: dict[Medan, str] = {}
    if Medan.NIP in medan:
        cocok = _NIP_BERLABEL.search(teks)
        if cocok is not None:
            hasil[Medan.NIP] = cocok[1]
            teks = teks[: cocok.start()] + "\n" + teks[cocok.end() :]
        else:
            teks = _LABEL_SAJA.sub("", teks)
            hasil[Medan.NIP] = ""
    baris = [potong for satu in teks.split("\n") if (potong := satu.strip(" /;|"))]
    sisa = [satu for satu in medan if satu not in (Medan.NIP, Medan.ABAIKAN)]
    if Medan.GOLONGAN in medan and len(sisa) > 1:
        tempat = next((urut for urut, satu in enumerate(baris) if _GOLONGAN.search(satu)), None)
        hasil[Medan.GOLONGAN] = baris.pop(tempat) if tempat is not None else ""
        sisa = [satu for satu in sisa if satu not in (Medan.GOLONGAN, Medan.PANGKAT)]
    if len(baris) == 1 and len(sisa) > 1:
        baris = [satu.strip() for satu in baris[0].split("/", len(sisa) - 1)]
    for urut, satu in enumerate(sisa):
        akhir = urut == len(sisa) - 1
        hasil[satu] = " ".join(baris[urut:]) if akhir else baris[urut] if urut < len(baris) else ""
    return hasil


def nama_terbaca(isi: Mapping[Medan, IsiSel]) -> str:
    """The name cell, empty when what stands there cannot be a name."""
    nama = isi.get(Medan.NAMA, "")
    if not isinstance(nama, str) or not _HURUF_NAMA.search(nama) or _AWAL_NIP.match(nama):
        return ""
    return nama


def _bukan_data(
    kepala: KepalaTabel, isi: Mapping[Medan, IsiSel], sel: tuple[IsiSel, ...], *, di_akhir: bool
) -> str | None:
    """Why the row is no person, or None when it is one."""
    nama, nip = nama_terbaca(isi), teks_sel(isi.get(Medan.NIP, ""))
    diri = sum(1 for medan in _ISI_DIRI if isi.get(medan, "") != "")
    bernomor = _bernomor(isi.get(Medan.NOMOR, ""))
    if any(_CONTOH.match(satu) for satu in (nama, next((satu for satu in sel if isinstance(satu, str) and satu), ""))):
        return _("baris contoh")
    angka_nip = len(_ANGKA.findall(nip))
    if angka_nip >= 9:
        if nama and (diri or bernomor or not _satu_sel(kepala)):
            return None
        return None if diri and not di_akhir else _("tanda tangan")
    teks = [potong for satu in sel if isinstance(satu, str) and (potong := satu.strip())]
    if any(_JUMLAH.match(satu) for satu in teks[:2]):
        return _("jumlah")
    if di_akhir or (not bernomor and diri + bool(nama) <= 2 and any(_tanda_tangan(satu) for satu in teks)):
        return _("tanda tangan")
    if nama and (bernomor or diri >= 2 or (nip and diri) or angka_nip >= 5) and not any(map(_judul_nip, sel)):
        return None
    return _("judul atau catatan")


def _satu_sel(kepala: KepalaTabel) -> bool:
    """Whether name and NIP share one cell and the table has other columns that a person would fill."""
    nama, nip = kepala.kolom_untuk(Medan.NAMA), kepala.kolom_untuk(Medan.NIP)
    lain = {satu for kolom in kepala.kolom for satu in kolom.medan} & {Medan.NOMOR, *_ISI_DIRI}
    return nama == nip and bool(lain)


def _berisi(isi: IsiSel) -> bool:
    """Blank texts and the zeros of formulas that were copied down too far fill no row."""
    return bool(isi.strip() if isinstance(isi, str) else isi)


def _bernomor(isi: IsiSel) -> bool:
    return (isinstance(isi, float) and isi.is_integer() and 0 < isi < 100_000) or (
        isinstance(isi, str) and re.fullmatch(r"\d{1,5}[.)]?", isi) is not None
    )


def _tanda_tangan(teks: str) -> bool:
    return _TANDA_TANGAN.match(teks) is not None or _TEMPAT_TANGGAL.match(teks) is not None


def _judul_nip(isi: IsiSel) -> bool:
    return isinstance(isi, str) and 0 < len(isi) < 60 and Medan.NIP in cocokkan(rapikan(isi))[0]


def _lanjutan(lembar: Lembar, kepala: KepalaTabel, nomor: int, isi: Mapping[Medan, IsiSel]) -> dict[Medan, IsiSel]:
    """The row below, where a person's name stands in one row and the NIP under it in the same column; else nothing."""
    nama, nip = kepala.kolom_untuk(Medan.NAMA), kepala.kolom_untuk(Medan.NIP)
    if nama is None or nama != nip or teks_sel(isi.get(Medan.NIP, "")) or nomor >= len(lembar.baris):
        return {}
    bawah = isi_baris(kepala, lembar.baris[nomor])
    if nama_terbaca(bawah) or bawah.get(Medan.NOMOR, "") != "":
        return {}
    angka = teks_sel(bawah.get(Medan.NIP, ""))
    return bawah if len(_ANGKA.findall(angka)) >= 9 else {}


def _bersambung(isi: dict[Medan, IsiSel], bawah: Mapping[Medan, IsiSel]) -> dict[Medan, IsiSel]:
    """Two rows of one person as one: what only the second says is taken, a post that goes on below is joined.

    A golongan stands under its pangkat, known (`Penata Muda` over `III/a`) or not (`Pengelola` over `IX`).
    """
    hasil = dict(isi)
    for medan, lanjut in bawah.items():
        if medan is Medan.NAMA or kosong(teks_sel(lanjut)):
            continue
        atas = hasil.get(medan, "")
        if medan is Medan.NIP or kosong(teks_sel(atas)):
            hasil[medan] = lanjut
        elif medan is Medan.JABATAN:
            hasil[medan] = f"{teks_sel(atas)} {teks_sel(lanjut)}"
        elif medan in {Medan.GOLONGAN, Medan.PANGKAT}:
            tertulis = (f"{teks_sel(atas)} {teks_sel(lanjut)}", teks_sel(lanjut))
            hasil[medan] = next((teks for teks in tertulis if urai_golongan(teks)), atas)
    return hasil


def _gabungan_ke_bawah(lembar: Lembar, kepala: KepalaTabel) -> dict[tuple[int, int], IsiSel]:
    """Units and statuses that are written once over several merged rows count for each of these rows."""
    kolom = {satu.nomor for satu in kepala.kolom if {Medan.UNIT, Medan.STATUS} & set(satu.medan)}
    hasil: dict[tuple[int, int], IsiSel] = {}
    for area in lembar.gabungan:
        if area.kolom_awal in kolom and area.baris_awal > kepala.baris_akhir and area.baris_akhir > area.baris_awal:
            isi = lembar.baris[area.baris_awal - 1][area.kolom_awal - 1] if area.baris_awal <= len(lembar.baris) else ""
            for baris in range(area.baris_awal + 1, area.baris_akhir + 1):
                hasil[baris, area.kolom_awal] = isi
    return hasil
