"""What a laptop may not send is kept, counted and told; it follows when a later certificate allows it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import log
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket import isi_paket, pengesahan
from kinerja_desktop.usecases.paket.buku_ekspedisi import ringkasan_kirim
from kinerja_desktop.usecases.paket.kirim import HasilKirim, kirim_paket
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan, pasang_pengesahan, sahkan_perangkat
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from sync import certificates
from tests.store.contoh_data import contoh_pegawai
from tests.usecases.paket.isi_data import isi_bersama
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_LAIN, OPERATOR_LAPTOP, PELAKU, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, CICI_ID, KECAMATAN, LAIN_ID

TETANGGA = "tirta-kencana.lain"


def tulis_orang(store: Store, nomor: int, lingkup: str, pelaku: Pelaku = OPERATOR_LAPTOP) -> UUID:
    orang = contoh_pegawai(nomor)
    with store.write(pelaku) as unit:
        pegawai_store.simpan(unit, replace(orang, lingkup=lingkup))
    return orang.id


def sahkan_untuk(kabupaten: Kabupaten, nama: str, lingkup: str) -> None:
    store, pelaku = kabupaten.store(nama), PELAKU[nama]
    diminta = minta_pengesahan(store, pelaku, kabupaten.usb, kode_unit=pelaku.lingkup, nama=pelaku.nama)
    disahkan = sahkan_perangkat(kabupaten.kantor, BKPSDM, diminta.berkas, lingkup=lingkup, ke=kabupaten.usb)
    pasang_pengesahan(store, pelaku, disahkan.berkas)


def ada(store: Store, pegawai_id: UUID) -> bool:
    with store.read() as unit:
        return pegawai_store.muat(unit, pegawai_id) is not None


def ada_di_kantor(kabupaten: Kabupaten, pegawai_id: UUID) -> bool:
    return ada(kabupaten.kantor, pegawai_id)


def terima_di_kantor(kabupaten: Kabupaten, hasil: HasilKirim) -> list[str]:
    return [satu.status for satu in kabupaten.terima("kantor", [satu.berkas for satu in hasil.paket])]


def test_a_change_outside_the_certificate_is_told_and_stays_here(kabupaten: Kabupaten) -> None:
    kabupaten.antar_semua()
    orang = tulis_orang(kabupaten.operator, 700, TETANGGA)
    with pytest.raises(PenolakanError, match="KIRIM-TERTAHAN") as tolakan:
        kabupaten.kirim("operator")
    assert "1 perubahan" in tolakan.value.pesan
    tulis_skp(kabupaten.operator)
    hasil = kabupaten.kirim("operator")
    assert hasil.tertahan == 1
    assert "1 perubahan di luar wewenang" in hasil.kalimat
    assert terima_di_kantor(kabupaten, hasil) == ["digabung"]
    assert not ada_di_kantor(kabupaten, orang)
    with kabupaten.operator.read() as unit:
        assert pegawai_store.muat(unit, orang) is not None


def test_what_was_held_back_follows_when_the_certificate_is_widened(kabupaten: Kabupaten) -> None:
    orang = tulis_orang(kabupaten.operator, 700, TETANGGA)
    tulis_skp(kabupaten.operator)
    terima_di_kantor(kabupaten, kabupaten.kirim("operator"))
    sahkan_untuk(kabupaten, "operator", "tirta-kencana")
    hasil = kabupaten.kirim("operator")
    assert hasil.tertahan == 0
    assert terima_di_kantor(kabupaten, hasil) == ["digabung"]
    assert ada_di_kantor(kabupaten, orang)
    with pytest.raises(PenolakanError, match="KIRIM-TIDAK-ADA"):
        kabupaten.kirim("operator")


def test_what_was_written_in_a_role_the_laptop_does_not_have_is_held_back(kabupaten: Kabupaten) -> None:
    """The receiver would refuse the whole bundle for it."""
    admin = Pelaku(UUID(int=98), "Admin", Peran.ADMIN_BKPSDM, KECAMATAN, "laptop-umum")
    orang = tulis_orang(kabupaten.operator, 701, KECAMATAN, admin)
    tulis_skp(kabupaten.operator)
    hasil = kabupaten.kirim("operator")
    assert hasil.tertahan == 1
    assert terima_di_kantor(kabupaten, hasil) == ["digabung"]
    assert not ada_di_kantor(kabupaten, orang)


def test_a_new_row_about_a_person_who_moved_in_travels_though_born_in_the_old_unit(kabupaten: Kabupaten) -> None:
    with kabupaten.kantor.write(BKPSDM) as unit:
        pos = Penempatan(
            unit.new_id(), TETANGGA, CICI_ID, LAIN_ID, "Pengelola Layanan", JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA, date(2026, 1, 1), None, None,
        )  # fmt: skip
        pegawai_store.simpan_penempatan(unit, pos)
    kabupaten.antar_semua(("operator", "lain"))
    pelaku = Pelaku(OPERATOR_LAIN.pegawai_id, "Operator Lain", Peran.TIM_PENGELOLA, "", "laptop-lain")
    buat_skp(kabupaten.lain, pelaku, CICI_ID, 2026, AWAL_TAHUN)
    hasil = kabupaten.kirim("lain")
    assert hasil.tertahan == 0
    assert sum(satu.operasi for satu in hasil.paket) > 0
    assert terima_di_kantor(kabupaten, hasil) == ["digabung"]


def test_more_than_one_bundle_may_hold_is_sent_in_several(
    kabupaten: Kabupaten, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pengesahan, "JATAH_OPERASI", 4)
    sahkan_untuk(kabupaten, "operator", KECAMATAN)
    tulis_skp(kabupaten.operator)
    hasil = kabupaten.kirim("operator")
    assert len(hasil.paket) >= 2
    assert all(satu.operasi <= 4 for satu in hasil.paket)
    assert set(terima_di_kantor(kabupaten, hasil)) == {"digabung"}
    assert isi_bersama(kabupaten.kantor, KECAMATAN) == isi_bersama(kabupaten.operator, KECAMATAN)


def test_a_stretch_of_the_log_with_nothing_to_send_is_passed_over(
    kabupaten: Kabupaten, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isi_paket, "OPERASI_TERBANYAK", 2)
    for nomor in range(700, 705):
        tulis_orang(kabupaten.operator, nomor, TETANGGA)
    orang = tulis_orang(kabupaten.operator, 705, KECAMATAN)
    hasil = kabupaten.kirim("operator")
    assert (len(hasil.paket), hasil.tertahan) == (1, 5)
    terima_di_kantor(kabupaten, hasil)
    assert ada_di_kantor(kabupaten, orang)


def test_a_part_of_the_log_ends_at_the_operations_or_the_bytes_it_may_hold(kabupaten: Kabupaten) -> None:
    for nomor in range(700, 710):
        tulis_orang(kabupaten.operator, nomor, KECAMATAN)
    with kabupaten.operator.read() as unit:
        akhir = log.last_seq(unit)
        sejak = akhir - 10
        assert log.end_of_range(unit, sejak, operations=100, size=1 << 20) == akhir
        assert log.end_of_range(unit, sejak, operations=3, size=1 << 20) == sejak + 3
        assert log.end_of_range(unit, sejak, operations=100, size=1) == sejak + 1
        assert sejak + 1 < log.end_of_range(unit, sejak, operations=100, size=1200) < akhir
        assert log.end_of_range(unit, akhir, operations=1, size=1) == akhir


def test_more_people_from_outside_than_a_certificate_can_name_are_refused_in_words(
    kabupaten: Kabupaten, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kinerja_desktop.usecases.paket.susun_paket.MAX_PERSONS", 0)
    with kabupaten.kantor.write(BKPSDM) as unit:
        pos = Penempatan(
            unit.new_id(), TETANGGA, CICI_ID, LAIN_ID, "Pengelola Layanan", JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA, date(2026, 1, 1), None, None,
        )  # fmt: skip
        pegawai_store.simpan_penempatan(unit, pos)
    assert certificates.MAX_PERSONS == 2000
    with pytest.raises(PenolakanError, match="ORANG-LUAR-TERLALU-BANYAK"):
        kirim_paket(kabupaten.kantor, BKPSDM, tmp_path)


def test_a_laptop_that_is_certified_for_more_gets_the_past_of_it(kabupaten: Kabupaten) -> None:
    kabupaten.antar_semua(("operator", "camat", "lain"))
    orang = tulis_orang(kabupaten.lain, 702, TETANGGA, OPERATOR_LAIN)
    kabupaten.antar_semua(("operator", "camat", "lain"))
    assert not ada(kabupaten.operator, orang)
    sahkan_untuk(kabupaten, "operator", "tirta-kencana")
    kabupaten.antar_semua(("operator", "camat", "lain"))
    assert ada(kabupaten.operator, orang)


def test_what_concerns_one_laptop_is_not_told_as_unsent_for_ever(kabupaten: Kabupaten) -> None:
    kabupaten.antar_semua(("operator", "camat", "lain"))
    tulis_orang(kabupaten.kantor, 703, TETANGGA, BKPSDM)
    assert ringkasan_kirim(kabupaten.kantor, BKPSDM).belum.jumlah
    kabupaten.kirim("kantor")
    assert ringkasan_kirim(kabupaten.kantor, BKPSDM).belum.jumlah == 0
