"""A small library of made-up reports, and the app opened on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from textual.pilot import Pilot

from claims.analysis import analyse
from claims.model import Article
from db.library import Library
from db.records import LibraryClaim
from tui.app import FactBrowse
from tui.desk.desk import Desk
from tui.settings import AppOptions

REPORTS = (
    Article(
        "At least 12 people were killed in Arlen on Monday, the Red Crescent said.\n\n"
        "Some 4,000 people have fled the town since 1 March, according to the mayor.\n\n"
        "The bridge over the river is closed.",
        id="one",
        title="Twelve killed in Arlen",
        published=date(2024, 3, 5),
        outlet="Daily Post",
        url="https://post.example/1",
    ),
    Article(
        "At least 19 people were killed in Arlen on Monday, the interior ministry said.\n\n"
        "More than 6,500 people have fled the town since 1 March, according to the mayor.",
        id="two",
        title="Toll in Arlen rises",
        published=date(2024, 3, 7),
        outlet="Evening Wire",
    ),
    Article(
        "At least 25 people were killed in Arlen on Monday, the Red Crescent said.\n\n"
        "Around 300 houses were destroyed. Two schools were hit on 6 March.",
        id="three",
        title="What is known of the strike on Arlen",
        published=date(2024, 3, 9),
        outlet="Morning Sheet",
        agency="Evening Wire",
    ),
)

Start = Callable[..., AbstractAsyncContextManager[tuple[Pilot[None], Desk]]]


def make_library(path: Path, articles: tuple[Article, ...] = REPORTS) -> Path:
    """Return the path of a new library with these reports."""
    with Library.open(path) as library:
        library.add(analyse(article) for article in articles)
    return path


@pytest.fixture(autouse=True)
def all_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal of all colours, whichever one the tests run in."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return make_library(tmp_path / "desk.db")


@pytest.fixture
def options(library_path: Path) -> AppOptions:
    return AppOptions(library=library_path, who="ann", tour=False)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the library is open, the reviewer rests, and no worker runs."""
    await pilot.pause(0.1)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.1)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot[None], done: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something has come to pass, however busy the machine is, but not for ever."""
    end = monotonic() + seconds
    while not done() and monotonic() < end:
        await pilot.pause(0.05)


@pytest.fixture
def start(options: AppOptions) -> Start:
    """Open the app on the library; settings may be changed by name."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (160, 45), **changes: object
    ) -> AsyncIterator[tuple[Pilot[None], Desk]]:
        app = FactBrowse(replace(options, **changes))  # type: ignore[arg-type]
        async with app.run_test(size=size, notifications=True) as pilot:
            await settled(pilot)
            desk = app.screen_stack[0]
            assert isinstance(desk, Desk)
            yield pilot, desk

    return opened


def now(desk: Desk) -> LibraryClaim:
    """Return the current claim as the library has it."""
    assert desk.claim is not None
    return desk.library.claim(desk.claim.number)
