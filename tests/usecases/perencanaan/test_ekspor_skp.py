"""SKP out of a store and back: the same store takes not one operation, another one gets the same content."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import (
    JenisRhk,
    Pendekatan,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.ekspor_skp import ekspor_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk, ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import (
    CICI,
    CICI_ID,
    HARI_INI,
    OPERATOR,
    SITI,
    SITI_ID,
    JamUji,
    bangun_kantor,
    entropi,
)
from tests.usecases.perencanaan.buku_skp import (
    HASIL,
    LENGKAP,
    MUTU,
    aksi_milik,
    hasil_kerja,
    impor,
    kode,
    lihat,
    operasi,
    skp_milik,
    tulis,
)


def lengkapi(store: Store) -> None:
    """More kinds of target, TAMBAHAN, perspektif, a qualitative SKP, drafts that say nothing yet."""
    semua = [
        HASIL | {MedanSkp.JENIS_TARGET: "Rentang", MedanSkp.TARGET: "85,5-90", MedanSkp.INDIKATOR: "Indeks kepuasan"},
        HASIL | {MedanSkp.JENIS_TARGET: "Tanggal", MedanSkp.TARGET: "31 Maret 2026", MedanSkp.ASPEK: "Waktu"},
        HASIL | {MedanSkp.JENIS_TARGET: "Teks", MedanSkp.TARGET: "Baik\nmenurut warga", MedanSkp.INDIKATOR: "Kesan"},
        HASIL | {MedanSkp.JENIS_TARGET: "Lama", MedanSkp.TARGET: "2", MedanSkp.SATUAN: "hari kerja",
                 MedanSkp.INDIKATOR: "Lama layanan", MedanSkp.ARAH: "Turun", MedanSkp.PERSPEKTIF: "Proses bisnis"},
        HASIL | {MedanSkp.RHK: "Tugas lain dari camat selesai", MedanSkp.JENIS: "Tambahan",
                 MedanSkp.PENUGASAN_DARI: "Camat", MedanSkp.JENIS_TARGET: "Persen", MedanSkp.TARGET: "0,5"},
        HASIL | {MedanSkp.RHK: "Arsip data keluarga tertata", MedanSkp.INDIKATOR: None, MedanSkp.TARGET: None,
                 **dict.fromkeys((MedanSkp.TW1, MedanSkp.TW2, MedanSkp.TW3, MedanSkp.TW4))},
    ]  # fmt: skip
    berkas = tulis(store.path.with_name("isi.xlsx"), {**LENGKAP, JenisLembar.HASIL_KERJA: (HASIL, MUTU, *semua)})
    hasil = impor(store, berkas)
    assert hasil.diterima == 12
    skp = skp_milik(store, CICI_ID)
    ubah_isian(store, CICI, skp.id, "skp.pendekatan", Pendekatan.KUALITATIF.value, HARI_INI)
    tambah_rhk(store, CICI, skp.id, JenisRhk.UTAMA, HARI_INI)


def test_what_is_exported_is_imported_into_the_same_store_without_one_operation(kantor: Store, tmp_path: Path) -> None:
    lengkapi(kantor)
    berkas, baris = ekspor_skp(kantor, OPERATOR, tmp_path / "ekspor.xlsx", 2026)
    sebelum = operasi(kantor)
    hasil = impor(kantor, berkas)
    assert hasil.sama == hasil.diterima == baris
    assert lihat(kantor, berkas).ditolak == ()
    assert operasi(kantor) == sebelum


def isi(skp: Skp, aksi: tuple[RencanaAksi, ...]) -> tuple[object, ...]:
    """What an SKP says, without ids, in the order of paper; rows that say nothing yet are left out."""

    def satu(rhk: RencanaHasilKerja) -> tuple[object, ...]:
        return (
            rhk.jenis, rhk.klasifikasi, rhk.rhk_pimpinan, rhk.teks, rhk.penugasan_dari,
            sorted(
                (i.aspek, i.teks, i.jenis_target, str(i.nilai), str(i.minimum), str(i.maksimum), str(i.tanggal),
                 i.teks_target, i.satuan, i.arah, str(i.triwulan), str(i.perspektif),
                 [(w.wilayah, w.nilai) for w in i.wilayah])
                for i in rhk.indikator
            ),
        )  # fmt: skip

    teks = {rhk.id: rhk.teks for rhk in skp.rhk}
    return (
        skp.tahun,
        skp.mulai,
        skp.pendekatan,
        [satu(rhk) for rhk in skp.rhk if rhk.teks],
        [(p.nilai, p.teks) for p in skp.perilaku],
        [(b.bagian, b.teks) for b in skp.lampiran],
        [
            (
                teks[a.rhk_id],
                a.teks,
                a.target,
                a.target_nilai,
                a.satuan,
                a.bulan,
                a.penanggung_jawab,
                a.status,
                a.kendala,
            )
            for a in aksi
        ],
    )


def test_what_is_exported_makes_the_same_skp_in_a_store_that_has_the_people_only(kantor: Store, tmp_path: Path) -> None:
    lengkapi(kantor)
    berkas, _baris = ekspor_skp(kantor, OPERATOR, tmp_path / "ekspor.xlsx", 2026)
    asal = {satu: skp_milik(kantor, satu) for satu in (SITI_ID, CICI_ID)}
    harapan = {satu: isi(skp, aksi_milik(kantor, skp)) for satu, skp in asal.items()}
    bangun_kantor(tmp_path / "lain.kdb")
    with Store.open(tmp_path / "lain.kdb", None, clock=JamUji(), entropy=entropi(9_000)) as lain:
        with lain.write(OPERATOR) as unit:
            for satu in skp_store.daftar(unit, 2026):
                skp_store.hapus(unit, satu.id)
        hasil = impor(lain, berkas)
        assert (hasil.skp_baru, hasil.sama) == (4, 0)
        for pegawai_id, semula in harapan.items():
            skp = skp_milik(lain, pegawai_id)
            assert isi(skp, aksi_milik(lain, skp)) == semula


def test_an_export_holds_the_own_part_of_the_region_and_an_employee_gets_his_own(kantor: Store, tmp_path: Path) -> None:
    _berkas, semua = ekspor_skp(kantor, OPERATOR, tmp_path / "a.xlsx", 2026)
    _berkas, sendiri = ekspor_skp(kantor, SITI, tmp_path / "b.xlsx", 2026)
    assert (semua, sendiri) == (6, 2)
    with pytest.raises(PenolakanError) as penolakan:
        ekspor_skp(kantor, OPERATOR, tmp_path / "c.xlsx", 2019)
    assert penolakan.value.kode == "EKSPOR-02"
    with pytest.raises(PenolakanError) as penolakan:
        ekspor_skp(kantor, OPERATOR, tmp_path / "d.xlsx", 2026, "tirta-kencana.lain")
    assert penolakan.value.kode == "HAK-02"


def test_of_two_skp_in_a_year_the_column_of_the_first_day_says_which(kantor: Store, tmp_path: Path) -> None:
    impor(kantor, hasil_kerja(tmp_path / "a.xlsx", HASIL))
    pertama = skp_milik(kantor, CICI_ID)
    with kantor.write(OPERATOR) as unit:
        kedua = replace(pertama, id=unit.new_id(), mulai=date(2026, 8, 1), rhk=(), perilaku=(), lampiran=())
        skp_store.simpan(unit, kedua)
    berkas, baris = ekspor_skp(kantor, CICI, tmp_path / "b.xlsx", 2026)
    assert impor(kantor, berkas).sama == baris == 1
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "c.xlsx", HASIL | {MedanSkp.MULAI: "1 Agu 2026"}))
    assert [satu.akibat for satu in pratinjau.diterima] == [Akibat.BARU]
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "d.xlsx", HASIL | {MedanSkp.MULAI: "1 September 2026"}))
    assert kode(pratinjau) == [("Hasil Kerja", 2, "SKP-TIDAK-ADA")]
