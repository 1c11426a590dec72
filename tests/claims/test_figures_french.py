"""Figures of French reports, read with the same code and another language file."""

from __future__ import annotations

from typing import Any

import pytest

from claims import figures
from claims.model import Figure, Sentence


def read(text: str) -> tuple[Figure, ...]:
    return figures.find(text, (Sentence(0, len(text)),), (), "fr")[0]


NUMBERS = [
    ("Soixante-dix-sept soldats", 77),
    ("Quatre-vingts soldats", 80),
    ("Quatre-vingt-douze soldats", 92),
    ("Vingt et un soldats", 21),
    ("Cent cinquante soldats", 150),
    ("Deux cent trente-quatre soldats", 234),
    ("160 583 soldats", 160_583),
    ("1,5 million de soldats", 1_500_000),
]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Une personne sur trois a faim.", 1 / 3, "personne"),
        ("Un élève sur dix est absent.", 0.1, "élève"),
        ("La pièce dure deux heures et demie.", 2.5, "hour"),
        ("Ana Ruiz, 54 ans, est là.", 54, "year of age"),
        ("La fille de 9 ans dort.", 9, "year of age"),
        ("Une pause de 54 ans.", 54, "year"),
        ("Trois autres soldats ont fui.", 3, "soldier"),
    ],
)
def test_french_shares_halves_ages_and_others(text: str, value: float, unit: str) -> None:
    told = next(figure for figure in read(text) if figure.value != 1)
    assert told.value == pytest.approx(value)
    assert told.unit == unit


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Personne n'a été tué.", "killed"),
        ("Aucun civil n'a été blessé.", "injured"),
        ("Aucun blessé n'est à déplorer.", "injured"),
        ("Aucun mort n'a été signalé.", "killed"),
        ("Aucune nouvelle victime n'a été tuée.", None),
    ],
)
def test_french_tolls_of_nobody(text: str, measure: str | None) -> None:
    wanted = [] if measure is None else [(0, measure)]
    assert [(figure.value, figure.measure) for figure in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Une mère et son bébé ont été tués.", [(1, "killed"), (1, "killed")]),
        ("Un couple a été tué.", [(2, "killed")]),
        ("Son mari a dit avoir fui.", []),
    ],
)
def test_french_victims_without_a_number(text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.measure) for figure in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "unit", "measure"),
    [
        ("Le chômage a reculé de 0,2 point.", "percentage point", "rate"),
        ("Le club a 1 point.", "point", ""),
    ],
)
def test_a_french_point_is_one_of_a_rate_behind_decimals(text: str, unit: str, measure: str) -> None:
    (figure,) = read(text)
    assert (figure.unit, figure.measure) == (unit, measure)


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_french_numbers_have_their_value(text: str, value: float) -> None:
    assert [(found.value, found.population) for found in read(text)] == [(value, "soldiers")]


BOUNDS = [
    ("Au moins 40 personnes", (40, None, "at_least")),
    ("Plus de 40 personnes", (40, None, "more_than")),
    ("Jusqu'à 40 personnes", (0, 40, "at_most")),
    ("Moins de 40 personnes", (0, 40, "less_than")),
    ("Près de 40 personnes", (35, 40, "nearly")),
    ("Environ 40 personnes", (35, 45, "about")),
    ("Une dizaine de personnes", (5, 15, "about")),
    ("Des milliers de personnes", (1000, None, "vague")),
    ("Entre 30 et 40 personnes", (30, 40, "range")),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_french_bounds_make_intervals(text: str, expected: tuple[Any, ...]) -> None:
    assert [(found.low, found.high, found.bound) for found in read(text)] == [expected]


MEASURES = [
    ("Douze civils ont été tués.", [("killed", "civilian", "civilians")]),
    ("Le raid a fait 12 morts.", [("killed", "people", "")]),
    ("Trois femmes ont été blessées.", [("injured", "woman", "women")]),
    ("Plus de 80 000 habitants ont fui.", [("displaced", "resident", "residents")]),
    ("La moitié des morts étaient des femmes.", [("killed", "people", "women")]),
    ("Trente manifestants ont été arrêtés.", [("detained", "manifestant", "protesters")]),
    ("L'inflation atteint 7,5 %.", [("rate", "percentage", "")]),
    ("Le pain coûte 3 euros.", [("price", "euro", "")]),
    ("Le convoi a parcouru 12 km.", [("distance", "kilometre", "")]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_french_figures_know_what_they_count(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(found.measure, found.unit, found.population) for found in read(text)] == expected


def test_french_change_points_at_the_earlier_value() -> None:
    before, now = read("Le bilan est passé de 12 à 17 morts.")
    assert (before.value, now.value, now.change, now.previous) == (12, 17, "up", 0)


def test_french_parts_point_at_their_whole() -> None:
    found = read("135 personnes ont été tuées, dont 34 enfants.")
    assert [(figure.value, figure.part_of) for figure in found] == [(135, None), (34, 0)]


def test_french_dates_are_no_figures() -> None:
    assert read("La résolution 2254 a été votée le 7 octobre 2023 à 14h30.") == ()


def test_a_number_told_behind_its_noun_counts_it() -> None:
    assert [(found.value, found.unit) for found in read("Le nombre de passagers est de 120.")] == [
        (120, "passager")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sur les 135 morts, 34 étaient des enfants.", (34, 34, "children", 0)),
        (
            "Quelque 300 personnes y vivent, dont un tiers d'enfants.",
            (1 / 3, 250 / 3, "children", 0),
        ),
    ],
)
def test_french_parts_and_shares_of_a_whole_told_first(
    text: str, wanted: tuple[float, float, str, int]
) -> None:
    part = read(text)[1]
    assert (part.value, part.low) == pytest.approx(wanted[:2])
    assert (part.population, part.part_of) == wanted[2:]


@pytest.mark.parametrize(
    ("text", "low", "unit", "measure"),
    [
        ("Des dizaines de villageois ont été enlevés.", 20, "villager", "abducted"),
        ("Deux douzaines d'écoles ont fermé.", 24, "school", "buildings"),
        ("Vingt combattants ont été capturés.", 20, "fighter", "detained"),
    ],
)
def test_french_dozens_and_captives(text: str, low: float, unit: str, measure: str) -> None:
    (found,) = read(text)
    assert (found.low, found.unit, found.measure) == (low, unit, measure)


@pytest.mark.parametrize("elision", ["'", "’"])
def test_french_bounds_reach_over_an_elision(elision: str) -> None:
    (people,) = read(f"Plus d{elision}un million de personnes ont fui.")
    assert (people.low, people.bound) == (1e6, "more_than")
    (part,) = read(f"Près d{elision}un tiers des écoles sont fermées.")
    assert part.bound == "nearly"


def test_french_points_are_no_value_that_a_rate_came_from() -> None:
    points, level = read("Le chômage a reculé de 0,2 point pour s'établir à 7,3 %.")
    assert (points.value, level.value, level.previous) == (0.2, 7.3, None)
