"""The SKP document: header as it stood on its date, hasil kerja, perilaku kerja, lampiran (`domain.md` Part 2)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class Pendekatan(StrEnum):
    """How results are measured (`domain.md` 2.9)."""

    KUANTITATIF = "KUANTITATIF"
    KUALITATIF = "KUALITATIF"


class Formulir(StrEnum):
    """Form family by post (`domain.md` 1.6)."""

    JPT_UKM = "JPT_UKM"
    JA_JF = "JA_JF"


class JenisRhk(StrEnum):
    """Kind of rencana hasil kerja."""

    UTAMA = "UTAMA"
    TAMBAHAN = "TAMBAHAN"


class Klasifikasi(StrEnum):
    """Whether an RHK stays with the post or with the person."""

    ORGANISASI = "ORGANISASI"
    INDIVIDU = "INDIVIDU"


class Aspek(StrEnum):
    """Aspect of an indicator, in the order of paper."""

    KUANTITAS = "KUANTITAS"
    KUALITAS = "KUALITAS"
    WAKTU = "WAKTU"
    BIAYA = "BIAYA"


class JenisTarget(StrEnum):
    """Shape of a target."""

    ANGKA = "ANGKA"
    RENTANG = "RENTANG"
    PERSEN = "PERSEN"
    TANGGAL = "TANGGAL"
    DURASI = "DURASI"
    TEKS = "TEKS"


class Arah(StrEnum):
    """Whether more is better, less is better, or a range is meant."""

    NAIK = "NAIK"
    TURUN = "TURUN"
    TEPAT = "TEPAT"


class Perspektif(StrEnum):
    """The four perspectives of the JPT/UKM form, in the order of paper (`domain.md` 2.3)."""

    PENERIMA_LAYANAN = "PENERIMA_LAYANAN"
    PROSES_BISNIS = "PROSES_BISNIS"
    PENGUATAN_INTERNAL = "PENGUATAN_INTERNAL"
    ANGGARAN = "ANGGARAN"


class TautanInduk(StrEnum):
    """How an RHK hangs on the leader's plan: typed by hand, linked to a row of it, or waiting for it to arrive."""

    DIKETIK = "DIKETIK"
    TERTAUT = "TERTAUT"
    MENUNGGU = "MENUNGGU"


class BagianLampiran(StrEnum):
    """The three bands of the lampiran, in the order of paper (`domain.md` 2.6)."""

    DUKUNGAN_SUMBER_DAYA = "DUKUNGAN_SUMBER_DAYA"
    SKEMA_PERTANGGUNGJAWABAN = "SKEMA_PERTANGGUNGJAWABAN"
    KONSEKUENSI = "KONSEKUENSI"


@dataclass(frozen=True, slots=True)
class Pihak:
    """One party of the two-party head, as it stood on the document's date (a later promotion rewrites nothing).

    `pangkat_golongan` is `Penata Muda Tingkat I, III/b` for PNS, `IX` for PPPK, `-` for an elected head.
    `awalan` is `Plt.` or `Plh.` where it applies, else empty.
    """

    pegawai_id: UUID | None
    nama: str
    nip: str
    pangkat_golongan: str
    jabatan: str
    unit_kerja: str
    awalan: str = ""


@dataclass(frozen=True, slots=True)
class TargetWilayah:
    """The part of an indicator's target that one village or kelurahan has to reach (`product.md` row 1.3)."""

    id: UUID
    wilayah: str
    nilai: Decimal | None
    urutan: int


@dataclass(frozen=True, slots=True)
class IndikatorKinerja:
    """One indicator of an RHK, one row on paper.

    Of the target fields only those of `jenis_target` count: `nilai` (ANGKA, PERSEN, DURASI), `minimum` and `maksimum`
    (RENTANG), `tanggal` (TANGGAL), `teks_target` (TEKS). `triwulan` are four optional milestones. `perspektif` is of
    the JPT/UKM form only. `asal_id` is the indicator of last year's SKP that this one was taken over from.
    """

    id: UUID
    aspek: Aspek
    teks: str
    jenis_target: JenisTarget
    nilai: Decimal | None
    minimum: Decimal | None
    maksimum: Decimal | None
    tanggal: date | None
    teks_target: str
    satuan: str
    arah: Arah
    triwulan: tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]
    perspektif: Perspektif | None = None
    wilayah: tuple[TargetWilayah, ...] = ()
    asal_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RencanaHasilKerja:
    """One planned result with its indicators, in paper order.

    `rhk_pimpinan` is the text of the leader's plan it intervenes. Where `tautan` is TERTAUT, `rhk_pimpinan_id` and
    `indikator_pimpinan_id` name the row of the leader's SKP that the text was taken from; where it is MENUNGGU, that
    plan has not arrived yet. `tusi` is the line of tugas pokok dan fungsi it was drafted from, `asal_id` the RHK of
    last year's SKP that this one was taken over from.
    """

    id: UUID
    jenis: JenisRhk
    klasifikasi: Klasifikasi
    rhk_pimpinan: str
    teks: str
    penugasan_dari: str
    urutan: int
    indikator: tuple[IndikatorKinerja, ...]
    tautan: TautanInduk = TautanInduk.DIKETIK
    rhk_pimpinan_id: UUID | None = None
    indikator_pimpinan_id: UUID | None = None
    tusi: str = ""
    asal_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EkspektasiKhusus:
    """What the leader expects beyond the guides of one BerAKHLAK value; `nilai` is 1..7 in the order of paper."""

    id: UUID
    nilai: int
    teks: str


@dataclass(frozen=True, slots=True)
class BarisLampiran:
    """One numbered row of the lampiran."""

    id: UUID
    bagian: BagianLampiran
    urutan: int
    teks: str


@dataclass(frozen=True, slots=True)
class Skp:
    """The whole content of one SKP as it stands: what is edited, digested, signed and printed.

    `lingkup` is the scope of birth. State and version are not here: they are folds over events (see `kehidupan_skp`).
    `alasan_revisi` and `revisi_mulai` say why this content replaces a version in force, and from which day
    (`domain.md` 2.8). `penempatan_id` is the post it is for, `asal_id` last year's SKP that it was taken over from.
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    penilai_id: UUID | None
    tahun: int
    mulai: date
    selesai: date
    pendekatan: Pendekatan
    formulir: Formulir
    instansi: str
    pegawai: Pihak
    penilai: Pihak | None
    rhk: tuple[RencanaHasilKerja, ...]
    perilaku: tuple[EkspektasiKhusus, ...]
    lampiran: tuple[BarisLampiran, ...]
    alasan_revisi: str = ""
    revisi_mulai: date | None = None
    penempatan_id: UUID | None = None
    asal_id: UUID | None = None
