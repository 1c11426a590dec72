"""The help, written from the key table: first the pane that has the focus, then everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from textual.content import Content

from tui.keys import shown_keys
from tui.keytable import PANES, TABLE, Key
from tui.verdicts import RELATIONS, Verdict

KEYS, FEW_KEYS, ROOMY = 16, 8, 60
"""Cells for the keys of an action, and cells of a row from which there is room for so many."""


def _rows(keys: Sequence[Key], user: Mapping[str, str], width: int) -> list[Content]:
    """Return a row for each action; long sentences go on under their beginning."""
    names = KEYS if width >= ROOMY else FEW_KEYS
    rows = []
    for key in keys:
        first, *rest = wrap(key.help, max(10, width - names - 3)) or [""]
        rows.append(Content.assemble((f"  {shown_keys(key, user):<{names}}", "bold $accent"), f" {first}"))
        rows += [Content(f"{'':{names + 3}}{line}") for line in rest]
    return rows


def _signs(scale: Mapping[str, Verdict]) -> list[Content]:
    verdicts = "  ".join(f"{step.glyph} {step.label}" for step in scale.values())
    relations = "  ".join(f"{sign.glyph} {sign.label}" for sign in RELATIONS.values())
    return [
        Content("Signs").stylize("bold underline"),
        Content(f"  verdicts:  {verdicts}"),
        Content(f"  relations: {relations}"),
        Content(
            "  In the text claims are underlined, figures bold; the current claim is reversed, > beside it."
        ),
        Content(""),
    ]


def help_text(
    pane: str, user: Mapping[str, str], scale: Mapping[str, Verdict], problems: Sequence[str], width: int
) -> Content:
    """Return the help for a pane, for rows so wide."""
    lines: list[Content] = []

    def rows(keys: Iterable[Key]) -> list[Content]:
        return [*_rows(list(keys), user, width), Content("")]

    if problems:
        lines.append(Content("Not right in your settings").stylize("bold $error"))
        lines += [Content(f"  {problem}") for problem in problems] + [Content("")]
    here = [key for key in TABLE if key.pane == pane]
    if here:
        lines.append(Content(PANES[pane]).stylize("bold underline"))
        lines += rows(here)
    lines += _signs(scale)
    for group in dict.fromkeys(key.group for key in TABLE if key.pane == "desk"):
        lines.append(Content(group).stylize("bold underline"))
        lines += rows(key for key in TABLE if key.pane == "desk" and key.group == group)
    for name, title in PANES.items():
        if name not in ("desk", pane):
            lines.append(Content(title).stylize("bold underline"))
            lines += rows(key for key in TABLE if key.pane == name)
    return Content("\n").join(lines)


def key_rows() -> list[str]:
    """Return the key table as Markdown rows, for the README."""
    rows = ["| Key | Where | Does | Id |", "|---|---|---|---|"]
    for key in TABLE:
        keys = shown_keys(key, {}).replace("|", "\\|")
        rows.append(f"| {keys} | {PANES[key.pane]} | {key.help} | `{key.id}` |")
    return rows
