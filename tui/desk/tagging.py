"""What a reviewer puts on a claim to find it again: tags, and the flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import dialogs
from tui.desk.deciding import Deciding

if TYPE_CHECKING:
    from db.records import LibraryClaim

NEW_TAG = "Type a word; enter takes it as a new tag. A comma parts several."


class Tagging(Deciding):
    """Keys that put marks of the reviewer's own on a claim."""

    def action_tag(self) -> None:
        """Add tags or take one away."""
        claim = self.chosen()
        if claim is None:
            return
        known = [*claim.tags, *(tag for tag in self.library.tags() if tag not in claim.tags)]
        choices = [
            dialogs.Choice(tag, tag, "on this claim: enter takes it off" if tag in claim.tags else "")
            for tag in known
        ]

        def chosen(typed: str | None) -> None:
            if typed in claim.tags:
                self.decide(lambda: self.library.untag(claim.number, typed))
            elif typed:
                from db.reviewing import tags_in  # with the library: not for the first picture

                self._put_on(claim, tags_in(typed, known))

        self.app.push_screen(
            dialogs.Choose(
                "Tags of this claim",
                choices,
                free=dialogs.Free("a tag", "a new tag", first=False),
                empty=NEW_TAG,
            ),
            chosen,
        )

    def _put_on(self, claim: LibraryClaim, tags: list[str]) -> None:
        """Put these tags on a claim, several as one step."""
        if len(tags) == 1:
            self.decide(lambda: self.library.tag(claim.number, tags[0]))
            return
        told = f"tags {', '.join(tags)} on claim {claim.number}"

        def decision() -> None:
            with self.library.together(told):
                for tag in tags:
                    self.library.tag(claim.number, tag)

        if self.decide(decision):
            self.say(told)

    def action_flag(self) -> None:
        """Flag for a second look, or take the flag off."""
        claim = self.chosen()
        if claim:
            self.decide(lambda: self.library.flag(claim.number, not claim.flagged))
