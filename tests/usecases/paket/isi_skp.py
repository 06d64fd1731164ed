"""An SKP that the exchange tests let travel."""

from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import JenisRhk
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_rhk, ubah_isian
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CICI_ID


def tulis_skp(store: Store) -> tuple[UUID, UUID]:
    """An SKP with one plan and one target; answers its id and the indicator's."""
    skp_id = buat_skp(store, OPERATOR_LAPTOP, CICI_ID, 2026, AWAL_TAHUN)
    layar = tambah_rhk(store, OPERATOR_LAPTOP, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    rhk = layar.skp.rhk[0]
    indikator = rhk.indikator[0].id
    for medan, teks in (
        (f"rhk:{rhk.id}.teks", "Data kependudukan kelurahan tersaji mutakhir"),
        (f"rhk:{rhk.id}.rhk_pimpinan", "Layanan administrasi kecamatan berjalan tertib"),
        (f"indikator:{indikator}.teks", "Jumlah data keluarga yang dimutakhirkan"),
        (f"indikator:{indikator}.target", "1.200"),
        (f"indikator:{indikator}.satuan", "keluarga"),
    ):
        ubah_isian(store, OPERATOR_LAPTOP, skp_id, medan, teks, AWAL_TAHUN)
    return skp_id, indikator
