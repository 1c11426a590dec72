"""Words that are a cue only beside some words, and how far each cue reaches."""

from __future__ import annotations

import pytest

from claims.attribution.weighing import WEIGHED
from claims.attribution.weights import model
from tests.claims.test_attribution import found, told

WEIGHED_WORDS = [
    ("Her aides thought the levy would fall.", "Her aides", "thought", "the levy would fall"),
    ("The envoy wanted a second ballot.", "The envoy", "wanted", "a second ballot"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), WEIGHED_WORDS)
def test_a_word_that_is_no_cue_everywhere_is_weighed_beside_its_neighbours(
    text: str, source: str, cue: str, content: str
) -> None:
    items = found(text)
    assert [told(text, item) for item in items] == [(source, cue, content)]
    assert items[0].why == (WEIGHED,)


NOT_WEIGHED = [
    "The rebels attacked the town with the support of two tanks.",
    "The wanted man fled.",
    "He is lost in thought.",
    "“Critics wanted the levy to fall.”",
]


@pytest.mark.parametrize("text", NOT_WEIGHED)
def test_a_word_among_other_neighbours_is_no_cue(text: str) -> None:
    assert [item for item in found(text) if item.why == (WEIGHED,)] == []


GROWN = [
    ("The union complained again about the levy.", "complained again about"),
    ("The envoy talked about the levy.", "talked about"),
    ("The envoy said that the levy fell.", "said"),
]


@pytest.mark.parametrize(("text", "cue"), GROWN)
def test_a_cue_takes_in_the_words_beside_it_that_belong_to_it(text: str, cue: str) -> None:
    assert [told(text, item)[1] for item in found(text)] == [cue]


def test_a_language_without_weights_weighs_no_word() -> None:
    assert model("fr").heads == frozenset()
    assert model("en").heads
