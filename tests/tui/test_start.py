"""What the app loads before its first picture."""

from __future__ import annotations

import subprocess
import sys

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
