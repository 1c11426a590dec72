"""Rules by which two reports contradict or continue one another: conflict, update; each decides one pair."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "nobody killed and twelve killed exclude one another": (
        ("2021-05-10", "Nobody was killed in the strike on the market in Gao on Monday, the army said."),
        ("2021-05-10", "The strike on the market in Gao on Monday killed 12 people, the medics said."),
        ("conflict", ""),
    ),
    "no casualties exclude every dead": (
        ("2021-05-10", "The strike on the market in Gao on Monday caused no casualties, the army said."),
        ("2021-05-10", "The strike on the market in Gao on Monday killed 12 people, the medics said."),
        ("conflict", ""),
    ),
    "a toll that was nothing on the first day is brought up to date": (
        ("2021-05-13", "The quake in Gao on Monday killed two people, the army said."),
        ("2021-05-10", "No one was killed in the quake in Gao on Monday, the army said."),
        ("update", ""),
    ),
    "nobody killed says nothing of the wounded": (
        ("2021-05-10", "Nobody was killed in the strike on Gao on Monday, the army said."),
        ("2021-05-10", "The strike on Gao on Monday wounded 12 people, the army said."),
        ("related", ""),
    ),
    "two round numbers whose intervals only touch exclude one another": (
        ("2019-06-05", "Some 3.5 million people live in Idlib, the first group said."),
        ("2019-06-05", "Some 3 million people live in Idlib, the second group said."),
        ("conflict", ""),
    ),
    "a start told by its month is the start told by its day": (
        ("2021-06-10", "Police have arrested 900 people in Lima since the emergency began in March."),
        ("2021-05-10", "Police have arrested 700 people in Lima since the emergency began on 12 March."),
        ("update", ""),
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
    "a rate that the central bank set is the central bank's, whoever tells of it": (
        ("2022-06-10", "Ghana's key rate stands at 19 percent after the central bank lifted it again."),
        ("2022-03-21", "The central bank of Ghana raised its key rate to 17 percent."),
        ("update", ""),
    ),
    "what is not closed is not shut": (
        ("2021-05-03", "The bridge at Torvik is not closed, the road office said on Monday."),
        ("2021-05-03", "The bridge at Torvik remains shut, drivers said on Monday."),
        ("conflict", ""),
    ),
    "who has not withdrawn did not withdraw": (
        ("2021-05-03", "The rebels have not withdrawn from Lund, residents said on Monday."),
        ("2021-05-03", "The rebels withdrew from Lund on Monday, their leader said."),
        ("conflict", ""),
    ),
    "followers are counted like any people": (
        ("2024-03-09", "More than 10,000 followers of the preacher walked to Tarija on Friday, he said."),
        ("2024-03-09", "Police estimated that 3,000 people walked to Tarija on Friday with the preacher."),
        ("conflict", ""),
    ),
    "open and closed are opposites": (
        ("2024-03-09", "The crossing at Kasumbalesa remains open, the customs service said."),
        ("2024-03-09", "The crossing at Kasumbalesa was closed, lorry drivers said."),
        ("conflict", ""),
    ),
    "25 of 120 are 25": (
        (
            "2024-03-09",
            "Seventy of the 120 miners have been brought out of the pit, its owner said on Saturday.",
        ),
        ("2024-03-08", "Its owner said 25 of 120 miners had been brought out of the pit by Friday."),
        ("update", ""),
    ),
    "a fire spreads, whoever measures it": (
        ("2024-03-09", "Some 17,000 acres had burned in the Ojai fire as of Saturday, a fire captain said."),
        ("2024-03-07", "The Ojai fire has burned 2,900 acres as of Thursday, the forest service said."),
        ("update", ""),
    ),
    "a bank of a land is another than the World Bank": (
        ("2024-03-09", "The kip lost 19 percent over 2023, a World Bank note said."),
        ("2024-03-09", "The kip lost 16 percent over 2023, the Bank of the Lao PDR said."),
        ("conflict", ""),
    ),
    "mountain rescuers are mountain rescuers": (
        (
            "2024-03-11",
            "The number of missing hikers in the Tatras fell to three on Monday, mountain rescuers said.",
        ),
        ("2024-03-09", "Mountain rescuers said on Saturday that eight hikers were missing in the Tatras."),
        ("update", ""),
    ),
    "Friday's landslide is no day on which a figure stood": (
        (
            "2021-06-07",
            "More than 900 people were buried by Friday's landslide near Mocoa, the relief council said.",
        ),
        ("2021-06-05", "Some 80 people were buried under the landslide near Mocoa, local leaders said."),
        ("update", ""),
    ),
    "the toll of a quake is one series, by the day of the quake or of the count": (
        (
            "2021-06-09",
            "As of Wednesday 900 people were dead after the quake in Izmir of Sunday, police said.",
        ),
        ("2021-06-08", "The Red Crescent spoke of 200 dead in the quake in Izmir on Monday."),
        ("update", ""),
    ),
    "the number of the dead is by chance that of the sacks": (
        ("2021-06-09", "Mayor Lind said 1,725 corpses had been collected in Kribi by Tuesday."),
        ("2021-06-09", "The welfare office sent 1,725 sacks of rice to Kribi, Minister Sol said."),
        ("related", ""),
    ),
    "one rules out the cause that another tells": (
        (
            "2015-12-14",
            "The inquiry rules out that the airliner over Sinai was brought down by an act of terror.",
        ),
        ("2015-11-17", "The airliner over Sinai was destroyed by a terrorist act, the security chief said."),
        ("conflict", ""),
    ),
    "a count from New Year's Day on goes on": (
        (
            "2025-08-20",
            "From 1 January to 18 August 2,933 people died on roads in Kenya, the safety board says.",
        ),
        (
            "2025-04-09",
            "From January to the end of March 1,139 people died on roads in Kenya, the safety board said.",
        ),
        ("update", ""),
    ),
    "what is revised is an update, whoever reports it": (
        (
            "2024-12-03",
            "Meanwhile growth in Chile from April to June was trimmed to 0.3%, Business Day wrote.",
        ),
        ("2024-11-30", "Chile's economy grew 0.4% from April to June, the statistics office said."),
        ("update", ""),
    ),
    "what is not revised is a conflict": (
        ("2024-12-03", "Growth in Chile from April to June was 0.3%, Business Day wrote."),
        ("2024-11-30", "Chile's economy grew 0.4% from April to June, the statistics office said."),
        ("conflict", ""),
    ),
    "nobody comes to a rally when it is over": (
        ("2025-03-31", "The party spoke of a turnout of 2.2 million at Saturday's rally in Maltepe."),
        ("2025-03-30", "Police estimated turnout at the rally in Maltepe at some 450,000."),
        ("conflict", ""),
    ),
    "two periods from one first day are one count of the displaced": (
        (
            "2022-08-11",
            "Drought displaced over one million people in Somalia from 1 January to 8 August 2022.",
        ),
        (
            "2022-08-02",
            "From January to the end of July 755,000 people were displaced by drought in Somalia, it said.",
        ),
        ("update", ""),
    ),
    "nobody counts more killed than there were casualties": (
        ("2024-06-09", "The media office put those killed in Saturday's raid on Nuseirat at 274."),
        ("2024-06-09", "The army admits fewer than 100 casualties in Saturday's raid on Nuseirat."),
        ("conflict", ""),
    ),
    "the killed may be some of the casualties": (
        ("2024-06-09", "The media office put those killed in Saturday's raid on Nuseirat at 74."),
        ("2024-06-09", "The army admits 100 casualties in Saturday's raid on Nuseirat."),
        ("related", ""),
    ),
    "a rate of a month is one over the year up to it": (
        (
            "2024-04-10",
            "Core prices in Chile rose 3.8 per cent over the 12 months to March, the bureau said.",
        ),
        (
            "2024-04-12",
            "Core prices in Chile were 3.1 per cent higher in March than a year ago, shopkeepers said.",
        ),
        ("conflict", ""),
    ),
    "months that are over end what a running count began with": (
        ("2025-10-08", "Since January 1,890 people have died on roads in Kenya, the safety board says."),
        (
            "2025-07-04",
            "In the first half of 2025 the safety board registered 1,139 people dead on roads in Kenya.",
        ),
        ("update", ""),
    ),
    "the first month of a running count is told for itself": (
        ("2025-10-08", "Since January 1,890 people have died on roads in Kenya, the safety board says."),
        ("2025-02-04", "In January the safety board registered 239 people dead on roads in Kenya."),
        ("not_comparable", "window"),
    ),
    "a region off the map is a part of the land": (
        (
            "2023-09-10",
            "Over 1,400 people had died in Ostravia province by Saturday, teachers in Morocco reckon.",
        ),
        (
            "2023-09-09",
            "The quake left 1,037 people dead in the whole kingdom of Morocco as of Saturday, police said.",
        ),
        ("conflict", ""),
    ),
    "one origin raises its bound within a day": (
        ("2024-03-05", "At least 45 people died in Sunday's shelling of Gao, Sahel Watch said on Monday."),
        ("2024-03-04", "Shelling killed at least 38 people in Gao on Sunday, Sahel Watch said."),
        ("update", ""),
    ),
    "a province cannot have more victims than its land": (
        (
            "2024-07-19",
            "BATTANG - A clinic keeps files. Last year mines killed 31 people in the province, it said.",
            "Last year mines killed 31 people in the province, it said.",
        ),
        ("2024-07-11", "In all of Cambodia mines killed 24 people last year, the mine office said."),
        ("conflict", ""),
    ),
    "lorries that came on one day are no toll that grows": (
        ("2022-04-11", "Only 47 aid trucks came into Tigray on Saturday, the region's bureau said."),
        ("2022-04-10", "The national commission said 74 aid trucks entered Tigray on Saturday."),
        ("conflict", ""),
    ),
    "an army that counts the dead does not say that they were soldiers": (
        ("2021-06-09", "In Sagaing 1,591 civilians died in the quake on Friday, the doctors said."),
        ("2021-06-09", "In Sagaing 620 died in the quake on Friday, by the military council's figures."),
        ("conflict", ""),
    ),
    "villagers may be all who were killed": (
        ("2021-06-09", "Some 90 people were shot dead in Solhan on Sunday, a group of relatives said."),
        ("2021-06-08", "The governor spoke of about 40 villagers killed in Solhan on Sunday."),
        ("update", ""),
    ),
    "nobody hurt denies that seven were": (
        ("2021-06-10", "Seven guards were injured in Wednesday's rocket attack on Balad, a medic said."),
        ("2021-06-10", "Wednesday's rocket attack on Balad hurt nobody, the police said."),
        ("conflict", ""),
    ),
    "not yet is a no": (
        ("2021-06-10", "The inspectors visited Douma on Wednesday, the state agency said."),
        ("2021-06-10", "The inspectors had not yet visited Douma on Wednesday, the envoy said."),
        ("conflict", ""),
    ),
    "the quarter from April to June has no word before it": (
        (
            "2021-09-10",
            "Gross output of Norway grew 0.5 percent between April and June, Statistics Norway said.",
        ),
        ("2021-08-10", "Output of Norway grew by 0.6% in the April-to-June quarter, Statistics Norway said."),
        ("update", ""),
    ),
    "an exchange rate is a price, and stands on its day": (
        ("2021-06-10", "One dollar cost 22.4 kwacha in Lusaka on Thursday, the trade board said."),
        ("2021-06-03", "The dollar sold for 21.9 kwacha in Lusaka on Thursday, the trade board said."),
        ("update", ""),
    ),
    "one number is told by one and denied by the other": (
        ("2021-06-10", "Chad has not asked Paris for 40 percent of the port, its envoy said on Wednesday."),
        ("2021-06-10", "Chad asked Paris for 40 percent of the port, a harbour pilot said on Wednesday."),
        ("conflict", ""),
    ),
    "a family of four is beside the matter": (
        ("2021-06-10", "Food for a family of four cost 18,000 lira in May, the union Hak said."),
        ("2021-06-09", "Food for a family of four cost 14,200 lira in May, the trade ministry said."),
        ("conflict", ""),
    ),
    "a count of the evening is later than one of the morning": (
        ("2021-06-11", "The fire at Pino hotel killed 31 people, the police said late on Thursday."),
        ("2021-06-10", "The fire at Pino hotel killed ten people, the police said on Thursday morning."),
        ("update", ""),
    ),
    "a town cannot count more than the whole country": (
        ("2021-06-10", "Floods killed 40 people in Port-Gentil on 3 May, the mayor said."),
        ("2021-06-10", "Floods killed 32 people in the whole of the country on 3 May, the minister said."),
        ("conflict", ""),
    ),
    "a town that only the report names makes no part that exceeds its whole": (
        (
            "2021-08-24",
            "Idlib mourned. With him 15 reporters have been killed since 1 January, the union said.",
            "With him 15 reporters have been killed since 1 January, the union said.",
        ),
        ("2021-05-10", "Eleven reporters have been killed in Syria since 1 January, the club said."),
        ("update", ""),
    ),
    "a raised toll is that of the weekend it names": (
        (
            "2021-08-27",
            "The toll for the weekend of 7-8 August was raised to 47 on Friday by the road police.",
        ),
        (
            "2021-08-09",
            "Thirty-nine people died on the roads over the weekend, the road police said on Monday.",
        ),
        ("update", ""),
    ),
    "whose strikes they are does not say where": (
        (
            "2021-08-14",
            "Israeli strikes have killed 312 people in Lebanon since 8 May, the health ministry said.",
        ),
        (
            "2021-07-14",
            "Lebanon's health ministry said 230 people had been killed by Israeli strikes since 8 May.",
        ),
        ("update", ""),
    ),
    "a day that only the report names is no window of a running count": (
        (
            "2021-08-27",
            "The mayor spoke on Thursday. Cholera has killed 640 people in Port-Gentil.",
            "Cholera has killed 640 people in Port-Gentil.",
        ),
        ("2021-08-09", "Cholera has killed 512 people in Port-Gentil since 3 May, the health board said."),
        ("update", ""),
    ),
    "what is now seen is a forecast too": (
        (
            "2021-06-02",
            "Gabon is now seen harvesting 146 million tonnes of rice this season, the Crop Board said.",
        ),
        ("2021-05-02", "The Crop Board forecast a rice harvest of 149 million tonnes for Gabon this season."),
        ("update", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_two_sentences_stand_apart(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
