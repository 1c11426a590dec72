"""French: changes with one multiplier, what comes on top, prisoners, and what happened some days before."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Figure
from tests.claims.times import times_in


def read(text: str) -> tuple[Figure, ...]:
    return analyse(Article(text, published=date(2024, 5, 20), language="fr")).figures


STEPS = [
    ("Le nombre de déplacés est passé de 2,4 à 2,8 millions.", [(2.4e6, 2.4e6, None), (2.8e6, 2.8e6, "up")]),
    ("Le coût sera de 2,4 à 2,8 millions d'euros.", [(2.4e6, 2.8e6, None)]),
    ("Le nombre de cas a doublé pour atteindre 880.", [(880, 880, "up")]),
    ("Trois corps de plus ont été retrouvés.", [(3, 3, "up")]),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_a_change_is_no_range(text: str, expected: list[tuple[float, float, str | None]]) -> None:
    assert [(figure.low, figure.high, figure.change) for figure in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Près de 500 détenus se sont évadés.", ("prisoner", "detained", "prisoners")),
        ("Trois corps ont été retrouvés.", ("body", "killed", "")),
        ("200 maisons ont brûlé.", ("house", "buildings", "")),
        ("Au cours des 24 dernières heures il a plu.", ("hour", "time", "")),
    ],
)
def test_what_is_counted_is_known(text: str, expected: tuple[str, str, str]) -> None:
    assert [(figure.unit, figure.measure, figure.population) for figure in read(text)] == [expected]


def test_half_of_the_victims_is_no_half_of_the_pupils() -> None:
    half = read("L'école compte 900 élèves. Près de la moitié des victimes sont des enfants.")[1]
    assert (half.part_of, half.bound) == (None, "nearly")
    half = read("Le séisme a tué 60 personnes. La moitié des victimes sont des enfants.")[1]
    assert (half.part_of, half.high) == (0, 30)


def test_some_days_before_is_counted_from_the_day_told_last() -> None:
    found = times_in("Le 10 mai il pleuvait ; trois jours plus tôt, il neigeait.", date(2024, 5, 20), "fr")
    assert [time.value for time in found] == ["2024-05-10", "2024-05-07"]
