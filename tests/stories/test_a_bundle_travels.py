"""From enrolment to a decision that everybody has: one target, two laptops, the office between them."""

from pathlib import Path
from uuid import UUID

from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket.bentrok import daftar_bentrok, putuskan_bentrok
from kinerja_desktop.usecases.paket.buku_ekspedisi import buku_ekspedisi, ringkasan_kirim
from kinerja_desktop.usecases.paket.periksa import periksa_paket
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.paket.isi_data import isi_bersama
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_CAMAT, OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, KECAMATAN


def target(store: Store, skp_id: UUID) -> str:
    with store.read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    return str(skp.rhk[0].indikator[0].nilai)


def tahap(store: Store, *, keluar: bool = True) -> list[str]:
    return [satu.tahap for satu in reversed(buku_ekspedisi(store, BKPSDM)) if satu.keluar is keluar and satu.operasi]


def antar(kabupaten: Kabupaten, dari: str, ke: str) -> list[Path]:
    berkas = kabupaten.berkas(dari, ke)
    hasil = kabupaten.terima(ke, berkas)
    assert {satu.status for satu in hasil} == {"digabung"}
    return berkas


def test_a_target_edited_on_both_sides_is_kept_shown_decided_and_the_decision_travels_back(
    kabupaten: Kabupaten,
) -> None:
    kantor, operator, camat = kabupaten.kantor, kabupaten.operator, kabupaten.camat

    skp_id, indikator = tulis_skp(operator)
    ringkasan = ringkasan_kirim(operator, OPERATOR_LAPTOP)
    assert "1 SKP" in ringkasan.belum.kalimat
    assert ringkasan.terakhir_dikirim is None
    (berkas,) = kabupaten.berkas("operator")
    assert ringkasan_kirim(operator, OPERATOR_LAPTOP).belum.jumlah == 0
    dilihat = periksa_paket(kantor, berkas)
    assert (dilihat.pengirim, dilihat.penerima, dilihat.cakupan, dilihat.status) == (
        "Kecamatan Muara Sari", ("BKPSDM",), KECAMATAN, "siap",
    )  # fmt: skip
    assert dilihat.tabel["indikator"] >= 1
    (dicoba,) = kabupaten.terima("kantor", [berkas], pratinjau=True)
    (digabung,) = kabupaten.terima("kantor", [berkas])
    assert dicoba == digabung
    assert digabung.baru + digabung.berubah == digabung.operasi > 0
    assert periksa_paket(kantor, berkas).status == "sudah_ada"

    kabupaten.antar_semua()
    assert target(camat, skp_id) == "1200"
    assert tahap(operator) == ["Digabung"]

    medan = f"indikator:{indikator}.target"
    ubah_isian(operator, OPERATOR_LAPTOP, skp_id, medan, "1.500", AWAL_TAHUN)
    ubah_isian(camat, OPERATOR_CAMAT, skp_id, medan, "900", AWAL_TAHUN)
    antar(kabupaten, "operator", "kantor")
    (kedua,) = kabupaten.terima("kantor", kabupaten.berkas("camat"))
    assert kedua.bentrok == 1
    assert daftar_bentrok(operator, OPERATOR_LAPTOP) == ()

    kabupaten.antar_semua()
    for store, pelaku in ((kantor, BKPSDM), (operator, OPERATOR_LAPTOP), (camat, OPERATOR_CAMAT)):
        (satu,) = daftar_bentrok(store, pelaku)
        assert satu.judul == "Target, Jumlah data keluarga yang dimutakhirkan"
        assert satu.orang.startswith("Cici Amelia")
        assert satu.semula == "1.200"
        assert {(sisi.nilai, sisi.oleh) for sisi in satu.sisi} == {("1.500", "Rina Operator"), ("900", "Ajudan Camat")}
        assert {sisi.peran for sisi in satu.sisi} == {"tim pengelola kinerja"}
        assert "draf baru" in satu.akibat
    (satu,) = daftar_bentrok(camat, OPERATOR_CAMAT)
    assert [(sisi.nilai, sisi.di_sini) for sisi in satu.sisi] == [("900", True), ("1.500", False)]
    assert satu.sisi[1].perangkat == "Kecamatan Muara Sari"
    assert satu.sisi[1].tiba is not None
    assert tahap(operator) == ["Digabung", "Digabung"]

    sisa = putuskan_bentrok(kantor, BKPSDM, satu, nilai="1.250", alasan="Hasil rapat 6 April")
    assert sisa == 0
    kabupaten.antar_semua()
    for store, pelaku in ((kantor, BKPSDM), (operator, OPERATOR_LAPTOP), (camat, OPERATOR_CAMAT)):
        assert daftar_bentrok(store, pelaku) == ()
        assert target(store, skp_id) == "1250"
    assert tahap(operator) == ["Digabung", "Diputus"]
    assert "Diputus" in tahap(kantor, keluar=False)

    isi = isi_bersama(kantor, KECAMATAN)
    assert isi == isi_bersama(operator, KECAMATAN) == isi_bersama(camat, KECAMATAN)
    kabupaten.antar_semua()
    assert isi_bersama(kantor, KECAMATAN) == isi
