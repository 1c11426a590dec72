"""What is looked up in the newest sentences, once for all claims of a report."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claims.relating.statement import Statement
from db import fulltext, sampling
from db.library import Library
from db.sampling import Sample

TOLD = ("flood in Balvano", "flood in Qalat", "frost in Qalat", "vote in Qalat")


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        fulltext.keep(library.connection, enumerate(TOLD, 1))
        yield library


def test_words_are_counted_rarest_first_and_equals_stay_in_order(library: Library) -> None:
    found = Sample(library.connection).counted(["qalat", "storm", "flood", "vote", "frost"])
    assert found == [(0, "storm"), (1, "vote"), (1, "frost"), (2, "flood"), (3, "qalat")]


def test_only_the_newest_sentences_count(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "SAMPLE", 2)
    sample = Sample(library.connection)
    assert (sample.edge(), sample.edge(3), sample.edge(2)) == (2, 1, None)
    assert sample.counted(["qalat", "flood"]) == [(0, "flood"), (2, "qalat")]


def test_a_word_of_several_claims_is_counted_once(library: Library) -> None:
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    claims = [Statement("flood in Qalat"), Statement("frost in Qalat"), Statement("flood and frost")]
    assert len(list(library.candidates_of_each(claims, before=None))) == 3
    counts = [sql for sql in asked if sql.startswith("select count(*) from sentence_words")]
    assert len(counts) == len(set(counts)) == 3
