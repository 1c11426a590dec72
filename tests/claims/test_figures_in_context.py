"""Figures read with what stands around them: lists, names, days and objects between."""

from __future__ import annotations

import pytest

from claims.model import Time
from tests.claims.test_figures import read
from tests.claims.test_no_figures import left

READ_TOGETHER = [
    # text, (value, unit, measure) of each figure
    (
        "The dead number 65 and the injured number 210.",
        [(65, "people", "killed"), (210, "people", "injured")],
    ),
    ("Children under 5 are at risk.", [(5, "year of age", "age")]),
    (
        "Three boys, 4, 6 and 9, drowned.",
        [(3, "boy", "killed"), *((n, "year of age", "age") for n in (4, 6, 9))],
    ),
    ("Girls aged 4, 6 and 9 were hurt.", [(n, "year of age", "age") for n in (4, 6, 9)]),
    ("The mother of three was shot dead.", [(3, "", "")]),
    ("The mother of two soldiers was killed.", [(2, "soldier", "")]),
    ("He was held in cell 9.", []),
    ("On day 14 he left.", []),
    (
        "It gave £2bn to clinics and 350m to schools.",
        [(2e9, "pound sterling", "money"), (350e6, "pound sterling", "money")],
    ),
    (
        "They built a 60m mast and a 350m road for schools.",
        [(60, "metre", "distance"), (350, "metre", "distance")],
    ),
    ("The house number 12 bus was late.", []),
    ("The port put the number of passengers on board at 120.", [(120, "passenger", "")]),
    (
        "The number of tame wolves rose to 38 from 21.",
        [(38, "tame wolf", ""), (21, "tame wolf", "")],
    ),
    ("The number of the dead rose to 38.", [(38, "people", "killed")]),
    (
        "Shelling killed 12 people in Gao and 15 in Batu.",
        [(12, "people", "killed"), (15, "people", "killed")],
    ),
    (
        "Gao recorded 120 cases, Batu 65 and Kita 40.",
        [(120, "case", "cases"), (65, "case", "cases"), (40, "case", "cases")],
    ),
    (
        "Shelling killed 12 in Gao, Batu 9 and Kita 4.",
        [(12, "people", "killed"), (9, "people", "killed"), (4, "people", "killed")],
    ),
    (
        "Gao has 473 cases, followed by Batu with 72.",
        [(473, "case", "cases"), (72, "case", "cases")],
    ),
    (
        "It employs 54,000 people in Gao and 89,000 worldwide.",
        [(54_000, "people", "employees"), (89_000, "people", "employees")],
    ),
    (
        "The storm tore down 300 homes in Gao and two in Batu were flooded.",
        [(300, "home", "buildings"), (2, "home", "buildings")],
    ),
    ("He left Gao in 2019 with 12 people and 15 dogs.", [(12, "people", ""), (15, "dog", "")]),
    (
        "It had 16 deaths; eight patients have recovered.",
        [(16, "death", "killed"), (8, "patient", "")],
    ),
    ("The bank cut its staff by 300 to 2,400.", [(300, "", ""), (2400, "", "")]),
    ("Its profit fell by a third to €4.2bn.", [(1 / 3, "", ""), (4.2e9, "euro", "revenue")]),
    ("The number of children killed stood at 38.", [(38, "people", "killed")]),
    ("The number of guests who left after 40 is not known.", [(40, "", "")]),
    ("The bank lost 1.2m people's records.", [(1.2e6, "people record", "")]),
    (
        "Nearly 500 homes and more than 30 shops burned down.",
        [(500, "home", "buildings"), (30, "shop", "buildings")],
    ),
    ("Eight of the ten hostages were freed.", [(8, "hostage", "released"), (10, "hostage", "abducted")]),
    ("Nineteen others were taken to hospital.", [(19, "other", "injured")]),
    ("None of the 14 crew members survived.", [(14, "crew member", "")]),
    ("No one was injured.", [(0, "people", "injured")]),
    ("Nobody has been killed.", [(0, "people", "killed")]),
    ("No casualties were reported.", [(0, "casualty", "casualties")]),
    ("The raid ended without any casualties.", [(0, "casualty", "casualties")]),
    ("No miners were hurt, but 12 cooks were.", [(0, "miner", "injured"), (12, "cook", "")]),
    ("No further casualties were reported.", []),
    ("No one else was hurt.", []),
    ("No reports of casualties came in.", []),
    ("Nobody knows how many were killed.", []),
    ("No fewer than 12 miners were killed.", [(12, "miner", "killed")]),
    ("No miners live there.", []),
    ("No. 5 was killed.", []),
    (
        "In all 9 maids, 8 cooks, 7 grooms, 6 smiths, 5 bakers, 4 clerks and 3 pilots were killed.",
        [
            (9, "maid", "killed"),
            (8, "cook", "killed"),
            (7, "groom", "killed"),
            (6, "smith", "killed"),
            (5, "baker", "killed"),
            (4, "clerk", "killed"),
            (3, "pilot", "killed"),
        ],
    ),
    ("Section 3.2 forbids it.", []),
    (
        "Fewer than half of the land's 3,500 clinics work.",
        [(0.5, "clinic", "buildings"), (3500, "clinic", "buildings")],
    ),
    ("Nobody among the 120 passengers was hurt.", [(120, "passenger", "")]),
    ("The gunmen took 27 pupils hostage.", [(27, "pupil", "abducted")]),
    (
        "The 7.8-magnitude quake killed 50,000 in Gao and 6,000 in Batu.",
        [(7.8, "magnitude", "magnitude"), (50_000, "people", "killed"), (6000, "people", "killed")],
    ),
    (
        "Rescuers pulled 15 people alive from the rubble, and 30 were missing.",
        [(15, "people", "rescued"), (30, "people", "missing")],
    ),
    (
        "They arrested 20 more, taking the total to 83.",
        [(20, "people", "detained"), (83, "people", "detained")],
    ),
    ("They took the number 12 bus and 3 more.", [(3, "", "")]),
    (
        "Six drones were shot down over Gao, three over Batu.",
        [(6, "drone", "attacks"), (3, "drone", "attacks")],
    ),
    ("In Gao 12 were hurt and in Batu 20 died.", [(12, "people", "injured"), (20, "people", "killed")]),
    ("The Apollo 13 was lost.", []),
    ('"We lost much," said Omar H., 34, a baker.', [(34, "year of age", "age")]),
    ('"There are 300 wounded," a doctor said.', [(300, "people", "injured")]),
    ("Prices rose 2.5% a month.", [(2.5, "percentage per month", "rate")]),
    ("It is told in Table 4.1 of the book.", []),
    ("They drank a case of 1.5 litres.", [(1.5, "litre", "volume")]),
    ("The poll (n=1,204, p = 0.03) was held.", []),
    ("The price of gas = $1,204.", [(1204, "dollar", "price")]),
    (
        "Fever made 1,310 people ill in seven towns, up from 940 a week ago.",
        [(1310, "people", "cases"), (7, "town", "buildings"), (940, "people", "cases")],
    ),
    (
        "Some 1.2 million people marched on Tuesday; unions put the figure at 3 million.",
        [(1.2e6, "people", "protests"), (3e6, "people", "protests")],
    ),
    ("One in five high-speed trains ran.", [(0.2, "high-speed train", "vehicles")]),
    (
        "The court jailed one to 11 years and the clerk to 10.",
        [(11, "year", "time"), (10, "year", "time")],
    ),
    (
        "Gao saw 9,090 arrivals, Batu 1,065 and Kita 1,054.",
        [(9090, "arrival", "arrivals"), (1065, "arrival", "arrivals"), (1054, "arrival", "arrivals")],
    ),
    (
        "Growth was less than half the 1.8 percent of May.",
        [(0.5, "percentage", "rate"), (1.8, "percentage", "rate")],
    ),
    ("It counted 11 such massacres.", [(11, "massacre", "attacks")]),
    ("Fourteen survivors described the raid.", [(14, "survivor", "")]),
    (
        "The storm killed 225 people in Gao and 21 in Batu, and 41 are missing.",
        [(225, "people", "killed"), (21, "people", "killed"), (41, "people", "missing")],
    ),
    ("It helps the 59,000 people affected.", [(59_000, "people", "in_need")]),
    ("It sent 4 trucks and 300 hygiene bags.", [(4, "truck", "vehicles"), (300, "hygiene bag", "")]),
    ("Two guards, both from Gao, were wounded.", [(2, "guard", "injured")]),
    ("They voted to end a mission, which has 900 staff.", [(900, "staff", "")]),
    ("A litre cost less: petrol was at $3.80 a gallon.", [(3.8, "dollar per gallon", "price")]),
    ("A couple was killed in Gao.", [(2, "people", "killed")]),
    ("An elderly couple were found dead.", [(2, "elderly couple", "killed")]),
    ("A couple of guards were hurt.", [(None, "guard", "injured")]),
    ("A mother and her baby were killed.", [(1, "mother", "killed"), (1, "baby", "killed")]),
    ("A family of five was killed.", [(5, "people", "killed")]),
    ("Both pilots died.", [(2, "pilot", "killed")]),
    ("Both of the guards were hurt.", [(2, "guard", "injured")]),
    ("Both men and women were killed.", []),
    ("Both countries said a raid killed many.", []),
    ("They killed his wife and three children.", [(1, "wife", "killed"), (3, "child", "killed")]),
    ("Guards shot dead Ali Haddad, his wife and two cooks.", [(1, "wife", "killed"), (2, "cook", "killed")]),
    ("The blast killed the driver and two passengers.", [(2, "passenger", "killed")]),
    ("He was killed in front of his wife.", []),
    ("His wife said he had been killed.", []),
    (
        "Gunmen killed a police officer and his brother.",
        [(1, "police officer", "killed"), (1, "brother", "killed")],
    ),
    ("A father of three was killed.", [(1, "father", "killed"), (3, "", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), READ_TOGETHER)
def test_a_number_is_read_with_what_stands_around_it(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert [(figure.value, figure.unit, figure.measure) for figure in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It cut its garrison from 9,000 to 6,500.", "down"),
        ("They raised the size of the force from 6,500 to 9,000.", "up"),
        ("Another 14 villages were retaken.", "up"),
        ("It would take another 3 gigawatts.", None),
        ("It has to feed 9 pupils from 14 schools.", None),
    ],
)
def test_a_change_reaches_over_its_object(text: str, change: str | None) -> None:
    assert read(text)[-1].change == change


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The clinic lowered the toll to 9 from 14.", "down"),
        ("The clinic lowered the toll of last week's flood to 9 from 14.", "down"),
        ("The bank raised its rate to 5.25 % from 5 %.", "up"),
        ("The toll was revised to 14 from 9.", "up"),
        ("Prices slowed to 5 %, down from 7 % a month earlier.", "down"),
    ],
)
def test_a_level_told_first_points_at_the_one_it_came_from(text: str, change: str) -> None:
    later, earlier = read(text)
    assert (later.change, later.previous, earlier.change) == (change, 1, None)
    assert later.measure == earlier.measure != ""


COMPARED = [
    # text, (value, unit, measure, population) of each figure
    (
        "Mines killed 17 farmers in March, compared with 11 in May.",
        [(17, "farmer", "killed", "civilians"), (11, "farmer", "killed", "civilians")],
    ),
    (
        "It saw 17 deaths last week against 11 a year ago.",
        [(17, "death", "killed", ""), (11, "death", "killed", "")],
    ),
    (
        "Turnout was 49 %, versus 57 % in 2016.",
        [(49, "percentage", "turnout", ""), (57, "percentage", "turnout", "")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), COMPARED)
def test_what_a_figure_is_compared_with_counts_the_same(
    text: str, wanted: list[tuple[float, str, str, str]]
) -> None:
    one, two = read(text)
    assert [(item.value, item.unit, item.measure, item.population) for item in (one, two)] == wanted
    assert (one.previous, one.change, two.previous) == (1, None, None)


def test_what_counts_another_thing_is_no_earlier_value() -> None:
    assert [item.previous for item in read("Three men fought against 12 rebels.")] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Output fell by more than half, to 234 barrels a day from 520.",
        "Output fell 12 percent, to 234 barrels a day from 520 a year earlier.",
        "Output fell by a third to 234 barrels a day from 520.",
        "Output fell 12 percent since mid-May, to 234 barrels a day from 520.",
    ],
)
def test_a_level_behind_the_amount_of_its_change_points_at_the_one_it_came_from(text: str) -> None:
    amount, later, earlier = read(text)
    assert (amount.change, later.change, later.previous) == ("down", "down", 2)
    assert later.unit == earlier.unit == "barrel per day"


def test_a_level_counts_what_the_fraction_that_led_to_it_is_one_of() -> None:
    assert [item.measure for item in read("Arrivals fell by a third, to 410 from 620.")] == ["arrivals"] * 3


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They put the crowd at 1.6 million, plus or minus 100,000.", 1.5e6, 1.7e6),
        ("Support stood at 43 percent, plus or minus 3 points.", 40, 46),
        ("It weighs 50 kg ± 2 kg.", 48, 52),
        ("It holds 1,000 litres, give or take 50.", 950, 1050),
        ("Shells fell, 12 on Gao, plus or minus 20.", 12, 12),
    ],
)
def test_a_tolerance_makes_an_interval(text: str, low: float, high: float) -> None:
    found = read(text)[0]
    assert (found.low, found.high) == (low, high)


def test_a_number_behind_a_day_is_no_part_of_its_name() -> None:
    text = "The same day 14 more were hurt."
    day = Time(0, len("The same day"), "The same day", "DATE", "2024-03-11")
    assert [figure.value for figure in read(text, times=(day,))] == [14]


def test_several_victims_are_a_vague_count() -> None:
    (figure,) = read("Several civilians were wounded.")
    assert (figure.value, figure.low, figure.high, figure.bound) == (None, 2, None, "vague")


def test_some_whom_something_befell_are_counted_without_a_noun() -> None:
    found = read("Several died and a few were hurt.")
    assert [(figure.low, figure.bound, figure.measure) for figure in found] == [
        (2, "vague", "killed"),
        (2, "vague", "injured"),
    ]
    assert read("Several were late and a few left.") == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Of the 135 dead, 34 were children.", (34, "children", 0)),
        ("The toll rose to 52, of whom 31 were women.", (31, "women", 0)),
        ("Of the 20 schools, 3 were shut.", (3, "", 0)),
        ("Among the 135 dead, 34 were children.", (34, "children", 0)),
        ("Some 300 people fled, including a third of the town's doctors.", (1 / 3, "medics", None)),
        ("He spoke of the 20 schools on Monday, and 3 were shut.", (3, "", None)),
    ],
)
def test_a_part_told_behind_its_whole_is_known(text: str, wanted: tuple[float, str, int | None]) -> None:
    part = read(text)[1]
    assert (part.value, part.population, part.part_of) == wanted


@pytest.mark.parametrize(
    "text", ["Погибло 15 человек.", "В городе погибли 15 человек.", "地震造成15人死亡。"]
)
def test_an_unknown_language_has_its_digits(text: str) -> None:
    assert [figure.value for figure in read(text, "und")] == [15]


@pytest.mark.parametrize(
    "text",
    [
        "في 1 مارس قتل 15 شخصا",
        "3 марта погибли 15 человек.",
        "Am 12. März starben in der Stadt 15 Menschen.",
        "El 3 de marzo murieron 15 personas.",
        "3月12日に15人が死亡。",
        "5月、15人が死亡。",
        "5月には15人が死亡。",
        "2021年5月，15人死亡。",
        "5월 12일 지진으로 15명이 숨졌다.",
    ],
)
def test_a_day_of_a_month_is_no_figure_in_an_unknown_language(text: str) -> None:
    (figure,) = read(text, "und")
    assert figure.value == 15


def test_a_row_of_numbers_without_a_word_is_left_at_once() -> None:
    row = "12 " * 400
    assert read(row) == () and left(row) == {row: "a row of numbers without a word"}
    assert read("12 % " * 200) != ()


def test_the_year_of_an_earlier_rate_is_no_rate() -> None:
    text = "The rate dropped from 86% in 2019 to 81% in 2021."
    years = tuple(Time(at, at + 4, text[at : at + 4], "DATE", text[at : at + 4]) for at in (29, 44))
    assert [year.text for year in years] == ["2019", "2021"]
    earlier, later = read(text, times=years)
    assert (earlier.value, later.value, later.change, later.previous) == (86, 81, "down", 0)
