"""Who tells a figure, by one sentence without a verb of speech: who counts, a register, a website."""

from __future__ import annotations

import re
from typing import Final

from claims.model import Attribution, Span
from claims.relating import vocabulary, wording
from claims.relating.offices import office
from claims.slots.speech import Cues, cues

INSTITUTION: Final = re.compile(r"[A-ZÀ-Þ]\w+(?: (?:(?:of|for|and|the) (?:the )?)?[A-ZÀ-Þ][\w’'-]*)*")
"""The name of an institution, by its capitals."""
ACRONYM: Final = 3
"""Letters of the shortest acronym."""
_COMMON: Final = re.compile(r"(?:The|A|An)(?: [a-z][\w’'-]*){1,4}")
"""How a sentence begins whose subject has no name: "The central bank kept"."""
_COUNTED: Final = re.compile(r"\b\d[\d.,]* [a-zà-þ]")
"""A number before a noun, behind which "reports" are counted and nobody reports."""
_ACTING: Final = re.compile(
    r"(?P<kind>The (?:[a-z]+ ){1,2})?(?:The )?(?P<name>[A-ZÀ-Þ][\w’&-]*(?: [A-ZÀ-Þ][\w’&-]*){0,4})(?= [a-z])"
)
"""Who acts in a sentence that begins with a name: "The airline Kestrel Air cancelled"."""


def institution(phrase: str) -> str:
    """Return the name with which a phrase begins: "The Rights Institute visited clinics and" counts."""
    found = INSTITUTION.match(phrase.removeprefix("The ").removeprefix("the "))
    return found.group() if found else ""


def published(known: Cues, text: str, language: str) -> str:
    """Return whose figures a sentence gives: "data by the research group ACLED", no "toll from the quake"."""
    found = known.tally.search(text) or known.published.search(text) or known.reckoning.search(text)
    if found is None:
        return ""
    named = any(word[0].isupper() for word in found["source"].split())
    first = found["source"].split()[0].lower()
    counted = first[0].isdigit() or first in vocabulary.listed("several", language)
    told = office(found["source"], language) or (named and not _happening(found["source"], language))
    return found["source"] if told and not counted else ""


def _happening(phrase: str, language: str) -> bool:
    """Tell whether a phrase names a time or what happened, not who counted it: Monday's quake."""
    known, told = vocabulary.of(language), wording.stems(phrase, language)
    kinds = {kind for stem in told for kind in known.topics.get(stem, ())}
    return not told or not kinds.isdisjoint(known.lasting | known.recurring)


def owner(text: str, source: str, language: str) -> str:
    """Return the institution of a sentence whose own words a source is: the IMF, of "its outlook"."""
    first = source.split(maxsplit=1)[:1]
    if not first or first[0].lower() not in cues(language).possessive:
        return ""
    before = text[: max(0, text.find(source))]
    found = [item for item in INSTITUTION.findall(before) if office(item, language) or item.isupper()]
    return str(found[-1]) if found else ""


def counter(text: str, span: Span, item: Attribution | None, language: str) -> str:
    """Return who counted what a sentence tells, or whom it quotes, where another one seems to speak.

    "Deaths recorded by the IOM" are recorded by nobody else; with another source after them they are its own.
    """
    known = cues(language)
    quoted = known.quoted.search(text)
    if quoted and not (quoted["opened"] and _happening(quoted["opened"], language)):
        return str(quoted["source"] or quoted["subject"] or quoted["opened"])
    found = known.recorded.search(text)
    if found is None:
        return ""
    if item is not None and not (
        item.cue and found.start() <= item.cue[0][0] - span[0] < found.start("source")
    ):
        return ""
    named = any(word[0].isupper() for word in found["source"].split())
    return found["source"] if named or body(found["source"], language) else ""


def body(phrase: str, language: str) -> bool:
    """Tell whether some words name an institution or a body: a ministry, a rescue service."""
    bodies = vocabulary.of(language).bodies
    return office(phrase, language) or not bodies.isdisjoint(wording.stems(phrase, language))


def itself(text: str, source: str, language: str) -> str:
    """Return the name with which a sentence begins, of what tells of itself: "it announced", "its site"."""
    known, words = cues(language), source.lower().split()
    if (
        not words
        or words[0] not in known.itself
        or not {*words[1:]} <= known.documents | vocabulary.of(language).roles
    ):
        return ""
    found = _ACTING.match(text)
    if found is None or found["name"].lower() in known.articles:
        return _institution(text, source, language)
    if text.find(source, found.end()) < 0:
        return ""
    name, lands = str(found["name"]), wording.countries(language).keys()
    sure = " " in name or name.isupper() or found["kind"]
    return name if sure and not {*wording.stems(name, language)} <= lands else ""


def _institution(text: str, source: str, language: str) -> str:
    """Return the institution without a name with which a sentence begins: the carmaker, the central bank."""
    known, found = vocabulary.of(language), _COMMON.match(text)
    kinds = known.offices | known.bodies | known.firms
    if found is None or text.find(source, found.end()) < 0:
        return ""
    words = found.group().split()
    stems = [wording.stem(word, language) for word in words[1:]]
    noun = stems[: stems.index("")] if "" in stems else stems  # up to "of", or a verb like "was"
    last = next((at for at, stem in enumerate(noun, 1) if stem in kinds), 0)
    return " ".join(words[: last + 1]) if last else ""


def closed_by(pattern: re.Pattern[str], text: str, language: str) -> str:
    """Return who counted, told at the end of a sentence, if it looks like an organisation."""
    found = pattern.search(text)
    if found is None or not office(found["source"], language):
        return ""
    return found["source"]


def keeper(pattern: re.Pattern[str], text: str, language: str) -> str:
    """Return the institution whose list or bulletin is the subject of a sentence."""
    found = pattern.match(text)
    if found is None:
        return ""
    named = any(len(word) >= ACRONYM and word.isupper() for word in found["source"].split())
    return found["source"] if named or office(found["source"], language) else ""


def subject_of(pattern: re.Pattern[str], text: str, language: str) -> str:
    """Return the subject of a sentence that counts or publishes, if it looks like an organisation."""
    found = pattern.match(text)
    if found is None or not wording.stems(found["source"], language):
        return ""
    told = found["source"].lower().split()
    owner = told[-1].endswith(vocabulary.of(language).speech.get("owner", ()))
    unfinished = told[-1] in vocabulary.of(language).speech.get("unfinished", ())
    if owner or unfinished or _COUNTED.search(found["source"]):
        return ""
    if not (vocabulary.listed("asides", language) | vocabulary.of(language).denials).isdisjoint(told):
        return ""
    if not cues(language).copulas.isdisjoint(told) and not found["apposed"]:
        return ""
    last = found["source"].split() if found["apposed"] else found["source"].split()[-4:]
    named = any(word[0].isupper() for word in last)
    if told[-1] in vocabulary.of(language).speech.get("and", ()):
        return institution(found["source"])
    return found["source"] if named or body(found["source"], language) else ""


def reckoner(text: str, language: str) -> str:
    """Return whose count a clause or sentence is, where no verb of saying tells it."""
    known = cues(language)
    return (
        published(known, text, language)
        or subject_of(known.counting, text, language)
        or closed_by(known.closing, text, language)
        or keeper(known.holding, text, language)
    )
