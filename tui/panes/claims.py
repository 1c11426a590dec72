"""The pane of claims: what the report states, and how each was judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.keys import bindings
from tui.lists import Rows
from tui.paint import Piece
from tui.panes.pane import NO_SIEVE, SIFTED_OUT, FindLine, Pane, Sieve
from tui.verdicts import UNCHECKED, Verdict, scale
from tui.words import course_words, figure_words, joined, one_line, plural, stated

if TYPE_CHECKING:
    from db.records import LibraryClaim

NO_CLAIMS = (
    "No claims found in this report. Press m to mark one by hand, P to see the numbers that were not picked."
)


NO_REPORT = "The claims of the report that is open stand here."


class ClaimRows(Rows["LibraryClaim"]):
    """Two lines a claim: verdict and figures, then the words."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("claims")
    LINES = 2

    def __init__(self) -> None:
        super().__init__(id="claims")
        self.empty = NO_REPORT
        self.scale: Mapping[str, Verdict] = scale({})
        self.courses: Mapping[int, Sequence[float]] = {}
        """What earlier reports state of the same count, oldest first, by claim."""

    def line(self, item: LibraryClaim, index: int, part: int, width: int) -> list[Piece]:
        """Return the state of a claim, or its words; a course that has no room is left out, not cut."""
        if part == 1:
            return [("  " + one_line(item.claim.text), "paint--quiet")]
        step = self.scale.get(item.verdict, UNCHECKED)
        label = f"{step.glyph} {step.label}" if item.verdict != "unchecked" else step.glyph
        figures = ", ".join(figure_words(figure) for figure in item.counts)
        extra = joined(
            [
                "flagged" if item.flagged else "",
                plural(item.news, "new report") if item.news else "",
                "noted" if item.note else "",
                "edited" if item.edited else "",
                f"confidence {item.confidence}" if item.confidence else "",
                f"credibility {item.credibility}" if item.credibility else "",
                " ".join(f"#{tag}" for tag in item.tags),
            ]
        )
        room = width - cell_len(label) - 1
        if figures:
            offers = (one_line(joined([figures, extra, drawn])) for drawn in (*self._courses(item), ""))
            words = next((words for words in offers if cell_len(words) <= room), "")
            words = words or one_line(joined([figures, extra]))
        else:
            said = item.statement.origin
            words = one_line(joined([item.claim.kind, extra, said and f"says {said}"]))
        return [(label, f"verdict--{step.word}"), (f" {words}", "paint--strong")]

    def _courses(self, item: LibraryClaim) -> tuple[str, str]:
        """Return the figures of earlier reports and the claim's own as a sparkline with its words, and its
        words alone."""
        before, own = self.courses.get(item.number, ()), stated(item.statement)
        course = course_words([*before, own]) if before and own is not None else ""
        return course, course.partition(" ")[2]


class ClaimsPane(Pane):
    """The claims of the report being read."""

    NAME = "claims"
    TITLE = "Claims"

    def compose(self) -> ComposeResult:
        """Lay out the list and the line that filters it."""
        yield ClaimRows()
        yield FindLine("filter claims as you type")

    @property
    def target(self) -> ClaimRows:
        """The list."""
        return self.query_one(ClaimRows)

    def show(
        self,
        claims: Sequence[LibraryClaim],
        current: int | None,
        courses: Mapping[int, Sequence[float]] | None = None,
        sieve: Sieve = NO_SIEVE,
    ) -> None:
        """Show these claims with the cursor on one of them."""
        if courses is not None and courses != self.target.courses:
            self.target.courses = courses
            self.target.refresh()
        self.target.empty = SIFTED_OUT if sieve.words else NO_CLAIMS
        numbers = [item.number for item in claims]
        self.target.show(claims, numbers.index(current) if current in numbers else 0)
        waiting = sum(item.verdict == "unchecked" for item in claims)
        self.entitle(*sieve.counted(len(claims)), f"{waiting} open" if claims else "")
