"""Relations: the patterns by which source, cue and content stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.attribution import contents, joints, phrases, readings, subjects
from claims.attribution.lines import OPENERS, Line
from claims.attribution.phrases import CLAUSE_REACH, Relation
from claims.attribution.readings import PAUSES, SAYING, Cue
from claims.model import Span

_MOST: Final = 40
"""Relations read in one sentence. News has up to five; run-on text of cue words would take minutes."""

_FEWEST_TOLD: Final = 4
"""Words before who said it when no comma sets them apart; fewer are no clause."""
_LONGEST_NAME: Final = 5
"""Words of a full name with its title."""
_LONGEST_BARE: Final = 6
"""Words of who said it when neither comma nor article tells where that begins; more hold the clause too."""


def of(line: Line) -> list[Relation]:
    """Return the first relations of a sentence by the order of their cues."""
    found: list[Relation] = []
    last = -1
    for index in line.turns:
        word = line.words[index]
        if index <= last or word not in line.lexicon.gate:
            continue
        idiom = phrases.longest(line, index, line.lexicon.idioms.get(word, ()))
        if idiom > 0:
            last = index + idiom
            continue
        relation = _at(line, index, found)
        if relation is not None:
            found.append(relation)
            last = relation.cue[1] - 1
        if len(found) >= _MOST:
            break
    if not found and ":" in line.words:
        relation = phrases.colon(line)
        found = [relation] if relation else []
    return found


def _at(line: Line, index: int, earlier: Sequence[Relation]) -> Relation | None:
    """Try the patterns that can begin at a word, the longest cues first."""
    word = line.word(index)
    for rest in line.lexicon.according.get(word, ()):
        start = index + 1 + len(rest)
        if line.words[index + 1 : start] == rest:
            return phrases.according(line, index, start)
    if line.has(index, "sorts") and _sorts(line, index):
        return None
    told = _counted(line, index)
    if told is not None:
        return told
    form, rests = line.lexicon.forms.get(word), line.lexicon.phrases.get(word, ())
    if form is not None and (not form.phrased or phrases.longest(line, index, rests) > 0):
        found = _verb(line, readings.around(line, index, form), earlier)
        if found is not None:
            return found
    if word in line.lexicon.adjectives:
        return phrases.adjective(line, index)
    if line.has(index, "nouns"):
        return phrases.noun(line, index)
    if line.has(index, "hearsay"):
        return Relation(
            (index, index + 1), None, (0, index) if index else None, (index + 1, line.end), "hearsay"
        )
    return None


def _counted(line: Line, index: int) -> Relation | None:
    """Read whose a number is: the 31 the police counted, the police counted 31, per the police 31 died."""
    owned = phrases.told_of(line, index) if line.has(index, "owning") else None
    if owned is not None:
        return owned
    if line.has(index, "counting") or line.has(index, "putting"):
        return phrases.counted(line, index)
    return _per(line) if index == 0 and line.has(index, "per") else None


def _per(line: Line) -> Relation | None:
    """Read "Per the health ministry, 31 died" at the head of a sentence; a rate is told there by no name."""
    told = phrases.according(line, 0, 1)
    named = line.has(1, "determiners") or line.is_name(1)
    return told if told is not None and told.after is not None and named else None


def _sorts(line: Line, index: int) -> bool:
    """Tell a word that only says which are counted: 806 suspected cases, 14 incidents reported in May."""
    if line.word(index - 1)[:1].isdecimal():
        return line.word(index + 1).isalpha()
    if line.has(index + 1, "befallen"):  # people confirmed dead
        return True
    if not (line.has(index + 1, "prepositions") or line.word(index + 1) in PAUSES):
        return False
    first = subjects.phrase_start(line, index - 1)
    return first < index and line.word(first)[:1].isdecimal()


def _verb(line: Line, cue: Cue, earlier: Sequence[Relation]) -> Relation | None:
    if readings.is_noun(line, cue):
        return None
    if cue.first + 1 == cue.verb and line.has(cue.first, "infinitive"):
        return _infinitive(line, cue, earlier)
    kind = readings.kind_of(line, cue)
    if not kind:
        return None
    if kind == "passive":
        return _alone(line, cue, cue.last + 1, "passive")
    if kind in ("reported", "seeming"):
        about = subjects.before(line, cue.first) or (0, cue.first)
        if about[1] <= about[0]:
            return None
        last = cue.last + line.has(cue.last + 1, "taken_as")
        stop = contents.end(line, last + 1)
        return Relation((cue.first, last + 1), None, about, (last + 1, stop), kind)
    if kind == "by":
        subject = subjects.before(line, cue.first)
        stop = subjects.agent(line, cue.last + 2)
        return subject and Relation((cue.first, cue.last + 1), (cue.last + 2, stop), subject, None, "passive")
    return _placed(line, cue, kind, earlier)


def _infinitive(line: Line, cue: Cue, earlier: Sequence[Relation]) -> Relation | None:
    """Read "... to discuss the truce": what somebody wants or goes to say, of the source before it."""
    if not cue.classes & SAYING or line.has(cue.verb, "plain_infinitives"):
        return None
    return _alone(line, cue, cue.last + 1, "infinitive", earlier[-1].source if earlier else None)


def _alone(line: Line, cue: Cue, start: int, why: str, source: Span | None = None) -> Relation:
    """Return a cue that names nobody: "was asked whether ...", "When asked about ..."."""
    stop = contents.end(line, start)
    if line.has(cue.verb, "asked"):
        stop = readings.insertion(line, cue) or stop
    if cue.first <= 1 and "," in line.words[start:stop]:
        stop = line.words.index(",", start)  # "When asked about the deaths, he said ..."
    return Relation((cue.first, cue.last + 1), source, None, (start, stop) if stop > start else None, why)


def _placed(line: Line, cue: Cue, kind: str, earlier: Sequence[Relation]) -> Relation | None:
    """Place source and content around a verb that has a source."""
    says = kind in ("speech", "addressed")
    if not readings.reports(line, cue):
        return None
    if says:
        inverted = _source_after(line, cue) if kind == "speech" or line.has(cue.verb, "asked") else None
        if inverted:
            before = contents.before(line, cue.first)
            more = contents.continued(line, inverted[1])
            return Relation((cue.first, cue.last + 1), inverted, before, more, "content, cue, source")
    trailing = "gerund" in cue.shapes and line.word(cue.first - 1) == ","
    shared = _shared(line, cue, earlier) if trailing and earlier else None
    source = shared or subjects.before(line, cue.first) or _shared(line, cue, earlier)
    if source is None:
        return _alone(line, cue, contents.start(line, cue.last, kind), "no source")
    if says and source[1] <= cue.first:
        source = joints.joined(line, source) if cue.last + 1 >= line.end else source
        before = contents.before(line, source[0])
        goes_on = shared is not None and contents.led(line, cue.last)  # he said, adding that
        if before and not goes_on and _nothing_follows(line, cue, source[0] - 1):
            last = contents.setting(line, cue.last)
            more = contents.continued(line, cue.last + 1)
            return Relation((cue.first, last + 1), source, before, more, phrases.CLOSING)
    last = contents.setting(line, cue.last) if says else cue.last
    start = contents.start(line, last, kind)
    stop = contents.end(line, start)
    if line.has(cue.verb, "citing"):
        stop = readings.insertion(line, cue) or stop
    if line.word(last + 1) == ":" and says:
        last += 1
    if stop <= start and line.word(last) != ":":
        return _closing(line, cue, last, source) if says else None
    return Relation((cue.first, last + 1), source, None, (start, stop), "source, cue, content")


def _closing(line: Line, cue: Cue, last: int, source: Span) -> Relation | None:
    """Read who said it at the end: "the mayor said.", and with no comma "... on Monday a monitor said."."""
    stretch = (cue.first, last + 1)
    start = subjects.last_phrase(line, source)
    if start == 0:
        return Relation(stretch, source, None, None, phrases.ALONE) if last + 1 >= line.end else None
    if start < _FEWEST_TOLD or subjects.leads_on(line, start - 1) or not _only_says(line, cue):
        return None
    owned = line.has(start, "determiners") and start + 1 == source[1]
    if owned or (start == source[0] and source[1] - start > _LONGEST_BARE):
        return None
    return Relation(stretch, (start, source[1]), (0, start), None, phrases.CLOSING)


def _only_says(line: Line, cue: Cue) -> bool:
    """Tell a verb of saying that is no noun: said, told; not "that report", "the most telling"."""
    nominal = any(line.has(cue.verb, name) for name in ("nouns", "settings", "also_nouns"))
    return line.has(cue.verb, "utterances") and not nominal and "gerund" not in cue.shapes


def _shared(line: Line, cue: Cue, earlier: Sequence[Relation]) -> Span | None:
    """Return the source of the cue before, for "... and added" and "..., saying"."""
    linked = line.has(cue.first - 1, "conjunctions") or line.word(cue.first - 1) == ","
    if "gerund" not in cue.shapes and not linked:
        return None
    if earlier and earlier[-1].source:
        return earlier[-1].source
    return subjects.leading(line, cue.first)


def _nothing_follows(line: Line, cue: Cue, before: int) -> bool:
    """Tell that what is said stands before: the cue is followed by a pause, a time or only a hearer."""
    after = cue.last + 1
    if line.word(after) == ":" and after + 1 < line.end and not line.closes(before - 1):
        return False
    if line.closes(before) or line.closes(before - 1) or line.word(after) in PAUSES:
        return True
    if contents.led(line, cue.last):
        return False
    after += line.has(after, "early") and line.has(after + 1, "days")  # said early Thursday
    if "addressed" in cue.classes:
        after = contents.behind_hearer(line, after, "addressed")
    pause = line.word(after) in PAUSES
    return pause or line.has(after, "breaks") or line.has(after, "days") or line.is_adverb(after)


def _behind_told(line: Line, start: int) -> int:
    """Return where the source begins behind who was told: a déclaré à l'AFP | le docteur."""
    if not line.has(start, "told_to"):
        return start
    at = start + 1 + line.has(start + 1, "determiners")
    named = at
    while line.is_name(named):
        named += 1
    return named if named > at else start


def _told_aside(line: Line, comma: int) -> bool:
    """Tell a source and what is told of it before a comma: two officials, speaking there, said."""
    opened = next((at for at in range(comma - 1, 0, -1) if line.word(at) == ","), 0)
    aside = line.shape(opened + 1, "gerund") or line.has(opened + 1, "relative")
    return opened > 0 and aside and line.has(opened - 1, "vague_heads")


def _apposed(line: Line, comma: int) -> bool:
    """Tell a name that opens a sentence and what is told of it, before a comma: Ana Ruiz, a prefect, had."""
    opened = next((at for at in range(comma - 1, 0, -1) if line.word(at) == ","), 0)
    return 1 < opened <= _LONGEST_NAME and all(map(line.is_name, range(opened)))


def _source_after(line: Line, cue: Cue) -> Span | None:
    """Return the source after the cue in "..., said the minister"."""
    before = cue.first - 1
    if not (line.word(before) == "," or line.closes(before)) or "gerund" in cue.shapes:
        return None
    start = _behind_told(line, cue.last + 1 + line.has(cue.last + 1, "told_days"))
    if start >= line.end or line.word(start) in PAUSES or line.word(start) in OPENERS:
        return None
    if any(line.has(start, name) for name in ("breaks", "that", "days")) or line.is_adverb(start):
        return None
    if _told_aside(line, before) or _apposed(line, before):
        return None
    nominal = line.is_name(start) or line.has(start, "determiners") or line.has(start, "pronouns")
    if line.word(before) == "," and (
        _clause_follows(line, start) or (not nominal and subjects.before(line, cue.first))
    ):
        return None
    return start, subjects.after(line, start)


def _clause_follows(line: Line, start: int) -> bool:
    """Tell a clause of its own after the cue ("..., his deputy, said Russia had left") from a source."""
    for index in range(start, min(line.end, start + CLAUSE_REACH)):
        if line.word(index) == "," or line.has(index, "relative"):
            return False
        if line.has(index, "auxiliaries") and not line.has(index, "infinitive"):
            return True
    return False
