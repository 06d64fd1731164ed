"""F-12: Dokumen Evaluasi Kinerja Pegawai, upright, one page (`domain.md` 3.6 b, 6.12)."""

from dataclasses import dataclass
from datetime import date

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, Predikat
from kinerja_desktop.domain.penilaian.kata import cetak_capaian, cetak_predikat
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.domain.tanggal import rentang_periode, tanggal_panjang
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    CATATAN_PERIODE,
    baris_judul,
    identitas,
    paragraf_periode,
    penanda_tangan,
    teks_kaki,
    teks_qr,
    tempat_tanggal,
)
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_ISI,
    CatatanKaki,
    DuaSisi,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    Lambang,
    Latar,
    Lembar,
    Orientasi,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    baris,
    lebar_kolom,
    paragraf_teks,
    sel,
)

LEBAR_DOKUMEN = (8.0, 48.0, 4.0, 120.0)
LEBAR_TANDA_TANGAN = 85.0
TINGGI_CATATAN, TINGGI_CATATAN_SUSUT = 30.0, 8.0
"""Least height of section 5 in mm, and what it may shrink to so that the document stays on one page."""


@dataclass(frozen=True, slots=True)
class KeputusanKeberatan:
    """The decision on an objection that this version of the evaluation follows."""

    nomor: str
    tanggal: date


def dokumen_evaluasi(
    evaluasi: Evaluasi,
    predikat: Predikat | None,
    konteks: KonteksCetak,
    *,
    keputusan: KeputusanKeberatan | None = None,
    dianggap_menerima_sejak: date | None = None,
) -> Lembar:
    """The plan of F-12.

    Block 6 carries the day the document was handed over, block 7 the day it was received; `dianggap_menerima_sejak` is
    the deadline that passed unsigned (block 7 then says so). `konteks.tanggal` stands in block 6 while no day of
    handing over is recorded.
    """
    skp = evaluasi.skp
    serah = tempat_tanggal(konteks.tempat, evaluasi.tanggal_serah or konteks.tanggal)
    if dianggap_menerima_sejak:
        terima = ""
        keterangan = f"Tidak ditandatangani sampai batas waktu {tanggal_panjang(dianggap_menerima_sejak)}"
    else:
        terima, keterangan = tempat_tanggal(konteks.tempat, evaluasi.tanggal_terima), ""
    capaian = cetak_capaian(evaluasi.capaian) if evaluasi.capaian else BELUM
    return Lembar(
        kode_lembar="F-12",
        kertas=konteks.kertas,
        orientasi=Orientasi.TEGAK,
        blok=(
            Lambang("Lambang Garuda", konteks.lambang),
            Jarak(2),
            Judul(baris_judul("DOKUMEN EVALUASI KINERJA PEGAWAI"), ukuran=12.0),
            Judul((paragraf_periode(evaluasi.periode),), ukuran=UKURAN_ISI),
            Jarak(3),
            DuaSisi(skp.instansi.upper(), f"PERIODE PENILAIAN: {rentang_periode(evaluasi.mulai, evaluasi.selesai)}"),
            Tabel(
                lebar_kolom(LEBAR_DOKUMEN, konteks.kertas, Orientasi.TEGAK),
                (),
                (
                    *_bagian_pihak("1", "PEGAWAI YANG DINILAI", skp.pegawai),
                    *_bagian_pihak("2", "PEJABAT PENILAI KINERJA", evaluasi.penilai),
                    *_bagian_pihak("3", "ATASAN PEJABAT PENILAI KINERJA", evaluasi.atasan_penilai),
                    _judul_bagian("4", "EVALUASI KINERJA"),
                    _isian("CAPAIAN KINERJA ORGANISASI", capaian, tebal=True),
                    _isian("PREDIKAT KINERJA PEGAWAI", cetak_predikat(predikat) if predikat else BELUM, tebal=True),
                    _judul_bagian("5", "CATATAN/REKOMENDASI"),
                    _catatan(evaluasi.catatan, keputusan),
                ),
            ),
            Jarak(3),
            TandaTangan(
                None,
                penanda_tangan("PEJABAT PENILAI KINERJA", evaluasi.penilai, f"6. {serah}"),
                LEBAR_TANDA_TANGAN,
            ),
            TandaTangan(
                penanda_tangan("PEGAWAI YANG DINILAI", skp.pegawai, f"7. {terima}".strip(), keterangan),
                None,
                LEBAR_TANDA_TANGAN,
            ),
            Jarak(2),
            CatatanKaki(CATATAN_PERIODE),
        ),
        kaki=teks_kaki(skp.pegawai, konteks),
        judul_dokumen=f"Dokumen Evaluasi Kinerja Pegawai {evaluasi.periode} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-12", konteks),
        draf=konteks.keadaan_draf,
        satu_halaman=True,
    )


def _judul_bagian(nomor: str, judul: str) -> Kelompok:
    return baris(
        Sel(paragraf_teks(nomor, tebal=True), rata=Rata.TENGAH, latar=Latar.KEPALA),
        Sel(paragraf_teks(judul, tebal=True), 3, latar=Latar.KEPALA),
        ikat=True,
    )


def _isian(label: str, nilai: str, *, tebal: bool = False) -> Kelompok:
    return baris(Sel(), sel(label), sel(":", rata=Rata.TENGAH), sel(nilai, tebal=tebal))


def _bagian_pihak(nomor: str, judul: str, pihak: Pihak | None) -> tuple[Kelompok, ...]:
    return _judul_bagian(nomor, judul), *(_isian(label, nilai) for label, nilai in identitas(pihak))


def _catatan(catatan: str, keputusan: KeputusanKeberatan | None) -> Kelompok:
    isi: tuple[Paragraf, ...] = paragraf_teks(catatan) if catatan.strip() else ()
    if keputusan:
        isi += paragraf_teks(
            f"Keputusan keberatan Nomor {keputusan.nomor} tanggal {tanggal_panjang(keputusan.tanggal)}"
        )
    return Kelompok(((Sel(isi, 4),),), tinggi_min=TINGGI_CATATAN, tinggi_susut=TINGGI_CATATAN_SUSUT)
