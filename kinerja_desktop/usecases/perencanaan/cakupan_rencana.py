"""What the plans of a unit do not cover yet: MPH-01 and MPH-02 by leader, and posts without a measurable indicator
(`domain.md` 2.4; `product.md` row 1.1).
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPeristiwa, berlangsung
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.kepegawaian.unit import di_dalam
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    MatriksPimpinan,
    beri_indikator_terukur,
    periksa_cakupan,
    susun_kolom,
    urut_baris,
)
from kinerja_desktop.domain.perencanaan.skp import TautanInduk
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.store import garis_waktu, matriks_peran
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.bawahan import peta_penilai
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_dari
from kinerja_desktop.usecases.perencanaan.buka_matriks import formulir_pos
from kinerja_desktop.usecases.perencanaan.skp_setahun import skp_banyak

TANPA_SKP = frozenset({
    JenisPeristiwa.CLTN, JenisPeristiwa.TUGAS_BELAJAR, JenisPeristiwa.BERHENTI_SEMENTARA, JenisPeristiwa.MPP,
    JenisPeristiwa.PENSIUN, JenisPeristiwa.MENINGGAL, JenisPeristiwa.BERHENTI, JenisPeristiwa.PINDAH,
})  # fmt: skip
"""Who need not plan (`domain.md` 2.8), or is no longer here."""


@dataclass(frozen=True, slots=True)
class CakupanPimpinan:
    """One leader: how many of his indicators have somebody, and the findings on his matrix.

    `keadaan` is the state of his SKP, None while he has none. `kedalaman` counts the levels above him in this list.
    """

    pimpinan_id: UUID
    nama: str
    jabatan: str
    unit_kerja: str
    indikator: int
    terbagi: int
    bawahan: int
    sel: int
    keadaan: KeadaanSkp | None
    temuan: tuple[Temuan, ...]
    kedalaman: int = 0


@dataclass(frozen=True, slots=True)
class TanpaIndikator:
    """A post without a measurable indicator, and why: no SKP, or an SKP that measures nothing yet."""

    pegawai_id: UUID
    nama: str
    jabatan: str
    unit_kerja: str
    skp_id: UUID | None
    sebab: str


@dataclass(frozen=True, slots=True)
class MenungguInduk:
    """An RHK that waits for the leader's plan: a gap that stops nobody (`product.md`, complaint 5)."""

    pegawai_id: UUID
    nama: str
    jabatan: str
    unit_kerja: str
    skp_id: UUID
    rhk_id: UUID
    teks: str


@dataclass(frozen=True, slots=True)
class Cakupan:
    """The gaps of a year. `pimpinan` stand from the top down, each followed by those he leads."""

    tahun: int
    pimpinan: tuple[CakupanPimpinan, ...]
    tanpa_indikator: tuple[TanpaIndikator, ...]
    menunggu: tuple[MenungguInduk, ...] = ()

    @property
    def indikator_belum(self) -> int:
        """How many indicators nobody took (MPH-01)."""
        return self._jumlah("MPH-01")

    @property
    def pegawai_belum(self) -> int:
        """How many subordinates have no part (MPH-02)."""
        return self._jumlah("MPH-02")

    def _jumlah(self, kode: str) -> int:
        return sum(temuan.kode == kode for satu in self.pimpinan for temuan in satu.temuan)


def cakupan_rencana(store: Store, pelaku: Pelaku, tahun: int, hari: date) -> Cakupan:
    """The gaps in the acting person's part of the region."""
    periksa_hak(pelaku, Tindakan.LIHAT)
    with store.read() as unit:
        posisi = pegawai_store.penempatan_berjalan(unit, hari)
        kantor = {satu.id: satu for satu in unit_store.semua(unit)}
        di_sini = {
            orang
            for orang, pos in posisi.items()
            if di_dalam(kantor[pos.unit_id].kode if pos.unit_id in kantor else pos.lingkup, pelaku.lingkup)
        }
        peta = peta_penilai(unit, posisi, hari)
        semua_orang = pegawai_store.muat_banyak(unit, posisi)
        skp = skp_banyak(unit, sorted(di_sini), tahun, hari)
        sel = _sel_menurut_pimpinan(unit, tahun)
        bawahan: dict[UUID, list[UUID]] = {}
        for orang, penilai in peta.items():
            if penilai is not None and penilai in di_sini and orang in semua_orang:
                bawahan.setdefault(penilai, []).append(orang)
        bebas = _tidak_wajib(unit, di_sini, hari)

        def pihak(orang: UUID) -> tuple[str, str, str]:
            pos = posisi[orang]
            satu = kantor.get(pos.unit_id)
            return nama_lengkap(semua_orang[orang]), pos.jabatan, satu.nama if satu else ""

        def baris(orang: UUID) -> BarisMatriks:
            nama, jabatan, unit_kerja = pihak(orang)
            satu = semua_orang[orang]
            return BarisMatriks(orang, satu.lingkup, nama, satu.nip, jabatan, unit_kerja)

        pimpinan: dict[UUID, CakupanPimpinan] = {}
        for satu, orang in bawahan.items():
            if satu not in semua_orang:
                continue
            pos, sendiri, milik = posisi[satu], skp.get(satu), sel.get(satu, ())
            matriks = MatriksPimpinan(
                pimpinan=pihak_dari(semua_orang[satu], pos, kantor.get(pos.unit_id)),
                pimpinan_id=satu,
                tahun=tahun,
                skp_id=sendiri.skp.id if sendiri else None,
                formulir=sendiri.skp.formulir if sendiri else formulir_pos(pos, tahun),
                keadaan=sendiri.keadaan if sendiri else None,
                kolom=susun_kolom(sendiri.skp if sendiri else None, milik),
                baris=urut_baris(baris(one) for one in orang),
                sel=tuple(milik),
            )
            pimpinan[satu] = CakupanPimpinan(
                satu, *pihak(satu), matriks.indikator, matriks.terbagi, len(orang), len(milik), matriks.keadaan,
                periksa_cakupan(matriks),
            )  # fmt: skip
        tanpa: list[TanpaIndikator] = []
        for orang in di_sini & semua_orang.keys() - bebas:
            satu_skp = skp.get(orang)
            if satu_skp is None or not beri_indikator_terukur(satu_skp.skp):
                sebab = _("belum punya SKP") if satu_skp is None else _("SKP belum berindikator terukur")
                skp_id = satu_skp.skp.id if satu_skp else None
                tanpa.append(TanpaIndikator(orang, *pihak(orang), skp_id, sebab))
        menunggu = [
            MenungguInduk(orang, *pihak(orang), satu.skp.id, rhk.id, rhk.teks)
            for orang, satu in skp.items()
            if orang in semua_orang
            for rhk in satu.skp.rhk
            if rhk.tautan is TautanInduk.MENUNGGU
        ]
    return Cakupan(
        tahun, _menurun(pimpinan, peta), tuple(sorted(tanpa, key=_urutan)), tuple(sorted(menunggu, key=_urutan))
    )


def _urutan(satu: TanpaIndikator | MenungguInduk) -> tuple[str, str, bytes]:
    return satu.unit_kerja.casefold(), satu.nama.casefold(), satu.pegawai_id.bytes


def _sel_menurut_pimpinan(unit: ReadUnit, tahun: int) -> dict[UUID, list[SelMatriks]]:
    hasil: dict[UUID, list[SelMatriks]] = {}
    for satu in matriks_peran.setahun(unit, tahun):
        hasil.setdefault(satu.pimpinan_id, []).append(satu)
    return hasil


def _tidak_wajib(unit: ReadUnit, orang: set[UUID], hari: date) -> set[UUID]:
    return {
        pegawai_id
        for pegawai_id, semua in garis_waktu.peristiwa_banyak(unit, orang).items()
        if any(satu.jenis in TANPA_SKP and berlangsung(satu.mulai, satu.sampai, hari) for satu in semua)
    }


def _menurun(pimpinan: dict[UUID, CakupanPimpinan], peta: dict[UUID, UUID | None]) -> tuple[CakupanPimpinan, ...]:
    """From the top down: each leader, then those he leads, by name."""
    anak: dict[UUID | None, list[CakupanPimpinan]] = {}
    for satu in sorted(pimpinan.values(), key=lambda one: (one.nama.casefold(), one.pimpinan_id.bytes)):
        atas = peta.get(satu.pimpinan_id)
        anak.setdefault(atas if atas in pimpinan else None, []).append(satu)
    hasil: dict[UUID, CakupanPimpinan] = {}

    def turun(atas: UUID | None, kedalaman: int) -> None:
        for satu in anak.get(atas, ()):
            if satu.pimpinan_id not in hasil:
                hasil[satu.pimpinan_id] = replace(satu, kedalaman=kedalaman)
                turun(satu.pimpinan_id, kedalaman + 1)

    turun(None, 0)
    # Two who appraise each other (PEN-04) hang below nobody: they stand at the end.
    lingkaran = (satu for kunci, satu in pimpinan.items() if kunci not in hasil)
    return (*hasil.values(), *lingkaran)
