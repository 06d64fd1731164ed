"""One small SKP and one evaluation of it, as a starting point that tests change with `replace`."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    JenisBukti,
    PemberiUmpanBalik,
    Realisasi,
    SifatUmpanBalik,
    UmpanBalik,
)
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    EkspektasiKhusus,
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

PIHAK = Pihak(UUID(int=1), "Siti Nuraini", "198609262015052001", "Penata, III/c", "Arsiparis", "Kecamatan")


@pytest.fixture
def skp() -> Skp:
    """A complete JA/JF SKP with one RHK and two indicators."""
    kosong = (None, None, None, None)
    berkas = IndikatorKinerja(
        UUID(int=31), Aspek.KUANTITAS, "Berkas tertata", JenisTarget.ANGKA, Decimal(1200), None, None, None, "",
        "berkas", Arah.NAIK, (Decimal(300), Decimal(300), Decimal(300), Decimal(300)),
    )  # fmt: skip
    lengkap = IndikatorKinerja(
        UUID(int=32), Aspek.KUALITAS, "Berkas lengkap", JenisTarget.PERSEN, Decimal(98), None, None, None, "", "",
        Arah.NAIK, kosong,
    )  # fmt: skip
    rhk = RencanaHasilKerja(
        UUID(int=21), JenisRhk.UTAMA, Klasifikasi.INDIVIDU, "Meningkatnya layanan", "Tersedianya berkas layanan",
        "Camat", 1, (berkas, lengkap),
    )  # fmt: skip
    lampiran = tuple(BarisLampiran(UUID(int=41 + n), bagian, 1, "ada") for n, bagian in enumerate(BagianLampiran))
    return Skp(
        UUID(int=11), "kota.kec", UUID(int=1), UUID(int=2), 2026, date(2026, 1, 1), date(2026, 12, 31),
        Pendekatan.KUANTITATIF, Formulir.JA_JF, "Kota", PIHAK, PIHAK, (rhk,),
        (EkspektasiKhusus(UUID(int=51), 1, "Ramah di loket"),), lampiran,
    )  # fmt: skip


@pytest.fixture
def evaluasi(skp: Skp) -> Evaluasi:
    """A complete evaluation of the first quarter."""
    bukti = BuktiDukung(UUID(int=71), JenisBukti.TAUTAN, "Buku agenda", date(2026, 3, 30), "rak 2")
    realisasi = tuple(
        Realisasi(UUID(int=61 + n), indikator.id, Decimal(300 - n), "", "agenda", (bukti,))
        for n, indikator in enumerate(skp.rhk[0].indikator)
    )
    umpan_balik = UmpanBalik(
        UUID(int=81), PemberiUmpanBalik.PIMPINAN, UUID(int=2), skp.rhk[0].id, None, date(2026, 3, 31), "Rapi.",
        SifatUmpanBalik.APRESIASI,
    )  # fmt: skip
    return Evaluasi(
        UUID(int=91), "kota.kec", UUID(int=1), "2026-TW1", date(2026, 1, 1), date(2026, 3, 31), skp, digest_skp(skp),
        PIHAK, PIHAK, realisasi, (umpan_balik,), Ekspektasi.SESUAI, "", Ekspektasi.SESUAI, "", (),
        CapaianOrganisasi.BAIK, "Pertahankan.", None, None,
    )  # fmt: skip
