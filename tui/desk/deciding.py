"""Writing a decision and showing what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from db.errors import LibraryError
from tui.desk.opening import Opening

if TYPE_CHECKING:
    from db.records import LibraryClaim


class Deciding(Opening):
    """What every key that decides does."""

    def decide(self, decision: Callable[[], object], *, leaving: bool = False) -> bool:
        """Write a decision and show what came of it; a refusal is said in its own words.

        When the reviewer is ``leaving``, most likely for another report, the claims are not shown once more.
        """
        with self.told(), self.library.meanwhile():
            from db.records import Entry  # with the library: not for the first picture

            entry = decision()
            if leaving:
                self.stale = True
                self.refresh_counts()
            else:
                self.refresh_claims()
            if isinstance(entry, Entry):
                self.say(self.relabelled(entry.sentence))
            return True
        return False

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say a refusal of the library, or that a decision does not reach the disk, in its own words."""
        try:
            yield
        except LibraryError as refusal:
            self.say(str(refusal))

    def relabelled(self, sentence: str) -> str:
        """Return a sentence of the journal in the words of the scale in use."""
        for word, label in self.options.labels.items():
            sentence = sentence.replace(f"verdict {word.replace('_', ' ')} ", f"verdict {label} ")
        return sentence

    def chosen(self) -> LibraryClaim | None:
        """Return the current claim, or say that there is none."""
        if self.claim is None:
            self.say("There is no claim here; m marks a passage as one.")
        return self.claim
