"""Tolls told by the attack that they are of, the fallen, nobody at all, and whence the victims came."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article


def read(text: str) -> Analysis:
    return analyse(Article(text, language="en"))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The toll of the attack fell from 16 to 14.", ["killed", "killed"]),
        ("The toll of the attack on the market is now 31.", ["killed"]),
        ("The toll of the raids had been 31.", ["killed"]),
        ("The number of martyrs of Saturday's air raids rose to 12.", ["killed"]),
        ("The number of wounded of the attacks climbed to 12.", ["injured"]),
        ("The number of attacks on schools rose to 12.", ["attacks"]),
        ("The number of air raids fell to 12.", ["attacks"]),
        ("Nine soldiers fell in battle.", ["killed"]),
        ("Nine soldiers fell on the front.", ["killed"]),
        ("Nine soldiers fell defending the town.", ["killed"]),
        ("Nine soldiers fell in love.", [""]),
        ("Nine soldiers fell into a ravine.", [""]),
    ],
)
def test_the_measure_of_a_toll(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in read(text).figures] == measures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A single soldier was hurt in the blast.", 1),
        ("One lone soldier was hurt in the blast.", 1),
        ("Not a single soldier was hurt in the blast.", 0),
        ("Not one soldier was hurt in the blast.", 0),
    ],
)
def test_one_soldier_and_none(text: str, value: float) -> None:
    [figure] = read(text).figures
    assert (figure.value, figure.measure, figure.population) == (value, "injured", "soldiers")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two peacekeepers from South Africa were killed in Goma.", "Goma"),
        ("The blast in Goma killed two peacekeepers from South Africa.", "Goma"),
        ("Two nationals of Ghana were killed in Burkina Faso.", "Burkina Faso"),
        ("Five citizens of Nepal were among those killed in Qatar.", "Qatar"),
        ("Ten migrants from Bangladesh drowned off Lampedusa.", "Lampedusa"),
    ],
)
def test_whence_people_came_is_not_where_it_happened(text: str, place: str) -> None:
    found = read(text)
    assert found.figures[0].place is not None and found.places[found.figures[0].place].name == place


@pytest.mark.parametrize(
    "text",
    [
        "The army killed 9 rebels, a military spokesman said.",
        "The blast killed 9 people, a police officer said on Monday.",
        "Gunmen killed 9 farmers, a local official told AFP.",
    ],
)
def test_who_tells_of_victims_is_none_of_them(text: str) -> None:
    found = read(text)
    [figure] = found.figures
    assert figure.value == 9 and figure.attribution is not None


def test_who_makes_up_a_share_is_no_rise() -> None:
    [figure] = read("Women make up 80 % of the refugees.").figures
    assert figure.change is None
