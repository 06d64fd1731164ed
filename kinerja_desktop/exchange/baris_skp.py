"""One row of an SKP workbook, read into values: every word known, every number possible, every doubt at its cell."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.nip import normalkan, periksa_nip
from kinerja_desktop.domain.perencanaan.periksa_indikator import periksa_indikator
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
)
from kinerja_desktop.domain.tanggal import urai_tanggal
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.isian import kosong
from kinerja_desktop.exchange.judul_kolom import rapikan
from kinerja_desktop.exchange.kata_skp import pilihan_tertulis, urai_berakhlak, urai_bulan, urai_pilihan
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, TRIWULAN, JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, TemuanSel
from kinerja_desktop.exchange.pratinjau_skp import (
    BarisSkp,
    Isian,
    IsiHasilKerja,
    IsiLampiran,
    IsiPerilaku,
    IsiRencanaAksi,
    IsiWilayah,
    KepalaLembar,
)
from kinerja_desktop.exchange.target_tertulis import TargetTakTerbacaError, TargetTertulis, angka_sel, baca_target
from kinerja_desktop.i18n import _

_Pilihan = TypeVar("_Pilihan", bound=StrEnum)
_TAHUN = (2000, 2100)
_DITOLAK = frozenset({"IND-01", "IND-02"})
_ASPEK_MENURUT_TARGET = {
    JenisTarget.TANGGAL: Aspek.WAKTU,
    JenisTarget.DURASI: Aspek.WAKTU,
    JenisTarget.PERSEN: Aspek.KUALITAS,
    JenisTarget.TEKS: Aspek.KUALITAS,
}
_ARAH_MENURUT_TARGET = {JenisTarget.TANGGAL: Arah.TURUN, JenisTarget.RENTANG: Arah.TEPAT}


@dataclass(slots=True)
class BacaBaris:
    """The reading of one row: `isi` by field, already completed by what the rows above say for it."""

    kepala: KepalaLembar
    baris: int
    isi: Mapping[MedanSkp, IsiSel]
    sel: tuple[IsiSel, ...]
    hari_ini: date
    tahun_bawaan: int
    tersembunyi: bool = False
    temuan: list[TemuanSel] = field(default_factory=list[TemuanSel])

    def hasil(self) -> BarisSkp | BarisDitolak:
        """The row as values, or refused with its reasons."""
        nip = normalkan(self.teks(MedanSkp.NIP))
        self._periksa_nip(nip)
        tahun, mulai = self._tahun(), self._hari(MedanSkp.MULAI)
        isi = _PEMBACA[self.kepala.jenis](self)
        if self.tersembunyi:
            self.catat(None, "IMPOR-16", _("Baris ini tersembunyi di Excel. Pastikan memang ikut diimpor."))
        salah = next((satu for satu in self.temuan if satu.tingkat is Tingkat.SALAH), None)
        if salah is not None:
            return BarisDitolak(
                self.kepala.lembar, self.baris, salah.kode, salah.pesan, self.sel, "", tuple(self.temuan)
            )
        return BarisSkp(
            self.kepala.lembar,
            self.kepala.jenis,
            self.baris,
            nip,
            self.teks(MedanSkp.NAMA),
            tahun,
            mulai,
            isi,
            self.sel,
            tuple(self.temuan),
        )

    def teks(self, medan: MedanSkp) -> str:
        """The text of a cell on one line; empty where nothing, or a mark for nothing, stands."""
        isi = self.isi.get(medan, "")
        teks = " ".join(rapikan(teks_sel(isi)).split()) if isi != "" else ""
        return "" if kosong(teks) and teks != "0" else teks

    def panjang(self, medan: MedanSkp) -> str:
        """The text of a cell with its lines."""
        isi = self.isi.get(medan, "")
        return rapikan(teks_sel(isi)) if self.teks(medan) else ""

    def catat(self, medan: MedanSkp | None, kode: str, pesan: str, tingkat: Tingkat = Tingkat.PERLU_DICEK) -> None:
        """A finding at the cell of a field, or about the whole row."""
        kolom = self.kepala.kolom_untuk(medan) if medan else None
        nomor = kolom.nomor if kolom else 0
        self.temuan.append(TemuanSel(self.kepala.lembar, self.baris, nomor, tingkat, kode, pesan))

    def salah(self, medan: MedanSkp, kode: str, pesan: str) -> None:
        """A finding that refuses the row."""
        self.catat(medan, kode, pesan, Tingkat.SALAH)

    def wajib(self, medan: MedanSkp) -> str:
        """The text of a cell that must say something."""
        teks = self.teks(medan)
        if not teks:
            self.salah(medan, "IMPOR-31", _("{judul} belum diisi.").format(judul=JUDUL_SKP[medan]))
        return teks

    def pilihan(self, medan: MedanSkp, kelas: type[_Pilihan]) -> _Pilihan | None:
        """One of the known words; an unknown word refuses the row."""
        teks = self.teks(medan)
        if not teks:
            return None
        hasil = urai_pilihan(kelas, teks)
        if hasil is None:
            pesan = _('{judul} "{teks}" tidak dikenal. Pilih {kata}.')
            kata = ", ".join(pilihan_tertulis(kelas))
            self.salah(medan, "IMPOR-32", pesan.format(judul=JUDUL_SKP[medan], teks=teks, kata=kata))
        return hasil

    def angka(self, medan: MedanSkp) -> Decimal | None:
        """A number that is not negative (IND-02)."""
        try:
            angka = angka_sel("" if not self.teks(medan) else self.isi.get(medan, ""))
        except ValueError:
            angka = Decimal(-1)
        if angka is not None and angka < 0:
            self.salah(medan, "IND-02", _("Target harus angka tidak negatif."))
            return None
        return angka

    def _periksa_nip(self, nip: str) -> None:
        if not nip:
            self.salah(MedanSkp.NIP, "NIP-01", _("NIP belum diisi."))
            return
        for temuan in periksa_nip(self.teks(MedanSkp.NIP), hari_ini=self.hari_ini):
            if temuan.tingkat is Tingkat.SALAH:
                self.salah(MedanSkp.NIP, temuan.kode, temuan.pesan)

    def _tahun(self) -> int:
        teks = self.teks(MedanSkp.TAHUN)
        if not teks:
            return self.tahun_bawaan
        if teks.isascii() and teks.isdigit() and _TAHUN[0] <= int(teks) <= _TAHUN[1]:
            return int(teks)
        self.salah(MedanSkp.TAHUN, "IMPOR-33", _("Tahun harus empat angka, misalnya 2026."))
        return self.tahun_bawaan

    def _hari(self, medan: MedanSkp) -> date | None:
        isi = self.isi.get(medan, "")
        if isinstance(isi, date):
            return isi.date() if isinstance(isi, datetime) else isi
        teks = self.teks(medan)
        if not teks:
            return None
        with suppress(ValueError):
            return urai_tanggal(teks)
        self.salah(medan, "IMPOR-12", _('"{teks}" bukan tanggal yang dikenal.').format(teks=teks))
        return None


def _hasil_kerja(baris: BacaBaris) -> IsiHasilKerja:
    baris.wajib(MedanSkp.RHK)
    rhk, indikator = baris.panjang(MedanSkp.RHK), baris.panjang(MedanSkp.INDIKATOR)
    isian_rhk: list[tuple[str, str]] = []
    for medan, nama in ((MedanSkp.RHK_PIMPINAN, "rhk_pimpinan"), (MedanSkp.PENUGASAN_DARI, "penugasan_dari")):
        if teks := baris.panjang(medan):
            isian_rhk.append((nama, teks))
    for nama, pilihan in (
        ("jenis", baris.pilihan(MedanSkp.JENIS, JenisRhk)),
        ("klasifikasi", baris.pilihan(MedanSkp.KLASIFIKASI, Klasifikasi)),
    ):
        if pilihan is not None:
            isian_rhk.append((nama, pilihan.value))
    aspek = baris.pilihan(MedanSkp.ASPEK, Aspek)
    isian, bawaan = _isian_indikator(baris, indikator)
    jenis = JenisTarget(str((dict(bawaan) | dict(isian)).get("jenis_target", JenisTarget.ANGKA)))
    return IsiHasilKerja(
        rhk=rhk,
        indikator=indikator,
        aspek=aspek,
        aspek_bawaan=aspek or _ASPEK_MENURUT_TARGET.get(jenis, Aspek.KUANTITAS),
        pendekatan=baris.pilihan(MedanSkp.PENDEKATAN, Pendekatan),
        isian_rhk=tuple(isian_rhk),
        isian_indikator=isian,
        bawaan=bawaan,
        perspektif=baris.pilihan(MedanSkp.PERSPEKTIF, Perspektif),
    )


def _isian_indikator(baris: BacaBaris, teks: str) -> tuple[Isian, Isian]:
    """What the cells say of the indicator, and what the looks of its target let one suppose."""
    jenis, arah = baris.pilihan(MedanSkp.JENIS_TARGET, JenisTarget), baris.pilihan(MedanSkp.ARAH, Arah)
    target = _target(baris, jenis)
    satuan = baris.teks(MedanSkp.SATUAN) or (target.satuan if target else "")
    triwulan = tuple(baris.angka(medan) for medan in TRIWULAN)
    if not teks:
        if target is not None or any(satu is not None for satu in triwulan):
            baris.salah(MedanSkp.INDIKATOR, "IMPOR-31", _("Target ada, tetapi indikatornya belum diisi."))
        return (), ()
    isian: list[tuple[str, str | Decimal | date]] = [("jenis_target", jenis.value)] if jenis else []
    bawaan: list[tuple[str, str | Decimal | date]] = []
    if target is not None:
        isian += _isian_target(target)
        rupa = Arah.TURUN if target.batas else _ARAH_MENURUT_TARGET.get(target.jenis)
        bawaan += [("jenis_target", target.jenis.value)] if jenis is None else []
        bawaan += [("arah", rupa.value)] if arah is None and rupa is not None else []
    if satuan:
        isian.append(("satuan", satuan))
    if arah is not None:
        isian.append(("arah", arah.value))
    isian += [(f"triwulan{nomor}", satu) for nomor, satu in enumerate(triwulan, 1) if satu is not None]
    _periksa(baris, teks, dict(bawaan) | dict(isian))
    return tuple(isian), tuple(bawaan)


def _target(baris: BacaBaris, jenis: JenisTarget | None) -> TargetTertulis | None:
    isi = baris.isi.get(MedanSkp.TARGET, "")
    try:
        target = baca_target(isi if baris.teks(MedanSkp.TARGET) else "", jenis)
    except TargetTakTerbacaError:
        contoh = {
            JenisTarget.TANGGAL: _("Tanggal tidak dikenal. Ketik misalnya 31 Maret 2026."),
            JenisTarget.RENTANG: _("Rentang butuh dua angka, misalnya 85-90."),
        }
        baris.salah(
            MedanSkp.TARGET, "IND-02", contoh.get(jenis or JenisTarget.ANGKA, _("Target harus angka tidak negatif."))
        )
        return None
    if target is not None and target.pecahan_persen:
        pesan = _("Sel berformat persen: {isi} dibaca sebagai persen. Pastikan targetnya benar.")
        baris.catat(MedanSkp.TARGET, "IMPOR-34", pesan.format(isi=teks_sel(isi)))
    return target


def _isian_target(target: TargetTertulis) -> list[tuple[str, str | Decimal | date]]:
    if target.jenis is JenisTarget.RENTANG:
        assert target.minimum is not None
        assert target.maksimum is not None
        return [("minimum", target.minimum), ("maksimum", target.maksimum)]
    nilai = target.tanggal or target.teks if target.jenis in {JenisTarget.TANGGAL, JenisTarget.TEKS} else target.nilai
    assert nilai is not None
    return [("target", nilai)]


def _periksa(baris: BacaBaris, teks: str, isian: dict[str, str | Decimal | date]) -> None:
    """What the screen would say of this indicator (`domain.md` 5.4); IND-01 and IND-02 refuse the row."""
    target = isian.get("target")
    coba = IndikatorKinerja(
        id=UUID(int=0),
        aspek=Aspek.KUANTITAS,
        teks=teks,
        jenis_target=JenisTarget(str(isian.get("jenis_target", JenisTarget.ANGKA))),
        nilai=_desimal(target),
        minimum=_desimal(isian.get("minimum")),
        maksimum=_desimal(isian.get("maksimum")),
        tanggal=target if isinstance(target, date) else None,
        teks_target=target if isinstance(target, str) else "",
        satuan=str(isian.get("satuan", "")),
        arah=Arah(str(isian.get("arah", Arah.NAIK))),
        triwulan=(
            _desimal(isian.get("triwulan1")),
            _desimal(isian.get("triwulan2")),
            _desimal(isian.get("triwulan3")),
            _desimal(isian.get("triwulan4")),
        ),
    )
    for temuan in periksa_indikator(coba):
        tingkat = Tingkat.SALAH if temuan.kode in _DITOLAK else Tingkat.PERLU_DICEK
        baris.catat(_MEDAN_TEMUAN.get(temuan.medan.rpartition(".")[2]), temuan.kode, temuan.pesan, tingkat)


_MEDAN_TEMUAN = {
    "target": MedanSkp.TARGET,
    "teks": MedanSkp.INDIKATOR,
    "satuan": MedanSkp.SATUAN,
    "triwulan1": MedanSkp.TW1,
}


def _desimal(nilai: str | Decimal | date | None) -> Decimal | None:
    return nilai if isinstance(nilai, Decimal) else None


def _perilaku(baris: BacaBaris) -> IsiPerilaku:
    tertulis = baris.wajib(MedanSkp.NILAI)
    nilai = urai_berakhlak(tertulis)
    if tertulis and nilai is None:
        pesan = _('Nilai BerAKHLAK "{teks}" tidak dikenal. Pilih dari daftar pada sel.')
        baris.salah(MedanSkp.NILAI, "IMPOR-32", pesan.format(teks=tertulis))
    return IsiPerilaku(nilai or 1, baris.panjang(MedanSkp.EKSPEKTASI))


def _lampiran(baris: BacaBaris) -> IsiLampiran:
    baris.wajib(MedanSkp.BAGIAN)
    bagian = baris.pilihan(MedanSkp.BAGIAN, BagianLampiran)
    baris.wajib(MedanSkp.ISI)
    return IsiLampiran(bagian or BagianLampiran.DUKUNGAN_SUMBER_DAYA, baris.panjang(MedanSkp.ISI))


def _wilayah(baris: BacaBaris) -> IsiWilayah:
    return IsiWilayah(
        baris.teks(MedanSkp.RHK),
        baris.wajib(MedanSkp.INDIKATOR),
        baris.wajib(MedanSkp.WILAYAH),
        baris.angka(MedanSkp.TARGET),
    )


def _rencana_aksi(baris: BacaBaris) -> IsiRencanaAksi:
    bulan = urai_bulan(baris.teks(MedanSkp.BULAN))
    if bulan is None:
        baris.salah(MedanSkp.BULAN, "IMPOR-35", _("Bulan ditulis 1 sampai 12, dipisah koma, misalnya 1,4,7."))
    return IsiRencanaAksi(
        baris.wajib(MedanSkp.RHK),
        baris.wajib(MedanSkp.RENCANA_AKSI) and baris.panjang(MedanSkp.RENCANA_AKSI),
        baris.panjang(MedanSkp.TARGET),
        baris.angka(MedanSkp.ANGKA),
        baris.teks(MedanSkp.SATUAN),
        bulan or (),
        baris.teks(MedanSkp.PENANGGUNG_JAWAB),
        baris.pilihan(MedanSkp.STATUS, StatusAksi),
        baris.panjang(MedanSkp.KENDALA),
    )


_PEMBACA = {
    JenisLembar.HASIL_KERJA: _hasil_kerja,
    JenisLembar.PERILAKU: _perilaku,
    JenisLembar.LAMPIRAN: _lampiran,
    JenisLembar.WILAYAH: _wilayah,
    JenisLembar.RENCANA_AKSI: _rencana_aksi,
}
"""Which cells a sheet of each kind has, and how they are read."""
