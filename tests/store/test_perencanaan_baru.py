"""What the planning stage keeps beside the SKP comes back as it went in, column by column."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    JenisPenugasan,
    JenisPeristiwa,
    Kedudukan,
    PejabatTtd,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.store import garis_waktu, matriks_peran, rencana_aksi, tusi
from tests.store.conftest import OpenStore
from tests.store.contoh_data import pelaku

LINGKUP = "kabupaten.kecamatan"
ORANG, LAIN, ATASAN, KANTOR = (UUID(int=n) for n in range(1, 5))
AWAL, AKHIR = date(2026, 3, 1), date(2026, 8, 31)


def test_everything_on_a_timeline_comes_back_as_it_went_in(open_store: OpenStore) -> None:
    penugasan = Penugasan(
        UUID(int=11), LINGKUP, ORANG, KANTOR, JenisPenugasan.PLT, Wewenang.MENILAI, "Camat", AWAL, AKHIR, "800/1", LAIN
    )
    cuti = PeristiwaPegawai(UUID(int=12), LINGKUP, ORANG, JenisPeristiwa.CUTI_BESAR, AWAL, None, "850/2", "Ibadah haji")
    penetapan = PenetapanPenilai(UUID(int=13), LINGKUP, ORANG, LAIN, ATASAN, AWAL, None, "Atasan cuti", "821/3")
    pejabat = PejabatTtd(
        UUID(int=14),
        LINGKUP,
        KANTOR,
        ORANG,
        Kedudukan.PLH,
        CaraTandaTangan.ATAS_NAMA,
        "Sekretaris Camat",
        "Camat",
        AWAL,
        AKHIR,
        "821/4",
    )
    store = open_store()
    with store.write(pelaku()) as work:
        garis_waktu.simpan_penugasan(work, penugasan)
        garis_waktu.simpan_peristiwa(work, cuti)
        garis_waktu.simpan_penetapan(work, penetapan)
        garis_waktu.simpan_pejabat(work, pejabat)
    with store.read() as unit:
        assert garis_waktu.penugasan_pegawai(unit, ORANG) == garis_waktu.semua_penugasan(unit) == (penugasan,)
        assert garis_waktu.peristiwa_pegawai(unit, ORANG) == (cuti,)
        assert garis_waktu.penetapan_pegawai(unit, ORANG) == (penetapan,)
        assert garis_waktu.semua_pejabat(unit) == (pejabat,)
    with store.write(pelaku()) as work:
        garis_waktu.hapus_penugasan(work, penugasan.id)
        garis_waktu.hapus_peristiwa(work, cuti.id)
        garis_waktu.hapus_penetapan(work, penetapan.id)
        garis_waktu.hapus_pejabat(work, pejabat.id)
        assert garis_waktu.semua_penugasan(work) == garis_waktu.semua_pejabat(work) == ()
        assert garis_waktu.peristiwa_pegawai(work, ORANG) == garis_waktu.penetapan_pegawai(work, ORANG) == ()


def test_a_cell_of_the_matrix_comes_back_as_it_went_in(open_store: OpenStore) -> None:
    sel = SelMatriks(
        UUID(int=21),
        LINGKUP,
        2026,
        ATASAN,
        UUID(int=31),
        UUID(int=32),
        UUID(int=33),
        ORANG,
        TingkatHasil.LAYANAN,
        "Berkas layanan lengkap",
        "Meningkatnya kualitas pelayanan",
        "IKM kecamatan",
        UUID(int=34),
    )
    store = open_store()
    with store.write(pelaku()) as work:
        matriks_peran.simpan(work, sel)
    with store.read() as unit:
        assert matriks_peran.muat(unit, sel.id) == sel
        assert matriks_peran.milik_pimpinan(unit, ATASAN, 2026) == (sel,)
        assert matriks_peran.untuk_pegawai(unit, ORANG, 2026) == matriks_peran.setahun(unit, 2026) == (sel,)
        assert matriks_peran.untuk_pegawai(unit, ORANG, 2025) == ()
    with store.write(pelaku()) as work:
        matriks_peran.hapus(work, sel.id)
        assert matriks_peran.muat(work, sel.id) is None


def test_an_action_plan_comes_back_with_its_months_in_order(open_store: OpenStore) -> None:
    aksi = RencanaAksi(
        UUID(int=41),
        LINGKUP,
        ORANG,
        UUID(int=42),
        UUID(int=43),
        1,
        "Rapat persiapan",
        "Rapat",
        Decimal("2.5"),
        "rapat",
        (1, 4, 12),
        "Kasi Pelayanan",
        StatusAksi.TERKENDALA,
        "Ruang rapat dipakai",
    )
    store = open_store()
    with store.write(pelaku()) as work:
        rencana_aksi.simpan(work, aksi)
    with store.read() as unit:
        assert rencana_aksi.muat(unit, aksi.id) == aksi
        assert rencana_aksi.milik_skp(unit, UUID(int=42)) == (aksi,)


def test_duties_come_back_by_post_and_order(open_store: OpenStore) -> None:
    semua = (
        Tusi(UUID(int=52), LINGKUP, "Arsiparis", 1, "Menata arsip", "Arsip tertata"),
        Tusi(UUID(int=51), LINGKUP, "Arsiparis", 2, "Menyusutkan arsip", ""),
        Tusi(UUID(int=50), LINGKUP, "Lurah", 1, "Memimpin kelurahan", ""),
    )
    store = open_store()
    with store.write(pelaku()) as work:
        tusi.simpan_banyak(work, reversed(semua))
    with store.read() as unit:
        assert tusi.semua(unit) == semua
