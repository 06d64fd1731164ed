"""F-07: Matriks Pembagian Peran dan Hasil, in parts of at most five indicators (`domain.md` 2.4, 6.7)."""

from itertools import groupby

from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.domain.perencanaan.tercetak import BarisMatriks, KolomMatriks, MatriksTercetak, PeranMatriks
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    TINGGI_JUDUL,
    baris_judul,
    baris_kosong,
    jabatan_tercetak,
    penanda_tangan_pimpinan,
    teks_kaki,
    teks_qr,
    tempat_tanggal,
)
from kinerja_desktop.sheets.rencana_sel import (
    LEBAR_A4,
    Blok,
    DuaSisi,
    HalamanBaru,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    Lembar,
    Orientasi,
    Sel,
    Tabel,
    TandaTangan,
    baris,
    bersih,
    lebar_kolom,
    sel,
    sel_kepala,
    sel_nomor,
)

LEBAR_ORANG = (8.0, 42.0, 38.0)
_HURUF_SEKOLOM = ((160, 5), (360, 3), (700, 2))
"""Columns of a part by the letters of the longest text in their heads: a head must leave room for rows below it."""
TINGKAT_TERCETAK = {
    TingkatHasil.OUTCOME_ANTARA: "[Outcome Antara]",
    TingkatHasil.OUTPUT: "[Output]",
    TingkatHasil.LAYANAN: "[Layanan]",
}


def lembar_matriks(matriks: MatriksTercetak, konteks: KonteksCetak) -> Lembar:
    """The plan of F-07. What does not stand side by side goes on in further parts, each with the people at its left."""
    sehalaman = kolom_sehalaman(matriks.kolom)
    bagian = [matriks.kolom[mulai : mulai + sehalaman] for mulai in range(0, len(matriks.kolom), sehalaman)] or [()]
    blok: list[Blok] = []
    for nomor, kolom in enumerate(bagian, 1):
        blok += [*((HalamanBaru(),) if nomor > 1 else ()), *_judul(matriks, nomor, len(bagian))]
        blok.append(_tabel(matriks, kolom, konteks))
    tempat = tempat_tanggal(konteks.tempat, konteks.tanggal)
    return Lembar(
        kode_lembar="F-07",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(*blok, Jarak(4), TandaTangan(None, penanda_tangan_pimpinan(matriks.pimpinan, tempat))),
        kaki=teks_kaki(matriks.pimpinan, konteks),
        judul_dokumen=f"Matriks Pembagian Peran dan Hasil {matriks.tahun} {matriks.unit}",
        pembuat=matriks.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=matriks.pimpinan.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-07", konteks),
        draf=konteks.keadaan_draf,
    )


def kolom_sehalaman(kolom: tuple[KolomMatriks, ...]) -> int:
    """How many indicators stand side by side: five, fewer where their texts are long."""
    terpanjang = max((max(len(satu.rhk), len(satu.indikator)) for satu in kolom), default=0)
    return next((banyak for huruf, banyak in _HURUF_SEKOLOM if terpanjang <= huruf), 1)


def _judul(matriks: MatriksTercetak, nomor: int, jumlah: int) -> tuple[Blok, ...]:
    bagian = f"Bagian {nomor} dari {jumlah}" if jumlah > 1 else ""
    return (
        Judul(
            baris_judul(f"MATRIKS PEMBAGIAN PERAN DAN HASIL TAHUN {matriks.tahun}", bersih(matriks.unit).upper()),
            tinggi_min=TINGGI_JUDUL,
        ),
        DuaSisi(matriks.instansi.upper(), bagian),
    )


def _tabel(matriks: MatriksTercetak, kolom: tuple[KolomMatriks, ...], konteks: KonteksCetak) -> Tabel:
    banyak = max(len(kolom), 1)
    sisa = (LEBAR_A4[Orientasi.MENDATAR] - sum(LEBAR_ORANG)) / banyak
    lebar = lebar_kolom((*LEBAR_ORANG, *(sisa for _ in range(banyak))), konteks.kertas, Orientasi.MENDATAR)
    isi = tuple(_baris(nomor, orang, kolom) for nomor, orang in enumerate(matriks.baris, 1))
    kosong = baris_kosong(len(lebar))
    return Tabel(lebar, (_kepala(matriks, kolom),), isi or (kosong,), utama=True)


def _kepala(matriks: MatriksTercetak, kolom: tuple[KolomMatriks, ...]) -> Kelompok:
    """Four rows of head beside the three columns of the people, which run down through all of them."""
    orang = (sel_kepala("NO"), sel_kepala("NAMA PEGAWAI"), sel_kepala("JABATAN"))
    bawah = (Sel(), Sel(), Sel())
    banyak = max(len(kolom), 1)
    semua_rhk = [tuple(satu) for _, satu in groupby(kolom, key=lambda k: k.rhk_id)]
    rhk = tuple(sel_kepala(satu[0].rhk, len(satu)) for satu in semua_rhk)
    indikator = tuple(sel_kepala(satu.indikator) for satu in kolom)
    kosong = (sel_kepala(BELUM),)
    return Kelompok(
        (
            (*orang, sel_kepala(f"RENCANA HASIL KERJA {jabatan_tercetak(matriks.pimpinan).upper()}", banyak)),
            (*bawah, *(rhk or kosong)),
            (*bawah, *(indikator or kosong)),
            (*bawah, sel_kepala("OUTCOME ANTARA / OUTPUT / LAYANAN", banyak)),
        ),
        gabung=frozenset({0, 1, 2}),
        ikat=True,
    )


def _baris(nomor: int, orang: BarisMatriks, kolom: tuple[KolomMatriks, ...]) -> Kelompok:
    return baris(
        sel_nomor(nomor),
        sel(orang.nama),
        sel(orang.jabatan),
        *(sel(_peran(orang.peran, satu)) for satu in kolom or (None,)),
    )


def _peran(peran: tuple[PeranMatriks, ...], kolom: KolomMatriks | None) -> str:
    """`[Output] Laporan layanan bulanan`; several parts in one cell stand on lines of their own."""
    milik = [satu for satu in peran if kolom is not None and satu.indikator_id == kolom.indikator_id]
    return "\n".join(f"{TINGKAT_TERCETAK[satu.tingkat]} {satu.teks.strip()}" for satu in milik) or BELUM
