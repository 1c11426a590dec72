"""A list to choose from; letters typed narrow it down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from tui.dialogs.dialog import Dialog
from tui.fields import Check, anything
from tui.lists import Rows
from tui.paint import Piece, fitted
from tui.sizes import TALL
from tui.words import one_line

FEWEST = 3
"""Rows of the list that are there even when fewer are offered: room for what an empty one says."""


@dataclass(frozen=True, slots=True)
class Free:
    """What may be typed that is not on the list."""

    what: str
    """In a word: "a tag"."""
    meaning: str = ""
    """What choosing it does, shown beside it in the list: "a new tag"."""
    first: bool = True
    """Whether it leads the list; else the rows that begin like it do, and Enter completes it to them."""
    told: str = ""
    """How to type it, "" where that needs no words."""
    check: Check = anything


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what is handed back, what is shown."""

    value: str
    label: str
    help: str = ""


class ChoiceRows(Rows[Choice]):
    """One line a choice."""

    def line(self, item: Choice, index: int, part: int, width: int) -> list[Piece]:
        """Return the label and what it means; where there is no room for both the longer one is cut."""
        label, means = one_line(item.label), f"  {one_line(item.help)}"
        cells = cell_len(means)
        room = width if cell_len(label) < cells else max(width // 2, width - cells)
        return [*fitted([(label, "paint--strong")], room), (means, "paint--quiet")]


class Choose(Dialog[str]):
    """Hands back the value chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]
    HINT = "Enter chooses · Escape leaves · ↑ ↓ move · type to narrow down"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        current: str = "",
        looked_at: Callable[[str], None] | None = None,
        free: Free | None = None,
        empty: str = "Nothing fits.",
    ) -> None:
        super().__init__(title)
        self.choices = choices
        self.current = current
        self.looked_at = looked_at
        self.empty = empty
        self.free = free
        """What may be typed besides; None when nothing may. It is a row of the list like the others."""
        self.typed = ""
        """What the list is narrowed down to."""

    def body(self) -> ComposeResult:
        """Lay out the line to type in and the list."""
        prompt = f"type {self.free.what}, or narrow down" if self.free else "type to narrow down"
        yield Input(placeholder=prompt, compact=True)
        if self.free and self.free.told:
            yield Static(Content(self.free.told), classes="told", markup=False)
        yield ChoiceRows(classes="choices")

    def on_mount(self) -> None:
        """Show all, the cursor on the current one."""
        rows = self.query_one(ChoiceRows)
        rows.can_focus = False
        rows.empty = self.empty
        self._fit()
        values = [choice.value for choice in self.choices]
        rows.show(self.choices, values.index(self.current) if self.current in values else 0)

    def on_resize(self) -> None:
        """Take the rows that there is room for."""
        self._fit()

    def _fit(self) -> None:
        """Leave half the screen for the rest of the dialog, where it does not fill the screen."""
        height = self.app.size.height
        room = height // 2 if height >= TALL else height
        rows = len(self.choices) + bool(self.free)
        self.query_one(ChoiceRows).styles.max_height = min(max(FEWEST, rows), room)

    @on(Input.Changed)
    def narrow(self) -> None:
        """Keep the rows that hold every word typed; what was wrong with it is over."""
        typed = self.query_one(Input).value.strip()
        if typed == self.typed:
            return
        self.typed = typed
        self._tell_wrong("")
        words, start = typed.casefold().split(), typed.casefold()
        kept = [c for c in self.choices if all(w in f"{c.label} {c.help}".casefold() for w in words)]
        kept.sort(key=lambda c: (c.label.casefold() != start, not c.label.casefold().startswith(start)))
        labels = [choice.label.casefold() for choice in kept]
        if self.free and typed and start not in labels:
            place = 0 if self.free.first else sum(label.startswith(start) for label in labels)
            kept.insert(place, Choice(typed, typed, self.free.meaning))
        self.query_one(ChoiceRows).show(kept)

    @on(Rows.Moved)
    def look(self) -> None:
        """Tell what the cursor is on."""
        chosen = self.query_one(ChoiceRows).current
        if chosen and self.looked_at:
            self.looked_at(chosen.value)

    @on(Rows.Opened)
    def opened(self) -> None:
        """Choose by double click."""
        self.action_choose()

    def action_move(self, by: int) -> None:
        """Move the cursor of the list."""
        self.query_one(ChoiceRows).action_move(by)

    def action_choose(self) -> None:
        """Hand back the row under the cursor."""
        self.narrow()  # keys may come faster than what the line tells of its changes
        chosen = self.query_one(ChoiceRows).current
        if chosen:
            self._answer(chosen.value)

    def _answer(self, value: str) -> None:
        """Hand a value back, or say what is wrong with it and leave it there to be mended."""
        wrong = self.free.check(value) if self.free else ""
        if wrong:
            self._tell_wrong(wrong)
        else:
            self.dismiss(value)

    def _tell_wrong(self, wrong: str) -> None:
        if self.free and self.free.told:
            told = self.query_one(".told", Static)
            told.set_class(bool(wrong), "problem")
            told.update(Content(wrong or self.free.told))
