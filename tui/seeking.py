"""Finding earlier reports in a worker thread, with a library of its own: near-copies first, then all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from db.errors import LibraryError
from tui.panes.earlier import Earlier
from tui.words import course_words, joined, stated

if TYPE_CHECKING:
    from claims.finding.matching import Candidate, Match
    from claims.finding.semantic import Model
    from claims.relating.statement import Statement
    from db.library import Library
    from db.records import LibraryClaim

CANDIDATES = 50
"""Sentences that full-text search hands over for ranking."""
SHOWN = 20
"""Matches that a reviewer is offered; beyond it nobody scrolls (chosen by eye)."""
COUNTING = ("repeat", "corroborates", "update", "conflict")
AGREEING = ("repeat", "corroborates")
BETWEEN = 0.4
"""Seconds between the quick answer and the thorough search: who moves on meanwhile pays nothing for it."""
UNOFFERED = ("unrelated", "not_same")
PLACE = "place"
"""What the library remembers under this word: report, claim, offset of the first letter on screen."""

Answer = Callable[[list[Earlier], str, bool], None]
"""Takes the matches, the count of origins, and whether this is the last answer."""
Meanwhile = Callable[["Library", Callable[[], bool]], None]
"""What is done with the library between the quick answer and the thorough search, until that is wanted."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which earlier reports speak of this claim?"""

    number: int
    """Counts up; the answer carries it."""
    claim: int
    report: int
    statement: Statement
    later: bool
    """True: later reports too."""
    beside: tuple[Statement, ...] = ()
    """The other claims of the report."""
    place: str = ""
    """Where the reviewer is, to be remembered once they rest there."""

    @property
    def bare(self) -> Question:
        """What is asked, whenever and from wherever."""
        return replace(self, number=0, place="")


def question_of(claim: LibraryClaim, claims: Sequence[LibraryClaim], later: bool) -> Question:
    """Return the question about one of the claims of a report; where it has news, they are asked for too."""
    beside = tuple(item.statement for item in claims if item.number != claim.number)
    return Question(0, claim.number, claim.report, claim.statement, later or claim.news > 0, beside)


def batches_of(library: Library, question: Question) -> Iterator[tuple[list[Candidate], bool]]:
    """Yield candidates as they are found, near-copies at once, each batch with whether it is the last."""
    ours, before = question.statement, None if question.later else question.statement.published
    near = library.candidates(ours, before=before, exclude=question.report, limit=SHOWN, thorough=False)
    yield near, False
    yield from library.candidates_streaming(ours, before=before, exclude=question.report, limit=CANDIDATES)


def earlier_of(library: Library, question: Question, candidates: Sequence[Candidate]) -> list[Earlier]:
    """Return the most telling candidates for a claim with what the reviewer decided about each.

    All are related before any is left out: the one that contradicts is often told in other words.
    """
    from claims.finding.matching import rank

    ranked = rank(question.statement, candidates, len(candidates), beside=question.beside)
    return with_decisions(library, question.claim, ranked)[:SHOWN]


def with_decisions(library: Library, claim: int, matches: Sequence[Match]) -> list[Earlier]:
    """Return the matches, the most telling first, without what is "not the same" to the reviewer."""
    from claims.finding.matching import place_of

    found, pairs = [], library.pairs(claim)
    for match in matches:
        pair = next((pairs[claim] for claim in match.candidate.claims if claim in pairs), None)
        item = Earlier(match, pair.relation if pair else "", pair.link if pair else "")
        if item.relation not in UNOFFERED:
            found.append(item)
    return sorted(found, key=lambda item: place_of(item.relation))


def agreeing(library: Library, question: Question, found: Sequence[Earlier]) -> str:
    """Return how many independent origins say what the claim says: "2 independent origins (7 repeats)"."""
    from claims.finding.matching import told_by

    alike = [item.match.candidate for item in found if item.relation in AGREEING]
    cluster = library.clusters([question.report])[question.report]
    return joined([str(told_by(question.statement, cluster, alike)), course(question.statement, found)])


def course(ours: Statement, found: Sequence[Earlier]) -> str:
    """Return the figures of the claim, oldest first, as a sparkline with its words; "" for fewer than two."""
    like = [item.match.candidate.statement for item in found if item.relation in COUNTING]
    dated = sorted((said for said in (ours, *like) if said.published), key=lambda said: str(said.published))
    return course_words([value for said in dated if (value := stated(said)) is not None])


class Search:
    """A question under way in a worker thread; it ends at once when the reviewer moves on."""

    def __init__(
        self,
        path: Path,
        question: Question,
        answer: Answer,
        model: Model | None = None,
        meanwhile: Meanwhile | None = None,
    ) -> None:
        self._path = path
        self._question = question
        self._answer = answer
        self._model = model
        self._meanwhile = meanwhile
        self._left = Event()
        self._wanted = Event()
        self._lock = Lock()
        self._library: Library | None = None

    def leave(self) -> None:
        """Wait for no answer any more; what SQLite is at is broken off."""
        self._left.set()
        self._wanted.set()
        with self._lock:
            if self._library:
                self._library.interrupt()

    def hurry(self) -> None:
        """Search on at once: the reviewer looks closer."""
        self._wanted.set()

    def run(self) -> None:
        """Answer as batches come, until nobody waits for it any more."""
        from db.library import Library

        with Library.open(self._path) as library:
            self._library, library.model = library, self._model
            try:
                self._seek(library)
            except Exception:
                if not self._left.is_set():
                    raise
            finally:
                with self._lock:
                    self._library = None

    def _seek(self, library: Library) -> None:
        found: dict[int, Candidate] = {}
        for place, (batch, last) in enumerate(batches_of(library, self._question)):
            found |= {item.sentence: item for item in batch}
            earlier = earlier_of(library, self._question, list(found.values()))
            origins = agreeing(library, self._question, earlier)
            if self._left.is_set():
                return
            self._answer(earlier, origins, last)
            if place == 0:
                self._rest(library)
                if self._left.is_set():
                    return
                self._keep_place(library)

    def _rest(self, library: Library) -> None:
        """Wait before the thorough search, and use the time."""
        end = time.monotonic() + BETWEEN
        if self._meanwhile:
            self._meanwhile(library, self._wanted.is_set)
        self._wanted.wait(max(0, end - time.monotonic()))

    def _keep_place(self, library: Library) -> None:
        """Remember where the reviewer rests; a file that may only be read remembers nothing."""
        with suppress(LibraryError):
            library.remember(PLACE, self._question.place)
