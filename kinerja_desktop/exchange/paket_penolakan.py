"""Refusals of bundles as sentences: what happened, whether the work is safe, what to do next (design 6)."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from sync import refusals
from sync.mailbox import MailboxError, NotWritable
from sync.refusals import BundleError

_PENERIMA_DI_NAMA = re.compile(r"_ke-(.+?)_[^_]*$")
Kalimat = tuple[str, str]
"""What happened, and what to do next."""


def penolakan_paket(sebab: BundleError, *, nama_berkas: str = "") -> PenolakanError:
    """The refusal of a bundle for a person. `nama_berkas` may tell the recipient where the envelope stays closed."""
    pesan, langkah = _kalimat(sebab, nama_berkas)
    return PenolakanError(sebab.code, pesan, langkah=langkah)


def penolakan_media(sebab: MailboxError) -> PenolakanError:
    """The refusal of a medium that did not take or keep a file. The bundle itself stays in the journal."""
    aman = _("Paketnya tersimpan di data ini dan dapat ditulis lagi.")
    if isinstance(sebab, NotWritable):
        kib = max(1, (sebab.needed + 1023) // 1024)
        return PenolakanError(
            "MEDIA-TIDAK-DAPAT-DITULISI",
            _("Folder tujuan tidak dapat ditulisi; dibutuhkan {kib} KB.").format(kib=kib),
            aman=aman,
            langkah=_("Periksa ruang kosong dan kunci tulis USB, atau pilih folder lain, lalu ulangi."),
        )
    return PenolakanError(
        "MEDIA-RUSAK",
        _("Yang dibaca kembali dari folder tujuan tidak sama dengan yang ditulis."),
        aman=aman,
        langkah=_("Jangan pakai USB ini. Ganti dengan yang lain, lalu ulangi."),
    )


def kata_menunggu(sebab: BundleError) -> str:
    """Why a bundle waits, as one sentence; it is kept and merged by itself when the reason is gone."""
    if isinstance(sebab, refusals.Gap):
        kurang, datang = sebab.facts["expected"], sebab.facts["got"]
        assert isinstance(kurang, int)
        assert isinstance(datang, int)
        if datang - kurang == 1:
            return _("Paket {nomor} belum ada. Paket ini disimpan dan digabung begitu paket itu datang.").format(
                nomor=kurang
            )
        return _("Paket {dari} sampai {sampai} belum ada. Paket ini disimpan dan digabung begitu lengkap.").format(
            dari=kurang, sampai=datang - 1
        )
    if isinstance(sebab, refusals.MissingCause):
        return _("Paket ini melanjutkan perubahan yang belum sampai ke sini. Paketnya disimpan dan menunggu.")
    if isinstance(sebab, refusals.NewerFormat):
        return _("Paket ini dibuat versi program yang lebih baru. Perbarui program; paketnya disimpan dan menunggu.")
    return _("Riwayat pengirim ini bercabang. Paketnya disimpan dan ditahan sampai BKPSDM memutuskan.")


def _kalimat(sebab: BundleError, nama_berkas: str) -> Kalimat:
    for jenis, kalimat in _SEMUA:
        if isinstance(sebab, jenis):
            return kalimat(sebab, nama_berkas)
    return kata_menunggu(sebab), _("Tidak ada yang perlu dilakukan sekarang.")


def _bukan_paket(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Berkas ini bukan paket Kinerja Desktop."),
        _("Pilih berkas berakhiran .kinerja yang dibuat lewat menu Kirim."),
    )


def _terlalu_besar(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Berkas ini lebih besar daripada paket terbesar yang mungkin."),
        _("Pilih berkas lain; bila ini memang paket, mintalah pengirim membuatnya lagi."),
    )


def _bentuk_salah(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Isi paket ini tidak berbentuk paket yang sah."),
        _("Mintalah pengirim menulis ulang paketnya; bila tetap begini, laporkan kepada BKPSDM."),
    )


def _berubah(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Paket ini rusak atau diubah setelah dibuat."),
        _("Salin lagi dari sumbernya, atau mintalah pengirim menulis ulang paket yang sama."),
    )


def _salah_alamat(sebab: BundleError, nama_berkas: str) -> Kalimat:
    langkah = _("Serahkan berkas ini kepada penerimanya.")
    penerima = sebab.facts.get("recipients", ())
    if isinstance(penerima, tuple) and penerima:
        return _("Paket ini untuk {nama}, bukan untuk data ini.").format(nama=", ".join(penerima)), langkah
    cocok = _PENERIMA_DI_NAMA.search(nama_berkas)
    if cocok:
        pesan = _("Paket ini tidak ditujukan kepada data ini; menurut nama berkasnya untuk {nama}.")
        return pesan.format(nama=cocok[1].replace("-", " ")), langkah
    return _("Paket ini tidak ditujukan kepada data ini, jadi tidak dapat dibuka di sini."), langkah


def _di_luar_cakupan(sebab: BundleError, _nama: str) -> Kalimat:
    lingkup, batas = sebab.facts.get("lingkup", ""), sebab.facts.get("scope", "")
    return (
        _("Paket ini berisi data unit {lingkup}, di luar wewenang pengirimnya ({batas}).").format(
            lingkup=lingkup or "-", batas=batas or "-"
        ),
        _("Mintalah BKPSDM memeriksa pengesahan laptop pengirim."),
    )


def _tidak_diizinkan(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Paket ini berisi perubahan yang tidak termasuk wewenang pengirimnya."),
        _("Mintalah BKPSDM memeriksa pengesahan laptop pengirim."),
    )


def _terlalu_banyak(sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Paket ini melebihi jatah pengirimnya ({jumlah} dari {jatah}).").format(
            jumlah=sebab.facts.get("count", 0), jatah=sebab.facts.get("quota", 0)
        ),
        _("Mintalah BKPSDM menaikkan jatah laptop pengirim."),
    )


def _tak_dikenal(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Pengirim paket ini tidak dikenal oleh data ini."),
        _("Pastikan laptop pengirim sudah disahkan oleh kantor yang sama, lalu minta paketnya lagi."),
    )


def _kedaluwarsa(sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Pengesahan laptop pengirim berakhir pada {tanggal}.").format(tanggal=_hari(sebab, "valid_until")),
        _("Sahkan lagi laptop pengirim, lalu minta paket baru."),
    )


def _belum_berlaku(sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Pengesahan laptop pengirim baru berlaku mulai {tanggal}.").format(tanggal=_hari(sebab, "valid_from")),
        _("Periksa tanggal komputer ini."),
    )


def _dicabut(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Pengesahan laptop pengirim sudah dicabut."),
        _("Bila laptopnya masih dipakai yang berhak, buat data baru di sana dan sahkan sebagai laptop baru."),
    )


def _rantai_putus(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Pengesahan pengirim melebihi wewenang yang memberikannya."),
        _("Laporkan kepada BKPSDM; jangan menerima paket dari laptop ini."),
    )


def _identitas(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Identitas pada berkas ini tidak cocok dengan pengesahannya."),
        _("Laporkan kepada BKPSDM; bila ini jawaban pengesahan, mintalah jawaban untuk permintaan terakhir."),
    )


def _cabutan_lama(_sebab: BundleError, _nama: str) -> Kalimat:
    return (
        _("Daftar pencabutan di berkas ini lebih lama daripada yang sudah dimiliki."),
        _("Mintalah berkas yang terbaru."),
    )


def _hari(sebab: BundleError, nama: str) -> str:
    milidetik = sebab.facts.get(nama, 0)
    return tanggal_panjang(datetime.fromtimestamp(milidetik / 1000, UTC).date()) if isinstance(milidetik, int) else "-"


_SEMUA: tuple[tuple[type[BundleError], Callable[[BundleError, str], Kalimat]], ...] = (
    (refusals.NotOurFile, _bukan_paket),
    (refusals.TooLarge, _terlalu_besar),
    (refusals.FormRefusal, _bentuk_salah),
    (refusals.TamperedRefusal, _berubah),
    (refusals.WrongRecipient, _salah_alamat),
    (refusals.ScopeNotGranted, _di_luar_cakupan),
    (refusals.QuotaExceeded, _terlalu_banyak),
    (refusals.NotGranted, _tidak_diizinkan),
    (refusals.SenderUnknown, _tak_dikenal),
    (refusals.CertificateExpired, _kedaluwarsa),
    (refusals.CertificateNotYetValid, _belum_berlaku),
    (refusals.CertificateRevoked, _dicabut),
    (refusals.ChainBroken, _rantai_putus),
    (refusals.IdentityMismatch, _identitas),
    (refusals.OlderRevocations, _cabutan_lama),
)
"""The first that fits counts: narrower kinds stand before wider ones."""
