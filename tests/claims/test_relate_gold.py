"""Relations on pairs of short reports in our own words: floors that no change may lower unseen."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from factbrowse.comparing import compare

GOLD = Path(__file__).parent / "gold" / "relations.jsonl"
ACCURACY, MACRO_F1, SLOT = 0.9, 0.9, 0.85


@pytest.fixture(scope="module")
def answers() -> list[tuple[dict[str, str], dict[str, str]]]:
    lines = GOLD.read_text("utf-8").splitlines()
    return list(zip(map(json.loads, lines), compare(lines), strict=True))


def test_the_gold_set_covers_every_relation_and_every_slot(
    answers: list[tuple[dict[str, str], dict[str, str]]],
) -> None:
    assert len(answers) >= 155
    assert len({wanted["relation"] for wanted, _ in answers}) == 7
    assert {wanted["slot"] for wanted, _ in answers} == {"", "window", "place", "population", "definition"}


def test_accuracy_stays_above_its_floor(answers: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    right = sum(wanted["relation"] == found["relation"] for wanted, found in answers)
    assert right / len(answers) >= ACCURACY


def test_macro_f1_stays_above_its_floor(answers: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    counts = Counter((wanted["relation"], found["relation"]) for wanted, found in answers)
    scores = []
    for label in {wanted for wanted, _ in counts}:
        hits = counts[label, label]
        given = sum(n for (wanted, _), n in counts.items() if wanted == label)
        told = sum(n for (_, found), n in counts.items() if found == label)
        scores.append(2 * hits / (given + told))
    assert sum(scores) / len(scores) >= MACRO_F1


def test_the_slot_that_is_not_comparable_is_named(
    answers: list[tuple[dict[str, str], dict[str, str]]],
) -> None:
    asked = [(wanted, found) for wanted, found in answers if wanted["relation"] == "not_comparable"]
    assert sum(wanted["slot"] == found["slot"] for wanted, found in asked) / len(asked) >= SLOT


def test_every_answer_has_a_reason_on_one_line(answers: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    assert all(found["reason"] and "\n" not in found["reason"] for _, found in answers)
