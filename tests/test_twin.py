"""One full review twice, by the keyboard of the app and by commands: the same library comes out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from claims.analysis import analyse
from db.library import Library
from factbrowse.cli import main
from tests.tui.conftest import REPORTS, settled
from tui.app import FactBrowse
from tui.settings import AppOptions

KEYS: tuple[tuple[str, ...], ...] = (
    ("4",),  # contested
    ("e", *"asked twice", "escape"),
    ("f",),
    ("t", *"toll", "enter"),
    ("<",),
    ("n", "2"),  # the next claim: corroborated
    ("n", "d"),  # the next one is no claim
    ("D", "2", "enter"),
    ("B",),
    ("J", "7"),  # another report: false
    ("u",),
    ("8",),
    ("tab", "tab", "equals_sign", "plus", "shift+tab", "shift+tab"),  # the first earlier report: as proposed
    ("R", *"usually", "enter"),
    ("s",),
)


def decisions(path: Path) -> list[dict[str, Any]]:
    with Library.open(path, create=False) as library:
        return library.decisions()


async def by_keyboard(path: Path) -> list[tuple[int, int]]:
    """Do the review in the app; return the claim and the report that each step was on."""
    where = []
    app = FactBrowse(AppOptions(library=path, who="ann", tour=False, auto_advance=False))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        for keys in KEYS:
            await pilot.press(*keys)
            await settled(pilot)
            desk: Any = app.screen
            where.append((desk.claim.number if desk.claim else 0, desk.report.number))
    return where


def by_command(path: Path, *arguments: str | int) -> None:
    assert main([*map(str, arguments), "--db", str(path), "--who", "ann"]) == 0


def outlet_of(path: Path, report: int) -> str:
    with Library.open(path, create=False) as library:
        return library.report(report).outlet


def by_commands(commands: Path, where: list[tuple[int, int]], capsys: pytest.CaptureFixture[str]) -> None:
    """Do the same review by commands; ``where`` says on which claim and report each step was."""
    first, report = where[0]
    by_command(commands, "judge", first, "contested")
    by_command(commands, "note", first, "asked twice")
    by_command(commands, "flag", first)
    by_command(commands, "tag", first, "toll")
    by_command(commands, "edit", first, "--grow", "-1")
    by_command(commands, "judge", where[5][0], "corroborated")
    with Library.open(commands) as library:
        hidden = library.claims(report)[2].number
    by_command(commands, "hide", hidden)
    by_command(commands, "credit", where[7][0], 2)
    by_command(commands, "bookmark", report)
    by_command(commands, "judge", where[9][0], "false")
    by_command(commands, "undo")
    by_command(commands, "judge", where[11][0], "unverifiable")
    claim = where[12][0]
    capsys.readouterr()
    by_command(commands, "show", "--claim", claim, "--format", "jsonl")
    earlier = json.loads(capsys.readouterr().out.splitlines()[0])
    by_command(commands, "relate", claim, earlier["earlier"], earlier["relation"])
    by_command(commands, "link", claim, earlier["earlier"], "supports")
    by_command(commands, "rate", outlet_of(commands, where[13][1]), "B")
    by_command(commands, "skip", where[13][0])


async def test_the_same_review_by_keyboard_and_by_command_gives_the_same_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app, commands = tmp_path / "app.db", tmp_path / "commands.db"
    with Library.open(app) as library:
        library.add(analyse(article) for article in REPORTS)
    shutil.copy(app, commands)
    where = await by_keyboard(app)
    by_commands(commands, where, capsys)
    assert decisions(app) == decisions(commands)
    assert len(decisions(app)) >= 11
    with Library.open(commands) as one, Library.open(app) as other:
        assert one.verify() == other.verify() == []
        assert [entry.sentence for entry in one.history()] == [entry.sentence for entry in other.history()]
        assert [item.claim for item in one.queue()] == [item.claim for item in other.queue()]
