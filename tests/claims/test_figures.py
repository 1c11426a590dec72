"""Figures: value, interval, bound, change, unit, measure, population, part, and what is no figure."""

from __future__ import annotations

from typing import Any

import pytest

from claims import figures
from claims.figures.measure_words import nature
from claims.model import Figure, Sentence, Time


def read(text: str, code: str = "en", times: tuple[Time, ...] = ()) -> tuple[Figure, ...]:
    return figures.find(text, (Sentence(0, len(text)),), times, code)[0]


INTERVALS: list[tuple[str, tuple[Any, ...]]] = [
    # text, (value, low, high, low_open, high_open, bound)
    ("135 people died.", (135, 135, 135, False, False, "exact")),
    ("At least 135 people died.", (135, 135, None, False, True, "at_least")),
    ("135 or more people died.", (135, 135, None, False, True, "at_least")),
    ("135+ people died.", (135, 135, None, False, True, "at_least")),
    ("No fewer than 40 died.", (40, 40, None, False, True, "at_least")),
    ("More than 150 died.", (150, 150, None, True, True, "more_than")),
    ("Over 150 died.", (150, 150, None, True, True, "more_than")),
    ("In excess of 150 died.", (150, 150, None, True, True, "more_than")),
    ("Up to 80,000 fled.", (80_000, 0, 80_000, False, False, "at_most")),
    ("As many as 80 fled.", (80, 0, 80, False, False, "at_most")),
    ("No more than 12 fled.", (12, 0, 12, False, False, "at_most")),
    ("Fewer than 20 fled.", (20, 0, 20, False, True, "less_than")),
    ("Less than 3 km is left.", (3, 0, 3, False, True, "less_than")),
    ("Nearly 500 fled.", (500, 450, 500, False, True, "nearly")),
    ("Almost 630,000 fled.", (630_000, 625_000, 630_000, False, True, "nearly")),
    ("Nearly two dozen fled.", (24, 18, 24, False, True, "nearly")),
    ("The toll has passed 200.", (200, 200, None, True, True, "more_than")),
    ("It was passed two years ago.", (2, 2, 2, False, False, "exact")),
    ("The toll stood at eleven.", (11, 11, 11, False, False, "exact")),
    ("Over the past two or three years it fell.", (None, 2, 3, False, False, "range")),
    ("Some 3.5 million fled.", (3.5e6, 3.45e6, 3.55e6, False, False, "about")),
    ("About 50 fled.", (50, 45, 55, False, False, "about")),
    ("Around 1,850 fled.", (1850, 1845, 1855, False, False, "about")),
    ("An estimated 300 fled.", (300, 250, 350, False, False, "about")),
    ("Roughly 240,000 fled.", (240_000, 235_000, 245_000, False, False, "about")),
    ("30 or so fled.", (30, 25, 35, False, False, "about")),
    ("At least another 12 fled.", (12, 12, None, False, True, "at_least")),
    ("More than an estimated 900 fled.", (900, 900, None, True, True, "more_than")),
    ("Dozens fled.", (None, 12, None, False, True, "vague")),
    ("Hundreds fled.", (None, 100, None, False, True, "vague")),
    ("Tens of thousands fled.", (None, 10_000, None, False, True, "vague")),
    ("15-20 km remain.", (None, 15, 20, False, False, "range")),
    ("15–20 km remain.", (None, 15, 20, False, False, "range")),
    ("12 to 15 people fled.", (None, 12, 15, False, False, "range")),
    ("From 12 to 15 people fled.", (None, 12, 15, False, False, "range")),
    ("Between 20 and 25 people fled.", (None, 20, 25, False, False, "range")),
    ("Between 58.1% and 60.3% agreed.", (None, 58.1, 60.3, False, False, "range")),
    ("Three or four people fled.", (None, 3, 4, False, False, "range")),
    ("5 to 8 million people fled.", (None, 5e6, 8e6, False, False, "range")),
    ("$2-3bn was lost.", (None, 2e9, 3e9, False, False, "range")),
    ("About 15 to 20 people fled.", (None, 15, 20, False, False, "about")),
    ("Between roughly 20 and 25 people fled.", (None, 20, 25, False, False, "about")),
    ("It lasted over four years.", (4, 4, None, True, True, "more_than")),
    ("It was minus 12 degrees.", (-12, -12, -12, False, False, "exact")),
]


@pytest.mark.parametrize(("text", "expected"), INTERVALS)
def test_a_figure_is_an_interval(text: str, expected: tuple[Any, ...]) -> None:
    (found,) = read(text)
    assert (found.value, found.low, found.high) == pytest.approx(expected[:3])
    assert (found.low_open, found.high_open, found.bound) == expected[3:]


UNITS = [
    ("The sea has warmed by 1.6C.", "celsius", "temperature"),
    ("Temperatures reached 41C.", "celsius", "temperature"),
    ("It was -5C at dawn.", "celsius", "temperature"),
    ("The oven stood at 356F.", "fahrenheit", "temperature"),
    ("He was hit, said Ana Ruiz, 25.", "year of age", "age"),
    ("It is 15 kilometres deep.", "kilometre", "distance"),
    ("It is a 15-kilometer zone.", "kilometre", "distance"),
    ("The strip is 200 m long.", "metre", "distance"),
    ("They took 2,350 sq km of land.", "square kilometre", "captured"),
    ("The farm has 40 hectares.", "hectare", "area"),
    ("It weighs 20 tonnes.", "metric ton", "weight"),
    ("It lasted 24 hours.", "hour", "time"),
    ("It reached 40 °C.", "celsius", "temperature"),
    ("It blew at 120 km/h.", "kilometre per hour", "speed"),
    ("It rose 0.5 percentage points.", "percentage point", "rate"),
    ("12 per cent agreed.", "percentage", "rate"),
    ("A litre costs US$ 4.", "dollar", "price"),
    ("A litre costs 4 dollars.", "dollar", "price"),
    ("It paid £30 a month.", "pound sterling per month", "price"),
    ("It paid C$6 per share.", "canadian dollar per share", "price"),
    ("It lies one kilometre away.", "kilometre", "distance"),
    ("The dose is 0.5 R per hour.", "roentgen per hour", "dose"),
    ("One US fluid ounce is left.", "ounce", "weight"),
    ("It sold for 92 dollars a barrel.", "dollar per barrel", "price"),
    ("It paid $9 a share.", "dollar per share", "price"),
    ("It paid $9 a mayor asked for.", "dollar", "price"),
    ("It paid 67 dollars a month after that.", "dollar", "price"),
    ("It pumps 3 million barrels of crude oil a day.", "barrel per day", "volume"),
    ("It pumps 3 million barrels of oil a town needs.", "barrel", "volume"),
    ("At 38, she is the eldest.", "year of age", "age"),
    ("At 38, Ruiz is the eldest.", "year of age", "age"),
    ("It sold for 92 million yuan.", "chinese yuan", "price"),
    ("Rs 500 was paid.", "indian rupee", "price"),
    ("Half an hour passed.", "hour", "time"),
    ("Half a point was left.", "point", ""),
    ("He is 45 years old.", "year of age", "age"),
    ("She is 45.", "year of age", "age"),
    ("The driver, who was 45, fled.", "year of age", "age"),
    ("Ana Ruiz, 25, watched.", "year of age", "age"),
    ("The men, aged 45, watched.", "year of age", "age"),
    ("It has 550 megawatts.", "megawatt", "energy"),
    ("1.2m people watched.", "people", ""),
    ("Seven European countries agreed.", "european country", ""),
    ("1,100 public housing properties burned.", "public housing property", "buildings"),
    ("Nineteen U.S. warplanes left.", "warplane", ""),
    ("The file has 12 pages.", "page", ""),
    ("It is a 12-page file.", "page", ""),
    ("Two of the churches burned.", "church", "buildings"),
    ("Four of the largest dams broke.", "large dam", ""),
    ("Two of the most remote villages burned.", "remote village", "buildings"),
]


@pytest.mark.parametrize(("text", "unit", "measure"), UNITS[:-7])
def test_a_unit_has_one_name_and_tells_the_measure(text: str, unit: str, measure: str) -> None:
    (found,) = read(text)
    assert (found.unit, found.measure) == (unit, measure)


def test_what_follows_a_conversion_in_brackets_belongs_to_the_unit() -> None:
    units = [found.unit for found in read("It paid C$6 (4 euros) per share.")]
    assert units == ["canadian dollar per share", "euro"]


@pytest.mark.parametrize(("text", "unit"), [(text, unit) for text, unit, _ in UNITS[-9:]])
def test_a_counted_thing_is_named_in_the_singular(text: str, unit: str) -> None:
    assert [found.unit for found in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He got 20 years and six months.", [(20.5, "year")]),
        ("The raid took two hours and 45 minutes.", [(2.75, "hour")]),
        ("The raid took two hours and a half.", [(2.5, "hour")]),
        ("He slept two hours and half of it well.", [(2, "hour"), (0.5, "")]),
        ("The wall is 6 feet 3 inches high.", [(6.25, "foot")]),
        ("He got 12 years, 3 months later he fled.", [(12, "year"), (3, "month")]),
        ("They met for two days and 30 hours.", [(2, "day"), (30, "hour")]),
    ],
)
def test_what_goes_on_in_a_smaller_unit_is_one_quantity(text: str, told: list[tuple[float, str]]) -> None:
    assert [(found.value, found.unit) for found in read(text)] == told


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They won five of their last six games.", ["game", "game"]),
        ("Eight of the first 12 games were lost.", ["game", "game"]),
        ("Eight of the games in 12 towns were lost.", ["game", "town"]),
    ],
)
def test_a_part_is_counted_in_what_its_whole_counts(text: str, units: list[str]) -> None:
    assert [found.unit for found in read(text)] == units


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It paid $12m over four years.", ("four years", "exact")),
        ("It cut 3 per cent over four years.", ("four years", "exact")),
        ("It paid $12m for over four years.", ("over four years", "more_than")),
    ],
)
def test_the_time_over_which_an_amount_is_spread_has_no_bound(text: str, told: tuple[str, str]) -> None:
    found = read(text)[-1]
    assert (found.text, found.bound) == told


MEASURES = [
    # text, (value, measure, population) of each figure
    ("Nine people were killed.", [(9, "killed", "people")]),
    ("The raid killed nine people.", [(9, "killed", "people")]),
    ("Nine dead were counted.", [(9, "killed", "")]),
    ("The raid left nine dead.", [(9, "killed", "")]),
    ("Nine lost their lives.", [(9, "killed", "")]),
    ("The toll reached 90.", [(90, "killed", "")]),
    ("The killing of 13 children was recorded.", [(13, "killed", "children")]),
    ("Nine civilian deaths were recorded.", [(9, "killed", "civilians")]),
    ("The fire killed 12 and injured 34 others.", [(12, "killed", ""), (34, "injured", "people")]),
    (
        "Three rebels died and seven others were wounded.",
        [(3, "killed", "fighters"), (7, "injured", "people")],
    ),
    ("FIVE PEOPLE, AMONG THEM A MAYOR, WERE WOUNDED.", [(5, "injured", "people")]),
    (
        "Five people -- guards and drivers who worked by night for one and the same firm -- were wounded.",
        [(5, "injured", "people")],
    ),
    ("SIX PRIESTS AND TWO MAIDS WERE MURDERED.", [(6, "killed", "clergy"), (2, "killed", "women")]),
    ("500 civilians were killed or wounded.", [(500, "casualties", "civilians")]),
    ("Two gunmen killed a guard.", [(2, "", "fighters"), (1, "killed", "workers")]),
    ("210 persons are listed as missing.", [(210, "missing", "people")]),
    ("Forty men were arrested.", [(40, "detained", "men")]),
    ("Forty women fled their homes.", [(40, "displaced", "women")]),
    ("Forty children were forced to flee.", [(40, "displaced", "children")]),
    ("37 displaced people died.", [(37, "killed", "people")]),
    ("Twelve members of the militia died.", [(12, "killed", "militia")]),
    ("The number of teachers who have come back is 82.", [(82, "returned", "teachers")]),
    ("76% of the 300 journalists agreed.", [(76, "rate", "journalists"), (300, "", "journalists")]),
    ("The army attacked the coast 6,422 times.", [(6422, "attacks", "")]),
    ("The army attacked the coast 6,422 in March.", [(6422, "attacks", "")]),
    ("129 explosions were logged.", [(129, "attacks", "")]),
    ("Infections reached 503.", [(503, "cases", "")]),
    ("GDP grew 0.5 per cent.", [(0.5, "rate", "")]),
    ("The camp is home to 900 families.", [(900, "population", "families")]),
    ("Half of those killed were women.", [(0.5, "killed", "women")]),
    ("Two of the injured are children, said the clinic.", [(2, "injured", "children")]),
    ("Half of those killed were not women.", [(0.5, "killed", "")]),
    ("A magnitude 6.3 quake struck.", [(6.3, "magnitude", "")]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_a_figure_knows_what_it_counts(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(found.value, found.measure, found.population) for found in read(text)] == expected


CHANGES = [
    # text, (value, change, previous) of each figure
    ("Arrests rose from 12 to 17.", [(12, None, None), (17, "up", 0)]),
    ("Arrests rose to 17 from 12.", [(17, "up", 1), (12, None, None)]),
    ("Arrests rose to 17.", [(17, "up", None)]),
    ("Arrests fell by 40 %.", [(40, "down", None)]),
    ("Arrests were revised from 12 to 9.", [(12, None, None), (9, "down", 0)]),
    ("The rate is 7.5 per cent, up from 6.9 per cent.", [(7.5, None, 1), (6.9, None, None)]),
    ("The rate was 7.5 per cent in May, up from 6.9 per cent.", [(7.5, None, 1), (6.9, None, None)]),
    ("Prices doubled to 40 dollars.", [(40, "up", None)]),
    ("The index was +0.3%.", [(0.3, "up", None)]),
    ("Three more bodies were found.", [(3, "up", None)]),
    ("The firm lost 12 men.", [(12, None, None)]),
    ("Police shot down 3 drones.", [(3, None, None)]),
    ("The index ended down 2 % at 1,480 points.", [(2, "down", None), (1480, None, None)]),
    ("The index closed 2 % higher at 1,480.", [(2, None, None), (1480, None, None)]),
    (
        "The index fell 12 points, or 2 %, to close at 480.",
        [(12, "down", None), (2, "down", None), (480, None, None)],
    ),
    ("Crude gained 84 cents, or 2 %, to $71.", [(84, "up", None), (2, "up", None), (71, None, None)]),
    ("Shares lost 40 cents to $12.", [(40, "down", None), (12, None, None)]),
    ("He lost 40 cents.", [(40, None, None)]),
    ("The fund added $40 to its fee.", [(40, None, None)]),
    ("The Greens lost 12 seats.", [(12, "down", None)]),
    ("Rents rose by more than 9 % to 1,350 pounds.", [(9, "up", None), (1350, None, None)]),
    ("Arrests rose by 5 to 17.", [(5, "up", None), (17, "up", None)]),
    ("Arrests rose from about 12 to 17.", [(12, None, None), (17, "up", 0)]),
    (
        "The forecast is 84 million euros, down from the 89 to 93 million told before.",
        [(84e6, None, None), (None, None, None)],
    ),
    ("It all boils down to 21 euros a day.", [(21, None, None)]),
    ("Sales fell from 5 to 3 million.", [(5e6, None, None), (3e6, "down", 0)]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_change_is_told_apart_from_state(
    text: str, expected: list[tuple[float, str | None, int | None]]
) -> None:
    assert [(found.value, found.change, found.previous) for found in read(text)] == expected


PARTS = [
    # text, (value, part_of) of each figure
    ("135 people were killed, including 34 children.", [(135, None), (34, 0)]),
    ("135 people were killed, 51 of them civilians.", [(135, None), (51, 0)]),
    ("Of 135 killed, 51 were women.", [(135, None), (51, 0)]),
    ("Ten men died, two boys and four girls among them.", [(10, None), (2, 0), (4, 0)]),
    ("Ten died, including two boys and four girls.", [(10, None), (2, 0), (4, 0)]),
    ("Ten civilians died (seven by shelling, three by air strikes).", [(10, None), (7, 0), (3, 0)]),
    ("Ten civilians died, six of whom were women.", [(10, None), (6, 0)]),
    ("205 of the 612 deaths were in one town.", [(205, 1), (612, None), (1, None)]),
    ("Ten died and six were wounded.", [(10, None), (6, None)]),
    ("Two wells were shut, or 7 percent of the total.", [(2, None), (7, None)]),
    ("Ten died and six were hurt, four of the dead in one town.", [(10, None), (6, None), (4, 0), (1, None)]),
    ("Ten died, six of them in Rafah and four in Gaza.", [(10, None), (6, 0), (4, 0)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_points_at_its_whole(text: str, expected: list[tuple[float, int | None]]) -> None:
    assert [(found.value, found.part_of) for found in read(text)] == expected


def test_a_share_is_resolved_against_its_whole() -> None:
    whole, part = read("It is home to some 3.5 million people, a third of whom are children.")
    assert part.value == pytest.approx(1 / 3)
    assert (part.low, part.high) == pytest.approx((3.45e6 / 3, 3.55e6 / 3))
    assert (part.part_of, part.population, part.measure) == (0, "children", whole.measure)


def test_a_share_of_an_open_whole_stays_open() -> None:
    _, part = read("At least 900 people fled, half of them women.")
    assert (part.low, part.high, part.high_open) == (450, None, True)


def test_the_parts_of_a_second_sentence_count_from_its_own_figures() -> None:
    text = "Nine died. Twelve were killed, three of them women."
    found, _ = figures.find(text, (Sentence(0, 10), Sentence(11, len(text))), (), "en")
    assert [figure.part_of for figure in found] == [None, None, 1]


def test_a_single_victim_is_a_figure() -> None:
    assert [(found.value, found.text) for found in read("A soldier was wounded.")] == [(1, "A soldier")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Nine civilians were killed by Russian warplanes.", "Russian warplanes"),
        ("Nine civilians were killed by the rebels.", "rebels"),
        ("Nine civilians were killed.", ""),
        ("A raid by Russian warplanes killed nine civilians.", "Russian warplanes"),
        ("The army has reportedly killed nine rebels.", "army"),
        ("Nine civilians were killed in an attack by Islamic State in Kirkuk.", "Islamic State"),
        ("Nine civilians were killed when a house by the river fell in.", ""),
        ("A blast on Monday killed nine civilians.", ""),
        ("They killed nine civilians.", ""),
        ("The army denied killing nine civilians.", ""),
    ],
)
def test_who_did_it_is_kept_apart(text: str, actor: str) -> None:
    assert [found.actor for found in read(text)] == [actor]


def test_each_rule_that_fired_is_named() -> None:
    (found,) = read("At least 12 people were killed.")
    assert found.why == (
        "digits",
        "counts: people",
        "bound: at least",
        "measure killed: told of it: killed",
    )


def test_the_quote_holds_the_bound_and_the_noun() -> None:
    text = "Witnesses saw at least 12 wounded soldiers there."
    assert [found.text for found in read(text)] == ["at least 12 wounded soldiers"]


def test_a_measure_is_a_stock_or_a_flow() -> None:
    assert (nature("en", "killed"), nature("en", "displaced"), nature("en", "no such")) == (
        "flow",
        "stock",
        "",
    )


def test_nobody_is_counted_in_a_police_station() -> None:
    assert [item.text for item in read("A police station burned and a policeman was killed.")] == [
        "a policeman"
    ]


def test_what_some_report_is_not_what_is_counted() -> None:
    assert [(item.text, item.unit) for item in read("Of the provinces, 19 report road closures.")] == [
        ("19", "")
    ]
