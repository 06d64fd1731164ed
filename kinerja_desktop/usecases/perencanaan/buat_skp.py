"""Begin an SKP for a person and a year, with its head as it stands on that day (`domain.md` 2.2, 2.8)."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.jabatan import formulir_untuk
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.skp import EkspektasiKhusus, Pendekatan, Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_pada
from kinerja_desktop.usecases.kepegawaian.pihak import nama_instansi, pihak_pegawai


def buat_skp(store: Store, pelaku: Pelaku, pegawai_id: UUID, tahun: int, hari_ini: date) -> UUID:
    """Make an empty draft of this year's SKP and answer its id; where the person has one already, answer that one.

    The appraiser is the one noted at the post, else the default of the unit tree. Raises `PenolakanError` for a person
    who is not in this store or holds no post in that year.
    """
    with store.write(pelaku) as unit:
        return buat_dalam(unit, pelaku, pegawai_id, tahun, hari_ini)


def buat_dalam(unit: WriteUnit, pelaku: Pelaku, pegawai_id: UUID, tahun: int, hari_ini: date) -> UUID:
    """The same inside a transaction that is already open."""
    orang = pegawai_store.muat(unit, pegawai_id)
    if orang is None:
        raise PenolakanError(
            "PEGAWAI-TIDAK-ADA",
            _("Pegawai ini tidak ada di data ini."),
            langkah=_("Impor daftar pegawai, atau minta BKPSDM mengirim datanya."),
        )
    periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=orang.lingkup, pegawai_id=pegawai_id)
    ada = skp_store.milik(unit, pegawai_id, tahun)
    if ada:
        return ada[-1].id
    mulai, selesai = date(tahun, 1, 1), date(tahun, 12, 31)
    hari_kepala = min(max(hari_ini, mulai), selesai)
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari_kepala)
    if pos is None:
        raise PenolakanError(
            "SKP-05",
            _("Pegawai ini belum tercatat memegang jabatan pada tahun {tahun}.").format(tahun=tahun),
            langkah=_("Isi jabatan dan tanggal mulainya di halaman Pegawai."),
        )
    penilai_id = penilai_pada(unit, pegawai_id, hari_kepala)
    kepala = pihak_pegawai(unit, pegawai_id, hari_kepala)
    assert kepala is not None
    skp = Skp(
        id=unit.new_id(),
        lingkup=orang.lingkup,
        pegawai_id=pegawai_id,
        penilai_id=penilai_id,
        tahun=tahun,
        mulai=max(mulai, pos.mulai),
        selesai=selesai if pos.sampai is None else min(selesai, pos.sampai),
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=formulir_untuk(pilih(semua_aturan(), "formulir_skp", selesai), pos.jenis_jabatan, pos.peran_unit),
        instansi=nama_instansi(unit),
        pegawai=kepala,
        penilai=pihak_pegawai(unit, penilai_id, hari_kepala) if penilai_id else None,
        rhk=(),
        perilaku=tuple(EkspektasiKhusus(unit.new_id(), nilai.nomor, "") for nilai in NILAI_BERAKHLAK),
        lampiran=(),
    )
    skp_store.simpan(unit, skp)
    unit.jejak(Tindakan.SUSUN_SKP, skp.id, None, {"dibuat": str(pegawai_id), "tahun": tahun})
    return skp.id
