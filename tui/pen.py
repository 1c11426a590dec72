"""Text as a terminal gets it: of a style only what differs from the one before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from rich.color import ColorSystem
from rich.style import Style

_CODES: Final = re.compile(r"[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+")
"""One code of a style: a colour of many numbers, or a number."""
NO_FRONT, NO_BACK, NOTHING = "39", "49", "0"
"""Codes that put the terminal's own colours back, and that take all back (ECMA-48, 8.3.117)."""


class Pen(NamedTuple):
    """How a terminal writes, as codes; "" is how it writes by itself."""

    letters: str = ""
    """Bold, underlined, reversed …"""
    front: str = ""
    back: str = ""


PLAIN: Final = Pen()


_PART: Final = {
    **dict.fromkeys([*range(30, 40), *range(90, 98)], 1),
    **dict.fromkeys([*range(40, 50), *range(100, 108)], 2),
}
"""Which part of a pen a code is, by its first number; all others are of the letters, part 0."""


@lru_cache(4_096)
def pen_of(style: Style | None, colours: ColorSystem) -> Pen:
    """Return a style in the colours that the terminal knows; a link is not kept.

    >>> pen_of(Style(bold=True, color="#102030", bgcolor="black"), ColorSystem.TRUECOLOR)
    Pen(letters='1', front='38;2;16;32;48', back='40')
    """
    if style is None:
        return PLAIN
    opening = style.update_link(None).render(" ", color_system=colours).partition("m ")[0]
    parts: tuple[list[str], ...] = ([], [], [])
    for code in _CODES.findall(opening):
        parts[_PART.get(int(code.partition(";")[0]), 0)].append(code)
    return Pen(*map(";".join, parts))


def change(before: Pen, after: Pen) -> str:
    """Return what has a terminal write otherwise than before.

    >>> change(Pen("1", "31"), Pen("1", "32")), change(Pen("1", "31"), Pen("", "31")), change(PLAIN, PLAIN)
    ('\\x1b[32m', '\\x1b[0;31m', '')
    """
    if before == after:
        return ""
    if before.letters and before.letters != after.letters:
        codes = [NOTHING, *after]
    else:
        codes = [
            after.letters if after.letters != before.letters else "",
            (after.front or NO_FRONT) if after.front != before.front else "",
            (after.back or NO_BACK) if after.back != before.back else "",
        ]
    return f"\x1b[{';'.join(code for code in codes if code)}m"
