"""Planning sheets that run over several pages: many rows, one of them longer than a page."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, BarisLampiran, Pendekatan, Skp
from kinerja_desktop.sheets.lembar_kendali import lembar_kendali
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_matriks import lembar_matriks
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif, lembar_skp_pimpinan_kualitatif
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan
from kinerja_desktop.sheets.lembar_wilayah import lembar_wilayah
from kinerja_desktop.sheets.rencana_sel import KonteksCetak, Lembar
from tests.sheets.contoh_lembar import rhk, skp
from tests.sheets.contoh_perencanaan import (
    langkah,
    matriks,
    paket,
    rhk_camat,
    skp_camat,
    skp_kualitatif,
    skp_wilayah,
)

PEMBUAT: dict[str, Callable[[str, int, KonteksCetak], Lembar]] = {
    "F-01": lambda isi, banyak, k: lembar_kendali(
        replace(paket(), dokumen=tuple(replace(paket().dokumen[0], judul=_teks(isi, n)) for n in range(banyak))),
        replace(k, kode="", versi=0),
    ),
    "F-02": lambda isi, banyak, k: lembar_skp_pimpinan(_camat(isi, banyak), k),
    "F-03": lambda isi, banyak, k: lembar_skp_pimpinan_kualitatif(
        replace(_camat(isi, banyak), pendekatan=Pendekatan.KUALITATIF), k
    ),
    "F-04": lambda isi, banyak, k: lembar_skp(_staf(isi, banyak), k),
    "F-05": lambda isi, banyak, k: lembar_skp_kualitatif(skp_kualitatif(*_staf(isi, banyak).rhk), k),
    "F-05-ketat": lambda isi, banyak, k: lembar_skp_kualitatif(
        skp_kualitatif(*_staf(isi, banyak).rhk), k, format_ketat=True
    ),
    "F-06": lambda isi, banyak, k: lembar_lampiran(_berlampiran(isi, banyak), k),
    "F-07": lambda isi, banyak, k: lembar_matriks(
        replace(matriks(5, banyak), baris=tuple(
            replace(satu, peran=tuple(replace(p, teks=_teks(isi, n)) for p in satu.peran))
            for n, satu in enumerate(matriks(5, banyak).baris)
        )), k,
    ),
    "F-08": lambda isi, banyak, k: _aksi(isi, banyak, k, bulanan=False),
    "F-08-bulanan": lambda isi, banyak, k: _aksi(isi, banyak, k, bulanan=True),
    "F-08W": lambda isi, banyak, k: lembar_wilayah(
        replace(skp_wilayah(4), rhk=tuple(
            replace(skp_wilayah(4).rhk[0], id=UUID(int=100 + n), urutan=n, teks=_teks(isi, n)) for n in range(banyak)
        )), k,
    ),
}  # fmt: skip
"""By a short name: the sheet with so many rows, each saying what it is given; the first of them is the longest."""
KEPALA_BERULANG = {
    "F-01": "NO DOKUMEN PERIODE STATUS TANGGAL",
    "F-02": "INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF (1) (2) (3) (4) (5)",
    "F-03": "NO HASIL KERJA (1) (2)",
    "F-04": "ASPEK INDIKATOR KINERJA INDIVIDU TARGET (1) (2) (3) (4) (5) (6)",
    "F-05": "DIINTERVENSI HASIL KERJA (1) (2) (3)",
    "F-05-ketat": "NO HASIL KERJA (1) (2)",
    "F-06": "SUMBER DAYA",
    "F-07": "OUTCOME ANTARA / OUTPUT / LAYANAN",
    "F-08": "RENCANA AKSI TARGET TW I TW II TW III TW IV KETERANGAN",
    "F-08-bulanan": "RENCANA AKSI TARGET 1 2 3 4 5 6 7 8 9 10 11 12 KETERANGAN",
    "F-08W": "INDIKATOR Muara Sari Sungai Apit Teluk Lanus Bandar Jaya JUMLAH TARGET",
}
"""What stands over the rows of each page."""


def _teks(isi: str, nomor: int) -> str:
    return isi if nomor == 0 else f"{isi[:60]} baris-{nomor}"


def _camat(isi: str, banyak: int) -> Skp:
    indikator = skp_camat().rhk[0].indikator[:2]
    return skp_camat(*(rhk_camat(n, _teks(isi, n), *indikator) for n in range(banyak)))


def _staf(isi: str, banyak: int) -> Skp:
    return skp(*(rhk(n, _teks(isi, n)) for n in range(banyak)))


def _berlampiran(isi: str, banyak: int) -> Skp:
    sumber_daya = BagianLampiran.DUKUNGAN_SUMBER_DAYA
    return replace(
        skp(), lampiran=tuple(BarisLampiran(UUID(int=n), sumber_daya, n, _teks(isi, n)) for n in range(banyak))
    )


def _aksi(isi: str, banyak: int, k: KonteksCetak, *, bulanan: bool) -> Lembar:
    dokumen = skp(rhk(1))
    aksi = tuple(langkah(n, dokumen.rhk[0], _teks(isi, n), 1, 5) for n in range(banyak))
    return lembar_rencana_aksi(dokumen, aksi, k, bulanan=bulanan)
