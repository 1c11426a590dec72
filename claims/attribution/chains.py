"""Chains: who stands behind a source (outlet, agency, named source), and whether anybody could be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from claims.attribution.cues import Lexicon
from claims.attribution.phrases import Said, Spans
from claims.attribution.sources import (
    canonical,
    is_agency,
    mentioned,
    names_of,
    without_article,
    without_elision,
)
from claims.language import section
from claims.model import Article, Attribution, Sentence, Speech
from claims.places.gazetteer import fold, lookup
from claims.tokens import Pieces, read_by_piece

WORDS: Final = Pieces(re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*|,|\(").findall)
_CLITICS: Final = ("'s", "’s")
_BRACKET: Final = re.compile(r"\(([^()]{2,60})\)")
_CITED_REACH: Final = 150
"""Characters after "citing" in which the one behind is named."""
_BEHIND_HEADS: Final = ("joining", "relative", "behind_heads")
"""The words with which a phrase leaves its noun: sources in, a doctor who, people close to."""
_POST, _NOUN = 3, 4
"""Words of the longest post before a name, and letters of the shortest noun in it: "of" is none."""
_HEARER_WORDS: Final = 4
"""A wire is named at once after "told": "told the AFP news agency"."""


@dataclass(slots=True)
class _Memory:
    """The sources named so far in one report."""

    last: str = ""
    told: str = ""
    """The last source as the report has it: Governor Ali Haddad."""
    vague: bool = False
    single: tuple[str, bool] = ("", False)
    """The last source that may be one person, and whether nobody could ask them."""
    named: list[str] = field(default_factory=list)


def resolved(
    article: Article,
    found: Sequence[tuple[Said, Speech]],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    language: str,
) -> list[Attribution]:
    """Return the attributions with origin, chain and vagueness, read in the order of the text."""
    outlet = canonical(article.outlet, language) if article.outlet else ""
    wire = (
        canonical(article.agency, language)
        if article.agency
        else _dateline_agency(article.text, sentences, language)
    )
    cited = _cited(article.text, [item for item, _ in found], lexicon, language)
    memory = _Memory()
    done: list[Attribution] = []
    for item, kind in found:
        speaker, unnamed = _speaker(
            _told(article.text, item.source) if item.source else "", lexicon, language, memory
        )
        through = _hearer(article.text, item, lexicon, language)
        origin, vague = cited.get(item.source, (speaker, unnamed))
        steps = (outlet, wire, through, speaker, origin)
        chain = tuple(dict.fromkeys(step for step in steps if step)) if speaker or origin else ()
        done.append(Attribution(item.source, item.cue, item.content, kind, vague, origin, chain, item.why))
        if item.source and (origin or vague):
            memory.last, memory.vague = origin, vague
            memory.told = _told(article.text, item.source)
            if not _several(memory.told, lexicon):
                memory.single = origin, vague
        if speaker and speaker not in memory.named:
            memory.named.append(speaker)
    return done


def _told(text: str, stretches: Spans) -> str:
    """Return the first stretch as the report has it."""
    start, end = stretches[0]
    return text[start:end]


def _last_word(text: str, stretches: Spans) -> str:
    """Return the last word of the first stretch in lower case, "" for none."""
    words = _told(text, stretches).lower().split() if stretches else []
    return words[-1] if words else ""


def _dateline_agency(text: str, sentences: Sequence[Sentence], language: str) -> str:
    """Return the wire in the bracket of the first dateline."""
    for sentence in sentences[:8]:
        if sentence.role == "dateline":
            for match in _BRACKET.finditer(text, sentence.start, sentence.end):
                name = canonical(match[1], language)
                if is_agency(name, language):
                    return name
    return ""


def _cited(
    text: str, found: Sequence[Said], lexicon: Lexicon, language: str
) -> dict[Spans, tuple[str, bool]]:
    """Return who stands behind a source, and whether nobody could ask them: Anadolu, citing medics."""
    behind: dict[Spans, tuple[str, bool]] = {}
    for item in found:
        if not item.source:
            continue
        own = _behind_comma(_told(text, item.source), lexicon)
        if not own and item.content and _last_word(text, item.cue) in lexicon.of("citing"):
            start, end = item.content[0]
            own = text[start : min(end, start + _CITED_REACH)]
        if own and (named := _named_behind(own, lexicon, language)) is not None:
            behind[item.source] = named
    return behind


def _named_behind(stretch: str, lexicon: Lexicon, language: str) -> tuple[str, bool] | None:
    """Return who is cited, by name or as one whom nobody could ask; None for a cause: citing the weather."""
    name = mentioned(stretch, language) or _proper(stretch, lexicon, language)
    head = _head([_bare(word) for word in read_by_piece(stretch, WORDS)], lexicon)
    if not name and any(head in lexicon.of(known) for known in ("vague_heads", "anaphoric_heads")):
        return _speaker(stretch.partition(",")[0], lexicon, language, _Memory())
    return (name, False) if name else None


def _behind_comma(source: str, lexicon: Lexicon) -> str:
    """Return whom a source cites in its own words, "Anadolu, citing the White Helmets", "" for nobody."""
    opening, _, rest = source.partition(", ")
    word, _, named = rest.partition(" ")
    return named if opening and word.lower() in lexicon.of("citing") else ""


def _speaker(stretch: str, lexicon: Lexicon, language: str, memory: _Memory) -> tuple[str, bool]:
    """Return the canonical name of who speaks and whether nobody could ask them."""
    if not stretch:
        return "", True
    stretch = _without_aside(stretch, lexicon)
    words = [_bare(word) for word in read_by_piece(stretch, WORDS)]
    head = _head(words, lexicon)
    name = mentioned(stretch, language)
    if name:
        return name, False
    if (before := _told_before(words, head, lexicon, memory)) is not None:
        return before
    if head in lexicon.of("vague_heads"):
        return "", True
    proper = _proper(stretch, lexicon, language)
    if proper in section(language, "places").get("adjectives", ()):
        proper = _proper(stretch.partition(proper)[2], lexicon, language)
    if (rest := _behind_place(stretch, proper)) is not None:
        proper = _proper(rest, lexicon, language)
    if not proper and _all_unnamed(words, lexicon):
        return "", True
    if not proper:
        plain = _passed_on(stretch, lexicon).partition(",")[0].partition(" (")[0]
        return without_article(" ".join(plain.split()), names_of(language)), False
    longer = (name for name in reversed(memory.named) if name.split()[-1] == proper.split()[-1])
    return (next(longer, proper) if " " not in proper else proper), False


def _passed_on(stretch: str, lexicon: Lexicon) -> str:
    """Return whom something comes from: figures from | the Damascus government."""
    what, _, rest = stretch.partition(" ")
    link, _, source = rest.partition(" ")
    told = what.lower() in lexicon.of("passed_on") and link in lexicon.of("from")
    return source if told and source else stretch


def _without_aside(stretch: str, lexicon: Lexicon) -> str:
    """Return who speaks without what is told of them: the army, | which lost 11 men on 19 May."""
    opening, _, aside = stretch.partition(", ")
    return opening if aside.partition(" ")[0].lower() in lexicon.of("relative") else stretch


def _behind_place(stretch: str, proper: str) -> str | None:
    """Return what follows the place that a source is of: | police in Homs police, | health chief Omar Haddad
    in Idlib health chief Omar Haddad; None where the name is no place, or nothing is said to be of it.
    """
    rest = stretch.partition(proper)[2].partition(",")[0] if proper else ""
    if not rest[:1].isspace() or not rest.lstrip()[:1].islower():
        return None
    return rest if proper.endswith("-based") or lookup(fold(proper)) else None


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_CLITICS) else word


def _head(words: Sequence[str], lexicon: Lexicon) -> str:
    """Return the noun that carries the phrase: the last word before a comma, preposition or relative."""
    for index, word in enumerate(words):
        lower = word.lower()
        if index and (word in ",(" or any(lower in lexicon.of(name) for name in _BEHIND_HEADS)):
            return words[index - 1].lower()
    return words[-1].lower() if words else ""


def _told_before(
    words: Sequence[str], head: str, lexicon: Lexicon, memory: _Memory
) -> tuple[str, bool] | None:
    """Return the speaker that "he" or "the ministry" points back at, and whether nobody could ask them."""
    pronoun = " ".join(words).lower()
    if pronoun in lexicon.of("singular") and any(memory.single):
        return memory.single
    if pronoun in lexicon.of("anaphors"):
        return memory.last, memory.vague
    determined = len(words) == 2 and words[0].lower() in lexicon.of("determiners")
    if not determined or head not in lexicon.of("anaphoric_heads"):
        return None
    if head not in memory.told.lower().split():
        named = next((name for name in reversed(memory.named) if head in name.lower().split()), "")
        if named:
            return named, False
        if memory.last.islower() or head in lexicon.of("posts"):
            return None
    return (memory.last, memory.vague) if memory.last or memory.vague else None


def _several(source: str, lexicon: Lexicon) -> bool:
    """Tell several who speak and are not named: activists, local NGOs."""
    head = _head([_bare(word) for word in read_by_piece(source, WORDS)], lexicon)
    return head.endswith("s") and head in lexicon.of("vague_heads")


def _all_unnamed(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell several sources none of whom is told apart: activists and a hospital."""
    links = lexicon.of("conjunctions")
    if links.isdisjoint(words):
        return False
    cuts = [index for index, word in enumerate(words) if word == "," or word in links]
    parts = [words[first + 1 : last] for first, last in pairwise((-1, *cuts, len(words)))]
    unnamed = [
        bool(part)
        and (_head(part, lexicon) in lexicon.of("vague_heads") or part[0].lower() in lexicon.of("indefinite"))
        for part in parts
    ]
    return all(unnamed)


def _proper(stretch: str, lexicon: Lexicon, language: str) -> str:
    """Return the proper name in a phrase without titles before it, "" when there is none.

    Whose a source is does not name it: "Kenya's weather service", but "Kenya's weather service KMD".
    """
    if stretch.islower():
        return ""
    words = read_by_piece(without_elision(stretch), WORDS)
    start = _name_start(words, 0, lexicon)
    if start and any(words[start - 1].lower() in lexicon.of(name) for name in ("joining", "name_links")):
        return _apposed(words[start:])
    end = start
    for index in range(start, len(words)):
        if _capital(words[index]):
            end = index + 1
        elif _is_title(words, index, lexicon):
            start = index + 1
        elif words[index].lower() not in lexicon.of("name_links"):
            break
    if end and end < len(words) and words[end][0].islower() and words[end - 1].endswith(_CLITICS):
        later = _name_start(words, end, lexicon)
        return _proper(" ".join(words[later:]), lexicon, language) if "," not in words[end:later] else ""
    person = _behind_post(words, end, lexicon)
    if person:
        return person
    titles = [k for k in range(start, end - 1) if words[k].lower().rstrip(".") in lexicon.of("titles")]
    first = titles[-1] + 1 if titles else start
    return " ".join([_bare(word) for word in words[first:end]])


def _behind_post(words: Sequence[str], end: int, lexicon: Lexicon) -> str:
    """Return the full name that ends a phrase behind a post in common words: UN envoy | Ana Ruiz."""
    name = _name_start(words, end, lexicon)
    post, person = words[end:name], words[name:]
    apart = any(
        word in lexicon.of(kind) for word in post for kind in ("name_links", "joining", "cue_tails", "from")
    )
    plain = 0 < len(post) <= _POST and all(len(word) >= _NOUN and word.isalpha() for word in post)
    full = len(person) > 1 and all(map(_capital, person))
    return " ".join(map(_bare, person)) if plain and full and not apart else ""


def _apposed(words: Sequence[str]) -> str:
    """Return the full name behind an office: the director of Nasser Hospital, | Atef al-Hout."""
    name = list(words[words.index(",") + 1 :]) if "," in words else []
    full = len(name) > 1 and all(map(_capital, name)) and not lookup(fold(name[-1]))
    return " ".join(map(_bare, name)) if full else ""


def _capital(word: str) -> bool:
    """Tell a word of a name: Haddad, al-Hout."""
    return word[0].isupper() or word.partition("-")[2][:1].isupper()


def _name_start(words: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Return where the first name from a word on begins, the number of words when there is none.

    A common noun begins one before another capital only: the Doctors' Union.
    """
    for index in range(first, len(words)):
        if not words[index][0].isupper():
            continue
        follows = index > 0 and words[index + 1 : index + 2] and words[index + 1][0].isupper()
        if follows or not _common(words[index], lexicon):
            return index
    return len(words)


def _is_title(words: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Tell "spokesman" in "Delta Party spokesman Omar Haddad"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    return words[index].lower() in lexicon.of("titles") and after[:1].isupper()


def _common(word: str, lexicon: Lexicon) -> bool:
    """Tell a word that has its capital from the start of the sentence only."""
    lower = word.lower()
    return any(
        lower in lexicon.of(name)
        for name in ("determiners", "pronouns", "vague_heads", "anaphoric_heads", "openers")
    )


def _hearer(text: str, item: Said, lexicon: Lexicon, language: str) -> str:
    """Return the wire or outlet that was told: the way, not the source."""
    if _last_word(text, item.cue) not in lexicon.of("told"):
        return ""
    end = item.cue[0][1]
    words = text[end : end + 60].split()[: _HEARER_WORDS + 1]
    name = mentioned(" ".join(words), language)
    return name if is_agency(name, language) else ""
