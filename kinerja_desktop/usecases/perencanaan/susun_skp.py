"""Write an SKP: one field at a time, add and remove plans, indicators and rows of the lampiran.

Every act answers the document as it now stands, so that the screen shows one truth. A text that cannot be a value is
kept as a draft of this store and refused with its finding; nothing typed is lost.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.draf_medan import buang_draf_medan, simpan_draf_medan
from kinerja_desktop.usecases.perencanaan.lihat_skp import (
    FORMULIR_DRAF,
    LihatSkp,
    muat_dokumen,
    muat_untuk_layar,
    tolak_terkunci,
)
from kinerja_desktop.usecases.perencanaan.medan_skp import indikator_dari, indikator_wilayah, ubah_medan


def ubah_isian(store: Store, pelaku: Pelaku, skp_id: UUID, medan: str, nilai: Nilai, hari_ini: date) -> LihatSkp:
    """A field was left with this in it: make it the field's value.

    Raises `PenolakanError` with a finding on `medan` when it cannot be one; the text is then kept as a draft.
    """
    try:
        return susun_dokumen(
            store,
            pelaku,
            skp_id,
            hari_ini,
            lambda skp, unit: ubah_medan(skp, medan, nilai, unit.new_id),
            medan=medan,
        )
    except PenolakanError as penolakan:
        if any(satu.medan == medan for satu in penolakan.temuan):
            simpan_draf(store, pelaku, skp_id, medan, str(nilai))
        raise


def ubah_banyak(store: Store, pelaku: Pelaku, skp_id: UUID, isian: Mapping[str, Nilai], hari_ini: date) -> LihatSkp:
    """Fill many fields in one act, all or none: a block pasted from a spreadsheet, a copied plan.

    Raises `PenolakanError` with a finding on the first field that cannot hold its text; then nothing is changed.
    """

    def ubah(skp: Skp, unit: WriteUnit) -> Skp:
        for medan, nilai in isian.items():
            skp = ubah_medan(skp, medan, nilai, unit.new_id)
        return skp

    return susun_dokumen(store, pelaku, skp_id, hari_ini, ubah)


def simpan_draf(store: Store, pelaku: Pelaku, skp_id: UUID, medan: str, teks: str) -> None:
    """Keep what is being typed, so that a power cut loses at most two seconds. A draft does not travel."""
    with store.write(pelaku) as unit:
        simpan_draf_medan(unit, FORMULIR_DRAF, skp_id, medan, teks)


def tambah_rhk(store: Store, pelaku: Pelaku, skp_id: UUID, jenis: JenisRhk, hari_ini: date) -> LihatSkp:
    """Add an empty plan with one empty indicator at the end of its band."""

    def tambah(skp: Skp, unit: WriteUnit) -> Skp:
        urutan = 1 + max((rhk.urutan for rhk in skp.rhk), default=0)
        penugasan = skp.penilai.jabatan if skp.penilai else ""
        baru = RencanaHasilKerja(
            id=unit.new_id(),
            jenis=jenis,
            klasifikasi=Klasifikasi.INDIVIDU,
            rhk_pimpinan="",
            teks="",
            penugasan_dari=penugasan,
            urutan=urutan,
            indikator=(indikator_kosong(unit.new_id(), Aspek.KUANTITAS),),
        )
        return replace(skp, rhk=(*skp.rhk, baru))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, tambah)


def hapus_rhk(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, hari_ini: date) -> LihatSkp:
    """Remove a plan from the draft. The row is withdrawn, not erased: history keeps it."""
    return susun_dokumen(
        store,
        pelaku,
        skp_id,
        hari_ini,
        lambda skp, _unit: replace(skp, rhk=tuple(rhk for rhk in skp.rhk if rhk.id != rhk_id)),
    )


def tambah_indikator(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, hari_ini: date) -> LihatSkp:
    """Add an indicator to a plan, of the first aspect that has none yet."""

    def tambah(skp: Skp, unit: WriteUnit) -> Skp:
        def di(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
            terpakai = {satu.aspek for satu in rhk.indikator}
            aspek = next((satu for satu in Aspek if satu not in terpakai), Aspek.KUANTITAS)
            return replace(rhk, indikator=(*rhk.indikator, indikator_kosong(unit.new_id(), aspek)))

        return replace(skp, rhk=tuple(di(rhk) if rhk.id == rhk_id else rhk for rhk in skp.rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, tambah)


def hapus_indikator(store: Store, pelaku: Pelaku, skp_id: UUID, indikator_id: UUID, hari_ini: date) -> LihatSkp:
    """Remove an indicator from the draft."""

    def hapus(skp: Skp, _unit: WriteUnit) -> Skp:
        def di(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
            return replace(rhk, indikator=tuple(satu for satu in rhk.indikator if satu.id != indikator_id))

        return replace(skp, rhk=tuple(di(rhk) for rhk in skp.rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, hapus)


def tambah_lampiran(
    store: Store, pelaku: Pelaku, skp_id: UUID, bagian: BagianLampiran, teks: str, hari_ini: date
) -> LihatSkp:
    """Add a row to one band of the lampiran."""

    def tambah(skp: Skp, unit: WriteUnit) -> Skp:
        urutan = 1 + max((baris.urutan for baris in skp.lampiran if baris.bagian is bagian), default=0)
        return replace(skp, lampiran=(*skp.lampiran, BarisLampiran(unit.new_id(), bagian, urutan, teks.strip())))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, tambah)


def hapus_lampiran(store: Store, pelaku: Pelaku, skp_id: UUID, baris_id: UUID, hari_ini: date) -> LihatSkp:
    """Remove a row of the lampiran."""
    return susun_dokumen(
        store,
        pelaku,
        skp_id,
        hari_ini,
        lambda skp, _unit: replace(skp, lampiran=tuple(baris for baris in skp.lampiran if baris.id != baris_id)),
    )


def pulihkan_rhk(store: Store, pelaku: Pelaku, skp_id: UUID, rhk: RencanaHasilKerja, hari_ini: date) -> LihatSkp:
    """Take the removal of a plan back: the withdrawn row stands again, with its indicators, as it stood."""
    return susun_dokumen(
        store,
        pelaku,
        skp_id,
        hari_ini,
        lambda skp, _unit: replace(skp, rhk=(*(satu for satu in skp.rhk if satu.id != rhk.id), rhk)),
    )


def pulihkan_indikator(
    store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, indikator: IndikatorKinerja, hari_ini: date
) -> LihatSkp:
    """Take the removal of an indicator back."""

    def pulihkan(skp: Skp, _unit: WriteUnit) -> Skp:
        def di(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
            lain = (satu for satu in rhk.indikator if satu.id != indikator.id)
            return replace(rhk, indikator=(*lain, indikator))

        return replace(skp, rhk=tuple(di(rhk) if rhk.id == rhk_id else rhk for rhk in skp.rhk))

    return susun_dokumen(store, pelaku, skp_id, hari_ini, pulihkan)


def pulihkan_lampiran(store: Store, pelaku: Pelaku, skp_id: UUID, baris: BarisLampiran, hari_ini: date) -> LihatSkp:
    """Take the removal of a row of the lampiran back."""
    return susun_dokumen(
        store,
        pelaku,
        skp_id,
        hari_ini,
        lambda skp, _unit: replace(skp, lampiran=(*(satu for satu in skp.lampiran if satu.id != baris.id), baris)),
    )


def susun_dokumen(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    hari_ini: date,
    ubah: Callable[[Skp, WriteUnit], Skp],
    *,
    medan: str = "",
) -> LihatSkp:
    """Change the document by `ubah` where it may be written, keep it, and answer how it stands. `medan` names the field
    whose draft is thereby done.
    """
    with store.write(pelaku) as unit:
        skp, kejadian = muat_dokumen(unit, skp_id)
        periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
        kehidupan = hidup(kejadian, digest_skp(skp))
        if not kehidupan.dapat_disunting:
            raise tolak_terkunci(kehidupan)
        baru = ubah(skp, unit)
        if baru != skp:
            skp_store.simpan(unit, baru)
            unit.jejak(Tindakan.SUSUN_SKP, skp_id, *_beda(skp, baru, medan))
        if medan:
            buang_draf_medan(unit, FORMULIR_DRAF, skp_id, medan)
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def _beda(lama: Skp, baru: Skp, medan: str) -> tuple[dict[str, str], dict[str, str]]:
    """What the audit line says: the field, or the ids that came and went."""
    if medan:
        return {medan: _isi(lama, medan)}, {medan: _isi(baru, medan)}
    return {"digest": digest_skp(lama)}, {"digest": digest_skp(baru)}


def _isi(skp: Skp, medan: str) -> str:
    bagian, _titik, nama = medan.partition(".")
    jenis, _dua_titik, kunci = bagian.partition(":")
    match jenis:
        case "rhk":
            objek: object = next((rhk for rhk in skp.rhk if str(rhk.id) == kunci), None)
        case "indikator":
            objek = indikator_dari(skp, UUID(kunci))
            nama = "nilai" if nama == "target" else nama
        case "wilayah":
            pemilik = indikator_wilayah(skp, UUID(kunci))
            objek = next((satu for satu in pemilik.wilayah if str(satu.id) == kunci), None) if pemilik else None
        case "perilaku":
            objek = next((satu for satu in skp.perilaku if str(satu.nilai) == kunci), None)
        case "lampiran":
            objek = next((baris for baris in skp.lampiran if str(baris.id) == kunci), None)
        case _:
            objek = skp
    return str(getattr(objek, nama, ""))


def indikator_kosong(indikator_id: UUID, aspek: Aspek = Aspek.KUANTITAS) -> IndikatorKinerja:
    """An indicator with nothing typed, shaped as its aspect usually is."""
    jenis = {Aspek.KUALITAS: JenisTarget.PERSEN, Aspek.WAKTU: JenisTarget.TANGGAL}.get(aspek, JenisTarget.ANGKA)
    satuan = {Aspek.KUALITAS: "%", Aspek.WAKTU: "tanggal"}.get(aspek, "")
    return IndikatorKinerja(
        id=indikator_id,
        aspek=aspek,
        teks="",
        jenis_target=jenis,
        nilai=None,
        minimum=None,
        maksimum=None,
        tanggal=None,
        teks_target="",
        satuan=satuan,
        arah=Arah.TURUN if aspek is Aspek.WAKTU else Arah.NAIK,
        triwulan=(None, None, None, None),
    )
