"""Time expressions: TIMEX3 values and the days they cover, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from claims.model import Sentence, Time
from claims.times.calendar import days_of
from claims.times.ranges import agreed
from claims.times.rules import RULES
from claims.times.tokens import Run, runs_of
from claims.times.values import Moment, Reading, narrowed
from claims.times.words import Form, Meaning, Vocabulary, vocabulary

REACH = 40
"""How many words around an expression may tell its tense; chosen by eye, a long sentence."""


class Found(NamedTuple):
    """A form that fits, and where."""

    start: int
    end: int
    """First and last token but one of its run."""
    form: Form
    meanings: dict[str, Meaning]


def find(text: str, sentences: Sequence[Sentence], published: date | None, language: str) -> tuple[Time, ...]:
    """Return the time expressions of a report, by start."""
    words = vocabulary(language)
    if words is None:
        return ()
    times: list[Time] = []
    told = quarter = ""
    for sentence in sentences:
        for run in runs_of(text, sentence.start, sentence.end, words):
            for found in _forms(run, words):
                moment = _moment(run, found, words, published, (told, quarter))
                reading = _read(found, moment)
                if reading is None:
                    continue
                time = _time(text, run.tokens[found.start].start, run.tokens[found.end - 1].end, reading)
                times.append(time)
                if time.first is not None and time.type == "DATE":
                    told = time.value
                    quarter = told if found.form.rule == "quarter" and "-Q" in told else quarter
    return tuple(agreed(times, text, words))


def _forms(run: Run, words: Vocabulary) -> Iterator[Found]:
    """Find the longest form at each place, from left to right; the first of equals."""
    letters = "".join(token.letter for token in run.tokens)
    position = 0
    while position < len(letters):
        best, form = None, None
        for candidate in words.forms.get(letters[position], ()):
            match = candidate.pattern.match(letters, position)
            if match is not None and (best is None or match.end() > best.end()):
                best, form = match, candidate
        if best is None or form is None or best.end() == position:
            position += 1
            continue
        meanings: dict[str, Meaning] = {}
        for group, slots in form.slots.items():
            place = best.start(group)
            if place >= 0:
                told = run.tokens[place].meanings
                meanings.setdefault(slots[0], next(told[slot] for slot in slots if slot in told))
        for group in ("back", "on"):
            if group in best.re.groupindex and best.start(group) >= 0:
                meanings[group] = run.tokens[best.start(group)].word
        yield Found(position, best.end(), form, meanings)
        position = best.end()


def _moment(
    run: Run, found: Found, words: Vocabulary, published: date | None, told: tuple[str, str]
) -> Moment:
    place = run.tokens[found.start].place
    before = run.sentence[place - 1] if place else ""
    owns = _owns(run.sentence, run.tokens[found.end - 1].place, words)
    return Moment(
        published=published,
        tense=(lambda: "past") if owns else partial(_tense, run.sentence, place, words),
        told=told[0],
        quarter=told[1],
        length=not before or before in words.lists["before_length"],
        bare=before in words.lists["before_bare"],
        clock=before in words.lists["before_clock"],
        since=partial(_since, run.sentence, place, words),
    )


def _read(found: Found, moment: Moment) -> Reading | None:
    if found.form.value:
        return Reading("DATE", found.form.value, (None, None), "a word for no certain time")
    reading = RULES[found.form.rule](found.meanings, moment)
    part = found.meanings.get("mod") or found.meanings.get("edge")
    return narrowed(reading, str(part), moment) if reading is not None and part else reading


def _time(text: str, start: int, end: int, reading: Reading) -> Time:
    covered = days_of(reading.value) if reading.type in ("DATE", "TIME") else None
    first, last = reading.days or (covered[0] if covered else (None, None))
    precision = covered[1] if covered else ""
    return Time(
        start, end, text[start:end], reading.type, reading.value, first, last, precision, (reading.why,)
    )


def _owns(sentence: list[str], place: int, words: Vocabulary) -> bool:
    """Return whether the expression owns what follows: what Wednesday's ruling says has been."""
    sign, word = sentence[place + 1 : place + 2], sentence[place + 2 : place + 3]
    return sign in (["'"], ["’"]) and not words.lists["possessive"].isdisjoint(word)


def _since(sentence: list[str], place: int, words: Vocabulary) -> bool:
    """Return whether the clause counts from the expression on: "since the truce was declared on 14 March"."""
    for word in reversed(sentence[max(0, place - REACH) : place]):
        if word in words.lists["before_past"]:
            return True
        if not word[0].isalpha():
            return False
    return False


def _tense(sentence: list[str], place: int, words: Vocabulary) -> str:
    """Return the tense of the nearest cue before the expression, else of the nearest after it."""
    near = [
        *reversed(range(max(0, place - REACH), place)),
        *range(place + 1, min(len(sentence), place + REACH)),
    ]
    for index in near:
        told = _tense_of(sentence, index, words)
        if told:
            return told
    return ""


def _tense_of(sentence: list[str], index: int, words: Vocabulary) -> str:
    """Return the tense that one word tells: "will" and "to be" look ahead, "paid" back, "be paid" neither."""
    word, before = sentence[index], sentence[index - 1] if index else ""
    lists = words.lists
    ahead = (word in lists["be"] and before in lists["before_be"]) or (
        word in lists["to"] and before in lists["before_to"]
    )
    if ahead or word in lists["future"] or (index and word in lists["until"]):
        return "future"
    if word in lists["past"] or (word.endswith(words.past_endings) and word not in lists["not_past"]):
        return "" if before in lists["be"] else "past"
    return ""
