"""Time expressions: TIMEX3 values and the days they cover, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Final, NamedTuple

from claims.model import Sentence, Time
from claims.times.calendar import days_of
from claims.times.ranges import agreed
from claims.times.rules import RULES
from claims.times.tokens import Run, runs_of
from claims.times.values import Moment, Reading, narrowed
from claims.times.words import Form, Meaning, Vocabulary, vocabulary

REACH: Final = 40
"""How many words around an expression may tell its tense; chosen by eye, a long sentence."""


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
    told = quarter = ""
    for sentence in sentences:
        for run in runs_of(text, sentence.start, sentence.end, words):
            for found in _forms(run.letters, words):
                moment = _moment(run, found, words, published, (told, quarter))
                reading = _read(run, found, moment)
                if reading is None:
                    continue
                time = _time(text, run.tokens[found.start].start, run.tokens[found.end - 1].end, reading)
                times.append(time)
                if time.first is not None and time.type == "DATE":
                    told = time.value
                    quarter = told if found.form.rule == "quarter" and "-Q" in told else quarter
    return tuple(agreed(times, text, words))


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
        groups = (*form.slots, *(group for group in ("back", "on") if group in best.re.groupindex))
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
        clock=before in words.lists["before_clock"] and found.end - found.start == 1,
        since=partial(_since, run.sentence, place, words),
    )


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
    first = max(0, place - REACH)
    opened = _clause(sentence, first, place, words)
    near = [
        *reversed(range(opened, place)),
        *range(place + 1, min(len(sentence), place + REACH)),
        *reversed(range(first, opened)),
    ]
    for index in near:
        told = _tense_of(sentence, index, words)
        if told:
            return told
    return ""


def _clause(sentence: list[str], first: int, place: int, words: Vocabulary) -> int:
    """Return where the clause of an expression begins: behind a comma and "and", or the reach."""
    for index in range(place - 2, first, -1):
        if sentence[index] == "," and sentence[index + 1] in words.lists["clauses"]:
            return index + 1
    return first


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
