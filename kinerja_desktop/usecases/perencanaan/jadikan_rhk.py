"""Make RHK of cells: a cell becomes a plan in the subordinate's draft, or is linked to one he has (`domain.md` 2.4)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import MatriksPimpinan, teks_induk
from kinerja_desktop.domain.perencanaan.skp import (
    Formulir,
    JenisRhk,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
    TautanInduk,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_dalam
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks, lihat_dalam, muat_matriks, periksa_pengisi
from kinerja_desktop.usecases.perencanaan.skp_setahun import skp_pada


@dataclass(frozen=True, slots=True)
class HasilJadikan:
    """What became of the cells: RHK made, cells linked to RHK that were there, and who is left with the reason."""

    layar: LihatMatriks
    dibuat: int
    ditautkan: int
    tertunda: tuple[tuple[str, str], ...]


def jadikan_rhk(
    store: Store, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, sel_id: Collection[UUID], hari: date
) -> HasilJadikan:
    """Make an RHK of each of these cells that is none yet.

    A subordinate without an SKP gets a draft. A cell whose person's SKP is locked stays open, and the answer says why.
    """
    with store.write(pelaku) as unit:
        periksa_pengisi(unit, pelaku, pimpinan_id, hari)
        matriks = muat_matriks(unit, pimpinan_id, tahun, hari)
        dibuat = ditautkan = 0
        tertunda: dict[str, str] = {}
        for sel in matriks.terbuka:
            if sel.id not in sel_id:
                continue
            baris = matriks.baris_dari(sel.pegawai_id)
            assert baris is not None
            alasan = baris.terkunci
            if not alasan:
                try:
                    baru = _jadikan_satu(unit, pelaku, matriks, sel, hari)
                except PenolakanError as penolakan:
                    if penolakan.kode.startswith("HAK"):
                        raise
                    alasan = penolakan.pesan
                else:
                    dibuat, ditautkan = dibuat + baru, ditautkan + (not baru)
            if alasan:
                tertunda[baris.nama] = alasan
        layar = lihat_dalam(unit, pelaku, pimpinan_id, tahun, hari)
    return HasilJadikan(layar, dibuat, ditautkan, tuple(tertunda.items()))


def tautkan_sel(
    store: Store, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, sel_id: UUID, rhk_id: UUID, hari: date
) -> LihatMatriks:
    """Link a cell to an RHK that the subordinate has in his draft. Its text stays as it is."""
    with store.write(pelaku) as unit:
        periksa_pengisi(unit, pelaku, pimpinan_id, hari)
        matriks = muat_matriks(unit, pimpinan_id, tahun, hari)
        sel = next((satu for satu in matriks.sel if satu.id == sel_id), None)
        baris = matriks.baris_dari(sel.pegawai_id) if sel else None
        hidup = skp_pada(unit, baris.pegawai_id, tahun, hari) if baris else None
        rhk = next((satu for satu in hidup.skp.rhk if satu.id == rhk_id), None) if hidup else None
        if sel is None or baris is None or hidup is None or rhk is None:
            raise PenolakanError(
                "MATRIKS-BASI",
                _("Sel atau RHK ini tidak ada lagi."),
                langkah=_("Buka matriks ini lagi, lalu ulangi."),
            )
        if hidup.terkunci:
            raise PenolakanError("SKP-TERKUNCI", hidup.terkunci, langkah=_("Ulangi setelah SKP itu terbuka."))
        periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=hidup.skp.lingkup, pegawai_id=hidup.skp.pegawai_id)
        pasang_rhk(unit, hidup.skp, sel, tertaut(rhk, sel, matriks.formulir))
        return lihat_dalam(unit, pelaku, pimpinan_id, tahun, hari)


def rhk_dari_sel(skp: Skp, sel: SelMatriks, formulir: Formulir, rhk_id: UUID) -> RencanaHasilKerja:
    """The plan that a cell becomes: its text, hung on the leader's plan, at the end of the main band."""
    baru = RencanaHasilKerja(
        id=rhk_id,
        jenis=JenisRhk.UTAMA,
        klasifikasi=Klasifikasi.INDIVIDU,
        rhk_pimpinan="",
        teks=sel.teks,
        penugasan_dari=skp.penilai.jabatan if skp.penilai else "",
        urutan=1 + max((rhk.urutan for rhk in skp.rhk), default=0),
        indikator=(),
    )
    return tertaut(baru, sel, formulir)


def tertaut(rhk: RencanaHasilKerja, sel: SelMatriks, formulir: Formulir) -> RencanaHasilKerja:
    """The plan hung on the row of the leader's SKP that the cell stands under. `formulir` is the leader's."""
    return replace(
        rhk,
        tautan=TautanInduk.TERTAUT,
        rhk_pimpinan=teks_induk(formulir, sel.rhk_pimpinan, sel.indikator_pimpinan),
        rhk_pimpinan_id=sel.rhk_pimpinan_id,
        indikator_pimpinan_id=sel.indikator_pimpinan_id,
    )


def pasang_rhk(unit: WriteUnit, skp: Skp, sel: SelMatriks, rhk: RencanaHasilKerja) -> None:
    """Put the plan into the SKP (in the place of the one with its id) and note at the cell what it became."""
    baru = replace(skp, rhk=(*(satu for satu in skp.rhk if satu.id != rhk.id), rhk))
    skp_store.simpan(unit, baru)
    unit.jejak(Tindakan.SUSUN_SKP, skp.id, None, {"rhk": str(rhk.id), "sel_matriks": str(sel.id), "teks": rhk.teks})
    matriks_store.simpan(unit, replace(sel, rhk_id=rhk.id))


def _jadikan_satu(unit: WriteUnit, pelaku: Pelaku, matriks: MatriksPimpinan, sel: SelMatriks, hari: date) -> bool:
    """Whether a new RHK was made; else the cell was linked to the one that hangs on its row already."""
    skp_id = buat_dalam(unit, pelaku, sel.pegawai_id, matriks.tahun, hari)
    hidup = skp_pada(unit, sel.pegawai_id, matriks.tahun, hari)
    skp = hidup.skp if hidup else skp_store.muat(unit, skp_id)
    assert skp is not None
    milik_lain = {satu.rhk_id for satu in matriks.sel if satu.id != sel.id}
    ada = next(
        (
            rhk
            for rhk in skp.rhk
            if rhk.tautan is TautanInduk.TERTAUT
            and rhk.rhk_pimpinan_id == sel.rhk_pimpinan_id
            and rhk.indikator_pimpinan_id in {sel.indikator_pimpinan_id, None}
            and rhk.id not in milik_lain
        ),
        None,
    )
    if ada is None:
        pasang_rhk(unit, skp, sel, rhk_dari_sel(skp, sel, matriks.formulir, unit.new_id()))
        return True
    pasang_rhk(unit, skp, sel, tertaut(ada, sel, matriks.formulir))
    return False
