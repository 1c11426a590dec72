"""A second language relates by its own words."""

from __future__ import annotations

from datetime import date

from claims.analysis import analyse
from claims.model import Article
from claims.relating.relate import relate
from claims.relating.statement import Statement
from claims.relating.stating import statement_of


def told(text: str, day: int) -> Statement:
    return statement_of(analyse(Article(text, published=date(2019, 4, day), language="fr")), 0, len(text))


def test_a_french_toll_that_grew_is_an_update() -> None:
    ours = told("Selon le ministère de la Santé, 15 civils ont été tués à Idlib dans des bombardements.", 3)
    theirs = told("12 civils ont été tués à Idlib par des frappes, selon le ministère de la Santé.", 2)
    assert relate(ours, theirs).relation == "update"


def test_a_french_fire_and_a_french_election_are_unrelated() -> None:
    ours = told("Un incendie a détruit 15 maisons à Marseille, selon la préfecture.", 3)
    theirs = told("Le référendum a réuni 15 candidats à Bamako, selon la commission.", 3)
    assert relate(ours, theirs).relation == "unrelated"
