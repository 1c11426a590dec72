"""What the app loads before its first picture."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.color import Color
from textual.css.scalar import Scalar

from tests.tui.conftest import Start
from tui import dialogs
from tui.app import OVER

HEAVY = (
    "sqlite_utils",
    "rapidfuzz",
    "trafilatura",
    "yaml",
    "numpy",
    "rensa",
    "db.library",
    "claims.analysis",
)


def test_nothing_heavy_is_loaded_before_the_first_picture() -> None:
    code = f"import sys, tui.app; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_settings_and_the_verdicts_are_known_without_a_screen() -> None:
    code = "import sys, tui.settings, tui.verdicts; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(("module", "names"), dialogs.MODULES.items())
def test_a_dialog_is_loaded_when_it_is_asked_for(module: str, names: tuple[str, ...]) -> None:
    assert {getattr(dialogs, name).__module__ for name in names} == {f"tui.dialogs.{module}"}


def test_a_dialog_that_there_is_not_is_missed_as_in_any_module() -> None:
    assert not hasattr(dialogs, "Nowhere")


async def test_styles_of_dialogs_are_read_with_the_first_one(start: Start) -> None:
    async with start() as (pilot, desk):
        assert not desk.app.stylesheet.has_source(str(OVER))
        await pilot.press("question_mark")
        assert desk.app.stylesheet.has_source(str(OVER))
        for theme in ("factbrowse-dark", "factbrowse-light"):
            desk.app.theme = theme
            await pilot.pause()
            box = desk.app.screen.query_one(".dialog")
            assert box.styles.max_width == Scalar.parse("110")
            assert box.styles.border_title_color == Color.parse(desk.app.theme_variables["primary"])
