"""Finding the tables of an SKP workbook: what each sheet holds, and where its head stands (`product.md` 4.6 no. 26)."""

from kinerja_desktop.exchange.kepala_tabel import BATAS_BARIS_KEPALA, isi_ke_kanan, judul_satu_baris
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp, cocokkan_skp, jenis_lembar
from kinerja_desktop.exchange.lembar_excel import BukuKerja, Lembar
from kinerja_desktop.exchange.pratinjau_skp import KepalaLembar, KolomSkp

_HANYA_SKP = {MedanSkp.RHK_PIMPINAN, MedanSkp.ASPEK, MedanSkp.INDIKATOR, MedanSkp.TARGET, MedanSkp.PERSPEKTIF}
"""Beside a planned result these stand in no other kind of list."""


def buku_skp(buku: BukuKerja) -> bool:
    """Whether the workbook holds SKP rather than a staff list, also where a column that an SKP needs is missing."""
    return any(cari_kepala_skp(lembar) is not None or _bertanda_skp(lembar) for lembar in buku.lembar)


def _bertanda_skp(lembar: Lembar) -> bool:
    for baris in range(1, min(BATAS_BARIS_KEPALA, len(lembar.baris)) + 1):
        medan = {cocokkan_skp(judul) for judul in judul_satu_baris(lembar, baris).values()}
        if MedanSkp.RHK in medan and medan & _HANYA_SKP:
            return True
    return False


def cari_kepala_skp(lembar: Lembar) -> KepalaLembar | None:
    """The head of a sheet of SKP, or None where none of its first rows names the columns of one.

    The fuller of two neighbouring readings counts: one row of titles, or a row of group heads over it.
    """
    for baris in range(1, min(BATAS_BARIS_KEPALA, len(lembar.baris)) + 1):
        calon = [satu for tinggi in (1, 2) if (satu := _kepala_pada(lembar, baris, tinggi)) is not None]
        if calon:
            return max(calon, key=lambda satu: (_dikenal(satu), satu.baris_awal - satu.baris_akhir))
    return None


def kepala_berulang(lembar: Lembar, baris: int, jenis: JenisLembar) -> KepalaLembar | None:
    """The head that stands again in a row below, on a second page of the table."""
    kepala = _kepala_pada(lembar, baris, 1) or _kepala_pada(lembar, baris, 2)
    return kepala if kepala is not None and kepala.jenis is jenis else None


def _kepala_pada(lembar: Lembar, baris: int, tinggi: int) -> KepalaLembar | None:
    if sum(1 for isi in lembar.baris[baris - 1] if isinstance(isi, str) and isi.strip()) < 2:
        return None
    atas = judul_satu_baris(lembar, baris)
    bawah = judul_satu_baris(lembar, baris + 1) if tinggi == 2 else {}
    if tinggi == 2 and sum(1 for judul in bawah.values() if cocokkan_skp(judul)) < 2:
        return None
    if tinggi == 2:
        atas = isi_ke_kanan(atas, bawah)
    kolom: list[KolomSkp] = []
    dipakai: set[MedanSkp] = set()
    for nomor in range(1, max((*atas, *bawah), default=0) + 1):
        kelompok, judul = atas.get(nomor, ""), bawah.get(nomor, "")
        medan = _medan(kelompok, judul)
        if medan in dipakai:
            medan = None
        elif medan is not None:
            dipakai.add(medan)
        kolom.append(KolomSkp(nomor, " ".join(f"{kelompok} {judul}".split()), medan))
    jenis = jenis_lembar(frozenset(dipakai))
    return None if jenis is None else KepalaLembar(lembar.nama, jenis, baris, baris + tinggi - 1, tuple(kolom))


def _medan(atas: str, bawah: str) -> MedanSkp | None:
    if not bawah:
        return cocokkan_skp(atas)
    return cocokkan_skp(f"{atas} {bawah}") or cocokkan_skp(bawah)


def _dikenal(kepala: KepalaLembar) -> int:
    return sum(1 for satu in kepala.kolom if satu.medan is not None)
