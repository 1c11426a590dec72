"""A written search becomes slots and words, or one sentence that says what is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.finding.query import FIELDS, QueryError, parse

WORDS = [
    ("measure:killed", "measure", ("killed",)),
    ("measure:killed,injured", "measure", ("killed", "injured")),
    ('origin:"White Helmets"', "origin", ("White Helmets",)),
    ("VERDICT:Contested", "verdict", ("contested",)),
    ('verdict:"single source"', "verdict", ("single_source",)),
    ("report:8", "report", ("8",)),
]

NUMBERS = [
    ("value:135", 135, 135),
    ("value:160,583", 160583, 160583),
    ("value:90..120", 90, 120),
    ("value:90..", 90, None),
    ("value:..120", None, 120),
    ("value:>=3.5m", 3.5e6, None),
    ("value:<=2bn", None, 2e9),
    ("value:40%", 40, 40),
]

DAYS = [
    ("window:2019", date(2019, 1, 1), date(2019, 12, 31)),
    ("window:2019-02", date(2019, 2, 1), date(2019, 2, 28)),
    ("published:2019-04-12", date(2019, 4, 12), date(2019, 4, 12)),
    ("window:2019-03..2019-05", date(2019, 3, 1), date(2019, 5, 31)),
    ("since:2019-03..", date(2019, 3, 1), date.max),
    ("until:..2019-03", date.min, date(2019, 3, 31)),
]

WRONG = [
    ("palce:Idlib", 'There is no field "palce"; did you mean "place"? Fields: measure, value,'),
    ("zzzzzz:1", 'There is no field "zzzzzz". Fields: measure, value,'),
    ("verdict:contestd", 'There is no verdict "contestd"; did you mean "contested"? There are: confirmed,'),
    ("measure:", '"measure:" needs a value, for example measure:killed,injured.'),
    ("measure:,", '"measure:" needs a value, for example measure:killed,injured.'),
    ("value:many", '"many" is no number; write for example value:>100 or value:90..120.'),
    ("value:>1..3", '">1..3" is no value; write for example value:>100 or value:90..120.'),
    ("window:march", '"march" is no time; write for example 2019, 2019-03,'),
    ("window:2019-02-30", '"2019-02-30" is no time;'),
    ("window:2020..2019", '"2020..2019" ends before it begins.'),
]

PLAIN = [
    "rebels shelled the road",
    "at 12:30",
    "http://example.org/a",
    'the "old town"',
    "Note: see below",
    "a:b",
]


@pytest.mark.parametrize(("written", "field", "words"), WORDS)
def test_a_slot_takes_words(written: str, field: str, words: tuple[str, ...]) -> None:
    (slot,) = parse(written).slots
    assert (slot.field, slot.words) == (field, words)


@pytest.mark.parametrize(("written", "low", "high"), NUMBERS)
def test_a_slot_takes_a_number_or_a_range(written: str, low: float | None, high: float | None) -> None:
    assert parse(written).slots[0].number == (low, high)


def test_more_than_leaves_the_number_itself_out() -> None:
    (slot,) = parse("value:>100").slots
    assert slot.number is not None and slot.number[0] is not None
    assert 100 < slot.number[0] < 100.001


@pytest.mark.parametrize(("written", "first", "last"), DAYS)
def test_a_slot_takes_a_year_a_month_a_day_or_a_stretch(written: str, first: date, last: date) -> None:
    assert parse(written).slots[0].days == (first, last)


def test_slots_and_words_mix_in_any_order() -> None:
    query = parse('shelling measure:killed "market day" -place:Idlib')
    assert query.text == "shelling market day"
    assert [(slot.field, slot.without) for slot in query.slots] == [("measure", False), ("place", True)]


@pytest.mark.parametrize("written", PLAIN)
def test_what_is_no_slot_is_words(written: str) -> None:
    query = parse(written)
    assert (query.slots, query.text) == ((), written.replace('"', ""))


@pytest.mark.parametrize(("written", "sentence"), WRONG)
def test_a_bad_query_says_what_is_wrong_and_what_there_is(written: str, sentence: str) -> None:
    with pytest.raises(QueryError) as refusal:
        parse(written)
    assert str(refusal.value).startswith(sentence)


@pytest.mark.parametrize("field", FIELDS)
def test_the_example_of_every_field_can_be_read(field: str) -> None:
    for example in FIELDS[field].example.split(" or "):
        assert parse(example).slots[0].field == field


@given(st.one_of(st.text(max_size=80), st.from_regex(r"(-?[a-z]{3,9}:[\S ]{0,12} ?){1,4}", fullmatch=True)))
def test_any_text_is_a_query_or_the_one_error(written: str) -> None:
    try:
        parse(written)
    except QueryError as refusal:
        assert str(refusal).endswith(".")
