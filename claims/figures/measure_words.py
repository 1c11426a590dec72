"""The words that tell what a figure counts, and whether a measure is a stock, a flow or a toll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final, NamedTuple

from claims import language as languages
from claims.tokens import Phrases, phrases

_GOODS: Final = ("weight", "volume", "area", "energy")
_BARE: Final = frozenset(("",))
DIFFERENCE = "difference"
"""The measure of a number that says how far two counts lie apart."""


class Told(NamedTuple):
    """A measure that a verb tells, and the words of which the sentence has to have one."""

    measure: str
    words: frozenset[str]
    counts: str
    """What is counted: people, things or all."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language."""

    passive: Phrases[str]
    active: Phrases[str]
    whom: Phrases[str]
    """Verbs whose object is counted where it is people: the quake cost 12 people their lives."""
    beside: Phrases[tuple[Told, ...]]
    """Verbs that tell a measure only beside one of some words of the sentence: a ship picked up 12."""
    after: Phrases[tuple[Told, ...]]
    """What opens what befell the counted, and its nouns: 12 people suffered | severe | burns."""
    around: Phrases[tuple[Told, ...]]
    """Verbs before the counted, and what completes them behind: took 12 men | prisoner."""
    subject: Phrases[str]
    within: Phrases[str]
    """Places that tell what befell the people in them: in 1,155 relief camps."""
    nouns: Phrases[str]
    before: Phrases[str]
    near: Phrases[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    breaks: frozenset[str]
    tellers: frozenset[str]
    """Verbs that make of the counted who speaks: a soldier said he was hurt."""
    links: frozenset[str]
    """What stands between the items of a list."""
    including: frozenset[str]
    """What leads from a whole to its parts: 26 people including 16 soldiers were killed."""
    instances: frozenset[str]
    """Nouns that only say that what follows happened: cases of torture."""
    by_noun: frozenset[str]
    """Measures that their noun alone tells, whatever the verb: rockets are attacks."""
    over_noun: frozenset[str]
    """Measures that go before that of the noun: homes without power."""
    with_: frozenset[str]
    """What after a comma begins another clause."""
    inserting: frozenset[str]
    """What opens an insertion, though it may also stand with a verb: 12 people, all of them gunmen, died."""
    clauses: frozenset[str]
    """What opens a clause about the noun before it: a force, which has 900 men."""
    meanwhile: frozenset[str]
    degrees: frozenset[str]
    """What opens a clause of something else (fired as 300 marched), but not before these: as many as."""
    relative: frozenset[str]
    spread: frozenset[str]
    """What opens a second number that tells where or among whom: 12 people across six states."""
    of: frozenset[str]
    totals: Phrases[str]
    """What opens a total: the number of."""
    objects: frozenset[str]
    before_object: frozenset[str]
    """What may stand between a verb and the number of its object: killed a further 12."""
    doubtful: Mapping[str, frozenset[str]]
    """Nouns that tell their measure only beside some other words, and those words."""
    weapons: frozenset[str]
    stored: frozenset[str]
    """What is an attack only where nothing beside it says that it was found, seized or bought."""
    who: frozenset[str]
    """What opens a clause about the people before it."""
    under_noun: frozenset[str]
    """Measures that give way to what the counted are called: home to 12 refugees."""
    of_people: frozenset[str]
    """Measures of people alone: lorries that arrive are vehicles."""
    periods: frozenset[str]
    tolls: frozenset[str]
    tolls_at: frozenset[str]
    """What announces how many died, and what stands right before the number."""
    units: Mapping[str, frozenset[str]]
    """Measures that only go with some units."""
    told_near: frozenset[str]
    """Units of counts, "" for none, whose measure words anywhere in the sentence tell: villages captured."""
    goods: frozenset[str]
    """Units that goods are sold by: money per one of these is a price."""
    natures: Mapping[str, str]
    numbering: frozenset[str]
    """Verbs between the counted and their number: the injured number 210."""
    differences: Phrases[str]
    """What follows a number that only tells how far two counts lie apart."""
    moving: frozenset[str]
    moved_to: frozenset[str]
    """Verbs of change, and what stands between one and its numbers: attacks rose from 12 to 17."""
    multiplying: frozenset[str]
    """Verbs that tell themselves how many times: rents tripled."""
    reaching: frozenset[str]
    """Verbs right before the number of their subject: arrests topped 12."""
    nots: frozenset[str]
    """What denies between a verb and what completes it: found 12 men not guilty."""
    persons: tuple[str, ...]
    """How nouns of people end."""
    undergone: frozenset[str]
    """What follows a participle of what befell the counted: 12 people cut down at the market."""
    doers: frozenset[str]
    """Pronouns before what befell the counted: the 17 guests it snatched."""
    kin: Phrases[str]
    """After these a number counts somebody's children: a mother of three."""


_SETS: Final = (
    "auxiliaries", "be", "breaks", "tellers", "links", "instances", "by_noun", "over_noun", "inserting",
    "clauses", "meanwhile", "degrees", "relative", "spread", "objects", "before_object", "who", "under_noun",
    "of_people", "periods", "tolls", "tolls_at", "moved_to", "reaching", "nots", "undergone", "doers",
)  # fmt: skip
"""Fields that are sets of words under their own names in the language file."""


@cache
def cues(code: str) -> Cues:
    """Return the cue words of a language."""
    data = languages.section(code, "measures")
    figures = languages.section(code, "figures")
    tables = {name: table for name, table in data.items() if isinstance(table, dict)}
    role = partial(_role, tables)
    return Cues(
        **{name: frozenset(data.get(name, ())) for name in _SETS},
        passive=role("passive"),
        active=role("active"),
        whom=role("whom"),
        beside=_with_words(tables, "beside"),
        after=_with_words(tables, "after"),
        around=_with_words(tables, "around"),
        subject=role("subject"),
        within=role("within"),
        nouns=role("nouns"),
        before=role("before"),
        near=role("near"),
        including=frozenset(figures.get("including", ())),
        with_=frozenset(data.get("with", ())),
        of=frozenset(languages.section(code, "numbers").get("of", ())),
        totals=phrases({"": data.get("totals", ())}),
        doubtful={noun: frozenset(beside) for noun, beside in figures.get("doubtful", {}).items()},
        weapons=frozenset(figures.get("weapons", ())),
        stored=frozenset(figures.get("stored", ())),
        units={name: frozenset(table["unit"]) for name, table in tables.items() if "unit" in table},
        told_near=frozenset(unit for table in tables.values() for unit in table.get("unit", ())) | _BARE,
        goods=frozenset(name for kind in _GOODS for name in languages.section(code, "units").get(kind, {})),
        natures={name: str(table.get("nature", "")) for name, table in tables.items()},
        numbering=frozenset(figures.get("numbering", ())),
        differences=phrases({DIFFERENCE: data.get("differences", ())}),
        moving=_changing(code),
        multiplying=frozenset(languages.section(code, "numbers").get("multiplying", ())),
        persons=tuple(languages.section(code, "relations").get("person_endings", ())),
        kin=phrases({"": figures.get("kin", ())}),
    )


def _changing(code: str) -> frozenset[str]:
    """Return the verbs of a count that moves up or down."""
    changes = languages.section(code, "bounds").get("changes", {})
    return frozenset((*changes.get("up", ()), *changes.get("down", ())))


def _role(tables: Mapping[str, Mapping[str, Any]], name: str) -> Phrases[str]:
    """Return the wordings of one role with the measures that they tell."""
    return phrases({measure: table.get(name, ()) for measure, table in tables.items()})


def _with_words(tables: Mapping[str, Mapping[str, Any]], role: str) -> Phrases[tuple[Told, ...]]:
    """Return each verb with the measures that it may tell, and the words that each of them asks for."""
    told: dict[str, list[Told]] = {}
    for measure, table in tables.items():
        for entry in table.get(role, ()):
            words = frozenset(entry["words"])
            for verb in entry["verbs"]:
                told.setdefault(verb, []).append(Told(measure, words, entry.get("counts", "people")))
    return Phrases((verb, tuple(meanings)) for verb, meanings in told.items())


def nature(code: str, measure: str) -> str:
    """Return ``stock`` (a state on a day) or ``flow`` (adds up over a period), "" for neither."""
    return cues(code).natures.get(measure, "")


def tolls(code: str, measure: str) -> bool:
    """Tell whether a measure is one of the costs of a disaster, which is told day by day."""
    return measure in languages.section(code, "measures").get("toll_measures", ())
