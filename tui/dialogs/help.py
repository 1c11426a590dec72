"""The help, written from the key table: first the pane that has the focus, then everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from textual.content import Content

from tui.keys import relabelled, shown_keys
from tui.keytable import NEIGHBOURS, PANES, TABLE, Key
from tui.verdicts import RELATIONS, Verdict

KEYS, FEW_KEYS, ROOMY = 18, 8, 60
"""Cells for the keys of an action, and cells of a row from which there is room for so many."""
NO_FILES: Mapping[str, str] = {}
INDENT, HELD = 13, "\N{NO-BREAK SPACE}"
"""Cells before a row of signs, and what holds a sign and its word together while rows are cut."""


ABOUT = {
    "reports": "All reports, or those that the filter leaves. 3/7 tells how many of its claims are judged, "
    "the signs beside it how; 2! counts its open conflicts.",
    "reader": "The report with its claims underlined. Verdicts, notes and tags go to the current claim, "
    "the one that is reversed; the strip at the right shows where the others are.",
    "claims": "What the report states; the row under the cursor is the current claim. "
    "The line beside a figure is how it ran in earlier reports.",
    "earlier": "What was said before about the current claim, the most telling first; below it the sentence "
    "and the slots of the one under the cursor. The machine proposes the relation, you decide.",
}
"""What each pane shows, in two sentences at most."""


def _rows(keys: Sequence[Key], user: Mapping[str, str], width: int) -> list[Content]:
    """Return a row for each action; long sentences go on under their beginning."""
    names = KEYS if width >= ROOMY else FEW_KEYS
    rows = []
    for key in keys:
        first, *rest = wrap(key.help, max(10, width - names - 3)) or [""]
        offers = (shown_keys(key, user, most) for most in (9, 2, 1))
        keys_shown = next((words for words in offers if len(words) <= names), shown_keys(key, user, 1))
        rows.append(Content.assemble((f"  {keys_shown:<{names}}", "bold $text-accent"), f" {first}"))
        rows += [Content(f"{'':{names + 3}}{line}") for line in rest]
    return rows


def _listed(title: str, signs: Iterable[tuple[str, str]], width: int) -> list[Content]:
    """Return signs with their words in rows so wide; no sign is parted from its word."""
    pairs = "  ".join(f"{glyph} {label}".replace(" ", HELD) for glyph, label in signs)
    rows = wrap(pairs, max(20, width - INDENT), break_long_words=False)
    return [
        Content(f"{title if number == 0 else '':<{INDENT}}{row.replace(HELD, ' ')}")
        for number, row in enumerate(rows)
    ]


def _signs(scale: Mapping[str, Verdict], width: int) -> list[Content]:
    lit = "In the text claims are underlined, figures bold; the current claim is reversed, > beside it."
    return [
        Content("Signs").stylize("bold underline"),
        *_listed("  verdicts", ((step.glyph, step.label) for step in scale.values()), width),
        *_listed("  relations", ((sign.glyph, sign.label) for sign in RELATIONS.values()), width),
        *(Content(f"  {line}") for line in wrap(lit, max(20, width - 2))),
        Content(""),
    ]


def _files(files: Mapping[str, str], width: int) -> list[Content]:
    """Return what lies where; a path that is longer than a row goes on in the next one."""
    if not files:
        return []
    rows = [Content("Where things lie").stylize("bold underline")]
    for name, path in files.items():
        rows += [Content(f"  {line}") for line in wrap(f"{name}: {path}", max(20, width - 2))]
    return rows


def help_text(
    pane: str,
    user: Mapping[str, str],
    scale: Mapping[str, Verdict],
    problems: Sequence[str],
    width: int,
    files: Mapping[str, str] = NO_FILES,
) -> Content:
    """Return the help for a pane, for rows so wide; ``files`` are paths by what lies there."""
    lines: list[Content] = []

    def rows(keys: Iterable[Key]) -> list[Content]:
        return [*_rows([relabelled(key, scale) for key in keys], user, width), Content("")]

    if problems:
        lines.append(Content("Not right in your settings").stylize("bold $error"))
        lines += [Content(f"  {problem}") for problem in problems] + [Content("")]
    here = [part for part in NEIGHBOURS.get(pane, ()) if part != "desk"]
    for part in here:
        lines.append(Content(PANES[part]).stylize("bold underline"))
        lines += [Content(f"  {line}") for line in wrap(ABOUT.get(part, ""), max(20, width - 2))]
        lines += rows(key for key in TABLE if key.pane == part)
    lines += _signs(scale, width)
    for group in dict.fromkeys(key.group for key in TABLE if key.pane == "desk"):
        lines.append(Content(group).stylize("bold underline"))
        lines += rows(key for key in TABLE if key.pane == "desk" and key.group == group)
    for name, title in PANES.items():
        if name not in ("desk", *here):
            lines.append(Content(title).stylize("bold underline"))
            lines += rows(key for key in TABLE if key.pane == name)
    return Content("\n").join([*lines, *_files(files, width)])


def key_rows() -> list[str]:
    """Return the key table as Markdown rows, for the README."""
    rows = ["| Key | Where | Does | Id |", "|---|---|---|---|"]
    for key in TABLE:
        keys = shown_keys(key, {}).replace("|", "\\|")
        rows.append(f"| {keys} | {PANES[key.pane]} | {key.help} | `{key.id}` |")
    return rows
