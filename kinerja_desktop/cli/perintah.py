"""What every command shares: its options, how it answers a person or a script, how it refuses."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kinerja_desktop.app.data_file import default_data_file
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

REFUSED = 1
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True)
class Options:
    """What every command is given: the store's file, the PIN, and whether a script is listening."""

    data: Path
    pin: str | None
    as_json: bool

    def answer(self, document: Mapping[str, Any], sentence: str) -> None:
        """Say what came of it: the document for a script, the sentence for a person."""
        click.echo(json.dumps(document, ensure_ascii=False, default=str) if self.as_json else sentence)

    def refuse(self, refusal: PenolakanError) -> None:
        """A refusal as `design.md` 6 fixes it, or as three sentences on standard error."""
        if self.as_json:
            click.echo(json.dumps(refusal_document(refusal), ensure_ascii=False))
        else:
            click.echo(f"{refusal.pesan}\n{refusal.aman}\n{refusal.langkah}", err=True)

    def note(self, sentence: str) -> None:
        """Progress and remarks; never on standard output."""
        click.echo(sentence, err=True)

    def session(self, *, create: bool = False) -> Any:
        """The store to work on, with the person who works on it."""
        from kinerja_desktop.app import stores

        return stores.session(self.data, self.pin, create=create)


def refusal_document(refusal: PenolakanError) -> dict[str, object]:
    """What a script reads of a refusal."""
    return {
        "ok": False,
        "kode": refusal.kode,
        "pesan": refusal.pesan,
        "aman": refusal.aman,
        "langkah": refusal.langkah,
    }


def common(act: Callable[..., None]) -> Callable[..., None]:
    """The options every command takes."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help=_("Satu dokumen JSON di keluaran standar.")),
        click.option("--pin-file", type=EXISTING, help=_("Berkas yang berisi PIN.")),
        click.option("--data", type=click.Path(dir_okay=False, path_type=Path), help=_("Berkas data.")),
    ):
        act = option(act)
    return act


def command(act: Callable[..., int | None]) -> Callable[..., None]:
    """A command: its options gathered, its refusals said, its exit status given."""

    @common
    @click.pass_context
    @wraps(act)
    def run(context: click.Context, data: Path | None, pin_file: Path | None, as_json: bool, **arguments: Any) -> None:
        root: dict[str, Any] = context.find_root().obj
        pin_file = pin_file or root["pin_file"]
        options = Options(
            data=data or root["data"] or default_data_file(),
            pin=None if pin_file is None else pin_file.read_text(encoding="utf-8").strip("\r\n"),
            as_json=as_json or root["as_json"],
        )
        try:
            status = act(options, **arguments)
        except PenolakanError as refusal:
            options.refuse(refusal)
            status = REFUSED
        context.exit(status or 0)

    return run
