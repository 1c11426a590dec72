"""Values become rows and come back the same, whatever they hold."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.model import Claim, Figure, Window
from claims.relating.statement import Quantity, Statement
from db import figurerows
from db.errors import Damaged
from db.library import Library
from db.values import canonical, pack, unpack
from tests.db.samples import TEXT, two_reports, understood

FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
"""Each example opens a library."""

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0;"), max_size=8)
days = st.dates()
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
windows = st.none() | st.builds(
    Window, st.none() | days, st.none() | days, st.sampled_from(["incident", "period", "cumulative"])
)
slots = st.builds(
    Quantity,
    text=st.just("135"),
    value=numbers,
    low=numbers,
    high=numbers,
    low_open=st.booleans(),
    bound=st.sampled_from(["exact", "at_least", "vague"]),
    change=st.sampled_from([None, "up"]),
    measure=words,
    window=windows,
    as_of=st.none() | days,
    place=words,
    within=st.lists(words.filter(bool), max_size=2).map(tuple),
    actor=words,
)
figures = st.builds(
    Figure,
    start=st.just(4),
    end=st.just(7),
    text=st.just("135"),
    value=numbers,
    low=numbers,
    high=numbers,
    unit=words,
    part_of=st.none() | st.integers(0, 9),
    window=windows,
    as_of=st.none() | days,
    place=st.none() | st.integers(0, 9),
    attribution=st.none() | st.integers(0, 9),
)


def _write(library: Library, figure: Figure, slots: Quantity | None, published: date | None) -> None:
    *columns, rest = figurerows.bare_row((1, 0, 0), figure, slots, published)
    figurerows.write(library.connection, [(*columns, canonical(rest))])


@FEW
@given(figures, slots, st.none() | days)
def test_a_figure_and_its_slots_share_a_row_and_come_back_apart(
    figure: Figure, quantity: Quantity, published: date | None
) -> None:
    with Library.open(":memory:") as library:
        library.connection.execute("pragma foreign_keys = off")
        _write(library, figure, quantity, published)
        row = library.connection.execute("select * from figures").fetchone()
    stored = figurerows.Stored(row, {}, "The 135 dead", published)
    assert (figurerows.figure_from(stored), figurerows.slots_from(stored)) == (figure, quantity)


@pytest.mark.parametrize("as_of", [None, date(2019, 4, 1), date(2019, 4, 12)])
def test_a_row_tells_as_of_when_a_figure_holds_only_if_not_of_the_day_of_its_report(
    as_of: date | None,
) -> None:
    day, figure = date(2019, 4, 12), Figure(4, 7, "135", 135.0, 135.0, 135.0, as_of=as_of)
    with Library.open(":memory:") as library:
        library.connection.execute("pragma foreign_keys = off")
        _write(library, figure, None, day)
        row = library.connection.execute("select * from figures").fetchone()
    assert row["as_of"] == (as_of.isoformat() if as_of and as_of != day else None)
    assert figurerows.figure_from(figurerows.Stored(row, {}, "The 135 dead", day)) == figure


statements = st.builds(
    Statement,
    text=words,
    title=words,
    published=st.none() | days,
    outlet=words,
    origin=words,
    quantities=st.lists(slots, max_size=2).map(tuple),
    places=st.lists(words, max_size=2).map(tuple),
    window=windows,
    negated=st.booleans(),
    context=st.lists(words, max_size=5, unique=True).map(tuple),
)


@given(statements)
def test_a_statement_is_packed_as_json_and_comes_back(statement: Statement) -> None:
    assert unpack(Statement, pack(statement)) == statement
    assert canonical(pack(unpack(Statement, pack(statement)))) == canonical(pack(statement))


def test_what_a_newer_version_packed_is_left_out() -> None:
    assert unpack(Statement, {"text": "x", "colour": "red"}) == Statement("x")


@FEW
@given(statements)
def test_an_edited_claim_says_what_the_reviewer_wrote(statement: Statement) -> None:
    with Library.open(":memory:") as library:
        library.add([understood()])
        was = library.claim(1)
        said = replace(statement, text=was.claim.text, kind="figure", quantities=statement.quantities[:1])
        library.edit_claim(1, was.claim, was.figures, said)
        now = library.claim(1)
        given_slots = said.quantities or now.statement.quantities
        assert now.statement == replace(said, quantities=given_slots)
        assert now.figures == was.figures
        library.undo()
        assert library.claim(1) == was


def test_a_report_with_more_claims_than_sql_has_places_is_read() -> None:
    with Library.open(":memory:") as library:
        library.add([understood("135 killed. " * 150)])
        library.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 100)
        assert len(library.claims(1)) == 150


@pytest.mark.parametrize("day", [None, date(1, 1, 1), date(9999, 12, 31)])
def test_any_day_of_the_calendar_can_be_stored(day: date | None) -> None:
    with Library.open(":memory:") as library:
        library.add([understood(day=day)])
        assert library.report(1).published == day
        assert library.claims(1)[0].statement.published == day


def test_every_claim_of_a_report_is_a_row_that_datasette_can_show() -> None:
    with Library.open(":memory:") as library:
        library.add([understood(TEXT)])
        library.judge(1, "confirmed", confidence=2)
        library.note(1, "Asked.")
        library.tag(1, "toll")
        library.reliability(library.report(1).outlet, "B")
        library.credit(1, 3)
        row = library.connection.execute("select * from claims_review where claim = 1").fetchone()
        columns = ["quote", "reliability", "verdict", "confidence", "credibility", "note", "tags", "figures"]
        assert {name: row[name] for name in columns} == {
            "quote": "135 people were killed in March.",
            "reliability": "B",
            "verdict": "confirmed",
            "confidence": "2",
            "credibility": 3,
            "note": "Asked.",
            "tags": "toll",
            "figures": "killed 135.0",
        }
        assert isinstance(row, sqlite3.Row)
        assert isinstance(library.claim(1).claim, Claim)


@pytest.mark.parametrize(
    "damage",
    [
        "update report_texts set text = replace(text, '135', '535')",
        "update report_texts set statements = substr(statements, 1, 20)",
        "update report_texts set statements = null",
    ],
)
def test_statements_of_a_changed_report_are_not_guessed(damage: str) -> None:
    with two_reports() as library:
        library.connection.execute(damage)
        with pytest.raises(Damaged, match="damaged"):
            library.claims(1)
        assert library.verify()
