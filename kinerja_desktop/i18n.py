"""Texts through gettext. Source texts are Indonesian; a catalogue turns them into another language.

Modules write `_("Kalimat.")` for a text and `ngettext` where a count decides the words.
"""

import gettext
from gettext import NullTranslations
from pathlib import Path

_catalogue: list[NullTranslations] = [NullTranslations()]


def _(text: str) -> str:
    """The text in the chosen language; Indonesian where no translation exists."""
    return _catalogue[0].gettext(text)


def ngettext(singular: str, plural: str, n: int) -> str:
    """The wording for `n` things. Indonesian has one form; other languages choose."""
    return _catalogue[0].ngettext(singular, plural, n)


def use_language(directory: Path, language: str) -> None:
    """Choose the language once at start; `id` is the source and needs no catalogue."""
    _catalogue[0] = gettext.translation("kinerja", directory, [language], fallback=True)
