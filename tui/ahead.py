"""What comes next, read while the reviewer is still here; and the answers given last, to be shown at once.

What is shown from here is looked up anew all the same: an answer is only as old as the last search.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.panes.earlier import Earlier, evidence
from tui.seeking import Question, agreeing, batches_of, earlier_of, question_of, with_decisions
from tui.words import visible
from tui.wrap import Fold, wrapped

if TYPE_CHECKING:
    from claims.finding.matching import Match
    from db.library import Library

ANSWERS: Final = 12
"""Answers that are remembered, each at most some hundred kilobytes: the claims around the current one."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A report that a key may open next."""

    report: int
    claim: int | None = None
    """None: its first claim."""


@dataclass(frozen=True, slots=True)
class Next:
    """What to read ahead, and how it will be asked for."""

    coming: Sequence[Coming]
    later: bool
    """True: later reports are looked at too."""
    fold: Fold | None
    """How the reader cuts a text; None while it is out of sight."""
    beside: int
    """Cells of the pane that shows the evidence."""


class Remembered:
    """Answers by their questions; the oldest go. May be filled by another thread."""

    def __init__(self) -> None:
        self._answers: OrderedDict[int, tuple[Question, list[Match], str]] = OrderedDict()

    def keep(self, question: Question, found: Sequence[Earlier], origins: str) -> None:
        """Remember an answer."""
        self._answers.pop(question.claim, None)
        self._answers[question.claim] = (question.bare, [item.match for item in found], origins)
        while len(self._answers) > ANSWERS:
            self._answers.popitem(last=False)

    def knows(self, question: Question) -> bool:
        """Say whether this very question was answered."""
        answered = self._answers.get(question.claim)
        return answered is not None and answered[0] == question.bare

    def recall(self, library: Library, question: Question) -> tuple[list[Earlier], str] | None:
        """Return the answer to this very question, with what was decided since; None when there is none."""
        answered = self._answers.get(question.claim)
        if answered is None or answered[0] != question.bare:
            return None
        _, matches, origins = answered
        return with_decisions(library, question.claim, matches), origins


def read_ahead(library: Library, ahead: Next, remembered: Remembered, left: Callable[[], bool]) -> None:
    """Read what comes next until the reviewer leaves: claims, text, near-copies of the claim shown first."""
    for coming in ahead.coming:
        if left():
            return
        claims = library.claims(coming.report)
        if ahead.fold:
            wrapped(visible(library.article(coming.report).text), *ahead.fold)
        chosen = next((item for item in claims if item.number == coming.claim), claims[0] if claims else None)
        if chosen is None or left():
            continue
        question = question_of(chosen, claims, ahead.later)
        if not remembered.knows(question):
            near, _ = next(batches_of(library, question))
            found = earlier_of(library, question, near)
            remembered.keep(question, found, agreeing(library, question, found))
            for item in found[:1]:
                evidence(item.match, ahead.beside)
