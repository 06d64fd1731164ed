"""Parts that several official sheets share: two-party head, perilaku kerja, signatures, footer (`domain.md` 6.0)."""

from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.kepegawaian.pegawai import nip_berkelompok
from kinerja_desktop.domain.penilaian.periode import JenisPeriode, triwulan_setahun, urai_periode
from kinerja_desktop.domain.perencanaan.berakhlak import NilaiBerakhlak
from kinerja_desktop.domain.perencanaan.skp import Pihak, Skp
from kinerja_desktop.domain.tanggal import jam, tanggal_panjang
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_ISI,
    Kelompok,
    KonteksCetak,
    Orientasi,
    Paragraf,
    PenandaTangan,
    Potongan,
    Sel,
    Tabel,
    baris,
    bersih,
    lebar_kolom,
    paragraf_teks,
    sel,
    sel_kepala,
    sel_nomor,
)

PEGAWAI_YANG_DINILAI = "Pegawai yang Dinilai"
PEJABAT_PENILAI_KINERJA = "Pejabat Penilai Kinerja"
TINGGI_JUDUL = 17.0
"""Room of the title block, mm, so that the QR mark in the corner stays clear of the line below."""
BELUM = "-"
"""Printed where nothing is known or decided yet."""
CATATAN_PERIODE = (
    "* Disesuaikan dengan periode evaluasi yang dipakai instansi.",
    "** Pilih salah satu; periode yang tidak dipakai dicoret.",
)
_SEBARIS = frozenset({"Plt.", "Plh.", "Pj."})
_PANJANG_NIP = 18
TITIK_TANGGAL = "." * 30
"""To be filled in by hand while a date is open."""


def baris_judul(*teks: str) -> tuple[Paragraf, ...]:
    """Bold title lines."""
    return tuple(Paragraf((Potongan(satu, tebal=True),)) for satu in teks)


def paragraf_periode(kode: str, *, tebal: bool = False) -> Paragraf:
    """`PERIODE*: TRIWULAN I/II/III/IV-AKHIR**` with the words of the other periods struck through (`domain.md` 3.1).

    An office that evaluates by the month prints `BULAN JANUARI-AKHIR`. Raises `ValueError` for what is no period.
    """
    periode = urai_periode(kode)
    akhir = periode.jenis is JenisPeriode.TAHUNAN
    if periode.jenis is JenisPeriode.BULANAN:
        isi = [Potongan(periode.kata_cetak, tebal=tebal)]
    else:
        isi = [Potongan("TRIWULAN", tebal=tebal, coret=akhir), Potongan(" ", tebal=tebal)]
        for triwulan in triwulan_setahun(periode.tahun):
            romawi = triwulan.kata_cetak.rpartition(" ")[2]
            isi += [Potongan(romawi, tebal=tebal, coret=triwulan != periode), Potongan("/", tebal=tebal)]
        isi.pop()
    isi += [Potongan("-", tebal=tebal), Potongan("AKHIR", tebal=tebal, coret=not akhir), Potongan("**", tebal=tebal)]
    return Paragraf((Potongan("PERIODE*: ", tebal=tebal), *isi))


def baris_awalan(awalan: str) -> tuple[tuple[str, ...], str]:
    """A prefix in its parts: the lines that stand before the post (`a.n. Bupati`, `u.b.`), and the short word that
    stands on the post's own line (`Plt.`, `Plh.`, `Pj.`).
    """
    semua = [satu.strip() for satu in bersih(awalan).split("\n") if satu.strip()]
    sebaris = semua.pop() if semua and semua[-1] in _SEBARIS else ""
    return tuple(semua), sebaris


def jabatan_tercetak(pihak: Pihak) -> str:
    """The post with its prefix: `Plt. Camat Tenayan Raya`. In whose name somebody signs is no part of his post."""
    return f"{baris_awalan(pihak.awalan)[1]} {pihak.jabatan}".strip()


def nip_tercetak(nip: str) -> str:
    """The NIP in groups of 8-6-1-3; empty for one who has none (never printed for a non-ASN)."""
    angka = nip.replace(" ", "")
    return nip_berkelompok(angka) if len(angka) == _PANJANG_NIP and angka.isdigit() else ""


def identitas(pihak: Pihak | None, label_unit: str = "UNIT KERJA") -> tuple[tuple[str, str], ...]:
    """The five lines of one party, `-` where there is nothing to print; `label_unit` is INSTANSI on a JPT's form."""
    if pihak is None:
        isi = ("", "", "", "", "")
    else:
        isi = (pihak.nama, nip_tercetak(pihak.nip), pihak.pangkat_golongan, jabatan_tercetak(pihak), pihak.unit_kerja)
    label = ("NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN", label_unit)
    return tuple((satu, nilai.strip() or BELUM) for satu, nilai in zip(label, isi, strict=True))


def kepala_dua_pihak(
    pegawai: Pihak,
    penilai: Pihak | None,
    lebar: tuple[float, ...],
    konteks: KonteksCetak,
    ukuran: float = UKURAN_ISI,
    label_unit: str = "UNIT KERJA",
) -> Tabel:
    """HEAD-2: the appraised at the left, the appraiser at the right, five numbered rows."""
    judul = baris(
        sel_kepala("NO"),
        sel_kepala("PEGAWAI YANG DINILAI", 2),
        sel_kepala("NO"),
        sel_kepala("PEJABAT PENILAI KINERJA", 2),
    )
    pasangan = zip(identitas(pegawai, label_unit), identitas(penilai, label_unit), strict=True)
    isi = tuple(
        baris(sel_nomor(n), sel(kiri[0]), sel(kiri[1]), sel_nomor(n), sel(kanan[0]), sel(kanan[1]))
        for n, (kiri, kanan) in enumerate(pasangan, 1)
    )
    return Tabel(lebar_kolom(lebar, konteks.kertas, Orientasi.MENDATAR), (judul,), isi, ukuran)


def baris_kosong(kolom: int) -> Kelompok:
    """A row of dashes, the first of them where a number would stand: there is nothing to print."""
    return baris(sel_nomor(BELUM), *(sel(BELUM) for _ in range(kolom - 1)))


def sel_nilai_perilaku(nilai: NilaiBerakhlak) -> Sel:
    """A BerAKHLAK value in bold with its three guides as a list."""
    panduan = tuple(Paragraf((Potongan(satu),), butir=True) for satu in nilai.panduan)
    return Sel((Paragraf((Potongan(nilai.nama, tebal=True),)), *panduan))


def sel_ekspektasi(teks: str) -> Sel:
    """`Ekspektasi Khusus Pimpinan:` and what the leader expects; empty where he expects nothing beyond the guides."""
    judul = Paragraf((Potongan("Ekspektasi Khusus Pimpinan:"),))
    return Sel((judul, *(paragraf_teks(teks) if teks.strip() else ())))


def tempat_tanggal(tempat: str, tanggal: date | None) -> str:
    """`Tenayan Raya, 22 November 2026`, with dots where place or day are still open."""
    return f"{bersih(tempat).strip() or TITIK_TANGGAL}, {tanggal_panjang(tanggal) if tanggal else TITIK_TANGGAL}"


def penanda_tangan(peran: str, pihak: Pihak | None, tempat: str = "", keterangan: str = "") -> PenandaTangan:
    """A signature of one party; the post is written only under a prefix such as `Plt.` or `a.n.`."""
    if pihak is None:
        return PenandaTangan(tempat, peran, "", "", "", keterangan)
    jabatan = bersih(jabatan_tercetak(pihak)) if pihak.awalan else ""
    awalan, _sebaris = baris_awalan(pihak.awalan)
    return PenandaTangan(tempat, peran, jabatan, bersih(pihak.nama), nip_tercetak(pihak.nip), keterangan, awalan)


def penanda_tangan_pimpinan(pihak: Pihak, tempat: str) -> PenandaTangan:
    """The head of a unit signs under his post: `Camat Tenayan Raya`, with the lines in whose name where there are."""
    return replace(penanda_tangan("", pihak, tempat), jabatan=bersih(jabatan_tercetak(pihak)))


def teks_kaki(pegawai: Pihak, konteks: KonteksCetak) -> str:
    """The footer: whose document, when printed, which version, which code; a sheet may have neither of the last."""
    nip = nip_tercetak(pegawai.nip)
    pemilik = f"{bersih(pegawai.nama)} (NIP {nip})" if nip else bersih(pegawai.nama)
    saat = f"{tanggal_panjang(konteks.dicetak_pada.date())} {jam(konteks.dicetak_pada)}"
    versi = f"versi {konteks.versi}" if konteks.versi else ""
    kode = f"kode {konteks.kode}" if konteks.kode else ""
    sidik = ", ".join(satu for satu in (versi, kode) if satu)
    return " — ".join(satu for satu in (f"Dokumen milik {pemilik}", f"dicetak {saat}", sidik) if satu)


def teks_kaki_skp(skp: Skp, konteks: KonteksCetak) -> str:
    """The footer of a sheet of an SKP; that of a revision also says from which day it counts (`domain.md` 2.8)."""
    kaki = teks_kaki(skp.pegawai, konteks)
    if not skp.alasan_revisi.strip():
        return kaki
    sejak = f", berlaku mulai {tanggal_panjang(skp.revisi_mulai)}" if skp.revisi_mulai else ""
    return f"{kaki} — perubahan SKP{sejak}"


def teks_qr(kode_lembar: str, konteks: KonteksCetak) -> str:
    """What the QR mark says: `KINERJA:ABCD-EFGH:2:F-04`; signs of the QR alphanumeric set only, so it stays small."""
    return f"KINERJA:{konteks.kode}:{konteks.versi}:{kode_lembar}" if konteks.kode else ""


def semua_baris(*kelompok: Kelompok | tuple[Kelompok, ...]) -> tuple[Kelompok, ...]:
    """Groups and runs of groups in one sequence."""
    hasil: list[Kelompok] = []
    for satu in kelompok:
        hasil.extend(satu if isinstance(satu, tuple) else (satu,))
    return tuple(hasil)
