"""Who says what by which cue: the patterns, and that no text breaks them."""

import pytest

from claims.attribution.finding import find
from claims.model import Article, Attribution
from claims.sentences.splitting import split


def found(text: str, language: str = "en") -> tuple[Attribution, ...]:
    article = Article(text)
    return find(article, split(article, language), language)


def told(text: str, item: Attribution) -> tuple[str, str, str]:
    """Return source, cue and content as words; parts of one are joined by a bar."""
    return (
        "|".join(text[start:end] for start, end in item.source),
        "|".join(text[start:end] for start, end in item.cue),
        "|".join(text[start:end] for start, end in item.content),
    )


FIRST = [
    # source, cue, content
    ("The mayor said nine houses burnt.", "The mayor", "said", "nine houses burnt"),
    ("The mayor said that nine houses burnt.", "The mayor", "said", "that nine houses burnt"),
    ("Nine men fled, the mayor said early Thursday.", "the mayor", "said", "Nine men fled"),
    ("The mayor promised 100,000 pounds to each.", "The mayor", "promised", "100,000 pounds to each"),
    ("Officials say the dam holds.", "Officials", "say", "the dam holds"),
    ("Russia has denied that its jets hit it.", "Russia", "has denied", "that its jets hit it"),
    ("He also claimed the bridge was safe.", "He", "also claimed", "the bridge was safe"),
    ("The army has repeatedly said it left.", "The army", "has repeatedly said", "it left"),
    (
        "Ana Ruiz, head of the port, said two cranes fell.",
        "Ana Ruiz, head of the port",
        "said",
        "two cranes fell",
    ),
    ("Ana Ruiz (Delta Party) said two cranes fell.", "Ana Ruiz (Delta Party)", "said", "two cranes fell"),
    ("In Hama, the police said two men fled.", "the police", "said", "two men fled"),
    ("The army or the police said two men fled.", "The army or the police", "said", "two men fled"),
    ("Officials and residents said two men fled.", "Officials and residents", "said", "two men fled"),
    ("A shell hit the mill and the police said two men fled.", "the police", "said", "two men fled"),
    ("The Fund to Save the Valley said two men fled.", "The Fund to Save the Valley", "said", "two men fled"),
    ("Villagers who came to guard the mill said two men fled.", "Villagers", "said", "two men fled"),
    ("On Friday the ministry reported nine deaths.", "the ministry", "reported", "nine deaths"),
    ("The ministry on Friday announced a truce.", "The ministry", "announced", "a truce"),
    ("Residents said on Tuesday that water was short.", "Residents", "said", "that water was short"),
    (
        "The envoy, who arrived late, warned that talks could fail.",
        "The envoy, who arrived late",
        "warned",
        "that talks could fail",
    ),
    (
        "A report by the bank found that prices doubled.",
        "A report by the bank",
        "found",
        "that prices doubled",
    ),
    ("The bank estimates that 3 million are poor.", "The bank", "estimates", "that 3 million are poor"),
    ("The study shows rents fell.", "The study", "shows", "rents fell"),
    ("Doctors believe the water is bad.", "Doctors", "believe", "the water is bad"),
    ("She thinks they will win.", "She", "thinks", "they will win"),
    (
        "The group accused the army of shelling a school.",
        "The group",
        "accused",
        "the army of shelling a school",
    ),
    ("Turkey condemned the attack.", "Turkey", "condemned", "the attack"),
    ("The minister described the raid as a mistake.", "The minister", "described", "the raid as a mistake"),
    ("The union called for a strike.", "The union", "called for", "a strike"),
    ("The envoy pointed out that nobody came.", "The envoy", "pointed out", "that nobody came"),
    # somebody is spoken to
    ("The mayor told reporters that nine houses burnt.", "The mayor", "told", "that nine houses burnt"),
    ("Omar Haddad told Reuters that nine fell.", "Omar Haddad", "told", "that nine fell"),
    ("The judge told the court: “He lied.”", "The judge", "told", "“He lied.”"),
    # infinitives
    ("The rebels vowed to retake the town.", "The rebels", "vowed", "to retake the town"),
    ("The company refused to pay.", "The company", "refused", "to pay"),
    ("Leaders agreed to meet again.", "Leaders", "agreed", "to meet again"),
    # content first
    ("Nine houses burnt, the mayor said.", "the mayor", "said", "Nine houses burnt"),
    ("Nine houses burnt, said the mayor.", "the mayor", "said", "Nine houses burnt"),
    ("Nine houses burnt, he said.", "he", "said", "Nine houses burnt"),
    ("But nine houses burnt, the mayor said on Monday.", "the mayor", "said", "nine houses burnt"),
    ("The dam, officials warned, could break.", "officials", "warned", "The dam|could break"),
    ("Nine houses burnt, according to the mayor.", "the mayor", "according to", "Nine houses burnt"),
    ("According to the mayor, nine houses burnt.", "the mayor", "According to", "nine houses burnt"),
    # quotations
    ("“We lost it all,” she said.", "she", "said", "“We lost it all,”"),
    ('"We lost it all," said Ana Ruiz.', "Ana Ruiz", "said", '"We lost it all,"'),
    ("“We lost it all,” said Ana Ruiz, a baker.", "Ana Ruiz, a baker", "said", "“We lost it all,”"),
    ("“Will it hold?” the engineer asked.", "the engineer", "asked", "“Will it hold?”"),
    ("“We lost it,” she said. “All of it is gone.”", "she", "said", "“We lost it,”|“All of it is gone.”"),
    ("“We lost it. All of it,” she said.", "she", "said", "“We lost it. All of it,”"),
    ("“We,” she said, “have lost it.”", "she", "said", "“We,”|“have lost it.”"),
    ("“We lost it,” Ana Ruiz told AFP.", "Ana Ruiz", "told", "“We lost it,”"),
    ("The minister said: “We will pay it all.”", "The minister", "said:", "“We will pay it all.”"),
    ("He said the raid was “a grave error”.", "He", "said", "the raid was “a grave error”"),
    ("“We lost it all,“ the baker said.", "the baker", "said", "“We lost it all,“"),
    ('“We lost it all," the baker said.', "the baker", "said", '“We lost it all,"'),
    ("``We lost it all,'' the baker said.", "the baker", "said", "``We lost it all,''"),
    ("She wrote:\n\n“We lost it all.”", "She", "wrote:", "“We lost it all.”"),
    ("Ana Ruiz: “We lost it all.”", "Ana Ruiz", ":", "“We lost it all.”"),
    (
        "Ana Ruiz, prefect of Lugo, had announced the fire.",
        "Ana Ruiz, prefect of Lugo",
        "had announced",
        "the fire",
    ),
    (
        "It holds, a note issued by the council on Friday said.",
        "a note issued by the council",
        "said",
        "It holds",
    ),
    ("The tribunal heard that nine men were shot.", "The tribunal", "heard", "that nine men were shot"),
    ("Nine men were shot, the tribunal heard.", "the tribunal", "heard", "Nine men were shot"),
    # nouns, states of mind, no source
    ("His claim that nine died was false.", "His", "claim", "that nine died was false"),
    ("Allegations that nine died were heard.", "", "Allegations", "that nine died were heard"),
    ("The council backed the plan.", "The council", "backed", "the plan"),
    ("The council pledged to pay.", "The council", "pledged", "to pay"),
    ("The union pushed for a strike.", "The union", "pushed for", "a strike"),
    ("Experts are confident that it holds.", "Experts", "are confident", "that it holds"),
    ("Nine men are believed to be alive.", "", "are believed", "Nine men|to be alive"),
    ("The truce seems to hold.", "", "seems", "The truce|to hold"),
    ("The plan was rejected by the council.", "the council", "was rejected", "The plan"),
    ("A plan condemned by the council was dropped.", "the council", "condemned", "A plan"),
    ("The mayor was asked whether the dam holds.", "", "was asked", "whether the dam holds"),
    ("When asked about the dam, the mayor left.", "", "asked about", "the dam"),
    ("The mayor went on to say that it holds.", "The mayor", "went on to say", "that it holds"),
    ("The mayor is likely to announce a delay.", "The mayor", "is likely to announce", "a delay"),
    ("Engineers met to discuss the dam.", "", "met to discuss", "the dam"),
    ("The mayor was described as tired.", "", "was described as", "The mayor|tired"),
    ("THE MAYOR SAID THAT NINE HOUSES BURNT.", "THE MAYOR", "SAID", "THAT NINE HOUSES BURNT"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), FIRST)
def test_the_first_relation_of_a_text(text: str, source: str, cue: str, content: str) -> None:
    items = found(text)
    assert items
    assert told(text, items[0]) == (source, cue, content)


SEVERAL = [
    ("On Sunday, a source told CNN that nine fell.", [("a source", "told", "that nine fell")]),
    ("In a note to staff, she said that nine fell.", [("she", "said", "that nine fell")]),
    ("Although rain fell, the mayor said the dam held.", [("the mayor", "said", "the dam held")]),
    (
        "THE PARTY ISSUED A STATEMENT CONDEMNING THE RAID.",
        [
            ("THE PARTY", "ISSUED A STATEMENT", "CONDEMNING THE RAID"),
            ("A STATEMENT", "CONDEMNING", "THE RAID"),
        ],
    ),
    (
        "He said referring to the dam.",
        [("He", "said", "referring to the dam"), ("He", "referring to", "the dam")],
    ),
    # within reported speech
    (
        "The union said it opposes the plan.",
        [("The union", "said", "it opposes the plan")],
    ),
    (
        "According to the bank, traders believe that prices rose.",
        [("the bank", "According to", "traders believe that prices rose")],
    ),
    (
        "The study shows that farmers want rain.",
        [("The study", "shows", "that farmers want rain")],
    ),
    (
        "The union said the mayor announced a delay.",
        [("The union", "said", "the mayor announced a delay"), ("the mayor", "announced", "a delay")],
    ),
    (
        "The union praised the mayor, who opposes the plan.",
        [("The union", "praised", "the mayor, who opposes the plan"), ("who", "opposes", "the plan")],
    ),
    (
        "Russia denied the raid, but residents said they saw two jets.",
        [("Russia", "denied", "the raid"), ("residents", "said", "they saw two jets")],
    ),
    (
        "The envoy said talks had failed and warned that war was near.",
        [("The envoy", "said", "talks had failed"), ("The envoy", "warned", "that war was near")],
    ),
    (
        "Nine fell, the army said, adding that two were hurt.",
        [("the army", "said", "Nine fell"), ("the army", "adding", "that two were hurt")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_relations_share_a_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [told(text, item) for item in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The report was long.",
        "His claims were heard by nobody.",
        "The state of the road is bad.",
        "The regime attacked the town nine times in May.",
        "Rain has continued for nine days.",
        "The bridge was supposed to open.",
        "The mayor came to comment.",
        "Nine houses burnt in the north.",
        "The bank cut its rate by 25 basis points to 6.5 percent.",
        "Cars backed up for 12 miles.",
        "A press of people stood there.",
        "",
    ],
)
def test_a_text_without_a_speaker_has_no_relation(text: str) -> None:
    assert found(text) == ()


def test_an_unknown_language_has_no_relation() -> None:
    assert found("The mayor said nine houses burnt.", "xx") == ()


KINDS = [
    ("“We lost it all,” she said.", "direct"),
    ("The minister said: “We will pay it all.”", "direct"),
    ("She said they lost it all.", "indirect"),
    ("She said they lost “all of it” there.", "mixed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_speech_is_direct_indirect_or_mixed(text: str, kind: str) -> None:
    assert found(text)[0].kind == kind


VAGUE = [
    ("People familiar with the plan said that it would fail.", True),
    ("Sources close to the talks said that they would fail.", True),
    ("Activists say nine died.", True),
    ("Nine died, according to local NGOs.", True),
    ("Sources said nine died.", True),
    ("A Turkish official said nine died.", True),
    ("Some say nine died.", True),
    ("Nine men are believed to be alive.", True),
    ("The Health Ministry said nine died.", False),
    ("Police said nine died.", False),
    ("Ana Ruiz, an analyst in Rome, said nine died.", False),
    ("Officials at the World Health Organization said nine died.", False),
]


@pytest.mark.parametrize(("text", "vague"), VAGUE)
def test_a_source_that_nobody_can_ask_is_vague(text: str, vague: bool) -> None:
    assert found(text)[0].vague is vague


def test_whom_an_agency_cites_stands_behind_it_in_the_sentence_too() -> None:
    text = "Anadolu, citing the White Helmets, reported six deaths in Ariha."
    assert [item.chain for item in found(text)] == [("Anadolu", "White Helmets")] * 2


def test_a_body_of_another_kind_is_not_the_one_before() -> None:
    text = "The union claims that most workers left. The company said that few had."
    assert [item.origin for item in found(text)] == ["union", "company"]
    text = "The Delta Mining Company said it was closed. The company said that few had left."
    assert [item.origin for item in found(text)] == ["Delta Mining Company"] * 2


@pytest.mark.parametrize("words", ["has called into question", "calls into doubt"])
def test_an_idiom_that_begins_like_a_cue_says_nothing(words: str) -> None:
    assert found(f"The length of the strike {words} the plan for 41 new schools.") == ()


def test_reported_speech_hides_wishes_in_french_too() -> None:
    text = "Le maire dit que le syndicat refuse de payer."
    assert [told(text, item) for item in found(text, "fr")] == [
        ("Le maire", "dit", "que le syndicat refuse de payer")
    ]


HEADLINES = [
    ("UN: 300 killed in Hama since March", ("UN", ":", "300 killed in Hama since March")),
    ("Nine killed in Hama raid: monitor", ("monitor", ":", "Nine killed in Hama raid")),
    ("Nine die in Hama: White Helmets", ("White Helmets", ":", "Nine die in Hama")),
    ("Police: two dead after blast", ("Police", ":", "two dead after blast")),
]


@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_a_colon_in_a_headline_stands_for_a_verb_of_saying(
    headline: str, expected: tuple[str, str, str]
) -> None:
    text = f"{headline}\n\nRain fell on the town at noon."
    assert [told(text, item) for item in found(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Syria: nine killed in Hama\n\nRain fell at noon.",
        "Live: nine killed in Hama\n\nRain fell at noon.",
        "Syria: UN\n\nRain fell at noon.",
        "Rain fell at noon.\n\nThe report: nine names and two towns.",
    ],
)
def test_a_colon_beside_no_speaker_or_in_the_body_says_nothing(text: str) -> None:
    assert found(text) == ()


def test_who_stands_behind_a_thing_says_nothing_of_it() -> None:
    assert found("A clinic backed by the World Food Programme feeds 400 children.") == ()
    assert found("The town was shelled on Monday despite a truce agreed by both sides.") == ()
    assert found("The road promoted by the council carries 400 cars.") == ()


def test_a_sentence_that_is_only_who_said_it_closes_the_quotation_before_it() -> None:
    text = "“We lost all that we had built.” Ruiz said."
    assert [told(text, item) for item in found(text)] == [
        ("Ruiz", "said", "“We lost all that we had built.”")
    ]
    assert found(text)[0].kind == "direct"
    assert found("“We lost all that we had built.”\n\nRuiz said.") == ()
    assert found("Rain fell. The mayor said.") == ()


WITHOUT_COMMA = [
    (
        "Shelling killed nine people in Oyem on Monday a monitor said.",
        "a monitor",
        "Shelling killed nine people in Oyem on Monday",
    ),
    ("The frontline has been quiet since then he said.", "he", "The frontline has been quiet since then"),
    (
        "Troops entered the town of Oyem the Britain-based Observatory said in a statement.",
        "the Britain-based Observatory",
        "Troops entered the town of Oyem",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), WITHOUT_COMMA)
def test_who_said_it_at_the_end_needs_no_comma(text: str, source: str, content: str) -> None:
    items = [told(text, item) for item in found(text)]
    assert [(item[0], item[2]) for item in items] == [(source, content)]


NOBODY_SAID = [
    "It was not at once possible to verify the Observatory report.",
    "The network could not independently confirm that report.",
    "The figures of the poll are most telling.",
    "Nobody in Oyem knew what the mayor said.",
]


@pytest.mark.parametrize("text", NOBODY_SAID)
def test_a_noun_at_the_end_says_nothing(text: str) -> None:
    assert [item for item in found(text) if item.why == ("content, source, cue",)] == []
