"""The drawing of a series: whole XML with every origin in its legend."""

from __future__ import annotations

from xml.etree import ElementTree

from claims.relating.series import Contested
from factbrowse.writers.chart import draw

NAMES = ("AFP", "Reuters", "Smith & Daughters of Valdoro <Wire>", "Red Cross", "mayor", "police", "UN", "WHO")


def drawn(lines: list[tuple[int, str]]) -> ElementTree.Element:
    rows = [
        {"day": f"2024-03-0{place + 1}", "low": 3.0, "high": 5.0, "line": line, "origin": name,
         "outlet": "Post", "figure": "3 to 5 people", "flag": ""}
        for place, (line, name) in enumerate(lines)
    ]  # fmt: skip
    return ElementTree.fromstring("\n".join(draw(rows, "killed & hurt")))


def legend(picture: ElementTree.Element) -> list[str]:
    texts = [element for element in picture.iter() if element.tag.endswith("text")]
    return [element.text or "" for element in texts if element.get("font-size") == "12"]


def test_updates_are_joined_revisions_flagged_reprints_one_point_and_what_is_contested_is_told() -> None:
    told = [(1, 43.0, None, "", "Post"), (1, 43.0, None, "", "Reprint"), (4, 51.0, 51.0, "", "Post"),
            (7, 47.0, 47.0, "downward revision", "Post"), (7, 12.0, 12.0, "", "Courier")]  # fmt: skip
    rows = [
        {"day": f"2024-03-0{day}", "low": low, "high": high, "line": 2 if outlet == "Courier" else 1,
         "origin": outlet, "outlet": outlet, "figure": "so many", "flag": flag}
        for day, low, high, flag, outlet in told
    ]  # fmt: skip
    picture = ElementTree.fromstring("\n".join(draw(rows, "killed", Contested(12, 47, above=True))))
    kinds = [element.tag.rpartition("}")[2] for element in picture.iter()]
    courses = [item.get("points") or "" for item in picture.iter() if item.tag.endswith("polyline")]
    assert [len(course.split()) for course in courses] == [3]
    texts = [element.text for element in picture.iter() if element.tag.endswith("text")]
    assert {"downward revision", "contested: 12 to 47 or more"} <= set(texts)
    hovered = [element.text or "" for element in picture.iter() if element.tag.endswith("title")]
    assert "2024-03-01 Post: so many (Post)\n2024-03-01 Reprint: so many (Reprint)" in hovered
    assert kinds.count("circle") == 4 + 2, "four points, two names in the legend"


def test_every_name_of_one_origin_is_in_the_legend() -> None:
    assert "AFP, Reuters" in legend(drawn([(1, "AFP"), (1, "Reuters"), (2, "mayor")]))
    assert "Red Cross +2" in legend(drawn([(1, "Red Cross"), (1, "Smith & Daughters"), (1, "mayor")]))


def test_many_origins_stay_inside_the_picture_and_long_names_are_cut_as_text() -> None:
    picture = drawn(list(enumerate(NAMES, 1)))
    width, height = map(float, (picture.get("viewBox") or "").split()[2:])
    assert "Smith & Daughters of …" in legend(picture)
    assert set(legend(picture)) >= set(NAMES) - {NAMES[2]}
    places = [element for element in picture.iter() if element.tag.endswith("text")]
    assert all(float(item.get("x") or 0) <= width and float(item.get("y") or 0) <= height for item in places)
