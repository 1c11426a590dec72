"""Whose a number is, who only costs lives, whom a wire quotes, and lines of a live report."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article, Attribution


def read(text: str, title: str = "") -> Analysis:
    return analyse(Article(text, title=title, published=date(2024, 5, 20), language="en"))


def spoken(analysis: Analysis, item: Attribution) -> str:
    return " ".join(analysis.article.text[start:end] for start, end in item.source)


def said(analysis: Analysis, item: Attribution) -> str:
    return " ".join(analysis.article.text[start:end] for start, end in item.content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Locals say far more than the 31 the authorities have counted died.", "the authorities"),
        ("Activists say the toll is higher than the 12 deaths the ministry has confirmed.", "the ministry"),
        ("He spoke of the 4,000 men NATO has counted.", "NATO"),
        ("The 40 cases that the WHO reported are old.", "the WHO"),
        ("Violence has claimed over 20,000 lives, according to ACLED.", "ACLED"),
        ("Per the health ministry, 31 died.", "the health ministry"),
        ("Officials who asked not to be named put the loss at $4m.", "Officials"),
        ("Local sources gave a higher figure, speaking of at least 15 dead troops.", "Local sources"),
    ],
)
def test_a_number_has_the_source_that_its_own_clause_names(text: str, source: str) -> None:
    analysis = read(text)
    number = analysis.figures[0].attribution
    assert number is not None
    assert spoken(analysis, analysis.attributions[number]) == source


@pytest.mark.parametrize(
    "text",
    [
        "The floods claimed 30 lives.",
        "The war has claimed thousands of lives.",
        "Unions called off two rallies.",
        "They called up 3,000 men.",
        "Per head, 31 litres are drunk.",
    ],
)
def test_who_takes_lives_or_calls_off_a_strike_says_nothing(text: str) -> None:
    assert read(text).attributions == ()


def test_an_army_that_claims_that_lives_were_saved_says_so() -> None:
    analysis = read("The army claimed 30 lives were saved.")
    assert [spoken(analysis, item) for item in analysis.attributions] == ["The army"]


@pytest.mark.parametrize(
    ("text", "origin", "vague"),
    [
        ("SANA quoted a military source as saying that 14 men died.", "", True),
        ("AFP quoted an unnamed official as saying 3 died.", "", True),
        ("Tass quoted the governor as saying 4 died.", "governor", False),
        ("An eyewitness said 4 died.", "", True),
        ("Syrian state TV said 4 died.", "Syrian state television", False),
        ("The group, via its Telegram channel, said 4 died.", "group", False),
    ],
)
def test_who_could_be_asked_is_known(text: str, origin: str, vague: bool) -> None:
    assert {(item.origin, item.vague) for item in read(text).attributions} == {(origin, vague)}


def test_a_ministry_is_not_the_activists_before_it() -> None:
    analysis = read("Activists said 40 died. The ministry said four died.")
    assert [(item.origin, item.vague) for item in analysis.attributions] == [("", True), ("ministry", False)]


@pytest.mark.parametrize("text", ["The government denies this.", "The mayor confirmed this."])
def test_what_is_denied_may_be_a_word(text: str) -> None:
    analysis = read(text)
    assert [said(analysis, item) for item in analysis.attributions] == ["this"]


@pytest.mark.parametrize("hour", ["14:32 -", "14:32 GMT –", "9.15am —"])
def test_the_hour_of_a_line_is_not_said(hour: str) -> None:
    analysis = read(f"{hour} Two more bodies have been found, the coastguard says.")
    assert [said(analysis, item) for item in analysis.attributions] == ["Two more bodies have been found"]
