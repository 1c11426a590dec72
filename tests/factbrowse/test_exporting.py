"""Exports: what each format holds, and what is left when one fails."""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.factbrowse.running import Run, claims, first_claim


@pytest.mark.parametrize("form", ["md", "html", "csv", "jsonl", "claimreview", "webannotation"])
def test_every_export_holds_the_judged_claim(desk: Run, form: str) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested")
    desk("note", claim, "two numbers")
    text = desk("export", "--format", form).out
    assert "killed 19 people" in text
    assert "contested" in text
    assert "two numbers" in text


def test_exports_say_who_judged_when_and_how_many_origins_agree(desk: Run) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested", "--who", "Ann")
    desk("relate", claim, str(claims(desk, "r1")[0]["claim"]), "conflict")
    review = desk("export", "--format", "claimreview").rows[0]
    assert review["author"] == {"@type": "Person", "name": "Ann"}
    assert date.fromisoformat(review["datePublished"])
    assert review["reviewRating"]["ratingExplanation"] == "reports give 12 to 19; 1 independent origin"
    assert "url" not in review
    notes = {note["body"][0]["value"]: note for note in desk("export", "--format", "webannotation").rows}
    assert notes["contested"]["creator"] == {"type": "Person", "name": "Ann"}
    assert "creator" not in notes["unchecked"]
    rows = list(csv.DictReader(io.StringIO(desk("export", "--format", "csv").out)))
    assert {row["reviewer"] for row in rows} == {"", "Ann"}
    assert {row["independent_origins"] for row in rows} == {"1"}


def test_an_export_to_a_file_is_the_same_as_to_the_screen(desk: Run, tmp_path: Path) -> None:
    path = tmp_path / "review.md"
    assert desk("export", "--output", str(path)).code == 0
    assert path.read_text("utf-8") == desk("export").out


def test_an_export_that_fails_leaves_nothing_behind(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "review.md"
    target.parent.mkdir()
    target.write_text("the last one", "utf-8")
    monkeypatch.setattr("factbrowse.writers.markdown.write", lambda reviews: _broken())
    done = desk("export", "--output", str(target))
    assert (done.code, done.err) == (1, f"{target} cannot be written: no space left on device.\n")
    assert target.read_text("utf-8") == "the last one"
    assert list(target.parent.iterdir()) == [target]


def _broken() -> Iterator[str]:
    yield "the first line"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_export_to_a_link_goes_where_the_link_points(desk: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "review.md", tmp_path / "latest.md"
    target.write_text("the last one", "utf-8")
    link.symlink_to(target)
    assert desk("export", "--output", str(link)).code == 0
    assert link.is_symlink()
    assert "# Valdoro flood toll rises" in target.read_text("utf-8")


def test_exported_json_lines_can_be_imported_again(desk: Run, tmp_path: Path) -> None:
    path = tmp_path / "again.jsonl"
    desk("export", "--format", "jsonl", "--output", str(path))
    assert desk("import", str(path), "--db", str(tmp_path / "other.db")).code == 0
    there = desk("show", "r2", "--db", str(tmp_path / "other.db"), "--format", "jsonl").rows
    assert [row["text"] for row in there] == [row["text"] for row in claims(desk)]
