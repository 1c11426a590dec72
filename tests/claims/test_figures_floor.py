"""The figures of a small set of labelled sentences; no change may lower what is read right."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from claims.figures import finding as figures
from claims.model import Sentence

_GOLD = Path(__file__).parent / "gold" / "figures.jsonl"
_FLOORS = {
    "value": ("value",),
    "interval": ("low", "high", "bound"),
    "change": ("value", "change", "previous"),
    "unit": ("value", "unit"),
    "measure": ("value", "measure"),
    "population": ("value", "population"),
    "part": ("value", "part_of"),
}
_FLOOR = 0.97


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in _GOLD.read_text("utf-8").splitlines()]


def _read(text: str) -> list[dict[str, Any]]:
    found, _ = figures.find(text, (Sentence(0, len(text)),), (), "en")
    return [asdict(figure) for figure in found]


def _same(one: Any, two: Any) -> bool:
    if isinstance(one, float | int) and isinstance(two, float | int):
        return bool(two == pytest.approx(one))
    return bool(one == two)


def f1(names: tuple[str, ...]) -> float:
    """Return the F1 of figures of which all these fields are right, matched in order of the text."""
    right = read = labelled = 0
    for row in _rows():
        left = _read(row["text"])
        read, labelled = read + len(left), labelled + len(row["figures"])
        for gold in row["figures"]:
            match = next((figure for figure in left if all(_same(gold[n], figure[n]) for n in names)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return 2 * right / (read + labelled)


def test_the_labelled_set_is_large_enough() -> None:
    assert len(_rows()) >= 70


@pytest.mark.parametrize("slot", _FLOORS)
def test_the_labelled_figures_stay_above_the_floor(slot: str) -> None:
    assert f1(_FLOORS[slot]) >= _FLOOR
