"""The quality of times on sentences of our own has a floor that no change may lower unseen."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from claims.model import Sentence, Time
from claims.times.finding import find

GOLD = Path(__file__).parent / "gold" / "times.jsonl"
FLOORS = {"extent": 0.98, "value": 0.97, "days": 0.97}
"""F1 of whole expressions; of those with the right value; with the right days. Raise, never lower."""


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def views(time: Time) -> dict[str, tuple[object, ...]]:
    """Return what is compared for each floor."""
    extent = (time.start, time.end)
    return {
        "extent": extent,
        "value": (*extent, time.type, time.value),
        "days": (*extent, day(time.first), day(time.last)),
    }


def gold_views(row: dict[str, object]) -> dict[str, tuple[object, ...]]:
    extent = (row["start"], row["end"])
    return {
        "extent": extent,
        "value": (*extent, row["type"], row["value"]),
        "days": (*extent, row["from"], row["to"]),
    }


def f1_by_view() -> dict[str, float]:
    hits = dict.fromkeys(FLOORS, 0)
    total = 0
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        sentence = Sentence(0, len(row["text"]))
        found = [
            views(time) for time in find(row["text"], (sentence,), date.fromisoformat(row["published"]), "en")
        ]
        gold = [gold_views(time) for time in row["times"]]
        total += len(found) + len(gold)
        for name in hits:
            hits[name] += len({view[name] for view in found} & {view[name] for view in gold})
    return {name: 2 * hit / total for name, hit in hits.items()}


def test_gold_set_is_large_enough() -> None:
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    assert len(rows) >= 45
    for row in rows:
        assert all(row["text"][time["start"] : time["end"]].strip() for time in row["times"])


def test_times_stay_above_their_floors() -> None:
    reached = f1_by_view()
    assert {name: value for name, value in reached.items() if value < FLOORS[name]} == {}
