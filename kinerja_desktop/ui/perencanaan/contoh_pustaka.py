"""The dialogs of the library as pictures: Siti's second RHK and the duties of an arsiparis. No store behind it."""

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.cari_contoh import cari_contoh
from kinerja_desktop.ui.kepegawaian.contoh_potret import background_contoh
from kinerja_desktop.ui.perencanaan.dialog_contoh import DialogContoh
from kinerja_desktop.ui.perencanaan.dialog_tugas import DialogTugas
from kinerja_desktop.usecases.perencanaan.pustaka import PilihanContoh, semua_sektor
from kinerja_desktop.usecases.perencanaan.tugas_jabatan import TugasUntukSkp, UsulanTugas, contoh_cocok

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


def _tugas(usulan: tuple[UsulanTugas, ...]) -> DialogTugas:
    dialog = DialogTugas(
        None, TugasUntukSkp(JABATAN, usulan, boleh_mengubah=True), ambil=lambda *_isi: None, kantor=lambda: None
    )
    dialog.open()
    return dialog
