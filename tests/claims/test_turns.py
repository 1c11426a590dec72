"""Transcripts: who speaks stands in capitals before a colon."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article

BRIEFING = """Press briefing

MS. ARDEN: Good morning. The ministry moved 31 lorries on Monday.

Q: Were they insured?

MS. ARDEN: We have no word of that. Two drivers were hurt.
"""


def test_a_turn_is_said_by_its_speaker_to_its_end() -> None:
    analysis = analyse(Article(BRIEFING))
    told = [item for item in analysis.attributions if item.origin == "ARDEN"]
    said = [analysis.article.text[slice(*span)] for item in told for span in item.content]
    assert said[-1] == "We have no word of that. Two drivers were hurt."
    (drivers,) = [figure for figure in analysis.figures if figure.measure == "injured"]
    assert analysis.attributions[drivers.attribution or 0].origin == "ARDEN"
    assert "dateline" not in [sentence.role for sentence in analysis.sentences]


@pytest.mark.parametrize(
    "text", ["KABUL: Two guards were hurt.", "KABUL: One died.\n\nHERAT: Two were hurt."]
)
def test_a_town_that_opens_a_report_speaks_in_no_transcript(text: str) -> None:
    analysis = analyse(Article(text))
    assert analysis.attributions == ()
    assert analysis.sentences[0].role == "dateline"


def test_who_opens_three_paragraphs_speaks_without_a_title() -> None:
    analysis = analyse(Article("ODELL: One died.\n\nODELL: Two died.\n\nODELL: Three died."))
    assert [item.origin for item in analysis.attributions] == ["ODELL"] * 3
