"""Marking a passage by words: a cursor goes through the text, what it covers becomes a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from tui.bars import KeyBar
from tui.keys import bindings
from tui.panes.pane import Pane
from tui.reader import Mark, Reader
from tui.words import plural
from tui.words_of_claim import words_of
from tui.wrap import Row

if TYPE_CHECKING:
    from db.records import LibraryClaim


@dataclass(frozen=True, slots=True)
class Marked:
    """The passage, or the place to split at."""

    start: int
    end: int
    split: bool = False


class MarkingReader(Reader):
    """Shows the text; its screen takes the keys."""


class MarkingPane(Pane):
    """A frame like that of the reader."""

    TITLE = "Mark a passage"


class Marking(ModalScreen[Marked]):
    """The cursor is a word; ``start here`` holds the beginning while the end goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("marking")]

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        claim: LibraryClaim | None,
        passage: Row,
        show_keys: Callable[[], None],
    ) -> None:
        super().__init__()
        self.text = text
        self.marks = marks
        self.claim = claim
        self.show_keys = show_keys
        self.words = words_of(text) or [(0, 0)]
        first, self.word = self._word_at(passage[0]), self._word_at(passage[1] - 1)
        self.held = first if first < self.word else None

    def _word_at(self, offset: int) -> int:
        """Return the word that begins or ends there, or the next one."""
        return min(bisect_right([end for _, end in self.words], offset), len(self.words) - 1)

    def compose(self) -> ComposeResult:
        """Lay out the text and the keys."""
        with MarkingPane(classes="pane"):
            yield MarkingReader(id="marking")
        bar = KeyBar()
        bar.pane = "marking"
        yield bar

    def on_mount(self) -> None:
        """Show the text at the cursor."""
        reader = self.query_one(MarkingReader)
        current = self.claim.number if self.claim else None

        def first() -> None:
            reader.show(self.text, self.marks, current)
            self._draw()

        self.call_after_refresh(first)

    @property
    def passage(self) -> tuple[int, int]:
        """What would be kept now."""
        first, last = sorted((self.word if self.held is None else self.held, self.word))
        return self.words[first][0], self.words[last][1]

    def _draw(self) -> None:
        reader = self.query_one(MarkingReader)
        reader.passage = self.passage
        reader.go_to(*self.words[self.word])
        words = abs(self.word - self.held) + 1 if self.held is not None else 1
        self.query_one(MarkingPane).entitle(plural(words, "word"))
        reader.refresh()

    def action_step(self, by: int) -> None:
        """Go on by words."""
        self.word = max(0, min(len(self.words) - 1, self.word + by))
        self._draw()

    def action_anchor(self) -> None:
        """Hold the beginning of the passage at this word."""
        self.held = self.word
        self._draw()

    def action_help(self) -> None:
        """Show the keys."""
        self.show_keys()

    def action_keep(self) -> None:
        """Hand the passage back."""
        self.dismiss(Marked(*self.passage))

    def action_split(self) -> None:
        """Hand back where to split."""
        start = self.words[self.word][0]
        self.dismiss(Marked(start, start, split=True))
