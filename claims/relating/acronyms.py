"""Acronyms of names: by initials, by the beginnings of words, of translated names. Knows no claims."""

from __future__ import annotations

from collections import Counter
from typing import Final

from claims.relating.profiles import LINKS, SHORTEST_ACRONYM, Profile

_ABBREVIATED: Final = 5
"""Letters from which an acronym may be made of the beginnings of words, as COCOBOD of the Cocoa Board."""
_TRANSLATED: Final = 3
"""Letters that an acronym and the initials of its translation share at least, and all but one of them."""
_KEPT, _SKIPPED = 4, 2
"""Letters from which an acronym may leave out words within a name, and how many words."""
_LANGUAGES: Final = str.maketrans("e", "s")
"""Estadística, estatística, école: Romance words begin with e where English ones begin with s."""
_TELESCOPED, _SYLLABLE = 6, 2
"""Letters of the shortest name made of the beginnings of others, and of each beginning."""
_SEVERAL: Final = 2
"""Words of which a name is made at least."""


def acronym(short: Profile, long: Profile) -> bool:
    """Tell whether one is the acronym of the other; a report may give the first words only, or a town too."""
    return (
        any(
            name in long.acronyms
            or name == long.spelled
            or _begins(name, long.initials)
            or (len(name) >= SHORTEST_ACRONYM and long.initials.endswith(name))
            or alike(name, long.initials, 0)
            or _skips(name, long.initials)
            or _abbreviates(name, long.words)
            for name in short.acronyms
        )
        or any(_blend(parts, long.words) for parts in short.blends)
        or any(
            _telescopes(word, long.words) or _abbreviates(word, long.words)
            for word in short.words
            if len(short.words) == 1
        )
    )


def _telescopes(word: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word is made of the beginnings of all the words of a name: Ceypetco, Interpol."""
    if len(word) < _TELESCOPED or len(words) < _SEVERAL:
        return False
    told = tuple(part for part in words if part not in LINKS)
    return len(told) > 1 and _begun(word, told)


def _begun(word: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not word
    return any(
        words[0].startswith(word[:cut]) and _begun(word[cut:], words[1:])
        for cut in range(_SYLLABLE, len(word) + 1)
    )


def _blend(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether the parts of one word begin the words of a name: TurkStat, Turkish Statistics."""
    rest = iter(words)
    return all(any(word.startswith(part.rstrip("s")) for word in rest) for part in parts)


def _begins(acronym: str, initials: str) -> bool:
    return len(initials) >= SHORTEST_ACRONYM and (
        acronym.startswith(initials) or initials.startswith(acronym)
    )


def alike(acronym: str, initials: str, missing: int) -> bool:
    """Tell whether an acronym is that of a translated name: its letters in any order, some others."""
    mine, other = (Counter(name.translate(_LANGUAGES)) for name in (acronym, initials))
    shared = sum((mine & other).values())
    return shared >= max(_TRANSLATED, len(initials) - missing, len(acronym) - missing)


def _skips(acronym: str, initials: str) -> bool:
    """Tell whether an acronym leaves out a word or two within a name: MAA of Mine Action and Victim Aid."""
    enough = len(acronym) >= _KEPT and len(initials) - len(acronym) <= _SKIPPED
    return enough and acronym[0] == initials[:1] and acronym[-1] == initials[-1:] and _runs(acronym, initials)


def _abbreviates(acronym: str, words: tuple[str, ...]) -> bool:
    """Tell whether a long acronym is made of letters of words that follow one another, each by its first."""
    return len(acronym) >= _ABBREVIATED and any(
        _made_of(acronym, words[first:last])
        for first in range(len(words) - 1)
        for last in range(first + 2, min(len(words), first + len(acronym)) + 1)
        if words[first][0] == acronym[0]
    )


def _made_of(acronym: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not acronym
    return any(
        acronym[0] == words[0][0] and _runs(acronym[:cut], words[0]) and _made_of(acronym[cut:], words[1:])
        for cut in range(1, len(acronym) + 1)
    )


def _runs(letters: str, word: str) -> bool:
    """Tell whether some letters stand in a word in their order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)
