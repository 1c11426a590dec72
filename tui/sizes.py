"""Sizes of the terminal at which the layout changes; the style sheet says what changes."""

from __future__ import annotations

from typing import Final

ALL_FIT: Final = 100
"""Cells from which all four panes are on screen."""
WIDTHS: Final = [(0, "-narrow"), (80, "-medium"), (ALL_FIT, "-normal"), (140, "-wide")]
TALL: Final = 20
"""Rows from which a dialog leaves some of the desk in sight."""
HEIGHTS: Final = [(0, "-short"), (TALL, "-tall")]
"""Cells from which every screen has a class of the style sheet."""
