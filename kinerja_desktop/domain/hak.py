"""Who may do what: one table (`domain.md` 1.8). Every use case asks it first."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _


class Peran(StrEnum):
    """The roles of `domain.md` 1.8 that act in the program."""

    PEGAWAI = "PEGAWAI"
    PENILAI = "PENILAI"
    ATASAN_PENILAI = "ATASAN_PENILAI"
    PIMPINAN_UNIT = "PIMPINAN_UNIT"
    TIM_PENGELOLA = "TIM_PENGELOLA"
    ADMIN_BKPSDM = "ADMIN_BKPSDM"
    AUDITOR = "AUDITOR"


class Tindakan(StrEnum):
    """Every act that a use case performs."""

    IMPOR_PEGAWAI = "IMPOR_PEGAWAI"
    UBAH_PEGAWAI = "UBAH_PEGAWAI"
    UBAH_PEJABAT = "UBAH_PEJABAT"
    UBAH_TUSI = "UBAH_TUSI"
    SUSUN_SKP = "SUSUN_SKP"
    AJUKAN_SKP = "AJUKAN_SKP"
    PUTUSKAN_SKP = "PUTUSKAN_SKP"
    CATAT_TTD = "CATAT_TTD"
    BATALKAN_SKP = "BATALKAN_SKP"
    ISI_MATRIKS = "ISI_MATRIKS"
    SUSUN_RENCANA_AKSI = "SUSUN_RENCANA_AKSI"
    CATAT_REALISASI = "CATAT_REALISASI"
    BERI_UMPAN_BALIK = "BERI_UMPAN_BALIK"
    BERI_RATING = "BERI_RATING"
    TETAPKAN_EVALUASI = "TETAPKAN_EVALUASI"
    ISI_CAPAIAN_ORGANISASI = "ISI_CAPAIAN_ORGANISASI"
    TETAPKAN_CAPAIAN_ORGANISASI = "TETAPKAN_CAPAIAN_ORGANISASI"
    CATAT_PELATIHAN = "CATAT_PELATIHAN"
    CETAK = "CETAK"
    EKSPOR = "EKSPOR"
    KIRIM_PAKET = "KIRIM_PAKET"
    TERIMA_PAKET = "TERIMA_PAKET"
    PUTUSKAN_BENTROK = "PUTUSKAN_BENTROK"
    SAHKAN_PERANGKAT = "SAHKAN_PERANGKAT"
    CADANGKAN = "CADANGKAN"
    LIHAT = "LIHAT"


@dataclass(frozen=True, slots=True)
class Pelaku:
    """The acting person. `lingkup` is the code path of the unit he acts in; `perangkat` names the device."""

    pegawai_id: UUID
    nama: str
    peran: Peran
    lingkup: str
    perangkat: str


_SEMUA = frozenset(Peran)
_PENULIS = _SEMUA - {Peran.AUDITOR}
_PENGELOLA = frozenset({Peran.TIM_PENGELOLA, Peran.ADMIN_BKPSDM})

HAK: dict[Tindakan, frozenset[Peran]] = {
    Tindakan.IMPOR_PEGAWAI: _PENGELOLA,
    Tindakan.UBAH_PEGAWAI: _PENGELOLA,
    Tindakan.UBAH_PEJABAT: _PENGELOLA,
    Tindakan.UBAH_TUSI: _PENGELOLA,
    Tindakan.SUSUN_SKP: frozenset({Peran.PEGAWAI, Peran.PENILAI}) | _PENGELOLA,
    Tindakan.AJUKAN_SKP: frozenset({Peran.PEGAWAI, Peran.TIM_PENGELOLA}),
    Tindakan.PUTUSKAN_SKP: frozenset({Peran.PENILAI}),
    Tindakan.CATAT_TTD: frozenset({Peran.PEGAWAI, Peran.PENILAI, Peran.TIM_PENGELOLA}),
    Tindakan.BATALKAN_SKP: frozenset({Peran.ADMIN_BKPSDM}),
    Tindakan.ISI_MATRIKS: frozenset({Peran.PENILAI, Peran.PIMPINAN_UNIT}) | _PENGELOLA,
    Tindakan.SUSUN_RENCANA_AKSI: frozenset({Peran.PEGAWAI, Peran.PENILAI}) | _PENGELOLA,
    Tindakan.CATAT_REALISASI: frozenset({Peran.PEGAWAI, Peran.TIM_PENGELOLA}),
    Tindakan.BERI_UMPAN_BALIK: frozenset({Peran.PEGAWAI, Peran.PENILAI, Peran.TIM_PENGELOLA}),
    Tindakan.BERI_RATING: frozenset({Peran.PENILAI, Peran.TIM_PENGELOLA}),
    Tindakan.TETAPKAN_EVALUASI: frozenset({Peran.PENILAI}),
    Tindakan.ISI_CAPAIAN_ORGANISASI: frozenset({Peran.PIMPINAN_UNIT}) | _PENGELOLA,
    Tindakan.TETAPKAN_CAPAIAN_ORGANISASI: frozenset({Peran.PIMPINAN_UNIT, Peran.ADMIN_BKPSDM}),
    Tindakan.CATAT_PELATIHAN: frozenset({Peran.PEGAWAI}) | _PENGELOLA,
    Tindakan.CETAK: _SEMUA,
    Tindakan.EKSPOR: _SEMUA,
    Tindakan.KIRIM_PAKET: frozenset({Peran.PENILAI, Peran.PIMPINAN_UNIT}) | _PENGELOLA,
    Tindakan.TERIMA_PAKET: frozenset({Peran.PENILAI, Peran.PIMPINAN_UNIT}) | _PENGELOLA,
    Tindakan.PUTUSKAN_BENTROK: _PENGELOLA,
    Tindakan.SAHKAN_PERANGKAT: _PENGELOLA,
    Tindakan.CADANGKAN: _PENULIS,
    Tindakan.LIHAT: _SEMUA,
}
"""The rights table. The operator of a unit (TIM_PENGELOLA) files and types for others as their clerk (design 5), but
decides nothing. BKPSDM may mend a draft while it verifies; where both changed a value, both are kept as a conflict.
What a laptop may send is limited further by its certificate."""

_MILIK_SENDIRI = frozenset({
    Tindakan.SUSUN_SKP, Tindakan.AJUKAN_SKP, Tindakan.CATAT_TTD, Tindakan.SUSUN_RENCANA_AKSI,
    Tindakan.CATAT_REALISASI, Tindakan.CATAT_PELATIHAN,
})  # fmt: skip
_TIDAK_BERBATAS_UNIT = frozenset({Peran.PEGAWAI, Peran.PENILAI, Peran.ATASAN_PENILAI})


def boleh_melakukan(peran: Peran, tindakan: Tindakan) -> bool:
    """Whether the role may do this at all, somewhere."""
    return peran in HAK[tindakan]


def periksa_hak(
    pelaku: Pelaku, tindakan: Tindakan, *, lingkup: str | None = None, pegawai_id: UUID | None = None
) -> None:
    """Refuse an act that `pelaku` may not do; return nothing when he may.

    `lingkup` is the scope of the row acted on: heads, operators, officers and auditors act inside their own subtree.
    `pegawai_id` is the person the row is about: an employee works on his own documents. Whether an appraiser is the
    registered one of that person is PEN-05, not a right. Raises `PenolakanError` HAK-01 (role) naming the roles that
    may, HAK-02 (another unit) or HAK-03 (another person's document).
    """
    if not boleh_melakukan(pelaku.peran, tindakan):
        raise tolak_peran(peran for peran in Peran if peran in HAK[tindakan])
    if lingkup is not None and pelaku.peran not in _TIDAK_BERBATAS_UNIT and not di_dalam(lingkup, pelaku.lingkup):
        raise PenolakanError(
            "HAK-02",
            _("Data ini milik unit lain, di luar unit Anda."),
            langkah=_("Mintalah pengelola unit itu atau BKPSDM."),
        )
    milik_orang_lain = pegawai_id is not None and pegawai_id != pelaku.pegawai_id
    if pelaku.peran is Peran.PEGAWAI and tindakan in _MILIK_SENDIRI and milik_orang_lain:
        raise PenolakanError(
            "HAK-03",
            _("Dokumen ini milik pegawai lain."),
            langkah=_("Buka dokumen Anda sendiri, atau mintalah tim pengelola kinerja."),
        )


def tolak_peran(yang_boleh: Iterable[Peran]) -> PenolakanError:
    """The refusal HAK-01, naming who may."""
    siapa = ", ".join(kata_peran(peran) for peran in yang_boleh)
    return PenolakanError(
        "HAK-01",
        _("Langkah ini bukan wewenang Anda."),
        langkah=_("Yang berwenang: {siapa}.").format(siapa=siapa),
    )


def kata_peran(peran: Peran) -> str:
    """The word for a role in sentences."""
    return {
        Peran.PEGAWAI: _("pegawai"),
        Peran.PENILAI: _("pejabat penilai kinerja"),
        Peran.ATASAN_PENILAI: _("atasan pejabat penilai"),
        Peran.PIMPINAN_UNIT: _("pimpinan unit"),
        Peran.TIM_PENGELOLA: _("tim pengelola kinerja"),
        Peran.ADMIN_BKPSDM: _("BKPSDM"),
        Peran.AUDITOR: _("auditor"),
    }[peran]
