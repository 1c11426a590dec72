"""Pairs of claims, read as JSON Lines and related."""

from __future__ import annotations

import json

import pytest

from factbrowse.comparing import compare


def side(claim: str, **more: str) -> dict[str, str]:
    return {"outlet": "Gazette", "published": "2019-04-02", "title": "", "text": claim, "claim": claim} | more


OURS = side("Shelling killed 12 people in Idlib in March, the White Helmets said.")
THEIRS = side("Shelling killed 21 people in Idlib in March, the army said.", outlet="Herald")


def test_a_pair_is_answered_with_relation_slot_and_reason() -> None:
    (answer,) = compare([json.dumps({"id": "p1", "a": OURS, "b": THEIRS})])
    assert list(answer) == ["id", "relation", "slot", "reason"]
    assert (answer["id"], answer["relation"], answer["slot"]) == ("p1", "conflict", "")
    assert "12 people against 21 people" in answer["reason"]


def test_a_claim_is_read_in_its_report() -> None:
    text = "The first part concerns Aleppo. Shelling killed 12 people in March, the White Helmets said."
    ours = side("Shelling killed 12 people in March, the White Helmets said.", text=text)
    (answer,) = compare([json.dumps({"id": 1, "a": ours, "b": THEIRS})])
    assert (answer["relation"], answer["slot"]) == ("not_comparable", "place")


def test_empty_lines_are_passed_over() -> None:
    assert list(compare(["", "  \n"])) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "Line 1 is no JSON"),
        ("[1]", "Line 1 is no object."),
        ('{"id": ' + "9" * 5_000 + "}", "Line 1 holds a number of too many digits"),
        (json.dumps({"id": "p", "a": OURS}), 'Line 1 has no object "b".'),
        (json.dumps({"id": "p", "a": OURS, "b": side("")}), 'Line 1 has no "claim" in "b".'),
        (
            json.dumps({"id": "p", "a": side("x", text="y"), "b": THEIRS}),
            'Line 1 has a "claim" in "a" that is not in its text.',
        ),
        (
            json.dumps({"id": "p", "a": side("x", published="soon"), "b": THEIRS}),
            'Line 1 has a "published" in "a" that is no date like 2019-04-12.',
        ),
        (
            json.dumps({"id": "p", "a": {**OURS, "title": 3}, "b": THEIRS}),
            'Line 1 has a "title" in "a" that is no text.',
        ),
    ],
)
def test_a_bad_line_is_told_in_one_sentence_and_the_next_is_answered(line: str, told: str) -> None:
    first, second = compare([line, json.dumps({"id": "p2", "a": OURS, "b": OURS})])
    assert str(first["error"]).startswith(told)
    assert second["relation"] == "repeat"
