"""The words of who speaks: the name in them, the noun that carries them, what is only told of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.attribution.cues import Lexicon
from claims.attribution.sources import without_elision
from claims.pieces import Pieces, read_by_piece
from claims.places.gazetteer import fold, lookup

WORDS: Final = Pieces(re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*|,|\(").findall)
_CLITICS: Final = ("'s", "’s")
_BEHIND_HEADS: Final = ("joining", "relative", "behind_heads")
"""The words with which a phrase leaves its noun: sources in, a doctor who, people close to."""
_POST, _NOUN = 3, 4
"""Words of the longest post before a name, and letters of the shortest noun in it: "of" is none."""


def behind_place(stretch: str, proper: str) -> str | None:
    """Return what follows the place that a source is of: | police in Homs police, | health chief Omar Haddad
    in Idlib health chief Omar Haddad; None where the name is no place, or nothing is said to be of it.
    """
    rest = stretch.partition(proper)[2].partition(",")[0] if proper else ""
    if not rest[:1].isspace() or not rest.lstrip()[:1].islower():
        return None
    return rest if proper.endswith("-based") or lookup(fold(proper)) else None


def passed_on(stretch: str, lexicon: Lexicon) -> str:
    """Return whom something comes from: figures from | the Damascus government."""
    what, _, rest = stretch.partition(" ")
    link, _, source = rest.partition(" ")
    told = what.lower() in lexicon.of("passed_on") and link in lexicon.of("from")
    return source if told and source else stretch


def without_aside(stretch: str, lexicon: Lexicon) -> str:
    """Return who speaks without what is told of them: the army, | which lost 11 men; it, | via Telegram."""
    opening, _, aside = stretch.partition(", ")
    word = aside.partition(" ")[0].lower()
    return opening if word in lexicon.of("relative") or word in lexicon.of("ways") else stretch


def bare(word: str) -> str:
    """Return a word without the ending that makes it an owner."""
    return word[:-2] if word.endswith(_CLITICS) else word


def head_of(words: Sequence[str], lexicon: Lexicon) -> str:
    """Return the noun that carries the phrase: the last word before a comma, preposition or relative."""
    for index, word in enumerate(words):
        lower = word.lower()
        if index and (word in ",(" or any(lower in lexicon.of(name) for name in _BEHIND_HEADS)):
            return words[index - 1].lower()
    return words[-1].lower() if words else ""


def all_unnamed(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell several sources none of whom is told apart: activists and a hospital."""
    links = lexicon.of("conjunctions")
    if links.isdisjoint(words):
        return False
    cuts = [index for index, word in enumerate(words) if word == "," or word in links]
    parts = [words[first + 1 : last] for first, last in pairwise((-1, *cuts, len(words)))]
    heads, indefinite = lexicon.of("vague_heads"), lexicon.of("indefinite")
    return all(part and (head_of(part, lexicon) in heads or part[0].lower() in indefinite) for part in parts)


def proper_name(stretch: str, lexicon: Lexicon, language: str) -> str:
    """Return the proper name in a phrase without titles before it, "" when there is none.

    Whose a source is does not name it: "Kenya's weather service", but "Kenya's weather service KMD".
    """
    if stretch.islower():
        return ""
    words = read_by_piece(without_elision(stretch), WORDS)
    start = _name_start(words, 0, lexicon)
    if start and any(words[start - 1].lower() in lexicon.of(name) for name in ("joining", "name_links")):
        return _apposed(words[start:])
    end = start
    for index in range(start, len(words)):
        if _capital(words[index]):
            end = index + 1
        elif _is_title(words, index, lexicon):
            start = index + 1
        elif words[index].lower() not in lexicon.of("name_links"):
            break
    if end and end < len(words) and words[end][0].islower() and words[end - 1].endswith(_CLITICS):
        later = _name_start(words, end, lexicon)
        return proper_name(" ".join(words[later:]), lexicon, language) if "," not in words[end:later] else ""
    person = _behind_post(words, end, lexicon)
    if person:
        return person
    titles = [k for k in range(start, end - 1) if words[k].lower().rstrip(".") in lexicon.of("titles")]
    first = titles[-1] + 1 if titles else start
    return " ".join([bare(word) for word in words[first:end]])


def _apposed(words: Sequence[str]) -> str:
    """Return the full name behind an office: the director of Nasser Hospital, | Atef al-Hout."""
    name = list(words[words.index(",") + 1 :]) if "," in words else []
    full = len(name) > 1 and all(map(_capital, name)) and not lookup(fold(name[-1]))
    return " ".join(map(bare, name)) if full else ""


def _capital(word: str) -> bool:
    """Tell a word of a name: Haddad, al-Hout."""
    return word[0].isupper() or word.partition("-")[2][:1].isupper()


def _name_start(words: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Return where the first name from a word on begins, the number of words when there is none.

    A common noun begins one before another capital only: the Doctors' Union.
    """
    for index in range(first, len(words)):
        if not words[index][0].isupper() or _dates(words, index, lexicon):
            continue
        follows = index > 0 and words[index + 1 : index + 2] and words[index + 1][0].isupper()
        if follows or not _common(words[index], lexicon):
            return index
    return len(words)


def _dates(words: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Tell the month of a day, which names nobody: an audit dated 3 May."""
    beside = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
    return words[index].lower() in lexicon.of("months") and any(word[0].isdecimal() for word in beside)


def _is_title(words: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Tell "spokesman" in "Delta Party spokesman Omar Haddad"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    return words[index].lower() in lexicon.of("titles") and after[:1].isupper()


def _common(word: str, lexicon: Lexicon) -> bool:
    """Tell a word that has its capital from the start of the sentence only."""
    lower = word.lower()
    return any(
        lower in lexicon.of(name)
        for name in ("determiners", "pronouns", "vague_heads", "anaphoric_heads", "openers")
    )


def _behind_post(words: Sequence[str], end: int, lexicon: Lexicon) -> str:
    """Return the full name that ends a phrase behind a post in common words: UN envoy | Ana Ruiz."""
    name = _name_start(words, end, lexicon)
    post, person = words[end:name], words[name:]
    apart = any(
        word in lexicon.of(kind) for word in post for kind in ("name_links", "joining", "cue_tails", "from")
    )
    plain = 0 < len(post) <= _POST and all(len(word) >= _NOUN and word.isalpha() for word in post)
    full = len(person) > 1 and all(map(_capital, person))
    return " ".join(map(bare, person)) if plain and full and not apart else ""
