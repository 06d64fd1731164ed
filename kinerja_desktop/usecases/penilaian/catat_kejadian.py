"""Write one event about a document of this stage, in the transaction of the act that it stands for (promise 7)."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisKejadian, Kejadian
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import WriteUnit


def catat_kejadian(
    unit: WriteUnit,
    berkas: IsiDokumen,
    jenis: JenisKejadian,
    sebab: tuple[UUID, ...],
    *,
    tanggal: date | None = None,
    catatan: str = "",
) -> Kejadian:
    """Record that the acting person did this to exactly this content, and freeze the content beside the event.

    `sebab` are the newest events he had seen; `tanggal` is the legal date he entered.
    """
    dokumen.simpan_isi(unit, berkas)
    kejadian = Kejadian(
        id=unit.new_id(),
        jenis_dokumen=berkas.jenis_dokumen,
        dokumen_id=berkas.dokumen_id,
        jenis=jenis,
        digest=berkas.digest,
        sebab=sebab,
        oleh_id=unit.pelaku.pegawai_id,
        peran=unit.pelaku.peran.value,
        tanggal=tanggal,
        catatan=catatan.strip(),
        urut=(0, b""),
    )
    return dokumen.catat_kejadian(unit, kejadian, lingkup=berkas.lingkup, pegawai_id=berkas.pegawai_id)
