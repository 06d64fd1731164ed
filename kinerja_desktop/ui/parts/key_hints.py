"""The line of keys below a table or above an entry row: small and grey."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kinerja_desktop.ui.parts.labels import KeyCap, Text


class KeyHints(QWidget):
    """Pairs of key and what it does: (("Enter", "buka"), ("Ctrl N", "baru"))."""

    def __init__(self, hints: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for keys, words in hints:
            box.addWidget(KeyCap(keys))
            box.addWidget(Text(words, role="kecil", tone="tinta2"))
            box.addSpacing(6)
        box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
