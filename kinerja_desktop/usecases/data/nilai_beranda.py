"""What the home page shows: what is due, what is not sent, is the data safe (design 7), and how far the year is."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kinerja_desktop.usecases.paket.buku_ekspedisi import RingkasanKirim


class JenisTugas(StrEnum):
    """What may wait for a person."""

    SKP_BELUM_DITETAPKAN = "SKP_BELUM_DITETAPKAN"
    SKP_MENUNGGU = "SKP_MENUNGGU"
    SKP_DIKEMBALIKAN = "SKP_DIKEMBALIKAN"
    REALISASI_BELUM = "REALISASI_BELUM"
    EVALUASI_MENUNGGU_RATING = "EVALUASI_MENUNGGU_RATING"
    EVALUASI_MENUNGGU_PENETAPAN = "EVALUASI_MENUNGGU_PENETAPAN"
    CAPAIAN_BELUM = "CAPAIAN_BELUM"
    BENTROK = "BENTROK"


@dataclass(frozen=True, slots=True)
class Tugas:
    """One thing that waits for the acting person. `batas` None: no date binds it.

    `selesai` of `dari` people are through (0 of 0: not counted); `jumlah` wait. `halaman` and `arg` are the page's key
    and what it opens with; `akibat` says what follows when nothing is done.
    """

    jenis: JenisTugas
    batas: date | None
    apa: str
    akibat: str
    tombol: str
    halaman: str
    arg: object = None
    selesai: int = 0
    dari: int = 0
    jumlah: int = 1


@dataclass(frozen=True, slots=True)
class KeamananData:
    """Whether the data survive this laptop: the newest copy beside the data, the newest outside, free bytes.

    `kejadian` is why the newest copy was made, as `usecases.data.cadangkan.SalinanData.kejadian` words it.
    """

    salinan: datetime | None
    kejadian: str
    jumlah_salinan: int
    cadangan_luar: datetime | None
    bebas: int


@dataclass(frozen=True, slots=True)
class TahapSiklus:
    """One stage of the cycle: `selesai` of `dari`; `berjalan`: the calendar is in this stage."""

    kode: str
    kata: str
    kalimat: str
    selesai: int
    dari: int
    berjalan: bool


@dataclass(frozen=True, slots=True)
class BagianGrafik:
    """One kind of part of the bars: its word and its token of colour."""

    kata: str
    nada: str


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """One unit's bar: a number for each kind of part; the parts add up to `dari`. `selesai` stands beside the bar."""

    unit: str
    isi: tuple[int, ...]
    selesai: int
    dari: int
    tertinggal: bool = False


@dataclass(frozen=True, slots=True)
class GrafikTahap:
    """The stage that runs, by unit. `temuan` is the finding and the chart's title."""

    temuan: str
    keterangan: str
    bagian: tuple[BagianGrafik, ...]
    baris: tuple[BarisUnit, ...]


@dataclass(frozen=True, slots=True)
class LangkahAwal:
    """One of the seven first ticks; `halaman` is where it is done."""

    kode: str
    kata: str
    selesai: bool
    halaman: str


@dataclass(frozen=True, slots=True)
class Beranda:
    """Everything the home page says. `waktu` is when it was read, `hari_ini` the legal day.

    `tujuan` is the name of the store's parent, "" where it has none. `boleh_kirim` and
    `boleh_catat`: the acting person may send bundles, and record realisasi.
    """

    nama: str
    waktu: datetime
    hari_ini: date
    tugas: tuple[Tugas, ...]
    kirim: RingkasanKirim
    tujuan: str
    boleh_kirim: bool
    boleh_catat: bool
    keamanan: KeamananData
    tahap: tuple[TahapSiklus, ...]
    grafik: GrafikTahap | None
    langkah_awal: tuple[LangkahAwal, ...]
    latihan: bool

    @property
    def langkah_tersisa(self) -> tuple[LangkahAwal, ...]:
        """The first ticks still to do."""
        return tuple(satu for satu in self.langkah_awal if not satu.selesai)
