"""A second language is a second file: French times by the same rules."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Sentence
from claims.times.coverages import coverages
from claims.times.finding import find

PUBLISHED = date(2019, 5, 16)
"""A Thursday."""

CASES = [
    ("Le pont est tombé le 7 octobre 2018.", "7 octobre 2018", "2018-10-07", "2018-10-07", "2018-10-07"),
    ("La lettre est datée du 03/04/2018.", "03/04/2018", "2018-04-03", "2018-04-03", "2018-04-03"),
    (
        "Ils ont fui vers 21 heures lundi.",
        "vers 21 heures lundi",
        "2019-05-13T21:00",
        "2019-05-13",
        "2019-05-13",
    ),
    ("Dix civils ont été tués lundi.", "lundi", "2019-05-13", "2019-05-13", "2019-05-13"),
    ("Le conseil votera vendredi prochain.", "vendredi prochain", "2019-05-17", "2019-05-17", "2019-05-17"),
    ("En mars, les prix ont augmenté.", "mars", "2019-03", "2019-03-01", "2019-03-31"),
    ("La semaine dernière, il a plu.", "La semaine dernière", "2019-W19", "2019-05-06", "2019-05-12"),
    ("Cette année, il a plu.", "Cette année", "2019", "2019-01-01", "2019-12-31"),
    ("L'an dernier, il a plu.", "L'an dernier", "2018", "2018-01-01", "2018-12-31"),
    ("Il y a deux semaines, il a plu.", "Il y a deux semaines", "2019-W18", "2019-04-29", "2019-05-05"),
    ("Il est parti avant-hier.", "avant-hier", "2019-05-14", "2019-05-14", "2019-05-14"),
    ("Il est mort aujourd’hui.", "aujourd’hui", "2019-05-16", "2019-05-16", "2019-05-16"),
    ("Mardi soir, il a plu.", "Mardi soir", "2019-05-14TEV", "2019-05-14", "2019-05-14"),
    ("La bourse ouvre à 10h30.", "10h30", "2019-05-16T10:30", "2019-05-16", "2019-05-16"),
    ("Il a plu ces dernières 24 heures.", "ces dernières 24 heures", "PT24H", "2019-05-15", "2019-05-16"),
    (
        "Au cours des dernières 24 heures il a plu.",
        "des dernières 24 heures",
        "PT24H",
        "2019-05-15",
        "2019-05-16",
    ),
    ("La pièce dure deux heures et demie.", "deux heures et demie", "PT2H30M", "", ""),
    ("Le siège a duré trois jours.", "trois jours", "P3D", "", ""),
    ("Le marché ouvre deux fois par semaine.", "deux fois par semaine", "P1W", "", ""),
    ("Le journal est hebdomadaire.", "hebdomadaire", "P1W", "", ""),
    (
        "Le troisième trimestre 2018 fut bon.",
        "Le troisième trimestre 2018",
        "2018-Q3",
        "2018-07-01",
        "2018-09-30",
    ),
]


@pytest.mark.parametrize(("text", "expression", "value", "first", "last"), CASES)
def test_french_expression_has_value_and_days(
    text: str, expression: str, value: str, first: str, last: str
) -> None:
    (time,) = find(text, (Sentence(0, len(text)),), PUBLISHED, "fr")
    told = (time.text, time.value, str(time.first or ""), str(time.last or ""))
    assert told == (expression, value, first, last)


WINDOWS = [
    ("Entre le 9 février et le 6 avril, dix villages ont brûlé.", "period", "2019-02-09", "2019-04-06"),
    ("Du 1er au 9 mai, dix personnes sont mortes.", "period", "2019-05-01", "2019-05-09"),
    ("Depuis le 25 avril, 151 personnes sont mortes.", "cumulative", "2019-04-25", "2019-05-16"),
    ("Depuis le début de l'année, 63 civils ont été tués.", "cumulative", "2019-01-01", "2019-05-16"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last"), WINDOWS)
def test_french_words_open_periods(text: str, kind: str, first: str, last: str) -> None:
    times = find(text, (Sentence(0, len(text)),), PUBLISHED, "fr")
    (coverage,) = coverages(text, times, 0, len(text), PUBLISHED, "fr")
    assert coverage.window is not None
    told = (coverage.window.kind, str(coverage.window.first), str(coverage.window.last))
    assert told == (kind, first, last)
