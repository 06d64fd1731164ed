"""One person's dated history: posts, acting posts, absence, appraisers set by decision (`domain.md` 1.2, 3.14).

Every act answers what it changed, so that it can be taken back whole; nothing is erased.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    JenisPeristiwa,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.jabatan import memimpin_unit, tebak_jenis_jabatan, tebak_peran_unit
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan
from kinerja_desktop.domain.kepegawaian.periksa_waktu import periksa_jabatan_baru, periksa_masa, periksa_surat
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_penilai
from kinerja_desktop.usecases.kepegawaian.temuan_penilai import temuan_rantai

Entri = Penempatan | Penugasan | PeristiwaPegawai | PenetapanPenilai


@dataclass(frozen=True, slots=True)
class IsianJabatan:
    """A new post from a day on; the post held until then ends the day before."""

    unit_id: UUID | None
    jabatan: str
    mulai: date | None
    nomor_surat: str


@dataclass(frozen=True, slots=True)
class IsianPenugasan:
    """Standing in for the head of a unit."""

    jenis: JenisPenugasan
    wewenang: Wewenang
    unit_id: UUID | None
    jabatan: str
    mulai: date | None
    sampai: date | None
    nomor_surat: str


@dataclass(frozen=True, slots=True)
class IsianPeristiwa:
    """Leave, another absence, or the end of service."""

    jenis: JenisPeristiwa
    mulai: date | None
    sampai: date | None
    nomor_surat: str


@dataclass(frozen=True, slots=True)
class IsianPenilai:
    """An appraiser set by decision."""

    penilai_id: UUID | None
    mulai: date | None
    sampai: date | None
    alasan: str
    nomor_surat: str


Isian = IsianJabatan | IsianPenugasan | IsianPeristiwa | IsianPenilai


@dataclass(frozen=True, slots=True)
class PerubahanWaktu:
    """What an act did: what it entered and withdrew, and what stood before of what it changed."""

    baru: tuple[Entri, ...]
    ditarik: tuple[Entri, ...]
    pos_semula: tuple[Penempatan, ...]
    unit_semula: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class LihatGarisWaktu:
    """The history of a person, newest first; `unit` and `orang` name what the entries refer to.

    `penilai` is who appraises on the day asked about, `ditetapkan` whether by decision. `terkunci` says why nothing may
    be entered, or is empty.
    """

    pegawai: Pegawai
    entri: tuple[Entri, ...]
    unit: dict[UUID, Unit]
    orang: dict[UUID, str]
    penilai: Pihak | None
    ditetapkan: bool
    terkunci: str


def lihat_garis_waktu(store: Store, pelaku: Pelaku, pegawai_id: UUID, hari: date) -> LihatGarisWaktu:
    """The history of a person. Raises `PenolakanError` when he is not in this store."""
    with store.read() as unit:
        return _muat(unit, pelaku, pegawai_id, hari)


def periksa_isian(store: Store, pegawai_id: UUID, isian: Isian) -> tuple[Temuan, ...]:
    """What is wrong with an entry as it is typed: WKT-01 to WKT-05, and PEN-01 to PEN-04 of an appraiser."""
    with store.read() as unit:
        return _periksa(unit, pegawai_id, isian)


def catat_entri(store: Store, pelaku: Pelaku, pegawai_id: UUID, isian: Isian) -> PerubahanWaktu:
    """Enter it. Raises `PenolakanError` with its findings where one of them is Salah."""
    with store.write(pelaku) as unit:
        orang = _boleh(unit, pelaku, pegawai_id)
        temuan = salah(_periksa(unit, pegawai_id, isian))
        if temuan:
            raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Perbaiki isian ini."), temuan=temuan)
        perubahan = _catat(unit, pelaku, orang, isian)
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, None, {"entri": [str(satu.id) for satu in perubahan.baru]})
        return perubahan


def tarik_entri(store: Store, pelaku: Pelaku, pegawai_id: UUID, entri: Entri) -> PerubahanWaktu:
    """Withdraw an entry that was a mistake. A post that an SKP was made for is refused."""
    with store.write(pelaku) as unit:
        _boleh(unit, pelaku, pegawai_id)
        _pastikan_lepas(unit, entri)
        _hapus(unit, entri)
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, {"entri": str(entri.id)}, None)
        return PerubahanWaktu((), (entri,), (), ())


def urungkan_waktu(store: Store, pelaku: Pelaku, pegawai_id: UUID, perubahan: PerubahanWaktu) -> None:
    """Take an act back: what it entered goes, what it withdrew or changed stands as it stood."""
    with store.write(pelaku) as unit:
        _boleh(unit, pelaku, pegawai_id)
        for entri in perubahan.baru:
            _pastikan_lepas(unit, entri)
            _hapus(unit, entri)
        for entri in (*perubahan.ditarik, *perubahan.pos_semula):
            _simpan(unit, entri)
        for satu in perubahan.unit_semula:
            unit_store.simpan(unit, satu)
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, None, {"diurungkan": [str(satu.id) for satu in perubahan.baru]})


def _muat(unit: ReadUnit, pelaku: Pelaku, pegawai_id: UUID, hari: date) -> LihatGarisWaktu:
    orang = _orang(unit, pegawai_id)
    periksa_baca(unit, pelaku, Tindakan.LIHAT, _Dokumen(orang.lingkup, orang.id))
    semua: list[Entri] = [
        *pegawai_store.penempatan(unit, pegawai_id),
        *garis_waktu.penugasan_pegawai(unit, pegawai_id),
        *garis_waktu.peristiwa_pegawai(unit, pegawai_id),
        *garis_waktu.penetapan_pegawai(unit, pegawai_id),
    ]
    penilai, _atasan = penilai_dan_atasan(unit, pegawai_id, hari)
    dinamai = {satu.penilai_id for satu in semua if isinstance(satu, PenetapanPenilai)}
    berlaku = [
        satu
        for satu in semua
        if isinstance(satu, PenetapanPenilai) and satu.mulai <= hari and (satu.sampai is None or satu.sampai >= hari)
    ]
    terkunci = ""
    try:
        _boleh(unit, pelaku, pegawai_id)
    except PenolakanError as penolakan:
        terkunci = f"{penolakan.pesan} {penolakan.langkah or ''}".strip()
    return LihatGarisWaktu(
        pegawai=orang,
        entri=tuple(sorted(semua, key=lambda satu: (satu.mulai, satu.id), reverse=True)),
        unit={satu.id: satu for satu in unit_store.semua(unit)},
        orang={satu.id: satu.nama for satu in pegawai_store.muat_banyak(unit, list(dinamai)).values()},
        penilai=pihak_penilai(unit, penilai, hari),
        ditetapkan=bool(berlaku),
        terkunci=terkunci,
    )


@dataclass(frozen=True, slots=True)
class _Dokumen:
    lingkup: str
    pegawai_id: UUID


def _orang(unit: ReadUnit, pegawai_id: UUID) -> Pegawai:
    orang = pegawai_store.muat(unit, pegawai_id)
    if orang is None:
        raise PenolakanError(
            "PEGAWAI-TIDAK-ADA",
            _("Pegawai ini tidak ada di data ini."),
            langkah=_("Impor daftar pegawai, atau minta BKPSDM mengirim datanya."),
        )
    return orang


def _boleh(unit: ReadUnit, pelaku: Pelaku, pegawai_id: UUID) -> Pegawai:
    """The right to change a person is that over the unit he is in now."""
    orang = _orang(unit, pegawai_id)
    pos = pegawai_store.penempatan_terakhir(unit, [pegawai_id]).get(pegawai_id)
    kantor = unit_store.muat(unit, pos.unit_id) if pos is not None else None
    periksa_hak(pelaku, Tindakan.UBAH_PEGAWAI, lingkup=kantor.kode if kantor is not None else orang.lingkup)
    return orang


def _periksa(unit: ReadUnit, pegawai_id: UUID, isian: Isian) -> tuple[Temuan, ...]:
    match isian:
        case IsianJabatan():
            pos = pegawai_store.penempatan_terakhir(unit, [pegawai_id]).get(pegawai_id)
            return periksa_jabatan_baru(isian.unit_id, isian.jabatan, isian.mulai, pos)
        case IsianPenugasan():
            jabatan = periksa_jabatan_baru(isian.unit_id, isian.jabatan, isian.mulai, None)
            return (*jabatan, *periksa_masa(isian.mulai, isian.sampai), *periksa_surat(isian.nomor_surat))
        case IsianPeristiwa():
            return periksa_masa(isian.mulai, isian.sampai)
        case IsianPenilai():
            masa = periksa_masa(isian.mulai, isian.sampai, ada_orang=isian.penilai_id is not None)
            if isian.penilai_id is None or isian.mulai is None:
                return masa
            return (*masa, *temuan_rantai(unit, pegawai_id, isian.penilai_id, isian.mulai))


def _catat(unit: WriteUnit, pelaku: Pelaku, orang: Pegawai, isian: Isian) -> PerubahanWaktu:
    assert isian.mulai is not None
    surat = isian.nomor_surat.strip()
    match isian:
        case IsianJabatan():
            return _pindahkan(unit, pelaku, orang, isian, isian.mulai)
        case IsianPenugasan():
            assert isian.unit_id is not None
            baru: Entri = Penugasan(
                unit.new_id(), orang.lingkup, orang.id, isian.unit_id, isian.jenis, isian.wewenang,
                isian.jabatan.strip(), isian.mulai, isian.sampai, surat,
            )  # fmt: skip
        case IsianPeristiwa():
            baru = PeristiwaPegawai(
                unit.new_id(), orang.lingkup, orang.id, isian.jenis, isian.mulai, isian.sampai, surat, ""
            )
        case IsianPenilai():
            assert isian.penilai_id is not None
            baru = PenetapanPenilai(
                unit.new_id(), orang.lingkup, orang.id, isian.penilai_id, None, isian.mulai, isian.sampai,
                isian.alasan.strip(), surat,
            )  # fmt: skip
    _simpan(unit, baru)
    return PerubahanWaktu((baru,), (), (), ())


def _pindahkan(unit: WriteUnit, pelaku: Pelaku, orang: Pegawai, isian: IsianJabatan, mulai: date) -> PerubahanWaktu:
    """A new post; the running one ends the day before, and the units get and lose their heads."""
    assert isian.unit_id is not None
    tujuan = unit_store.muat(unit, isian.unit_id)
    assert tujuan is not None
    periksa_hak(pelaku, Tindakan.UBAH_PEGAWAI, lingkup=tujuan.kode)
    lama = pegawai_store.penempatan_terakhir(unit, [orang.id]).get(orang.id)
    jabatan = isian.jabatan.strip()
    baru = Penempatan(
        unit.new_id(), tujuan.kode, orang.id, tujuan.id, jabatan, tebak_jenis_jabatan(jabatan),
        tebak_peran_unit(jabatan), mulai, None, None, isian.nomor_surat.strip(),
    )  # fmt: skip
    semula = (lama,) if lama is not None and (lama.sampai is None or lama.sampai >= mulai) else ()
    for satu in semula:
        pegawai_store.simpan_penempatan(unit, replace(satu, sampai=mulai - timedelta(days=1)))
    pegawai_store.simpan_penempatan(unit, baru)
    berubah: list[Unit] = []
    for satu in unit_store.semua(unit):
        if satu.id == tujuan.id and memimpin_unit(baru, satu):
            berubah.append(satu)
            unit_store.simpan(unit, replace(satu, kepala_id=orang.id))
        elif satu.kepala_id == orang.id and satu.id != tujuan.id:
            berubah.append(satu)
            unit_store.simpan(unit, replace(satu, kepala_id=None))
    return PerubahanWaktu((baru,), (), semula, tuple(berubah))


def _pastikan_lepas(unit: ReadUnit, entri: Entri) -> None:
    if not isinstance(entri, Penempatan):
        return
    if any(satu.penempatan_id == entri.id for satu in skp_store.milik(unit, entri.pegawai_id)):
        raise PenolakanError(
            "WKT-06",
            _("Sudah ada SKP untuk jabatan ini, jadi jabatannya tidak dapat ditarik."),
            langkah=_("Catat jabatan yang benar sebagai jabatan baru."),
        )


def _simpan(unit: WriteUnit, entri: Entri) -> None:
    match entri:
        case Penempatan():
            pegawai_store.simpan_penempatan(unit, entri)
        case Penugasan():
            garis_waktu.simpan_penugasan(unit, entri)
        case PeristiwaPegawai():
            garis_waktu.simpan_peristiwa(unit, entri)
        case PenetapanPenilai():
            garis_waktu.simpan_penetapan(unit, entri)


def _hapus(unit: WriteUnit, entri: Entri) -> None:
    match entri:
        case Penempatan():
            pegawai_store.hapus_penempatan(unit, entri.id)
        case Penugasan():
            garis_waktu.hapus_penugasan(unit, entri.id)
        case PeristiwaPegawai():
            garis_waktu.hapus_peristiwa(unit, entri.id)
        case PenetapanPenilai():
            garis_waktu.hapus_penetapan(unit, entri.id)
