"""What a reader should see in the reports of sample.yaml, shown by the public functions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from claims.analysis import analyse
from claims.clean import clean_text
from claims.model import Article
from claims.relating.origin import independent
from claims.relating.relate import relate
from claims.relating.relation import Relation
from claims.relating.series import series
from claims.relating.statement import Statement
from claims.relating.stating import statement

SAMPLE = Path(__file__).parents[2] / "sample.yaml"


@pytest.fixture(scope="module")
def told() -> dict[str, list[Statement]]:
    """Every claim with a figure, by the id of its report."""
    reports = yaml.safe_load(SAMPLE.read_text("utf-8"))["reports"]
    return {report["id"]: list(_statements(report)) for report in reports}


def _statements(report: dict[str, str]) -> Iterator[Statement]:
    published = report["published"]
    day = published if isinstance(published, date) else date.fromisoformat(published)
    known = {key: report.get(key, "") for key in ("id", "title", "outlet", "agency", "url")}
    analysis = analyse(Article(text=clean_text(report["text"]), published=day, **known))
    for index, claim in enumerate(analysis.claims):
        if claim.figures:
            yield statement(analysis, index)


def one(told: dict[str, list[Statement]], report: str, measure: str, low: float) -> Statement:
    """Return the claim of a report whose figure has this measure and this lowest number."""
    found = [
        item
        for item in told[report]
        if any(
            quantity.measure == measure and quantity.low == pytest.approx(low) for quantity in item.quantities
        )
    ]
    seen = [[(q.measure, q.low) for q in item.quantities] for item in told[report]]
    assert found, f"{report} has no {measure} from {low}; it has {seen}"
    return found[0]


def between(
    told: dict[str, list[Statement]], measure: str, ours: tuple[str, float], theirs: tuple[str, float]
) -> Relation:
    return relate(one(told, ours[0], measure, ours[1]), one(told, theirs[0], measure, theirs[1]))


MEMO, MEHR, COORDINATORS = "memo-2019-04-12", "mehr-2018-09-18", "sabah-2019-08-22"


@pytest.mark.parametrize("report", [MEHR, COORDINATORS])
def test_a_zone_of_15_km_lies_in_the_range_of_15_to_20(told: dict[str, list[Statement]], report: str) -> None:
    found = between(told, "distance", (MEMO, 15), (report, 15))
    assert found.relation == "corroborates"
    assert "overlap" in found.reason


@pytest.mark.parametrize("report", ["sabah-2019-03-22", MEMO])
def test_three_and_a_half_million_and_one_and_a_half_million_in_idlib_conflict(
    told: dict[str, list[Statement]], report: str
) -> None:
    found = between(told, "population", ("anews-2019-05-16", 1_450_000), (report, 3_450_000))
    assert found.relation == "conflict"


@pytest.mark.parametrize("report", ["sabah-2019-03-22", MEMO])
def test_some_three_million_and_three_and_a_half_million_conflict(
    told: dict[str, list[Statement]], report: str
) -> None:
    found = between(told, "population", ("nation-2019-05-20", 2_500_000), (report, 3_450_000))
    assert found.relation == "conflict"


def test_three_copies_of_one_agency_sentence_are_one_origin(told: dict[str, list[Statement]]) -> None:
    reports = ("anews-2019-05-16", "ensonhaber-2019-05-19", "ensonhaber-2019-05-22")
    copies = [(one(told, report, "population", 1_450_000), report) for report in reports]
    assert str(independent(copies)) == "1 independent origin (2 repeats)"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("arabtimes-2019-03-11", 121), ("dunia-2019-02-18", 63)),
        (("sabah-2019-03-22", 150), ("arabtimes-2019-03-11", 121)),
    ],
)
def test_the_toll_since_the_start_of_2019_grows_without_conflict(
    told: dict[str, list[Statement]], ours: tuple[str, float], theirs: tuple[str, float]
) -> None:
    assert between(told, "killed", ours, theirs).relation == "update"


def test_the_toll_of_all_syria_is_not_comparable_by_place(told: dict[str, list[Statement]]) -> None:
    found = between(told, "killed", ("etilaf-2019-05-01", 1101), ("sabah-2019-03-22", 150))
    assert (found.relation, found.slot) == ("not_comparable", "place")


def test_151_and_455_within_three_days_want_a_second_look(told: dict[str, list[Statement]]) -> None:
    found = between(told, "killed", ("ensonhaber-2019-05-22", 455), ("ensonhaber-2019-05-19", 151))
    assert (found.relation, found.flag) == ("update", "large jump")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("ensonhaber-2019-05-23", 460), ("ensonhaber-2019-05-22", 455)),
        (("yenihaber-2019-07-31", 781), ("ensonhaber-2019-05-23", 460)),
    ],
)
def test_the_toll_since_late_april_is_one_series(
    told: dict[str, list[Statement]], ours: tuple[str, float], theirs: tuple[str, float]
) -> None:
    assert between(told, "killed", ours, theirs).relation == "update"


def test_a_later_and_lower_bound_of_another_source_is_consistent(told: dict[str, list[Statement]]) -> None:
    found = between(told, "killed", ("un-2019-08-30", 550), ("yenihaber-2019-07-31", 781))
    assert found.relation == "corroborates"
    assert "consistent as bounds" in found.reason


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ((MEMO, 160_583), ("sohr-2019-03-03", 80_000)),
        (("wfp-2019-08-22", 590_000), (MEMO, 160_583)),
        (("ocha-2019-09-06", 625_000), (MEMO, 160_583)),
    ],
)
def test_displaced_people_are_compared_only_over_one_window(
    told: dict[str, list[Statement]], ours: tuple[str, float], theirs: tuple[str, float]
) -> None:
    found = between(told, "displaced", ours, theirs)
    assert (found.relation, found.slot) == ("not_comparable", "window")


def test_displacements_since_the_first_of_may_grow(told: dict[str, list[Statement]]) -> None:
    found = between(told, "displaced", ("ocha-2019-09-06", 625_000), ("wfp-2019-08-22", 590_000))
    assert found.relation == "update"


def test_two_figures_of_121_for_different_things_do_not_match(told: dict[str, list[Statement]]) -> None:
    casualties = one(told, "sohr-2019-03-03", "casualties", 121)
    killed = one(told, "arabtimes-2019-03-11", "killed", 121)
    assert relate(killed, casualties).relation not in ("repeat", "corroborates", "update")


def test_the_series_since_late_april_runs_from_151_to_781(told: dict[str, list[Statement]]) -> None:
    reports = {
        "ensonhaber-2019-05-19": 151,
        "ensonhaber-2019-05-22": 455,
        "ensonhaber-2019-05-23": 460,
        "yenihaber-2019-07-31": 781,
    }
    found = series([one(told, report, "killed", low) for report, low in reports.items()])
    assert [point.quantity.low for point in found.points] == [151, 455, 460, 781]
    assert [point.flag for point in found.points][1] == "large jump"
