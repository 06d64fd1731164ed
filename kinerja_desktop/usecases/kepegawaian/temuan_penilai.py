"""The checks PEN-01 to PEN-04 on an appraiser, with what the store knows on a day (`domain.md` 5.4)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, Wewenang, berlangsung
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, PeranUnit
from kinerja_desktop.domain.kepegawaian.penilai import periksa_penilai
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import rantai_penilai


def temuan_penilai(
    unit: ReadUnit, pegawai_id: UUID, penilai_id: UUID, hari: date, *, medan: str = "penilai"
) -> tuple[Temuan, ...]:
    """What is wrong with the appraiser by himself: PEN-01 and PEN-02. Cheap enough for every keystroke."""
    jabatan, delegasi = _wewenang(unit, penilai_id, hari)
    temuan = periksa_penilai(pegawai_id, penilai_id, jabatan_penilai=jabatan, ada_delegasi=delegasi)
    return tuple(replace(satu, medan=medan) for satu in temuan)


def temuan_rantai(
    unit: ReadUnit, pegawai_id: UUID, penilai_id: UUID, hari: date, *, atasan_id: UUID | None = None
) -> tuple[Temuan, ...]:
    """All four, with the chain from the appraiser upwards; `atasan_id` is his superior where a decision names one."""
    jabatan, delegasi = _wewenang(unit, penilai_id, hari)
    return periksa_penilai(
        pegawai_id,
        penilai_id,
        jabatan_penilai=jabatan,
        ada_delegasi=delegasi,
        atasan_id=atasan_id,
        rantai=_ke_atas(unit, pegawai_id, penilai_id, hari, atasan_id),
    )


def _wewenang(unit: ReadUnit, penilai_id: UUID, hari: date) -> tuple[JenisJabatan | None, bool]:
    """The kind of post that counts for PEN-02, and whether a letter lifts it.

    The head of a unit kerja mandiri appraises whatever his post, as an elected head does.
    """
    pos = pegawai_store.penempatan_pada(unit, penilai_id, hari)
    tugas = garis_waktu.penugasan_pegawai(unit, penilai_id)
    delegasi = any(
        berlangsung(satu.mulai, satu.sampai, hari)
        and (satu.jenis is JenisPenugasan.DELEGASI or satu.wewenang is Wewenang.MENILAI)
        for satu in tugas
    )
    if pos is None or pos.peran_unit is PeranUnit.PIMPINAN_UNIT_MANDIRI:
        return None, delegasi
    return pos.jenis_jabatan, delegasi


def _ke_atas(
    unit: ReadUnit, pegawai_id: UUID, penilai_id: UUID, hari: date, atasan_id: UUID | None
) -> dict[UUID, UUID | None]:
    posisi = pegawai_store.penempatan_banyak_pada(unit, [satu for satu in (penilai_id, atasan_id) if satu], hari)
    rantai = rantai_penilai(unit, posisi, hari)
    peta: dict[UUID, UUID | None] = {penilai_id: atasan_id} if atasan_id else {}
    sekarang: UUID | None = atasan_id or penilai_id
    while sekarang is not None and sekarang not in peta and sekarang != pegawai_id:
        berikut = rantai.penilai(sekarang)
        peta[sekarang] = berikut.pegawai_id if berikut else None
        sekarang = peta[sekarang]
    return peta
