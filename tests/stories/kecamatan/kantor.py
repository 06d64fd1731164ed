"""The office: made on an empty machine, its people imported, the camat's appraiser set by decision."""

from pathlib import Path

from openpyxl import Workbook

from kinerja_desktop.app.journey.hands import Hands, K, StuckError
from kinerja_desktop.ui.kepegawaian.dialog_waktu import DialogWaktu

CAMAT, SEKDA = "198604172015092001", "197002101995031001"
LURAH = (
    "196910241995072003", "199710012024042004", "196705031990071005", "198305042005111006", "197505302004071007",
)  # fmt: skip
"""Of Kulim, Rejosari, Sail, Bencah Lesung and Tangkerang Timur."""
KEPALA_DAFTAR = ("No.", "Nama", "NIP", "Pangkat / Gol. Ruang", "Jabatan", "Unit Kerja", "Status", "Tgl Lahir")
BARIS_SEKDA = (
    1, "Rahmat Hidayat", SEKDA, "Pembina Utama Muda (IV/c)", "Sekretaris Daerah", "Sekretariat Daerah",
    "PNS", "10 Februari 1970",
)  # fmt: skip


def kantor_latihan(hands: Hands) -> None:
    """The first run: practice data, by the arrows, Space and the two buttons."""
    hands.page.focus_first()
    hands.press(K.Key_Down)
    hands.press(K.Key_Down)
    hands.press(K.Key_Space)
    hands.alt("Lanjut")
    hands.picture("langkah-pertama")
    hands.alt("Mulai bekerja")
    hands.wait(lambda: hands.desktop.session is not None, "the practice office is open")
    hands.settle()


def impor_sekda(hands: Hands, berkas: Path) -> None:
    """A list of one line: the Sekretaris Daerah, who appraises the camat."""
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(KEPALA_DAFTAR)
    lembar.append(BARIS_SEKDA)
    buku.save(berkas)
    hands.open("pegawai")
    hands.alt("Impor Excel")
    if hands.has("Impor berkas lain"):
        hands.alt("Impor berkas lain")
    hands.alt("Pilih berkas Excel")
    hands.choose_file(berkas)
    hands.wait(lambda: "siap diimpor" in hands.page.header.title, "a preview of the import")
    hands.alt("Impor 1 pegawai")
    hands.wait(lambda: "sudah diimpor" in hands.page.header.title, "the import")


def buka_garis_waktu(hands: Hands, nip: str) -> None:
    """From the people list: search the NIP, go down, and open the history."""
    hands.open("pegawai")
    hands.find_row(nip)
    hands.settle()
    hands.alt("Garis waktu")
    hands.wait(lambda: hands.page.key == "garis-waktu", "the history")
    hands.settle()


def pilih(hands: Hands, kata: str) -> None:
    """F4 on a list, type, take the first that is found."""
    hands.press(K.Key_F4)
    hands.type(kata)
    hands.settle()
    hands.press(K.Key_Return)


def catat(hands: Hands) -> None:
    """The dialog's act; it must close, or its findings are told."""
    hands.alt("Simpan")
    dialog = hands.dialog()
    if isinstance(dialog, DialogWaktu):
        hands.picture("macet-dialog-waktu")
        temuan = [f"{nama}: {satu.pesan}" for nama, isian in dialog.fields.items() for satu in isian.temuan]
        raise StuckError(f"the dialog stayed open: {temuan}")


def tetapkan_penilai_camat(hands: Hands) -> None:
    """The Sekda appraises the camat by decision, from the first of January."""
    buka_garis_waktu(hands, CAMAT)
    hands.alt("Tetapkan penilai")
    pilih(hands, "Rahmat Hidayat")
    hands.press(K.Key_Return)
    hands.replace("1 Januari 2026")
    hands.press(K.Key_Return)
    hands.press(K.Key_Return)
    hands.type("Camat dinilai Sekretaris Daerah")
    hands.press(K.Key_Return)
    hands.type("800/1/2026")
    hands.picture("penilai-camat")
    catat(hands)
    hands.picture("garis-waktu-camat")
