"""The plan of an SKP by area: the targets of its indicators parted by village or kelurahan (`product.md` row 1.3).

Each indicator keeps its own parts. An area is what they call by the same name, whatever the letters and spaces; the
order of areas is the one in which the indicators name them first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisTarget, Pendekatan, Skp, TargetWilayah
from kinerja_desktop.domain.perencanaan.target import dijumlahkan

BERANGKA = frozenset({JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.DURASI})
Pembagian = Mapping[UUID, tuple[TargetWilayah, ...]]
"""The parts of every indicator that has some, by its id."""


@dataclass(frozen=True, slots=True)
class IsianWilayah:
    """One number for an area; with `indikator_id` None only the area itself, so that it stands in the plan."""

    wilayah: str
    indikator_id: UUID | None
    nilai: Decimal | None


def kunci_wilayah(nama: str) -> str:
    """What tells areas apart: the name without regard to capitals and spaces."""
    return " ".join(nama.casefold().split())


def semua_wilayah(skp: Skp) -> tuple[str, ...]:
    """The areas that any indicator names, each once, in the order they are first named."""
    nama: dict[str, str] = {}
    for satu in _indikator(skp):
        for bagian in sorted(satu.wilayah, key=lambda w: w.urutan):
            nama.setdefault(kunci_wilayah(bagian.wilayah), bagian.wilayah.strip())
    return tuple(nama.values())


def dapat_dibagi(skp: Skp) -> tuple[IndikatorKinerja, ...]:
    """The indicators whose target is one number, and those that are parted already, in the order of paper."""
    if skp.pendekatan is Pendekatan.KUALITATIF:
        return ()
    return tuple(satu for satu in _indikator(skp) if satu.jenis_target in BERANGKA or satu.wilayah)


def bagian_wilayah(indikator: IndikatorKinerja, nama: str) -> TargetWilayah | None:
    """What an area has to reach of an indicator, None where the indicator does not name it."""
    kunci = kunci_wilayah(nama)
    return next((satu for satu in indikator.wilayah if kunci_wilayah(satu.wilayah) == kunci), None)


def jumlah_wilayah(indikator: IndikatorKinerja) -> Decimal | None:
    """What the areas reach together; None where nothing is filled, or where the number holds in each of them."""
    terisi = [satu.nilai for satu in indikator.wilayah if satu.nilai is not None]
    return sum(terisi, Decimal(0)) if terisi and dijumlahkan(indikator) else None


def pembagian(skp: Skp) -> Pembagian:
    """How the targets are parted now, to be put back as it was."""
    return {satu.id: satu.wilayah for satu in _indikator(skp) if satu.wilayah}


def dengan_pembagian(skp: Skp, bagian: Pembagian) -> Skp:
    """The document with its targets parted like this and in no other way."""
    return _ganti(skp, lambda satu: replace(satu, wilayah=tuple(bagian.get(satu.id, ()))))


def isi_wilayah(skp: Skp, isian: Iterable[IsianWilayah], id_baru: Callable[[], UUID]) -> Skp:
    """The document with these numbers; areas that are new come last.

    A number that is emptied leaves its area standing, unless it was the last number of an indicator whose areas other
    indicators name too: that indicator is parted no more.
    """
    urutan = {kunci_wilayah(nama): nomor for nomor, nama in enumerate(semua_wilayah(skp), start=1)}
    nama = {kunci_wilayah(satu): satu for satu in semua_wilayah(skp)}
    for satu in isian:
        kunci = kunci_wilayah(satu.wilayah)
        nama.setdefault(kunci, satu.wilayah.strip())
        urutan.setdefault(kunci, len(urutan) + 1)
        sasaran = (satu.indikator_id,) if satu.indikator_id is not None else _penampung(skp)
        for indikator_id in sasaran:
            skp = _isi_satu(skp, indikator_id, satu, nama[kunci], urutan[kunci], id_baru)
        if satu.indikator_id is not None and satu.nilai is None:
            skp = _lepas_kosong(skp, satu.indikator_id)
    return skp


def ganti_nama(skp: Skp, lama: str, baru: str) -> Skp:
    """The document with an area called by another name, wherever it stands."""
    kunci = kunci_wilayah(lama)
    return _ganti_bagian(
        skp, lambda satu: replace(satu, wilayah=baru.strip()) if kunci_wilayah(satu.wilayah) == kunci else satu
    )


def tanpa_wilayah(skp: Skp, nama: str) -> Skp:
    """The document without an area."""
    kunci = kunci_wilayah(nama)
    return _ganti(
        skp,
        lambda satu: replace(satu, wilayah=tuple(w for w in satu.wilayah if kunci_wilayah(w.wilayah) != kunci)),
    )


def terurut(skp: Skp, nama: Sequence[str]) -> Skp:
    """The document with its areas in this order; what is not named follows after."""
    semua = [*dict.fromkeys(map(kunci_wilayah, (*nama, *semua_wilayah(skp))))]
    return _ganti_bagian(skp, lambda satu: replace(satu, urutan=1 + semua.index(kunci_wilayah(satu.wilayah))))


def _penampung(skp: Skp) -> tuple[UUID, ...]:
    """Where an area stands that has no number yet: with what is parted already, else with the first that adds up."""
    dapat = dapat_dibagi(skp)
    terbagi = tuple(satu.id for satu in dapat if satu.wilayah)
    utama = next((satu.id for satu in dapat if dijumlahkan(satu)), dapat[0].id if dapat else None)
    return terbagi or ((utama,) if utama is not None else ())


def _isi_satu(
    skp: Skp, indikator_id: UUID, isian: IsianWilayah, nama: str, urutan: int, id_baru: Callable[[], UUID]
) -> Skp:
    def di(satu: IndikatorKinerja) -> IndikatorKinerja:
        ada = bagian_wilayah(satu, nama)
        if satu.id != indikator_id or (ada is None and isian.nilai is None and isian.indikator_id is not None):
            return satu
        if ada is None:
            return replace(satu, wilayah=(*satu.wilayah, TargetWilayah(id_baru(), nama, isian.nilai, urutan)))
        if isian.indikator_id is None:
            return satu
        return replace(satu, wilayah=tuple(replace(w, nilai=isian.nilai) if w is ada else w for w in satu.wilayah))

    return _ganti(skp, di)


def _lepas_kosong(skp: Skp, indikator_id: UUID) -> Skp:
    lain = {kunci_wilayah(w.wilayah) for satu in _indikator(skp) if satu.id != indikator_id for w in satu.wilayah}

    def di(satu: IndikatorKinerja) -> IndikatorKinerja:
        kosong = all(w.nilai is None and kunci_wilayah(w.wilayah) in lain for w in satu.wilayah)
        return replace(satu, wilayah=()) if satu.id == indikator_id and kosong else satu

    return _ganti(skp, di)


def _indikator(skp: Skp) -> Iterable[IndikatorKinerja]:
    return (satu for rhk in skp.rhk for satu in rhk.indikator)


def _ganti(skp: Skp, ubah: Callable[[IndikatorKinerja], IndikatorKinerja]) -> Skp:
    rhk = tuple(replace(rhk, indikator=tuple(ubah(satu) for satu in rhk.indikator)) for rhk in skp.rhk)
    return replace(skp, rhk=rhk)


def _ganti_bagian(skp: Skp, ubah: Callable[[TargetWilayah], TargetWilayah]) -> Skp:
    return _ganti(skp, lambda satu: replace(satu, wilayah=tuple(ubah(w) for w in satu.wilayah)))
