"""The claim under the reviewer's hand: corrected, marked, split, merged, hidden."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Window
from db.errors import NotFound, Refused
from db.library import Library
from tests.db.samples import two_reports


@pytest.fixture
def library() -> Iterator[Library]:
    with two_reports() as opened:
        yield opened


def test_a_corrected_figure_shows_everywhere_and_the_first_value_stays(library: Library) -> None:
    was = library.claim(1)
    figure = replace(was.figures[0], low=135.0, high=None, high_open=True, bound="at_least", measure="dead")
    library.edit_claim(1, was.claim, [figure])
    now = library.claim(1)
    assert now.edited
    assert now.figures == (figure,)
    assert (now.statement.quantities[0].bound, now.statement.quantities[0].measure) == ("at_least", "dead")
    old = json.loads(library.history(1)[0].old)
    assert old["figures"][0]["measure"] == "killed"
    sql = "select measure, high from figures where claim = 1"
    assert [tuple(row) for row in library.connection.execute(sql)] == [("dead", None)]


def test_origin_place_and_window_are_corrected_through_the_statement(library: Library) -> None:
    was = library.claim(1)
    window = Window(date(2019, 4, 1), None, "cumulative")
    slots = replace(was.statement.quantities[0], place="Harim", within=("Idlib", "Syria"), window=window)
    library.edit_claim(1, was.claim, was.figures, replace(was.statement, origin="UN", quantities=(slots,)))
    now = library.claim(1)
    assert now.statement.origin == "UN"
    assert now.statement.quantities == (slots,)
    assert now.figures == was.figures


def test_the_journal_says_what_an_edit_changed(library: Library) -> None:
    was = library.claim(1)
    figure = replace(was.figures[0], value=136.0, low=136.0, high=None, bound="at_least", measure="in_need")
    before = was.figures[0]
    entry = library.edit_claim(1, was.claim, [figure, *was.figures[1:]])
    assert entry.sentence == (
        f"edited claim 1: figure 136 (was {before.value:,g}), bound at least (was "
        f"{before.bound.replace('_', ' ')}), measure in need (was {before.measure})"
    )
    undone = library.undo()
    assert undone is not None and undone.sentence.endswith(entry.sentence)
    window = Window(date(2019, 4, 1), None, "cumulative")
    slots = replace(was.statement.quantities[0], place="Harim", window=window)
    said = replace(was.statement, origin="UN", quantities=(slots, *was.statement.quantities[1:]))
    sentence = library.edit_claim(1, was.claim, was.figures, said).sentence
    assert "period 2019-04-01 to open cumulative (was " in sentence
    assert "place Harim (was not said)" in sentence
    assert sentence.endswith(f"source UN (was {was.statement.origin})")


def test_the_journal_says_which_words_a_claim_gained_or_lost(library: Library) -> None:
    was = library.claim(1)
    first, _, rest = was.claim.text.rpartition(" ")
    shorter = replace(was.claim, end=was.claim.start + len(first), text=first)
    assert library.edit_claim(1, shorter, was.figures).sentence == f"edited claim 1: without “{rest}”"
    assert library.edit_claim(1, was.claim, was.figures).sentence == f"edited claim 1: with “{rest}”"


def test_an_edit_back_to_what_the_machine_found_is_no_edit(library: Library) -> None:
    was = library.claim(1)
    library.edit_claim(1, was.claim, [replace(was.figures[0], measure="dead")])
    library.edit_claim(1, was.claim, was.figures, was.statement)
    assert library.claim(1) == was
    assert library.decisions() == []


def test_borders_move_with_the_text(library: Library) -> None:
    was = library.claim(1)
    start = was.claim.start + 4
    library.edit_claim(1, replace(was.claim, start=start), was.figures)
    assert library.claim(1).claim.text == was.claim.text[4:]
    assert library.claim(1).statement.text == was.claim.text[4:]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 10_000), (29, 30), (9, 3)])
def test_borders_outside_the_text_or_around_nothing_are_refused(
    library: Library, start: int, end: int
) -> None:
    was = library.claim(1)
    with pytest.raises(Refused, match="There is nothing to mark"):
        library.edit_claim(1, replace(was.claim, start=start, end=end), was.figures)
    with pytest.raises(Refused, match="There is nothing to mark"):
        library.mark_claim(1, start, end)


def test_a_marked_claim_takes_its_place_in_the_text(library: Library) -> None:
    number = library.mark_claim(1, 0, 29)
    marked = library.claim(number)
    assert marked.by_hand
    assert marked.claim.text == "The hospital of Harim closed."
    assert [item.number for item in library.claims(1)] == [number, 1, 2]
    assert library.count().claims == 4


def test_a_marked_claim_that_is_undone_is_gone_and_comes_back_under_its_number(library: Library) -> None:
    number = library.mark_claim(1, 0, 29)
    library.undo()
    with pytest.raises(NotFound):
        library.claim(number)
    assert library.count().claims == 3
    library.redo()
    assert library.claim(number).claim.text == "The hospital of Harim closed."


def test_a_split_leaves_each_half_its_own_figures(library: Library) -> None:
    with library.together("one of both"):
        library.merge_claims(1, 2)
    whole = library.claim(1)
    assert [figure.value for figure in whole.figures] == [135.0, 40.0]
    second = library.split_claim(1, library.article(1).text.index("Another"))
    halves = [library.claim(1), library.claim(second)]
    assert [item.claim.text for item in halves] == [
        "135 people were killed in March.",
        "Another 40 were injured.",
    ]
    assert [[slot.value for slot in item.statement.quantities] for item in halves] == [[135.0], [40.0]]


@pytest.mark.parametrize(
    "halves",
    [
        ("At least 41 people", "were killed on Monday."),
        ("Officials said on Monday that", "at least 41 people were killed."),
        ("Nine schools closed and", "between 40 and 41 houses burned."),
    ],
)
def test_a_split_within_the_words_of_a_figure_leaves_it_whole(halves: tuple[str, str]) -> None:
    text = " ".join(halves)
    with Library.open(":memory:") as library:
        library.add([analyse(Article(text))])
        first = library.mark_claim(1, 0, len(text))
        figures = library.claim(first).figures
        second = library.split_claim(first, text.index("41"))
        found = [library.claim(number) for number in (first, second)]
        assert tuple(item.claim.text for item in found) == halves
        assert tuple(figure for item in found for figure in item.figures) == figures != ()


def test_a_claim_of_nothing_but_a_figure_is_not_split(library: Library) -> None:
    start = library.article(1).text.index("135 people")
    number = library.mark_claim(1, start, start + len("135 people"))
    with pytest.raises(Refused, match="cannot be split"):
        library.split_claim(number, start + 4)


def test_a_half_without_a_figure_is_a_statement(library: Library) -> None:
    text = library.article(1).text
    second = library.split_claim(1, text.index("in March"))
    halves = [library.claim(number) for number in (1, second)]
    assert [item.claim.kind for item in halves] == ["figure", "statement"]
    assert [item.statement.kind for item in halves] == ["figure", "statement"]


@pytest.mark.parametrize("at", [30, 29, 62, 0, 10_000, -5])
def test_a_split_that_leaves_an_empty_half_is_refused(library: Library, at: int) -> None:
    with pytest.raises(Refused, match="Claim 1 cannot be split"):
        library.split_claim(1, at)
    assert library.history() == []


def test_a_merge_covers_both_and_hides_the_second(library: Library) -> None:
    library.merge_claims(2, 1)
    merged = library.claim(2)
    assert merged.claim.text == "135 people were killed in March. Another 40 were injured."
    assert [slot.value for slot in merged.statement.quantities] == [135.0, 40.0]
    assert [item.number for item in library.claims(1)] == [2]
    assert [item.number for item in library.claims(1, hidden=True)] == [1, 2]
    library.undo()
    assert [item.number for item in library.claims(1)] == [1, 2]


@pytest.mark.parametrize("other", [3, 1])
def test_only_two_claims_of_one_report_can_be_merged(library: Library, other: int) -> None:
    with pytest.raises(Refused, match="they must be two of one report"):
        library.merge_claims(1, other)


def test_a_hidden_claim_counts_nowhere(library: Library) -> None:
    library.judge(1, "confirmed")
    library.hide(1, True)
    assert [item.number for item in library.claims(1)] == [2]
    assert (library.report(1).claims, library.report(1).judged) == (1, 0)
    assert library.count().claims == 2
    assert 1 not in [item.claim for item in library.queue()]


MANY = Article(
    "In Arlen, the mayor said, floods have by now driven some 12 thousand people from home.", id="many"
)


def test_an_end_within_a_figure_leaves_it_out_whole_and_its_words_bring_it_back() -> None:
    with Library.open(":memory:") as library:
        library.add([analyse(MANY)])
        was, text = library.claim(1), MANY.text
        figure = was.figures[0]
        assert text[figure.start : figure.end] == "some 12 thousand people"
        shorter = library.end_claim(1, figure.end - len(" people"))
        now = library.claim(1)
        assert now.claim.text == text[: figure.start].rstrip()
        assert (now.figures, now.statement.quantities, now.claim.kind) == ((), (), "statement")
        assert shorter.sentence.endswith("figure “some 12 thousand people” left out")
        longer = library.end_claim(1, figure.start + len("some"))
        now = library.claim(1)
        assert now.claim.text == text[: figure.end]
        assert now.figures == was.figures and now.statement.quantities == was.statement.quantities
        assert longer.sentence.endswith("figure “some 12 thousand people” taken in")
        library.end_claim(1, was.claim.end)
        assert library.claim(1).claim == was.claim and not library.claim(1).edited
        assert [library.undo() is not None for _ in range(4)] == [True, True, True, False]
        assert library.claim(1) == was


def test_a_corrected_figure_comes_back_as_the_machine_found_it() -> None:
    with Library.open(":memory:") as library:
        library.add([analyse(MANY)])
        was = library.claim(1)
        figure = replace(was.figures[0], value=13_000.0, low=13_000.0, high=13_000.0)
        library.edit_claim(1, was.claim, [figure])
        library.end_claim(1, was.claim.end - len(" home."))
        assert library.claim(1).figures == (figure,)
        library.end_claim(1, figure.start)
        library.end_claim(1, was.claim.end)
        assert library.claim(1).figures == was.figures


def test_the_end_of_a_claim_leaves_a_word_of_it(library: Library) -> None:
    with pytest.raises(Refused, match="no word of it would be left"):
        library.end_claim(1, library.claim(1).claim.start)
