"""Time expressions: TIMEX3 values and the days they cover, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from claims.model import Sentence, Time
from claims.times.calendar import days_of
from claims.times.moments import Moment, Told
from claims.times.ranges import agreed
from claims.times.rules import RULES
from claims.times.tokens import Run, runs_of
from claims.times.values import Reading, narrowed
from claims.times.words import Form, Meaning, Vocabulary, vocabulary


class Found(NamedTuple):
    """A form that fits, and where."""

    start: int
    """Its first token in the run."""
    end: int
    """Exclusive."""
    form: Form
    filled: tuple[tuple[str, int], ...]
    """The groups of the form that matched, each with its token."""


def find(text: str, sentences: Sequence[Sentence], published: date | None, language: str) -> tuple[Time, ...]:
    """Return the time expressions of a report, by start."""
    words = vocabulary(language)
    if words is None:
        return ()
    times: list[Time] = []
    told = Told()
    for sentence in sentences:
        for run in runs_of(text, sentence.start, sentence.end, words):
            for found in _forms(run.letters, words):
                first, last = run.tokens[found.start], run.tokens[found.end - 1]
                span = (first.place, last.place)
                moment = Moment(run.sentence, span, words, published, told)
                reading = _read(run, found, moment)
                if reading is None:
                    continue
                time = _time(text, first.start, last.end, reading)
                times.append(time)
                if time.first is not None:
                    told = _told(told, time, found.form.rule)
    return tuple(agreed(times, text, words, published))


def _told(before: Told, time: Time, rule: str) -> Told:
    """Return what a report has told last, after one more time."""
    day = time.value[:_DAY] if time.precision in ("day", "part") else before.day
    if time.type != "DATE":
        return before._replace(day=day)
    quarter = time.value if rule == "quarter" and "-Q" in time.value else before.quarter
    return Told(time.value, day, quarter)


_DAY: Final = len("2019-05-08")
_KEPT: Final = 16
"""Words of the longest run whose forms are kept; what is longer is a list or a table."""


def _forms(letters: str, words: Vocabulary) -> tuple[Found, ...]:
    """Return the longest form at each place, from left to right; the first of equals."""
    return _known_forms(letters, words) if len(letters) <= _KEPT else tuple(_matched(letters, words))


@lru_cache(maxsize=4_096)
def _known_forms(letters: str, words: Vocabulary) -> tuple[Found, ...]:
    """Kept by their letters: news says "on DAY" and "DAY MONTH" in most sentences that tell a time."""
    return tuple(_matched(letters, words))


def _matched(letters: str, words: Vocabulary) -> Iterator[Found]:
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
        groups = (*form.slots, *(group for group in ("back", "on", "then") if group in best.re.groupindex))
        filled = tuple((group, best.start(group)) for group in groups if best.start(group) >= 0)
        yield Found(position, best.end(), form, filled)
        position = best.end()


def _meanings(run: Run, found: Found) -> dict[str, Meaning]:
    """Return what the words mean in the slots that they fill; direction words mean themselves."""
    meanings: dict[str, Meaning] = {}
    for group, place in found.filled:
        token, slots = run.tokens[place], found.form.slots.get(group)
        if slots is None:
            meanings[group] = token.word
        else:
            meanings.setdefault(
                slots[0], next(token.meanings[slot] for slot in slots if slot in token.meanings)
            )
    return meanings


def _read(run: Run, found: Found, moment: Moment) -> Reading | None:
    if found.form.value:
        return Reading("DATE", found.form.value, (None, None), "a word for no certain time")
    meanings = _meanings(run, found)
    reading = RULES[found.form.rule](meanings, moment)
    part = meanings.get("mod") or meanings.get("edge")
    return narrowed(reading, str(part), moment) if reading is not None and part else reading


def _time(text: str, start: int, end: int, reading: Reading) -> Time:
    covered = days_of(reading.value) if reading.type in ("DATE", "TIME") else None
    first, last = reading.days or (covered[0] if covered else (None, None))
    precision = covered[1] if covered else ""
    return Time(
        start, end, text[start:end], reading.type, reading.value, first, last, precision, (reading.why,)
    )
