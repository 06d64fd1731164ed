"""The board of a period: everybody of a unit with the state of his evaluation and its predikat, and the counts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai
from kinerja_desktop.domain.penilaian.evaluasi import Predikat
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penilaian.matriks import KODE_MATRIKS, matriks_dari
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN, Periode, urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.evaluasi import KepalaEvaluasi
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.penilaian.capaian_berlaku import CapaianBerlaku, PetaCapaian
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi


@dataclass(frozen=True, slots=True)
class BarisEvaluasi:
    """One person on the board.

    `keadaan` is None while the period was not opened for him. `skp_ditetapkan`: without it nothing can be opened
    (EVA-01). `bawahan`: the acting person is his appraiser. `terlambat`: his own deadline has passed without a
    submission. `capaian` is the organisation's achievement that counts for him. `masalah` says why his evaluation
    cannot be opened here, or is empty.
    """

    pegawai: Pegawai
    jabatan: str
    unit: str
    evaluasi_id: UUID | None
    keadaan: KeadaanEvaluasi | None
    predikat: Predikat | None
    perlu_tinjau: bool
    terlambat: bool
    skp_ditetapkan: bool
    bawahan: bool
    capaian: CapaianBerlaku
    masalah: str = ""


@dataclass(frozen=True, slots=True)
class PapanEvaluasi:
    """The board, by name. `belum`, `diajukan`, `dinilai` and `ditetapkan` add up to everybody on it."""

    periode: Periode
    baris: tuple[BarisEvaluasi, ...]
    batas_pegawai: date
    batas_penilai: date

    @property
    def belum(self) -> int:
        """How many have handed nothing in and were not rated either."""
        return sum(satu.keadaan in {None, KeadaanEvaluasi.TERBUKA} for satu in self.baris)

    @property
    def diajukan(self) -> int:
        """How many wait for ratings."""
        return self._jumlah(KeadaanEvaluasi.DIAJUKAN)

    @property
    def dinilai(self) -> int:
        """How many are rated and wait for the setting."""
        return self._jumlah(KeadaanEvaluasi.DINILAI)

    @property
    def ditetapkan(self) -> int:
        """How many are set."""
        return self._jumlah(KeadaanEvaluasi.DITETAPKAN)

    @property
    def kalimat(self) -> str:
        """The finding: `12 dari 22 evaluasi sudah ditetapkan`."""
        return _("{a} dari {b} evaluasi sudah ditetapkan").format(a=self.ditetapkan, b=len(self.baris))

    def _jumlah(self, keadaan: KeadaanEvaluasi) -> int:
        return sum(satu.keadaan is keadaan for satu in self.baris)


def papan_evaluasi(
    store: Store, pelaku: Pelaku, periode: str, hari_ini: date, *, batas: str | None = None
) -> PapanEvaluasi:
    """The board of a period for a subtree of units; `batas` left out, it is the acting person's."""
    with store.read() as unit:
        lingkup = pelaku.lingkup if batas is None else batas
        periksa_hak(pelaku, Tindakan.LIHAT, lingkup=lingkup)
        return _papan(unit, pelaku, urai_periode(periode), hari_ini, lingkup)


def _papan(unit: ReadUnit, pelaku: Pelaku, periode: Periode, hari_ini: date, lingkup: str) -> PapanEvaluasi:
    aturan = pilih(semua_aturan(), KODE_ATURAN, periode.selesai)
    batas_pegawai = periode.batas_pegawai(aturan)
    matriks = matriks_dari(pilih(semua_aturan(), KODE_MATRIKS, periode.selesai))
    peta = PetaCapaian(unit, periode.kode)
    kantor = {satu.id: satu.nama for satu in unit_store.semua(unit)}
    kepala = _kepala_menurut_pegawai(unit, periode.kode)
    berskp, penilai = _skp_ditetapkan(unit, periode.tahun)
    baris: list[BarisEvaluasi] = []
    for orang, pos in pegawai_store.cari(unit, "", batas=lingkup).pegawai:
        ada = kepala.get(orang.id)
        isi, masalah = _muat(unit, ada, peta)
        keadaan = isi.kehidupan.keadaan if isi else None
        rating = (isi.evaluasi.rating_hasil, isi.evaluasi.rating_perilaku) if isi else (None, None)
        penilai_id = isi.evaluasi.penilai.pegawai_id if isi and isi.evaluasi.penilai else penilai.get(orang.id)
        baris.append(
            BarisEvaluasi(
                pegawai=orang,
                jabatan=pos.jabatan if pos else "",
                unit=kantor.get(pos.unit_id, "") if pos else "",
                evaluasi_id=ada.id if ada else None,
                keadaan=keadaan,
                predikat=matriks.predikat(*rating),
                perlu_tinjau=isi is not None and isi.kehidupan.perlu_tinjau,
                terlambat=hari_ini > batas_pegawai and keadaan in {None, KeadaanEvaluasi.TERBUKA},
                skp_ditetapkan=orang.id in berskp,
                bawahan=penilai_id == pelaku.pegawai_id,
                capaian=isi.capaian if isi else peta.untuk(pos.unit_id if pos else None),
                masalah=masalah,
            )
        )
    return PapanEvaluasi(periode, tuple(baris), batas_pegawai, periode.batas_penilai(aturan))


def _muat(unit: ReadUnit, kepala: KepalaEvaluasi | None, peta: PetaCapaian) -> tuple[DokumenEvaluasi | None, str]:
    """The evaluation, or why it cannot be opened: one that is incomplete must not close the board for all."""
    try:
        return (muat_evaluasi(unit, kepala.id, peta) if kepala else None), ""
    except PenolakanError as penolakan:
        return None, f"{penolakan.pesan} {penolakan.langkah}"


def _kepala_menurut_pegawai(unit: ReadUnit, periode: str) -> dict[UUID, KepalaEvaluasi]:
    """The evaluation of each person; of several the one that events speak of, else the oldest."""
    semua = evaluasi_store.daftar(unit, periode)
    berkejadian = dokumen.kejadian_banyak(unit, JenisDokumen.EVALUASI, [satu.id for satu in semua])
    hasil: dict[UUID, KepalaEvaluasi] = {}
    for satu in sorted(semua, key=lambda satu: (satu.id not in berkejadian, satu.id)):
        hasil.setdefault(satu.pegawai_id, satu)
    return hasil


def _skp_ditetapkan(unit: ReadUnit, tahun: int) -> tuple[set[UUID], dict[UUID, UUID | None]]:
    """Who has an SKP in force in that year, and who appraises each by his SKP."""
    semua = skp_store.daftar(unit, tahun)
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, [satu.id for satu in semua])
    berlaku = {satu.pegawai_id for satu in semua if hidup(kejadian.get(satu.id, ()), "").berlaku is not None}
    return berlaku, {satu.pegawai_id: satu.penilai_id for satu in semua}
