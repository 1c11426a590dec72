"""Escape and a key that arrive in one packet: the bytes are those of Alt and the key, so Alt is what we hear.

Textual 8.2.8 tells of Alt only before letters: before a digit it hears the sign that a Mac has there ("¢"),
and before ";" or "/" it forgets the Escape. Escape and Tab stay Shift-Tab, which Linux consoles send so.
"""

from __future__ import annotations

import string
from collections.abc import Iterable

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser

ALT = "alt+"


def hear_alt() -> None:
    """Have every key that comes right behind an Escape told with Alt."""
    for sign in f"{string.digits}-=":
        ANSI_SEQUENCES_KEYS.pop(f"\x1b{sign}", None)  # type: ignore[attr-defined]
    XTermParser._sequence_to_key_events = _with_alt  # type: ignore[method-assign,assignment]


_events_of = XTermParser._sequence_to_key_events


def _with_alt(parser: XTermParser, sequence: str, alt: bool = False) -> Iterable[events.Key]:
    for event in _events_of(parser, sequence, alt):
        named = event.key.startswith(ALT) or not alt
        yield event if named else events.Key(f"{ALT}{event.key}", event.character)


def behind_escape(event: events.Key) -> events.Key:
    """Return the key that came right behind an Escape.

    >>> behind_escape(events.Key("alt+shift+j", "J")).key, behind_escape(events.Key("alt+semicolon", ";")).key
    ('J', 'semicolon')
    """
    name = event.key.removeprefix(ALT)
    return events.Key(event.character or name if name.startswith("shift+") else name, event.character)
