"""The place that a reviewer types: of the report, of the table of places, or a name that no table has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.model import Place
from claims.places.gazetteer import Row, fold, lookup
from tui.fields import NEW, Check, meant, new_word


class Named(NamedTuple):
    """A place by its name."""

    name: str
    within: tuple[str, ...] = ()
    """What contains it, nearest first, as in ``claims.model.Place``."""


def place_named(value: str, places: Sequence[Place]) -> Named | None:
    """Return the place that is meant; None when neither the report nor the table has it.

    What contains it may stand behind it, after a comma; of a name that many bear it says which one.

    >>> place_named("harim, syria", ())
    Named(name='Harem', within=('Idlib Governorate', 'Syria'))
    >>> place_named("+Camp Nine, Syria", ())
    Named(name='Camp Nine', within=('Syria',))
    """
    here = next((place for place in places if place.name.casefold() == value.casefold()), None)
    if here:
        return Named(here.name, here.within)
    name, *around = [part.strip() for part in (new_word(value) or value).split(",") if part.strip()] or [""]
    if new_word(value):
        return Named(name, tuple(_canonical(part) for part in around))
    row = next((row for row in lookup(fold(name)) if _lies(row, around)), None)
    return Named(row.name, row.within) if row else None


def _lies(row: Row, around: Sequence[str]) -> bool:
    """Say whether all these contain a place."""
    return {fold(_canonical(part)) for part in around} <= {fold(name) for name in row.within}


def _canonical(name: str) -> str:
    """Return the name under which the table has a country or a region; of any other place the name itself."""
    rows = [row for row in lookup(fold(name)) if row.kind in ("country", "region")]
    return rows[0].name if rows else name


def is_place(places: Sequence[Place], before: str) -> Check:
    """Return a check that a value names a place; one that was there before may stay."""

    def check(value: str) -> str:
        if not value or value == before or place_named(value, places):
            return ""
        near = meant(value, [place.name for place in places]) or "."
        return f"no list has a place {value!r}{near} {NEW}{value} takes it as a name, best with its country"

    return check
