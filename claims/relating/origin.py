"""Who says so: whether two claims have one origin, and how many independent origins some claims have."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from claims.relating import wording
from claims.relating.statement import Statement

Same = Literal["same", "differs"]

_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWNER = re.compile(r"['’]s$")
_FULL_NAME = re.compile(r"(?<!of )(?<!in )(?<!for )(?<!the )\b[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_PART = re.compile(r"[A-Z][a-z]{2,}")
_SHORTEST_COPY = 5
"""Different words from which a sentence that stands word for word in two reports is a reprint."""
_SHORTEST_ACRONYM = 3
_FULL = 2
"""Names that two people have in common when they are one."""
_SUBJECT = 4
"""Words of a sentence among which its subject stands."""
_LINKS = frozenset({"of", "for", "the", "and", "de", "des", "du", "la", "le", "in", "on", "to"})
"""Small words that an acronym leaves out."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a source's name says about it."""

    plain: str
    acronyms: frozenset[str]
    blends: tuple[tuple[str, ...], ...]
    """Names made of the beginnings of words, by their parts: Turk, Stat."""
    words: tuple[str, ...]
    spelled: str
    """First letters of all its words: BOJ of the Bank of Japan."""
    initials: str
    """First letters of the words written as names: NEMA of the National Emergency Management Agency."""
    offices: frozenset[str]
    """Kinds of institution: ministry, police."""
    matter: frozenset[str]
    """What the institution is for: health, defence; stems in small or capital letters that are no role."""
    named: frozenset[str]
    """Stems written with a capital."""
    person: frozenset[str]
    """Stems of a first name and a surname, or of several."""
    anyone: bool = False
    """One of several: an official, two doctors."""


@lru_cache(maxsize=8192)
def profile(source: str, language: str) -> Profile:
    """Return what a source's name says about it."""
    known = wording.of(language)
    words = [_OWNER.sub("", word) for word in _NAME.findall(_untagged(source, known.tags))]
    capitals = [word for word in words if word[0].isupper()]
    stems = {stem for word in words if (stem := wording.stem(word, language))}
    offices = frozenset(stems & known.offices)
    return Profile(
        plain=" ".join(wording.fold(word) for word in words if word.lower() not in _LINKS),
        acronyms=frozenset(
            wording.fold(word) for word in words if len(word) >= _SHORTEST_ACRONYM and word.isupper()
        ),
        blends=tuple(tuple(map(str.lower, parts)) for word in words if len(parts := _PART.findall(word)) > 1),
        words=tuple(map(wording.fold, words)),
        spelled="".join(wording.fold(word)[:1] for word in words if word.lower() != "the"),
        initials="".join(wording.fold(word)[:1] for word in capitals if word.lower() not in _LINKS),
        offices=offices,
        matter=frozenset(stems - offices - known.roles),
        named=frozenset(stem for word in capitals if (stem := wording.stem(word, language))),
        person=_person(source, known, language),
        anyone=bool(words) and (words[0].lower() in known.anyone or not source[:1].isalpha()),
    )


def _person(source: str, known: wording.Wording, language: str) -> frozenset[str]:
    """Return the stems of the first names and surnames in a source: Eduardo Ramirez."""
    for found in _FULL_NAME.findall(source):
        kept = [stem for stem in wording.stems(found, language) if stem not in known.roles]
        apart = known.offices | known.bodies
        if len(kept) > 1 and apart.isdisjoint(kept) and source.rstrip(".,").endswith(found.split()[-1]):
            return frozenset(kept)
    return frozenset()


def _untagged(source: str, tags: tuple[str, ...]) -> str:
    """Return a source without its descriptions: the health ministry for the Hamas-run health ministry."""
    return " ".join(word for word in source.split() if "-" not in word or word.rsplit("-", 1)[1] not in tags)


def same(ours: Statement, theirs: Statement) -> Same:
    """Tell whether two claims have one origin: one wire, one outlet, one named source, one sentence."""
    if ours.text == theirs.text and len(ours.words) >= _SHORTEST_COPY and not (ours.source and theirs.source):
        return "same"
    if not (ours.source and theirs.source) and publishers(ours) & publishers(theirs):
        return "same"
    if ours.vague and theirs.vague:
        one = bool(publishers(ours) & publishers(theirs)) or _one_crowd(ours, theirs)
        return "same" if one else "differs"
    if _role_alone(ours, theirs) or _role_alone(theirs, ours):
        return "same"
    if _points_back(ours, theirs) or _points_back(theirs, ours):
        return "same"
    if _acts(ours, theirs) or _acts(theirs, ours) or _one_issuer(ours, theirs):
        return "same"
    left, right = speaker(ours), speaker(theirs)
    return "same" if any(one_name(a, b, ours.language) for a in left for b in right) else "differs"


def _one_crowd(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two sources without a name are called alike by more than one word: mountain rescuers."""
    mine, other = (profile(item.source, item.language) for item in (ours, theirs))
    return mine.plain == other.plain and not mine.anyone and len(mine.matter) > 1


def _role_alone(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a source is only named by its role, and the other has that role: "its director"."""
    known, words = wording.of(ours.language), wording.words(ours.source)
    if not words or words[0] not in known.speech.get("possessive", ()):
        return False
    role = {*wording.stems(ours.source, ours.language)}
    return bool(role) and role <= known.roles and role <= {*wording.stems(theirs.source, ours.language)}


def _points_back(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a role stands for the subject of its sentence: "INPE counts 90, the institute said"."""
    known = wording.of(ours.language)
    role, named = {*wording.stems(ours.source, ours.language)}, profile(theirs.source, ours.language).named
    if not role or not named or not role <= known.roles | known.bodies:
        return False
    return named <= {*wording.stems(ours.text, ours.language)[:_SUBJECT]}


def _acts(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a claim without a source of its own tells what the other one's source does or owns.

    "The central bank lifted its rate", where the other has it from the central bank; "its results showed",
    where the other one's source tells of itself.
    """
    if _self_told(ours, theirs):
        return True
    if not theirs.source or not unnamed(ours):
        return False
    language, owned = ours.language, bool(ours.source)
    name = profile(theirs.source, language)
    if owned and name.named and name.named <= {*wording.stems(theirs.text, language)[:_SUBJECT]}:
        return not name.anyone
    told = wording.stem_set(ours.text, language)
    institution = name.offices or name.acronyms
    words = (name.offices | name.matter) - {""}
    if name.anyone or not institution or not words:
        return False
    return words <= told or any(
        _acronym(profile(item, language), name) for item in _ACRONYM.findall(ours.text)
    )


def _self_told(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a company tells of itself, named in the sentence: "Ford sold 9, the carmaker said"."""
    known, told = wording.of(ours.language), {*wording.stems(ours.source, ours.language)}
    named = profile(theirs.source, ours.language).named - known.firms
    generic = bool(told) and told <= known.firms
    return generic and bool(named) and named <= wording.stem_set(f"{ours.title} {ours.text}", ours.language)


def unnamed(item: Statement) -> bool:
    """Tell whether a claim names nobody who says it, or only what belongs to somebody: its statement.

    An outlet's own number of many digits is the one that somebody gave to another report.
    """
    opening = wording.words(item.source)[:1]
    return not opening or opening[0] in wording.of(item.language).speech.get("possessive", ())


def _one_issuer(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims that name no source tell of one institution: the central bank's key rate."""
    if not (unnamed(ours) and unnamed(theirs)):
        return False
    return not _issuers(ours.text, ours.language).isdisjoint(_issuers(theirs.text, theirs.language))


@lru_cache(maxsize=4096)
def _issuers(text: str, language: str) -> frozenset[str]:
    """Return the institutions that publish figures in a text, each with the word before it."""
    known, told = wording.of(language), wording.stems(text, language)
    return frozenset(
        f"{before} {word}"
        for before, word in pairwise(told)
        if word in known.issuers and before not in known.roles
    )


def publishers(item: Statement) -> set[str]:
    """Return who publishes a claim, folded: the outlet, its owner and the wire that it credits."""
    names = (item.outlet, item.agency, item.publisher)
    return {wording.fold(name.replace(" ", "")) for name in names if name}


def speaker(item: Statement) -> tuple[str, ...]:
    """Return the names of who says so: the source as named and as known, else the wire or outlet."""
    named = tuple(dict.fromkeys(name for name in (item.origin, item.source) if name))
    return named if item.source else tuple(name for name in (item.origin, item.agency or item.outlet) if name)


@lru_cache(maxsize=8192)
def one_name(ours: str, theirs: str, language: str) -> bool:
    """Tell whether two names mean one source: alike, acronym and words, one surname, one office."""
    left, right = profile(ours, language), profile(theirs, language)
    if left.plain == right.plain or _acronym(left, right) or _acronym(right, left):
        return True
    if left.acronyms and right.acronyms and not left.acronyms & right.acronyms:
        return False
    if _describes(left, right, language) or _describes(right, left, language):
        return True
    if left.offices and right.offices and not left.offices & right.offices:
        return False
    if left.offices & right.offices:
        return _one_office(left, right)
    shared = left.matter & right.matter
    if not left.named | right.named:
        return bool(left.matter) and left.matter == right.matter
    if left.person and right.person and len(shared) < _FULL:
        return left.person <= right.person or right.person <= left.person
    return bool(shared & left.named & right.named) and 2 * len(shared) >= min(
        len(left.matter), len(right.matter)
    )


def _acronym(short: Profile, long: Profile) -> bool:
    """Tell whether one is the acronym of the other; a report may give the first words only, or a town too."""
    return any(
        name in long.acronyms or name == long.spelled or _begins(name, long.initials)
        for name in short.acronyms
    ) or any(_blend(parts, long.words) for parts in short.blends)


def _blend(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether the parts of one word begin the words of a name: TurkStat, Turkish Statistics."""
    rest = iter(words)
    return all(any(word.startswith(part.rstrip("s")) for word in rest) for part in parts)


def _begins(acronym: str, initials: str) -> bool:
    return len(initials) >= _SHORTEST_ACRONYM and (
        acronym.startswith(initials) or initials.startswith(acronym)
    )


def _describes(words: Profile, name: Profile, language: str) -> bool:
    """Tell whether one only says what the other is: statistics office, National Bureau of Statistics."""
    bodies = wording.of(language).bodies
    other = (words.offices ^ name.offices) - bodies
    named, matter = words.named - words.acronyms, words.matter - words.acronyms
    described = not words.anyone and not named and bool(name.named)
    enough = len(matter) > bool(words.acronyms)
    return described and not other and enough and matter <= name.matter


def _one_office(left: Profile, right: Profile) -> bool:
    if left.anyone and right.anyone and not left.matter | right.matter:
        return False
    mine, other = left.matter - right.matter, right.matter - left.matter
    if bool(left.person) != bool(right.person):
        mine, other = mine - left.person, other - right.person
    return (
        not mine
        or not other
        or (bool(left.matter & right.matter) and not (mine & left.named and other & right.named))
    )


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins tell something, and how many reports only repeat one of them."""

    independent: int
    repeats: int

    def __str__(self) -> str:
        origins = "origin" if self.independent == 1 else "origins"
        repeats = "repeat" if self.repeats == 1 else "repeats"
        if not self.repeats:
            return f"{self.independent} independent {origins}"
        return f"{self.independent} independent {origins} ({self.repeats} {repeats})"


def independent(told: Sequence[tuple[Statement, Hashable]]) -> Origins:
    """Return the independent origins of claims that agree, each given with the cluster of its report.

    Reports of one cluster of near-copies are one origin (a wire story and its reprints), and so are
    those that quote one source.
    """
    groups: list[list[tuple[Statement, Hashable]]] = []
    for item, cluster in told:
        joined = [
            group
            for group in groups
            if any(cluster == other or same(item, earlier) == "same" for earlier, other in group)
        ]
        merged = [(item, cluster), *(member for group in joined for member in group)]
        groups = [group for group in groups if group not in joined]
        groups.append(merged)
    return Origins(len(groups), len(told) - len(groups))
