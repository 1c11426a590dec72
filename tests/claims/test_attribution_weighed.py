"""Words that are a cue only beside some words, how far each cue reaches, and cues of rules that are none."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import product
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.attribution import nesting, patterns, weighing
from claims.attribution.cues import lexicon
from claims.attribution.deciding import WEIGHED
from claims.attribution.lines import Line
from claims.attribution.weights import DISTANCES, FIRST, LABELS, NEIGHBOURS, Model, model
from claims.model import Sentence
from tests.claims.test_attribution import found, told

WEIGHED_WORDS = [
    ("Critics wanted the levy to fall.", "Critics", "wanted", "the levy to fall"),
    ("Her aides thought that the levy would fall.", "Her aides", "thought", "that the levy would fall"),
    ("The senator was furious about the ruling.", "The senator", "was furious about", "the ruling"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), WEIGHED_WORDS)
def test_a_word_that_is_no_cue_everywhere_is_weighed_beside_its_neighbours(
    text: str, source: str, cue: str, content: str
) -> None:
    items = found(text)
    assert [told(text, item) for item in items] == [(source, cue, content)]
    assert items[0].why[0] == WEIGHED


NOT_WEIGHED = [
    "The rebels attacked the town with the support of two tanks.",
    "Syrian helicopters attacked the town.",
    "NATO has continued to bomb the port.",
    "The killings raise questions for the outside world.",
    "The wanted man fled.",
    "He is lost in thought.",
    "The road was believed safe.",
    "“Critics wanted the levy to fall.”",
]


@pytest.mark.parametrize("text", NOT_WEIGHED)
def test_a_word_among_other_neighbours_is_no_cue(text: str) -> None:
    assert found(text) == ()


GROWN = [
    ("The union complained again about the levy.", "complained again about"),
    ("The envoy talked about the levy.", "talked about"),
    ("The envoy said that the levy fell.", "said"),
    ("Residents said on Tuesday that water was short.", "said"),
]


@pytest.mark.parametrize(("text", "cue"), GROWN)
def test_a_cue_takes_in_the_words_beside_it_that_belong_to_it(text: str, cue: str) -> None:
    assert [told(text, item)[1] for item in found(text)] == [cue]


CERTAIN = [
    "The airstrikes left dozens of people wounded, the sources added.",
    "The ministry announced a crush that it said had left 41 dead.",
    "Allegations that nine died were heard.",
    "At least 135 people are believed to have been killed.",
]


@pytest.mark.parametrize("text", CERTAIN)
def test_a_cue_without_doubt_stays_however_little_speaks_for_it(text: str) -> None:
    weights = model("en")
    assert weights is not None
    assert len(found(text)) >= 1
    assert [item for item in found(text) if "cue model" not in item.why[-1]] == []


def test_an_attribution_tells_its_rule_and_how_likely_its_cue_is() -> None:
    rule, likely = found("The envoy said that the levy fell.")[0].why
    assert rule == "source, cue, content"
    assert likely.startswith("cue model: ") and likely.endswith("% likely")
    assert int(likely.split()[2].rstrip("%")) > 90


def test_a_language_without_weights_weighs_no_word() -> None:
    assert model("fr") is None
    assert [item.why for item in found("Le maire dit que le pont est fermé.", "fr")] == [
        ("source, cue, content",)
    ]


SIGNS = "said the The mayor to about wanted , . “ ” on Monday that was believed questions : Reuters of 41"


@given(st.one_of(st.text(), st.lists(st.sampled_from(SIGNS.split(" ")), max_size=30).map(" ".join)))
def test_each_word_of_any_text_gets_a_likelihood(text: str) -> None:
    weights = model("en")
    assert weights is not None
    line = Line(text, Sentence(0, len(text), "body"), lexicon("en"), [])
    relations = patterns.of(line)
    likely = weighing.likelihoods(line, relations, nesting.outermost(line, relations), weights)
    assert likely == [] or len(likely) == len(line.words)
    assert [chance for chance in likely if not 0 <= chance <= 1] == []


def all_rows(weights: Model, begins: list[float], goes: list[float]) -> list[float]:
    """Return what share of all rows of labels, by their weight, has each word in a cue."""
    whole = 0.0
    inside = [0.0] * len(begins)
    for labels in product(range(3), repeat=len(begins)):
        weight = weights.start[labels[0]]
        for index, label in enumerate(labels):
            weight *= (1.0, begins[index], goes[index])[label]
            if index:
                weight *= weights.steps[3 * labels[index - 1] + label]
        whole += weight
        inside = [share + weight * (label > 0) for share, label in zip(inside, labels, strict=True)]
    return [share / whole for share in inside]


factors = st.floats(min_value=0.001, max_value=1000)


@given(st.lists(st.tuples(factors, factors), min_size=1, max_size=5))
def test_a_likelihood_is_the_share_of_all_ways_to_label_the_words(pairs: list[tuple[float, float]]) -> None:
    weights = model("en")
    assert weights is not None
    begins, goes = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    ours = weighing.chances(weights, begins, goes)
    wanted = all_rows(weights, begins, goes)
    assert all(isclose(a, b, abs_tol=1e-6) for a, b in zip(ours, wanted, strict=True))


def test_the_file_of_weights_holds_single_words_and_whole_rows() -> None:
    raw = json.loads((files("claims") / "data" / "cue_weights.json").read_text("ascii"))["en"]
    near, own = LABELS * (2 * NEIGHBOURS + 1), DISTANCES + 2 * len(raw["kinds"])
    assert [word for word in raw["words"] if word.split() != [word]] == []
    assert [word for word in raw["seeds"] if word not in raw["words"]] == []
    for row in (raw["rare"], raw["edge"], *raw["words"].values()):
        assert len(row) >= near and (len(row) - near) % (1 + LABELS) == 0
        assert [place for place in row[near :: 1 + LABELS] if not 0 <= ord(place) - FIRST < own] == []
