"""Language knowledge: one TOML file per language under languages/, read once, handed out by section."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any

from claims.tomlfile import table_of

Section = Mapping[str, Any]


class UnknownLanguage(LookupError):
    """There is no language file for this code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no language file for {code!r}; there are: {', '.join(known())}.")
        self.code = code


@cache
def known() -> tuple[str, ...]:
    """Return the codes of the languages that have a file."""
    folder = files("claims") / "languages"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml")))


@cache
def load(code: str) -> Section:
    """Return the whole file of one language, a table of sections."""
    if code not in known():
        raise UnknownLanguage(code)
    with as_file(files("claims") / "languages" / f"{code}.toml") as path:
        return table_of(path)


@lru_cache(maxsize=256)
def section(code: str, name: str) -> Section:
    """Return one section of a language, {} when the language has none of it or no file at all.

    Kept, for the rules ask for their words figure by figure.
    """
    found: Section = load(code).get(name, {}) if code in known() else {}
    return found
