"""A post begins, is mended or withdrawn; the post before it and the heads of units follow (`domain.md` 1.2, 3.14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.jabatan import memimpin_unit, tebak_jenis_jabatan, tebak_peran_unit
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.entri_waktu import Entri, IsianJabatan, PerubahanWaktu

SEHARI = timedelta(days=1)


def pindahkan(unit: WriteUnit, pelaku: Pelaku, orang: Pegawai, isian: IsianJabatan) -> PerubahanWaktu:
    """A new post; the running one ends the day before, and the units get and lose their heads."""
    assert isian.unit_id is not None
    assert isian.mulai is not None
    tujuan = _tujuan(unit, pelaku, isian.unit_id)
    lama = pegawai_store.penempatan_terakhir(unit, [orang.id]).get(orang.id)
    jabatan = isian.jabatan.strip()
    baru = Penempatan(
        unit.new_id(), tujuan.kode, orang.id, tujuan.id, jabatan, tebak_jenis_jabatan(jabatan),
        tebak_peran_unit(jabatan), isian.mulai, None, None, isian.nomor_surat.strip(),
    )  # fmt: skip
    semula = (lama,) if lama is not None and (lama.sampai is None or lama.sampai >= isian.mulai) else ()
    _akhiri(unit, semula, isian.mulai)
    pegawai_store.simpan_penempatan(unit, baru)
    return PerubahanWaktu(baru=(baru,), semula=semula, unit_semula=_ganti_kepala(unit, baru))


def perbaiki_jabatan(unit: WriteUnit, pelaku: Pelaku, pos: Penempatan, isian: IsianJabatan) -> PerubahanWaktu:
    """Mend a post; the one that ended for it ends the day before the first day it has now."""
    assert isian.unit_id is not None
    assert isian.mulai is not None
    tujuan = _tujuan(unit, pelaku, isian.unit_id)
    if (tujuan.id, isian.mulai) != (pos.unit_id, pos.mulai):
        pastikan_lepas(unit, pos)
    if pos.sampai is not None and isian.mulai > pos.sampai:
        raise PenolakanError(
            "WKT-02", _("Tanggal mulai melewati akhir jabatan ini."), langkah=_("Perbaiki tanggal mulainya.")
        )
    jabatan = isian.jabatan.strip()
    baru = replace(
        pos,
        unit_id=tujuan.id,
        jabatan=jabatan,
        jenis_jabatan=tebak_jenis_jabatan(jabatan) if jabatan != pos.jabatan else pos.jenis_jabatan,
        peran_unit=tebak_peran_unit(jabatan) if jabatan != pos.jabatan else pos.peran_unit,
        mulai=isian.mulai,
        nomor_sk=isian.nomor_surat.strip(),
    )
    sebelum = _sebelum(unit, pos)
    _akhiri(unit, sebelum, isian.mulai)
    pegawai_store.simpan_penempatan(unit, baru)
    terakhir = pegawai_store.penempatan_terakhir(unit, [pos.pegawai_id])[pos.pegawai_id]
    berubah = _ganti_kepala(unit, baru) if terakhir.id == pos.id else ()
    return PerubahanWaktu(semula=(pos, *sebelum), unit_semula=berubah)


def tarik_jabatan(unit: WriteUnit, pos: Penempatan) -> PerubahanWaktu:
    """Withdraw a post: the one that ended for it runs on as long as it did, and both units get their heads back.

    Raises `PenolakanError` WKT-06 where an SKP was made for it.
    """
    pastikan_lepas(unit, pos)
    sebelum = _sebelum(unit, pos)
    pegawai_store.hapus_penempatan(unit, pos.id)
    for satu in sebelum:
        pegawai_store.simpan_penempatan(unit, replace(satu, sampai=pos.sampai))
    berubah = _kembalikan_kepala(unit, pos, sebelum) if pos.sampai is None else ()
    return PerubahanWaktu(ditarik=(pos,), semula=sebelum, unit_semula=berubah)


def pastikan_lepas(unit: ReadUnit, entri: Entri) -> None:
    """Refuse (WKT-06) to withdraw or move a post that an SKP was made for."""
    if not isinstance(entri, Penempatan):
        return
    if any(satu.penempatan_id == entri.id for satu in skp_store.milik(unit, entri.pegawai_id)):
        raise PenolakanError(
            "WKT-06",
            _("Sudah ada SKP untuk jabatan ini, jadi jabatannya tidak dapat ditarik atau dipindahkan."),
            langkah=_("Catat jabatan yang benar sebagai jabatan baru."),
        )


def _tujuan(unit: ReadUnit, pelaku: Pelaku, unit_id: UUID) -> Unit:
    tujuan = unit_store.muat(unit, unit_id)
    assert tujuan is not None
    periksa_hak(pelaku, Tindakan.UBAH_PEGAWAI, lingkup=tujuan.kode)
    return tujuan


def _akhiri(unit: WriteUnit, semua: Sequence[Penempatan], mulai: date) -> None:
    for satu in semua:
        pegawai_store.simpan_penempatan(unit, replace(satu, sampai=mulai - SEHARI))


def _sebelum(unit: ReadUnit, pos: Penempatan) -> tuple[Penempatan, ...]:
    """The post that ended for this one."""
    semua = pegawai_store.penempatan(unit, pos.pegawai_id)
    return tuple(satu for satu in semua if satu.id != pos.id and satu.sampai == pos.mulai - SEHARI)


def _ganti_kepala(unit: WriteUnit, pos: Penempatan) -> tuple[Unit, ...]:
    """The holder of his newest post heads its unit where it is a leading one, and no other. Answers what stood before.

    Who heads a unit on a day follows the dated posts (`rantai_penilai.kepala_lampau`), so a post that begins later
    changes nothing before its first day.
    """
    berubah: list[Unit] = []
    for satu in unit_store.semua(unit):
        memimpin = satu.id == pos.unit_id and memimpin_unit(pos, satu)
        if memimpin != (satu.kepala_id == pos.pegawai_id):
            berubah.append(satu)
            unit_store.simpan(unit, replace(satu, kepala_id=pos.pegawai_id if memimpin else None))
    return tuple(berubah)


def _kembalikan_kepala(unit: WriteUnit, ditarik: Penempatan, sebelum: Sequence[Penempatan]) -> tuple[Unit, ...]:
    berubah: list[Unit] = []
    for satu in unit_store.semua(unit):
        kepala = satu.kepala_id
        if satu.id == ditarik.unit_id and kepala == ditarik.pegawai_id:
            kepala = _pemimpin_lain(unit, satu, ditarik)
        if kepala is None and any(pos.unit_id == satu.id and memimpin_unit(pos, satu) for pos in sebelum):
            kepala = ditarik.pegawai_id
        if kepala != satu.kepala_id:
            berubah.append(satu)
            unit_store.simpan(unit, replace(satu, kepala_id=kepala))
    return tuple(berubah)


def _pemimpin_lain(unit: ReadUnit, kantor: Unit, ditarik: Penempatan) -> UUID | None:
    """Who else holds a post that heads this unit, the one that began last."""
    semua = pegawai_store.pimpinan_pada(unit, ditarik.mulai)
    yang_lain = [pos for pos in semua if pos.unit_id == kantor.id and pos.sampai is None and memimpin_unit(pos, kantor)]
    return max(yang_lain, key=lambda pos: (pos.mulai, pos.id)).pegawai_id if yang_lain else None
