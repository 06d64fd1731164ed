"""Open the matriks pembagian peran dan hasil of one leader (`domain.md` 2.4): for the screen, for paper, for Excel."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, kata_peran, periksa_hak
from kinerja_desktop.domain.kepegawaian.jabatan import formulir_untuk
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    MatriksPimpinan,
    berisi,
    periksa_cakupan,
    susun_kolom,
    urut_baris,
)
from kinerja_desktop.domain.perencanaan.skp import Formulir
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.kepegawaian.bawahan import bawahan_langsung
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_dari
from kinerja_desktop.usecases.perencanaan.skp_setahun import SkpHidup, rhk_berlaku, skp_banyak


@dataclass(frozen=True, slots=True)
class LihatMatriks:
    """Everything the page of a matrix shows. `terkunci` says why the acting person may not fill it, or is empty.

    `draf` holds what was typed into cells and never left, by person and indicator (`kunci_sel`).
    """

    matriks: MatriksPimpinan
    temuan: tuple[Temuan, ...]
    terkunci: str
    draf: Mapping[str, str] = field(default_factory=dict[str, str])


def lihat_matriks(store: Store, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, hari: date) -> LihatMatriks:
    """Open a leader's matrix. Raises `PenolakanError` for a leader who is not in this store or not in reach."""
    with store.read() as unit:
        return lihat_dalam(unit, pelaku, pimpinan_id, tahun, hari)


def lihat_dalam(unit: ReadUnit, pelaku: Pelaku, pimpinan_id: UUID, tahun: int, hari: date) -> LihatMatriks:
    """The same inside a transaction that is already open."""
    periksa_hak(pelaku, Tindakan.LIHAT, lingkup=lingkup_pimpinan(unit, pimpinan_id, hari))
    matriks = muat_matriks(unit, pimpinan_id, tahun, hari)
    terkunci = ""
    try:
        periksa_pengisi(unit, pelaku, pimpinan_id, hari)
    except PenolakanError as penolakan:
        terkunci = f"{penolakan.pesan} {penolakan.langkah}"
    draf = draf_dokumen(unit, formulir_draf(tahun), pimpinan_id, pelaku.pegawai_id)
    return LihatMatriks(matriks, periksa_cakupan(matriks), terkunci, draf)


def formulir_draf(tahun: int) -> str:
    """The name under which the drafts of a year's matrices are kept."""
    return f"matriks-{tahun}"


def kunci_sel(pegawai_id: UUID, indikator_id: UUID) -> str:
    """A place of the matrix as a field of its drafts."""
    return f"{pegawai_id}:{indikator_id}"


def muat_matriks(unit: ReadUnit, pimpinan_id: UUID, tahun: int, hari: date) -> MatriksPimpinan:
    """The matrix as it stands: columns of the leader's SKP, his direct subordinates on `hari`, and their cells.

    Where the leader's SKP is not in this store its columns are those that the cells remember.
    """
    orang, pos, kantor = _pimpinan(unit, pimpinan_id, hari)
    sel = matriks_store.milik_pimpinan(unit, pimpinan_id, tahun)
    bawahan, tampil = orang_matriks(unit, pimpinan_id, tahun, hari, sel)
    skp = skp_banyak(unit, [*sorted(tampil), pimpinan_id], tahun, hari)
    sendiri = skp.get(pimpinan_id)
    semua_orang = pegawai_store.muat_banyak(unit, tampil)
    baris = [_baris(unit, satu, skp.get(satu.id), hari, bawahan=satu.id in bawahan) for satu in semua_orang.values()]
    return MatriksPimpinan(
        pimpinan=pihak_dari(orang, pos, kantor),
        pimpinan_id=pimpinan_id,
        tahun=tahun,
        skp_id=sendiri.skp.id if sendiri else None,
        formulir=sendiri.skp.formulir if sendiri else formulir_pos(pos, tahun),
        keadaan=sendiri.keadaan if sendiri else None,
        kolom=susun_kolom(sendiri.skp if sendiri else None, sel),
        baris=urut_baris(baris),
        sel=sel,
    )


def orang_matriks(
    unit: ReadUnit, pimpinan_id: UUID, tahun: int, hari: date, sel: Iterable[SelMatriks]
) -> tuple[frozenset[UUID], frozenset[UUID]]:
    """His direct subordinates on that day, and everybody who has a row on screen and paper: they and who has a part."""
    bawahan = frozenset(bawahan_langsung(unit, pimpinan_id, tahun, hari))
    berperan = {satu.pegawai_id for satu in sel if berisi(satu.teks)}
    return bawahan, (bawahan | berperan) - {pimpinan_id}


def periksa_pengisi(unit: ReadUnit, pelaku: Pelaku, pimpinan_id: UUID, hari: date) -> None:
    """Refuse who may not fill this matrix: an appraiser fills his own, officers those of their part of the region."""
    periksa_hak(pelaku, Tindakan.ISI_MATRIKS, lingkup=lingkup_pimpinan(unit, pimpinan_id, hari))
    if pelaku.peran is Peran.PENILAI and pelaku.pegawai_id != pimpinan_id:
        raise PenolakanError(
            "HAK-03",
            _("Matriks ini milik pimpinan lain."),
            langkah=_("Buka matriks Anda sendiri, atau mintalah {siapa}.").format(
                siapa=kata_peran(Peran.TIM_PENGELOLA)
            ),
        )


def lingkup_pimpinan(unit: ReadUnit, pimpinan_id: UUID, hari: date) -> str:
    """The code path of the unit a leader works in on a day; of one without a post, that of his birth."""
    orang, _pos, kantor = _pimpinan(unit, pimpinan_id, hari)
    return kantor.kode if kantor else orang.lingkup


def formulir_pos(pos: Penempatan | None, tahun: int) -> Formulir:
    """The form family of whoever holds this post, where his SKP is not at hand."""
    if pos is None:
        return Formulir.JA_JF
    aturan = pilih(semua_aturan(), "formulir_skp", date(tahun, 12, 31))
    return formulir_untuk(aturan, pos.jenis_jabatan, pos.peran_unit)


def sel_di_tempat(semua: tuple[SelMatriks, ...], pegawai_id: UUID, indikator_id: UUID) -> tuple[SelMatriks, ...]:
    """Every cell row of one place, also one that says `x`."""
    return tuple(satu for satu in semua if satu.pegawai_id == pegawai_id and satu.indikator_pimpinan_id == indikator_id)


def _pimpinan(unit: ReadUnit, pimpinan_id: UUID, hari: date) -> tuple[Pegawai, Penempatan | None, Unit | None]:
    orang = pegawai_store.muat(unit, pimpinan_id)
    if orang is None:
        raise PenolakanError(
            "PEGAWAI-TIDAK-ADA",
            _("Pimpinan ini tidak ada di data ini."),
            langkah=_("Pilih pimpinan lain, atau minta BKPSDM mengirim datanya."),
        )
    pos = pegawai_store.penempatan_pada(unit, pimpinan_id, hari)
    return orang, pos, unit_store.muat(unit, pos.unit_id) if pos else None


def _baris(unit: ReadUnit, orang: Pegawai, skp: SkpHidup | None, hari: date, *, bawahan: bool) -> BarisMatriks:
    pos = pegawai_store.penempatan_pada(unit, orang.id, hari)
    pihak = pihak_dari(orang, pos, unit_store.muat(unit, pos.unit_id) if pos else None)
    return BarisMatriks(
        pegawai_id=orang.id,
        lingkup=orang.lingkup,
        nama=pihak.nama,
        nip=pihak.nip,
        jabatan=pihak.jabatan,
        unit_kerja=pihak.unit_kerja,
        skp_id=skp.skp.id if skp else None,
        keadaan=skp.keadaan if skp else None,
        terkunci=skp.terkunci if skp else "",
        rhk={satu.id: satu.teks for satu in skp.skp.rhk} if skp else {},
        rhk_berlaku=rhk_berlaku(unit, skp) if skp else frozenset(),
        bawahan=bawahan,
    )
