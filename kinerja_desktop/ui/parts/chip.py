"""Status words: one table, shown as a chip beside a title or as icon and word in a table (`look.md` 5)."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QSizePolicy

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.labels import IconLabel, Text
from kinerja_desktop.ui.parts.layouts import row


@dataclass(frozen=True, slots=True)
class Keadaan:
    """How a state is shown: icon, tone token, word."""

    icon: str
    tone: str
    word: str


def semua_keadaan() -> dict[str, Keadaan]:
    """Every state by its code. SKP, evaluation, bundle and conflict codes share the table."""
    return {
        "DRAF": Keadaan("circle-dashed", "tinta2", _("Draf")),
        "DIAJUKAN": Keadaan("circle-arrow-up", "nila_teks", _("Diajukan")),
        "DIKEMBALIKAN": Keadaan("undo-2", "soga", _("Dikembalikan")),
        "DISETUJUI": Keadaan("circle-check", "nila_teks", _("Disetujui")),
        "DITETAPKAN": Keadaan("badge-check", "daun", _("Ditetapkan")),
        "TERBUKA": Keadaan("circle-dashed", "tinta2", _("Terbuka")),
        "DINILAI": Keadaan("square-pen", "nila_teks", _("Dinilai")),
        "DISAMPAIKAN": Keadaan("mail", "nila_teks", _("Disampaikan")),
        "KEBERATAN": Keadaan("scale", "soga", _("Keberatan")),
        "FINAL": Keadaan("lock", "daun", _("Final")),
        "BELUM_DIKIRIM": Keadaan("circle-dashed", "soga", _("Belum dikirim")),
        "DIKIRIM": Keadaan("circle-arrow-up", "nila_teks", _("Dikirim")),
        "DITERIMA": Keadaan("inbox", "nila_teks", _("Diterima")),
        "DIGABUNG": Keadaan("git-merge", "daun", _("Digabung")),
        "DIPUTUS": Keadaan("gavel", "daun", _("Diputus")),
        "DITOLAK": Keadaan("circle-x", "bata", _("Ditolak")),
        "MENUNGGU": Keadaan("clock", "soga", _("Menunggu")),
        "BENTROK": Keadaan("git-pull-request-arrow", "soga", _("Bentrok")),
        "DITERIMA_PEGAWAI": Keadaan("inbox", "nila_teks", _("Diterima pegawai")),
        "KEBERATAN_DIPUTUS": Keadaan("gavel", "daun", _("Keberatan diputus")),
        "DIANGGAP_MENERIMA": Keadaan("inbox", "tinta2", _("Dianggap menerima")),
        "BELUM_DIBUKA": Keadaan("circle", "tinta2", _("Belum dibuka")),
        "TIDAK_DIEVALUASI": Keadaan("circle-slash", "tinta2", _("Tidak dievaluasi")),
        "DIGANTI": Keadaan("history", "tinta2", _("Diganti")),
        "DITUTUP": Keadaan("lock", "tinta2", _("Ditutup")),
        "DIBATALKAN": Keadaan("circle-x", "tinta2", _("Dibatalkan")),
        "DITAHAN": Keadaan("clock", "soga", _("Ditahan")),
        "SALAH": Keadaan("circle-x", "bata", _("Salah")),
        "PERLU_DICEK": Keadaan("triangle-alert", "soga", _("Perlu dicek")),
        "SARAN": Keadaan("lightbulb", "nila_teks", _("Saran")),
    }


def keadaan(kode: str) -> Keadaan:
    """How the state `kode` is shown. KeyError for a code that has no word yet."""
    return semua_keadaan()[kode]


class Chip(QFrame):
    """A word on its tint, 22 px high. Beside titles and in filter lines, never in a table."""

    def __init__(self, word: str = "", *, icon: str = "", tone: str = "tinta2") -> None:
        super().__init__()
        self.setProperty("kind", "cip")
        self._icon = IconLabel("", size=14)
        self._word = Text(role="kecil", weight=500)
        self.setLayout(row(self._icon, self._word, spacing=4, margins=(8, 0, 10, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress(self, height=tokens.CHIP)
        self.show_word(word, icon=icon, tone=tone)

    def on_theme(self) -> None:
        """Measure again in the new font: a chip is never cut."""
        self.setMinimumWidth(self.sizeHint().width())

    @property
    def word(self) -> str:
        """The word shown."""
        return self._word.text()

    def set_compact(self, compact: bool) -> None:
        """The icon only; the word is the tooltip then."""
        self._word.setVisible(not compact)
        self.setToolTip(self.word if compact else "")
        self.setMinimumWidth(self.sizeHint().width())

    def show_word(self, word: str, *, icon: str = "", tone: str = "tinta2") -> None:
        """Show a word with its icon and tone."""
        self._word.setText(word)
        self._word.set_tone(tone)
        self._icon.set_icon(icon, tone, 14)
        self._icon.setVisible(bool(icon))
        self.setAccessibleName(word)
        self.setMinimumWidth(self.sizeHint().width())
        set_kind(self, "nada", tone)

    def show_state(self, kode: str) -> None:
        """Show a state of the table."""
        state = keadaan(kode)
        self.show_word(state.word, icon=state.icon, tone=state.tone)
