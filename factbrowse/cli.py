"""The command line: arguments in, one command run, an exit code out. Loads only what that command needs."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from errno import EINVAL
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

from factbrowse import __version__
from factbrowse.tidying import tidy_seldom

if TYPE_CHECKING:
    from factbrowse.settings import Settings

Run = Callable[[argparse.Namespace, "Settings"], int]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: where it lives and what its help says."""

    module: str
    help: str
    example: str
    """Arguments that make sense, shown by ``--help``."""


_READING = "factbrowse.commands.reading"
_ASKING = "factbrowse.commands.asking"
_SHOWING = "factbrowse.commands.showing"
_REVIEWING = "factbrowse.commands.reviewing"
_EDITING = "factbrowse.commands.editing"
_KEEPING = "factbrowse.commands.keeping"

COMMANDS: dict[str, Command] = {
    "open": Command(
        _READING, "import the sources, then open the app (the same as naming no command)", "sample.yaml"
    ),
    "import": Command(_READING, "add reports to the library", "reports/ more.jsonl"),
    "extract": Command(_READING, "analyse reports without a library", "sample.yaml --format jsonl"),
    "match": Command(
        _ASKING, "earlier reports for a statement, or for many", '"at least 135 people were killed in Idlib"'
    ),
    "compare": Command(_ASKING, "the relation of two given claims in their reports", "--input pairs.jsonl"),
    "search": Command(_ASKING, "claims by their slots and words", '"measure:killed value:>100 place:Idlib"'),
    "figures": Command(_ASKING, "reported figures of one series over time, by origin", '"measure:displaced"'),
    "review": Command(_SHOWING, "the whole review of one report as text", "8"),
    "list": Command(_SHOWING, "the reports of the library", "--since 2019-05-01 --format csv"),
    "show": Command(_SHOWING, "one report with its claims, or one claim with its evidence", "8"),
    "queue": Command(_SHOWING, "the open claims, what needs a decision most first", "--limit 20"),
    "judge": Command(_REVIEWING, "give a claim a verdict", "12 contested --confidence 2"),
    "skip": Command(_REVIEWING, "leave a claim open and send it to the end of the queue", "12"),
    "note": Command(_REVIEWING, "write a note on a claim", '12 "asked the ministry on 3 May"'),
    "tag": Command(_REVIEWING, "add tags to a claim, or take them away", "12 displacement --remove draft"),
    "flag": Command(_REVIEWING, "flag a claim for a second look", "12"),
    "hide": Command(_REVIEWING, "say that a stretch is no claim", "12"),
    "bookmark": Command(_REVIEWING, "put a bookmark on a report", "8"),
    "edit": Command(_EDITING, "correct what the machine found in a claim", "12 value=135 bound=at_least"),
    "mark": Command(_EDITING, "mark a new claim in a report by its words", '8 "nine violations"'),
    "link": Command(_REVIEWING, "link an earlier claim as evidence", "12 7 supports"),
    "relate": Command(_REVIEWING, "decide how a claim relates to an earlier one", "12 7 update"),
    "rate": Command(_REVIEWING, "rate how reliable an outlet is, A to F", '"Daily Sabah" B'),
    "credit": Command(_REVIEWING, "say how credible a claim is in itself, 1 to 6", "12 2"),
    "undo": Command(_REVIEWING, "take the latest decision back", "--times 3"),
    "redo": Command(_REVIEWING, "do again what was undone", "--times 3"),
    "history": Command(_REVIEWING, "the journal of decisions", "--claim 12"),
    "export": Command(_KEEPING, "hand the review on", "--format md --output review.md"),
    "merge": Command(_KEEPING, "bring the reports and decisions of another library in", "colleague.db"),
    "backup": Command(_KEEPING, "copy the library while it is in use", "backup.db"),
    "index": Command(_KEEPING, "write the index for very large libraries anew (needs the extra scale)", ""),
    "verify": Command(_KEEPING, "check that nothing stored was changed", ""),
    "demo": Command(_KEEPING, "open the app on the sample, in a library of its own", ""),
    "where": Command(_KEEPING, "print where library and configuration lie", ""),
    "serve": Command(_KEEPING, "show the app in a browser on this machine", "--port 8000"),
}

_LEFT_OUT = re.compile(r"-[a-z]{2,}:", re.I)
"""A field that a query leaves out, like -place:Homs; with a blank before it argparse sees no option."""
_OPTIONS_WITH_VALUE = ("--db", "--who", "--config")


def _first_word(given: Sequence[str]) -> int:
    """Return the place of the first word that neither is an option nor belongs to one; else the end."""
    index = 0
    while index < len(given) and given[index].startswith("-") and given[index] != "-":
        index += 2 if given[index] in _OPTIONS_WITH_VALUE else 1
    return min(index, len(given))


def _split(given: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command and its arguments; the first plain word decides, sources mean ``open``."""
    index = _first_word(given)
    if given[index : index + 1] == ["help"] and not os.path.lexists("help"):
        return _split([*given[:index], *given[index + 1 :], "--help"])
    if index < len(given) and given[index] in COMMANDS:
        return given[index], [*given[:index], *given[index + 1 :]]
    return "open", list(given)


def _overview() -> str:
    width = max(map(len, COMMANDS))
    rows = (f"  {name:<{width}}  {command.help}" for name, command in COMMANDS.items())
    return "commands (factbrowse COMMAND --help says more):\n" + "\n".join(rows)


class _Parser(argparse.ArgumentParser):
    """Arguments whose mistakes are told in one sentence, with the nearest word that there is."""

    def _check_value(self, action: argparse.Action, value: object) -> None:
        known = [str(choice) for choice in action.choices or ()]
        if known and str(value) not in known:
            raise argparse.ArgumentError(
                action, f"{str(value)!r} is none of {', '.join(known)}{_nearest(str(value), known)}"
            )

    def error(self, message: str) -> NoReturn:
        stop = "" if message.endswith("?") else "."
        self.exit(2, f"{self.prog}: {message}{stop} {self.prog} --help says more.\n")


def _nearest(word: str, known: Iterable[str]) -> str:
    """Return a question after the word that was meant, "" when none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), list(known), 1, cutoff=0.7)
    return f"; did you mean {near[0]}?" if near else ""


def _misspelt(given: Sequence[str]) -> str:
    """Return what to say when the first word is neither a source nor a command but nearly one, else ""."""
    word = next(iter(given[_first_word(given) :]), "")
    near = "" if not word or os.path.lexists(word) else _nearest(word, COMMANDS)
    return f"factbrowse: {word} is no command, file or folder{near}\n" if near else ""


def _parser(name: str, bare: bool) -> argparse.ArgumentParser:
    """Return the parser of one command; ``bare`` when no command was named."""
    command = COMMANDS[name]
    example = f"factbrowse {name} {command.example}".rstrip()
    parser = _Parser(
        prog="factbrowse" if bare else f"factbrowse {name}",
        description="Browse reports, see their claims, cross-reference every figure with earlier reports."
        if bare
        else command.help[0].upper() + command.help[1:] + ".",
        epilog=_overview() if bare else f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--db", metavar="PATH", help="the library (else FACTBROWSE_DB, else the data folder)")
    parser.add_argument("--who", metavar="NAME", help="the reviewer's name in the journal")
    parser.add_argument("--config", metavar="PATH", help="the configuration file")
    if bare:
        parser.add_argument("--version", action="version", version=f"factbrowse {__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 fine, 1 some items failed, 2 wrong usage."""
    tidy_seldom()
    given = list(sys.argv[1:] if arguments is None else arguments)
    name, rest = _split(given)
    bare = name == "open" and "open" not in given
    if bare and (told := _misspelt(rest)):
        sys.stderr.write(told)
        return 2
    parser = _parser(name, bare)
    module = import_module(COMMANDS[name].module)
    getattr(module, f"{name}_arguments")(parser)
    args = parser.parse_args([f" {word}" if _LEFT_OUT.match(word) else word for word in rest])
    return _guarded(getattr(module, f"run_{name}"), args)


def _guarded(run: Run, args: argparse.Namespace) -> int:
    """Run a command; turn what it cannot do into a sentence for the reader."""
    from pathlib import Path

    from db.errors import LibraryError
    from factbrowse import compiled
    from factbrowse.output import say
    from factbrowse.settings import load

    speak_utf8(windows=os.name == "nt")
    settings = load(Path(args.config) if args.config else None)
    missing = args.config and not Path(args.config).exists()
    told = (f"{args.config}: there is no such configuration; all is as it comes.",) if missing else ()
    for problem in (*compiled.problems(), *settings.problems, *told):
        say(problem)
    try:
        code = run(args, settings)
        sys.stdout.flush()
        return code
    except LibraryError as error:
        say(str(error))
        return 1
    except BrokenPipeError:  # the reader of our output went away (``| head``): end quietly
        _let_go_of_stdout()
        return 0
    except OSError as error:
        _let_go_of_stdout()
        if os.name == "nt" and error.errno == EINVAL:  # what Windows says of a reader that went away
            return 0
        say(f"{error.filename or 'The answer'} cannot be written: {(error.strerror or str(error)).lower()}.")
        return 1
    except KeyboardInterrupt:
        say("Stopped; what was done so far is kept.")
        return 130
    except Exception as error:
        if os.environ.get("FACTBROWSE_DEBUG"):
            raise
        say(f"factbrowse made a mistake ({type(error).__name__}: {error}). Nothing was lost; with")
        say("FACTBROWSE_DEBUG=1 it says where. Please report it with what you did.")
        return 1


def speak_utf8(*, windows: bool) -> None:
    """Let no letter stop an answer; what goes to or comes from a file or a pipe on Windows is UTF-8.

    Python takes the code page of the system there, which has no Arabic and no "≥", and a file of JSON Lines
    would be none for the next program. A terminal gets every letter on Windows as it is.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = "utf-8" if windows and not stream.isatty() else stream.encoding
            stream.reconfigure(
                encoding=encoding, errors="replace" if stream is sys.stdin else "backslashreplace"
            )


def _let_go_of_stdout() -> None:
    """Let nothing more be flushed to where it cannot be written, not even at the end of the program."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
