"""Commands that change what a claim is: edit and mark. The machine's first reading stays in the journal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import nullcontext

from db.errors import Refused
from db.library import Library
from db.records import Entry, LibraryClaim
from factbrowse.arguments import claim_number
from factbrowse.opening import open_library
from factbrowse.output import line, say
from factbrowse.settings import Settings
from tui.words import one_line


def edit_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``edit``."""
    parser.add_argument(
        "claim", type=claim_number, metavar="CLAIM", help="number of the claim, as `show` prints it"
    )
    parser.add_argument(
        "slots", nargs="*", metavar="SLOT=VALUE", help="value=135 bound=at_least first=2019-03-01 ..."
    )
    parser.add_argument("--figure", type=int, default=1, metavar="N", help="which of its figures (default 1)")
    parser.add_argument(
        "--grow", type=int, default=0, metavar="WORDS", help="move its end; negative shrinks it"
    )
    parser.add_argument(
        "--split",
        metavar="WORDS",
        help="make two claims of it, the second starts at these words; a figure stays whole",
    )
    parser.add_argument(
        "--merge", type=claim_number, metavar="CLAIM", help="join it with another claim of the report"
    )


def run_edit(args: Namespace, settings: Settings) -> int:
    """Correct a claim: its slots, its end, or its number."""
    if not (args.slots or args.grow or args.split) and args.merge is None:
        say("Say what to correct: SLOT=VALUE, --grow, --split or --merge.")
        return 2
    told = f"edited claim {args.claim}"
    asked = sum(map(bool, (args.slots, args.grow, args.split, args.merge is not None)))
    with (
        open_library(args, settings) as library,
        library.together(told) if asked > 1 else nullcontext(),
    ):
        claim = library.claim(args.claim)
        if args.slots:
            told = _correct(library, claim, args.slots, args.figure - 1).sentence
        if args.grow:
            told = _grow(library, library.claim(args.claim), args.grow).sentence
        if args.split:
            text = library.article(claim.report).text
            at = _only(text, args.split, claim.claim.start, claim.claim.end)
            second = library.claim(library.split_claim(args.claim, at))
            told = f"split claim {args.claim}: claim {second.number} is “{one_line(second.claim.text)}”"
        if args.merge is not None:
            library.merge_claims(args.claim, args.merge)
    line(told)
    return 0


def _correct(library: Library, claim: LibraryClaim, slots: Sequence[str], index: int) -> Entry:
    from tui.editing_form import at_odds, corrected, fields_of

    if not 0 <= index < len(claim.figures):
        raise Refused(
            f"Claim {claim.number} has {len(claim.figures)} figures; name one of them with --figure."
        )
    analysis = library.analysis(claim.report)
    fields = {field.name: field for field in fields_of(analysis, claim, index)}
    values = {name: field.value for name, field in fields.items()}
    for written in slots:
        name, equals, value = written.partition("=")
        if not equals or name not in fields:
            raise Refused(f"{written!r} is no SLOT=VALUE; the slots are {', '.join(fields)}.")
        wrong = fields[name].check(value)
        if wrong:
            raise Refused(f"{name}: {wrong}.")
        values[name] = value
    for name, wrong in at_odds(analysis, claim, index, values).items():
        raise Refused(f"{name}: {wrong}.")
    figures, said = corrected(analysis, claim, index, values)
    return library.edit_claim(claim.number, claim.claim, figures, said)


def _grow(library: Library, claim: LibraryClaim, words: int) -> Entry:
    from tui.words_of_claim import moved_end

    text, moved = library.article(claim.report).text, claim.claim
    for _ in range(abs(words)):
        moved = moved_end(text, moved, 1 if words > 0 else -1)
    return library.end_claim(claim.number, moved.end)


def mark_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``mark``."""
    parser.add_argument("report", metavar="REPORT", help="the id it came with, or its number in `list`")
    parser.add_argument("words", metavar="WORDS", help="the passage, as it stands in the report")


def run_mark(args: Namespace, settings: Settings) -> int:
    """Mark a passage of a report as a claim."""
    with open_library(args, settings) as library:
        report = library.find_report(args.report)
        text = library.article(report.number).text
        start = _only(text, args.words, 0, len(text))
        number = library.mark_claim(report.number, start, start + len(args.words))
    line(f"marked claim {number}")
    return 0


def _only(text: str, words: str, start: int, end: int) -> int:
    """Return where words stand, if they stand there once."""
    at = text.find(words, start, end)
    if at < 0 or not words:
        raise Refused(f"The words {words!r} do not stand there.")
    if text.find(words, at + 1, end) >= 0:
        raise Refused(f"The words {words!r} stand there more than once; give more of them.")
    return at
