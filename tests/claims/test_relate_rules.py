"""Rules of relations that need the words of two reports: each is one pair that the rule decides."""

from __future__ import annotations

import json

import pytest

from factbrowse.comparing import compare

CASES = {
    "two round numbers whose intervals only touch exclude one another": (
        ("2019-06-05", "Some 3.5 million people live in Idlib, the first group said."),
        ("2019-06-05", "Some 3 million people live in Idlib, the second group said."),
        ("conflict", ""),
    ),
    "the tolls of two months are not comparable though one month is only told by the sentence before": (
        ("2021-05-02", "In April 310 civilians were killed across Mali, the human rights network said."),
        (
            "2021-04-02",
            "The monitor counted the dead of March in Mali. Army planes killed 42 civilians.",
            "Army planes killed 42 civilians.",
        ),
        ("not_comparable", "window"),
    ),
    "the few victims of a night are no other count of the victims of a season": (
        ("2021-05-20", "In the first two weeks of May 205 civilians were killed in Mali, the mission said."),
        (
            "2021-05-16",
            "Raiders came at night in Mali. Artillery killed two civilians there.",
            "Artillery killed two civilians there.",
        ),
        ("not_comparable", "window"),
    ),
    "the few victims of a day lend no support to a bound on the victims of a year": (
        ("2021-05-23", "At least six civilians were killed in Gao, the rescue service said."),
        ("2021-05-11", "Since the start of the year at least 121 civilians have been killed in Gao."),
        ("not_comparable", "window"),
    ),
    "two meetings of the same men in two seasons are two events": (
        ("2021-09-12", "President Ouma of Kenya met President Hassan of Tanzania in Nairobi on Monday."),
        (
            "2021-02-18",
            "President Ouma of Kenya spoke after talks with President Hassan of Tanzania in Nairobi.",
        ),
        ("related", ""),
    ),
    "a count without a period is not of one that closed long before": (
        ("2021-09-20", "The fighting in Mali has displaced some 180,000 people, the aid group said."),
        ("2021-02-10", "Between 1 and 9 February 30,452 people were displaced in Mali, the agency said."),
        ("not_comparable", "window"),
    ),
    "a start told by its month is the start told by its day": (
        ("2021-06-10", "Police have arrested 900 people in Lima since the emergency began in March."),
        ("2021-05-10", "Police have arrested 700 people in Lima since the emergency began on 12 March."),
        ("update", ""),
    ),
    "people of two nations are two populations": (
        (
            "2021-06-10",
            "The crush at the stadium in Doha on 8 June killed 31 Kenyan workers, the embassy said.",
        ),
        (
            "2021-06-10",
            "The crush at the stadium in Doha on 8 June killed 12 Nepali workers, the embassy said.",
        ),
        ("not_comparable", "population"),
    ),
    "core inflation is defined otherwise than inflation": (
        ("2021-06-10", "Core inflation in Norway stood at 2.4 percent in May, Statistics Norway said."),
        ("2021-06-10", "Inflation in Norway stood at 3.1 percent in May, Statistics Norway said."),
        ("not_comparable", "definition"),
    ),
    "the dead are fewer than the dead and missing": (
        ("2021-06-10", "The storm left 80 people dead or missing in Belize, the interior ministry said."),
        ("2021-06-10", "The storm killed 51 people in Belize, the interior ministry said."),
        ("not_comparable", "definition"),
    ),
    "a region off the map is still another place than the country": (
        ("2021-06-10", "The storm killed 20 people in the Quellmar region, the relief council said."),
        ("2021-06-10", "The storm killed 51 people in Belize, the relief council said."),
        ("not_comparable", "place"),
    ),
    "a level at the end of a month stood on its last day": (
        ("2021-04-09", "Kenya's reserves stood at $8.9 billion at the end of March, the central bank said."),
        (
            "2021-03-09",
            "Kenya's reserves stood at $8.1 billion at the end of February, the central bank said.",
        ),
        ("update", ""),
    ),
    "a toll that rose on a day is of the event before": (
        (
            "2021-06-10",
            "The toll of the quake that hit Izmir on Sunday rose to 45 on Wednesday, the ministry said.",
        ),
        ("2021-06-07", "The quake in Izmir on Sunday killed 31 people, the ministry said on Monday."),
        ("update", ""),
    ),
    "two officials who speak are no figure": (
        ("2021-06-10", "Chad and Sudan signed the border accord in Geneva on Tuesday, two officials said."),
        (
            "2021-06-09",
            "The border accord of Chad and Sudan was signed in Geneva on Tuesday, a diplomat said.",
        ),
        ("corroborates", ""),
    ),
    "a round bound of one source agrees with the number of another": (
        (
            "2021-06-10",
            "Divers saved 104 people when the ferry sank off Zadar on Tuesday, the port office said.",
        ),
        (
            "2021-06-09",
            "At least 100 people were saved when the ferry sank off Zadar on Tuesday, the Red Cross said.",
        ),
        ("corroborates", ""),
    ),
    "floods that claimed lives are no source": (
        (
            "2021-06-10",
            "More than 300 people have died in floods in Kerala this year, the relief minister said.",
        ),
        (
            "2021-06-10",
            "Floods in Kerala have claimed more than 300 lives this year, the relief minister said.",
        ),
        ("repeat", ""),
    ),
    "a bound on a part far below the whole is no agreement": (
        ("2021-06-10", "At least 40 children died in the quake in Izmir, the health ministry said."),
        ("2021-06-10", "The quake in Izmir killed 512 people, the health ministry said."),
        ("not_comparable", "population"),
    ),
    "its director is the director": (
        ("2021-06-10", "The hospital in Jacmel took in 61 wounded after the storm, its director said."),
        ("2021-06-10", "The director of the hospital in Jacmel said 61 wounded had come after the storm."),
        ("repeat", ""),
    ),
    "how full a camp is says nothing of who drowned": (
        ("2021-06-10", "The camp on Lesbos holds 1,900 people, four times its capacity, the mayor said."),
        ("2021-06-09", "Nine migrants drowned off Lesbos on Tuesday, the coast guard said."),
        ("related", ""),
    ),
    "who reports an agreement is not who agreed": (
        (
            "2021-06-10",
            "Chad and Sudan agreed in Geneva on Tuesday to reopen the border, Swiss radio reported.",
        ),
        ("2021-06-10", "Chad and Sudan agreed in Geneva on Tuesday to reopen the border, a UN envoy said."),
        ("corroborates", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_relation_of_two_sentences(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    sides = {}
    for side, outlet, (published, text, *claim) in (("a", "Gazette", ours), ("b", "Courier", theirs)):
        told = {"title": "", "text": text, "claim": claim[0] if claim else text}
        sides[side] = {"outlet": outlet, "published": published, **told}
    found = next(iter(compare([json.dumps({"id": "1", **sides})])))
    assert (found["relation"], found["slot"]) == wanted, found["reason"]
