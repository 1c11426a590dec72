"""From named fields, as any format gives them, to an Article: cleaned, checked, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from claims.clean import clean_line, clean_text
from claims.model import Article
from factbrowse.readers.problems import Problem, Taken, Where

FIELDS = ("id", "title", "text", "published", "outlet", "agency", "url", "language")

GENERATOR = "factbrowse"
"""Who wrote an export, as its ``meta`` says."""

LONGEST_TEXT = 5_000_000
"""Characters. A long report has 50,000; ten times a thick book is no report."""


def day(written: str) -> date:
    """Return the day of an ISO date or date and time; raise ValueError for anything else.

    >>> day("2019-04-12T12:48:00Z")
    datetime.date(2019, 4, 12)
    """
    if len(written) == 10:
        return date.fromisoformat(written)
    return datetime.fromisoformat(written).date()


def taken(fields: Mapping[str, object], where: Where) -> Taken | Problem:
    """Return the report that these fields describe, or why they do not describe one."""
    given = {name: "" if value is None else value for name, value in fields.items()}
    wrong = [name for name in FIELDS if isinstance(given.get(name), (dict, list))]
    if wrong:
        return where.problem(f"'{wrong[0]}' holds a list or a table; write plain text there.")
    if "text" not in given:
        return where.problem(_no_text(given))
    text = clean_text(str(given["text"]))
    if not text.strip():
        return where.problem("the report has an empty text; give it one or leave the report out.")
    if len(text) > LONGEST_TEXT:
        return where.problem(
            f"the text has {len(text):,} characters; the most is {LONGEST_TEXT:,}. Split it."
        )
    try:
        published = day(str(given["published"]).strip()) if given.get("published") else None
    except ValueError:
        written = clean_line(str(given["published"]))
        return where.problem(f"'published' is {written!r}, which is no date; write it as 2019-04-12.")
    named = {
        name: clean_line(str(given.get(name, ""))) for name in FIELDS if name not in ("text", "published")
    }
    return Taken(Article(text=text, published=published, **named), where, _log(given))


def _log(given: Mapping[str, object]) -> tuple[object, ...]:
    """Return the log of a record if an export of factbrowse wrote it; others mean other things by it."""
    meta, log = given.get("meta"), given.get("log")
    ours = isinstance(meta, dict) and meta.get("generator") == GENERATOR
    return tuple(log) if ours and isinstance(log, list) else ()


def _no_text(given: Mapping[str, object]) -> str:
    """Say that there is no text, with the nearest field that may have been meant."""
    from rapidfuzz import process

    unknown = [name for name in map(str, given) if name not in FIELDS]
    nearest = process.extractOne("text", unknown, score_cutoff=60) if unknown else None
    hint = (
        f"; is {clean_line(nearest[0])!r} meant to be 'text'?"
        if nearest
        else f"; the fields are {', '.join(FIELDS)}."
    )
    return f"the report has no 'text'{hint}"
