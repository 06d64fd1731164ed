"""The cards at the right of the home page: what is not sent, is the data safe, the first ticks (`look.md` 9, T1)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.data.aksi import Buka
from kinerja_desktop.ui.data.kata_status import masalah_keamanan
from kinerja_desktop.ui.data.kata_waktu import kata_kapan, kata_tanggal
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.formats import nama_ringkas
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, holding, row
from kinerja_desktop.ui.parts.tempat import kata_ukuran
from kinerja_desktop.usecases.data.nilai_beranda import Beranda

TUJUAN_TERPANJANG = 16
RINCIAN_TERBANYAK = 3
SEGMEN = 5


def kata_tombol_kirim(isi: Beranda) -> str:
    """What the button that sends says."""
    if not isi.tujuan:
        return _("Siapkan pengiriman")
    tujuan = isi.tujuan if len(isi.tujuan) <= TUJUAN_TERPANJANG else "BKPSDM"
    return _("Kirim ke {tujuan}").format(tujuan=tujuan)


def tombol_kirim(isi: Beranda, buka: Buka) -> Button:
    """The page's filled button; outlined when nothing waits."""
    ada = isi.kirim.belum.jumlah > 0
    kata = kata_tombol_kirim(isi) if ada else _("Lihat buku ekspedisi")
    icon = "send" if ada else "inbox"
    tombol = Button(kata, kind="utama" if ada else "biasa", icon=icon, letter="k", clicked=partial(buka, "kirim", None))
    if ada and not isi.boleh_kirim:
        tombol.set_reason(_("Peran Anda tidak mengirim paket. Mintalah tim pengelola kinerja."))
    return tombol


def kartu_kirim(isi: Beranda, buka: Buka, *, bertombol: bool) -> QWidget:
    """What is not sent: the number, of what, the button, and the last receipt."""
    kirim = isi.kirim
    belum = kirim.belum.jumlah
    judul = _("Belum dikirim") if belum else _("Semua sudah dikirim")
    kepala = row(IconLabel(*(("circle-dashed", "soga") if belum else ("circle-check", "daun")), 18), spacing=8)
    kepala.addWidget(Text(judul, role="bagian"), 1)
    isi_kartu: list[QWidget | QLayout | int | None] = [kepala]
    if belum:
        sejak = _("perubahan")
        if kirim.terakhir_dikirim is not None:
            sejak = _("perubahan sejak {kapan}").format(kapan=kata_tanggal(kirim.terakhir_dikirim, isi.waktu))
        angka = row(Text(str(belum), role="besar"), spacing=10)
        angka.addWidget(ElideText(sejak, tone="tinta2"), 1)
        isi_kartu.append(angka)
        isi_kartu.append(_rincian(kirim.belum.rincian))
    if bertombol:
        isi_kartu.append(4)
        isi_kartu.append(tombol_kirim(isi, buka))
    isi_kartu.append(_baris_kecil("inbox", _kata_terima(isi)))
    return card(*isi_kartu, spacing=6)


def _rincian(rincian: Sequence[tuple[str, int]]) -> QWidget:
    semua = list(rincian[:RINCIAN_TERBANYAK])
    lain = sum(jumlah for _kata, jumlah in rincian[RINCIAN_TERBANYAK:])
    if lain:
        semua.append((_("lainnya"), lain))
    baris: list[QLayout] = []
    for kata, jumlah in semua:
        angka = Text(str(jumlah), weight=600)
        angka.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        angka.setMinimumWidth(tokens.px(24))
        satu = row(angka, spacing=10)
        satu.addWidget(ElideText(kata, tone="tinta2"), 1)
        baris.append(satu)
    return holding(column(*baris, spacing=4))


def _kata_terima(isi: Beranda) -> str:
    kirim = isi.kirim
    if kirim.terakhir_diterima is not None:
        kapan = kata_tanggal(kirim.terakhir_diterima, isi.waktu)
        return _("{siapa} menerima paket {n} pada {kapan}").format(
            siapa=nama_ringkas(kirim.penerima) or "BKPSDM", n=kirim.nomor_diterima, kapan=kapan
        )
    if kirim.terakhir_dikirim is not None:
        kapan = kata_kapan(kirim.terakhir_dikirim, isi.waktu)
        return _("Dikirim {kapan}, belum ada tanda terima").format(kapan=kapan)
    return _("Belum pernah mengirim paket")


def _baris_kecil(ikon: str, kata: str) -> QLayout:
    gambar = IconLabel(ikon, "tinta2", 14)
    gambar.setContentsMargins(0, 2, 0, 0)
    baris = row(spacing=8)
    baris.addWidget(gambar, 0, Qt.AlignmentFlag.AlignTop)
    baris.addWidget(WrapText(kata, role="kecil", tone="tinta2"), 1)
    return baris


def kartu_aman(isi: Beranda, buka: Buka) -> QWidget:
    """Is the data safe: the facts, and why not when not."""
    aman, masalah = isi.keamanan, masalah_keamanan(isi)
    judul = _("Data Anda aman") if not masalah else masalah[:1].upper() + masalah[1:]
    ikon, nada = ("shield-check", "daun") if not masalah else ("triangle-alert", "soga")
    kepala = row(IconLabel(ikon, nada, 18), spacing=8)
    kepala.addWidget(ElideText(judul, role="bagian"), 1)
    buat = Button(_("Cadangkan") if masalah else _("Lihat"), kind="tautan", clicked=partial(buka, "cadangan", None))
    buat.setAccessibleName(_("Buka halaman Cadangan"))
    kepala.addWidget(buat)
    luar = aman.cadangan_luar
    fakta = (
        (_("Salinan terakhir"), kata_kapan(aman.salinan, isi.waktu) if aman.salinan else _("belum ada")),
        (_("Jumlah salinan"), str(aman.jumlah_salinan)),
        (_("Salinan di luar laptop"), kata_kapan(luar, isi.waktu) if luar else _("belum ada")),
        (_("Ruang disk"), _("{besar} tersisa").format(besar=kata_ukuran(aman.bebas).replace(",0 ", " "))),
    )
    baris: list[QLayout] = []
    for kata, nilai in fakta:
        satu = row(spacing=8)
        satu.addWidget(ElideText(kata, tone="tinta2"), 1)
        satu.addWidget(Text(nilai, weight=500))
        baris.append(satu)
    return card(kepala, *baris, spacing=6)


def kartu_langkah(isi: Beranda, buka: Buka) -> QWidget:
    """The first ticks that are still to do."""
    semua, sisa = isi.langkah_awal, isi.langkah_tersisa
    selesai = len(semua) - len(sisa)
    kepala = row(spacing=8)
    kepala.addWidget(Text(_("Langkah awal"), weight=600), 1)
    kepala.addWidget(Text(_("{n} dari {m}").format(n=selesai, m=len(semua)), role="kecil", tone="tinta2"))
    baris: list[QLayout] = []
    for langkah in sisa:
        satu = row(IconLabel("circle", "garis2", 16), spacing=8)
        satu.addWidget(ElideText(langkah.kata), 1)
        coba = Button(_("Coba"), kind="tautan", clicked=partial(buka, langkah.halaman, None))
        coba.setAccessibleName(_("Coba: {kata}").format(kata=langkah.kata))
        satu.addWidget(coba)
        baris.append(satu)
    return card(kepala, Segmen(selesai, len(semua)), 2, *baris, spacing=2)


class Segmen(QWidget):
    """A bar in as many parts as there are ticks."""

    def __init__(self, selesai: int, semua: int) -> None:
        super().__init__()
        self._selesai, self._semua = selesai, semua
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("{n} dari {m} langkah selesai").format(n=selesai, m=semua))
        dress(self, height=SEGMEN + 4)

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(120), tokens.px(SEGMEN + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        lebar = (self.width() - 2 * (self._semua - 1)) / max(1, self._semua)
        for nomor in range(self._semua):
            painter.setBrush(tokens.color("daun" if nomor < self._selesai else "garis"))
            painter.drawRoundedRect(QRectF(nomor * (lebar + 2), 0, lebar, SEGMEN), 2, 2)


def kartu_kosong() -> QWidget:
    """What stands in the place of due rows when nothing is due."""
    kalimat = WrapText(_("Tidak ada yang menunggu Anda."), weight=500)
    lagi = WrapText(_("Bila ada tugas baru, tugas itu muncul di sini dengan batas waktunya."), tone="tinta2")
    return holding(column(kalimat, lagi, spacing=2, margins=(16, 4, 16, 16)))
