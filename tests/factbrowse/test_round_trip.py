"""Exported JSON Lines bring a review whole into another library: its reports and every decision."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from claims.model import Claim, Figure, Window
from claims.relating.statement import Quantity, Statement
from db.foreign import allows
from db.library import Library
from tests.factbrowse.running import REPORTS, Run

SHARED = "The mayor counted 3 < 4 & 5 in Valdoro."
"""One stretch with three claims."""


@pytest.fixture
def reviewed(run: Run, tmp_path: Path) -> Path:
    """A library with one decision of every kind, some of them taken back; the path of its export."""
    source = tmp_path / "reports.jsonl"
    reports = [*REPORTS, {"title": "Counted", "published": "2021-05-07", "text": SHARED, "outlet": "Post"}]
    source.write_text("".join(json.dumps(report) + "\n" for report in reports))
    run("import", str(source))
    with Library.open(tmp_path / "library.db", who="Ann") as library:
        first, second = library.claims(1)[:2]
        later = library.claims(2)[0]
        shared = library.claims(3)
        library.judge(later.number, "contested", confidence=2)
        library.credit(later.number, 3)
        library.note(later.number, "two numbers, [one] wrong\nasked *twice*")
        for name in ("flood", "draft"):
            library.tag(later.number, name)
        library.untag(later.number, "draft")
        library.flag(first.number, True)
        library.hide(second.number, True)
        library.judge(shared[1].number, "false")
        library.judge(shared[0].number, "confirmed")
        library.undo()
        library.decide_pair(later.number, first.number, "not_same")
        library.link(later.number, first.number, "contradicts")
        library.bookmark(2, True)
        library.reliability("City Herald", "B")
        figure = replace(
            later.figures[0], value=18.0, low=18.0, high=18.0, window=Window(None, None, "period")
        )
        library.edit_claim(later.number, later.claim, [figure])
        library.judge(library.mark_claim(1, 0, 9), "unverifiable")
        library.split_claim(first.number, 30)
    path = tmp_path / "review.jsonl"
    assert run("export", "--format", "jsonl", "--output", str(path)).code == 0
    return path


def decided(path: Path) -> list[str]:
    with Library.open(path) as library:
        assert library.verify() == []
        return [json.dumps(item, sort_keys=True) for item in library.decisions()]


def test_an_export_read_into_a_new_library_gives_the_same_decisions(
    run: Run, reviewed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    done = run("import", str(reviewed), "--db", str(other))
    assert (done.code, done.err.splitlines()[-1]) == (0, f"{reviewed}: 17 decisions brought.")
    assert decided(other) == decided(tmp_path / "library.db")
    with Library.open(other) as there, Library.open(tmp_path / "library.db") as here:
        for report in (1, 2, 3):
            assert [_what(item) for item in there.claims(report)] == [
                _what(item) for item in here.claims(report)
            ]
            assert there.article(report) == here.article(report)


def _what(item: Any) -> Any:
    return (
        item.claim,
        item.figures,
        item.statement,
        item.verdict,
        item.note,
        item.tags,
        item.by_hand,
        item.edited,
    )


def test_reading_it_again_brings_nothing_and_one_undo_takes_all_back(
    run: Run, reviewed: Path, tmp_path: Path
) -> None:
    other = ("--db", str(tmp_path / "other.db"))
    run("import", str(reviewed), *other)
    before = decided(tmp_path / "other.db")
    assert "decisions" not in run("import", str(reviewed), *other).err
    assert decided(tmp_path / "other.db") == before
    assert run("undo", *other).out.strip().endswith(f"Undone: decisions from {reviewed}")
    assert decided(tmp_path / "other.db") == []


def test_the_journal_says_who_decided_first_and_when(run: Run, reviewed: Path, tmp_path: Path) -> None:
    run("import", str(reviewed), "--db", str(tmp_path / "other.db"), "--who", "Ben")
    entries = run("history", "--db", str(tmp_path / "other.db"), "--format", "jsonl").rows
    (verdict,) = (entry for entry in entries if entry["new"] == '"contested"')
    at = next(row for row in run("history", "--format", "jsonl").rows if row["new"] == '"contested"')["at"]
    assert verdict["who"] == "Ann via Ben"
    rows = csv.DictReader(
        io.StringIO(run("export", "--format", "csv", "--db", str(tmp_path / "other.db")).out)
    )
    assert {row["reviewer"] for row in rows} == {"", "Ann via Ben"}
    with Library.open(tmp_path / "other.db", who="Ben") as library:
        assert library.verify() == []
        assert library.undo() is not None
    assert verdict["sentence"] == f"verdict of {verdict['subject']} from Ann, {at[:10]}"


def test_ours_stays_where_both_decided(run: Run, reviewed: Path, tmp_path: Path) -> None:
    other = ("--db", str(tmp_path / "other.db"))
    run("import", str(tmp_path / "reports.jsonl"), *other)
    claim = next(row for row in run("show", "r2", *other, "--format", "jsonl").rows if "19" in row["text"])
    run("judge", str(claim["claim"]), "confirmed", *other)
    done = run("import", str(reviewed), *other)
    assert f"The verdict of claim {claim['claim']} is confirmed here and contested by Ann" in done.err
    (kept,) = (row for row in run("show", "r2", *other, "--format", "jsonl").rows if "19" in row["text"])
    assert kept["verdict"] == "confirmed"


def test_a_record_of_another_program_with_a_log_is_a_report_and_no_more(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "other.jsonl"
    source.write_text(json.dumps({"text": "12 people died.", "log": ["started", "done"], "meta": {"a": 1}}))
    done = run("import", str(source))
    assert (done.code, done.err) == (0, "1 report added.\n")


@pytest.mark.parametrize("kind", [Claim, Figure, Quantity, Statement, Window])
def test_every_field_of_a_claim_has_a_check(kind: type) -> None:
    """A field without one would keep every correction out of another library."""
    for field in fields(kind):
        assert callable(allows(kind, field.name)), field.name


Record = dict[str, Any]
FIGURE: Record = {"start": 0, "end": 3, "value": 1.0, "low": 1.0, "high": 1.0}
CONTENT: Record = {"claim": {"start": 0, "end": 9, "score": 1.0}, "figures": [FIGURE], "statement": {}}


def _set(*path: Any) -> Callable[[Record], None]:
    """Return a change that puts the last item where the others lead."""
    *names, name, value = path

    def change(record: Record) -> None:
        for step in names:
            record = record[step]
        record[name] = value

    return change


CORRECTION: Record = {
    "decision": "content",
    "claim": {"start": 0, "end": 9, "figures": [], "by_hand": True},
    "who": "Ann",
    "at": "2021-05-08",
}
WRONG: list[Record] = [
    {"claim": {"start": 0, "end": 9_000, "score": 1.0}},
    {"claim": {"start": 0, "end": 9}},
    {"claim": CONTENT["claim"] | {"kind": "certainty"}},
    {"figures": "no list"},
    {"figures": [FIGURE | {"value": "many"}]},
    {"figures": [FIGURE | {"low": float("nan")}]},
    {"figures": [FIGURE | {"as_of": "yesterday"}]},
    {"figures": [FIGURE | {"window": {"first": None}}]},
    {"figures": [FIGURE | {"unit": "\x1b[31m"}]},
    {"figures": [{"start": 0, "end": 3}]},
    {"statement": {"quantities": [{"value": []}]}},
    {"statement": {"places": 7}},
    {"statement": {"colour": "red"}},
    {"more": 1},
]
TAMPERED = [
    _set("log", 0, "not an entry"),
    _set("log", [None]),
    _set("log", 0, "new", "certain"),
    _set("log", 0, "new", ["contested"]),
    _set("log", 0, "new", "unchecked"),
    _set("log", 0, "decision", "delete"),
    _set("log", 0, "decision", "tag \x1b[31m"),
    _set("log", 0, "who", "Ann\nBen"),
    _set("log", 0, "who", None),
    _set("log", 0, "outlet", "Post"),
    _set("log", 0, "claim", None),
    _set("log", 0, "claim", "start", -1),
    _set("log", 0, "claim", "start", True),
    _set("log", 0, "claim", "end", 10**30),
    _set("log", 0, "claim", "figures", [[1]]),
    _set("log", 0, "claim", {"start": 5, "end": 5, "figures": [], "by_hand": True}),
    _set("log", 0, "claim", {"start": 5, "end": 9_000, "figures": [], "by_hand": True}),
    *(_set("log", 0, CORRECTION | {"new": CONTENT | change}) for change in WRONG),
]  # fmt: skip


@pytest.mark.parametrize("change", TAMPERED)
def test_a_log_that_somebody_changed_is_left_out_in_one_sentence(
    run: Run, reviewed: Path, tmp_path: Path, change: Callable[[Record], None]
) -> None:
    records = [json.loads(line) for line in reviewed.read_text("utf-8").splitlines()]
    change(records[1])
    broken, other = tmp_path / "broken.jsonl", tmp_path / "other.db"
    broken.write_text("".join(json.dumps(record) + "\n" for record in records))
    done = run("import", str(broken), "--db", str(other))
    assert done.code == 1
    told = [line for line in done.err.splitlines() if "left out" in line]
    assert len(told) == 1 and told[0].startswith(str(broken)), done.err
    assert "3 reports added." in done.err
    assert "mistake" not in done.err
    with Library.open(other) as library:
        assert library.verify() == []
        assert library.claims(1) and library.claims(2)
