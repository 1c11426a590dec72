"""Names of places as they stand in a sentence, told from persons. Which place each means: finding.py."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from claims.model import Sentence, Span
from claims.pieces import Pieces, pieces_of
from claims.places.gazetteer import Row, country_name, fold, lookup, opens
from claims.places.words import Words, words_of

_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀ-\u1fff]"
"""Every letter beyond Latin-1 is taken for one. Patterns begin with it: one class is scanned for at once."""
_NAME: Final = re.compile(
    rf"{_CAPITAL}(?:(?<=[A-Z])\.(?:[A-Z]\.){{1,3}}|(?<!\w.)[\w’'‘]*(?:-[\w’'‘]+)*(?![$€£¥]))"
)
"""A capitalised word, or an abbreviation with stops."""
_CAPITALISED: Final[Pieces[tuple[Span, ...]]] = Pieces(
    lambda piece: tuple([found.span() for found in _NAME.finditer(piece)])
)
"""Where they are in a piece."""
_ARTICLE: Final = re.compile(r"(?<!\w)(?:a[ldnrstz]h?|e[ldnrsz]|ul)-\Z")
"""The Arabic article before it."""
_LONGEST: Final = 4
"""Words of the longest name that is looked for (Al Jazirah ..., Santa Cruz del Quiché)."""
_LONGEST_WORD: Final = 80
"""Letters; no name is longer."""
_LINKS: Final = frozenset(
    [" ", " of ", " de ", " del ", " da ", " do ", " du ", " la ", " el ", " al ", " and ", " the ", " es "]
)
_CHAIN: Final = frozenset([", ", " and ", ", and ", " or ", "/", " et ", " y "])
_LONGEST_LINK: Final = 8
"""No text of the chain above is longer."""
_KIND_OF_SHIP: Final = 12
"""Letters before a name among which the kind of ship is looked for, the longest with its space."""
_LONGEST_SEAT: Final = 16
"""Letters of the longest word for what a town has."""
_OPENING: Final = 3
"""Characters before the first word of a sentence, at most: quotation marks, a bracket."""
_SHOUTED: Final = 0.7
"""Share of capitals from which a sentence is upper case throughout."""
_LOOKED_AT: Final = 400
"""Characters of a sentence by which that is told."""
_FEWEST_SHOUTED: Final = 4
"""Capitalised words in such a sentence."""
_CAPITALS: Final = re.compile(rf"{_CAPITAL}{_CAPITAL}(?:{_CAPITAL}{{2}}|{_CAPITAL}?\W+{_CAPITAL}{{2}})")
"""What no such sentence lacks; letters are counted one by one only after it."""
STRONG: Final = 200_000
"""A bare name of this weight means the place; a smaller one needs "in", a list of places, or its country."""


class Word:
    """A capitalised word and its folded key."""

    __slots__ = ("end", "key", "leads", "start")

    def __init__(self, start: int, end: int, read: tuple[str, bool]) -> None:
        self.start: Final = start
        self.end: Final = end
        self.key, self.leads = read
        """Whether some name of the table, or of the language, begins with it."""


Known = tuple[str, tuple[Row, ...], bool]
"""The folded name, the places that bear it, and whether it is an adjective."""


class Mention:
    """A name found in the table, before it is settled which place it means."""

    __slots__ = ("adjective", "alone", "end", "key", "located", "rows", "start")

    def __init__(self, start: int, end: int, known: Known, located: bool, alone: bool) -> None:
        self.start: Final = start
        self.end: Final = end
        self.key, self.rows, self.adjective = known
        """Adjectives: Turkish, or a country's name that goes with the next one, US Geological Survey."""
        self.located: Final = located
        """A preposition of place, or a list of places, goes before it."""
        self.alone: Final = alone
        """No other capitalised word stands beside it."""


class Line:
    """A sentence with its capitalised words."""

    __slots__ = ("gaps", "shouted", "start", "text", "tokens")

    def __init__(self, text: str, sentence: Sentence, code: str) -> None:
        tokens: list[Word] = []
        start = sentence.start
        for piece in pieces_of(text[start : sentence.end]):
            for first, last in _CAPITALISED.of(piece):
                tokens.append(_word(text, start + first, start + last, code))
            start += len(piece.text) + 1
        self.text: Final = text
        self.start: Final = sentence.start
        self.tokens: Final = tokens
        self.gaps: Final = [_gap(text, one.end, two.start) for one, two in pairwise(tokens)] + [""]
        """What stands between each word and the next; "" after the last."""
        self.shouted: Final = _is_shouted(text, sentence, tokens)
        """Upper case throughout."""

    def neighbours(self, first: int, size: int) -> tuple[str, str]:
        """Return the keys of the capitalised words right before and right after some words, "" for none."""
        before = self.tokens[first - 1].key if first and self.gaps[first - 1] == " " else ""
        after = self.tokens[first + size].key if self.gaps[first + size - 1] == " " else ""
        return before, after


def names(
    text: str, sentence: Sentence, words: Words, guesses: int
) -> tuple[list[Mention], list[Mention], set[str]]:
    """Return the names of one sentence that the table has, up to so many located ones that it lacks, and the
    keys of those that are a person's or a ship's.
    """
    line = Line(text, sentence, words.code)
    tokens, shouted = line.tokens, line.shouted
    mentions: list[Mention] = []
    unknown: list[Mention] = []
    people: set[str] = set()
    position, last = 0, -9
    while position < len(tokens):
        size, known = _longest(line, position, words)
        located = _is_located(line, tokens[position].start, last, words)
        if known[1]:
            item = _mention(line, (position, size), words, known, located)
            if _is_person(line, (position, size), words) or _is_vessel(line, tokens[position].start, words):
                people.add(item.key)
            elif not (shouted and known[1][0].weight < STRONG):
                mentions.append(item)
                last = item.end
        elif located and not shouted and len(unknown) < guesses:
            unknown.append(_mention(line, (position, _run(line, position)), words, known, located))
        position += size
    return mentions, unknown, people


def _gap(text: str, start: int, end: int) -> str:
    """Return what stands between two words; one space for a wrapped line or a hard space."""
    gap = text[start : min(end, start + _LONGEST_LINK)]
    return " " if gap.isspace() else gap


def _mention(line: Line, at: tuple[int, int], words: Words, known: Known, located: bool) -> Mention:
    """Return these words as a name, with what its neighbours tell."""
    first, size = at
    key, rows, adjective = known
    token, end = line.tokens[first], _bare_end(line.text, line.tokens[first + size - 1])
    before, after = ("", "") if line.shouted else line.neighbours(first, size)
    followed = after != "" and after not in words.classes
    has = bool(rows) and key not in words.stop and _has(line.text, end, words)
    located = located or has
    leads = before in words.locatives or (has and words.directions.get(before) == "")
    opened = leads and key not in words.stop and _opens(line, first)
    preceded = before != "" and before not in words.classes and not opened
    if not rows:
        key = fold(line.text[token.start : min(end, token.start + _LONGEST_WORD)])
    adjective = adjective or (followed and bool(rows) and rows[0].kind == "country")
    return Mention(token.start, end, (key, rows, adjective), located, not followed and not preceded)


def _has(text: str, end: int, words: Words) -> bool:
    """Tell whether a name is that of a town by what it has: Kandahar airport, the Garissa court."""
    after = text[end : end + _LONGEST_SEAT]
    return after[:1] == " " and after[1:].partition(" ")[0].rstrip(".,;:)'’s") in words.seats


def _opens(line: Line, first: int) -> bool:
    """Tell whether but one word of the sentence stands before a name: Near Annecy."""
    return first == 1 and line.tokens[0].start - line.start < _OPENING


def _word(text: str, start: int, end: int, code: str) -> Word:
    """Return a capitalised word, with the article before it."""
    if start and text[start - 1] == "-" and (article := _ARTICLE.search(text, max(0, start - 4), start)):
        start = article.start()
    if end - start > _LONGEST_WORD:
        return Word(start, end, ("", False))
    return Word(start, end, _known(text[start:end], code))


@lru_cache(maxsize=50_000)
def _known(word: str, code: str) -> tuple[str, bool]:
    """Return the key of a capitalised word, and whether any name begins with it."""
    key = fold(_bare(word))
    if key in words_of(code).countries:
        return key, len(key) > 3 or word.isupper()
    return key, "-" in word or key in words_of(code).openers or opens(key.partition(" ")[0])


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "’s") else word.rstrip("'’")


def _bare_end(text: str, word: Word) -> int:
    return word.start + len(_bare(text[word.start : word.end]))


def _is_shouted(text: str, sentence: Sentence, names: list[Word]) -> bool:
    """Tell a sentence in upper case: by the second letters of its names, and only then letter by letter."""
    if len(names) < _FEWEST_SHOUTED:
        return False
    if not any(text[name.start : name.start + 2].isupper() for name in names):
        return False
    quote = text[sentence.start : min(sentence.end, sentence.start + _LOOKED_AT)]
    if not _CAPITALS.search(quote):
        return False
    return sum(map(str.isupper, quote)) > _SHOUTED * sum(map(str.isalpha, quote))


def _longest(line: Line, position: int, words: Words) -> tuple[int, Known]:
    """Return the words of the longest known name from here; its key, its places, and if an adjective."""
    token, gaps = line.tokens[position], line.gaps
    if not token.leads:
        return 1, (token.key, (), False)
    size = 1
    while size < _LONGEST and (
        gaps[position + size - 1] in _LINKS
        or (gaps[position + size - 1] == ". " and line.tokens[position + size - 1].key in words.shortened)
    ):
        size += 1
    while size:
        end = _bare_end(line.text, line.tokens[position + size - 1])
        key = fold(line.text[token.start : end]) if size > 1 else token.key
        if rows := _rows(key, words):
            return size, (key, rows, key in words.adjectives)
        size -= 1
    first, hyphen, _ = line.text[token.start : token.end].partition("-")
    if hyphen and (rows := _rows(fold(first), words)) and rows[0].kind == "country":
        return 1, (fold(first), rows, True)
    return 1, (token.key, (), False)


def _run(line: Line, position: int) -> int:
    """Return how many capitalised words go on from here."""
    size = 1
    while size < _LONGEST and line.gaps[position + size - 1] == " ":
        size += 1
    return size


def _rows(key: str, words: Words) -> tuple[Row, ...]:
    """Return the places under a key; of those called like a country only regions, Georgia in America."""
    code = words.countries.get(key)
    if code is None:
        return lookup(key)
    return _country(code) + tuple(item for item in lookup(key) if item.kind == "region")


def also_called(name: str, language: str = "en") -> tuple[str, ...]:
    """Return the names under which the places are kept that a name may mean, () for none of the table.

    >>> also_called("Idleb"), also_called("Britain"), also_called("Nowhereville")
    (('Idlib Governorate', 'Idlib'), ('United Kingdom',), ())
    """
    return tuple(dict.fromkeys(item.name for item in _rows(fold(name), words_of(language))))


@cache
def _country(code: str) -> tuple[Row, ...]:
    return tuple(item for item in lookup(fold(country_name(code))) if item.country == code)[:1]


def _is_located(line: Line, start: int, last: int, words: Words) -> bool:
    """Tell whether a name goes on a list of places, or stands after "in", "in the northern" and the like."""
    if 0 <= start - last < _LONGEST_LINK and line.text[last:start] in _CHAIN:
        return True
    return _is_governed(line, start, words)


def _is_governed(line: Line, start: int, words: Words) -> bool:
    for word in reversed(line.text[max(line.start, start - 24) : start].lower().split()):
        if word in words.locatives:
            return True
        if word.rstrip(",") not in words.directions:
            return False
    return False


def _is_vessel(line: Line, start: int, words: Words) -> bool:
    """Tell the name of a ship from that of a place: the ferry Santa Rosa."""
    before = line.text[max(line.start, start - _KIND_OF_SHIP) : start].split()
    return bool(before) and before[-1].lower() in words.vessels


def _is_person(line: Line, at: tuple[int, int], words: Words) -> bool:
    """Tell whether the name at these words is part of a person's: Michael Jordan, Paris Hilton."""
    if line.shouted:
        return False
    token = line.tokens[at[0]]
    before, after = line.neighbours(*at)
    if before in words.given:
        return True
    surname = after != "" and after not in words.classes
    return surname and token.key in words.given and not _is_governed(line, token.start, words)
