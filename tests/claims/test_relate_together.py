"""Rules by which two reports go together or not: repeat, corroborates, related, unrelated; one pair each."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "what one ministry announced, in words that have little in common": (
        (
            "2024-11-29",
            "The information ministry said access to the portal had been cut off for spreading banned views.",
        ),
        (
            "2024-11-28",
            "The portal, read widely, was restricted on the basis of a notice, the information ministry "
            "said, over banned content.",
        ),
        ("repeat", ""),
    ),
    "a number of three digits has one origin, by whatever name": (
        ("2023-06-07", "The coroner had received 131 bodies of victims of the fire in Tula by Tuesday."),
        ("2023-06-06", "The fire in Tula has killed 131 people, the mountain rescuers said on Tuesday."),
        ("repeat", ""),
    ),
    "those who came from one land are in another": (
        ("2025-05-10", "Some 12,000 people came over from Darfur in the first week of May, UNHCR said."),
        (
            "2025-05-08",
            "Around 12,000 Sudanese entered Chad between May 1 and 7, the UN refugee agency said.",
        ),
        ("repeat", ""),
    ),
    "what a body did that a report only describes": (
        ("2024-05-23", "BaFin had ordered N-Bank to pay 9.2 million euros for late reports."),
        ("2024-05-22", "Germany's financial watchdog fined N-Bank €9.2mn for late reports."),
        ("repeat", ""),
    ),
    "who will not be named denies nothing": (
        ("2023-06-07", "An official who asked not to be named spoke of 31 dead in the fire in Tula."),
        ("2023-06-06", "The fire in Tula has killed 31 people, the doctors said."),
        ("corroborates", ""),
    ),
    "a ceiling above an earlier number is no growth": (
        ("2023-11-06", "Hospitals said that 252 people injured in the quake had been admitted as of Sunday."),
        ("2023-11-06", "Up to 260 persons were injured in the quake, police said on Monday."),
        ("corroborates", ""),
    ),
    "a count between a day and today goes on": (
        ("2022-12-20", "Seventeen reporters have been murdered in Mexico since 1 January, the watch said."),
        ("2022-06-30", "Between January 1 and today nine reporters were murdered in Mexico, the watch said."),
        ("update", ""),
    ),
    "a toll of lives lost is one of the dead": (
        ("2022-10-04", "That brings the number of lives lost in the crush in Tula to 131, the office said."),
        ("2022-10-03", "The crush in Tula killed 125 people, police said."),
        ("update", ""),
    ),
    "a hospital that has the name of a town elsewhere lies where the other report says": (
        ("2023-06-06", "Nurses at Santa Rosa hospital in Piura were caring for 118 patients on Monday."),
        ("2023-06-06", "More than 100 patients were in Santa Rosa hospital on 5 June, the directorate said."),
        ("corroborates", ""),
    ),
    "those counted by their nation are of its land where the report is of a part of the world": (
        (
            "2023-03-17",
            "At least 66 people have now been killed by the cyclone in Mozambique, the president said.",
        ),
        (
            "2023-03-14",
            "The storm crossed southern Africa. Ten Mozambicans had been killed, officials said on Monday.",
            "Ten Mozambicans had been killed, officials said on Monday.",
        ),
        ("update", ""),
    ),
    "a district office that speaks does not say where": (
        (
            "2022-10-04",
            "The crush at the stadium has claimed 131 lives, the Maling district health office said.",
        ),
        (
            "2022-10-03",
            "The crush shocked Indonesia. Saturday's crush at the stadium killed 125 people, police said.",
            "Saturday's crush at the stadium killed 125 people, police said.",
        ),
        ("update", ""),
    ),
    "two meetings of the same men in two seasons are two events": (
        ("2021-09-12", "President Ouma of Kenya met President Hassan of Tanzania in Nairobi on Monday."),
        (
            "2021-02-18",
            "President Ouma of Kenya spoke after talks with President Hassan of Tanzania in Nairobi.",
        ),
        ("related", ""),
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
    "its director is the director": (
        ("2021-06-10", "The hospital in Jacmel took in 61 wounded after the storm, its director said."),
        ("2021-06-10", "The director of the hospital in Jacmel said 61 wounded had come after the storm."),
        ("repeat", ""),
    ),
    "its outlook is that of the institution named before": (
        (
            "2022-04-19",
            "The Andean Development Bank expects Peru to grow by 2.1 per cent in 2022, its outlook says.",
        ),
        ("2022-04-18", "Peru will grow by 2.1 per cent in 2022, the Andean Development Bank said."),
        ("repeat", ""),
    ),
    "what is not closed is open": (
        ("2021-05-03", "The bridge at Torvik is not closed, the road office said on Monday."),
        ("2021-05-03", "The bridge at Torvik is open, drivers said on Monday."),
        ("corroborates", ""),
    ),
    "what is not open is closed": (
        ("2021-05-03", "The bridge at Torvik is not open, the road office said on Monday."),
        ("2021-05-03", "The bridge at Torvik is closed, drivers said on Monday."),
        ("corroborates", ""),
    ),
    "two guards more or less are one attack": (
        ("2021-05-03", "Gunmen killed two guards and seized the Selma on Monday, the navy said."),
        ("2021-05-03", "The Selma was seized by gunmen on Monday, the shipping company said."),
        ("corroborates", ""),
    ),
    "a crowd of sailors is more than an attack": (
        ("2021-05-03", "Gunmen held 240 sailors on the Selma on Monday, the navy said."),
        ("2021-05-03", "The Selma was seized by gunmen on Monday, the shipping company said."),
        ("related", ""),
    ),
    "a town is no topic": (
        (
            "2022-06-10",
            "Diggers found 20 amphorae in Tarragona, the museum said. The kiln beside them is Roman.",
            "Diggers found 20 amphorae in Tarragona, the museum said.",
        ),
        (
            "2022-06-02",
            "A bus ride in Tarragona costs 20 euros a week from now on, the mayor said. Pupils go free.",
            "A bus ride in Tarragona costs 20 euros a week from now on, the mayor said.",
        ),
        ("unrelated", ""),
    ),
    "one number of cases at court and in hospital is chance": (
        ("2022-06-10", "The supreme court closed 1,300 cases in May, its registrar said."),
        ("2022-06-09", "Nurses in Quito treated 1,300 cases of dengue in May, the health institute said."),
        ("unrelated", ""),
    ),
    "a round number far above the last one of its origin is news": (
        ("2023-05-03", "Some 31,000 people have fled Nyala since 25 April, IOM said."),
        ("2023-04-27", "At least 18,400 people have fled Nyala since 25 April, IOM said."),
        ("update", ""),
    ),
    "a round number near the last one of its origin is the same": (
        ("2023-05-03", "Some 19,000 people have fled Nyala since 25 April, IOM said."),
        ("2023-04-27", "At least 18,600 people have fled Nyala since 25 April, IOM said."),
        ("repeat", ""),
    ),
    "late April holds the 27th": (
        ("2023-05-10", "In Nyala 40,200 people have been displaced since late April, IOM said."),
        ("2023-05-03", "In Nyala 31,400 people have been displaced since 27 April, IOM said."),
        ("update", ""),
    ),
    "what was counted from a day runs since that day": (
        ("2023-05-10", "In Nyala 112 people were killed, counted from 25 April, IOM said."),
        ("2023-05-10", "In Nyala 80 people were killed between 1 and 9 April, IOM said."),
        ("not_comparable", "window"),
    ),
    "a union of doctors counts others than doctors": (
        ("2023-05-04", "The Doctors' Union put the number of dead in Nyala at 191 on Wednesday."),
        ("2023-05-04", "At least 450 people died in Nyala by Wednesday, a volunteer said."),
        ("conflict", ""),
    ),
    "a carmaker is the one that its sentence names": (
        ("2024-03-09", "Kestrel Motors posted revenue of $7.2 billion for 2023, the carmaker said."),
        ("2024-03-09", "Revenue came to $7.2 billion in 2023, Kestrel Motors said."),
        ("repeat", ""),
    ),
    "a fraction is a percentage": (
        ("2024-03-09", "A third of the reef's corals have bleached, divers of the institute found in March."),
        (
            "2024-03-09",
            "Surveys showed bleaching on 33 percent of the reef in March, the park authority said.",
        ),
        ("corroborates", ""),
    ),
    "about 80,000 a day later is no growth from 78,300": (
        ("2024-03-10", "About 80,000 people were sleeping in shelters in Beira on Friday, UNHCR said."),
        ("2024-03-09", "On Friday 78,300 people were sleeping in shelters in Beira, civil defence said."),
        ("corroborates", ""),
    ),
    "no trains run while they are suspended": (
        (
            "2024-03-09",
            "No trains ran to the ruins of Kuelap on Friday because of the blockade, police said.",
        ),
        (
            "2024-03-09",
            "Trains to the ruins of Kuelap were suspended on Friday over a blockade, guides said.",
        ),
        ("corroborates", ""),
    ),
    "a governor by name and by province is one": (
        ("2024-03-09", "Floods killed 12 people in Chiapas, Governor Eduardo Ramirez said."),
        ("2024-03-09", "Floods killed 12 people in Chiapas, the governor of Chiapas said."),
        ("repeat", ""),
    ),
    "one sum under two names is one sum": (
        ("2024-03-09", "Turkey's trade gap was $2.9 billion in January, the trade ministry said."),
        ("2024-03-09", "The trade ministry put Turkey's trade deficit at $2.9 billion in January."),
        ("repeat", ""),
    ),
    "who was displaced is no count of who lives there": (
        ("2024-03-09", "The violence has displaced some 180,000 people in Idlib, AP said."),
        ("2024-03-08", "About 3.5 million people, many displaced by violence, live in Idlib, Sabah said."),
        ("related", ""),
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
    "the US agency is no outlet that speaks of itself": (
        ("2021-06-10", "The US Forest Service said 31 people had died in the fires near Redding."),
        ("2021-06-10", "Fires near Redding have killed 31 people, the US Forest Service said."),
        ("repeat", ""),
    ),
    "the statistics bureau is the National Institute of Statistics": (
        (
            "2021-06-10",
            "Inflation in Gabon rose to 4.1 percent in May, the National Institute of Statistics said.",
        ),
        ("2021-06-10", "Inflation in Gabon stood at 4.1% in May, the statistics bureau said."),
        ("repeat", ""),
    ),
    "one of several officials is no ministry": (
        ("2021-06-10", "The storm killed 51 people in Belize, a health official said."),
        ("2021-06-10", "The storm killed 51 people in Belize, the Ministry of Health of Belize said."),
        ("corroborates", ""),
    ),
    "the institute is the subject of its sentence": (
        ("2021-06-10", "IDEAM's list has 90 forest fires in Colombia in May, the institute said."),
        ("2021-06-09", "There were 90 forest fires in Colombia in May, IDEAM said."),
        ("repeat", ""),
    ),
    "a programme of so much money may be a loan of as much": (
        ("2021-06-10", "The World Bank approved a programme of $300 million for Benin on Tuesday."),
        ("2021-06-09", "The World Bank said on Tuesday it had granted Benin a loan of $300 million."),
        ("repeat", ""),
    ),
    "camps are no dead": (
        ("2021-06-10", "Some 500 camps were set up after the storm in Belize, the relief council said."),
        ("2021-06-09", "The storm killed 51 people in Belize, the police said."),
        ("related", ""),
    ),
    "two claims that nothing parts are of one topic": (
        ("2021-06-10", "A court sent the smuggler Otto Brandl to prison, his counsel said."),
        ("2021-06-08", "Prosecutors had demanded twelve years for Brandl."),
        ("related", ""),
    ),
    "people sent back were deported": (
        ("2021-06-10", "In May 4,312 Ghanaians were sent back from Niger, the border office said."),
        ("2021-06-09", "The border office counted 4,312 nationals of Ghana deported from Niger in May."),
        ("repeat", ""),
    ),
    "an office of the Fund in some town is the Fund": (
        ("2021-06-10", "Fires killed 12 people in Gabon in May, the ZRF said."),
        ("2021-06-10", "Fires killed 12 people in Gabon in May, the Zonal Relief Fund in Port-Gentil said."),
        ("repeat", ""),
    ),
    "a count has the one who counts": (
        ("2021-06-10", "Fires killed 12 people in Gabon in May by the Zonal Relief Fund's count."),
        ("2021-06-10", "Fires killed 12 people in Gabon in May, the Zonal Relief Fund said."),
        ("repeat", ""),
    ),
    "a name made of two beginnings is the whole name": (
        ("2021-06-10", "Inflation in Gabon stood at 4.1 percent in May, GabStat said."),
        ("2021-06-10", "Inflation in Gabon stood at 4.1% in May, the Gabon Statistics Council said."),
        ("repeat", ""),
    ),
    "shares of one whole have one measure": (
        ("2021-06-10", "Four in five of Gabon's barns were torn down by the gale, the council said."),
        ("2021-06-10", "The Farm Fund said 80 percent of the barns in Gabon were torn down by the gale."),
        ("corroborates", ""),
    ),
    "rupees are the rupees of a land": (
        ("2021-06-10", "Milk has cost 47 rupees a litre since Monday, the Dairy Board said."),
        ("2021-06-10", "The Dairy Board said that milk has cost 47 Indian rupees since Monday."),
        ("repeat", ""),
    ),
    "figures that are beside the matter of both": (
        ("2021-06-10", "The Gabon pipeline was reopened on Wednesday after two weeks, the owner said."),
        ("2021-06-10", "The Gabon pipeline is shut and has been since one valve froze, the port said."),
        ("conflict", ""),
    ),
    "how often is how many": (
        ("2021-06-10", "Gabon's frontier was violated 19 times on Wednesday, the army said."),
        ("2021-06-10", "There were 19 violations of Gabon's frontier on Wednesday, the port said."),
        ("corroborates", ""),
    ),
    "people and a group of them, one with a measure": (
        ("2021-06-10", "In May 310 children in Gabon fell ill with mumps, the clinic said."),
        ("2021-06-10", "Gabon knew of mumps in 290 people of all ages in May, the Doctors' League said."),
        ("conflict", ""),
    ),
    "the whole that a part is told of is the number of the other report": (
        ("2021-06-10", "Sixty-nine of the 128 who died in the quake were from Lambaréné, the council said."),
        ("2021-06-10", "The quake killed 128 people, the council said."),
        ("repeat", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_two_sentences_go_together(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
