"""The words for ratings and predikat: fixed on paper, translated on screen (`domain.md` 3.4)."""

from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Predikat
from kinerja_desktop.i18n import _

_CETAK_PREDIKAT = {
    Predikat.SANGAT_BAIK: "SANGAT BAIK",
    Predikat.BAIK: "BAIK",
    Predikat.BUTUH_PERBAIKAN: "BUTUH PERBAIKAN",
    Predikat.KURANG: "KURANG/MISCONDUCT",
    Predikat.SANGAT_KURANG: "SANGAT KURANG",
}


def cetak_rating(rating: Ekspektasi) -> str:
    """`DI ATAS EKSPEKTASI`, as official sheets print it."""
    return f"{rating.value.replace('_', ' ')} EKSPEKTASI"


def cetak_predikat(predikat: Predikat) -> str:
    """`KURANG/MISCONDUCT`, as official sheets print it; the long word belongs to employees only."""
    return _CETAK_PREDIKAT[predikat]


def cetak_capaian(capaian: CapaianOrganisasi) -> str:
    """`BUTUH PERBAIKAN`, the organisation's predikat as official sheets print it."""
    return capaian.value.replace("_", " ")


def sebut_rating(rating: Ekspektasi) -> str:
    """`Di Atas Ekspektasi`, for screens and sentences."""
    return {
        Ekspektasi.DI_ATAS: _("Di Atas Ekspektasi"),
        Ekspektasi.SESUAI: _("Sesuai Ekspektasi"),
        Ekspektasi.DI_BAWAH: _("Di Bawah Ekspektasi"),
    }[rating]


def sebut_rating_singkat(rating: Ekspektasi) -> str:
    """`Di atas`, where the row or the sentence says already what is rated."""
    return {
        Ekspektasi.DI_ATAS: _("Di atas"),
        Ekspektasi.SESUAI: _("Sesuai"),
        Ekspektasi.DI_BAWAH: _("Di bawah"),
    }[rating]


def sebut_predikat(predikat: Predikat) -> str:
    """`Butuh Perbaikan`, for screens and sentences."""
    return {
        Predikat.SANGAT_BAIK: _("Sangat Baik"),
        Predikat.BAIK: _("Baik"),
        Predikat.BUTUH_PERBAIKAN: _("Butuh Perbaikan"),
        Predikat.KURANG: _("Kurang/Misconduct"),
        Predikat.SANGAT_KURANG: _("Sangat Kurang"),
    }[predikat]


def sebut_capaian(capaian: CapaianOrganisasi) -> str:
    """`Istimewa`, for screens and sentences."""
    return {
        CapaianOrganisasi.ISTIMEWA: _("Istimewa"),
        CapaianOrganisasi.BAIK: _("Baik"),
        CapaianOrganisasi.BUTUH_PERBAIKAN: _("Butuh Perbaikan"),
        CapaianOrganisasi.KURANG: _("Kurang"),
        CapaianOrganisasi.SANGAT_KURANG: _("Sangat Kurang"),
    }[capaian]
