"""The nine verdicts and the seven relations as people see them: key, glyph, word. No widgets, no colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """One step of the scale; its word in the library never changes, its label may."""

    word: str
    key: str
    glyph: str
    label: str
    help: str


SCALE: tuple[Verdict, ...] = (
    Verdict("confirmed", "1", "✓", "confirmed", "a primary document, or the party concerned concedes it"),
    Verdict("corroborated", "2", "+", "corroborated", "two or more independent origins agree"),
    Verdict("single_source", "3", "i", "single source", "attributed, no independent origin"),
    Verdict("contested", "4", "!", "contested", "credible origins give incompatible figures"),
    Verdict("superseded", "5", "^", "superseded", "the same source revised it later"),
    Verdict("misleading", "6", "~", "misleading", "figure right; window, scope or comparison wrong"),
    Verdict("false", "7", "x", "false", "contradicted by better evidence"),
    Verdict("unverifiable", "8", "-", "unverifiable", "nothing to check it against"),
)
UNCHECKED = Verdict("unchecked", "0", "?", "unchecked", "clears the verdict")

PRESETS: dict[str, dict[str, str]] = {
    "factbrowse": {},
    "politifact": {
        "confirmed": "true",
        "corroborated": "mostly true",
        "contested": "half true",
        "superseded": "mostly false",
        "misleading": "mostly false",
        "false": "false",
        "single_source": "not rated: one source",
        "unverifiable": "not rated",
    },
    "snopes": {
        "confirmed": "true",
        "corroborated": "mostly true",
        "single_source": "unproven",
        "contested": "mixture",
        "superseded": "outdated",
        "misleading": "miscaptioned",
        "false": "false",
        "unverifiable": "research in progress",
    },
    "true-false": {
        "confirmed": "true",
        "corroborated": "true: several sources",
        "single_source": "true: one source",
        "contested": "conflicting",
        "superseded": "false: outdated",
        "misleading": "false: misleading",
        "false": "false",
        "unverifiable": "not enough evidence",
    },
    "airwars": {
        "confirmed": "confirmed",
        "corroborated": "fair",
        "single_source": "weak",
        "contested": "contested",
        "superseded": "superseded",
        "misleading": "misleading",
        "false": "discounted",
        "unverifiable": "no local reports",
    },
}
"""Labels of other houses for the same eight steps: what is stored stays the same."""


def scale(labels: Mapping[str, str]) -> dict[str, Verdict]:
    """Return the scale by word, relabelled; unknown words in ``labels`` are left aside."""
    steps = (*SCALE, UNCHECKED)
    return {
        step.word: Verdict(step.word, step.key, step.glyph, labels.get(step.word, step.label), step.help)
        for step in steps
    }


@dataclass(frozen=True, slots=True)
class RelationSign:
    """How a relation is shown."""

    name: str
    glyph: str
    label: str
    help: str


RELATIONS: dict[str, RelationSign] = {
    sign.name: sign
    for sign in (
        RelationSign("conflict", "!", "conflict", "the same thing, and the figures cannot both be right"),
        RelationSign("update", "^", "update", "the same count, told later with a new figure"),
        RelationSign("corroborates", "+", "corroborates", "another origin says the same"),
        RelationSign("repeat", "=", "repeat", "the same origin says the same: a copy or a quote"),
        RelationSign("not_comparable", "/", "not comparable", "another period, place, group or definition"),
        RelationSign("related", "~", "related", "the same story, another statement"),
        RelationSign("unrelated", ".", "unrelated", "no common statement"),
        RelationSign("not_same", "x", "not the same", "never offered again"),
    )
}


def relation_sign(name: str) -> RelationSign:
    """Return how a relation is shown; a name from a newer library shows as itself."""
    return RELATIONS.get(name) or RelationSign(name, "~", name.replace("_", " "), "")


SLOT_STATES = {"same": ("=", "same"), "differs": ("!", "differs"), "open": ("?", "open")}
