"""Who speaks in a sentence: its own attribution, one carried over from its neighbours, or the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.attribution.sources import canonical, is_agency
from claims.figures import measure_words
from claims.model import Analysis, Attribution, Sentence, Span
from claims.relating import vocabulary, wording
from claims.relating.offices import office
from claims.slots import persons, surroundings, tellers
from claims.slots.speech import CREDITED, cues

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
_OBJECT: Final = 12
"""Characters from "claimed" to the lives that it claimed."""
_NOUN, _ROLE = 2, 4
"""Words of a noun before "who" and of a role without a name."""
_CREDIT: Final = 80
"""Characters of the longest dateline or credit line."""
_WIRE: Final = r"(?P<name>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]*)?)"
_DATELINE: Final = re.compile(rf"\({_WIRE}\) ?[-–—]")
_LAST: Final = re.compile(rf"(?<=[.!?”\"]) *[-–—] ?{_WIRE}\.?\s*$")


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
    item = _attribution(analysis, span, figures, attribution)
    own = tellers.reckoner(text, analysis.language)
    if own and item is not None and not _touches(item, span):
        item = None
    agency = article.agency or (item.chain[1] if item and len(item.chain) > 2 else _wire(analysis, text))
    source = _spoken(analysis, item) if item is not None else ""
    owner = (
        tellers.counter(text, span, item, analysis.language)
        or tellers.owner(text, source, analysis.language)
        or tellers.itself(text, source, analysis.language)
    )
    if owner:
        return _teller(analysis, span, owner, agency)
    if item is not None and not _pronoun(analysis, item) and not _ourselves(source, analysis.language):
        return _introduced(analysis, span, item, source, agency)
    known = cues(analysis.language)
    if _ourselves(text, analysis.language):
        return Speaker(agency or article.outlet, "", agency)
    whole = article.text[slice(*surroundings.sentence_of(analysis, span))]
    told = own or (tellers.reckoner(whole, analysis.language) if whole != text else "")
    refers = bool(told) and {*wording.words(told)} <= known.pronouns
    points_back = refers or item is not None or known.backward.search(whole) is not None
    before = _pointed_at(analysis, span) if points_back and (refers or not told) else None
    if before is not None:
        spoken = surroundings.spoken(article.text, before)
        return Speaker(before.origin or spoken, spoken, agency, before.vague)
    told = told or _carried(analysis, span, points_back)
    if not told and office(source, analysis.language):
        told = source
    told = told or _of_title(analysis, text)
    if told:
        return _teller(analysis, span, told, agency)
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
    named = source == surroundings.spoken(analysis.article.text, item) and item.origin
    post = persons.post_of(analysis, span, source)
    if post:
        return Speaker(named or source, f"{source}, {post}", agency)
    return Speaker(named or source, source, agency, bool(named) and item.vague)


def _touches(item: Attribution, span: Span) -> bool:
    """Tell whether any part of an attribution lies in a stretch of the text."""
    return any(start < span[1] and end > span[0] for start, end in (*item.source, *item.cue, *item.content))


def _spoken(analysis: Analysis, item: Attribution) -> str:
    """Return the source in the report's own words; for "who" and "which", the noun before it."""
    text = analysis.article.text
    spoken = surroundings.spoken(text, item)
    known_as = persons.called(text, item.source[-1][1], analysis.language) if item.source else ""
    if known_as:
        return known_as
    if spoken.isupper() or spoken.lower() not in cues(analysis.language).relative:
        return spoken
    sentence = surroundings.sentence_of(analysis, item.source[0])
    before = text[sentence[0] : item.source[0][0]].rstrip(" ,")
    named = [found for found in tellers.INSTITUTION.finditer(before) if found.end() == len(before)]
    return named[-1].group() if named else " ".join(before.split()[-_NOUN:])


def _ourselves(text: str, language: str) -> bool:
    """Tell whether an outlet means itself; "US" is no "us"."""
    return any(word.lower() in cues(language).ourselves for word in _WORD.findall(text) if not word.isupper())


def _attribution(
    analysis: Analysis, span: Span, figures: Sequence[int], attribution: int | None
) -> Attribution | None:
    for index in (attribution, *(analysis.figures[i].attribution for i in figures)):
        if index is not None and _is_somebody(analysis, analysis.attributions[index]):
            return analysis.attributions[index]
    return said_in(analysis, span)


def said_in(analysis: Analysis, span: Span) -> Attribution | None:
    """Return the first attribution whose source or content overlaps a stretch of the text."""
    found: Attribution | None = None
    for item in surroundings.said_near(analysis, span):
        spans = (*item.source, *item.content)
        if not any(start < span[1] and end > span[0] for start, end in spans) or not _is_somebody(
            analysis, item
        ):
            continue
        if found is None or _holds(item, found):
            found = item
    return found


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one says what another says: "A and B agreed to meet, state media reported"."""
    return bool(inner.cue) and any(
        start <= inner.cue[0][0] < end for start, end in (*outer.source, *outer.content)
    )


def _is_somebody(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source can speak: it has words, and is no figure ("the 481,000 reported") or victim."""
    text = analysis.article.text
    claimed = item.cue[-1][1] if item.cue else -1
    spoken = surroundings.spoken(text, item)
    if spoken.lower() in cues(analysis.language).nobody:
        return False
    known = cues(analysis.language)
    cue = text[item.cue[0][0] : claimed].lower().split() if item.cue else []
    if cue and cue[-1] in known.checking and not known.denying.isdisjoint(cue):
        return False
    if cue and cue[-1] in known.costing:
        first = bisect_left(analysis.figures, claimed, key=lambda figure: figure.start)
        if first < len(analysis.figures) and analysis.figures[first].start - claimed <= _OBJECT:
            return False
    return any(letter.isalpha() for letter in spoken) and "%" not in spoken and not _counted(analysis, item)


def _counted(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source and its cue only count: "29 confirmed cases", "39 people confirmed dead"."""
    if not item.source or not item.cue:
        return False
    (start, end), cue = item.source[0], item.cue[0][0]
    first = bisect_left(analysis.figures, start, key=lambda figure: figure.end)
    return any(
        figure.start <= cue < figure.end
        or (
            start <= figure.start < end <= figure.end
            and measure_words.tolls(analysis.language, figure.measure)
        )
        for figure in analysis.figures[first : first + 2]
        if figure.start < cue
    )


def _pronoun(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source only points back: he, the group."""
    words = wording.words(surroundings.spoken(analysis.article.text, item))
    return {*words} <= cues(analysis.language).pronouns


def _wire(analysis: Analysis, text: str) -> str:
    """Return the wire of a report: "(AFP)" in its dateline, "- AFP" at its end, or whom a source told."""
    spoken = cues(analysis.language).addressed.search(text)
    addressee = canonical(spoken["name"].rstrip("."), analysis.language) if spoken else ""
    if is_agency(addressee, analysis.language):
        return addressee
    edges = (*analysis.sentences[:1], *analysis.sentences[-1:])
    for sentence in edges:
        if sentence.end - sentence.start <= _CREDIT:
            for name in CREDITED.findall(analysis.article.text[sentence.start : sentence.end]):
                for part in (name, name.split()[-1]):  # "With Reuters", at the end of a report
                    if is_agency(part, analysis.language):
                        return str(part)
    return _credited(analysis)


def _credited(analysis: Analysis) -> str:
    """Return the wire of any name that stands where wires do: in a dateline, at the very end."""
    text = analysis.article.text
    for found in (_DATELINE.search(text, 0, _CREDIT), _LAST.search(text, max(0, len(text) - _CREDIT))):
        if found and not any(place.start < found.end("name") <= place.end for place in analysis.places):
            return found["name"]
    return ""


def _pointed_at(analysis: Analysis, span: Span) -> Attribution | None:
    """Return who is named as a speaker in the sentences around one that points back: he added."""
    for sentence in _beside(analysis, span):
        item = said_in(analysis, (sentence.start, sentence.end))
        if item is not None and not _pronoun(analysis, item):
            return item
    return None


def _beside(analysis: Analysis, span: Span) -> list[Sentence]:
    """Return the sentences around a claim, the nearest first."""
    near = surroundings.nearest(analysis, surroundings.number_of(analysis, span[0]), 2, 1)
    return [item for item in near if item.role != "dateline"]


def _carried(analysis: Analysis, span: Span, points_back: bool) -> str:
    """Return who counts or hands out figures in the sentences around this one.

    A sentence that points back ("he added", "the group's count") has the source of the one before it;
    a plain one only where its neighbour hands out figures ("the mission published its tally").
    """
    known, language = cues(analysis.language), analysis.language
    for sentence in _beside(analysis, span):
        told = analysis.article.text[sentence.start : sentence.end]
        found = tellers.published(known, told, language) or tellers.subject_of(
            known.releasing, told, language
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
    """Return who is meant by a role without a name: the minister, after "Minister Roth"."""
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
    return f"{role} {opening}" if opening and not named and " " not in opening else ""


def _named(text: str) -> str:
    """Return the last name of two words or more in a sentence, whom "he" may mean."""
    found = [*_NAME.finditer(text)]
    if not found:
        return ""
    body = next((item for item in _BODY.finditer(text) if item.end() == found[-1].end()), None)
    return (body or found[-1]).group()
