"""When two claims have one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.relating.naming import one_name
from claims.relating.origin import same
from claims.relating.statement import Statement


def told(source: str = "", *, outlet: str = "Gazette", agency: str = "", vague: bool = False) -> Statement:
    return Statement(
        text=f"Shelling killed twelve people in the old town of Idlib, {source or outlet} said.",
        outlet=outlet,
        agency=agency,
        origin=source or agency or outlet,
        source=source,
        vague=vague,
        language="en",
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("the health ministry", "Gaza's Ministry of Health"),
        ("the ministry", "the Ministry of Health"),
        ("AAPP", "the Assistance Association for Political Prisoners"),
        ("Mr Ezekiel of NEMA", "the National Emergency Management Agency"),
        ("Governor Ivan Fedorov", "Ivan Fedorov"),
        ("Fedorov", "Governor Ivan Fedorov"),
        ("the regional prosecutor's office", "prosecutors"),
        ("the White Helmets", "White Helmets"),
        ("Mina el-Deres, who leads the country's Red Crescent", "the Libyan Red Crescent Society"),
        ("Ana de la Cruz of the rescue board", "Ana de la Cruz"),
        ("the Attorney General's Office", "prosecutors"),
        ("Koula Madi, Chad's top diplomat", "the foreign minister, Madi"),
        ("ONPE", "the National Office of Electoral Processes"),
        ("INEC", "the National Institute of Statistics and Census"),
        ("the Chief Executive of the Ghana Cocoa Board", "regulator COCOBOD"),
        ("Nadra", "the National Disaster Relief Authority"),
        ("the civil aviation regulator", "the Civil Aviation Authority of Nepal (CAAN)"),
        ("the disaster institute (INGD)", "Mozambique's National Institute for Disaster Management"),
        ("Satellite data from the country's space institute", "the National Institute for Space Research"),
        ("Pacific Gas & Electric", "PG&E"),
        ("Lena Roth, director of the migration office", "Migración Colombia"),
        ("USGS", "the US Geological Survey"),
        ("USGS", "the U.S. Geological Survey"),
        ("NWS", "the National Weather Service"),
        ("the Fed", "the US Federal Reserve"),
        ("the central bank of Ghana", "the Bank of Ghana"),
        ("the fire department", "fire brigade commander Ali Demir"),
        ("Vadym Skrypnyk", "Skripnik"),
        ("Malpetco", "the Malta Petroleum Company"),
        ("Ana Silva, who heads the dam safety service", "dam safety service spokesman Rui Costa"),
        ("the ministry of internal affairs", "the interior minister"),
        ("the Pentagon", "the US Department of Defense"),
        ("BaFin", "Germany's financial watchdog"),
        ("BNPB", "Indonesia's disaster agency"),
        ("the IDF", "the Israeli army"),
        ("Volodymyr Zelenskyy", "President Volodymyr Zelenskiy"),
        ("Governor Rui Costa", "the governorate"),
        ("Commissioner Rui Costa of the election commission", "the electoral commission's Ana Silva"),
        ("Dr Rui Costa of the Ministry of Health", "the health ministry"),
        ("PCG", "Rear Admiral Costa of the Philippine Coast Guard"),
        ("Rui Costa, Malawi's disaster agency spokesman", "the national disaster management agency"),
        ("Ana Silva of the Kenyan disaster office", "the disaster risk management office"),
        ("the water minister, Ana Silva", "the Water Resources Ministry"),
        ("Guard spokesman Houcem Jebara", "Guard spokesman Houssem Eddine Jebara"),
        ("Abel Hussien, the premier's adviser", "National Security Adviser Abel Hussein"),
        ("Commodore Trin", "the navy spokesman, Roy Trin"),
        ("NFCB", "the National Fisheries and Coast Guard Board"),
        ("Tehran", "Iran's foreign ministry"),
        ("Seoul's defence ministry", "the South Korean Defense Ministry"),
        ("Islamabad's military", "Pakistan's army"),
        ("the Defence Ministry in Moscow", "Russia's military"),
        ("Ankara", "Turkey's Ministry of National Defence"),
        ("the government in Khartoum", "Sudan's government"),
        ("Colombo", "Sri Lanka's president, Ana Silva"),
        ("the Elysée", "the French presidency"),
        ("Washington", "the State Department"),
        ("Pretoria", "South African officials"),
        ("the North Korean foreign ministry", "North Korea"),
        ("Britain", "the UK government"),
    ],
)
def test_two_names_of_one_source(ours: str, theirs: str) -> None:
    assert one_name(ours, theirs, "en")
    assert one_name(theirs, ours, "en")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("the interior ministry", "the health ministry"),
        ("the Syrian Network for Human Rights", "the Syrian Observatory for Human Rights"),
        ("the Russian defence ministry", "the Ukrainian defence ministry"),
        ("the plant's director", "the regional prosecutor's office"),
        ("a nurse", "the World Health Organization"),
        ("police", "the mayor of Rafina"),
        ("OCHA", "IOM"),
        ("ONPE", "the National Office of Ports"),
        ("the statistics office of Kenya", "the statistics bureau of Ghana"),
        ("the rescue service", "the ambulance service"),
        ("COCOBOD", "the Coffee Council"),
        ("Sudan", "the South Uganda Development Bank"),
        ("the US military", "the Iraqi military"),
        ("Malpetco", "the Malta Petrol Drivers' Union"),
        ("the emergencies ministry", "the health ministry"),
        ("the UAE's health ministry", "the UK's health ministry"),
        ("the provincial disaster agency", "the national disaster agency"),
        ("NFCB", "the National Ferry, Rail and Coach Owners' Club of Bari"),
        ("the hotel management", "the hotel workers' union"),
        ("Moscow", "the Ukrainian General Staff"),
        ("Kyiv's police", "the Ukrainian health ministry"),
        ("Ankara's water works", "Turkey's interior ministry"),
        ("Moscow", "the court in Moscow"),
        ("France", "the French farmers' union"),
        ("India", "Air India"),
        ("Russia", "the Russian opposition"),
        ("South Korea", "the North Korean foreign ministry"),
        ("the United Nations", "the US government"),
        ("Chad's health ministry", "Chad's defence ministry"),
        ("Defence Minister Ana Silva of Chad", "Chad's army"),
    ],
)
def test_two_sources(ours: str, theirs: str) -> None:
    assert not one_name(ours, theirs, "en")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (told("sources", agency="AFP", vague=True), told("sources", outlet="AFP", vague=True), "same"),
        (told("activists", vague=True), told("activists", outlet="Herald", vague=True), "differs"),
        (told(agency="Anadolu"), told("White Helmets", outlet="Herald", agency="Anadolu"), "same"),
        (told(), told(outlet="Herald"), "differs"),
        (told("the army"), told("the army", outlet="Herald"), "same"),
        (told("the army"), told("the rebels"), "differs"),
        (told("UNHCR"), replace(told("the UN children's agency"), origin="UNICEF"), "differs"),
    ],
)  # fmt: skip
def test_one_wire_one_outlet_or_one_named_source_is_one_origin(
    ours: Statement, theirs: Statement, expected: str
) -> None:
    assert same(ours, theirs) == expected


HELD = [
    ("President Volodymyr Zelensky", "Ukraine's president", True),
    ("Zelenskyy", "the president", True),
    ("Nikol Pashinyan", "Armenia's leader", True),
    ("Jerome Powell", "the Federal Reserve", True),
    ("the prime minister", "Defence Minister Jana Cernochova", False),
    ("Volodymyr Zelensky", "Ukraine's air force", False),
    ("Donald Trump", "Joe Biden", False),
    ("CenterPoint's outage tracker", "Utility CenterPoint Energy", True),
    ("Defesa Civil", "Brazil's civil protection", True),
    ("LA County fire chief Anthony Marrone", "the Los Angeles County Fire Department", True),
]


@pytest.mark.parametrize(("ours", "theirs", "wanted"), HELD)
def test_a_post_stands_for_who_held_it_and_a_dashboard_for_its_owner(
    ours: str, theirs: str, wanted: bool
) -> None:
    assert one_name(ours, theirs, "en") is wanted


def test_a_sentence_that_begins_with_a_body_is_of_that_body() -> None:
    ours = replace(told(outlet="Business Day"), text="Stats SA has trimmed its reading of growth to 0.3%.")
    assert same(ours, told("Statistics South Africa")) == "same"
    assert same(ours, told("Statistics Canada")) == "differs"
