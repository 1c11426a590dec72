"""Figures as stated: value, interval, bound, unit, measure, population. Slots from the report come later."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from claims.figures import (
    actors,
    adding,
    changes,
    columns,
    joining,
    measures,
    mentions,
    neighbours,
    nouns,
    numbers,
    parts,
    predicates,
    quantities,
    sharing,
)
from claims.figures.mentions import Mention
from claims.model import Figure, Sentence, Time, Unpicked
from claims.pieces import has_digit, words_in
from claims.sentences import tables as grids
from claims.tokens import Tokens

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


_ONLY_VICTIMS: Final = frozenset((*numbers.UNCOUNTED, "none"))
"""Forms that are a figure only where they count people whom something befell: a soldier, no casualties."""
LONGEST: Final = 4000
"""Figures are tied to each other within so many characters."""
_ROW: Final = 500
"""Characters without a word that are a row of numbers and nothing to read; chosen by eye, five lines."""
_WORD: Final = re.compile(r"[^\W\d_]|[%$€£¥]")


def find(
    text: str, sentences: Sequence[Sentence], times: Sequence[Time], language: str
) -> tuple[tuple[Figure, ...], tuple[Unpicked, ...]]:
    """Return the figures by start, and the numbers that are none (identifiers, dates) with the reason."""
    tables = quantities.reader(language)
    figures: list[Figure] = []
    left: list[Unpicked] = []
    dates = [(time.start, time.end) for time in times if time.type in ("DATE", "TIME")]
    starts = [start for start, _ in dates]
    laid_out = grids.find(text, sentences)
    for sentence in sentences:
        if sentence.start in laid_out.heads or not _promising(text, sentence, tables):
            continue
        row = laid_out.rows.get(sentence.start)
        stretches = row.cells if row else _stretches(text, sentence.start, sentence.end)
        for index, (start, end) in enumerate(stretches):
            if end - start >= _ROW and _WORD.search(text, start, end) is None:
                left.append(Unpicked(start, end, "a row of numbers without a word"))
                continue
            near = dates[bisect_left(starts, start) : bisect_left(starts, end)]
            tokens = Tokens(text, start, end, tables.cutter)
            read, unpicked = quantities.read(tokens, near, tables)
            left.extend(unpicked)
            found = _understood(tokens, read, tables)
            if row is not None and found:
                found, labels = _in_column(tokens, found, row, index, tables)
                left.extend(labels)
            elif found and columns.labelled(tokens, found[0]):
                found[0] = columns.headed(
                    found[0], columns.of_line(tokens, found[0], _reading(tables), tables)
                )
            base = len(figures)
            figures.extend(_figure(tokens, mention, base) for mention in found)
    return tuple(figures), tuple(left)


def _in_column(
    tokens: Tokens, found: list[Mention], row: grids.Row, index: int, tables: quantities.Reader
) -> tuple[list[Mention], list[Unpicked]]:
    """Return the figures of a cell with what the head of its column says of them, or why they are none."""
    told = (row.heads[index], row.caption, row.heads[0], row.cells[0] if index else row.heads[0])
    heads = tuple(tokens.text[first:last] for first, last in told)
    if columns.is_label(heads[0], tables):
        spans = [(tokens.start[item.first], tokens.end[item.last - 1]) for item in found]
        return [], [Unpicked(start, end, columns.LABEL) for start, end in spans]
    column = columns.of(heads, _reading(tables), tables)
    return [columns.headed(item, column) for item in found], []


def _reading(tables: quantities.Reader) -> Callable[[Tokens], list[Mention]]:
    """Return what reads the head of a column or the label of a line."""

    def understood(head: Tokens) -> list[Mention]:
        return _understood(head, quantities.read(head, (), tables)[0], tables)

    return understood


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an endless sentence (a table, an attack) into stretches, so that time grows with length alone."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST) + 1, start + LONGEST // 2)
        yield start, cut
        start = cut
    yield start, end


def _promising(text: str, sentence: Sentence, tables: quantities.Reader) -> bool:
    """Tell cheaply whether a sentence may hold a figure."""
    stretch = text[sentence.start : sentence.end]
    return has_digit(stretch) or not tables.gate.isdisjoint(words_in(stretch))


def _understood(tokens: Tokens, read: list[Mention], tables: quantities.Reader) -> list[Mention]:
    """Return the mentions with ranges, bounds, change, parts, measures, actors; articles only as victims."""
    words = tables.words
    found = joining.joined(tokens, read, words)
    found = [mentions.bounded(tokens, mention, words) for mention in found]
    found = joining.enclosed(tokens, found, words)
    found = mentions.told_of(tokens, mentions.aged(tokens, found, words), words)
    found = sharing.share(tokens, found, words.bounds)
    found = [mention for mention in found if not _tells(tokens, mention, tables)]
    while True:
        measured = _measured(tokens, found, tables)
        kept = [
            plain
            for plain, mention in zip(found, measured, strict=True)
            if (mention.form not in _ONLY_VICTIMS or mention.measure in _PEOPLE)
            and (mention.form != "change" or mention.measure)
        ]
        if len(kept) == len(found):
            return measured
        found = kept


def _tells(tokens: Tokens, mention: Mention, tables: quantities.Reader) -> bool:
    """Tell who only says what befell others: it killed nine, a military spokesman said."""
    told = mention.form in numbers.UNCOUNTED and tokens.word(mention.last) in tables.cues.tellers
    return told and tokens.word(mention.last + 1) not in tables.words.bounds.to  # a man said to be 40


def _measured(tokens: Tokens, found: list[Mention], tables: quantities.Reader) -> list[Mention]:
    found = changes.tie_changes(tokens, found, tables.words.bounds)
    stretches = [_stretch(tokens, mention) for mention in found]
    out = [_told(tokens, stretches, index, mention, tables) for index, mention in enumerate(found)]
    out = parts.tie_parts(tokens, out, tables.parts, tables.words.nouns)
    out = adding.add_up(tokens, out, tables.parts)
    for index in (*range(len(out)), *reversed(range(len(out)))):
        if not out[index].measure:
            out[index] = neighbours.inherit(tokens, out, index, tables.parts)
    out = parts.told_of_whole(out, tables.parts)
    return [_settled(tokens, mention, tables) for mention in out]


def _stretch(tokens: Tokens, mention: Mention) -> predicates.Stretch:
    adjectival = mention.kind == "" and mention.noun < mention.last and tokens.low[mention.noun - 1] == "-"
    return predicates.Stretch(
        mention.first,
        mention.last if mention.kind else mention.noun,
        mention.last,
        mention.unit,
        bool(mention.population),
        adjectival,
        mention.kind,
    )


def _told(
    tokens: Tokens,
    stretches: list[predicates.Stretch],
    index: int,
    mention: Mention,
    tables: quantities.Reader,
) -> Mention:
    """Return the mention with its measure, and the actor behind the words that told it."""
    what = measures.measure_of(tokens, stretches, index, tables.cues)
    if what is not None and (denied := parts.denied(tokens, mention.first, tables.parts, tables.words.nouns)):
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
    return mention.measured(what.measure, what.end, actor, f"measure {what.measure}: {what.why}")


def _settled(tokens: Tokens, mention: Mention, tables: quantities.Reader) -> Mention:
    """Return the mention with the unit that a bare count is told with elsewhere: the number of guests is 60.

    Bare victims are people, and a rate without a measure is a rate.
    """
    if mention.kind == "rate" and not mention.measure:
        return mention._replace(measure="rate")
    if mention.unit:
        return mention
    table = tables.words.nouns
    noun = nouns.noun_announced(tokens, mention.first, table)
    noun = noun or nouns.noun_bracketed(tokens, mention.first, mention.last, table)
    counted, who = (noun.unit, noun.population) if noun else ("", "")
    unit = "people" if mention.measure in _PEOPLE else counted
    if noun is None and unit == mention.unit:
        return mention
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
