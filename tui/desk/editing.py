"""The claim under the reviewer's hand: new ones, borders, split, merge, corrected slots."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui import dialogs
from tui.desk.understanding import Understanding
from tui.panes.reader import marks_of
from tui.words import figure_words

if TYPE_CHECKING:
    from claims.model import Analysis, Figure
    from claims.relating.statement import Statement
    from db.records import LibraryClaim


BEGINNING = 3
"""Words by which the second half of a claim is named."""


class Editing(Understanding):
    """Keys that change what a claim is."""

    def action_mark_claim(self) -> None:
        """Mark a passage as a claim, or split the current one."""
        if self.report is None:
            return
        reader = self.reader
        start = self.claim.claim.start if self.claim else reader.top
        passage = reader.hits[reader.hit] if 0 <= reader.hit < len(reader.hits) else (start, start)
        marks = marks_of(self.claims, self.scale)
        screen = dialogs.Marking(reader.text, marks, self.claim, passage, lambda: self.show_help("marking"))
        self.app.push_screen(screen, self._marked)

    def show_help(self, pane: str) -> None:
        """Show the keys, those of a part of the table first."""
        raise NotImplementedError

    def _marked(self, marked: dialogs.Marked | None) -> None:
        claim = self.claim
        if marked is None:
            return
        if not marked.split:
            self.understand(lambda analysis: self._mark(analysis, marked))
        elif claim:
            numbers = {item.number for item in self.claims}
            if self.decide(lambda: self.library.split_claim(claim.number, marked.start)):
                self.say(f"Split claim {claim.number}{self._moved(numbers, marked)}; u joins the two again.")

    def _mark(self, analysis: Analysis, marked: dialogs.Marked) -> None:
        if self.report is None:
            return
        report, numbers = self.report.number, {item.number for item in self.claims}
        if self.decide(lambda: self.library.mark_claim(report, marked.start, marked.end, analysis)):
            fresh = self._fresh(numbers)
            if fresh:
                self.choose(fresh)
                self.say("Marked as a claim; c corrects its figure, u takes it back.")

    def _fresh(self, numbers: Container[int]) -> LibraryClaim | None:
        """Return the claim that was not there before."""
        return next((item for item in self.claims if item.number not in numbers), None)

    def _moved(self, numbers: Container[int], marked: dialogs.Marked) -> str:
        """Say where a claim was split instead, when the words of a figure were in the way."""
        second = self._fresh(numbers)
        if second is None or second.claim.start == marked.start:
            return ""
        return f" before “{' '.join(second.claim.text.split()[:BEGINNING])} …”, for a figure stays whole"

    def action_grow(self, by: int) -> None:
        """Move the end of the claim by a word."""
        from tui.words_of_claim import moved_end

        claim = self.chosen()
        if claim is None or self.report is None:
            return
        moved = moved_end(self.reader.text, claim.claim, by)
        if moved.end == claim.claim.end:
            self.say("The claim cannot go further.")
            return
        if self.decide(lambda: self.library.end_claim(claim.number, moved.end)):
            fewer = self.claim and len(self.claim.figures) < len(claim.figures)
            self.say(self.status.news + ("; u brings it back" if fewer else ""))

    def action_merge(self) -> None:
        """Join the claim with the next one."""
        claim = self.chosen()
        following = next(
            (item for item in self.claims if claim and item.claim.start > claim.claim.start), None
        )
        if claim and following:
            if self.decide(lambda: self.library.merge_claims(claim.number, following.number)):
                self.say(f"Joined claims {claim.number} and {following.number}; u parts them again.")
        elif claim:
            self.say("No claim follows in this report.")

    def action_edit_claim(self) -> None:
        """Correct the claim's figure; with several figures, ask which."""
        claim = self.chosen()
        if claim is None:
            return
        if not claim.figures:
            self.say("This claim has no figure to correct; > and < move its end.")
        elif len(claim.figures) == 1:
            self._edit_figure(claim, 0)
        else:

            def picked(index: str) -> None:
                self._edit_figure(claim, int(index))

            choices = [dialogs.Choice(str(i), figure_words(figure)) for i, figure in enumerate(claim.counts)]
            self.app.push_screen(dialogs.Choose("Which figure?", choices), dialogs.given(picked))

    def _edit_figure(self, claim: LibraryClaim, index: int) -> None:
        from tui.editing_form import (  # the claim's own values: not for the first picture
            at_odds,
            corrected,
            fields_of,
        )

        title = f"Correct: {figure_words(claim.counts[index])}"

        def ask(analysis: Analysis) -> None:
            def kept(values: dict[str, str]) -> None:
                self._keep(claim, *corrected(analysis, claim, index, values))

            fields, together = fields_of(analysis, claim, index), partial(at_odds, analysis, claim, index)
            self.app.push_screen(dialogs.Form(title, fields, at_odds=together), dialogs.given(kept))

        self.understand(ask)

    def _keep(self, claim: LibraryClaim, figures: Sequence[Figure], said: Statement) -> None:
        if tuple(figures) == tuple(claim.figures) and said == claim.statement:
            self.say("Nothing was changed.")
            return
        if self.decide(lambda: self.library.edit_claim(claim.number, claim.claim, figures, said)):
            told = self.status.news
            self.ask()
            self.say(told)
