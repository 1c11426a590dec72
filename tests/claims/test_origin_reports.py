"""One origin told in other words: by office and by name, by an organ, in the title, in what stands before."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.origin import same
from claims.relating.statement import Statement
from claims.relating.stating import statement_of

ONE = {
    "a ministry and its officials": (
        "The Health Ministry said 40 people had died in the outbreak.",
        "Health officials said 40 people had died in the outbreak.",
    ),
    "a ministry in a place and the authorities of that place": (
        "The health ministry in Gaza said 30 people had been killed.",
        "Thirty people were killed, Gaza health authorities said.",
    ),
    "a land and its adjective": (
        "Kenya's prosecutor general said 30 people had been charged.",
        "Thirty people were charged, Kenyan prosecutors said.",
    ),
    "an agency with its name and without": (
        "Turkey's disaster agency AFAD said 30 people had been killed.",
        "Thirty people were killed, the Turkish disaster agency said.",
    ),
    "a commission that another calls an authority": (
        "The electoral commission said turnout was 61 per cent.",
        "Turnout was 61 per cent, the election authority said.",
    ),
    "the chief of WHO, which is no pronoun": (
        "The World Health Organization said 200 people were infected.",
        "WHO chief Tedra Adan said 200 people were infected.",
    ),
    "a company and who leads it": (
        "Norvik Air said it carried 2 million passengers.",
        "Norvik Air carried 2 million passengers, chief executive Olav Dahl said.",
    ),
    "a count at the head of a sentence": (
        "By the miners' union's count 7,300 men stayed at home.",
        "The miners' union said that 7,300 men stayed at home.",
    ),
    "a company by two of its trades": (
        "The carmaker will shed 3,400 jobs in Slovakia, it announced.",
        "The battery maker said that 3,400 positions in Slovakia would go.",
    ),
    "who acts and tells of itself": (
        "The central bank of Ghana kept its rate at 25 per cent, it said.",
        "Ghana's rate stays at 25 per cent, the central bank said.",
    ),
    "a reckoning": (
        "By the reckoning of Prisoners' Watch, 30 lawyers were held.",
        "Thirty lawyers were held, Prisoners' Watch said.",
    ),
    "a register that has names": (
        "The joint register of Libre and Prisoners' Watch has 30 lawyers in jail.",
        "Thirty lawyers are in jail, said Prisoners' Watch and Libre.",
    ),
    "a list of an institution": (
        "The interior ministry's list has 30 names of missing people.",
        "The names of 30 missing people are known, the interior ministry said.",
    ),
    "what a body has recorded": (
        "Drownings recorded by Coast Watch on the lake came to 30 last year.",
        "Coast Watch said that 30 people drowned on the lake last year.",
    ),
    "what an institution's instruments picked up": (
        "The forest institute's masts picked up 30 fires in May.",
        "There were 30 fires in May, the forest institute said.",
    ),
    "a body whose head is told by name between commas": (
        "The head of Prisoners' Watch, Mina Roth, gave the number of jailed lawyers as 30.",
        "Thirty lawyers are in jail, Prisoners' Watch said.",
    ),
    "whom a broadcaster quotes": (
        "State radio cited the coroner as saying 30 people had died.",
        "Thirty people had died, the coroner said.",
    ),
    "what tells of itself": (
        "Norvik Air will cancel 30 flights on Monday, it announced.",
        "Norvik Air said 30 flights would be cancelled on Monday.",
    ),
    "what its own website shows": (
        "Norvik Air cancelled 30 flights on Monday, its website shows.",
        "Norvik Air said 30 flights were cancelled on Monday.",
    ),
    "a tally with its owner's name before it": (
        "An AFP tally of court papers has 30 names of jailed lawyers.",
        "Thirty lawyers are in jail, according to AFP.",
    ),
    "a subject that first does something else": (
        "The Prison Rights Institute visited cells all over the country and counts 30 jailed lawyers.",
        "Thirty lawyers are in jail, the Prison Rights Institute said.",
    ),
    "a share before what is regretted": (
        "To date a mere 30% of the money has come in, OCHA regretted on Monday.",
        "OCHA said 30% of the money had come in.",
    ),
    "somebody who heads a body": (
        "Mina Roth, who heads Prisoners' Watch, put the number of jailed lawyers at 30.",
        "Thirty lawyers are in jail, Prisoners' Watch said.",
    ),
    "a noun before which": (
        "Access was cut off by the Ministry of Information, which on Tuesday cited a notice.",
        "The information ministry said on Tuesday that access had been cut off.",
    ),
    "a company that tells of itself": (
        "Airbus delivered 40 jets in May.",
        "Airbus handed over 40 jets in May, the planemaker said.",
    ),
    "a company that tells of itself, and its acronym": (
        "Bay Gas & Electric counted 40 homes in the dark.",
        "Forty homes of BG&E customers were dark, the utility said.",
    ),
    "an institution of two tasks": (
        "The search and rescue agency said 30 people had drowned.",
        "Thirty people drowned on Sunday, the search and rescue agency said.",
    ),
    "who kept a list": (
        "A nurse who kept a roll says 30 people died.",
        "Thirty people died, said a nurse who kept a roll.",
    ),
    "a firm at the beginning and a pronoun at the end": (
        "Norway's Equinor shut 12 wells on Monday, it said.",
        "Twelve wells were shut on Monday, Equinor said.",
    ),
}

TWO = {
    "two groups for human rights": (
        "Human Rights Watch said 300 people had been hurt.",
        "The Alliance of Human Rights Organisations said 300 people had been hurt.",
    ),
    "ministries of two lands": (
        "Varenia's education ministry said 30 schools would open.",
        "Thirty schools will open, Lomia's education ministry said.",
    ),
    "two bodies of one land": (
        "Kenya's air force said 30 trucks had been hit.",
        "Thirty trucks were hit, Kenya's revenue service said.",
    ),
    "one of several officials and the ministry": (
        "A health official said 51 people had died.",
        "The Health Ministry said 51 people had died.",
    ),
    "one group of rescuers and the people": (
        "Residents said 30 people had been killed.",
        "Thirty people were killed, the Civil Defence said.",
    ),
    "the ministry and the world's health body": (
        "The health ministry's dashboard showed a fatality rate of 3.3%.",
        "The fatality rate was 3.3%, the World Health Organization said.",
    ),
    "two polices, each with its kind": (
        "The Highway Police said eight people had been killed.",
        "The state's Military Police said eight people had been killed.",
    ),
    "a wire that was told something and who told it": (
        "The lawyer said the chemist got 12 years.",
        "The court's press service told TASS that the chemist got 12 years.",
    ),
    "companies in two lands": (
        "The carmaker will shed 3,400 jobs in Slovakia, it announced.",
        "The battery maker said that 3,400 positions in Spain would go.",
    ),
    "police and an association": (
        "The cantonal police said eight hikers were missing.",
        "Eight hikers are missing, according to the Alpine Club.",
    ),
}


def told(claim: str, outlet: str, title: str = "", before: str = "") -> Statement:
    text = f"{before} {claim}".strip()
    article = Article(text=text, title=title, outlet=outlet)
    return statement_of(analyse(article), text.index(claim), len(text))


@pytest.mark.parametrize("name", ONE)
def test_one_origin_in_other_words(name: str) -> None:
    ours, theirs = (
        told(text, outlet) for text, outlet in zip(ONE[name], ("Gazette", "Courier"), strict=True)
    )
    assert same(ours, theirs) == "same", (ours.source, theirs.source)


@pytest.mark.parametrize("name", TWO)
def test_two_origins_in_like_words(name: str) -> None:
    ours, theirs = (
        told(text, outlet) for text, outlet in zip(TWO[name], ("Gazette", "Courier"), strict=True)
    )
    assert same(ours, theirs) == "differs", (ours.source, theirs.source)


def test_a_role_is_who_had_it_in_the_sentence_before() -> None:
    ours = told(
        "Forty schools are closed, the minister said.",
        "Courier",
        before="Education Minister Ana Roth toured the north.",
    )
    assert ours.source == "Education Minister Ana Roth"
    assert same(ours, told("Forty schools are closed, according to Roth.", "Gazette")) == "same"


def test_a_role_is_who_speaks_in_the_title() -> None:
    ours = told("Forty schools are closed, the minister said.", "Courier", title="Roth: 40 schools closed")
    assert same(ours, told("Forty schools are closed, Ana Roth said.", "Gazette")) == "same"


def test_a_body_is_not_who_speaks_in_the_title() -> None:
    claim = "The provincial authority has put the number of dead at 23."
    ours = told(claim, "Courier", title="Rescuers: 38 dead in the valley")
    assert ours.origin == told(claim, "Courier").origin and "Rescuers" not in ours.origin


def test_a_sentence_without_source_has_that_of_a_title_that_tells_the_same() -> None:
    title = "Harbour authority: wreck of the Selma found"
    ours = told("The wreck of the Selma lies at 60 metres.", "Courier", title=title)
    assert ours.source == "Harbour authority"
    other = told(
        "The wreck of the Selma lies at 60 metres.", "Courier", title="Hamburg: wreck of the Selma found"
    )
    assert not other.source


@pytest.mark.parametrize(
    ("before", "claim", "after", "theirs"),
    [
        ("", "Ana Lind said 30 people had drowned.", "Lind speaks for the lake police.", "the lake police"),
        ("", "Ana Lind said 30 people had drowned.", "She is the mayor of Tula.", "the mayor of Tula"),
        ("", "Ana Lind said 30 people had drowned.", "Lind is the prefect of Tula.", "the prefect of Tula"),
        ("The lake police chief, Ana Lind, arrived.", "Lind said 30 people had drowned.", "", "Ana Lind"),
        ("Lake police spokeswoman Ana Lind came.", "Ana Lind said 30 had drowned.", "", "the lake police"),
        ("", "Col Ana Lind said 30 people had drowned.", "The governor fears more.", "the governorate"),
        ("", "State radio quoted Ana Lind on Monday as saying 30 had drowned.", "Lind heads the lake guard.",
         "the lake guard"),
        ("", "Minister Ana Lind said 30 had drowned.", "She heads the lake authority.", "the lake authority"),
        ("A health ministry van came.", "The ministry in Tula said 30 had drowned.", "", "health officials"),
    ],
)  # fmt: skip
def test_somebody_speaks_for_the_body_that_another_sentence_tells(
    before: str, claim: str, after: str, theirs: str
) -> None:
    text = f"{before} {claim} {after}".strip()
    start = text.index(claim)
    ours = statement_of(analyse(Article(text=text, outlet="Gazette")), start, start + len(claim))
    assert same(ours, told(f"Thirty people drowned, {theirs} said.", "Courier")) == "same", ours.source


def test_who_is_told_of_beside_a_post_does_not_hold_it() -> None:
    for beside in ("Asked by a spokeswoman, Lind left.", "Lind leads in the polls.", "Lind, 40, has left."):
        ours = told("Ana Lind said 30 people had drowned.", "Gazette", before=beside)
        assert ours.source == "Ana Lind"


def test_a_post_that_the_report_gives_to_another_is_not_that_of_who_spoke() -> None:
    text = "Governor Bo Ek came. Ana Lind said 30 people had drowned. The governor fears more."
    ours = statement_of(analyse(Article(text=text, outlet="Gazette")), 21, 57)
    assert ours.source == "Ana Lind"


def test_workers_have_the_name_by_which_they_are_known() -> None:
    ours = told("Rescue workers known as the White Helmets said 30 people had died.", "Gazette")
    assert (ours.origin, ours.vague) == ("White Helmets", False)


def test_a_wire_is_credited_at_the_end_of_a_report() -> None:
    claim = "Three officers said 30 people had died."
    text = f"{claim} (With Reuters)"
    copy = statement_of(analyse(Article(text=text, outlet="Star")), 0, len(claim))
    assert copy.agency == "Reuters"


def test_an_organ_speaks_for_the_institution_that_publishes() -> None:
    ours = told("The Governing Council cut the deposit rate to 3.75 per cent.", "European Central Bank")
    theirs = told("The deposit rate was cut to 3.75 per cent, the European Central Bank said.", "Courier")
    assert same(ours, theirs) == "same"


def test_a_wire_of_any_name_is_known_by_where_it_stands() -> None:
    claim = "A ferry sank and 14 people drowned."
    text = f"{claim} The captain swam ashore. - Lantar"
    copy = statement_of(analyse(Article(text=text, outlet="Star")), 0, len(claim))
    text = f"TULA, March 9 (LANTAR) - {claim}"
    wire = statement_of(analyse(Article(text=text, outlet="Mail")), text.index(claim), len(text))
    assert (copy.agency, wire.agency) == ("Lantar", "LANTAR")
    assert same(copy, wire) == "same"


def test_what_results_are_from_is_no_source() -> None:
    claim = "The commission gave Lind 51.2 percent after results from nine councils."
    assert told(claim, "Gazette").source != "nine councils"


def test_what_counts_the_sheets_of_a_day_is_no_source() -> None:
    claim = "The team had 80 per cent of the tally sheets as of Thursday."
    assert told(claim, "Gazette").source == ""


@pytest.mark.parametrize(
    ("before", "claim", "origin"),
    [
        (
            "IOM counted 96 families in the camp.",
            "The governor denied that the camp had been looted.",
            "governor",
        ),
        (
            "Governor Omar Haddad said 96 families had come.",
            "The governor denied that the camp had been looted.",
            "Governor Omar Haddad",
        ),
        (
            "",
            "The Doctors' Union lowered its toll to 180 on Monday, saying names were counted twice.",
            "Doctors' Union",
        ),
        (
            "",
            "The fever hospital, which runs the wards with nuns, gives its patients as 30.",
            "fever hospital",
        ),
        (
            "",
            "The Union of Doctors cut its toll to 180, saying names were counted twice.",
            "Union of Doctors",
        ),
    ],
)
def test_who_speaks_has_the_whole_of_its_name_and_no_other(before: str, claim: str, origin: str) -> None:
    assert told(claim, "Gazette", before=before).origin == origin


def test_parts_of_a_toll_are_counted_by_who_counted_it() -> None:
    before = "The civil defence put the final toll at 88 dead,"
    assert told("among them 17 children.", "Gazette", before=before).origin.lower().endswith("civil defence")


def test_he_is_the_office_he_speaks_for() -> None:
    before = "The toll rose to 31, navy spokesman Jean Etoa said."
    he = told("Sixty-two are still missing, he added.", "Gazette", before=before)
    navy = told("Twelve people were never found, the navy said.", "Courier")
    assert (he.origin, he.source) == ("Jean Etoa", "navy spokesman Jean Etoa")
    assert same(he, navy) == "same"


def test_a_clause_with_its_own_count_has_its_own_source() -> None:
    before = "Eleven people were arrested, the interior ministry said;"
    assert "lawyers" in told("the union's lawyers counted 26 detentions.", "Gazette", before=before).origin


def test_the_group_is_who_spoke_before() -> None:
    before = "A second man died, the Alliance of Dockers said."
    assert (
        told("The group has documented 90 injured.", "Gazette", before=before).origin == "Alliance of Dockers"
    )


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("From January to March the Lost Boats Project documented 441 deaths.", "the Lost Boats Project"),
        ("In August the Forest Institute counted 51 fires.", "the Forest Institute"),
        (
            "Ana Ruiz, the civil defence chief, tweeted Monday that 12 had died.",
            "Ana Ruiz, the civil defence chief",
        ),
        ("The camp is home to 790 people, by the Red Crescent's latest head count.", "the Red Crescent"),
    ],
)
def test_a_time_is_no_part_of_who_speaks(claim: str, source: str) -> None:
    assert told(claim, "Gazette").source == source
