"""What every command shares: its options, how it answers a person or a script, how it refuses."""

import errno
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kinerja_desktop.app.data_file import default_data_file
from kinerja_desktop.cli.bahasa import BerkasAda, BerkasMana, Folder
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

REFUSED = 1
EXISTING, ANY_FILE, FOLDER = BerkasAda(), BerkasMana(), Folder()


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

    def session(self, *, create: bool = False, keep: bool = True) -> Any:
        """The store to work on, with the person who works on it. One made here stays only where `keep` is true."""
        from kinerja_desktop.app import stores

        return stores.session(self.data, self.pin, create=create, keep=keep)


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
        click.option("--data", type=ANY_FILE, help=_("Berkas data.")),
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
            pin=None,
            as_json=as_json or root["as_json"],
        )
        try:
            status = act(replace(options, pin=_read_pin(pin_file)), **arguments)
        except PenolakanError as refusal:
            options.refuse(refusal)
            status = REFUSED
        except OSError as problem:
            options.refuse(_medium_refusal(problem))
            status = REFUSED
        context.exit(status or 0)

    return run


def _read_pin(path: Path | None) -> str | None:
    try:
        return None if path is None else path.read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise PenolakanError(
            "PIN-TIDAK-TERBACA",
            _("Berkas PIN tidak dapat dibaca sebagai teks."),
            langkah=_("Tulis PIN sebagai satu baris teks biasa, lalu ulangi."),
        ) from problem


def _medium_refusal(problem: OSError) -> PenolakanError:
    """A folder or file that the system does not let us read or write."""
    where = Path(str(problem.filename)).name if problem.filename else ""
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return PenolakanError(
            "DISK_PENUH",
            _("Tidak ada ruang lagi untuk menulis {apa}.").format(apa=where or _("berkas itu")),
            langkah=_("Kosongkan ruang, atau pilih tempat lain, lalu ulangi."),
        )
    return PenolakanError(
        "TEMPAT-TIDAK-DAPAT-DIPAKAI",
        _("{apa} tidak dapat dibaca atau ditulisi.").format(apa=where or _("Tempat itu")),
        langkah=_("Periksa apakah tempatnya masih terpasang dan tidak terkunci, atau pilih tempat lain."),
    )
