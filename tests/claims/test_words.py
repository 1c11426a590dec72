"""The words that full-text search keeps: none that every report has, one form for several spellings."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.finding.words import LONGEST_WORD, MOST_WORDS, distinct_words, words

SAME = [
    ("160,583 people", "160583 people"),
    ("the U.S. army", "the US army"),
    ("12% of pupils", "12 percent of pupils"),
    ("12 per cent", "12 percent"),
    ("seven schools", "7 schools"),
    ("a 15-kilometre zone", "15 kilometre zone"),
    ("Syria’s north", "Syria north"),
    ("a cease-fire in the north-east", "Ceasefire in the northeast"),
    ("two air strikes", "2 airstrikes"),
    ("#EasternGhouta", "Eastern Ghouta"),
    ("@SyriaCivilDefence says", "Syria Civil Defence"),
    ("markets https://example.org/a?b=1", "markets"),
    ("walls pic.twitter.com/4iW4FqQR4U", "walls"),
    ("Fire at port — Ann Lee (@annlee) May 3, 2019", "fire port Ann Lee annlee"),
    ("𝐅𝐢𝐫𝐞 at the port", "fire port"),
]

KEPT = [
    ("At least 135 were killed", ["least", "135", "killed"]),
    ("WHO said that it was", ["whox"]),
    ("WHO SAID THAT IT WAS", []),
    ("It didn't rain", ["rain"]),
    ("up 3.5 points", ["3d5", "points"]),
    ("3 5", ["3", "5"]),
    ("東京 shakes", ["東", "京", "shakes"]),
    ("", []),
    ("... — !!", []),
]


@pytest.mark.parametrize(("written", "otherwise"), SAME)
def test_two_spellings_have_the_same_words(written: str, otherwise: str) -> None:
    assert words(written) == words(otherwise) != []


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_stop_words_go_and_numbers_stay_whole(text: str, kept: list[str]) -> None:
    assert words(text) == kept


def test_a_compound_is_found_by_its_part() -> None:
    assert "strikes" in words("AIRSTRIKES on Homs")
    assert words("Airstrikes on Homs") == words("air strikes on Homs")


def test_each_word_is_sought_once_and_a_long_text_by_its_first_words() -> None:
    assert distinct_words("rain rain and rain on roofs") == ["rain", "roofs"]
    assert len(distinct_words(" ".join(f"word{n}" for n in range(200)))) == MOST_WORDS


def test_a_language_without_stop_words_keeps_every_word() -> None:
    assert words("the rain", language="xx") == ["the", "rain"]


@given(st.text(max_size=300))
def test_any_text_gives_plain_words(text: str) -> None:
    assert all(
        word and len(word) <= LONGEST_WORD and not set(word) & set('" \n*^():') for word in words(text)
    )


@pytest.mark.parametrize(
    "unit", ["7", "7,", "a.", "@a", "'", "(", "aB", "https://", "x" * 50 + " ", "字", "%"]
)
def test_time_grows_with_length_only(unit: str) -> None:
    began = time.process_time()
    words(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 6
