"""What the app asks of its surroundings, in a process of its own as a reviewer starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from db.errors import Refused
from factbrowse import desk
from factbrowse.settings import Settings, load
from tui.settings import AppOptions

ROOT = Path(__file__).parents[2]

IMPORTED_IN_THE_APP = """
import asyncio, os, sys
from functools import partial
from pathlib import Path
from factbrowse import understanding
from factbrowse.desk import bring_in
from factbrowse.settings import Settings, load
from tui.settings import AppOptions
from tests.tui.conftest import settled
from tests.tui.screen import screen_text
from tui.app import FactBrowse
from tui.settings import AppOptions

understanding.FEW, understanding.BATCH, os.cpu_count = 2, 2, lambda: 2

async def main(path, source):
    bring = partial(bring_in, path, Settings(), "ann")
    app = FactBrowse(AppOptions(library=path, tour=False, bring_in=bring))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("i", *source, "enter")
        await settled(pilot)
        shown = screen_text(app)
    print(shown)

asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
"""


def test_many_reports_are_brought_in_from_inside_the_app(tmp_path: Path) -> None:
    reports = [
        {"id": str(n), "text": f"At least {n + 3} people were killed in Arlen, police said."}
        for n in range(9)
    ]
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(map(json.dumps, reports)), "utf-8")
    command = [sys.executable, "-c", IMPORTED_IN_THE_APP, str(tmp_path / "desk.db"), str(source)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "9 added, 0 already there, 0 not taken." in done.stdout, done.stdout + done.stderr


def test_an_import_in_the_app_that_brings_nothing_is_a_failure_that_names_the_first_mistake(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json").write_text("{", "utf-8")
    (tmp_path / "b.json").write_text("", "utf-8")
    library, sources = tmp_path / "desk.db", [str(tmp_path / name) for name in ("a.json", "b.json")]
    with pytest.raises(Refused, match=r"^Nothing was brought in\. .*a\.json:1: .* 1 more: factbrowse import"):
        desk.bring_in(library, Settings(), "ann", sources, lambda told: True)
    (tmp_path / "c.json").write_text('{"text": "Rain fell."}', "utf-8")
    told = desk.bring_in(library, Settings(), "ann", [*sources, str(tmp_path / "c.json")], lambda told: True)
    assert told.startswith("1 added, 0 already there, 2 not taken.")


def test_the_app_begins_with_the_theme_chosen_last_unless_the_configuration_names_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[AppOptions] = []
    monkeypatch.setattr("tui.app.run", given.append)
    config = tmp_path / "config.yaml"
    config.write_text("who: ann\ntheme: factbrowse-light\n", "utf-8")
    for settings in (Settings(), load(config)):
        desk.open_app(tmp_path / "desk.db", settings, who="")
    assert [(options.theme, options.theme_line) for options in given] == [("", 0), ("factbrowse-light", 2)]


def test_the_tour_is_shown_once_to_a_reviewer_in_whatever_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []

    def run(options: AppOptions) -> None:
        shown.append(options.tour)
        if options.tour and options.toured:
            options.toured()

    monkeypatch.setattr("tui.app.run", run)
    monkeypatch.setattr(desk, "toured_path", lambda: tmp_path / "state" / "toured")
    for name in ("one.db", "one.db", "other.db"):
        desk.open_app(tmp_path / name, Settings(), who="ann")
    assert shown == [True, False, False]
    monkeypatch.setattr(desk, "toured_path", lambda: tmp_path / "one.db" / "toured")
    (tmp_path / "one.db").touch()
    desk.open_app(tmp_path / "one.db", Settings(), who="ann")
    assert shown[3]


def test_an_export_in_the_app_tells_each_report_and_stops_between_claims(tmp_path: Path) -> None:
    library, target, heard = tmp_path / "desk.db", tmp_path / "review.csv", list[str]()
    more = "Floods destroyed 40 houses in Hama."
    reports = [{"text": f"Rain killed {number} people in Homs. {more}"} for number in (3, 5, 9)]
    (tmp_path / "three.json").write_text(json.dumps(reports), "utf-8")
    desk.bring_in(library, Settings(), "ann", [str(tmp_path / "three.json")], lambda told: True)

    def told(sentence: str) -> bool:
        heard.append(sentence)
        return heard.count("1 of 3 reports written") < 2

    write = partial(desk.write_out, library, Settings(), "ann", "csv", str(target), told=told)
    assert write(reports=[]) == f"Stopped; {target} was not written."
    assert heard == [f"{done} of 3 reports written" for done in (0, 0, 1, 1)]
    assert not [*tmp_path.glob("review*")]
    heard.clear()
    assert write(reports=[3]) == f"Written to {target}."
    assert {*heard} == {"0 of 1 report written"} and "killed 9 people" in target.read_text("utf-8")
    write = partial(desk.write_out, library, Settings(), "ann", "checks", str(target), told=told)
    assert write(reports=[3]).startswith(f"Written to {target}. No claim of these reports is judged yet")
