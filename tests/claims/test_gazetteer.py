"""The table of places: what is in it, under which names, and what contains what."""

from __future__ import annotations

import pytest

from claims.model import Article, Sentence
from claims.places import finding as places
from claims.places import gazetteer
from claims.places.gazetteer import contains, fold, lookup


def countries(text: str) -> list[str]:
    return [place.country for place in places.find(Article(text), (Sentence(0, len(text)),), "en")]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Cox's Bazar", "BD"),
        ("Dadaab", "KE"),
        ("Ain el-Hilweh", "LB"),
        ("Kolofata", "CM"),
        ("Hawija", "IQ"),
        ("Tawila", "SD"),
        ("Thantlang", "MM"),
        ("Torkham", "AF"),
        ("Moura", "ML"),
        ("Moria", "GR"),
        ("Sabra", "LB"),
    ],
)
def test_towns_and_camps_of_crises_are_known(name: str, country: str) -> None:
    assert countries(f"Aid reached {name} late.") == [country]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Siberia", "RU"),
        ("Java", "ID"),
        ("Cebu", "PH"),
        ("Gauteng", "ZA"),
        ("KwaZulu-Natal", "ZA"),
        ("Vojvodina", "RS"),
        ("Flanders", "BE"),
        ("Wallonia", "BE"),
        ("Tyrol", "AT"),
        ("Lapland", "FI"),
        ("Scania", "SE"),
        ("Jutland", "DK"),
        ("Patagonia", "AR"),
        ("Sidon", "LB"),
    ],
)
def test_regions_of_the_news_are_known(name: str, country: str) -> None:
    assert countries(f"Floods hit parts of {name} on Monday.") == [country]


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Johannesburg", "Gauteng"),
        ("Antwerp", "Flanders"),
        ("Innsbruck", "Tyrol"),
        ("Bandung", "Java"),
        ("Cebu City", "Visayas"),
        ("Tyre", "South Lebanon"),
        ("Banibangou", "Tillabéri Region"),
        ("Be'eri", "Southern District"),
    ],
)
def test_a_town_lies_in_its_region(inner: str, outer: str) -> None:
    row = lookup(fold(inner))[0]
    assert contains(outer, row.name, row.within)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Maebashi", "Gunma"),
        ("Quelimane", "Zambezia"),
        ("Moyale", "Marsabit"),
        ("Abuja", "Abuja Federal Capital"),
        ("Asahikawa", "Hokkaido"),
        ("Kasongo-Lunda", "Kwango"),
        ("Nancy", "Lorraine"),
        ("Nancy", "Grand Est"),
        ("Zamboanga", "Mindanao"),
        ("Preston", "Lancashire"),
        ("Gitega", "Gitega"),
        ("Gaya", "Bihar"),
    ],
)
def test_the_regions_of_all_countries_hold_their_towns(inner: str, outer: str) -> None:
    assert any(contains(outer, row.name, row.within) for row in lookup(fold(inner)))


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Gunma", "JP"),
        ("Zambezia", "MZ"),
        ("Arauca", "CO"),
        ("Tobago", "TT"),
        ("Kakuma", "KE"),
        ("Saint Vincent", "VC"),
        ("Arkhangelsk", "RU"),
        ("Tromsø", "NO"),
        ("Tromso", "NO"),
        ("Wrocław", "PL"),
        ("the Barents Sea", ""),
        ("the Danube", ""),
        ("the Strait of Malacca", ""),
        ("Mount Etna", "IT"),
        ("the Three Gorges Dam", "CN"),
        ("the Jordan Valley", "PS"),
        ("the Indian Ocean", ""),
    ],
)
def test_regions_islands_seas_and_mountains_are_known(name: str, country: str) -> None:
    assert countries(f"Two boats sank near {name} on Monday.") == [country]


def test_every_region_of_the_table_has_a_centre() -> None:
    lines = [line.split("\t") for line in gazetteer._lines("places.tsv")]
    assert [line[1] for line in lines if line[2] == "region" and not line[4]] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Bab", "Al Bab"),
        ("Jisr ash-Shughur", "Jisr al-Shughur"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Ma‘arrat al-Nu'man", "Maarrat al-Numan"),
        ("ḤAMĀH", "Hamah"),
        ("Saint-Denis", "saint denis"),
    ],
)
def test_articles_marks_and_hyphens_fold_away(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_name_without_its_article_is_found_too() -> None:
    assert lookup(fold("al-Raqqa"))[0].name == "Raqqa"
    assert lookup(fold("Ar-Raqqa"))[0].name == "Raqqa"


@pytest.mark.parametrize(
    ("outer", "inner", "within", "answer"),
    [
        ("Syria", "Idlib", ("Idlib Governorate", "Syria"), True),
        ("Idlib", "Idlib Governorate", ("Syria",), True),
        ("Idlib Governorate", "Saraqib", ("Idlib Governorate", "Syria"), True),
        ("Idlib", "Syria", (), False),
        ("Aleppo", "Saraqib", ("Idlib Governorate", "Syria"), False),
        ("Syria", "north-west Syria", ("Syria",), True),
    ],
)
def test_what_contains_what(outer: str, inner: str, within: tuple[str, ...], answer: bool) -> None:
    assert contains(outer, inner, within) is answer


def test_names_are_sorted_for_the_binary_search() -> None:
    lines = gazetteer._lines("place_names.tsv")
    assert lines == sorted(lines)


def test_every_code_in_the_language_files_is_a_country() -> None:
    from claims.language import section

    for language in ("en", "fr"):
        told = section(language, "places")
        codes = {*told["countries"].values(), *told["adjectives"].values(), *told["transliterated"]}
        assert [code for code in codes if not gazetteer.country_name(code)] == []
        assert [code for code in codes if not lookup(fold(gazetteer.country_name(code)))] == []
