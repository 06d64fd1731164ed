"""The people list: search, page, and one person's card with his posts over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.keadaan_segmen import alasan_dikecualikan, keadaan_skp_segmen
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_penilai


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """One person in the list. `keadaan_skp` is the state of this year's SKP, None while there is none.

    `dikecualikan` says in words why the person need not plan one; empty for everybody else.
    """

    pegawai: Pegawai
    jabatan: str
    unit: str
    skp_id: UUID | None
    keadaan_skp: KeadaanSkp | None
    dikecualikan: str = ""

    @property
    def belum_ada(self) -> bool:
        """Whether an SKP is missing."""
        return self.skp_id is None and not self.dikecualikan


@dataclass(frozen=True, slots=True)
class DaftarPegawai:
    """One page of the list: `jumlah` match the search, `semua` are there at all."""

    baris: tuple[BarisDaftar, ...]
    jumlah: int
    semua: int


@dataclass(frozen=True, slots=True)
class KartuPegawai:
    """One person with posts (oldest first), their units, and the appraiser of today."""

    pegawai: Pegawai
    penempatan: tuple[tuple[Penempatan, Unit | None], ...]
    penilai: Pihak | None


def daftar_pegawai(
    store: Store,
    pelaku: Pelaku,
    teks: str,
    tahun: int,
    *,
    mulai_dari: int = 0,
    paling_banyak: int | None = None,
    hari: date | None = None,
) -> DaftarPegawai:
    """Search the people of the acting person's part of the region.

    With `hari` the SKP shown is that of the segment that runs on it, and who need not plan on it is excused; without it
    the last SKP of the year is shown and nobody is excused.
    """
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        hasil = pegawai_store.cari(unit, teks, batas=pelaku.lingkup, mulai_dari=mulai_dari, paling_banyak=paling_banyak)
        baris = baris_daftar(unit, hasil.pegawai, tahun, hari)
        semua = hasil.jumlah if not teks.strip() else pegawai_store.jumlah(unit, pelaku.lingkup)
    return DaftarPegawai(baris, hasil.jumlah, semua)


def baris_daftar(
    unit: ReadUnit, semua: Sequence[tuple[Pegawai, Penempatan | None]], tahun: int, hari: date | None
) -> tuple[BarisDaftar, ...]:
    """These people, each with his newest post, as rows of the list."""
    kantor = {satu.id: satu.nama for satu in unit_store.semua(unit)}
    jabatan = {orang.id: pos for orang, pos in semua}
    keadaan = keadaan_skp_segmen(unit, jabatan, tahun, hari)
    bebas = alasan_dikecualikan(unit, jabatan, tahun, hari) if hari else {}
    return tuple(
        BarisDaftar(
            pegawai=orang,
            jabatan=pos.jabatan if pos else "",
            unit=kantor.get(pos.unit_id, "") if pos else "",
            skp_id=keadaan[orang.id][0] if orang.id in keadaan else None,
            keadaan_skp=keadaan[orang.id][1] if orang.id in keadaan else None,
            dikecualikan=bebas.get(orang.id, ""),
        )
        for orang, pos in semua
    )


def kartu_pegawai(store: Store, pelaku: Pelaku, pegawai_id: UUID, hari_ini: date) -> KartuPegawai:
    """One person's card. Raises `PenolakanError` when the person is not in this store."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        orang = pegawai_store.muat(unit, pegawai_id)
        if orang is None:
            raise PenolakanError(
                "PEGAWAI-TIDAK-ADA", _("Pegawai ini tidak ada di data ini."), langkah=_("Cari kembali namanya.")
            )
        penilai, _atasan = penilai_dan_atasan(unit, pegawai_id, hari_ini)
        return KartuPegawai(
            pegawai=orang,
            penempatan=tuple(
                (pos, unit_store.muat(unit, pos.unit_id)) for pos in pegawai_store.penempatan(unit, pegawai_id)
            ),
            penilai=pihak_penilai(unit, penilai, hari_ini),
        )
