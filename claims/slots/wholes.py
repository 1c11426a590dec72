"""Figures that are parts of one told in another sentence: of these, the dead included, six of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from claims.figures import adding, measure_words
from claims.figures.quantities import reader
from claims.language import section
from claims.model import Analysis, Figure
from claims.slots import surroundings
from claims.tokens import Cut, Cutter, Phrases, cutter

_NO_BASE: Final = frozenset({"percentage", "point", "year of age", "year", "month", "day", "hour", "minute"})
_UNCOUNTED: Final = frozenset(
    ("money", "price", "distance", "area", "weight", "volume", "time", "age", "temperature", "exchange_rate")
)
"""Measures of what is no part of a count."""
_OPENING: Final = 40
"""Characters from the head of a sentence to the part that it tells; chosen by eye."""
_REACH: Final = 3
"""So many sentences back is the whole that is named by what befell it: the dead included."""
_BEHIND: Final = 24
"""Characters behind a number that may say of what it is a part."""
_SUMMED: Final = frozenset((adding.SUMMED, adding.REST))
_SAID: Final = ": said of it"
"""How the reason ends for whom a share turns out to be: a third of the victims were children."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language that make a figure a part of one told before."""

    openings: Phrases[str]
    """How a sentence of parts begins, with the measure of the whole, "" for any: the dead include."""
    firsts: frozenset[str]
    behind: Phrases[str]
    """What stands behind a part, likewise: (six) of them, (six) of the dead."""
    links: frozenset[str]
    """What stands between the parts of a list."""
    rest: Phrases[str]
    victims: frozenset[str]
    cutter: Cutter


@cache
def _words(language: str) -> _Words:
    words, tables = section(language, "figures"), reader(language)
    groups = words.get("groups", {})
    openings = [(lead, "") for lead in (*words.get("trailing", ()), *words.get("of_them", ()))]
    for measure, names in {"": words.get("told_again", ()), **groups}.items():
        openings += [(f"{name} {verb}", measure) for name in names for verb in words.get("holding", ())]
    for measure, names in {"": words.get("pronouns", ()), **groups}.items():
        openings += [(f"{of} {name}", measure) for name in names for of in words.get("told_first", ())]
    of = section(language, "numbers").get("of", ())
    named = {"": words.get("pronouns", ()), **groups}.items()
    return _Words(
        Phrases(sorted(openings, key=_measured, reverse=True)),
        frozenset(cutter().cut(lead, 0, len(lead)).low[0] for lead, _ in openings),
        Phrases((_before(word, name), measure) for measure, names in named for name in names for word in of),
        tables.parts.links,
        tables.parts.rest,
        frozenset(section(language, "slots").get("victims", ())),
        tables.cutter,
    )


def _before(word: str, name: str) -> str:
    """Return a name behind a word: of them, d'entre eux."""
    return f"{word}{name}" if word.endswith("'") else f"{word} {name}"


def _measured(entry: tuple[str, str]) -> str:
    return entry[1]


class _Told:
    """What was told up to a figure: the counts that may be wholes, and the sentence last spoken of each."""

    def __init__(self) -> None:
        self.bases: Final[list[int]] = []
        self.spoken: Final[dict[int, int]] = {}
        self.part: tuple[int, int] | None = None
        """The part told last of a whole of another sentence, and that whole."""


def based(analysis: Analysis, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with every part and share of an earlier one: a third of some 3.5 million."""
    told, words = _Told(), _words(analysis.language)
    found: list[Figure] = []
    for index, figure in enumerate(figures):
        number = surroundings.number_of(analysis, figure.start)
        whole = _whole_of(analysis, figure, number, told, found, words)
        if whole is not None:
            figure = _part(analysis, figure, whole, found[whole])
            told.part, told.spoken[whole] = (index, whole), number
        elif is_share(figure) and not _of_rest(figure, words):
            base = next(
                (item for item in reversed(told.bases) if _can_be_whole(analysis, found[item], figure)), None
            )
            if base is not None:
                figure = _share(figure, base, found[base])
        elif figure.low is not None and figure.low > 1 and figure.unit not in _NO_BASE:
            told.bases.append(index)
            told.spoken[index] = number
        found.append(figure)
    return [_everywhere(analysis, figure, found, index) for index, figure in enumerate(found)]


def _of_rest(figure: Figure, words: _Words) -> bool:
    """Tell a share of what is left, which is not told: half of the rest."""
    told = words.cutter.cut(figure.text, 0, len(figure.text)).low
    return any(words.rest.at(told, at) is not None for at in range(1, len(told)))


def _everywhere(analysis: Analysis, figure: Figure, found: list[Figure], index: int) -> Figure:
    """Return a whole without the place of one part: 400 were killed, 250 in Herat and 150 in Badghis."""
    if figure.place is None or index + 1 >= len(found):
        return figure
    part = found[index + 1]
    shared = part.part_of == index and part.place == figure.place
    summed = shared and not _SUMMED.isdisjoint(part.why)
    return (
        replace(figure, place=None) if summed and analysis.places[figure.place].start > part.start else figure
    )


def _whole_of(
    analysis: Analysis, figure: Figure, number: int, told: _Told, found: list[Figure], words: _Words
) -> int | None:
    """Return the count of a sentence before that a figure is a part of."""
    if not told.bases or figure.part_of is not None or figure.measure in _UNCOUNTED:
        return None
    if told.part is not None and _goes_on(analysis, figure, found[told.part[0]], number, words):
        whole = told.part[1]
    else:
        measure = _led(analysis, figure, number, words)
        if measure is None:
            measure = _of_them(analysis, figure, words)
        if measure is None:
            return None
        wholes = (item for item in reversed(told.bases[-_REACH:]) if told.spoken[item] < number)
        reach = _REACH if measure else 1
        near = (item for item in wholes if number - told.spoken[item] <= reach)
        whole = next((item for item in near if measure in ("", found[item].measure)), -1)
    if whole < 0 or surroundings.number_of(analysis, found[whole].start) >= number:
        return None
    return whole if is_share(figure) or figure.measure == "rate" or _fits(figure, found[whole]) else None


def _fits(part: Figure, whole: Figure) -> bool:
    """Tell whether a part is no more than its whole, and of the same kind."""
    smaller = part.low is None or whole.high is None or part.low <= whole.high
    alike = part.measure == whole.measure != "" or part.unit in ("", "people", whole.unit)
    return smaller and (alike or bool(part.population))


def _goes_on(analysis: Analysis, figure: Figure, part: Figure, number: int, words: _Words) -> bool:
    """Tell whether a list of parts goes on: the dead included six children | and four women."""
    if figure.start - part.end > _BEHIND or part.start < analysis.sentences[number].start:
        return False
    between = words.cutter.cut(analysis.article.text, part.end, figure.start).low
    return between != [] and words.links.issuperset(between)


def _led(analysis: Analysis, figure: Figure, number: int, words: _Words) -> str | None:
    """Return the measure of the whole that the head of the sentence names, None where it names none."""
    start = analysis.sentences[number].start
    if not start < figure.start <= start + _OPENING:
        return None
    opening: Cut = words.cutter.cut(analysis.article.text, start, figure.start)
    if opening.low[0] not in words.firsts:
        return None
    led = words.openings.at(opening.low, 0)
    return led[1] if led is not None else None


def _of_them(analysis: Analysis, figure: Figure, words: _Words) -> str | None:
    """Return the measure of the whole that stands behind the number: six of them, six of the dead."""
    end = min(figure.start + _OPENING, figure.end + _BEHIND)
    told = words.cutter.cut(analysis.article.text, figure.start, end).low
    for at in range(1, min(len(told), 4)):
        behind = words.behind.at(told, at)
        if behind is not None:
            return behind[1]
    return None


def _part(analysis: Analysis, figure: Figure, whole: int, base: Figure) -> Figure:
    """Return a figure as a part of a whole told before, with what only that tells of it."""
    if is_share(figure):
        return _share(figure, whole, base)
    if figure.measure == "rate":
        scaled = replace(figure, low=_hundredth(figure.low), high=_hundredth(figure.high))
        return replace(_share(scaled, whole, base), unit=figure.unit)
    why = (*figure.why, f"part: of {base.text}, told before")
    loose = figure.measure == "casualties" and measure_words.tolls(analysis.language, base.measure)
    figure = replace(
        figure,
        part_of=whole,
        measure=base.measure if loose or not figure.measure else figure.measure,
        unit=figure.unit or base.unit,
        window=figure.window or base.window,
        why=why,
    )
    return figure if _placed_here(analysis, figure) else replace(figure, place=base.place)


def _hundredth(value: float | None) -> float | None:
    return None if value is None else value / 100


def _placed_here(analysis: Analysis, figure: Figure) -> bool:
    """Tell whether the sentence of a figure names the place of it."""
    sentence = analysis.sentences[surroundings.number_of(analysis, figure.start)]
    return figure.place is not None and analysis.places[figure.place].start >= sentence.start


def _can_be_whole(analysis: Analysis, base: Figure, share: Figure) -> bool:
    """Tell whether an earlier figure can be the whole of a share: no third of the pupils is one of $9m.

    A share that names nothing ("half were empty") is one of what was counted just before it.
    """
    if not share.unit:
        apart = surroundings.number_of(analysis, share.start) - surroundings.number_of(analysis, base.start)
        return apart <= 1
    if share.unit == base.unit:
        return True
    language = analysis.language
    if share.unit in section(language, "slots").get("victims", ()):  # of the victims, not of 900 pupils
        return measure_words.tolls(language, base.measure)
    return _of_people(share, language) and _of_people(base, language) and not _of_a_group(share, base)


def _of_people(figure: Figure, language: str) -> bool:
    """Tell whether a figure counts people: by its noun, or as victims."""
    things = section(language, "relations").get("measures_of_things", ())
    victims = measure_words.tolls(language, figure.measure) and figure.measure not in things
    return bool(figure.population) or figure.unit == "people" or victims


def _of_a_group(share: Figure, base: Figure) -> bool:
    """Tell whether a share is one of a group that the base does not count: no women, of people."""
    own = share.population not in ("", "people") and not any(why.endswith(_SAID) for why in share.why)
    return own and share.population != base.population


def is_share(figure: Figure) -> bool:
    """Tell a fraction of nothing that is counted here: a third, not half a year, nor a fall by a third."""
    stated = figure.why[:1] == ("fraction",) and figure.unit not in _NO_BASE and figure.change is None
    stated = stated and not any(measure_words.DIFFERENCE in why for why in figure.why)
    return figure.value is not None and stated and 0 < figure.value < 1 and figure.part_of is None


def _share(figure: Figure, number: int, base: Figure) -> Figure:
    """Return a share resolved against its whole; one of an open whole stays open."""
    if figure.low is None:
        return figure
    return replace(
        figure,
        low=None if base.low is None else figure.low * base.low,
        high=None if base.high is None or figure.high is None else figure.high * base.high,
        low_open=figure.low_open or base.low_open,
        high_open=figure.high_open or base.high_open,
        part_of=number,
        measure=base.measure,
        unit=base.unit,
        why=(*figure.why, f"a share of {base.text}"),
    )
