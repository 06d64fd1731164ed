"""The frequency curve over the five predikat as shapes, as SE MenPANRB 3/2023 shows it (`domain.md` 3.5).

The heights illustrate, they are no rule: nothing is computed from them.
"""

from dataclasses import dataclass
from itertools import pairwise

from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.sheets.rencana_sel import Kurva

LABEL = ("SANGAT KURANG", "KURANG/ MISCONDUCT", "BUTUH PERBAIKAN", "BAIK", "SANGAT BAIK")
TINGGI = {
    CapaianOrganisasi.ISTIMEWA: (0, 1, 3, 7, 13),
    CapaianOrganisasi.BAIK: (2, 3, 6, 11, 2),
    CapaianOrganisasi.BUTUH_PERBAIKAN: (3, 4, 10, 4, 3),
    CapaianOrganisasi.KURANG: (2, 11, 6, 3, 2),
    CapaianOrganisasi.SANGAT_KURANG: (13, 7, 3, 1, 0),
}


@dataclass(frozen=True, slots=True)
class Lengkung:
    """One cubic piece from the last point: two control points and the end."""

    c1: tuple[float, float]
    c2: tuple[float, float]
    akhir: tuple[float, float]


def kurva_distribusi(capaian: CapaianOrganisasi) -> Kurva:
    """The curve that belongs to an organisation's predikat, with the words of the official sheet."""
    sebutan = capaian.value.replace("_", " ")
    return Kurva(
        TINGGI[capaian],
        LABEL,
        "Frekuensi Pegawai",
        "Predikat Kinerja Pegawai",
        f"KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI {sebutan}",
    )


def titik_kurva(tinggi: tuple[int, ...], lebar: float, puncak: float) -> tuple[tuple[float, float], ...]:
    """The points of the curve: equal steps over a width, the highest at `puncak`."""
    langkah = lebar / len(tinggi)
    tertinggi = max(tinggi) or 1
    return tuple((langkah * (n + 0.5), puncak * h / tertinggi) for n, h in enumerate(tinggi))


def lengkungan(titik: tuple[tuple[float, float], ...]) -> tuple[Lengkung, ...]:
    """A monotone cubic through the points: flat at peaks, nowhere below the lowest neighbour (Fritsch and Carlson)."""
    dx = titik[1][0] - titik[0][0]
    lereng = [(b[1] - a[1]) / dx for a, b in pairwise(titik)]
    arah = [lereng[0]]
    for kiri, kanan in pairwise(lereng):
        arah.append(2 * kiri * kanan / (kiri + kanan) if kiri * kanan > 0 else 0.0)
    arah.append(lereng[-1])
    return tuple(
        Lengkung((a[0] + dx / 3, a[1] + m * dx / 3), (b[0] - dx / 3, b[1] - n * dx / 3), b)
        for a, b, m, n in zip(titik, titik[1:], arah, arah[1:], strict=False)
    )
