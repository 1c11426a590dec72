"""Values as short words for the screen: dates, figures, counts, bars; foreign text passes ``visible``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from tui.verdicts import Verdict

if TYPE_CHECKING:
    from claims.finding.matching import Copy
    from claims.model import Figure
    from claims.relating.series import Contested
    from claims.relating.statement import Quantity, Statement
    from db.records import Report

_WHOLE: Final = 1_000
"""From this number on a fraction tells nothing."""
_HIDDEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
    0x2028,
    0x2029,
)
_VISIBLE = dict.fromkeys(_HIDDEN, "\N{REPLACEMENT CHARACTER}") | {
    0x0A: "\n",
    0x0D: " ",
    0x09: " ",
    0xA0: "\xa0",
}


def visible(text: str) -> str:
    """Return the text with controls replaced letter for letter: offsets hold, no escape gets out."""
    return text if text.isprintable() else text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """Return the text as one line without controls."""
    return " ".join(visible(text).split())


def day(value: date | None) -> str:
    """Return an ISO date, or ten characters that say there is none."""
    return value.isoformat() if value else "no date   "


def moment(at: str) -> str:
    """Return a moment of the journal, kept in UTC, by the reader's own clock: "2024-03-05 14:30".

    >>> len(moment("2024-03-05T13:30:12.000+00:00"))
    16
    """
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def plural(count: int, noun: str) -> str:
    """Return "1 claim", "2 claims".

    >>> plural(1, "claim"), plural(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


_PLAIN = frozenset((
    "", "population", "rate", "share", "number", "people", "count",
    "area", "data", "distance", "energy", "money", "speed", "temperature", "time", "volume", "weight",
))  # fmt: skip
"""Measures and units that say nothing beside the figure's own words."""
_KINDS = frozenset((
    "attacks", "buildings", "cases", "employees", "livestock", "refugees", "troops", "vehicles",
))  # fmt: skip
"""Measures that the noun of what is counted says more exactly: "3 schools" are buildings."""
_STATES = frozenset(("missing", "in_need"))
"""Measures that follow what is counted like participles: "41 people missing"."""
STEM = 5
"""Letters by which a word is told to be there already: "displaced" beside "630,000 displacements"."""


_ALSO = {
    "killed": ("dead", "death", "died", "fatalit", "bodies", "corpse", "mort", "tué", "décès"),
    "injured": ("wound", "hurt", "bless"),
}
"""Beginnings of other words that say a measure."""


def figure_words(figure: Figure | Quantity) -> str:
    """Return a figure with what it counts, once: "12 civilians killed", "300 beds (capacity)".

    A thing that the figure's own words name needs neither its group nor the noun for its kind beside it.
    """
    words, measure = one_line(figure.text), figure.measure or figure.unit
    named = figure.unit not in _PLAIN and _says(words, figure.unit)
    if figure.population not in _PLAIN and not named and not _says(words, figure.population):
        words += f" {one_line(figure.population)}"
    if measure in _PLAIN or (named and measure in _KINDS) or _says(words, measure):
        return words
    told = one_line(measure).replace("_", " ")
    return f"{words} {told}" if measure.endswith("ed") or measure in _STATES else f"{words} ({told})"


def _says(words: str, part: str) -> bool:
    """Return whether a word, or another for the same, begins in the words of a figure already."""
    stems = (part[:STEM].lower(), *_ALSO.get(part, ()))
    return any(stem in words.lower() for stem in stems)


def amount(value: float) -> str:
    """Return a number as people write it.

    >>> amount(6422.0), amount(0.5), amount(3.5e6 / 3)
    ('6,422', '0.5', '1,166,667')
    """
    return f"{value:,.0f}" if value == int(value) or abs(value) >= _WHOLE else f"{value:,.4g}"


def interval_words(figure: Figure | Quantity) -> str:
    """Return what the figure means as an interval: "135 or more"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "no number stated"
    if low is None or high is None:
        side = f"{amount(low)} or more" if low is not None else f"{amount(high or 0)} or less"
        return side.replace(" or more", " and above") if figure.low_open and low is not None else side
    return amount(low) if low == high else f"{amount(low)} to {amount(high)}"


def contested_words(found: Contested) -> str:
    """Return what is contested as an interval: "12 to 47 or more"."""
    low, high = (amount(end) for end in (found.low, found.high))
    return f"{low}{' or less' if found.below else ''} to {high}{' or more' if found.above else ''}"


def window_words(figure: Figure | Quantity) -> str:
    """Return the period of a figure: "2019-03-01 to 2019-03-31", "since 2019-02-09", or ""."""
    if figure.window is None:
        return ""
    first, last = figure.window.first, figure.window.last
    if first and last:
        return str(first) if first == last else f"{first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def verdict_bar(
    verdicts: Mapping[str, int], claims: int, scale: Mapping[str, Verdict], width: int = 8
) -> str:
    """Return glyphs in proportion to the verdicts of a report, open ones as dots; words stand beside it.

    >>> from tui.verdicts import scale
    >>> verdict_bar({"confirmed": 2}, 4, scale({}))
    '✓✓✓✓····'
    """
    if not claims:
        return ""
    width = min(width, claims) if claims < width // 2 else width
    glyphs: list[str] = []
    for word, step in scale.items():
        if word != "unchecked" and verdicts.get(word):
            glyphs += step.glyph * max(1, round(width * verdicts[word] / claims))
    return "".join(glyphs)[:width].ljust(width, "·")


def copies_words(copies: Sequence[Copy], most: int = 6) -> str:
    """Return where else a sentence stands word for word: "3 copies: Gazette, Echo, Post", "" when nowhere."""
    if not copies:
        return ""
    count = f"{len(copies):,} {'copy' if len(copies) == 1 else 'copies'}"
    outlets = list(dict.fromkeys(one_line(item.outlet) for item in copies if item.outlet))
    left = len(outlets) - most
    named = ", ".join(outlets[:most]) + (f" and {left:,} more" if left > 0 else "")
    return f"{count}: {named}" if named else count


_BARS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[float]) -> str:
    """Return one bar a value, lowest to highest.

    >>> sparkline([1, 5, 9])
    '▁▅█'
    """
    if not values:
        return ""
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    return "".join(_BARS[min(7, int(8 * (value - low) / span))] for value in values)


def number_of(quantity: Quantity) -> float | None:
    """Return a figure as its report states it; of a range or a share ("half of them") the lower end."""
    value, low, high = quantity.value, quantity.low, quantity.high
    ends = [end for end in (low, high) if end is not None]
    if value is not None and (low is None or low <= value) and (high is None or value <= high):
        return value
    return ends[0] if ends else None


def stated(said: Statement) -> float | None:
    """Return the first figure of a statement as a number."""
    return number_of(said.quantities[0]) if said.quantities else None


COURSE: Final = 8
"""Bars of a course in a list: its words have room beside it."""


def course_words(values: Sequence[float]) -> str:
    """Return the course of a figure with its words, "" when there is none; of many values some are drawn.

    >>> course_words([12, 19, 25]), course_words([12, 12]), course_words([12])
    ('▁▅█ 12 to 25', '▁▁ always 12', '')
    >>> course_words(range(40))
    '▁▂▃▄▅▆▇█ 0 to 39'
    """
    if len(values) < 2:
        return ""
    low, high = amount(min(values)), amount(max(values))
    cells = min(COURSE, len(values))
    drawn = [values[(cell + 1) * len(values) // cells - 1] for cell in range(cells)]
    return f"{sparkline(drawn)} " + (f"{low} to {high}" if low != high else f"always {low}")


_SAMENESS = ("same measure", "same population", "same place", "same window", "same subject")


def telling(reason: str) -> str:
    """Return a reason with what two claims share behind what sets them apart: the end may be cut off.

    >>> telling("same measure and place; 12 against 19; Red Cross and ministry, one day apart")
    '12 against 19; Red Cross and ministry, one day apart; same measure and place'
    """
    shared, _, rest = reason.partition("; ")
    return f"{rest}; {shared}" if rest and shared.startswith(_SAMENESS) else reason


def joined(parts: Iterable[str]) -> str:
    """Return the parts that say something, parted by middle dots."""
    return " · ".join(part for part in parts if part)


def citation(words: str, report: Report) -> str:
    """Return the words of a claim with outlet, title, date and address of its report, on one line."""
    source = (report.outlet, report.title, day(report.published).strip(), report.url)
    return one_line(f"“{words}” ({', '.join(part for part in source if part)})")
