"""Of a style only what differs from the one before is sent, and the terminal shows the same."""

from __future__ import annotations

import io
import re

from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.frame import Difference, Frame
from tui.pen import Pen, change

Look = tuple[frozenset[int], tuple[int, ...], tuple[int, ...]]
PLAIN: Look = (frozenset(), (), ())

COLOURS = st.sampled_from([None, "default", "red", "bright_blue", "#102030", "#e8e6df", "color(202)"])
SWITCHES = st.sampled_from([None, True, False])
STYLES = st.none() | st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    bold=SWITCHES,
    underline=SWITCHES,
    reverse=SWITCHES,
    strike=SWITCHES,
    link=st.sampled_from([None, "https://post.example"]),
)
PIECES = st.lists(st.tuples(st.text("ab m[;1", min_size=1, max_size=3), STYLES), min_size=1, max_size=8)


def after(look: Look, codes: str) -> Look:
    """Return how a terminal writes after a sequence of codes (ECMA-48, 8.3.117)."""
    letters, front, back = look
    numbers = [int(code) for code in codes.split(";") if code] or [0]
    while numbers:
        code, *numbers = numbers
        if code == 0:
            letters, front, back = PLAIN
        elif code in (38, 48):
            length = 4 if numbers[0] == 2 else 2
            colour, numbers = (code % 10, *numbers[:length]), numbers[length:]
            front, back = (colour, back) if code == 38 else (front, colour)
        elif code in (39, 49):
            front, back = ((), back) if code == 39 else (front, ())
        elif 30 <= code < 38 or 90 <= code < 98:
            front = (code,)
        elif 40 <= code < 48 or 100 <= code < 108:
            back = (code,)
        else:
            letters |= {code}
    return letters, front, back


def seen(stream: str) -> tuple[list[tuple[str, Look]], Look]:
    """Return the letters that a terminal shows, each as it is written, and how it writes afterwards."""
    letters, look = [], PLAIN
    stream = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", stream)
    for escape, codes, letter in re.findall(r"(\x1b\[([\d;]*)[mH])|([^\x1b])", stream):
        if escape.endswith("m"):
            look = after(look, codes)
        elif letter:
            letters.append((letter, look))
    return letters, look


@given(PIECES, st.sampled_from(["truecolor", "256", "standard"]))
def test_a_terminal_shows_the_same_as_of_styles_sent_whole(
    parts: list[tuple[str, Style | None]], colours: str
) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, color_system=colours)  # type: ignore[arg-type]
    strip = Strip([Segment(text, style) for text, style in parts])
    picture = LayoutUpdate([[strip]], Region(0, 0, strip.cell_length, 1))
    whole = "".join(
        style.render(text, color_system=console._color_system or ColorSystem.TRUECOLOR) if style else text
        for text, style in parts
    )
    letters, look = seen(Difference(picture, Frame()).render_segments(console))
    assert letters == seen(whole)[0]
    assert look == PLAIN


def test_bold_in_the_same_colours_is_one_number() -> None:
    colours = "38;2;16;32;48", "48;2;0;0;0"
    assert change(Pen("", *colours), Pen("1", *colours)) == "\x1b[1m"
    assert change(Pen("1", *colours), Pen("1", colours[0], "")) == "\x1b[49m"
