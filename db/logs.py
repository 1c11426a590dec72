"""The journal of one report as records that any library reads: texts and stretches in place of numbers.

The last entry on each cell is what stands; of the records of somebody else nothing is believed that is not
checked here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from claims.clean import clean_line, clean_text
from db import journal, listing, stretches
from db.errors import Refused
from db.reviewing import CONFIDENCE, CREDIBILITY, LINKS, LONGEST, RELATIONS, RELIABILITY, VERDICTS
from db.stretches import Stretch
from db.values import Json


class Source(NamedTuple):
    """A report, as other libraries know it."""

    id: str
    sha256: str
    """Of its text."""


class Mark(NamedTuple):
    """A claim, as other libraries know it."""

    report: Source
    stretch: Stretch
    by_hand: bool
    """Whether a reviewer marked it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands of a log: one cell and its value."""

    aspect: str
    value: Any
    who: str
    at: str
    report: Source
    claim: Mark | None = None
    earlier: Mark | None = None
    outlet: str = ""


_OF_CLAIMS: Final = "select * from journal where claim in (select number from claims where report = ?)"


def written(connection: sqlite3.Connection, report: int) -> list[Json]:
    """Return every entry of the journal about the claims of a report, oldest first.

    Of the report itself and of its outlet those too, if a decision about them stands: no index finds them.
    """
    outlet = f"outlet {listing.report(connection, report).outlet}"
    rows = connection.execute(_OF_CLAIMS, (report,)).fetchall()
    for subject in (f"report {report}", outlet):
        if connection.execute("select 1 from decisions where subject = ?", (subject,)).fetchone():
            rows += connection.execute("select * from journal where subject = ?", (subject,)).fetchall()
    rows.sort(key=lambda row: int(row["number"]))
    marks = _marks(connection, {row[name] for row in rows for name in ("claim", "earlier")} - {None})
    return [_record(row, marks) for row in rows]


def _marks(connection: sqlite3.Connection, claims: Iterable[int]) -> dict[int, Json]:
    """Return how each of these claims is known elsewhere, by number."""
    numbers = json.dumps(sorted(claims))
    condition = "number in (select value from json_each(?))"
    found = stretches.of_claims(connection, condition, (numbers,))
    rows = connection.execute(f"select number, report, by_hand from claims where {condition}", (numbers,))
    known: dict[int, Json] = {}
    marks = {}
    for row in rows.fetchall():
        if row["report"] not in known:
            article = listing.article(connection, row["report"])
            known[row["report"]] = {"id": article.id, "sha256": article.sha256}
        by_hand = {"by_hand": bool(row["by_hand"])}
        marks[row["number"]] = {**found[row["number"]].record, **by_hand, "report": known[row["report"]]}
    return marks


def _record(row: sqlite3.Row, marks: Mapping[int, Json]) -> Json:
    cell = journal.cell_of(row)
    about: Json = {"outlet": cell.outlet} if cell.outlet else {}
    if cell.claim is not None:
        about["claim"] = {name: part for name, part in marks[cell.claim].items() if name != "report"}
    if cell.earlier is not None:
        about["earlier"] = marks[cell.earlier]
    told = {name: row[name] for name in ("at", "who", "kind", "sentence", "hash")}
    return {
        "decision": cell.aspect,
        **about,
        "old": json.loads(row["old"]),
        "new": json.loads(row["new"]),
        **told,
    }


def read(records: Iterable[object], report: Source) -> list[Decision]:
    """Return what stands of the log of a report; raise Refused for what is no log."""
    standing: dict[tuple[object, ...], Decision] = {}
    for place, record in enumerate(records, 1):
        try:
            said = _decision(record, report)
        except (KeyError, TypeError, ValueError):
            raise Refused(f"entry {place} of its log is none of factbrowse") from None
        standing[said.aspect, said.claim, said.earlier, said.outlet] = said
    return [said for said in standing.values() if said.value is not None]


def _decision(record: Any, report: Source) -> Decision:
    aspect, value = _line(record["decision"]), record["new"]
    claim, earlier = record.get("claim"), record.get("earlier")
    outlet = _line(record.get("outlet", ""))
    kind = next((kind for kind in KINDS if aspect == kind.aspect or aspect.startswith(kind.opening)), None)
    if kind is None or (value is not None and not kind.allows(value)):
        raise ValueError(aspect)
    if kind.about != (claim is not None, earlier is not None, bool(outlet)):
        raise ValueError(aspect)
    return Decision(
        aspect,
        value,
        _line(record["who"]),
        _line(record["at"]),
        report,
        _mark(claim, report) if claim is not None else None,
        _mark(earlier, _source(earlier["report"])) if earlier is not None else None,
        outlet,
    )


def _line(value: Any) -> str:
    if not isinstance(value, str) or value != clean_line(value):
        raise ValueError(value)
    return value


def _source(record: Any) -> Source:
    digest = _line(record["sha256"])
    if len(bytes.fromhex(digest)) != 32:
        raise ValueError(digest)
    return Source(_line(record["id"]), digest)


def _mark(record: Any, report: Source) -> Mark:
    spans = [(_whole(start), _whole(end)) for start, end in record["figures"]]
    return Mark(
        report, Stretch(_whole(record["start"]), _whole(record["end"]), tuple(spans)), bool(record["by_hand"])
    )


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(value)
    return value


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value == clean_text(value) and len(value) <= LONGEST["note"]


def _is_on(value: Any) -> bool:
    return value is True


class _Kind(NamedTuple):
    """One kind of decision."""

    aspect: str
    about: tuple[bool, bool, bool]
    """Whether it is about a claim, an earlier one, an outlet; about none of them it is about the report."""
    allows: Callable[[Any], bool]
    """Whether it may have a value."""

    @property
    def opening(self) -> str:
        """How its aspect begins when a name follows."""
        return f"{self.aspect} " if self.aspect in ("tag", *_OTHERS) else "\0"


_CLAIM, _PAIR, _OUTLET, _REPORT = (
    (True, False, False),
    (True, True, False),
    (False, False, True),
    (False,) * 3,
)
_PLAIN: Final = (
    _Kind("verdict", _CLAIM, lambda value: value in VERDICTS[:-1]),
    _Kind("confidence", _CLAIM, lambda value: type(value) is int and value in CONFIDENCE),
    _Kind("credibility", _CLAIM, lambda value: type(value) is int and value in CREDIBILITY),
    _Kind("note", _CLAIM, _is_text),
    _Kind("flag", _CLAIM, _is_on),
    _Kind("hidden", _CLAIM, _is_on),
    _Kind("content", _CLAIM, lambda value: isinstance(value, dict)),
    _Kind("relation", _PAIR, lambda value: value in RELATIONS[:-1]),
    _Kind("link", _PAIR, lambda value: value in LINKS[:-1]),
    _Kind(
        "reliability",
        _OUTLET,
        lambda value: isinstance(value, str) and len(value) == 1 and value in RELIABILITY,
    ),
    _Kind("bookmark", _REPORT, _is_on),
)
_OTHERS: Final = tuple(f"other {kind.aspect} by" for kind in _PLAIN)
KINDS: Final = (
    *_PLAIN,
    _Kind("tag", _CLAIM, _is_on),
    *(kind._replace(aspect=other) for kind, other in zip(_PLAIN, _OTHERS, strict=True)),
)
"""Every kind of decision that a log may hold; those of others beside ours as well."""
