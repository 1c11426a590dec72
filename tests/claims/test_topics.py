"""One topic or two: by names, places, kinds of event and the words around two claims, not by likeness."""

from __future__ import annotations

import json

import pytest

from claims.relating import topics, wording
from factbrowse.comparing import compare

Report = tuple[str, str, str]
"""Title, claim, and what stands beside the claim."""

APART: dict[str, tuple[Report, Report]] = {
    "a like sentence of a clinic and a bank": (
        (
            "Vets in Bergen",
            "The doors stayed closed on Friday, a spokesman said.",
            "Bergen takes in hedgehogs.",
        ),
        ("Cash in Lima", "The doors stayed shut on Friday, a spokeswoman said.", "Machines ran dry in Lima."),
    ),
    "one number of chess players and farmers": (
        ("Chess in Riga", "Forty players had withdrawn by Sunday, the jury said.", "The open has begun."),
        (
            "Locusts in Turkana",
            "Forty farmers had lost crops by Sunday, elders said.",
            "Swarms came by night.",
        ),
    ),
    "talks about a dam and about pay": (
        (
            "Dam wall cracks",
            "The talks broke up on Tuesday without a new date.",
            "Rain fills the Sukhor dam.",
        ),
        (
            "Nurses' pay",
            "The talks broke up on Tuesday with no new date.",
            "Wages in Leeds have stood still.",
        ),
    ),
    "one number of tickets for concerts and ferries": (
        (
            "Orchestra in Osaka",
            "Some 12,000 tickets were sold in May, it said.",
            "The Vienna players filled halls.",
        ),
        (
            "Zanzibar's ferries",
            "Some 12,000 tickets were sold in May, the port said.",
            "Dar es Salaam has queues.",
        ),
    ),
}

TOGETHER: dict[str, tuple[Report, Report]] = {
    "an odd number that chance hardly gives twice": (
        (
            "Where to sleep after the gale",
            "As of Sunday 312,447 persons were staying in centers, the NDRC reported.",
            "Relief packs are being flown.",
        ),
        (
            "No way home yet",
            "A total of 312,447 individuals remained in shelters, said the National Disaster Relief Council.",
            "Power is out in Bohol.",
        ),
    ),
    "the hurt of one quake in other words": (
        ("Quake rattles Lisbon", "Tremors injured 14 residents of the capital.", "Chimneys fell in Alfama."),
        ("Portugal shakes", "By night 16 hurt people had been treated.", "Lisbon lies on a fault."),
    ),
    "oil and coast of one wreck": (
        (
            "Ship aground",
            "About 1,000 tonnes of oil have leaked, the owner said.",
            "The Wakashio is on a reef.",
        ),
        ("Straw booms", "Oil covers 15 kilometres of coast, fishermen said.", "The Wakashio may break up."),
    ),
    "homes and ferries of one gale": (
        (
            "Gale over Cork",
            "A gale left 900 homes in Cork without power on Sunday, the grid firm said.",
            "Trees lie across the lanes.",
        ),
        (
            "Ferries wait",
            "Two ferries could not leave Ringaskiddy because of the waves, the harbour master said.",
            "The gale is to last until Tuesday.",
        ),
    ),
    "herders and milk of one drought": (
        (
            "Herds leave Kajiado",
            "About 70 herders moved north from Kajiado in June, the county said.",
            "Grass is gone.",
        ),
        (
            "Milk is dear",
            "Dairies pay 60 shillings a litre since June, a trader said.",
            "The drought has emptied pastures in Kajiado.",
        ),
    ),
    "a lead and a turnout of one vote": (
        ("Kenya counts votes", "Ruto leads with 50.5 per cent, the commission said.", "Nairobi waits."),
        (
            "Lawyers at work",
            "Turnout in the Kenyan ballot was 65 per cent, it said.",
            "Odinga is in Nairobi.",
        ),
    ),
}


def related(ours: Report, theirs: Report) -> tuple[str, str]:
    sides = {
        name: {
            "title": title,
            "claim": claim,
            "text": f"{claim} {beside}",
            "outlet": outlet,
            "published": "2021-05-10",
        }
        for name, outlet, (title, claim, beside) in (("a", "Gazette", ours), ("b", "Courier", theirs))
    }
    found = next(iter(compare([json.dumps({"id": "1", **sides})])))
    return found["relation"], found["reason"]


@pytest.mark.parametrize("name", APART)
def test_like_sentences_of_two_topics_are_unrelated(name: str) -> None:
    relation, reason = related(*APART[name])
    assert relation == "unrelated", reason


@pytest.mark.parametrize("name", TOGETHER)
def test_one_topic_in_other_words_is_not_unrelated(name: str) -> None:
    relation, reason = related(*TOGETHER[name])
    assert relation != "unrelated", reason


def test_the_reason_says_what_parts_the_topics() -> None:
    reason = related(*APART["a like sentence of a clinic and a bank"])[1]
    assert reason.startswith("another topic: ")
    assert "no word in common around them" in reason
    assert reason.endswith("(Bergen against Lima)")


def test_shared_names_and_places_speak_for_one_topic_and_parted_ones_against() -> None:
    weights = dict(zip(topics.FEATURES, topics.weights().factors, strict=True))
    assert max(weights[name] for name in ("names", "own names", "root of a name", "same place")) < 0
    assert min(weights[name] for name in ("other kind", "other land", "other home", "nothing around")) > 0


def test_a_word_that_many_reports_have_weighs_less_than_a_rare_one() -> None:
    common = topics.weights().common["en"]
    assert topics.weight(["govern"], common) < topics.weight(["lighthous"], common) == 100


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        ("trains resumed", "trains restarted"),
        ("envoys were expelled", "expulsion of envoys"),
        ("the bill was adopted", "approval of the law"),
        ("the frontier", "the border"),
        ("arms were handed over", "weapons were handed over"),
        ("lawmakers met", "the assembly met"),
    ],
)
def test_two_words_for_one_deed_have_one_stem(told: str, otherwise: str) -> None:
    assert wording.stem_set(told, "en") == wording.stem_set(otherwise, "en")


def test_no_word_is_moved_from_one_family_of_words_to_another() -> None:
    assert wording.stem("election", "en") == wording.stem("vote", "en")
    assert wording.stem("jailed", "en") == wording.stem("arrested", "en")
