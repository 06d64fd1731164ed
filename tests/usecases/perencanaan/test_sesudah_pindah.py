"""The second SKP of who moved hangs on the plan of his new leader."""

from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.kepegawaian.garis_waktu import PenetapanPenilai
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.tautan_induk import calon_induk, usulan_tautan
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BKPSDM,
    KECAMATAN,
    OPERATOR,
    SEKCAM_ID,
    SEKDA_ID,
)
from tests.usecases.perencanaan.test_matriks_peran import jadikan

AGUSTUS = date(2026, 8, 3)


def test_what_the_former_leader_shared_out_is_no_choice_in_the_second_skp(kantor: Store) -> None:
    lama = jadikan(kantor)
    assert calon_induk(kantor, OPERATOR, lama.id, AWAL_TAHUN)
    with kantor.write(BKPSDM) as unit:
        (pos,) = pegawai_store.penempatan(unit, SEKCAM_ID)
        pegawai_store.simpan_penempatan(unit, replace(pos, sampai=date(2026, 8, 2)))
        baru = replace(pos, id=unit.new_id(), mulai=AGUSTUS, jabatan="Penelaah Teknis Kebijakan")
        pegawai_store.simpan_penempatan(unit, baru)
        keputusan = PenetapanPenilai(
            unit.new_id(), KECAMATAN, SEKCAM_ID, SEKDA_ID, None, AGUSTUS, None, "Pindah tugas", "800/3"
        )
        garis_waktu.simpan_penetapan(unit, keputusan)
    kedua = buat_skp(kantor, OPERATOR, SEKCAM_ID, 2026, AGUSTUS)
    assert kedua != lama.id
    assert calon_induk(kantor, OPERATOR, kedua, AGUSTUS) == ()
    assert usulan_tautan(kantor, OPERATOR, kedua, AGUSTUS) == ()
    assert calon_induk(kantor, OPERATOR, lama.id, AWAL_TAHUN)
