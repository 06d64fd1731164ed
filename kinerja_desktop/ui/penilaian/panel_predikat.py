"""The right panel of an evaluation: two ratings, the predikat they meet in and why, what is missing, the next step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.domain.penilaian.kata import sebut_capaian, sebut_predikat, sebut_rating_singkat
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penilaian.matriks import Matriks, jelaskan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import Isian, IsianPanjang
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, fields_row, row, scrolling
from kinerja_desktop.ui.parts.matrix import Matrix
from kinerja_desktop.ui.penilaian.isian_rating import IsianRating
from kinerja_desktop.usecases.penilaian.isi_rating import RATING, TANGGAL
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi

TINGKAT = tuple(Ekspektasi)
MARGIN = 20


@dataclass(frozen=True, slots=True)
class LangkahPenilaian:
    """What the buttons at the foot do."""

    kembalikan: Callable[[], None]
    nilai: Callable[[], None]
    tetapkan: Callable[[], None]
    pratinjau: Callable[[], None]


class PanelPredikat(QWidget):
    """Give it to `Page.set_side`. Its fields belong to the page's form."""

    def __init__(self, form: Formulir, langkah: LangkahPenilaian, *, hari_ini: Callable[[], date]) -> None:
        super().__init__()
        self._langkah, self._layar, self._hari_ini = langkah, None, hari_ini
        self.hasil = IsianRating(_("Rating hasil kerja"))
        self.alasan_hasil = IsianPanjang(_("Alasan rating hasil kerja"), wajib=True)
        self.perilaku = IsianRating(_("Rating perilaku kerja"))
        self.alasan_perilaku = IsianPanjang(_("Alasan rating perilaku kerja"), wajib=True)
        for medan, isian in (
            (RATING[0], self.hasil),
            ("evaluasi.alasan_hasil", self.alasan_hasil),
            (RATING[1], self.perilaku),
            ("evaluasi.alasan_perilaku", self.alasan_perilaku),
        ):
            form.add(medan, isian)
        self._pimpinan = WrapText(role="kecil", tone="tinta2")
        self.mengapa = Button(_("Mengapa?"), kind="tautan", letter="m", clicked=self._jelaskan)
        self.predikat, self._kalimat = Text(role="besar"), WrapText(role="kecil", tone="tinta2")
        self.matriks: Matrix | None = None
        self._tempat_matriks: QVBoxLayout = column(spacing=0)
        self._agar_ikon, self._agar = IconLabel("arrow-up-right", "nila_teks", 14), WrapText(role="kecil", tone="tinta")
        self._capaian_ikon, self._capaian = IconLabel("scale", "tinta2", 14), WrapText(role="kecil", tone="tinta2")
        serah = IsianTanggal(_("Dokumen diserahkan"), hari_ini=hari_ini)
        terima = IsianTanggal(_("Diterima pegawai"), hari_ini=hari_ini)
        self._tanggal = QWidget()
        self._tanggal.setLayout(
            fields_row(*(form.add(medan, isian) for medan, isian in zip(TANGGAL, (serah, terima), strict=True)))
        )
        self.setLayout(column(self._isi(), self._kaki(), spacing=0))

    def tunjukkan(self, layar: LihatEvaluasi) -> None:
        """Show ratings' surroundings; the fields themselves are filled by the page's form."""
        self._layar = layar
        evaluasi, saran = layar.evaluasi, layar.saran
        self.hasil.set_hint(_kata_saran(saran.hasil))
        self.perilaku.set_hint(_kata_saran(saran.perilaku))
        self._pimpinan.setText(_("Rating hasil kerja pimpinan {catatan}.").format(catatan=layar.catatan_pimpinan))
        self._pimpinan.setVisible(layar.pimpinan)
        self._tampil_alasan(self.alasan_hasil, evaluasi.rating_hasil, bebas=layar.pimpinan)
        self._tampil_alasan(self.alasan_perilaku, evaluasi.rating_perilaku)
        self._tunjukkan_predikat(layar)
        self._tunjukkan_capaian(layar)
        self._tanggal.setVisible(layar.kehidupan.keadaan is KeadaanEvaluasi.DITETAPKAN)
        self._tunjukkan_langkah(layar)

    # -- layout

    def _isi(self) -> QWidget:
        agar = row(spacing=8)
        agar.addWidget(self._agar_ikon, 0, Qt.AlignmentFlag.AlignTop)
        agar.addWidget(self._agar, 1)
        capaian = row(spacing=8)
        capaian.addWidget(self._capaian_ikon, 0, Qt.AlignmentFlag.AlignTop)
        capaian.addWidget(self._capaian, 1)
        isi = QWidget()
        isi.setLayout(
            column(
                self.hasil,
                self._pimpinan,
                self.alasan_hasil,
                self.perilaku,
                self.alasan_perilaku,
                2,
                hairline(),
                column(
                    row(Text(_("Predikat"), tone="tinta2"), None, self.mengapa),
                    self.predikat,
                    self._kalimat,
                    spacing=2,
                ),
                self._tempat_matriks,
                agar,
                hairline(),
                capaian,
                self._tanggal,
                None,
                spacing=8,
                margins=(MARGIN, 14, MARGIN, 8),
            )
        )
        return scrolling(isi)

    def _kaki(self) -> QWidget:
        self.sebab = WrapText(role="kecil", tone="tinta2")
        self.kembalikan = Button(_("Kembalikan"), icon="undo-2", letter="k", clicked=self._langkah.kembalikan)
        self.utama = Button(_("Simpan sebagai Dinilai"), kind="utama", icon="check", letter="s")
        tombol = row(self.kembalikan, spacing=8)
        tombol.addWidget(self.utama, 1)
        kaki = QWidget()
        kaki.setLayout(column(self.sebab, tombol, spacing=8, margins=(MARGIN, 6, MARGIN, 14)))
        kaki.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return kaki

    # -- parts

    def _tampil_alasan(self, isian: Isian, rating: Ekspektasi | None, *, bebas: bool = False) -> None:
        """A reason is asked for where the rating is not Sesuai; what was typed stays in its field."""
        isian.setVisible(rating not in {None, Ekspektasi.SESUAI} and not bebas)

    def _tunjukkan_predikat(self, layar: LihatEvaluasi) -> None:
        if self.matriks is None:
            self.matriks = Matrix(_kata_matriks(layar.matriks), [sebut_rating_singkat(satu) for satu in TINGKAT])
            self.matriks.walked.connect(self._seandainya)
            self.matriks.installEventFilter(self)
            self._tempat_matriks.addWidget(self.matriks)
        evaluasi = layar.evaluasi
        self.matriks.show_hit(_urutan(evaluasi.rating_hasil), _urutan(evaluasi.rating_perilaku))
        if layar.predikat is None or layar.penjelasan is None:
            self.predikat.setText(_("Belum ada"))
            self.predikat.set_tone("tinta3")
            self._kalimat.setText(_("Beri kedua rating; predikat dicari dari matriks dan tidak diketik."))
            self.mengapa.set_label(_("Mengapa?"))
            self.mengapa.set_reason(_("Kedua rating belum diberikan."))
        else:
            self.predikat.setText(sebut_predikat(layar.predikat))
            self.predikat.set_tone("tinta")
            self._kalimat.setText(
                _("{sebab} Predikat tidak diketik; ubah rating bila perlu.").format(sebab=layar.penjelasan.kalimat)
            )
            self.mengapa.set_label(layar.penjelasan.judul)
            self.mengapa.set_reason("")
        self._tampil_agar()

    def _tampil_agar(self) -> None:
        penjelasan = self._layar.penjelasan if self._layar is not None else None
        kata = penjelasan.agar_sangat_baik if penjelasan is not None else ""
        self._agar.setText(kata or _("Tombol panah di matriks menunjukkan predikat lain tanpa mengubah apa pun."))
        self._agar.set_tone("tinta" if kata else "tinta2")

    def _seandainya(self, hasil: int, perilaku: int) -> None:
        if self._layar is not None:
            satu = jelaskan(self._layar.matriks, TINGKAT[hasil], TINGKAT[perilaku])
            self._agar.setText(_("Seandainya: {kalimat}").format(kalimat=satu.kalimat))
            self._agar.set_tone("tinta")

    def _tunjukkan_capaian(self, layar: LihatEvaluasi) -> None:
        berlaku = layar.capaian
        nama = berlaku.organisasi.nama if berlaku.organisasi is not None else _("unit ini")
        if berlaku.capaian is not None:
            kata = _("Capaian organisasi {unit}: {capaian}.").format(unit=nama, capaian=sebut_capaian(berlaku.capaian))
            self._capaian_ikon.set_icon("badge-check", "daun", 14)
            self._capaian.set_tone("tinta2")
        else:
            kata = _("Capaian organisasi {unit} belum ditetapkan. Isi di papan Penilaian.").format(unit=nama)
            self._capaian_ikon.set_icon("triangle-alert", "soga", 14)
            self._capaian.set_tone("soga")
        self._capaian.setText(kata)

    def _tunjukkan_langkah(self, layar: LihatEvaluasi) -> None:
        keadaan, halangan = layar.kehidupan.keadaan, layar.halangan
        self.kembalikan.set_reason(halangan.get(JenisKejadian.DIKEMBALIKAN, ""))
        if keadaan is KeadaanEvaluasi.DITETAPKAN:
            berlaku = layar.kehidupan.berlaku
            tanggal = tanggal_panjang(berlaku.tanggal) if berlaku is not None and berlaku.tanggal else ""
            self.utama.set_label(_("Pratinjau dan cetak"))
            self.utama.set_icon("printer")
            self.utama.set_act(self._langkah.pratinjau)
            self.utama.set_reason("")
            kata = _("Ditetapkan {tanggal}.\nKode dokumen {kode}.").format(tanggal=tanggal, kode=layar.kode)
        elif keadaan is KeadaanEvaluasi.DINILAI:
            sebab = halangan.get(JenisKejadian.DITETAPKAN, "")
            self.utama.set_label(_("Tetapkan"))
            self.utama.set_icon("badge-check")
            self.utama.set_act(self._langkah.tetapkan)
            self.utama.set_reason(sebab)
            kata = sebab or _("Sudah dinilai. Setelah ditetapkan, isinya terkunci dan dapat dicetak.")
        else:
            sebab = halangan.get(JenisKejadian.DINILAI, "")
            self.utama.set_label(_("Simpan sebagai Dinilai"))
            self.utama.set_icon("check")
            self.utama.set_act(self._langkah.nilai)
            self.utama.set_reason(sebab)
            kata = sebab
        self.sebab.setText(layar.tinjau or kata)
        self.sebab.set_tone("soga" if layar.tinjau else "tinta2")
        self.sebab.setVisible(bool(layar.tinjau or kata))

    def _jelaskan(self) -> None:
        penjelasan = self._layar.penjelasan if self._layar is not None else None
        if penjelasan is None:
            return
        effects = [_("Dasar: {sumber}.").format(sumber=penjelasan.sumber)]
        if penjelasan.agar_sangat_baik:
            effects.append(penjelasan.agar_sangat_baik)
        effects.append(_("Predikat selalu dicari dari matriks, jadi tidak ada yang dapat mengetiknya."))
        dialog = Dialog(self.window(), penjelasan.judul, penjelasan.kalimat, effects=effects)
        dialog.set_answers((Jawaban("tutup", _("Tutup")),), lambda _kode: None)
        dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.matriks and event.type() == QEvent.Type.FocusOut:
            self._tampil_agar()
        return super().eventFilter(watched, event)


def _kata_saran(saran: Ekspektasi | None) -> str:
    return "" if saran is None else _("Saran: {saran}").format(saran=sebut_rating_singkat(saran))


def _urutan(rating: Ekspektasi | None) -> int | None:
    return None if rating is None else TINGKAT.index(rating)


def _kata_matriks(matriks: Matriks) -> list[list[str]]:
    """Short words for the cells: the employee's long word `Kurang/Misconduct` stands in sentences only."""
    kata = {sel: sebut_predikat(predikat).partition("/")[0] for sel, predikat in matriks.sel.items()}
    return [[kata[hasil, perilaku] for perilaku in TINGKAT] for hasil in TINGKAT]
