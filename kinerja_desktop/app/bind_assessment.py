"""The pages about execution and assessment, bound to the store and the acting person."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from kinerja_desktop.app.bind_people import preview
from kinerja_desktop.app.clock import now, today
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.ui.pelaksanaan.aksi_pelatihan import AksiPelatihan
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import AksiRealisasi, TujuanRealisasi
from kinerja_desktop.ui.pelaksanaan.pelatihan_page import PelatihanPage
from kinerja_desktop.ui.pelaksanaan.realisasi_page import RealisasiPage
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiEvaluasi, AksiPapanEvaluasi
from kinerja_desktop.ui.penilaian.evaluasi_page import EvaluasiPage
from kinerja_desktop.ui.penilaian.papan_evaluasi_page import PapanEvaluasiPage
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.pelaksanaan import (
    ajukan_realisasi,
    buka_realisasi,
    bukti_dukung,
    catat_pelatihan,
    catat_realisasi,
    lihat_pelatihan,
    lihat_realisasi,
    umpan_balik,
)
from kinerja_desktop.usecases.penilaian import (
    capaian_organisasi,
    isi_rating,
    langkah_evaluasi,
    lihat_evaluasi,
    papan_evaluasi,
)

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the pages of this module in the window."""
    shell, background = desktop.shell, desktop.background
    shell.register("pelaksanaan", lambda: RealisasiPage(aksi=_aksi_realisasi(desktop, session), background=background))
    shell.register("penilaian", lambda: PapanEvaluasiPage(aksi=_aksi_papan(desktop, session), background=background))
    shell.register("pelatihan", lambda: PelatihanPage(aksi=_aksi_pelatihan(desktop, session), background=background))
    shell.register("evaluasi", lambda: EvaluasiPage(aksi=_aksi_evaluasi(desktop, session), background=background))


def _aksi_realisasi(desktop: "Desktop", session: "Session") -> AksiRealisasi:
    store, pelaku = session.store, session.pelaku
    return AksiRealisasi(
        saya=pelaku.pegawai_id,
        hari_ini=today,
        saat_ini=now,
        buka=partial(buka_realisasi.buka_realisasi, store, pelaku),
        lihat=partial(lihat_realisasi.lihat_realisasi, store, pelaku),
        ubah=partial(catat_realisasi.ubah_realisasi, store, pelaku),
        simpan_draf=partial(catat_realisasi.simpan_draf_realisasi, store, pelaku),
        tambah_berkas=partial(bukti_dukung.tambah_bukti_berkas, store, pelaku),
        tambah_tertulis=partial(bukti_dukung.tambah_bukti_tertulis, store, pelaku),
        hapus_bukti=partial(bukti_dukung.hapus_bukti, store, pelaku),
        pulihkan_bukti=partial(bukti_dukung.pulihkan_bukti, store, pelaku),
        buka_bukti=partial(bukti_dukung.buka_bukti, store, pelaku),
        keluarkan=desktop.evidence.put,
        ajukan=partial(ajukan_realisasi.ajukan_realisasi, store, pelaku),
        tarik=partial(ajukan_realisasi.tarik_realisasi, store, pelaku),
        ke_papan=partial(desktop.shell.open_page, "penilaian"),
    )


def _aksi_pelatihan(desktop: "Desktop", session: "Session") -> AksiPelatihan:
    store, pelaku = session.store, session.pelaku
    return AksiPelatihan(
        saya=pelaku.pegawai_id,
        hari_ini=today,
        saat_ini=now,
        aturan=lihat_pelatihan.aturan_jp,
        lihat=partial(lihat_pelatihan.lihat_pelatihan, store, pelaku),
        ringkasan=partial(lihat_pelatihan.ringkasan_jp, store, pelaku),
        catat=partial(catat_pelatihan.catat_pelatihan, store, pelaku),
        simpan_draf=partial(catat_pelatihan.simpan_draf_pelatihan, store, pelaku),
        ubah=partial(catat_pelatihan.ubah_pelatihan, store, pelaku),
        hapus=partial(catat_pelatihan.hapus_pelatihan, store, pelaku),
        pulihkan=partial(catat_pelatihan.pulihkan_pelatihan, store, pelaku),
        cari=desktop.find_people,
    )


def _aksi_evaluasi(desktop: "Desktop", session: "Session") -> AksiEvaluasi:
    store, pelaku = session.store, session.pelaku
    return AksiEvaluasi(
        hari_ini=today,
        saat_ini=now,
        lihat=partial(lihat_evaluasi.lihat_evaluasi, store, pelaku),
        ubah=partial(isi_rating.ubah_rating, store, pelaku),
        simpan_draf=partial(isi_rating.simpan_draf_rating, store, pelaku),
        kembalikan=partial(langkah_evaluasi.kembalikan_evaluasi, store, pelaku),
        nilai=partial(langkah_evaluasi.nilai_evaluasi, store, pelaku),
        tetapkan=partial(langkah_evaluasi.tetapkan_evaluasi, store, pelaku),
        beri_umpan_balik=partial(umpan_balik.beri_umpan_balik, store, pelaku),
        simpan_draf_umpan_balik=partial(umpan_balik.simpan_draf_umpan_balik, store, pelaku),
        buka_bukti=partial(bukti_dukung.buka_bukti, store, pelaku),
        keluarkan=desktop.evidence.put,
        ke_papan=partial(desktop.shell.open_page, "penilaian"),
        pratinjau=partial(_preview_evaluation, desktop),
    )


def _aksi_papan(desktop: "Desktop", session: "Session") -> AksiPapanEvaluasi:
    store, pelaku, shell = session.store, session.pelaku, desktop.shell
    return AksiPapanEvaluasi(
        hari_ini=today,
        saat_ini=now,
        papan=partial(papan_evaluasi.papan_evaluasi, store, pelaku),
        buka_realisasi=partial(buka_realisasi.buka_realisasi, store, pelaku),
        capaian=partial(capaian_organisasi.daftar_capaian, store, pelaku),
        ubah_capaian=partial(capaian_organisasi.ubah_capaian, store, pelaku),
        simpan_draf_capaian=partial(capaian_organisasi.simpan_draf_capaian, store, pelaku),
        usulkan_capaian=partial(capaian_organisasi.usulkan_capaian, store, pelaku),
        tarik_capaian=partial(capaian_organisasi.tarik_capaian, store, pelaku),
        kembalikan_capaian=partial(capaian_organisasi.kembalikan_capaian, store, pelaku),
        tetapkan_capaian=partial(capaian_organisasi.tetapkan_capaian, store, pelaku),
        buka_orang=partial(shell.open_page, "evaluasi"),
        isi_realisasi=lambda orang, periode: shell.open_page("pelaksanaan", TujuanRealisasi(orang, periode)),
    )


def _preview_evaluation(desktop: "Desktop", evaluasi_id: UUID) -> None:
    preview(desktop, JenisDokumen.EVALUASI, evaluasi_id, KodeLembar.F10)
