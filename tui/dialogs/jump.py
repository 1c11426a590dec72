"""Jump mode: a letter stands on everything that can be reached; pressing it goes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


@dataclass(frozen=True, slots=True)
class Target:
    """Where a letter stands and where it leads: a pane, or a row of it."""

    x: int
    y: int
    pane: str
    index: int
    """Row of the pane's list, -1 for the pane itself."""
    title: str = ""
    """Of a pane that is out of sight: its letter stands in the last line, with its name."""


class Jump(ModalScreen[Target]):
    """Any other key leaves."""

    def __init__(self, targets: Mapping[str, Target]) -> None:
        super().__init__()
        self.targets = targets

    def compose(self) -> ComposeResult:
        """Put the letters where their targets are, and say in the last line how to go on."""
        hidden = [(letter, target.title) for letter, target in self.targets.items() if target.title]
        foot = Content("").join(
            Content.assemble((letter, "bold $text-accent"), f" {words}  ")
            for letter, words in [*hidden, ("a-Z", "goes there"), ("Esc", "leaves")]
        )
        yield Static(foot, id="jump-foot", markup=False)
        for letter, target in self.targets.items():
            if target.title:
                continue
            label = Static(Content(letter), classes="jump", markup=False)
            label.styles.offset = (target.x, target.y)
            yield label

    def on_key(self, event: events.Key) -> None:
        """Go, or leave."""
        event.stop()
        self.dismiss(self.targets.get(event.character or ""))
