"""Two given claims in their reports: read as JSON Lines, related, answered one object a pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from claims.analysis import analyse
from claims.clean import clean_line, clean_text
from claims.model import Article
from claims.relating.relate import relate
from claims.relating.statement import Statement
from claims.relating.stating import statement_of
from factbrowse.readers.json import NoJson, parsed

_SIDES = ("a", "b")


class _Unreadable(ValueError):
    """A line that holds no pair of claims; its text is one sentence for the reader."""


def compare(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the relation of the two claims on each line; a bad line yields one sentence of what is wrong."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found: Any = None
        try:
            found = parsed(line.rstrip())
            ours, theirs = (_side(found, name) for name in _SIDES)
        except (_Unreadable, NoJson) as error:
            known = found.get("id") if isinstance(found, dict) else None
            yield {"id": known, "error": f"Line {number} {error}."}
        else:
            relation = relate(ours, theirs)
            yield {
                "id": found.get("id"),
                "relation": relation.relation,
                "slot": relation.slot,
                "reason": relation.reason,
            }


def _side(found: object, name: str) -> Statement:
    if not isinstance(found, Mapping):
        raise _Unreadable("is no object")
    given = found.get(name)
    if not isinstance(given, Mapping):
        raise _Unreadable(f'has no object "{name}"')
    claim = clean_text(_word(given, "claim", name)).strip()
    if not claim:
        raise _Unreadable(f'has no "claim" in "{name}"')
    text = clean_text(_word(given, "text", name)) or claim
    start = text.find(claim)
    if start < 0:
        raise _Unreadable(f'has a "claim" in "{name}" that is not in its text')
    article = Article(
        text=text,
        published=_day(given, name),
        **{key: clean_line(_word(given, key, name)) for key in ("title", "outlet", "agency", "language")},
    )
    return statement_of(analyse(article), start, start + len(claim))


def _word(given: Mapping[str, object], key: str, name: str) -> str:
    value = given.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Unreadable(f'has a "{key}" in "{name}" that is no text')
    return value


def _day(given: Mapping[str, object], name: str) -> date | None:
    written = _word(given, "published", name)[:10]
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise _Unreadable(f'has a "published" in "{name}" that is no date like 2019-04-12') from None
