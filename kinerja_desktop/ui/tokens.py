"""Colours, distances and heights: the only place that names one (`look.md` 2 and 4).

Batik gives the names: `kain` cloth, `kertas` paper, `tinta` ink, `nila` indigo, `soga` the brown dye, `daun` leaf,
`bata` brick. Two tables, light and dark, have the same keys. `use` chooses one at start and on a theme change;
everybody else asks `color("tinta")` and `px(32)` at the moment of painting and keeps nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QColor

TERANG: Mapping[str, str] = MappingProxyType(
    {
        "kain": "#FAF8F4",
        "rel": "#F2EFE8",
        "kertas": "#FFFFFF",
        "kertas2": "#F6F3ED",
        "lorong": "#DAD5CA",
        "garis": "#E4DFD5",
        "garis3": "#CDC6B9",
        "garis2": "#918A7C",
        "tinta": "#22252B",
        "tinta2": "#535862",
        "tinta3": "#666B74",
        "mati": "#A09D96",
        "nila": "#2F4E96",
        "nila_h": "#27427F",
        "nila_p": "#1F3566",
        "nila_isi": "#2F4E96",
        "nila_teks": "#2A478A",
        "nila_muda": "#E7ECF7",
        "nila_garis": "#B9C7E6",
        "diatas": "#FFFFFF",
        "daun": "#1E6A43",
        "daun_muda": "#E4F1E8",
        "soga": "#874A08",
        "soga_muda": "#FAEEDC",
        "bata": "#A32A1F",
        "bata_muda": "#FAE8E5",
        "toska": "#0E6670",
        "toska_muda": "#E0F0F1",
        "tanda": "#FCE9A9",
        "fokus": "#2F4E96",
        "predikat_0": "#8C3B2E",
        "predikat_1": "#B5653F",
        "predikat_2": "#B98733",
        "predikat_3": "#6D8FCA",
        "predikat_4": "#2F4E96",
        "panas_100": "#F6F3ED",
        "panas_90": "#E3E9F5",
        "panas_75": "#C3D1EC",
        "panas_50": "#98B0DE",
        "panas_0": "#2F4E96",
        "panas_teks": "#14171C",
        "panas_teks_kuat": "#FFFFFF",
    }
)
GELAP: Mapping[str, str] = MappingProxyType(
    {
        "kain": "#17191E",
        "rel": "#121419",
        "kertas": "#1E2127",
        "kertas2": "#262A32",
        "lorong": "#0E1014",
        "garis": "#323741",
        "garis3": "#474D59",
        "garis2": "#7C8391",
        "tinta": "#ECE9E3",
        "tinta2": "#B9BBC0",
        "tinta3": "#9DA1A9",
        "mati": "#646872",
        "nila": "#4167BD",
        "nila_h": "#4C73CC",
        "nila_p": "#3557A3",
        "nila_isi": "#5F86DF",
        "nila_teks": "#A3BEF7",
        "nila_muda": "#26324D",
        "nila_garis": "#3D5285",
        "diatas": "#FFFFFF",
        "daun": "#84CFA3",
        "daun_muda": "#1B3327",
        "soga": "#E8B368",
        "soga_muda": "#3A2C15",
        "bata": "#F3A196",
        "bata_muda": "#42211D",
        "toska": "#7CCBD3",
        "toska_muda": "#16343A",
        "tanda": "#5C4A12",
        "fokus": "#A3BEF7",
        "predikat_0": "#D9705E",
        "predikat_1": "#CB9170",
        "predikat_2": "#C2A56A",
        "predikat_3": "#7C9DDB",
        "predikat_4": "#A3BEF7",
        "panas_100": "#22262E",
        "panas_90": "#26324D",
        "panas_75": "#2F4270",
        "panas_50": "#3B5593",
        "panas_0": "#86A8F0",
        "panas_teks": "#FFFFFF",
        "panas_teks_kuat": "#14171C",
    }
)
TINTS = ("nila_muda", "daun_muda", "soga_muda", "bata_muda", "toska_muda", "kertas2", "rel")

PAGE_MARGIN, CARD_MARGIN, BETWEEN_CARDS, BETWEEN_COLUMNS = 24, 16, 12, 16
LABEL_TO_INPUT, FIELD_TO_FIELD, CELL_MARGIN = 4, 12, 12
"""Distances from the scale 2, 4, 8, 12, 16, 20, 24, 32. They do not grow with the text size."""

CONTROL, NAV_ITEM, TABLE_HEAD, ROW_ONE, ROW_TWO, ROW_GROUP = 32, 32, 32, 34, 47, 28
HEADER, TABS, STRIP, CHIP, SMALLEST_TARGET = 64, 34, 30, 22, 24
RAIL_WIDE, RAIL_NARROW = 216, 56
"""Heights and widths at 100 %; give them to `px` for the chosen text size."""

RADIUS_CONTROL, RADIUS_CARD, RADIUS_CHIP, RADIUS_HEAT = 6, 8, 11, 4
WIDE_WINDOW, DRAWER_WINDOW, LOW_WINDOW, FLAT_WINDOW = 1320, 1000, 700, 560
"""Logical widths and heights at which the layout gives way (`look.md` 7)."""

SCALES = (100, 115, 130, 150, 175)


def high_contrast(table: Mapping[str, str], dark: bool) -> Mapping[str, str]:
    """The table for the high contrast setting: pure grounds and ink, lines as strong as labels, no tints."""
    ground, ink = ("#000000", "#FFFFFF") if dark else ("#FFFFFF", "#000000")
    strong = dict(table)
    strong.update(dict.fromkeys(("kain", "kertas", *TINTS), ground))
    strong["tinta"] = ink
    strong.update(dict.fromkeys(("garis", "garis2", "garis3", "nila_garis"), table["tinta2"]))
    return MappingProxyType(strong)


class _Current:
    """What the window shows now. One per process, changed only by `use`."""

    table: Mapping[str, str] = TERANG
    dark: bool = False
    contrast: bool = False
    scale: int = 100


_current = _Current()


def use(*, dark: bool, contrast: bool = False, scale: int = 100) -> None:
    """Choose table and text size (percent). Only `theme` calls this."""
    table = GELAP if dark else TERANG
    _current.table = high_contrast(table, dark) if contrast else table
    _current.dark, _current.contrast, _current.scale = dark, contrast, scale


def hexa(name: str) -> str:
    """The colour of a token in the current theme, as `#RRGGBB`. Raises KeyError for an unknown token."""
    return _current.table[name]


def color(name: str) -> QColor:
    """The colour of a token in the current theme."""
    return QColor(_current.table[name])


def is_dark() -> bool:
    """Whether the dark table is shown."""
    return _current.dark


def is_high_contrast() -> bool:
    """Whether tints are replaced by borders."""
    return _current.contrast


def scale() -> int:
    """The chosen text size in percent."""
    return _current.scale


def px(size: float) -> int:
    """A size at 100 % (text, row, icon, control) in pixels at the chosen text size."""
    return round(size * _current.scale / 100)
