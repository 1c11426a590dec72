"""Many reports are understood beside the screen, and let it go first."""

from __future__ import annotations

import os
import time
from multiprocessing import active_children

import pytest

from claims.model import Article
from claims.newsroom import Newsroom
from factbrowse import understanding


def turns(articles: list[Article], _newsroom: Newsroom | None) -> list[int]:
    """Return for every report how late the process that reads it has its turn."""
    return [os.nice(0) for _ in articles]


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no turns to give")
def test_other_processes_let_the_one_of_the_screen_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understanding, "FEW", 1)
    ours = os.nice(0)
    first, *others = understanding._done(turns, [Article("A.", id=str(n)) for n in range(4)], None, 2)
    assert first == ours
    assert all(turn > ours or turn == 19 for turn in others) and len(others) == 3
    assert os.nice(0) == ours


def slow(articles: list[Article], _newsroom: Newsroom | None) -> list[float]:
    """Take a while for every report but the first ones."""
    time.sleep(0 if articles[0].id == "0" else 5)
    return [time.monotonic()]


def test_who_stops_waits_for_no_report_that_is_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understanding, "FEW", 0)
    monkeypatch.setattr(understanding, "BATCH", 1)
    found = understanding._done(slow, [Article("A.", id=str(n)) for n in range(9)], None, 2)
    next(found)
    before = time.monotonic()
    found.close()  # type: ignore[attr-defined]
    while active_children():
        time.sleep(0.01)
    assert time.monotonic() - before < 1


def test_who_waits_for_other_processes_may_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(understanding, "FEW", 0)
    monkeypatch.setattr(understanding, "BATCH", 1)
    before = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        next(understanding._done(slow, [Article("A.", id=str(n)) for n in range(1, 3)], None, 2, stop))
    assert time.monotonic() - before < 2
