"""Copies are told by runs of words: reordered, cut and edited texts are copies, kin subjects are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.finding.copies import are_copies, bands, prints, runs, sentence_keys

STORY = " ".join(
    f"On day {day} the mayor of town {day * 7} counted {day * 31} sheep and {day * 13} carts by the river."
    for day in range(1, 13)
)
KIN = "The mayor of a town by the river says that sheep were counted, and carts, on each of twelve days."


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        (STORY, True),
        (STORY[: len(STORY) // 2], True),
        (STORY.replace("carts", "wagons"), True),
        ("A desk's own opening of some length, written in a hurry. " + STORY, True),
        (KIN, False),
        ("", False),
    ],
)
def test_runs_of_words_tell_a_copy(other: str, copied: bool) -> None:
    assert are_copies(runs(STORY), runs(other)) is copied


def test_an_edited_copy_shares_a_band_and_another_text_none() -> None:
    edited = STORY.replace("day 3", "the third day")
    assert set(bands(runs(STORY))) & set(bands(runs(edited)))
    assert not set(bands(runs(STORY))) & set(bands(runs(STORY[::-1])))


def test_short_texts_and_short_sentences_leave_no_print() -> None:
    assert bands(runs(KIN)) == []
    assert sentence_keys(["More to follow.", "Photo: agency"]) == set()


def test_a_sentence_has_one_key_whatever_its_case_and_stops() -> None:
    one = "At least nine of the mills by the river stood still on Monday"
    assert sentence_keys([one]) == sentence_keys([one.upper() + "!"]) != set()


@given(st.text(max_size=200))
def test_any_text_has_runs_and_prints_that_fit_four_bytes(text: str) -> None:
    assert runs(text)
    assert all(-(2**31) <= value < 2**31 for value in bands(runs(text)))


def test_a_long_text_takes_bounded_time() -> None:
    began = time.process_time()
    bands(runs("word " * 400_000))
    assert time.process_time() - began < 5


def test_half_of_many_sentences_is_kept_and_all_of_few() -> None:
    many = [
        f"The mill number {number} by the river stood still on Monday and Tuesday" for number in range(40)
    ]
    assert len(prints(many[:8]).keys) == len(prints(many[:8]).kept - {*prints(many[:8]).bands}) == 8
    kept = prints(many).kept - {*prints(many).bands}
    assert 10 <= len(kept) <= 30
    assert kept < {*prints(many).keys}
