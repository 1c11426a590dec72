"""The number grammar: what a number in digits or words is worth."""

from __future__ import annotations

import pytest

from claims.figures.numbers import Number
from claims.figures.numerals import grammar
from claims.figures.scanning import scan
from claims.tokens import Tokens, cutter


def numbers(text: str, code: str = "en") -> list[Number]:
    words = grammar(code)
    return scan(Tokens(text, 0, len(text), cutter(words.thousands, words.decimal)), words)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1,234", 1234),
        ("12,34,567", 1234567),
        ("3.25", 3.25),
        (".375", 0.375),
        ("twenty-three", 23),
        ("one hundred and thirty-five", 135),
        ("four hundred and sixty-seven", 467),
        ("two thousand six hundred forty-two", 2642),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("two and a half million", 2_500_000),
        ("two-and-a-half", 2.5),
        ("3.5 million", 3_500_000),
        ("16.8 thousand", 16_800),
        ("25 lakh", 2_500_000),
        ("3 crore", 30_000_000),
        ("40bn", 40_000_000_000),
        ("12k", 12_000),
        ("5 hundred thousand", 500_000),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("one in three", 1 / 3),
        ("nine out of ten", 0.9),
        ("nine trams out of ten", 0.9),
        ("four people in every five", 0.8),
        ("1/4", 0.25),
        ("2 1/2", 2.5),
        ("½", 0.5),
        ("2½", 2.5),
    ],
)
def test_a_number_has_the_value_that_it_states(text: str, value: float) -> None:
    found = numbers(text)
    assert len(found) == 1
    assert found[0].value == pytest.approx(value)
    assert (found[0].first, found[0].last) == (0, len(Tokens(text, 0, len(text), cutter())))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens", 12),
        ("hundreds", 100),
        ("scores", 20),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000),
        ("several hundred", 200),
        ("a few dozen", 24),
    ],
)
def test_a_vague_count_has_a_floor(text: str, low: float) -> None:
    found = numbers(text)
    assert [(number.value, number.form) for number in found] == [(low, "vague")]


@pytest.mark.parametrize(
    ("text", "step"),
    [("3.5 million", 100_000), ("500", 100), ("6,650", 10), ("121", 1), ("0.25", 0.01), ("fifty", 10)],
)
def test_the_step_is_one_unit_of_the_last_significant_digit(text: str, step: float) -> None:
    assert numbers(text)[0].step == pytest.approx(step)


@pytest.mark.parametrize("text", ["21st", "the third time", "the second half", "a third man", "7th"])
def test_an_ordinal_is_no_count(text: str) -> None:
    assert {number.form for number in numbers(text)} <= {"ordinal", "article"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.2m people", 1_200_000),
        ("4.6m head of sheep", 4_600_000),
        ("4m displaced Sudanese families", 4_000_000),
        ("$3m", 3_000_000),
        ("€ 2m", 2_000_000),
        ("a 37m mast", 37),
        ("2m from the house", 2),
        ("30m deep", 30),
    ],
)
def test_the_letter_m_is_a_million_or_a_metre(text: str, value: float) -> None:
    assert [number.value for number in numbers(text) if number.form == "digits"] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Nine houses in ten were damaged.", [0.9]),
        ("Four soldiers in five cars were hurt.", [4, 5]),
        ("Six patients in ten hospitals died.", [6, 10]),
    ],
)
def test_what_is_counted_may_stand_within_a_share(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(text)] == pytest.approx(values)


def test_two_in_24_hours_is_no_proportion() -> None:
    assert [number.value for number in numbers("two in 10 days")] == [2, 10]


def test_a_very_long_run_of_digits_is_marked() -> None:
    assert numbers("9" * 400)[0].form == "long"


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("pt", "3.000 casas, 1.250.000 pessoas, 2,5 por cento", [3_000, 1_250_000, 2.5]),
        ("es", "1,500 personas, 1.500 casas, 12.5 por ciento", [1_500, 1_500, 12.5]),
        ("de", "12.000 Menschen, 0,125 Prozent, 1.250,75 Euro", [12_000, 0.125, 1_250.75]),
        ("ru", "1\u00a0500 человек, 12,5 процента", [1_500, 12.5]),
        ("zh", "126.058万亿元", [126.058]),
        ("und", "3.000 casas, 13,000 شخص, 12,5 %, 7.25", [3_000, 13_000, 12.5, 7.25]),
        ("en", "3.000 seconds, 3,000 people", [3, 3_000]),
    ],
)
def test_digits_are_read_by_the_marks_of_their_language_also_where_it_has_no_file(
    language: str, text: str, values: list[float]
) -> None:
    assert [number.value for number in numbers(text, language)] == values
