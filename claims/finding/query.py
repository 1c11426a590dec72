"""The language of slot search: ``measure:killed value:>100 place:Idlib window:2019-03 -verdict:false``.

A slot is ``field:value``; several values are joined by commas ("any of"), a minus in front leaves them out,
quotes hold blanks. Whatever else is written is sought in the words of the claims.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from claims.model import ClaimKind
from claims.relating.relation import RelationName

Kind = Literal["word", "number", "days"]

VERDICTS: Final = (
    "confirmed", "corroborated", "single_source", "contested", "superseded", "misleading", "false",
    "unverifiable", "unchecked",
)  # fmt: skip


class QueryError(ValueError):
    """A query that cannot be understood; one sentence says what is wrong and what there is."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """A slot that can be asked for."""

    kind: Kind
    says: str
    """What it means, for help."""
    example: str
    choices: tuple[str, ...] = ()
    """The only values there are; () when any word will do."""


FIELDS: Final[Mapping[str, FieldRule]] = {
    "measure": FieldRule("word", "what is counted or measured", "measure:killed,injured"),
    "value": FieldRule("number", "the number, as stated", "value:>100 or value:90..120"),
    "unit": FieldRule("word", "the unit", "unit:kilometre"),
    "population": FieldRule("word", "who is counted", "population:children"),
    "place": FieldRule("word", "where, or a place that contains it", "place:Idlib"),
    "window": FieldRule("days", "the period that a figure covers", "window:2019-03"),
    "actor": FieldRule("word", "who did it", "actor:Russia"),
    "origin": FieldRule("word", "who says so", 'origin:"White Helmets"'),
    "outlet": FieldRule("word", "who published it, or the wire", "outlet:Reuters"),
    "published": FieldRule("days", "when it was published", "published:2019-04-01..2019-04-15"),
    "since": FieldRule("days", "published on this day or later", "since:2019-04"),
    "until": FieldRule("days", "published on this day or before", "until:2019-04-12"),
    "report": FieldRule("word", "the report, by its number or id", "report:8"),
    "kind": FieldRule("word", "the kind of claim", "kind:figure", get_args(ClaimKind)),
    "verdict": FieldRule("word", "the reviewer's verdict", "verdict:contested", VERDICTS),
    "relation": FieldRule("word", "its word on an earlier one", "relation:conflict", get_args(RelationName)),
    "tag": FieldRule("word", "a tag that the reviewer gave", "tag:draft"),
}  # fmt: skip

Interval = tuple[float | None, float | None]
"""Least and most, both inclusive; None is open."""
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Slot:
    """One condition; exactly one of words, number and days says what is wanted."""

    field: str
    given: str
    """As written, for the sentence to the reader."""
    words: tuple[str, ...] = ()
    number: Interval | None = None
    days: Days | None = None
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: every slot holds, and every word is there."""

    slots: tuple[Slot, ...] = ()
    text: str = ""


LONGEST: Final = 2_000
"""Letters of a query that are read."""

_PART = re.compile(
    r'(?P<without>-?)(?P<field>[A-Za-z_]{2,20}):(?!//)(?P<value>"[^"]*"?|[^\s"]*)|"[^"]*"?|\S+'
)
_LEFT_OUT = re.compile(r"-[^\W\d_]")
_OPERATORS = {
    "OR": "several values are joined by commas, as in measure:killed,injured",
    "NOT": "a minus leaves out a field, as in -place:Homs",
}
"""Words of other search languages that would be sought for themselves; AND changes nothing."""
_NUMBER = re.compile(r"(?P<digits>\d{1,15}(?:\.\d{1,9})?)(?P<scale>k|m|bn|million|billion|%)?", re.I)
_SCALES = {"k": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_SIGNS = {">": 1, "<": -1}
_NEXT = 1e-9
"""Relative step from a number to the next: figures are compared to one part in a thousand million."""


def parse(written: str) -> Query:
    """Return a written query as slots and words; raise ``QueryError`` when it cannot be understood.

    >>> parse('value:>=100 place:Idlib shelling').slots[1]
    Slot(field='place', given='Idlib', words=('Idlib',), number=None, days=None, without=False)
    """
    if written.count('"') % 2:
        raise QueryError("A quotation mark is opened and not closed; close it, or leave it out.")
    slots, words = [], []
    for part in _PART.finditer(written[:LONGEST]):
        name = (part["field"] or "").lower()
        value = (part["value"] or "").strip('"').strip()
        if not name or (name not in FIELDS and not value):
            words.append(_word(part[0]))
        else:
            slots.append(_slot(name, value, part["without"] == "-"))
    return Query(tuple(slots), " ".join(words).strip())


def _word(written: str) -> str:
    """Return a word that is sought; raise ``QueryError`` where another search language means more by it."""
    if written in _OPERATORS:
        raise QueryError(f"{written} is not understood: {_OPERATORS[written]}.")
    if _LEFT_OUT.match(written):
        raise QueryError(f'"{written}": a minus leaves out fields only, as in -place:Homs.')
    return written.strip('"')


def _slot(name: str, value: str, without: bool) -> Slot:
    rule = FIELDS.get(name)
    if rule is None:
        raise QueryError(f'There is no field "{name}"{nearest(name, tuple(FIELDS))} {fields_sentence()}')
    if not value:
        raise QueryError(f'"{name}:" needs a value, for example {rule.example}.')
    return _READ[rule.kind](name, value, without)


def fields_sentence() -> str:
    """Return which fields there are, in words."""
    return f"Fields: {', '.join(FIELDS)}."


def nearest(given: str, known: tuple[str, ...]) -> str:
    """Return the end of a sentence: the known word that was probably meant, or a stop."""
    from rapidfuzz import fuzz, process  # only for a mistake

    found = process.extractOne(given, known, scorer=fuzz.ratio, score_cutoff=60)
    return f'; did you mean "{found[0]}"?' if found else "."


def _words(name: str, value: str, without: bool) -> Slot:
    words = tuple(word.strip() for word in value.split(",") if word.strip())
    choices = FIELDS[name].choices
    if not words:
        raise QueryError(f'"{name}:" needs a value, for example {FIELDS[name].example}.')
    if choices:
        words = tuple(word.lower().replace(" ", "_") for word in words)
        for word in words:
            if word not in choices:
                raise QueryError(
                    f'There is no {name} "{word}"{nearest(word, choices)} There are: {", ".join(choices)}.'
                )
    return Slot(name, value, words=words, without=without)


def _numbers(name: str, value: str, without: bool) -> Slot:
    sign, equal, rest = _SIGNS.get(value[0], 0), "=" in value[1:2], value.lstrip("<>=")
    first, dots, last = rest.partition("..")
    low = _number(first, value) if first or not dots else None
    high = _number(last, value) if dots and last else None if dots else low
    if (sign and dots) or (low is None and high is None):
        raise QueryError(f'"{value}" is no {name}; write for example {FIELDS[name].example}.')
    if sign and low is not None:
        edge = low if equal else low + sign * max(abs(low), 1) * _NEXT
        low, high = (edge, None) if sign > 0 else (None, edge)
    return Slot(name, value, number=(low, high), without=without)


def _number(written: str, whole: str) -> float:
    found = _NUMBER.fullmatch(written.replace(",", ""))
    if found is None:
        raise QueryError(f'"{whole}" is no number; write for example {FIELDS["value"].example}.')
    return float(found["digits"]) * _SCALES.get((found["scale"] or "").lower(), 1)


def _days(name: str, value: str, without: bool) -> Slot:
    first, dots, last = value.partition("..")
    begin = _day(first, value)[0] if first or not dots else date.min
    end = _day(last, value)[1] if last else date.max if dots else _day(first, value)[1]
    if begin > end:
        raise QueryError(f'"{value}" ends before it begins.')
    return Slot(name, value, days=(begin, end), without=without)


def _day(written: str, whole: str) -> Days:
    """Return the first and last day of a year, month or day."""
    found = _DAY.fullmatch(written)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        last_month = month or 12
        begin = date(year or 0, month or 1, day or 1)
        return begin, date(begin.year, last_month, day or monthrange(begin.year, last_month)[1])
    except ValueError:
        raise QueryError(
            f'"{whole}" is no time; write for example 2019, 2019-03, 2019-03-14 or 2019-03..2019-05.'
        ) from None


_READ: Final[Mapping[Kind, Callable[[str, str, bool], Slot]]] = {
    "word": _words,
    "number": _numbers,
    "days": _days,
}
