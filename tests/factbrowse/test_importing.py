"""What an import tells: how many judged claims the new reports speak of."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.model import Article
from db.library import Library
from factbrowse import desk, importing
from factbrowse.commands import reading
from factbrowse.evidence import compare_new
from factbrowse.importing import import_sources
from factbrowse.settings import Settings, config_path
from tests.factbrowse.running import Run
from tui.seeking import question_of

TOLLS = ((4, 120), (7, 158), (9, 190))


def tolls(folder: Path) -> list[Path]:
    """Write a report for each toll of one series."""
    sources = [folder / f"{day}.json" for day, _ in TOLLS]
    for source, (day, toll) in zip(sources, TOLLS, strict=True):
        text = (
            f"At least {toll} civilians have been killed in Homs since 25 February, the White Helmets said."
        )
        source.write_text(json.dumps({"text": text, "published": f"2019-03-0{day}"}), "utf-8")
    return sources


def test_an_import_in_the_app_tells_how_many_judged_claims_have_new_reports(tmp_path: Path) -> None:
    first, second, _ = map(str, tolls(tmp_path))
    path = tmp_path / "desk.db"
    desk.bring_in(path, Settings(), "ann", [first], lambda told: True)
    with Library.open(path) as library:
        library.judge(library.claims(1)[0].number, "corroborated")
    told = desk.bring_in(path, Settings(), "ann", [second], lambda told: True)
    assert told == "1 added, 0 already there, 0 not taken. 1 judged claim has new reports."


def test_a_claim_with_new_reports_shows_them_without_being_asked(tmp_path: Path, run: Run) -> None:
    first, second, _ = map(str, tolls(tmp_path))
    run("import", first)
    assert "158" not in run("show", "--claim", "1").out
    run("judge", "1", "corroborated")
    run("import", second)
    shown = run("show", "--claim", "1", "--format", "jsonl")
    assert [row["relation"] for row in shown.rows] == ["update"]
    assert "Judged; 1 new report since, shown with the earlier ones." in shown.err
    assert "corroborated  1 new report since" in run("review", "1").out
    with Library.open(tmp_path / "library.db") as library:
        (claim,) = library.claims(1)
        assert question_of(claim, [claim], later=False).later
        library.judge(1, "superseded")
        assert not question_of(library.claim(1), [claim], later=False).later


def test_a_judged_claim_that_two_new_reports_update_counts_once(tmp_path: Path) -> None:
    sources = tolls(tmp_path)
    with Library.open(":memory:") as library:
        import_sources(library, [str(sources[0])])
        library.judge(library.claims(1)[0].number, "corroborated")
        done = import_sources(library, [str(source) for source in sources[1:]])
        assert (done.added, done.news) == (2, 1)
        assert library.claim(1).news == 2


def test_the_app_begins_with_the_newest_report_that_came_in(
    run: Run, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[int]] = []

    def open_app(*_: object, first: Sequence[int], configuration: Path, **__: object) -> int:
        assert configuration == config_path()
        opened.append(list(first))
        return 0

    monkeypatch.setattr(reading, "has_screen", lambda: True)
    monkeypatch.setattr(desk, "open_app", open_app)
    assert run(source).code == 0
    assert run(source).code == 0
    assert run().code == 0
    assert opened == [[2], [], []]


def test_what_an_import_leaves_is_compared_when_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 1)
    reports = [
        {
            "text": f"At least {toll} civilians have been killed in Homs since 25 February, the SOHR said.",
            "published": f"2019-03-0{day}",
        }
        for day, toll in TOLLS
    ]
    source = tmp_path / "a.json"
    source.write_text(json.dumps(reports), "utf-8")
    assert (
        "2 reports are not compared with earlier ones yet: factbrowse compare --waiting"
        in run("import", str(source)).err
    )
    with Library.open(tmp_path / "library.db") as library:
        assert [library.report(number).published for number in library.not_compared()] == [
            date(2019, 3, 7),
            date(2019, 3, 4),
        ]
        assert not library.matches(library.claims(2)[0].number)
    done = run("compare", "--waiting")
    assert (done.code, done.err.strip()) == (0, "2 reports compared with earlier ones.")
    with Library.open(tmp_path / "library.db") as library:
        assert library.matches(library.claims(2)[0].number)
        assert library.not_compared() == []


def test_an_import_tells_how_far_it_is(tmp_path: Path) -> None:
    source, told = tmp_path / "a.json", list[str]()
    source.write_text(json.dumps([{"text": f"At least {n} people died in Homs."} for n in (4, 5)]), "utf-8")
    with Library.open(":memory:") as library:
        import_sources(library, [str(source)], progress=told.append)
    assert "2 reports read" in told
    assert told[-2:] == [f"{done} of 2 reports compared with earlier ones" for done in (1, 2)]
    source.write_text(json.dumps([{"text": "At least 6 people died in Homs."}]), "utf-8")
    with Library.open(":memory:") as library:
        import_sources(library, [str(source)], progress=told.append)
    assert "1 report read" in told


def test_a_long_report_is_announced_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", 40)
    source, told = tmp_path / "a.json", list[str]()
    texts = {
        "Brief": "Four people died.",
        "Long": "At least four people died in Homs on Monday, police said.",
    }
    source.write_text(json.dumps([{"title": name, "text": text} for name, text in texts.items()]), "utf-8")
    with Library.open(":memory:") as library:
        import_sources(library, [str(source)], progress=told.append)
    assert told.index("reading 'Long', 57 characters") < told.index("2 reports read")
    assert not any("Brief" in sentence for sentence in told)


@pytest.mark.parametrize(("term", "shown"), [("xterm", True), ("dumb", False), ("unknown", False)])
def test_the_app_opens_only_where_the_cursor_can_be_moved(
    term: str, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    monkeypatch.setenv("TERM", term)
    assert reading.has_screen() == shown


@pytest.mark.parametrize("kept", [False, True])
def test_the_demo_says_that_it_keeps_nothing(
    run: Run, kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "has_screen", lambda: True)
    monkeypatch.setattr(desk, "open_app", lambda *_, **__: 0)
    done = run("demo", *(["--db", str(tmp_path / "kept.db")] if kept else []))
    assert ("gone with it" in done.err) == (not kept)


def test_only_decisions_wait_for_the_disk(tmp_path: Path) -> None:
    """Relations are worked out again when a power cut takes them."""
    with Library.open(tmp_path / "l.db") as opened:
        opened.add([analyse(Article("At least 12 people were killed in Arlen."))])
        waits: list[int] = []

        def told(_: str) -> None:
            waits.append(opened.connection.execute("pragma synchronous").fetchone()[0])

        compare_new(opened, [report.number for report in opened.reports()], progress=told)
        told("")
    assert set(waits[:-1]) == {1} and waits[-1] == 2
