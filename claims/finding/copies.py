"""Near-copies of reports: wire copies and reprints, whatever their title, order or length. Wording only.

Candidates come from fingerprints (bands of a MinHash, whole sentences); runs of five words decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

RUN: Final = 5
"""Words of a run: two texts that are no copies share few runs of five."""
FEWEST_RUNS: Final = 40
"""A text with fewer runs is too short for a MinHash; its sentences find its copies."""
LONGEST: Final = 20_000
"""Words of a text that count."""
FEWEST_WORDS: Final = 8
"""Shorter sentences ("More to follow.") are no sign of copying."""
ALIKE: Final = 0.4
"""Share of the shorter text's runs that its copy has: edited wire copies keep more, others 0.1."""
BANDS, ROWS = 8, 3
"""Bands of a MinHash, and its numbers in each: an edited copy that shares seven runs of ten has a band in
common in 97 cases of 100, one cut to half in 66; its sentences find the rest. More bands take more room."""
FEW: Final = 8
"""Sentences of a report that are all kept; of more, half are: a copy shares several of them."""


@dataclass(frozen=True, slots=True)
class Prints:
    """What shows the copies of a report; the texts decide."""

    keys: tuple[int, ...]
    """Of its sentences."""
    bands: tuple[int, ...]
    """Of its MinHash."""

    @property
    def kept(self) -> set[int]:
        """The numbers by which later copies find it."""
        few = len(self.keys) <= FEW
        return {*self.bands, *(key for key in self.keys if few or key % 2)}


_WORD = re.compile(r"\w+")


def words(text: str) -> str:
    """Return the words of a text whatever its case, marks and spaces: what copies have in common.

    >>> words("“At least 38,” it  said.") == words("At least 38, it said")
    True
    """
    return " ".join(_WORD.findall(text.casefold()))


def runs(text: str) -> frozenset[str]:
    """Return every run of five words of a text; the whole text when it is shorter.

    >>> sorted(runs("One two three four five six."))
    ['one two three four five', 'two three four five six']
    """
    found = _WORD.findall(text.casefold())[:LONGEST]
    if len(found) < RUN:
        return frozenset([" ".join(found)])
    return frozenset(map(" ".join, zip(*(found[at:] for at in range(RUN)), strict=False)))


def are_copies(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the shorter of two texts (as runs) was copied from the longer, or both from a third."""
    return len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def sentence_keys(sentences: Iterable[str]) -> set[int]:
    """Return a number for each sentence that is long enough to tell a copy."""
    found = map(words, sentences)
    return {_number(said) for said in found if said.count(" ") + 1 >= FEWEST_WORDS}


def bands(text_runs: frozenset[str]) -> list[int]:
    """Return a number for each band of a text's MinHash: near-copies share one; [] for a short text."""
    if len(text_runs) < FEWEST_RUNS:
        return []
    from rensa import RMinHash

    signature = RMinHash(num_perm=BANDS * ROWS, seed=1)
    signature.update(list(text_runs))
    values: Sequence[int] = signature.digest()
    return [_number(" ".join(map(str, (at, *values[at : at + ROWS])))) for at in range(0, len(values), ROWS)]


def prints(sentences: Sequence[str]) -> Prints:
    """Return what shows the copies of a report."""
    return Prints(tuple(sorted(sentence_keys(sentences))), tuple(bands(runs(" ".join(sentences)))))


def _number(text: str) -> int:
    """Return a text as a number of four bytes; the texts decide, so a chance hit does no harm."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest(), signed=True)
