"""Sentences with their offsets and roles, split once from the text and never searched again."""

from __future__ import annotations

from claims.model import Article, Sentence


def split(article: Article, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a report in order; every stretch of text between them is white space."""
    found, position = [], 0
    for line in article.text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped)
            found.append(Sentence(start, start + len(stripped)))
        position += len(line) + 1
    return tuple(found)
