"""Two numbers of one origin for one day, and two of one state weeks apart."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "two places that no map knows": (
        ("2022-06-03", "Ombe had 40 barns hit by Monday's hail, the Farm Board said."),
        ("2022-06-03", "Lower Tarn had 95 barns hit by Monday's hail, the Farm Board said."),
        ("not_comparable", "place"),
    ),
    "here, by two datelines": (
        (
            "2019-03-02",
            "OXFORD - The Farm Board had counted 12 sick herds here by Friday.",
            "The Farm Board had counted 12 sick herds here by Friday.",
        ),
        (
            "2019-03-02",
            "LEEDS - The Farm Board had counted 31 sick herds here by Friday.",
            "The Farm Board had counted 31 sick herds here by Friday.",
        ),
        ("not_comparable", "place"),
    ),
    "two lines of one budget": (
        ("2023-11-09", "The fuel bill for one household was 310 euros in October, Wohnbund said."),
        ("2023-11-09", "The food bill for one household was 640 euros in October, Wohnbund said."),
        ("not_comparable", "definition"),
    ),
    "one thing in the same words": (
        ("2023-11-09", "Thieves took 310 bicycles in Bonn in October, Wohnbund said."),
        ("2023-11-09", "Wohnbund said that thieves took 640 bicycles in Bonn in October."),
        ("conflict", ""),
    ),
    "the toll of one crash": (
        ("2023-11-10", "The crash of two trams in Bonn on Thursday killed seven people, police said."),
        ("2023-11-10", "Five people died in Bonn on Thursday as a tram left its track, police said."),
        ("conflict", ""),
    ),
    "a stock that another origin tells months later": (
        ("2021-09-20", "Some 3,100 foreigners are held in Malta, the lawyers' league said."),
        ("2021-05-02", "Some 3,600 foreigners are held in Malta, the prison board said."),
        ("update", ""),
    ),
    "a stock that another origin tells in the same week": (
        ("2021-05-05", "Some 3,100 foreigners are held in Malta, the lawyers' league said."),
        ("2021-05-02", "Some 3,600 foreigners are held in Malta, the prison board said."),
        ("conflict", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_two_numbers_of_one_thing_or_of_two(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
