"""Adding reports, and lists of them."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article
from db import listing
from db.errors import NotFound, Refused
from db.library import Library
from db.reports import stated
from tests.db.samples import RAISED, TEXT, two_reports, understood


@pytest.fixture
def library() -> Iterator[Library]:
    with two_reports() as opened:
        yield opened


def test_a_report_comes_back_as_it_was_imported(library: Library) -> None:
    assert library.article(1) == replace(understood(name="a").article, language="en")


def test_claims_come_back_with_their_figures_and_text(library: Library) -> None:
    given = understood(name="a")
    found = library.claims(1)
    assert [item.claim for item in found] == list(given.claims)
    assert [item.figures for item in found] == [(given.figures[0],), (given.figures[1],)]
    assert [item.statement.quantities[0].value for item in found] == [135.0, 40.0]
    assert found[0].statement.title == "A week in Harim"
    assert found[0].statement.published == date(2019, 4, 12)


def test_every_claim_quotes_its_report(library: Library) -> None:
    for report in library.reports():
        text = library.article(report.number).text
        for item in library.claims(report.number):
            assert text[item.claim.start : item.claim.end] == item.claim.text


TWICE = [
    ("the same again", understood(name="a"), "is already in the library (report 1)."),
    ("without its id", understood(), "is already in the library (report 1)."),
    ("a new text under the id", understood(RAISED, name="a"), "give the new version an id of its own."),
]


@pytest.mark.parametrize(("case", "analysis", "ending"), TWICE, ids=[case for case, _, _ in TWICE])
def test_a_known_report_adds_nothing_and_is_named(
    library: Library, case: str, analysis: Analysis, ending: str
) -> None:
    before = library.count()
    added = library.add([analysis])
    assert added.added == 0
    assert added.duplicates + added.refused == 1
    assert added.notices[0][1].startswith("“A week in Harim”")
    assert added.notices[0][1].endswith(ending)
    assert library.count() == before


def test_a_known_report_without_a_title_is_named_by_its_first_words() -> None:
    with Library.open(":memory:") as library:
        added = library.add([understood("Three died.", title=""), understood("Three died.", title="")])
    assert added.notices[0][1] == "“Three died.” is already in the library (report 1)."


def test_a_report_known_within_one_import_is_added_once() -> None:
    with Library.open(":memory:") as library:
        added = library.add([understood(), understood(), understood(outlet="Another Paper")])
    assert (added.added, added.duplicates, added.numbers) == (2, 1, (1, 2))


def test_the_same_words_in_another_outlet_are_another_report(library: Library) -> None:
    assert library.add([understood(outlet="Another Paper")]).added == 1


def test_reports_are_taken_one_after_the_other_and_progress_is_told() -> None:
    told: list[int] = []
    taken: list[int] = []

    def analyses() -> Iterator[Analysis]:
        for number in range(120):
            taken.append(number)
            yield understood(name=str(number))

    with Library.open(":memory:") as library:
        added = library.add(analyses(), progress=lambda done: told.append(len(taken)))
        assert added.added == 120
    assert told[0] < 120
    assert told[-1] == 120


def test_an_import_may_end_after_any_report_that_is_read() -> None:
    taken: list[int] = []

    def analyses() -> Iterator[Analysis]:
        for number in range(60):
            taken.append(number)
            yield understood(name=str(number))

    def stop(done: int) -> None:
        if len(taken) == 3:
            raise KeyboardInterrupt

    with Library.open(":memory:") as library:
        with pytest.raises(KeyboardInterrupt):
            library.add(analyses(), progress=stop)
        assert (len(taken), library.count().reports) == (3, 0)


def test_sentence_numbers_rise_with_the_day_of_publication() -> None:
    days = [date(2019, 5, 1), None, date(2018, 1, 1), date(2019, 5, 1)]
    with Library.open(":memory:") as library:
        library.add([understood(name=str(place), day=day) for place, day in enumerate(days)])
        sql = "select coalesce(published, '') from reports order by first_sentence"
        order = [row[0] for row in library.connection.execute(sql)]
    assert order == sorted(order)


def test_a_report_may_be_made_ready_in_another_process() -> None:
    ready = pickle.loads(pickle.dumps(stated(understood())))
    with Library.open(":memory:") as library, Library.open(":memory:") as other:
        library.add([ready])
        other.add([understood()])
        assert library.claims(1) == other.claims(1)


def test_an_import_that_ends_early_keeps_what_it_has_and_decisions_stay_safe() -> None:
    def analyses() -> Iterator[Analysis]:
        yield from (understood(name=str(number)) for number in range(60))
        raise KeyboardInterrupt

    with Library.open(":memory:") as library:
        with pytest.raises(KeyboardInterrupt):
            library.add(analyses())
        assert library.count().reports == 50
        assert library.connection.execute("pragma synchronous").fetchone()[0] == 2
        assert library.verify() == []


HOSTILE = ["\ud800 135 killed.", "nul \0 135 killed.", "😀 135 killed.", "", "1" * 5000, "[/b] 135 killed."]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_whatever_can_be_kept_and_offsets_hold(text: str) -> None:
    with Library.open(":memory:") as library:
        library.add([understood(text, title=text[:20])])
        kept = library.article(1).text
        assert len(kept) == len(text)
        for item in library.claims(1):
            assert kept[item.claim.start : item.claim.end] == item.claim.text
        assert library.verify() == []


FILTERS: list[tuple[dict[str, Any], list[int]]] = [
    ({}, [2, 1]),
    ({"text": "WEEK"}, [1]),
    ({"text": "%"}, []),
    ({"text": "valley"}, [2, 1]),
    ({"outlet": "The Valley Post"}, [2, 1]),
    ({"outlet": "Nobody"}, []),
    ({"since": date(2019, 4, 13)}, [2]),
    ({"until": date(2019, 4, 12)}, [1]),
    ({"verdict": "contested"}, [1]),
    ({"verdict": "unchecked"}, [2, 1]),
    ({"open_only": True}, [2, 1]),
    ({"bookmarked": True}, [2]),
    ({"bookmarked": True, "verdict": "contested"}, []),
]


@pytest.mark.parametrize(("filters", "numbers"), FILTERS)
def test_filters_let_the_right_reports_through(
    library: Library, filters: dict[str, Any], numbers: list[int]
) -> None:
    library.judge(1, "contested")
    library.bookmark(2, True)
    assert [report.number for report in library.reports(**filters)] == numbers
    assert library.count_reports(**filters) == len(numbers)


@pytest.mark.parametrize("order", listing.ORDERS)
def test_every_order_lists_all_reports(library: Library, order: str) -> None:
    assert sorted(report.number for report in library.reports(order=order)) == [1, 2]


def test_an_unknown_order_is_refused_with_those_that_exist(library: Library) -> None:
    with pytest.raises(Refused, match="There is no order 'size'; there are published, oldest"):
        library.reports(order="size")


def test_pages_of_a_list_follow_one_another(library: Library) -> None:
    pages = [library.reports(limit=1, offset=offset)[0].number for offset in (0, 1)]
    assert pages == [2, 1]


@pytest.mark.parametrize(("ref", "number"), [("a", 1), ("b", 2), ("2", 2)])
def test_a_report_is_found_by_its_id_or_number(library: Library, ref: str, number: int) -> None:
    assert library.find_report(ref).number == number


@pytest.mark.parametrize("ref", ["c", "3", "", "-1", "٣", "9" * 40])
def test_a_report_that_is_not_there_is_named(library: Library, ref: str) -> None:
    with pytest.raises(NotFound, match=r"^There is no report .* in this library\.$"):
        library.find_report(ref)


def test_an_id_that_looks_like_a_number_is_an_id_first() -> None:
    with Library.open(":memory:") as library:
        library.add([understood(name="2"), understood(RAISED, name="1")])
        assert library.find_report("2").number == 1


def test_outlets_come_with_the_busiest_first(library: Library) -> None:
    library.add([understood(outlet="Another Paper", title="x")])
    assert library.outlets() == ["The Valley Post", "Another Paper"]


def test_a_text_is_stored_once(library: Library) -> None:
    count = 0
    for (name,) in library.connection.execute("select name from sqlite_master where type = 'table'"):
        rows = library.connection.execute(f"select * from {name}").fetchall()
        count += sum(TEXT in str(value) for row in rows for value in tuple(row))
    assert count == 1


def test_a_text_is_known_without_reading_every_report(library: Library) -> None:
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    library.add([understood("Another text.", name="z")])
    library.connection.set_trace_callback(None)
    known = [sql for sql in asked if sql.lstrip().startswith("select * from reports")]
    assert len(known) == 2
    for sql in known:
        plan = library.connection.execute(f"explain query plan {sql}").fetchall()
        assert [row["detail"] for row in plan if row["detail"].startswith("SCAN")] == []


@pytest.mark.parametrize("few", [listing.FEW, 0])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harim", ["a"]),
        ("ISE", ["b"]),
        ("valley post", ["b", "a"]),
        ("šibenik", ["š"]),
        ("x_1", ["š"]),
        ("a%", []),
        ("e_t", []),
    ],
)
def test_a_list_is_cut_down_by_any_part_of_a_name(
    library: Library, monkeypatch: pytest.MonkeyPatch, few: int, text: str, found: list[str]
) -> None:
    monkeypatch.setattr(listing, "FEW", few)
    accented = understood("7 arrested.", title="ŠIBENIK votes", name="š", outlet="X_1", day=date(2019, 1, 1))
    library.add([accented])
    assert [report.id for report in library.reports(text=text)] == found
    assert library.count_reports(text=text) == len(found)
    assert library.count_reports(text=text, since=date(2019, 4, 13)) == found.count("b")


@pytest.mark.parametrize(
    ("title", "sought"),
    [
        ("ŠIBENIK votes", "šibenik"),
        ("Élysée hosts talks", "ÉLYSÉE"),
        ("ΑΘΉΝΑ stands still", "αθήνα"),
        ("Großbrand in the port", "GROSSBRAND"),
        ("Vote in İzmir", "vote"),
    ],
)
def test_a_name_is_found_in_other_capitals(library: Library, title: str, sought: str) -> None:
    library.add([understood("7 arrested.", title=title, name="new")])
    assert [report.id for report in library.reports(text=sought)] == ["new"]


def test_a_report_without_a_title_shows_its_first_words(library: Library) -> None:
    text = "Rain fell on twelve towns of the valley for three days and the river rose by two metres."
    (number,) = library.add([analyse(Article(text))]).numbers
    assert library.report(number).title == "Rain fell on twelve towns of the valley for three days and …"


def test_an_import_lets_go_of_the_file_after_each_report(tmp_path: Path) -> None:
    told = " ".join(f"At least {number} people were killed in Arlen." for number in range(100))
    analyses = [analyse(Article(told, id=str(number))) for number in range(4)]
    with Library.open(tmp_path / "l.db") as library:
        done: list[int] = []
        library.add([stated(analysis) for analysis in analyses], progress=done.append)
    assert sorted(set(done)) == [0, 1, 2, 3, 4]
