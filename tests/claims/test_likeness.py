"""The order of candidates: the rank of full-text search leads, letters settle what stems miss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.finding.likeness import blended


def test_at_equal_rank_another_spelling_beats_another_place() -> None:
    ours = "shells fell on Idlib near the Bab al-Hawa crossing"
    idleb, azaz = blended(
        ours, [("shells fell on Idleb, Bab el Hawa", 9.0), ("shells fell on Azaz, Marea", 9.0)]
    )
    assert idleb > azaz


def test_a_much_better_rank_leads_whatever_the_letters() -> None:
    ours = "floods drowned horses at Balvano"
    first, second = blended(ours, [("drowned at Balvano", 20.0), ("flooding drowning horse Balvanos", 4.0)])
    assert first > second


def test_the_same_words_of_the_best_rank_score_a_hundred() -> None:
    assert blended("rain on roofs", [("rain on roofs", 3.0)]) == [100.0]


def test_nothing_in_common_scores_by_rank_alone() -> None:
    assert blended("", [("rain", 0.0)]) == [0.0]
    assert blended("rain", []) == []


def test_at_equal_rank_what_is_told_first_counts_more_than_what_stands_at_the_end() -> None:
    ours = "floods drowned horses, farmers grumbled"
    floods, farmers = blended(ours, [("floods horses", 5.0), ("farmer grumbled", 5.0)])
    turned = blended(
        "farmers grumbled, floods drowned horses", [("floods horses", 5.0), ("farmer grumbled", 5.0)]
    )
    assert floods > farmers
    assert turned[0] - turned[1] < floods - farmers


def test_a_word_counts_by_its_first_place() -> None:
    scores = [
        blended(ours, [("rain", 1.0), ("hail", 1.0)]) for ours in ("rain hail wind rain", "rain hail wind")
    ]
    assert scores[0] == scores[1]


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.text(max_size=60), st.floats(0, 100, allow_subnormal=False)), max_size=6),
)
def test_every_score_lies_in_0_to_100(ours: str, others: list[tuple[str, float]]) -> None:
    scores = blended(ours, others)
    assert len(scores) == len(others)
    assert all(0 <= score <= 100.000001 for score in scores)
