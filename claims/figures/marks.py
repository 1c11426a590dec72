"""The marks inside numbers of languages without a file: 3.000 is three thousand in Portuguese."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from claims.detection import UNKNOWN

POINT: Final = (",", ".")
"""Marks between thousands and before decimals where nothing else is known of a language."""
EITHER: Final = (".,\u00a0\u202f", ".,")
"""The same where a comma parts decimals. Some lands of such a language write a point (Mexico), so digits
decide: three of them behind a mark are thousands."""


def marks(code: str) -> tuple[str, str]:
    """Return the signs between thousands and those before decimals in a language without a file.

    Of one that is not known the digits decide, as they do in most languages that have none.
    """
    return EITHER if code == UNKNOWN or code in _comma_languages() else POINT


def parted(token: str) -> tuple[str, str]:
    """Return the digits before and behind the decimal mark, where either mark may part thousands too.

    >>> parted("3.000"), parted("1.250.000,50"), parted("12,5"), parted("0,125")
    (('3000', ''), ('1250000', '50'), ('12', '5'), ('0', '125'))
    """
    digits = token.replace("\u00a0", "").replace("\u202f", "")
    at = max(digits.rfind("."), digits.rfind(","))
    whole, decimals = (digits[:at], digits[at + 1 :]) if at >= 0 else (digits, "")
    if len(decimals) == _GROUP and whole.strip("0"):
        whole, decimals = digits, ""
    return whole.replace(".", "").replace(",", ""), decimals


_GROUP: Final = 3
"""Digits between two marks of thousands."""


@cache
def _comma_languages() -> frozenset[str]:
    lines = (files("claims") / "data" / "comma_languages.txt").read_text("utf-8").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())
