"""Change told of figures: rose to 17, from 12 to 17, fell by 40 %."""

from __future__ import annotations

from typing import Final

from claims.figures.bounds import Bounds, change_around, change_before, direction
from claims.figures.joining import shared
from claims.figures.mentions import Mention
from claims.tokens import Tokens

_NEAR: Final = 5
"""So many words may stand between a verb of change and its "by"."""
_COMPARED: Final = 14
"""So many words may stand between a figure and the one it is compared with."""
_APART: Final = 7
"""So many words may stand between the earlier and the later value: "from 40 on Monday to 50"."""
MORE: Final = "change: more"
_ANOTHER, _PLUS = "change: another", "change: +"
ON_TOP: Final = frozenset((MORE, _ANOTHER, _PLUS))
"""Reasons of a figure that comes on top of others, where no count moved from one level to the next."""
_WAY: Final = 3
"""Words at most between an amount and its level that begin with its way: 1 % lower at, 6 cents up at."""
_ASIDE: Final = frozenset((",", "(", "–", "—"))
_BY_THE_WAY: Final = frozenset(("time", "age"))
_COUNTED: Final = ("", "count")
_AMOUNTS: Final = frozenset(("rate", "money"))
_RATES: Final = frozenset(("rate", "temperature"))


def tie_changes(tokens: Tokens, mentions: list[Mention], table: Bounds) -> list[Mention]:
    """Return the mentions with their change and the earlier value that they changed from."""
    out = list(mentions)
    for index, mention in enumerate(mentions):
        gap = tokens.low[mentions[index - 1].last : mention.first] if index else []
        if _pair(tokens, out, index, gap, table) or _earlier(tokens, out, index, gap, table):
            continue
        if _compared(tokens, out, index, gap, table):
            continue
        if _reached(tokens, out, index, gap, table):
            continue
        out[index] = _told(tokens, out, index, gap, table)
    return out


def _pair(tokens: Tokens, out: list[Mention], index: int, gap: list[str], table: Bounds) -> bool:
    """Tie "rose from 12 to 17": the second points at the first."""
    if not 0 < len(gap) <= _APART or gap[-1] not in table.to or out[index - 1].first == 0:
        return False
    before, mention = out[index - 1], out[index]
    if tokens.low[before.first - 1] not in table.from_ or (
        before.kind and mention.kind not in ("", before.kind)
    ):
        return False
    if before.unit.endswith("point") and before.unit != mention.unit:  # down by 0.2 points to 7 %
        return False
    way, verb = change_around(tokens, before.first - 1, table)
    value = shared(before, mention)
    change = direction(way, value, mention.value)
    if change is None:
        return False
    if value != before.value:
        before = before._replace(value=value, low=value, high=value)
    unit, kind = mention.unit or before.unit, mention.kind or before.kind
    population = mention.population or before.population
    out[index - 1] = before._replace(change=None, unit=before.unit or unit, kind=before.kind or kind)
    out[index] = mention._replace(
        change=change,
        previous=index - 1,
        unit=unit,
        kind=kind,
        population=population,
        why=mention.also(f"change: {verb} from, to"),
    )
    return True


def _earlier(tokens: Tokens, out: list[Mention], index: int, gap: list[str], table: Bounds) -> bool:
    """Tie "climbed to 17 from 12", "3.9 million, up from 2.4 million": the first points at the second."""
    gap = _to_from(gap, table)
    told_aside = gap[-3:-2] == [","] and gap[-2] in table.particles
    if not 0 < len(gap) <= (_COMPARED if told_aside else _APART) or gap[-1] not in table.from_:
        return False
    first = index - 1
    if told_aside and index > 1 and _only_where(tokens, out[first - 1], out[first], table):
        first -= 1
    before, mention = out[first], out[index]
    if len(gap) > 3 and (gap[-3] != "," or mention.unit not in ("", before.unit)):
        return False
    aside = len(gap) > 1 and gap[-2] in table.particles
    way = table.changes[gap[-2]] if aside else ""
    alike = mention.unit in ("", before.unit) and len(gap) <= 3
    if not way and alike and not before.change and tokens.word(before.first - 1) in table.to:
        way = change_around(tokens, before.first - 1, table)[0]
    if not way and alike:
        way = _by_how_much(tokens, out, first, table)
    if not way and not (alike and before.change):
        return False
    change = before.change if aside else direction(way, mention.value, before.value) or before.change
    unit, kind = mention.unit or before.unit, mention.kind or before.kind
    out[index] = mention._replace(unit=unit, kind=kind)
    out[first] = before._replace(
        previous=index, change=change, why=before.also("change: from the next figure")
    )
    return True


def _to_from(gap: list[str], table: Bounds) -> list[str]:
    """Return the words between two levels up to "from": 210 a day from a peak of 630."""
    peak = gap[-1:] and gap[-1] in table.of and gap[-2:-1] and gap[-2] in table.peaks
    if peak and gap[-4:-3] and gap[-4] in table.from_ and gap[-3] in table.articles:
        gap = gap[:-3]
    often = len(gap) > 2 and gap[0] in table.articles and gap[1] in table.periods
    return gap[2:] if often else gap


def _only_where(tokens: Tokens, counted: Mention, where: Mention, table: Bounds) -> bool:
    """Tell a number that says in how many places another was counted: 1,310 cases in seven districts."""
    led = tokens.low[where.first - 1] in table.spread
    return led and counted.kind in _COUNTED and counted.value is not None and where.unit != counted.unit


def _by_how_much(tokens: Tokens, out: list[Mention], index: int, table: Bounds) -> str:
    """Return the way of the amount told before a level, "" for none: fell by more than half, to 234,000."""
    amount, level = out[index - 1] if index else None, out[index]
    if amount is None or amount.change is None or amount.kind not in ("", "rate"):
        return ""
    gap = tokens.low[amount.last : level.first]
    led = gap[-1:] and gap[-1] in table.to
    apart = gap[:-1] in ([], [","]) or (gap[-2:-1] == [","] and len(gap) <= _APART)
    return amount.change if led and apart else ""


def _compared(tokens: Tokens, out: list[Mention], index: int, gap: list[str], table: Bounds) -> bool:
    """Tie "17 deaths in March, compared with 11 in February": the first points at the second.

    No verb tells a change; a bare second number counts what the first does.
    """
    if not 0 < len(gap) <= _COMPARED or table.compared.before(tokens.low, out[index].first) is None:
        return False
    before, mention = out[index - 1], out[index]
    if before.value is None or mention.value is None or before.kind in _BY_THE_WAY:
        return False
    if mention.unit not in ("", before.unit) or mention.kind not in ("", before.kind):
        return False
    out[index] = mention._replace(
        unit=before.unit,
        kind=before.kind,
        population=mention.population or before.population,
        why=mention.also("compared with"),
    )
    out[index - 1] = before._replace(previous=index)
    return True


def _reached(tokens: Tokens, out: list[Mention], index: int, gap: list[str], table: Bounds) -> bool:
    """Tell the level behind the share or amount by which it changed: down 1 % at 1,463 points.

    The words between may say when, where or which way: rose 36 % in Mali to 1,800, closed 1 % lower at 37.
    """
    if not gap or gap[-1] not in table.to or not _amount(out[index - 1]):
        return False
    if gap[0] in table.changes and len(gap) <= _WAY:
        return True
    before = out[index - 1]
    if before.change is None or tokens.low[before.first - 1] in table.to:
        return False
    level = table.levels.before(tokens.low, out[index].first)
    aside = level is not None and level[0] == before.last
    led = len(gap) <= _APART and all(word.isalpha() or word == "," for word in gap)
    return aside or (led and table.changes.keys().isdisjoint(gap))


def _told(tokens: Tokens, out: list[Mention], index: int, gap: list[str], table: Bounds) -> Mention:
    """Return the mention with the change that a noun, a verb, a sign or "more" tells of it alone."""
    mention, before = out[index], out[index - 1] if index else None
    sign, noun = tokens.word(mention.first - 1), tokens.word(mention.last)
    amount = _amount_of(tokens, mention.first, table)
    if on_top := _on_top(tokens, mention, table):
        return mention._replace(change="up", why=mention.also(on_top))
    if noun in table.change_nouns and mention.kind in _AMOUNTS and sign in table.articles:
        way = direction(table.change_nouns[noun], None, None)
        return mention._replace(change=way, why=mention.also(f"change: {noun}"))
    if amount:
        way = direction(table.change_nouns[amount], None, None)
        return mention._replace(change=way, why=mention.also(f"change: {amount} of"))
    if sign in table.from_ and sign not in table.by:
        return mention
    if before is not None:
        if _same_step(tokens, gap, before, mention, table):
            return mention._replace(change=before.change, why=mention.also("change: the same step"))
        if len(gap) == 1 and gap[0] in table.to and tokens.low[before.first - 1] not in table.from_:
            return mention
    return _by_verb(tokens, mention, before, table)


def _amount_of(tokens: Tokens, first: int, table: Bounds) -> str:
    """Return the noun of change whose amount stands behind it: an increase of 56 %, a sharp fall of 12 %."""
    noun = tokens.word(first - 2) if tokens.word(first - 1) in table.of else ""
    if noun not in table.change_nouns or noun in table.results:
        return ""
    return noun if table.a.intersection((tokens.word(first - 3), tokens.word(first - 4))) else ""


def _on_top(tokens: Tokens, mention: Mention, table: Bounds) -> str:
    """Return the reason of a figure that comes on top of others, "" for none: three more, another 12."""
    after = mention.number_last
    if tokens.word(after) in table.more and tokens.word(after + 1) not in table.than:
        return MORE
    for at in (mention.last, mention.last + 1):
        added = table.added.at(tokens.low, at) if mention.kind in _COUNTED else None
        if added is not None and tokens.word(added[0]) not in table.than:
            return MORE
    if mention.kind in _COUNTED and table.further.before(tokens.low, mention.first) is not None:
        return _ANOTHER
    return _PLUS if tokens.word(mention.first - 1) == "+" else ""


def _same_step(tokens: Tokens, gap: list[str], before: Mention, mention: Mention, table: Bounds) -> bool:
    """Tell a step told in another unit, or the level behind it: slipped $1.14, or 1.5%; up by 14 to 61."""
    if before.change is None or not gap:
        return False
    anew = len(gap) < 3 and gap[-1] in table.or_ and gap[0] in (",", gap[-1]) and mention.kind != before.kind
    if anew and _amount(mention) and _amount(before):
        return True
    if gap in (["("], ["["]):
        return mention.kind == before.kind != ""
    return len(gap) == 1 and gap[0] in table.to and tokens.low[before.first - 1] in table.by


def _by_verb(tokens: Tokens, mention: Mention, before: Mention | None, table: Bounds) -> Mention:
    """Return the mention with the change that a verb before it tells."""
    sign = tokens.word(mention.first - 1)
    way, verb = change_before(tokens, mention.first, table)
    if not way and _totalled(tokens, mention, table):
        return mention._replace(change="up", why=mention.also("change: the total of a step"))
    if not way and sign in table.by:
        way, verb = _by(tokens, mention, before, table)
    if way not in ("up", "down") or (verb in table.beaten and sign in table.by):
        return mention
    alone = verb in table.transitive and sign not in table.by | table.to
    if sign == verb and verb in table.particles and tokens.word(mention.first - 2) in _ASIDE:
        alone = False  # the wait is 17 weeks, up three weeks on last year
    step = verb in table.particles or _leads_on(tokens, mention.last, table)
    kinds = (*_RATES, "money") if step else _RATES
    thing = mention.unit.endswith("point") or mention.unit.rpartition(" ")[2] in table.cut_things
    if alone and mention.kind not in kinds and not thing:
        return mention
    return mention._replace(change=direction(way, None, None), why=mention.also(f"change: {verb}"))


def _amount(mention: Mention) -> bool:
    """Tell a share, a sum or points, by which a level moves."""
    return mention.kind in _AMOUNTS or mention.form == "fraction" or mention.unit.endswith("point")


def _leads_on(tokens: Tokens, last: int, table: Bounds) -> bool:
    """Tell the step of a price, told again or with its level: lost 40 cents, or 2 %, to $12."""
    at = last + (tokens.word(last) == ",")
    following = tokens.word(at + 1)
    number = following[:1].isdecimal() or (following != "" and not following[0].isalnum())
    return tokens.word(at) in table.or_ | table.to and number


def _totalled(tokens: Tokens, mention: Mention, table: Bounds) -> bool:
    """Tell the total that a step led to: sent 1,000 men, bringing its force there to 4,000."""
    if not {tokens.word(mention.first), tokens.word(mention.first - 1)} & (table.to | table.past):
        return False
    for at in range(mention.first - 2, max(0, mention.first - 2 - _APART), -1):
        if not tokens.low[at][0].isalpha():
            return False
        if tokens.low[at] in table.totalling:
            return tokens.word(at - 1) == ","
    return False


def _by(tokens: Tokens, mention: Mention, before: Mention | None, table: Bounds) -> tuple[str, str]:
    """Return the way of "grow sales by 35 %", or of the figure before in "one fell 2 %, another by 3 %"."""
    floor = before.last if before is not None else 0
    for at in range(mention.first - 2, max(floor, mention.first - 2 - _NEAR) - 1, -1):
        word = tokens.low[at]
        if word in table.changes:
            return table.changes[word], word
        if not word[0].isalpha():
            break
    if before is not None and before.change and before.kind == mention.kind:
        return before.change, "as before"
    return "", ""
