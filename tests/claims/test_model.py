"""The nouns as values: equal by what they hold, told anew with other fields, in order of where they start."""

from __future__ import annotations

import pickle
from dataclasses import fields, replace
from datetime import date

import pytest

from claims.model import Figure, Place, Sentence, Stretch, Time, Window, first_from

VALUES = [
    Sentence(0, 5, "headline", 0.5, 2, ("number +1.0",)),
    Figure(3, 8, "12 men", 12.0, 12.0, 12.0, unit="people", why=("digits",)),
    Time(4, 9, "today", "DATE", "PRESENT_REF"),
    Place(6, 11, "Idlib", "Idlib", country="SY"),
]


@pytest.mark.parametrize("item", VALUES, ids=lambda item: type(item).__name__)
def test_value_with_other_fields_keeps_the_rest(item: Stretch) -> None:
    moved = replace(item, start=1)
    assert (moved.start, moved.end) == (1, item.end)
    assert moved != item
    assert replace(moved, start=item.start) == item


@pytest.mark.parametrize("item", VALUES, ids=lambda item: type(item).__name__)
def test_value_that_travelled_is_the_same_key(item: Stretch) -> None:
    assert {item: "known"}[pickle.loads(pickle.dumps(item))] == "known"


def test_replacing_names_no_field_that_is_not_there() -> None:
    with pytest.raises(TypeError):
        replace(VALUES[0], begin=1)  # type: ignore[call-arg]


def test_figure_filled_from_its_report_keeps_what_its_sentence_told() -> None:
    told = Figure(
        3, 9, "34 of", 34.0, 33.0, 35.0, True, True, "about", "up", "people", "killed", "children", 1, 2,
        None, None, None, None, "the army", ("digits",),
    )  # fmt: skip
    assert all(getattr(told, item.name) != item.default for item in fields(Figure)[:15]), "each field tells"
    filled = (
        Window(date(2020, 5, 1), None, "cumulative"),
        date(2020, 5, 9),
        4,
        5,
        ("digits", "window: since May"),
    )
    slots = dict(zip(("window", "as_of", "place", "attribution", "why"), filled, strict=True))
    assert told.filled(*filled) == replace(told, **slots)  # type: ignore[arg-type]


@pytest.mark.parametrize(("position", "index"), [(0, 0), (3, 0), (4, 1), (9, 1), (10, 2), (99, 3)])
def test_first_from_a_place(position: int, index: int) -> None:
    layer = (Stretch(3, 4), Stretch(9, 12), Stretch(12, 14))
    assert first_from(layer, position) == index
