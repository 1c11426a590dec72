"""Parts of a whole over several sentences, in lists, in tables, and by their sum."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Figure

Part = tuple[float, str, str, float | None]


def parts(text: str) -> list[Part]:
    """Return value, measure, population and whole of each figure."""
    figures = analyse(Article(text, published=date(2024, 5, 15), language="en")).figures

    def whole(figure: Figure) -> float | None:
        return None if figure.part_of is None else figures[figure.part_of].value

    return [(figure.value or 0, figure.measure, figure.population, whole(figure)) for figure in figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shelling killed 27 people. The dead included 6 children.", (6, "killed", "children", 27)),
        ("Shelling killed 27 people and hurt 40. The dead included 6 boys.", (6, "killed", "children", 27)),
        ("Shelling killed 27 and hurt 40. Of the wounded, 12 are in a clinic.", (12, "injured", "", 40)),
        ("Shelling killed 27 people. Six of them were women.", (6, "killed", "women", 27)),
        ("Shelling killed 27 people. Six of the victims were miners.", (6, "killed", "people", 27)),
        ("Police held 240 marchers. Those held include 14 reporters.", (14, "detained", "journalists", 240)),
        ("Police held 240 marchers. They included 14 reporters.", (14, "detained", "journalists", 240)),
        ("The toll rose by 3 to 27. That number includes 2 nurses.", (2, "killed", "medics", 27)),
        ("Monitors counted 512 raids. 300 of these hit Mali.", (300, "attacks", "", 512)),
        ("Divers found 50 bodies. Twenty of the bodies were burnt.", (20, "killed", "", 50)),
        ("The city has 300 schools. Among them are 12 madrasas.", (12, "buildings", "", 300)),
        ("The fire killed 12 guests, two infants included.", (2, "killed", "children", 12)),
    ],
)
def test_a_part_of_what_was_told_before(text: str, found: Part) -> None:
    assert parts(text)[-1] == found


def test_a_list_of_parts_goes_on() -> None:
    told = parts("The blast killed 27 people. The dead included 6 children, 4 women and 2 nurses.")
    assert [whole for *_, whole in told] == [None, 27, 27, 27]


def test_more_than_half_of_them_is_more_than_half_of_the_whole() -> None:
    text = "The floods displaced 3,200 people. More than half of them are children."
    share = analyse(Article(text, language="en")).figures[-1]
    assert (share.low, share.high, share.part_of, share.measure) == (1600, None, 0, "displaced")


@pytest.mark.parametrize(
    "text",
    [
        "There were 18 dead: 12 civilians and 6 soldiers.",
        "At least 18 people were killed: 12 in Homs and 6 in Hama.",
        "The raids killed 18 people, 12 in Homs and 6 in Hama.",
        "18 people were killed:\n- 12 civilians\n- 6 soldiers",
        "Total killed: 18\n- Civilians: 12\n- Soldiers: 6",
        "The raids killed 18 people.\n\n• 12 in Homs\n• 6 in Hama",
        "| Town | Killed |\n|---|---|\n| Total | 18 |\n| Homs | 12 |\n| Hama | 6 |",
    ],
)
def test_parts_that_add_up_are_of_their_total(text: str) -> None:
    told = parts(text)
    assert [(value, measure, whole) for value, measure, _, whole in told] == [
        (18, "killed", None),
        (12, "killed", 18),
        (6, "killed", 18),
    ]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("The quake killed 400 people, 250 in Herat and the rest in Badghis.", [None, 400]),
        ("Of the 120 arrested, 80 were freed and the remaining 40 were charged.", [None, 120, 120]),
        ("He said 12 were killed in the raid and 30 on the other side of the river.", [None, None]),
        ("Boats saved 300 migrants, one in three of them a minor.", [None, 300]),
        ("The squad had 12 men, 5 rifles and 7 pistols.", [None, None, None]),
        ("Shelling killed 27 people. The dead included 60 sheep.", [None, None]),
        ("Shelling killed 27 people.\n\nThe mayor left.\n\nOf these, 6 went home.", [None, None]),
    ],
)
def test_what_is_left_and_what_does_not_add_up(text: str, wholes: list[float | None]) -> None:
    assert [whole for *_, whole in parts(text)] == wholes


def test_a_column_of_which_is_part_of_the_one_before() -> None:
    told = parts("Town   Killed   of which children\nHoms   20   4\nHama   14   2\nTotal   34   6")
    assert told[:2] == [(20, "killed", "", 34), (4, "killed", "children", 20)]
    assert told[-1] == (6, "killed", "children", 34)


def test_a_total_is_not_of_the_place_of_its_first_part() -> None:
    text = "The quake killed 400 people, 250 in Herat and the rest in Badghis."
    found = analyse(Article(text, language="en"))
    assert [
        None if figure.place is None else found.places[figure.place].name for figure in found.figures
    ] == [
        None,
        "Herat",
    ]


def test_half_of_the_rest_is_no_half_of_all() -> None:
    told = parts("The camp holds 9,000 people; a third are children, and half of the rest are women.")
    assert [whole for *_, whole in told] == [None, 9000, None]
