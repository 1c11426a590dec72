"""Commands that decide: each is written to the journal, says what it did, and can be undone."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final

from db.errors import Refused
from db.library import Library
from db.records import Entry
from db.reviewing import CREDIBILITY, LINKS, RELATIONS, RELIABILITY, VERDICTS, tags_in
from factbrowse.arguments import claim_number, count
from factbrowse.opening import open_library
from factbrowse.output import FORMATS, line, say, write_rows
from factbrowse.settings import Settings
from tui.words import moment, plural

SURE: Final = {"1": 1, "2": 2, "3": 3, "none": None}
"""How sure a verdict is, as it is typed."""


def _decide(args: Namespace, settings: Settings, decision: Callable[[Library], Entry]) -> int:
    """Run one decision on the library and print what it did."""
    with open_library(args, settings) as library:
        line(decision(library).sentence)
    return 0


def _claim(parser: ArgumentParser, name: str = "claim", what: str = "the claim") -> None:
    parser.add_argument(
        name, type=claim_number, metavar=name.upper(), help=f"number of {what}, as `show` prints it"
    )


def _off(parser: ArgumentParser, meaning: str) -> None:
    parser.add_argument("--off", action="store_true", help=meaning)


def judge_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``judge``."""
    _claim(parser)
    parser.add_argument("verdict", nargs="?", choices=VERDICTS, metavar="VERDICT", help=", ".join(VERDICTS))
    parser.add_argument(
        "--confidence", choices=SURE, help="1 low, 2 fair, 3 high, none clears it; alone the verdict stays"
    )
    parser.add_argument(
        "--repeats", action="store_true", help="give the verdict to the claim's repeats too, as one step"
    )


def run_judge(args: Namespace, settings: Settings) -> int:
    """Give a claim a verdict, or a confidence, or both."""
    sure = SURE.get(args.confidence)
    if args.verdict is None and (args.confidence is None or args.repeats):
        say(f"Name a verdict ({', '.join(VERDICTS)}), or --confidence alone.")
        return 2
    with open_library(args, settings) as library:
        if args.verdict is None:
            line(library.confide(args.claim, sure).sentence)
        elif args.repeats:
            line(_judge_repeats(library, args.claim, args.verdict, sure))
        else:
            line(library.judge(args.claim, args.verdict, confidence=sure).sentence)
    return 0


def _judge_repeats(library: Library, number: int, verdict: str, sure: int | None) -> str:
    """Judge a claim and what repeats it, as one step; return what was done."""
    from factbrowse.evidence import repeats

    others = repeats(library, library.claim(number))
    word = "no verdict" if verdict == "unchecked" else f"verdict {verdict.replace('_', ' ')}"
    told = f"{word} on claim {number} and {plural(len(others), 'repeat')}"
    with library.together(told):
        library.judge(number, verdict, confidence=sure)
        for other in others:
            library.judge(other, verdict)
    return told


def skip_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``skip``."""
    _claim(parser)
    _off(parser, "let it have its turn again")


def run_skip(args: Namespace, settings: Settings) -> int:
    """Send an open claim to the end of the queue, or back to its turn; nothing is decided by it."""
    with open_library(args, settings) as library:
        library.skip(args.claim, not args.off)
    line(
        f"claim {args.claim} "
        + ("has its turn in the queue again" if args.off else "comes last in the queue")
    )
    return 0


def note_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``note``."""
    _claim(parser)
    parser.add_argument("text", metavar="TEXT", help='the note; "" clears it')


def run_note(args: Namespace, settings: Settings) -> int:
    """Write a note on a claim."""
    return _decide(args, settings, lambda library: library.note(args.claim, args.text))


def tag_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``tag``."""
    _claim(parser)
    parser.add_argument("tags", nargs="*", metavar="TAG", help="tags to put on it; commas part them too")
    parser.add_argument("--remove", nargs="+", default=[], metavar="TAG", help="tags to take off")


def run_tag(args: Namespace, settings: Settings) -> int:
    """Put tags on a claim and take others off, as one step."""
    if not args.tags and not args.remove:
        say("Name at least one tag.")
        return 2
    with (
        open_library(args, settings) as library,
        library.together(f"tags of claim {args.claim}"),
    ):
        known = library.tags()
        entries = [library.tag(args.claim, name) for told in args.tags for name in tags_in(told, known)]
        entries += [library.untag(args.claim, name) for told in args.remove for name in tags_in(told, known)]
    for entry in entries:
        line(entry.sentence)
    return 0


def flag_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``flag``."""
    _claim(parser)
    _off(parser, "take the flag away")


def run_flag(args: Namespace, settings: Settings) -> int:
    """Flag a claim for a second look."""
    return _decide(args, settings, lambda library: library.flag(args.claim, not args.off))


def hide_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``hide``."""
    _claim(parser)
    _off(parser, "show it again")


def run_hide(args: Namespace, settings: Settings) -> int:
    """Say that a stretch is no claim."""
    return _decide(args, settings, lambda library: library.hide(args.claim, not args.off))


def bookmark_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``bookmark``."""
    parser.add_argument("report", metavar="REPORT", help="the id it came with, or its number in `list`")
    _off(parser, "take the bookmark away")


def run_bookmark(args: Namespace, settings: Settings) -> int:
    """Put a bookmark on a report."""
    return _decide(
        args,
        settings,
        lambda library: library.bookmark(library.find_report(args.report).number, not args.off),
    )


def link_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``link``."""
    _claim(parser)
    _claim(parser, "earlier", "the earlier claim")
    parser.add_argument(
        "kind", choices=[kind or "none" for kind in LINKS], help="what it does; none takes it away"
    )


def run_link(args: Namespace, settings: Settings) -> int:
    """Link an earlier claim as evidence."""
    kind = "" if args.kind == "none" else args.kind
    return _decide(args, settings, lambda library: library.link(args.claim, args.earlier, kind))


def relate_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``relate``."""
    _claim(parser)
    _claim(parser, "earlier", "the earlier claim")
    words = [relation or "machine" for relation in RELATIONS]
    parser.add_argument("relation", choices=words, metavar="RELATION", help=", ".join(words))


def run_relate(args: Namespace, settings: Settings) -> int:
    """Decide how a claim relates to an earlier one; ``machine`` leaves it to the rules again."""
    relation = "" if args.relation == "machine" else args.relation
    return _decide(args, settings, lambda library: library.decide_pair(args.claim, args.earlier, relation))


def rate_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``rate``."""
    parser.add_argument("outlet", metavar="OUTLET", help="its name as the reports give it")
    parser.add_argument("letter", metavar="LETTER", help=f'one of {", ".join(RELIABILITY)}; "" clears it')


def run_rate(args: Namespace, settings: Settings) -> int:
    """Rate how reliable an outlet is."""

    def rated(library: Library) -> Entry:
        named = {*library.outlets(), *library.reliabilities()}
        if args.outlet.strip() and args.outlet not in named:
            near = get_close_matches(args.outlet, named, 1)
            meant = f"; did you mean {near[0]}?" if near else ". factbrowse list names the outlets."
            raise Refused(f"No report of this library is by {args.outlet}{meant}")
        return library.reliability(args.outlet, args.letter)

    return _decide(args, settings, rated)


def credit_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``credit``."""
    _claim(parser)
    parser.add_argument(
        "digit",
        choices=[*map(str, CREDIBILITY), "none"],
        help="of the Admiralty scale: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful,"
        " 5 improbable, 6 cannot be judged; none clears it",
    )


def run_credit(args: Namespace, settings: Settings) -> int:
    """Say how credible a claim is, whoever says it."""
    digit = None if args.digit == "none" else int(args.digit)
    return _decide(args, settings, lambda library: library.credit(args.claim, digit))


def undo_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``undo``."""
    parser.add_argument("--times", type=count, default=1, metavar="N", help="how many steps (default 1)")


def run_undo(args: Namespace, settings: Settings) -> int:
    """Take the latest decisions back."""
    return _walk(args, settings, "There is nothing to undo.", lambda library: library.undo())


redo_arguments = undo_arguments


def run_redo(args: Namespace, settings: Settings) -> int:
    """Do again what was undone."""
    return _walk(args, settings, "There is nothing to redo.", lambda library: library.redo())


def _walk(
    args: Namespace,
    settings: Settings,
    none_left: str,
    step: Callable[[Library], Entry | None],
) -> int:
    with open_library(args, settings) as library:
        for _ in range(args.times):
            entry = step(library)
            if entry is None:
                say(none_left)
                return 1
            line(entry.sentence)
    return 0


def history_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``history``."""
    parser.add_argument("--claim", type=claim_number, metavar="CLAIM", help="only of this claim")
    parser.add_argument("--limit", type=count, default=200, metavar="N", help="the latest N (default 200)")
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print it")


_HISTORY = ("number", "at", "who", "action", "subject", "old", "new", "sentence", "hash")
_HISTORY_TABLE = ("number", "at", "who", "sentence")
"""What a person reads; old and new values of an edited claim fill pages."""


def run_history(args: Namespace, settings: Settings) -> int:
    """Print the journal of decisions, latest first."""
    with open_library(args, settings) as library:
        entries = library.history(claim=args.claim, limit=args.limit)
    if not entries:
        say(f"No decision on claim {args.claim} yet." if args.claim else "No decision yet.")
    rows = [{name: getattr(entry, name) for name in _HISTORY} for entry in entries]
    if args.format == "table":
        rows = [row | {"at": moment(row["at"])} for row in rows]
    write_rows(rows, _HISTORY_TABLE if args.format == "table" else _HISTORY, args.format)
    return 0
