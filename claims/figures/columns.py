"""What the cells of a column count: read from its head as if that stood behind the number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from claims.figures.mentions import Mention
from claims.figures.quantities import Reader
from claims.tokens import Tokens

LABEL: Final = "the name of a row, by the head of its column"
"""Why a number under such a head is no figure."""
_LONGEST: Final = 80
"""Characters of a head that are read."""


class Column(NamedTuple):
    """What the numbers of a column are."""

    unit: str = ""
    kind: str = ""
    measure: str = ""
    population: str = ""
    times: float = 1.0
    """What each is to be multiplied by: (thousands)."""
    why: str = ""


def is_label(head: str, tables: Reader) -> bool:
    """Tell the head of a column that names its rows: No., week, year."""
    return head.strip(" .:").lower() in tables.labels


def of(heads: tuple[str, ...], understood: Callable[[Tokens], list[Mention]], tables: Reader) -> Column:
    """Return what a column counts, by the first of its heads that says so: its own, then the table's."""
    columns = [_read(head, understood, tables) for head in heads]
    told = (column for column in columns if column.measure or column.population or column.kind)
    return next(told, columns[0])


def of_line(
    tokens: Tokens, mention: Mention, understood: Callable[[Tokens], list[Mention]], tables: Reader
) -> Column:
    """Return what the label of a line says that its number counts: Homes destroyed: 120."""
    label = tokens.text[tokens.start[0] : tokens.end[mention.first - 2]].lstrip(_BULLETS)
    return _read(label, understood, tables)


_BULLETS: Final = "-•*·–—▪◦►‣ "


def labelled(tokens: Tokens, mention: Mention) -> bool:
    """Tell a bare number behind the colon of a label at the head of a line."""
    bare = not (mention.measure or mention.unit or mention.kind)
    return bare and mention.first > 1 and tokens.low[mention.first - 1] == ":" and _short(tokens, mention)


def _short(tokens: Tokens, mention: Mention) -> bool:
    return tokens.end[mention.first - 1] - tokens.start[0] <= _LONGEST


def _read(head: str, understood: Callable[[Tokens], list[Mention]], tables: Reader) -> Column:
    """Return what a head says is counted; nothing for one without a noun of several: 2021, total."""
    plain, inner, times = _opened(head[:_LONGEST].lower(), tables)
    for wording in (f"2 {inner} {plain}", f"2 {plain}") if inner else (f"2 {plain}",):
        found = understood(Tokens(wording, 0, len(wording), tables.cutter))
        if not found or found[0].number:
            continue
        told, why = found[0], f"column: {head.strip()}"
        if told.measure or told.population or told.kind:
            return Column(told.unit, told.kind, told.measure, told.population, times, why)
        if told.unit and told.unit not in plain.split():
            return Column(told.unit, times=times, why=why)
    return Column(times=times)


def _opened(head: str, tables: Reader) -> tuple[str, str, float]:
    """Return a head without its bracket and "number of" or "of which", what that holds, and its factor."""
    plain, _, rest = head.partition("(")
    inner = rest.partition(")")[0].strip()
    words = Tokens(plain, 0, len(plain), tables.cutter)
    opening = tables.words.nouns.totals.at(words.low, 0) or tables.parts.including.at(words.low, 0)
    if opening is not None and opening[0] < len(words):
        plain = plain[words.start[opening[0]] :]
    times = tables.grammar.vague.get(inner, 1.0)
    dated = any(map(str.isdigit, inner))
    return plain.strip(" .:*"), "" if dated or times > 1 else inner, times


def headed(mention: Mention, column: Column) -> Mention:
    """Return the figure of a cell with what its column says of it; a unit of its own goes before."""
    generic = mention.kind != "" and mention.measure == mention.kind
    return mention._replace(
        value=_scaled(mention.value, column.times),
        low=_scaled(mention.low, column.times),
        high=_scaled(mention.high, column.times),
        unit=mention.unit or column.unit,
        kind=mention.kind or column.kind,
        measure=(column.measure or mention.measure) if generic or not mention.measure else mention.measure,
        population=mention.population or column.population,
        why=mention.also(column.why) if column.why else mention.why,
    )


def _scaled(value: float | None, times: float) -> float | None:
    return None if value is None else value * times
