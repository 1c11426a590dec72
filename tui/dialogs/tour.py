"""The tour of six steps that a first run shows; it can be left at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.dialogs.dialog import Dialog
from tui.verdicts import UNCHECKED, Verdict

STEPS: tuple[tuple[str, str, str], ...] = (
    (
        "Read",
        "reports",
        "The pane Reports lists them all. J and K open the next and the previous one; "
        "tab goes from pane to pane; where not all fit, the next one comes up.",
    ),
    (
        "Claims",
        "reader",
        "What can be checked is underlined in the text. n and N walk the claims; > marks the current one.",
    ),
    (
        "Compare",
        "earlier",
        "The pane Earlier reports shows what was said of the claim before: conflict (!), update (^), "
        "corroborates (+), repeat (=). v puts both reports side by side.",
    ),
    (
        "Judge",
        "claims",
        "A digit is a verdict: {verdicts}. The next open claim comes up by itself.",
    ),
    (
        "Go on",
        "claims",
        "w goes to the next open claim of the library, largest conflict first. s skips. e writes a note.",
    ),
    (
        "Nothing is lost",
        "",
        "u takes back, U does again, even after a restart. ? shows the keys of the pane you are in, "
        ": finds any command. F2 shows this tour again.",
    ),
)
"""Title of each step, the pane it speaks of, its words."""


class Tour(Dialog[None]):
    """Enter goes on, escape leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right,l,j,down", "step(1)", show=False),
        Binding("backspace,left,h,k,up", "step(-1)", show=False),
        Binding("q", "leave", show=False),
    ]
    HINT = "Enter goes on · Escape leaves the tour · ← goes back"

    def __init__(self, scale: Mapping[str, Verdict], point: Callable[[str], None]) -> None:
        super().__init__("Welcome to factbrowse")
        self.step = 0
        self.scale = scale
        self.point = point
        """Lights the pane that a step speaks of; "" lights that of the reviewer."""

    def body(self) -> ComposeResult:
        """Lay out one step."""
        yield Static("", id="step", markup=False)

    def on_mount(self) -> None:
        """Show the first step."""
        self.action_step(0)

    def action_step(self, by: int) -> None:
        """Show another step; after the last one leave."""
        self.step = max(0, self.step + by)
        if self.step >= len(STEPS):
            self.action_leave()
            return
        title, pane, words = STEPS[self.step]
        self.point(pane)
        if "{" in words:
            steps = (step for step in self.scale.values() if step.word != UNCHECKED.word)
            words = words.format(verdicts=", ".join(f"{step.key} {step.label}" for step in steps))
        head = Content(f"{self.step + 1} of {len(STEPS)}   {title}").stylize("bold $text-accent")
        self.query_one("#step", Static).update(Content("\n\n").join([head, Content(words)]))

    def action_leave(self) -> None:
        """Leave, and light the reviewer's own pane again."""
        self.point("")
        self.dismiss(None)
