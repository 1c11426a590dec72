"""The decisions' half of a library: what a reviewer says, and taking it back.

A thin class: every method hands its connection to a function of the module that owns the subject.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import dump, editing, journal, listing, opening, relating, reviewing, steps
from db.records import Entry, Head, PairDecision
from db.reviewing import Hand

if TYPE_CHECKING:
    from claims.model import Analysis, Claim, Figure
    from claims.newsroom import Newsroom
    from claims.relating.statement import Statement
    from db.logs import Decision


class Desk:
    """A reviewer's desk over an open library."""

    newsroom: Newsroom | None = None
    """Names of sources that the configuration adds; None when it adds none."""

    def __init__(self, connection: sqlite3.Connection, who: str = "") -> None:
        self.connection = connection
        self.who = who
        """The reviewer whose decisions are written from here."""
        self._group: Hand | None = None

    def analysis(self, number: int) -> Analysis:
        """Return everything that is understood of a report, worked out again from its text."""
        from claims.analysis import analyse  # the rules and their data: only when a report is read

        return analyse(listing.article(self.connection, number), self.newsroom)

    def _hand(self, who: str = "") -> Hand:
        return self._group or Hand(self._name(who))

    def _name(self, who: str) -> str:
        """Return the name of who decides here, without what only names of others hold."""
        return (who or self.who).replace(steps.VIA, " ")

    @contextmanager
    def together(self, sentence: str, *, who: str = "") -> Iterator[None]:
        """Make one step of the decisions inside: kept together or not at all, undone together."""
        with reviewing.grouped(self.connection, self._hand(who), sentence) as hand:
            before, self._group = self._group, hand
            try:
                yield
            finally:
                self._group = before

    def judge(self, claim: int, verdict: str, *, confidence: int | None = None, who: str = "") -> Entry:
        """Give a claim a verdict; ``unchecked`` clears it."""
        return reviewing.judge(self.connection, self._hand(who), claim, verdict, confidence)

    def confide(self, claim: int, confidence: int | None) -> Entry:
        """Say how sure the verdict of a claim is: 1 to 3; None clears."""
        return reviewing.confide(self.connection, self._hand(), claim, confidence)

    def credit(self, claim: int, digit: int | None) -> Entry:
        """Say how credible a claim is in itself: 1 to 6; None clears."""
        return reviewing.credit(self.connection, self._hand(), claim, digit)

    def note(self, claim: int, text: str) -> Entry:
        """Write a claim's note; an empty one clears it."""
        return reviewing.note(self.connection, self._hand(), claim, text)

    def tag(self, claim: int, tag: str) -> Entry:
        """Put a tag on a claim."""
        return reviewing.tag(self.connection, self._hand(), claim, tag, True)

    def untag(self, claim: int, tag: str) -> Entry:
        """Take a tag off a claim."""
        return reviewing.tag(self.connection, self._hand(), claim, tag, False)

    def flag(self, claim: int, on: bool) -> Entry:
        """Flag a claim for later, or take the flag off."""
        return reviewing.switch(self.connection, self._hand(), "flag", claim, on)

    def hide(self, claim: int, on: bool) -> Entry:
        """Say that this is no claim, or that it is one after all."""
        return reviewing.switch(self.connection, self._hand(), "hidden", claim, on)

    def bookmark(self, report: int, on: bool) -> Entry:
        """Put a bookmark on a report, or take it off."""
        return reviewing.bookmark(self.connection, self._hand(), report, on)

    def reliability(self, outlet: str, letter: str) -> Entry:
        """Give an outlet its letter of reliability, A to F; "" clears."""
        return reviewing.rate(self.connection, self._hand(), outlet, letter)

    def decide_pair(self, claim: int, earlier: int, relation: str) -> Entry:
        """Say how two claims relate, or "not_same"; "" leaves it to the machine again."""
        return reviewing.decide_pair(self.connection, self._hand(), claim, earlier, relation)

    def link(self, claim: int, earlier: int, kind: str) -> Entry:
        """Name an earlier claim as evidence that "supports" or "contradicts"; "" takes the link away."""
        return reviewing.link(self.connection, self._hand(), claim, earlier, kind)

    def edit_claim(
        self, number: int, claim: Claim, figures: Sequence[Figure], statement: Statement | None = None
    ) -> Entry:
        """Correct a claim; the statement carries corrected places and origin."""
        return editing.edit(self.connection, self._hand(), number, claim, figures, statement)

    def mark_claim(self, report: int, start: int, end: int, analysis: Analysis | None = None) -> int:
        """Add a claim that the machine did not find; return its number. What was understood of the report
        already need not be worked out again."""
        analysis = analysis or self.analysis(report)
        return editing.mark_span(self.connection, self._hand(), analysis, report, (start, end))

    def end_claim(self, number: int, end: int) -> Entry:
        """Move the end of a claim to an offset of the report's text; its figures stay whole or go."""
        return editing.end_at(self.connection, self._hand(), number, end)

    def split_claim(self, claim: int, at: int) -> int:
        """Make two claims of one, cut at an offset of the report's text; return the number of the second."""
        return editing.split(self.connection, self._hand(), claim, at)

    def merge_claims(self, claim: int, other: int) -> Entry:
        """Make one claim of two: the first covers both, the second is hidden."""
        return editing.merge(self.connection, self._hand(), claim, other)

    def undo(self, who: str = "") -> Entry | None:
        """Take back the latest step, of one reviewer if named; None when none is left."""
        with opening.writing(self.connection):
            return steps.turn(self.connection, "undo", self._name(who))

    def redo(self, who: str = "") -> Entry | None:
        """Do the latest undone step again, of one reviewer if named; None when there is none."""
        with opening.writing(self.connection):
            return steps.turn(self.connection, "redo", self._name(who))

    def merge(self, path: Path | str) -> list[str]:
        """Bring the reports and decisions of another library into this one; say what came."""
        from db import merging  # rarely needed

        return merging.merge(self.connection, self._hand(), Path(path))

    def log(self, report: int) -> list[dict[str, Any]]:
        """Return the journal of one report as records that any library reads."""
        from db import logs  # only exports need it

        return logs.written(self.connection, report)

    def restore(self, name: str, decisions: Iterable[Decision]) -> list[str]:
        """Bring decisions from a file of this name into the library, as one step; say what came."""
        from db import restoring

        def mark(hand: Hand, report: int, span: tuple[int, int]) -> int:
            return editing.mark_span(self.connection, hand, self.analysis(report), report, span)

        return restoring.restore(self.connection, self._hand(), name, decisions, mark)

    def history(self, claim: int | None = None, limit: int = 200) -> list[Entry]:
        """Return the latest entries of the journal, latest first; those about one claim, if asked."""
        return journal.history(self.connection, claim, limit)

    def journal_head(self) -> Head:
        """Return how far the journal goes, with the hash over all of it."""
        return journal.head(self.connection)

    def touched(self) -> list[int]:
        """Return the reports that the latest step of the journal is about."""
        return journal.touched(self.connection)

    def decisions(self) -> list[dict[str, Any]]:
        """Return every decision that stands, in an order of its own."""
        return dump.decisions(self.connection)

    def pairs(self, claim: int) -> dict[int, PairDecision]:
        """Return what the reviewer decided about a claim and earlier ones, by earlier claim."""
        return relating.pairs(self.connection, claim)
