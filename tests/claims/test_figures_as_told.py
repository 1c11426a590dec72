"""Figures as reports tell them: totals of two counts, steps and levels, sums, addresses, adverbs."""

from __future__ import annotations

import pytest

from claims import figures
from claims.model import Figure, Sentence


def read(text: str, code: str = "en") -> tuple[Figure, ...]:
    return figures.find(text, (Sentence(0, len(text)),), (), code)[0]


def left(text: str) -> dict[str, str]:
    unpicked = figures.find(text, (Sentence(0, len(text)),), (), "en")[1]
    return {text[number.start : number.end]: number.why for number in unpicked}


COUNTED = [
    # text, (value, unit, measure) of each figure
    ("The city of 1.2 million lies there.", [(1.2e6, "", "")]),
    ("It was 41C in the shade.", [(41, "celsius", "temperature")]),
    ("The class had 30 pupils.", [(30, "pupil", "")]),
    ("The seams lie 600 m underground.", [(600, "metre", "distance")]),
    ("It earns 600 m shillings.", [(6e8, "shilling", "revenue")]),
    ("The bridge cost R3.2 million.", [(3.2e6, "rand", "price")]),
    ("The bridge cost R1,450.", [(1450, "rand", "price")]),
    ("A million and a half pilgrims came.", [(1.5e6, "pilgrim", "")]),
    ("Thirty houses burned, five completely.", [(30, "house", "buildings"), (5, "", "")]),
    ("Some 30 mostly elderly people fled.", [(30, "mostly elderly people", "displaced")]),
    ("One in three girls leaves school.", [(1 / 3, "girl", "")]),
    ("Some 40 affected dairy herds were sold.", [(40, "affected dairy herd", "")]),
    ("The 40+ tents are full.", [(40, "tent", "")]),
    ("The mayor put the number killed in the raid at nine when asked.", [(9, "people", "killed")]),
    ("The mayor met the families of the killed at nine.", []),
    ("The number of inmates who died in the fire is now eight.", [(8, "people", "killed")]),
    ("The number of inmates released from jail was 430.", [(430, "people", "released")]),
    ("The guard has counted 217 dead in the floods in Niger.", [(217, "people", "killed")]),
    ("Twenty Wall Street banks failed.", [(20, "wall street bank", "")]),
    ("The seats went to her by 171 votes to 142.", [(171, "vote", "vote"), (142, "vote", "vote")]),
    ("She led by 51.2 % to 46.9.", [(51.2, "percentage", "vote"), (46.9, "percentage", "vote")]),
    ("Public debt stands at 94 % of GDP.", [(94, "percentage", "debt")]),
    ("Growth of 4 % is seen, and debt is high.", [(4, "percentage", "rate")]),
    ("The toll, first put at 30, is now put at 44.", [(30, "people", "killed"), (44, "people", "killed")]),
    ("The liner went down with 290 passengers.", [(290, "passenger", "")]),
    ("Some 40 pupils went down with measles.", [(40, "pupil", "cases")]),
    (
        "There were 41 new cases and nine deaths, bringing the totals to 230 and 74.",
        [
            (41, "new case", "cases"),
            (9, "death", "killed"),
            (230, "new case", "cases"),
            (74, "death", "killed"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_number_counts_what_its_sentence_says(text: str, expected: list[tuple[float, str, str]]) -> None:
    found = [(figure.value, figure.unit, figure.measure) for figure in read(text)]
    assert [told[1:] for told in found] == [wanted[1:] for wanted in expected]
    assert [told[0] for told in found] == pytest.approx([wanted[0] for wanted in expected])


BOUNDED = [
    ("250-plus guests came.", (250, None, "at_least")),
    ("Thirty-odd guests came.", (25, 35, "about")),
    ("More than 200 but fewer than 300 guests came.", (200, 300, "range")),
    ("At least five and at most nine boats sank.", (5, 9, "range")),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDED)
def test_a_floor_and_a_ceiling_are_one_range(text: str, expected: tuple[float, float | None, str]) -> None:
    (found,) = read(text)
    assert (found.low, found.high, found.bound) == expected


STEPS = [
    # text, (low, high, change) of each figure
    ("The number of dead climbed by 14 to 61.", [(14, 14, "up"), (61, 61, "up")]),
    ("The toll has gone up to 258.", [(258, 258, "up")]),
    ("The toll may be up to 258.", [(0, 258, None)]),
    ("The deaths added up to 258.", [(258, 258, None)]),
    ("Arrests rose by 20 to 30.", [(20, 30, "up")]),
    ("Rates rose by 2 to 3 per cent.", [(2, 3, "up")]),
    ("They agreed to lift the wage to 12 euros from 8 euros.", [(12, 12, "up"), (8, 8, None)]),
    ("Profits were 4m euros, a fall of 12 %.", [(4e6, 4e6, None), (12, 12, "down")]),
    ("It told of a loss of 63 cents.", [(63, 63, None)]),
    ("Cases fell to 210 a day from a peak of 630.", [(210, 210, "down"), (630, 630, None)]),
    ("Rents trebled to 900 dollars.", [(900, 900, "up")]),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_a_step_is_told_from_the_level_it_led_to(
    text: str, expected: list[tuple[float, float, str | None]]
) -> None:
    assert [(figure.low, figure.high, figure.change) for figure in read(text)] == expected


def test_a_level_points_at_the_peak_that_it_came_from() -> None:
    level, peak = read("Cases fell to 210 a day from a peak of 630.")
    assert (level.previous, level.measure, peak.measure) == (1, "cases", "cases")


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("He lives at 10 Downing Street.", "10", "part of a name"),
        ("It answers at 10.0.0.1 only.", "10.0", "part of a name or a code"),
        ("It runs version 3.2.1 now.", "1", "part of a name or a code"),
        ("They fired 155mm shells.", "155", "part of a name"),
        ("Under the code, article 19 applies.", "19", "part of a name"),
        ("Grade 5 pupils sang.", "5", "part of a name"),
        ("He read act 3, scene 2 aloud.", "2", "part of a name"),
        ("The road R22 is shut.", "22", "part of a name or a code"),
    ],
)
def test_what_names_a_thing_is_no_figure(text: str, number: str, why: str) -> None:
    assert left(text)[number] == why
    assert number not in [figure.text for figure in read(text)]


def test_rain_in_millimetres_is_a_figure() -> None:
    assert [figure.unit for figure in read("Some 30 mm of rain fell.")] == ["millimetre"]


def test_what_follows_a_number_in_an_unknown_language_says_nothing() -> None:
    (found,) = read("Weitere 30 wurden verletzt.", "de")
    assert (found.text, found.unit) == ("30", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number rose from 2.4 to 2.8 million.", [(2.4e6, 2.4e6, None), (2.8e6, 2.8e6, "up")]),
        ("Exports climbed from $1 to $3 billion.", [(1e9, 1e9, None), (3e9, 3e9, "up")]),
        ("Profit grew by 2 to 3 million.", [(2e6, 3e6, "up")]),
        ("From 2 to 3 million came.", [(2e6, 3e6, None)]),
    ],
)
def test_a_change_with_one_multiplier_is_no_range(
    text: str, expected: list[tuple[float, float, str | None]]
) -> None:
    assert [(figure.low, figure.high, figure.change) for figure in read(text)] == expected


def test_officers_among_soldiers_are_no_police() -> None:
    _, part = read("Some 80 soldiers died, 20 of them officers.")
    assert (part.population, part.part_of) == ("soldiers", 0)
    (police,) = read("Some 20 officers died.")
    assert police.population == "police"


def test_a_part_is_told_by_its_own_clause_or_by_its_whole() -> None:
    text = "Some 40 people are in hospital, a dozen of them badly hurt, and 60 are missing."
    assert [figure.measure for figure in read(text)] == ["injured", "injured", "missing"]
    text = "Some 40 people are in hospital, a dozen of them in a bad state, and 60 are missing."
    assert [figure.measure for figure in read(text)] == ["injured", "injured", "missing"]
    text = "Twenty people, four of them women and three children, were killed."
    assert [figure.measure for figure in read(text)] == ["killed", "killed", "killed"]
