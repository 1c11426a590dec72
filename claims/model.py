"""The nouns: a report, what was understood of it, and where in its text. Values only; no rules.

Every ``start`` and ``end`` counts Unicode code points in ``Article.text``: ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from hashlib import sha256
from typing import Final, Literal

from claims.value import value

Role = Literal["headline", "dateline", "body", "caption", "promo"]
Bound = Literal["exact", "at_least", "more_than", "at_most", "less_than", "about", "nearly", "range", "vague"]
Change = Literal["up", "down"]
WindowKind = Literal["incident", "period", "cumulative"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Speech = Literal["direct", "indirect", "mixed"]
ClaimKind = Literal["figure", "event", "statement", "forecast", "opinion"]

Span = tuple[int, int]
"""Start (inclusive) and end (exclusive) in code points."""


class Value:
    """What never changes once made; it travels between processes as its fields in order.

    Said here because a frozen class with slots that is compiled cannot be pickled in the usual way.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        names = self.__dataclass_fields__  # type: ignore[attr-defined]
        return type(self), tuple([getattr(self, name) for name in names])


HEADING_WORDS: Final = 12
"""Words that stand in for a missing title; chosen by eye."""


@value(frozen=True, slots=True)
class Article(Value):
    """One report, cleaned at import and never edited afterwards."""

    text: str
    """Cleaned once; every offset counts in it."""
    id: str = ""
    """The id that the report came with; "" when it had none."""
    title: str = ""
    published: date | None = None
    outlet: str = ""
    """Who published it: the newspaper, site or organisation."""
    agency: str = ""
    """The wire it is credited to, "" when it is the outlet's own."""
    url: str = ""
    language: str = ""
    """Two-letter code; "" means: find out."""

    @property
    def heading(self) -> str:
        """The title; without one, the first words of the text stand in for it."""
        if self.title:
            return self.title
        words = self.text.split(maxsplit=HEADING_WORDS)
        return " ".join(words[:HEADING_WORDS]) + (" …" if len(words) > HEADING_WORDS else "")

    @property
    def sha256(self) -> str:
        """Digest of the text, as hexadecimal digits."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@value(frozen=True, slots=True)
class Stretch(Value):
    """Where something is told: a layer of an analysis is in the order of where its stretches start."""

    start: int
    end: int


def first_from(layer: tuple[Stretch, ...], position: int) -> int:
    """Return the index of the first of a layer that starts at a place of the text or behind it.

    >>> first_from((Stretch(0, 4), Stretch(9, 12)), 4)
    1
    """
    first, last = 0, len(layer)
    while first < last:
        middle = (first + last) // 2
        if layer[middle].start < position:
            first = middle + 1
        else:
            last = middle
    return first


@value(frozen=True, slots=True)
class Window(Value):
    """The period that a figure covers; a missing end is open."""

    first: date | None
    last: date | None
    kind: WindowKind
    """``incident``: one event or day. ``period``: closed. ``cumulative``: from a start to the as-of day."""


@value(frozen=True, slots=True)
class Sentence(Stretch):
    """One sentence, heading, dateline or list item, with its role."""

    role: Role = "body"
    score: float = 0.0
    """How much it is worth checking, 0..1."""
    claim: int | None = None
    """Index of its (first) claim, None when it was not picked."""
    why: tuple[str, ...] = ()
    """The features that made the score, strongest first, in words."""


@value(frozen=True, slots=True)
class Figure(Stretch):
    """A stated quantity as an interval, with the slots that decide what it may be compared with."""

    text: str
    value: float | None
    """The number as stated, in its unit (12 for "12 per cent", 0.3333 for "a third"); None when none is
    stated ("dozens") or two are (a range)."""
    low: float | None
    """Resolved interval; None means no bound on that side (minus or plus infinity)."""
    high: float | None
    low_open: bool = False
    """True when ``low`` itself is excluded, or there is no lower bound."""
    high_open: bool = False
    bound: Bound = "exact"
    change: Change | None = None
    """``up`` or ``down`` when the figure is told as a change ("rose to 17", "fell by 40 per cent"), not for a
    level beside its step ("fell 2 per cent to 480") or an earlier one ("17, up from 12")."""
    unit: str = ""
    """Normalised, singular: people, percentage, kilometre, dollar ..."""
    measure: str = ""
    """What is counted or measured: killed, injured, displaced, attacks, price ...; "" when not known."""
    population: str = ""
    """Who is counted: civilians, children, soldiers ...; "" when left open."""
    part_of: int | None = None
    """Index of the figure this one is a part of ("including 34 children")."""
    previous: int | None = None
    """Index of the figure it changed from ("rose from 12 to 17": the 17 points at the 12)."""
    window: Window | None = None
    as_of: date | None = None
    place: int | None = None
    attribution: int | None = None
    actor: str = ""
    """Who did it, where said ("by Russian warplanes")."""
    why: tuple[str, ...] = ()
    """The rules that fired, in words, in order."""

    def filled(
        self,
        window: Window | None,
        as_of: date | None,
        place: int | None,
        attribution: int | None,
        why: tuple[str, ...],
    ) -> Figure:
        """Return the figure with the slots that its report fills.

        Every figure goes this way once: so it takes a quarter of the time of replace() (measured).
        """
        return Figure(
            self.start, self.end, self.text, self.value, self.low, self.high, self.low_open, self.high_open,
            self.bound, self.change, self.unit, self.measure, self.population, self.part_of, self.previous,
            window, as_of, place, attribution, self.actor, why,
        )  # fmt: skip


@value(frozen=True, slots=True)
class Time(Stretch):
    """One time expression, with the days it covers."""

    text: str
    type: TimeType
    value: str
    """TIMEX3 value: 2019-03, P1M, 2019-W14, PAST_REF ..."""
    first: date | None = None
    last: date | None = None
    precision: str = ""
    """day, week, month, quarter, year, decade, part (of a day), or "" for a duration."""
    why: tuple[str, ...] = ()


@value(frozen=True, slots=True)
class Place(Stretch):
    """One mention of a place, resolved."""

    text: str
    name: str
    """The canonical name: Idlib for Idleb, Syria for Syrian."""
    geonames: int | None = None
    country: str = ""
    """Two-letter ISO 3166 code."""
    lat: float | None = None
    lon: float | None = None
    within: tuple[str, ...] = ()
    """Canonical names of the places that contain it, nearest first: ("Idlib Governorate", "Syria")."""
    why: tuple[str, ...] = ()


@value(frozen=True, slots=True)
class Attribution(Value):
    """Who says what, by which cue."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Speech = "indirect"
    vague: bool = False
    """True for sources nobody can ask: "activists", "local NGOs"."""
    origin: str = ""
    """Canonical name of the source at the end of the chain; "" when it is not named."""
    chain: tuple[str, ...] = ()
    """Outlet, agency, named source: from the page to the origin, each canonical."""
    why: tuple[str, ...] = ()


@value(frozen=True, slots=True)
class Claim(Stretch):
    """One thing a report claims: a stretch of one sentence, usually with one figure."""

    text: str
    score: float
    kind: ClaimKind = "figure"
    figures: tuple[int, ...] = ()
    attribution: int | None = None
    why: tuple[str, ...] = ()


@value(frozen=True, slots=True)
class Unpicked(Stretch):
    """A sentence with a number that is no claim, and why not."""

    why: str


@value(frozen=True, slots=True)
class Analysis(Value):
    """What was understood of one report: layers over its text, each sorted by start."""

    article: Article
    language: str
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    unpicked: tuple[Unpicked, ...] = ()
    publisher: str = ""
    """Who owns the outlet, when the newsroom's configuration says so."""
    warnings: tuple[str, ...] = field(default=())
    """Sentences for the reader: what could not be done and why."""
