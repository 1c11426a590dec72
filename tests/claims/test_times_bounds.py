"""Text from outside is hostile: times never raise, offsets hold, and time grows linearly with length."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Sentence
from claims.times.coverages import coverages
from claims.times.finding import find
from tests.growth import linear

PIECES = """
Monday March may 9 31 99 2019 0000 9999 1-9 1998-99 10:30 24:00 5pm 12/31/99 2018-02-30
a the past last next this two hundred thousand twenty - – , . ' '
s of in since between and from to until as by so far first 3rd 0th
weeks year years quarter ago earlier later 999999999 31st half summer night morning noon Easter Thanksgiving
decade century couple few year-ago end early mid every daily İ ² ٣ 𝟗 ½ today
overnight 0s 90s 1990s
"""
WORDS = st.sampled_from(PIECES.split())
ALMOST_TIMES = st.lists(WORDS, max_size=25).map(" ".join)
DATES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=400)
@given(text=st.text(max_size=200) | ALMOST_TIMES, published=DATES)
def test_any_text_gives_times_that_quote_it(text: str, published: date | None) -> None:
    times = find(text, (Sentence(0, len(text)),), published, "en")
    assert all(text[time.start : time.end] == time.text != "" for time in times)
    assert all(left.end <= right.start for left, right in pairwise(times))
    assert all(time.first <= time.last for time in times if time.first and time.last)
    for coverage in coverages(text, times, 0, len(text), published, "en"):
        assert 0 <= coverage.start < coverage.end <= len(text)


HOSTILE = [
    "9",
    "9 ",
    "2019-",
    "1,",
    "twenty ",
    "a ",
    "the ",
    "last ",
    "Oct. ",
    "March ",
    "'",
    '"',
    "(",
    "two hundred ",
    "10:",
    "s",
    "between 1 and ",
    "since ",
    "year-",
    "a.",
    "the past two weeks ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_linearly(piece: str) -> None:
    def read(length: int) -> None:
        text = (piece * (length // len(piece) + 1))[:length]
        times = find(text, (Sentence(0, len(text)),), date(2019, 5, 16), "en")
        coverages(text, times, 0, len(text), date(2019, 5, 16), "en")

    assert linear(read, 5_000)
