"""The SKP of an office as a workbook that can be imported again unchanged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.kepegawaian.pegawai import nip_berkelompok
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, RencanaHasilKerja, Skp
from kinerja_desktop.exchange.kata_skp import TERTULIS
from kinerja_desktop.exchange.kolom_skp import TRIWULAN, JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel
from kinerja_desktop.exchange.susunan_skp import tulis_lembar_skp
from kinerja_desktop.exchange.target_tertulis import desimal, target_untuk_sel
from kinerja_desktop.exchange.tulis_excel import simpan
from kinerja_desktop.i18n import _

Baris = dict[MedanSkp, IsiSel]


@dataclass(frozen=True, slots=True)
class SkpEkspor:
    """An SKP with the NIP and name its person has now, and its rencana aksi."""

    nip: str
    nama: str
    skp: Skp
    aksi: tuple[RencanaAksi, ...] = ()


def ekspor_skp(semua: Sequence[SkpEkspor], ke: Path, *, kantor: str, tahun: int) -> tuple[Path, int]:
    """Write the SKP in the given order; answer where the file stands and how many rows it has.

    An RHK or indicator without a text says nothing yet and is left out. Raises PenolakanError `EKSPOR-01`.
    """
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second

    buku = Workbook()
    kosong = buku.worksheets[0]
    judul = (_("SASARAN KINERJA PEGAWAI"), " ".join((kantor.upper(), _("TAHUN {tahun}").format(tahun=tahun))).strip())
    jumlah = 0
    for jenis, pembuat in _PEMBUAT.items():
        baris = [_orang(satu) | isi for satu in semua for isi in pembuat(satu)]
        for nomor, isi in enumerate(baris, 1):
            isi[MedanSkp.NOMOR] = float(nomor)
        jumlah += tulis_lembar_skp(buku, jenis, judul, baris)
    buku.remove(kosong)
    return simpan(buku, ke), jumlah


def _orang(satu: SkpEkspor) -> Baris:
    return {
        MedanSkp.NIP: nip_berkelompok(satu.nip),
        MedanSkp.NAMA: satu.nama,
        MedanSkp.TAHUN: float(satu.skp.tahun),
        MedanSkp.MULAI: satu.skp.mulai,
    }


def _hasil_kerja(satu: SkpEkspor) -> Iterator[Baris]:
    pendekatan = TERTULIS[satu.skp.pendekatan]
    for rhk in satu.skp.rhk:
        if not rhk.teks.strip():
            continue
        kepala = {MedanSkp.PENDEKATAN: pendekatan} | _rhk(rhk)
        indikator = [satu for satu in rhk.indikator if satu.teks.strip()]
        for isi in indikator:
            yield kepala | _indikator(isi)
        if not indikator:
            yield kepala


def _rhk(rhk: RencanaHasilKerja) -> Baris:
    return {
        MedanSkp.JENIS: TERTULIS[rhk.jenis],
        MedanSkp.KLASIFIKASI: TERTULIS[rhk.klasifikasi],
        MedanSkp.RHK_PIMPINAN: rhk.rhk_pimpinan,
        MedanSkp.RHK: rhk.teks,
        MedanSkp.PENUGASAN_DARI: rhk.penugasan_dari,
    }


def _indikator(satu: IndikatorKinerja) -> Baris:
    isi: Baris = {
        MedanSkp.ASPEK: TERTULIS[satu.aspek],
        MedanSkp.INDIKATOR: satu.teks,
        MedanSkp.JENIS_TARGET: TERTULIS[satu.jenis_target],
        MedanSkp.TARGET: target_untuk_sel(satu),
        MedanSkp.SATUAN: satu.satuan,
        MedanSkp.ARAH: TERTULIS[satu.arah],
        MedanSkp.PERSPEKTIF: TERTULIS[satu.perspektif] if satu.perspektif else "",
    }
    return isi | {medan: _angka(nilai) for medan, nilai in zip(TRIWULAN, satu.triwulan, strict=True)}


def _perilaku(satu: SkpEkspor) -> Iterator[Baris]:
    nama = {nilai.nomor: nilai.nama for nilai in NILAI_BERAKHLAK}
    for baris in satu.skp.perilaku:
        if baris.teks.strip():
            yield {MedanSkp.NILAI: nama[baris.nilai], MedanSkp.EKSPEKTASI: baris.teks}


def _lampiran(satu: SkpEkspor) -> Iterator[Baris]:
    for baris in satu.skp.lampiran:
        if baris.teks.strip():
            yield {MedanSkp.BAGIAN: TERTULIS[baris.bagian], MedanSkp.ISI: baris.teks}


def _wilayah(satu: SkpEkspor) -> Iterator[Baris]:
    for rhk in satu.skp.rhk:
        for indikator in rhk.indikator:
            for wilayah in indikator.wilayah:
                if rhk.teks.strip() and indikator.teks.strip() and wilayah.wilayah.strip():
                    yield {
                        MedanSkp.RHK: rhk.teks,
                        MedanSkp.INDIKATOR: indikator.teks,
                        MedanSkp.WILAYAH: wilayah.wilayah,
                        MedanSkp.TARGET: _angka(wilayah.nilai),
                    }


def _rencana_aksi(satu: SkpEkspor) -> Iterator[Baris]:
    teks = {rhk.id: rhk.teks for rhk in satu.skp.rhk}
    for aksi in satu.aksi:
        if teks.get(aksi.rhk_id, "").strip() and aksi.teks.strip():
            yield {
                MedanSkp.RHK: teks[aksi.rhk_id],
                MedanSkp.RENCANA_AKSI: aksi.teks,
                MedanSkp.TARGET: aksi.target,
                MedanSkp.ANGKA: _angka(aksi.target_nilai),
                MedanSkp.SATUAN: aksi.satuan,
                MedanSkp.BULAN: ",".join(map(str, aksi.bulan)),
                MedanSkp.PENANGGUNG_JAWAB: aksi.penanggung_jawab,
                MedanSkp.STATUS: TERTULIS[aksi.status],
                MedanSkp.KENDALA: aksi.kendala,
            }


def _angka(nilai: Decimal | None) -> IsiSel:
    """A number cell where Excel can hold the number, else its text."""
    if nilai is None:
        return ""
    return float(nilai) if desimal(float(nilai)) == nilai else angka_cetak(nilai)


_PEMBUAT = {
    JenisLembar.HASIL_KERJA: _hasil_kerja,
    JenisLembar.PERILAKU: _perilaku,
    JenisLembar.LAMPIRAN: _lampiran,
    JenisLembar.WILAYAH: _wilayah,
    JenisLembar.RENCANA_AKSI: _rencana_aksi,
}
