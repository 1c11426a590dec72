"""A reviewer's decisions: verdicts, notes, tags, flags, links between claims, letters for outlets."""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, get_args

from claims.clean import clean_text
from claims.relating.relation import RelationName
from db import cells, journal, steps
from db.changes import quoted
from db.errors import NotFound, Refused
from db.journal import Cell, Line
from db.opening import writing
from db.records import Entry

VERDICTS: Final = (
    "confirmed", "corroborated", "single_source", "contested", "superseded", "misleading", "false",
    "unverifiable", "unchecked",
)  # fmt: skip
"""The words of the scale, in the order of their keys; ``unchecked`` clears."""

RELIABILITY: Final = "ABCDEF"
"""Admiralty letters for a source: from completely reliable to cannot be judged."""

NOT_SAME: Final = "not_same"
RELATIONS: Final = (*get_args(RelationName), NOT_SAME, "")
LINKS: Final = ("supports", "contradicts", "")
CONFIDENCE: Final = (1, 2, 3)
CREDIBILITY: Final = (1, 2, 3, 4, 5, 6)
"""Admiralty digits for what is said, apart from who says it: from confirmed to cannot be judged."""

LONGEST: Final = {"note": 100_000, "tag": 100, "outlet": 500}
"""Characters that a reviewer may write."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose decision it is, and the step that it belongs to."""

    who: str = ""
    step: int | None = None
    """None: a step of its own."""


def decide(connection: sqlite3.Connection, hand: Hand, cell: Cell, value: Any, sentence: str) -> Entry:
    """Set a cell and write it in the journal, both or neither."""
    with grouped(connection, hand, sentence) as hand:
        old = cells.current(connection, cell)
        new = cells.put(connection, cell, value)
        line = Line(cell, old, new, sentence, hand.who, "do", hand.step)
        return journal.write(connection, line)


@contextmanager
def grouped(connection: sqlite3.Connection, hand: Hand, sentence: str) -> Iterator[Hand]:
    """Make one step of all decisions inside: kept together or not at all, undone together."""
    with writing(connection):
        if hand.step is not None:
            yield hand
            return
        step = journal.next_number(connection)
        yield Hand(hand.who, step)
        if journal.next_number(connection) > step:
            steps.open_step(connection, step, hand.who, sentence)


def judge(
    connection: sqlite3.Connection, hand: Hand, claim: int, verdict: str, confidence: int | None
) -> Entry:
    """Give a claim a verdict, and a confidence if one is given; ``unchecked`` clears both."""
    _one_of("verdict", verdict, VERDICTS)
    _check(connection, "claim", claim)
    cleared = verdict == "unchecked"
    sure = Cell("confidence", claim)
    words = "no verdict" if cleared else f"verdict {verdict.replace('_', ' ')}"
    sentence = f"{words} on claim {claim}"
    with grouped(connection, hand, sentence) as hand:
        entry = decide(connection, hand, Cell("verdict", claim), None if cleared else verdict, sentence)
        if confidence is not None or (cleared and journal.value_of(connection, sure) is not None):
            _confide(connection, hand, claim, None if cleared else confidence)
    return entry


def _confide(connection: sqlite3.Connection, hand: Hand, claim: int, confidence: int | None) -> Entry:
    if confidence is not None and confidence not in CONFIDENCE:
        raise Refused(f"A confidence is 1, 2 or 3, not {confidence}.")
    words = f"confidence {confidence}" if confidence else "no confidence"
    return decide(connection, hand, Cell("confidence", claim), confidence, f"{words} on claim {claim}")


def confide(connection: sqlite3.Connection, hand: Hand, claim: int, confidence: int | None) -> Entry:
    """Say how sure a verdict is: 1 to 3; None clears."""
    _check(connection, "claim", claim)
    return _confide(connection, hand, claim, confidence)


def credit(connection: sqlite3.Connection, hand: Hand, claim: int, digit: int | None) -> Entry:
    """Say how credible a claim is in itself, 1 to 6; None clears."""
    _check(connection, "claim", claim)
    if digit is not None and digit not in CREDIBILITY:
        raise Refused(f"Credibility is a digit from 1 to 6, not {digit}.")
    words = f"credibility {digit}" if digit else "no credibility"
    return decide(connection, hand, Cell("credibility", claim), digit, f"{words} on claim {claim}")


def note(connection: sqlite3.Connection, hand: Hand, claim: int, text: str) -> Entry:
    """Write a claim's note; an empty one clears it."""
    _check(connection, "claim", claim)
    text = _written("note", text)
    told = f"note on claim {claim}: {quoted(text)}" if text else f"no note on claim {claim}"
    return decide(connection, hand, Cell("note", claim), text or None, told)


def tags_in(typed: str, known: Container[str] = ()) -> list[str]:
    """Return the tags that are typed, parted by commas; a known one is taken as it is.

    >>> tags_in("prices,  aid,, prices"), tags_in("Goma, North Kivu", ["Goma, North Kivu"])
    (['prices', 'aid'], ['Goma, North Kivu'])
    """
    if typed in known:
        return [typed]
    return list(dict.fromkeys(tag for part in typed.split(",") if (tag := part.strip()))) or [""]


def tag(connection: sqlite3.Connection, hand: Hand, claim: int, name: str, on: bool) -> Entry:
    """Put a tag on a claim, or take it off."""
    _check(connection, "claim", claim)
    name = " ".join(_written("tag", name).split())
    if not name:
        raise Refused("A tag needs a name.")
    cell = Cell(f"tag {name}", claim)
    if not on and journal.value_of(connection, cell) is None:
        raise Refused(f"Claim {claim} has no tag {name}.")
    sentence = f"tag {name} on claim {claim}" if on else f"tag {name} off claim {claim}"
    return decide(connection, hand, cell, on or None, sentence)


def switch(connection: sqlite3.Connection, hand: Hand, aspect: str, claim: int, on: bool) -> Entry:
    """Flag or hide a claim, or take that back."""
    _check(connection, "claim", claim)
    words = {"flag": ("flag on", "flag off"), "hidden": ("hidden:", "shown again:")}[aspect][not on]
    return decide(connection, hand, Cell(aspect, claim), on or None, f"{words} claim {claim}")


def bookmark(connection: sqlite3.Connection, hand: Hand, report: int, on: bool) -> Entry:
    """Put a bookmark on a report, or take it off."""
    _check(connection, "report", report)
    sentence = f"bookmark {'on' if on else 'off'} report {report}"
    return decide(connection, hand, Cell("bookmark", report=report), on or None, sentence)


def rate(connection: sqlite3.Connection, hand: Hand, outlet: str, letter: str) -> Entry:
    """Give an outlet its letter of reliability, A to F; "" clears."""
    outlet, letter = _written("outlet", outlet).strip(), letter.strip().upper()
    if not outlet:
        raise Refused("Which outlet? It has no name.")
    if letter and (len(letter) != 1 or letter not in RELIABILITY):
        raise Refused(f"Reliability is a letter from A to F, not {letter}.")
    sentence = f"reliability {letter or 'cleared'} for {outlet}"
    return decide(connection, hand, Cell("reliability", outlet=outlet), letter or None, sentence)


def decide_pair(connection: sqlite3.Connection, hand: Hand, claim: int, earlier: int, relation: str) -> Entry:
    """Say how two claims relate, or that they are not the same; "" leaves it to the machine again."""
    _one_of("relation", relation, RELATIONS)
    _check_pair(connection, claim, earlier)
    words = relation.replace("_", " ") or "relation as found"
    sentence = f"{words}: claim {claim} and claim {earlier}"
    return decide(connection, hand, Cell("relation", claim, earlier), relation or None, sentence)


def link(connection: sqlite3.Connection, hand: Hand, claim: int, earlier: int, kind: str) -> Entry:
    """Name an earlier claim as evidence for or against a claim; "" takes the link away."""
    _one_of("link", kind, LINKS)
    _check_pair(connection, claim, earlier)
    words = kind or "no longer bears on"
    sentence = f"claim {earlier} {words} claim {claim}"
    return decide(connection, hand, Cell("link", claim, earlier), kind or None, sentence)


def _one_of(kind: str, word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        known = ", ".join(item for item in words if item)
        raise Refused(f"There is no {kind} {word!r}; there are {known}.")


def _written(kind: str, text: str) -> str:
    if len(text) > LONGEST[kind]:
        raise Refused(f"A {kind} has at most {LONGEST[kind]:,} characters; this one has {len(text):,}.")
    return clean_text(text)


def _check(connection: sqlite3.Connection, kind: str, number: int) -> None:
    sql = f"select 1 from {kind}s where number = ?"
    if not 0 < number < 2**63 or connection.execute(sql, (number,)).fetchone() is None:
        raise NotFound(kind, number)


def _check_pair(connection: sqlite3.Connection, claim: int, earlier: int) -> None:
    _check(connection, "claim", claim)
    _check(connection, "claim", earlier)
    if claim == earlier:
        raise Refused(f"Claim {claim} cannot be compared with itself.")
