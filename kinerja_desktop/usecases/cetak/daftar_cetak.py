"""What can be printed: the documents of a sheet and a period, each with its state, and preparing one of them."""

from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.lembar_tersedia import lembar_evaluasi_untuk, lembar_tersedia, lembar_versi
from kinerja_desktop.usecases.cetak.siapkan_evaluasi import siapkan_lembar_evaluasi
from kinerja_desktop.usecases.cetak.siapkan_kendali import siapkan_kendali
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    LEMBAR_SKP,
    SAH,
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    siapkan_lembar_skp,
    skp_berlaku,
)
from kinerja_desktop.usecases.cetak.siapkan_matriks import siapkan_matriks
from kinerja_desktop.usecases.cetak.siapkan_rencana_aksi import siapkan_rencana_aksi
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.penilaian.capaian_berlaku import PetaCapaian
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen


@dataclass(frozen=True, slots=True)
class DokumenCetak:
    """One document a sheet can be printed of. `keadaan` is the code of its state; `sah`: printed without DRAF. `lembar`
    are all sheets that can be printed of it, the document itself first.
    """

    dokumen_id: UUID
    jenis: JenisDokumen
    nama: str
    unit: str
    keadaan: str
    sah: bool
    lembar: tuple[KodeLembar, ...] = ()


@dataclass(frozen=True, slots=True)
class PilihanUnit:
    """A unit whose people can be printed together; `kode` is its code path, "" for everybody here."""

    kode: str
    nama: str


def daftar_cetak(
    store: Store, pelaku: Pelaku, jenis: KodeLembar, periode: str, kode_unit: str = ""
) -> tuple[DokumenCetak, ...]:
    """The documents that sheet `jenis` can be printed of, by name. `periode` is `2026` or `2026-TW1`."""
    periksa_hak(pelaku, Tindakan.CETAK)
    batas = kode_unit or pelaku.lingkup
    with store.read() as unit:
        if jenis in LEMBAR_SKP:
            semua = _semua_skp(unit, jenis, int(periode[:4]), batas)
        else:
            semua = _semua_evaluasi(unit, jenis, periode, batas)
    return tuple(sorted(semua, key=lambda satu: satu.nama.casefold()))


def pilihan_unit(store: Store, pelaku: Pelaku) -> tuple[PilihanUnit, ...]:
    """The units of the acting person's part of the region, from the top down."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        semua = unit_store.semua(unit, pelaku.lingkup)
    return tuple(PilihanUnit(satu.kode, satu.nama) for satu in semua)


def siapkan_dokumen(
    store: Store,
    pelaku: Pelaku,
    jenis: KodeLembar,
    dokumen_id: UUID,
    pilihan: PilihanCetak,
    akhiran: str = "pdf",
    *,
    digest: str | None = None,
) -> LembarSiap:
    """Prepare sheet `jenis` of the SKP or evaluation it is made of, or of the version that `digest` names.

    Raises `PenolakanError` where the sheet does not fit.
    """
    match jenis:
        case KodeLembar.F01:
            return siapkan_kendali(store, pelaku, dokumen_id, pilihan, akhiran=akhiran)
        case KodeLembar.F07:
            return siapkan_matriks(store, pelaku, dokumen_id, pilihan, digest=digest, akhiran=akhiran)
        case KodeLembar.F08:
            return siapkan_rencana_aksi(store, pelaku, dokumen_id, pilihan, digest=digest, akhiran=akhiran)
        case _:
            siapkan = siapkan_lembar_skp if jenis in LEMBAR_SKP else siapkan_lembar_evaluasi
            return siapkan(store, pelaku, dokumen_id, jenis, pilihan, digest=digest, akhiran=akhiran)


def dokumen_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str = "") -> DokumenCetak:
    """One SKP as the preview opens it; with the digest of a version, only the sheets that show that version."""
    with store.read() as unit:
        skp, kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.CETAK, skp)
        isi = dokumen.muat_isi(unit, digest) if digest and digest != digest_skp(skp) else None
        tampil = skp_dari_isi(isi.isi) if isi else skp
        lembar = lembar_versi(tampil) if digest else lembar_tersedia(unit, [skp_berlaku(unit, skp, kejadian)])[skp.id]
    return DokumenCetak(
        skp_id, JenisDokumen.SKP, skp.pegawai.nama, skp.pegawai.unit_kerja, "", sah=False, lembar=lembar
    )


def _semua_skp(unit: ReadUnit, jenis: KodeLembar, tahun: int, batas: str) -> list[DokumenCetak]:
    kepala = skp_store.daftar(unit, tahun, batas)
    semua_id = [satu.id for satu in kepala]
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, semua_id)
    orang = pegawai_store.muat_banyak(unit, [satu.pegawai_id for satu in kepala])
    isi = [
        skp_berlaku(unit, satu, kejadian.get(satu.id, ())) for satu in skp_store.muat_banyak(unit, semua_id).values()
    ]
    tersedia = lembar_tersedia(unit, isi)
    hasil: list[DokumenCetak] = []
    terkendali: set[UUID] = set()
    for skp in isi:
        if jenis not in tersedia[skp.id] or (jenis is KodeLembar.F01 and skp.pegawai_id in terkendali):
            continue
        terkendali.add(skp.pegawai_id)
        kehidupan = hidup(kejadian.get(skp.id, ()), digest_skp(skp))
        keadaan = (kehidupan.berlaku or kehidupan.kini).keadaan
        siapa = orang.get(skp.pegawai_id)
        nama = nama_lengkap(siapa) if siapa else skp.pegawai.nama
        sah = keadaan in SAH or jenis is KodeLembar.F01
        hasil.append(
            DokumenCetak(skp.id, JenisDokumen.SKP, nama, skp.pegawai.unit_kerja, keadaan.value, sah, tersedia[skp.id])
        )
    return hasil


def _semua_evaluasi(unit: ReadUnit, jenis: KodeLembar, periode: str, batas: str) -> list[DokumenCetak]:
    hasil: list[DokumenCetak] = []
    peta = PetaCapaian(unit, periode)
    for kepala in evaluasi_store.daftar(unit, periode, batas):
        satu = muat_evaluasi(unit, kepala.id, peta)
        skp = satu.evaluasi.skp
        if not jenis.cocok(skp.formulir, skp.pendekatan):
            continue
        berlaku = satu.kehidupan.berlaku is not None
        keadaan = KeadaanEvaluasi.DITETAPKAN if berlaku else satu.kehidupan.keadaan
        orang = skp.pegawai
        hasil.append(
            DokumenCetak(
                kepala.id,
                JenisDokumen.EVALUASI,
                orang.nama,
                orang.unit_kerja,
                keadaan.value,
                berlaku,
                lembar_evaluasi_untuk(skp),
            )
        )
    return hasil
