"""Sources: the noun phrase that speaks, before or after its cue, without a parser."""

from __future__ import annotations

from typing import Final

from claims.attribution import joints
from claims.attribution.lines import CLITICS, CLOSERS, OPENERS, Line
from claims.model import Span

_REACH: Final = 45
"""Tokens looked at for a source on either side of its cue; longer appositions are rare."""
_LONGEST_PHRASE: Final = 25
_ASIDE: Final = 6
"""So many words back "who" opens what is told of one who speaks: volunteers who came to guard the town."""
_DASHES: Final = frozenset({"—", "–", "―"})
_APOSTROPHES: Final = frozenset({"'", "’"})
_BREAKERS: Final = frozenset({";", ":", "—", "–", "―", "(", ")"})
_OUTSIDE: Final = (CLOSERS | OPENERS | {";", ":"}) - {"’", "‘"}
"""No apposition reaches over these."""


def before(line: Line, index: int) -> Span | None:
    """Return the noun phrase that ends right before a verb."""
    position = index - 1
    lowest = max(0, index - _LONGEST_PHRASE)
    while position >= lowest and (line.is_adverb(position) or line.has(position, "auxiliaries")):
        position -= 1
    position = _skip_time(line, position)
    if position < 0:
        return None
    if line.has(position, "pronouns") and not line.is_acronym(position):
        return _pronoun(line, position)
    if line.word(position) == "," or line.word(position) in _DASHES:
        return _with_apposition(line, position)
    head = _before_bracket(line, position)
    start = phrase_start(line, head)
    start += line.word(start).isdigit() and line.has(start + 1, "determiners")  # in May 2023 | the mayor
    if line.word(start - 1) == "who" and _tells(line, start, head):
        return before(line, start - 1)
    paper = _handed_out(line, start)
    if paper is not None:
        return paper, position + 1
    deed = line.has(start - 1, "infinitive") and not (line.has(start, "determiners") or line.is_name(start))
    doer = _of_the_deed(line, start - 1) if deed else None
    if doer is None and start > head:  # officials who asked not to be named
        who = next((at for at in range(head, max(0, head - _ASIDE), -1) if line.word(at) == "who"), 0)
        return before(line, who) if who else None
    return doer or (start, position + 1)


def _handed_out(line: Line, start: int) -> int | None:
    """Return where a paper begins that whoever stands here handed out: a statement issued by the ministry."""
    if not (line.has(start - 1, "by") and line.has(start - 2, "handed_out")):
        return None
    paper = phrase_start(line, start - 3)
    return paper if paper < start - 2 else None


def _tells(line: Line, start: int, head: int) -> bool:
    """Tell whether what follows "who" is no one who speaks but what is told of him: who kept a roll."""
    named = line.is_name(start) or line.has(start, "determiners")
    return not named and any(line.has(at, "determiners") for at in range(start + 1, head + 1))


def _of_the_deed(line: Line, index: int) -> Span | None:
    """Return who speaks before an infinitive that is told of them: a group formed to guard the town."""
    who = next((at for at in range(index - 1, max(0, index - _ASIDE), -1) if line.has(at, "relative")), index)
    return before(line, who)


def _before_bracket(line: Line, position: int) -> int:
    """Step over "(D-Ohio)" at the end of a source."""
    if line.word(position) == ")":
        for index in range(position - 1, max(0, position - _LONGEST_PHRASE), -1):
            if line.word(index) == "(":
                return index - 1
    return position


def _pronoun(line: Line, position: int) -> Span | None:
    """Return a pronoun, or "the one", "some of them" as far as it goes."""
    if line.has(position - 1, "determiners") and line.word(position) in ("one", "others", "few", "many"):
        return position - 1, position + 1
    if line.has(position, "grouped") and line.has(position - 1, "of") and line.has(position - 2, "some"):
        return position - 2, position + 1
    return position, position + 1


def _skip_time(line: Line, position: int) -> int:
    """Step over "on Friday" and "Friday" between a source and its verb."""
    if line.has(position, "days"):
        if line.has(position - 1, "on"):
            return position - 2
        if line.is_name(position):
            return position - 1
    return position


def _with_apposition(line: Line, comma: int) -> Span | None:
    """Return "Name, his post" for the comma that closes the apposition."""
    for index in range(comma - 1, max(0, comma - _REACH), -1):
        word = line.word(index)
        if word in _OUTSIDE:
            return None
        if word == line.word(comma) and comma - index > 1 and not line.has(index - 1, "days"):
            start = phrase_start(line, _before_bracket(line, index - 1))
            if start < index:
                return start, comma
    return None


def phrase_start(line: Line, last: int) -> int:
    """Go left over the words of a noun phrase and return its first; ``last + 1`` when there is none."""
    start = last + 1
    for index in range(last, max(-1, last - _LONGEST_PHRASE), -1):
        if not _belongs(line, index, last):
            break
        start = index
    while start <= last:
        if line.has(start, "prepositions"):
            start = _after_preposition(line, start, last)
        elif (
            line.has(start, "conjunctions")
            or line.word(start) in CLITICS
            or (_is_month(line, start) and line.has(start + 1, "determiners"))
            or (line.is_adverb(start) and start < last)
        ):
            start += 1
        elif _ends_number(line, start):
            start += 1  # the 185,000 | economists
        else:
            break
    return start


def _ends_number(line: Line, index: int) -> bool:
    """Tell the end of a number that its commas part: 185 , 000."""
    parted = line.word(index - 1) == "," and line.word(index).isdigit() and line.word(index - 2).isdigit()
    return parted and line.starts[index] == line.ends[index - 1]


def _belongs(line: Line, index: int, last: int) -> bool:
    """Tell whether a word can be part of the noun phrase to its right."""
    word = line.word(index)
    if word == "." and index < last and len(line.word(index - 1)) <= 3:
        return True
    if word in _APOSTROPHES and line.word(index - 1).endswith("s") and not line.closes(index):
        return True  # the teachers' union
    if not (word[0].isalnum() or word in CLITICS or word in ("-", "&", "%", "$")):
        return False
    if line.has(index, "infinitive"):
        return index < last and (line.has(index - 1, "behind_heads") or _named_for_a_deed(line, index))
    if line.is_acronym(index):
        return True
    if line.has(index, "both"):
        joined = line.is_name(index - 1) or joints.describe(line, index, last) or joints.speak(line, index)
        return joined and index < last
    if line.has(index, "boundaries") or line.has(index, "auxiliaries"):
        return False
    if line.has(index, "pronouns") and not line.has(index, "determiners"):
        return False
    verb = line.shape(index, "past") or line.shape(index, "gerund")
    return not (verb and (line.capitals or not line.is_name(index)))


def _named_for_a_deed(line: Line, index: int) -> bool:
    """Tell the infinitive in the name of an institution: the Committee to Protect Journalists."""
    return not line.capitals and line.is_name(index - 1) and line.is_name(index + 1)


def _after_preposition(line: Line, start: int, last: int) -> int:
    """Skip "in the north" at the beginning of a stretch up to the phrase that can speak."""
    skip = start + 1
    while skip <= last and (
        line.has(skip, "days") or _is_month(line, skip) or not _begins(line, skip) or _ends_date(line, skip)
    ):
        skip += 1
    dated = (at for at in range(last, skip, -1) if _begins(line, at) and _ends_date(line, at - 1))
    return next(dated, skip)  # in a report dated 2 April | the UN


def _ends_date(line: Line, index: int) -> bool:
    """Tell the last word of a day or month: 2 April, April 2, 2 April 2024."""
    if _is_month(line, index):
        return line.word(index - 1).isdigit()
    return line.word(index).isdigit() and _is_month(line, index - 1)


def _is_month(line: Line, index: int) -> bool:
    return line.has(index, "months") and line.is_name(index)


def _begins(line: Line, index: int) -> bool:
    return line.has(index, "determiners") or line.is_name(index) or line.word(index).isdigit()


def after(line: Line, start: int) -> int:
    """Return where a source that follows its cue ends, its apposition included."""
    if line.has(start, "pronouns") and not line.has(start, "determiners"):
        return start + 1
    comma = False
    stop = min(line.end, start + _REACH)
    for index in range(start, stop):
        word = line.word(index)
        if word in OPENERS or word in _BREAKERS or (word in CLOSERS and word != "’"):
            return index - (line.word(index - 1) == ",")
        if word == ",":
            if leaves(line, index + 1):
                return index
            comma = True
        elif index > start and _ends_source(line, index, comma):
            return index
    return stop


def last_phrase(line: Line, source: Span) -> int:
    """Return where the last noun phrase of a run-on begins: "killed nine on Monday | a monitor"."""
    for index in range(source[1] - 1, source[0], -1):
        opens = line.has(index, "determiners") or line.has(index, "pronouns")
        if opens and line.word(index - 1).isalnum() and not leads_on(line, index - 1):
            return index
    return source[0]


def leads_on(line: Line, index: int) -> bool:
    """Tell a word after which a noun phrase goes on or another kind of clause begins: of, and, what, all."""
    return any(line.has(index, name) for name in ("joining", "conjunctions", "boundaries", "determiners"))


def agent(line: Line, start: int) -> int:
    """Return where the one behind "by" ends: with the verb of the sentence, no "who was" before it."""
    stop = after(line, start)
    for index in range(start + 1, stop):
        if line.has(index, "relative"):
            return stop
        if line.has(index, "auxiliaries"):
            return index
    return stop


def leaves(line: Line, index: int) -> bool:
    """Tell the word after a comma with which the sentence leaves the source: "adding", "after", "who"."""
    word = line.word(index)
    gerund = line.shape(index, "gerund") or (
        len(word) > 5 and word.endswith("ing") and not line.is_name(index)
    )
    return gerund or line.has(index, "breaks")


def _ends_source(line: Line, index: int, comma: bool) -> bool:
    if comma:
        return line.has(index, "late_breaks")
    if not line.has(index, "breaks"):
        return False
    named = index + 1 + (line.has(index, "by") and line.has(index + 1, "determiners"))
    body = line.has(index - 1, "anaphoric_heads") and line.has(
        index, "joining"
    )  # the Commission on Human Rights
    joins = line.has(index, "joining_breaks") or (body and line.is_name(index - 1))
    return line.has(index + 1, "days") or not (joins and line.is_name(named))


def leading(line: Line, limit: int) -> Span | None:
    """Return the noun phrase with which a sentence begins."""
    start = 0
    while start < limit and (
        line.has(start, "conjunctions") or line.is_adverb(start) or line.word(start) == ","
    ):
        start += 1
    if line.has(start, "pronouns") and not line.has(start, "determiners"):
        return start, start + 1
    end = start
    while end < limit and (
        line.is_name(end)
        or line.has(end, "determiners")
        or (end > start and line.is_name(end + 1) and _joins_names(line, end))
        or (end == start + 1 and line.word(end).isalpha() and line.has(start, "determiners"))
    ):
        end += 1
    if end == start + 1 < limit and line.has(end, "vague_heads"):  # Local | sources
        end += 1
    return (start, end) if end > start else None


def _joins_names(line: Line, index: int) -> bool:
    """Tell what holds a name together: the Union of Doctors, the Doctors' Union."""
    return line.has(index, "joining") or (line.word(index) in _APOSTROPHES and not line.closes(index))
