"""Feasts of the Islamic calendar: within a day of what was seen, and told from people of that name."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Sentence, Time
from claims.times import find


def times_in(text: str) -> tuple[Time, ...]:
    return find(text, (Sentence(0, len(text)),), None, "en")


def test_a_person_named_ramadan_is_no_time() -> None:
    assert times_in("Omar Ramadan spoke.") == ()
    assert times_in("Ramadan Haddad spoke.") == ()
    assert times_in("Ramadan said he was well.") == ()


@pytest.mark.parametrize("text", ["Ramadan began.", "Ramadan prayers were held.", "Ramadan saw new raids."])
def test_ramadan_at_the_head_of_a_sentence_is_a_time(text: str) -> None:
    assert [time.text for time in times_in(text)] == ["Ramadan"]


SEEN = [
    "2010-08-11", "2011-08-01", "2012-07-20", "2013-07-10", "2014-06-28", "2015-06-18",
    "2016-06-06", "2017-05-27", "2018-05-17", "2019-05-06", "2020-04-24", "2021-04-13",
    "2022-04-02", "2023-03-23", "2024-03-11", "2025-03-01",
]  # fmt: skip
"""First days of Ramadan as announced in Saudi Arabia."""


@pytest.mark.parametrize("seen", SEEN)
def test_ramadan_holds_the_days_that_were_seen_in_the_sky(seen: str) -> None:
    (time,) = times_in(f"Nine died in Ramadan {seen[:4]}.")
    assert time.first is not None
    assert 0 <= (date.fromisoformat(seen) - time.first).days <= 2


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("During Ramadan 40 were held.", 2018),
        ("Raids rose ahead of Ramadan.", 2019),
        ("This Ramadan will be dry.", 2019),
    ],
)
def test_what_happened_during_ramadan_was_in_the_last_one(text: str, year: int) -> None:
    (time,) = find(text, (Sentence(0, len(text)),), date(2019, 4, 8), "en")
    assert time.value == f"{year}-RAMADAN"
