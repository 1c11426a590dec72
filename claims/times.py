"""Time expressions: TIMEX3 values and the days they cover, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claims.calendar import days_of
from claims.model import Sentence, Time
from claims.timetokens import TOKEN, Token, tokens_of
from claims.timex import RULES, Moment, Reading
from claims.vocabulary import Form, Meaning, Vocabulary, vocabulary


def find(text: str, sentences: Sequence[Sentence], published: date | None, language: str) -> tuple[Time, ...]:
    """Return the time expressions of a report, by start."""
    words = vocabulary(language)
    if words is None:
        return ()
    found: list[Time] = []
    told = ""
    for sentence in sentences:
        if not _may_hold(text[sentence.start : sentence.end], words):
            continue
        tokens = tokens_of(text, sentence.start, sentence.end, words)
        for start, end, form, meanings in _matches(tokens, words):
            moment = Moment(published, _tense(tokens, start, words), told)
            reading = _read(form, meanings, moment)
            if reading is None:
                continue
            time = _time(text, tokens[start].start, tokens[end - 1].end, reading)
            found.append(time)
            if time.first is not None and time.type == "DATE":
                told = time.value
    return tuple(found)


def _may_hold(sentence: str, words: Vocabulary) -> bool:
    """Return whether a sentence has a word or number that may stand in a time."""
    known = words.letters
    return any(word in known or word[0].isdigit() for word in TOKEN.findall(sentence.lower()))


def _matches(tokens: list[Token], words: Vocabulary) -> Iterator[tuple[int, int, Form, dict[str, Meaning]]]:
    """Find the longest form at each place, from left to right."""
    letters = "".join(token.letter for token in tokens)
    position = 0
    while position < len(letters):
        best, form = None, None
        for candidate in words.forms.get(letters[position], ()):
            match = candidate.pattern.match(letters, position)
            if match is not None and (best is None or match.end() > best.end()):
                best, form = match, candidate
        if best is None or form is None:
            position += 1
            continue
        meanings: dict[str, Meaning] = {}
        for group, slots in form.slots.items():
            if best.start(group) >= 0:
                told = tokens[best.start(group)].meanings
                meanings[slots[0]] = next((told[slot] for slot in slots if slot in told), "")
        for group in ("back", "on"):
            if group in best.re.groupindex and best[group]:
                meanings[group] = tokens[best.start(group)].word
        yield position, best.end(), form, meanings
        position = best.end()


def _read(form: Form, meanings: dict[str, Meaning], moment: Moment) -> Reading | None:
    if form.value:
        return Reading("DATE", form.value, (None, None), "a word for no certain time")
    return RULES[form.rule](meanings, moment)


def _time(text: str, start: int, end: int, reading: Reading) -> Time:
    covered = days_of(reading.value) if reading.type in ("DATE", "TIME") else None
    first, last = reading.days or (covered[0] if covered else (None, None))
    precision = covered[1] if covered else ""
    return Time(
        start, end, text[start:end], reading.type, reading.value, first, last, precision, (reading.why,)
    )


def _tense(tokens: list[Token], position: int, words: Vocabulary) -> str:
    """Return the tense of the nearest cue before the expression, else of the nearest after it."""
    for token in [*reversed(tokens[max(0, position - 40) : position]), *tokens[position + 1 : position + 40]]:
        if token.word in words.future:
            return "future"
        if token.word in words.past or token.word.endswith(words.past_endings):
            return "past"
    return ""
