"""The number words of a language, as the number grammar needs them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims import language as languages
from claims.figures.marks import marks
from claims.tokens import Phrases, phrases


@dataclass(frozen=True, slots=True)
class Grammar:
    """The number words of one language."""

    ones: dict[str, float]
    """Words below a hundred, which add up."""
    magnitudes: dict[str, float]
    attached: dict[str, float]
    """Letters that multiply when they follow digits directly (2.5bn)."""
    vague: dict[str, float]
    loose: dict[str, float]
    """Words that are vague themselves but multiply (several hundred)."""
    parts: dict[str, float]
    """Denominators: third, quarters, half."""
    ordinals: frozenset[str]
    endings: frozenset[str]
    """What makes an ordinal of digits: st, nd, th."""
    articles: frozenset[str]
    joins: frozenset[str]
    of: frozenset[str]
    minus: frozenset[str]
    out_of: frozenset[tuple[str, ...]]
    after_share: frozenset[str]
    """What follows the second number of a share when it counts nothing: nine houses in ten were."""
    after_part: frozenset[str]
    before_part: frozenset[str]
    no_part_after: frozenset[str]
    dimension: frozenset[str]
    """The metre and what may follow it: after "37m" these words rule the million out."""
    in_millions: frozenset[str]
    """What is no length, so that an "m" apart is a million before it: 600 m shillings."""
    periods: frozenset[str]
    """Units of time, which rule out a proportion: "two in 24 hours"."""
    thousands: str
    decimal: str
    plurals: frozenset[str]
    plural_ending: str
    bare: frozenset[str]
    """Magnitudes that need no number before them: cent, mille."""
    not_bare_after: frozenset[str]
    folds: dict[str, float]
    """How many times in one word: tenfold."""
    multiplying: dict[str, float]
    """Verbs that tell how many times: tripled, halved."""
    no_multiplying: frozenset[str]
    """What makes another verb of one of these: doubled down."""
    rounds: dict[str, float]
    """Collectives that stand for about their number: une dizaine."""
    romance: bool
    """Sixty and eighty go on to nineteen, four twenties are eighty, twenty and one is one number."""
    owners: frozenset[str]
    """Whose one relative is counted among victims: his (wife)."""
    both: frozenset[str]
    pairs: frozenset[str]
    """Two people by one word, unless others are counted by it: a couple, a couple of guards."""
    starters: frozenset[str]
    none: frozenset[str]
    """What makes a toll of zero before its victims: no civilians, without casualties."""
    nobody: Phrases[str]
    not_none: frozenset[str]
    any: frozenset[str]


@cache
def grammar(code: str) -> Grammar:
    """Return the number words of a language; a language without any reads digits only."""
    data, nouns = languages.section(code, "numbers"), languages.section(code, "figures")
    ones, magnitudes, vague = data.get("ones", {}), data.get("magnitudes", {}), data.get("vague", {})
    loose, parts, rounds = data.get("loose", {}), data.get("parts", {}), data.get("rounds", {})
    bare = frozenset(data.get("bare", ()))
    ordinals, articles = frozenset(data.get("ordinals", ())), frozenset(data.get("articles", ()))
    none, nobody = frozenset(data.get("none", ())), data.get("nobody", ())
    thousands, decimal = marks(code)
    owners, both = frozenset(data.get("owners", ())), frozenset(data.get("both", ()))
    opening = [name.split()[0] for name in nobody]
    folds, multiplying = data.get("folds", {}), data.get("multiplying", {})
    spelled = (
        *(ones, vague, loose, parts, bare, ordinals, articles, none, owners, both, opening),
        *(folds, multiplying),
    )
    return Grammar(
        ones=ones,
        magnitudes={**magnitudes, **rounds},
        attached=data.get("attached", {}),
        vague=vague,
        loose=loose,
        parts=parts,
        ordinals=ordinals,
        endings=frozenset(data.get("endings", ())),
        articles=articles,
        joins=frozenset(data.get("joins", ())),
        of=frozenset(data.get("of", ())),
        minus=frozenset(data.get("minus", ())),
        out_of=frozenset(tuple(entry.split()) for entry in data.get("out_of", ())),
        after_share=frozenset(data.get("after_share", ())),
        after_part=frozenset(data.get("after_part", ())),
        before_part=frozenset(data.get("before_part", ())),
        no_part_after=frozenset(data.get("no_part_after", ())),
        dimension=frozenset(data.get("dimension", ())),
        in_millions=frozenset(data.get("in_millions", ())),
        periods=frozenset(data.get("periods", ())),
        thousands=data.get("thousands", thousands),
        decimal=data.get("decimal", decimal),
        plurals=frozenset(nouns.get("plurals", ())),
        plural_ending=nouns.get("plural_ending", "s"),
        bare=bare,
        not_bare_after=frozenset(data.get("not_bare_after", ())),
        folds=folds,
        multiplying=multiplying,
        no_multiplying=frozenset(data.get("no_multiplying", ())),
        rounds=rounds,
        romance=bool(data.get("romance", False)),
        owners=owners,
        both=both,
        pairs=frozenset(data.get("pairs", ())),
        starters=frozenset().union(*spelled),
        none=none,
        nobody=phrases({"": nobody}),
        not_none=frozenset(data.get("not_none", ())),
        any=frozenset(data.get("any", ())),
    )
