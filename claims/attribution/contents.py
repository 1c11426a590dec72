"""Contents: where what is said begins and ends in the sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from claims.attribution import subjects
from claims.attribution.lines import Line
from claims.model import Span

_CONTINUED_WITHIN: Final = 25
"""Tokens between "he said" and the quotation that goes on."""
_LOOK_AHEAD: Final = 9
"""Tokens between a cue and what opens its content ("told a news conference in Rome that")."""
_LONGEST_CONTENT: Final = 120
"""Tokens in which another cue may end the content; a longer sentence is taken whole."""
_MOST_CUES: Final = 8
"""Cue words looked at in one content; more are no prose."""
_CLOCK: Final = 7
"""Tokens of the hour before a line: 2 : 32 p . m -."""
_DASHES: Final = frozenset({"-", "–", "—"})
_CLOCK_MARKS: Final = frozenset({":", ".", "h"})
_PAUSES: Final = frozenset({",", ";", ":", "—", "–", "(", ")"})


def before(line: Line, index: int) -> Span | None:
    """Return the stretch before a source or cue that a comma or a closing quotation ends."""
    last = index - 1
    if last < 1 or not (line.closes(last) or line.word(last) == ","):
        return None
    if line.word(last) == ",":
        last -= 1
    start = 1 if line.has(0, "conjunctions") else _behind_clock(line)
    plain = not line.closes(index - 1) and "," not in line.words[start:last]
    if plain and line.has(0, "subordinators"):
        return None  # "Although patrols resumed, the army said ..."
    return (start, last + 1) if last >= start else None


def _behind_clock(line: Line) -> int:
    """Return where a line begins behind the hour at which it was written: 14:32 GMT - | two more died."""
    if not line.word(0)[:1].isdecimal():
        return 0
    for index in range(1, _CLOCK):
        if line.word(index) in _DASHES:
            return index + 1 if line.starts[index] > line.ends[index - 1] else 0
        clock = line.word(index) in _CLOCK_MARKS or line.word(index).isdecimal() or line.has(index, "o_clock")
        if not clock:
            return 0
    return 0


def continued(line: Line, index: int) -> Span | None:
    """Return what goes on after "..., he said, ..."."""
    for position in range(index, min(line.end, index + _CONTINUED_WITHIN)):
        if line.opens(position):
            return position, line.end
    if line.word(index) != "," or index + 1 >= line.end:
        return None
    if subjects.leaves(line, index + 1) or line.has(index + 1, "relative"):
        return None
    return index + 1, line.end


def setting(line: Line, last: int) -> int:
    """Return the last word of a cue with its setting ("said in a statement"), else the cue's own."""
    if line.has(last + 1, "in"):
        for index in range(last + 2, min(line.end, last + 6)):
            if line.has(index, "settings"):
                return index
            if not line.words[index].isalpha() or line.inside[index]:
                break
    return last + 1 if line.is_name(last + 1) and line.has(last + 1, "days") else last


def start(line: Line, last: int, kind: str) -> int:
    """Return where the content begins after a cue: at "that", a quotation, or behind who is spoken to."""
    begin = last + 1
    if kind not in ("speech", "addressed"):
        return begin + (line.word(begin) in (",", ":"))
    for index in range(begin, min(line.end, begin + _LOOK_AHEAD)):
        if line.opens(index):
            led = line.word(index - 1) in (",", ":") or kind == "addressed" or index == begin
            return index if led else behind_hearer(line, begin, kind)
        if line.word(index) == ":":
            return index + 1
        if line.has(index, "that"):
            return index
        if line.word(index) in _PAUSES or line.has(index, "conjunctions") or line.has(index, "auxiliaries"):
            break
    return behind_hearer(line, begin, kind)


def led(line: Line, last: int) -> bool:
    """Tell a cue with "that" or a quotation soon after it."""
    for index in range(last + 1, min(line.end, last + _LOOK_AHEAD)):
        if line.opens(index) or line.has(index, "that"):
            return True
        if line.word(index) in _PAUSES:
            break
    return False


def behind_hearer(line: Line, begin: int, kind: str) -> int:
    """Return where the content begins after who is spoken to and when."""
    position = begin
    if kind == "addressed":
        while position < line.end and (line.has(position, "determiners") or line.is_name(position)):
            position += 1
        if (position == begin or line.has(position - 1, "determiners")) and line.word(position)[:1].isalpha():
            position += 1
    if line.has(position, "on") and line.has(position + 1, "days"):
        position += 2
    elif line.has(position, "days") and not (line.has(position, "pronouns") and position + 1 >= line.end):
        position += 1  # not: denies this
    return position + (line.word(position) in (",", ":"))


def end(line: Line, begin: int) -> int:
    """Return where the content ends: with the sentence, or where another cue takes over."""
    looked = 0
    reach = bisect_left(line.turns, min(line.end, begin + _LONGEST_CONTENT))
    for index in line.turns[bisect_right(line.turns, begin) : reach]:
        word = line.words[index]
        if word == ";" or (word == "," and line.has(index + 1, "contrasts")):
            return index
        if index > begin + 2 and word in line.lexicon.gate and looked < _MOST_CUES:
            looked += 1
            stop = _taken_over(line, index, begin)
            if stop:
                return stop
    return line.end


def _taken_over(line: Line, index: int, begin: int) -> int:
    """Return where a later cue of the same source begins, 0 when this word is none."""
    form = line.lexicon.forms.get(line.word(index))
    back = index - 1
    while back > begin and (line.is_adverb(back) or line.has(back, "auxiliaries")):
        back -= 1
    if form is None:
        return back if line.word(index) in line.lexicon.according and line.word(back) == "," else 0
    if line.word(back) == "," and "gerund" in form.shapes:
        return back
    if line.has(back, "conjunctions") and "past" in form.shapes:
        return back - (line.word(back - 1) == ",")
    subject = subjects.before(line, index)
    if subject and line.has(subject[0] - 1, "conjunctions") and line.word(subject[0] - 2) == ",":
        return subject[0] - 2
    return 0
