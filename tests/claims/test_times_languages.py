"""A language file may not name a rule, slot or part that does not exist."""

from __future__ import annotations

import pytest

from claims.language import known, section
from claims.times.rules import RULES
from claims.times.words import LISTS, built, vocabulary

LANGUAGES = [code for code in known() if section(code, "times")]


def test_two_languages_know_times() -> None:
    assert {"en", "fr"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_a_language_file_exists(language: str) -> None:
    assert set(section(language, "times")["forms"]) - set(RULES) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_language_file_compiles(language: str) -> None:
    assert vocabulary(language) is not None


def test_form_with_a_slot_that_nothing_fills_is_refused() -> None:
    told = {**section("en", "times"), "forms": {"year": ["{yeer}"]}}
    with pytest.raises(ValueError, match="fills yeer"):
        built(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_a_language_file_is_read(language: str) -> None:
    lists = {name for name, entry in section(language, "times").items() if isinstance(entry, list)}
    assert lists - {*LISTS, "weak_slots", "weak_words", "strong_words", "past_endings"} == set()
