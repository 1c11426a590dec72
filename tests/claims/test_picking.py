"""Claims: one per figure, events, statements, forecasts; and why other sentences with a number are none."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import analyse, analyse_text
from claims.model import Analysis, Article, Attribution, Claim, Figure, Role, Sentence, Time, Unpicked
from claims.picking import pick


def prepared(text: str, *figures: Figure, role: Role = "body", score: float = 0.5) -> Analysis:
    """Return the analysis of one sentence, ready to be picked from."""
    return Analysis(Article(text), "en", sentences=(Sentence(0, len(text), role, score),), figures=figures)


def figure(text: str, quote: str, **slots: object) -> Figure:
    start = text.index(quote)
    plain = Figure(start, start + len(quote), quote, 1.0, 1.0, 1.0, unit="people", measure="killed")
    return replace(plain, **slots)  # type: ignore[arg-type]


def claims_of(analysis: Analysis) -> tuple[Claim, ...]:
    return pick(analysis).claims


def reason(analysis: Analysis) -> str:
    picked = pick(analysis)
    assert picked.claims == ()
    (left,) = picked.unpicked
    assert (left.start, left.end) == (0, len(analysis.article.text))
    return left.why


# ---- figures ---------------------------------------------------------------------------------------------
CLAUSES = [
    # sentence, its figures, the claims
    ("Some 40 died.", ["40"], ["Some 40 died."]),
    ("Four died and 15 were hurt.", ["Four", "15"], ["Four died", "15 were hurt."]),
    ("Four died; 15 were hurt, 3 of them badly.", ["Four", "15", "3"], [
        "Four died", "15 were hurt", "3 of them badly."
    ]),
    ("In May, four died, they said, while 15 fled.", ["four", "15"], [
        "In May, four died, they said", "15 fled."
    ]),
    ("A man, 71, and a girl, 6, were hurt.", ["A man", "a girl"], [
        "A man, 71, and a girl, 6, were hurt.", "a girl, 6, were hurt."
    ]),
    ("Of 90 homes 30 burnt.", ["90", "30"], ["Of 90 homes 30 burnt.", "Of 90 homes 30 burnt."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotes", "expected"), CLAUSES)
def test_each_figure_has_its_claim_in_its_clause(text: str, quotes: list[str], expected: list[str]) -> None:
    figures = [figure(text, quote) for quote in quotes]
    claims = claims_of(prepared(text, *figures))
    assert [claim.text for claim in claims] == expected
    assert [claim.figures for claim in claims] == [(number,) for number in range(len(quotes))]
    assert {claim.kind for claim in claims} == {"figure"}


def test_a_figure_takes_along_the_one_it_changed_from() -> None:
    text = "The toll rose from 12 to 17, and 9 are missing."
    found = claims_of(prepared(text, figure(text, "12"), figure(text, "17", previous=0), figure(text, "9 ")))
    assert [(claim.text, claim.figures) for claim in found] == [
        ("The toll rose from 12 to 17", (1, 0)),
        ("9 are missing.", (2,)),
    ]


def test_figures_that_point_at_each_other_are_one_claim() -> None:
    text = "From 12 to 17."
    found = claims_of(prepared(text, figure(text, "12", previous=1), figure(text, "17", previous=0)))
    assert [claim.figures for claim in found] == [(0, 1)]


def test_a_whole_keeps_the_clause_of_its_part() -> None:
    text = "Some 90 people, including 30 children, died."
    found = claims_of(prepared(text, figure(text, "90"), figure(text, "30", part_of=0)))
    assert [claim.text for claim in found] == [text, "including 30 children, died."]


def test_a_whole_reaches_over_all_its_parts() -> None:
    text = "Some 90 people, 30 children and 9 women, died."
    parts = [figure(text, "30", part_of=0), figure(text, "9 ", part_of=0)]
    found = claims_of(prepared(text, figure(text, "90"), *parts))
    assert [claim.text for claim in found] == [text, "30 children", "9 women, died."]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The storm could displace 80,000 people.", "could"),
        ("Officials expect the storm to displace 80,000 people.", "expect"),
    ],
)
def test_a_figure_of_what_may_come_is_a_forecast(text: str, cue: str) -> None:
    (claim,) = claims_of(prepared(text, figure(text, "80,000")))
    assert claim.kind == "forecast"
    assert f"forecast: {cue!r}" in claim.why


def test_may_is_also_a_month() -> None:
    text = "Floods killed 12 on 1 May."
    (claim,) = claims_of(prepared(text, figure(text, "12")))
    assert claim.kind == "figure"


def test_a_claim_names_its_figure_and_carries_the_reasons_of_its_score() -> None:
    text = "At least 40 died."
    analysis = prepared(text, figure(text, "At least 40"), score=0.9)
    scored = replace(analysis, sentences=(replace(analysis.sentences[0], why=("number +0.5",)),))
    (claim,) = claims_of(scored)
    assert claim.score == 0.9
    assert claim.why == ("figure: At least 40 (killed)", "number +0.5")


def test_a_claim_points_at_who_says_it() -> None:
    text = "Four died, the army said; 9 fled, the mayor said."
    army = Attribution(((11, 19),), ((20, 24),), ((0, 9),))
    mayor = Attribution(((34, 43),), ((44, 48),), ((26, 32),))
    analysis = prepared(text, figure(text, "Four"), figure(text, "9"))
    found = claims_of(replace(analysis, attributions=(army, mayor)))
    assert [claim.attribution for claim in found] == [0, 1]


@pytest.mark.parametrize(
    ("origin", "vague", "reason"),
    [
        ("SOHR", False, "attributed to SOHR"),
        ("", False, "attributed"),
        ("activists", True, "attributed, to nobody who can be asked"),
    ],
)
def test_the_reasons_tell_who_says_it(origin: str, vague: bool, reason: str) -> None:
    text = "The army said four had died."
    said = Attribution(((0, 8),), ((9, 13),), ((14, 27),), vague=vague, origin=origin)
    for figures in ((), (figure(text, "four"),)):
        analysis = replace(prepared(text, *figures, score=0.9), attributions=(said,))
        assert claims_of(analysis)[0].why[1] == reason


# ---- claims without a figure -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Monday, President Aziz met the Queen.", "event"),
        ("Rebels captured the town of Marwa.", "event"),
        ("The envoy, Sir Hugh, held talks with both sides.", "event"),
    ],
)
def test_what_happened_is_an_event(text: str, kind: str) -> None:
    (claim,) = claims_of(prepared(text))
    assert (claim.kind, claim.text) == (kind, text)


@pytest.mark.parametrize(
    ("text", "score", "kind"),
    [
        ("The mayor said the well was dry.", 0.5, "statement"),
        ("The mayor said the well would dry up.", 0.5, "forecast"),
        ("The mayor said the well should be closed.", 0.5, "opinion"),
        ("The mayor said hello.", 0.1, None),
    ],
)
def test_what_somebody_says_is_a_statement_when_it_is_worth_checking(
    text: str, score: float, kind: str | None
) -> None:
    analysis = prepared(text, score=score)
    said = replace(analysis, attributions=(Attribution(((0, 9),), ((10, 14),), ((15, len(text)),)),))
    assert [claim.kind for claim in claims_of(said)] == ([kind] if kind else [])


def test_a_plain_sentence_needs_a_high_score() -> None:
    assert claims_of(prepared("The well has long been dry.", score=0.9))[0].kind == "statement"
    assert claims_of(prepared("The well has long been dry.", score=0.5)) == ()


# ---- what is not picked ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("role", "text", "why"),
    [
        ("promo", "Read: 40 killed in the flood", "a line of the page, not of the report"),
        ("caption", "The bridge in 2019.", "a caption: it describes a picture"),
        ("dateline", "GENEVA, 4 May", "a dateline: place and date of the report"),
        ("body", "Did 40 people die?", "a question states nothing"),
        ("body", "The 4 of them ran.", "a number with nothing counted"),
        ("body", "See page 12 for the full list.", "it tells the reader what to do"),
    ],
)
def test_a_sentence_with_a_number_that_is_no_claim_says_why(role: Role, text: str, why: str) -> None:
    assert reason(prepared(text, role=role)) == why


def test_a_sentence_that_quotes_a_question_is_none() -> None:
    text = "On the doors of 90 rooms stood: “Where?”"
    assert len(claims_of(prepared(text, figure(text, "90 rooms")))) == 1


def test_no_line_of_the_page_is_a_claim_even_with_a_figure() -> None:
    text = "Read: 40 killed in the flood"
    assert claims_of(prepared(text, figure(text, "40"), role="promo")) == ()


def test_reasons_of_the_numbers_are_kept_once_each() -> None:
    text = "Call 555 or 556 on road M4."
    numbers = (
        Unpicked(5, 8, "telephone number"),
        Unpicked(12, 15, "telephone number"),
        Unpicked(24, 26, "road"),
    )
    assert reason(replace(prepared(text), unpicked=numbers)) == "telephone number; road"


def test_a_date_alone_is_said_to_be_one() -> None:
    text = "That was in 2019."
    moment = Time(12, 16, "2019", "DATE", "2019")
    assert reason(replace(prepared(text), times=(moment,))) == "only a date or time"


@pytest.mark.parametrize(
    ("text", "quote", "slots"),
    [
        ("She is 34.", "34", {"unit": "year of age"}),
        ("It took 3 hours.", "3 hours", {"unit": "hour"}),
        ("The two men ran.", "two men", {"value": 2.0}),
    ],
)
def test_ages_durations_and_references_make_no_claim(text: str, quote: str, slots: dict[str, object]) -> None:
    assert (
        reason(prepared(text, figure(text, quote, **slots)))
        == "only an age, a duration, who says it, or a number told before"
    )


def test_a_length_inside_a_date_makes_no_claim() -> None:
    (claim,) = analyse_text("Two years ago 300 people died.").claims
    assert claim.figures == (1,)


def test_how_long_after_an_event_something_was_makes_no_claim() -> None:
    (claim,) = analyse_text("Half a year after the war 300 people lived there.").claims
    assert claim.figures == (1,)


def test_the_many_are_counted_even_with_an_article() -> None:
    text = "The 451 men ran."
    assert len(claims_of(prepared(text, figure(text, "451 men", value=451.0)))) == 1


def test_a_sentence_without_a_number_needs_no_reason() -> None:
    assert pick(prepared("The sea was calm.")).unpicked == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine men fled, two guards told reporters.", ["Nine men"]),
        ("The army, which lost 11 men in May, said it was calm.", ["11 men"]),
        ("Two guards were killed, the mayor said.", ["Two guards"]),
    ],
)
def test_how_many_speak_is_no_claim(text: str, told: list[str]) -> None:
    analysis = analyse(Article(text))
    assert [analysis.figures[i].text for claim in analysis.claims for i in claim.figures] == told


# ---- whole reports ---------------------------------------------------------------------------------------
REPORT = (
    "On Monday, President Aziz met Queen Maud in Geneva for the third time this year. "
    "At least 40 people were killed and 12 injured in Aleppo, the health ministry said. "
    "Call 020 7946 0000 for more."
)


def test_every_sentence_with_a_digit_is_a_claim_or_explained() -> None:
    analysis = analyse_text(REPORT)
    explained = {(left.start, left.end) for left in analysis.unpicked}
    for sentence in analysis.sentences:
        quote = REPORT[sentence.start : sentence.end]
        if any(map(str.isdigit, quote)):
            assert (sentence.claim is not None) != ((sentence.start, sentence.end) in explained), quote


def test_a_sentence_points_at_its_first_claim() -> None:
    analysis = analyse_text(REPORT)
    for sentence in analysis.sentences:
        if sentence.claim is not None:
            first = analysis.claims[sentence.claim]
            assert sentence.start <= first.start < sentence.end
            assert sentence.claim == 0 or analysis.claims[sentence.claim - 1].start < sentence.start


def test_french_events_and_forecasts_are_told_by_french_words() -> None:
    storm = "La crue pourrait chasser 900 personnes."
    forecast = replace(prepared(storm, figure(storm, "900 personnes")), language="fr")
    assert [claim.kind for claim in claims_of(forecast)] == ["forecast"]
    event = replace(prepared("Le président Aziz a rencontré la reine à Genève."), language="fr")
    assert [claim.kind for claim in claims_of(event)] == ["event"]


def test_an_unknown_language_has_figures_at_most() -> None:
    assert {claim.kind for claim in analyse_text("Погибли 12 человек в городе.").claims} <= {
        "figure",
        "statement",
    }


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("At least 4, 12 killed and ;:?\n“”Syria Mr. said the"), max_size=120))
def test_claims_stand_where_they_say_in_any_text(text: str) -> None:
    analysis = analyse_text(text)
    for claim in analysis.claims:
        assert analysis.article.text[claim.start : claim.end] == claim.text != ""
        assert all(number < len(analysis.figures) for number in claim.figures)
        assert 0.0 <= claim.score <= 1.0


def test_time_grows_with_the_number_of_figures_only() -> None:
    text = "9, " * 30_000
    figures = tuple(Figure(at, at + 1, "9", 9.0, 9.0, 9.0, unit="people") for at in range(0, len(text), 3))
    started = time.process_time()
    assert len(claims_of(prepared(text, *figures))) == 30_000
    assert time.process_time() - started < 4.0
