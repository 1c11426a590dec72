"""The place of a figure: stated, that of its neighbour, of the title or of the dateline."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.stating import statement_of

TUESDAY = date(2019, 4, 16)


def place_of(text: str, claim: str, title: str = "") -> str:
    article = Article(text, title=title, published=TUESDAY, outlet="Gazette", language="en")
    analysis = analyse(article)
    start = text.index(claim)
    return statement_of(analysis, start, start + len(claim)).quantities[0].place


@pytest.mark.parametrize(
    ("text", "claim", "title", "place"),
    [
        ("Shelling killed 12 people in Idlib.", "Shelling killed 12 people in Idlib.", "", "Idlib"),
        ("Jets flew over Aleppo. Twelve people died.", "Twelve people died.", "", "Aleppo"),
        ("Twelve people died on Monday.", "Twelve people died on Monday.", "Shelling of Mosul", "Mosul"),
        ("Twelve people died in all.", "Twelve people died in all.", "Iraq: mourning in Mosul", "Iraq"),
        ("Twelve people died in all.", "Twelve people died in all.", "Iraq: Mosul, a survey", "Mosul"),
        (
            "Tawila locality has reported more than 12 cases of cholera.",
            "",
            "North Darfur: a survey",
            "Tawila",
        ),
        ("KHERSON - Twelve people died on Monday.", "Twelve people died on Monday.", "", "Kherson"),
        ("Shelling of Idlib in Syria killed 12.", "Shelling of Idlib in Syria killed 12.", "", "Idlib"),
        ("Shells killed many in Idlib, 12 over Mosul.", "", "", "Mosul"),
        ("A bomb in Idlib, the second city of Syria, killed 12.", "", "", "Idlib"),
        ("Clashes in Goma, eastern Congo, killed 12.", "", "", "Goma"),
        ("Shelling of Saraqib in Idlib killed 12.", "", "", "Saraqib"),
        ("Shelling of Saraqib and Idlib killed 12.", "", "", "Idlib"),
        ("Shelling of Idlib and of Syria as a whole killed 12.", "", "", "Syria"),
        ("In Himachal Pradesh the rain has claimed 31 lives.", "", "", "Himachal Pradesh"),
        ("Shells killed 12 in the city of Mosul; Aleppo was calm.", "", "", "Mosul"),
    ],
)
def test_the_place_is_stated_or_that_of_the_neighbour_the_title_or_the_dateline(
    text: str, claim: str, title: str, place: str
) -> None:
    assert place_of(text, claim or text, title) == place


def test_a_toll_of_months_belongs_to_the_place_of_the_report_not_to_the_last_village() -> None:
    text = "Shells came down on Saraqib. At least 63 civilians have been killed since the start of the year."
    claim = text[text.index("At least") :]
    assert place_of(text, claim, "A day of shelling in Idlib") == "Idlib"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gales hit Malindi on Monday. Floods have killed 188 people nationwide.", "Kenya"),
        ("PRETORIA. Rangers met. Thieves shot 188 rhinos across the country.", "South Africa"),
        ("Ships crossed the Mediterranean. Officers counted 188 boats in Turkish waters.", "Turkey"),
        ("Gunmen ruled Baghdad. They shot 188 Iraqi civilians.", "Iraq"),
        ("Nuns fed 188 families from Idlib in Beirut.", "Beirut"),
        ("Homes burned in Idlib. Israeli strikes killed 188 people.", "Idlib"),
        ("Foes fled Idlib. Two miles of the bank are held by Moscow's army.", "Idlib"),
    ],
)
def test_place_of_what_is_told_of_the_country_or_of_its_people(text: str, place: str) -> None:
    assert place_of(text, text.split(". ")[-1]) == place


def test_place_whence_helpers_came_is_none_of_those_before() -> None:
    text = "The quake killed 188 people. Teams from Spain and Britain joined the search."
    assert place_of(text, "The quake killed 188 people.") == ""


def test_place_whence_helpers_came_is_none_of_those_after() -> None:
    text = "Planes arrive from Spain and Britain. The quake killed 188 people."
    assert place_of(text, "The quake killed 188 people.") == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fires burned 188 hectares of the Amazon rainforest.", "Amazon"),
        ("The bank shed 188 people at the Amazon desk.", ""),
        ("Fires burned 188 hectares of the Pantanal.", "Pantanal"),
        ("Raiders killed 188 people in the Sahel.", "Sahel"),
        ("Raiders killed 188 people in the Sahel state.", ""),
    ],
)
def test_a_region_is_a_place_unless_it_only_says_which_land_is_meant(text: str, place: str) -> None:
    assert place_of(text, text) == place


@pytest.mark.parametrize(
    ("text", "claim", "place"),
    [
        ("ABUJA (AFP) - A boat sank near Lokoja. Later 31 were missing.", "Later 31 were missing.", "Lokoja"),
        ("HOMS (AFP) - Shells fell on Syria. Later 31 were missing.", "Later 31 were missing.", "Homs"),
        (
            "PARIS (AFP) - A boat sank near Lokoja. It was old. It had sails. In all 31 are missing.",
            "31",
            "Paris",
        ),
        ("Kassala reported 473 cases and Gedaref 110.", "Kassala reported 473 cases", "Kassala"),
    ],
)
def test_the_place_a_report_begins_with_goes_before_the_bureau_of_its_land(
    text: str, claim: str, place: str
) -> None:
    assert place_of(text, claim) == place


def test_what_has_run_for_weeks_is_of_the_land_and_not_of_the_town_of_the_bureau() -> None:
    text = "MOMBASA (AFP) - Kenya's rights commission said it had counted 50 deaths since 18 March."
    assert place_of(text, text[17:]) == "Kenya"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thieves cut the cable in 188 spots between Lyon and Lille.", ""),
        ("Dockers walked out of 188 ports from Maine to Texas.", ""),
        ("In all 188 refugees came from Sudan to Chad.", "Chad"),
        ("Shells around Kutum sent 188 people fleeing on foot to Nyala.", "Kutum"),
        ("In all 188 people fled to Nyala.", "Nyala"),
        ("Gales hit Beira and drove out 188 people, Mozambique's weather bureau let it be known.", "Beira"),
        ("Bandits shot 188 people in Nigeria's north, far from Lagos.", "Nigeria"),
        ("Tokyo's headcount passed 188,000 even as Japan as a whole shrank.", "Tokyo"),
        ("In Bamako flour has climbed to 188 francs from 150, and in Gao to 160.", "Bamako"),
        ("Germany took in 450,000 refugees from Ukraine, Poland 188,000.", "Poland"),
        ("A Cairo court ordered 188 defendants to prison.", "Cairo"),
        ("The plant will shed 188 jobs, the mayor of Cremona told reporters.", "Cremona"),
        ("The plant will shed 188 jobs, the foreign ministry in Vienna told reporters.", ""),
        ("Rebels hold 188 villages on the road to Goma.", ""),
        ("A flight to Lagos with 188 people aboard crashed near Accra.", "Accra"),
        ("All 188 people aboard a Kenya Airways jet died at Douala.", "Douala"),
        ("Judges in Milan jailed 188 men in Italy's biggest trial.", "Milan"),
        ("Judges jailed 188 men in Italy's biggest trial.", "Italy"),
        ("Chad's electoral commission said that 188 of the ballots were spoiled.", "Chad"),
        ("The UN human rights office in Kabul documented 188 killings of soldiers.", "Kabul"),
        ("Chad's electoral commission said that 188 ballots were spoiled in Gao.", "Gao"),
        ("The number of the dead in Spain's floods rose to 188, 140 of them in Valencia alone.", "Spain"),
        ("The floods killed 188 people, 140 of them in Valencia alone.", "Valencia"),
    ],
)
def test_whence_whither_and_by_whom_is_told_apart_from_where(text: str, place: str) -> None:
    analysis = analyse(Article(text, published=TUESDAY, language="en"))
    (figure, *_) = (item for item in analysis.figures if "188" in item.text)
    assert (analysis.places[figure.place].name if figure.place is not None else "") == place
