"""The line at the top: how far the review is, in the room there is."""

from __future__ import annotations

import pytest

from db.records import Counts
from tui.bars import header_words

COUNTS = Counts(reports=22, claims=212, judged=37, open=175, conflicts=5, news=3)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (0, "factbrowse · desk.db · 22 reports · 37 of 212 judged · 3 with new reports · 5 conflicts open"),
        (3, "37 of 212 judged · 3 with new reports · 5 conflicts open"),
        (4, "37 of 212 judged · 5 conflicts open"),
    ],
)
def test_it_tells_of_judged_claims_that_have_new_reports_where_there_is_room(place: int, told: str) -> None:
    assert header_words("desk.db", COUNTS)[place] == told


def test_an_empty_library_is_told_by_its_name() -> None:
    assert header_words("desk.db", Counts(0, 0, 0, 0, 0, 0)) == (
        "factbrowse · desk.db · 0 reports", "desk.db · 0 reports", "0 reports",
    )  # fmt: skip
