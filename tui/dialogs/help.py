"""The help, written from the key table: first the pane that has the focus, then everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from tui.keys import shown_keys
from tui.keytable import PANES, TABLE, Key
from tui.verdicts import RELATIONS, Verdict


def _rows(keys: Sequence[Key], user: Mapping[str, str]) -> list[Content]:
    return [
        Content.assemble((f"  {shown_keys(key, user):<16}", "bold $accent"), f" {key.help}") for key in keys
    ]


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
    pane: str, user: Mapping[str, str], scale: Mapping[str, Verdict], problems: Sequence[str] = ()
) -> Content:
    """Return the help for a pane."""
    lines: list[Content] = []
    if problems:
        lines.append(Content("Not right in your settings").stylize("bold $error"))
        lines += [Content(f"  {problem}") for problem in problems] + [Content("")]
    here = [key for key in TABLE if key.pane == pane]
    if here:
        lines.append(Content(PANES[pane]).stylize("bold underline"))
        lines += [*_rows(here, user), Content("")]
    lines += _signs(scale)
    for group in dict.fromkeys(key.group for key in TABLE if key.pane == "desk"):
        lines.append(Content(group).stylize("bold underline"))
        lines += [*_rows([k for k in TABLE if k.pane == "desk" and k.group == group], user), Content("")]
    for name, title in PANES.items():
        if name not in ("desk", pane):
            lines.append(Content(title).stylize("bold underline"))
            lines += [*_rows([key for key in TABLE if key.pane == name], user), Content("")]
    return Content("\n").join(lines)


def key_rows() -> list[str]:
    """Return the key table as Markdown rows, for the README."""
    rows = ["| Key | Where | Does | Id |", "|---|---|---|---|"]
    for key in TABLE:
        keys = shown_keys(key, {}).replace("|", "\\|")
        rows.append(f"| {keys} | {PANES[key.pane]} | {key.help} | `{key.id}` |")
    return rows
