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


class Jump(ModalScreen[Target]):
    """Any other key leaves."""

    def __init__(self, targets: Mapping[str, Target]) -> None:
        super().__init__()
        self.targets = targets

    def compose(self) -> ComposeResult:
        """Put the letters where their targets are."""
        for letter, target in self.targets.items():
            label = Static(Content(letter), classes="jump", markup=False)
            label.styles.offset = (target.x, target.y)
            yield label

    def on_key(self, event: events.Key) -> None:
        """Go, or leave."""
        event.stop()
        self.dismiss(self.targets.get(event.character or ""))
