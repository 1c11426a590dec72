"""The themes: our own colours as variables, so that every theme of Textual works without them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from textual.theme import Theme

VARIABLES: dict[str, str] = {
    "verdict-confirmed": "#6fcf97",
    "verdict-corroborated": "#7fd1c1",
    "verdict-single_source": "#7fb4e6",
    "verdict-contested": "#f2a65a",
    "verdict-superseded": "#b9a4e8",
    "verdict-misleading": "#e6c15a",
    "verdict-false": "#f07f7f",
    "verdict-unverifiable": "#a8b0ba",
    "verdict-unchecked": "#e8e6df",
    "relation-conflict": "#f2a65a",
    "relation-update": "#b9a4e8",
    "relation-corroborates": "#6fcf97",
    "relation-repeat": "#98a3af",
    "relation-not_comparable": "#e6c15a",
    "relation-related": "#7fb4e6",
    "quiet": "#9aa3ad",
    "frame": "#78818c",
}
"""Fallback of each variable of ours, for dark grounds."""

LIGHT: dict[str, str] = {
    "verdict-confirmed": "#17693a",
    "verdict-corroborated": "#0f6a5b",
    "verdict-single_source": "#1d5a99",
    "verdict-contested": "#8f4500",
    "verdict-superseded": "#5b3fa8",
    "verdict-misleading": "#775a00",
    "verdict-false": "#a8202a",
    "verdict-unverifiable": "#535c66",
    "verdict-unchecked": "#23272c",
    "relation-conflict": "#8f4500",
    "relation-update": "#5b3fa8",
    "relation-corroborates": "#17693a",
    "relation-repeat": "#545d67",
    "relation-not_comparable": "#775a00",
    "relation-related": "#1d5a99",
    "quiet": "#535c66",
    "frame": "#6f7680",
}
"""The same for light grounds."""

SIXTEEN: dict[str, str] = {
    "verdict-confirmed": "#55ff55",
    "verdict-corroborated": "#55ffff",
    "verdict-single_source": "#00aaaa",
    "verdict-contested": "#ffff55",
    "verdict-superseded": "#ff55ff",
    "verdict-misleading": "#aa5500",
    "verdict-false": "#ff5555",
    "verdict-unverifiable": "#aaaaaa",
    "verdict-unchecked": "#ffffff",
    "relation-conflict": "#ffff55",
    "relation-update": "#ff55ff",
    "relation-corroborates": "#55ff55",
    "relation-repeat": "#aaaaaa",
    "relation-not_comparable": "#aa5500",
    "relation-related": "#55ffff",
    "quiet": "#aaaaaa",
    "frame": "#aaaaaa",
    "text-accent": "#ffff55",
}
"""The same for terminals of sixteen colours, each one of them (rich.palette.STANDARD_PALETTE); the nearest to
those above are mostly white."""

SIXTEEN_LIGHT: dict[str, str] = {
    "verdict-confirmed": "#0000aa",
    "verdict-corroborated": "#0000aa",
    "verdict-single_source": "#0000aa",
    "verdict-contested": "#aa0000",
    "verdict-superseded": "#000000",
    "verdict-misleading": "#aa0000",
    "verdict-false": "#aa0000",
    "verdict-unverifiable": "#000000",
    "verdict-unchecked": "#000000",
    "relation-conflict": "#aa0000",
    "relation-update": "#000000",
    "relation-corroborates": "#0000aa",
    "relation-repeat": "#000000",
    "relation-not_comparable": "#000000",
    "relation-related": "#0000aa",
    "quiet": "#000000",
    "frame": "#000000",
    "text-accent": "#0000aa",
    "accent": "#0000aa",
}
"""Of sixteen colours only these three can be read on white."""

_CONTRAST: dict[str, str] = {
    "verdict-confirmed": "#7dff9b",
    "verdict-corroborated": "#6ff5e6",
    "verdict-single_source": "#9fd4ff",
    "verdict-contested": "#ffc04d",
    "verdict-superseded": "#dcc8ff",
    "verdict-misleading": "#ffe94d",
    "verdict-false": "#ffa8a8",
    "verdict-unverifiable": "#d6d6d6",
    "verdict-unchecked": "#ffffff",
    "relation-conflict": "#ffc04d",
    "relation-update": "#dcc8ff",
    "relation-corroborates": "#7dff9b",
    "relation-repeat": "#d6d6d6",
    "relation-not_comparable": "#ffe94d",
    "relation-related": "#9fd4ff",
    "quiet": "#d0d0d0",
    "frame": "#b0b0b0",
}
"""Every one at least 7:1 on black."""

OURS: tuple[Theme, ...] = (
    Theme(
        "factbrowse-dark",
        primary="#7fb4e6", secondary="#5a7a99", accent="#f2c879", warning="#f2a65a", error="#f07f7f",
        success="#6fcf97", foreground="#e8e6df", background="#14171b", surface="#191d22", panel="#22272e",
        variables=VARIABLES,
    ),
    Theme(
        "factbrowse-light",
        primary="#1d5a99", secondary="#5a7a99", accent="#8a4b00", warning="#9a4c00", error="#a8202a",
        success="#17693a", foreground="#23272c", background="#fbfaf7", surface="#ffffff", panel="#eceae4",
        dark=False, variables=LIGHT,
    ),
    Theme(
        "factbrowse-contrast",
        primary="#9fd4ff", secondary="#c8c8c8", accent="#ffe94d", warning="#ffc04d", error="#ffa8a8",
        success="#7dff9b", foreground="#ffffff", background="#000000", surface="#000000", panel="#1a1a1a",
        text_alpha=1.0, variables=_CONTRAST,
    ),
)  # fmt: skip

DEFAULT = "factbrowse-dark"

FIELDS = (
    "primary", "secondary", "warning", "error", "success", "accent", "foreground", "background", "surface",
    "panel", "boost",
)  # fmt: skip
"""Colours that a theme file may name, beside our own variables and ``name`` and ``dark``."""


def theme_of(
    values: Mapping[str, object], lines: Mapping[str, int] | None = None
) -> tuple[Theme | None, list[str]]:
    """Return the theme that a user's file describes, or None with one sentence for everything wrong."""
    from textual.color import Color, ColorParseError

    numbered = lines or {}
    problems: list[str] = []
    colours: dict[str, str] = {}
    for field, value in values.items():
        where = f"line {numbered[field]}: " if field in numbered else ""
        if field in ("name", "dark"):
            continue
        if field not in FIELDS and field not in VARIABLES:
            near = get_close_matches(field, [*FIELDS, *VARIABLES], n=1)
            problems.append(
                f"{where}unknown colour {field!r}" + (f"; did you mean {near[0]!r}?" if near else "")
            )
            continue
        try:
            Color.parse(str(value))
            colours[field] = str(value)
        except ColorParseError:
            problems.append(f"{where}{field}: {str(value)!r} is not a colour, write it as '#rrggbb'")
    name = str(values.get("name") or "")
    if not name or "primary" not in colours:
        problems.append("a theme needs a name and a primary colour")
    if problems:
        return None, problems
    base = VARIABLES if values.get("dark", True) else LIGHT
    own = {field: colour for field, colour in colours.items() if field in VARIABLES}
    plain = {field: colour for field, colour in colours.items() if field in FIELDS and field != "primary"}
    theme = Theme(name, primary=colours["primary"], dark=bool(values.get("dark", True)), variables=base | own)
    for field, colour in plain.items():
        setattr(theme, field, colour)
    return theme, []


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours, 1 to 21.

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    from textual.color import Color

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        linear: Iterable[float] = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
