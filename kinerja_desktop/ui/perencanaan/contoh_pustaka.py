"""The dialogs of the library as pictures: Siti's second RHK and the duties of an arsiparis. No store behind it."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.cari_contoh import cari_contoh
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import AKSI_TULIS, SEKARANG, background_contoh
from kinerja_desktop.ui.perencanaan.dialog_contoh import DialogContoh
from kinerja_desktop.ui.perencanaan.dialog_tugas import DialogTugas
from kinerja_desktop.ui.perencanaan.dialog_tusi import DialogTusi
from kinerja_desktop.ui.perencanaan.tusi_page import AksiTusi, TusiPage
from kinerja_desktop.usecases.perencanaan.pustaka import PilihanContoh, semua_sektor, semua_tugas
from kinerja_desktop.usecases.perencanaan.tugas_jabatan import TugasUntukSkp, UsulanTugas, contoh_cocok
from kinerja_desktop.usecases.perencanaan.tusi_kantor import BarisTusi, DaftarTusi, IsianTusi, temuan_tusi

JABATAN = "Arsiparis Terampil"
RHK = "Arsip inaktif kecamatan menyusut sesuai jadwal retensi arsip"


def _cari(ketik: str, sektor: str) -> PilihanContoh:
    contoh = cari_contoh(semua_sektor(), ketik, rhk=RHK, jabatan=JABATAN, sektor=sektor)
    terpakai = frozenset(satu.contoh.teks for satu in contoh[1:2])
    return PilihanContoh(RHK, JABATAN, tuple(satu.nama for satu in semua_sektor()), contoh, terpakai, "")


def dialog_contoh(ketik: str = "") -> DialogContoh:
    """The examples for an RHK about archives; the second one is in use."""
    dialog = DialogContoh(None, 2, RHK, background=background_contoh(), cari=_cari, ambil=lambda _contoh: None)
    dialog.search.setText(ketik)
    dialog.open()
    return dialog


def dialog_contoh_bertanda() -> DialogContoh:
    """Two are ticked."""
    dialog = dialog_contoh()
    dialog.table.show_rows(_cari("", "").contoh)
    for satu in (dialog.table.model.rows[0], dialog.table.model.rows[2]):
        dialog.table.tick(satu, on=True)
    return dialog


def contoh_siap(dialog: QWidget) -> bool:
    """Whether the answer to what is typed stands there."""
    if not isinstance(dialog, DialogContoh) or dialog.pilihan is None:
        return False
    return bool(dialog.pilihan.contoh) != bool(dialog.search.text())


def dialog_tugas() -> DialogTugas:
    """Two duties of the office's own list, one of them taken already, then the library's."""

    def usulan(uraian: str, rhk: str, *, kantor: bool, ada: bool = False) -> UsulanTugas:
        return UsulanTugas(JABATAN, uraian, rhk, kantor, ada, contoh_cocok(rhk, JABATAN))

    semua = (
        usulan("Menata dan memberkaskan arsip aktif kecamatan dan enam kelurahan di wilayahnya",
               "Arsip dinamis kecamatan tertata dan mudah ditemukan", kantor=True, ada=True),
        usulan("Melayani peminjaman arsip", "Peminjam arsip dilayani pada hari yang sama", kantor=True),
        usulan("Melaksanakan penyusutan arsip", "Arsip inaktif disusutkan sesuai jadwal retensi", kantor=False),
        usulan("Melaksanakan alih media arsip", "Arsip vital tersedia dalam bentuk digital", kantor=False),
    )  # fmt: skip
    return _tugas(semua)


def dialog_tugas_kosong() -> DialogTugas:
    """A post nobody has listed."""
    return _tugas(())


def _daftar() -> DaftarTusi:
    baris: list[BarisTusi] = []
    for nomor, satu in enumerate(tugas for tugas in semua_tugas() if tugas.jabatan.startswith(("Arsiparis", "Camat"))):
        asal = _("Kecamatan Muara Sari") if nomor else _("Kabupaten Tirta Kencana")
        baris += [
            BarisTusi(
                Tusi(UUID(int=4000 + 100 * nomor + urut), "tirta-kencana", satu.jabatan, urut, tugas.uraian,
                     tugas.rhk if urut != 2 else ""),
                asal,
                nomor > 0,
            )
            for urut, tugas in enumerate(satu.tugas, start=1)
        ]  # fmt: skip
    return DaftarTusi(tuple(baris), "")


def tusi_contoh(background: Background, *, kosong: bool = False) -> TusiPage:
    """The list of an office: the camat's duties from the region, its own for the arsiparis."""
    daftar = DaftarTusi((), "") if kosong else _daftar()
    aksi = AksiTusi(
        daftar=lambda: daftar,
        tambah=lambda _isi, _hari: UUID(int=1),
        ubah=lambda _id, _isi, _hari: None,
        hapus=lambda _ids: (),
        pulihkan=lambda _semua: None,
        periksa=temuan_tusi,
        kembali=lambda: None,
        buka_impor=lambda: None,
        tulis=AKSI_TULIS,
    )
    return TusiPage(aksi=aksi, background=background, sekarang=lambda: SEKARANG)


def dialog_tusi() -> DialogTusi:
    """A line whose result is worded as an activity."""
    isi = IsianTusi(JABATAN, "Melaksanakan penyusutan arsip inaktif", "Melaksanakan penyusutan arsip inaktif kecamatan")
    dialog = DialogTusi(
        None,
        isi,
        baru=False,
        background=background_contoh(),
        periksa=lambda ketikan: temuan_tusi(ketikan, SEKARANG.date()),
        simpan=lambda _isi: None,
        selesai=lambda _hasil, _isi: None,
    )
    dialog.rhk.show_findings(temuan_tusi(isi, SEKARANG.date()))
    dialog.open()
    return dialog


def _tugas(usulan: tuple[UsulanTugas, ...]) -> DialogTugas:
    dialog = DialogTugas(
        None, TugasUntukSkp(JABATAN, usulan, boleh_mengubah=True), ambil=lambda *_isi: None, kantor=lambda: None
    )
    dialog.open()
    return dialog
