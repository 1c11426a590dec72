"""Which numbers of a sentence are quantities, each with its unit or noun, and why the others are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims import language as languages
from claims.figures import (
    bounds,
    identifiers,
    measure_words,
    mentions,
    noun_words,
    nouns,
    numbers,
    part_words,
    scanning,
    unit_words,
    units,
)
from claims.figures.identifier_words import Lists, Surroundings
from claims.figures.identifier_words import lists as identifier_lists
from claims.figures.mentions import Mention
from claims.figures.numerals import Grammar
from claims.figures.numerals import grammar as numeral_words
from claims.model import Unpicked
from claims.tokens import Cutter, Tokens, cutter

_OWNED: Final = 3
"""Words of a relative at most: her eldest daughter."""
_NAMED: Final = 3
"""Words behind an article among which the people stand that it counts."""
_TIMES: Final = ("count", "count")
"""Unit and measure of how many times something is as much as it was."""
_LEVEL: Final = 7
"""Words at most between such a verb and the level that it leads to: tripled within a week to 120."""
_SPELLED: Final = 5
"""Words of an age, at most, before its unit: a twenty-three-year-old."""
_BY_THE_WAY: Final = frozenset(("time", "age"))
"""Measures of units of which "one" is seldom a figure: one day, one-year-old."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything that one language needs to read figures, compiled."""

    gate: frozenset[str]
    """Words without which a sentence without digits holds no figure."""
    victims: frozenset[str]
    """Verbs beside which "a soldier" is a figure."""
    losses: frozenset[str]
    """What befell people, as nouns: casualties."""
    plural_only: frozenset[str]
    """People of whom there is never one: in "a police station" nobody is counted."""
    foreign: bool
    """The language has no file: what follows a number is not understood, and says nothing."""
    labels: frozenset[str]
    """Heads of columns that name the rows of a table."""
    cutter: Cutter
    grammar: Grammar
    words: mentions.Words
    lists: Lists
    cues: measure_words.Cues
    parts: part_words.PartWords


@cache
def reader(code: str) -> Reader:
    """Return the compiled tables of a language."""
    grammar = numeral_words(code)
    victims = languages.section(code, "figures").get("victim_verbs", ())
    losses = languages.section(code, "figures").get("losses", ())
    seldom = grammar.articles | grammar.ordinals | grammar.none | grammar.owners | grammar.both
    spelled = (grammar.starters - seldom) | set(grammar.parts)
    return Reader(
        gate=frozenset(spelled | set(grammar.magnitudes) | set(victims) | set(losses)),
        victims=frozenset(victims),
        losses=frozenset(losses),
        plural_only=frozenset(languages.section(code, "figures").get("plural_only", ())),
        foreign=code not in languages.known(),
        labels=frozenset(languages.section(code, "figures").get("labels", ())),
        cutter=cutter(grammar.thousands, grammar.decimal),
        grammar=grammar,
        words=mentions.Words(unit_words.units(code), noun_words.nouns(code), bounds.bounds(code)),
        lists=identifier_lists(code),
        cues=measure_words.cues(code),
        parts=part_words.part_words(code),
    )


def read(
    tokens: Tokens, dates: Sequence[tuple[int, int]], tables: Reader
) -> tuple[list[Mention], list[Unpicked]]:
    """Return the quantities of a sentence, and its numbers that are none."""
    found: list[Mention] = []
    left: list[Unpicked] = []
    shouting = _shouting(tokens)
    victims = not tables.victims.isdisjoint(tokens.low)
    scanned = scanning.scan(tokens, tables.grammar)
    for index, number in enumerate(scanned):
        if number.form in numbers.UNCOUNTED and not (victims and _counts_victims(tokens, number, tables)):
            continue
        unit, noun = _counted(tokens, number, tables)
        if (
            number.form == "article"
            and noun is not None
            and tokens.low[noun.last - 1] in tables.grammar.pairs
        ):
            number = number._replace(value=2.0)  # an elderly couple
        if noun is not None and _before_whole(tokens, number, noun, scanned[index + 1 :]):
            noun = None
        if not _worth(tokens, number, unit, noun, tables):
            continue
        if number.form == "change" and _leads_to(tokens, number, scanned[index + 1 :], tables):
            continue
        start, end = tokens.start[number.first], tokens.end[number.last - 1]
        first, table = unit.first if unit else number.first, tables.words.bounds
        announced = bounds.announced(tokens, first, table)
        dated = identifiers.covered(start, end, dates)
        measured = unit or (None if dated else _unit_of_range(tokens, scanned[index : index + 2], tables))
        known = Surroundings(
            measured.name if measured else "",
            measured.measure if measured else "",
            noun is not None,
            noun is not None and noun.plural,
            noun is not None and bool(noun.population),
            table.before.before(tokens.low, first) is not None or announced,
            announced,
            bool(first) and identifiers.covered(tokens.start[first - 1], tokens.end[first - 1], dates),
            dated,
            bool(found),
            shouting,
        )
        why = identifiers.reason(tokens, number, known, tables.lists)
        if why:
            left.append(Unpicked(start, end, why))
        else:
            minus = mentions.negative(tokens, number, tables.grammar.minus)
            found.append(mentions.read(number, unit, None if tables.foreign else noun, minus))
    return found, left


def _leads_to(
    tokens: Tokens, number: numbers.Number, behind: Sequence[numbers.Number], tables: Reader
) -> bool:
    """Tell a verb that only leads to a level, or is none of change: tripled to 120, doubled down."""
    if tokens.word(number.last) in tables.grammar.no_multiplying:
        return True
    table = tables.words.bounds
    levels = table.to | table.from_
    for other in behind:
        if other.form not in numbers.UNCOUNTED:
            between = tokens.low[number.last : other.first]
            return len(between) <= _LEVEL and not levels.isdisjoint(between)
    return False


def _before_whole(
    tokens: Tokens, number: numbers.Number, noun: nouns.Noun, behind: Sequence[numbers.Number]
) -> bool:
    """Tell a noun of the whole behind: eight of their last ten games, half of the land's 36 clinics."""
    following = next((other.first for other in behind if other.form not in numbers.UNCOUNTED), None)
    if following is None or number.last >= noun.first:
        return False
    owner = noun.last == following and tokens.low[noun.last - 1].endswith(("'s", "s'"))
    return owner or noun.first <= following < noun.last


def _unit_of_range(tokens: Tokens, pair: Sequence[numbers.Number], tables: Reader) -> units.Unit | None:
    """Return the unit of the second of two numbers that are tied: a zone 15-20 km deep."""
    if len(pair) < 2 or pair[1].first - pair[0].last != 1:
        return None
    sign = tokens.low[pair[0].last]
    tied = sign in mentions.DASHES or sign in tables.words.bounds.to
    return units.unit_of(tokens, pair[1], tables.words.units) if tied else None


def _counts_victims(tokens: Tokens, number: numbers.Number, tables: Reader) -> bool:
    """Tell whether a word that names people stands right after an article, or what befell several."""
    if _befell(tokens, number, tables):
        return True
    populations = tables.words.nouns.populations
    first = _behind_age(tokens, number, tables)
    return any(
        populations.at(tokens.low, at) is not None for at in range(first, min(first + _NAMED, len(tokens)))
    )


def _behind_age(tokens: Tokens, number: numbers.Number, tables: Reader) -> int:
    """Return the token behind an article, and behind the age that may follow it: a six-year-old | girl."""
    age = number.last
    if number.form != "article" or not (tokens.word(age)[:1].isdecimal() or tokens.word(age) in tables.gate):
        return number.last
    for at in range(age + 1, min(age + _SPELLED, len(tokens))):
        unit = tables.words.units.after.at(tokens.low, at)
        if unit is not None and unit[1][1] == "age":
            return unit[0]
    return number.last


def _spared(tokens: Tokens, number: numbers.Number, noun: nouns.Noun | None, tables: Reader) -> bool:
    """Tell a toll of zero: no casualties, no civilians (were killed), nobody was hurt."""
    if noun is not None:
        return noun.first == number.last
    at = number.last
    while tokens.word(at) in tables.cues.auxiliaries:
        at += 1
    return at > number.last and tokens.word(at) in tables.victims


def _befell(tokens: Tokens, number: numbers.Number, tables: Reader) -> bool:
    """Tell what happened to some, right after their vague number: several died, a few were wounded."""
    at = number.last + (tokens.word(number.last) in tables.words.nouns.copulas)
    return number.value > 1 and tokens.word(at) in tables.victims


def _counted(
    tokens: Tokens, number: numbers.Number, tables: Reader
) -> tuple[units.Unit | None, nouns.Noun | None]:
    """Return the unit, or else the noun, that goes with a number."""
    words = tables.words
    if number.form in ("fold", "change"):  # halved tells a share
        return units.Unit(number.last, number.last, *_TIMES) if number.value > 1 else None, None
    unit = units.unit_of(tokens, number, words.units)
    if unit is not None and units.is_age(tokens, number, unit, words.units):
        return unit._replace(name="year of age", measure="age"), None
    if unit is None:
        after = bounds.bound_after(tokens, _behind_age(tokens, number, tables), words.bounds)[0]
        after += after == number.last and tokens.word(after) in words.bounds.plus and tokens.glued(after)
        one, share = number.value == 1 or number.counted > 0, number.form == "fraction"
        noun = nouns.noun_at(tokens, number.counted or after, one, words.nouns, share)
        if number.form == "none":
            return None, _none_of(tokens, number, noun, tables)
        if noun is None or not noun.population:
            unit = units.age(tokens, number, words.units)
        return unit, None if unit else noun
    return unit, None


def _none_of(
    tokens: Tokens, number: numbers.Number, noun: nouns.Noun | None, tables: Reader
) -> nouns.Noun | None:
    """Return the people or losses of whom there were none: no civilians, no casualties, aucun mort."""
    if noun is None and tokens.word(number.last) in tables.losses:
        return nouns.Noun(number.last, number.last + 1, tokens.low[number.last])
    spared = noun is not None and (noun.population or tokens.low[noun.last - 1] in tables.losses)
    return noun if spared else None


def _worth(
    tokens: Tokens, number: numbers.Number, unit: units.Unit | None, noun: nouns.Noun | None, tables: Reader
) -> bool:
    """Tell a count from an article or a pronoun: "a soldier", "one of them", "one mile"; not "one must"."""
    if number.form == "none":
        return _spared(tokens, number, noun, tables)
    if number.form in numbers.UNCOUNTED:
        return _names_victims(tokens, number, noun, tables) or _befell(tokens, number, tables)
    if number.form == "words" and number.value == 1 and number.last - number.first == 1:
        measured = unit is not None and unit.measure not in _BY_THE_WAY
        return measured or noun is not None or tokens.word(number.last) in tables.parts.by
    return True


def _names_victims(tokens: Tokens, number: numbers.Number, noun: nouns.Noun | None, tables: Reader) -> bool:
    """Tell people right behind a word that is no number: a soldier, his wife, both of the pilots."""
    if noun is None or not noun.population or tokens.low[noun.last - 1] in tables.plural_only:
        return False
    if number.form == "pair":  # not "both men and women"
        return noun.plural and tokens.word(noun.last) not in tables.grammar.joins
    some = tokens.word(number.first - 1) in tables.words.nouns.of  # three of his sons
    if number.form == "owned" and (some or noun.plural or noun.last - noun.first > _OWNED):
        return False
    return number.form == "few" or noun.first == _behind_age(tokens, number, tables)


def _shouting(tokens: Tokens) -> bool:
    """Tell whether a sentence is written in capitals."""
    stretch = tokens.text[tokens.start[0] : tokens.start[min(len(tokens) - 1, 40)]]
    return stretch.isupper()
