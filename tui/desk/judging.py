"""Decisions: each is written at once, said in words, and can be taken back."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from db.errors import NotFound
from tui import dialogs
from tui.desk.moving import Moving
from tui.desk.pairing import Pairing
from tui.desk.tagging import Tagging
from tui.verdicts import UNCHECKED
from tui.words import joined, moment, one_line, plural

if TYPE_CHECKING:
    from db.records import Entry, LibraryClaim

RELIABILITY = {
    "A": "A  completely reliable",
    "B": "B  usually reliable",
    "C": "C  fairly reliable",
    "D": "D  not usually reliable",
    "E": "E  unreliable",
    "F": "F  cannot be judged",
    "": "no letter",
}
"""Letters of the Admiralty scale."""

CREDIBILITY = {
    "1": "1  confirmed by other sources",
    "2": "2  probably true",
    "3": "3  possibly true",
    "4": "4  doubtful",
    "5": "5  improbable",
    "6": "6  cannot be judged",
    "": "no digit",
}
"""Digits of the same scale: what is said, apart from who says it."""

SURE = (None, 1, 2, 3)
"""Confidence goes round in this order."""


@dataclass(frozen=True, slots=True)
class Left:
    """The claim that was just judged, while nothing else was gone to."""

    claim: int
    repeats: list[int]
    now: int
    """The claim that came up after it."""


class Judging(Pairing, Tagging, Moving):
    """Keys that decide."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.last_verdict = ""
        self.left: Left | None = None

    def action_judge(self, word: str) -> None:
        """Give the current claim a verdict and go on."""
        claim, goes_on, repeats = self.chosen(), word != "unchecked", self._repeats()
        leaving = goes_on and self.walking and self.options.auto_advance
        with self.told(), self.library.meanwhile():
            if claim and self.decide(lambda: self.library.judge(claim.number, word), leaving=leaving):
                self.last_verdict = word
                if goes_on:
                    told = self.status.news
                    self.advance()
                    self.left = Left(claim.number, repeats, self.claim.number if self.claim else 0)
                    offer = f"C: {plural(len(repeats), 'repeat')} too" if repeats else ""
                    self.say(joined([told, offer, self.status.news]))

    def action_repeat(self) -> None:
        """Give the last verdict again."""
        if self.last_verdict:
            self.action_judge(self.last_verdict)
        else:
            self.say("No verdict was given yet; a digit gives one.")

    def action_cluster(self) -> None:
        """Give the verdict of the claim, or of the one that was just judged and left, to its repeats, in one
        step of the journal."""
        claim, others = self.chosen(), self._repeats()
        if claim is None:
            return
        if claim.verdict == UNCHECKED.word and self.left and self.left.now == claim.number:
            claim, others = self.library.claim(self.left.claim), self.left.repeats
        if claim.verdict == UNCHECKED.word:
            self.say("Judge the claim first; then C gives the same verdict to its repeats.")
            return
        if not others:
            self.say(f"No repeat of claim {claim.number} is known.")
            return
        word = claim.verdict.replace("_", " ")
        told = f"verdict {word} on claim {claim.number} and {plural(len(others), 'repeat')}"

        def decision() -> None:
            with self.library.together(told):
                for number in others:
                    self.library.judge(number, claim.verdict)

        if self.decide(decision):
            self.say(self.relabelled(told) + "; u takes all back")

    def _repeats(self) -> list[int]:
        """Return the earlier claims that repeat the current one."""
        repeats = (item.match.candidate for item in self.found if item.relation == "repeat")
        return [number for found in repeats for number in found.claims]

    def action_confidence(self) -> None:
        """Say how sure the verdict is: 1, 2, 3, not given."""
        claim = self.chosen()
        if claim:
            following = (
                SURE[(SURE.index(claim.confidence) + 1) % len(SURE)] if claim.confidence in SURE else None
            )
            self.decide(lambda: self.library.confide(claim.number, following))

    def action_note(self) -> None:
        """Write the note."""
        claim = self.chosen()
        if claim:
            self.app.push_screen(
                dialogs.NoteDialog(claim.claim.text, claim.note), lambda text: self._keep_note(claim, text)
            )

    def _keep_note(self, claim: LibraryClaim, text: str | None) -> None:
        if text is not None and text != claim.note:
            self.decide(lambda: self.library.note(claim.number, text))
        elif text is not None:
            self.say(f"The note on claim {claim.number} stays as it was." if text else "No note was written.")

    def action_note_in_editor(self) -> None:
        """Write the note in $EDITOR, while the app waits."""
        from tui.editor import editor_command

        claim = self.chosen()
        editor = editor_command(os.environ)
        if claim is None:
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "note.md"
            path.write_text(claim.note, "utf-8")
            try:
                with self.app.suspend():
                    subprocess.run([*editor, str(path)], check=False)
            except OSError as error:
                self.say(f"{editor[0]} could not be started: {error.strerror}. e writes the note here.")
                return
            except SuspendNotSupported:
                self.say("No editor can take over a screen in a browser; e writes the note here.")
                return
            self._keep_note(claim, path.read_text("utf-8", "replace").strip())

    def action_hide(self) -> None:
        """Hide what is no claim; the next claim comes up."""
        claim = self.chosen()
        if claim and self.decide(lambda: self.library.hide(claim.number, True)):
            told = self.status.news
            self.choose(self.claim_rows.current)
            self.say(f"{told}; u brings it back")

    def action_reliability(self) -> None:
        """Set the letter of the report's outlet."""
        outlet = self.report.outlet if self.report else ""
        if not outlet:
            self.say("This report names no outlet.")
            return

        now = self.library.reliabilities().get(outlet, "")

        def chosen(letter: str | None) -> None:
            if letter == now:
                self.say(f"{one_line(outlet)} stays as it was.")
            elif letter is not None:
                self.decide(lambda: self.library.reliability(outlet, letter))

        self.app.push_screen(
            dialogs.Choose(f"How reliable is {one_line(outlet)}?", _choices(RELIABILITY), now), chosen
        )

    def action_credibility(self) -> None:
        """Set the digit of the claim."""
        claim = self.chosen()
        if claim is None:
            return
        now = str(claim.credibility or "")

        def chosen(digit: str | None) -> None:
            if digit == now:
                self.say(f"Claim {claim.number} stays as it was.")
            elif digit is not None:
                self.decide(lambda: self.library.credit(claim.number, int(digit) if digit else None))

        self.app.push_screen(
            dialogs.Choose("How credible is this claim in itself?", _choices(CREDIBILITY), now), chosen
        )

    def action_undo(self) -> None:
        """Take back the last decision and name it."""
        self._walk_journal(self.library.undo, "Undone", "There is nothing to undo.")

    def action_redo(self) -> None:
        """Do again what was taken back and name it."""
        self._walk_journal(self.library.redo, "Done again", "There is nothing to do again.")

    def _walk_journal(self, step: Callable[[], Entry | None], word: str, nothing: str) -> None:
        with self.told(), self.library.meanwhile():
            entry = step()
            if entry is None:
                self.say(nothing)
                return
            self._show_subject(entry)
            self.say(f"{word}: {self.relabelled(entry.sentence.removeprefix(f'{word}: '))}")

    def _show_subject(self, entry: Entry) -> None:
        """Go to the claim that an entry speaks of, so that the change can be seen."""
        claim = self._subject(entry)
        if claim and (self.report is None or claim.report != self.report.number):
            self.refresh_counts()
            self.open_report(claim.report, claim.number)
        else:
            before = self.claim
            self.refresh_claims()
            chosen = next((item for item in self.claims if claim and item.number == claim.number), self.claim)
            if claim or (before and chosen and before.number != chosen.number):
                self.choose(chosen)
        self.refresh_pairs()

    def _subject(self, entry: Entry) -> LibraryClaim | None:
        """Return the claim of an entry; None when it names none, or one that is gone again."""
        kind, _, rest = entry.subject.partition(" ")
        number = rest.split(" ")[0]
        if kind not in ("claim", "pair") or not number.isdigit():
            return None
        try:
            return self.library.claim(int(number))
        except NotFound:
            return None

    def action_history(self) -> None:
        """Show every decision on the claim."""
        from textual.content import Content

        claim = self.chosen()
        if claim is None:
            return
        lines = [
            f"{moment(entry.at)} {entry.who or 'somebody'}: {self.relabelled(entry.sentence)}"
            for entry in self.library.history(claim=claim.number)
        ]
        words = [one_line(line) for line in lines] or ["No decision on this claim yet."]
        self.app.push_screen(dialogs.Page("History of this claim", lambda _: Content("\n".join(words))))


def _choices(scale: Mapping[str, str]) -> list[dialogs.Choice]:
    return [dialogs.Choice(sign, words) for sign, words in scale.items()]
