"""Write the people of an office into a workbook that can be imported again unchanged."""

from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.ekspor_pegawai import PegawaiEkspor
from kinerja_desktop.exchange.ekspor_pegawai import ekspor_pegawai as tulis_pegawai
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store


def ekspor_pegawai(
    store: Store, pelaku: Pelaku, berkas: Path, tahun: int, lingkup: str | None = None
) -> tuple[Path, int]:
    """Write everybody in `lingkup`, by default the acting person's part of the region, with the post each holds.

    Answers where the file stands and how many people are in it. Raises `PenolakanError` when there is nobody.
    """
    batas = pelaku.lingkup if lingkup is None else lingkup
    periksa_hak(pelaku, Tindakan.EKSPOR, lingkup=batas)
    with store.read() as unit:
        hasil = pegawai_store.cari(unit, "", batas=batas)
        nama_unit = {satu.id: satu.nama for satu in unit_store.semua(unit)}
        kantor = unit_store.menurut_kode(unit, batas) if batas else None
    if not hasil.pegawai:
        raise PenolakanError(
            "EKSPOR-02",
            _("Belum ada pegawai untuk diekspor."),
            langkah=_("Impor daftar pegawai dari berkas Excel kantor Anda."),
        )
    semua = [
        PegawaiEkspor(
            pegawai=orang,
            jabatan=pos.jabatan if pos else "",
            jenis_jabatan=pos.jenis_jabatan if pos else None,
            tmt_jabatan=pos.mulai if pos else None,
            unit=nama_unit.get(pos.unit_id, "") if pos else "",
        )
        for orang, pos in hasil.pegawai
    ]
    return tulis_pegawai(semua, berkas, kantor=kantor.nama if kantor else "", tahun=tahun), len(semua)
