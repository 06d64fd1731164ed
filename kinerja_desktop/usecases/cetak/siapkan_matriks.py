"""Prepare F-07: a leader's matriks pembagian peran dan hasil.

The matrix is signed by the leader alone and has no versions. Like the steps of F-08, what was printed is frozen under
the id of his SKP, and the sheet carries the code of that content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.isi import digest_isi
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.pegawai import PeranUnit
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.perencanaan.kehidupan_skp import kata_keadaan
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.perencanaan.tercetak import (
    BarisMatriks,
    KolomMatriks,
    MatriksTercetak,
    PeranMatriks,
    isi_matriks,
    matriks_dari_isi,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.lembar_matriks import lembar_matriks
from kinerja_desktop.sheets.lembar_skp import indikator_berurut
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    belum_ada,
    isi_belum_ada,
    konteks_skp,
    skp_berlaku,
    skp_dicetak,
)
from kinerja_desktop.usecases.kepegawaian.pihak import menurut_register, pihak_pegawai
from kinerja_desktop.usecases.perencanaan.buka_matriks import orang_matriks


def siapkan_matriks(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    pilihan: PilihanCetak,
    *,
    digest: str | None = None,
    akhiran: str = "pdf",
) -> LembarSiap:
    """Prepare F-07 of the leader whose SKP this is, or the printed content that `digest` names.

    Raises `PenolakanError` while no part of his indicators is given out, and where the asked content is not here.
    """
    with store.write(pelaku) as unit:
        dicetak = skp_dicetak(unit, pelaku, skp_id)
        skp = dicetak.skp
        kantor = unit_pimpinan(unit, skp)
        matriks = _beku(unit, digest) if digest else matriks_kini(unit, skp, kantor)
        if not any(orang.peran for orang in matriks.baris):
            raise belum_ada(KodeLembar.F07, _("Bagi peran di Matriks lebih dahulu."))
        isi = isi_matriks(matriks)
        sidik = digest_isi(isi)
        dokumen.simpan_isi(
            unit, IsiDokumen(JenisDokumen.MATRIKS_PERAN, skp.id, skp.pegawai_id, sidik, isi, skp.lingkup)
        )
        kode = kode_lembar(sidik)
        konteks = konteks_skp(unit, dicetak, pilihan, kode, 0)
        unit.jejak(Tindakan.CETAK, skp_id, None, {"lembar": KodeLembar.F07.value, "kode": kode, "versi": 0})
    return LembarSiap(
        lembar=lembar_matriks(matriks, konteks),
        nama_berkas=nama_berkas(
            "F-07", matriks.tahun, "TAHUN", kantor.kode if kantor else skp.lingkup, matriks.unit, akhiran
        ),
        kode=kode,
        versi=0,
        digest=sidik,
        keadaan=kata_keadaan(dicetak.versi.keadaan),
        draf=dicetak.draf,
        nama=matriks.pimpinan.nama,
    )


def matriks_berlaku(unit: ReadUnit, skp: Skp) -> MatriksTercetak:
    """The matrix as F-07 would print it now: over the version of the leader's SKP that is in force."""
    berlaku = skp_berlaku(unit, skp, dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, skp.id))
    return matriks_kini(unit, berlaku, unit_pimpinan(unit, berlaku))


def matriks_kini(unit: ReadUnit, skp: Skp, kantor: Unit | None) -> MatriksTercetak:
    """The leader's matrix as it stands: a column for each indicator of this content of his SKP, a row for each person
    he leads or gave a part to. He signs as the register of officials says for the last day of his SKP.
    """
    semua = tuple(
        satu for satu in matriks_store.milik_pimpinan(unit, skp.pegawai_id, skp.tahun) if satu.skp_pimpinan_id == skp.id
    )
    kolom = tuple(
        KolomMatriks(rhk.id, indikator.id, rhk.teks, indikator.teks)
        for rhk in skp.rhk
        for indikator in indikator_berurut(rhk)
    )
    tercetak = {satu.indikator_id for satu in kolom}
    peran: dict[UUID, list[PeranMatriks]] = {}
    for satu in semua:
        if satu.teks.strip() and satu.indikator_pimpinan_id in tercetak:
            bagian = PeranMatriks(satu.indikator_pimpinan_id, satu.tingkat, satu.teks.strip())
            peran.setdefault(satu.pegawai_id, []).append(bagian)
    return MatriksTercetak(
        tahun=skp.tahun,
        instansi=skp.instansi,
        unit=kantor.nama if kantor else skp.pegawai.unit_kerja,
        pimpinan=menurut_register(unit, skp.pegawai, kantor.id if kantor else None, skp.selesai),
        kolom=kolom,
        baris=tuple(
            BarisMatriks(orang.nama, orang.jabatan, tuple(peran.get(orang.id, ())))
            for orang in _yang_dipimpin(unit, skp, semua)
        ),
    )


def unit_pimpinan(unit: ReadUnit, skp: Skp) -> Unit | None:
    """The unit of the leader's post at the end of his SKP."""
    pos = pegawai_store.penempatan_pada(unit, skp.pegawai_id, skp.selesai)
    return unit_store.muat(unit, pos.unit_id) if pos else None


@dataclass(frozen=True, slots=True)
class _Orang:
    id: UUID
    nama: str
    jabatan: str
    pimpinan: bool


def _yang_dipimpin(unit: ReadUnit, skp: Skp, sel: Iterable[SelMatriks]) -> list[_Orang]:
    """The people of the screen's rows on the last day of the SKP: heads of units first, then by name."""
    _bawahan, semua_id = orang_matriks(unit, skp.pegawai_id, skp.tahun, skp.selesai, sel)
    orang = [satu for satu in (_orang(unit, satu, skp.selesai) for satu in semua_id) if satu is not None]
    return sorted(orang, key=lambda satu: (not satu.pimpinan, satu.nama.casefold(), satu.id.bytes))


def _orang(unit: ReadUnit, pegawai_id: UUID, hari: date) -> _Orang | None:
    pihak = pihak_pegawai(unit, pegawai_id, hari)
    if pihak is None:
        return None
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari)
    return _Orang(pegawai_id, pihak.nama, pihak.jabatan, pos is not None and pos.peran_unit is not PeranUnit.ANGGOTA)


def _beku(unit: ReadUnit, digest: str) -> MatriksTercetak:
    isi = dokumen.muat_isi(unit, digest)
    if isi is None:
        raise isi_belum_ada()
    return matriks_dari_isi(isi.isi)
