"""Figures as stated: value, interval, bound, unit, measure, population. Slots from the report come later."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims import language as languages
from claims.figures import (
    actors,
    bounds,
    changes,
    identifiers,
    measure_words,
    measures,
    mentions,
    neighbours,
    nouns,
    numbers,
    parts,
    units,
)
from claims.figures.mentions import Mention
from claims.figures.numerals import Grammar
from claims.figures.numerals import grammar as numeral_words
from claims.model import Figure, Sentence, Time, Unpicked
from claims.tokens import Cutter, Tokens, cutter, words_in

_PEOPLE: Final = frozenset(
    (
        "killed",
        "injured",
        "casualties",
        "displaced",
        "missing",
        "detained",
        "abducted",
        "released",
        "returned",
        "rescued",
    )
)
"""Measures whose bare numbers count people."""


_ONLY_VICTIMS: Final = ("article", "none")
"""Forms that are a figure only where they count people whom something befell: a soldier, no casualties."""
_BY_THE_WAY: Final = frozenset(("time", "age"))
"""Measures of units of which "one" is seldom a figure: one day, one-year-old."""

LONGEST: Final = 4000
"""Figures are tied to each other within so many characters."""
_ROW: Final = 500
"""Characters without a word that are a row of numbers and nothing to read; chosen by eye, five lines."""
_WORD: Final = re.compile(r"[^\W\d_]|[%$€£¥]")
_DIGIT: Final = re.compile(r"[\d½⅓⅔¼¾]")


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
    cutter: Cutter
    grammar: Grammar
    words: mentions.Words
    lists: identifiers.Lists
    cues: measure_words.Cues
    parts: parts.PartWords


@cache
def reader(code: str) -> Reader:
    """Return the compiled tables of a language."""
    grammar = numeral_words(code)
    victims = languages.section(code, "figures").get("victim_verbs", ())
    losses = languages.section(code, "figures").get("losses", ())
    seldom = grammar.articles | grammar.ordinals | grammar.none
    spelled = (grammar.starters - seldom) | set(grammar.parts)
    return Reader(
        frozenset(spelled | set(grammar.magnitudes) | set(victims) | set(losses)),
        frozenset(victims),
        frozenset(losses),
        frozenset(languages.section(code, "figures").get("plural_only", ())),
        cutter(grammar.thousands, grammar.decimal),
        grammar,
        mentions.Words(units.units(code), nouns.nouns(code), bounds.bounds(code)),
        identifiers.lists(code),
        measure_words.cues(code),
        parts.part_words(code),
    )


def find(
    text: str, sentences: Sequence[Sentence], times: Sequence[Time], language: str
) -> tuple[tuple[Figure, ...], tuple[Unpicked, ...]]:
    """Return the figures by start, and the numbers that are none (identifiers, dates) with the reason."""
    tables = reader(language)
    figures: list[Figure] = []
    left: list[Unpicked] = []
    dates = [(time.start, time.end) for time in times if time.type in ("DATE", "TIME")]
    starts = [start for start, _ in dates]
    for sentence in sentences:
        if not _promising(text, sentence, tables):
            continue
        for start, end in _stretches(text, sentence.start, sentence.end):
            if end - start >= _ROW and _WORD.search(text, start, end) is None:
                left.append(Unpicked(start, end, "a row of numbers without a word"))
                continue
            near = dates[bisect_left(starts, start) : bisect_left(starts, end)]
            tokens = Tokens(text, start, end, tables.cutter)
            read, unpicked = _read(tokens, near, tables)
            base = len(figures)
            left.extend(unpicked)
            figures.extend(_figure(tokens, mention, base) for mention in _understood(tokens, read, tables))
    return tuple(figures), tuple(left)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an endless sentence (a table, an attack) into stretches, so that time grows with length alone."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST) + 1, start + LONGEST // 2)
        yield start, cut
        start = cut
    yield start, end


def _promising(text: str, sentence: Sentence, tables: Reader) -> bool:
    """Tell cheaply whether a sentence may hold a figure."""
    if _DIGIT.search(text, sentence.start, sentence.end) is not None:
        return True
    return not tables.gate.isdisjoint(words_in(text[sentence.start : sentence.end]))


def _read(
    tokens: Tokens, dates: Sequence[tuple[int, int]], tables: Reader
) -> tuple[list[Mention], list[Unpicked]]:
    """Return the quantities of a sentence, and its numbers that are none."""
    found: list[Mention] = []
    left: list[Unpicked] = []
    shouting = _shouting(tokens)
    victims = not tables.victims.isdisjoint(tokens.low)
    scanned = numbers.scan(tokens, tables.grammar)
    for index, number in enumerate(scanned):
        if number.form == "article" and not (victims and _counts_victims(tokens, number, tables)):
            continue
        unit, noun = _counted(tokens, number, tables)
        following = scanned[index + 1].first if index + 1 < len(scanned) else None
        if noun is not None and _before_whole(tokens, number, noun, following):
            noun = None
        if not _worth(tokens, number, unit, noun, tables):
            continue
        start, end = tokens.start[number.first], tokens.end[number.last - 1]
        first, table = unit.first if unit else number.first, tables.words.bounds
        announced = bounds.announced(tokens, first, table)
        dated = identifiers.covered(start, end, dates)
        measured = unit or (None if dated else _unit_of_range(tokens, scanned[index : index + 2], tables))
        known = identifiers.Surroundings(
            measured.name if measured else "",
            measured.measure if measured else "",
            noun is not None,
            noun is not None and noun.plural,
            noun is not None and bool(noun.population),
            table.before.before(tokens.low, first) is not None or announced,
            announced,
            bool(first) and identifiers.covered(tokens.start[first - 1], tokens.end[first - 1], dates),
            dated,
            shouting,
        )
        why = identifiers.reason(tokens, number, known, tables.lists)
        if why:
            left.append(Unpicked(start, end, why))
        else:
            found.append(
                mentions.read(number, unit, noun, mentions.negative(tokens, number, tables.grammar.minus))
            )
    return found, left


def _before_whole(tokens: Tokens, number: numbers.Number, noun: nouns.Noun, following: int | None) -> bool:
    """Tell a noun of the whole behind: eight of the ten hostages, half of the land's 36 clinics."""
    owner = noun.last == following and tokens.low[noun.last - 1].endswith(("'s", "s'"))
    return number.last < noun.first and (owner or noun.first == following)


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
    return any(
        populations.at(tokens.low, at) is not None
        for at in range(number.last, min(number.last + 3, len(tokens)))
    )


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
    unit = units.unit_of(tokens, number, words.units)
    if unit is None:
        after = bounds.bound_after(tokens, number.last, words.bounds)[0]
        noun = nouns.noun_at(tokens, after, number.value == 1, words.nouns, number.form == "fraction")
        if number.form == "none":
            spared = noun is not None and (noun.population or tokens.low[noun.last - 1] in tables.losses)
            return None, noun if spared else None
        if noun is None or not noun.population:
            unit = units.age(tokens, number, words.units)
        return unit, None if unit else noun
    return unit, None


def _worth(
    tokens: Tokens, number: numbers.Number, unit: units.Unit | None, noun: nouns.Noun | None, tables: Reader
) -> bool:
    """Tell a count from an article or a pronoun: "a soldier", "one of them", "one mile"; not "one must"."""
    if number.form == "none":
        return _spared(tokens, number, noun, tables)
    if number.form == "article":
        single = noun is not None and bool(noun.population) and noun.first == number.last
        several = noun is not None and tokens.low[noun.last - 1] in tables.plural_only
        return (single and not several) or _befell(tokens, number, tables)
    if number.form == "words" and number.value == 1 and number.last - number.first == 1:
        measured = unit is not None and unit.measure not in _BY_THE_WAY
        return measured or noun is not None or tokens.word(number.last) in tables.parts.by
    return True


def _shouting(tokens: Tokens) -> bool:
    """Tell whether a sentence is written in capitals."""
    stretch = tokens.text[tokens.start[0] : tokens.start[min(len(tokens) - 1, 40)]]
    return stretch.isupper()


def _understood(tokens: Tokens, read: list[Mention], tables: Reader) -> list[Mention]:
    """Return the mentions with ranges, bounds, change, parts, measures, actors; articles only as victims."""
    words = tables.words
    found = mentions.joined(tokens, read, words)
    found = [mentions.bounded(tokens, mention, words) for mention in found]
    found = mentions.told_of(tokens, mentions.aged(tokens, found, words), words)
    found = changes.share(tokens, found, words.bounds)
    while True:
        measured = _measured(tokens, found, tables)
        kept = [
            plain
            for plain, mention in zip(found, measured, strict=True)
            if mention.form not in _ONLY_VICTIMS or mention.measure in _PEOPLE
        ]
        if len(kept) == len(found):
            return measured
        found = kept


def _measured(tokens: Tokens, found: list[Mention], tables: Reader) -> list[Mention]:
    found = changes.tie_changes(tokens, found, tables.words.bounds)
    stretches = [_stretch(tokens, mention) for mention in found]
    out = [_told(tokens, stretches, index, mention, tables) for index, mention in enumerate(found)]
    out = parts.tie_parts(tokens, out, tables.parts, tables.words.nouns)
    for index in (*range(len(out)), *reversed(range(len(out)))):
        if not out[index].measure:
            out[index] = neighbours.inherit(tokens, out, index, tables.parts)
    return [_settled(tokens, mention, tables) for mention in out]


def _stretch(tokens: Tokens, mention: Mention) -> measures.Stretch:
    adjectival = mention.kind == "" and mention.noun < mention.last and tokens.low[mention.noun - 1] == "-"
    return measures.Stretch(
        mention.first,
        mention.last if mention.kind else mention.noun,
        mention.last,
        mention.unit,
        bool(mention.population),
        adjectival,
        mention.kind,
    )


def _told(
    tokens: Tokens, stretches: list[measures.Stretch], index: int, mention: Mention, tables: Reader
) -> Mention:
    """Return the mention with its measure, and the actor behind the words that told it."""
    what = measures.measure_of(tokens, stretches, index, tables.cues)
    if (denied := parts.denied(tokens, mention.first, tables.parts, tables.words.nouns)) and what is not None:
        return mention._replace(why=mention.also(f"not {what.measure}: {denied}"))
    actor = actors.actor(tokens, mention.last, tables.parts, tables.words.nouns)
    if what is None:
        return mention._replace(actor=actor) if actor else mention
    actor = actor or actors.actor(tokens, what.end, tables.parts, tables.words.nouns)
    if not actor and what.measure in _PEOPLE:
        by = measures.deed_after(tokens, max(what.end, mention.last), tables.cues)
        actor = actors.actor(tokens, by, tables.parts, tables.words.nouns) if by is not None else ""
    if not actor and what.end == mention.first and what.measure in _PEOPLE:
        actor = actors.doer(tokens, what.end - 1, tables.parts, tables.words.nouns)
    why = mention.also(f"measure {what.measure}: {what.why}")
    return mention._replace(measure=what.measure, cue=what.end, actor=actor, why=why)


def _settled(tokens: Tokens, mention: Mention, tables: Reader) -> Mention:
    """Return the mention with the unit that a bare count is told with elsewhere: the number of guests is 60.

    Bare victims are people, and a rate without a measure is a rate.
    """
    if mention.kind == "rate" and not mention.measure:
        return mention._replace(measure="rate")
    if mention.unit:
        return mention
    noun = nouns.noun_announced(tokens, mention.first, tables.words.nouns)
    counted, who = (noun.unit, noun.population) if noun else ("", "")
    unit = "people" if mention.measure in _PEOPLE else counted
    why = mention.also(f"counts: {counted}, told before") if noun else mention.why
    return mention._replace(unit=unit, population=mention.population or who, why=why)


def _figure(tokens: Tokens, mention: Mention, base: int) -> Figure:
    start, end = tokens.start[mention.first], tokens.end[mention.last - 1]
    return Figure(
        start=start,
        end=end,
        text=tokens.text[start:end],
        value=mention.value,
        low=mention.low,
        high=mention.high,
        low_open=mention.low_open,
        high_open=mention.high_open,
        bound=mention.bound,
        change=mention.change,
        unit=mention.unit,
        measure=mention.measure,
        population=mention.population,
        part_of=None if mention.part_of is None else base + mention.part_of,
        previous=None if mention.previous is None else base + mention.previous,
        actor=mention.actor,
        why=mention.why,
    )
