"""F-08W: Rencana Kerja per Wilayah, our own companion of F-08 (`product.md` row 1.3): what each village or kelurahan
has to reach of every indicator that is split by area, in parts of at most six areas.

It shows nothing but the SKP, so it carries the code of the SKP's version.
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.rencana_wilayah import jumlah_wilayah, kunci_wilayah, semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, RencanaHasilKerja, Skp
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.sheets.bagian_lembar import BELUM, baris_kosong, teks_kaki_skp, teks_qr
from kinerja_desktop.sheets.lembar_rencana_aksi import judul_bersama
from kinerja_desktop.sheets.lembar_skp import indikator_berurut, tanda_tangan_skp
from kinerja_desktop.sheets.rencana_sel import (
    LEBAR_A4,
    Blok,
    DuaSisi,
    HalamanBaru,
    Jarak,
    Kelompok,
    KonteksCetak,
    Lembar,
    Orientasi,
    Rata,
    Sel,
    Tabel,
    baris,
    lebar_kolom,
    sel,
    sel_kepala,
    sel_nomor,
)

WILAYAH_SEHALAMAN = 6
LEBAR_NOMOR, LEBAR_JUMLAH, LEBAR_TARGET = 8.0, 20.0, 28.0
LEBAR_WILAYAH = 20.0
"""Of each area on a full part; the room that fewer areas leave goes to the texts."""


def lembar_wilayah(skp: Skp, konteks: KonteksCetak) -> Lembar:
    """The plan of F-08W."""
    wilayah = semua_wilayah(skp)
    bagian = [wilayah[n : n + WILAYAH_SEHALAMAN] for n in range(0, len(wilayah), WILAYAH_SEHALAMAN)] or [()]
    blok: list[Blok] = []
    for nomor, satu in enumerate(bagian, 1):
        letak = f"Bagian {nomor} dari {len(bagian)}" if len(bagian) > 1 else ""
        blok += [
            *((HalamanBaru(),) if nomor > 1 else ()),
            judul_bersama("RENCANA KERJA PER WILAYAH", skp),
            DuaSisi(skp.instansi.upper(), letak),
            _tabel(skp, satu, konteks),
        ]
    return Lembar(
        kode_lembar="F-08W",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(*blok, Jarak(4), tanda_tangan_skp(skp, konteks)),
        kaki=teks_kaki_skp(skp, konteks),
        judul_dokumen=f"Rencana Kerja per Wilayah {skp.tahun} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-08W", konteks),
        draf=konteks.keadaan_draf,
    )


def _tabel(skp: Skp, wilayah: tuple[str, ...], konteks: KonteksCetak) -> Tabel:
    sisa = LEBAR_A4[Orientasi.MENDATAR] - LEBAR_NOMOR - LEBAR_JUMLAH - LEBAR_TARGET - LEBAR_WILAYAH * len(wilayah)
    lebar = (LEBAR_NOMOR, sisa / 2, sisa / 2, *(LEBAR_WILAYAH for _ in wilayah), LEBAR_JUMLAH, LEBAR_TARGET)
    judul = ("NO", "RENCANA HASIL KERJA", "INDIKATOR", *wilayah, "JUMLAH", "TARGET")
    kosong = baris_kosong(len(judul))
    return Tabel(
        lebar_kolom(lebar, konteks.kertas, Orientasi.MENDATAR),
        (baris(*map(sel_kepala, judul), ikat=True),),
        tuple(_isi(skp, wilayah)) or (kosong,),
        utama=True,
    )


def _isi(skp: Skp, wilayah: tuple[str, ...]) -> Iterator[Kelompok]:
    """The RHK with an indicator that is split by area, and of each only those indicators."""
    nomor = 0
    for rhk in skp.rhk:
        terbagi = tuple(satu for satu in indikator_berurut(rhk) if satu.wilayah)
        if terbagi:
            nomor += 1
            yield _kelompok(nomor, rhk, terbagi, wilayah)


def _kelompok(
    nomor: int, rhk: RencanaHasilKerja, terbagi: tuple[IndikatorKinerja, ...], wilayah: tuple[str, ...]
) -> Kelompok:
    return Kelompok(
        tuple((sel_nomor(nomor), sel(rhk.teks), *_sel_indikator(satu, wilayah)) for satu in terbagi),
        gabung=frozenset({0, 1}),
    )


def _sel_indikator(indikator: IndikatorKinerja, wilayah: tuple[str, ...]) -> tuple[Sel, ...]:
    """The part of each area; a percentage or an index holds in every area and has no sum."""
    bagian = {kunci_wilayah(satu.wilayah): satu.nilai for satu in indikator.wilayah}
    return (
        sel(indikator.teks),
        *(_angka(bagian.get(kunci_wilayah(nama))) for nama in wilayah),
        _angka(jumlah_wilayah(indikator)),
        sel(target_tercetak(indikator) or BELUM),
    )


def _angka(nilai: Decimal | None) -> Sel:
    return sel(BELUM if nilai is None else angka_cetak(nilai), rata=Rata.KANAN)
