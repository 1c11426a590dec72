"""What may come is no fact: forecasts of tolls, their day, and what they compare with."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article
from tests.claims.pairs import Case, related
from tests.claims.times import times_in

DAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The number may reach 4 million by June.", "2024-06"),
        ("Some 4 million people could be uprooted by June.", "2024-06"),
        ("Some 300 people might die by Friday.", "2024-05-17"),
        ("It is likely to hit 12 per cent by the end of June.", "2024-06"),
        ("Some 4 million people were uprooted by June.", "2023-06"),
        ("He could not be found on Friday.", "2024-05-10"),
        ("He may have died in June.", "2023-06"),
    ],
)
def test_a_day_of_what_may_come_lies_ahead(text: str, value: str) -> None:
    assert [time.value for time in times_in(text, DAY)] == [value]


def test_a_forecast_stands_on_the_day_it_is_told() -> None:
    text = "The number of refugees in Chad could reach 4 million by June."
    (found,) = analyse(Article(text, published=DAY, language="en")).figures
    assert (found.low, found.high, found.as_of) == (0, 4e6, DAY)


FACT = ("2024-05-14", "Some 3 million people are displaced in Chad, the ministry said.")
CASES: dict[str, Case] = {
    "an upper level": (
        ("2024-05-15", "The number of displaced people in Chad could reach 4 million by June, the UN said."),
        FACT,
        ("not_comparable", "definition"),
    ),
    "told behind the number": (
        ("2024-05-15", "The UN said 4 million people in Chad could be displaced by June."),
        FACT,
        ("not_comparable", "definition"),
    ),
    "expected": (
        ("2024-05-15", "The number of displaced people in Chad is expected to reach 4 million, the UN said."),
        FACT,
        ("not_comparable", "definition"),
    ),
    "two forecasts": (
        ("2024-05-15", "The number of displaced people in Chad is expected to reach 4 million, the UN said."),
        ("2024-05-14", "The number of displaced people in Chad is expected to reach 3 million, it said."),
        ("conflict", ""),
    ),
    "of something else in the sentence": (
        (
            "2024-05-15",
            "Some 4 million people are displaced in Chad and could push it into debt, the UN said.",
        ),
        FACT,
        ("conflict", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_forecast_is_compared_with_forecasts_alone(name: str) -> None:
    ours, theirs, expected = CASES[name]
    assert related(ours, theirs)[:2] == expected
