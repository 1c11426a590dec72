"""What a figure without a measure takes from those around it: of a list, of a change, of another place."""

from __future__ import annotations

from typing import Final

from claims.figures.mentions import Mention
from claims.figures.part_words import PartWords
from claims.tokens import Tokens

_COUNTED: Final = ("", "count")
_SHORT: Final = 4
"""So few words stand between the items of a list."""
_FRAME: Final = 8
"""A figure and the next one of its kind elsewhere are at most so many words apart."""
_TOTALLED: Final = 12
"""A count and the total that it leads to are at most so many words apart."""
_PACE: Final = 20
"""A count and how many of the same there are a day, or later, are at most so many words apart."""


def inherit(tokens: Tokens, mentions: list[Mention], index: int, words: PartWords) -> Mention:
    """Return a mention without measure with the one of its whole, its earlier or later value, or its list."""
    mention = mentions[index]
    source, why = _tied(tokens, mentions, index, words)
    if source is None and index and (mention.kind == "rate" or mention.form == "fraction"):
        told = next((at for at in (index - 1, index - 2) if at >= 0 and mentions[at].measure), index - 1)
        return _rated(tokens, mentions[told], mention, words)
    if source is None and index and mention.kind in _COUNTED:
        return (
            _of_two_totals(tokens, mentions, index, words)
            or _totalling(tokens, mentions, index, words)
            or _beside(tokens, mentions[_outer(mentions, index - 1)], mention, words)
        )
    if source is None or not source.measure:
        return mention
    return mention._replace(measure=source.measure, why=mention.also(why))


def _rated(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> Mention:
    """Return a share of what the count before it counts, or by how much that changed: 12 jobs, or 6 % of all.

    40 came, up 25 % on last year; 40 came, a 21 per cent rise; 40 tonnes were shipped, 26 per cent less.
    """
    gap = tokens.low[before.last : mention.first]
    opened = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in words.aside), None)
    if opened is None or len(gap) > _PACE or not words.told_aside.issuperset(gap[opened + 1 :]):
        return mention
    following = tokens.word(mention.number_last)
    told = following in words.of or following in words.shifts or words.shifts.intersection(gap[opened:])
    if not (told and before.measure and before.kind != "rate"):
        return mention
    why = mention.also("a share of what is counted before, or its change")
    return mention._replace(
        measure=before.measure, population=mention.population or before.population, why=why
    )


def _totalling(tokens: Tokens, mentions: list[Mention], index: int, words: PartWords) -> Mention | None:
    """Return a total with what a count before a length of time counts: 191 in seven days, bringing."""
    before = mentions[index - 2] if index > 1 and mentions[index - 1].kind == "time" else None
    gap = tokens.low[mentions[index - 1].last : mentions[index].first]
    if before is None or not _totalled(gap, before, mentions[index], words):
        return None
    why = mentions[index].also("total that the count before leads to")
    return mentions[index]._replace(unit=before.unit, measure=before.measure, why=why)


def _of_two_totals(tokens: Tokens, mentions: list[Mention], index: int, words: PartWords) -> Mention | None:
    """Return one of two totals with what one of two counts counts: 41 cases and 9 deaths, bringing the
    totals to 230 and 74.
    """
    for first in (index, index - 1):
        counts = [item for item in mentions[max(0, first - 3) : first] if item.kind in _COUNTED][-2:]
        pair = mentions[first : first + 2]
        if len(counts) < 2 or len(pair) < 2 or any(item.kind not in _COUNTED for item in pair):
            continue
        linked = all(
            words.links.issuperset(gap) and len(gap) == 1
            for gap in (tokens.low[one.last : two.first] for one, two in (counts, pair))
        )
        gap = tokens.low[mentions[first - 1].last : pair[0].first]
        if (
            linked
            and pair[1].noun == pair[1].last
            and _totalled(gap, counts[1], pair[0]._replace(unit=""), words)
        ):
            told, mention = counts[index - first], mentions[index]
            why = mention.also("one of two totals")
            return mention._replace(unit=told.unit, measure=told.measure, population=told.population, why=why)
    return None


def _outer(mentions: list[Mention], index: int) -> int:
    """Return the index of the mention in which this one lies, else its own: the age of a 6-year-old girl."""
    inside = index > 0 and mentions[index].last <= mentions[index - 1].last
    return index - 1 if inside else index


def _tied(
    tokens: Tokens, mentions: list[Mention], index: int, words: PartWords
) -> tuple[Mention | None, str]:
    """Return the mention that this one is tied to, and how."""
    mention = mentions[index]
    if mention.part_of is not None:
        return mentions[mention.part_of], "measure of its whole"
    if index and _level(tokens, mentions[index - 1], mention, words):
        return mentions[index - 1], "measure of the change that led to it"
    if mention.previous is not None:
        return mentions[mention.previous], "measure of its earlier value"
    return _later(mentions, index), "measure of its later value"


def _beside(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> Mention:
    """Return a mention with what the one before it counts, where that goes on."""
    gap = tokens.low[before.last : mention.first]
    for told, why in (
        (_totalled(gap, before, mention, words), "total that the count before leads to"),
        (_told_anew(tokens, gap, mention, words), "another number for the same"),
        (_alike(tokens, gap, before, mention, words), "another's number for the same"),
        (_moved_on(gap, mention, words), "what the same moved to"),
        (_paced(tokens, gap, before, mention, words), "so many of the same a day"),
        (_foreseen(tokens, gap, mention, words), "as many of the same were awaited"),
    ):
        if told:
            return mention._replace(unit=before.unit, measure=before.measure, why=mention.also(why))
    if before.unit == mention.unit != "" and len(gap) == 1 and gap[0] in words.to:  # 171 votes to 142
        return mention._replace(measure=before.measure, why=mention.also("set against the figure before"))
    if _listed(tokens, gap, before, mention, words):
        listed = mention.also("measure of the list") if before.measure else mention.why
        return mention._replace(measure=before.measure, why=listed)
    if _more_of(tokens, gap, before, mention, words):
        more = mention.also("more of the same things")
        return mention._replace(unit=before.unit, measure=before.measure, why=more)
    if _same_object(tokens, gap, before, mention, words):
        return mention._replace(measure=before.measure, why=mention.also("object of the same verb"))
    if not _framed(tokens, before, mention, words):
        return mention
    return mention._replace(
        unit=before.unit,
        kind=before.kind,
        population=mention.population or before.population,
        measure=before.measure,
        why=mention.also("counts the same elsewhere"),
    )


def _listed(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell the next item of a list: 12 dead and nine hurt; what its own noun names is no more of the same."""
    following = tokens.word(mention.last)
    apart = (";" in gap and following in words.have) or (
        bool(words.participles) and following.endswith(words.participles)
    )
    goes_on = 0 < len(gap) < _SHORT and words.links.issuperset(gap) and not apart
    return goes_on and before.kind in _COUNTED and not _named_apart(before, mention)


def _more_of(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell more of the things before: flattened 310 homes and tore the roofs off 80 more."""
    by_noun = any(why.startswith("measure ") and ": noun: " in why for why in before.why)
    bare = not mention.unit and not before.population and 0 < len(gap) <= _FRAME
    return by_noun and bare and tokens.word(mention.number_last) in words.more


def _same_object(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell people whom the same deed befell: killing two men from Gao and three men from Kita."""
    deed = any(why.startswith("measure ") and ": object of: " in why for why in before.why)
    near = 2 < len(gap) <= _FRAME and gap[0] in words.frames | words.of and gap[-1] in words.links
    if not (deed and near and before.population and mention.population) or "," in gap:
        return False
    following = tokens.word(mention.last)
    return not following[:1].isalpha() or following in words.frames | words.of


def _level(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell the level that a fraction led to: arrivals fell by a third, to 4,100."""
    led = before.change is not None and before.form == "fraction" and before.measure != ""
    return led and tuple(tokens.low[before.last : mention.first]) in words.reaching


def _totalled(gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell the total that a count leads to: 20 more were held, taking the total to 83."""
    bare = not mention.unit and before.kind in _COUNTED
    return (
        bare
        and len(gap) <= _TOTALLED
        and not words.totalling.isdisjoint(gap)
        and (gap[-1] in words.totals_at or not words.total.isdisjoint(gap))
    )


def _told_anew(tokens: Tokens, gap: list[str], mention: Mention, words: PartWords) -> bool:
    """Tell what others make of the same count: 1.2 million marched; unions put the figure at 3 million."""
    at = next((at for at, word in enumerate(gap) if word in words.total), 0)
    led = at > 0 and gap[at - 1] in words.the and gap[-1] in words.totals_at
    led = led or (len(gap) > 1 and gap[-2] in words.total and gap[-1] in words.of)  # the tally of
    led = led or words.told_anew.before(tokens.low, mention.first) is not None
    return led and not mention.unit and len(gap) <= 3 * _FRAME


def _alike(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell another's number told alike: unions put the crowd at 300,000, the ministry at 107,000."""
    led = bool(gap) and gap[-1] in words.totals_at and tokens.word(before.first - 1) == gap[-1]
    apart = 1 < len(gap) <= _FRAME and gap[0] in words.links and not mention.unit and not before.unit
    return led and apart and all(word.isalpha() for word in gap[1:])


def _moved_on(gap: list[str], mention: Mention, words: PartWords) -> bool:
    """Tell what the count before became: 310 homes had no water; by noon that had shrunk to 95."""
    if mention.unit or not 2 < len(gap) <= _PACE or gap[-1] not in words.totals_at:
        return False
    pronoun = next((at for at, word in enumerate(gap) if word in words.same), None)
    return pronoun is not None and not words.moving.isdisjoint(gap[pronoun + 1 :])


def _paced(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell a pace of what is counted before: 800,000 were expelled, and the flow peaked at 10,000 a day."""
    bare = not mention.unit and 0 < len(gap) <= _PACE and before.kind in _COUNTED
    return bare and words.paces.at(tokens.low, mention.last) is not None


def _foreseen(tokens: Tokens, gap: list[str], mention: Mention, words: PartWords) -> bool:
    """Tell how many were needed or awaited: 331 votes, well above the 288 needed."""
    if not 1 < len(gap) <= _PACE or gap[-1] not in words.the or words.against.isdisjoint(gap):
        return False
    at = mention.last + (tokens.word(mention.last) in words.have)
    return tokens.word(at) in words.foreseen and (not mention.unit or at > mention.number_last)


def _named_apart(before: Mention, mention: Mention) -> bool:
    """Tell things that another noun than that of the list before them counts: 4 trucks and 300 tents."""
    by_noun = any(why.startswith("measure ") and ": noun: " in why for why in before.why)
    return by_noun and mention.unit != "" and mention.unit != before.unit


def _framed(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell whether a bare number counts at another place or time what the figure before it counts.

    12 people in Homs and 15 in Hama; 54,000 people in Germany and 89,000 worldwide; with 473 cases, followed
    by Gedaref with 72.
    """
    gap = tokens.low[before.last : mention.first]
    if mention.unit or before.kind not in _COUNTED or not 1 < len(gap) <= _FRAME:
        return False
    following = tokens.word(mention.last)
    if _next_place(tokens, gap, before.last, words):
        return True
    if gap[-1] in words.having:
        return bool(not following.isalpha() and _named_between(tokens, before.last, mention.first))
    told = following in words.frames or following in words.elsewhere
    opened = not words.frames.isdisjoint(gap[:-2]) and gap[-1] in words.links
    return told and opened and _named_between(tokens, before.last + 1, mention.first - 1)


def _next_place(tokens: Tokens, gap: list[str], start: int, words: PartWords) -> bool:
    """Tell the name of the next place in a list: Fiji 12, | Samoa 9; 12 in Fiji, | Samoa 9."""
    link = max((at for at, word in enumerate(gap) if word in words.links), default=None)
    if link is None or not _only_named(tokens, start + link + 1, start + len(gap)):
        return False
    return link == 0 or (gap[0] in words.frames and _only_named(tokens, start + 1, start + link))


def _only_named(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether nothing but a name stands between two places: Fiji 12, Samoa 9 and Tonga 3."""
    return first < last and all(tokens.text[tokens.start[at]].isupper() for at in range(first, last))


def _named_between(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a name stands between two places of a sentence, and no other number."""
    starts = [tokens.text[tokens.start[at]] for at in range(first, last)]
    return any(map(str.isupper, starts)) and not any(map(str.isdigit, starts))


def _later(mentions: list[Mention], index: int) -> Mention | None:
    """Return the neighbour that changed from this figure, told before or after it."""
    beside = (*mentions[max(0, index - 2) : index], *mentions[index + 1 : index + 2])
    return next((mention for mention in beside if mention.previous == index), None)
