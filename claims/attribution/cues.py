"""Cue words: the verbs and phrases of a language that tell that somebody says something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from claims.language import Section, known, section
from claims.pieces import words_in

CLASSES: Final = ("speech", "addressed", "about", "intent", "seeming", "reported")
"""What a verb may be followed by: a clause; somebody and a clause; an object; an infinitive. The last two
have no source of their own ("seems to", "is believed to")."""


NO_WORDS: Final = frozenset[str]()


class WordSets(dict[str, frozenset[str]]):
    """Word sets by name; one that a language lacks is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return NO_WORDS


_OTHER: Final = frozenset({"other"})


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one or more verbs: their classes and whether it is base, present, gerund or past."""

    classes: frozenset[str]
    shapes: frozenset[str]
    particles: frozenset[str]

    @property
    def phrased(self) -> bool:
        """True for a verb that is a cue only with certain words after it: make (clear), have (no comment)."""
        return not self.particles and self.classes == _OTHER


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, as sets."""

    forms: dict[str, Form] = field(default_factory=dict)
    words: WordSets = field(default_factory=WordSets)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    """The same the other way round: for each word the names of its sets."""
    gate: frozenset[str] = frozenset()
    """Words at which a cue can begin."""
    turns: frozenset[str] = frozenset()
    """Those, and the signs at which a content may end."""
    needed: frozenset[str] = frozenset()
    """Words without one of which a sentence has no cue; of a phrase the longest ("have" is common)."""
    according: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    adjectives: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    adverb_ending: str = ""
    modifier_endings: tuple[str, ...] = ()
    """Endings of words that stand before a noun: bilateral, resumed."""
    known: frozenset[str] = frozenset()
    """Names of sources in lower case, with and without article."""
    idioms: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Phrases that begin like a cue and say nothing: "called into question"."""
    kinds: dict[str, str] = field(default_factory=dict)
    """The sort of a common word or sign, by which it is a neighbour of a weighed cue."""

    def of(self, name: str) -> frozenset[str]:
        """Return one word set, empty when the language has none."""
        return self.words[name]


_SHAPES: Final = ("base", "present", "gerund", "past")


@cache
def lexicon(language: str) -> Lexicon:
    """Return the cue words of a language, empty when it has none."""
    table = section(language, "attribution") if language in known() else {}
    words = WordSets({key: frozenset(value) for key, value in table.get("words", {}).items()})
    forms = _forms(table)
    according = tuple(tuple(phrase.split()) for phrase in table.get("according", ()))
    words["months"] = frozenset(section(language, "figures").get("months", ()))
    for key in ("nouns", "noun_links", "hearsay", "settings"):
        words[key] = frozenset(table.get(key, ()))
    words["reporting"] = words["utterances"] | {
        word for word, form in forms.items() if form.classes & {"speech", "addressed"}
    }
    phrases = _by_first(table.get("phrases", ()))
    by_form = {form: rows for lemma, rows in phrases.items() for form in _row(table, lemma)}
    adjectives = _by_first(table.get("adjectives", ()))
    telling = frozenset[str]().union(
        *(words[key] for key in ("nouns", "hearsay", "counting", "putting", "owning", "per"))
    )
    gate = frozenset(forms).union(telling, adjectives, by_form)
    gate |= {phrase[0] for phrase in according} | {phrase[0].rstrip("'") for phrase in according}
    alone = {word for word, form in forms.items() if not form.phrased}
    phrased = [(first, *rest) for rows in (by_form, adjectives) for first in rows for rest in rows[first]]
    longest = {max(sorted(words_in(" ".join(phrase))), key=len) for phrase in (*phrased, *according)}
    needed = frozenset(alone).union(telling, longest)
    ending = table.get("adverb_ending", "")
    return Lexicon(
        forms=forms,
        words=words,
        sets=_sets(words),
        gate=gate,
        turns=gate | {";", ","},
        needed=needed,
        according=_by_first(table.get("according", ())),
        phrases=by_form,
        adjectives=adjectives,
        adverb_ending=ending,
        modifier_endings=tuple(table.get("modifier_endings", ())),
        known=_known(table),
        idioms=_by_first(table.get("idioms", ())),
        kinds=_kinds(words),
    )


_KINDS: Final = ("prepositions", "conjunctions", "auxiliaries", "determiners", "pronouns")
"""Word sets that tell the sort of a neighbour; of two the later counts."""
_OWN_KINDS: Final = ("to", "that", "of", "as", "by", ",", ":", ";", "-", "—", "'s")
"""Words and signs that are a sort of their own."""


def _kinds(words: WordSets) -> dict[str, str]:
    return {word: name for name in _KINDS for word in words[name]} | {word: word for word in _OWN_KINDS}


def _sets(words: WordSets) -> dict[str, frozenset[str]]:
    """Return for each word the names of the sets that hold it."""
    found: dict[str, set[str]] = {}
    for name, held in words.items():
        for word in held:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _known(table: Section) -> frozenset[str]:
    names = [name for name, others in table.get("sources", {}).items() for name in (name, *others)]
    return frozenset(name.lower() for name in (*names, *table.get("agencies", ())))


def _by_first(phrases: Sequence[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the rest of each phrase by its first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


def _row(table: Section, lemma: str) -> Sequence[str]:
    """Return every form of a verb."""
    rows = (row.split() for name in ("other", *CLASSES) for row in table.get(name, ()))
    return next((row for row in rows if row[0] == lemma), [lemma])


def _forms(table: Section) -> dict[str, Form]:
    collected: dict[str, Any] = {}
    particles: dict[str, set[str]] = {}
    for row in table.get("with_particle", ()):
        verb, particle = row.split()
        particles.setdefault(verb, set()).add(particle)
    for name in (*CLASSES, "other"):
        for row in table.get(name, ()):
            lemma, *rest = row.split()
            for index, form in enumerate((lemma, *rest)):
                if form == "-":
                    continue
                classes, shapes, with_ = collected.setdefault(form, (set(), set(), set()))
                classes.add(name)
                shapes.add(_SHAPES[min(index, 3)])
                with_.update(particles.get(lemma, ()))
    return {form: Form(*map(frozenset, sets)) for form, sets in collected.items()}
