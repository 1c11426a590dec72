"""Measures told by idioms: a verb with what completes it behind the count, and by what befell people."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article

MEASURES = [
    ("The ambush left 31 rangers dead.", "killed"),
    ("Snipers picked off 31 porters.", "killed"),
    ("The regiment cut 31 rebels down.", "killed"),
    ("The blast robbed 31 weavers of their lives.", "killed"),
    ("Frost sent 31 shepherds to their graves.", "killed"),
    ("Gunmen put 31 elders to death.", "killed"),
    ("The landslide claimed the lives of 31 herders.", "killed"),
    ("By dawn 31 divers had succumbed.", "killed"),
    ("The morgue in Gao took in 31 corpses.", "killed"),
    ("Raiders wiped out 31 guards.", "killed"),
    ("The crush put 31 pilgrims in hospital.", "injured"),
    ("The blaze left 31 cooks nursing burns.", "injured"),
    ("Some 31 stewards sustained nasty fractures.", "injured"),
    ("A stampede landed 31 dancers in casualty.", "injured"),
    ("Thirty-one porters were overcome by fumes.", "injured"),
    ("The crash left 31 riders fighting for their lives.", "injured"),
    ("Police dogs bit 31 marchers.", "injured"),
    ("Nothing has been heard of 31 sailors.", "missing"),
    ("Thirty-one anglers have not been seen since.", "missing"),
    ("There has been no word from 31 climbers.", "missing"),
    ("Troops bundled 31 students into jail.", "detained"),
    ("Officers hauled 31 vendors off to the cells.", "detained"),
    ("Some 3,100 dissidents sit behind bars.", "detained"),
    ("They clapped 31 sailors in irons.", "detained"),
    ("The sweep netted 31 arrests.", "detained"),
    ("Raiders took 31 shepherds hostage.", "abducted"),
    ("Gunmen spirited away 31 nurses.", "abducted"),
    ("Some 31 seamen remain in captivity.", "abducted"),
    ("The mayor paid for the 31 guests it had snatched.", "abducted"),
    ("The court gave 31 smugglers life.", "convicted"),
    ("Judges sent 31 officers to the gallows.", "convicted"),
    ("Thirty-one traders received long prison terms.", "convicted"),
    ("The bench cleared 31 clerks of fraud.", "acquitted"),
    ("Prosecutors have put 31 bankers in the dock.", "charged"),
    ("Thirty-one wardens were arraigned.", "charged"),
    ("Thirty-one pilots face corruption charges.", "charged"),
    ("Greece let in 3,100 Afghans.", "arrivals"),
    ("Some 3,100 Sudanese have streamed across the border.", "arrivals"),
    ("Asylum claims in Malta dipped to 310.", "arrivals"),
    ("Ice robbed 31,000 households of power.", "outages"),
    ("Some 31,000 families sat in the dark.", "outages"),
    ("The outage left 31,000 still without.", "outages"),
    ("The junta let 31 monks go.", "released"),
    ("The rebels set 31 traders free.", "released"),
    ("A judge granted 31 students bail.", "released"),
    ("Shelling sent 3,100 villagers fleeing.", "displaced"),
    ("The fire drove 3,100 islanders from their homes.", "displaced"),
    ("The landlord threw 31 tenants into the street.", "displaced"),
    ("Floods made 3,100 farmers homeless.", "displaced"),
    ("The town put up 3,100 people in school halls.", "displaced"),
    ("Some 3,100 families have trekked home.", "returned"),
    ("The navy flew 310 Thais home.", "returned"),
    ("Chad bussed 310 Malians back over the border.", "deported"),
    ("The island sent 31 Cubans packing.", "deported"),
    ("A trawler scooped 31 castaways from the sea.", "rescued"),
    ("Diggers pulled 31 miners out alive.", "rescued"),
    ("Crews ferried 310 bathers off the beach.", "rescued"),
    ("Thirty-one tourists made it to shore.", "rescued"),
    ("The virus laid low 310 recruits.", "cases"),
    ("Thirty-one cooks have caught hepatitis.", "cases"),
    ("Some 310 toddlers are down with measles.", "cases"),
    ("Hospital admissions topped 2,100.", "cases"),
    ("Nurses gave 31,000 pupils a first dose.", "vaccinated"),
    ("Some 31,000 infants received polio drops.", "vaccinated"),
    ("Vandals set 31 bins ablaze.", "fires"),
    ("The electoral roll has swollen to 3.1 million.", "electorate"),
    ("Some 310,000 people are entitled to cast ballots.", "electorate"),
    ("Wards were looking after 310.", "treated"),
    ("Medics patched up 31 boxers.", "treated"),
    ("Wolves took 310 ewes.", "livestock"),
    ("Inspectors ordered the cull of 31,000 hens.", "livestock"),
    ("Guns lobbed 31 mortar bombs at the fort.", "attacks"),
    ("Monitors logged 310 truce breaches.", "violations"),
    ("Some 31,000 bakers thronged the square.", "protests"),
    ("Some 3,100 porters downed tools.", "strikers"),
    ("Some 3,100 clerks stayed off work.", "strikers"),
    ("The tornado tore the roofs off 310 bungalows.", "buildings"),
    ("The army lost 31 armoured personnel carriers.", "vehicles"),
    ("Nepal is lifting its contingent to 3,100.", "troops"),
    ("The cave-in pinned 31 masons under rubble.", "trapped"),
    ("Some 31 drillers await rescue below ground.", "trapped"),
    ("The jail was built for 310.", "capacity"),
    ("The hostel can sleep 31.", "capacity"),
    ("Some 310,000 herders face an empty larder.", "in_need"),
    ("Some 310,000 people cannot feed themselves.", "in_need"),
    ("The mill will throw 310 people out of work.", "jobs"),
    ("The yard laid 310 welders off.", "jobs"),
    ("The mine has 310 people on its payroll.", "employees"),
    ("Some 31 senators voted against.", "vote"),
    ("A petition drew 31,000 names.", "signatures"),
    ("Some 310,000 people cast their votes.", "turnout"),
    ("The rebels overran 31 hamlets.", "captured"),
    ("Customs men impounded 31 rifles.", "captured"),
    ("The agency handed out 3,100 cooking sets.", "aid"),
    ("The charity supplied 3,100 families with food.", "aid"),
    ("The naira sank to 1,510 to the greenback.", "exchange_rate"),
    ("A flat there rents for $310.", "price"),
    ("The hail will set insurers back $310m.", "damage"),
    ("The film raked in $31m.", "revenue"),
    ("The state owes lenders $31bn.", "debt"),
    ("The mercury hit 41 degrees.", "temperature"),
    ("The jury found 31 dockers not guilty.", "acquitted"),
    ("Loggers cut 310 cedars down.", ""),
    ("Nine people have died of cholera.", "killed"),
    ("Some 310 troops stood on the streets.", "troops"),
    ("Paper sent 31 boxes to the hall.", ""),
]


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_a_count_is_told_by_idioms(text: str, measure: str) -> None:
    assert analyse(Article(text, language="en")).figures[0].measure == measure


def test_the_nouns_of_a_land_in_the_plural_are_people() -> None:
    (malians,) = analyse(Article("The island sent 31 Malians packing.", language="en")).figures
    assert (malians.population, malians.measure) == ("people", "deported")


def test_what_several_do_is_not_what_is_counted() -> None:
    (thousands,) = analyse(Article("Shelling sent tens of thousands fleeing to Gao.", language="en")).figures
    assert (thousands.unit, thousands.measure) == ("people", "displaced")
