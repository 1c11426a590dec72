"""What befell the people that are counted: verbs, places and the rest of the sentence that tell it."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article, Figure

MEASURES = [
    ("A trawler picked up 31 migrants off Tobruk.", "rescued"),
    ("Plain-clothes men picked up 31 students in Gao.", "detained"),
    ("The court in Gao jailed 31 workers for six years.", "convicted"),
    ("Guards jailed 31 workers overnight.", "detained"),
    ("Judges cleared 31 workers.", "acquitted"),
    ("Nurses reached 310,000 toddlers with vaccine drops.", "vaccinated"),
    ("The charity reached 310,000 people with food.", "aid"),
    ("Wards in Gao admitted 310 toddlers.", "treated"),
    ("The rally drew 31,000 people.", "protests"),
    ("The cholera outbreak has struck 310 people.", "cases"),
    ("Some 31,000 people were in 115 relief camps.", "displaced"),
    ("Some 3,100 people are held in 11 prisons.", "detained"),
    ("Six dockers who had been held without charge walked free.", "released"),
    ("Dockers who came with 31 pilots killed in a raid said so.", "killed"),
    ("The firm fired 310 workers.", "jobs"),
    ("Cops nab 31 after a heist", "detained"),
    ("Rain left 310 people in critical condition.", "injured"),
    ("Some 3,100 residents of Djibo fled.", "displaced"),
    ("IPC: 310,000 people in catastrophe.", "in_need"),
    ("Spain expelled 310 Moroccans on Monday.", "deported"),
    ("The state expelled 310 farmers from their homes.", "displaced"),
    ("Of the two boats, the crew of one lost 31 sailors at sea.", "killed"),
    ("Gas was fired as 3,100 farmers converged on the square.", "protests"),
    ("The toll went up; 310 inmates of jails were moved to safety.", "displaced"),
    ("Thieves stole 310 head of cattle.", "livestock"),
    ("The drought claimed 310 head of cattle.", "killed"),
    ("The office counted 31 cases of arbitrary detention.", "detained"),
    ("The office counted 31 cases of measles.", "cases"),
    ("The army captured 31 villages.", "captured"),
    ("The storm flattened 31 villages.", "buildings"),
    ("Workers handed out 310 tents as relief.", "aid"),
    ("Fire destroyed 310 tents.", ""),
    ("Mines maimed or killed 310 people.", "casualties"),
    ("The valley hosts 310,000 Sudanese.", "refugees"),
    ("The storm has claimed 31 lives.", "killed"),
    ("The march claimed 310 participants.", ""),
    ("Deaths pass 1,100", "killed"),
    ("Police freed 31 guests.", "released"),
    ("Some 31 people arrested since May have died in custody.", "killed"),
    ("The jury found two guilty.", "convicted"),
    ("Nurses gave the vaccine to 310 people.", "vaccinated"),
    ("Bandits took away 31 persons.", "abducted"),
    ("A bus left 31 pupils with cuts and bruises.", "injured"),
    ("The ward was treating 112 on Monday.", "treated"),
]


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(analyse(Article(text, language=language)).figures)


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_people_are_counted_by_what_befell_them(text: str, measure: str) -> None:
    assert measure in [figure.measure for figure in figures(text)]
    assert figures(text)[0].measure == measure or text.startswith(("Of the", "Dockers", "Six"))


FRENCH = [
    ("Les pompiers ont extrait 31 survivants des décombres.", "rescued"),
    ("Quelque 310 lycéens ont été placés en garde à vue.", "detained"),
    ("Une trentaine de personnes manquent à l'appel.", "missing"),
    ("Le naufrage a fait 31 disparus.", "missing"),
    ("Le juge a condamné 31 dockers.", "convicted"),
    ("Plus de 310 habitants de Djibo ont pris la fuite.", "displaced"),
    ("Le défilé a réuni 3 100 personnes.", "protests"),
    ("L'épidémie de rougeole a touché 310 enfants.", "cases"),
    ("La coopérative a remis 310 kits d'hygiène.", "aid"),
    ("Un ménage sur trois souffre de la faim.", "in_need"),
    ("Les douaniers ont libéré 31 otages.", "released"),
    ("L'hôpital a soigné 310 patients.", "treated"),
    ("La tempête a endommagé 310 habitations.", "buildings"),
]


@pytest.mark.parametrize(("text", "measure"), FRENCH)
def test_people_are_counted_by_what_befell_them_in_french(text: str, measure: str) -> None:
    assert figures(text, "fr")[0].measure == measure


def test_a_part_in_brackets_befell_what_befell_its_whole() -> None:
    killed, two, hurt, five = figures(
        "Harm in Gao: 13 killed (including 2 boys) and 48 injured (including 5 girls)."
    )
    assert [item.measure for item in (killed, two, hurt, five)] == ["killed", "killed", "injured", "injured"]
    assert (two.part_of, five.part_of) == (0, 2)


def test_the_sorts_in_brackets_are_parts_of_the_count_before_them() -> None:
    cases, confirmed, probable = figures("Gao has 14 cases (12 confirmed, two probable).")
    assert (cases.part_of, confirmed.part_of, probable.part_of) == (None, 0, 0)
    assert {cases.measure, confirmed.measure, probable.measure} == {"cases"}


def test_millions_of_a_currency_without_a_plural_are_no_metres() -> None:
    (money,) = figures("They demand 50m naira.")
    assert (money.value, money.unit) == (50_000_000, "naira")


def test_a_share_since_a_day_is_no_ordinal_and_to_seat_is_a_verb() -> None:
    assert [figure.value for figure in figures("Rents jumped by a third since May.")] == [
        pytest.approx(1 / 3)
    ]
    assert [figure.measure for figure in figures("The bus, licensed to seat 14, had left.")] == ["capacity"]


def test_a_tally_with_colons_and_a_total_behind_a_length_of_time_count_what_stands_before() -> None:
    tally = figures("Tally - killed: 12; wounded: 30; unaccounted for: 5")
    assert [figure.measure for figure in tally] == ["killed", "injured", "missing"]
    total = figures("Gao logged 191 new infections over seven days, bringing the tally to 6,930.")[-1]
    assert (total.value, total.measure) == (6930, "cases")


def test_a_part_may_have_parts_of_its_own() -> None:
    _, civilians, children, women = figures(
        "Some 3,412 people died, including 1,049 civilians, of whom 240 were children and 129 women."
    )
    assert (civilians.part_of, children.part_of, women.part_of) == (0, 1, 1)


@pytest.mark.parametrize(
    "told", ["police put it at 45,000", "the police spoke of 45,000", "the mayor counted 45,000"]
)
def test_another_number_for_the_same_counts_the_same(told: str) -> None:
    first, second = figures(f"Some 200,000 people marched; {told}.")
    assert (first.measure, second.measure) == ("protests", "protests")


@pytest.mark.parametrize(
    "text", ["The driver, 52, died.", "The bus hit 8 pupils and their driver, 52.", "A widow, 71, was found."]
)
def test_a_bare_number_behind_one_person_is_an_age(text: str) -> None:
    assert figures(text)[-1].measure == "age"


def test_people_in_brackets_are_counted_by_the_noun_before_them() -> None:
    turks, afghans = figures("The largest groups were Turks (62,624) and Afghans (53,582).")
    assert (turks.unit, turks.population, afghans.unit) == ("turk", "people", "afghan")


def test_how_far_two_counts_lie_apart_is_no_share_of_a_count_before() -> None:
    zones, more = figures("The office named 26 zones, a quarter more than a year before.")
    assert (zones.value, more.part_of, more.value) == (26, None, 0.25)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The ward saw a 26 per cent increase.", ["up"]),
        ("Prices had a 3% drop.", ["down"]),
        ("Unemployment fell by 0.3 points to 6.8%.", ["down", None]),
        ("Oil slipped $1.14, or 1.5%, to $73.06 a barrel.", ["down", "down", None]),
    ],
)
def test_a_step_tells_the_change_and_not_the_level_behind_it(text: str, changes: list[str | None]) -> None:
    assert [figure.change for figure in figures(text)] == changes


def test_debt_that_tops_a_share_is_a_figure_and_a_top_rank_is_none() -> None:
    assert [figure.value for figure in figures("Debt will top 70% of output.")] == [70]
    assert figures("The top 10 met.") == []


def test_what_is_handed_over_is_no_more_than_its_number() -> None:
    (handed,) = figures("The army handed over 140 captives.")
    assert (handed.low, handed.high) == (140, 140)
