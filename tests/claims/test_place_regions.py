"""The names of regions, joined from two packings of one table: made-up towns, no data of theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.place_entry import LOCATED, OWN_WEIGHT, Entry
from scripts.place_regions import WEAK, add_regions, towns
from scripts.region_names import spelled_like, tidy

HEAD = "lat,lon,name,admin1,admin2,cc"


def row(number: int, name: str, code: str, country: str = "XX", people: int = 50_000) -> dict[str, Any]:
    return {
        "geonameid": number, "name": name, "alternatenames": [], "countrycode": country, "admin1code": code,
        "population": people, "latitude": 10.0 + number, "longitude": 20.0,
    }  # fmt: skip


def city(number: int, name: str, country: str = "XX", weight: int = 50_000) -> Entry:
    return Entry(name, "city", country, weight, number, 10.0 + number, 20.0)


def derived(
    tmp_path: Path, lines: list[str], rows: list[dict[str, Any]], entries: list[Entry]
) -> list[Entry]:
    told = tmp_path / "towns.csv"
    told.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    return add_regions(entries, towns(rows, told))


def regions(entries: list[Entry]) -> dict[str, Entry]:
    return {entry.name: entry for entry in entries if entry.kind == "region"}


def test_a_code_is_called_as_most_of_its_towns_tell(tmp_path: Path) -> None:
    lines = ["11,20,Ona,Gomal,,XX", "12,20,Tuva,Gomal,,XX", "13,20,Lira,Other,,XX"]
    rows = [row(1, "Ona", "7"), row(2, "Tuva", "7"), row(3, "Lira", "7"), row(4, "Unknown", "7")]
    found = derived(tmp_path, lines, rows, [city(1, "Ona"), city(4, "Unknown")])
    assert regions(found)["Gomal"].lat == 12.5
    assert [entry.within for entry in found if entry.kind == "city"] == ["Gomal", "Gomal"]


def test_a_town_of_the_name_far_away_tells_nothing(tmp_path: Path) -> None:
    found = derived(tmp_path, ["41,20,Ona,Gomal,,XX"], [row(1, "Ona", "7")], [city(1, "Ona")])
    assert regions(found) == {}


def test_a_region_of_our_own_keeps_its_name_and_weight(tmp_path: Path) -> None:
    own = Entry("Gomal State", "region", "XX", OWN_WEIGHT, names={"Gomal"})
    found = derived(tmp_path, ["11,20,Ona,Gomal,,XX"], [row(1, "Ona", "7")], [city(1, "Ona"), own])
    assert list(regions(found)) == ["Gomal State"]
    assert (own.weight, own.lat, found[0].within) == (OWN_WEIGHT, 11.0, "Gomal State")


def test_a_region_called_like_its_town_weighs_no_more(tmp_path: Path) -> None:
    rows = [row(1, "Ona", "7"), row(2, "Tuva", "7", people=900_000)]
    found = derived(tmp_path, ["11,20,Ona,Ona,,XX"], rows, [city(1, "Ona")])
    region = regions(found)["Ona Province"]
    assert (region.weight, region.names) == (50_000, {"Ona"})


def test_a_name_of_common_words_needs_what_it_is(tmp_path: Path) -> None:
    rows = [row(1, "Ona", "7", people=900_000)]
    found = derived(tmp_path, ["11,20,Ona,North Central,,XX"], rows, [city(1, "Ona")])
    region = regions(found)["North Central Province"]
    assert region.weight == WEAK
    assert "north central" not in region.folded()


def test_a_former_region_lies_in_the_one_of_today(tmp_path: Path) -> None:
    lines = ["11,20,Ona,Alora,,XX", "12,20,Tuva,Alora,,XX", "13,20,Lira,Bemar,,XX", "14,20,Mira,Bemar,,XX"]
    rows = [row(number, name, "7") for number, name in enumerate(("Ona", "Tuva", "Lira", "Mira"), 1)]
    own = Entry("Grand East", "region", "XX", OWN_WEIGHT, admin="7")
    found = derived(tmp_path, lines, rows, [city(1, "Ona"), city(3, "Lira"), own])
    assert {name: entry.within for name, entry in regions(found).items()} == {
        "Grand East": "", "Alora": "Grand East", "Bemar": "Grand East",
    }  # fmt: skip
    assert [entry.within for entry in found if entry.kind == "city"] == ["Alora", "Bemar"]


def test_districts_are_kept_for_some_countries_and_weigh_little(tmp_path: Path) -> None:
    lines = ["11,20,Ona,Gomal,Kitsi District,UG", "11,20,Ona,Gomal,Kitsi District,XX"]
    rows = [row(1, "Ona", "7", "UG", 900_000), row(1, "Ona", "7", "XX", 900_000)]
    found = regions(derived(tmp_path, lines, rows, [city(1, "Ona", "UG")]))
    assert {(entry.country, name) for name, entry in found.items() if name == "Kitsi"} == {("UG", "Kitsi")}
    assert (found["Kitsi"].weight, found["Kitsi"].within) == (LOCATED, "Gomal")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Province de la Kossi", "Kossi"),
        ("Province d'Oubritenga", "Oubritenga"),
        ("Muhafazat ad Dakhiliyah", "Ad Dakhiliyah"),
        ("City and Borough of Leeds", "Leeds"),
        ("Departement de l'Ain", "Ain"),
        ("Nandi County", "Nandi"),
        ("Anhui Sheng", "Anhui"),
        ("Gyeonggi-do", "Gyeonggi"),
        ("Southern Nations, Nationalities, and People's Region", "Southern Nations"),
        ("Cityville", "Cityville"),
    ],
)
def test_what_a_region_is_is_no_part_of_its_name(told: str, name: str) -> None:
    assert tidy(told) == name


def test_one_name_spelled_twice_is_told_from_two_names() -> None:
    assert spelled_like("qabis", "gabes")
    assert not spelled_like("johor", "johor bahru")
    assert not spelled_like("napo", "tena")
