"""Sentences in the file: where they lie, and numbers that rise with the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import sentences
from db.library import Library
from tests.db.samples import two_reports, understood

DAY = date(2019, 4, 12)


def test_sentences_lie_where_they_were_found() -> None:
    with two_reports() as library:
        text = library.article(1).text
        assert [text[start:end] for start, end in sentences.of_report(library.connection, 1)] == [
            "The hospital of Harim closed.", "135 people were killed in March.", "Another 40 were injured.",
        ]  # fmt: skip


def test_a_place_between_two_sentences_is_in_none() -> None:
    spans = [(0, 35), (36, 96)]
    assert [sentences.place(spans, at) for at in (0, 34, 35, 36, 96)] == [0, 0, None, 1, None]


def test_what_a_day_has_no_room_for_goes_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "PER_DAY", 10)
    with Library.open(":memory:") as library:
        library.add([understood(name="next", title="Next", day=date(2019, 4, 13))])
        library.add([understood(name=f"made-{number}", title=str(number)) for number in range(7)])
        sql = "select first_sentence, sentences from reports order by first_sentence"
        rows = library.connection.execute(sql).fetchall()
        held = [range(first, first + count) for first, count in rows]
        numbers = [number for run in held for number in run]
        assert len(numbers) == len(set(numbers))
        assert len({(number - sentences.UNDATED) // 10 for number in numbers}) > 1
        assert library.verify() == []


def test_undated_sentences_come_before_all_days() -> None:
    assert sentences.first_number(None) < sentences.last_number(None) < sentences.first_number(date.min)
    assert sentences.last_number(DAY) < sentences.first_number(date(2019, 4, 13))


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300))))
def test_any_spans_come_back_as_they_were_written(steps: list[tuple[int, int]]) -> None:
    spans, at = [], 0
    for blanks, length in steps:
        spans.append((at + blanks, at + blanks + length))
        at += blanks + length
    assert sentences.read(sentences.written(spans)) == spans


def test_a_report_without_sentences_takes_none_of_the_next() -> None:
    with Library.open(":memory:") as library:
        library.add([understood("", name="empty"), understood(name="full"), understood(" ", name="blank")])
        sql = "select first_sentence, sentences from reports where id = 'full'"
        first, count = library.connection.execute(sql).fetchone()
        for number in range(first, first + count):
            (report,) = library.connection.execute(
                f"select {sentences.OF_SENTENCE.format(number)}"
            ).fetchone()
            assert library.report(report).id == "full"
        assert library.verify() == []
