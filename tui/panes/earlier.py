"""The pane of earlier reports: what was said before about the current claim, and how it relates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keys import bindings
from tui.lists import Rows
from tui.paint import PAINTS, Piece, fitted
from tui.panes.pane import NO_SIEVE, SIFTED_OUT, FindLine, Pane, Sieve
from tui.verdicts import SLOT_STATES, relation_sign
from tui.worded import Worded
from tui.words import copies_words, day, figure_words, joined, one_line, telling

if TYPE_CHECKING:
    from claims.finding.matching import Match
    from claims.relating.reasons import Slot

NOTHING = "No earlier report speaks of this claim. A looks at later reports as well, S searches the library."
WAITING = "Looking in earlier reports …"
NO_CLAIM = "Choose a claim: n goes to the next one."


SHOWN_LAST = 16
"""Sentences whose slots are kept as they were drawn: those around the current claim."""
KNOWN = 6
"""Cells of an outlet by which it is known: "Radio…"."""
NARROW = 50
"""Cells under which the slot table has no columns."""
SLOT_PAINT = {"differs": "bold $relation-conflict", "same": "$relation-corroborates"}


@dataclass(frozen=True, slots=True)
class Earlier:
    """One match with what the reviewer decided about the pair."""

    match: Match
    decided: str = ""
    """Relation that the reviewer chose, "" when the machine's proposal stands."""
    link: str = ""
    """"supports", "contradicts" or ""."""

    @property
    def relation(self) -> str:
        """The relation that counts."""
        return self.decided or self.match.relation.relation

    @property
    def mine(self) -> str:
        """What the reviewer decided, in words."""
        return joined(["(yours)" if self.decided else "", self.link])


class EarlierRows(Rows[Earlier]):
    """Three lines a match: relation, date, outlet; figure and origin; reason."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("earlier")
    LINES = 3

    def __init__(self) -> None:
        super().__init__(id="earlier")
        self.empty = NO_CLAIM

    def line(self, item: Earlier, index: int, part: int, width: int) -> list[Piece]:
        """Return one of the three lines."""
        return (self._head, self._figures, self._reason)[part](item, width)

    def _head(self, item: Earlier, width: int) -> list[Piece]:
        """Return relation, day and outlet; its name gives way to how many copies there are."""
        sign, said = relation_sign(item.relation), item.match.candidate.statement
        name = f"relation--{sign.name}"
        paint = name if name in PAINTS else "paint--quiet"
        copies = len(item.match.candidate.copies)
        label, before = f"{sign.glyph} {sign.label}", f"  {day(said.published).strip()} · "
        behind = f" +{copies:,}" if copies else ""
        room = max(KNOWN, width - cell_len(label + before + behind))
        [(outlet,)] = fitted([(one_line(said.outlet or said.title),)], room)
        return [(label, paint, "paint--strong"), (f"{before}{outlet}{behind}",)]

    def _figures(self, item: Earlier, _width: int) -> list[Piece]:
        said = item.match.candidate.statement
        figures = ", ".join(figure_words(quantity) for quantity in said.quantities)
        origin = f"says {one_line(said.origin)}" if said.origin else ""
        return [("  " + joined([figures or one_line(said.text), origin]),)]

    def _reason(self, item: Earlier, _width: int) -> list[Piece]:
        """Return the reason of the machine, behind what the reviewer decided."""
        mine = f"{item.mine} · " if item.mine else ""
        return [(f"  {mine}", "paint--strong"), (reason_of(item), "paint--quiet")]


def reason_of(item: Earlier) -> str:
    """Return why the two relate as they do, what sets them apart first."""
    flag, reason = item.match.relation.flag, telling(one_line(item.match.relation.reason))
    return f"{flag}: {reason}" if flag and flag not in reason else reason


def _worth(slot: Slot) -> tuple[int, bool]:
    """Order slots by what they tell: what differs first, and of that the figure; the foot may be cut off."""
    states = ("differs", "open", "same")
    return states.index(slot.state) if slot.state in states else 1, slot.name != "figure"


def slot_table(slots: Sequence[Slot], width: int) -> Content:
    """Return the slot table of two claims: what is the same, what differs, what is left open."""
    slots = sorted(slots, key=_worth)
    if width < NARROW:
        return Content("\n").join(_narrow_rows(slots))
    names = max((len(slot.name) for slot in slots), default=0)
    half = max(6, (width - names - 14) // 2)
    lines = []
    for slot in slots:
        glyph, word = SLOT_STATES.get(slot.state, ("?", slot.state))
        mark = Content.styled(f"{glyph} {word:<8}", SLOT_PAINT.get(slot.state, "$quiet"))
        head, sides = Content(f"{slot.name:<{names}}  ") + mark, _sides(slot, half)
        for ours, theirs in sides:
            lines.append(head + Content(f"{_fit(ours, half)}  {_fit(theirs, half)}"))
            head = Content(" " * head.cell_length)
    return Content("\n").join(lines)


def _sides(slot: Slot, width: int) -> Iterable[tuple[str, str]]:
    """Return the two sides line by line: what differs or is open is never cut off."""
    ours, theirs = (one_line(side) or "not said" for side in (slot.ours, slot.theirs))
    if slot.state == "same":
        return [(ours, theirs)]
    left, right = ([line.plain for line in Content(side).wrap(width)] for side in (ours, theirs))
    return zip_longest(left, right, fillvalue="")


def _narrow_rows(slots: Sequence[Slot]) -> list[Content]:
    """Return rows for the slots that set them apart, one for what is the same, one for what neither says."""
    same = [slot for slot in slots if slot.state == "same"]
    unsaid = [slot for slot in slots if slot.state == "open" and not (slot.ours or slot.theirs)]
    rows = [
        _marked(slot.state, f"{slot.name} ", _both(slot))
        for slot in slots
        if slot not in same and slot not in unsaid
    ]
    if same:
        rows.append(_marked("same", "", ", ".join(f"{slot.name} {_both(slot)}" for slot in same)))
    if unsaid:
        rows.append(_marked("open", "", f"{', '.join(slot.name for slot in unsaid)} (neither says)"))
    return rows


def _marked(state: str, name: str, words: str) -> Content:
    glyph, word = SLOT_STATES.get(state, ("?", state))
    return Content.styled(f"{glyph} {name}{word}: ", SLOT_PAINT.get(state, "$quiet")) + Content(words)


def _both(slot: Slot) -> str:
    sides = dict.fromkeys(one_line(side) or "not said" for side in (slot.ours, slot.theirs))
    return " / ".join(sides)


def _fit(text: str, width: int) -> str:
    content = Content(text).truncate(width, ellipsis=True)
    return content.plain + " " * max(0, width - content.cell_length)


def evidence(match: Match, width: int) -> Content:
    """Return a sentence, its copies and slots as they stand below the matches, in so many cells."""
    found = match.candidate
    return _evidence(found.statement.text, copies_words(found.copies), match.relation.slots, width)


@lru_cache(SHOWN_LAST)
def _evidence(text: str, copies: str, slots: tuple[Slot, ...], width: int) -> Content:
    rows = [Content(f"“{one_line(text)}”")]
    if copies:
        rows.append(Content(copies).stylize("$quiet"))
    if slots:
        rows.append(slot_table(slots, max(30, width - 4)))
    return Content("\n").join(rows)


class EarlierPane(Pane):
    """The matches of the current claim; below them the sentence and the slots of the one under the cursor."""

    NAME = "earlier"
    TITLE = "Earlier reports"
    _told: tuple[Earlier | None, int] = (None, 0)
    """Whose sentence and slots stand below, and for which width: a search finds the same ones once more."""

    def compose(self) -> ComposeResult:
        """Lay out the list and what is known of the row under the cursor."""
        yield EarlierRows()
        yield Worded("", id="evidence", markup=False)
        yield FindLine("filter earlier reports as you type")

    @property
    def target(self) -> EarlierRows:
        """The list."""
        return self.query_one(EarlierRows)

    @property
    def waiting(self) -> bool:
        """Whether nothing is known yet."""
        return self.target.empty == WAITING and not self.target.items

    def wait(self) -> None:
        """Say that the answer is being looked for."""
        if not self.waiting:
            self.show([], WAITING, told="…")

    def show(
        self,
        found: Sequence[Earlier],
        empty: str = NOTHING,
        counts: str = "",
        keep: int | None = None,
        told: str = "",
        sieve: Sieve = NO_SIEVE,
    ) -> None:
        """Show the matches; ``keep`` is the sentence that the cursor stays on, ``told`` ends the title."""
        rows = self.target
        rows.empty = SIFTED_OUT if sieve.words else empty
        numbers = [item.match.candidate.sentence for item in found]
        rows.show(found, numbers.index(keep) if keep in numbers else 0)
        self.entitle(*sieve.counted(len(found)) if empty != WAITING else (), told)
        self.subtitle(counts)
        self.tell()

    def on_resize(self) -> None:
        """Draw the slots for the new width."""
        self.tell()

    def tell(self) -> None:
        """Show sentence and slots of the match under the cursor."""
        item, width = self.target.current, self.size.width
        if (item, width) == self._told:
            return
        self._told = (item, width)
        box = self.query_one("#evidence", Worded)
        if item is None:
            box.update("", layout=False)
            return
        box.update(evidence(item.match, width), layout=False)
