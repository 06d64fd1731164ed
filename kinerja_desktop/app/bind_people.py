"""The pages about people, planning and paper, bound to the store and the acting person."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kinerja_desktop.app import bind_alat, bind_cascade, bind_pejabat, bind_pustaka, bind_timeline
from kinerja_desktop.app.clock import now, today
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.cetak.aksi import AksiPratinjau, AksiRekap, PermintaanPratinjau
from kinerja_desktop.ui.cetak.pratinjau_page import PratinjauPage
from kinerja_desktop.ui.cetak.rekap_page import RekapPage
from kinerja_desktop.ui.kepegawaian.impor_page import AksiImpor, ImporPage
from kinerja_desktop.ui.kepegawaian.pegawai_page import AksiPegawai, PegawaiPage
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan, AksiSkp
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from kinerja_desktop.ui.perencanaan.rencana_aksi_page import AksiRencana, RencanaAksiPage
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.ui.perencanaan.wilayah_page import WilayahPage
from kinerja_desktop.usecases import ekspor_berkas, impor_berkas
from kinerja_desktop.usecases.cetak import cari_kode, daftar_cetak, gambar_lembar
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.kepegawaian import daftar_pegawai
from kinerja_desktop.usecases.perencanaan import (
    buat_skp,
    cakupan_rencana,
    daftar_skp,
    geser_rhk,
    langkah_skp,
    lihat_skp,
    rencana_aksi,
    riwayat_skp,
    susun_skp,
)

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the pages of this module in the window."""
    shell, background = desktop.shell, desktop.background
    store, pelaku = session.store, session.pelaku
    tulis = AksiTulis(tulis=partial(ekspor_berkas.ekspor_berkas, store, pelaku), buka=show_file, folder=paper_folder)
    shell.register(
        "pegawai",
        lambda: PegawaiPage(
            aksi=AksiPegawai(
                daftar=partial(daftar_pegawai.daftar_pegawai, store, pelaku),
                kartu=partial(daftar_pegawai.kartu_pegawai, store, pelaku),
                buat_skp=partial(buat_skp.buat_skp, store, pelaku),
                buka_skp=partial(shell.open_page, "skp"),
                buka_impor=lambda: shell.open_page("impor"),
                buka_waktu=partial(shell.open_page, "garis-waktu"),
                buka_pejabat=lambda: shell.open_page("pejabat"),
                tulis=tulis,
            ),
            background=background,
            sekarang=now,
        ),
    )
    bind_timeline.register(desktop, session)
    bind_pejabat.register(desktop, session)
    shell.register(
        "impor",
        lambda: ImporPage(
            aksi=AksiImpor(
                pratinjau=partial(impor_berkas.pratinjau_berkas, store, pelaku),
                terapkan=partial(impor_berkas.terapkan_berkas, store, pelaku),
                urungkan=partial(impor_berkas.urungkan_berkas, store, pelaku),
                tulis=tulis,
                selesai=lambda: shell.open_page("pegawai"),
                papan=lambda: shell.open_page("perencanaan"),
                tusi=lambda: shell.open_page("tusi"),
            ),
            background=background,
            sekarang=now,
        ),
    )
    shell.register(
        "perencanaan",
        lambda: PapanPage(
            aksi=AksiPapan(
                papan=partial(daftar_skp.papan_skp, store, pelaku),
                buat=partial(buat_skp.buat_skp, store, pelaku),
                buka=partial(shell.open_page, "skp"),
                cakupan=partial(cakupan_rencana.cakupan_rencana, store, pelaku),
                buka_matriks=partial(shell.open_page, "matriks"),
                buka_impor=lambda: shell.open_page("impor"),
                tulis=tulis,
            ),
            background=background,
            sekarang=now,
        ),
    )
    bind_cascade.register(desktop, session)
    bind_pustaka.register(desktop, session, tulis)
    shell.register(
        "skp",
        lambda: SkpPage(
            aksi=_aksi_skp(desktop, session),
            background=background,
            sekarang=now,
            alat=(
                *bind_alat.alat_skp(
                    store, pelaku, partial(shell.open_page, "rencana-aksi"), partial(shell.open_page, "rencana-wilayah")
                ),
                *bind_pustaka.alat_pustaka(store, pelaku, partial(shell.open_page, "tusi")),
            ),
        ),
    )
    _register_steps(desktop, session)
    _register_paper(desktop, session)


def _register_steps(desktop: "Desktop", session: "Session") -> None:
    shell, store, pelaku = desktop.shell, session.store, session.pelaku
    shell.register(
        "rencana-aksi",
        lambda: RencanaAksiPage(
            aksi=AksiRencana(
                lihat=partial(rencana_aksi.lihat_rencana_aksi, store, pelaku),
                tambah=partial(rencana_aksi.tambah_aksi, store, pelaku),
                ubah=partial(rencana_aksi.ubah_aksi, store, pelaku),
                hapus=partial(rencana_aksi.hapus_aksi, store, pelaku),
                pulihkan=partial(rencana_aksi.pulihkan_aksi, store, pelaku),
                urutkan=partial(rencana_aksi.urutkan_aksi, store, pelaku),
                pratinjau=lambda skp_id: preview(desktop, JenisDokumen.SKP, skp_id, KodeLembar.F08),
                buka_skp=partial(shell.open_page, "skp"),
            ),
            background=desktop.background,
        ),
    )
    shell.register(
        "rencana-wilayah",
        lambda: WilayahPage(
            aksi=bind_alat.aksi_wilayah(
                store,
                pelaku,
                lambda skp_id: preview(desktop, JenisDokumen.SKP, skp_id, KodeLembar.F08W),
                partial(shell.open_page, "skp"),
            ),
            background=desktop.background,
            sekarang=now,
        ),
    )


def show_file(path: Path) -> None:
    """Show a file or folder in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def paper_folder() -> Path:
    """Where printed sheets go first: the user's documents."""
    from platformdirs import user_documents_path

    return user_documents_path()


def _aksi_skp(desktop: "Desktop", session: "Session") -> AksiSkp:
    store, pelaku = session.store, session.pelaku
    return AksiSkp(
        lihat=partial(lihat_skp.lihat_skp, store, pelaku),
        ubah=partial(susun_skp.ubah_isian, store, pelaku),
        ubah_banyak=partial(susun_skp.ubah_banyak, store, pelaku),
        simpan_draf=partial(susun_skp.simpan_draf, store, pelaku),
        tambah_rhk=partial(susun_skp.tambah_rhk, store, pelaku),
        hapus_rhk=partial(susun_skp.hapus_rhk, store, pelaku),
        pulihkan_rhk=partial(susun_skp.pulihkan_rhk, store, pelaku),
        geser_rhk=partial(geser_rhk.geser_rhk, store, pelaku),
        tambah_indikator=partial(susun_skp.tambah_indikator, store, pelaku),
        hapus_indikator=partial(susun_skp.hapus_indikator, store, pelaku),
        pulihkan_indikator=partial(susun_skp.pulihkan_indikator, store, pelaku),
        tambah_lampiran=partial(susun_skp.tambah_lampiran, store, pelaku),
        hapus_lampiran=partial(susun_skp.hapus_lampiran, store, pelaku),
        pulihkan_lampiran=partial(susun_skp.pulihkan_lampiran, store, pelaku),
        ajukan=partial(langkah_skp.ajukan_skp, store, pelaku),
        tarik=partial(langkah_skp.tarik_skp, store, pelaku),
        setujui=partial(langkah_skp.setujui_skp, store, pelaku),
        kembalikan=partial(langkah_skp.kembalikan_skp, store, pelaku),
        catat_ttd=partial(langkah_skp.catat_ttd_skp, store, pelaku),
        riwayat=partial(riwayat_skp.riwayat_skp, store, pelaku),
        peran=pelaku.peran,
        pratinjau=partial(preview_skp, desktop, session),
        kembali=lambda: desktop.shell.open_page("perencanaan"),
        tautan=bind_cascade.aksi_tautan(session),
    )


def preview_skp(desktop: "Desktop", session: "Session", skp_id: UUID, digest: str) -> None:
    """Open the print preview of an SKP at the sheet of its form, of one version when `digest` names it."""
    ask = partial(daftar_cetak.dokumen_skp, session.store, session.pelaku, skp_id, digest)

    def show(dokumen: DokumenCetak) -> None:
        wish = PermintaanPratinjau(_("Pratinjau"), (dokumen,), dokumen.lembar[0], 0, digest or None)
        desktop.shell.open_page("pratinjau", wish)

    desktop.background.read(ask, show, owner=desktop)


def preview(desktop: "Desktop", jenis: JenisDokumen, dokumen_id: UUID, lembar: KodeLembar, digest: str = "") -> None:
    """Open the print preview of one document."""
    dokumen = DokumenCetak(dokumen_id, jenis, "", "", "", sah=False)
    desktop.shell.open_page("pratinjau", PermintaanPratinjau(_("Pratinjau"), (dokumen,), lembar, 0, digest or None))


def _register_paper(desktop: "Desktop", session: "Session") -> None:
    shell, background = desktop.shell, desktop.background
    store, pelaku = session.store, session.pelaku
    siapkan = partial(daftar_cetak.siapkan_dokumen, store, pelaku)
    shell.register(
        "pratinjau",
        lambda: PratinjauPage(
            aksi=AksiPratinjau(
                siapkan=siapkan, simpan=gambar_lembar.simpan_lembar, folder=paper_folder, buka=show_file
            ),
            background=background,
            hari_ini=today,
            kembali=desktop.go_back,
        ),
    )
    shell.register(
        "rekap",
        lambda: RekapPage(
            aksi=AksiRekap(
                daftar=partial(daftar_cetak.daftar_cetak, store, pelaku),
                unit=partial(daftar_cetak.pilihan_unit, store, pelaku),
                cari_kode=partial(cari_kode.cari_kode, store, pelaku),
                siapkan=siapkan,
                simpan=gambar_lembar.simpan_lembar,
                folder=paper_folder,
                buka=show_file,
                pratinjau=partial(shell.open_page, "pratinjau"),
            ),
            background=background,
            hari_ini=today,
        ),
    )
