"""Commands that keep and hand on: export, merge, backup, index, verify, demo, where, serve."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from factbrowse.arguments import port
from factbrowse.output import line, say
from factbrowse.settings import Settings, config_path, library_path
from tui.settings import ENDINGS
from tui.words import plural


def export_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``export``."""
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="only these (default: all)")
    parser.add_argument("--format", choices=tuple(ENDINGS), default="md", help="the format (default md)")
    parser.add_argument("--output", metavar="FILE", help="write here instead of standard output")
    parser.add_argument("--all-dates", action="store_true", help="also compare with later reports")


def run_export(args: Namespace, settings: Settings) -> int:
    """Write reviews in a format that others read."""
    from factbrowse.commands.reading import progress_bar
    from factbrowse.exporting import export_lines, lacking, write_whole
    from factbrowse.masthead import masthead_of
    from factbrowse.opening import open_library

    with open_library(args, settings) as library:
        numbers = [library.find_report(name).number for name in args.reports] or None
        masthead = masthead_of(settings)
        if lack := lacking(library, args.format, numbers, masthead):
            say(lack)
        export = partial(export_lines, library, args.format, numbers, masthead, all_dates=args.all_dates)
        if args.output:
            with progress_bar() as told:
                write_whole(Path(args.output), export(told=told))
            say(f"Written to {args.output}.")
        else:
            for text in export():
                line(text)
    return 0


def merge_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``merge``."""
    parser.add_argument("other", metavar="LIBRARY", help="the library to bring in; it is only read")


def run_merge(args: Namespace, settings: Settings) -> int:
    """Bring the reports and decisions of another library into this one."""
    from factbrowse.opening import open_library

    with open_library(args, settings, create=True) as library:
        for sentence in library.merge(Path(args.other)):
            line(sentence)
    return 0


def backup_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``backup``."""
    parser.add_argument("path", metavar="FILE", help="where the copy goes; it must not exist yet")


def run_backup(args: Namespace, settings: Settings) -> int:
    """Copy the library, also while it is in use."""
    from factbrowse.opening import open_library

    with open_library(args, settings) as library:
        library.backup(Path(args.path))
    say(f"Copied to {args.path}.")
    return 0


def index_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``index``."""
    parser.add_argument("--remove", action="store_true", help="take the index away and do without it")


def run_index(args: Namespace, settings: Settings) -> int:
    """Write the index for large libraries anew, beside the library, or take it away."""
    from db import scale
    from factbrowse.opening import open_library

    path = library_path(settings, args.db)
    folder = scale.folder_of(path)
    with open_library(args, settings) as library:
        if args.remove:
            scale.remove(library.connection, folder)
            say(f"{folder} is taken away; SQLite's own index answers.")
        else:
            say(f"{scale.build(library.connection, folder):,} sentences in {folder}.")
    return 0


def verify_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``verify``: none of its own."""


def run_verify(args: Namespace, settings: Settings) -> int:
    """Check every stored report and the whole journal."""
    from factbrowse.opening import open_library

    with open_library(args, settings) as library:
        wrong, journal = library.verify(), library.journal_head()
    for sentence in wrong:
        line(sentence)
    if not wrong:
        line("Everything is as it was stored.")
        line(f"Journal: {plural(journal.entries, 'decision')}, hash {journal.hash}.")
    return 1 if wrong else 0


def where_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``where``: none of its own."""


def run_where(args: Namespace, settings: Settings) -> int:
    """Print where things lie."""
    line(f"library        {library_path(settings, args.db)}")
    line(f"configuration  {args.config or config_path()}")
    return 0


def demo_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``demo``: none of its own."""


def run_demo(args: Namespace, settings: Settings) -> int:
    """Open the app on the sample in a library of its own; without a terminal print its review."""
    from tempfile import TemporaryDirectory

    from factbrowse.commands.reading import has_screen, run_open

    with TemporaryDirectory(prefix="factbrowse-") as folder:
        passing = args.db is None
        args.db = args.db or str(Path(folder) / "demo.db")
        args.sources, args.form, args.all_dates = [str(sample_path())], "yaml", False
        code = run_open(args, settings)
    if passing and has_screen():
        say("What was decided in the demo is gone with it; factbrowse FILE keeps a library.")
    return code


def sample_path() -> Path:
    """Return the sample: beside the packages in a checkout, inside this one when installed."""
    inside = Path(__file__).parent.parent / "sample.yaml"
    return inside if inside.exists() else inside.parent.parent / "sample.yaml"


def serve_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``serve``."""
    parser.add_argument(
        "--port", type=port, metavar="N", default=8000, help="port on this machine (default 8000)"
    )


def command_line(words: list[str], *, windows: bool) -> str:
    """Return words as one line for the shell, which on Windows knows no single quotes.

    >>> command_line(["py", "C:/my files/a.db"], windows=True), command_line(["py", "it's"], windows=False)
    ('py "C:/my files/a.db"', 'py \'it\'"\'"\'s\'')
    """
    import shlex
    import subprocess

    return subprocess.list2cmdline(words) if windows else shlex.join(words)


def run_serve(args: Namespace, settings: Settings) -> int:
    """Show the app in a browser, reachable from this machine only."""
    try:
        from textual_serve.server import Server
    except ImportError:
        say("Showing the app in a browser needs an extra: pip install 'factbrowse[serve]'.")
        return 1
    command = [sys.executable, "-m", "factbrowse", "--db", str(library_path(settings, args.db))]
    for option, given in (("--who", args.who), ("--config", args.config)):
        command += [option, given] if given else []
    page = Path(__file__).parent.parent / "web"
    server = Server(
        command_line(command, windows=os.name == "nt"),
        host="127.0.0.1",
        port=args.port,
        title="factbrowse",
        templates_path=page,
    )
    server.console.quiet = True  # its banner says once more what stands here
    say(f"Open http://127.0.0.1:{args.port} in a browser; ctrl+c ends it.")
    try:
        server.serve()
    except OSError as error:
        why = os.strerror(error.errno or 0).lower()
        say(f"Port {args.port} cannot be used ({why}): --port names another.")
        return 1
    return 0
