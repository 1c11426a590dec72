"""Earlier sentences for a claim: the right ones, of the right days, in a settled order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.analysis import analyse
from claims.finding.matching import rank
from claims.model import Article
from claims.relating.statement import Statement
from claims.relating.stating import statement, statement_of
from db import fulltext, sampling
from db.candidates import Ranked
from db.library import Library

MARCH = date(2019, 3, 1)

REPORTS = [
    ("Flood in Balvano", "The river Sarno broke its banks. At least 135 people drowned in Balvano.", MARCH),
    ("Harvest fails", "Frost killed two thirds of the apricots of Qalat.", MARCH + timedelta(30)),
    ("Balvano mourns", "The town buried 135 people who drowned in March.", MARCH + timedelta(60)),
    ("Undated note", "Balvano was founded by settlers who drowned their past in wine.", None),
    ("A vote", "Parliament passed the budget by 214 votes to 190.", MARCH + timedelta(90)),
]


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        articles = (Article(text=text, title=title, published=day) for title, text, day in REPORTS)
        library.add(map(analyse, articles))
        yield library


def _titles(library: Library, text: str, before: date | None = None, **how: bool) -> list[str]:
    found = library.candidates(Statement(text), before=before, **how)
    return [item.statement.title for item in found]


def test_a_paraphrase_is_found_and_the_closest_comes_first(library: Library) -> None:
    assert _titles(library, "135 drowned when the Sarno flooded Balvano")[0] == "Flood in Balvano"


def test_the_title_counts_with_the_first_sentence(library: Library) -> None:
    found = library.candidates(Statement("the harvest"), before=None)
    assert [item.statement.text for item in found] == [REPORTS[1][1]]


def test_stems_numbers_and_acronyms_are_found_however_written(library: Library) -> None:
    assert _titles(library, "votes on budgets passing parliaments") == ["A vote"]
    assert _titles(library, "Qalat's apricot") == ["Harvest fails"]


@pytest.mark.parametrize(
    ("told", "sought"),
    [
        ("Warplanes hit the clinic of Khan Shaykhun.", "Bombs fell on Khan Sheikhun."),
        ("The road to Idleb was cut.", "Fighters left Idlib."),
        ("Rebels shelled Misurata.", "Nurses fled Misrata."),
        ("Colonel Qaddafi spoke for an hour.", "Gadhafi denied it."),
    ],
)
def test_names_are_found_in_other_spellings(told: str, sought: str) -> None:
    with Library.open(":memory:") as library:
        library.add([analyse(Article(text=told)), analyse(Article(text="The harvest was good."))])
        asked = analyse(Article(text=sought))
        found = library.candidates(statement_of(asked, 0, len(sought)), before=None)
    assert [item.statement.text for item in found] == [told]


def test_a_dateline_is_no_answer_but_counts_with_the_sentence_that_it_leads_to(library: Library) -> None:
    text = "NAIROBI (AFP) - Nobody was hurt. The bridge has been shut since Monday."
    library.add([analyse(Article(text=text, title="Lorry falls off bridge", published=MARCH))])
    found = library.candidates(Statement("a lorry in Nairobi"), before=None)
    assert [item.statement.text for item in found] == ["Nobody was hurt."]


def test_a_report_that_is_only_a_dateline_is_found_by_its_title(library: Library) -> None:
    library.add([analyse(Article(text="NAIROBI (AFP) -", title="Lorry falls off bridge", published=MARCH))])
    assert _titles(library, "lorry on the bridge") == ["Lorry falls off bridge"]


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        (MARCH - timedelta(1), {"Undated note"}),
        (MARCH, {"Undated note", "Flood in Balvano"}),
        (MARCH + timedelta(59), {"Undated note", "Flood in Balvano"}),
        (None, {"Undated note", "Flood in Balvano", "Balvano mourns"}),
    ],
)
def test_only_reports_up_to_the_day_answer(library: Library, day: date | None, titles: set[str]) -> None:
    assert set(_titles(library, "drowned in Balvano", before=day)) == titles


def test_the_whole_day_answers(library: Library) -> None:
    found = library.candidates(Statement("people drowned in Balvano"), before=MARCH)
    assert "At least 135 people drowned in Balvano." in {item.statement.text for item in found}


def test_the_report_that_asks_is_no_answer(library: Library) -> None:
    found = library.candidates(Statement("drowned in Balvano"), before=None, exclude=1)
    assert 1 not in {item.report for item in found}


def test_the_first_pass_needs_two_words_in_common(library: Library) -> None:
    near = _titles(library, "135 people drowned in the Baltic", thorough=False)
    assert near and "Undated note" not in near
    assert "Undated note" in _titles(library, "135 people drowned in the Baltic")


def test_among_equals_the_earliest_leads(library: Library) -> None:
    twins = [Article(text="Snow closed the pass of Rodna for nine days.", id=name) for name in ("b", "a")]
    library.add(map(analyse, twins))
    wanted = Statement("Rodna pass closed by snow")
    first, second = rank(wanted, library.candidates(wanted, before=None))[:2]
    assert first.candidate.sentence < second.candidate.sentence
    assert library.report(first.candidate.report).id == "b"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Nine people were killed in Ortona.", "Six people were killed"),
        ("At least 17 people were injured in Ortona.", "15 injured in Ortona on Friday"),
    ],
)
def test_of_the_claims_of_a_sentence_the_one_that_counts_the_same_answers(
    library: Library, asked: str, told: str
) -> None:
    library.add([analyse(Article(text="Six people were killed and 15 injured in Ortona on Friday."))])
    ours = statement(analyse(Article(text=asked)), 0)
    found = library.candidates(ours, before=None)[0]
    assert found.statement.text.rstrip(".") == told
    assert found.claim is not None
    assert library.claim(found.claim).statement == found.statement


def test_one_sentence_a_report_when_asked_so(library: Library) -> None:
    wanted = Statement("the river Sarno flooded and 135 people drowned in Balvano")
    found = library.candidates(wanted, before=None)
    every, best = rank(wanted, found), rank(wanted, found, one_a_report=True)
    assert len({match.candidate.report for match in every}) < len(every)
    assert [match.candidate.report for match in best] == list(
        dict.fromkeys(match.candidate.report for match in every)
    )


def test_a_small_library_answers_in_one_batch(library: Library) -> None:
    wanted = Statement("drowned in Balvano")
    ((batch, last),) = library.candidates_streaming(wanted, before=None)
    assert last
    assert batch == library.candidates(wanted, before=None)


def test_a_large_library_answers_in_batches_that_add_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampling, "SMALL", 1)
    old = Article(text="A ferry sank and 31 drowned off Balvano.", title="Ferry", published=date(2011, 5, 2))
    library.add([analyse(old)])
    wanted = Statement("135 people drowned in Balvano")
    batches, last = zip(*library.candidates_streaming(wanted, before=None), strict=True)
    near, recent, rest = batches
    assert last == (False, False, True)
    assert {"Flood in Balvano", "Balvano mourns"} <= {item.statement.title for item in near}
    seen = [item.sentence for item in (*near, *recent, *rest)]
    assert len(seen) == len(set(seen))
    assert set(seen) == {item.sentence for item in library.candidates(wanted, before=None)}
    assert "Ferry" not in {item.statement.title for item in recent}


def test_a_large_library_ranks_only_what_shares_a_rare_word_and_ranks_it_as_a_small_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = ["people drowned", "people drowned here"] * 20 + [
        "people drowned in Balvano", "Balvano mourns", "the Sarno drowned people", "Sarno, Balvano and Eboli",
    ]  # fmt: skip
    wanted = Statement("people drowned in Balvano, Eboli or Sarno")
    with Library.open(":memory:") as library:
        fulltext.keep(library.connection, enumerate(told, 1))

        def found() -> Ranked:
            sought = fulltext.sought_words(sampling.Sample(library.connection), wanted)
            return fulltext.any_word(library.connection, sought, (1, len(told)), len(told))

        small = found()
        monkeypatch.setattr(sampling, "SMALL", 1)
        monkeypatch.setattr(fulltext, "RANKED", 9)
        assert len(small) == len(told)
        assert found() == small[:4]


def test_another_index_may_answer_in_its_place(library: Library) -> None:
    (number,) = library.connection.execute("select min(first_sentence) from reports").fetchone()
    library.ranker = lambda words, window, limit: [(number, 1.0)]
    assert len(_titles(library, "anything")) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.one_of(
        st.text(max_size=200),
        st.text(alphabet="\"*^():-+{}ANDORNEAR \n'", max_size=60),
        st.text(alphabet="\u0301\u0e31\u1ab0\U0001f600\u00b2\u0660\u3007\u02b0a ", max_size=20),
    )
)
def test_any_text_may_be_asked(library: Library, text: str) -> None:
    for thorough in (False, True):
        for found in library.candidates(Statement(text), before=None, thorough=thorough):
            assert found.rank >= 0
    assert list(library.candidates_streaming(Statement(text), before=None))


def _parts(library: Library) -> int:
    """Return how many parts the index has."""
    sql = "select count(distinct segid) from sentence_words_idx"
    return int(library.connection.execute(sql).fetchone()[0])


def test_the_parts_of_the_index_are_joined_and_find_the_same() -> None:
    with Library.open(":memory:") as library:
        library.connection.execute(
            "insert into sentence_words (sentence_words, rank) values ('automerge', 0)"
        )
        for number in range(12):
            fulltext.keep(library.connection, [(number + 1, f"flood of day{number} Balvano")])
        before, sought = _parts(library), "sentence_words match 'flood'"
        fulltext.tidy(library.connection, 12)
        found = library.connection.execute(f"select rowid from sentence_words where {sought}").fetchall()
        assert before == 12
        assert _parts(library) == 1
        assert [row[0] for row in found] == list(range(1, 13))


def test_joining_an_index_of_one_part_changes_nothing(library: Library) -> None:
    fulltext.tidy(library.connection, 1_000)
    before = library.connection.total_changes
    fulltext.tidy(library.connection, 1_000)
    assert library.connection.total_changes - before <= 1


def test_a_word_in_two_forms_is_one_word(library: Library) -> None:
    """The index has one entry for "voted", "vote" and "votes"; sought thrice it would outweigh all else."""
    once, thrice = (
        library.candidates(Statement(text), before=None)
        for text in ("the vote in Balvano", "voted, voting: the votes of the vote in Balvano")
    )
    assert [(item.sentence, item.rank) for item in thrice] == [(item.sentence, item.rank) for item in once]


def test_two_forms_of_a_word_are_no_pair_of_words(library: Library) -> None:
    assert _titles(library, "votes, voting, apricots of Qalat", thorough=False) == ["Harvest fails"]


FERRY = (
    "A ferry with 80 traders capsized on the Sarno near Balvano on Monday, the river guard said. "
    "Rescuers pulled 38 people alive from the water. Apricots cost 12 dollars a crate."
)
FERRY_LATER = (
    "The toll of the ferry that capsized on the Sarno near Balvano has climbed to 31, the river guard said. "
    "Survivors now number 41."
)


@pytest.mark.parametrize("way", ["at once", "of each", "streaming"])
def test_what_another_report_of_the_story_counts_is_found_without_a_common_word(way: str) -> None:
    days = date(2019, 6, 3), date(2019, 6, 4)
    with Library.open(":memory:") as library:
        later = analyse(Article(FERRY_LATER, title="Toll climbs", published=days[1]))
        library.add([analyse(Article(FERRY, title="Ferry sinks", published=days[0]))])
        (number,) = library.add([later]).numbers
        wanted = statement(later, len(later.claims) - 1)
        assert wanted.text == "Survivors now number 41."
        if way == "at once":
            found = library.candidates(wanted, before=days[1], exclude=number)
        elif way == "of each":
            (found,) = library.candidates_of_each([wanted], before=days[1], exclude=number)
        else:
            batches = library.candidates_streaming(wanted, before=days[1], exclude=number)
            found = [item for batch, _ in batches for item in batch]
    assert [item.statement.text for item in found] == ["Rescuers pulled 38 people alive from the water."]


def test_things_that_another_noun_counts_are_no_part_of_the_story() -> None:
    days = date(2019, 6, 3), date(2019, 6, 4)
    head = "Raids on the Sarno near Balvano went on for weeks, the river guard said. "
    with Library.open(":memory:") as library:
        library.add([analyse(Article(f"{head}Elsewhere 51 rockets fell.", published=days[0]))])
        later = analyse(Article(f"{head}It documented nine massacres.", published=days[1]))
        (number,) = library.add([later]).numbers
        wanted = statement(later, len(later.claims) - 1)
        assert wanted.quantities[0].unit == "massacre"
        found = library.candidates(wanted, before=days[1], exclude=number)
    assert "rockets" not in " ".join(item.statement.text for item in found)
