"""A sequence of any length that reads one page at a time and forgets the oldest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")

PAGE = 100
"""Rows read at once: about two screens."""
KEPT = 40
"""Pages kept in memory: 4,000 rows, a few megabytes."""


class Paged(Sequence[Item]):
    """Rows read when they are looked at."""

    def __init__(self, length: int, read: Callable[[int, int], list[Item]]) -> None:
        self._length = length
        self._read = read
        self._pages: OrderedDict[int, list[Item]] = OrderedDict()

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        page, place = divmod(index % self._length, PAGE)
        items = self._page(page)
        return items[place] if place < len(items) else self[self._length - 1]

    def _page(self, page: int) -> list[Item]:
        if page not in self._pages:
            items = self._pages[page] = self._read(PAGE, page * PAGE)
            if len(items) < PAGE:  # what is judged meanwhile may fit the filter no more
                self._length = min(self._length, page * PAGE + len(items))
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page]

    def place_of(self, fits: Callable[[Item], bool]) -> int:
        """Return the index of a row among those read so far, -1 when it is not there."""
        if self._length and not self._pages:
            self._page(0)
        for page, items in self._pages.items():
            for place, item in enumerate(items):
                if fits(item):
                    return page * PAGE + place
        return -1

    def put(self, index: int, item: Item) -> None:
        """Let a row stand for the one that was read; the others stay where they are."""
        page, place = divmod(index, PAGE)
        self._pages[page][place] = item
