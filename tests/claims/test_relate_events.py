"""Claims without figures: one event, two of one story, the opposite told; each case decides one pair."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "what two reports only tell as the cause of something is no event of both": (
        ("2024-05-03", "Bakers in Ndola walked out on Tuesday because of the cholera in the town."),
        ("2024-05-01", "The health minister flew in vaccine on Sunday because of the cholera in Ndola."),
        ("related", ""),
    ),
    "what two reports only tell as the time of something is no event of both": (
        ("2023-08-30", "France recalled its ambassador from Ouagadougou on Monday after the coup."),
        (
            "2023-08-29",
            "The junta in Ouagadougou lifted the night curfew on Sunday, two weeks after the coup.",
        ),
        ("related", ""),
    ),
    "two things done on two days with one person are no two days of one": (
        ("2022-07-16", "Singapore gave Gotabaya Rajapaksa a visa for two weeks on Thursday."),
        ("2022-07-18", "Lawmakers in Colombo fixed the vote for Gotabaya Rajapaksa's successor on Saturday."),
        ("related", ""),
    ),
    "one thing done on two days is told by one of them wrongly": (
        ("2022-09-21", "The statue in the harbour of Izmir was pulled down on Thursday, the council said."),
        ("2022-09-18", "Workers pulled down the statue in Izmir's harbour on Saturday, residents said."),
        ("conflict", ""),
    ),
    "a state by its capital tells what its ministry tells": (
        ("2023-03-03", "Paris said on Thursday that it was closing its embassy in Niamey."),
        (
            "2023-03-02",
            "The French foreign ministry announced on Thursday the closure of France's embassy in Niamey.",
        ),
        ("repeat", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_two_claims_without_figures_relate(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
