"""NIP: reading it however it was typed, and the checks NIP-01 to NIP-11 (`domain.md` 1.3; Perka BKN 22/2007)."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

PANJANG = 18
TAHUN_LAHIR_TERTUA = 1940
USIA_TERTINGGI = 57
TENGGANG_TMT = timedelta(days=31)
PRIA, WANITA = "1", "2"

_PECAHAN = re.compile(r"\d+(?:[.,]\d+)?[eE][+-]?\d+|\d{12,}[.,]0+")
_AWALAN = re.compile(r"^(?:NIP?(?:PPPK)?)+(?=\d)", re.IGNORECASE)


class BentukNip(StrEnum):
    """Which pattern the digits follow; digit 13 tells: `0` or `1` starts a month (PNS), `2` is the code of PPPK."""

    PNS = "PNS"
    PPPK = "PPPK"


@dataclass(frozen=True, slots=True)
class BagianNip:
    """What a well-formed NIP says about its holder.

    `tmt` is the first day that the digits allow: of the month for PNS, of the year for PPPK. `kontrak` is the order of
    the contract (1..9) for PPPK and None for PNS. `jenis_kelamin` is `1` pria or `2` wanita.
    """

    bentuk: BentukNip
    lahir: date
    tmt: date
    kontrak: int | None
    jenis_kelamin: str
    nomor_urut: str


def normalkan(teks: str) -> str:
    """The text without spaces of any kind, dots, dashes, invisible marks and a leading `NIP.`; not yet checked.

    A number that a spreadsheet has rounded (`1.98609E+17`) is answered as it stands, since its digits are lost.
    """
    rapat = teks.replace(" ", "")
    if _delapan_belas(rapat):  # nearly every row of an import ends here
        return rapat
    teks = unicodedata.normalize("NFKC", teks).strip()
    if tampak_pecahan(teks):
        return teks
    return _AWALAN.sub("", "".join(huruf for huruf in teks if huruf not in ".:'’‘`_" and not _pemisah(huruf)))


def tampak_pecahan(teks: str) -> bool:
    """Whether the text is a number of a spreadsheet (`1.98609E+17`, `198609262015051000.0`) instead of typed digits."""
    return _PECAHAN.fullmatch(teks.strip()) is not None


def urai_nip(nip: str) -> BagianNip | None:
    """The parts of a normalised NIP, or None while NIP-01, 02, 04, 05 or 06 stands against it."""
    lahir = _tanggal_lahir(nip) if _delapan_belas(nip) else None
    bentuk = _bentuk(nip) if lahir else None
    if lahir is None or bentuk is None or nip[14] not in (PRIA, WANITA) or nip[15:] == "000" or nip[8:12] == "0000":
        return None
    bulan = int(nip[12:14]) if bentuk is BentukNip.PNS else 1
    kontrak = int(nip[13]) if bentuk is BentukNip.PPPK else None
    return BagianNip(bentuk, lahir, date(int(nip[8:12]), bulan, 1), kontrak, nip[14], nip[15:])


def periksa_nip(
    nip: str,
    *,
    hari_ini: date,
    status: StatusAsn | None = None,
    jenis_kelamin: str | None = None,
    tanggal_lahir: date | None = None,
    sudah_dipakai: bool = False,
) -> tuple[Temuan, ...]:
    """The findings NIP-01 to NIP-11 on a NIP as typed, in the order of the catalogue; empty when nothing is wrong.

    `status`, `jenis_kelamin` (`1`, `2` or empty) and `tanggal_lahir` are what else is known of the person;
    `sudah_dipakai` says that another person holds this NIP.
    """
    angka = normalkan(nip)
    if not _delapan_belas(angka):
        return (_salah("NIP-01", _pesan_panjang(angka)),)
    bagian = urai_nip(angka)
    temuan = [*_periksa_bentuk(angka, hari_ini)]
    if bagian is not None:
        temuan += _periksa_tmt(bagian, hari_ini)
        temuan += _periksa_kecocokan(bagian, status, jenis_kelamin, tanggal_lahir)
    if sudah_dipakai:
        temuan.append(_salah("NIP-11", _("NIP ini sudah dipakai pegawai lain. Periksa kedua orangnya.")))
    return tuple(temuan)


def _periksa_bentuk(nip: str, hari_ini: date) -> list[Temuan]:
    temuan: list[Temuan] = []
    lahir = _tanggal_lahir(nip)
    if lahir is None:
        pesan = _("Tanggal lahir dalam NIP ({hari}-{bulan}-{tahun}) tidak ada di kalender. Periksa 8 angka pertama.")
        temuan.append(_salah("NIP-02", pesan.format(hari=nip[6:8], bulan=nip[4:6], tahun=nip[:4])))
    elif lahir > hari_ini or lahir.year < TAHUN_LAHIR_TERTUA:
        pesan = _("Tanggal lahir dalam NIP ({tanggal}) tidak wajar. Periksa 8 angka pertama.")
        temuan.append(_salah("NIP-03", pesan.format(tanggal=tanggal_panjang(lahir))))
    if _bentuk(nip) is None or nip[8:12] == "0000":
        pesan = _("Angka ke-9 sampai ke-14 ({angka}) bukan TMT PNS (tahun dan bulan) dan bukan pola PPPK.")
        temuan.append(_salah("NIP-04", pesan.format(angka=nip[8:14])))
    if nip[14] not in (PRIA, WANITA):
        pesan = _("Angka ke-15 harus 1 (pria) atau 2 (wanita). Sekarang {angka}.")
        temuan.append(_salah("NIP-05", pesan.format(angka=nip[14])))
    if nip[15:] == "000":
        pesan = _("Tiga angka terakhir tidak boleh 000. Bila dari Excel, ubah kolom menjadi teks lalu ketik ulang.")
        temuan.append(_salah("NIP-06", pesan))
    return temuan


def _periksa_tmt(bagian: BagianNip, hari_ini: date) -> list[Temuan]:
    temuan: list[Temuan] = []
    termuda = 20 if bagian.bentuk is BentukNip.PPPK else 18
    if _usia(bagian.lahir, _hari_terakhir_tmt(bagian)) < termuda or _usia(bagian.lahir, bagian.tmt) > USIA_TERTINGGI:
        pesan = _("Usia saat TMT {usia} tahun, di luar {termuda}–{tertua} tahun. Periksa tahun lahir dan TMT.")
        usia = _usia(bagian.lahir, bagian.tmt)
        pesan = pesan.format(usia=usia, termuda=termuda, tertua=USIA_TERTINGGI)
        temuan.append(_perlu_dicek("NIP-07", pesan))
    if bagian.tmt > hari_ini + TENGGANG_TMT:
        pesan = _("TMT dalam NIP ({tmt}) masih jauh di depan. Periksa angka ke-9 sampai ke-14.")
        temuan.append(_perlu_dicek("NIP-08", pesan.format(tmt=tanggal_panjang(bagian.tmt))))
    return temuan


def _periksa_kecocokan(
    bagian: BagianNip, status: StatusAsn | None, jenis_kelamin: str | None, tanggal_lahir: date | None
) -> list[Temuan]:
    temuan: list[Temuan] = []
    if status is not None and bentuk_menurut_status(status) is not bagian.bentuk:
        pesan = _("Status {status}, tetapi NIP berpola {bentuk}. Periksa status atau NIP.")
        pesan = pesan.format(status=status.value.replace("_", " "), bentuk=bagian.bentuk.value)
        temuan.append(_perlu_dicek("NIP-09", pesan))
    if jenis_kelamin and jenis_kelamin != bagian.jenis_kelamin:
        pesan = _("Jenis kelamin tidak sama dengan angka ke-15 NIP ({angka}).")
        temuan.append(_perlu_dicek("NIP-10", pesan.format(angka=bagian.jenis_kelamin)))
    if tanggal_lahir is not None and tanggal_lahir != bagian.lahir:
        pesan = _("Tanggal lahir {tercatat} tidak sama dengan NIP ({menurut_nip}).")
        pesan = pesan.format(tercatat=tanggal_panjang(tanggal_lahir), menurut_nip=tanggal_panjang(bagian.lahir))
        temuan.append(_perlu_dicek("NIP-10", pesan))
    return temuan


def bentuk_menurut_status(status: StatusAsn) -> BentukNip:
    """The NIP pattern that a status calls for (NIP-09)."""
    return BentukNip.PNS if status in (StatusAsn.PNS, StatusAsn.CPNS) else BentukNip.PPPK


def _pesan_panjang(angka: str) -> str:
    if tampak_pecahan(angka):
        return _("NIP menjadi bilangan ({isi}), angkanya hilang. Ubah kolom menjadi teks, ketik ulang.").format(
            isi=angka
        )
    if angka and not (angka.isascii() and angka.isdigit()):
        return _('NIP harus 18 angka, tanpa huruf. Sekarang "{isi}".').format(isi=angka)
    if len(angka) < PANJANG:
        return _("NIP harus 18 angka. Sekarang {n}. Periksa angka terakhir.").format(n=len(angka))
    return _("NIP harus 18 angka. Sekarang {n}. Periksa angka yang berlebih.").format(n=len(angka))


def _delapan_belas(nip: str) -> bool:
    return len(nip) == PANJANG and nip.isascii() and nip.isdigit()


def _bentuk(nip: str) -> BentukNip | None:
    if nip[12] == "2":
        return BentukNip.PPPK if nip[13] != "0" else None
    return BentukNip.PNS if 1 <= int(nip[12:14]) <= 12 else None


def _tanggal_lahir(nip: str) -> date | None:
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None


def _hari_terakhir_tmt(bagian: BagianNip) -> date:
    bulan = 12 if bagian.bentuk is BentukNip.PPPK else bagian.tmt.month
    return date(bagian.tmt.year, bulan, monthrange(bagian.tmt.year, bulan)[1])


def _usia(lahir: date, pada: date) -> int:
    return pada.year - lahir.year - ((pada.month, pada.day) < (lahir.month, lahir.day))


def _pemisah(huruf: str) -> bool:
    return unicodedata.category(huruf) in ("Zs", "Zl", "Zp", "Pd", "Cf", "Cc")


def _salah(kode: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.SALAH, "nip", pesan)


def _perlu_dicek(kode: str, pesan: str) -> Temuan:
    return Temuan(kode, Tingkat.PERLU_DICEK, "nip", pesan)
