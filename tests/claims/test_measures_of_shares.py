"""What shares and parts count: by the count that they are told of, by their whole, by what was awaited."""

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Figure


def figures(text: str) -> dict[str, Figure]:
    found = analyse(Article(text=text, published=date(2024, 5, 15))).figures
    return {figure.text: figure for figure in found}


@pytest.mark.parametrize(
    ("text", "share", "measure", "population"),
    [
        ("The mill is to lay off 900 workers, or 6% of its staff.", "6%", "jobs", ""),
        ("The mill laid off 900 workers, about 6% of the total.", "about 6%", "jobs", "workers"),
        (
            "Some 36,000 people crossed the Channel in boats in May, up 25% on last year.",
            "25%",
            "arrivals",
            "people",
        ),
        (
            "The monitors counted 320 ceasefire violations, a 21 per cent rise.",
            "21 per cent",
            "violations",
            "",
        ),
        (
            "The port shipped 1.1 million tonnes of beans, 26 percent less than in May.",
            "26 percent",
            "shipped",
            "",
        ),
        ("The frost has killed 7,000 animals this winter, a tenth of the herd.", "a tenth", "livestock", ""),
        ("Kidnappings jumped 36 percent in the valley last year.", "36 percent", "abducted", ""),
        ("Kidnappings in the valley fell by 8.4 percent last year.", "8.4 percent", "abducted", ""),
        ("Only 38% of the infants in the camp have been vaccinated.", "38%", "vaccinated", ""),
        # A share of something else stays a rate.
        ("The mill laid off 900 workers, and inflation rose to 6%.", "6%", "rate", ""),
        ("The mill laid off 900 workers, while 6% of the shares changed owners.", "6%", "rate", ""),
    ],
)
def test_a_share_measures_what_it_is_told_of(text: str, share: str, measure: str, population: str) -> None:
    found = next(figure for name, figure in figures(text).items() if name.startswith(share))
    assert (found.measure, found.population) == (measure, population)


@pytest.mark.parametrize(
    ("text", "part", "measures"),
    [
        ("All but two of the 181 people aboard died when the jet burned.", "two", ("killed", "")),
        ("Two of the 12 hostages were killed on Monday.", "Two", ("killed", "abducted")),
        ("Three of the 40 people killed were nurses.", "Three", ("killed", "killed")),
        ("Three of the 40 people who died were nurses.", "Three", ("killed", "killed")),
    ],
)
def test_the_verb_behind_a_whole_is_told_of_its_part(text: str, part: str, measures: tuple[str, str]) -> None:
    found = tuple(figure.measure for figure in figures(text).values())
    assert found == measures and part in figures(text)


@pytest.mark.parametrize(
    ("text", "awaited", "measure"),
    [
        ("The motion won 331 votes, well above the 288 needed.", "288", "vote"),
        (
            "Firms added 353,000 jobs in May, far above the 185,000 analysts had expected.",
            "185,000 analysts",
            "jobs",
        ),
        ("The petition drew 17,400 signatures, short of the 20,000 required.", "20,000", "signatures"),
    ],
)
def test_what_was_awaited_counts_the_same(text: str, awaited: str, measure: str) -> None:
    assert figures(text)[awaited].measure == measure


def test_things_are_told_by_their_noun_where_a_verb_tells_people_alone() -> None:
    assert figures("A convoy of 41 lorries arrived in the camp.")["41 lorries"].measure == "vehicles"
    assert figures("A convoy of 41 nuns arrived in the camp.")["41 nuns"].measure == "arrivals"


def test_a_part_is_none_of_the_places_where_its_whole_was_counted() -> None:
    found = analyse(Article(text="Police made 212 arrests in 21 cities, 109 of them in the capital.")).figures
    assert [(figure.text, figure.part_of) for figure in found][2] == ("109 of them", 0)


def test_a_part_without_a_noun_counts_whom_its_whole_counts() -> None:
    assert figures("Seventy children fell ill, 12 of them seriously.")["12 of them"].population == "children"
    assert figures("Seventy people fell ill, 12 of them boys.")["12 of them boys"].population == "children"


def test_who_of_the_sick_needs_a_hospital_is_treated_and_not_hurt() -> None:
    sick = figures("The state has 481 measles cases, of whom 56 have needed hospital treatment.")
    hurt = figures("The blast hit 81 people, of whom 56 have needed hospital treatment.")
    assert (sick["56"].measure, hurt["56"].measure) == ("treated", "injured")


def test_who_speaks_announces_no_number_of_others() -> None:
    found = figures("The navy found 104 survivors, and survivors say 750 people were packed aboard.")
    assert found["750 people"].measure == ""
    found = figures("Some 76 people died in a fire at a hotel where 238 guests were registered.")
    assert found["238 guests"].measure == ""


def test_a_possessive_stands_between_a_verb_and_the_number_of_its_object() -> None:
    assert (
        figures("Police seized the boat and arrested its three sailors.")["three sailors"].measure
        == "detained"
    )


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("The floods killed 300 people last week, 120 in Valencia alone.", "300 people", "120"),
        (
            "In all 208 people died, the police said, with Bohol province alone counting 74.",
            "208 people",
            "74",
        ),
    ],
)
def test_a_number_of_one_place_alone_is_a_part(text: str, whole: str, part: str) -> None:
    found = analyse(Article(text=text, published=date(2024, 5, 15))).figures
    names = [figure.text for figure in found]
    told = found[names.index(part)]
    assert (told.part_of, told.measure) == (names.index(whole), "killed")


def test_a_part_is_measured_by_its_whole_and_not_by_words_before_that() -> None:
    found = figures("The police said 63 bodies had been pulled from the rubble, 28 of them children.")
    assert found["28 of them children"].measure == "killed"


def test_a_people_without_a_plural_is_counted_by_its_name() -> None:
    found = figures("In the camps 25,600 Sudanese face acute hunger.")
    assert found["25,600 Sudanese"].measure == "in_need"
    assert "300 Sudanese soldiers" in figures("The army held 300 Sudanese soldiers.")


def test_a_list_of_places_stands_between_those_counted_and_their_verb() -> None:
    found = figures("Up to 900 nurses in England, Wales and Northern Ireland stopped work on Thursday.")
    assert found["Up to 900 nurses"].measure == "strikers"


@pytest.mark.parametrize(
    ("text", "name", "measure"),
    [
        ("Chad hosts more than 700 Sudanese who fled the war.", "more than 700 Sudanese", "refugees"),
        ("Police freed 12 men who had been kidnapped.", "12 men", "released"),
        ("The 12 men who had been kidnapped walked free.", "12 men", "released"),
        ("Some 300 soldiers have laid down their arms, the rebels say.", "Some 300 soldiers", "captured"),
        ("The union said 640 workers had taken part in a walkout.", "640 workers", "strikers"),
        ("The party took 54 percent with 99 percent of precincts reporting.", "54 percent", "vote"),
        ("The party took 54 percent after 99 percent of precincts had reported.", "99 percent", "counted"),
        ("Just 39% of voters showed up.", "39%", "turnout"),
        ("Vets culled 14 water buffalo on a farm.", "14 water buffalo", "livestock"),
        ("The cabinet approved the deployment of 1,000 police officers.", "1,000 police officers", "troops"),
        ("Rescuers are trying to reach 33 workers trapped in a tunnel.", "33 workers", "trapped"),
        ("Some 220 homes in the valley had no electricity.", "Some 220 homes", "outages"),
        ("About 120 trucks of aid crossed the border.", "About 120 trucks", "aid"),
        ("Some 220 trucks crossed the border.", "Some 220 trucks", "vehicles"),
        ("Air traffic controllers, 1,800 of them, walked out on Monday.", "1,800", "strikers"),
        ("The camp is home to 1,700 refugees.", "1,700 refugees", "refugees"),
        ("The camp is home to 1,700 people.", "1,700 people", "population"),
        ("About 300 soldiers took part in the drill.", "About 300 soldiers", "troops"),
        ("The country must repay $12 million in June.", "$12 million", "debt"),
        ("The firm is shedding 10% of its workforce.", "10%", "jobs"),
        ("Doctors performed 300 operations last month.", "300 operations", "treated"),
        ("The police found 40 rifles in a barn.", "40 rifles", "captured"),
        ("Around 3,000 farmers blockaded the highway.", "Around 3,000 farmers", "protests"),
        ("A lake of 12,000 square km has dried up.", "12,000 square km", "area"),
        ("Coverage of the measles vaccine crept up to 83 per cent.", "83 per cent", "vaccinated"),
    ],
)
def test_what_befell_the_counted_is_known_by_many_words(text: str, name: str, measure: str) -> None:
    found = analyse(Article(text=text, published=date(2024, 5, 15), language="en")).figures
    assert {figure.text: figure.measure for figure in found}[name] == measure


def test_a_group_of_those_with_a_measure_of_their_own_is_one_of_theirs() -> None:
    found = analyse(Article(text="Of the 400 inmates, 37 were wounded, eleven of them seriously.")).figures
    assert [figure.part_of for figure in found] == [None, 0, 1]


@pytest.mark.parametrize(
    ("text", "name", "measure"),
    [
        ("Le groupe va supprimer 900 postes, soit 6 % de ses effectifs.", "6 %", "jobs"),
        ("Les rebelles ont tué 12 soldats en mai, soit 20 % de plus qu'en avril.", "20 %", "killed"),
        ("Un convoi de 41 camions est arrivé dans le camp.", "41 camions", "vehicles"),
        ("La police a arrêté 12 hommes qui avaient fui.", "12 hommes", "detained"),
    ],
)
def test_french_shares_things_and_clauses_are_told_alike(text: str, name: str, measure: str) -> None:
    found = analyse(Article(text=text, published=date(2024, 5, 15), language="fr")).figures
    assert {figure.text: figure.measure for figure in found}[name] == measure
