"""Figures as short words: what is counted is said once."""

from __future__ import annotations

import pytest

from claims.relating.statement import Quantity
from factbrowse.summary import number_words
from tui.words import amount, figure_words

FIGURES = [
    ("at least 135", "", "killed", "", "at least 135 killed"),
    ("12 civilians", "civilians", "killed", "civilian", "12 civilians killed"),
    ("451 of them", "civilians", "killed", "civilian", "451 of them civilians killed"),
    ("33 massacres", "", "attacks", "massacre", "33 massacres"),
    ("nine of them", "", "attacks", "massacre", "nine of them (attacks)"),
    ("3 schools", "", "buildings", "school", "3 schools"),
    ("1,204 pupils", "students", "", "pupil", "1,204 pupils"),
    ("four of the dead", "", "killed", "civilian", "four of the dead"),
    ("29 bodies", "", "killed", "body", "29 bodies"),
    ("15 kilometre", "", "distance", "kilometre", "15 kilometre"),
    ("one million children", "children", "in_need", "child", "one million children in need"),
    ("300 beds", "", "capacity", "bed", "300 beds (capacity)"),
    ("12,000 homes", "", "outages", "home", "12,000 homes (outages)"),
    ("2.6 million people", "people", "jobs", "people", "2.6 million people (jobs)"),
    ("82 dollars", "", "price", "dollar", "82 dollars (price)"),
    ("82 dollars", "", "money", "dollar", "82 dollars"),
    ("300 cattle", "", "livestock", "cattle", "300 cattle"),
    ("31 morts", "", "killed", "", "31 morts"),
    ("31", "", "", "", "31"),
]


@pytest.mark.parametrize(("text", "population", "measure", "unit", "words"), FIGURES)
def test_a_figure_says_once_what_it_counts(
    text: str, population: str, measure: str, unit: str, words: str
) -> None:
    assert figure_words(Quantity(text, 1, 1, 1, population=population, measure=measure, unit=unit)) == words


@pytest.mark.parametrize(("value", "told"), [(6422.0, "6,422"), (0.25, "0.25"), (3.5e6 / 3, "1,166,667")])
def test_a_large_number_is_told_without_fraction_or_power_of_ten(value: float, told: str) -> None:
    assert (amount(value), number_words(value)) == (told, told)
