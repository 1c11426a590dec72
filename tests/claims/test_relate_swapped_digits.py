"""One changed digit leaves a sentence nearly the same and turns agreement into conflict."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from claims.analysis import analyse
from claims.model import Article
from claims.relating.relate import relate
from claims.relating.stating import statement_of

PLACES = ("Idlib", "Aleppo", "Kherson", "Khartoum", "Gaza City", "Goma", "Marib", "Herat", "Mosul", "Bamako")
MATTERS = (
    "At least {figure} people were killed in shelling of {place} on Tuesday, {source} said.",
    "{source} said {figure} civilians were killed in {place} in March.",
    "Floods have displaced {figure} people in {place} since 2 March, according to {source}.",
    "{figure} houses were destroyed by the storm in {place} on Monday, {source} reported.",
    "The number of cholera cases in {place} reached {figure} by Sunday, {source} said.",
    "More than {figure} people were injured when a market in {place} was bombed on Friday, {source} said.",
    "{source} counted {figure} trucks of aid entering {place} on Wednesday.",
    "Police in {place} have arrested {figure} protesters since 1 March, {source} said.",
)
SOURCES = ("the health ministry", "the Red Crescent", "OCHA", "the governor's office", "the White Helmets")
PAIRS = 200


def swapped(number: int, dice: random.Random) -> int:
    """Return the number with two of its digits exchanged, never the same number."""
    digits = list(str(number))
    i, j = dice.sample(range(len(digits)), 2)
    digits[i], digits[j] = digits[j], digits[i]
    return int("".join(digits))


def pairs() -> Iterator[tuple[str, str, date, date]]:
    """Yield two sentences that differ in the order of two digits, and their days of publication."""
    dice = random.Random(135)
    for turn in range(PAIRS):
        number = int("".join(dice.sample("123456789", dice.randint(3, 5))))
        matter, place = MATTERS[turn % len(MATTERS)], dice.choice(PLACES)
        source = dice.choice(SOURCES)
        other = source if turn % 2 else dice.choice(SOURCES)
        day = date(2019, 4, 1) + timedelta(days=dice.randint(0, 6))
        yield (
            matter.format(figure=f"{number:,}", place=place, source=source),
            matter.format(figure=f"{swapped(number, dice):,}", place=place, source=other),
            day,
            day + timedelta(days=turn % 3 == 0),
        )


def relation_of(ours: str, theirs: str, ours_day: date, theirs_day: date) -> str:
    left = analyse(Article(ours, published=ours_day, outlet="Gazette"))
    right = analyse(Article(theirs, published=theirs_day, outlet="Herald"))
    return relate(statement_of(left, 0, len(ours)), statement_of(right, 0, len(theirs))).relation


def test_no_pair_with_swapped_digits_is_called_a_repeat_or_corroborated() -> None:
    agreed = [
        (ours, theirs, found)
        for ours, theirs, ours_day, theirs_day in pairs()
        if (found := relation_of(ours, theirs, ours_day, theirs_day)) in ("repeat", "corroborates")
    ]
    assert agreed == []


def test_the_same_sentence_with_the_same_digits_is_a_repeat() -> None:
    different = [ours for ours, _, day, _ in pairs() if relation_of(ours, ours, day, day) != "repeat"]
    assert different == []
