"""How a language says who speaks without a verb of speech, as patterns compiled once. Reads no report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims.language import section
from claims.relating import vocabulary

_PHRASE: Final = r"[^\W\d_][^,;:.]{1,80}?"
_DAY: Final = r"(?:on [^\W\d_]+ )?"
_SHORT_SOURCE: Final = r"(?P<source>[^\W\d_][^,;:.\d]{1,60}?)"
"""Who counts, with no number in it."""
_SOURCE: Final = rf"(?P<source>{_PHRASE})"
_NAME: Final = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}"
CREDITED: Final = re.compile(r"[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)?")


@dataclass(frozen=True, slots=True)
class Cues:
    """How a language says who speaks without a verb of speech."""

    pronouns: frozenset[str]
    """Sources that stand for one named before: he, it, they."""
    nobody: frozenset[str]
    """Words that were taken for a source and are none: counting."""
    costing: frozenset[str]
    """Verbs that may say what a disaster cost: the floods claimed 600 lives."""
    checking: frozenset[str]
    """Verbs that, denied, say that somebody else's figure was not checked: could not verify."""
    denying: frozenset[str]
    ourselves: frozenset[str]
    """Words by which an outlet means itself: our, we."""
    addressed: re.Pattern[str]
    """To whom a source spoke: "told Reuters"."""
    backward: re.Pattern[str]
    """Words by which a sentence takes its source from the one before: "its count"."""
    clause: re.Pattern[str]
    """What parts two clauses with a subject each: ", while"."""
    counting: re.Pattern[str]
    """A subject that counts: "UNHCR had registered"."""
    releasing: re.Pattern[str]
    """A subject that hands out the figures of the next sentence: "The mission published its tally"."""
    reckoning: re.Pattern[str]
    """Whose count a figure is: "on the doctors' count"."""
    closing: re.Pattern[str]
    """Who counted, told at the end of the sentence: ", the agency reports"."""
    holding: re.Pattern[str]
    """What an institution keeps: "The ministry's list has 30 names"."""
    articles: frozenset[str]
    relative: frozenset[str]
    """Words that stand for the noun before them: doctors who, the ministry, which."""
    possessive: frozenset[str]
    """Words by which a source belongs to somebody named before: its spokesman."""
    published: re.Pattern[str]
    """Who figures are from: "the data were published by the statistics office"."""
    tally: re.Pattern[str]
    """Whose tally a figure is from, by a name before it: "an AFP tally of court papers"."""
    recorded: re.Pattern[str]
    """Who counted, told beside what was counted: "deaths recorded by the IOM"."""
    quoted: re.Pattern[str]
    """Whom another one quotes: "state radio cited the governor as saying"."""
    itself: frozenset[str]
    """Words by which a sentence tells who speaks as the one who acts in it: it, its."""
    copulas: frozenset[str]
    """Verbs that no name of a source holds: is, were."""
    documents: frozenset[str]
    """Words for what speaks for somebody named before: its website, its results statement."""


@cache
def cues(language: str) -> Cues:
    """Return how a language says who speaks without a verb of speech, compiled once."""
    months = section(language, "figures").get("months", ())
    words = {**vocabulary.of(language).speech, "months": tuple(map(str.title, months))}
    return Cues(
        pronouns=frozenset(words.get("pronouns", ())),
        nobody=frozenset(words.get("nobody", ())),
        costing=frozenset(words.get("costing", ())),
        checking=frozenset(words.get("checking", ())),
        denying=frozenset(words.get("denying", ())),
        ourselves=frozenset(words.get("ourselves", ())),
        addressed=re.compile(rf"\b(?:{_any(words.get('addressed', ()))}) ?(?P<name>{CREDITED.pattern})"),
        backward=re.compile(rf"\b(?:{_any(words.get('backward', ()))})\b", re.IGNORECASE),
        clause=re.compile(rf"(?:{_any(words.get('clause', ()))})\s", re.IGNORECASE),
        counting=_subject(words, "counting"),
        releasing=_subject(words, "releasing"),
        reckoning=_reckoned(words),
        closing=_closing(words),
        holding=_holding(words),
        articles=frozenset(words.get("articles", ())),
        relative=frozenset(words.get("relative", ())),
        possessive=frozenset(words.get("possessive", ())),
        published=_handed_out(words),
        tally=re.compile(
            rf"(?:\b(?:[Aa]n?|[Tt]he)|,) (?P<source>[A-ZÀ-Þ]{{2,}}) (?:{_any(words.get('findings', ()))})\b"
        ),
        recorded=_recorded(words),
        quoted=_quoted(words),
        itself=frozenset(words.get("itself", ())),
        copulas=frozenset(words.get("is", ())),
        documents=frozenset(words.get("documents", ())),
    )


def _handed_out(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    findings, by = _any(words.get("findings", ())), _any(words.get("from", ()))
    both = f"(?:{_any(words.get('and', ()))})"
    after = rf"(?: (?:{_any(words.get('after_name', ()))})\b|[,;.]|$)"
    source = rf"(?P<source>{_PHRASE}(?: {both} {CREDITED.pattern})?)"
    return re.compile(rf"\b(?i:{findings}) (?:[^\W\d_]+ ){{0,3}}?(?:{by}) {source}{after}")


def _recorded(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    verbs, by = _any(words.get("recorded", ())), _any(words.get("by", ()))
    return re.compile(rf"\b(?:{verbs}) (?:{by}) {_SHORT_SOURCE}{_end(words)}")


def _quoted(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    verbs, as_, is_ = (_any(words.get(name, ())) for name in ("quoted", "as", "is"))
    return re.compile(
        rf"\b(?:{verbs}) {_SHORT_SOURCE} {_DAY}(?:{as_})\b|^(?P<subject>{_PHRASE}) (?:{is_}) (?:{verbs})\b"
        rf"|^(?i:{verbs}) (?P<opened>{_PHRASE}),"
    )


def _end(words: Mapping[str, tuple[str, ...]]) -> str:
    """Return what stands after a name that is not at the end of its clause."""
    return rf"(?= (?:{_any((*words.get('after_name', ()), *words.get('after_by', ())))})\b|[,;.]|$)"


def _reckoned(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    findings = _any((*words.get("findings", ()), *words.get("accounts", ())))
    by = _any(words.get("reckoned", ()))
    owner = rf"(?:{_any(words.get('owner', ()))})"
    shows = rf"(?: [^,;:.]{{1,30}}?)? (?:{_any(words.get('shows', ()))})\b"
    return re.compile(
        rf"(?:\b(?P<by>(?i:{by}))|,) {_SOURCE}{owner} (?:[^\W\d_]+ ){{0,2}}(?:{findings})\b(?(by)|{shows})"
    )


def _holding(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    findings, verbs = _any(words.get("findings", ())), _any(words.get("after_name", ()))
    owner = rf"(?:{_any(words.get('owner', ()))})?"
    kind = rf"(?:(?!(?:{_any((*words.get('possessive', ()), *words.get('articles', ())))}) )[^\W\d_]+ )?"
    return re.compile(rf"^{_SOURCE}{owner} {kind}(?:{findings})(?: [^,;:.]{{1,30}}?)? (?:{verbs})\b")


def _closing(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    verbs = _any(words.get("counting", ()))
    return re.compile(rf", {_SOURCE} (?:{verbs})(?: (?:[^\W\d_]+ )?[^\W\d_]+)?\.?$")


def _subject(words: Mapping[str, tuple[str, ...]], verbs: str) -> re.Pattern[str]:
    helper = f"(?:{_any(words.get('auxiliaries', ()))})?"
    heads = _any(words.get("heads", ()))
    apposed = rf"(?P<apposed>, (?:(?:{heads}) [^,;:.]{{1,80}}|{_NAME})(?=,))"
    who = rf"(?:, (?:{_any(words.get('relative', ()))}) [^,;:.]{{1,80}},)?"
    named = rf"(?P<source>{_PHRASE}{apposed}?)(?(apposed),|{who})"
    month = rf"(?:{_any(words.get('in', ()))}) (?:{_any(words.get('months', ()))})(?: \d{{4}})?"
    when = rf"(?:(?:{month}|(?:{_any(words.get('on', ()))}) [A-ZÀ-Þ][^\W\d_]+) )?"
    return re.compile(
        rf"^(?:[^,;:]{{1,40}}, )??{when}{named} {helper}{_DAY}{helper}(?:{_any(words.get(verbs, ()))})\b"
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
