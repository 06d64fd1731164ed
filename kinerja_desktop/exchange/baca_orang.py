"""One row of a staff list, read as a person: every field checked, every doubt a finding at its cell."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache

from kinerja_desktop.domain.kepegawaian.golongan import Golongan, urai_golongan
from kinerja_desktop.domain.kepegawaian.jabatan import tebak_jenis_jabatan
from kinerja_desktop.domain.kepegawaian.nama import urai_nama
from kinerja_desktop.domain.kepegawaian.nip import BentukNip, normalkan, periksa_nip, urai_nip
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, StatusAsn
from kinerja_desktop.domain.tanggal import urai_tanggal
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.exchange.baris_tabel import BarisTabel, nama_terbaca
from kinerja_desktop.exchange.isian import (
    bukan_asn,
    kosong,
    pisah_ttl,
    urai_jenis_jabatan,
    urai_jenis_kelamin,
    urai_status,
)
from kinerja_desktop.exchange.judul_kolom import Medan, rapikan
from kinerja_desktop.exchange.lembar_excel import IsiSel, Lembar, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, BarisPegawai, PertanyaanTanggal, TemuanSel
from kinerja_desktop.i18n import _

_SERI_EXCEL = re.compile(r"[1-6]\d{4}")
_HARI_NOL_EXCEL = date(1899, 12, 30)
_ANGKA_TANGGAL = re.compile(r"(\d{1,2})([\s./-]+)(\d{1,2})([\s./-]+)(\d{2,4})")


@dataclass(slots=True)
class Pembacaan:
    """What is known while the rows of one import are read: the NIPs taken so far and the questions about dates.

    `pemilik` are the NIPs of the store with the name of each holder, empty when not told. `bulan_dulu` holds (sheet,
    column) of columns whose dates a person has declared to be month first.
    """

    hari_ini: date
    pemilik: Mapping[str, str]
    bulan_dulu: frozenset[tuple[str, int]] = frozenset()
    kantor_lain: Mapping[str, str] = field(default_factory=dict[str, str])
    dipakai: dict[str, tuple[str, int, str]] = field(default_factory=dict[str, tuple[str, int, str]])
    orang: dict[tuple[str, date], tuple[str, int]] = field(default_factory=dict[tuple[str, date], tuple[str, int]])
    pertanyaan: dict[tuple[str, int], PertanyaanTanggal] = field(
        default_factory=dict[tuple[str, int], PertanyaanTanggal]
    )

    def baca(self, baris: BarisTabel, lembar: Lembar, unit: str) -> BarisPegawai | BarisDitolak:
        """The row as a person, or refused with its reasons; `unit` is his unit when the row names none.

        The NIP of a taken row counts as used for the rows after it.
        """
        return _SatuBaris(self, baris, lembar, unit).hasil()


@dataclass(slots=True)
class _SatuBaris:
    pembacaan: Pembacaan
    baris: BarisTabel
    lembar: Lembar
    unit: str
    temuan: list[TemuanSel] = field(default_factory=list[TemuanSel])

    def hasil(self) -> BarisPegawai | BarisDitolak:
        nip = normalkan(self._teks(Medan.NIP))
        bagian = urai_nip(nip)
        tempat, lahir = self._lahir(None if bagian is None else bagian.lahir)
        kelamin = self._jenis_kelamin()
        status = self._status(None if bagian is None else bagian.bentuk)
        for temuan in periksa_nip(
            nip,
            hari_ini=self.pembacaan.hari_ini,
            status=status if self.baris.isi.get(Medan.STATUS, "") != "" else None,
            jenis_kelamin=kelamin,
            tanggal_lahir=lahir,
        ):
            self._catat_temuan(temuan, Medan.NIP)
        self._nip_rangkap(nip)
        depan, nama, belakang = self._nama()
        self._nip_orang_lain(nip, nama)
        golongan = self._golongan(status)
        jabatan, jenis = self._jabatan()
        if self.baris.baris in self.lembar.baris_tersembunyi:
            self._catat(
                None, "IMPOR-16", _("Baris ini tersembunyi di Excel. Pastikan memang pegawai yang masih aktif.")
            )
        tmt_golongan, tmt_jabatan = self._tanggal(Medan.TMT_GOLONGAN), self._tanggal(Medan.TMT_JABATAN)
        salah = next((satu for satu in self.temuan if satu.tingkat is Tingkat.SALAH), None)
        if salah is not None or bagian is None:
            assert salah is not None  # a NIP without parts always has a finding
            return BarisDitolak(
                self.lembar.nama,
                self.baris.baris,
                salah.kode,
                salah.pesan,
                self.baris.sel,
                self.baris.unit,
                tuple(self.temuan),
            )
        lahir = lahir or bagian.lahir
        self._nama_sama(nama, lahir)
        self.pembacaan.dipakai[nip] = (self.lembar.nama, self.baris.baris, nama)
        return BarisPegawai(
            lembar=self.lembar.nama,
            baris=self.baris.baris,
            nip=nip,
            gelar_depan=depan,
            nama=nama,
            gelar_belakang=belakang,
            status=status,
            golongan=golongan,
            jabatan=jabatan,
            jenis_jabatan=jenis,
            unit=self._satu_baris(Medan.UNIT) or self.baris.unit or self.unit,
            tempat_lahir=tempat,
            tanggal_lahir=lahir,
            jenis_kelamin=kelamin or bagian.jenis_kelamin,
            tmt_golongan=tmt_golongan,
            tmt_jabatan=tmt_jabatan,
            sudah_ada=nip in self.pembacaan.pemilik,
            temuan=tuple(self.temuan),
        )

    def _teks(self, medan: Medan) -> str:
        isi = self.baris.isi.get(medan, "")
        if isi == "":
            return ""
        teks = teks_sel(isi)
        return "" if kosong(teks) else teks

    def _satu_baris(self, medan: Medan) -> str:
        return " ".join(self._teks(medan).split())

    def _catat(self, medan: Medan | None, kode: str, pesan: str, tingkat: Tingkat = Tingkat.PERLU_DICEK) -> None:
        kolom = None if medan is None else self.baris.kepala.kolom_untuk(medan)
        self.temuan.append(
            TemuanSel(self.lembar.nama, self.baris.baris, kolom.nomor if kolom else 0, tingkat, kode, pesan)
        )

    def _catat_temuan(self, temuan: Temuan, medan: Medan) -> None:
        pesan = temuan.pesan
        if temuan.kode == "NIP-01" and not self._teks(Medan.NIP):
            pesan = _("NIP belum diisi.")
            if bukan_asn(self._teks(Medan.STATUS)):
                pesan = _("Tenaga {status} bukan ASN dan tidak dicatat di program ini.").format(
                    status=self._satu_baris(Medan.STATUS)
                )
        self._catat(medan, temuan.kode, pesan, temuan.tingkat)

    def _nip_rangkap(self, nip: str) -> None:
        if nip not in self.pembacaan.dipakai:
            return
        lembar, baris, nama = self.pembacaan.dipakai[nip]
        tempat = (
            _("baris {baris}").format(baris=baris)
            if lembar == self.lembar.nama
            else _("lembar {lembar} baris {baris}").format(lembar=lembar, baris=baris)
        )
        pesan = _("NIP ini sudah dipakai {nama} di {tempat}. Periksa kedua orangnya.").format(nama=nama, tempat=tempat)
        self._catat(Medan.NIP, "NIP-11", pesan, Tingkat.SALAH)

    def _nip_orang_lain(self, nip: str, nama: str) -> None:
        """A row may update the holder of its NIP, but never turn him into somebody else, nor one of another office."""
        asing = self.pembacaan.kantor_lain.get(nip, "")
        if asing:
            pesan = _("NIP ini milik pegawai di luar unit Anda: {nama}. Periksa NIP-nya, atau hubungi BKPSDM.")
            self._catat(Medan.NIP, "NIP-11", pesan.format(nama=asing), Tingkat.SALAH)
        pemilik = self.pembacaan.pemilik.get(nip, "")
        if nama and pemilik and not kata_nama(nama) & kata_nama(pemilik):
            pesan = _("NIP ini di program milik {nama}. Periksa NIP, atau ubah dulu nama orang itu di program.")
            self._catat(Medan.NIP, "NIP-11", pesan.format(nama=pemilik), Tingkat.SALAH)

    def _nama(self) -> tuple[str, str, str]:
        tertulis = " ".join(nama_terbaca(self.baris.isi).split())
        if not tertulis:
            self._catat(Medan.NAMA, "IMPOR-11", _("Nama belum diisi."), Tingkat.SALAH)
            return "", "", ""
        depan, belakang = self._satu_baris(Medan.GELAR_DEPAN), self._satu_baris(Medan.GELAR_BELAKANG)
        if depan or belakang:
            return depan, tertulis, belakang
        terurai = urai_nama(tertulis)
        return terurai.gelar_depan, terurai.nama, terurai.gelar_belakang

    def _nama_sama(self, nama: str, lahir: date) -> None:
        kunci = (nama.casefold(), lahir)
        if kunci in self.pembacaan.orang:
            lembar, baris = self.pembacaan.orang[kunci]
            pesan = _(
                "Nama dan tanggal lahir sama dengan {lembar} baris {baris}, NIP berbeda. Mungkin orang yang sama."
            )
            self._catat(Medan.NAMA, "IMPOR-19", pesan.format(lembar=lembar, baris=baris))
        self.pembacaan.orang.setdefault(kunci, (self.lembar.nama, self.baris.baris))

    def _status(self, bentuk: BentukNip | None) -> StatusAsn:
        """The status as written, else by the sheet's name, else by the shape of the NIP (`domain.md` 1.3)."""
        tertulis = self._satu_baris(Medan.STATUS)
        if tertulis and (status := urai_status(tertulis)) is not None:
            return status
        menurut_nip = StatusAsn.PPPK if bentuk is BentukNip.PPPK else StatusAsn.PNS
        if tertulis:
            pesan = _('Status "{teks}" tidak dikenal; dibaca {status} dari pola NIP.')
            self._catat(Medan.STATUS, "IMPOR-15", pesan.format(teks=tertulis, status=menurut_nip.value))
        return (None if tertulis else urai_status(self.lembar.nama)) or menurut_nip

    def _golongan(self, status: StatusAsn) -> str:
        tertulis = f"{self._satu_baris(Medan.PANGKAT)} {self._satu_baris(Medan.GOLONGAN)}".strip()
        medan = Medan.GOLONGAN if self.baris.kepala.kolom_untuk(Medan.GOLONGAN) else Medan.PANGKAT
        if not tertulis:
            return ""
        golongan = _golongan(tertulis)
        if golongan is None:
            self._catat(medan, "IMPOR-13", _('Golongan "{teks}" tidak dikenal dan dikosongkan.').format(teks=tertulis))
            return ""
        if golongan.pangkat_berbeda:
            pesan = _('Pangkat dan golongan pada "{teks}" tidak sesuai; dibaca {golongan}.')
            self._catat(medan, "IMPOR-13", pesan.format(teks=tertulis, golongan=golongan.kode))
        if golongan.pns is not (status in (StatusAsn.PNS, StatusAsn.CPNS)):
            pesan = _("Golongan {golongan} bukan golongan {status}. Periksa status atau golongan.")
            self._catat(medan, "IMPOR-14", pesan.format(golongan=golongan.kode, status=status.value.replace("_", " ")))
        return golongan.kode

    def _jabatan(self) -> tuple[str, JenisJabatan]:
        jabatan = self._satu_baris(Medan.JABATAN)
        if not jabatan:
            self._catat(
                Medan.JABATAN, "IMPOR-17", _("Jabatan belum diisi; dapat dilengkapi di program."), Tingkat.SARAN
            )
        for medan in (Medan.JENIS_JABATAN, Medan.ESELON):
            if (jenis := urai_jenis_jabatan(self._satu_baris(medan))) is not None:
                return jabatan, jenis
        return jabatan, _jenis(jabatan)

    def _jenis_kelamin(self) -> str:
        for medan, kode in ((Medan.PRIA, "1"), (Medan.WANITA, "2")):
            if self._teks(medan):
                return kode
        tertulis = self._teks(Medan.JENIS_KELAMIN)
        kode = urai_jenis_kelamin(tertulis)
        if tertulis and not kode:
            pesan = _('Jenis kelamin "{teks}" tidak dikenal; dibaca dari NIP.')
            self._catat(Medan.JENIS_KELAMIN, "IMPOR-18", pesan.format(teks=tertulis))
        return kode

    def _lahir(self, menurut_nip: date | None) -> tuple[str, date | None]:
        tempat = self._satu_baris(Medan.TEMPAT_LAHIR)
        isi = self.baris.isi.get(Medan.TEMPAT_TANGGAL_LAHIR, "")
        if isinstance(isi, str):
            tempat_gabung, isi = pisah_ttl(isi)
            tempat = tempat or tempat_gabung
        lahir = self._urai_tanggal(isi, Medan.TEMPAT_TANGGAL_LAHIR, menurut_nip)
        return tempat, lahir or self._tanggal(Medan.TANGGAL_LAHIR, menurut_nip)

    def _tanggal(self, medan: Medan, menurut_nip: date | None = None) -> date | None:
        return self._urai_tanggal(self.baris.isi.get(medan, ""), medan, menurut_nip)

    def _urai_tanggal(self, isi: IsiSel, medan: Medan, menurut_nip: date | None = None) -> date | None:
        """The date in the cell, day first always; what cannot be a date is a finding and stays empty.

        A birth year of two digits is filled up from the NIP where day and month agree with it.
        """
        if isinstance(isi, date):
            return isi.date() if isinstance(isi, datetime) else isi
        teks = teks_sel(isi)
        if kosong(teks):
            return None
        if _SERI_EXCEL.fullmatch(teks):
            return _HARI_NOL_EXCEL + timedelta(days=int(teks))
        kolom = self.baris.kepala.kolom_untuk(medan)
        tempat = (self.lembar.nama, kolom.nomor if kolom else 0)
        angka = _ANGKA_TANGGAL.fullmatch(teks)
        if angka and tempat in self.pembacaan.bulan_dulu:
            teks = f"{angka[3]}{angka[2]}{angka[1]}{angka[4]}{angka[5]}"
        if menurut_nip is not None and angka and len(angka[5]) == 2:
            pendek = f"{menurut_nip.day:02d}{menurut_nip.month:02d}{menurut_nip.year % 100:02d}"
            if f"{int(angka[1]):02d}{int(angka[3]):02d}{angka[5]}" == pendek:
                return menurut_nip
        with suppress(ValueError):
            return urai_tanggal(teks)
        if angka and int(angka[1]) <= 12 < int(angka[3]) <= 31:
            self.pembacaan.pertanyaan.setdefault(tempat, PertanyaanTanggal(*tempat, kolom.judul if kolom else "", teks))
        self._catat(medan, "IMPOR-12", _('"{teks}" bukan tanggal yang dikenal; dikosongkan.').format(teks=teks))
        return None


def kata_nama(nama: str) -> set[str]:
    """The words of a name by which two spellings of one person are recognised."""
    return {kata for kata in re.split(r"[^\w']+", nama.casefold()) if len(kata) > 1}


@lru_cache(maxsize=2048)
def _golongan(teks: str) -> Golongan | None:
    return urai_golongan(rapikan(teks))


@lru_cache(maxsize=4096)
def _jenis(jabatan: str) -> JenisJabatan:
    return tebak_jenis_jabatan(jabatan)
