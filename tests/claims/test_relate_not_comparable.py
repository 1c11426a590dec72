"""Rules by which two figures must not be set against one another, and the slot that parts them."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
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
    "a count without a period is not of one that closed long before": (
        ("2021-09-20", "The fighting in Mali has displaced some 180,000 people, the aid group said."),
        ("2021-02-10", "Between 1 and 9 February 30,452 people were displaced in Mali, the agency said."),
        ("not_comparable", "window"),
    ),
    "where the reporters of two origins are does not part two tolls of one pit": (
        (
            "2024-02-24",
            "A union said 31 men were killed in the Kesari pit on Tuesday. Coffins ran out in Tupiza.",
            "A union said 31 men were killed in the Kesari pit on Tuesday.",
        ),
        (
            "2024-02-24",
            "The open pit at Kesari caved in on Tuesday. As of Friday, 16 people were dead, the interior "
            "ministry said. A flight left Cochabamba.",
            "As of Friday, 16 people were dead, the interior ministry said.",
        ),
        ("update", ""),
    ),
    "where the reports of one origin play parts two of its tolls": (
        (
            "2024-02-24",
            "The interior ministry said 31 men were killed in the Kesari pit on Tuesday. "
            "Coffins ran out in Tupiza.",
            "The interior ministry said 31 men were killed in the Kesari pit on Tuesday.",
        ),
        (
            "2024-02-24",
            "The open pit at Kesari caved in on Tuesday. As of Friday, 16 people were dead, the interior "
            "ministry said. A flight left Cochabamba.",
            "As of Friday, 16 people were dead, the interior ministry said.",
        ),
        ("not_comparable", "place"),
    ),
    "places that two reports name part tolls that no name joins": (
        (
            "2024-02-24",
            "A union said 31 men were killed in the pit on Tuesday. Coffins ran out in Tupiza.",
            "A union said 31 men were killed in the pit on Tuesday.",
        ),
        (
            "2024-02-24",
            "The open pit caved in on Tuesday. As of Friday, 16 people were dead, the interior "
            "ministry said. A flight left Cochabamba.",
            "As of Friday, 16 people were dead, the interior ministry said.",
        ),
        ("not_comparable", "place"),
    ),
    "another origin counts on the next day the dead of one attack on a town": (
        ("2025-03-12", "A judge who came on Tuesday drew up a list of 17 dead in Karim."),
        ("2025-03-11", "Soldiers killed nine people in Karim on Monday, the police said."),
        ("update", ""),
    ),
    "the dead of the next day in another town are others": (
        ("2025-03-12", "A judge who came on Tuesday drew up a list of 17 dead in Karim."),
        ("2025-03-11", "Soldiers killed nine people in Lobo on Monday, the police said."),
        ("not_comparable", "window"),
    ),
    "one origin that counts the dead of two days counts two attacks": (
        ("2025-03-12", "Soldiers killed 17 people in Karim market on Tuesday, the clinic said."),
        ("2025-03-11", "Nine people were killed in Karim market on Monday, the clinic said."),
        ("not_comparable", "window"),
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
    "a bound on a part far below the whole is no agreement": (
        ("2021-06-10", "At least 40 children died in the quake in Izmir, the health ministry said."),
        ("2021-06-10", "The quake in Izmir killed 512 people, the health ministry said."),
        ("not_comparable", "population"),
    ),
    "women reporters are a part of the reporters": (
        (
            "2024-03-09",
            "Threats against 178 women reporters were noted in Peru in 2023, the press union said.",
        ),
        ("2024-03-09", "Threats against 639 reporters were noted in Peru in 2023, the press union said."),
        ("not_comparable", "population"),
    ),
    "the jobless among the young are not all jobless": (
        (
            "2024-03-04",
            "Youth unemployment in Portugal was 22 percent in January, the statistics institute said.",
        ),
        ("2024-03-04", "Unemployment in Portugal was 6.5 percent in January, the statistics institute said."),
        ("not_comparable", "population"),
    ),
    "insured losses are not all losses": (
        ("2024-03-04", "The storm caused insured losses of 3 billion dollars, Alpine Re estimated."),
        ("2024-03-04", "The storm caused economic losses of 9 billion dollars, Alpine Re estimated."),
        ("not_comparable", "definition"),
    ),
    "Turkish strikes are not all that kill": (
        ("2024-03-09", "Turkish strikes have killed 156 people in Duhok since 1 January, a monitor said."),
        ("2024-03-09", "Since 1 January 460 people were killed in Duhok, the rescue service said."),
        ("not_comparable", "definition"),
    ),
    "a town with a fraction of its country's count tells its share": (
        ("2024-03-09", "The storm damaged 1,320 houses in Haiphong on Friday, the army said."),
        ("2024-03-09", "The storm damaged 14,860 houses in Vietnam on Friday, the army said."),
        ("not_comparable", "place"),
    ),
    "two provinces that no table of places names are two places": (
        ("2024-03-09", "In February 3,100 goats were culled over plague in Ostravia, the chief vet said."),
        (
            "2024-03-08",
            "In February 7,200 goats were culled over plague in Lower Ruthia, the chief vet said.",
        ),
        ("not_comparable", "place"),
    ),
    "a ferry that sinks in December is not that of August": (
        ("2024-12-02", "Seven people died when a ferry sank off Kribi on Sunday, officials said."),
        ("2024-08-20", "A ferry sank off the coast on Monday, killing at least 23 people, the navy said."),
        ("not_comparable", "window"),
    ),
    "police are no demonstrators": (
        (
            "2024-11-29",
            "The Health Ministry said 32 police officers were hurt in clashes in Tbilisi on Thursday.",
        ),
        (
            "2024-11-29",
            "The Health Ministry said nine demonstrators were hurt in clashes in Tbilisi on Thursday.",
        ),
        ("not_comparable", "population"),
    ),
    "a region has fewer schools than its land": (
        (
            "2024-04-24",
            "Tuesday was hot in Crete. The ministry said 120 schools in the region held no classes that day.",
            "The ministry said 120 schools in the region held no classes that day.",
        ),
        ("2024-04-24", "The education ministry said 844 schools in the country held no classes on Tuesday."),
        ("not_comparable", "place"),
    ),
    "those below an age are a part of all": (
        (
            "2022-10-18",
            "The governor said on Monday that 17 miners under the age of thirty had been killed in Tula.",
        ),
        ("2022-10-17", "The governor said on Monday that 41 miners had been killed in Tula."),
        ("not_comparable", "population"),
    ),
    "the price in the street is not that of the bank": (
        ("2024-01-22", "The dollar closed at 1,235 pesos on Monday in the informal market of Buenos Aires."),
        ("2024-01-22", "The dollar closed at 836 pesos on Monday in the banks of Buenos Aires."),
        ("not_comparable", "definition"),
    ),
    "a count by one scale of hunger is not that by another": (
        ("2021-06-09", "By the IPC scale 17 million people in Chad are food insecure, the agency said."),
        ("2021-06-09", "On the FIES scale 20 million people in Chad are food insecure, FAO said."),
        ("not_comparable", "definition"),
    ),
    "attacks on two days are two attacks": (
        ("2021-06-09", "Shelling killed nine people in Kherson on Tuesday, the governor said."),
        ("2021-06-07", "Shelling killed four people in Kherson on Monday, the governor said."),
        ("not_comparable", "window"),
    ),
    "producer inflation is no inflation": (
        ("2021-06-10", "Producer inflation in Norway stood at 9.4 percent in May, Statistics Norway said."),
        ("2021-06-10", "Inflation in Norway stood at 3.1 percent in May, Statistics Norway said."),
        ("not_comparable", "definition"),
    ),
    "shares of two wholes are shares of two populations": (
        ("2021-06-10", "Women make up 41 per cent of judges in Gabon, the labour office said."),
        ("2021-06-10", "Women make up 29 per cent of mayors in Gabon, the labour office said."),
        ("not_comparable", "population"),
    ),
    "a number with a thousands sign after a month is no year": (
        ("2021-06-10", "In May, 1,731 schools were closed in Niger, the schools group said."),
        ("2021-05-10", "In April, 1,902 schools were closed in Niger, the schools group said."),
        ("not_comparable", "window"),
    ),
    "missiles are no drones": (
        ("2021-06-10", "Air defence shot down 31 missiles over Kyiv on Wednesday, the Air Force said."),
        ("2021-06-10", "Air defence shot down 54 drones over Kyiv on Wednesday, the Air Force said."),
        ("not_comparable", "population"),
    ),
    "what happened since the truce began holds one day of it": (
        ("2021-06-10", "Since the truce began, Hamas has freed 18 hostages, the army said."),
        ("2021-06-06", "Four hostages were freed by Hamas on Saturday, the army said."),
        ("not_comparable", "window"),
    ),
    "a count of the whole country holds that of a town": (
        ("2021-06-10", "Floods have killed 188 people nationwide since 3 May, the rescue service said."),
        ("2021-06-10", "Floods have killed 17 people in Port-Gentil since 3 May, the rescue service said."),
        ("not_comparable", "place"),
    ),
    "what is told of the county is a part of what is told nationwide": (
        ("2021-06-10", "Floods have killed 17 people in the county since 3 May, the rescue service said."),
        ("2021-06-10", "Floods have killed 188 people nationwide since 3 May, the rescue service said."),
        ("not_comparable", "place"),
    ),
    "the state that a sentence speaks of is that of its dateline": (
        (
            "2021-07-18",
            "Düsseldorf - Forty-five deaths had been recorded by Saturday in the state, the ministry said.",
            "Forty-five deaths had been recorded by Saturday in the state, the ministry said.",
        ),
        ("2021-07-18", "Police say that 98 people in Rhineland-Palatinate were dead by Saturday."),
        ("not_comparable", "place"),
    ),
    "a town that only its report names lies in another land of which neither report tells": (
        (
            "2021-06-18",
            "The toll of the shelling of the camp near Goma rose to 18, the Red Cross said on Friday.",
        ),
        (
            "2021-06-10",
            "LARKANA - Rescuers worked in the mud all night. The authority has put the number of dead at 23.",
            "The authority has put the number of dead at 23.",
        ),
        ("not_comparable", "place"),
    ),
    "one sentence about two groups has one measure": (
        ("2021-06-10", "In 2020, 3,319 minors landed on Malta, the interior ministry said."),
        ("2021-06-09", "In 2020, 57,652 migrants landed on Malta, the interior ministry said."),
        ("not_comparable", "population"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_parts_two_figures(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
