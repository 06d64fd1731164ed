"""Import a staff list: look first, then take the good rows in one act that can be taken back in one act."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.jabatan import memimpin_wilayah, tebak_peran_unit
from kinerja_desktop.domain.kepegawaian.pegawai import (
    JenisJabatan,
    Pegawai,
    Penempatan,
    PeranUnit,
    nama_lengkap,
)
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.berkas_ditolak import tulis_berkas_ditolak
from kinerja_desktop.exchange.daftar_pegawai import baca_daftar
from kinerja_desktop.exchange.lembar_excel import BukuKerja
from kinerja_desktop.exchange.pratinjau import BarisPegawai, PratinjauImpor
from kinerja_desktop.i18n import _
from kinerja_desktop.store import impor, salinan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.susunan_unit import SusunanUnit, jenis_unit, kunci_nama, siapkan_kantor

JENIS_IMPOR = "diterima"
"""The count in the summary of a batch that says that it is of people."""
KABUPATEN_BELUM_DIISI = "Kabupaten/Kota"
KECAMATAN_BELUM_DIISI = "Contoh"


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What an import did. `impor_id` is what one undo needs; `berkas_ditolak` the workbook of refused rows, if any."""

    impor_id: UUID
    diterima: int
    baru: int
    berubah: int
    sama: int
    unit_baru: int
    berkas_ditolak: Path | None


def pratinjau_impor(
    store: Store,
    pelaku: Pelaku,
    berkas: Path | BukuKerja,
    hari_ini: date,
    *,
    kemajuan: Callable[[int, int], None] | None = None,
) -> PratinjauImpor:
    """Read the file and say what would happen. Nothing is written.

    `kemajuan(rows done, rows in all)` is called now and then; an exception from it ends the reading.
    Raises `PenolakanError` when the file is not a readable workbook or holds no staff list.
    """
    periksa_hak(pelaku, Tindakan.IMPOR_PEGAWAI)
    with store.read() as unit:
        dikenal = {orang.nip: nama_lengkap(orang) for orang in _orang_kantor(unit, pelaku)}
        semua = {orang.nip: nama_lengkap(orang) for orang, _pos in pegawai_store.cari(unit, "").pegawai}
    asing = {nip: nama for nip, nama in semua.items() if nip not in dikenal}
    return baca_daftar(berkas, hari_ini=hari_ini, nip_terpakai=dikenal, nip_kantor_lain=asing, kemajuan=kemajuan)


def _orang_kantor(unit: ReadUnit, pelaku: Pelaku) -> list[Pegawai]:
    """The people of the importer's own part of the tree: the others are not his to change."""
    return [orang for orang, _pos in pegawai_store.cari(unit, "", batas=pelaku.lingkup).pegawai]


def terapkan_impor(
    store: Store, pelaku: Pelaku, pratinjau: PratinjauImpor, hari_ini: date, berkas_ditolak: Path | None
) -> HasilImpor:
    """Take the good rows after a verified copy of the store; write the refused ones into a workbook.

    A row whose NIP is in the store updates that person; a NIP that two persons hold is refused (it waits for a human).
    """
    periksa_hak(pelaku, Tindakan.IMPOR_PEGAWAI)
    salinan.salin(store, alasan="impor")
    ringkasan = {JENIS_IMPOR: len(pratinjau.diterima), "ditolak": len(pratinjau.ditolak)}
    with store.write(pelaku) as unit, impor.berjalan(unit, pratinjau.berkas, ringkasan) as impor_id:
        kantor = _kantor(unit, pelaku, pratinjau)
        susunan = SusunanUnit(unit, kantor)
        if (kecamatan := _kecamatan_daftar(pratinjau)) is not None:
            susunan.di_bawah(kecamatan)
        milik = frozenset(orang.id for orang in _orang_kantor(unit, pelaku))
        jumlah = _simpan_baris(unit, pratinjau.diterima, susunan, hari_ini, milik)
        unit.jejak(
            Tindakan.IMPOR_PEGAWAI,
            impor_id,
            None,
            {"berkas": pratinjau.berkas} | ringkasan,
        )
        # Before the commit: where this file cannot be written, nothing has been taken in.
        ditolak = tulis_berkas_ditolak(pratinjau, berkas_ditolak) if berkas_ditolak else None
    return HasilImpor(
        impor_id=impor_id,
        diterima=len(pratinjau.diterima),
        baru=jumlah["baru"],
        berubah=jumlah["berubah"],
        sama=jumlah["sama"],
        unit_baru=len(susunan.baru),
        berkas_ditolak=ditolak,
    )


def urungkan_impor(store: Store, pelaku: Pelaku, impor_id: UUID) -> int:
    """Take a whole import back and answer how many rows that touched. Refused when something was built on it since."""
    periksa_hak(pelaku, Tindakan.IMPOR_PEGAWAI)
    with store.write(pelaku) as unit:
        jumlah = impor.batalkan(unit, impor_id, jenis=JENIS_IMPOR)
        unit.jejak(Tindakan.IMPOR_PEGAWAI, impor_id, None, {"diurungkan": jumlah})
        return jumlah


def _kantor(unit: WriteUnit, pelaku: Pelaku, pratinjau: PratinjauImpor) -> Unit:
    kantor = unit_store.menurut_kode(unit, pelaku.lingkup) if pelaku.lingkup else None
    if kantor is not None:
        return kantor
    return siapkan_kantor(
        unit,
        pratinjau.kop.kabupaten or KABUPATEN_BELUM_DIISI,
        pratinjau.kop.kecamatan or KECAMATAN_BELUM_DIISI,
    )


def _kecamatan_daftar(pratinjau: PratinjauImpor) -> str | None:
    """The kecamatan whose list it is, where rows name it: its kelurahan and lurah hang below its camat then, also in an
    office that is called something else, such as a practice one.
    """
    nama = next((baris.unit for baris in pratinjau.diterima if _memimpin_kecamatan(baris)), "")
    return nama or None


def _memimpin_kecamatan(baris: BarisPegawai) -> bool:
    return jenis_unit(baris.unit) is JenisUnit.KECAMATAN and memimpin_wilayah(baris.jabatan)


def _simpan_baris(
    unit: WriteUnit,
    semua: tuple[BarisPegawai, ...],
    susunan: SusunanUnit,
    hari_ini: date,
    milik: frozenset[UUID],
) -> dict[str, int]:
    dikenal = pegawai_store.menurut_banyak_nip(unit, (baris.nip for baris in semua))
    pos_lama = pegawai_store.penempatan_terakhir(unit, (satu.id for orang in dikenal.values() for satu in orang))
    orang_baru: list[Pegawai] = []
    pos_baru: list[Penempatan] = []
    kepala: list[tuple[UUID, UUID]] = []
    jumlah = {"baru": 0, "berubah": 0, "sama": 0}
    for baris in semua:
        pemilik = dikenal.get(baris.nip, ())
        if len(pemilik) > 1:
            raise PenolakanError(
                "NIP-11",
                _("NIP {nip} dipegang oleh lebih dari satu orang di data ini.").format(nip=baris.nip),
                langkah=_("Putuskan dahulu orang mana yang benar di halaman Pegawai."),
            )
        lama = pemilik[0] if pemilik else None
        if lama is not None and lama.id not in milik:
            raise PenolakanError(
                "HAK-02",
                _("NIP {nip} milik pegawai di luar unit Anda: {nama}.").format(nip=baris.nip, nama=nama_lengkap(lama)),
                langkah=_("Periksa NIP-nya, atau minta BKPSDM memindahkan pegawai itu."),
            )
        pos_kini = pos_lama.get(lama.id) if lama else None
        kantor = _kantor_baris(baris, pos_kini, susunan)
        orang = _orang(baris, lama, unit, kantor)
        orang_baru.append(orang)
        if lama is not None and pos_kini is None and not baris.jabatan and not baris.unit:
            jumlah["sama" if orang == lama else "berubah"] += 1
            continue  # the list says nothing of a post, and none is known
        pos = _pos(baris, orang, pos_kini, unit, kantor, hari_ini)
        if pos_kini is not None and pos != pos_kini and pos_kini.sampai is None and pos_kini.mulai < pos.mulai:
            pos_baru.append(replace(pos_kini, sampai=pos.mulai - timedelta(days=1)))
        pos_baru.append(pos)
        if pos.peran_unit in {PeranUnit.PIMPINAN_UNIT_MANDIRI, PeranUnit.PIMPINAN} and memimpin_wilayah(baris.jabatan):
            kepala.append((kantor.id, orang.id))
        sama = lama is not None and orang == lama and pos == pos_kini
        jumlah["baru" if lama is None else "sama" if sama else "berubah"] += 1
    pegawai_store.simpan_banyak(unit, orang_baru)
    pegawai_store.simpan_banyak_penempatan(unit, pos_baru)
    for unit_id, kepala_id in kepala:
        susunan.pimpin(unit_id, kepala_id)
    return jumlah


def _kantor_baris(baris: BarisPegawai, pos: Penempatan | None, susunan: SusunanUnit) -> Unit:
    """The unit of a row; of several with one name the one where the person is already."""
    kini = susunan.menurut_id(pos.unit_id) if pos else None
    if kini is not None and kunci_nama(kini.nama) == kunci_nama(baris.unit):
        return kini
    return susunan.unit_bernama(baris.unit)


def _orang(baris: BarisPegawai, lama: Pegawai | None, unit: WriteUnit, kantor: Unit) -> Pegawai:
    if lama is not None:
        return replace(
            lama,
            nama=baris.nama,
            gelar_depan=baris.gelar_depan,
            gelar_belakang=baris.gelar_belakang,
            status=baris.status,
            golongan=baris.golongan or lama.golongan,
            tanggal_lahir=baris.tanggal_lahir or lama.tanggal_lahir,
            jenis_kelamin=baris.jenis_kelamin or lama.jenis_kelamin,
        )
    return Pegawai(
        id=unit.new_id(),
        lingkup=kantor.kode,
        nip=baris.nip,
        nama=baris.nama,
        gelar_depan=baris.gelar_depan,
        gelar_belakang=baris.gelar_belakang,
        status=baris.status,
        golongan=baris.golongan,
        tanggal_lahir=baris.tanggal_lahir,
        jenis_kelamin=baris.jenis_kelamin,
    )


def _pos(
    baris: BarisPegawai, orang: Pegawai, lama: Penempatan | None, unit: WriteUnit, kantor: Unit, hari_ini: date
) -> Penempatan:
    """The post as the list has it. The same post in the same unit stays; another one begins, dated as the list says.

    Without a date a first post counts from the beginning of the year, a later one from today: what was set before is of
    the former post.
    """
    jabatan = baris.jabatan or (lama.jabatan if lama else "")
    if lama is not None and lama.unit_id == kantor.id and lama.jabatan == jabatan:
        return lama
    jenis = baris.jenis_jabatan if baris.jabatan else JenisJabatan.PELAKSANA
    return Penempatan(
        id=unit.new_id(),
        lingkup=kantor.kode,
        pegawai_id=orang.id,
        unit_id=kantor.id,
        jabatan=jabatan,
        jenis_jabatan=jenis,
        peran_unit=tebak_peran_unit(jabatan),
        mulai=baris.tmt_jabatan or (date(hari_ini.year, 1, 1) if lama is None else hari_ini),
        sampai=None,
        penilai_id=None,
    )
