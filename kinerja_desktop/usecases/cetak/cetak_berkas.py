"""Print sheets into files: for one person, for a whole unit, or everything there is data for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kepegawaian.nip import normalkan
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.rencana_sel import Kertas
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.cari_kode import TemuanKode
from kinerja_desktop.usecases.cetak.daftar_cetak import siapkan_dokumen
from kinerja_desktop.usecases.cetak.gambar_lembar import gambar_lembar, simpan_lembar
from kinerja_desktop.usecases.cetak.lembar_tersedia import lembar_tersedia
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    LEMBAR_KOSONG,
    LEMBAR_SKP,
    LEMBAR_UTAMA,
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    semua_skp_tercetak,
)

BENTUK = ("pdf", "xlsx")


@dataclass(frozen=True, slots=True)
class PermintaanCetak:
    """What to print. One of `nip` and `kode_unit` says for whom (neither: everybody here); `periode` is `2026` or
    `2026-TW1`; `semua` prints every sheet the store has data for; `bentuk` is `pdf` or `xlsx`.
    """

    lembar: str
    nip: str | None
    kode_unit: str | None
    periode: str | None
    bentuk: str
    pilihan: PilihanCetak
    semua: bool = False


@dataclass(frozen=True, slots=True)
class _Tugas:
    jenis: KodeLembar
    dokumen_id: UUID


def cetak_berkas(
    store: Store,
    pelaku: Pelaku,
    permintaan: PermintaanCetak,
    folder: Path,
    hari_ini: date,
    *,
    kemajuan: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write the sheets asked for and answer the files. `kemajuan(done, in all)` is called between sheets.

    A file is written whole or not at all. Raises `PenolakanError` when nothing fits the request.
    """
    with store.read() as unit:
        tugas = _semua_tugas(unit, permintaan, hari_ini)
    if not tugas:
        raise _cetak_kosong()
    folder.mkdir(parents=True, exist_ok=True)
    berkas: list[Path] = []
    for nomor, satu in enumerate(tugas):
        if kemajuan is not None:
            kemajuan(nomor, len(tugas))
        siap = _siapkan(store, pelaku, satu, permintaan)
        if siap is not None:
            berkas.append(tulis_lembar(siap, folder, permintaan.bentuk))
    if not berkas:
        raise _cetak_kosong()
    return berkas


def _cetak_kosong() -> PenolakanError:
    return PenolakanError(
        "CETAK-KOSONG",
        _("Belum ada data untuk lembar yang diminta."),
        langkah=_("Periksa NIP, unit, dan periodenya."),
    )


def cetak_menurut_kode(
    store: Store, pelaku: Pelaku, temuan: TemuanKode, kertas: Kertas, bentuk: str, folder: Path
) -> list[Path]:
    """Print again exactly the version that a code led to."""
    folder.mkdir(parents=True, exist_ok=True)
    semua = [
        siapkan_dokumen(
            store, pelaku, jenis, temuan.dokumen_id, PilihanCetak(kertas=kertas), bentuk, digest=temuan.digest
        )
        for jenis in temuan.lembar
    ]
    return [tulis_lembar(satu, folder, bentuk) for satu in semua]


def tulis_lembar(siap: LembarSiap, folder: Path, bentuk: str) -> Path:
    """Draw a prepared sheet into its file."""
    return simpan_lembar(folder, siap.nama_berkas, gambar_lembar([siap.lembar], bentuk))


def _siapkan(store: Store, pelaku: Pelaku, tugas: _Tugas, permintaan: PermintaanCetak) -> LembarSiap | None:
    """The sheet, or None where one of many has nothing on it: steps and cells of a revision that is not set yet."""
    try:
        return siapkan_dokumen(store, pelaku, tugas.jenis, tugas.dokumen_id, permintaan.pilihan, permintaan.bentuk)
    except PenolakanError as penolakan:
        if penolakan.kode != LEMBAR_KOSONG or not _pilih_saja(permintaan):
            raise
        return None


def _semua_tugas(unit: ReadUnit, permintaan: PermintaanCetak, hari_ini: date) -> list[_Tugas]:
    jenis = tuple(KodeLembar) if permintaan.semua else (_kode(permintaan.lembar),)
    orang = _semua_orang(unit, permintaan)
    tahun = int(permintaan.periode[:4]) if permintaan.periode else hari_ini.year
    tugas: list[_Tugas] = []
    for pegawai_id in orang:
        if any(satu in LEMBAR_SKP for satu in jenis):
            tugas += _tugas_skp(unit, pegawai_id, jenis, tahun, permintaan)
        for satu in jenis:
            if satu not in LEMBAR_SKP:
                tugas += [_Tugas(satu, satu_id) for satu_id in _evaluasi(unit, pegawai_id, satu, tahun, permintaan)]
    return tugas


def _pilih_saja(permintaan: PermintaanCetak) -> bool:
    """Only where one person is asked for one sheet is a form that it does not fit refused by name, not passed over."""
    return permintaan.semua or not permintaan.nip


def _tugas_skp(
    unit: ReadUnit, pegawai_id: UUID, semua_jenis: tuple[KodeLembar, ...], tahun: int, permintaan: PermintaanCetak
) -> Iterable[_Tugas]:
    semua = semua_skp_tercetak(unit, pegawai_id, tahun)
    tersedia = lembar_tersedia(unit, semua)
    for jenis in semua_jenis:
        ada = [satu.id for satu in semua if jenis in tersedia[satu.id]]
        if jenis in LEMBAR_UTAMA and not ada and not _pilih_saja(permintaan):
            ada = [satu.id for satu in semua]
        yield from (_Tugas(jenis, satu) for satu in (ada[:1] if jenis is KodeLembar.F01 else ada))


def _evaluasi(
    unit: ReadUnit, pegawai_id: UUID, jenis: KodeLembar, tahun: int, permintaan: PermintaanCetak
) -> Iterable[UUID]:
    """The evaluations of one person that a sheet can be printed of."""
    kepala = evaluasi_store.milik(unit, pegawai_id)
    periode = permintaan.periode if permintaan.periode and "-" in permintaan.periode else None
    terpilih = [
        satu for satu in kepala if (satu.periode == periode if periode else satu.periode.startswith(str(tahun)))
    ]
    semua = [evaluasi_store.muat(unit, satu.id) for satu in terpilih]
    return [
        satu.id
        for satu in semua
        if satu and (not _pilih_saja(permintaan) or jenis.cocok(satu.skp.formulir, satu.skp.pendekatan))
    ]


def _semua_orang(unit: ReadUnit, permintaan: PermintaanCetak) -> list[UUID]:
    if permintaan.nip:
        orang = pegawai_store.menurut_nip(unit, normalkan(permintaan.nip))
        if not orang:
            raise PenolakanError(
                "PEGAWAI-TIDAK-ADA",
                _("Tidak ada pegawai dengan NIP itu di data ini."),
                langkah=_("Periksa NIP-nya."),
            )
        return [satu.id for satu in orang]
    batas = permintaan.kode_unit or ""
    if batas and unit_store.menurut_kode(unit, batas) is None:
        raise PenolakanError("UNIT-TIDAK-ADA", _("Tidak ada unit dengan kode itu."), langkah=_("Periksa kode unitnya."))
    return [orang.id for orang, _pos in pegawai_store.cari(unit, "", batas=batas).pegawai]


def _kode(teks: str) -> KodeLembar:
    try:
        return KodeLembar(teks.upper())
    except ValueError as masalah:
        ada = ", ".join(KodeLembar)
        raise PenolakanError(
            "LEMBAR-TIDAK-ADA",
            _("Lembar {kode} tidak dikenal.").format(kode=teks),
            langkah=_("Pilih salah satu: {ada}.").format(ada=ada),
        ) from masalah


def periksa_periode(teks: str) -> str:
    """A period as typed, `2026` or `2026-TW1`. Raises `PenolakanError`."""
    if len(teks) == 4 and teks.isdigit():
        return teks
    try:
        return urai_periode(teks.upper()).kode
    except ValueError as masalah:
        raise PenolakanError(
            "PERIODE",
            _("Periode {teks} tidak dikenal.").format(teks=teks),
            langkah=_("Tulis misalnya 2026 atau 2026-TW1."),
        ) from masalah
