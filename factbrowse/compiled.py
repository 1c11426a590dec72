"""Rules compiled beside their sources (make compiled): Python runs them, whatever the sources say by then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Final

RULES: Final = Path(__file__).parent.parent / "claims"
OUTDATED: Final = (
    "The rules were changed after they were compiled, and the old ones are what runs: "
    "`make compiled` compiles them anew, `make pure` does without."
)
_FORM: Final = EXTENSION_SUFFIXES[0]
"""How the name of a compiled module ends."""


def problems() -> tuple[str, ...]:
    """Return the sentence for the reader when the rules that run are not those of the sources."""
    return (OUTDATED,) if outdated() else ()


def outdated(rules: Path = RULES) -> list[str]:
    """Return the sources in a checkout that are newer than what was compiled of them.

    Takes half a millisecond where rules are compiled, and next to nothing elsewhere.
    """
    if not ((rules / f"analysis{_FORM}").is_file() and (rules.parent / "Makefile").is_file()):
        return []
    return list(_newer(str(rules)))


def _newer(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = {entry.name: entry for entry in entries}
    for name, entry in found.items():
        source = found.get(f"{name.removesuffix(_FORM)}.py") if name.endswith(_FORM) else None
        if entry.is_dir():
            yield from _newer(entry.path)
        elif source is not None and entry.stat().st_mtime < source.stat().st_mtime:
            yield source.path
