"""What differs between two contents of an SKP (`domain.md` 2.8): equal content gives nothing, each change one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.beda_kata import beda_kata
from kinerja_desktop.domain.perencanaan.beda_skp import BagianBeda, BedaSkp, JenisBeda, beda_skp
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    BarisLampiran,
    EkspektasiKhusus,
    IndikatorKinerja,
    JenisTarget,
    Pendekatan,
    Perspektif,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
)
from tests.domain.perencanaan.contoh_skp import BERKAS, LENGKAP, PIHAK, RHK, SKP

D = Decimal
B, J = BagianBeda, JenisBeda
SIDOREJO = TargetWilayah(UUID(int=81), "Desa Sidorejo", D(400), 1)
ISI = replace(
    SKP,
    rhk=(
        replace(RHK, indikator=(replace(BERKAS, wilayah=(SIDOREJO,)), LENGKAP)),
        replace(RHK, id=UUID(int=22), teks="Arsip tertata", urutan=2, indikator=(replace(BERKAS, id=UUID(int=33)),)),
    ),
    perilaku=(EkspektasiKhusus(UUID(int=71), 1, "Melayani dengan ramah"),),
)


def indikator(**lain: object) -> Callable[[Skp], Skp]:
    def ubah(skp: Skp) -> Skp:
        rhk = skp.rhk[0]
        return rhk_pertama(indikator=(replace(rhk.indikator[0], **lain), *rhk.indikator[1:]))(skp)

    return ubah


def rhk_pertama(**lain: object) -> Callable[[Skp], Skp]:
    return lambda skp: replace(skp, rhk=(replace(skp.rhk[0], **lain), *skp.rhk[1:]))


def kepala(**lain: object) -> Callable[[Skp], Skp]:
    return lambda skp: replace(skp, **lain)


PERUBAHAN: dict[str, tuple[Callable[[Skp], Skp], BagianBeda, JenisBeda, str, str]] = {
    "instansi": (kepala(instansi="Kabupaten"), B.KEPALA, J.BERUBAH, "Kota", "Kabupaten"),
    "periode": (
        kepala(mulai=date(2026, 3, 1)), B.KEPALA, J.BERUBAH, "1 Januari 2026 – 31 Desember 2026",
        "1 Maret 2026 – 31 Desember 2026",
    ),
    "pendekatan": (kepala(pendekatan=Pendekatan.KUALITATIF), B.KEPALA, J.BERUBAH, "KUANTITATIF", "KUALITATIF"),
    "penilai hilang": (
        kepala(penilai=None), B.KEPALA, J.BERUBAH,
        "Siti\n198609262015052001\nPenata, III/c\nKasi\nKecamatan", "",
    ),
    "pangkat naik": (
        kepala(pegawai=replace(PIHAK, pangkat_golongan="Penata Tingkat I, III/d")), B.KEPALA, J.BERUBAH,
        "Siti\n198609262015052001\nPenata, III/c\nKasi\nKecamatan",
        "Siti\n198609262015052001\nPenata Tingkat I, III/d\nKasi\nKecamatan",
    ),
    "alasan revisi": (kepala(alasan_revisi="Anggaran berubah"), B.KEPALA, J.BERUBAH, "", "Anggaran berubah"),
    "revisi mulai": (kepala(revisi_mulai=date(2026, 10, 1)), B.KEPALA, J.BERUBAH, "", "1 Oktober 2026"),
    "teks RHK": (rhk_pertama(teks="Berkas beres"), B.RHK, J.BERUBAH, "Tersedianya berkas layanan", "Berkas beres"),
    "RHK pimpinan": (rhk_pertama(rhk_pimpinan="Lain"), B.RHK, J.BERUBAH, "Meningkatnya layanan", "Lain"),
    "penugasan": (rhk_pertama(penugasan_dari="Sekcam"), B.RHK, J.BERUBAH, "Camat", "Sekcam"),
    "RHK hilang": (
        lambda skp: replace(skp, rhk=skp.rhk[:1]), B.RHK, J.HILANG, "Arsip tertata\n– Berkas tertata: 1.200 berkas", "",
    ),
    "RHK baru": (
        lambda skp: replace(skp, rhk=(*skp.rhk, replace(RHK, id=UUID(int=29), teks="Baru", urutan=9, indikator=()))),
        B.RHK, J.BARU, "", "Baru",
    ),
    "urutan RHK": (
        lambda skp: replace(skp, rhk=(replace(skp.rhk[0], urutan=5), skp.rhk[1])), B.RHK, J.BERUBAH, "2, 1", "1, 2",
    ),
    "indikator hilang": (
        lambda skp: rhk_pertama(indikator=skp.rhk[0].indikator[:1])(skp), B.INDIKATOR, J.HILANG,
        "Berkas lengkap: 98%", "",
    ),
    "indikator baru": (
        lambda skp: rhk_pertama(
            indikator=(*skp.rhk[0].indikator, replace(LENGKAP, id=UUID(int=39), teks="Berkas rapi"))
        )(skp),
        B.INDIKATOR, J.BARU, "", "Berkas rapi: 98%",
    ),
    "teks indikator": (indikator(teks="Berkas"), B.INDIKATOR, J.BERUBAH, "Berkas tertata", "Berkas"),
    "aspek": (indikator(aspek=Aspek.BIAYA), B.INDIKATOR, J.BERUBAH, "KUANTITAS", "BIAYA"),
    "perspektif": (
        indikator(perspektif=Perspektif.ANGGARAN), B.INDIKATOR, J.BERUBAH, "", "ANGGARAN",
    ),
    "target": (indikator(nilai=D(900)), B.TARGET, J.BERUBAH, "1.200 berkas", "900 berkas"),
    "jenis target": (
        indikator(jenis_target=JenisTarget.TANGGAL, tanggal=date(2026, 3, 31)), B.TARGET, J.BERUBAH, "1.200 berkas",
        "paling lambat 31 Maret 2026",
    ),
    "arah tanpa kata di kertas": (indikator(arah=Arah.TEPAT), B.TARGET, J.BERUBAH, "NAIK", "TEPAT"),
    "triwulan": (
        indikator(triwulan=(D(200), D(300), D(300), D(300))), B.TRIWULAN, J.BERUBAH, "300 berkas", "200 berkas",
    ),
    "wilayah": (
        indikator(wilayah=(replace(SIDOREJO, nilai=D(350)),)), B.WILAYAH, J.BERUBAH, "400", "350",
    ),
    "nama wilayah": (
        indikator(wilayah=(replace(SIDOREJO, wilayah="Desa Sidomulyo"),)), B.WILAYAH, J.BERUBAH,
        "Desa Sidorejo: 400", "Desa Sidomulyo: 400",
    ),
    "wilayah hilang": (indikator(wilayah=()), B.WILAYAH, J.HILANG, "400", ""),
    "wilayah baru": (
        indikator(wilayah=(SIDOREJO, TargetWilayah(UUID(int=82), "Desa Sukamaju", D(9), 2))), B.WILAYAH, J.BARU,
        "", "9",
    ),
    "perilaku": (
        kepala(perilaku=(EkspektasiKhusus(UUID(int=71), 1, "Tepat waktu"),)), B.PERILAKU, J.BERUBAH,
        "Melayani dengan ramah", "Tepat waktu",
    ),
    "lampiran": (
        lambda skp: replace(skp, lampiran=(replace(skp.lampiran[0], teks="Laptop"), *skp.lampiran[1:])), B.LAMPIRAN,
        J.BERUBAH, "ada", "Laptop",
    ),
    "lampiran hilang": (lambda skp: replace(skp, lampiran=skp.lampiran[1:]), B.LAMPIRAN, J.HILANG, "ada", ""),
    "lampiran baru": (
        lambda skp: replace(
            skp,
            lampiran=(*skp.lampiran, BarisLampiran(UUID(int=49), BagianLampiran.KONSEKUENSI, 2, "Pelatihan")),
        ),
        B.LAMPIRAN, J.BARU, "", "Pelatihan",
    ),
}  # fmt: skip


def ringkas(beda: BedaSkp) -> tuple[BagianBeda, JenisBeda, str, str]:
    return beda.bagian, beda.jenis, beda.lama, beda.baru


@pytest.mark.parametrize("apa", PERUBAHAN)
def test_each_kind_of_change_is_told_once(apa: str) -> None:
    ubah, *harap = PERUBAHAN[apa]
    assert [ringkas(satu) for satu in beda_skp(ISI, ubah(ISI))] == [tuple(harap)]


@given(st.sets(st.sampled_from(sorted(PERUBAHAN.keys() - {"jenis target", "arah tanpa kata di kertas"}))))
def test_equal_content_differs_in_nothing_and_changed_content_always_in_something(apa: set[str]) -> None:
    isi = ISI
    for satu in sorted(apa):
        isi = PERUBAHAN[satu][0](isi)
    assert beda_skp(isi, isi) == ()
    assert bool(beda_skp(ISI, isi)) == bool(apa)


@pytest.mark.parametrize("apa", PERUBAHAN)
def test_a_change_told_backwards_swaps_old_and_new(apa: str) -> None:
    lain = PERUBAHAN[apa][0](ISI)
    maju, mundur = beda_skp(ISI, lain), beda_skp(lain, ISI)
    if apa != "urutan RHK":
        assert [(satu.lama, satu.baru) for satu in maju] == [(satu.baru, satu.lama) for satu in mundur]


def test_rows_taken_over_from_last_year_are_matched_by_where_they_came_from() -> None:
    def bawa(rhk: RencanaHasilKerja) -> RencanaHasilKerja:
        def ukuran(satu: IndikatorKinerja) -> IndikatorKinerja:
            wilayah = tuple(replace(tempat, id=UUID(int=tempat.id.int + 1000)) for tempat in satu.wilayah)
            return replace(satu, id=UUID(int=satu.id.int + 1000), asal_id=satu.id, wilayah=wilayah)

        baru = replace(rhk, id=UUID(int=rhk.id.int + 1000), asal_id=rhk.id)
        return replace(baru, indikator=tuple(ukuran(satu) for satu in rhk.indikator))

    lanjutan = replace(
        ISI,
        id=UUID(int=999),
        rhk=tuple(bawa(rhk) for rhk in ISI.rhk),
        perilaku=tuple(replace(satu, id=UUID(int=satu.id.int + 1000)) for satu in ISI.perilaku),
        lampiran=tuple(replace(satu, id=UUID(int=satu.id.int + 1000)) for satu in ISI.lampiran),
    )
    assert beda_skp(ISI, lanjutan) == ()
    naik = indikator(nilai=D(1500))(lanjutan)
    beda = beda_skp(ISI, naik)
    assert [(satu.bagian, satu.lama, satu.baru, satu.nomor) for satu in beda] == [
        (B.TARGET, "1.200 berkas", "1.500 berkas", 1)
    ]
    assert beda[0].medan == f"indikator:{naik.rhk[0].indikator[0].id}.target"
    assert beda[0].nama == "target"


def test_words_that_differ_stand_out_and_the_pieces_are_the_text() -> None:
    lama, baru = beda_kata("Arsip kecamatan tertata rapi", "Arsip kelurahan tertata")
    assert lama == (("Arsip ", False), ("kecamatan", True), (" tertata", False), (" rapi", True))
    assert baru == (("Arsip ", False), ("kelurahan", True), (" tertata", False))


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_of_any_two_texts_join_to_the_texts(lama: str, baru: str) -> None:
    kiri, kanan = beda_kata(lama, baru)
    assert ("".join(teks for teks, _beda in kiri), "".join(teks for teks, _beda in kanan)) == (lama, baru)
    if lama == baru:
        assert not any(beda for _teks, beda in kiri)
