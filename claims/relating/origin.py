"""Who says so: whether two claims have one origin, and how many independent origins some claims have."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from claims.attribution.sources import alone, canonical
from claims.relating import acronyms, naming, vocabulary, wording
from claims.relating.offices import official
from claims.relating.profiles import Profile, profile
from claims.relating.statement import Statement

Same = Literal["same", "differs"]

_WRITTEN: Final = r"[A-ZÀ-Þ][\w’'&-]*"
_FIRST_NAME: Final = re.compile(
    rf"(?:(?:The|A|An|Its) )?(?:[a-zà-þ-]+ )?(?:{_WRITTEN}[’']s )?(?P<name>{_WRITTEN}(?: {_WRITTEN})*)"
)
"""The name with which a sentence begins; an article, a common noun or an owner may stand before it."""
_ACRONYM: Final = re.compile(r"\b[A-Z](?:&?[A-Z]){2,}\b")
_SHORTEST_COPY: Final = 5
"""Different words from which a sentence that stands word for word in two reports is a reprint."""
_SUBJECT: Final = 6
"""Words of a sentence among which its subject stands."""


def same(ours: Statement, theirs: Statement) -> Same:
    """Tell whether two claims have one origin: one wire, one outlet, one named source, one sentence."""
    if ours.text == theirs.text and len(ours.words) >= _SHORTEST_COPY and not (ours.source and theirs.source):
        return "same"
    if not (ours.source and theirs.source) and publishers(ours) & publishers(theirs):
        return "same"
    if ours.vague and theirs.vague:
        one = bool(publishers(ours) & publishers(theirs)) or _one_crowd(ours, theirs)
        return "same" if one else "differs"
    if _known_apart(ours, theirs):
        return "differs"
    left, right = speaker(ours), speaker(theirs)
    if any(naming.one_name(one, other, ours.language) for one in left for other in right):
        return "same"
    either = any(rule(ours, theirs) or rule(theirs, ours) for rule in _RULES)
    return "same" if either or _one_issuer(ours, theirs) else "differs"


def _known_apart(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two sources are known by two names: UNHCR and UNICEF, both UN agencies.

    A source that has a name of its own is no ministry.
    """
    if not (ours.source and theirs.source) or ours.origin == theirs.origin:
        return False
    named = [item.origin in alone(item.language) for item in (ours, theirs)]
    ministry = (_ministry(item) for item, known in zip((ours, theirs), named, strict=True) if not known)
    return all(named) or (any(named) and any(ministry))


def _ministry(item: Statement) -> bool:
    offices = profile(item.source, item.language).offices
    kinds = vocabulary.listed("ministries", item.language)
    return any(wording.stem(kind, item.language) in offices for kind in kinds)


def _one_crowd(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two sources without a name are called alike by more than one word: mountain rescuers."""
    mine, other = (profile(item.source, item.language) for item in (ours, theirs))
    return mine.plain == other.plain and not mine.anyone and len(mine.matter) > 1


def _role_alone(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a source is only named by its role, and the other has that role: "its director"."""
    known, words = vocabulary.of(ours.language), wording.words(ours.source)
    if not words or words[0] not in known.speech.get("possessive", ()):
        return False
    role = {*wording.stems(ours.source, ours.language)}
    return bool(role) and role <= known.roles and role <= {*wording.stems(theirs.source, ours.language)}


def _points_back(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a role stands for the subject of its sentence: "INPE counts 90, the institute said".

    So does who leads it: "Kestrel sold 9, chief executive Ida Holm said".
    """
    known, mine = vocabulary.of(ours.language), profile(ours.source, ours.language)
    role = {*wording.stems(ours.source, ours.language)} - mine.person
    body = profile(theirs.source, ours.language)
    named = body.named
    if not role or not named or not role <= known.roles | known.bodies:
        return False
    subject = {*wording.stems(ours.text, ours.language)[:_SUBJECT]}
    lands = wording.countries(ours.language) if body.offices else {}
    return named <= subject | {lands[word] for word in subject & lands.keys()}


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
    if (
        name.named
        and not name.person
        and not name.anyone
        and name.named <= _subject(ours) - wording.lands(language)
    ):
        return True
    if _opens_with(ours, theirs.source):
        return True
    told = wording.stem_set(ours.text, language)
    institution = name.offices or name.acronyms or official(theirs.source, language) != theirs.source
    words = (name.offices | name.matter) - {""} - wording.lands(language)
    if name.anyone or not institution or not words:
        return False
    return words <= told or _initialled(ours.text, name, language)


def _opens_with(item: Statement, source: str) -> bool:
    """Tell whether a sentence begins with the body that is the other's source: Stats SA trimmed growth."""
    found = _FIRST_NAME.match(item.text)
    if found is None:
        return False
    body = profile(found["name"], item.language)
    institution = body.offices or body.acronyms
    return bool(institution) and not body.person and naming.one_name(found["name"], source, item.language)


def _self_told(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a company tells of itself, named in the sentence: "Ford sold 9, the carmaker said"."""
    known = vocabulary.of(ours.language)
    if not _nameless_firm(ours, known):
        return False
    if _nameless_firm(theirs, known):
        return not ours.names.isdisjoint(theirs.names)
    if not theirs.source:
        return not _subject(ours).isdisjoint(_subject(theirs))
    name, text = profile(theirs.source, ours.language), f"{ours.title} {ours.text}"
    named = name.named - known.firms
    return bool(named) and (
        named <= wording.stem_set(text, ours.language) or _initialled(text, name, ours.language)
    )


def _nameless_firm(item: Statement, known: vocabulary.Wording) -> bool:
    """Tell whether a source is a company by its trade alone: the carmaker, the battery maker."""
    stems, named = wording.stems(item.source, item.language), wording.name_set(item.source, item.language)
    return bool(stems) and stems[-1] in known.firms and not named


def _initialled(text: str, name: Profile, language: str) -> bool:
    """Tell whether a text has the acronym of a name: PG&E for Pacific Gas & Electric."""
    return any(acronyms.acronym(profile(item, language), name) for item in _ACRONYM.findall(text))


def _subject(item: Statement) -> frozenset[str]:
    """Return the stems of the first name of a sentence, by which its subject is called."""
    found = _FIRST_NAME.match(item.text)
    return wording.stem_set(found["name"], item.language) if found else frozenset()


def _organ(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a report is its publisher's own, and names but an organ of it: the Governing Council."""
    mine = profile(theirs.source, theirs.language)
    if not mine.offices or mine.person or mine.anyone or len(mine.matter) > 1:
        return False
    outlet = profile(theirs.outlet, theirs.language)
    told = speaker(ours) if ours.source else ()
    if any(naming.called(profile(name, ours.language), outlet) for name in told):
        return True
    return _acts(ours, replace(theirs, text="", source=theirs.outlet, origin=theirs.outlet))


_RULES: Final = (_role_alone, _points_back, _acts, _organ)
"""How one of two claims may tell, without its name, who speaks in the other."""


def unnamed(item: Statement) -> bool:
    """Tell whether a claim names nobody who says it, or only what belongs to somebody: its statement.

    Somebody's wife, lawyer or union is a source of its own.
    """
    known, opening = vocabulary.of(item.language), wording.words(item.source)[:1]
    if not opening or opening[0] not in known.speech.get("possessive", ()):
        return not opening
    papers = (*known.speech.get("documents", ()), *known.speech.get("findings", ()))
    belongs = {wording.stem(word, item.language) for word in papers} | known.roles | known.bodies | {""}
    return {*wording.stems(item.source, item.language)} <= belongs


def _one_issuer(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims that name no source tell of one institution: the central bank's key rate."""
    if not (unnamed(ours) and unnamed(theirs)):
        return False
    return not _issuers(ours.text, ours.language).isdisjoint(_issuers(theirs.text, theirs.language))


@lru_cache(maxsize=4096)
def _issuers(text: str, language: str) -> frozenset[str]:
    """Return the institutions that publish figures in a text, each with the word before it."""
    roles, issuers = vocabulary.of(language).roles, vocabulary.listed("issuers", language)
    told = [(stem, word) for word in wording.words(text) if (stem := wording.stem(word, language))]
    return frozenset(
        f"{before} {stem}"
        for (before, _), (stem, word) in pairwise(told)
        if word in issuers and before not in roles
    )


def publishers(item: Statement) -> set[str]:
    """Return who publishes a claim, folded: the outlet, its owner and the wire that it credits."""
    names = (item.outlet, item.agency, item.publisher)
    return {vocabulary.fold(name.replace(" ", "")) for name in names if name}


def speaker(item: Statement) -> tuple[str, ...]:
    """Return the names of who says so: the source as named and as known, else the wire or outlet."""
    named = (item.origin, item.source, canonical(item.source, item.language))
    told = named if item.source else (item.origin, item.agency or item.outlet)
    return tuple(dict.fromkeys(name for name in told if name))


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
