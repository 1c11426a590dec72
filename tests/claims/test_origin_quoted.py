"""Who speaks where another one quotes or hands out: citing the ministry, figures from the coast guard."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.stating import statement_of

SOURCES = {
    "Citing the health ministry, Reuters put the dead at 40.": "the health ministry",
    "Quoting the Red Crescent, state radio gave 40 dead.": "the Red Crescent",
    "Citing the quake, the bank cut 40 jobs.": "",
    "Figures from the coast guard put the rescued at 40.": "the coast guard",
    "Forty people were locked up, the Rights Commission states.": "the Rights Commission",
    "Forty people were locked up in the United States.": "",
}


@pytest.mark.parametrize(("text", "source"), SOURCES.items())
def test_who_is_quoted_speaks(text: str, source: str) -> None:
    assert statement_of(analyse(Article(text=text, outlet="Gazette")), 0, len(text)).source == source


def test_a_pronoun_speaks_for_who_was_named_some_sentences_before() -> None:
    text = (
        "The regional commissioner said 37 people drowned. The wind blew hard. The sea was rough. "
        'It rained all day. "We need boats," she said.'
    )
    analysis = analyse(Article(text=text, outlet="Gazette", agency="Reuters"))
    start = text.index('"We need')
    assert statement_of(analysis, start, len(text)).origin == "regional commissioner"
