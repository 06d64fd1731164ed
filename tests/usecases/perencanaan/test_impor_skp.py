"""SKP from a workbook into a real store: merged by their texts, refused with reasons, taken back in one undo."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import (
    Aspek,
    JenisRhk,
    JenisTarget,
)
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.exchange.templat_skp import tulis_templat_skp
from kinerja_desktop.store import jejak
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.impor_skp import (
    pratinjau_impor_skp,
    terapkan_impor_skp,
    urungkan_impor_skp,
)
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    CICI,
    CICI_ID,
    HARI_INI,
    OPERATOR,
    OPERATOR_LAIN,
    SITI,
)
from tests.usecases.perencanaan.buku_skp import (
    AKSI,
    HASIL,
    LENGKAP,
    MUTU,
    WILAYAH,
    aksi_milik,
    hasil_kerja,
    impor,
    kode,
    lihat,
    operasi,
    skp_milik,
    tulis,
)


def test_a_person_without_an_skp_gets_one_with_everything_the_workbook_says(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    assert (hasil.diterima, hasil.baru, hasil.orang, hasil.skp_baru) == (6, 6, 1, 1)
    skp = skp_milik(kantor, CICI_ID)
    (rhk,) = skp.rhk
    kuantitas, kualitas = rhk.indikator
    assert (rhk.teks, rhk.jenis, rhk.rhk_pimpinan) == (
        "Data kependudukan kecamatan mutakhir",
        JenisRhk.UTAMA,
        "Layanan administrasi kecamatan berjalan tertib",
    )
    assert (kuantitas.aspek, kuantitas.nilai, kuantitas.satuan) == (Aspek.KUANTITAS, Decimal(1200), "keluarga")
    assert kuantitas.triwulan == (Decimal(300),) * 4
    assert (kualitas.jenis_target, kualitas.nilai) == (JenisTarget.PERSEN, Decimal("97.5"))
    assert [(satu.wilayah, satu.nilai) for satu in kuantitas.wilayah] == [("Kelurahan Kulim", Decimal(450))]
    assert skp.perilaku[1].teks == "Mencatat perubahan data hari itu juga"
    assert [satu.teks for satu in skp.lampiran] == ["Jaringan internet"]
    (langkah,) = aksi_milik(kantor, skp)
    assert (langkah.rhk_id, langkah.bulan, langkah.target_nilai) == (rhk.id, (1, 2, 3, 7), Decimal(12))


def test_the_preview_writes_nothing_and_says_what_each_row_would_do(kantor: Store, tmp_path: Path) -> None:
    sebelum = operasi(kantor)
    pratinjau = lihat(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    assert operasi(kantor) == sebelum
    assert {satu.akibat for satu in pratinjau.diterima} == {Akibat.BARU}
    assert pratinjau.orang == 1


def test_the_same_workbook_again_changes_nothing(kantor: Store, tmp_path: Path) -> None:
    berkas = tulis(tmp_path / "skp.xlsx", LENGKAP)
    impor(kantor, berkas)
    sebelum = operasi(kantor)
    hasil = impor(kantor, berkas)
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, 6)
    assert operasi(kantor) == sebelum


def test_the_same_texts_are_updated_new_ones_added_and_nothing_is_removed(kantor: Store, tmp_path: Path) -> None:
    impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    lama = skp_milik(kantor, CICI_ID)
    berubah = HASIL | {
        MedanSkp.RHK: "DATA kependudukan  kecamatan mutakhir.",
        MedanSkp.TARGET: "1.500",
        MedanSkp.SATUAN: None,
    }
    baru = HASIL | {MedanSkp.RHK: "Layanan data keluarga selesai pada hari yang sama"}
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "baru.xlsx", berubah, baru))
    assert [satu.akibat for satu in pratinjau.diterima] == [Akibat.BERUBAH, Akibat.BARU]
    assert [satu.teks for satu in pratinjau.tidak_di_berkas] == ["Indikator: Persentase data yang lolos periksa ulang"]
    impor(kantor, tmp_path / "baru.xlsx")
    skp = skp_milik(kantor, CICI_ID)
    assert [rhk.teks for rhk in skp.rhk] == [lama.rhk[0].teks, "Layanan data keluarga selesai pada hari yang sama"]
    kuantitas, kualitas = skp.rhk[0].indikator
    assert (kuantitas.id, kuantitas.nilai, kuantitas.satuan) == (
        lama.rhk[0].indikator[0].id,
        Decimal(1500),
        "keluarga",
    )
    assert kualitas == lama.rhk[0].indikator[1]
    assert skp.lampiran == lama.lampiran


def test_one_undo_takes_the_whole_import_back(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    with kantor.read() as unit:
        assert skp_store.milik(unit, CICI_ID, 2026) == ()
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIBATALKAN"


def test_an_undo_gives_changed_fields_their_former_values(kantor: Store, tmp_path: Path) -> None:
    impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    lama = skp_milik(kantor, CICI_ID)
    hasil = impor(kantor, hasil_kerja(tmp_path / "baru.xlsx", HASIL | {MedanSkp.TARGET: "1.500"}))
    assert skp_milik(kantor, CICI_ID) != lama
    urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    assert skp_milik(kantor, CICI_ID) == lama


def test_an_import_whose_skp_was_handed_in_is_not_taken_back(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    skp = skp_milik(kantor, CICI_ID)
    ajukan_skp(kantor, CICI, skp.id, lihat_skp(kantor, CICI, skp.id, HARI_INI).kehidupan.kini.digest, HARI_INI)
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIPAKAI"


def test_an_import_that_changed_a_draft_is_not_taken_back_once_that_draft_is_handed_in(
    kantor: Store, tmp_path: Path
) -> None:
    impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    hasil = impor(kantor, hasil_kerja(tmp_path / "baru.xlsx", HASIL | {MedanSkp.TARGET: "1.200", MedanSkp.TW4: 301}))
    skp = skp_milik(kantor, CICI_ID)
    ajukan_skp(kantor, CICI, skp.id, lihat_skp(kantor, CICI, skp.id, HARI_INI).kehidupan.kini.digest, HARI_INI)
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIPAKAI"


def test_an_import_that_somebody_wrote_on_is_not_taken_back(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    tambah_rhk(kantor, CICI, skp_milik(kantor, CICI_ID).id, JenisRhk.UTAMA, HARI_INI)
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_impor_skp(kantor, OPERATOR, hasil.impor_id)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIPAKAI"


def test_rows_of_a_locked_skp_are_refused_with_its_state_and_equal_ones_are_not(kantor: Store, tmp_path: Path) -> None:
    berkas = tulis(tmp_path / "skp.xlsx", LENGKAP)
    impor(kantor, berkas)
    skp = skp_milik(kantor, CICI_ID)
    ajukan_skp(kantor, CICI, skp.id, lihat_skp(kantor, CICI, skp.id, HARI_INI).kehidupan.kini.digest, HARI_INI)
    berubah = {
        **LENGKAP,
        JenisLembar.HASIL_KERJA: (HASIL | {MedanSkp.TARGET: "1.500"}, MUTU),
        JenisLembar.RENCANA_AKSI: (AKSI | {MedanSkp.BULAN: "4"},),
    }
    pratinjau = lihat(kantor, tulis(tmp_path / "baru.xlsx", berubah))
    assert kode(pratinjau) == [("Hasil Kerja", 2, "SKP-TERKUNCI")]
    assert pratinjau.ditolak[0].pesan == "SKP 2026 diajukan, isinya terkunci."
    assert pratinjau.jumlah(Akibat.SAMA) == 4
    impor(kantor, tmp_path / "baru.xlsx")
    assert skp_milik(kantor, CICI_ID) == skp
    assert aksi_milik(kantor, skp)[0].bulan == (4,)


def test_a_row_whose_skp_was_handed_in_after_the_preview_is_refused_when_it_is_taken(
    kantor: Store, tmp_path: Path
) -> None:
    impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "baru.xlsx", HASIL | {MedanSkp.TARGET: "1.500"}))
    skp = skp_milik(kantor, CICI_ID)
    ajukan_skp(kantor, CICI, skp.id, lihat_skp(kantor, CICI, skp.id, HARI_INI).kehidupan.kini.digest, HARI_INI)
    hasil = terapkan_impor_skp(kantor, OPERATOR, pratinjau, HARI_INI, tmp_path / "ditolak.xlsx")
    assert hasil.diterima == 0
    assert hasil.berkas_ditolak is not None
    assert skp_milik(kantor, CICI_ID) == skp


@pytest.mark.parametrize(
    ("ubah", "kode_tolak", "pesan"),
    [
        ({MedanSkp.NIP: "198609262015051099"}, "PEGAWAI-TIDAK-ADA", "NIP ini tidak ada di data ini"),
        ({MedanSkp.NAMA: "Zubaidah"}, "NIP-11", "milik Cici Amelia"),
        ({MedanSkp.NIP: 198609262015051005.0}, "NIP-01", "teks"),
        ({MedanSkp.ASPEK: "Semangat"}, "IMPOR-32", '"Semangat" tidak dikenal'),
        ({MedanSkp.JENIS_TARGET: "Rentang", MedanSkp.TARGET: "90-85"}, "IND-01", "Batas bawah melebihi batas atas."),
        ({MedanSkp.TARGET: "banyak"}, "IND-02", "Target harus angka"),
        ({MedanSkp.TARGET: "-5"}, "IND-02", "Target harus angka"),
        ({MedanSkp.TW2: "tiga"}, "IND-02", "Target harus angka"),
        ({MedanSkp.RHK: None}, "IMPOR-31", "Rencana Hasil Kerja belum diisi"),
        ({MedanSkp.TAHUN: "dua ribu"}, "IMPOR-33", "Tahun harus empat angka"),
        ({MedanSkp.TAHUN: 2020}, "SKP-05", "belum tercatat memegang jabatan"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(
    kantor: Store, tmp_path: Path, ubah: dict[MedanSkp, Any], kode_tolak: str, pesan: str
) -> None:
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "skp.xlsx", HASIL | ubah, MUTU))
    assert kode(pratinjau) == [("Hasil Kerja", 2, kode_tolak)]
    assert pesan in pratinjau.ditolak[0].pesan
    assert len(pratinjau.diterima) == 1


def test_ind_07_and_other_doubts_are_notes_and_the_row_is_taken(kantor: Store, tmp_path: Path) -> None:
    tanpa = HASIL | {
        MedanSkp.SATUAN: None,
        MedanSkp.TW4: 100,
        MedanSkp.INDIKATOR: "Melaksanakan pemutakhiran data keluarga",
    }
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "skp.xlsx", tanpa))
    (satu,) = pratinjau.diterima
    assert [temuan.kode for temuan in satu.baris.temuan] == ["IND-03", "IND-05", "IND-07"]


def test_ind_04_the_same_indicator_twice_in_a_file_is_refused_the_second_time(kantor: Store, tmp_path: Path) -> None:
    pratinjau = lihat(kantor, hasil_kerja(tmp_path / "skp.xlsx", HASIL, HASIL))
    assert kode(pratinjau) == [("Hasil Kerja", 3, "IND-04")]
    assert "baris 2" in pratinjau.ditolak[0].pesan


def test_areas_and_steps_of_an_unknown_indicator_or_rhk_are_refused(kantor: Store, tmp_path: Path) -> None:
    isi = {
        JenisLembar.HASIL_KERJA: (HASIL,),
        JenisLembar.WILAYAH: (WILAYAH | {MedanSkp.INDIKATOR: "Lain"},),
        JenisLembar.RENCANA_AKSI: (AKSI | {MedanSkp.RHK: "Lain sama sekali"}, AKSI | {MedanSkp.BULAN: "13"}),
    }
    pratinjau = lihat(kantor, tulis(tmp_path / "skp.xlsx", isi))
    assert kode(pratinjau) == [
        ("Wilayah", 2, "IMPOR-36"),
        ("Rencana aksi", 2, "IMPOR-36"),
        ("Rencana aksi", 3, "IMPOR-35"),
    ]


def test_who_may_not_write_a_persons_skp_cannot_import_it(kantor: Store, tmp_path: Path) -> None:
    berkas = hasil_kerja(tmp_path / "skp.xlsx", HASIL)
    with pytest.raises(PenolakanError) as penolakan:
        pratinjau_impor_skp(kantor, AUDITOR, berkas, HARI_INI)
    assert penolakan.value.kode == "HAK-01"
    assert kode(pratinjau_impor_skp(kantor, SITI, berkas, HARI_INI)) == [("Hasil Kerja", 2, "HAK-03")]
    assert kode(pratinjau_impor_skp(kantor, OPERATOR_LAIN, berkas, HARI_INI)) == [("Hasil Kerja", 2, "HAK-02")]
    assert len(pratinjau_impor_skp(kantor, CICI, berkas, HARI_INI).diterima) == 1


def test_an_import_leaves_its_lines_in_jejak(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, tulis(tmp_path / "skp.xlsx", LENGKAP))
    with kantor.read() as unit:
        semua = jejak.terakhir(unit, objek=hasil.impor_id)
        satu = jejak.terakhir(unit, objek=skp_milik(kantor, CICI_ID).id)
    assert [baris.sesudah for baris in semua] == [{"berkas": "skp.xlsx", "skp": 6, "ditolak": 0}]
    assert any(baris.sesudah and baris.sesudah.get("impor") == str(hasil.impor_id) for baris in satu)


def test_refused_rows_come_back_with_their_reason_and_are_taken_after_mending(kantor: Store, tmp_path: Path) -> None:
    berkas = hasil_kerja(tmp_path / "skp.xlsx", HASIL | {MedanSkp.TARGET: "banyak"}, MUTU)
    hasil = impor(kantor, berkas, tmp_path / "ditolak.xlsx")
    assert hasil.berkas_ditolak is not None
    buku = openpyxl.load_workbook(hasil.berkas_ditolak)
    lembar = buku["Hasil Kerja"]
    kepala = [sel.value for sel in lembar[4]]
    assert kepala[-1] == "Alasan"
    assert "IND-02" in str(lembar.cell(5, len(kepala)).value)
    lembar.cell(5, kepala.index("Target") + 1, "1200")
    buku.save(hasil.berkas_ditolak)
    ulang = impor(kantor, hasil.berkas_ditolak)
    assert (ulang.baru, ulang.sama) == (1, 0)
    assert len(skp_milik(kantor, CICI_ID).rhk[0].indikator) == 2


def test_the_untouched_template_imports_nothing(kantor: Store, tmp_path: Path) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        lihat(kantor, tulis_templat_skp(tmp_path / "skp.xlsx", 2026))
    assert penolakan.value.kode == "IMPOR-28"
