import re
from collections.abc import Mapping

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import fonts, icons, theme, tokens
from kinerja_desktop.ui.parts.chip import semua_keadaan
from kinerja_desktop.ui.parts.labels import Text

# look.md 2: text on ground, ratio in the light and in the dark table
PAIRS = [
    ("tinta", "kertas", 15.36, 13.31),
    ("tinta", "kain", 14.48, 14.51),
    ("tinta", "nila_muda", 12.97, 10.53),
    ("tinta", "tanda", 12.70, 7.09),
    ("tinta2", "kertas", 7.14, 8.40),
    ("tinta2", "kain", 6.73, 9.15),
    ("tinta2", "rel", 6.22, 9.59),
    ("tinta2", "kertas2", 6.45, 7.49),
    ("tinta2", "nila_muda", 6.03, 6.64),
    ("tinta3", "kertas", 5.36, 6.22),
    ("tinta3", "kain", 5.05, 6.79),
    ("tinta3", "kertas2", 4.84, 5.55),
    ("tinta3", "rel", 4.66, 7.11),
    ("tinta3", "nila_muda", 4.53, 4.92),
    ("diatas", "nila", 7.92, 5.39),
    ("diatas", "nila_h", 9.67, 4.53),
    ("nila_teks", "kertas", 8.87, 8.65),
    ("nila_teks", "nila_muda", 7.50, 6.85),
    ("daun", "kertas", 6.57, 8.78),
    ("daun", "daun_muda", 5.64, 7.38),
    ("soga", "kertas", 6.97, 8.51),
    ("soga", "soga_muda", 6.08, 7.14),
    ("bata", "kertas", 7.22, 7.95),
    ("bata", "bata_muda", 6.10, 7.06),
    ("toska", "kertas", 6.66, 8.71),
]
EDGES = [
    ("garis2", "kertas", 3.43, 4.23),
    ("garis2", "kain", 3.23, 4.62),
    ("fokus", "kertas", 7.92, 8.65),
    ("fokus", "nila_muda", 6.69, 6.85),
    ("nila_isi", "kertas", 7.92, 4.58),
]


def luminance(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("text", "ground", "light", "dark"), PAIRS)
def test_text_is_readable_on_its_ground(text: str, ground: str, light: float, dark: float):
    assert contrast(tokens.TERANG[text], tokens.TERANG[ground]) == pytest.approx(light, abs=0.01)
    assert contrast(tokens.GELAP[text], tokens.GELAP[ground]) == pytest.approx(dark, abs=0.01)
    assert min(light, dark) >= 4.5


@pytest.mark.parametrize(("edge", "ground", "light", "dark"), EDGES)
def test_edges_and_rings_are_seen(edge: str, ground: str, light: float, dark: float):
    assert contrast(tokens.TERANG[edge], tokens.TERANG[ground]) == pytest.approx(light, abs=0.01)
    assert contrast(tokens.GELAP[edge], tokens.GELAP[ground]) == pytest.approx(dark, abs=0.01)
    assert min(light, dark) >= 3.0


@pytest.mark.parametrize("table", [tokens.TERANG, tokens.GELAP], ids=["terang", "gelap"])
def test_each_predikat_and_each_heat_step_can_be_read(table: Mapping[str, str]):
    for number in range(5):
        assert contrast(table[f"predikat_{number}"], table["kertas"]) >= 3.0
    for step, ink in (("90", "teks"), ("75", "teks"), ("50", "teks"), ("0", "teks_kuat")):
        assert contrast(table[f"panas_{ink}"], table[f"panas_{step}"]) >= 6.45
    assert contrast(table["tinta2"], table["panas_100"]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_has_pure_grounds_and_no_weak_line(dark: bool):
    table = tokens.high_contrast(tokens.GELAP if dark else tokens.TERANG, dark)
    assert table["kertas"] == table["kain"] == table["nila_muda"] == ("#000000" if dark else "#FFFFFF")
    assert contrast(table["tinta"], table["kertas"]) == pytest.approx(21)
    assert contrast(table["garis"], table["kertas"]) >= 4.5


def test_both_tables_have_the_same_names():
    assert tokens.TERANG.keys() == tokens.GELAP.keys()


def test_the_style_sheet_names_only_known_tokens_and_no_font():
    text = resource("qss", "app.qss").read_text(encoding="utf-8")
    assert theme.style_sheet().count("@") == 0
    assert "font" not in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    assert not re.search(r"#[0-9A-Fa-f]{6}", text)


def test_a_theme_change_reaches_labels_that_already_stand(qtbot: QtBot, qapp: QApplication):
    label = Text("Tersimpan 10.42", role="kecil", tone="tinta3")
    qtbot.addWidget(label)
    theme.install(qapp, theme.Pilihan.GELAP, scale=150)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == tokens.GELAP["tinta3"]
    assert label.font().pixelSize() == 18
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.GELAP["kain"]


@pytest.mark.parametrize("role", fonts.ROLES)
def test_no_text_is_smaller_than_twelve_pixels_and_all_have_even_digits(role: str):
    made = fonts.font(role)
    assert made.pixelSize() >= 12
    assert made.featureValue(QFont.Tag("tnum")) == 1


def test_the_shipped_typeface_is_found():
    fonts.load()
    assert "Inter" in fonts.load()


def test_every_icon_that_states_name_ships_with_its_thin_stroke():
    for state in semua_keadaan().values():
        assert icons.exists(state.icon), state
    for file in resource("icons").glob("*.svg"):
        assert 'stroke-width="1.75"' in file.read_text(encoding="utf-8"), file.name
    assert "ISC License" in resource("icons", "LICENSE-lucide.txt").read_text(encoding="utf-8")


def test_an_icon_is_drawn_in_the_colour_of_its_token(qapp: QGuiApplication):
    image = icons.pixmap("check", "bata", 16).toImage()
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(16)
        for y in range(16)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {tokens.TERANG["bata"]} or all(ink.startswith("#A") for ink in inks)


def test_an_unknown_icon_is_an_error_and_not_an_empty_place():
    with pytest.raises(KeyError):
        icons.pixmap("tidak-ada")
