"""The five screens of the first run: their words, and the fields on them (`product.md` 4.1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai, JenisKantor, nama_pendek

TEMPAT, KANTOR, ORANG, PIN, RINGKASAN = range(5)


@dataclass(frozen=True, slots=True)
class KataLangkah:
    """What one screen asks, why, and its word in the stepper."""

    kata: str
    tanya: str
    mengapa: str


def kata_langkah() -> tuple[KataLangkah, ...]:
    """The screens in order."""
    return (
        KataLangkah(
            _("Tempat"),
            _("Di mana program ini dipakai?"),
            _("Jawaban ini menentukan apa yang Anda lihat. Tidak ada yang dikirim keluar dari laptop ini."),
        ),
        KataLangkah(
            _("Kantor"),
            _("Apa nama kantor Anda?"),
            _("Dicetak pada kepala lembar resmi dan dipakai untuk mengenali paket."),
        ),
        KataLangkah(
            _("Anda"),
            _("Siapa yang bekerja dengan program ini?"),
            _("Setiap perubahan dicatat dengan nama ini. Pemakai lain dapat ditambah kapan saja."),
        ),
        KataLangkah(
            _("PIN"),
            _("Buat PIN untuk mengunci data"),
            _("Data pegawai disandi di laptop ini. PIN diminta setiap kali program dibuka."),
        ),
        KataLangkah(
            _("Selesai"),
            _("Periksa, lalu pilih langkah pertama"),
            _("Semua isian dapat diubah kemudian, kecuali nama kantor pada paket yang sudah dikirim."),
        ),
    )


def opsi_tempat() -> tuple[Opsi, ...]:
    """Screen 1."""
    return (
        Opsi(
            JenisKantor.KECAMATAN, _("Kecamatan"), rincian=_("Isi, nilai, cetak, lalu kirim ke BKPSDM"), ikon="map-pin"
        ),
        Opsi(
            JenisKantor.BKPSDM,
            _("BKPSDM"),
            rincian=_("Terima paket semua kecamatan, sahkan laptop, putuskan bentrok"),
            ikon="briefcase",
        ),
        Opsi(
            JenisKantor.LATIHAN,
            _("Hanya mencoba"),
            rincian=_("Data latihan tanpa PIN, tidak tercampur dengan data kantor"),
            ikon="flask-conical",
        ),
    )


def opsi_peran() -> tuple[Opsi, ...]:
    """The roles one may begin with in a kecamatan."""
    return (
        Opsi(Peran.TIM_PENGELOLA, _("Tim pengelola")),
        Opsi(Peran.PIMPINAN_UNIT, _("Pimpinan unit")),
        Opsi(Peran.PENILAI, _("Penilai")),
        Opsi(Peran.PEGAWAI, _("Pegawai")),
    )


def opsi_lanjut(jenis: JenisKantor) -> tuple[Opsi, ...]:
    """Where to go first; the code is a page's key."""
    impor = Opsi("impor", _("Impor Excel pegawai"), rincian=_("Dari daftar yang sudah ada di kantor"), ikon="file-down")
    ketik = Opsi("pegawai", _("Ketik sendiri"), rincian=_("Buka daftar pegawai yang masih kosong"), ikon="pencil")
    if jenis is JenisKantor.KECAMATAN:
        sah = Opsi("kirim", _("Minta pengesahan ke BKPSDM"), rincian=_("Terima data awal kantor lewat USB"), ikon="usb")
        return (impor, sah, ketik)
    if jenis is JenisKantor.BKPSDM:
        sah = Opsi("kirim", _("Sahkan laptop kecamatan"), rincian=_("Buka berkas permintaan dari USB"), ikon="usb")
        return (sah, impor, ketik)
    lihat = Opsi("beranda", _("Lihat data latihan"), rincian=_("Mulai dari Beranda"), ikon="house")
    return (lihat, impor, ketik)


def fakta_langkah(isian: IsianMulai) -> Sequence[str]:
    """The second lines of the stepper."""
    if isian.latihan:
        tidak = _("tidak perlu")
        return (_("Hanya mencoba"), tidak, tidak, tidak, "")
    tempat = _("BKPSDM") if isian.jenis is JenisKantor.BKPSDM else _("Kecamatan")
    kantor = ", ".join(kata for kata in (nama_pendek(isian.kantor), isian.kabupaten) if kata)
    return (tempat, kantor, isian.nama, _("terkunci") if isian.pin else _("mengunci data"), "")


class IsianPin(IsianTeks):
    """A PIN: hidden while typed, never copied into a menu."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, hint=hint, wajib=True)
        assert isinstance(self.entry, QLineEdit)
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
