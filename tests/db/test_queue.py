"""The reviewer's queue, the relations that order it, and news on judged claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from claims.relating.statement import Quantity, Statement
from db import queue, standing
from db.library import Library
from tests.db.samples import match, two_reports, understood


@pytest.fixture
def library() -> Iterator[Library]:
    with two_reports() as opened:
        opened.add(
            [understood("201 people were killed in March.", name="c", title="C", day=date(2019, 4, 20))]
        )
        yield opened


def order(library: Library, settled: tuple[int, ...] = ()) -> list[int]:
    return [item.claim for item in library.queue(settled=settled)]


def test_without_relations_the_best_scored_claims_come_first(library: Library) -> None:
    library.connection.execute("update claims set score = 900 where number = 4")
    standing.refresh(library.connection, 4)
    assert order(library) == [4, 1, 2, 3]
    assert library.queue()[0].reason == "open; worth checking 0.90"


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_the_most_urgent_claims_come_from_the_index_and_the_others_after_them(
    library: Library, limit: int
) -> None:
    for claim, score in ((2, queue.INDEXED), (3, queue.INDEXED + 9)):
        library.connection.execute("update claims set score = ? where number = ?", (score, claim))
        standing.refresh(library.connection, claim)
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    assert [item.claim for item in library.queue(limit)] == [3, 2, 1][:limit]
    library.connection.set_trace_callback(None)
    plans = [library.connection.execute(f"explain query plan {sql}").fetchall() for sql in asked]
    indexed = [any("claims_queue" in row["detail"] for row in plan) for plan in plans]
    assert indexed[: 1 if limit < 3 else 2] == [True, False][: 1 if limit < 3 else 2]


def test_the_largest_open_conflict_comes_first(library: Library) -> None:
    library.save_matches(3, [match(library, 1, "conflict", "151 against 135")])
    library.save_matches(4, [match(library, 1, "conflict", "201 against 135")])
    assert order(library) == [4, 3, 1, 2]
    first = library.queue()[0]
    assert (first.conflict, first.reason) == (True, "conflict: 201 against 135")
    assert library.count().conflicts == 2
    assert [library.report(number).conflicts for number in (1, 2, 3)] == [0, 1, 1]


def test_of_several_conflicts_the_one_that_fits_best_is_told_and_none_that_the_reviewer_refused(
    library: Library,
) -> None:
    best, other = (
        match(library, 1, "conflict", "201 against 135"),
        match(library, 2, "conflict", "201 against 9"),
    )
    library.save_matches(4, [best, replace(other, score=80.0)])
    assert library.queue()[0].reason == "conflict: 201 against 135"
    library.decide_pair(4, 1, "not_same")
    assert library.queue()[0].reason == "conflict: 201 against 9"


def test_a_conflict_is_resolved_by_a_verdict_or_by_the_reviewers_word_on_the_pair(library: Library) -> None:
    library.save_matches(3, [match(library, 1, "conflict")])
    library.save_matches(4, [match(library, 1, "conflict")])
    library.judge(4, "contested")
    library.decide_pair(3, 1, "not_same")
    assert library.count().conflicts == 0
    assert order(library) == [1, 2, 3]
    library.undo()
    assert order(library) == [3, 1, 2]


def test_a_conflict_that_only_the_reviewer_sees_counts_as_one(library: Library) -> None:
    library.decide_pair(3, 2, "conflict")
    assert order(library)[0] == 3
    assert library.queue()[0].reason == "conflict: as the reviewer found"


def test_updates_of_judged_claims_come_before_the_rest(library: Library) -> None:
    library.save_matches(4, [match(library, 1, "update")])
    assert order(library) == [1, 2, 3, 4]
    library.judge(1, "confirmed")
    assert order(library) == [4, 2, 3]
    assert library.queue()[0].reason == "updates a judged claim"


def test_a_judged_claim_comes_back_when_a_new_report_contradicts_it(library: Library) -> None:
    library.judge(1, "confirmed")
    assert library.save_matches(3, [match(library, 1, "conflict")]) == {1}
    assert library.save_matches(4, [match(library, 1, "update")]) == {1}
    assert library.count().news == 1
    assert library.claim(1).news == 2
    assert "judged; 2 new reports since" in [item.reason for item in library.queue()]
    assert [(found.claim, found.relation, found.news) for found in library.later(1)] == [
        (4, "update", True),
        (3, "conflict", True),
    ]
    library.judge(1, "contested")
    assert library.count().news == 0
    assert 1 not in order(library)


@pytest.mark.parametrize("relation", ["repeat", "corroborates", "not_comparable"])
def test_other_relations_are_no_news(library: Library, relation: str) -> None:
    library.judge(1, "confirmed")
    assert library.save_matches(3, [match(library, 1, relation)]) == set()  # type: ignore[arg-type]
    assert [found.relation for found in library.matches(3)] == [relation]


def test_comparing_again_tells_nothing_twice(library: Library) -> None:
    library.judge(1, "confirmed")
    found = [match(library, 1, "conflict")]
    library.save_matches(3, found)
    library.judge(1, "contested")
    assert library.save_matches(3, found) == set()
    assert library.count().news == 0


def test_comparing_again_forgets_what_is_no_longer_found(library: Library) -> None:
    library.judge(1, "confirmed")
    library.save_matches(3, [match(library, 1, "conflict")])
    library.save_matches(3, [match(library, 1, "unrelated")])
    assert library.matches(3) == []
    assert (library.count().news, library.count().conflicts) == (0, 0)
    assert library.verify() == []


def test_the_machines_word_stays_beside_the_reviewers(library: Library) -> None:
    library.save_matches(3, [match(library, 1, "conflict")])
    library.decide_pair(3, 1, "update")
    library.link(3, 1, "supports")
    found = library.matches(3)[0]
    assert (found.relation, found.decided) == ("conflict", "update")
    pair = library.pairs(3).get(1)
    assert pair is not None
    assert (pair.relation, pair.link) == ("update", "supports")
    assert library.pairs(3) == {1: pair}
    assert library.pairs(1) == {}


def test_settled_claims_keep_their_places_while_they_are_open(library: Library) -> None:
    shown = order(library)
    assert shown == [1, 2, 3, 4]
    library.save_matches(4, [match(library, 1, "conflict")])
    library.judge(2, "false")
    assert order(library, tuple(shown)) == [1, 3, 4]
    assert order(library) == [4, 1, 3]
    library.mark_claim(1, 0, 29)
    assert order(library, (3, 1)) == [3, 1, 4, 5]


def test_a_skipped_claim_goes_to_the_end_and_comes_back(library: Library) -> None:
    library.save_matches(4, [match(library, 1, "conflict")])
    library.skip(4)
    assert order(library) == [1, 2, 3, 4]
    assert library.queue()[-1].reason.startswith("conflict")
    library.skip(4, False)
    assert order(library) == [4, 1, 2, 3]


def test_the_queue_is_as_long_as_asked(library: Library) -> None:
    assert [item.claim for item in library.queue(2)] == [1, 2]
    assert [item.claim for item in library.queue(2, settled=(4, 3, 2))] == [4, 3]


def test_counts_say_how_much_is_judged(library: Library) -> None:
    library.judge(1, "confirmed")
    counts = library.count()
    assert (counts.reports, counts.claims, counts.judged, counts.open) == (3, 4, 1, 3)


def test_reports_wait_for_their_comparison(library: Library) -> None:
    waiting = library.not_compared()
    days = [library.report(number).published for number in waiting]
    assert (sorted(waiting), days) == ([1, 2, 3], sorted(days, key=str, reverse=True))
    library.compared(2)
    assert sorted(library.not_compared()) == [1, 3]


GAPS = [
    ("far apart", (135.0, 135.0), (455.0, None), 1.215),
    ("touching", (135.0, 135.0), (None, 135.0), standing.LEAST),
    ("open on both sides", (None, None), (3.0, 4.0), standing.LEAST),
    ("nothing against some", (0.0, 0.0), (10.0, 10.0), 2.996),
]


@pytest.mark.parametrize(("case", "ours", "theirs", "size"), GAPS, ids=[case for case, *_ in GAPS])
def test_a_conflict_is_as_large_as_its_figures_are_apart(
    case: str, ours: tuple[float | None, float | None], theirs: tuple[float | None, float | None], size: float
) -> None:
    mine, other = (
        Statement("", quantities=(Quantity("", None, *span, measure="killed"),)) for span in (ours, theirs)
    )
    assert standing.gap(mine, other) == pytest.approx(size, abs=0.001)
    assert standing.gap(other, mine) == pytest.approx(size, abs=0.001)


def test_a_conflict_without_figures_of_one_measure_has_a_size_of_its_own() -> None:
    killed = Statement("", quantities=(Quantity("", 1, 1, 1, measure="killed"),))
    injured = replace(killed, quantities=(Quantity("", 9, 9, 9, measure="injured"),))
    assert standing.gap(killed, injured) == standing.NO_FIGURE
