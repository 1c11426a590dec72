"""Rules by which two reports stand apart: conflict, update, not comparable; each decides one pair."""

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
    "a bound on a part far below the whole is no agreement": (
        ("2021-06-10", "At least 40 children died in the quake in Izmir, the health ministry said."),
        ("2021-06-10", "The quake in Izmir killed 512 people, the health ministry said."),
        ("not_comparable", "population"),
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
    "open and closed are opposites": (
        ("2024-03-09", "The crossing at Kasumbalesa remains open, the customs service said."),
        ("2024-03-09", "The crossing at Kasumbalesa was closed, lorry drivers said."),
        ("conflict", ""),
    ),
    "Turkish strikes are not all that kill": (
        ("2024-03-09", "Turkish strikes have killed 156 people in Duhok since 1 January, a monitor said."),
        ("2024-03-09", "Since 1 January 460 people were killed in Duhok, the rescue service said."),
        ("not_comparable", "definition"),
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
    "a town with a fraction of its country's count tells its share": (
        ("2024-03-09", "The storm damaged 1,320 houses in Haiphong on Friday, the army said."),
        ("2024-03-09", "The storm damaged 14,860 houses in Vietnam on Friday, the army said."),
        ("not_comparable", "place"),
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
    "a province cannot have more victims than its land": (
        (
            "2024-07-19",
            "BATTANG - A clinic keeps files. Last year mines killed 31 people in the province, it said.",
            "Last year mines killed 31 people in the province, it said.",
        ),
        ("2024-07-11", "In all of Cambodia mines killed 24 people last year, the mine office said."),
        ("conflict", ""),
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
    "lorries that came on one day are no toll that grows": (
        ("2022-04-11", "Only 47 aid trucks came into Tigray on Saturday, the region's bureau said."),
        ("2022-04-10", "The national commission said 74 aid trucks entered Tigray on Saturday."),
        ("conflict", ""),
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
    "an army that counts the dead does not say that they were soldiers": (
        ("2021-06-09", "In Sagaing 1,591 civilians died in the quake on Friday, the doctors said."),
        ("2021-06-09", "In Sagaing 620 died in the quake on Friday, by the military council's figures."),
        ("conflict", ""),
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
    "villagers may be all who were killed": (
        ("2021-06-09", "Some 90 people were shot dead in Solhan on Sunday, a group of relatives said."),
        ("2021-06-08", "The governor spoke of about 40 villagers killed in Solhan on Sunday."),
        ("update", ""),
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
    "a number with a thousands sign after a month is no year": (
        ("2021-06-10", "In May, 1,731 schools were closed in Niger, the schools group said."),
        ("2021-05-10", "In April, 1,902 schools were closed in Niger, the schools group said."),
        ("not_comparable", "window"),
    ),
    "an exchange rate is a price, and stands on its day": (
        ("2021-06-10", "One dollar cost 22.4 kwacha in Lusaka on Thursday, the trade board said."),
        ("2021-06-03", "The dollar sold for 21.9 kwacha in Lusaka on Thursday, the trade board said."),
        ("update", ""),
    ),
    "missiles are no drones": (
        ("2021-06-10", "Air defence shot down 31 missiles over Kyiv on Wednesday, the Air Force said."),
        ("2021-06-10", "Air defence shot down 54 drones over Kyiv on Wednesday, the Air Force said."),
        ("not_comparable", "population"),
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
    "what happened since the truce began holds one day of it": (
        ("2021-06-10", "Since the truce began, Hamas has freed 18 hostages, the army said."),
        ("2021-06-06", "Four hostages were freed by Hamas on Saturday, the army said."),
        ("not_comparable", "window"),
    ),
    "a count of the evening is later than one of the morning": (
        ("2021-06-11", "The fire at Pino hotel killed 31 people, the police said late on Thursday."),
        ("2021-06-10", "The fire at Pino hotel killed ten people, the police said on Thursday morning."),
        ("update", ""),
    ),
    "a count of the whole country holds that of a town": (
        ("2021-06-10", "Floods have killed 188 people nationwide since 3 May, the rescue service said."),
        ("2021-06-10", "Floods have killed 17 people in Port-Gentil since 3 May, the rescue service said."),
        ("not_comparable", "place"),
    ),
    "a town cannot count more than the whole country": (
        ("2021-06-10", "Floods killed 40 people in Port-Gentil on 3 May, the mayor said."),
        ("2021-06-10", "Floods killed 32 people in the whole of the country on 3 May, the minister said."),
        ("conflict", ""),
    ),
    "what is told of the county is a part of what is told nationwide": (
        ("2021-06-10", "Floods have killed 17 people in the county since 3 May, the rescue service said."),
        ("2021-06-10", "Floods have killed 188 people nationwide since 3 May, the rescue service said."),
        ("not_comparable", "place"),
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
    "the state that a sentence speaks of is that of its dateline": (
        (
            "2021-07-18",
            "Düsseldorf - Forty-five deaths had been recorded by Saturday in the state, the ministry said.",
            "Forty-five deaths had been recorded by Saturday in the state, the ministry said.",
        ),
        ("2021-07-18", "Police say that 98 people in Rhineland-Palatinate were dead by Saturday."),
        ("not_comparable", "place"),
    ),
    "one sentence about two groups has one measure": (
        ("2021-06-10", "In 2020, 3,319 minors landed on Malta, the interior ministry said."),
        ("2021-06-09", "In 2020, 57,652 migrants landed on Malta, the interior ministry said."),
        ("not_comparable", "population"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_two_sentences_stand_apart(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
