"""The words of a language that tie figures together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from claims import language as languages
from claims.tokens import Phrases, phrases

_COMMAS: Final = frozenset((",", ";", "&"))


@dataclass(frozen=True, slots=True)
class PartWords:
    """The words of one language that tie figures together."""

    including: Phrases[str]
    pronouns: Phrases[str]
    """With the measure that they speak of, "" for any."""
    relatives: frozenset[str]
    """Pronouns that speak of the figure right before them, a part too: 1,049 civilians, of whom 240."""
    trailing: Phrases[str]
    states: frozenset[str]
    """What makes a number in brackets a part of the count before it: 14 cases (12 confirmed)."""
    by: frozenset[str]
    have: frozenset[str]
    """What stands between one who did something and the deed: "warplanes have killed"."""
    deeds: frozenset[str]
    """Deeds told beside the one that cost lives: shot and killed, shot dead."""
    not_actors: frozenset[str]
    """What may stand behind "by" and acts on nobody: by noon, by sea."""
    adverb_ending: str
    denials: frozenset[str]
    """What stands there when somebody did not do it: the army denied killing 30."""
    of: frozenset[str]
    be: frozenset[str]
    links: frozenset[str]
    """What stands between the items of a list."""
    frames: frozenset[str]
    """What leads to a place or time: in Homs, on Monday."""
    elsewhere: frozenset[str]
    """What tells the place or extent of a figure by itself: worldwide."""
    totalling: frozenset[str]
    total: frozenset[str]
    """Verb and noun between a count and the total that it leads to: taking the total to."""
    reaching: frozenset[tuple[str, ...]]
    """What stands between a change and the level that it led to: fell by a third, to 4,100."""
    to: frozenset[str]
    """What stands between two that are set against each other: 171 votes to 142."""
    the: frozenset[str]
    totals_at: frozenset[str]
    """What stands around a total that is told anew: put "the" figure "at" 300."""
    told_anew: Phrases[str]
    """What leads to another's number for the same: police put it at 45,000."""
    same: frozenset[str]
    """What stands for the count before: that has shrunk to, the number rose to."""
    moving: frozenset[str]
    paces: Phrases[str]
    """What makes of a number one of each day: a day, every week."""
    since: frozenset[str]
    """What tells that those who are counted are of those before: two have since died."""
    more: frozenset[str]
    participles: tuple[str, ...]
    """How what befell the counted ends: another 37 peppered with splinters."""
    grades: frozenset[str]
    """How badly those of the count before were hit: 24 were hurt, five critically."""
    having: frozenset[str]
    """What leads from a place to its figure: followed by Gedaref with 72."""
    alone: frozenset[str]
    ranked: dict[str, tuple[str, ...]]
    """Parts of a population that are told by their rank: officers among soldiers."""
    told_first: frozenset[str]
    none_of: Phrases[str]
    """What denies all that is told of a number: none of the 14 survived."""
    of_whole: dict[str, dict[str, str]]
    """What a measure of a part means by that of its whole: of the sick, who needs a bed is treated."""
    aside: frozenset[str]
    """What sets off a share of the count before: 12,000 workers, 6 % of all."""
    told_aside: frozenset[str]
    """What may stand between the two: or, up, a."""
    shifts: frozenset[str]
    """What tells that a share behind a count is its change: a 21 per cent rise, 26 per cent less."""
    against: frozenset[str]
    foreseen: frozenset[str]
    """What sets a count against how many were awaited: above the 288 needed."""
    rest: Phrases[str]
    """What is left of a whole when its parts are told: the rest; "" before its number: the remaining (40)."""


@cache
def part_words(code: str) -> PartWords:
    """Return the words of a language that tie figures together."""
    data = languages.section(code, "figures")
    changes = languages.section(code, "bounds").get("changes", {})
    return PartWords(
        including=phrases({"": data.get("including", ())}),
        pronouns=phrases({"": data.get("pronouns", ()), **data.get("groups", {})}),
        relatives=frozenset(data.get("relatives", ())),
        trailing=phrases({"": data.get("trailing", ())}),
        states=frozenset(data.get("states", ())),
        by=frozenset(data.get("actor_by", ())),
        have=frozenset(data.get("actor_have", ())),
        deeds=frozenset(data.get("deeds", ())),
        not_actors=frozenset(data.get("not_actors", ())),
        adverb_ending=data.get("adverb_ending", ""),
        denials=frozenset(data.get("actor_denials", ())),
        of=frozenset(languages.section(code, "numbers").get("of", ())),
        be=frozenset(data.get("be", ())),
        links=frozenset((*languages.section(code, "measures").get("links", ()), *_COMMAS)),
        frames=frozenset(data.get("frames", ())),
        elsewhere=frozenset(data.get("elsewhere", ())),
        totalling=frozenset(data.get("totalling", ())),
        total=frozenset(data.get("total", ())),
        reaching=frozenset((*comma, word) for word in changes.get("to", ()) for comma in ((), (",",))),
        to=frozenset(changes.get("to", ())),
        the=frozenset(data.get("determiners", ())),
        totals_at=frozenset(languages.section(code, "measures").get("totals_at", ())),
        told_anew=phrases({"": data.get("told_anew", ())}),
        same=frozenset(data.get("same", ())),
        moving=frozenset((*changes.get("up", ()), *changes.get("down", ()), *changes.get("either", ()))),
        paces=phrases({"": data.get("paces", ())}),
        since=frozenset(data.get("since", ())),
        more=frozenset(data.get("more", ())),
        participles=tuple(data.get("participles", ())),
        grades=frozenset(data.get("grades", ())),
        having=frozenset(data.get("having", ())),
        alone=frozenset(data.get("alone", ())),
        ranked={who: tuple(ranks) for who, ranks in data.get("ranked", {}).items()},
        told_first=frozenset(data.get("told_first", ())),
        none_of=phrases({"": data.get("none_of", ())}),
        of_whole=languages.section(code, "measures").get("of_whole", {}),
        aside=frozenset(data.get("aside", ())),
        told_aside=frozenset(
            (*data.get("told_aside", ()), *changes.get("particles", ()), *changes.get("articles", ()))
        ),
        shifts=frozenset(
            (
                *data.get("shifts", ()),
                *changes.get("particles", ()),
                *changes.get("up_nouns", ()),
                *changes.get("down_nouns", ()),
            )
        ),
        against=frozenset(data.get("against", ())),
        foreseen=frozenset(data.get("foreseen", ())),
        rest=phrases({"alone": data.get("rest", ()), "": data.get("remaining", ())}),
    )
