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
    "its outlook is that of the institution named before": (
        (
            "2022-04-19",
            "The Andean Development Bank expects Peru to grow by 2.1 per cent in 2022, its outlook says.",
        ),
        ("2022-04-18", "Peru will grow by 2.1 per cent in 2022, the Andean Development Bank said."),
        ("repeat", ""),
    ),
    "a rate that the central bank set is the central bank's, whoever tells of it": (
        ("2022-06-10", "Ghana's key rate stands at 19 percent after the central bank lifted it again."),
        ("2022-03-21", "The central bank of Ghana raised its key rate to 17 percent."),
        ("update", ""),
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
    "a carmaker is the one that its sentence names": (
        ("2024-03-09", "Kestrel Motors posted revenue of $7.2 billion for 2023, the carmaker said."),
        ("2024-03-09", "Revenue came to $7.2 billion in 2023, Kestrel Motors said."),
        ("repeat", ""),
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
    "open and closed are opposites": (
        ("2024-03-09", "The crossing at Kasumbalesa remains open, the customs service said."),
        ("2024-03-09", "The crossing at Kasumbalesa was closed, lorry drivers said."),
        ("conflict", ""),
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
    "one sum under two names is one sum": (
        ("2024-03-09", "Turkey's trade gap was $2.9 billion in January, the trade ministry said."),
        ("2024-03-09", "The trade ministry put Turkey's trade deficit at $2.9 billion in January."),
        ("repeat", ""),
    ),
    "two provinces that no table of places names are two places": (
        ("2024-03-09", "In February 3,100 goats were culled over plague in Ostravia, the chief vet said."),
        (
            "2024-03-08",
            "In February 7,200 goats were culled over plague in Lower Ruthia, the chief vet said.",
        ),
        ("not_comparable", "place"),
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
    "people sent back were deported": (
        ("2021-06-10", "In May 4,312 Ghanaians were sent back from Niger, the border office said."),
        ("2021-06-09", "The border office counted 4,312 nationals of Ghana deported from Niger in May."),
        ("repeat", ""),
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
    "the whole that a part is told of is the number of the other report": (
        ("2021-06-10", "Sixty-nine of the 128 who died in the quake were from Lambaréné, the council said."),
        ("2021-06-10", "The quake killed 128 people, the council said."),
        ("repeat", ""),
    ),
    "one sentence about two groups has one measure": (
        ("2021-06-10", "In 2020, 3,319 minors landed on Malta, the interior ministry said."),
        ("2021-06-09", "In 2020, 57,652 migrants landed on Malta, the interior ministry said."),
        ("not_comparable", "population"),
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
