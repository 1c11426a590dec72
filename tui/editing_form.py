"""The form that corrects a claim: its fields, their checks, and the claim that comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from claims.language import section
from claims.model import Analysis, Bound, Figure, Window, WindowKind
from claims.relating.statement import Quantity, Statement
from db.records import LibraryClaim
from tui.fields import Field, day, is_day, is_number, known, new_word, number, one_of, spaced
from tui.placing import Named, is_place, place_named
from tui.words import amount, interval_words

BOUNDS: tuple[Bound, ...] = get_args(Bound)
SPACED = tuple(map(spaced, BOUNDS))
KINDS: tuple[WindowKind, ...] = get_args(WindowKind)

_LOW = {"at_least", "more_than"}
_HIGH = {"at_most", "less_than"}
_BARE = {"exact", "range", "vague"}
"""Bounds that no word before a number says."""


def _plain(value: float | None) -> str:
    return "" if value is None else amount(value)


def fields_of(analysis: Analysis, claim: LibraryClaim, index: int) -> list[Field]:
    """Return the form of one figure of a claim, filled with what its statement says."""
    figure = claim.figures[index]
    here, read = slots_of(figure), _first_reading(analysis, figure)
    fields = _fields(analysis, claim, index, here)
    changed = {name: word or "nothing" for name, word in read.items() if word != here[name]}
    return [replace(field, read=changed.get(field.name, "")) for field in fields]


def slots_of(figure: Figure) -> dict[str, str]:
    """Return by field what a figure says, as people write it."""
    window = figure.window
    return {
        "value": _plain(figure.value),
        "bound": spaced(figure.bound),
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "measure": spaced(figure.measure),
        "unit": spaced(figure.unit),
        "population": spaced(figure.population),
        "first": str(window.first or "") if window else "",
        "last": str(window.last or "") if window else "",
        "kind": window.kind if window else "",
    }


def _first_reading(analysis: Analysis, figure: Figure) -> dict[str, str]:
    """Return what the machine read where a figure stands; nothing where it read none."""
    read = next((item for item in analysis.figures if item.start == figure.start), None)
    return slots_of(read) if read else {}


def _fields(analysis: Analysis, claim: LibraryClaim, index: int, here: Mapping[str, str]) -> list[Field]:
    figure = claim.figures[index]
    places = sorted({place.name for place in analysis.places})
    origins = sorted({item.origin for item in analysis.attributions if item.origin})
    place, origin = _place(claim, index), claim.statement.origin
    return [
        Field("value", "figure", here["value"], "the number as stated", is_number),
        Field("bound", "bound", here["bound"], "", one_of(BOUNDS, False), SPACED),
        Field("low", "lowest", here["low"], "a number", is_number, empty="no lower bound"),
        Field("high", "highest", here["high"], "a number", is_number, empty="no upper bound"),
        Field(
            "measure",
            "measure",
            here["measure"],
            "",
            known("measure", [figure.measure, *_measures()]),
            suggestions=_first_known(analysis, "measure", _measures()),
            empty="not said",
        ),
        Field(
            "unit",
            "unit",
            here["unit"],
            suggestions=_first_known(analysis, "unit", ("people", "percentage")),
            empty="not said",
        ),
        Field(
            "population",
            "who",
            here["population"],
            suggestions=_first_known(analysis, "population", ("people", "civilians", "children", "women")),
            empty="not said",
        ),
        Field("first", "period from", here["first"], "a day like 2019-03-01", is_day, empty="open"),
        Field("last", "period to", here["last"], "a day like 2019-03-31", is_day, empty="open"),
        Field("kind", "period is", here["kind"], "", one_of(KINDS), KINDS, empty="open"),
        Field(
            "place",
            "place",
            place,
            "a town, a region; a country behind a comma",
            is_place(analysis.places, place),
            places,
            empty="not said",
        ),
        Field(
            "origin",
            "who says so",
            origin,
            "one named in the report",
            one_of((*origins, origin)),
            origins,
            empty="not said",
        ),
    ]


def _measures() -> list[str]:
    """Return every measure that the rules know."""
    return [name for name, rule in section("en", "measures").items() if isinstance(rule, Mapping)]


def _first_known(analysis: Analysis, slot: str, others: Iterable[str]) -> list[str]:
    """Return what the figures of the report have in a slot, then what else there is, as people write it."""
    here = sorted({word for figure in analysis.figures if (word := str(getattr(figure, slot)))})
    return [spaced(word) for word in dict.fromkeys((*here, *others))]


def _place(claim: LibraryClaim, index: int) -> str:
    quantities = claim.statement.quantities
    return quantities[index].place if index < len(quantities) else ""


def corrected(
    analysis: Analysis, claim: LibraryClaim, index: int, values: dict[str, str]
) -> tuple[tuple[Figure, ...], Statement]:
    """Return the figures and the statement of a claim with the values of the form for one of its figures."""
    figure = _figure(analysis, claim, index, values)
    figures = (*claim.figures[:index], figure, *claim.figures[index + 1 :])
    said = claim.statement
    quantities = tuple(
        _quantity(quantity, claim.figures[index], figure, analysis, values) if place == index else quantity
        for place, quantity in enumerate(said.quantities)
    )
    if values["origin"] != said.origin:
        found = next((item for item in analysis.attributions if item.origin == values["origin"]), None)
        said = replace(said, origin=values["origin"], source="", vague=found.vague if found else False)
    return figures, replace(said, quantities=quantities)


def at_odds(analysis: Analysis, claim: LibraryClaim, index: int, values: dict[str, str]) -> dict[str, str]:
    """Return by field what the values of the form, each sound alone, say against one another."""
    figure, wrong = _figure(analysis, claim, index, values), dict[str, str]()
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        wrong["low"] = f"{amount(figure.low)} is more than the highest, {amount(figure.high)}"
    window = figure.window
    if window and window.first and window.last and window.first > window.last:
        wrong["last"] = f"{window.last} is before the period begins, {window.first}"
    return wrong


def _quantity(
    quantity: Quantity, before: Figure, figure: Figure, analysis: Analysis, values: dict[str, str]
) -> Quantity:
    """Return what a figure says now; a place that was changed brings what contains it."""
    quantity = replace(
        quantity,
        text=_told(quantity, figure, analysis),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        low_open=figure.low_open,
        high_open=figure.high_open,
        bound=figure.bound,
        measure=figure.measure,
        unit=figure.unit,
        population=figure.population,
        window=quantity.window if figure.window == before.window else figure.window,
    )
    if values["place"] == quantity.place:
        return quantity
    name, within = _named(analysis, values)
    assumed = tuple(slot for slot in quantity.assumed if slot == "window")
    return replace(quantity, place=name, within=within, assumed=assumed)


def _named(analysis: Analysis, values: dict[str, str]) -> Named:
    """Return the place of the form."""
    return place_named(values["place"], analysis.places) or Named(values["place"])


def _told(quantity: Quantity, figure: Figure, analysis: Analysis) -> str:
    """Return what a figure says now: its own words while these mean it, else what was typed, in words."""
    means = (figure.value, figure.low, figure.high, figure.bound)
    if means == (quantity.value, quantity.low, quantity.high, quantity.bound):
        return quantity.text
    read = next((item for item in analysis.figures if item.start == figure.start), None)
    if read and means == (read.value, read.low, read.high, read.bound):
        return figure.text
    number = amount(figure.value) if figure.value is not None else interval_words(figure)
    bound = "" if figure.bound in _BARE else spaced(figure.bound)
    unit = "per cent" if figure.unit == "percentage" else spaced(figure.unit)
    return " ".join(part for part in (bound, number, unit) if part)


def _figure(analysis: Analysis, claim: LibraryClaim, index: int, values: dict[str, str]) -> Figure:
    """Return the figure with the values of the form; what was not touched stays as it was read."""
    figure, origin = claim.figures[index], claim.statement.origin
    value, bound = number(values["value"]), values["bound"].replace(" ", "_")
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
        measure=_stored(values["measure"], figure.measure),
        unit=_stored(values["unit"], figure.unit),
        population=_stored(values["population"], figure.population),
        window=Window(first, last, kind) if first or last else None,
        place=figure.place
        if values["place"] == _place(claim, index)
        else _index([place.name for place in analysis.places], _named(analysis, values).name),
        attribution=figure.attribution
        if values["origin"] == origin
        else _index([item.origin for item in analysis.attributions], values["origin"]),
    )


def _stored(value: str, before: str) -> str:
    """Return a word of the form as it is kept: "in need" is "in_need"; what was not touched stays."""
    return before if value in (before, spaced(before)) else (new_word(value) or value).replace(" ", "_")


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


def _index(names: list[str], name: str) -> int | None:
    return names.index(name) if name in names else None
