"""Who speaks in a sentence: its own attribution, one carried over from its neighbours, or the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.attribution.sources import canonical
from claims.model import Analysis, Attribution, Span
from claims.relating import vocabulary, wording
from claims.relating.offices import office
from claims.slots import persons, quoting, surroundings, tellers
from claims.slots.speech import cues
from claims.slots.wires import wire

_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){1,3}")
_BODY: Final = re.compile(rf"(?:[Tt]he [\w-]+[’']s )?[A-ZÀ-Þ]\w+ (?:of|for) (?:the )?{_NAME.pattern}")
"""A body that is named by what it is for: the region's Bureau for Disaster Risk."""
_NAMED: Final = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*"
_OPENING: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,3}): ")
"""Who may speak at the beginning of a title."""
_BEFORE: Final = 400
"""Characters before a claim in which who has a role is named."""
_TOLD_TWICE: Final = 2
"""Words that a title and a sentence share when both tell one thing; chosen by eye."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_NOUN, _ROLE = 2, 4
"""Words of a noun before "who" and of a role without a name."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says what stands in a claim."""

    origin: str
    """Canonical name; the wire or outlet where nobody is named."""
    source: str
    """In the report's own words; "" where the outlet itself speaks."""
    agency: str
    vague: bool = False


def speaker(analysis: Analysis, span: Span, figures: Sequence[int], attribution: int | None) -> Speaker:
    """Return who says what stands in a stretch of the text."""
    article = analysis.article
    text = article.text[span[0] : span[1]]
    item = quoting.attributed(analysis, span, figures, attribution)
    own = tellers.reckoner(text, analysis.language)
    if own and item is not None and not quoting.touches(item, span):
        item = None
    agency = article.agency or (item.chain[1] if item and len(item.chain) > 2 else wire(analysis, text))
    source = _spoken(analysis, item) if item is not None else ""
    owner = (
        tellers.counter(text, span, item, analysis.language)
        or tellers.owner(text, source, analysis.language)
        or tellers.itself(text, source, analysis.language)
    )
    if owner:
        return _teller(analysis, span, owner, agency)
    if (
        item is not None
        and not quoting.is_pronoun(analysis, item)
        and not _ourselves(source, analysis.language)
    ):
        return _introduced(analysis, span, item, source, agency)
    known = cues(analysis.language)
    quoted = item is not None and item.kind == "direct"  # "We need boats," she said
    if not quoted and _ourselves(text, analysis.language):
        return Speaker(agency or article.outlet, "", agency)
    whole = article.text[slice(*surroundings.sentence_of(analysis, span))]
    told = own or (tellers.reckoner(whole, analysis.language) if whole != text else "")
    refers = bool(told) and {*wording.words(told)} <= known.pronouns
    points_back = refers or item is not None or known.backward.search(whole) is not None
    before = quoting.pointed_at(analysis, span) if points_back and (refers or not told) else None
    if before is not None:
        spoken = surroundings.spoken(article.text, before)
        return Speaker(before.origin or spoken, spoken, agency, before.vague)
    told = told or _carried(analysis, span, points_back)
    if not told and office(source, analysis.language):
        told = source
    told = told or _of_title(analysis, text)
    if told:
        return _teller(analysis, span, told, agency)
    if item is not None and item.origin and quoting.is_pronoun(analysis, item):  # named further before
        return Speaker(item.origin, source, agency, item.vague)
    return Speaker(agency or article.outlet, "", agency)


def _teller(analysis: Analysis, span: Span, source: str, agency: str) -> Speaker:
    """Return who counts or is quoted, with the post that another sentence tells."""
    post = persons.post_of(analysis, span, source)
    return Speaker(canonical(source, analysis.language), f"{source}, {post}" if post else source, agency)


def _introduced(analysis: Analysis, span: Span, item: Attribution, source: str, agency: str) -> Speaker:
    """Return who is named as a source, by all that the report tells of who that is."""
    full = _by_role(analysis, span, source)
    if full:
        return Speaker(full, full, agency)
    ministry = persons.ministry_of(analysis, source)
    if ministry:
        return Speaker(ministry, source, agency)
    named = source.startswith(surroundings.spoken(analysis.article.text, item)) and item.origin
    post = persons.post_of(analysis, span, source)
    if post:
        return Speaker(named or source, f"{source}, {post}", agency)
    return Speaker(named or source, source, agency, bool(named) and item.vague)


def _spoken(analysis: Analysis, item: Attribution) -> str:
    """Return the source in the report's own words; for "who" and "which", the noun before it."""
    text = analysis.article.text
    spoken = surroundings.spoken(text, item)
    known_as = persons.called(text, item.source[-1][1], analysis.language) if item.source else ""
    if known_as:
        return known_as
    spoken += persons.in_brackets(text, item.source[-1][1]) if item.source else ""
    if spoken.isupper() or spoken.lower() not in cues(analysis.language).relative:
        return spoken
    sentence = surroundings.sentence_of(analysis, item.source[0])
    before = text[sentence[0] : item.source[0][0]].rstrip(" ,")
    named = [found for found in tellers.INSTITUTION.finditer(before) if found.end() == len(before)]
    return named[-1].group() if named else " ".join(before.split()[-_NOUN:])


def _ourselves(text: str, language: str) -> bool:
    """Tell whether an outlet means itself; "US" is no "us"."""
    return any(word.lower() in cues(language).ourselves for word in _WORD.findall(text) if not word.isupper())


def _carried(analysis: Analysis, span: Span, points_back: bool) -> str:
    """Return who counts or hands out figures in the sentences around this one.

    A sentence that points back ("he added", "the group's count") has the source of the one before it;
    a plain one only where its neighbour hands out figures ("the mission published its tally").
    """
    known, language = cues(analysis.language), analysis.language
    for sentence in quoting.beside(analysis, span):
        told = analysis.article.text[sentence.start : sentence.end]
        found = tellers.subject_of(known.releasing, told, language) or tellers.published(
            known, told, language
        )
        if not found and points_back:
            found = _named(told) or tellers.subject_of(known.counting, told, language)
        if found:
            return found
    return ""


def _of_title(analysis: Analysis, text: str) -> str:
    """Return who speaks in the title, where it tells what the sentence does: "WHO: 40 dead"."""
    title, language = analysis.article.title, analysis.language
    if len(wording.stem_set(title, language) & wording.stem_set(text, language)) < _TOLD_TWICE:
        return ""
    opening = _opening(analysis)
    if office(opening, language) or (opening.isupper() and len(opening) >= tellers.ACRONYM):
        return opening
    known = cues(language)
    for item in surroundings.headline(analysis).attributions:
        spoken = surroundings.spoken(title, item)
        speaks = any(map(str.isalpha, spoken)) and spoken.lower() not in known.pronouns
        if speaks and not item.vague:
            return spoken
    return tellers.subject_of(known.counting, title, language)


def _opening(analysis: Analysis) -> str:
    """Return the words before the colon of a title, unless they are a place: "Roth: schools will close"."""
    found = _OPENING.match(analysis.article.title)
    if found is None or any(place.start < found.end() for place in surroundings.headline(analysis).places):
        return ""
    return found["name"]


def _by_role(analysis: Analysis, span: Span, source: str) -> str:
    """Return who is meant by a role without a name: the minister, after "Minister Roth".

    The name before the colon of a title is that of a post, and not of a body: "Rescuers" are no authority.
    """
    words, language = source.split(), analysis.language
    if not 1 < len(words) <= _ROLE or words[0].lower() not in cues(language).articles:
        return ""
    known, role = vocabulary.of(language), words[1]
    if not {*wording.stems(role, language)} <= known.roles or not (
        {*wording.stems(source, language)} <= known.roles | known.offices
    ):
        return ""
    opening = _opening(analysis)
    told = analysis.article.text[max(0, span[0] - _BEFORE) : span[1]]
    named = re.findall(rf"(?:[A-ZÀ-Þ][\w-]+ ){{0,3}}(?i:{re.escape(role)}),? {_NAMED}", told)
    if len({*named}) == 1:
        return str(named[0])
    one = role.lower() in persons.posts(language)
    return f"{role} {opening}" if one and opening and not named and " " not in opening else ""


def _named(text: str) -> str:
    """Return the last name of two words or more in a sentence, whom "he" may mean."""
    found = [*_NAME.finditer(text)]
    if not found:
        return ""
    body = next((item for item in _BODY.finditer(text) if item.end() == found[-1].end()), None)
    return (body or found[-1]).group()
