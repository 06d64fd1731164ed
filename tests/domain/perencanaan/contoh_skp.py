"""A complete SKP whose parts the tests of the findings break one by one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from kinerja_desktop.domain.aturan import baca_aturan
from kinerja_desktop.domain.perencanaan.periksa_skp import periksa_skp
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
    Pihak,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.resource_files import resource

D = Decimal
SALAH, CEK = Tingkat.SALAH, Tingkat.PERLU_DICEK
ATURAN = baca_aturan(resource("aturan", "perencanaan_skp.json").read_text(encoding="utf-8"))
HARI_INI = date(2026, 1, 20)
PIHAK = Pihak(UUID(int=1), "Siti", "198609262015052001", "Penata, III/c", "Kasi", "Kecamatan")
BERKAS = IndikatorKinerja(
    UUID(int=31), Aspek.KUANTITAS, "Berkas tertata", JenisTarget.ANGKA, D(1200), None, None, None, "", "berkas",
    Arah.NAIK, (D(300), D(300), D(300), D(300)),
)  # fmt: skip
LENGKAP = replace(
    BERKAS, id=UUID(int=32), aspek=Aspek.KUALITAS, teks="Berkas lengkap", jenis_target=JenisTarget.PERSEN, nilai=D(98),
    satuan="", triwulan=(None, None, None, None),
)  # fmt: skip
TERBALIK = replace(LENGKAP, jenis_target=JenisTarget.RENTANG, minimum=D(9), maksimum=D(8), satuan="x")
RHK = RencanaHasilKerja(
    UUID(int=21), JenisRhk.UTAMA, Klasifikasi.INDIVIDU, "Meningkatnya layanan", "Tersedianya berkas layanan", "Camat",
    1, (BERKAS, LENGKAP),
)  # fmt: skip
SKP = Skp(
    UUID(int=11), "kota.kec", UUID(int=1), UUID(int=2), 2026, date(2026, 1, 1), date(2026, 12, 31),
    Pendekatan.KUANTITATIF, Formulir.JA_JF, "Kota", PIHAK, PIHAK, (RHK,), (),
    tuple(BarisLampiran(UUID(int=41 + n), bagian, 1, "ada") for n, bagian in enumerate(BagianLampiran)),
)  # fmt: skip


PIMPINAN = replace(
    SKP,
    formulir=Formulir.JPT_UKM,
    rhk=(
        replace(
            RHK,
            rhk_pimpinan="",
            indikator=tuple(replace(satu, perspektif=Perspektif.PENERIMA_LAYANAN) for satu in RHK.indikator),
        ),
    ),
)


def temuan(skp: Skp, **lain: Any) -> list[Temuan]:
    return list(periksa_skp(skp, **({"aturan": ATURAN, "hari_ini": HARI_INI} | lain)))


def kode(skp: Skp, **lain: Any) -> list[str]:
    return [satu.kode for satu in temuan(skp, **lain)]


def dengan(**isi: Any) -> Skp:
    return replace(SKP, rhk=(replace(RHK, **isi),))


def dengan_indikator(*indikator: IndikatorKinerja) -> Skp:
    return dengan(indikator=indikator)


def tepat(skp: Skp, kode: str, tingkat: Tingkat, medan: str, pesan: str, **lain: Any) -> None:
    """The SKP has this one finding, at this place and in these words."""
    (satu,) = temuan(skp, **lain)
    assert (satu.kode, satu.tingkat, satu.medan, satu.pesan) == (kode, tingkat, medan, pesan)
