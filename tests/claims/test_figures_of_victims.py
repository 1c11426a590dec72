"""Who is a victim, what happened to them, and what only sounds like victims, attacks or counts."""

from __future__ import annotations

import pytest

from tests.claims.test_figures import read

TOLD = [
    # text, (value, unit, measure) of each figure
    (
        "At least 30 people including eight children died in Gao.",
        [(30, "people", "killed"), (8, "child", "killed")],
    ),
    (
        "Another seven people including four women and two cooks were hurt.",
        [(7, "people", "injured"), (4, "woman", "injured"), (2, "cook", "injured")],
    ),
    ("8 Killed 14 Injured in Gao Blast", [(8, "people", "killed"), (14, "people", "injured")]),
    ("Two gunmen killed 14 guards.", [(2, "gunman", ""), (14, "guard", "killed")]),
    (
        "A blast killed two men from Gao and three men from Kita.",
        [(2, "man", "killed"), (3, "man", "killed")],
    ),
    ("Raiders killed two cooks in Gao and three guards sang.", [(2, "cook", "killed"), (3, "guard", "")]),
    (
        "It killed a staff member and some 20 civilians.",
        [(1, "staff member", "killed"), (20, "civilian", "killed")],
    ),
    ("Fourteen bodies were pulled from the rubble.", [(14, "body", "killed")]),
    ("It showed the beheadings of 18 men.", [(18, "man", "killed")]),
    ("Nine children were among the victims.", [(9, "child", "casualties")]),
    ("Those killed included six women and five cooks.", [(6, "woman", "killed"), (5, "cook", "killed")]),
    ("The army killed a further 33 rebels.", [(33, "rebel", "killed")]),
    ("The army killed a confirmed 33 rebels.", [(33, "rebel", "killed")]),
    ("Shells destroyed two positions of the army.", [(2, "position", "")]),
    ("The company will cut 300 positions.", [(300, "position", "jobs")]),
    (
        "It left five people dead and dozens injured, a rebel spokesman said.",
        [(5, "people", "killed"), (None, "people", "injured")],
    ),
    ("A government soldier was hurt.", [(1, "government soldier", "injured")]),
    (
        "Bombs killed nine people including two cooks fleeing Gao.",
        [(9, "people", "killed"), (2, "cook", "displaced")],
    ),
    ("Bombs hit a rebel-held town.", []),
    ("A rebel commander was killed.", [(1, "rebel commander", "killed")]),
    ("An aid worker was abducted.", [(1, "aid worker", "abducted")]),
    ("One of his sons and three of his cousins died.", [(1, "son", "killed"), (3, "cousin", "killed")]),
    ("It hit two missile systems.", [(2, "missile system", "")]),
    ("The army lost 11 men in the raid.", [(11, "man", "killed")]),
    ("The company lost $12 million.", [(12e6, "dollar", "money")]),
    ("Some 3 million people face acute food insecurity.", [(3e6, "people", "in_need")]),
    ("They freed nine captives.", [(9, "captive", "released")]),
    ("Mines yielded 346,898 t of copper.", [(346_898, "metric ton", "weight")]),
    ("They found nine houses in ten destroyed.", [(0.9, "", "")]),
    ("Police seized 12 grenades.", [(12, "grenade", "captured")]),
    ("Rebels fired 12 grenades.", [(12, "grenade", "attacks")]),
    ("Some 40 shells hit Gao, where guards found a cat.", [(40, "shell", "attacks")]),
    ("Neither the cook nor his wife were hurt.", []),
    ("Some 15 rebels were buried in common graves.", [(15, "rebel", "killed")]),
    ("She trails by two points in the polls.", [(2, "point", "")]),
    ("They won by two points.", [(2, "point", "goals")]),
    ("The six-year-old civil war goes on.", [(6, "year", "time")]),
    ("In 2017 A man slept.", []),
    (
        "A six-year-old girl was killed.",
        [(1, "girl", "killed"), (6, "year of age", "age")],
    ),
    (
        "It hurt a 9-year-old boy and two women.",
        [(1, "boy", "injured"), (9, "year of age", "age"), (2, "woman", "injured")],
    ),
    ("A 23-year-old company was hurt.", [(23, "year of age", "age")]),
    ("It seized 47 M-16 rifles.", [(47, "m-16 rifle", "captured")]),
    ("It sent six Tu-22M3 bombers.", [(6, "tu-22m3 bomber", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_what_is_counted_is_told_by_the_words_around_it(
    text: str, wanted: list[tuple[float | None, str, str]]
) -> None:
    assert [(figure.value, figure.unit, figure.measure) for figure in read(text)] == wanted
