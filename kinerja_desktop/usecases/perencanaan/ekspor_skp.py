"""Write the SKP of a year into a workbook that can be imported again unchanged."""

from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.ekspor_skp import SkpEkspor
from kinerja_desktop.exchange.ekspor_skp import ekspor_skp as tulis_skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import rencana_aksi
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store


def ekspor_skp(store: Store, pelaku: Pelaku, berkas: Path, tahun: int, lingkup: str | None = None) -> tuple[Path, int]:
    """Write the working content of every SKP in `lingkup`, by default the acting person's part of the region.

    Answers where the file stands and how many rows it has. An employee gets his own SKP only. Raises `PenolakanError`
    when there is no SKP of that year.
    """
    batas = pelaku.lingkup if lingkup is None else lingkup
    periksa_hak(pelaku, Tindakan.EKSPOR, lingkup=batas)
    with store.read() as unit:
        kepala = [
            satu
            for satu in skp_store.daftar(unit, tahun, batas)
            if pelaku.peran is not Peran.PEGAWAI or satu.pegawai_id == pelaku.pegawai_id
        ]
        orang = pegawai_store.muat_banyak(unit, [satu.pegawai_id for satu in kepala])
        semua_id = [satu.id for satu in kepala if satu.pegawai_id in orang]
        if not semua_id:
            raise PenolakanError(
                "EKSPOR-02",
                _("Belum ada SKP tahun {tahun} untuk diekspor.").format(tahun=tahun),
                langkah=_("Buat SKP dahulu, atau pilih tahun lain."),
            )
        isi = skp_store.muat_banyak(unit, semua_id)
        aksi = rencana_aksi.milik_banyak_skp(unit, semua_id)
        kantor = unit_store.menurut_kode(unit, batas) if batas else None
    semua = [
        SkpEkspor(orang[skp.pegawai_id].nip, nama_lengkap(orang[skp.pegawai_id]), skp, aksi.get(skp.id, ()))
        for skp in isi.values()
    ]
    semua.sort(key=lambda satu: (satu.nama.casefold(), satu.nip, satu.skp.mulai, satu.skp.id))
    return tulis_skp(semua, berkas, kantor=kantor.nama if kantor else "", tahun=tahun)
