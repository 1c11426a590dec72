"""What the app asks of its surroundings, in a process of its own as a reviewer starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

IMPORTED_IN_THE_APP = """
import asyncio, os, sys
from functools import partial
from pathlib import Path
from factbrowse import understanding
from factbrowse.desk import bring_in
from factbrowse.settings import Settings
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
