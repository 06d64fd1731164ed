"""F-08: Rencana Aksi Pencapaian Kinerja, by quarters or by months (`domain.md` 2.7, 6.8)."""

from dataclasses import replace
from itertools import groupby
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import RencanaHasilKerja, Skp
from kinerja_desktop.domain.tanggal import rentang_periode
from kinerja_desktop.sheets.bagian_lembar import (
    BELUM,
    TINGGI_JUDUL,
    baris_judul,
    baris_kosong,
    jabatan_tercetak,
    nip_tercetak,
    teks_kaki_skp,
    teks_qr,
)
from kinerja_desktop.sheets.lembar_skp import tanda_tangan_skp
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_ISI,
    Jarak,
    Judul,
    Kelompok,
    KonteksCetak,
    Latar,
    Lembar,
    Orientasi,
    Paragraf,
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

LEBAR_TRIWULANAN = (8.0, 70.0, 85.0, 35.0, 10.0, 10.0, 10.0, 10.0, 35.0)
LEBAR_BULANAN = (8.0, 60.0, 70.0, 33.0, *(6.0 for _ in range(12)), 30.0)
_KIRI = ("NO", "RENCANA HASIL KERJA", "RENCANA AKSI", "TARGET")
JUDUL_TRIWULANAN = (*_KIRI, "TW I", "TW II", "TW III", "TW IV", "KETERANGAN")
JUDUL_BULANAN = (*_KIRI, *map(str, range(1, 13)), "KETERANGAN")
STATUS_TERCETAK = {
    StatusAksi.BELUM: "",
    StatusAksi.BERJALAN: "Berjalan",
    StatusAksi.SELESAI: "Selesai",
    StatusAksi.TERKENDALA: "Terkendala",
}
"""A step that has not begun says nothing: most of a plan has not."""
_BULAN_TRIWULAN = 3
_UKURAN_TRIWULAN = 7.0


def lembar_rencana_aksi(
    skp: Skp, langkah: tuple[RencanaAksi, ...], konteks: KonteksCetak, *, bulanan: bool = False
) -> Lembar:
    """The plan of F-08: every RHK of the SKP with its steps; one that has none yet prints dashes."""
    lebar = lebar_kolom(LEBAR_BULANAN if bulanan else LEBAR_TRIWULANAN, konteks.kertas, Orientasi.MENDATAR)
    judul = JUDUL_BULANAN if bulanan else JUDUL_TRIWULANAN
    urut = sorted(langkah, key=lambda satu: (str(satu.rhk_id), satu.urutan, str(satu.id)))
    menurut_rhk = {rhk_id: tuple(satu) for rhk_id, satu in groupby(urut, key=lambda satu: satu.rhk_id)}
    isi = tuple(_kelompok(n, rhk, menurut_rhk, bulanan=bulanan) for n, rhk in enumerate(skp.rhk, 1))
    kosong = baris_kosong(len(judul))
    return Lembar(
        kode_lembar="F-08",
        kertas=konteks.kertas,
        orientasi=Orientasi.MENDATAR,
        blok=(
            judul_bersama("RENCANA AKSI PENCAPAIAN KINERJA", skp),
            Tabel(lebar, (baris(*map(_kepala, judul), ikat=True),), isi or (kosong,), utama=True),
            Jarak(4),
            tanda_tangan_skp(skp, konteks),
        ),
        kaki=teks_kaki_skp(skp, konteks),
        judul_dokumen=f"Rencana Aksi Pencapaian Kinerja {skp.tahun} {skp.pegawai.nama}",
        pembuat=skp.instansi,
        dicetak_pada=konteks.dicetak_pada,
        nip=skp.pegawai.nip,
        kode=konteks.kode,
        tanda_qr=teks_qr("F-08", konteks),
        draf=konteks.keadaan_draf,
    )


def judul_bersama(judul: str, skp: Skp) -> Judul:
    """A title with the person, his NIP and post, and the period below it."""
    nip = nip_tercetak(skp.pegawai.nip)
    jabatan = bersih(jabatan_tercetak(skp.pegawai))
    semua = (
        bersih(skp.pegawai.nama),
        f"NIP {nip} — {jabatan}" if nip else jabatan,
        f"PERIODE: {rentang_periode(skp.mulai, skp.selesai)}",
    )
    baris_kecil = tuple(Paragraf((Potongan(satu, ukuran=UKURAN_ISI),)) for satu in semua)
    return Judul((*baris_judul(judul), *baris_kecil), tinggi_min=TINGGI_JUDUL + 2)


def _kepala(judul: str) -> Sel:
    """A head cell; those of the quarters are set smaller, or they would not stand on one line."""
    sel_judul = sel_kepala(judul)
    return replace(sel_judul, ukuran=_UKURAN_TRIWULAN) if judul.startswith("TW ") else sel_judul


def _kelompok(
    nomor: int, rhk: RencanaHasilKerja, menurut_rhk: dict[UUID, tuple[RencanaAksi, ...]], *, bulanan: bool
) -> Kelompok:
    semua = menurut_rhk.get(rhk.id, ())
    return Kelompok(
        tuple((sel_nomor(nomor), sel(rhk.teks), *_langkah(satu, bulanan=bulanan)) for satu in semua or (None,)),
        gabung=frozenset({0, 1}),
    )


def _langkah(satu: RencanaAksi | None, *, bulanan: bool) -> tuple[Sel, ...]:
    waktu = 12 if bulanan else 12 // _BULAN_TRIWULAN
    if satu is None:
        return sel(BELUM), sel(BELUM), *(Sel() for _ in range(waktu)), Sel()
    berisi = set(satu.bulan) if bulanan else {(bulan - 1) // _BULAN_TRIWULAN + 1 for bulan in satu.bulan}
    return (
        sel(satu.teks or BELUM),
        Sel(_target(satu)),
        *(Sel(latar=Latar.CENTANG if n in berisi else Latar.PUTIH) for n in range(1, waktu + 1)),
        Sel(_keterangan(satu)),
    )


def _target(satu: RencanaAksi) -> tuple[Paragraf, ...]:
    angka = f"{angka_cetak(satu.target_nilai)} {satu.satuan}".strip() if satu.target_nilai is not None else ""
    return paragraf_teks("\n".join(teks for teks in (satu.target.strip(), angka) if teks) or BELUM)


def _keterangan(satu: RencanaAksi) -> tuple[Paragraf, ...]:
    """Who does it, how far it is, and what holds it up."""
    kendala = satu.kendala.strip() if satu.status is StatusAksi.TERKENDALA else ""
    status = ": ".join(teks for teks in (STATUS_TERCETAK[satu.status], kendala) if teks)
    teks = "\n".join(satu_baris for satu_baris in (satu.penanggung_jawab.strip(), status) if satu_baris)
    return paragraf_teks(teks) if teks else ()
