"""Bukti dukung: attach a file, a link or the place of a paper file, open it, take it away (`domain.md` 3.2)."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.penilaian.evaluasi import BuktiDukung, Evaluasi, JenisBukti
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import berkas
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.baca_medan import tolak_medan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti, kenali, siapkan_berkas
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import ganti_realisasi, susun_realisasi
from kinerja_desktop.usecases.pelaksanaan.langkah_periode import pastikan_langkah
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi


@dataclass(frozen=True, slots=True)
class TentangBukti:
    """What a person says about an evidence. `keterangan` holds the link, or the place of a paper file."""

    judul: str = ""
    keterangan: str = ""
    tanggal: date | None = None


_TANPA_KETERANGAN = TentangBukti()


def tambah_bukti_berkas(
    store: Store,
    pelaku: Pelaku,
    evaluasi_id: UUID,
    indikator_id: UUID,
    nama: str,
    isi: bytes,
    hari_ini: date,
    tentang: TentangBukti = _TANPA_KETERANGAN,
) -> LihatRealisasi:
    """Keep a file inside the store, under the SHA-256 of its bytes, and attach it. The same file is kept once.

    The title is the file's name where none is given, the day is today. Raises `PenolakanError` for a file that is
    empty, too big, damaged or of no known kind, and RA-01 while no step of the RHK is planned in the period.
    """
    disiapkan = siapkan_berkas(nama, isi)

    def tambah(evaluasi: Evaluasi, unit: WriteUnit) -> Evaluasi:
        pastikan_langkah(unit, evaluasi, indikator_id)
        bukti = BuktiDukung(
            id=unit.new_id(),
            jenis=JenisBukti.FILE,
            judul=tentang.judul.strip() or PurePath(disiapkan.nama).stem,
            tanggal=tentang.tanggal or hari_ini,
            keterangan=tentang.keterangan.strip(),
            nama_berkas=disiapkan.nama,
            sidik=berkas.simpan(unit, disiapkan.isi, disiapkan.jenis),
            ukuran=len(disiapkan.isi),
        )
        return _lampirkan(evaluasi, indikator_id, bukti)

    return susun_realisasi(store, pelaku, evaluasi_id, hari_ini, tambah, medan=f"indikator:{indikator_id}.bukti")


def tambah_bukti_tertulis(
    store: Store,
    pelaku: Pelaku,
    evaluasi_id: UUID,
    indikator_id: UUID,
    jenis: JenisBukti,
    tentang: TentangBukti,
    hari_ini: date,
) -> LihatRealisasi:
    """Attach a link (`TAUTAN`) or the place of a paper file (`FISIK`); `tentang.keterangan` holds it.

    Raises `PenolakanError` with a finding on the field that is empty, and RA-01 as above.
    """
    assert jenis in {JenisBukti.TAUTAN, JenisBukti.FISIK}
    medan = f"indikator:{indikator_id}.bukti"
    judul, keterangan = tentang.judul.strip(), tentang.keterangan.strip()
    if not judul:
        raise tolak_medan(medan, "BUKTI-JUDUL", _("Beri judul bukti dukung."), jadi_draf=False)
    if not keterangan:
        pesan = _("Isi alamat tautannya.") if jenis is JenisBukti.TAUTAN else _("Tulis tempat berkas fisiknya.")
        raise tolak_medan(medan, "BUKTI-TEMPAT", pesan, jadi_draf=False)

    def tambah(evaluasi: Evaluasi, unit: WriteUnit) -> Evaluasi:
        pastikan_langkah(unit, evaluasi, indikator_id)
        bukti = BuktiDukung(unit.new_id(), jenis, judul, tentang.tanggal or hari_ini, keterangan)
        return _lampirkan(evaluasi, indikator_id, bukti)

    return susun_realisasi(store, pelaku, evaluasi_id, hari_ini, tambah, medan=medan)


def hapus_bukti(store: Store, pelaku: Pelaku, evaluasi_id: UUID, bukti_id: UUID, hari_ini: date) -> LihatRealisasi:
    """Take an evidence away. Its file stays in the store, so that the act can be undone."""

    def hapus(evaluasi: Evaluasi, _unit: WriteUnit) -> Evaluasi:
        return replace(
            evaluasi,
            realisasi=tuple(
                replace(satu, bukti=tuple(bukti for bukti in satu.bukti if bukti.id != bukti_id))
                for satu in evaluasi.realisasi
            ),
        )

    return susun_realisasi(store, pelaku, evaluasi_id, hari_ini, hapus, medan=f"bukti:{bukti_id}.judul")


def pulihkan_bukti(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, indikator_id: UUID, bukti: BuktiDukung, hari_ini: date
) -> LihatRealisasi:
    """Attach an evidence again as it was: the undo of `hapus_bukti`."""

    def tambah(evaluasi: Evaluasi, _unit: WriteUnit) -> Evaluasi:
        return _lampirkan(evaluasi, indikator_id, bukti)

    return susun_realisasi(store, pelaku, evaluasi_id, hari_ini, tambah, medan=f"bukti:{bukti.id}.judul")


def buka_bukti(store: Store, pelaku: Pelaku, evaluasi_id: UUID, bukti_id: UUID) -> BerkasBukti:
    """The file behind an evidence.

    Raises `PenolakanError` BUKTI-BELUM-DITERIMA while it has not arrived here, BUKTI-BUKAN-BERKAS for a link or paper.
    """
    with store.read() as unit:
        evaluasi = muat_evaluasi(unit, evaluasi_id).tersimpan
        periksa_baca(unit, pelaku, Tindakan.LIHAT, evaluasi)
        semua = (bukti for satu in evaluasi.realisasi for bukti in satu.bukti)
        bukti = next((satu for satu in semua if satu.id == bukti_id), None)
        if bukti is None or bukti.jenis is not JenisBukti.FILE:
            raise PenolakanError(
                "BUKTI-BUKAN-BERKAS",
                _("Bukti dukung ini tidak berupa berkas di dalam data."),
                langkah=_("Buka tautannya, atau lihat berkas fisiknya di tempat yang tertulis."),
            )
        isi = berkas.muat(unit, bukti.sidik)
    if isi is None:
        raise PenolakanError(
            "BUKTI-BELUM-DITERIMA",
            _("Berkas bukti dukung ini belum diterima."),
            langkah=_("Mintalah unit asal mengirim berkasnya; data lainnya sudah lengkap."),
        )
    return BerkasBukti(bukti.nama_berkas, kenali(isi) or "application/octet-stream", isi)


def _lampirkan(evaluasi: Evaluasi, indikator_id: UUID, bukti: BuktiDukung) -> Evaluasi:
    return ganti_realisasi(evaluasi, indikator_id, lambda satu: replace(satu, bukti=(*satu.bukti, bukti)))
