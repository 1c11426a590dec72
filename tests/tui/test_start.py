"""What the app loads before its first picture."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tui import dialogs

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
