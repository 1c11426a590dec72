"""Whom two figures count, how they define it, and what can still grow: pairs of sentences of two reports."""

from __future__ import annotations

import json

import pytest

from factbrowse.comparing import compare

POPULATION = ("not_comparable", "population")
DEFINITION = ("not_comparable", "definition")
CASES = {
    "nine ferries out of ten are 90 per cent": (
        "Nine ferries out of ten stayed in port on Tuesday, the seamen's union said.",
        "About 90 per cent of the ferries stayed in port on Tuesday, the operator said.",
        ("corroborates", ""),
    ),
    "staff of another kind are no part of the teachers": (
        "On Monday 61,300 auxiliary staff walked out of Romanian schools, the ministry said.",
        "On Monday 149,800 teachers walked out of Romanian schools, the ministry said.",
        POPULATION,
    ),
    "inmates are no guards": (
        "The clinic said four wounded guards had been admitted after Tuesday's riot.",
        "The clinic said 71 wounded inmates had been admitted after Tuesday's riot.",
        POPULATION,
    ),
    "children are a part of those counted by their nation": (
        "Some 5,100 children were deported to Honduras in July, the institute said.",
        "The institute said 28,437 Hondurans were deported in July.",
        POPULATION,
    ),
    "a capped price and the market price": (
        "Drivers paying the market price gave 713 forints for a litre on Tuesday, it found.",
        "Drivers entitled to the capped price gave 480 forints for a litre on Tuesday, it found.",
        DEFINITION,
    ),
    "the broader rate and the rate": (
        "The U-6 underemployment rate in Norway was 7.0% in September, the department said.",
        "The jobless rate in Norway was 3.8% in September, the department said.",
        DEFINITION,
    ),
    "women in prison are a part of all prisoners": (
        "Of women held for their views, Ligabue had 168 on its list as of 9 June.",
        "As of 9 June Ligabue had 1,412 political prisoners on its list.",
        POPULATION,
    ),
    "minors are a part of persons of every age": (
        "Minors under 18 account for 319 of those captured up to 9 June, the warden said.",
        "Some 8,051 persons of every age had been captured up to 9 June, the warden said.",
        POPULATION,
    ),
    "one nation is a part of refugees of all nationalities": (
        "The Refugee Board counted 93,700 South Sudanese living in Gabon as refugees on 9 June.",
        "Gabon was home to 169,000 refugees of all nationalities on 9 June, the Refugee Board said.",
        POPULATION,
    ),
    "pupils are a part of a toll of everybody": (
        "The bodies of 136 pupils had been recovered from the ferry Oyem by 9 June, the coast guard said.",
        "By 9 June the coast guard had brought up 185 bodies from the ferry Oyem, the coast guard said.",
        POPULATION,
    ),
    "houses are no villages": (
        "By 9 June the fire near Oyem had destroyed 47 houses, the mayor said.",
        "By 9 June the fire near Oyem had destroyed 13 villages, the governor said.",
        POPULATION,
    ),
    "judges are no teachers": (
        "By 9 June the state had removed 15,200 teachers from their posts, the ministry said.",
        "By 9 June the state had removed 2,745 judges from their posts, the ministry said.",
        POPULATION,
    ),
    "cases of all classes are one definition in any order": (
        "Gabon's total of suspected, probable and confirmed Ebola cases had reached 706 on 9 June, WHO said.",
        "WHO counts 653 Ebola cases in Gabon - confirmed, probable and suspected - up to 2 June.",
        ("update", ""),
    ),
    "that no more dead are expected makes no forecast of them": (
        "Rebels killed 43 farmers in Oyem on 8 June, the president said, adding that no more were expected.",
        "Rebels killed at least 110 farmers in Oyem on 8 June, the United Nations said.",
        ("conflict", ""),
    ),
    "data that come monthly are no rate of a month": (
        "Data that Ligabue receives monthly show that 379 men were held in Oyem on 9 June.",
        "Ligabue said that 361 men were held in Oyem on 2 June.",
        ("update", ""),
    ),
    "the broad measure is not the official rate": (
        "By the supplemental measure, 12.4% of Gabonese were poor in 2020, the Census Bureau reported.",
        "By the official yardstick, 11.5% of Gabonese were poor in 2020, the Census Bureau reported.",
        DEFINITION,
    ),
    "a test is not a certificate": (
        "Up to 2 June, 4,217 deaths in Gabon had the virus on the certificate, the Statistics Office said.",
        "Up to 2 June, 3,139 deaths in Gabon had followed a positive test, the Health Agency said.",
        DEFINITION,
    ),
    "the grocer does not sell wholesale": (
        "Onions cost 80 euros a kilo in Oyem on 9 June at the corner greengrocer's, a survey found.",
        "Onions cost 45 euros a kilo in Oyem on 9 June at wholesale, the market committee said.",
        DEFINITION,
    ),
    "nobody marches the day after": (
        "Half a million people marched in Oyem on 8 June, the union announced on 10 June.",
        "A total of 128,000 people marched in Oyem on 8 June, the ministry said on 8 June.",
        ("conflict", ""),
    ),
    "those who walked out on one day are counted once": (
        "The union said on 10 June that 9,000 dockers walked out in Oyem on 8 June.",
        "Some 2,300 dockers walked out in Oyem on 8 June, the employers said on 8 June.",
        ("conflict", ""),
    ),
    "a month cannot burn more than its year": (
        "Fires burned 42,000 hectares in Gabon in May, the rescue service said.",
        "Fires have burned 34,000 hectares in Gabon since the start of the year, the forest institute said.",
        ("conflict", ""),
    ),
    "families are no houses": (
        "The quake damaged 1,300 homes in Oyem on 8 June, the mayor said.",
        "Some 1,300 families in Oyem were given tents after the quake of 8 June, the Red Cross said.",
        ("related", ""),
    ),
    "people are no earthquakes": (
        "Shelters around the volcano Neulos house 17,850 persons, the mayor said on 9 June.",
        "Seismographs counted 21 volcanic earthquakes at Neulos on 9 June, the observatory said.",
        ("related", ""),
    ),
    "female hopefuls are hopefuls": (
        "The board barred 12 female hopefuls from the ballot in Gabon on 9 June, the board said.",
        "The board barred 40 hopefuls from the ballot in Gabon on 9 June, the board said.",
        POPULATION,
    ),
    "a share of girls is none of boys": (
        "Six in ten Gabonese girls had got the vaccine by 8 June, the ministry said.",
        "Four in ten Gabonese boys had got the vaccine by 8 June, the ministry said.",
        POPULATION,
    ),
    "a signature is one who signed": (
        "The petition against the dam had gathered 410,000 signatures by 9 June, its authors said.",
        "Some 260,000 people had signed the petition against the dam by 2 June, its authors said.",
        ("update", ""),
    ),
    "half a million or thereabouts is about half a million": (
        "Half a million refugees, or thereabouts, had crossed into Gabon by 8 June, the army said.",
        "Some 512,000 refugees had crossed into Gabon by 8 June, the Red Cross said.",
        ("corroborates", ""),
    ),
    "a town may count more than its land did weeks before": (
        "Since 2 March 509,000 people have crossed into Port-Gentil, the Red Cross said on 9 June.",
        "Since 2 March 370,000 people have crossed into Gabon, the army said on 19 May.",
        ("update", ""),
    ),
    "as many ships as aircraft are chance": (
        "Forty-two aircraft were looking for the ferry Oyem on 9 June, the minister said.",
        "On 9 June, 42 ships were combing the sea for the ferry Oyem, the admiral said.",
        ("related", ""),
    ),
    "the cost of a storm grows, whoever reckons it": (
        "Damage from the storm of 2 June in Gabon came to $1.1 billion by 9 June, the central bank said.",
        "Damage from the storm of 2 June in Gabon came to $225 million by 4 June, the mayor said.",
        ("update", ""),
    ),
    "boats that were not overloaded are boats": (
        "The port authority said on 9 June that 12 patrol boats had reached Oyem.",
        "The owner denied on 9 June that the boat to Oyem had been overloaded.",
        ("related", ""),
    ),
    "what came on top of a toll is not the toll": (
        "Divers recovered 13 more bodies near Oyem on 9 June, the navy said.",
        "At least 23 people died near Oyem, the navy said on 8 June.",
        DEFINITION,
    ),
    "more of the hurt than of the dead come on top of nothing": (
        "Two people died and 13 more were hurt in the blast of 9 June in Oyem, the mayor said.",
        "Nine people were hurt in the blast of 9 June in Oyem, the police said.",
        ("conflict", ""),
    ),
    "what a union wants is not what it got": (
        "Dockers in Oyem will get 19 per cent more pay, the employers said on 9 June.",
        "Dockers in Oyem want 23 per cent more pay, the union said on 9 June.",
        DEFINITION,
    ),
    "a capacity is no other count of passengers": (
        "On the ferry to Oyem were 133 passengers, the navy said on 9 June.",
        "The ferry to Oyem is licensed for 80 passengers, the navy said on 9 June.",
        ("related", ""),
    ),
    "a turnout is no share of the vote": (
        "Turnout in Gabon's election of 8 June was 52.2 percent, the commission said.",
        "Civic Hope won 50.2 percent of the vote in Gabon's election of 8 June, the commission said.",
        ("related", ""),
    ),
    "children among the dead are not all the dead": (
        "The navy put the toll of the ferry to Oyem at 88, among them 17 children, on 9 June.",
        "At least 23 people died on the ferry to Oyem, the navy said on 8 June.",
        ("update", ""),
    ),
    "where people died is not who died": (
        "At least 189 people across six provinces have died in the floods, the council said on 10 June.",
        "At least 133 people have died in the floods, the council said on 8 June.",
        ("update", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_relation_by_group_and_definition(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    told = {
        side: {"outlet": outlet, "published": "2021-06-10", "title": "", "text": text, "claim": text}
        for side, outlet, text in (("a", "Gazette", ours), ("b", "Courier", theirs))
    }
    found = next(iter(compare([json.dumps({"id": "1", **told})])))
    assert (found["relation"], found["slot"]) == wanted, found["reason"]


def test_a_definition_may_stand_in_the_sentence_before() -> None:
    ours = "On that definition unemployment came to 41.9% in May, Ligabue said."
    theirs = "The official unemployment rate came to 32.9% in May, Ligabue said."
    told = {
        "a": {
            "text": f"The broader measure counts those who have given up the search. {ours}",
            "claim": ours,
        },
        "b": {"text": theirs, "claim": theirs},
    }
    sides = {
        side: {"outlet": "Gazette", "published": "2021-06-10", "title": "", **text}
        for side, text in told.items()
    }
    found = next(iter(compare([json.dumps({"id": "1", **sides})])))
    assert (found["relation"], found["slot"]) == DEFINITION, found["reason"]
