"""This year's SKP taken over from last year's (`product.md` row 3.3): what goes along, and what is found anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import (
    BarisLampiran,
    EkspektasiKhusus,
    Formulir,
    IndikatorKinerja,
    RencanaHasilKerja,
    Skp,
    TautanInduk,
)

IdBaru = Callable[[], UUID]


def lanjutkan(lama: Skp, baru: Skp, id_baru: IdBaru) -> Skp:
    """The draft `baru` with the content of `lama`, every row under an id of its own that remembers where it is from.

    Plans, indicators, targets, areas, expectations, lampiran and the approach go along; days of targets move into the
    new year. Head, form and period stay those of the draft, since the post may be another one. What hung on a row of
    the leader's old plan waits for the new one; a leader's form has nobody above.
    """
    geser = baru.tahun - lama.tahun
    return replace(
        baru,
        pendekatan=lama.pendekatan,
        asal_id=lama.id,
        rhk=tuple(_rhk(satu, baru.formulir, geser, id_baru) for satu in lama.rhk),
        perilaku=_perilaku(lama, baru, id_baru),
        lampiran=tuple(BarisLampiran(id_baru(), satu.bagian, satu.urutan, satu.teks) for satu in lama.lampiran),
    )


def _rhk(rhk: RencanaHasilKerja, formulir: Formulir, geser: int, id_baru: IdBaru) -> RencanaHasilKerja:
    menunggu = formulir is Formulir.JA_JF and rhk.tautan is not TautanInduk.DIKETIK
    diketik = "" if menunggu or formulir is Formulir.JPT_UKM else rhk.rhk_pimpinan
    return replace(
        rhk,
        id=id_baru(),
        asal_id=rhk.id,
        rhk_pimpinan=diketik,
        rhk_pimpinan_id=None,
        indikator_pimpinan_id=None,
        tautan=TautanInduk.MENUNGGU if menunggu else TautanInduk.DIKETIK,
        indikator=tuple(_indikator(satu, formulir, geser, id_baru) for satu in rhk.indikator),
    )


def _indikator(satu: IndikatorKinerja, formulir: Formulir, geser: int, id_baru: IdBaru) -> IndikatorKinerja:
    return replace(
        satu,
        id=id_baru(),
        asal_id=satu.id,
        tanggal=None if satu.tanggal is None else tahun_berikut(satu.tanggal, geser),
        perspektif=satu.perspektif if formulir is Formulir.JPT_UKM else None,
        wilayah=tuple(replace(bagian, id=id_baru()) for bagian in satu.wilayah),
    )


def _perilaku(lama: Skp, baru: Skp, id_baru: IdBaru) -> tuple[EkspektasiKhusus, ...]:
    teks = {satu.nilai: satu.teks for satu in lama.perilaku}
    ada = {satu.nilai: satu.id for satu in baru.perilaku}
    return tuple(
        EkspektasiKhusus(ada[nilai] if nilai in ada else id_baru(), nilai, teks.get(nilai, ""))
        for nilai in sorted(teks.keys() | ada.keys())
    )


def tahun_berikut(hari: date, geser: int) -> date:
    """The same day so many years later; the 29th of February becomes the 28th where there is none."""
    try:
        return hari.replace(year=hari.year + geser)
    except ValueError:
        return hari.replace(year=hari.year + geser, day=28)
