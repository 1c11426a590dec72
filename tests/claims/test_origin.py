"""When two claims have one origin."""

from __future__ import annotations

import pytest

from claims.relating.naming import one_name
from claims.relating.origin import same
from claims.relating.statement import Statement


def told(source: str = "", *, outlet: str = "Gazette", agency: str = "", vague: bool = False) -> Statement:
    return Statement(
        text=f"Shelling killed twelve people in the old town of Idlib, {source or outlet} said.",
        outlet=outlet,
        agency=agency,
        origin=source or agency or outlet,
        source=source,
        vague=vague,
        language="en",
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("the health ministry", "Gaza's Ministry of Health"),
        ("the ministry", "the Ministry of Health"),
        ("AAPP", "the Assistance Association for Political Prisoners"),
        ("Mr Ezekiel of NEMA", "the National Emergency Management Agency"),
        ("Governor Ivan Fedorov", "Ivan Fedorov"),
        ("Fedorov", "Governor Ivan Fedorov"),
        ("the regional prosecutor's office", "prosecutors"),
        ("the White Helmets", "White Helmets"),
    ],
)
def test_two_names_of_one_source(ours: str, theirs: str) -> None:
    assert one_name(ours, theirs, "en")
    assert one_name(theirs, ours, "en")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("the interior ministry", "the health ministry"),
        ("the Syrian Network for Human Rights", "the Syrian Observatory for Human Rights"),
        ("the Russian defence ministry", "the Ukrainian defence ministry"),
        ("the plant's director", "the regional prosecutor's office"),
        ("a nurse", "the World Health Organization"),
        ("police", "the mayor of Rafina"),
        ("OCHA", "IOM"),
    ],
)
def test_two_sources(ours: str, theirs: str) -> None:
    assert not one_name(ours, theirs, "en")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (told("sources", agency="AFP", vague=True), told("sources", outlet="AFP", vague=True), "same"),
        (told("activists", vague=True), told("activists", outlet="Herald", vague=True), "differs"),
        (told(agency="Anadolu"), told("White Helmets", outlet="Herald", agency="Anadolu"), "same"),
        (told(), told(outlet="Herald"), "differs"),
        (told("the army"), told("the army", outlet="Herald"), "same"),
        (told("the army"), told("the rebels"), "differs"),
    ],
)  # fmt: skip
def test_one_wire_one_outlet_or_one_named_source_is_one_origin(
    ours: Statement, theirs: Statement, expected: str
) -> None:
    assert same(ours, theirs) == expected
