"""The canonical content of an SKP: what is digested, signed, frozen and found again (promises 6 and 7)."""

from dataclasses import replace

from kinerja_desktop.domain.isi import bita_isi, digest_isi, nilai_dari_isi
from kinerja_desktop.domain.perencanaan.skp import (
    Aspek,
    BagianLampiran,
    IndikatorKinerja,
    JenisRhk,
    RencanaHasilKerja,
    Skp,
)

_BENTUK = "skp"
_URUTAN_JENIS = tuple(JenisRhk)
_URUTAN_ASPEK = tuple(Aspek)
_URUTAN_BAGIAN = tuple(BagianLampiran)


def isi_skp(skp: Skp) -> bytes:
    """The canonical bytes of an SKP, header snapshot and ids included, rows in the order of `rapikan_skp`."""
    return bita_isi(_BENTUK, rapikan_skp(skp))


def digest_skp(skp: Skp) -> str:
    """The digest that events about this content name: 64 hex digits."""
    return digest_isi(isi_skp(skp))


def skp_dari_isi(isi: bytes) -> Skp:
    """The SKP behind canonical bytes, rows in order. Raises `IsiRusakError` for anything else."""
    return nilai_dari_isi(_BENTUK, Skp, isi)


def rapikan_skp(skp: Skp) -> Skp:
    """The same SKP with its rows in the order of paper, however they were loaded.

    Utama before tambahan and then by `urutan`; indicators by aspect; lampiran by band and `urutan`; ties by id.
    """
    rhk = sorted(skp.rhk, key=lambda satu: (_URUTAN_JENIS.index(satu.jenis), satu.urutan, satu.id.bytes))
    return replace(
        skp,
        rhk=tuple(_rapikan_rhk(satu) for satu in rhk),
        perilaku=tuple(sorted(skp.perilaku, key=lambda satu: (satu.nilai, satu.id.bytes))),
        lampiran=tuple(
            sorted(skp.lampiran, key=lambda satu: (_URUTAN_BAGIAN.index(satu.bagian), satu.urutan, satu.id.bytes))
        ),
    )


def _rapikan_rhk(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
    indikator = sorted(rhk.indikator, key=lambda satu: (_URUTAN_ASPEK.index(satu.aspek), satu.id.bytes))
    return replace(rhk, indikator=tuple(_rapikan_indikator(satu) for satu in indikator))


def _rapikan_indikator(indikator: IndikatorKinerja) -> IndikatorKinerja:
    wilayah = sorted(indikator.wilayah, key=lambda satu: (satu.urutan, satu.id.bytes))
    return replace(indikator, wilayah=tuple(wilayah))
