"""Fill the cells of a leader's matrix: type, paste a block, choose the kind of result, empty (`domain.md` 2.4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    KolomMatriks,
    MatriksPimpinan,
    berisi,
    tolak_hapus_sel,
    urai_sel,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.perencanaan.buka_matriks import (
    LihatMatriks,
    formulir_draf,
    kunci_sel,
    lihat_dalam,
    muat_matriks,
    periksa_pengisi,
    sel_di_tempat,
)


@dataclass(frozen=True, slots=True)
class IsianSel:
    """What a place shall hold. A text of None leaves the text as it is; an empty one, `x` or `-` empties the cell.

    A text may begin with its kind in brackets, as printed: `[Layanan] Surat selesai hari itu juga`.
    """

    pegawai_id: UUID
    indikator_id: UUID
    teks: str | None = None
    tingkat: TingkatHasil | None = None


def isi_sel(
    store: Store, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, isian: Sequence[IsianSel], hari: date
) -> LihatMatriks:
    """Fill these places in one act, all or none; answers the matrix as it now stands.

    A subordinate's RHK that a cell has become is never overwritten: the new text is proposed to him. Raises
    `PenolakanError` SKP-11 where a cell to be emptied is used by an SKP that is set.
    """
    with store.write(pelaku) as unit:
        periksa_pengisi(unit, pelaku, pimpinan_id, hari)
        matriks = muat_matriks(unit, pimpinan_id, tahun, hari)
        for satu in isian:
            _isi_satu(unit, matriks, satu)
            if satu.teks is not None:
                medan = kunci_sel(satu.pegawai_id, satu.indikator_id)
                buang_draf_medan(unit, formulir_draf(tahun), pimpinan_id, medan)
        return lihat_dalam(unit, pelaku, pimpinan_id, tahun, hari)


def simpan_draf_sel(
    store: Store, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, pegawai_id: UUID, indikator_id: UUID, teks: str
) -> None:
    """Keep what is being typed into a cell, so that a power cut loses at most two seconds. A draft does not travel."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, formulir_draf(tahun), pimpinan_id, kunci_sel(pegawai_id, indikator_id), teks)


def _isi_satu(unit: WriteUnit, matriks: MatriksPimpinan, isian: IsianSel) -> None:
    baris, kolom = matriks.baris_dari(isian.pegawai_id), matriks.kolom_dari(isian.indikator_id)
    if baris is None or kolom is None:
        raise PenolakanError(
            "MATRIKS-BASI",
            _("Pegawai atau indikator ini tidak ada lagi dalam matriks."),
            langkah=_("Buka matriks ini lagi, lalu ulangi."),
        )
    ada = sel_di_tempat(matriks.sel, baris.pegawai_id, kolom.indikator_id)
    tingkat, teks = urai_sel(isian.teks) if isian.teks is not None else (None, None)
    tingkat = isian.tingkat or tingkat
    if teks is not None and not berisi(teks):
        _kosongkan(unit, ada, baris)
    elif ada or teks is not None:
        _simpan(unit, matriks, baris, kolom, ada, teks, tingkat)


def _simpan(
    unit: WriteUnit,
    matriks: MatriksPimpinan,
    baris: BarisMatriks,
    kolom: KolomMatriks,
    ada: Sequence[SelMatriks],
    teks: str | None,
    tingkat: TingkatHasil | None,
) -> None:
    if ada:
        lama: SelMatriks | None = ada[-1]
        assert lama is not None
        baru = replace(lama, teks=lama.teks if teks is None else teks, tingkat=tingkat or lama.tingkat)
        if kolom.ada:
            baru = replace(baru, rhk_pimpinan=kolom.rhk, indikator_pimpinan=kolom.indikator)
    else:
        lama = None
        assert matriks.skp_id is not None
        baru = SelMatriks(
            id=unit.new_id(),
            lingkup=baris.lingkup,
            tahun=matriks.tahun,
            pimpinan_id=matriks.pimpinan_id,
            skp_pimpinan_id=matriks.skp_id,
            rhk_pimpinan_id=kolom.rhk_id,
            indikator_pimpinan_id=kolom.indikator_id,
            pegawai_id=baris.pegawai_id,
            tingkat=tingkat or TingkatHasil.OUTPUT,
            teks=teks or "",
            rhk_pimpinan=kolom.rhk,
            indikator_pimpinan=kolom.indikator,
        )
    if baru != lama:
        matriks_store.simpan(unit, baru)
        unit.jejak(Tindakan.ISI_MATRIKS, baru.id, None if lama is None else _ringkas(lama), _ringkas(baru))


def _kosongkan(unit: WriteUnit, ada: Sequence[SelMatriks], baris: BarisMatriks) -> None:
    penolakan = tolak_hapus_sel(ada, baris.rhk_berlaku)
    if penolakan is not None:
        raise penolakan
    for satu in ada:
        matriks_store.hapus(unit, satu.id)
        unit.jejak(Tindakan.ISI_MATRIKS, satu.id, _ringkas(satu), None)


def _ringkas(sel: SelMatriks) -> dict[str, str]:
    return {"pegawai": str(sel.pegawai_id), "tingkat": sel.tingkat.value, "teks": sel.teks}
