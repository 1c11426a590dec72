"""What a phrase of a sentence settles: an averaged wind, a month on month, a weekend, a tally, a bracket."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating import events, wording
from claims.relating.statement import Statement
from claims.relating.stating import statement_of
from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "winds averaged over one minute and over ten": (
        ("2019-08-09", "Storm Lekima blew with sustained winds of 215 km/h over one minute, the Navy said."),
        ("2019-08-09", "Storm Lekima blew with sustained winds of 185 kph, a ten-minute mean, Tokyo said."),
        ("not_comparable", "definition"),
    ),
    "a rise from one month to the next": (
        ("2022-07-12", "Consumer prices rose 2.1 per cent from May to June, Statbank said."),
        ("2022-07-12", "Consumer prices rose 3.4 per cent in June, month-on-month, Statbank said."),
        ("conflict", ""),
    ),
    "the toll of a weekend's floods grows": (
        (
            "2021-03-24",
            "Last weekend's floods in Dili are now known to have killed 58 people, rescuers said.",
        ),
        ("2021-03-22", "Last weekend's floods in Dili have killed 31 people, the ministry said."),
        ("update", ""),
    ),
    "a tally that shows": (
        ("2020-01-12", "Ana Lau had 48.2 per cent of the counted vote, the NEC's tally showed."),
        ("2020-01-11", "Ana Lau had 47.5 per cent of the counted vote, the NEC's count showed."),
        ("update", ""),
    ),
    "another name in brackets": (
        ("2018-05-03", "Police fired 62 flares into the stand, Pro Civitas said."),
        ("2018-05-02", "Police fired 62 flares, according to the Commission on Civic Rights (Pro Civitas)."),
        ("repeat", ""),
    ),
    "a body that counts on a named day": (
        ("2017-10-20", "On Friday the Bureau for Lost Persons counted 40 people as missing in Lugo."),
        ("2017-10-17", "The Bureau for Lost Persons listed 71 missing people in Lugo as of Tuesday."),
        ("update", ""),
    ),
    "no flights are people": (
        ("2016-09-12", "Police in Minsk said 482 people had been detained on Sunday."),
        ("2016-08-09", "At both airports 482 flights were scrubbed in Chicago, the port authority said."),
        ("unrelated", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_phrase_settles(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason


def test_a_phrase_begins_where_a_word_does() -> None:
    assert wording.says("41 miners aged over sixty", "age_limits", "en")
    assert not wording.says("winds averaged over one minute", "age_limits", "en")


def test_reports_that_are_counted_have_no_speaker() -> None:
    ours = (
        "2024-05-08",
        "The centre met. It had 89 active reports of lost dogs.",
        "It had 89 active reports of lost dogs.",
    )
    theirs = (
        "2024-05-08",
        "The centre met. It had 71 active reports of lost dogs.",
        "It had 71 active reports of lost dogs.",
    )
    assert "It had" not in related(ours, theirs)[2]


def test_deeds_of_one_day_in_two_lands_are_no_one_event() -> None:
    told = (
        "The envoy to Bulgaria quit on Thursday in protest at the move.",
        "Police hosed demonstrators in Tbilisi on Thursday.",
    )
    ours, theirs = (
        statement_of(analyse(Article(text=text, published=date(2023, 12, 1))), 0, len(text)) for text in told
    )
    found = events.likeness(ours, theirs)
    assert found.same_day and not found.other_kind
    assert not events.one_event(found)


def test_two_kinds_of_pupils_are_no_two_places() -> None:
    told = (
        "2018-02-21",
        "In Dapchi 62 secondary school students were led off, Abba Goni, an elder, told Gazette.",
    )
    read = ("2018-02-21", "Dapchi is in shock. Forty primary pupils were led off, said Abba Goni, an elder.")
    assert related(read, told)[:2] == ("not_comparable", "population")


def test_one_person_is_no_group_of_people() -> None:
    told = ("2022-06-04", "Police said they had arrested six people in Harbour Road on Friday.")
    read = ("2022-06-05", "Police said they had arrested one woman in Harbour Road on Saturday.")
    assert related(read, told)[:2] == ("not_comparable", "window")


def test_one_measure_in_two_words_is_one_definition() -> None:
    told = ("2019-06-08", "By noon on Saturday 31 people were missing, the Ardal rescue centre said.")
    read = ("2019-06-08", "By noon on Saturday 28 people were unaccounted for, the Ardal rescue centre said.")
    assert related(read, told)[:2] == ("conflict", "")


def test_members_of_two_forces_are_two_populations() -> None:
    told = ("2017-08-01", "In July, 219 Islamic State militants were killed in Hajin, Delta Watch said.")
    read = (
        "2017-08-01",
        "In July, 103 members of the Syrian Democratic Forces were killed in Hajin, Delta Watch said.",
    )
    assert related(read, told)[:2] == ("not_comparable", "population")


def test_one_odd_number_is_one_group_whatever_it_is_called() -> None:
    told = (
        "2016-07-19",
        "A total of 15,260 personnel of the Education Ministry were removed today, the ministry said.",
    )
    read = ("2016-07-20", "The education ministry says 15,260 of its employees were suspended on Tuesday.")
    assert related(read, told)[1] == ""


def test_turnout_of_one_vote_is_no_update_weeks_later() -> None:
    told = ("2021-12-02", "The council set final turnout in the November elections at 68.6 per cent.")
    text = "Volunteers sat in polling stations. Turnout was 62.1 per cent, the observer network said."
    read = ("2021-12-22", text, "Turnout was 62.1 per cent, the observer network said.")
    assert related(read, told)[:2] == ("conflict", "")


def test_what_drives_out_an_estimated_number_estimates_nothing() -> None:
    text = "Fighting drove an estimated {} people out of the district in October."
    told = ("2017-11-05", "DEIR EZ-ZOR - Camps fill. " + text.format("22,000"), text.format("22,000"))
    read = ("2017-11-06", "DEIR EZ-ZOR - Camps fill. " + text.format("9,500"), text.format("9,500"))
    assert "Fighting" not in related(read, told)[2]


def test_prices_are_compared_and_not_how_much_they_buy() -> None:
    told = ("2022-03-14", "Twenty litres of petrol went for 9,900 rials in Aden on Sunday, dealers said.")
    read = ("2022-03-15", "Twenty litres of petrol went for 31,000 rials in Aden on Sunday, drivers said.")
    assert related(read, told)[:2] == ("conflict", "")


def test_a_dateline_in_a_claim_is_no_place_of_what_it_tells() -> None:
    told = (
        "2017-02-01",
        "QUEZON CITY - Raids left 2,551 suspects dead nationwide by 31 January, police said.",
    )
    read = ("2017-02-03", "Raids killed 2,700 suspects in Metro Manila by 31 January, a lawyers' group said.")
    relation, slot, reason = related(read, told)
    assert (relation, slot) == ("conflict", "")
    assert "exceeds its whole" in reason


def alone(text: str, published: date) -> Statement:
    return statement_of(analyse(Article(text=text, published=published)), 0, len(text))


def test_data_of_an_office_with_an_acronym_are_the_offices() -> None:
    text = "Excess deaths in Kent added up to 38,300 over the whole of 2022, ONS data shows."
    assert alone(text, date(2023, 1, 19)).origin == "ONS"


def test_the_day_of_a_statement_is_not_the_day_of_what_it_tells() -> None:
    text = "The Front said in a statement relayed on Saturday that it had killed 70 men in Benin on Thursday."
    window = alone(text, date(2025, 4, 19)).quantities[0].window
    assert window is not None
    assert window.first == date(2025, 4, 17)


def test_one_speaker_says_one_thing_in_two_words() -> None:
    told = (
        "2025-01-17",
        "President Luis Mora said on Friday he had suspended talks with the Northern Army over raids.",
    )
    read = ("2025-01-18", "Luis Mora wrote on Friday that he was suspending the dialogue with the NA.")
    assert related(read, told)[:2] == ("repeat", "")
