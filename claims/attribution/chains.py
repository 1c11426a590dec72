"""Chains: who stands behind a source (outlet, agency, named source), and whether anybody could be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from claims.attribution.cues import Lexicon
from claims.attribution.names import (
    WORDS,
    all_unnamed,
    bare,
    behind_place,
    head_of,
    passed_on,
    proper_name,
    without_aside,
)
from claims.attribution.phrases import Said, Spans
from claims.attribution.sources import (
    canonical,
    is_agency,
    mentioned,
    names_of,
    without_article,
)
from claims.language import section
from claims.model import Article, Attribution, Sentence, Speech
from claims.pieces import read_by_piece

_BRACKET: Final = re.compile(r"\(([^()]{2,60})\)")
_CITED_REACH: Final = 150
"""Characters after "citing" in which the one behind is named."""
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


class _Who:
    """Who speaks as the report has it, without what is told of them."""

    __slots__ = ("head", "told", "words")

    def __init__(self, source: str, lexicon: Lexicon) -> None:
        self.told: Final = without_aside(source, lexicon)
        self.words: Final = [bare(word) for word in read_by_piece(self.told, WORDS)]
        self.head: Final = head_of(self.words, lexicon)
        """The noun that carries the words."""


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
        told = _told(article.text, item.source) if item.source else ""
        who = _Who(told, lexicon)
        speaker, unnamed = _speaker(who, lexicon, language, memory)
        through = _hearer(article.text, item, lexicon, language)
        origin, vague = cited.get(item.source, (speaker, unnamed))
        steps = (outlet, wire, through, speaker, origin)
        chain = tuple(dict.fromkeys(step for step in steps if step)) if speaker or origin else ()
        done.append(Attribution(item.source, item.cue, item.content, kind, vague, origin, chain, item.why))
        if item.source and (origin or vague):
            memory.last, memory.vague = origin, vague
            memory.told = told
            if not _several(who, lexicon):
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
        own = _cited_in(own or _quoted_as(text, item, lexicon), lexicon)
        if own and (named := _named_behind(own, lexicon, language)) is not None:
            behind[item.source] = named
    return behind


def _quoted_as(text: str, item: Said, lexicon: Lexicon) -> str:
    """Return whom a cue holds that goes on behind a verb of citing: quoted | an unnamed official as."""
    verb, _, named = _told(text, item.cue).partition(" ")
    return named if verb.lower() in lexicon.of("citing") else ""


def _cited_in(stretch: str, lexicon: Lexicon) -> str:
    """Return who is cited without what they are cited for: a military source | as saying that."""
    words = stretch.split(" ")
    at = next((at for at, word in enumerate(words) if at and word.lower() in lexicon.of("cited_as")), None)
    return stretch if at is None else " ".join(words[:at])


def _named_behind(stretch: str, lexicon: Lexicon, language: str) -> tuple[str, bool] | None:
    """Return who is cited, by name or as one whom nobody could ask; None for a cause: citing the weather."""
    name = mentioned(stretch, language) or proper_name(stretch, lexicon, language)
    head = head_of([bare(word) for word in read_by_piece(stretch, WORDS)], lexicon)
    if not name and any(head in lexicon.of(known) for known in ("vague_heads", "anaphoric_heads")):
        return _speaker(_Who(stretch.partition(",")[0], lexicon), lexicon, language, _Memory())
    return (name, False) if name else None


def _behind_comma(source: str, lexicon: Lexicon) -> str:
    """Return whom a source cites in its own words, "Anadolu, citing the White Helmets", "" for nobody."""
    opening, _, rest = source.partition(", ")
    word, _, named = rest.partition(" ")
    return named if opening and word.lower() in lexicon.of("citing") else ""


def _speaker(who: _Who, lexicon: Lexicon, language: str, memory: _Memory) -> tuple[str, bool]:
    """Return the canonical name of who speaks and whether nobody could ask them."""
    stretch, words, head = who.told, who.words, who.head
    if not stretch:
        return "", True
    name = mentioned(stretch, language)
    if name:
        return name, False
    if (before := _told_before(words, head, lexicon, memory)) is not None:
        return before
    if head in lexicon.of("vague_heads"):
        return "", True
    proper = proper_name(stretch, lexicon, language)
    if proper in section(language, "places").get("adjectives", ()):
        rest = stretch.partition(proper)[2].strip()
        other = canonical(rest, language)
        if other != rest and rest[:1].islower():  # Syrian state TV
            return f"{proper} {other[:1].lower()}{other[1:]}", False
        proper = proper_name(rest, lexicon, language)
    if (behind := behind_place(stretch, proper)) is not None:
        proper = proper_name(behind, lexicon, language)
    if not proper and all_unnamed(words, lexicon):
        return "", True
    if not proper:
        plain = passed_on(stretch, lexicon).partition(",")[0].partition(" (")[0]
        return without_article(" ".join(plain.split()), names_of(language)), False
    longer = (name for name in reversed(memory.named) if name.split()[-1] == proper.split()[-1])
    return (next(longer, proper) if " " not in proper else proper), False


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
    if not memory.last and head not in memory.told.lower().split() and head in lexicon.of("institutions"):
        return None  # activists said; the ministry
    return (memory.last, memory.vague) if memory.last or memory.vague else None


def _several(who: _Who, lexicon: Lexicon) -> bool:
    """Tell several who speak and are not named: activists, local NGOs."""
    return who.head.endswith("s") and who.head in lexicon.of("vague_heads")


def _hearer(text: str, item: Said, lexicon: Lexicon, language: str) -> str:
    """Return the wire or outlet that was told: the way, not the source."""
    if _last_word(text, item.cue) not in lexicon.of("told"):
        return ""
    end = item.cue[0][1]
    words = text[end : end + 60].split()[: _HEARER_WORDS + 1]
    name = mentioned(" ".join(words), language)
    return name if is_agency(name, language) else ""
