"""Figures in any text whatever: offsets hold, values are finite, and time grows with the length alone."""

from __future__ import annotations

import json
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import figures
from claims.analysis import analyse
from claims.model import Article, Sentence
from tests.claims.test_figures import read
from tests.growth import linear

GOLD = Path(__file__).parent / "gold" / "figures.jsonl"


@pytest.mark.parametrize(
    "text", ["9 ,", "9 people, who,", "9 (", "9 people - x -", "$", "a third of", "between 9 and"]
)
def test_a_text_that_breaks_off_ends(text: str) -> None:
    assert all(text[found.start : found.end] == found.text for found in read(text))


def test_any_beginning_of_a_report_is_read() -> None:
    sentences = [json.loads(line)["text"] for line in GOLD.read_text("utf-8").splitlines()]
    read_whole = 0
    for text in (*sentences, "They held 12 men, 3 women, with 4 of them hurt, and 5 more"):
        for end in [place for place, sign in enumerate(text) if sign == " "] + [len(text)]:
            found = analyse(Article(text[:end], language="en"))
            assert all(text[item.start : item.end] == item.text for item in found.figures)
        read_whole += len(found.figures)
    assert read_whole > len(sentences)


@pytest.mark.parametrize(
    "text", ["one " + "hundred " * 400, "9 " + "million billion " * 400, "9" * 18 + " trillion trillion"]
)
def test_no_figure_is_infinite(text: str) -> None:
    assert all(found.value is not None and isfinite(found.value) for found in read(text))


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                [
                    "12",
                    "a third",
                    "of whom",
                    "$",
                    "-",
                    "between",
                    "killed",
                    "one",
                    "in",
                    "%",
                    "İ",
                    "½",
                    "at least",
                    "to",
                    "hundred",
                    "million",
                ]
            ),
        ),
        max_size=25,
    )
)
def test_any_text_is_read_and_quoted_by_its_offsets(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found, unpicked = figures.find(text, (Sentence(0, len(text)),), (), "en")
    for figure in found:
        assert text[figure.start : figure.end] == figure.text != ""
        assert all(isfinite(end) for end in (figure.value, figure.low, figure.high) if end is not None)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.part_of is None or 0 <= figure.part_of < len(found)
    assert all(0 <= number.start < number.end <= len(text) for number in unpicked)


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "9 ",
        "-",
        "9-",
        "between ",
        "a third of ",
        "$",
        "1,",
        "(",
        "9,000 ",
        "killed 9 ",
        "of whom 9 ",
        "+9 ",
        "x",
    ],
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def find(length: int) -> None:
        text = piece * (length // len(piece))
        figures.find(text, (Sentence(0, len(text)),), (), "en")

    assert linear(find, 8_000)
