"""Statements from a command line or a file: the earlier reports of each, best first, with their relation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from claims.analysis import analyse
from claims.clean import clean_text
from claims.finding.matching import Match, rank
from claims.model import Article
from claims.relating.statement import Statement
from claims.relating.stating import statement_of
from db.library import Library
from factbrowse.readers.json import NoJson, parsed

SHORTLIST: Final = 100
"""Sentences that full-text search hands on for each statement; 50 find as much, 100 survive long reports."""


class _Unreadable(ValueError):
    """A line that holds no statement; its text is the rest of a sentence for the reader."""


def matches(
    library: Library, lines: Iterable[str], *, limit: int = 5, folded: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield the earlier reports of the statement on each JSON line; of a bad line, what is wrong with it.

    ``folded``: reprints of a story are one answer, with the number of copies.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            known, wanted = _wanted(line)
        except (_Unreadable, NoJson) as error:
            yield {"id": None, "error": f"Line {number} {error}."}
        else:
            found = matches_of(library, wanted, limit, folded=folded)
            yield {"id": known, "matches": [_record(library, match) for match in found]}


def matches_of(library: Library, wanted: Statement, limit: int = 5, *, folded: bool = False) -> list[Match]:
    """Return the best sentence of each earlier report for a statement, best first."""
    found = library.candidates(wanted, before=wanted.published, limit=SHORTLIST, folded=folded)
    return rank(wanted, found, limit, one_a_report=True)


def stated(text: str, published: date | None = None) -> Statement:
    """Return a bare text as a statement, with all its figures."""
    analysis = analyse(Article(text=text, published=published))
    return statement_of(analysis, 0, len(text))


def _wanted(line: str) -> tuple[object, Statement]:
    given = parsed(line.rstrip())
    if not isinstance(given, Mapping):
        raise _Unreadable('is no object with a "text"')
    text = given.get("text")
    if not isinstance(text, str) or not clean_text(text).strip():
        raise _Unreadable('has no "text"')
    return given.get("id"), stated(clean_text(text).strip(), _day(given.get("published")))


def _day(written: object) -> date | None:
    if written in (None, ""):
        return None
    try:
        return date.fromisoformat(str(written)[:10])
    except ValueError:
        raise _Unreadable('has a "published" that is no date like 2019-04-12') from None


def _record(library: Library, match: Match) -> dict[str, Any]:
    theirs = match.candidate.statement
    report = library.report(match.candidate.report)
    return {
        "article": {
            "id": report.id or str(report.number),
            "title": report.title,
            "outlet": report.outlet,
            "published": report.published.isoformat() if report.published else None,
        },
        "sentence": theirs.text,
        "score": round(match.score, 2),
        "relation": match.relation.relation,
        "slot": match.relation.slot,
        "reason": match.relation.reason,
        **({"copies": len(match.candidate.copies)} if match.candidate.copies else {}),
    }
