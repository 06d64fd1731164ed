"""What a year brings: a lurah retires and a Plt. stands in, somebody moves in August, a plan is revised in October."""

from datetime import date
from pathlib import Path

from kinerja_desktop.app.journey.hands import CTRL, Hands, K
from kinerja_desktop.app.journey.year import save_pdf
from kinerja_desktop.ui.parts.toolbar import Picker
from tests.stories.kecamatan import kantor, skp

LURAH_KULIM, PLT = "196910241995072003", "197003231996032003"
"""The lurah who retires on 1 July; the Kepala Seksi Pemerintahan who stands in for him."""
PINDAHAN = "199105272017061005"
"""Moves from Kelurahan Sail to Kelurahan Kulim on 1 August."""
DIREVISI, LURAH_REJOSARI = "197502012002111008", "199710012024042004"
"""Whose plan is revised in October, and his appraiser."""
PENSIUN, PINDAH, REVISI = date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 1)
ALASAN = "Anggaran pendataan berkurang pada perubahan APBD"
NOMOR_SURAT = "800/12/2026"


def pensiun_dan_plt(hands: Hands) -> None:
    """The lurah's service ends; who stands in has the authority to appraise from that day."""
    kantor.buka_garis_waktu(hands, LURAH_KULIM)
    hands.alt("Cuti atau berhenti")
    kantor.pilih(hands, "Pensiun")
    hands.press(K.Key_Return)
    _sampai_akhir(hands, "1 Juli 2026", "", NOMOR_SURAT)
    hands.picture("lurah-pensiun")
    kantor.buka_garis_waktu(hands, PLT)
    hands.alt("Plt., Plh.")
    hands.press(K.Key_Return)
    kantor.pilih(hands, "Kelurahan Kulim")
    hands.press(K.Key_Return)
    hands.type("Lurah Kulim")
    hands.press(K.Key_Return)
    hands.press(K.Key_Return)
    _sampai_akhir(hands, "1 Juli 2026", "", NOMOR_SURAT)
    hands.picture("plt-lurah")


def pindah(hands: Hands) -> None:
    """A new post from 1 August; the old one ends the day before."""
    kantor.buka_garis_waktu(hands, PINDAHAN)
    hands.alt("Jabatan baru")
    kantor.pilih(hands, "Kelurahan Kulim")
    hands.press(K.Key_Return)
    hands.type("Pengadministrasi Umum")
    hands.press(K.Key_Return)
    _sampai_akhir(hands, "1 Agustus 2026", NOMOR_SURAT)
    hands.picture("pindah-agustus")


def _sampai_akhir(hands: Hands, mulai: str, *lain: str) -> None:
    """The first day, the fields after it, and Enter in the last one keeps the entry."""
    hands.replace(mulai)
    for teks in lain:
        hands.press(K.Key_Return)
        if teks:
            hands.type(teks)
    kantor.catat(hands)


def skp_segmen_kedua(hands: Hands) -> None:
    """The second SKP of who moved: from duties of the post, under the Plt., who approves it."""
    hands.work_as(PINDAHAN, "PEGAWAI")
    skp.buka(hands, PINDAHAN)
    skp.ambil_tugas(hands, 2)
    skp.pilih_induk(hands)
    skp.isi_perilaku(hands)
    skp.isi_lampiran(hands)
    hands.picture("segmen-kedua")
    skp.ajukan(hands)
    hands.work_as(PLT, "PENILAI")
    skp.setujui(hands, PINDAHAN)
    hands.work_as("Pengelola", "TIM_PENGELOLA")
    skp.catat_ttd(hands, PINDAHAN)


def revisi(hands: Hands) -> None:
    """A plan that is set is revised with reason and first day, changed, approved and signed again."""
    hands.work_as(DIREVISI, "PEGAWAI")
    skp.buka(hands, DIREVISI)
    skp.alat(hands, "Mulai revisi")
    hands.type(ALASAN)
    hands.press(K.Key_Return, CTRL)
    if hands.dialog() is not None:
        hands.replace("1 Oktober 2026")
        hands.press(K.Key_Return)
    hands.wait(lambda: "Revisi dimulai" in hands.page.bar.sentence, "the revision begun")
    hands.settle()
    skp.tulis_indikator(hands, "Kesalahan data warga yang ditemukan", "10", "data")
    hands.picture("revisi-oktober")
    skp.ajukan(hands)
    hands.work_as(LURAH_REJOSARI, "PENILAI")
    skp.setujui(hands, DIREVISI)
    hands.work_as("Pengelola", "TIM_PENGELOLA")
    skp.catat_ttd(hands, DIREVISI)
    skp.alat(hands, "Bandingkan dua versi")
    hands.picture("dua-versi")
    hands.press(K.Key_Escape)


def cetak(hands: Hands, folder: Path) -> None:
    """Sheets of who moved, of whose plan was revised, and of the camat, as PDF from the preview."""
    folder.mkdir(exist_ok=True)
    for nip in (PINDAHAN, DIREVISI, kantor.CAMAT):
        skp.buka(hands, nip)
        hands.press(K.Key_P, CTRL)
        save_pdf(hands, folder, f"pratinjau-{nip}")
    _pilih_lembar(hands, "F-07")
    save_pdf(hands, folder, "pratinjau-matriks")


def _pilih_lembar(hands: Hands, kode: str) -> None:
    """Another sheet of the same document in the preview."""
    daftar = next(satu for satu in hands.page.findChildren(Picker) if satu.isVisible())
    daftar.setFocus()
    hands.press(K.Key_Space)
    hands.type(kode)
    hands.press(K.Key_Return)
    hands.settle()
