"""Paths and addresses that a reviewer types: what is meant, and what may follow. Reads folders, no files."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

QUOTES = "'\""
ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def meant(typed: str) -> str:
    """Return the path that is meant: without the quotes that a terminal adds, with the home folder for ``~``.

    An address stays as it is.

    >>> meant("'my reports.yaml'"), meant("https://news.example/a")
    ('my reports.yaml', 'https://news.example/a')
    """
    path = typed.strip()
    if len(path) > 1 and path[0] == path[-1] and path[0] in QUOTES:
        path = path[1:-1]
    if ADDRESS.match(path):
        return path
    try:
        return str(Path(path).expanduser()) if path else ""
    except RuntimeError:  # a home folder of nobody: ~smith
        return path


def is_there(typed: str) -> str:
    """Say that there is no such file or folder, "" when there is one. Addresses are not asked yet."""
    if not typed:
        return "the name of a file or a folder is needed"
    if ADDRESS.match(meant(typed)):
        return ""
    return "" if Path(meant(typed)).exists() else f"there is no file or folder {typed}"


def is_writable(typed: str) -> str:
    """Say why no file of this name can be written, "" when nothing speaks against it."""
    path = Path(meant(typed))
    if not typed or path.is_dir():
        return "the name of a file is needed" + (f", {typed} is a folder" if typed else "")
    if typed.endswith(("/", os.sep)):
        return f"there is no folder {typed}"
    return "" if path.parent.is_dir() else f"there is no folder {path.parent}"


def completions(typed: str) -> list[str]:
    """Return the paths that begin with what is typed, folders first; hidden ones only when asked for.

    A folder has a stroke behind.
    """
    folder, name = os.path.split(typed)
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            fitting = [
                entry.name + ("/" if entry.is_dir() else "")
                for entry in entries
                if entry.name.startswith(name) and (name or not entry.name.startswith("."))
            ]
    except (OSError, RuntimeError, ValueError):
        return []
    before = typed[: len(typed) - len(name)]
    return [before + fit for fit in sorted(fitting, key=lambda fit: (not fit.endswith("/"), fit))]


def folders(typed: str) -> list[str]:
    """Return the folders among the completions: where a new file may go."""
    return [path for path in completions(typed) if path.endswith("/")]


def further(typed: str, offers: Sequence[str]) -> str:
    """Return what is typed as far on as all offers agree.

    >>> further("re", ["reports.csv", "reports.yaml"])
    'reports.'
    """
    if not offers:
        return typed
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(min(offers), max(offers), strict=False))
    return "".join(letter for letter, _ in alike)


def names(offers: Sequence[str]) -> list[str]:
    """Return the offers without the folder they share.

    >>> names(["old/may/", "old/june.yaml"])
    ['may/', 'june.yaml']
    """
    return [Path(offer).name + ("/" if offer.endswith("/") else "") for offer in offers]
