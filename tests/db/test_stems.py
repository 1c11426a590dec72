"""Words by their stem: the same as the index has, one of each."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from db.library import Library
from db.stems import TOKENIZER, one_of_each, stems


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["votes", "north", "voting", "vote"], ["votes", "north"]),
        (["Homs", "homs", "hôms"], ["Homs"]),
        (["1350", "135"], ["1350", "135"]),
        ([], []),
    ],
)
def test_the_first_form_of_a_word_is_kept(words: list[str], kept: list[str]) -> None:
    assert one_of_each(words) == kept


def test_the_tokenizer_is_that_of_the_index() -> None:
    with Library.open(":memory:") as library:
        (made,) = library.connection.execute(
            "select sql from sqlite_master where name = 'sentence_words'"
        ).fetchone()
    assert f"tokenize='{TOKENIZER}'" in made


def test_a_word_of_several_tokens_is_told_by_all_and_one_of_none_by_nothing() -> None:
    assert stems(["cease-fires", "fire", "!"]) == ["ceasfire", "fire", ""]


def test_threads_take_turns() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda number: stems([f"{number}ing", "votes"]), range(200)))
    assert found == [[f"{number}ing", "vote"] for number in range(200)]
