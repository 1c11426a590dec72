"""Lists filtered as one types: which rows hold every word, and what a row is known by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.panes.earlier import Earlier
from tui.words import figure_words

if TYPE_CHECKING:
    from db.records import LibraryClaim

Item = TypeVar("Item")


def sifted(items: Sequence[Item], words: str, known_by: Callable[[Item], str]) -> list[Item]:
    """Return the items that hold every word.

    >>> sifted(["3 killed in Homs", "3 hurt"], "killed 3", str)
    ['3 killed in Homs']
    """
    wanted = words.casefold().split()
    return [item for item in items if all(word in known_by(item).casefold() for word in wanted)]


def claim_words(item: LibraryClaim) -> str:
    """Return what a claim is found by: its words, figures, verdict, note and tags."""
    figures = ", ".join(figure_words(figure) for figure in item.counts)
    return f"{item.claim.text} {item.verdict} {item.note} {' '.join(item.tags)} {figures}"


def earlier_words(item: Earlier) -> str:
    """Return what an earlier report is found by: the sentence, outlet, title, origin and relation."""
    said = item.match.candidate.statement
    return f"{said.text} {said.outlet} {said.title} {said.origin} {item.relation}"
