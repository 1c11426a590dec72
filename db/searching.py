"""Slot search over claims: one table row gives both the condition and the words for the reader."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Literal

from claims.finding.query import Query, QueryError, Slot, nearest, parse
from claims.finding.words import distinct_words
from claims.language import section
from db import claimrows
from db.errors import Refused
from db.listing import MOST
from db.records import LibraryClaim
from db.sampling import any_of
from db.sentences import OF_SENTENCE

if TYPE_CHECKING:
    from claims.attribution.sources import Aliases


@dataclass(frozen=True, slots=True)
class Filter:
    """What a field asks of the rows, and how that reads."""

    condition: str
    """SQL; :a and :b are the value, or the two ends of an interval."""
    says: str
    of_figure: bool = False
    """All conditions on figures must hold for one and the same figure."""
    part: bool = False
    """True when a part of the stored words is enough."""
    named: Literal["", "source", "place"] = ""
    """What the values name, where any name stands for the one under which it is kept."""


_CONTAINS = "like :a escape '\\'"

FILTERS: Final[Mapping[str, Filter]] = {
    "measure": Filter("figures.measure = :a collate nocase", "measure {value}", True),
    "value": Filter(
        "coalesce(figures.value, figures.high, figures.low) >= :a"
        " and coalesce(figures.value, figures.low, figures.high) <= :b",
        "value {value}",
        True,
    ),
    "unit": Filter("figures.unit = :a collate nocase", "in {value}", True),
    "population": Filter("figures.population = :a collate nocase", "of {value}", True),
    "place": Filter(
        f"(figures.place {_CONTAINS} or figures.within {_CONTAINS})",
        "at {value}",
        True,
        part=True,
        named="place",
    ),
    "window": Filter(
        "coalesce(figures.window_first, figures.window_last) <= :b"
        " and coalesce(figures.window_last, figures.as_of, reports.published) >= :a",
        "for {value}",
        True,
    ),
    "actor": Filter(f"figures.actor {_CONTAINS}", "by {value}", True, part=True),
    "origin": Filter(f"claims.origin {_CONTAINS}", "according to {value}", part=True, named="source"),
    "outlet": Filter(f"(reports.outlet {_CONTAINS} or reports.agency {_CONTAINS})", "in {value}", part=True),
    "published": Filter("reports.published between :a and :b", "published {value}"),
    "since": Filter("reports.published >= :a", "since {value}"),
    "until": Filter("reports.published <= :b", "until {value}"),
    "report": Filter("(reports.id = :a or cast(reports.number as text) = :a)", "in report {value}"),
    "kind": Filter("claims.kind = :a", "of the kind {value}"),
    "verdict": Filter("coalesce(claims.verdict, 'unchecked') = :a", "judged {value}"),
    "relation": Filter(
        "claims.number in (select claim from relations_review where coalesce(decided, proposed) = :a)",
        "with the relation {value}",
    ),
    "tag": Filter(
        "exists (select 1 from decisions where decisions.claim = claims.number and aspect = 'tag ' || :a)",
        "tagged {value}",
    ),
}

_HITS = """from (select rowid as sentence, bm25(sentence_words) as rank from sentence_words
        where sentence_words match :words) hits"""
_FROM = """from claims join reports on reports.number = claims.report"""
_SENTENCE = f"""join reports on reports.number = {OF_SENTENCE.format("hits.sentence")}
    join claims on claims.report = reports.number and claims.sentence = hits.sentence - first_sentence"""


def search(
    connection: sqlite3.Connection, written: str, limit: int = MOST, aliases: Aliases | None = None
) -> list[LibraryClaim]:
    """Return the claims that a written query names: by words best first, else newest first.

    ``aliases`` are names of sources beyond those that the language knows.
    """
    query = understood(written)
    slots = [_with_every_name(slot, aliases or {}) for slot in query.slots]
    values: dict[str, Any] = {"limit": limit}
    conditions = ["not claims.hidden", "not claims.removed", *_conditions(slots, values)]
    source, order = _FROM, "first_sentence desc, claims.report desc, claims.start"
    if query.text:
        values["words"] = _all_of(query.text)
        source, order = f"{_HITS} {_SENTENCE}", "hits.rank, claims.number"
    sql = f"select claims.number {source} where {' and '.join(conditions)} order by {order} limit :limit"
    numbers = [row[0] for row in connection.execute(sql, values)]
    marks = ", ".join("?" * len(numbers))
    found = {item.number: item for item in claimrows.read(connection, f"claims.number in ({marks})", numbers)}
    return [found[number] for number in numbers]


def understood(written: str) -> Query:
    """Return a written query as its parts; raise ``Refused`` with what is wrong."""
    try:
        return parse(written)
    except QueryError as error:
        raise Refused(str(error)) from None


def nothing(written: str) -> str:
    """Return that no claim fits a query, and which known measure may be meant by one that is not known.

    >>> nothing("measure:kiled place:Idlib")
    'No claim fits measure:kiled place:Idlib; did you mean "killed"?'
    >>> nothing("measure:murdered")
    'No claim fits measure:murdered; did you mean "killed"?'
    """
    measures = {name: rule for name, rule in section("en", "measures").items() if isinstance(rule, Mapping)}
    words = [word for slot in understood(written).slots if slot.field == "measure" for word in slot.words]
    unknown = next((word for word in words if word.casefold() not in measures), "")
    told = [name for name, rule in measures.items() if _tells(rule, unknown.casefold())]
    meant = f'; did you mean "{told[0]}"?' if told else nearest(unknown, tuple(measures))
    return f"No claim fits {written}{meant if unknown else '.'}"


def _tells(rule: Mapping[str, object], word: str) -> bool:
    """Tell whether a measure is told by a word: killed by "murdered"."""
    return any(word in phrases for phrases in rule.values() if isinstance(phrases, list))


def sentence(query: Query) -> str:
    """Return in words what a query asks for.

    >>> sentence(parse("measure:killed value:>100 -place:Idlib rebels"))
    'Claims with measure killed, value >100, not at Idlib, the words "rebels".'
    """
    parts = [
        ("not " if slot.without else "")
        + FILTERS[slot.field].says.format(value=slot.given.replace(",", " or "))
        for slot in query.slots
    ]
    if query.text:
        parts.append(f'the words "{query.text}"')
    return f"Claims with {', '.join(parts)}." if parts else "All claims."


def _conditions(slots: Sequence[Slot], values: dict[str, Any]) -> list[str]:
    """Return a condition for each slot; those on figures become one, unless they leave figures out."""
    together, found = [], []
    for place, slot in enumerate(slots):
        condition, said = _condition(slot, f"p{place}", values), _said(slot, f"p{place}", values)
        of_figure = FILTERS[slot.field].of_figure
        if of_figure and not slot.without:
            together.append((condition, said))
        else:
            held = _figure((condition, said)) if of_figure else condition
            found.append(f"not coalesce({held}, 0)" if slot.without else held)
    return [*found, _figure(*together)] if together else found


def _figure(*conditions: tuple[str, str]) -> str:
    """Return the condition that one figure fits all; each comes with what the sentence may say instead."""
    each = " and ".join(f"({condition} or {said})" if said else condition for condition, said in conditions)
    held = f"exists (select 1 from figures where figures.claim = claims.number and {each})"
    said = conditions[0][1] if len(conditions) == 1 else ""
    return f"({held} or {said})" if said else f"({held})"


def _said(slot: Slot, name: str, values: dict[str, Any]) -> str:
    """Return the condition that the sentence names a place that no figure of it has; "" for other fields.

    A claim without figures has no place of its own, and a place that the table lacks is none's.
    """
    if FILTERS[slot.field].named != "place":
        return ""
    from claims.places.names import also_called

    named = [" AND ".join(map(any_of, words)) for word in slot.words if (words := distinct_words(word))]
    if not named:
        return ""
    values[f"{name}said"] = " OR ".join(f"({words})" for words in named)
    said = f"(reports.first_sentence + claims.sentence in ({_SAID.format(name)}))"
    return said if not any(map(also_called, slot.words)) else f"({said} and not exists ({_PLACED}))"


_SAID: Final = "select rowid from sentence_words where sentence_words match :{}said"
_PLACED: Final = "select 1 from figures where figures.claim = claims.number and figures.place <> ''"


def _condition(slot: Slot, name: str, values: dict[str, Any]) -> str:
    """Return a slot's condition, with its values put into ``values`` under names of its own."""
    rule = FILTERS[slot.field]
    ends: list[tuple[Any, Any]] = [(_sought(word, rule.part), None) for word in slot.words]
    if slot.number:
        low, high = slot.number
        ends = [(-1e308 if low is None else low, 1e308 if high is None else high)]
    elif slot.days:
        ends = [(slot.days[0].isoformat(), slot.days[1].isoformat())]
    each = []
    for place, (first, last) in enumerate(ends):
        values[f"{name}a{place}"], values[f"{name}b{place}"] = first, last
        each.append(rule.condition.replace(":a", f":{name}a{place}").replace(":b", f":{name}b{place}"))
    return f"({' or '.join(each)})"


def _with_every_name(slot: Slot, aliases: Aliases) -> Slot:
    """Return a slot; where it names sources or places, with every name under which these may be kept."""
    named = FILTERS[slot.field].named
    if not named:
        return slot
    from claims.attribution import sources  # only here: names take time to read
    from claims.places import names

    others = chain.from_iterable(
        sources.also_called(word, "en", aliases) if named == "source" else names.also_called(word)
        for word in slot.words
    )
    return replace(slot, words=tuple(dict.fromkeys((*slot.words, *others))))


def _sought(word: str, part: bool) -> str:
    if not part:
        return word
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _all_of(text: str) -> str:
    """Return the full-text expression that holds where every word of a text is, names in any spelling."""
    from claims.finding.spellings import spellings  # only here: names take time to read
    from claims.relating.statement import Statement

    words = distinct_words(text)
    if not words:
        raise Refused(f'"{text}" holds only words that every report has; add one that tells it apart.')
    spelled = spellings(Statement(text, places=(text, *text.split())))
    return " AND ".join(any_of(word, *spelled.get(word, ())) for word in words)
