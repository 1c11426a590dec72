"""How a cue is read where it stands: its reach, whether it is a verb or a noun, what may follow it."""

from __future__ import annotations

from typing import Final

from claims.attribution import phrases
from claims.attribution.cues import Form
from claims.attribution.lines import CLITICS, Line
from claims.attribution.phrases import CLAUSE_REACH, WIDEST_CUE

_LIVES: Final = 9
"""Lives stand at most so many words behind what claimed them: claimed more than 20,000 lives."""
SAYING: Final = frozenset({"speech", "addressed", "about"})
_BARE: Final = frozenset({"past", "gerund"})
"""Shapes that are no noun unless somebody owns them."""
_PHRASE: Final = frozenset({"phrase"})
PAUSES: Final = frozenset({",", ";", ":", "—", "–", "(", ")", "[", "]", "―", "-", "…", "?", "!", ".", ""})


class Cue:
    """A cue in the tokens of a sentence: from its first auxiliary to its last word."""

    __slots__ = ("classes", "first", "last", "shapes", "verb")

    def __init__(
        self, first: int, verb: int, last: int, classes: frozenset[str], shapes: frozenset[str]
    ) -> None:
        self.first: Final = first
        self.verb: Final = verb
        self.last: Final = last
        self.classes: Final = classes
        self.shapes: Final = shapes


def around(line: Line, index: int, form: Form) -> Cue:
    """Return the cue around a verb: auxiliaries and adverbs before it, particle and phrase after it."""
    first = index
    while first > max(0, index - WIDEST_CUE):
        step = _leads(line, first)
        if not step:
            break
        first -= step
    if line.has(first - 1, "short_auxiliaries") and (
        line.word(first - 1) not in CLITICS or _is_short_verb(line, first, index, form)
    ):
        first -= 1
    extra = phrases.longest(line, index, line.lexicon.phrases.get(line.word(index), ()))
    if extra > 0:
        return Cue(first, index, index + extra, _PHRASE, form.shapes)
    says = not SAYING.isdisjoint(form.classes)
    tail = line.word(index + 1) in form.particles or (says and line.has(index + 1, "cue_tails"))
    last = index + (tail and not line.opens(index + 2))
    return Cue(first, index, last, form.classes, form.shapes)


def _leads(line: Line, first: int) -> int:
    """Return how many words before a cue belong to it: an auxiliary, an adverb, "went on" before "to say"."""
    if line.has(first - 1, "auxiliaries") or line.is_adverb(first - 1):
        return 1
    if not line.has(first, "infinitive"):
        return 0
    if line.has(first - 1, "onward") and line.has(first - 2, "catenatives"):
        return 2
    return int(line.has(first - 1, "catenatives"))


def _is_short_verb(line: Line, first: int, index: int, form: Form) -> bool:
    """Tell the verb in "he's said", "he's saying" from the possessive."""
    return (
        first < index
        or "gerund" in form.shapes
        or ("past" in form.shapes and line.has(first - 2, "pronouns"))
    )


def is_noun(line: Line, cue: Cue) -> bool:
    """Tell "the report" and "his claims" from the verbs."""
    before = cue.first - 1
    if line.has(cue.verb, "also_nouns") and line.has(cue.verb - 1, "be"):
        return True
    if (cue.first < cue.verb and line.has(cue.verb - 1, "auxiliaries")) or line.has(cue.verb, "never_nouns"):
        return False
    owned = line.word(before) in CLITICS or (
        line.has(before, "determiners") and not line.has(before, "pronouns")
    )
    if not _BARE.isdisjoint(cue.shapes) or "phrase" in cue.classes:
        return owned
    if line.has(before, "pronouns"):
        return False
    if line.has(cue.verb, "also_nouns") and _modifies(line, before):
        return True
    if owned or line.has(before, "prepositions") or line.has(before, "determiners"):
        return True
    if line.has(cue.verb + 1, "auxiliaries") and not line.has(cue.verb + 1, "infinitive"):
        return True
    return (
        line.has(cue.verb + 1, "prepositions")
        and cue.last == cue.verb
        and not line.has(cue.verb + 1, "infinitive")
    )


def _modifies(line: Line, index: int) -> bool:
    """Tell what stands before a noun: "peace talks", "bilateral talks", the verb in "held talks"."""
    word = line.word(index)
    if line.has(index, "modifiers"):
        return True
    return word.endswith(line.lexicon.modifier_endings) and not (index and line.is_name(index))


def kind_of(line: Line, cue: Cue) -> str:
    """Return how a verb is read here, by what follows it; "" when it is no cue."""
    classes, following = cue.classes, line.word(cue.last + 1)
    if line.has(cue.verb, "asked") and cue.first == cue.verb and insertion(line, cue):
        return "passive"
    passive = cue.first < cue.verb and any(line.has(k, "be") for k in range(cue.first, cue.verb))
    if passive and "past" in cue.shapes:
        if line.has(cue.last + 1, "by") and classes & {"about", "speech"}:
            return "" if line.has(cue.verb, "late_verbs") else "by"
        if "reported" in classes and line.has(cue.last + 1, "after_reported"):
            return "reported"
        return "passive" if classes & SAYING and not line.has(cue.verb, "plain_passives") else ""
    if "phrase" in classes:
        return "about"
    if cue.shapes == {"past"} and "about" in classes and line.has(cue.last + 1, "by"):
        return "" if line.has(cue.verb, "plain_passives") else "by"  # a clinic backed by the agency
    if "seeming" in classes:
        return (
            ""
            if line.has(cue.last + 1, "prepositions") and not line.has(cue.last + 1, "after_seeming")
            else "seeming"
        )
    if "intent" in classes and line.has(cue.last + 1, "infinitive"):
        return "intent"
    if cue.last > cue.verb:
        return "about"
    order = ("addressed", "speech", "about")
    return (
        next((name for name in order if name in classes), "")
        if following
        else next((name for name in order[:2] if name in classes), "")
    )


def insertion(line: Line, cue: Cue) -> int:
    """Return where an insertion ends ("the minister, asked about the deal, said"), 0 when this is none.

    A comma opens it, another one closes it, and behind that stands the verb of the sentence.
    """
    if line.word(cue.first - 1) != ",":
        return 0
    for index in range(cue.last + 1, min(line.end, cue.last + CLAUSE_REACH)):
        if line.word(index) == ",":
            verb = line.shape(index + 1, "past") or line.shape(index + 1, "present")
            return index if verb else 0
    return 0


def reports(line: Line, cue: Cue) -> bool:
    """Tell whether a verb that has other uses reports speech where it stands."""
    if line.has(cue.verb, "late_verbs"):
        return line.has(cue.last + 1, "that") or line.word(cue.last + 1) in PAUSES
    if line.has(cue.verb, "sum_verbs") and _sums(line, cue):
        return False
    made = line.has(cue.verb, "made_by") and line.has(cue.last + 1, "by")  # a truce agreed by both sides
    if made or takes_lives(line, cue.verb):
        return False
    return not line.has(cue.verb, "quote_verbs") or _beside_quotation(line, cue)


def takes_lives(line: Line, verb: int) -> bool:
    """Tell what costs lives and says nothing: the floods claimed over 30 lives; not "30 lives were saved"."""
    if not line.has(verb, "life_verbs"):
        return False
    for index in range(verb + 1, min(line.end, verb + _LIVES)):
        if line.has(index, "lives"):
            return not line.has(index + 1, "auxiliaries")
        thousands = line.word(index) == "," and line.word(index + 1)[:1].isdecimal()
        if (line.word(index) in PAUSES and not thousands) or line.has(index, "that"):
            return False
    return False


def _sums(line: Line, cue: Cue) -> bool:
    """Tell what adds an amount to others and says nothing: employers added 261,000 jobs in October."""
    at = cue.last + 1
    if not (line.has(at, "amounts") or line.word(at)[:1].isdecimal()) or _beside_quotation(line, cue):
        return False
    for index in range(at, min(line.end, at + CLAUSE_REACH)):
        if line.word(index) in PAUSES:
            break
        verb = line.has(index, "auxiliaries") and not line.is_name(index)  # not in May
        if verb and not line.has(index, "infinitive"):
            return False
    return True


def _beside_quotation(line: Line, cue: Cue) -> bool:
    """Tell whether a quotation ends shortly before a cue or opens right after it."""
    before = range(max(0, cue.first - CLAUSE_REACH), cue.first)
    return any(map(line.opens, range(cue.last + 1, cue.last + 4))) or any(map(line.closes, before))
