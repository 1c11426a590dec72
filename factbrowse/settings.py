"""Configuration: one YAML file and the environment, read once at the top, handed down as values."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.newsroom import Newsroom

APP = "factbrowse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a user can set; the field names are the keys of the file."""

    db: str = ""
    """Path of the library; "" is the platform's data folder."""
    who: str = ""
    """The reviewer's name in the journal; "" is the login name."""
    preset: str = "factbrowse"
    """The scale of verdicts: factbrowse, politifact, snopes, true-false, airwars."""
    theme: str = ""
    auto_advance: bool = True
    """After a verdict the next open claim comes up."""
    mouse: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action to keys, as in ``verdict.confirmed: "1"``."""
    themes: Mapping[str, Any] = field(default_factory=dict)
    """Themes of your own: name to colours."""
    aliases: Mapping[str, list[str]] = field(default_factory=dict)
    """A source's name to its other names."""
    families: Mapping[str, list[str]] = field(default_factory=dict)
    """A publisher to the outlets that it owns: they count as one origin."""
    private_networks: bool = False
    """Addresses of private networks may be fetched as well."""
    semantic_model: str = ""
    """Folder or installed package of a sentence embedding model (needs factbrowse[semantic]), several parted
    by commas; "" leaves it off."""
    publisher: Mapping[str, str] = field(default_factory=dict)
    """Who publishes the checks: ``name``, ``url``, and ``page``: where a check of {report} and {claim} is."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """On which line of the file ``theme``, each action of ``keys`` and each colour of ``themes`` stands."""
    problems: tuple[str, ...] = ()
    """What was wrong in the file, one sentence each."""

    @property
    def labels(self) -> Mapping[str, str]:
        """The words of the scale of verdicts; what is missing is called as in the library."""
        from tui.verdicts import PRESETS

        return PRESETS.get(self.preset, {})

    @property
    def newsroom(self) -> Newsroom | None:
        """The names of sources that the configuration adds, None when it adds none."""
        if not self.aliases and not self.families:
            return None
        from claims.newsroom import Newsroom

        return Newsroom(self.aliases, self.families)


def config_path() -> Path:
    """Return where the configuration file is looked for."""
    from platformdirs import user_config_path

    given = os.environ.get("FACTBROWSE_CONFIG")
    return Path(given) if given else user_config_path(APP) / "config.yaml"


def library_path(settings: Settings, given: str | None = None) -> Path:
    """Return the library: the option, else FACTBROWSE_DB, else the configuration, else the data folder."""
    chosen = given or os.environ.get("FACTBROWSE_DB") or settings.db
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path(APP) / "factbrowse.db"


def toured_path() -> Path:
    """Return the file that is there once the reviewer has seen the tour."""
    from platformdirs import user_state_path

    return user_state_path(APP) / "toured"


def reviewer(settings: Settings) -> str:
    """Return the name that the journal gets."""
    try:
        return settings.who or getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name: a bare container, a service of Windows
        return "reviewer"


def load(path: Path | None = None) -> Settings:
    """Return the settings of a file; what it gets wrong is in ``problems`` and keeps its default."""
    path = path or config_path()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return Settings(problems=(f"{path}: the configuration cannot be read: {why}.",))
    except UnicodeDecodeError:
        return Settings(problems=(f"{path}: the configuration is no text in UTF-8; save it as that.",))
    from factbrowse.readers.yaml import BROKEN, Refused, documents, told

    try:
        found = [value for value, _ in documents(text)]
    except (Refused, *BROKEN) as error:
        return Settings(problems=(str(told(error, str(path))),))
    if len(found) != 1 or not isinstance(found[0], dict):
        return Settings(
            problems=(f"{path}: the configuration must be one table of settings.",) if found else ()
        )
    return _checked(found[0], path, text)


def _checked(given: Mapping[str, Any], path: Path, text: str) -> Settings:
    known = {
        item.name: type(getattr(Settings(), item.name))
        for item in fields(Settings)
        if item.name not in ("lines", "problems")
    }
    values: dict[str, Any] = {}
    problems = []
    for name, value in given.items():
        where = f"{path}:{_line_of(name, text)}"
        if name not in known:
            problems.append(f"{where}: there is no setting {name!r}{_nearest(name, known)}")
            continue
        try:
            values[name] = _NESTED.get(name, _KINDS[known[name]])(value)
        except ValueError as error:
            problems.append(f"{where}: {name} {error}.")
    themes = [name for colours in values.get("themes", {}).values() for name in colours]
    placed = [*values.get("keys", ()), *themes, *(name for name in ("theme",) if name in values)]
    lines = {name: _line_of(name, text) for name in placed}
    return Settings(**values, lines=lines, problems=tuple(problems))


def _line_of(name: str, text: str) -> int:
    """Return the line on which a name stands as a key, the first one."""
    key = re.compile(rf"""\s*(['"]?){re.escape(name)}\1\s*:""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if key.match(line)), 1)


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    from rapidfuzz import process

    best = process.extractOne(name, list(known), score_cutoff=60)
    return f"; is {best[0]!r} meant?" if best else f"; there are: {', '.join(known)}."


def _switch(value: object) -> bool:
    words = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if not isinstance(value, str) or value.lower() not in words:
        raise ValueError(f"must be yes or no, not {value!r}")
    return words[value.lower()]


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be plain text, not a list or a table")
    return value


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("must be a table of names and values")
    return value


def _names(value: object) -> dict[str, list[str]]:
    named = {name: [given] if isinstance(given, str) else given for name, given in _mapping(value).items()}
    if not all(
        isinstance(names, list) and all(isinstance(item, str) for item in names) for names in named.values()
    ):
        raise ValueError("must be a table of names, each with a list of names")
    return named


def _themes(value: object) -> dict[str, dict[str, Any]]:
    themes = _mapping(value)
    if not all(isinstance(colours, dict) for colours in themes.values()):
        raise ValueError("must be a table of names, each with a table of colours")
    return {name: colours | _darkness(colours) for name, colours in themes.items()}


def _darkness(colours: Mapping[str, object]) -> dict[str, bool]:
    """Return what a theme says of its ground, read as a switch: in a file of plain words "no" is one."""
    try:
        return {"dark": _switch(colours["dark"])} if "dark" in colours else {}
    except ValueError as error:
        raise ValueError(f"has a dark that {error}") from None


def _preset(value: object) -> str:
    from tui.verdicts import PRESETS

    if _words(value) not in PRESETS:
        raise ValueError(f"must be one of {', '.join(PRESETS)}, not {value!r}")
    return str(value)


def _filled(page: str) -> str:
    return page.replace("{report}", "r").replace("{claim}", "1")


def _publisher(value: object) -> dict[str, str]:
    from factbrowse.masthead import web_address

    given = {name: _words(part) for name, part in _mapping(value).items()}
    if unknown := [name for name in given if name not in ("name", "url", "page")]:
        raise ValueError(f"has a name, a url and a page, no {unknown[0]!r}")
    if wrong := [
        name for name in ("url", "page") if given.get(name) and not web_address(_filled(given[name]))
    ]:
        raise ValueError(f"needs a {wrong[0]} that begins with https:// and has no blanks")
    return given


_NESTED: dict[str, Callable[[object], Any]] = {
    "aliases": _names,
    "families": _names,
    "preset": _preset,
    "publisher": _publisher,
    "themes": _themes,
}
_KINDS: dict[type, Callable[[object], Any]] = {bool: _switch, str: _words, dict: _mapping}
