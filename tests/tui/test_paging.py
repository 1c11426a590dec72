"""A list read page by page: rows that changed, and rows that are gone since they were counted."""

from __future__ import annotations

from tui.paging import PAGE, Paged


def test_a_row_that_changed_is_shown_and_nothing_is_read_again() -> None:
    read: list[int] = []

    def rows(limit: int, offset: int) -> list[str]:
        read.append(offset)
        return [f"row {number}" for number in range(offset, min(offset + limit, 250))]

    pages = Paged(250, rows)
    assert pages.place_of(lambda row: row == "row 7") == 7
    pages.put(7, "judged")
    assert (pages[6], pages[7], pages[8]) == ("row 6", "judged", "row 8")
    assert pages.place_of(lambda row: row == "row 240") == -1
    assert read == [0]


def test_a_list_that_grows_shorter_meanwhile_ends_earlier() -> None:
    left = list(range(PAGE + 20))
    pages = Paged(len(left), lambda limit, offset: left[offset : offset + limit])
    assert pages[3] == 3
    del left[:5]
    assert pages[PAGE + 19] == left[-1]
    assert len(pages) == PAGE + 15
    assert pages[3] == 3
