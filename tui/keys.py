"""Keys as bindings, as words, and as a user's file of keys checked against the table."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches

from textual.binding import Binding, BindingType
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from tui.keytable import NEIGHBOURS, PANES, TABLE, Key
from tui.verdicts import Verdict


def bindings(*panes: str) -> list[BindingType]:
    """Return the Textual bindings of these parts of the table."""
    return [_binding(key) for key in TABLE if key.pane in panes]


def verdict_bindings() -> list[BindingType]:
    """Return the bindings of the verdicts, for what lies over the desk."""
    return [_binding(key) for key in TABLE if key.action.startswith("judge(")]


def _binding(key: Key) -> Binding:
    priority = key.id == "quit"
    return Binding(
        key.keys, key.action, key.label, show=False, id=key.id, priority=priority, tooltip=key.help
    )


def keys_of(pane: str) -> list[Key]:
    """Return the actions heard while a pane has the focus, nearest first."""
    taken: set[str] = set()
    found: list[Key] = []
    for part in NEIGHBOURS.get(pane, (pane,)):
        for key in (key for key in TABLE if key.pane == part):
            if any(name not in taken for name in key.keys.split(",")):
                found.append(key)
        taken |= {name for key in TABLE if key.pane == part for name in key.keys.split(",")}
    return found


def relabelled(key: Key, scale: Mapping[str, Verdict]) -> Key:
    """Return a key of a verdict in the words of the scale in use, every other one as it is."""
    step = scale.get(key.id.removeprefix("verdict."))
    if step is None:
        return key
    return replace(key, label=step.label, help=f"{step.label.capitalize()}: {step.help}.")


_SHOWN = {
    "question_mark": "?", "slash": "/", "colon": ":", "semicolon": ";", "full_stop": ".", "minus": "-",
    "plus": "+", "greater_than_sign": ">", "less_than_sign": "<", "equals_sign": "=", "comma": ",",
    "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc", "enter": "Enter", "space": "Space",
    "down": "↓", "up": "↑", "left": "←", "right": "→", "home": "Home", "end": "End", "tab": "Tab",
}  # fmt: skip


def shown(name: str) -> str:
    """Return a key as people read it.

    >>> shown("question_mark"), shown("shift+tab"), shown("ctrl+p"), shown("a")
    ('?', 'Shift-Tab', 'Ctrl-P', 'a')
    """
    *modifiers, last = name.split("+") if len(name) > 1 else [name]
    key = _SHOWN.get(last, last if len(last) == 1 and not modifiers else last.upper())
    return "-".join([*(part.capitalize() for part in modifiers), key])


def shown_keys(key: Key, user: Mapping[str, str], most: int = 9) -> str:
    """Return the keys of an action as people read them, the user's own if there are any."""
    return " ".join(shown(name.strip()) for name in user.get(key.id, key.keys).split(",")[:most])


def _symbol_name(character: str) -> str:
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


_NAMED = {key.value for key in Keys} | {_symbol_name(character) for character in string.punctuation}
_DISGUISED = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+h": "backspace"}
_MODIFIERS = {"ctrl", "shift", "alt", "super"}


def is_key(name: str) -> bool:
    """Return whether a terminal has such a key."""
    *modifiers, last = name.split("+") if len(name) > 1 else [name]
    return (len(last) == 1 or last in _NAMED) and set(modifiers) <= _MODIFIERS


def _nearest(name: str, legal: Iterable[str]) -> str:
    near = get_close_matches(name, list(legal), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def _key_problem(action: str, name: str) -> str:
    if name in _DISGUISED:
        return f"{action}: terminals send {name!r} as {_DISGUISED[name]!r}, choose another key"
    if not is_key(name):
        return f"{action}: {name!r} is not a key" + _nearest(name, _NAMED)
    return ""


def _clashes(keymap: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield (action of the user, sentence) for each key that one part of the table would hold twice."""
    for pane in PANES:
        owner: dict[str, str] = {}
        for key in (key for key in TABLE if key.pane == pane):
            for name in keymap.get(key.id, key.keys).split(","):
                other = owner.setdefault(name.strip(), key.id)
                if other != key.id:
                    blamed = key.id if key.id in keymap else other
                    yield blamed, f"{name.strip()!r} is bound to both {other} and {key.id}"


def _hidden(keymap: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield (action of the user, sentence) for each key that moves in a list or in the reader instead."""
    moving = {
        name: key
        for key in TABLE
        if key.pane in ("list", "reader")
        for name in keymap.get(key.id, key.keys).split(",")
    }
    for action in (key.id for key in TABLE if key.pane == "desk" and key.id in keymap):
        for name in keymap[action].split(","):
            if name in moving:
                yield action, f"{name!r} is bound to both {moving[name].id} and {action}"


def check_keymap(
    user: Mapping[str, object], lines: Mapping[str, int] | None = None
) -> tuple[dict[str, str], list[str]]:
    """Return the usable part of a user's key file and one sentence for everything wrong with it.

    ``lines`` says on which line of the file each action stands.
    """
    legal = {key.id: key for key in TABLE}
    numbered = lines or {}

    def told(action: str, sentence: str) -> str:
        return f"line {numbered[action]}: {sentence}" if action in numbered else sentence

    good: dict[str, str] = {}
    problems: list[str] = []
    for action, value in user.items():
        names = [part.strip() for part in str(value).split(",")]
        wrong = (
            [f"unknown action {action!r}" + _nearest(action, legal)]
            if action not in legal
            else [sentence for name in names if (sentence := _key_problem(action, name))]
        )
        problems += [told(action, sentence) for sentence in wrong]
        if not wrong:
            good[action] = ",".join(names)
    for blamed, sentence in [*_clashes(good), *_hidden(good)]:
        problems.append(told(blamed, sentence))
        good.pop(blamed, None)
    return good, problems
