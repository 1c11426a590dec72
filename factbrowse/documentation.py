"""The tables of the README, made from the program itself: python -m factbrowse.documentation README.md."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from factbrowse.cli import COMMANDS


def keys_table() -> str:
    """Return the table of keys, pane by pane."""
    from tui.keys import shown_keys
    from tui.keytable import PANES, TABLE

    rows = ["| where | keys | does | name in the key file |", "|---|---|---|---|"]
    for key in TABLE:
        shown = shown_keys(key, {}).replace("|", "\\|")
        rows.append(f"| {PANES[key.pane]} | {shown} | {key.help} | `{key.id}` |")
    return "\n".join(rows)


def commands_table() -> str:
    """Return the table of commands with an example of each."""
    rows = ["| command | does | example |", "|---|---|---|"]
    for name, command in COMMANDS.items():
        example = f"factbrowse {name} {command.example}".rstrip().replace("|", "\\|")
        rows.append(f"| {name} | {command.help} | `{example}` |")
    return "\n".join(rows)


README_PARTS: dict[str, Callable[[], str]] = {"keys": keys_table, "commands": commands_table}


def filled(text: str) -> str:
    """Return a README with every marked part made anew."""
    marked = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)
    return marked.sub(lambda found: f"{found[1]}{README_PARTS[found[2]]()}\n{found[3]}", text)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(filled(target.read_text("utf-8")), "utf-8")
