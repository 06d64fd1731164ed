"""The command line in Indonesian: usage, help, and what is wrong with the words that were given.

Wrong use ends with status 2. A script that asked for JSON gets it for wrong use as well (design 6).
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

import click
from typing_extensions import override

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

WRONG_USE, INTERRUPTED = 2, 130


class Perintah(click.Command):
    """A command whose help speaks Indonesian."""

    @override
    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _help_option(super().get_help_option(ctx))

    @override
    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Pemakaian: "))

    @override
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return _pieces(super().collect_usage_pieces(ctx))

    @override
    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            if type(problem) is click.UsageError:  # the only plain one that click itself raises here
                raise click.UsageError(_("Ada kata yang tidak dikenal sesudah perintah ini."), ctx) from problem
            raise


class Kelompok(click.Group):
    """A group of commands; as the program itself it says what is wrong and how it ended."""

    command_class = Perintah

    @override
    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _help_option(super().get_help_option(ctx))

    @override
    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Pemakaian: "))

    @override
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return _pieces(super().collect_usage_pieces(ctx))

    @override
    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)
        names = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, found.get_short_help_str(80)) for name, found in names if found is not None]
        with formatter.section(_("Perintah")):
            formatter.write_dl(rows)

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(_("Perintah {nama} tidak ada.").format(nama=args[0]))
        return super().resolve_command(ctx, args)

    @override
    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        run = cast("Callable[..., object]", super().main)
        given = list(sys.argv[1:] if args is None else args)
        words = (prog_name, complete_var, False, windows_expand_args)
        if not standalone_mode:
            return run(args, *words, **extra)
        try:
            status = run(given, *words, **extra)
        except click.UsageError as problem:
            _say_wrong_use(problem, as_json="--json" in given)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(status if isinstance(status, int) else 0)


class BerkasAda(click.Path):
    """A file that is there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(value)
        if path.is_dir():
            self.fail(_("{jalur} adalah folder; di sini diperlukan berkas.").format(jalur=value), param, ctx)
        if not path.exists():
            self.fail(_("Berkas {jalur} tidak ada.").format(jalur=value), param, ctx)
        return path


class BerkasMana(click.Path):
    """A file, there or not yet there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if Path(value).is_dir():
            self.fail(_("{jalur} adalah folder; di sini diperlukan berkas.").format(jalur=value), param, ctx)
        return Path(value)


class Folder(click.Path):
    """A folder, there or not yet there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if Path(value).is_file():
            self.fail(_("{jalur} adalah berkas; di sini diperlukan folder.").format(jalur=value), param, ctx)
        return Path(value)


class Kata(click.Choice[str]):
    """One of a few words."""

    @override
    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        return _("{nilai} tidak dikenal. Pilih: {ada}.").format(nilai=value, ada=", ".join(map(str, self.choices)))


def _say_wrong_use(problem: click.UsageError, *, as_json: bool) -> NoReturn:
    path = problem.ctx.command_path if problem.ctx is not None else "kinerja"
    refusal = PenolakanError(
        "SALAH-PAKAI",
        _sentence(problem),
        langkah=_("Jalankan {perintah} --help untuk melihat cara pakainya.").format(perintah=path),
    )
    if as_json:
        document = {
            "ok": False,
            "kode": refusal.kode,
            "pesan": refusal.pesan,
            "aman": refusal.aman,
            "langkah": refusal.langkah,
        }
        click.echo(json.dumps(document, ensure_ascii=False))
    else:
        click.echo(f"{refusal.pesan}\n{refusal.langkah}", err=True)
    sys.exit(WRONG_USE)


def _sentence(problem: click.UsageError) -> str:
    if isinstance(problem, click.NoSuchOption):
        return _("Pilihan {nama} tidak ada.").format(nama=problem.option_name)
    if isinstance(problem, click.MissingParameter):
        hint = problem.param.get_error_hint(problem.ctx) if problem.param is not None and problem.ctx else ""
        return _("{nama} wajib diisi.").format(nama=hint.strip("'")).strip()
    if isinstance(problem, click.BadOptionUsage):
        return _("Pilihan {nama} memerlukan isi.").format(nama=problem.option_name)
    if isinstance(problem, click.BadParameter) and not isinstance(
        problem.param.type if problem.param is not None else None, BerkasAda | BerkasMana | Folder | Kata
    ):
        hint = problem.param.get_error_hint(problem.ctx) if problem.param is not None and problem.ctx else ""
        return _("Isi {nama} tidak dapat dipakai.").format(nama=hint.strip("'"))
    return problem.message


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _("Tampilkan bantuan ini.")
    return option


def _pieces(pieces: list[str]) -> list[str]:
    words = {
        "[OPTIONS]": _("[PILIHAN]"),
        "COMMAND": _("PERINTAH"),
        "[COMMAND]": _("[PERINTAH]"),
        "[ARGS]...": _("[ISI]..."),
    }
    return [" ".join(words.get(word, word) for word in piece.split()) for piece in pieces]


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    rows = [row for row in (option.get_help_record(ctx) for option in options) if row is not None]
    if rows:
        with formatter.section(_("Pilihan")):
            formatter.write_dl(rows)
