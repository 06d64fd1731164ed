"""F-01: Lembar Kendali Dokumen Kinerja, the cover of a person's packet of one year (`domain.md` 6.1).

It carries no code of its own: it is signed by nobody and says only how far the other documents are on the day of
printing. Each of its rows names the code of its document instead.
"""

from dataclasses import dataclass
from datetime import date

from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.sheets.bagian_lembar import BELUM, baris_judul, baris_kosong, identitas, teks_kaki
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_CATATAN,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    Lembar,
    Orientasi,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    baris,
    lebar_kolom,
    paragraf_teks,
    sel,
    sel_kepala,
    sel_nomor,
)

LEBAR_IDENTITAS = (48.0, 4.0, 128.0)
LEBAR_KENDALI = (8.0, 92.0, 30.0, 25.0, 25.0)
JUDUL_KENDALI = ("NO", "DOKUMEN", "PERIODE", "STATUS", "TANGGAL")


@dataclass(frozen=True, slots=True)
class DokumenTerkendali:
    """One document of the packet: `F-04` and its title, its period and state in words, the day it was set, its code."""

    kode_lembar: str
    judul: str
    periode: str
    status: str
    tanggal: date | None
    versi: int
    kode: str


@dataclass(frozen=True, slots=True)
class PaketKinerja:
    """Whose packet it is and what is in it, in the order of the sheets."""

    tahun: int
    instansi: str
    pegawai: Pihak
    dokumen: tuple[DokumenTerkendali, ...]


def lembar_kendali(paket: PaketKinerja, konteks: KonteksCetak) -> Lembar:
    """The plan of F-01: no signature, no code."""

    def tabel(lebar: tuple[float, ...], kepala: tuple[Kelompok, ...], isi: tuple[Kelompok, ...]) -> Tabel:
        return Tabel(lebar_kolom(lebar, konteks.kertas, Orientasi.TEGAK), kepala, isi, utama=bool(kepala))

    identitas_pegawai = tuple(
        baris(sel(label), sel(":", rata=Rata.TENGAH), sel(nilai)) for label, nilai in identitas(paket.pegawai)
    )
    isi = tuple(_baris(nomor, satu) for nomor, satu in enumerate(paket.dokumen, 1))
    kosong = baris_kosong(len(JUDUL_KENDALI))
    return Lembar(
        kode_lembar="F-01",
        kertas=konteks.kertas,
        orientasi=Orientasi.TEGAK,
        blok=(
            Judul((*baris_judul(f"LEMBAR KENDALI DOKUMEN KINERJA TAHUN {paket.tahun}", paket.instansi.upper()),)),
            Jarak(5),
            tabel(LEBAR_IDENTITAS, (), identitas_pegawai),
            Jarak(5),
            tabel(LEBAR_KENDALI, (baris(*map(sel_kepala, JUDUL_KENDALI), ikat=True),), isi or (kosong,)),
        ),
        kaki=teks_kaki(paket.pegawai, konteks),
        judul_dokumen=f"Lembar Kendali Dokumen Kinerja {paket.tahun} {paket.pegawai.nama}",
        pembuat=paket.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=paket.pegawai.nip,
    )


def _baris(nomor: int, satu: DokumenTerkendali) -> Kelompok:
    sidik = f"Versi {satu.versi}, kode {satu.kode}" if satu.versi else f"Kode {satu.kode}"
    kode: tuple[Paragraf, ...] = paragraf_teks(sidik, ukuran=UKURAN_CATATAN) if satu.kode else ()
    return baris(
        sel_nomor(nomor),
        Sel((*paragraf_teks(f"{satu.kode_lembar} {satu.judul}"), *kode)),
        sel(satu.periode),
        sel(satu.status),
        sel(tanggal_panjang(satu.tanggal) if satu.tanggal else BELUM),
    )
