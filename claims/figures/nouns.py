"""The noun phrase after a number: what is counted, in the singular, and which population that is."""

from __future__ import annotations

from typing import Final, NamedTuple

from claims.figures.noun_words import Nouns, plural, singular
from claims.tokens import Tokens

_TOTAL: Final = 25
"""A total stands at most so many words behind "the number of"."""
_BEHIND: Final = 7
"""The population of "members of ..." stands within so many words."""
REACH: Final = 7
"""A count noun stands within so many words of its number."""


class Noun(NamedTuple):
    """A counted thing between two tokens."""

    first: int
    last: int
    unit: str
    population: str = ""
    plural: bool = False


def noun_at(tokens: Tokens, index: int, one: bool, table: Nouns, share: bool = False) -> Noun | None:
    """Return the noun phrase that begins here; ``one`` and ``share``: it follows a bare one, a fraction."""
    of_them = tokens.word(index) in table.of
    first = index + 1 if of_them else index
    while of_them and tokens.word(first) in table.determiners:
        first += 1
    if (tokens.word(first) == "-" and tokens.glued(first)) or tokens.word(first) in table.such:
        first += 1
    head = _head(tokens, first, one and not of_them, table)
    if share and not of_them and head is not None and head > first and plural(tokens.low[head - 1], table):
        head -= 1  # one in three girls leaves
    if (
        head is None
        or tokens.low[head] in table.more
        or (of_them and not share and not plural(tokens.low[head], table))
    ):
        return None
    end = head + 1
    if tokens.low[head] in table.collectives and tokens.word(end) in table.of:
        end = min(len(tokens), end + _BEHIND)
    return Noun(
        first,
        head + 1,
        _unit(tokens, first, head, table),
        population(tokens, first, end, table),
        plural(tokens.low[head], table),
    )


def noun_announced(tokens: Tokens, index: int, table: Nouns) -> Noun | None:
    """Return the plural noun phrase that announces a bare number: the number of guests is 60."""
    if tokens.word(index - 1) not in table.totals_at:
        return None
    for at in range(index - 2, max(0, index - _TOTAL) - 1, -1):
        opening = table.totals.at(tokens.low, at)
        if opening is not None:
            noun = noun_at(tokens, opening[0], False, table)
            return noun if noun is not None and noun.plural and noun.last < index else None
    return None


def noun_bracketed(tokens: Tokens, first: int, last: int, table: Nouns) -> Noun | None:
    """Return the people whom a bare number in brackets counts: Syrians (104,561), Turks (62,624)."""
    if tokens.word(first - 1) != "(" or tokens.word(last) != ")":
        return None
    found = table.populations.before(tokens.low, first - 1)
    if found is None or not plural(tokens.low[first - 2], table):
        return None
    return Noun(found[0], first - 1, singular(tokens.low[first - 2], table), found[1], True)


def _head(tokens: Tokens, first: int, one: bool, table: Nouns) -> int | None:
    """Return where the head stands: the first plural noun, else the first word that is no adjective."""
    candidate: int | None = None
    for index in range(first, min(first + REACH, len(tokens))):
        word = tokens.low[index]
        if word in ("-", "–", "/", "&") and index > first and candidate is not None:
            continue
        if word in table.and_ and candidate is not None and not one:
            continue
        if _initial(tokens, index) or _designation(tokens, index):
            continue
        if (
            index == first and word in table.stops and word.endswith(table.adverbs)
        ):  # 30 mostly elderly people
            continue
        if not word[0].isalpha() or (word in table.stops and not _modifier(tokens, index, first, table)):
            break
        if one and (_dashed(tokens, index) or _one_person(tokens, index + 1, table)):
            continue  # a rebel-held town, a police officer
        if (
            (plural(word, table) or (not one and _people(tokens, index, table)))
            and not (one and index > first and word not in table.plurals)
            and not (word in table.more and plural(tokens.word(index + 1), table))  # trois autres soldats
        ):
            return _compound(tokens, index, table)
        if candidate is None or _adjective(tokens.low[candidate], table):
            candidate = index
    endings = table.participles if one else table.participles + table.adverbs
    return None if candidate is not None and tokens.low[candidate].endswith(endings) else candidate


def _people(tokens: Tokens, index: int, table: Nouns) -> bool:
    """Tell a people that needs no plural from an adjective: 300 Sudanese face hunger, Sudanese men."""
    following = tokens.word(index + 1)
    if tokens.low[index] not in table.peoples or not following.isalpha() or following in table.and_:
        return False
    return not (plural(following, table) or plural(tokens.word(index + 2), table))


def _initial(tokens: Tokens, index: int) -> bool:
    """Tell the letters and stops of an abbreviation: U.S. warplanes."""
    word = tokens.low[index]
    if word == ".":
        return tokens.glued(index) and len(tokens.low[index - 1]) == 1 and tokens.low[index - 1].isalpha()
    return len(word) == 1 and word.isalpha() and tokens.word(index + 1) == "." and tokens.glued(index + 1)


def _one_person(tokens: Tokens, index: int, table: Nouns) -> bool:
    """Tell a word for one person behind another: a government soldier, a rebel commander, a staff member."""
    word = tokens.word(index)
    if word in table.posts or word in table.collectives:
        return True
    return table.populations.at(tokens.low, index) is not None and not plural(word, table)


def _dashed(tokens: Tokens, index: int) -> bool:
    """Tell the first half of a word with a dash: rebel-held."""
    return tokens.word(index + 1) == "-" and tokens.glued(index + 1) and tokens.glued(index + 2)


def _designation(tokens: Tokens, index: int) -> bool:
    """Tell the number of a make: 47 M-16 rifles, six Tu-22M3 bombers."""
    if not (tokens.low[index].isdecimal() and tokens.glued(index)):
        return False
    before = tokens.low[index - 1]
    return before.isalpha() or (before == "-" and tokens.glued(index - 1) and tokens.low[index - 2].isalpha())


def _modifier(tokens: Tokens, index: int, first: int, table: Nouns) -> bool:
    """Tell the participle of "37 displaced people" and "laboratory-confirmed cases" from a verb."""
    if index > first and tokens.low[index - 1] == "-" and tokens.glued(index):
        return True
    glued = tokens.word(index + 1) == "-" and tokens.glued(index + 1) and tokens.glued(index + 2)
    if glued and tokens.word(index + 2).isalpha():  # high-speed trains
        return True
    if tokens.low[index] not in table.adjectives:
        return False
    following = tokens.word(index + 1)
    if index > first or following in table.stops or not following.isalpha():
        return plural(following, table)
    return plural(following, table) or plural(tokens.word(index + 2), table)  # 40 affected dairy herds


def _compound(tokens: Tokens, head: int, table: Nouns) -> int:
    """Return the last of plural nouns that follow one another ("arms dealers")."""
    after = tokens.word(head + 1)
    return (
        head + 1
        if table.compounds and plural(after, table) and after not in table.stops and after.isalpha()
        else head
    )


def _adjective(word: str, table: Nouns) -> bool:
    return word in table.adjectives or (len(word) > 4 and word.endswith(table.endings))


def _unit(tokens: Tokens, first: int, head: int, table: Nouns) -> str:
    """Return the phrase in lower case with a singular head; conjunctions drop out."""
    words: list[str] = []
    while first < head and tokens.low[first] in table.more:
        first += 1
    for index in range(first, head + 1):
        word = tokens.low[index]
        if word in table.and_ or word == "&" or _initial(tokens, index):
            continue
        word = singular(word, table) if index == head else _plain(word, table)
        if not word:
            continue
        joined = words and tokens.glued(index) and (_joins(word) or _joins(words[-1][-1]))
        if joined:
            words[-1] += word
        else:
            words.append(word)
    return " ".join(words)


def _joins(sign: str) -> bool:
    """Tell what holds the pieces of one word together: long-range, Tu-22M3."""
    return sign == "-" or sign.isdecimal()


def _plain(word: str, table: Nouns) -> str:
    """Return a modifier as a unit names it: the largest dinosaurs are counted as large dinosaurs."""
    return table.superlatives.get(word, word.removesuffix("'s"))


def population(tokens: Tokens, first: int, last: int, table: Nouns) -> str:
    """Return who is counted between two tokens: by the last noun, else by its modifiers; "" when unknown."""
    longer = table.populations.at(tokens.low, last - 1)
    if longer is not None and longer[0] > last:
        return longer[1]
    for end in range(last, first, -1):
        found = table.populations.before(tokens.low, end)
        if found is not None and found[0] >= first:
            return found[1]
    return ""


def population_told(tokens: Tokens, index: int, table: Nouns) -> str:
    """Return who a number are said to be: "34 were children", "half of those killed were women", else "".

    ``index`` is the word after the number.
    """
    if tokens.word(index) in table.copulas:
        return _said_to_be(tokens, index + 1, table)
    if tokens.word(index) not in table.of:
        return ""
    for at in range(index + 1, min(index + _BEHIND, len(tokens))):
        if tokens.low[at] in table.copulas:
            return _said_to_be(tokens, at + 1, table)
        if not tokens.low[at][0].isalpha():
            break
    return ""


def _said_to_be(tokens: Tokens, at: int, table: Nouns) -> str:
    at += tokens.word(at) in table.determiners | table.of
    found = table.populations.at(tokens.low, at)
    return found[1] if found else ""
