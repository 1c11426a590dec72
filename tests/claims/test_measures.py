"""Measures: what a figure counts, told in the many ways of reports."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article

MEASURES = [
    ("Some 31,000 people are in relief camps.", "displaced"),
    ("More than 310 residents remained in evacuation centres on Monday.", "displaced"),
    ("The avalanche cost 31 climbers their lives.", "killed"),
    ("At least 31 passengers had not survived.", "killed"),
    ("The consul put the dead among the hired miners at about 31.", "killed"),
    ("Deaths from the fever in the valley are 31 to this day.", "killed"),
    ("Bakers killed in the two raids number 1,200.", "killed"),
    ("The wounded among officers in the raid at Gao number 31.", "injured"),
    ("The number of sailors who had died or gone missing was 310.", "killed"),
    ("More than 310 people had still not been accounted for.", "missing"),
    ("Some 310 hostages had been brought out of the forest.", "rescued"),
    ("Some 12,000 Sudanese entered Chad in May.", "arrivals"),
    ("Some 31 climbers, all of them Poles, were killed.", "killed"),
    ("Some 310 residents, not counting inmates, were moved to safety.", "displaced"),
    ("Two of the injured died in hospital.", "killed"),
    ("Two of the injured have since died.", "killed"),
    ("Eight guests had fallen ill.", "cases"),
    ("Two of the injured were flown to Gao.", "injured"),
    ("Ruined farmhouses now number 1.3 million.", "buildings"),
    ("Those unaccounted for since the landslide numbered 310.", "missing"),
    ("The flows swallowed 310 constructions.", "buildings"),
    ("Guards took 310 hikers into custody.", "detained"),
    ("The jury found 31 dockers guilty.", "convicted"),
    ("The jury found 31 dockers not guilty.", "acquitted"),
    ("Prosecutors said 31 dockers stood trial.", "charged"),
    ("The storm left 310,000 customers without electricity.", "outages"),
    ("Some 310,000 people marched in Porto.", "protests"),
    ("Costa Rica had taken in 310,000 Nicaraguans.", "arrivals"),
    ("Officers saw 310 migrants coming over in dinghies.", "arrivals"),
    ("More than 310,000 citizens cast a ballot.", "turnout"),
    ("Some 310,000 residents had to leave.", "displaced"),
    ("Since the fighting broke out, 310,000 people have crossed into Chad.", "arrivals"),
    ("Twenty men remained underground at the pit.", "trapped"),
    ("Some 9,000 dockers walked out.", "strikers"),
    ("Rescuers were still looking for more than 40 others.", "missing"),
    ("The navy gave up, with 12 people never found.", "missing"),
    ("Some 20 miners remain buried.", "trapped"),
    ("In the schools 57,400 people are sheltering.", "displaced"),
    ("Three firefighters suffered from smoke inhalation.", "injured"),
    ("On Friday 31 climbers were laid to rest.", "killed"),
    ("Some 31 climbers are in intensive care.", "injured"),
    ("There was no trace of 31 climbers.", "missing"),
    ("Some 310 residents are staying in emergency shelters.", "displaced"),
    ("Raiders were seen near the school, and 31 pupils were carried off.", "abducted"),
    ("A helicopter plucked 31 climbers from the ledge.", "rescued"),
    ("Doctors registered measles in 310 people.", "cases"),
    ("Some 310 shepherds came down with the fever.", "cases"),
    ("A crowd of 310,000 people filled the square.", "protests"),
    ("Some 310 bakers will lose their jobs.", "jobs"),
    ("By noon 310 nurses had received the vaccine.", "vaccinated"),
    ("In the end 31 dockers walked free.", "released"),
    ("The ferry had a permit for 80 passengers.", "capacity"),
    ("The stand has room for 8,000.", "capacity"),
    ("The ferry carried 40 passengers more than allowed.", "difference"),
    ("Ninety-one people drowned, three more than the navy has counted.", "difference"),
    ("She led after 60 percent of ballots had been counted.", "counted"),
    ("She won 60 percent of ballots.", "vote"),
    ("About 250 rockets came over from Varenia on Sunday.", "attacks"),
    ("Police picked up 12 migrants.", "detained"),
    ("Satellites picked up 12 fire spots.", ""),
]


def test_a_list_of_the_dead_ends_where_another_clause_has_its_own_number() -> None:
    text = "It put the toll at 88 dead, among them 17 children, with 12 people never found."
    figures = analyse(Article(text, published=date(2019, 4, 16), language="en")).figures
    assert [item.measure for item in figures] == ["killed", "killed", "missing"]


def test_a_toll_that_is_revised_points_at_what_it_was() -> None:
    now, before = analyse(Article("The board revised the toll to 7 from 9.", language="en")).figures
    assert (now.measure, now.change, now.previous, before.measure) == ("killed", "down", 1, "killed")


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_measure_is_told_by_many_verbs_and_nouns(text: str, measure: str) -> None:
    figures = analyse(Article(text, published=date(2019, 4, 16), language="en")).figures
    assert figures[-1].measure == measure


@pytest.mark.parametrize(
    "text", ["A ticket cost 31.", "She works in room number 31.", "They live at number 31."]
)
def test_a_price_costs_no_life_and_a_label_counts_nothing(text: str) -> None:
    figures = analyse(Article(text, published=date(2019, 4, 16), language="en")).figures
    assert "killed" not in [figure.measure for figure in figures]
    assert len(figures) == ("cost" in text)


def test_a_sum_in_cedis_is_no_sum_in_cents() -> None:
    (found,) = analyse(Article("The press was sold for GH¢48,000.", language="en")).figures
    assert (found.unit, found.measure) == ("cedi", "price")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Attacks rose from 12 to 17 in the past 24 hours.", "attacks"),
        ("Deaths have risen sharply from 12 to 17.", "killed"),
        ("Arrests fell to 22 from 40 last week.", "detained"),
    ],
)
def test_what_moved_is_what_both_its_numbers_count(text: str, measure: str) -> None:
    found = analyse(Article(text, published=date(2024, 3, 15))).figures
    assert [figure.measure for figure in found if figure.unit != "hour"] == [measure, measure]
    assert all(figure.text.isdecimal() for figure in found if figure.unit != "hour")
