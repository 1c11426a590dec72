"""What stands around a sentence: the sentences next to it, the title, who is quoted near it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claims import attribution, places, sentences, times
from claims.model import Analysis, Article, Attribution, Place, Sentence, Span, Time, first_from
from claims.relating import wording

_CONTEXT_WORDS: Final = 16
"""Topic words kept of the sentences around a claim: enough to tell one event from another."""
_SPEECH_REACH: Final = 400
"""A quotation may run over some sentences from its cue."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What was understood of a title; every offset counts in it."""

    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()


_NO_TITLE: Final = Headline()


@lru_cache(maxsize=256)
def _understood(title: Article, language: str) -> Headline:
    split = sentences.split(title, language)
    return Headline(
        places=places.find(title, split, language),
        times=times.find(title.text, split, title.published, language),
        attributions=attribution.find(title, split, language),
    )


def headline(analysis: Analysis) -> Headline:
    """Return the places, times and attributions of the report's title."""
    if not analysis.article.title:
        return _NO_TITLE
    title = Article(
        text=analysis.article.title, published=analysis.article.published, outlet=analysis.article.outlet
    )
    return _understood(title, analysis.language)


def number_of(analysis: Analysis, start: int) -> int:
    """Return the index of the sentence that holds this place in the text, 0 when the text has none."""
    return max(0, first_from(analysis.sentences, start + 1) - 1)


def sentence_of(analysis: Analysis, span: Span) -> Span:
    """Return the sentence that holds a stretch of the text; a claim may be one clause of it."""
    if not analysis.sentences:
        return span
    sentence = analysis.sentences[number_of(analysis, span[0])]
    return min(sentence.start, span[0]), max(sentence.end, span[1])


def nearest(analysis: Analysis, number: int, back: int, ahead: int) -> list[Sentence]:
    """Return the sentences before this one, nearest first, then those after it; no headlines or promotion."""
    told = [
        *analysis.sentences[max(0, number - back) : number][::-1],
        *analysis.sentences[number + 1 : number + 1 + ahead],
    ]
    return [sentence for sentence in told if sentence.role in ("body", "dateline")]


def context(analysis: Analysis, span: Span) -> tuple[str, ...]:
    """Return the topic words around a stretch; names first, for they tell events apart best."""
    text, number = analysis.article.text, number_of(analysis, span[0])
    around = [text[item.start : item.end] for item in nearest(analysis, number, 2, 2)]
    lead = [text[item.start : item.end] for item in analysis.sentences[:1] if item.end <= span[0]]
    texts, language = tuple(dict.fromkeys((*around, *lead))), analysis.language
    named = (name for told in texts for name in wording.names(told, language))
    words = (word for told in texts for word in wording.stems(told, language))
    return tuple(dict.fromkeys((*named, *words)))[:_CONTEXT_WORDS]


def said_near(analysis: Analysis, span: Span) -> tuple[Attribution, ...]:
    """Return the attributions whose cue lies in or near a stretch of the text."""
    near = numbers_near(analysis, span)
    return analysis.attributions[near.start : near.stop]


def numbers_near(analysis: Analysis, span: Span) -> range:
    """Return the indexes of the attributions whose cue lies in or near a stretch of the text."""
    said = analysis.attributions
    return range(_first_from(said, span[0] - _SPEECH_REACH), _first_from(said, span[1] + _SPEECH_REACH + 1))


def _first_from(said: tuple[Attribution, ...], position: int) -> int:
    """Return the index of the first attribution whose cue stands at a place or behind it.

    As ``bisect_left`` does, in a tenth of its time: this is asked three times for each figure.
    """
    first, last = 0, len(said)
    while first < last:
        middle = (first + last) // 2
        cue = said[middle].cue
        if (cue[0][0] if cue else 0) < position:
            first = middle + 1
        else:
            last = middle
    return first


def spoken(text: str, item: Attribution) -> str:
    """Return the source of an attribution in the report's own words."""
    return " ".join(text[start:end] for start, end in item.source)
