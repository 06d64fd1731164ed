"""The library that comes with the program: tested indicators by sector, and the duties of posts.

Sectors and kinds of measure are of `product.md` rows 1.2, 4.1 and 5.3, duties of row 3.2. The content lies as data in
`resources/pustaka`; reading files happens elsewhere, this module takes their text.
"""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import cast
from uuid import UUID

from kinerja_desktop.domain.angka import urai_angka
from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, IndikatorKinerja, JenisTarget, Skp
from kinerja_desktop.domain.tanggal import urai_tanggal

_TAHUN_UJI = 2025
_BERANGKA = (JenisTarget.ANGKA, JenisTarget.PERSEN, JenisTarget.DURASI)


class Ukuran(StrEnum):
    """What an indicator measures: the output, its quality, its time, or what the public has of it."""

    KELUARAN = "KELUARAN"
    MUTU = "MUTU"
    WAKTU = "WAKTU"
    DAMPAK = "DAMPAK"


@dataclass(frozen=True, slots=True)
class ContohIndikator:
    """One tested indicator. `target` is the text of a number, or a day and month without a year (TANGGAL)."""

    teks: str
    aspek: Aspek
    jenis_target: JenisTarget
    target: str
    satuan: str
    arah: Arah
    ukuran: Ukuran
    sumber_data: str


@dataclass(frozen=True, slots=True)
class ContohRhk:
    """A planned result with indicators that measure it; `jabatan` are the posts it usually belongs to."""

    teks: str
    jabatan: tuple[str, ...]
    indikator: tuple[ContohIndikator, ...]


@dataclass(frozen=True, slots=True)
class Sektor:
    """The examples of one field of government."""

    nama: str
    rhk: tuple[ContohRhk, ...]


@dataclass(frozen=True, slots=True)
class Tugas:
    """One duty and the planned result it suggests, empty where none was thought out."""

    uraian: str
    rhk: str


@dataclass(frozen=True, slots=True)
class TugasJabatan:
    """The duties of one post. `sebutan` are other names of the same post."""

    jabatan: str
    sebutan: tuple[str, ...]
    tugas: tuple[Tugas, ...]


def baca_sektor(teks: str) -> Sektor:
    """The sector in the text of one file `indikator-*.json`. Raises `ValueError` when the text is not that."""
    try:
        objek = json.loads(teks)
        sektor = Sektor(str(objek["sektor"]), tuple(_rhk(satu) for satu in objek["rhk"]))
    except (KeyError, TypeError, AttributeError) as masalah:
        raise ValueError(f"not a sector of examples: {masalah}") from masalah
    for rhk in sektor.rhk:
        for contoh in rhk.indikator:
            indikator_dari_contoh(contoh, UUID(int=0), _TAHUN_UJI)
    return sektor


def baca_tugas(teks: str) -> tuple[TugasJabatan, ...]:
    """The posts in the text of `tusi.json`. Raises `ValueError` when the text is not that."""
    try:
        return tuple(
            TugasJabatan(
                str(objek["jabatan"]),
                tuple(str(satu) for satu in objek.get("sebutan", ())),
                tuple(Tugas(str(satu["uraian"]), str(satu["rhk"])) for satu in objek["tusi"]),
            )
            for objek in json.loads(teks)
        )
    except (KeyError, TypeError, AttributeError) as masalah:
        raise ValueError(f"not a list of posts: {masalah}") from masalah


def indikator_dari_contoh(
    contoh: ContohIndikator, indikator_id: UUID, tahun: int, masa: tuple[date, date] | None = None
) -> IndikatorKinerja:
    """The example as an indicator of a plan of that year.

    `masa` is the first and last day of the plan: a day outside of it becomes the last day. Raises `ValueError` when the
    target of the example is not of its kind.
    """
    return IndikatorKinerja(
        id=indikator_id,
        aspek=contoh.aspek,
        teks=contoh.teks,
        jenis_target=contoh.jenis_target,
        nilai=_nilai(contoh),
        minimum=None,
        maksimum=None,
        tanggal=_tanggal(contoh, tahun, masa) if contoh.jenis_target is JenisTarget.TANGGAL else None,
        teks_target=contoh.target if contoh.jenis_target is JenisTarget.TEKS else "",
        satuan=contoh.satuan,
        arah=contoh.arah,
        triwulan=(None, None, None, None),
    )


def tanpa_ukuran_mutu(skp: Skp) -> bool:
    """Whether the plan has indicators but measures neither quality nor impact (`product.md` row 4.1).

    A stored indicator does not say which of the four measures it is of; the aspect KUALITAS stands for both.
    """
    aspek = {indikator.aspek for rhk in skp.rhk for indikator in rhk.indikator if indikator.teks.strip()}
    return bool(aspek) and Aspek.KUALITAS not in aspek


def _nilai(contoh: ContohIndikator) -> Decimal | None:
    if contoh.jenis_target is JenisTarget.RENTANG:
        raise ValueError(f"an example has one target, not a range: {contoh.teks}")
    return urai_angka(contoh.target) if contoh.jenis_target in _BERANGKA else None


def _tanggal(contoh: ContohIndikator, tahun: int, masa: tuple[date, date] | None) -> date:
    hari = urai_tanggal(f"{contoh.target} {tahun}")
    return hari if masa is None or masa[0] <= hari <= masa[1] else masa[1]


def _rhk(objek: dict[str, object]) -> ContohRhk:
    return ContohRhk(
        teks=str(objek["teks"]),
        jabatan=tuple(str(satu) for satu in cast("list[object]", objek["jabatan"])),
        indikator=tuple(_indikator(satu) for satu in cast("list[dict[str, object]]", objek["indikator"])),
    )


def _indikator(objek: dict[str, object]) -> ContohIndikator:
    return ContohIndikator(
        teks=str(objek["teks"]),
        aspek=Aspek(str(objek["aspek"])),
        jenis_target=JenisTarget(str(objek["jenis_target"])),
        target=str(objek["target"]),
        satuan=str(objek["satuan"]),
        arah=Arah(str(objek["arah"])),
        ukuran=Ukuran(str(objek["ukuran"])),
        sumber_data=str(objek["sumber_data"]),
    )
