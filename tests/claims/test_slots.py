"""Slots that a sentence leaves open, filled from its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import hyphens
from claims.analysis import analyse
from claims.model import Analysis, Article, Figure, Window
from claims.relating.stating import statement_of
from claims.slots import scenes

TUESDAY = date(2019, 4, 16)


def read(text: str, title: str = "", outlet: str = "Gazette", agency: str = "") -> Analysis:
    return analyse(Article(text, title=title, published=TUESDAY, outlet=outlet, agency=agency, language="en"))


def figure(analysis: Analysis, text: str) -> Figure:
    return next(item for item in analysis.figures if text in item.text)


@pytest.mark.parametrize(
    ("text", "words", "first", "kind"),
    [
        ("Shelling killed 12 people in Idlib in March.", "12", date(2019, 3, 1), "period"),
        ("Shelling has killed 12 people in Idlib since 9 February.", "12", date(2019, 2, 9), "cumulative"),
        ("Shells hit Idlib on Monday. Twelve people were killed.", "Twelve", date(2019, 4, 15), "incident"),
        ("Twelve people were killed. Shells hit Idlib on Monday.", "Twelve", date(2019, 4, 15), "incident"),
        ("The strikes began on 9 February. Twelve people died.", "Twelve", date(2019, 2, 9), "cumulative"),
        ("They jailed 12, taking those held on Monday to 20.", "12", date(2019, 4, 15), "incident"),
        ("Throughout 2018 Bellweather listed 12 murders.", "12", date(2018, 1, 1), "period"),
        ("In the past ten days alone, 12 people died, it said on Monday.", "12", date(2019, 4, 6), "period"),
    ],
)
def test_the_window_is_the_sentence_s_own_or_its_neighbour_s(
    text: str, words: str, first: date, kind: str
) -> None:
    window = figure(read(text), words).window
    assert window is not None
    assert (window.first, window.kind) == (first, kind)


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("Mines killed 17 people in March, compared with 11 in January.", 3, 1),
        ("Mines killed 17 people in March, against 11 in January.", 3, 1),
    ],
)
def test_each_of_two_compared_figures_has_its_own_month(text: str, later: int, earlier: int) -> None:
    months = [item.window.first.month for item in read(text).figures if item.window and item.window.first]
    assert months == [later, earlier]


def test_the_time_of_an_earlier_value_is_of_nothing_else() -> None:
    levels = read("Output in Homs fell 12 percent, to 450 tonnes from 510 in 2017.").figures
    assert [item.window is None for item in levels] == [True, True, False]


def test_the_time_of_an_earlier_value_is_no_window_of_the_next_sentence() -> None:
    text = "Cholera killed 12 people in Homs, up from 9 in January. Another 310 people fell ill."
    assert figure(read(text), "310").window is None


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "HOMS (Reuters) - Some 40 nurses came, aided by 9 colleagues from Italy, France and Malta.",
            "9",
            "Homs",
        ),
        ("Lebanon counted 9,090 arrivals, Jordan 1,065 and Iraq 1,054.", "9,090", "Lebanon"),
        ("Lebanon counted 9,090 arrivals, Jordan 1,065 and Iraq 1,054.", "1,065", "Jordan"),
    ],
)
def test_a_figure_is_of_the_place_it_is_told_of(text: str, words: str, place: str) -> None:
    analysis = read(text)
    found = figure(analysis, words).place
    assert found is not None and analysis.places[found].name == place


def test_a_figure_has_the_source_that_is_named_rather_than_hearsay() -> None:
    analysis = read("Nine people were reported dead and 12 injured, the water ministry reports.")
    said = figure(analysis, "12").attribution
    assert said is not None and analysis.attributions[said].origin == "Water Ministry"


def test_a_length_to_come_is_no_window() -> None:
    assert (
        figure(read("It seeks to feed 250 people in Homs over the next three months."), "250").window is None
    )


def test_what_is_told_aside_of_a_time_runs_since_then() -> None:
    window = figure(read("It listed 11 raids in Homs since 2017, in which 70 people died."), "70").window
    assert window is not None and (window.first, window.kind) == (date(2017, 1, 1), "cumulative")


def test_a_fall_by_a_third_is_no_third_of_what_was_counted_before() -> None:
    text = "The port of Homs took in 9,000 tonnes. Arrivals of oil fell by a third."
    assert read(text).figures[-1].part_of is None


def test_a_month_that_is_not_over_runs_up_to_the_day_of_publication() -> None:
    window = figure(read("Shelling has killed 12 people in Idlib in April."), "12").window
    assert window is not None
    assert (window.first, window.last, window.kind) == (date(2019, 4, 1), TUESDAY, "cumulative")


def test_the_day_of_a_stock_is_its_as_of_and_no_window() -> None:
    found = figure(read("On Sunday 800 people were missing in Idlib."), "800")
    assert (found.window, found.as_of) == (None, date(2019, 4, 14))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A captain is charged over the February sinking in which 44 people died.", True),
        ("The final toll of the February river floods is 44 dead.", True),
        ("In the February count 44 people died.", False),
        ("Floods in February killed 44 people.", False),
    ],
)
def test_a_month_that_names_an_event_is_no_window_of_its_toll(text: str, named: bool) -> None:
    assert (figure(read(text), "44").window is None) == named


def test_a_vote_that_is_still_to_come_is_no_window() -> None:
    found = figure(read("Some 300 hopefuls were refused for the election of 20 May in Iran."), "300")
    assert found.window is None


def test_as_of_falls_back_to_the_day_of_publication() -> None:
    assert figure(read("Shelling has killed 12 people in Idlib."), "12").as_of == TUESDAY


def test_a_part_told_in_the_next_sentence_points_at_its_whole() -> None:
    found = read("At least 31 people were killed on Tuesday. Among them were six children.").figures
    assert (found[1].part_of, found[1].measure) == (0, "killed")
    apart = read("At least 31 people were killed. Rain fell. Among them were six children.").figures
    assert apart[1].part_of is None


@pytest.mark.parametrize("opening", ["Of them 12", "Of these, 12"])
def test_a_part_of_them_is_where_its_whole_is(opening: str) -> None:
    text = f"At least 31 people were killed in Saraqib. {opening} were civilians. Aleppo was calm."
    analysis = read(text)
    part = analysis.figures[1]
    assert part.place is not None
    assert (part.part_of, part.measure, analysis.places[part.place].name) == (0, "killed", "Saraqib")


def test_who_could_not_verify_a_figure_is_not_its_source() -> None:
    claim = "Reuters could not independently verify the figure of 120 deaths."
    text = (
        "Shells hit the market of Saraqib on Monday, where many had come to buy bread for the feast. "
        f"{claim} Men dug through the night for those who were still under the roof of the market hall."
    )
    start = text.index(claim)
    assert statement_of(read(text), start, start + len(claim)).origin == "Gazette"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The army rescued 214 people, while fishermen said they saved 40 more.", ["", "fishermen"]),
        ("Some 30 families fled, but the governor said that 12 were back.", ["", "the governor"]),
        ("The flood killed 12 people, police said, and 30 families fled.", ["police", "police"]),
        ("Some 12 people died and 30 were hurt, police said.", ["police", "police"]),
    ],
)
def test_who_speaks_in_one_clause_says_nothing_of_the_clause_before(text: str, sources: list[str]) -> None:
    found = read(text)
    said = [
        found.attributions[item.attribution] if item.attribution is not None else None
        for item in found.figures
    ]
    assert [text[slice(*item.source[0])] if item else "" for item in said] == sources


def test_who_counted_has_one_name_with_and_without_an_article() -> None:
    text = "The White Helmets recorded 6,422 attacks in Idlib in March."
    assert statement_of(read(text), 0, len(text)).origin == "White Helmets"


@pytest.mark.parametrize(
    ("text", "claim", "source"),
    [
        ("Twelve people died, the White Helmets said.", "Twelve people died", "White Helmets"),
        ("UNHCR had registered 12,300 refugees by Sunday.", "UNHCR had registered 12,300 refugees", "UNHCR"),
        (
            "The Mine Board published its tally on Sunday. Twelve people died in mines in March.",
            "Twelve people died in mines in March.",
            "Mine Board",
        ),
        ("Georgian police said they had held 20 people.", "they had held 20 people.", "Georgian police"),
        ("On our count 12 people died in Idlib in March.", "On our count 12 people died", "Gazette"),
    ],
)
def test_the_origin_is_who_says_counts_or_publishes(text: str, claim: str, source: str) -> None:
    start = text.index(claim)
    assert source in statement_of(read(text), start, start + len(claim)).origin


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the quake rose to 41.",
        "Ligabue had 168 women on its list as of Tuesday.",
        "Women wept in Gao as the toll from a pit collapse rose to seven.",
        "As of Sunday the country had recorded 29 confirmed cases.",
        "The final toll stands at 42 dead, with no one still listed as missing.",
        "The search ended after eight days, with 39 people confirmed dead.",
    ],
)
def test_what_happened_when_and_who_was_counted_is_no_origin(text: str) -> None:
    assert statement_of(read(text), 0, len(text)).origin == "Gazette"


def test_a_plain_sentence_belongs_to_the_wire_that_its_report_credits() -> None:
    text = "BAMAKO (AFP) - Twelve people died on Monday. Roads were closed."
    start = text.index("Twelve")
    assert statement_of(read(text), start, len(text)).agency == "AFP"


def test_a_third_of_a_number_before_it_is_resolved_to_its_base() -> None:
    found = figure(
        read("There were 612 cholera deaths in Zambia. A third of the victims were children."), "third"
    )
    assert found.low is not None
    assert found.high is not None
    assert 195 <= found.low <= found.high <= 210


@pytest.mark.parametrize(
    "text",
    [
        "Repairs cost $9m. A quarter of the children are out of school.",
        "The town has 12,000 people. A quarter of the houses are damaged.",
        "Some 612 men were hurt. One in four women lost her home.",
        "The school has 612 pupils. It lies on a hill. A quarter has gone.",
    ],
)
def test_a_share_of_something_else_is_none_of_the_number_before_it(text: str) -> None:
    found = next(item for item in read(text).figures if "quarter" in item.text or "four" in item.text)
    assert (found.low, found.part_of) == (0.25, None)


def test_half_a_year_is_a_time_and_no_share_of_what_came_before() -> None:
    text = "Some 400 people fled. Half a year later few are back."
    analysis = read(text)
    claim = statement_of(analysis, text.index("Half"), len(text)).quantities[0]
    assert (claim.value, claim.unit) == (0.5, "year")


@pytest.mark.parametrize("text", ["Another 112 people were injured", "Three more people were injured"])
def test_who_comes_on_top_of_others_was_hurt_on_the_day_of_the_event(text: str) -> None:
    found = read(f"{text} in Monday's quake, the police said.").figures[0]
    assert found.window == Window(date(2019, 4, 15), date(2019, 4, 15), "incident")
    assert found.as_of == TUESDAY


def test_a_toll_is_not_of_those_who_did_something_meanwhile() -> None:
    text = "The death toll from the quake rose to 41 as rescuers dug through rubble."
    assert statement_of(read(text), 0, len(text)).quantities[0].population == ""


def test_a_length_below_one_is_no_share_of_what_came_before() -> None:
    found = figure(read("The zone is 1.3 km wide; the next strip has 0.3 km."), "0.3")
    assert (found.low, found.part_of) == (0.3, None)


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_whatever_can_be_stated(text: str) -> None:
    analysis = analyse(Article(text, title=text[:80], published=TUESDAY))
    found = statement_of(analysis, 0, len(text))
    assert found.text == hyphens.rejoined(text, analysis.language)


@pytest.mark.parametrize("before", ["The trial opens next week.", "The mayor spoke shortly before midnight."])
def test_what_is_to_come_and_a_mere_hour_are_no_window_of_a_neighbour(before: str) -> None:
    (found,) = read(f"{before} Doctors have counted 86 cases.").figures
    assert found.window is None


def test_an_anniversary_is_no_window() -> None:
    text = "The quake struck on the anniversary of 1985. It killed 188 people."
    assert read(text).figures[-1].window is None


def test_a_level_at_the_end_of_a_year_stood_on_its_last_day() -> None:
    (found,) = read("Growers held 3,200 hectares at the end of last year.").figures
    assert (found.window, found.as_of) == (None, date(2018, 12, 31))


@pytest.mark.parametrize("when", ["when 2018 closed", "as 2018 ended", "at the close of last year"])
def test_a_stock_at_the_end_of_a_year_stood_on_its_last_day(when: str) -> None:
    text = f"Norland had 41,000 residents {when}."
    figure = analyse(Article(text, published=date(2019, 5, 8), language="en")).figures[0]
    assert (figure.window, figure.as_of) == (None, date(2018, 12, 31))


def test_accounts_are_for_their_quarter_not_for_the_day_on_which_they_came_out() -> None:
    text = "Norvik Air posted a first-quarter net loss of 41 million euros on Tuesday."
    figure = analyse(Article(text, published=date(2019, 5, 8), language="en")).figures[0]
    assert figure.window == Window(date(2019, 1, 1), date(2019, 3, 31), "period")


def test_a_level_at_the_start_of_a_month_stood_on_its_first_day() -> None:
    (found,) = read("Wardens held 3,200 hostages at the start of April.").figures
    assert (found.window, found.as_of) == (None, date(2019, 4, 1))


def test_what_ended_lately_stood_on_its_last_day() -> None:
    (found,) = read("Between 18 March and 12 April the unrest left 448 people dead.").figures
    assert found.as_of == date(2019, 4, 12)


def test_a_stock_between_two_named_days_is_what_came_to_it() -> None:
    text = "Between 1 and 9 September, 30,452 people were displaced in Idlib."
    (figure,) = analyse(Article(text, published=date(2018, 9, 10))).figures
    assert figure.window == Window(date(2018, 9, 1), date(2018, 9, 9), "period")


def test_the_span_of_a_total_is_not_that_of_the_count_before_it() -> None:
    count, total = read("They killed 12, bringing the deaths since 9 February to 83.").figures
    assert (count.window, total.window and total.window.first) == (None, date(2019, 2, 9))


def test_the_month_of_a_price_is_that_of_no_toll_beside_it() -> None:
    toll = read("Nineteen people died in the blockade. Inflation stood at 3.4 per cent in March.").figures[0]
    assert toll.window is None
    beside = read("Nineteen people died in the blockade. In March 80 more were hurt.").figures[0]
    assert beside.window is not None


def test_the_lands_of_a_report_are_those_of_this_very_report() -> None:
    syrian, chadian = read("Rain fell in Damascus, Syria."), read("Rain fell in N'Djamena, Chad.")
    told = [scenes.lands(analysis) for analysis in (syrian, syrian, chadian, syrian)]
    assert told == [("Syria",), ("Syria",), ("Chad",), ("Syria",)]
    assert scenes.lands(replace(syrian, places=())) == ()
