"""Begin an SKP for a person and a year, with its head as it stands on that day (`domain.md` 2.2, 2.8)."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.jabatan import formulir_untuk
from kinerja_desktop.domain.kepegawaian.kewajiban import kata_peristiwa
from kinerja_desktop.domain.kepegawaian.segmen import segmen_pada
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.skp import EkspektasiKhusus, Pendekatan, Skp
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import nama_instansi, pihak_pegawai, pihak_penanda_tangan
from kinerja_desktop.usecases.perencanaan.segmen_pegawai import pengecualian_pegawai, segmen_pegawai, skp_segmen


def buat_skp(store: Store, pelaku: Pelaku, pegawai_id: UUID, tahun: int, hari_ini: date) -> UUID:
    """Make an empty draft of the SKP for the post held on that day; where there is one already, answer its id.

    A person who moved within the year gets a second SKP from the day of the new post; the first stays as it is. Raises
    `PenolakanError` for a person who is not in this store, holds no post, or need not plan an SKP on that day.
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
    mulai, selesai = date(tahun, 1, 1), date(tahun, 12, 31)
    hari_kepala = min(max(hari_ini, mulai), selesai)
    segmen = segmen_pada(segmen_pegawai(unit, pegawai_id, tahun), hari_kepala)
    # The SKP belongs to the unit of its post: whoever moved is worked on where he is now (`domain.md` 3.14).
    kantor = unit_store.muat(unit, segmen.penempatan.unit_id) if segmen is not None else None
    lingkup = kantor.kode if kantor is not None else orang.lingkup
    periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=lingkup, pegawai_id=pegawai_id)
    if ada := skp_segmen(skp_store.milik(unit, pegawai_id, tahun), segmen):
        return ada.id
    _wajib_menyusun(unit, pegawai_id, hari_kepala)
    if segmen is None:
        raise PenolakanError(
            "SKP-05",
            _("Pegawai ini belum tercatat memegang jabatan pada tahun {tahun}.").format(tahun=tahun),
            langkah=_("Isi jabatan dan tanggal mulainya di halaman Pegawai."),
        )
    if not segmen.cukup_lama:
        raise PenolakanError(
            "SKP-SEGMEN-SINGKAT",
            _("Masa {mulai} sampai {selesai} di jabatan ini terlalu singkat untuk SKP sendiri.").format(
                mulai=tanggal_panjang(segmen.mulai), selesai=tanggal_panjang(segmen.selesai)
            ),
            langkah=_("Beri catatan pada SKP jabatan berikutnya."),
        )
    pos = segmen.penempatan
    penilai, _atasan = penilai_dan_atasan(unit, pegawai_id, hari_kepala)
    kepala = pihak_pegawai(unit, pegawai_id, hari_kepala)
    assert kepala is not None
    skp = Skp(
        id=unit.new_id(),
        lingkup=lingkup,
        pegawai_id=pegawai_id,
        penilai_id=penilai.pegawai_id if penilai else None,
        tahun=tahun,
        mulai=segmen.mulai,
        selesai=segmen.selesai,
        pendekatan=Pendekatan.KUANTITATIF,
        formulir=formulir_untuk(pilih(semua_aturan(), "formulir_skp", selesai), pos.jenis_jabatan, pos.peran_unit),
        instansi=nama_instansi(unit),
        pegawai=kepala,
        penilai=pihak_penanda_tangan(unit, penilai, hari_kepala),
        rhk=(),
        perilaku=tuple(EkspektasiKhusus(unit.new_id(), nilai.nomor, "") for nilai in NILAI_BERAKHLAK),
        lampiran=(),
        penempatan_id=pos.id,
    )
    skp_store.simpan(unit, skp)
    unit.jejak(Tindakan.SUSUN_SKP, skp.id, None, {"dibuat": str(pegawai_id), "tahun": tahun})
    return skp.id


def _wajib_menyusun(unit: WriteUnit, pegawai_id: UUID, hari: date) -> None:
    bebas = pengecualian_pegawai(unit, pegawai_id, hari)
    if bebas is not None:
        raise PenolakanError(
            "SKP-DIKECUALIKAN",
            _("Pegawai ini tidak menyusun SKP: {sebab} sejak {tgl}.").format(
                sebab=kata_peristiwa(bebas.jenis).lower(), tgl=tanggal_panjang(bebas.mulai)
            ),
            langkah=_("Perbaiki garis waktunya bila ini keliru."),
        )
