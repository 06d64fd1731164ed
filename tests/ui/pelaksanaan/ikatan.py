"""The pages' functions bound to a store and a person, as the program binds them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.pelaksanaan.aksi_pelatihan import AksiPelatihan
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import AksiRealisasi
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiEvaluasi, AksiPapanEvaluasi
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import ajukan_realisasi, tarik_realisasi
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import (
    buka_bukti,
    hapus_bukti,
    pulihkan_bukti,
    tambah_bukti_berkas,
    tambah_bukti_tertulis,
)
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import (
    catat_pelatihan,
    hapus_pelatihan,
    pulihkan_pelatihan,
    simpan_draf_pelatihan,
    ubah_pelatihan,
)
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import simpan_draf_realisasi, ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import aturan_jp, lihat_pelatihan, ringkasan_jp
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import lihat_realisasi
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import beri_umpan_balik, simpan_draf_umpan_balik
from kinerja_desktop.usecases.penilaian.capaian_organisasi import (
    daftar_capaian,
    kembalikan_capaian,
    simpan_draf_capaian,
    tarik_capaian,
    tetapkan_capaian,
    ubah_capaian,
    usulkan_capaian,
)
from kinerja_desktop.usecases.penilaian.isi_rating import simpan_draf_rating, ubah_rating
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import kembalikan_evaluasi, nilai_evaluasi, tetapkan_evaluasi
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import lihat_evaluasi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import papan_evaluasi
from tests.usecases.pelaksanaan.kantor_contoh import HARI_INI, JamUji

JAM = JamUji()


class Ke:
    """Notes where a page wanted to go."""

    def __init__(self) -> None:
        self.tujuan: list[tuple[object, ...]] = []

    def __call__(self, *tujuan: object) -> None:
        self.tujuan.append(tujuan)


def ikat_realisasi(
    store: Store, siapa: Pelaku, folder: Path, ke_papan: Callable[[], object] = lambda: None
) -> AksiRealisasi:
    def keluarkan(berkas: BerkasBukti) -> Path:
        tempat = folder / berkas.nama
        tempat.write_bytes(berkas.isi)
        return tempat

    return AksiRealisasi(
        saya=siapa.pegawai_id,
        hari_ini=lambda: HARI_INI,
        saat_ini=JAM,
        buka=partial(buka_realisasi, store, siapa),
        lihat=partial(lihat_realisasi, store, siapa),
        ubah=partial(ubah_realisasi, store, siapa),
        simpan_draf=partial(simpan_draf_realisasi, store, siapa),
        tambah_berkas=partial(tambah_bukti_berkas, store, siapa),
        tambah_tertulis=partial(tambah_bukti_tertulis, store, siapa),
        hapus_bukti=partial(hapus_bukti, store, siapa),
        pulihkan_bukti=partial(pulihkan_bukti, store, siapa),
        buka_bukti=partial(buka_bukti, store, siapa),
        keluarkan=keluarkan,
        ajukan=partial(ajukan_realisasi, store, siapa),
        tarik=partial(tarik_realisasi, store, siapa),
        ke_papan=ke_papan,
    )


def ikat_pelatihan(store: Store, siapa: Pelaku) -> AksiPelatihan:
    return AksiPelatihan(
        saya=siapa.pegawai_id,
        hari_ini=lambda: HARI_INI,
        saat_ini=JAM,
        aturan=aturan_jp,
        lihat=partial(lihat_pelatihan, store, siapa),
        ringkasan=partial(ringkasan_jp, store, siapa),
        catat=partial(catat_pelatihan, store, siapa),
        simpan_draf=partial(simpan_draf_pelatihan, store, siapa),
        ubah=partial(ubah_pelatihan, store, siapa),
        hapus=partial(hapus_pelatihan, store, siapa),
        pulihkan=partial(pulihkan_pelatihan, store, siapa),
        cari=partial(_cari_orang, store, siapa),
    )


def _cari_orang(store: Store, siapa: Pelaku, teks: str, serahkan: Deliver) -> None:
    hasil = daftar_pegawai(store, siapa, teks, HARI_INI.year)
    serahkan([Opsi(f"pegawai:{satu.pegawai.id}", satu.pegawai.nama) for satu in hasil.baris])


def ikat_evaluasi(store: Store, siapa: Pelaku, ke: Ke, folder: Path) -> AksiEvaluasi:
    return AksiEvaluasi(
        hari_ini=lambda: HARI_INI,
        saat_ini=JAM,
        lihat=partial(lihat_evaluasi, store, siapa),
        ubah=partial(ubah_rating, store, siapa),
        simpan_draf=partial(simpan_draf_rating, store, siapa),
        kembalikan=partial(kembalikan_evaluasi, store, siapa),
        nilai=partial(nilai_evaluasi, store, siapa),
        tetapkan=partial(tetapkan_evaluasi, store, siapa),
        beri_umpan_balik=partial(beri_umpan_balik, store, siapa),
        simpan_draf_umpan_balik=partial(simpan_draf_umpan_balik, store, siapa),
        buka_bukti=partial(buka_bukti, store, siapa),
        keluarkan=lambda berkas: folder / berkas.nama,
        ke_papan=lambda periode: ke("papan", periode),
        pratinjau=lambda evaluasi_id: ke("pratinjau", evaluasi_id),
    )


def ikat_papan(store: Store, siapa: Pelaku, ke: Ke) -> AksiPapanEvaluasi:
    def isi_realisasi(pegawai_id: UUID, periode: str) -> None:
        ke("realisasi", pegawai_id, periode)

    return AksiPapanEvaluasi(
        hari_ini=lambda: HARI_INI,
        saat_ini=JAM,
        papan=partial(papan_evaluasi, store, siapa),
        buka_realisasi=partial(buka_realisasi, store, siapa),
        capaian=partial(daftar_capaian, store, siapa),
        ubah_capaian=partial(ubah_capaian, store, siapa),
        simpan_draf_capaian=partial(simpan_draf_capaian, store, siapa),
        usulkan_capaian=partial(usulkan_capaian, store, siapa),
        tarik_capaian=partial(tarik_capaian, store, siapa),
        kembalikan_capaian=partial(kembalikan_capaian, store, siapa),
        tetapkan_capaian=partial(tetapkan_capaian, store, siapa),
        buka_orang=lambda evaluasi_id: ke("orang", evaluasi_id),
        isi_realisasi=isi_realisasi,
    )
