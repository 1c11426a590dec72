"""Names of the months in languages that have no file: a day of a month is no figure there either."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

LINKS: Final = frozenset((".", "de"))
"""What stands between a day and its month: 12. März, 12 de marzo."""

COUNTERS: Final = ("年", "月", "日", "号", "년", "월", "일")
"""What follows the number of a year, a month or a day in Chinese, Japanese and Korean."""


@cache
def names() -> frozenset[str]:
    """Return the names in lower case, of two words the first."""
    lines = (files("claims") / "data" / "month_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split()[1:])
