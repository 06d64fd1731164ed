"""Hang an RHK on the leader's plan, wait for that plan, see proposals when it arrives (`product.md`, complaint 5)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import berisi, teks_induk
from kinerja_desktop.domain.perencanaan.skp import Formulir, RencanaHasilKerja, Skp, TautanInduk
from kinerja_desktop.domain.perencanaan.usulan_tautan import CalonInduk, JenisUsulan, UsulanTautan, semua_usulan
from kinerja_desktop.i18n import _
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.draf_medan import draf_dokumen, simpan_draf_medan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_pegawai
from kinerja_desktop.usecases.perencanaan.buka_matriks import formulir_pos
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import pasang_rhk, rhk_dari_sel
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen, muat_untuk_layar, tolak_terkunci
from kinerja_desktop.usecases.perencanaan.skp_setahun import SkpHidup, skp_banyak, skp_pada

FORMULIR_DIKESAMPINGKAN = "usulan_tautan"
"""Proposals that the acting person put aside: kept in this store only, by proposal, with the text that was offered."""


def calon_induk(store: Store, pelaku: Pelaku, skp_id: UUID, hari: date) -> tuple[CalonInduk, ...]:
    """What an RHK of this SKP may hang on: the person's cells first, then the rest of the leader's plan."""
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        return _semua_calon(unit, skp, hari)


def usulan_tautan(store: Store, pelaku: Pelaku, skp_id: UUID, hari: date) -> tuple[UsulanTautan, ...]:
    """The proposals for this SKP that the acting person has not put aside; none while its content is locked."""
    with store.read() as unit:
        layar = muat_untuk_layar(unit, pelaku, skp_id, hari)
        if layar.terkunci:
            return ()
        lewat = draf_dokumen(unit, FORMULIR_DIKESAMPINGKAN, skp_id, pelaku.pegawai_id)
        semua = semua_usulan(layar.skp.rhk, _semua_calon(unit, layar.skp, hari))
        return tuple(satu for satu in semua if lewat.get(satu.kunci) != satu.isi)


def tautkan(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, calon: CalonInduk, hari: date) -> LihatSkp:
    """Hang an RHK on this row of the leader's plan. The person's own text stays as it is."""

    def ubah(unit: WriteUnit, skp: Skp) -> None:
        _tautkan(unit, skp, _rhk(skp, rhk_id), _calon_kini(unit, skp, calon, hari))

    return _susun(store, pelaku, skp_id, hari, ubah)


def lepaskan(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, hari: date) -> LihatSkp:
    """Take an RHK off the leader's plan; the words stay as typed ones, and its cell is open again."""
    return _susun(store, pelaku, skp_id, hari, lambda unit, skp: _lepas(unit, skp, rhk_id, TautanInduk.DIKETIK))


def tunggu_induk(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, menunggu: bool, hari: date) -> LihatSkp:
    """Say that an RHK waits for the leader's plan, or that it no longer does."""
    tautan = TautanInduk.MENUNGGU if menunggu else TautanInduk.DIKETIK
    return _susun(store, pelaku, skp_id, hari, lambda unit, skp: _lepas(unit, skp, rhk_id, tautan))


def terima_usulan(store: Store, pelaku: Pelaku, skp_id: UUID, usulan: UsulanTautan, hari: date) -> LihatSkp:
    """Do what a proposal offers. Raises `PenolakanError` where the plan it names has changed meanwhile."""

    def ubah(unit: WriteUnit, skp: Skp) -> None:
        calon = _calon_kini(unit, skp, usulan.calon, hari)
        match usulan.jenis:
            case JenisUsulan.JADI_RHK:
                sel = _sel(unit, calon)
                pasang_rhk(unit, skp, sel, rhk_dari_sel(skp, sel, _formulir(unit, sel, hari), unit.new_id()))
            case JenisUsulan.TAUTKAN:
                _tautkan(unit, skp, _rhk(skp, usulan.rhk_id), calon)
            case JenisUsulan.TEKS_SEL:
                _ganti(unit, skp, replace(_rhk(skp, usulan.rhk_id), teks=calon.peran))
            case JenisUsulan.TEKS_INDUK:
                _ganti(unit, skp, replace(_rhk(skp, usulan.rhk_id), rhk_pimpinan=calon.teks_induk))

    return _susun(store, pelaku, skp_id, hari, ubah)


def kesampingkan_usulan(store: Store, pelaku: Pelaku, skp_id: UUID, usulan: UsulanTautan) -> None:
    """Put a proposal aside; it comes back only when it offers another text."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DIKESAMPINGKAN, skp_id, usulan.kunci, usulan.isi)


def _susun(store: Store, pelaku: Pelaku, skp_id: UUID, hari: date, ubah: Callable[[WriteUnit, Skp], None]) -> LihatSkp:
    with store.write(pelaku) as unit:
        skp, kejadian = muat_dokumen(unit, skp_id)
        periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
        kehidupan = hidup(kejadian, digest_skp(skp))
        if not kehidupan.dapat_disunting:
            raise tolak_terkunci(kehidupan)
        ubah(unit, skp)
        return muat_untuk_layar(unit, pelaku, skp_id, hari)


def _semua_calon(unit: ReadUnit, skp: Skp, hari: date) -> tuple[CalonInduk, ...]:
    milik = {rhk.id for rhk in skp.rhk}
    sel = [
        satu
        for satu in matriks_store.untuk_pegawai(unit, skp.pegawai_id, skp.tahun)
        # What another leader gave has become a plan of another segment: whoever moved does not plan it twice.
        if berisi(satu.teks) and (satu.pimpinan_id == skp.penilai_id or satu.rhk_id is None or satu.rhk_id in milik)
    ]
    sel.sort(key=lambda satu: satu.pimpinan_id != skp.penilai_id)
    pimpinan = {satu.pimpinan_id for satu in sel} | ({skp.penilai_id} if skp.penilai_id else set[UUID]())
    semua_induk = skp_banyak(unit, pimpinan, skp.tahun, hari)
    calon = [_calon_sel(unit, satu, semua_induk.get(satu.pimpinan_id), hari) for satu in sel]
    induk = semua_induk.get(skp.penilai_id) if skp.penilai_id else None
    if induk is None or skp.penilai_id is None:
        return tuple(calon)
    sumber, formulir = _sebut(unit, skp.penilai_id, hari), induk.skp.formulir
    diberi = {(satu.rhk_id, satu.indikator_id) for satu in calon}
    for rhk in induk.skp.rhk:
        # Of a JPT/UKM the indicator is part of what is intervened; of all others only the RHK is.
        semua = rhk.indikator if formulir is Formulir.JPT_UKM else ()
        for kolom in semua or (None,):
            indikator, teks = (kolom.id, kolom.teks) if kolom else (None, "")
            if (rhk.id, indikator) not in diberi and rhk.teks.strip():
                calon.append(
                    CalonInduk(rhk.id, indikator, rhk.teks, teks, teks_induk(formulir, rhk.teks, teks), sumber)
                )
    return tuple(calon)


def _calon_sel(unit: ReadUnit, sel: SelMatriks, induk: SkpHidup | None, hari: date) -> CalonInduk:
    """What a cell offers. Where the leader's SKP is here its present words count, else those the cell keeps."""
    rhk = next((satu for satu in induk.skp.rhk if satu.id == sel.rhk_pimpinan_id), None) if induk else None
    kolom = next((satu for satu in rhk.indikator if satu.id == sel.indikator_pimpinan_id), None) if rhk else None
    teks_rhk, teks_indikator = rhk.teks if rhk else sel.rhk_pimpinan, kolom.teks if kolom else sel.indikator_pimpinan
    formulir = induk.skp.formulir if induk else _formulir(unit, sel, hari)
    return CalonInduk(
        rhk_id=sel.rhk_pimpinan_id,
        indikator_id=sel.indikator_pimpinan_id,
        rhk=teks_rhk,
        indikator=teks_indikator,
        teks_induk=teks_induk(formulir, teks_rhk, teks_indikator),
        sumber=_sebut(unit, sel.pimpinan_id, hari),
        sel_id=sel.id,
        peran=sel.teks,
        sel_rhk_id=sel.rhk_id,
    )


def _formulir(unit: ReadUnit, sel: SelMatriks, hari: date) -> Formulir:
    induk = skp_pada(unit, sel.pimpinan_id, sel.tahun, hari)
    if induk is not None:
        return induk.skp.formulir
    return formulir_pos(pegawai_store.penempatan_pada(unit, sel.pimpinan_id, hari), sel.tahun)


def _sebut(unit: ReadUnit, pimpinan_id: UUID, hari: date) -> str:
    pihak = pihak_pegawai(unit, pimpinan_id, hari)
    if pihak is None:
        return _("Pimpinan")
    return f"{pihak.jabatan} {pihak.nama}".strip()


def _calon_kini(unit: ReadUnit, skp: Skp, calon: CalonInduk, hari: date) -> CalonInduk:
    """The same row as it stands now."""
    kunci = (calon.rhk_id, calon.indikator_id, calon.sel_id)
    for satu in _semua_calon(unit, skp, hari):
        if (satu.rhk_id, satu.indikator_id, satu.sel_id) == kunci:
            return satu
    raise PenolakanError(
        "TAUTAN-BASI",
        _("Rencana pimpinan ini tidak ada lagi, atau tidak dibagi lagi kepada pegawai ini."),
        langkah=_("Buka daftar rencana pimpinan lagi, lalu pilih yang lain."),
    )


def _rhk(skp: Skp, rhk_id: UUID | None) -> RencanaHasilKerja:
    rhk = next((satu for satu in skp.rhk if satu.id == rhk_id), None)
    if rhk is None:
        raise PenolakanError(
            "TAUTAN-BASI", _("RHK ini tidak ada lagi dalam SKP."), langkah=_("Pilih RHK lain, lalu ulangi.")
        )
    return rhk


def _sel(unit: ReadUnit, calon: CalonInduk) -> SelMatriks:
    sel = matriks_store.muat(unit, calon.sel_id) if calon.sel_id else None
    assert sel is not None, "the candidate was read in this transaction"
    return sel


def _tautkan(unit: WriteUnit, skp: Skp, rhk: RencanaHasilKerja, calon: CalonInduk) -> None:
    _lepas_sel(unit, skp, rhk.id, kecuali=calon.sel_id)
    baru = replace(
        rhk,
        tautan=TautanInduk.TERTAUT,
        rhk_pimpinan=calon.teks_induk,
        rhk_pimpinan_id=calon.rhk_id,
        indikator_pimpinan_id=calon.indikator_id,
    )
    if calon.sel_id is None:
        _ganti(unit, skp, baru)
    else:
        pasang_rhk(unit, skp, _sel(unit, calon), baru)
        # Whoever links a plan in his own words has seen the cell's: they are not proposed to him again.
        dilihat = UsulanTautan(JenisUsulan.TEKS_SEL, rhk.id, rhk.teks, calon)
        simpan_draf_medan(unit, FORMULIR_DIKESAMPINGKAN, skp.id, dilihat.kunci, dilihat.isi)


def _lepas(unit: WriteUnit, skp: Skp, rhk_id: UUID, tautan: TautanInduk) -> None:
    _lepas_sel(unit, skp, rhk_id)
    rhk = _rhk(skp, rhk_id)
    _ganti(unit, skp, replace(rhk, tautan=tautan, rhk_pimpinan_id=None, indikator_pimpinan_id=None))


def _lepas_sel(unit: WriteUnit, skp: Skp, rhk_id: UUID, kecuali: UUID | None = None) -> None:
    for sel in matriks_store.untuk_pegawai(unit, skp.pegawai_id, skp.tahun):
        if sel.rhk_id == rhk_id and sel.id != kecuali:
            matriks_store.simpan(unit, replace(sel, rhk_id=None))


def _ganti(unit: WriteUnit, skp: Skp, rhk: RencanaHasilKerja) -> None:
    lama = _rhk(skp, rhk.id)
    if rhk == lama:
        return
    skp_store.simpan(unit, replace(skp, rhk=tuple(rhk if satu.id == rhk.id else satu for satu in skp.rhk)))
    sebelum, sesudah = (
        {"rhk": str(satu.id), "tautan": satu.tautan.value, "rhk_pimpinan": satu.rhk_pimpinan, "teks": satu.teks}
        for satu in (lama, rhk)
    )
    unit.jejak(Tindakan.SUSUN_SKP, skp.id, sebelum, sesudah)
