"""Slot search finds claims by what their figures say; a bad query is refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.analysis import analyse
from claims.finding.query import FIELDS, parse
from claims.model import Article
from claims.newsroom import Newsroom
from db import reviewing, searching
from db.errors import LibraryError, Refused
from db.library import Library

REPORTS = [
    Article(
        id="shells",
        title="Shells on Idlib",
        outlet="Northern Star",
        agency="AFP",
        published=date(2019, 3, 20),
        text="At least 135 people were killed in Idlib in March 2019, according to the White Helmets.",
    ),
    Article(
        id="flood",
        title="Flood",
        outlet="Evening Post",
        published=date(2019, 5, 2),
        text="12 people were killed and 40 injured by floods in Aleppo on 1 April 2019, doctors said.",
    ),
    Article(
        id="camp",
        title="Camp grows",
        outlet="Evening Post",
        published=date(2018, 7, 2),
        text="Some 3,500 families live in the camp near Azaz, the mayor said on Monday.",
    ),
]

FOUND = [
    ("measure:killed", {"shells", "flood"}),
    ("measure:killed value:>100", {"shells"}),
    ("measure:killed value:<=12", {"flood"}),
    ("measure:injured,killed value:40", {"flood"}),
    ("value:100..200", {"shells"}),
    ("Idleb", {"shells"}),
    ("floods Alepo", {"flood"}),
    ("value:3.5k", {"camp"}),
    ("place:idlib", {"shells"}),
    ("place:Syria measure:killed", {"shells", "flood"}),
    ("measure:killed -place:Idlib", {"flood"}),
    ("place:Idleb measure:killed", {"shells"}),
    ('place:"Aʿzāz"', {"camp"}),
    ("-place:Idleb measure:killed", {"flood"}),
    ("window:2019-03 measure:killed", {"shells"}),
    ('origin:"white helmets"', {"shells"}),
    ('origin:"Syrian Civil Defence"', {"shells"}),
    ("outlet:afp", {"shells"}),
    ("outlet:post published:2019", {"flood"}),
    ("since:2019-04", {"flood"}),
    ("until:2018", {"camp"}),
    ("report:camp", {"camp"}),
    ("verdict:contested", {"shells"}),
    ("-verdict:contested measure:killed", {"flood"}),
    ("tag:draft", {"flood"}),
    ("kind:opinion", set()),
    ("families camp", {"camp"}),
    ("families flood", set()),
    ("measure:killed helmets", {"shells"}),
]


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        numbers = library.add(map(analyse, REPORTS)).numbers
        library.judge(library.claims(numbers[0])[0].number, "contested")
        for claim in library.claims(numbers[1]):
            library.tag(claim.number, "draft")
        yield library


@pytest.mark.parametrize(("written", "reports"), FOUND)
def test_a_query_finds_the_claims_of_these_reports(library: Library, written: str, reports: set[str]) -> None:
    assert {library.report(item.report).id for item in library.search(written)} == reports


@pytest.mark.parametrize("name", ["Rescuers", "men in white", "Syria Civil Defence", "White Helmets"])
def test_a_source_is_found_by_any_name_that_the_configuration_adds_later(library: Library, name: str) -> None:
    library.newsroom = Newsroom({"Rescuers": ["Men in White", "White Helmets"]})
    found = library.search(f'origin:"{name}"')
    assert {library.report(item.report).id for item in found} == {"shells"}
    assert len(library.search(f'-origin:"{name}"')) == len(library.search("value:>0")) - len(found)


def test_who_did_it_is_found_before_and_after_the_deed(library: Library) -> None:
    for text in ("Russian warplanes killed 5 people.", "In Homs 6 people were killed by Russian warplanes."):
        library.add([analyse(Article(text=text))])
    assert {item.figures[0].value for item in library.search("actor:russian")} == {5, 6}


def test_a_place_that_the_table_lacks_is_found_by_the_word(library: Library) -> None:
    library.add([analyse(Article(id="far", text="Shelling killed 7 people in Qumbarak, the mayor said."))])
    for query in ("place:Qumbarak", "measure:killed place:qumbarak", "place:Qumbarak,Idlib value:7"):
        assert [item.figures[0].value for item in library.search(query)] == [7]
    assert library.search("measure:injured place:Qumbarak") == []
    assert 7 not in [item.figures[0].value for item in library.search("measure:killed -place:Qumbarak")]


def test_a_claim_without_figures_is_found_by_the_place_it_names(library: Library) -> None:
    text = "The two presidents met in Sochi and signed a ceasefire agreement on Monday."
    library.add([analyse(Article(id="talks", text=text))])
    assert [library.report(item.report).id for item in library.search("place:Sochi")] == ["talks"]
    assert library.search("place:Sochi measure:killed") == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('place:"Khan Shaykhun', "A quotation mark is opened and not closed"),
        ("measure:killed OR measure:injured", "OR is not understood: several values are joined by commas"),
        ("NOT shells", "NOT is not understood: a minus leaves out a field"),
        ("shells -Idlib", "a minus leaves out fields only"),
        ("status:open", 'There is no field "status". Fields: measure'),
    ],
)
def test_what_another_search_language_would_take_is_not_sought_as_a_word(
    library: Library, written: str, told: str
) -> None:
    with pytest.raises(Refused, match=told):
        library.search(written)


def test_conditions_on_figures_hold_for_one_figure(library: Library) -> None:
    assert library.search("measure:killed value:40") == []
    assert library.search("measure:injured value:40") != []


def test_the_newest_claims_come_first_and_words_go_by_rank(library: Library) -> None:
    published = [item.statement.published for item in library.search("value:>1")]
    assert published == sorted(published, reverse=True, key=str)
    assert len(library.search("value:>1", limit=1)) == 1


def test_hidden_claims_are_not_found(library: Library) -> None:
    (claim,) = library.search("measure:killed value:>100")
    library.hide(claim.number, True)
    assert library.search("measure:killed value:>100") == []


def test_a_bad_query_is_refused_with_the_fields(library: Library) -> None:
    with pytest.raises(Refused, match='There is no field "mesure"; did you mean "measure"'):
        library.search("mesure:killed")
    with pytest.raises(Refused, match="holds only words that every report has"):
        library.search("of the and")


def test_every_field_has_a_condition_and_words_for_the_reader(library: Library) -> None:
    assert set(searching.FILTERS) == set(FIELDS)
    for rule in FIELDS.values():
        example = rule.example.split(" or ")[0]
        assert library.search(f"-{example}") is not None
        assert searching.sentence(parse(example)).startswith("Claims with ")


def test_the_verdicts_that_can_be_sought_are_those_that_can_be_given() -> None:
    assert FIELDS["verdict"].choices == reviewing.VERDICTS


def test_a_search_can_be_kept_and_forgotten(library: Library) -> None:
    library.save_search("toll", "measure:killed")
    assert library.searches() == {"toll": "measure:killed"}
    library.save_search("toll", "")
    assert library.searches() == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.one_of(
        st.text(max_size=100),
        st.lists(
            st.tuples(st.sampled_from(sorted(FIELDS)), st.text(alphabet="a1%_\\'\"><.,-9", max_size=8)),
            max_size=3,
        ).map(lambda slots: " ".join(f"{name}:{value}" for name, value in slots)),
    )
)
def test_any_text_is_answered_or_refused(library: Library, written: str) -> None:
    try:
        library.search(written)
    except LibraryError as refusal:
        assert str(refusal).endswith(".")
