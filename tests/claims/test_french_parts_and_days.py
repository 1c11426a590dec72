"""French: parts of a whole, days told by another, tolls, numbers with a half, and whence people came."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article


def read(text: str) -> Analysis:
    return analyse(Article(text, published=date(2024, 5, 15), language="fr"))


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Le raid a tué 27 personnes. Six d'entre elles étaient des enfants.", [None, 27]),
        ("Le raid a tué 27 personnes. Parmi les morts figurent 6 enfants.", [None, 27]),
        ("Le raid a tué 27 personnes. Ce bilan comprend 6 enfants.", [None, 27]),
        ("Le raid a fait 18 morts : 12 civils et 6 soldats.", [None, 18, 18]),
        ("Le séisme a tué 400 personnes, 250 à Hérat et les autres à Badghis.", [None, 400]),
        ("Dix personnes ont été blessées, dont trois grièvement.", [None, 10]),
    ],
)
def test_parts_of_a_whole(text: str, wholes: list[float | None]) -> None:
    figures = read(text).figures
    assert [None if item.part_of is None else figures[item.part_of].value for item in figures] == wholes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ce jour-là, il a fui.", "2024-05-13"),
        ("Le lendemain, il a fui.", "2024-05-14"),
        ("La veille, il a fui.", "2024-05-12"),
        ("Le même jour, il a fui.", "2024-05-13"),
        ("Ce soir-là, il a fui.", "2024-05-13TEV"),
        ("Cette nuit-là, il a fui.", "2024-05-13TNI"),
        ("La semaine suivante, il a fui.", "2024-W21"),
        ("Il y a un an jour pour jour, il a fui.", "2023-05-15"),
    ],
)
def test_days_told_by_another(text: str, value: str) -> None:
    assert [time.value for time in read(f"Lundi, l'armée a attaqué. {text}").times] == ["2024-05-13", value]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Dans la première moitié de mai, 9 civils ont été tués.", date(2024, 5, 1), date(2024, 5, 15)),
        ("La seconde quinzaine d'avril a vu 9 civils tués.", date(2024, 4, 16), date(2024, 4, 30)),
        ("Entre le 3 et le 9 mai, 9 civils ont été tués.", date(2024, 5, 3), date(2024, 5, 9)),
        ("Au premier trimestre, 9 civils ont été tués.", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_periods(text: str, first: date, last: date) -> None:
    [figure] = read(text).figures
    assert figure.window is not None and (figure.window.first, figure.window.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("Le bilan de l'attaque s'élève à 31.", 31, "killed"),
        ("Le nombre de martyrs des frappes de samedi est monté à 12.", 12, "killed"),
        ("Le nombre d'attaques est passé à 12.", 12, "attacks"),
        ("Pas un seul soldat n'a été blessé.", 0, "injured"),
        ("Deux millions et demi de personnes ont été déplacées.", 2.5e6, "displaced"),
    ],
)
def test_tolls_and_numbers(text: str, value: float, measure: str) -> None:
    [figure] = read(text).figures
    assert (figure.value, figure.measure) == (value, measure)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Deux ressortissants du Ghana ont été tués au Burkina Faso.", "Burkina Faso"),
        ("Dix migrants venus du Bangladesh se sont noyés au large de Lampedusa.", "Lampedusa"),
    ],
)
def test_whence_people_came_is_not_where_it_happened(text: str, place: str) -> None:
    found = read(text)
    assert found.figures[0].place is not None and found.places[found.figures[0].place].name == place
