"""What may be picked for the bands of the lampiran instead of typed."""

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran
from kinerja_desktop.i18n import _


def saran_lampiran() -> dict[BagianLampiran, tuple[str, ...]]:
    """What may be picked instead of typed (`domain.md` 2.6)."""
    return {
        BagianLampiran.DUKUNGAN_SUMBER_DAYA: (
            _("Laptop atau komputer"),
            _("Jaringan internet"),
            _("Anggaran"),
            _("Anggota tim"),
            _("Bimbingan teknis"),
            _("Kendaraan dinas"),
            _("Data dan dokumen pendukung"),
            _("Alat tulis dan perlengkapan kantor"),
            _("Pendampingan pimpinan"),
        ),
        BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: (
            _("Laporan harian"),
            _("Laporan mingguan"),
            _("Laporan bulanan"),
            _("Laporan triwulanan"),
            _("Dialog kinerja bulanan"),
            _("Apel atau rapat staf"),
            _("Dokumentasi bukti dukung di aplikasi"),
            _("Umpan balik dari penerima layanan"),
        ),
        BagianLampiran.KONSEKUENSI: (
            _("Penghargaan pegawai teladan"),
            _("Prioritas pelatihan"),
            _("Usulan talenta"),
            _("Pembinaan atau bimbingan kinerja"),
            _("Konseling"),
            _("Sanksi sesuai ketentuan"),
            _("Kesempatan memimpin tim kerja"),
            _("Penyesuaian penugasan"),
        ),
    }
