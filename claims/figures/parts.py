"""How figures of a sentence hang together as parts of a whole."""

from __future__ import annotations

from typing import Final

from claims.figures import nouns
from claims.figures.mentions import Mention
from claims.figures.noun_words import Nouns
from claims.figures.part_words import PartWords
from claims.tokens import Tokens

_COUNTED: Final = ("", "count")
_MEASURED: Final = ("rate", "money", "weight", "volume", "area", "distance")
_ANYONE: Final = "people"
_OWNER: Final = 6
"""Whose a whole is stands in so many words before it: half of the south's 36 clinics."""
_WHOLE: Final = 8
"""A whole stands at most so many figures before its part."""


def tie_parts(tokens: Tokens, mentions: list[Mention], words: PartWords, table: Nouns) -> list[Mention]:
    """Return the mentions with the index of the whole that each is a part of."""
    out = list(mentions)
    for index in range(len(out)):
        told = _told_part(tokens, out, index, words, table)
        if told is None:
            continue
        base, why = told
        mention = _ranked(_named(tokens, out[index], words, table), out[base], words)
        after = index + 1
        beyond = base != after < len(out) and mention.cue > out[after].first  # told of the figure behind it
        apart = mention.cue < mention.first and "," in tokens.low[mention.cue : mention.first]
        if (
            (mention.kind == "rate" and mention.measure in ("", "rate", out[base].measure))
            or beyond
            or (apart and out[base].measure)
            or (mention.measure != out[base].measure and _grouped(tokens, mention, words))
        ):
            mention = mention._replace(measure="")
        out[index] = _scaled(mention._replace(part_of=base, why=mention.also(why)), out[base])
    return out


def told_of_whole(mentions: list[Mention], words: PartWords) -> list[Mention]:
    """Return the mentions with what is told of parts read by their wholes: of 481 cases 56 are treated."""
    out = list(mentions)
    for index, mention in enumerate(mentions):
        whole = mentions[mention.part_of].measure if mention.part_of is not None else ""
        befell = words.of_whole[whole].get(mention.measure, "") if whole in words.of_whole else ""
        if befell:
            out[index] = mention._replace(measure=befell, why=mention.also(f"of {whole}: {befell}"))
    return out


def _ranked(part: Mention, whole: Mention, words: PartWords) -> Mention:
    """Return a part by rank as one of its whole: 80 soldiers, 20 of them officers, who are no police."""
    who = whole.population
    return part._replace(population=who) if part.unit in words.ranked.get(who, ()) else part


def _told_part(
    tokens: Tokens, all_: list[Mention], index: int, words: PartWords, table: Nouns
) -> tuple[int, str] | None:
    """Return the index of the whole and the rule, None when the figure is no part."""
    mention = all_[index]
    if mention.kind not in ("", "rate"):
        return None
    if mention.form == "fraction" or mention.kind == "rate":
        return _share(tokens, all_, index, words, table)
    following = all_[index + 1] if index + 1 < len(all_) else None
    if following is not None and _of_whole(tokens, mention, following, words):
        return index + 1, "part: of the figure after it"
    base = _base(tokens, all_, index, words)
    if base is None:
        return None
    at = mention.first
    while at > 0 and (tokens.low[at - 1] in words.links or tokens.low[at - 1] == "("):
        at -= 1
    found = words.including.before(tokens.low, at)
    if found is not None and found[0] >= all_[index - 1].number_last:
        beside = words.links.issuperset(tokens.low[all_[index - 1].last : found[0]])
        nearest = beside and tokens.low[at - 1] in words.relatives
        return index - 1 if nearest else base, f"part: {' '.join(tokens.low[found[0] : at])}"
    if _told_first(tokens, all_[index - 1], mention, words, table):
        return index - 1, "part: of the figure told first"
    if _points_back(tokens, mention.number_last, words):
        if _told_apart(tokens, all_[index - 1], all_[base], words):
            return index - 1, "part: of the part before"
        return _base_of(tokens, all_, index, base, words), "part: of the figure before"
    return _behind(tokens, all_, index, base, words) or _continued(tokens, all_, index, words, table)


def _told_apart(tokens: Tokens, part: Mention, whole: Mention, words: PartWords) -> bool:
    """Tell a part with a measure and parts of its own: of 400 inmates, 37 were hurt, | eleven of them."""
    own = part.measure not in ("", whole.measure) and part.part_of is not None
    return own and not _points_back(tokens, part.number_last, words)


def _behind(
    tokens: Tokens, all_: list[Mention], index: int, base: int, words: PartWords
) -> tuple[int, str] | None:
    """Return the whole of a part told in brackets behind it, or with "among them" behind the part."""
    mention = all_[index]
    bracketed = tokens.low[all_[index - 1].last : mention.first] in (["("], ["["])
    if bracketed and not mention.unit and tokens.word(mention.last) in words.states:
        return index - 1, "part: in brackets behind it"
    if _graded(tokens, mention, words) or _since(tokens, all_[base], mention, words):
        return base, "part: of those before"
    if not mention.unit and _alone(tokens, all_[base], mention, words):
        return base, "part: of one place alone"
    after = words.trailing.at(tokens.low, mention.last)
    return (base, f"part: {' '.join(tokens.low[mention.last : after[0]])}") if after is not None else None


def _alone(tokens: Tokens, base: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell a number of one place or time alone: 120 in Valencia alone, with Bohol alone counting 74."""
    opened = next((at for at in range(mention.first - 1, base.last - 1, -1) if tokens.low[at] == ","), None)
    if opened is None or mention.first - opened > _OWNER + 1 or not base.measure:
        return False
    behind = tokens.low[mention.last : mention.last + _OWNER]
    if behind[:1] and behind[0] in words.frames:
        return any(word in words.alone for word in behind[: behind.index(",") if "," in behind else None])
    return tokens.low[mention.first - 1] in words.having and not words.alone.isdisjoint(
        tokens.low[opened : mention.first]
    )


def _graded(tokens: Tokens, mention: Mention, words: PartWords) -> bool:
    """Tell how many of the count before were hit how badly: 24 were hurt, five critically."""
    following = tokens.word(mention.last + 1)
    graded = tokens.word(mention.last) in words.grades and not following[:1].isalpha()
    return graded and not mention.unit and tokens.word(mention.first - 1) in words.links


def _since(tokens: Tokens, base: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell what became of some of those before: 15 were taken ill; two have since died."""
    bare = not mention.unit and base.measure != "" and bool(base.population or not base.unit)
    at = mention.last + (tokens.word(mention.last) in words.have)
    return bare and mention.change is None and tokens.word(at) in words.since


def _told_first(tokens: Tokens, whole: Mention, part: Mention, words: PartWords, table: Nouns) -> bool:
    """Tell "Of the 135 dead, 34 were children" at the head of a clause."""
    at = whole.first - 1 - (tokens.word(whole.first - 1) in table.determiners)
    headed = tokens.word(at) in words.told_first and (at == 0 or tokens.low[at - 1] in words.links)
    counted = whole.kind in _COUNTED and whole.form != "fraction"
    return headed and counted and tokens.word(part.first - 1) == "," and part.first > whole.last


def _told_end(tokens: Tokens, mention: Mention, words: PartWords, table: Nouns) -> int:
    """Return the token behind who the counted are: of whom 240 were children | and 129 women."""
    if tokens.word(mention.last) not in words.be:
        return mention.last + (tokens.word(mention.last) in words.states)
    noun = nouns.noun_at(tokens, mention.last + 1, False, table)
    return noun.last if noun is not None and noun.population else mention.last


def _continued(
    tokens: Tokens, all_: list[Mention], index: int, words: PartWords, table: Nouns
) -> tuple[int, str] | None:
    """A list of parts goes on: including 193 children and 106 women; two by air, one by artillery."""
    mention, before = all_[index], all_[index - 1]
    gap = tokens.low[_told_end(tokens, before, words, table) : mention.first]
    if before.part_of is not None and before.form != "fraction" and gap and words.links.issuperset(gap):
        return before.part_of, "part: the list goes on"
    same = tokens.word(mention.last) == tokens.word(before.last) != "" and not mention.unit
    if same and before.part_of is not None and tokens.word(mention.first - 1) in words.links:
        return before.part_of, "part: the list goes on"
    by = tokens.word(mention.last) in words.by
    if by and (before.part_of is not None or tokens.word(mention.first - 1) in ("(", ":")):
        return (before.part_of if before.part_of is not None else index - 1), "part: by whom"
    following = all_[index + 1] if index + 1 < len(all_) else None
    if following is not None and following.last < len(tokens):
        gap = tokens.low[mention.last : following.first]
        if gap and words.links.issuperset(gap) and words.trailing.at(tokens.low, following.last) is not None:
            base = _base(tokens, all_, index, words)
            return None if base is None else (base, "part: the list goes on")
    return None


def _grouped(tokens: Tokens, mention: Mention, words: PartWords) -> bool:
    """Tell whether a part names the measure of its whole: four of the dead."""
    found = words.pronouns.at(tokens.low, mention.number_last + 1)
    return found is not None and found[1] != ""


def _points_back(tokens: Tokens, at: int, words: PartWords) -> bool:
    return tokens.word(at) in words.of and words.pronouns.at(tokens.low, at + 1) is not None


def _share(
    tokens: Tokens, all_: list[Mention], index: int, words: PartWords, table: Nouns
) -> tuple[int, str] | None:
    """A third of whom, half of them, 76 % of the 3 million."""
    mention = all_[index]
    following = all_[index + 1] if index + 1 < len(all_) else None
    if following is not None and _of_whole(tokens, mention, following, words):
        return index + 1, "share of the figure after it"
    if following is not None and mention.form == "fraction" and following.kind in _MEASURED:
        gap = tokens.low[mention.number_last : following.first]
        if 0 < len(gap) < 3 and (words.of | table.determiners).issuperset(gap):
            return index + 1, "share of the figure after it"
    base = _base(tokens, all_, index, words)
    if base is None:
        return None
    after = mention.number_last
    of_others = tokens.word(after) in words.of and tokens.word(after + 1) in table.determiners
    opened = words.including.before(tokens.low, mention.first) is not None and not of_others
    if opened or _points_back(tokens, mention.number_last, words):
        return base, "share of the figure before it"
    return None


def _base_of(tokens: Tokens, all_: list[Mention], index: int, base: int, words: PartWords) -> int:
    """Return the whole that a pronoun names by its measure ("four of the dead"), else the nearest one."""
    found = words.pronouns.at(tokens.low, all_[index].number_last + 1)
    named = [at for at in range(index) if found is not None and all_[at].measure == found[1] != ""]
    return named[-1] if named else base


def _of_whole(tokens: Tokens, mention: Mention, following: Mention, words: PartWords) -> bool:
    """Tell "205 of the 612 deaths", but not "one in three of them a minor"."""
    if _points_back(tokens, mention.number_last, words):
        return False
    gap = tokens.low[mention.number_last : following.first]
    owned = 0 < len(gap) <= _OWNER and gap[-1].endswith(("'s", "s'"))
    return (
        (0 < len(gap) < 3 or owned)
        and gap[0] in words.of
        and following.kind in _COUNTED
        and following.form != "fraction"
    )


def _base(tokens: Tokens, all_: list[Mention], index: int, words: PartWords) -> int | None:
    """Return the nearest counted figure before this one that is itself a whole.

    One that only says in how many places another was counted is none: 212 arrests in 21 cities, 109 of them.
    """
    for at in range(index - 1, max(-1, index - 1 - _WHOLE), -1):
        other = all_[at]
        if other.kind in _COUNTED and other.form != "fraction" and other.part_of is None:
            return at - 1 if at > 0 and _only_where(tokens, all_[at - 1], other, words) else at
    return None


def _only_where(tokens: Tokens, counted: Mention, where: Mention, words: PartWords) -> bool:
    led = counted.last == where.first - 1 and tokens.low[where.first - 1] in words.frames
    things = where.unit != "" and not where.population and not where.measure
    return led and things and counted.measure != "" and counted.part_of is None


def _named(tokens: Tokens, mention: Mention, words: PartWords, table: Nouns) -> Mention:
    """Return a part with the noun that stands behind its pronoun: 451 of them civilians."""
    if not _points_back(tokens, mention.number_last, words):
        return mention
    found = words.pronouns.at(tokens.low, mention.number_last + 1)
    if found is None:
        return mention
    after = found[0]
    if tokens.word(after) in words.be:
        after += 1
    noun = nouns.noun_at(tokens, after, False, table)
    if noun is None or not noun.population:
        return mention._replace(
            last=after,
            noun=after,
            unit="" if mention.form != "fraction" and not mention.kind else mention.unit,
            population="",
        )
    unit = mention.unit if mention.kind else noun.unit
    return mention._replace(last=noun.last, noun=noun.first, unit=unit, population=noun.population)


def _scaled(part: Mention, base: Mention) -> Mention:
    """Return a share with its interval resolved against the whole."""
    if part.form != "fraction" and part.kind != "rate":
        who = part.population or ("" if part.unit or base.population == _ANYONE else base.population)
        return part._replace(unit=part.unit or base.unit, population=who)
    scale = 0.01 if part.kind == "rate" else 1.0

    def times(one: float | None, two: float | None) -> float | None:
        return None if one is None or two is None else one * two * scale

    return part._replace(
        low=times(part.low, base.low),
        high=times(part.high, base.high),
        low_open=part.low_open or base.low_open,
        high_open=part.high_open or base.high_open,
        unit=part.unit or base.unit,
        population=part.population or base.population,
    )


def denied(tokens: Tokens, at: int, words: PartWords, table: Nouns) -> str:
    """Return the words before a figure that deny what is told of it, "" when there are none."""
    first = at - (tokens.word(at - 1) in table.determiners)
    found = words.none_of.before(tokens.low, first)
    return " ".join(tokens.low[found[0] : at]) if found is not None else ""
