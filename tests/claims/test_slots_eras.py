"""Since when counts run that name no day: since the war began, since the coup."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Window
from tests.claims.pairs import related

PUBLISHED = date(2024, 7, 12)

CASES: dict[str, str] = {
    "Fifty tanks have reached Ukraine since the start of the full-scale war.": "2022-02-24",
    "In Gaza 38,000 people have been killed since the Hamas attack.": "2023-10-07",
    "More than 14,000 people have died in Sudan since fighting broke out.": "2023-04-15",
    "More than 500 people have been arrested since the coup. The court sits in Myanmar.": "2021-02-01",
    "Some 40 people have been killed in Kenya since the war began.": "",
    "Some 40 people have been killed since the war began.": "",
    "Some 40 people were killed in the war in Ukraine.": "",
    "Since the war began in Ukraine and that in Sudan 40 people have been killed.": "",
    "Some 40 people were killed since the war began in Ukraine in 2014.": "2014-01-01",
}


def _window(text: str, published: date = PUBLISHED) -> Window | None:
    return analyse(Article(text=text, published=published)).figures[0].window


@pytest.mark.parametrize(("text", "first"), CASES.items())
def test_a_count_runs_since_what_everybody_knows_began(text: str, first: str) -> None:
    window = _window(text)
    assert (str(window.first) if window else "") == first


def test_what_began_later_is_not_meant() -> None:
    assert _window("In Gaza 38 people have been killed since the war began.", date(2021, 5, 20)) is None


def test_one_start_told_by_its_day_and_by_its_war_is_one_series() -> None:
    ours = ("2024-03-25", "In Gaza 32,142 people have been killed since the war began, the ministry said.")
    theirs = ("2024-03-01", "In Gaza 30,035 people have been killed since 7 October, the ministry said.")
    assert related(ours, theirs)[0] == "update"
