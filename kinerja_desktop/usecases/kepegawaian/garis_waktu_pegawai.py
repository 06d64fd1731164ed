"""One person's dated history: posts, acting posts, absence, appraisers set by decision (`domain.md` 1.2, 3.14).

Every act answers what it changed, so that it can be taken back whole; nothing is erased.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, PenetapanPenilai, Penugasan, PeristiwaPegawai
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan
from kinerja_desktop.domain.kepegawaian.periksa_waktu import (
    periksa_jabatan_baru,
    periksa_masa,
    periksa_pemberi,
    periksa_surat,
    periksa_tumpang,
)
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.entri_waktu import (
    Entri,
    Isian,
    IsianJabatan,
    IsianPenilai,
    IsianPenugasan,
    IsianPeristiwa,
    PerubahanWaktu,
    hapus_entri,
    simpan_entri,
)
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_penilai
from kinerja_desktop.usecases.kepegawaian.pindah_jabatan import (
    pastikan_lepas,
    perbaiki_jabatan,
    pindahkan,
    tarik_jabatan,
)
from kinerja_desktop.usecases.kepegawaian.tahun_pegawai import (
    MasaPenilai,
    SegmenTahun,
    penilai_setahun,
    segmen_tahun,
)
from kinerja_desktop.usecases.kepegawaian.temuan_penilai import temuan_rantai


@dataclass(frozen=True, slots=True)
class LihatGarisWaktu:
    """The history of a person, newest first; `unit` and `orang` name what the entries refer to.

    `penilai` is who appraises on the day asked about, `ditetapkan` whether by decision. `terkunci` says why nothing may
    be entered, or is empty.
    `segmen` and `masa_penilai` are of the year asked about: which SKP, which appraiser, on which days.
    """

    pegawai: Pegawai
    entri: tuple[Entri, ...]
    unit: dict[UUID, Unit]
    orang: dict[UUID, str]
    penilai: Pihak | None
    ditetapkan: bool
    terkunci: str
    segmen: tuple[SegmenTahun, ...] = ()
    masa_penilai: tuple[MasaPenilai, ...] = ()


def lihat_garis_waktu(store: Store, pelaku: Pelaku, pegawai_id: UUID, hari: date) -> LihatGarisWaktu:
    """The history of a person. Raises `PenolakanError` when he is not in this store."""
    with store.read() as unit:
        return _muat(unit, pelaku, pegawai_id, hari)


def periksa_isian(store: Store, pegawai_id: UUID, isian: Isian, *, entri: Entri | None = None) -> tuple[Temuan, ...]:
    """What is wrong with an entry as it is typed: WKT-01 to WKT-05, WKT-07, WKT-08; of an appraiser PEN-01 to PEN-04.

    `entri` is the entry that it is to change; None for a new one.
    """
    with store.read() as unit:
        return _periksa(unit, pegawai_id, isian, entri)


def catat_entri(store: Store, pelaku: Pelaku, pegawai_id: UUID, isian: Isian) -> PerubahanWaktu:
    """Enter it. Raises `PenolakanError` with its findings where one of them is Salah."""
    with store.write(pelaku) as unit:
        orang = _boleh(unit, pelaku, pegawai_id)
        _tolak_yang_salah(unit, pegawai_id, isian, None)
        perubahan = _catat(unit, pelaku, orang, isian)
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, None, {"entri": [str(satu.id) for satu in perubahan.baru]})
        return perubahan


def ubah_entri(store: Store, pelaku: Pelaku, pegawai_id: UUID, entri: Entri, isian: Isian) -> PerubahanWaktu:
    """Mend an entry: a last day, a letter that came later, a wrong day. It stays the same entry.

    Raises `PenolakanError` with its findings where one of them is Salah, and WKT-06 where an SKP was made for the post
    whose unit or first day would change.
    """
    with store.write(pelaku) as unit:
        orang = _boleh(unit, pelaku, pegawai_id)
        _tolak_yang_salah(unit, pegawai_id, isian, entri)
        if isinstance(isian, IsianJabatan):
            assert isinstance(entri, Penempatan)
            perubahan = perbaiki_jabatan(unit, pelaku, entri, isian)
        else:
            simpan_entri(unit, _entri(orang, isian, entri.id))
            perubahan = PerubahanWaktu(semula=(entri,))
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, {"entri": str(entri.id)}, {"entri": str(entri.id), "ubah": True})
        return perubahan


def tarik_entri(store: Store, pelaku: Pelaku, pegawai_id: UUID, entri: Entri) -> PerubahanWaktu:
    """Withdraw an entry that was a mistake. A post that an SKP was made for is refused.

    With a post goes what entering it had done: the post before runs on, and the units have the heads they had.
    """
    with store.write(pelaku) as unit:
        _boleh(unit, pelaku, pegawai_id)
        if isinstance(entri, Penempatan):
            perubahan = tarik_jabatan(unit, entri)
        else:
            hapus_entri(unit, entri)
            perubahan = PerubahanWaktu(ditarik=(entri,))
        unit.jejak(Tindakan.UBAH_PEGAWAI, pegawai_id, {"entri": str(entri.id)}, None)
        return perubahan


def urungkan_waktu(store: Store, pelaku: Pelaku, pegawai_id: UUID, perubahan: PerubahanWaktu) -> None:
    """Take an act back: what it entered goes, what it withdrew or changed stands as it stood."""
    with store.write(pelaku) as unit:
        _boleh(unit, pelaku, pegawai_id)
        for entri in perubahan.baru:
            pastikan_lepas(unit, entri)
            hapus_entri(unit, entri)
        for entri in (*perubahan.ditarik, *perubahan.semula):
            simpan_entri(unit, entri)
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
    dinamai |= {satu.pemberi_id for satu in semua if isinstance(satu, Penugasan) and satu.pemberi_id is not None}
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
        segmen=segmen_tahun(unit, pegawai_id, hari.year),
        masa_penilai=penilai_setahun(unit, pegawai_id, hari.year),
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


def _tolak_yang_salah(unit: ReadUnit, pegawai_id: UUID, isian: Isian, entri: Entri | None) -> None:
    temuan = salah(_periksa(unit, pegawai_id, isian, entri))
    if temuan:
        raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Perbaiki isian ini."), temuan=temuan)


def _periksa(unit: ReadUnit, pegawai_id: UUID, isian: Isian, entri: Entri | None) -> tuple[Temuan, ...]:
    kecuali = entri.id if entri is not None else None
    match isian:
        case IsianJabatan():
            semua = [satu for satu in pegawai_store.penempatan(unit, pegawai_id) if satu.id != kecuali]
            sebelum = [satu for satu in semua if not isinstance(entri, Penempatan) or satu.mulai < entri.mulai]
            lama = max(sebelum, key=lambda satu: satu.mulai, default=None)
            return periksa_jabatan_baru(isian.unit_id, isian.jabatan, isian.mulai, lama)
        case IsianPenugasan():
            jabatan = periksa_jabatan_baru(isian.unit_id, isian.jabatan, isian.mulai, None)
            lain = [
                satu
                for satu in garis_waktu.penugasan_pegawai(unit, pegawai_id)
                if satu.unit_id == isian.unit_id and satu.id != kecuali
            ]
            masa = periksa_masa(isian.mulai, isian.sampai)
            tumpang = periksa_tumpang(isian.mulai, isian.sampai, lain)
            pemberi = periksa_pemberi(isian.jenis, isian.pemberi_id, pegawai_id)
            return (*jabatan, *masa, *tumpang, *pemberi, *periksa_surat(isian.nomor_surat))
        case IsianPeristiwa():
            lain = [
                satu
                for satu in garis_waktu.peristiwa_pegawai(unit, pegawai_id)
                if satu.jenis is isian.jenis and satu.id != kecuali
            ]
            return (*periksa_masa(isian.mulai, isian.sampai), *periksa_tumpang(isian.mulai, isian.sampai, lain))
        case IsianPenilai():
            masa = periksa_masa(isian.mulai, isian.sampai, ada_orang=isian.penilai_id is not None)
            if isian.penilai_id is None or isian.mulai is None:
                return masa
            lain = [satu for satu in garis_waktu.penetapan_pegawai(unit, pegawai_id) if satu.id != kecuali]
            tumpang = periksa_tumpang(isian.mulai, isian.sampai, lain)
            return (*masa, *tumpang, *temuan_rantai(unit, pegawai_id, isian.penilai_id, isian.mulai))


def _catat(unit: WriteUnit, pelaku: Pelaku, orang: Pegawai, isian: Isian) -> PerubahanWaktu:
    if isinstance(isian, IsianJabatan):
        return pindahkan(unit, pelaku, orang, isian)
    baru = _entri(orang, isian, unit.new_id())
    simpan_entri(unit, baru)
    return PerubahanWaktu(baru=(baru,))


def _entri(orang: Pegawai, isian: IsianPenugasan | IsianPeristiwa | IsianPenilai, entri_id: UUID) -> Entri:
    assert isian.mulai is not None
    surat = isian.nomor_surat.strip()
    match isian:
        case IsianPenugasan():
            assert isian.unit_id is not None
            return Penugasan(
                entri_id, orang.lingkup, orang.id, isian.unit_id, isian.jenis, isian.wewenang,
                isian.jabatan.strip(), isian.mulai, isian.sampai, surat,
                isian.pemberi_id if isian.jenis is JenisPenugasan.DELEGASI else None,
            )  # fmt: skip
        case IsianPeristiwa():
            return PeristiwaPegawai(
                entri_id, orang.lingkup, orang.id, isian.jenis, isian.mulai, isian.sampai, surat, ""
            )
        case IsianPenilai():
            assert isian.penilai_id is not None
            return PenetapanPenilai(
                entri_id, orang.lingkup, orang.id, isian.penilai_id, None, isian.mulai, isian.sampai,
                isian.alasan.strip(), surat,
            )  # fmt: skip
