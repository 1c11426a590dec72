"""Decisions on two claims: how they relate, and whether one bears on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import dialogs
from tui.desk.deciding import Deciding
from tui.panes.earlier import Earlier
from tui.seeking import UNOFFERED, with_decisions
from tui.verdicts import RELATIONS

if TYPE_CHECKING:
    from claims.finding.matching import Candidate
    from db.records import LibraryClaim


class Pairing(Deciding):
    """Keys of the pane of earlier reports."""

    def pair_under_cursor(self) -> tuple[LibraryClaim, Candidate, int] | None:
        """Return the claim, the earlier sentence and its claim, or say why there is no pair."""
        item, claim = self.earlier_rows.current, self.claim
        if item is None or claim is None:
            self.say("There is no earlier report under the cursor.")
            return None
        other = item.match.candidate.claim
        if other is None:
            self.say("That sentence is no claim in its report: r reads it there, m marks it.")
            return None
        return claim, item.match.candidate, other

    def decide_pair(self, relation: str) -> None:
        """Keep a relation between the claim and the earlier one under the cursor."""
        pair = self.pair_under_cursor()
        if pair and self.decide(lambda: self.library.decide_pair(pair[0].number, pair[2], relation)):
            told = self.status.news
            self.refresh_pairs()
            self.say(told)

    def refresh_pairs(self) -> None:
        """Show the matches again with what was decided about them."""
        if self.claim is None:
            return
        matches = [item.match for item in self.found]
        found: list[Earlier] = with_decisions(self.library, self.claim.number, matches)
        if len(found) < len(matches) or found != self.found:
            self.show_earlier(found)
            if self.looked_at:
                self.looked_at()

    def action_accept(self) -> None:
        """Accept the proposed relation."""
        item = self.earlier_rows.current
        if item:
            self.decide_pair(item.match.relation.relation)

    def action_refuse(self) -> None:
        """Remember that the two are not the same."""
        self.decide_pair("not_same")

    def action_pick_relation(self) -> None:
        """Choose another relation."""
        item = self.earlier_rows.current
        if item is None or self.pair_under_cursor() is None:
            return
        choices = [
            dialogs.Choice(sign.name, f"{sign.glyph} {sign.label}", sign.help)
            for sign in RELATIONS.values()
            if sign.name not in UNOFFERED
        ]
        choices += [dialogs.Choice("not_same", "x not the same", RELATIONS["not_same"].help)]
        self.app.push_screen(
            dialogs.Choose("How do the two relate?", choices, item.relation),
            dialogs.given(self.decide_pair),
        )

    def action_link(self, kind: str) -> None:
        """Link the earlier sentence as evidence, or take the link away."""
        item, pair = self.earlier_rows.current, self.pair_under_cursor()
        if item is None or pair is None:
            return
        wanted = "" if item.link == kind else kind
        if self.decide(lambda: self.library.link(pair[0].number, pair[2], wanted)):
            told = self.status.news
            self.refresh_pairs()
            self.say(told)
