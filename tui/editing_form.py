"""The form that corrects a claim: its fields, their checks, and the claim that comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from claims.model import Analysis, Bound, Figure, Window, WindowKind
from tui.dialogs.form import Field
from tui.words import amount

BOUNDS: tuple[Bound, ...] = get_args(Bound)
KINDS: tuple[WindowKind, ...] = get_args(WindowKind)

_LOW = {"at_least", "more_than"}
_HIGH = {"at_most", "less_than"}


def is_number(value: str) -> str:
    """Say what is wrong with a number, "" when nothing is or the field is empty."""
    try:
        number(value)
    except ValueError:
        return f"{value!r} is not a number; write 1,234 or 12.5"
    return ""


def number(value: str) -> float | None:
    """Return the number, None for an empty field."""
    return float(value.replace(",", "").replace(" ", "")) if value else None


def is_day(value: str) -> str:
    """Say what is wrong with a date, "" when nothing is or the field is empty."""
    try:
        day(value)
    except ValueError:
        return f"{value!r} is not a date; write 2019-04-12"
    return ""


def day(value: str) -> date | None:
    """Return the date, None for an empty field."""
    return date.fromisoformat(value) if value else None


def one_of(words: Sequence[str], empty: bool = True) -> Callable[[str], str]:
    """Return a check that a value is one of these words."""

    def check(value: str) -> str:
        if value in words or (empty and not value):
            return ""
        return f"{value!r} is none of: {', '.join(words) or '(nothing to choose from)'}"

    return check


def _plain(value: float | None) -> str:
    return "" if value is None else amount(value)


def fields_of(analysis: Analysis, figure: Figure) -> list[Field]:
    """Return the form of one figure, filled with what is known."""
    window = figure.window
    places = sorted({place.name for place in analysis.places})
    origins = sorted({item.origin for item in analysis.attributions if item.origin})
    place = analysis.places[figure.place].name if figure.place is not None else ""
    origin = analysis.attributions[figure.attribution].origin if figure.attribution is not None else ""
    return [
        Field("value", "figure", _plain(figure.value), "the number as stated", is_number),
        Field("bound", "bound", figure.bound, "exact, at_least ...", one_of(BOUNDS, False), BOUNDS),
        Field("low", "lowest", _plain(figure.low), "empty: no lower bound", is_number),
        Field("high", "highest", _plain(figure.high), "empty: no upper bound", is_number),
        Field("measure", "measure", figure.measure, "killed, displaced, attacks ..."),
        Field("unit", "unit", figure.unit, "people, percentage ..."),
        Field("population", "who", figure.population, "civilians, children ..."),
        Field("first", "period from", str(window.first or "") if window else "", "2019-03-01", is_day),
        Field("last", "period to", str(window.last or "") if window else "", "2019-03-31", is_day),
        Field("kind", "period is", window.kind if window else "", ", ".join(KINDS), one_of(KINDS), KINDS),
        Field("place", "place", place, "one named in the report", one_of(places), places),
        Field("origin", "who says so", origin, "one named in the report", one_of(origins), origins),
    ]


def corrected(analysis: Analysis, figure: Figure, values: dict[str, str]) -> Figure:
    """Return the figure with the values of the form."""
    value, bound = number(values["value"]), values["bound"]
    low, high = number(values["low"]), number(values["high"])
    if value != figure.value or bound != figure.bound:
        low, high = _interval(value, bound, low, high)
    first, last = day(values["first"]), day(values["last"])
    kind: WindowKind = next((kind for kind in KINDS if kind == values["kind"]), "period")
    return replace(
        figure,
        value=value,
        bound=next(word for word in BOUNDS if word == bound),
        low=low,
        high=high,
        low_open=bound == "more_than" or low is None,
        high_open=bound == "less_than" or high is None,
        measure=values["measure"],
        unit=values["unit"],
        population=values["population"],
        window=Window(first, last, kind) if first or last else None,
        place=_index([place.name for place in analysis.places], values["place"], figure.place),
        attribution=_index(
            [item.origin for item in analysis.attributions], values["origin"], figure.attribution
        ),
    )


def _interval(
    value: float | None, bound: str, low: float | None, high: float | None
) -> tuple[float | None, float | None]:
    """Return the interval that a number with its bound means."""
    if value is None:
        return low, high
    if bound in _LOW:
        return value, None
    if bound in _HIGH:
        return None, value
    return (value, value) if bound == "exact" else (low, high)


def _index(names: list[str], name: str, now: int | None) -> int | None:
    if not name:
        return None
    if now is not None and names[now] == name:
        return now
    return names.index(name)
