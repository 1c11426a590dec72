"""Places named in a report, with country, coordinates and what contains them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log10
from typing import Final

from claims.language import known
from claims.model import Article, Place, Sentence
from claims.places import names as placenames
from claims.places.gazetteer import Row, alike, fold
from claims.places.names import STRONG, Mention
from claims.places.words import Words, words_of

KNOWN: Final = 100_000
"""A name of this weight means the place after a word of place, though its country be not spoken of."""
ELSEWHERE: Final = "what acts is elsewhere"
"""Why the owner of an army, a fleet or an embassy tells no place: Moscow's army."""
_OWNERS: Final = ("'s", "’s")
_GUESSES: Final = 20
"""Unknown names compared with the table by likeness, at most, in one report."""
_SHORTEST_GUESS: Final = 5
"""Letters: shorter names are like too many others."""


def find(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[Place, ...]:
    """Return the places of a report, by start."""
    if language not in known():
        return ()
    words = words_of(language)
    mentions: list[Mention] = []
    unknown: list[Mention] = []
    people: set[str] = set()
    for sentence in sentences:
        if sentence.role != "promo":
            named, left, persons = placenames.names(article.text, sentence, words, _GUESSES - len(unknown))
            mentions += named
            unknown += left
            people |= persons
    sure = {item.key for item in mentions if item.located}
    if people:  # Michael Jordan was heard; "Jordan said" is he, unless somebody is "in Jordan" too; so ships
        mentions = [item for item in mentions if item.key not in people or item.key in sure]
    play = _in_play(mentions, words)
    found = [
        _place(article.text, item, chosen, words)
        for position, item in enumerate(mentions)
        if (chosen := _settle(article.text, mentions, position, play, sure, words))
    ]
    found += _guess(article.text, unknown, play, words)
    return tuple(sorted(found, key=lambda place: place.start))


def _in_play(mentions: Sequence[Mention], words: Words) -> dict[str, int]:
    """Return how often each country is spoken of, the most first, by names that leave little doubt."""
    counted = Counter(
        item.rows[0].country
        for item in mentions
        if item.key not in words.stop
        and (item.rows[0].weight >= STRONG or item.located)
        and all(
            other.country == item.rows[0].country or other.weight * 10 < item.rows[0].weight
            for other in item.rows
        )
    )
    return dict(counted.most_common())


def _settle(
    text: str, mentions: Sequence[Mention], position: int, play: dict[str, int], sure: set[str], words: Words
) -> Row | None:
    """Return the place that a name means here, None when it is likelier to be no place."""
    item = mentions[position]
    beyond = mentions[position + 1 : position + 2]
    outer = beyond[0].rows[0] if beyond and _lies_in(text, item, beyond[0], words) else None
    several = len(item.rows) > 1
    chosen = _likeliest(text, mentions, position, outer, play, words) if several else item.rows[0]
    if not chosen.country and _described(text, item, words):
        return None
    named = outer is not None and outer.country == chosen.country and outer.kind in ("country", "region")
    weight = max(row.weight for row in item.rows if row.country == chosen.country)
    known_here = play.get(chosen.country, 0) > 0 or weight >= KNOWN
    weak = weight < STRONG or item.key in words.stop
    if not weak or named:
        return chosen
    if item.key in words.stop:
        told = play.get(chosen.country, 0) > 1 or (weight >= KNOWN and _stands_in(text, item, words))
        sure_of_it = item.alone and told if chosen.country else _is_region(text, item, words)
        return chosen if item.located and sure_of_it else None
    return chosen if known_here and item.alone and (item.located or item.key in sure) else None


def _likeliest(
    text: str,
    mentions: Sequence[Mention],
    position: int,
    outer: Row | None,
    play: dict[str, int],
    words: Words,
) -> Row:
    """Return which place of a name is meant, by its size and by the places named beside it."""
    item = mentions[position]
    holding = _regions_in_play(mentions) if item.rows[0].kind == "country" else set()
    before = mentions[max(0, position - 1) : position]
    inner = before[0].rows if before and _lies_in(text, before[0], item, words) else ()
    held = {(row.country, name) for row in inner for name in row.within}
    seats = {row.country for row in item.rows if row.kind == "region"}
    region = _is_region(text, item, words)
    most = max(play.values(), default=1)

    def likelihood(row: Row) -> float:
        return (
            log10(row.weight + 1)
            + (3 * (outer.name in row.within) + (outer.country == row.country) if outer else 0)
            + 3 * ((row.country, row.name) in held)
            + 1.3 * play.get(row.country, 0) / most
            + 2 * (row.kind == "country")
            + (fold(row.name) == item.key)
            + (
                3 * (row.kind == "region")
                if region
                else 0.5 * (row.kind != "region" and row.country in seats)
            )
            + 4 * ((row.country, row.name) in holding)
        )

    return max(item.rows, key=likelihood)


def _stands_in(text: str, item: Mention, words: Words) -> bool:
    """Tell the town of a first name by what stands before no person: in Dallas, outside Nancy."""
    before = text[max(0, item.start - 12) : item.start].lower().split()
    owner = text[item.end : item.end + 2] in _OWNERS
    return item.key in words.given and bool(before) and before[-1] in words.inside and not owner


def _lies_in(text: str, inner: Mention, outer: Mention, words: Words) -> bool:
    """Tell whether a place is told to lie in the next: London, Ontario; not "in Paris, Clinton spoke"."""
    return outer.start == inner.end + 2 and text[inner.end] == "," and outer.key not in words.stop


def _regions_in_play(mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Return the regions, each with its country, of cities that leave little doubt: Georgia of Atlanta."""
    cities = [item.rows[0] for item in mentions if item.rows[0].kind == "city"]
    return {(row.country, name) for row in cities if row.weight >= STRONG for name in row.within[:-1]}


def _described(text: str, item: Mention, words: Words) -> bool:
    """Tell whether a region only says of which land a text speaks: the Sahel state."""
    after = text[item.end : item.end + 24].split(maxsplit=1)[:1]
    return bool(after) and after[0].strip(".,;:)") in words.lands


def _is_region(text: str, item: Mention, words: Words) -> bool:
    after = text[item.end : item.end + 24].lower().split(maxsplit=1)
    if after and text[item.end : item.end + 1] == " " and after[0].strip(".,;:)") in words.classes:
        return True
    return text[max(0, item.start - 24) : item.start].lower().endswith(words.regions)


def _place(text: str, item: Mention, row: Row, words: Words, rule: str = "name") -> Place:
    following = text[item.end : item.end + 24].lower().split(maxsplit=1)
    named = bool(following) and following[0].strip(".,;:)") in words.named
    owned = following[-1] if following and following[0] in _OWNERS else ""
    deed = owned or (following[0] if following and item.adjective else "")
    acts = deed.partition(" ")[0].strip(".,;:)") in words.acting
    before = text[max(0, item.start - 24) : item.start].lower().replace("-", " ").split()
    event = named or (bool(before) and before[-1] in words.reckoned)
    why = ["adjective" if item.adjective or event or acts else rule]
    if acts:
        why.append(ELSEWHERE)
    parts: list[str] = []
    while before and before[-1] in words.directions and words.directions[before[-1]]:
        parts.insert(0, words.directions[before.pop()])
    name, within = row.name, row.within
    if parts and not item.adjective:
        part = "-".join(parts)
        why.append(f"part: {part}")
        name, within = f"{part} {name}", (name, *within)
    if len(item.rows) > 1:
        why.append(f"one of {len(item.rows)} places of this name")
    whole = row.geonames if name == row.name else None
    quote = text[item.start : item.end]
    return Place(
        item.start, item.end, quote, name, whole, row.country, row.lat, row.lon, within, tuple(why)
    )  # fmt: skip


def _guess(text: str, unknown: Sequence[Mention], play: dict[str, int], words: Words) -> list[Place]:
    """Return the places whose spelling the table lacks but nearly has, in the countries most spoken of."""
    countries = [code for code in list(play)[:2] if code in words.transliterated]
    found = []
    for item in unknown if countries else ():
        if len(item.key.removeprefix("al ")) < _SHORTEST_GUESS:
            continue
        rows = next((rows for code in countries if (rows := alike(item.key, code))), ())
        found += [_place(text, item, row, words, "near spelling") for row in rows[:1]]
    return found
