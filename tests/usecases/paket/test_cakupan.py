"""What travels to whom: a subtree, people who moved in with their past, news of those who went; the rest does not."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.store import door, salinan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import EvaluasiRow, PegawaiRow
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from kinerja_desktop.usecases.paket.kantor import buat_kantor
from kinerja_desktop.usecases.paket.keanggotaan import muat_anggota
from kinerja_desktop.usecases.paket.kirim import kirim_paket
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan, pasang_pengesahan, sahkan_perangkat
from kinerja_desktop.usecases.paket.perlu_dicek import daftar_perlu_dicek
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.store.contoh_data import LINGKUP, contoh_pegawai, contoh_penempatan, contoh_unit
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_LAIN, OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BKPSDM,
    BUDI_ID,
    CICI_ID,
    KECAMATAN,
    KECAMATAN_ID,
    LAIN_ID,
    JamUji,
    entropi,
)

PINDAH = date(2026, 7, 1)


def pindahkan(kabupaten: Kabupaten, pegawai_id: UUID) -> None:
    with kabupaten.kantor.write(BKPSDM) as unit:
        pos = Penempatan(
            unit.new_id(), "tirta-kencana.lain", pegawai_id, LAIN_ID, "Pengelola Layanan", JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA, PINDAH, None, None,
        )  # fmt: skip
        pegawai_store.simpan_penempatan(unit, pos)


def test_a_person_who_moves_takes_the_past_along_and_the_new_unit_may_go_on(kabupaten: Kabupaten) -> None:
    skp_id, indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua(("operator", "lain"))
    with kabupaten.lain.read() as unit:
        assert skp_store.muat(unit, skp_id) is None
    pindahkan(kabupaten, CICI_ID)
    kabupaten.antar_semua(("operator", "lain"))
    with kabupaten.lain.read() as unit:
        skp = skp_store.muat(unit, skp_id)
        assert skp is not None
        assert str(skp.rhk[0].indikator[0].nilai) == "1200"
        assert pegawai_store.muat(unit, BUDI_ID) is None
    with kabupaten.operator.read() as unit:
        pos = pegawai_store.penempatan_pada(unit, CICI_ID, PINDAH)
        assert pos is not None
        assert pos.unit_id == LAIN_ID
    tim = Pelaku(OPERATOR_LAIN.pegawai_id, "Operator Lain", Peran.TIM_PENGELOLA, "", "laptop-lain")
    ubah_isian(kabupaten.lain, tim, skp_id, f"indikator:{indikator}.target", "800", AWAL_TAHUN)
    kabupaten.antar_semua(("operator", "lain"))
    for store in (kabupaten.kantor, kabupaten.operator):
        with store.read() as unit:
            skp = skp_store.muat(unit, skp_id)
            assert skp is not None
            assert str(skp.rhk[0].indikator[0].nilai) == "800"


def test_a_laptop_opens_nobodys_file_by_writing_him_into_its_own_unit(kabupaten: Kabupaten) -> None:
    orang = replace(contoh_pegawai(880), lingkup="tirta-kencana.lain")
    with kabupaten.kantor.write(BKPSDM) as unit:
        pegawai_store.simpan(unit, orang)
    kabupaten.antar_semua(("operator", "lain"))
    with kabupaten.operator.write(OPERATOR_LAPTOP) as unit:
        pos = Penempatan(
            unit.new_id(), KECAMATAN, orang.id, KECAMATAN_ID, "Pengelola Layanan", JenisJabatan.PELAKSANA,
            PeranUnit.ANGGOTA, PINDAH, None, None,
        )  # fmt: skip
        pegawai_store.simpan_penempatan(unit, pos)
    kabupaten.antar_semua(("operator", "lain"))
    with kabupaten.operator.read() as unit:
        assert pegawai_store.muat(unit, orang.id) is None
        assert orang.id.bytes not in muat_anggota(unit).sertifikat.content.persons


def test_one_nip_on_two_laptops_is_kept_twice_and_shown_for_a_check(kabupaten: Kabupaten) -> None:
    """`sync.md` C, row 25."""
    for nama, nomor, lingkup in (("operator", 881, OPERATOR_LAPTOP.lingkup), ("lain", 882, OPERATOR_LAIN.lingkup)):
        pelaku = OPERATOR_LAPTOP if nama == "operator" else OPERATOR_LAIN
        with kabupaten.store(nama).write(pelaku) as unit:
            orang = contoh_pegawai(nomor, nip="199001012020121009")
            door_values = {"nip": orang.nip, "nama": orang.nama, "gelar_depan": "", "gelar_belakang": "",
                           "status": orang.status, "golongan": "III/b", "tanggal_lahir": None,
                           "jenis_kelamin": "2"}  # fmt: skip
            door.put(unit, PegawaiRow, orang.id, lingkup, door_values)
    kabupaten.antar_semua(("operator", "lain"))
    (satu,) = daftar_perlu_dicek(kabupaten.kantor, BKPSDM)
    assert "199001012020121009" in satu.kalimat
    assert [di_mana.partition(",")[0] for _nama, di_mana in satu.butir] == ["Kecamatan Muara Sari", "Kecamatan Lain"]
    assert daftar_perlu_dicek(kabupaten.lain, OPERATOR_LAIN) == ()


def test_what_two_laptops_entered_for_one_person_and_time_is_shown_for_a_check(kabupaten: Kabupaten) -> None:
    tulis_skp(kabupaten.operator)
    tulis_skp(kabupaten.camat)
    kabupaten.antar_semua()
    for store in (kabupaten.kantor, kabupaten.operator, kabupaten.camat):
        (satu,) = daftar_perlu_dicek(store, BKPSDM)
        assert satu.judul == "SKP 2026 dibuat 2 kali"
        assert len(satu.butir) == 2


def test_two_skp_one_after_the_other_are_no_case(kabupaten: Kabupaten) -> None:
    skp_id, _indikator = tulis_skp(kabupaten.operator)
    with kabupaten.operator.write(OPERATOR_LAPTOP) as unit:
        skp = skp_store.muat(unit, skp_id)
        assert skp is not None
        skp_store.simpan(unit, replace(skp, selesai=PINDAH - timedelta(days=1)))
        skp_store.simpan(unit, replace(skp, id=unit.new_id(), mulai=PINDAH, rhk=(), perilaku=(), lampiran=()))
    assert daftar_perlu_dicek(kabupaten.operator, OPERATOR_LAPTOP) == ()


def test_no_name_nip_or_rating_can_be_read_in_a_locked_store_its_copies_or_its_bundles(tmp_path: Path) -> None:
    """Promise 9, on every file that the exchange leaves behind."""
    usb = tmp_path / "usb"
    usb.mkdir()
    stores = [
        Store.create(tmp_path / f"{nama}.kinerja-data", bytes([nomor]) * 32, clock=JamUji(), entropy=entropi(nomor))
        for nomor, nama in enumerate(("kantor", "laptop"), start=1)
    ]
    kantor, laptop = stores
    for store in stores:
        siapkan_latihan(store, "uji", latihan=False)
    buat_kantor(kantor, BKPSDM, nama="BKPSDM")
    with kantor.write(BKPSDM) as unit:
        unit_store.simpan(unit, contoh_unit())
        pegawai_store.simpan(unit, contoh_pegawai())
        pegawai_store.simpan_penempatan(unit, contoh_penempatan())
    operator = Pelaku(UUID(int=5), "Operator", Peran.TIM_PENGELOLA, LINGKUP, "uji")
    diminta = minta_pengesahan(laptop, operator, usb, kode_unit=LINGKUP, nama="Operator")
    jawaban = sahkan_perangkat(kantor, BKPSDM, diminta.berkas, ke=usb)
    pasang_pengesahan(laptop, operator, jawaban.berkas)
    with laptop.write(operator) as unit:
        nilai = {"pegawai_id": UUID(int=1), "periode": "2026-TW1", "mulai": PINDAH, "selesai": PINDAH,
                 "skp_id": UUID(int=2), "skp_digest": "0" * 64, "penilai": None, "atasan_penilai": None,
                 "rating_hasil": Ekspektasi.DI_ATAS, "alasan_hasil": "Siti Rahmadani melampaui target",
                 "rating_perilaku": Ekspektasi.SESUAI, "alasan_perilaku": "", "capaian": None, "catatan": "",
                 "tanggal_serah": None, "tanggal_terima": None}  # fmt: skip
        door.put(unit, EvaluasiRow, UUID(int=3), LINGKUP, nilai)
    kirim_paket(laptop, operator, usb)
    salinan.cadangkan(laptop, usb)
    berkas = [satu for satu in tmp_path.rglob("*") if satu.is_file()]
    assert len([satu for satu in berkas if satu.suffix in {".kinerja", ".kinerja-data"}]) >= 6
    for satu in berkas:
        isi = satu.read_bytes()
        for rahasia in (b"Siti", b"Rahmadani", b"198609262015051001", b"DI_ATAS", b"melampaui"):
            assert rahasia not in isi, (satu.name, rahasia)
    for store in stores:
        store.close()
