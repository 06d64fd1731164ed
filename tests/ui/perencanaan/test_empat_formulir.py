"""The four forms of an SKP (`domain.md` 2.3): each asks what its paper has, and nothing else, by keyboard."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.skp import Formulir, JenisRhk, Pendekatan, Perspektif
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan import susun_skp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from tests.ui.perencanaan.conftest import Meja
from tests.ui.perencanaan.tombol import CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CAMAT_ID, CICI, OPERATOR

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


def kolom(m: Meja, rhk_id: UUID) -> list[str]:
    return [satu.key for satu in m.isi.forms[rhk_id].grid.table.model.spec.kolom]


def test_a_leader_chooses_a_perspektif_and_is_asked_for_nobody_above(meja: Buka, store: Store) -> None:
    skp_id = skp_pegawai(papan_skp(store, OPERATOR, 2026), CAMAT_ID)
    assert skp_id is not None
    mulai_revisi(store, OPERATOR, skp_id, "Anggaran bergeser ke kegiatan lain", AWAL_TAHUN, AWAL_TAHUN)
    susun_skp.tambah_rhk(store, OPERATOR, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    m = meja(OPERATOR)
    m.buka(skp_id)
    layar = lihat_skp(store, OPERATOR, skp_id, AWAL_TAHUN)
    assert layar.skp.formulir is Formulir.JPT_UKM
    rhk = layar.skp.rhk[-1]
    m.page.plans.choose(rhk.id)
    m.isi.open_rhk(rhk.id)
    assert kolom(m, rhk.id) == ["teks", "jenis_target", "target", "satuan", "arah", "perspektif"]
    assert f"rhk:{rhk.id}.rhk_pimpinan" not in m.isi.form
    m.isi.go_to(f"indikator:{rhk.indikator[0].id}.perspektif")
    tekan(K.Key_End)
    tekan(K.Key_F4)
    ketik("proses")
    tekan(K.Key_Return)
    m.tenang()
    satu = lihat_skp(store, OPERATOR, skp_id, AWAL_TAHUN).skp.rhk[-1].indikator[0]
    assert satu.perspektif is Perspektif.PROSES_BISNIS


def test_the_approach_is_changed_to_words_and_back_and_no_number_is_lost(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
) -> None:
    m = meja(CICI)
    m.buka(skp_id)
    rhk = tertulis.skp.rhk[0]
    m.pakai("ganti")
    m.jawab("ganti")
    layar = lihat_skp(store, CICI, skp_id, AWAL_TAHUN)
    assert layar.skp.pendekatan is Pendekatan.KUALITATIF
    assert kolom(m, rhk.id) == ["teks", "teks_target"]
    assert m.isi.forms[rhk.id].detail(rhk.indikator[0].id) is None
    assert "kualitatif" in m.page.header.subtitle

    m.isi.go_to(f"indikator:{rhk.indikator[0].id}.target")
    ketik("Semua keluarga terdata sebelum lebaran")
    tekan(K.Key_Return)
    m.tenang()
    satu = lihat_skp(store, CICI, skp_id, AWAL_TAHUN).skp.rhk[0].indikator[0]
    assert (satu.teks_target, satu.nilai) == ("Semua keluarga terdata sebelum lebaran", 1200)

    m.pakai("ganti")
    m.jawab("ganti")
    satu = lihat_skp(store, CICI, skp_id, AWAL_TAHUN).skp.rhk[0].indikator[0]
    assert (satu.nilai, satu.satuan) == (1200, "keluarga")
    assert kolom(m, rhk.id)[0] == "aspek"
    m.isi.forms[rhk.id].grid.table.view.setFocus()
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert lihat_skp(store, CICI, skp_id, AWAL_TAHUN).skp.pendekatan is Pendekatan.KUALITATIF
