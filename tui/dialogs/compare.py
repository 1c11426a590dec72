"""Two reports side by side, each scrolled to its claim, with the slots of the two below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.bars import KeyBar
from tui.keys import bindings, verdict_bindings
from tui.panes.earlier import Earlier, reason_of, slot_table
from tui.panes.pane import Pane
from tui.reader import Mark, Reader
from tui.verdicts import relation_sign
from tui.words import joined

ROWS, FEW_ROWS = 14, 5
"""Rows of the screen for the slots below two reports, and where it is short, as the style sheet has it."""
BESIDE = 5
"""Cells beside the words of the slots: their padding and a scroll bar."""
ALL = "-all"
"""Class of the view while the slots have the whole of it."""
GLANCE = 0.3
"""Seconds in which nobody has read a report yet: the best one may still take its place."""


@dataclass(frozen=True, slots=True)
class Side:
    """One report with the claim that is compared."""

    outlet: str
    date: str
    title: str
    text: str
    marks: Sequence[Mark]
    start: int
    end: int


class SidePane(Pane):
    """One half."""


class Slots(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The slot table; it has the focus while it has the whole view."""


class Compare(ModalScreen[str]):
    """``n`` and ``N`` change the earlier report; the keys of the pane of earlier reports decide on it, digits
    judge."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare"), *verdict_bindings()]

    def __init__(
        self,
        ours: Side,
        found: Sequence[Earlier],
        index: int,
        side_of: Callable[[Earlier], Side],
        act: Callable[[int, str], str],
    ) -> None:
        super().__init__()
        self.ours = ours
        self.found = found
        self.index = index
        self.side_of = side_of
        self.act = act
        """Does something, by its name, with one of the earlier reports; returns what came of it."""
        self.told = ""
        """What came of the last key, until another earlier report comes up."""
        self.since = monotonic()
        """When the earlier report on screen came up."""

    def compose(self) -> ComposeResult:
        """Lay out both reports and the slot table."""
        with Horizontal(id="sides"):
            with SidePane(classes="pane", id="ours"):
                yield Reader(id="our-text")
            with SidePane(classes="pane", id="theirs"):
                yield Reader(id="their-text")
        with Slots(id="slots"):
            yield Static("", id="slot-table", markup=False)
        bar = KeyBar()
        bar.pane = "compare"
        yield bar

    def on_mount(self) -> None:
        """Show both."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        item = self.found[self.index]
        theirs = self.side_of(item)
        for name, side in (("ours", self.ours), ("theirs", theirs)):
            pane, reader = self.query_one(f"#{name}", SidePane), self.query_one(f"#{name} Reader", Reader)
            pane.entitle(side.date, side.outlet, side.title)
            reader.show(side.text, side.marks, 0)
            reader.go_to(side.start, side.end)
        self.query_one("#slots").scroll_home(animate=False)
        self._tell()

    def on_resize(self) -> None:
        """Draw the slots for the new width, once the sizes are known by their names."""
        if self.is_mounted:
            self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        """Say how the two relate; where there is little room, by what sets them apart alone."""
        item = self.found[self.index]
        slots, short, width = item.match.relation.slots, self.has_class("-short"), self.size.width - BESIDE
        told = self.told or ("" if short and slots else reason_of(item))
        words = self._below(item, told, width)
        if len(words.wrap(width)) > (FEW_ROWS if short else ROWS) and not self.has_class(ALL):
            key = self.query_one(KeyBar).key("compare.slots")
            words = self._below(item, joined([f"{key}: all slots", told]), width)
        self.query_one("#slot-table", Static).update(words)

    def _below(self, item: Earlier, told: str, width: int) -> Content:
        """Return the relation, what is told of it, and the slots."""
        sign = relation_sign(item.relation)
        name = Content.styled(joined([f"{sign.glyph} {sign.label}", item.mine]), "bold")
        head = name + f"  {self.index + 1} of {len(self.found)}  {told}"
        return Content("\n").join([head, slot_table(item.match.relation.slots, max(30, width))])

    def found_more(self, found: Sequence[Earlier]) -> None:
        """Go on with the matches of a thorough search; an earlier report that can have been read stays."""
        if self.index == 0 and monotonic() - self.since < GLANCE and found:
            self.found = found
            self._draw()
            return
        now = self.found[self.index].match.candidate.sentence
        places = [item.match.candidate.sentence for item in found]
        self.found = found
        if now in places:
            self.index = places.index(now)
            self._tell()
        elif found:
            self.index = min(self.index, len(found) - 1)
            self._draw()
        else:
            self.dismiss(None)

    def action_scroll_both(self, by: int) -> None:
        """Scroll both reports, or the slots while they have the screen."""
        if self.has_class(ALL):
            self.query_one("#slots").scroll_relative(y=by, animate=False)
            return
        for reader in self.query(Reader):
            reader.action_scroll_rows(by)

    def action_slots(self) -> None:
        """Let the slots have the whole view, or shrink them back."""
        self.toggle_class(ALL)
        self.query_one("#slots" if self.has_class(ALL) else "#our-text").focus()
        self._tell()

    def action_other(self, by: int) -> None:
        """Show another earlier report."""
        self.since, self.told = 0.0, ""
        self.index = (self.index + by) % len(self.found)
        self._draw()

    def action_pair(self, name: str) -> None:
        """Decide on the earlier report on screen."""
        self.since = 0.0
        self.told = self.act(self.index, name)
        if self.found:
            self._tell()

    def action_judge(self, word: str) -> None:
        """Hand back the verdict that our claim gets."""
        self.dismiss(word)
