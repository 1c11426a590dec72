"""Words and numbers parted at the end of a line: read as one, told where they stand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import hyphens
from claims.analysis import analyse
from claims.model import Analysis, Article
from claims.relating.stating import statement
from tests.growth import linear


def understood(text: str) -> Analysis:
    return analyse(Article(text, published=date(2024, 5, 15), language="en"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("civil-\nians", "civilians"),
        ("dis-  \n   placed", "displaced"),
        ("CIVIL-\nIANS", "CIVILIANS"),
        ("civil\u00adians and civil\u00ad\nians", "civilians and civilians"),
        ("12,-\n000", "12,000"),
        ("3.-\n5 million", "3.5 million"),
        ("300,\n000 people", "300,000 people"),
        ("a 12-\nyear-old", "a 12-year-old"),
        ("15-\n20 km", "15-20 km"),
        ("mid-\nJune", "mid-June"),
        ("al-\nQaeda", "al-Qaeda"),
        ("twenty-\nthree", "twenty-three"),
        ("the two-\nday strike", "the two-day strike"),
        ("In 2023,\n250 died", "In 2023,\n250 died"),
        ("Needs:\n- food\n- water", "Needs:\n- food\n- water"),
        ("the truce -\nit held", "the truce -\nit held"),
        ("civil-\n\nians", "civil-\n\nians"),
    ],
)
def test_a_break_is_left_out_and_a_hyphen_of_the_word_kept(text: str, read: str) -> None:
    assert hyphens.rejoined(text, "en") == read


def test_what_is_found_stands_where_it_stood() -> None:
    text = "The health minis-\ntry said on Mon-\nday that 12,-\n000 people were dis-\nplaced in Mogadi-\nshu."
    found = understood(text)
    [figure], [time], [place] = found.figures, found.times, found.places
    assert (figure.value, figure.measure, figure.text) == (12000, "displaced", "12,-\n000 people")
    assert (time.value, time.text) == ("2024-05-13", "Mon-\nday")
    assert (place.name, place.text) == ("Mogadishu", "Mogadi-\nshu")
    assert [text[slice(*span)] for span in found.attributions[0].source] == ["The health minis-\ntry"]
    assert [claim.text for claim in found.claims] == [text[claim.start : claim.end] for claim in found.claims]
    assert found.article.text == text


def test_a_claim_is_compared_as_it_is_read() -> None:
    parted, whole = (
        understood(f"The raid killed 14 {name} in Homs.") for name in ("civil-\nians", "civilians")
    )
    assert statement(parted, 0).text == statement(whole, 0).text


@given(
    st.lists(
        st.sampled_from(["civil", "ians", "12", "000", "-", ",", ".", "\n", "\u00ad", " ", "-\n", "é", "½"])
    )
)
def test_offsets_hold_in_any_text(parts: list[str]) -> None:
    text = "".join(parts)
    found = understood(text)
    for layer in (found.figures, found.times, found.places, found.claims):
        assert all(text[item.start : item.end] == item.text for item in layer)
    assert all(0 <= item.start <= item.end <= len(text) for item in (*found.sentences, *found.unpicked))


@pytest.mark.parametrize("part", ["civil-\n", "-\n", "12,-\n000 ", "\u00ad", "a-" + " " * 20])
def test_time_grows_with_the_length(part: str) -> None:
    assert linear(lambda times: hyphens.rejoined(part * times, "en"), 5_000)
