"""Finding the table inside a sheet: where its head stands and what each column holds.

The words of the head decide; where words are missing or unclear, what stands below them decides (a column full of
18-digit texts is the NIP column, whatever it is called). Product rule: `product.md` 4.6 line 26.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from kinerja_desktop.exchange.judul_kolom import Medan, cocokkan, cocokkan_bertingkat, huruf_saja, rapikan
from kinerja_desktop.exchange.lembar_excel import IsiSel, Lembar, huruf_kolom, teks_sel

BATAS_BARIS_KEPALA = 30
_CONTOH_ISI = 60
_NIP_UTUH = re.compile(r"\D{0,12}(?:\d[\s.\-’']{0,2}){17}\d\D{0,3}", re.DOTALL)
_NIP_DALAM = re.compile(r"(?<!\d)(?:\d[\s.\-]{0,2}){17}\d(?!\d)")
_NOMOR_KOLOM = re.compile(r"\(?(\d{1,2})[).]?(?:\s*=\s*.*)?")
_GOLONGAN = re.compile(r"\b(?:I|II|III|IV)\s?[/.]\s?[a-eA-E]\b")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of the table: `nomor` counts from 1 at A, `judul` is the title as read, `medan` is what it holds."""

    nomor: int
    judul: str
    medan: tuple[Medan, ...] = ()

    @property
    def huruf(self) -> str:
        """The column's letter in Excel."""
        return huruf_kolom(self.nomor)


@dataclass(frozen=True, slots=True)
class KepalaTabel:
    """The head of a table: rows `baris_awal` to `baris_akhir` of the sheet (the row of column numbers included)."""

    lembar: str
    baris_awal: int
    baris_akhir: int
    kolom: tuple[Kolom, ...]

    def kolom_untuk(self, medan: Medan) -> Kolom | None:
        """The column that holds the field, or None."""
        return next((satu for satu in self.kolom if medan in satu.medan), None)


def cari_kepala(lembar: Lembar, mulai: int = 1, batas: int = BATAS_BARIS_KEPALA) -> KepalaTabel | None:
    """The head of a staff list that begins within `batas` rows from row `mulai`, or None when there is none.

    A head names the person and the NIP, and the first one counts: a second table below has a head of its own. Where no
    row names both, the row with the most known titles counts, if the other of the two is found by what stands below.
    """
    terbaik: tuple[float, KepalaTabel] | None = None
    for baris in range(mulai, min(mulai + batas, len(lembar.baris) + 1)):
        calon = _kepala_terbaik(lembar, range(baris, baris + 1))
        if calon is None:
            continue
        if _menyebut_orang_dan_nip(calon[1]):
            lebih = _kepala_terbaik(lembar, range(baris, min(baris + 2, mulai + batas))) or calon
            terbaik = lebih if _menyebut_orang_dan_nip(lebih[1]) else calon
            break
        if terbaik is None or calon[0] > terbaik[0]:
            terbaik = calon
    if terbaik is not None and (lengkap := _lengkapi_dari_isi(lembar, terbaik[1])) is not None:
        return _lewati_nomor_kolom(lembar, lengkap)
    return _kepala_dari_isi(lembar) if mulai == 1 else None


def _kepala_terbaik(lembar: Lembar, baris: range) -> tuple[float, KepalaTabel] | None:
    """The candidate with the most known titles that begins in one of the rows, alone or with the row below it."""
    terbaik: tuple[float, KepalaTabel] | None = None
    for nomor in baris:
        if nomor > len(lembar.baris) or sum(1 for isi in lembar.baris[nomor - 1] if isinstance(isi, str) and isi) < 2:
            continue
        for tinggi in (1, 2):
            calon = _kepala_pada(lembar, nomor, tinggi)
            nilai = _nilai(calon)
            if nilai >= 2 and (terbaik is None or nilai > terbaik[0]):
                terbaik = nilai, calon
    return terbaik


def _menyebut_orang_dan_nip(kepala: KepalaTabel) -> bool:
    return kepala.kolom_untuk(Medan.NAMA) is not None and kepala.kolom_untuk(Medan.NIP) is not None


def dengan_peta(kepala: KepalaTabel, peta: Mapping[int, Medan]) -> KepalaTabel:
    """The same head with the columns as a person has assigned them: column number to field."""
    kolom = tuple(replace(satu, medan=_medan_menurut(satu, peta)) for satu in kepala.kolom)
    return replace(kepala, kolom=kolom)


def _medan_menurut(kolom: Kolom, peta: Mapping[int, Medan]) -> tuple[Medan, ...]:
    if kolom.nomor in peta:
        return (peta[kolom.nomor],)
    return tuple(satu for satu in kolom.medan if satu not in peta.values())


def teks_kepala(isi: IsiSel) -> str:
    """A title as a person reads it; numbers and dates are no titles."""
    return rapikan(isi) if isinstance(isi, str) else teks_sel(isi)


def tampak_nip(isi: IsiSel) -> bool:
    """Whether the cell holds an 18-digit text and hardly anything else."""
    return isinstance(isi, str) and len(isi) >= 18 and _NIP_UTUH.fullmatch(isi.strip()) is not None


_BERTUMPUK = 10
"""How much worse a name title over a NIP title is as the name's column than a column of its own."""


def _kepala_pada(lembar: Lembar, baris: int, tinggi: int) -> KepalaTabel:
    atas = judul_satu_baris(lembar, baris)
    if tinggi == 2:
        bawah = judul_satu_baris(lembar, baris + 1)
        atas = isi_ke_kanan(atas, bawah)
        pasangan = [(atas.get(nomor, ""), bawah.get(nomor, "")) for nomor in range(1, _lebar(lembar, baris, 2) + 1)]
    else:
        pasangan = [(atas.get(nomor, ""), "") for nomor in range(1, _lebar(lembar, baris, 1) + 1)]
    calon: list[tuple[Kolom, int]] = []
    for nomor, (kelompok, judul) in enumerate(pasangan, 1):
        medan, jauh = cocokkan_bertingkat(kelompok, judul)
        if tinggi == 2 and medan == (Medan.NIP,) and cocokkan(kelompok)[0] == (Medan.NAMA,):
            medan, jauh = (Medan.NAMA, Medan.NIP), jauh + _BERTUMPUK
        nama = judul if not kelompok or huruf_saja(kelompok) == huruf_saja(judul) else f"{kelompok} {judul}".strip()
        calon.append((Kolom(nomor, nama, medan), jauh))
    return KepalaTabel(lembar.nama, baris, baris + tinggi - 1, _tanpa_rangkap(lembar, calon, baris + tinggi))


def judul_satu_baris(lembar: Lembar, baris: int) -> dict[int, str]:
    """The titles of one row by column; a merged title stands for each column it covers."""
    if baris > len(lembar.baris):
        return {}
    judul = {nomor: teks for nomor, isi in enumerate(lembar.baris[baris - 1], 1) if (teks := teks_kepala(isi))}
    for area in lembar.gabungan:
        if area.baris_awal == baris and area.kolom_awal in judul:
            for nomor in range(area.kolom_awal, area.kolom_akhir + 1):
                judul.setdefault(nomor, judul[area.kolom_awal])
    return judul


def isi_ke_kanan(atas: dict[int, str], bawah: dict[int, str]) -> dict[int, str]:
    """Group heads over several titles where the file does not say that cells are merged."""
    lengkap = dict(atas)
    for nomor in sorted(bawah):
        if nomor not in lengkap and nomor - 1 in bawah and nomor - 1 in lengkap:
            lengkap[nomor] = lengkap[nomor - 1]
    return lengkap


def _lebar(lembar: Lembar, baris: int, tinggi: int) -> int:
    return max((len(satu) for satu in lembar.baris[baris - 1 : baris - 1 + tinggi]), default=0)


def _tanpa_rangkap(lembar: Lembar, calon: list[tuple[Kolom, int]], mulai: int) -> tuple[Kolom, ...]:
    """Each field in one column: the better title first, then the fuller column, then the one further left."""
    terisi = {
        kolom.nomor: sum(1 for _ in _isi_kolom(lembar, kolom.nomor, mulai)) for kolom, _jauh in calon if kolom.medan
    }
    pemilik: dict[Medan, int] = {}
    for kolom, _jauh in sorted(calon, key=lambda satu: (satu[1], -terisi.get(satu[0].nomor, 0), satu[0].nomor)):
        for medan in kolom.medan:
            pemilik.setdefault(medan, kolom.nomor)
    return tuple(
        replace(
            kolom,
            medan=tuple(satu for satu in kolom.medan if satu is Medan.ABAIKAN or pemilik[satu] == kolom.nomor),
        )
        for kolom, _jauh in calon
    )


def _nilai(kepala: KepalaTabel) -> float:
    """How much a row looks like a head: known titles, and the person or the NIP among them."""
    medan = [satu for kolom in kepala.kolom for satu in kolom.medan]
    if Medan.NIP not in medan and Medan.NAMA not in medan:
        return 0
    return len(set(medan) - {Medan.ABAIKAN}) + 0.25 * medan.count(Medan.ABAIKAN)


def _isi_kolom(lembar: Lembar, nomor: int, mulai: int) -> Iterator[IsiSel]:
    for baris in lembar.baris[mulai - 1 : mulai - 1 + _CONTOH_ISI]:
        if len(baris) >= nomor and baris[nomor - 1] != "":
            yield baris[nomor - 1]


def _bagian_nip(lembar: Lembar, nomor: int, mulai: int, pola: re.Pattern[str]) -> float:
    """The share of the column's texts that hold a NIP."""
    isi = list(_isi_kolom(lembar, nomor, mulai))
    cocok = sum(1 for satu in isi if isinstance(satu, str) and pola.search(satu))
    return cocok / len(isi) if isi else 0.0


def _lengkapi_dari_isi(lembar: Lembar, kepala: KepalaTabel) -> KepalaTabel | None:
    """The head with the NIP and the name found by content where titles did not tell; None without both."""
    mulai = kepala.baris_akhir + 1
    nama, nip = kepala.kolom_untuk(Medan.NAMA), kepala.kolom_untuk(Medan.NIP)
    if nip is not None and nama is not None:
        lain = _kolom_nip_menurut_isi(lembar, kepala, mulai)
        if lain is None or lain == nip.nomor or _bagian_nip(lembar, nip.nomor, mulai, _NIP_UTUH) > 0.1:
            return kepala
        return _pindahkan(kepala, Medan.NIP, lain) if nip.nomor != nama.nomor else kepala
    if nip is None:
        assert nama is not None  # a candidate without both is no candidate
        if (lain := _kolom_nip_menurut_isi(lembar, kepala, mulai)) is not None:
            return _pindahkan(kepala, Medan.NIP, lain)
        if _bagian_nip(lembar, nama.nomor, mulai, _NIP_DALAM) >= 0.5:
            return _tambahkan(kepala, nama.nomor, Medan.NIP)
        return None
    if _bagian_nip(lembar, nip.nomor, mulai, _NIP_UTUH) < 0.5 <= _bagian_nip(lembar, nip.nomor, mulai, _NIP_DALAM):
        return _tambahkan(kepala, nip.nomor, Medan.NAMA)
    lain = _kolom_nama_menurut_isi(lembar, kepala, mulai)
    return _pindahkan(kepala, Medan.NAMA, lain) if lain is not None else None


def _kolom_nip_menurut_isi(lembar: Lembar, kepala: KepalaTabel, mulai: int) -> int | None:
    bagian = {
        satu.nomor: _bagian_nip(lembar, satu.nomor, mulai, _NIP_UTUH)
        for satu in kepala.kolom
        if not satu.medan or satu.medan in ((Medan.NIP,), (Medan.NOMOR,)) or huruf_saja(satu.judul).startswith("nip")
    }
    terbaik = max(bagian, key=lambda nomor: bagian[nomor], default=None)
    return terbaik if terbaik is not None and bagian[terbaik] >= 0.5 else None


def _kolom_nama_menurut_isi(lembar: Lembar, kepala: KepalaTabel, mulai: int) -> int | None:
    """The untitled column of longer texts that hardly repeat: nothing else in a staff list looks like that."""
    for kolom in kepala.kolom:
        if kolom.medan:
            continue
        isi = [satu for satu in _isi_kolom(lembar, kolom.nomor, mulai) if isinstance(satu, str)]
        kata = [satu for satu in isi if len(satu) > 4 and not any(huruf.isdigit() for huruf in satu)]
        if len(kata) >= 1 and len(kata) >= 0.7 * len(isi) and len(set(kata)) >= 0.8 * len(kata):
            return kolom.nomor
    return None


def _pindahkan(kepala: KepalaTabel, medan: Medan, nomor: int) -> KepalaTabel:
    return dengan_peta(kepala, {nomor: medan})


def _tambahkan(kepala: KepalaTabel, nomor: int, medan: Medan) -> KepalaTabel:
    kolom = tuple(replace(satu, medan=(*satu.medan, medan)) if satu.nomor == nomor else satu for satu in kepala.kolom)
    return replace(kepala, kolom=kolom)


def _kepala_dari_isi(lembar: Lembar) -> KepalaTabel | None:
    """A head for a list whose titles nobody knows: the row above the first NIP, its columns told by their content."""
    for baris, isi in enumerate(lembar.baris[: BATAS_BARIS_KEPALA + 20], 1):
        nip = next((nomor for nomor, satu in enumerate(isi, 1) if tampak_nip(satu)), None)
        if nip is None:
            continue
        if _bagian_nip(lembar, nip, baris, _NIP_UTUH) < 0.5:
            return None  # a single NIP is a signature, not a list
        atas = judul_satu_baris(lembar, baris - 1) if baris > 1 else {}
        kolom = tuple(
            Kolom(nomor, atas.get(nomor, ""), cocokkan(atas.get(nomor, ""))[0]) for nomor in range(1, len(isi) + 1)
        )
        kepala = dengan_peta(KepalaTabel(lembar.nama, baris - 1, baris - 1, kolom), {nip: Medan.NIP})
        for satu in kepala.kolom:
            if not satu.medan and _bagian_nip(lembar, satu.nomor, baris, _GOLONGAN) >= 0.3:
                kepala = dengan_peta(kepala, {satu.nomor: Medan.GOLONGAN})
                break
        return _lengkapi_dari_isi(lembar, kepala)
    return None


def _lewati_nomor_kolom(lembar: Lembar, kepala: KepalaTabel) -> KepalaTabel:
    """Official tables number their columns below the head: `1 2 3 4`, `(1) (2) (3)`."""
    if kepala.baris_akhir >= len(lembar.baris):
        return kepala
    nomor: list[int] = []
    for isi in lembar.baris[kepala.baris_akhir]:
        if teks := teks_sel(isi):
            cocok = _NOMOR_KOLOM.fullmatch(teks)
            if cocok is None:
                return kepala
            nomor.append(int(cocok[1]))
    if len(nomor) >= 3 and all(kiri <= kanan <= kiri + 1 for kiri, kanan in pairwise(nomor)):
        return replace(kepala, baris_akhir=kepala.baris_akhir + 1)
    return kepala
