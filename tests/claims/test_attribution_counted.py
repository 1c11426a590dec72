"""Bodies that tell a number as their own count, with no word of saying."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article, Attribution


def attributions(text: str) -> list[Attribution]:
    return list(analyse(Article(text, outlet="Desk")).attributions)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Amnesty has recorded 1,153 executions in 16 countries.", "Amnesty International"),
        ("The IOM counted 178,000 departures in May.", "IOM"),
        ("The observatory has logged at least 31 raids.", "observatory"),
        ("UNICEF has verified 32,990 grave violations.", "UNICEF"),
        ("Police recorded 120 burglaries in May.", "Police"),
        ("The organisation Articulo 19 documented 12 killings.", "Articulo"),
        ("The mayor put the number of those who fled at 6,300.", "mayor"),
        ("SNHR: 31 civilians died in May.", "SNHR"),
    ],
)
def test_who_counts_is_the_source_of_the_number(text: str, origin: str) -> None:
    (told,) = attributions(text)
    assert told.origin.startswith(origin)
    assert any(sign.isdigit() for sign in text[told.content[0][0] : told.content[0][1]])


@pytest.mark.parametrize(
    "text",
    [
        "Mexico logged 26,715 homicides.",
        "The band recorded 12 songs.",
        "Nigeria had 806 suspected cases.",
        "The village counts 300 residents.",
        "At least 120 cases were recorded in May.",
        "There were 14 incidents reported in May.",
        "He put 300 crates at the door of 12 houses.",
    ],
)
def test_a_land_a_band_or_a_village_is_no_source_of_a_number(text: str) -> None:
    assert attributions(text) == []
