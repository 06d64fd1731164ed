"""Steps of rencana aksi, written while the SKP is a draft and while it is in force."""

from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.store import jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.rencana_aksi import (
    LihatRencanaAksi,
    hapus_aksi,
    lihat_rencana_aksi,
    pulihkan_aksi,
    tambah_aksi,
    ubah_aksi,
    urutkan_aksi,
)
from tests.usecases.pelaksanaan.conftest import kantor_jadi, store
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, BUDI, CAMAT, HARI_INI, SEKCAM, SITI, SITI_ID, skp_id_dari

__all__ = ["kantor_jadi", "store"]


def _buka(store: Store) -> tuple[UUID, UUID]:
    skp_id = skp_id_dari(store, SITI_ID)
    return skp_id, lihat_rencana_aksi(store, SITI, skp_id).skp.rhk[0].id


def _tambah(store: Store, teks: str, bulan: tuple[int, ...] = (4,)) -> LihatRencanaAksi:
    skp_id, rhk_id = _buka(store)
    return tambah_aksi(store, SITI, skp_id, rhk_id, teks, bulan)


def test_a_step_is_written_while_the_skp_is_in_force_and_leaves_its_digest_alone(store: Store) -> None:
    skp_id, _rhk = _buka(store)
    sebelum = lihat_skp(store, SITI, skp_id, HARI_INI).kode
    layar = _tambah(store, "  Memilah berkas per seksi ", (6, 4, 5, 4))
    satu = layar.langkah[-1]
    assert (satu.teks, satu.bulan, satu.status) == ("Memilah berkas per seksi", (4, 5, 6), StatusAksi.BELUM)
    assert satu.penanggung_jawab == layar.skp.pegawai.nama
    assert lihat_skp(store, SITI, skp_id, HARI_INI).kode == sebelum


def test_every_field_of_a_step_can_be_filled_in_one_act(store: Store) -> None:
    layar = _tambah(store, "Memilah berkas")
    aksi = f"aksi:{layar.langkah[-1].id}"
    isian = {
        "teks": "Memilah berkas aktif",
        "target": "Rapat persiapan",
        "target_nilai": "2,5",
        "satuan": "rapat",
        "bulan": "3, 1; 2",
        "penanggung_jawab": "Tim arsip",
        "status": "TERKENDALA",
        "kendala": "Lemari belum datang",
    }
    layar = ubah_aksi(store, SITI, layar.skp.id, {f"{aksi}.{nama}": teks for nama, teks in isian.items()})
    satu = layar.langkah[-1]
    assert (satu.teks, satu.target, satu.target_nilai, satu.satuan) == (
        "Memilah berkas aktif", "Rapat persiapan", Decimal("2.5"), "rapat",
    )  # fmt: skip
    assert (satu.bulan, satu.penanggung_jawab, satu.status, satu.kendala) == (
        (1, 2, 3), "Tim arsip", StatusAksi.TERKENDALA, "Lemari belum datang",
    )  # fmt: skip


def test_every_field_that_changed_has_its_line_in_the_audit_trail(store: Store) -> None:
    layar = _tambah(store, "Memilah berkas")
    medan = f"aksi:{layar.langkah[-1].id}.teks"
    ubah_aksi(store, SITI, layar.skp.id, {medan: "Memilah berkas aktif"})
    with store.read() as unit:
        baris = jejak.terakhir(unit, objek=layar.skp.id, paling_banyak=1)[0]
    assert (baris.tindakan, baris.pelaku_id) == (Tindakan.SUSUN_RENCANA_AKSI.value, SITI_ID)
    assert (baris.sebelum, baris.sesudah) == ({medan: "Memilah berkas"}, {medan: "Memilah berkas aktif"})


@pytest.mark.parametrize(("nama", "teks"), [("bulan", "13"), ("bulan", "Maret"), ("target_nilai", "banyak")])
def test_a_text_that_is_no_value_changes_no_field_of_the_act(store: Store, nama: str, teks: str) -> None:
    layar = _tambah(store, "Memilah berkas")
    aksi = f"aksi:{layar.langkah[-1].id}"
    with pytest.raises(PenolakanError) as tolak:
        ubah_aksi(store, SITI, layar.skp.id, {f"{aksi}.teks": "Lain", f"{aksi}.{nama}": teks})
    assert tolak.value.temuan[0].medan == f"{aksi}.{nama}"
    assert lihat_rencana_aksi(store, SITI, layar.skp.id).langkah == layar.langkah


def test_a_removed_step_comes_back_as_it_was(store: Store) -> None:
    layar = _tambah(store, "Memilah berkas")
    satu = layar.langkah[-1]
    assert satu not in hapus_aksi(store, SITI, layar.skp.id, satu.id).langkah
    assert pulihkan_aksi(store, SITI, layar.skp.id, satu).langkah == layar.langkah


def test_steps_are_put_into_another_order(store: Store) -> None:
    _tambah(store, "Satu")
    layar = _tambah(store, "Dua")
    terbalik = [satu.id for satu in reversed(layar.langkah)]
    layar = urutkan_aksi(store, SITI, layar.skp.id, layar.skp.rhk[0].id, terbalik)
    assert [satu.id for satu in layar.langkah] == terbalik


def test_a_colleague_an_auditor_and_another_appraiser_write_no_step(store: Store) -> None:
    skp_id, rhk_id = _buka(store)
    for siapa, kode in ((BUDI, "HAK-03"), (AUDITOR, "HAK-01"), (CAMAT, "PEN-05")):
        with pytest.raises(PenolakanError) as tolak:
            tambah_aksi(store, siapa, skp_id, rhk_id, "Memilah")
        assert tolak.value.kode == kode
        assert lihat_rencana_aksi(store, siapa, skp_id).terkunci
    assert not lihat_rencana_aksi(store, SEKCAM, skp_id).terkunci
