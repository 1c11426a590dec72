"""Claims that were built before are handed out again, and never as they were before a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import kept
from db.kept import Kept
from db.library import Library
from db.records import LibraryClaim
from tests.db.samples import match, two_reports, understood
from tests.db.test_undo import DECISIONS


def all_claims(library: Library) -> list[list[LibraryClaim]]:
    return [library.claims(report, hidden=hidden) for report in (1, 2) for hidden in (False, True)]


def test_claims_that_are_kept_are_those_of_the_file_after_every_step_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with two_reports(path) as other, Library.open(path) as ours, Library.open(path) as fresh:
        ours.kept = Kept()
        all_claims(ours)
        for decide in DECISIONS.values():
            decide(other)
            assert all_claims(ours) == all_claims(fresh)
        other.save_matches(3, [match(other, 1, "conflict")])
        assert all_claims(ours) == all_claims(fresh)
        while other.undo():
            assert all_claims(ours) == all_claims(fresh)


def test_only_the_claim_that_was_decided_is_built_once_more() -> None:
    with two_reports() as library:
        library.kept = Kept()
        first, second = library.claims(1)
        library.judge(2, "false")
        now = library.claims(1)
        assert now[0] is first and now[1] is not second
        assert library.claim(1) is first


def test_the_claims_of_the_reports_read_last_are_kept_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 4)
    with Library.open(":memory:") as library:
        library.add([understood(name=str(number), title=str(number)) for number in range(4)])
        library.kept = Kept()
        read = [library.claims(number) for number in (1, 2, 3, 4)]
        again = {number: library.claims(number) for number in (4, 3, 1)}
        assert again[4][0] is read[3][0] and again[3][0] is read[2][0]
        assert again[1][0] is not read[0][0]
