"""Quarterly evaluations of invented people, each with words of its own, long enough for two pages of F-10."""

from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random
from uuid import UUID

from benchmarks import words
from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    JenisBukti,
    PemberiUmpanBalik,
    Predikat,
    Realisasi,
    SifatUmpanBalik,
    UmpanBalik,
)
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Pihak,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.sheets.lembar_evaluasi import lembar_evaluasi
from kinerja_desktop.sheets.rencana_sel import Kertas, KonteksCetak, Lembar

PLANS = 2
QUARTER = (date(2026, 1, 1), date(2026, 3, 31))


def sheets(number: int) -> list[Lembar]:
    """The plans of so many sheets F-10."""
    return [_sheet(Random(one), one) for one in range(number)]


def _id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128))


def _party(random: Random, post: str) -> Pihak:
    unit = "Kecamatan Muara Sari"
    return Pihak(_id(random), words.name(random), words.nip(random), "Penata Muda Tingkat I, III/b", post, unit)


def _plan(random: Random, number: int) -> RencanaHasilKerja:
    def indicator(aspect: Aspek) -> IndikatorKinerja:
        return IndikatorKinerja(
            _id(random), aspect, words.task(random), JenisTarget.ANGKA, Decimal(random.randint(2, 240)), None, None,
            None, "", random.choice(words.SATUAN), Arah.NAIK, (None, None, None, None),
        )  # fmt: skip

    return RencanaHasilKerja(
        _id(random), JenisRhk.UTAMA, Klasifikasi.ORGANISASI, words.task(random), words.task(random), "Camat", number,
        tuple(indicator(aspect) for aspect in (Aspek.KUANTITAS, Aspek.WAKTU)),
    )  # fmt: skip


def _sheet(random: Random, number: int) -> Lembar:
    own, head, above = (_party(random, random.choice(words.JABATAN)) for _ in range(3))
    plans = tuple(_plan(random, one) for one in range(1, PLANS + 1))
    skp = Skp(
        _id(random), "tirta.muara-sari", _id(random), _id(random), 2026, date(2026, 1, 1), date(2026, 12, 31),
        Pendekatan.KUANTITATIF, Formulir.JA_JF, "Pemerintah Kabupaten Tirta Kencana", own, head, plans, (), (),
    )  # fmt: skip
    proof = BuktiDukung(_id(random), JenisBukti.FILE, random.choice(words.BENDA), QUARTER[1], "", "bukti.pdf")
    done = tuple(
        Realisasi(_id(random), one.id, Decimal(random.randint(2, 240)), "", words.task(random), (proof,))
        for plan in plans
        for one in plan.indikator
    )
    heard = tuple(
        UmpanBalik(
            _id(random), PemberiUmpanBalik.PIMPINAN, _id(random), plans[0].id if value is None else None, value,
            QUARTER[1], words.opinion(random), SifatUmpanBalik.APRESIASI,
        )
        for value in (None, 1, 4)
    )  # fmt: skip
    evaluation = Evaluasi(
        _id(random), "tirta.muara-sari", _id(random), "2026-TW1", *QUARTER, skp, f"{number:064x}", head, above, done,
        heard, Ekspektasi.DI_ATAS, "", Ekspektasi.SESUAI, "", (None,) * 7, CapaianOrganisasi.BAIK,
        words.opinion(random), date(2026, 4, 12), date(2026, 4, 14),
    )  # fmt: skip
    printed = datetime(2026, 4, 12, 10, 42, tzinfo=UTC)
    code = f"{number:04d}-M2TA"
    context = KonteksCetak(Kertas.A4, code, 1, False, "Muara Sari", date(2026, 4, 12), printed)
    return lembar_evaluasi(evaluation, Predikat.BAIK, context)
