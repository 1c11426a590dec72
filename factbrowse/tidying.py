"""How often Python looks for objects that only hold each other."""

from __future__ import annotations

import gc
from typing import Final

SELDOM: Final = 200_000
"""New objects after which it looks. Every 700, as by itself, cost a tenth of an import and a twentieth of the
time until the first picture (measured), and found next to nothing, 1,100 objects in the import of the sample:
what is read and understood are values, which hold no circles. At the first picture there are 100,000."""


def tidy_seldom() -> None:
    """Let a process load and work with hardly a look; the app sets its own pace once its library is open."""
    gc.set_threshold(SELDOM)
