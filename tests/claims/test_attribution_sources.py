"""Who is behind a source: aliases, chains from the page to the origin, pronouns, families of publishers."""

import pytest

from claims.attribution.finding import find
from claims.attribution.sources import canonical, family
from claims.model import Article, Attribution
from claims.sentences.splitting import split


def found(text: str, outlet: str = "", agency: str = "", language: str = "en") -> tuple[Attribution, ...]:
    article = Article(text, outlet=outlet, agency=agency)
    return find(article, split(article, language), language)


ALIASES = [
    ("the White Helmets", "White Helmets"),
    ("Syria Civil Defence", "White Helmets"),
    ("the Syrian Civil Defense", "White Helmets"),
    ("Syrian Observatory for Human Rights", "SOHR"),
    ("The Syrian Network for Human Rights", "SNHR"),
    ("the UN Office for the Coordination of Humanitarian Affairs", "OCHA"),
    ("World Health Organisation", "WHO"),
    ("UN refugee agency", "UNHCR"),
    ("Anadolu Agency", "Anadolu"),
    ("Agence France-Presse", "AFP"),
    ("The Associated Press", "AP"),
    ("U.N.", "UN"),
    ("Delta Herald", "Delta Herald"),
    ("the Delta Herald", "Delta Herald"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), ALIASES)
def test_a_source_has_one_name(name: str, expected: str) -> None:
    assert canonical(name, "en") == expected


def test_the_configuration_adds_names_and_overrules_ours() -> None:
    extra = {"DH": ["Delta Herald"], "Helmets": ["White Helmets"]}
    assert canonical("the Delta Herald", "en", extra) == "DH"
    assert canonical("Syria Civil Defence", "en", extra) == "Helmets"


def test_a_name_of_the_configuration_may_have_its_article() -> None:
    ours = {"Delta Watch": ["the Delta Monitor"]}
    assert canonical("Delta Monitor", "en", ours) == "Delta Watch"
    assert canonical("the Delta Monitor", "en", ours) == "Delta Watch"


def test_an_unknown_language_keeps_the_name() -> None:
    assert canonical("White Helmets", "xx") == "White Helmets"


FAMILIES = {"Delta Group": ["Delta Herald", "DH Online"]}


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [("Delta Herald", "Delta Group"), ("the Delta Herald", "Delta Group"), ("Reuters", "Reuters"), ("", "")],
)
def test_outlets_of_one_publisher_are_a_family(outlet: str, expected: str) -> None:
    assert family(outlet, FAMILIES) == expected


ORIGINS = [
    # text, origin of its last relation, its chain
    ("The White Helmets said nine died.", "White Helmets", ("White Helmets",)),
    ("Nine died, according to the World Health Organization.", "WHO", ("WHO",)),
    ("Nine fled, according to the cluster led by UNHCR.", "UNHCR", ("UNHCR",)),
    ("Ana Ruiz, head of the White Helmets in Hama, said nine died.", "White Helmets", ("White Helmets",)),
    ("Ana Ruiz of the Syrian Observatory for Human Rights said nine died.", "SOHR", ("SOHR",)),
    ("Ana Ruiz told Reuters nine died.", "Ana Ruiz", ("Reuters", "Ana Ruiz")),
    ("“Nine died here,” Ana Ruiz told the AFP news agency.", "Ana Ruiz", ("AFP", "Ana Ruiz")),
    ("Ana Ruiz told reporters nine died.", "Ana Ruiz", ("Ana Ruiz",)),
    ("Anadolu reported nine dead, citing the White Helmets.", "White Helmets", ("Anadolu", "White Helmets")),
    ("Nine died, Anadolu reported, citing the White Helmets.", "White Helmets", ("Anadolu", "White Helmets")),
    ("LIMA (Reuters) - The mayor said nine died.", "mayor", ("Reuters", "mayor")),
    ("President Ana Ruiz said nine died. She added that two fled.", "Ana Ruiz", ("Ana Ruiz",)),
    ("President Ana Ruiz said nine died. Ruiz added that two fled.", "Ana Ruiz", ("Ana Ruiz",)),
    ("The Syrian Observatory said nine died. The group added that two fled.", "SOHR", ("SOHR",)),
    ("Ana Ruiz said nine died, adding that two fled.", "Ana Ruiz", ("Ana Ruiz",)),
    ("Gaza's Health Ministry said nine died.", "Gaza Health Ministry", ("Gaza Health Ministry",)),
    ("The Ministry of Health said nine died.", "Health Ministry", ("Health Ministry",)),
    (
        "South Africa's health ministry said nine died.",
        "South Africa Health Ministry",
        ("South Africa Health Ministry",),
    ),
    (
        "The foreign ministry of Sri Lanka said nine died.",
        "Sri Lanka Foreign Ministry",
        ("Sri Lanka Foreign Ministry",),
    ),
    (
        "The Health Ministry said nine died. The ministry said two fled.",
        "Health Ministry",
        ("Health Ministry",),
    ),
    ("Activists said nine died. They said two fled.", "", ()),
    ("Police said nine died.", "Police", ("Police",)),
    ("Delta Party spokesman Omar Haddad said nine died.", "Omar Haddad", ("Omar Haddad",)),
    ("Idlib health chief Omar Haddad said nine died.", "Omar Haddad", ("Omar Haddad",)),
    ("Beirut-based analyst Omar Haddad said nine died.", "Omar Haddad", ("Omar Haddad",)),
    ("Chief executive Mia Lund said nine died.", "Mia Lund", ("Mia Lund",)),
    ("UK prime minister Ana Ruiz said nine died.", "Ana Ruiz", ("Ana Ruiz",)),
    ("Kestrel Air engineer Ana Ruiz said nine died.", "Ana Ruiz", ("Ana Ruiz",)),
    ("Homs police said nine died.", "Homs police", ("Homs police",)),
    ("The mayor of Hama said nine died.", "mayor of Hama", ("mayor of Hama",)),
    ("Nine died, AFP said, quoting a hospital official in Hama.", "", ("AFP",)),
    ("AFP, quoting two diplomats, said nine died.", "", ("AFP",)),
    ("AFP, citing the ministry of water, said nine died.", "ministry of water", ("AFP", "ministry of water")),
    ("The league put off its match, AFP said, citing the weather.", "AFP", ("AFP",)),
    ("The Committee to Protect Journalists (CPJ) said nine died.", "CPJ", ("CPJ",)),
    (
        "The Fund to Save the Valley (FSV) said nine died.",
        "Fund to Save the Valley",
        ("Fund to Save the Valley",),
    ),
    ("State television said nine died.", "State television", ("State television",)),
    ("The army, which lost 11 men on 19 May, said nine died.", "army", ("army",)),
    (
        "Nine died, according to figures from the Damascus government.",
        "Damascus government",
        ("Damascus government",),
    ),
    ("Nine died, according to an audit dated 3 May.", "audit dated 3 May", ("audit dated 3 May",)),
    ("Nine died, according to Theresa May.", "Theresa May", ("Theresa May",)),
    ("It was late, said MP Rana Haddad.", "Rana Haddad", ("Rana Haddad",)),
    (
        "Rana Haddad said it was late. Activists say nine died. She added it was dark.",
        "Rana Haddad",
        ("Rana Haddad",),
    ),
    ("Emergency services said nine died.", "Emergency services", ("Emergency services",)),
]


@pytest.mark.parametrize(("text", "origin", "chain"), ORIGINS)
def test_the_origin_stands_at_the_end_of_the_chain(text: str, origin: str, chain: tuple[str, ...]) -> None:
    last = found(text)[-1]
    assert (last.origin, last.chain) == (origin, chain)


def test_the_chain_begins_with_the_outlet_and_the_agency_of_the_byline() -> None:
    (item,) = found(
        "The White Helmets said nine died.", outlet="the Delta Herald", agency="Agence France-Presse"
    )
    assert item.chain == ("Delta Herald", "AFP", "White Helmets")


def test_they_after_activists_stays_vague() -> None:
    assert [item.vague for item in found("Activists said nine died. They said two fled.")] == [True, True]


FRENCH = [
    (
        "Le maire a déclaré que neuf maisons avaient brûlé.",
        "Le maire",
        "a déclaré",
        "que neuf maisons avaient brûlé",
        "maire",
    ),
    ("L’armée affirme qu’elle est partie.", "L’armée", "affirme", "qu’elle est partie", "armée"),
    (
        "Neuf sont morts, selon l’Observatoire syrien des droits de l’homme.",
        "l’Observatoire syrien des droits de l’homme",
        "selon",
        "Neuf sont morts",
        "SOHR",
    ),
    ("Selon des ONG locales, 300 familles ont fui.", "des ONG locales", "Selon", "300 familles ont fui", ""),
    ("D’après la police, deux hommes ont fui.", "la police", "D’après", "deux hommes ont fui", "police"),
    (
        "« Nous avons tout perdu », a dit Ana Ruiz.",
        "Ana Ruiz",
        "a dit",
        "« Nous avons tout perdu »",
        "Ana Ruiz",
    ),
    (
        "Neuf hommes sont morts, a annoncé le maire.",
        "le maire",
        "a annoncé",
        "Neuf hommes sont morts",
        "maire",
    ),
    (
        "Neuf hommes sont morts, a annoncé mardi le maire.",
        "le maire",
        "a annoncé",
        "Neuf hommes sont morts",
        "maire",
    ),
    (
        "« Nous avons tout perdu », a lancé Ana Ruiz.",
        "Ana Ruiz",
        "a lancé",
        "« Nous avons tout perdu »",
        "Ana Ruiz",
    ),
    ("La Russie a démenti ces accusations.", "La Russie", "a démenti", "ces accusations", "Russie"),
    (
        "Les Casques blancs ont indiqué que douze étaient morts.",
        "Les Casques blancs",
        "ont indiqué",
        "que douze étaient morts",
        "White Helmets",
    ),
    ("Des témoins affirment avoir vu deux avions.", "Des témoins", "affirment", "avoir vu deux avions", ""),
    ("L’ONU a condamné le raid.", "L’ONU", "a condamné", "le raid", "UN"),
    (
        "M. Dupont a ajouté que la route était fermée.",
        "M. Dupont",
        "a ajouté",
        "que la route était fermée",
        "Dupont",
    ),
    ("Les rebelles ont promis de revenir.", "Les rebelles", "ont promis", "de revenir", "rebelles"),
    ("Le groupe a accusé l’armée d’avoir tiré.", "Le groupe", "a accusé", "l’armée d’avoir tiré", "groupe"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "origin"), FRENCH)
def test_french_sources(text: str, source: str, cue: str, content: str, origin: str) -> None:
    item = found(text, language="fr")[0]
    spans = (item.source, item.cue, item.content)
    assert ["|".join(text[slice(*span)] for span in part) for part in spans] == [source, cue, content]
    assert item.origin == origin


def test_french_pronouns_go_back_to_the_last_source() -> None:
    text = "Les Casques blancs ont indiqué que douze étaient morts. Ils ont ajouté que deux avaient fui."
    assert [item.origin for item in found(text, language="fr")] == ["White Helmets", "White Helmets"]


FRENCH_SENTENCES = [
    ("M. Dupont est parti. Il pleuvait.", ["M. Dupont est parti.", "Il pleuvait."]),
    ("Le 5 janv. 2020, il neigeait.", ["Le 5 janv. 2020, il neigeait."]),
    ("« C’est fini ! » a lancé Ana. Elle est partie.", ["« C’est fini ! » a lancé Ana.", "Elle est partie."]),
    ("Le n° 5 brûle. Fuyez !", ["Le n° 5 brûle.", "Fuyez !"]),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH_SENTENCES)
def test_french_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split(Article(text), "fr")] == expected


@pytest.mark.parametrize("land", ["Egypt", "Brazil", "Iran", "Vietnam", "Cambodia"])
def test_an_owner_is_no_source_whatever_its_last_letter(land: str) -> None:
    text = f"{land}'s weather service said 40 villages had been cut off."
    assert [item.origin for item in found(text)] == [f"{land}'s weather service"]


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Activists and a hospital said 12 people died.", True),
        ("Residents and a doctor said 12 people died.", True),
        ("Activists and the hospital said 12 people died.", False),
        ("Activists and Bellweather Hospital said 12 people died.", False),
        ("The opposition maintains that 12 people died.", True),
    ],
)
def test_sources_none_of_whom_is_told_apart_are_vague(text: str, vague: bool) -> None:
    (item,) = found(text)
    assert item.vague == vague


def test_what_is_kept_up_is_not_maintained() -> None:
    assert found("The army maintains 12 bases.") == ()


def test_an_office_told_by_its_noun_is_the_one_of_that_name() -> None:
    text = "The Health Ministry said 14 died. The Delta Army said it hit a base. The ministry says five left."
    assert [item.origin for item in found(text)] == ["Health Ministry", "Delta Army", "Health Ministry"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Nine died, according to the Delta Commission on Human Rights.",
            "the Delta Commission on Human Rights",
        ),
        ("Nine died, according to the army on Monday.", "the army"),
        (
            "Two officials, speaking in private, said the bomb weighed 5 kg.",
            "Two officials, speaking in private",
        ),
        ("Two sources, who asked not to be named, said nine died.", "Two sources, who asked not to be named"),
    ],
)
def test_a_source_reaches_as_far_as_its_name_and_what_is_told_of_it(text: str, source: str) -> None:
    (item,) = found(text)
    assert [text[start:end] for start, end in item.source] == [source]


def test_who_was_told_stands_before_a_french_source() -> None:
    text = "« Nous avons 25 blessés », a déclaré à l'AFP le docteur Amadou Diallo."
    (item,) = found(text, language="fr")
    assert item.origin == "Amadou Diallo"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("The ministry's spokesman, Ashraf al-Qudra, put the toll at 85.", "Ashraf al-Qudra"),
        ("The director of Delta Hospital, Atef al-Hout, said nine died.", "Atef al-Hout"),
        ("A baker of Mosul, Iraq, said nine died.", "baker of Mosul"),
        ("Bellweather put the number of dead at 20.", "Bellweather"),
    ],
)
def test_a_name_behind_an_office_is_the_source(text: str, origin: str) -> None:
    assert [item.origin for item in found(text)] == [origin]


def test_what_is_added_behind_a_quotation_is_its_own_content() -> None:
    text = '"It is bad," he said, adding that 12 children had died.'
    contents = [[text[start:end] for start, end in item.content] for item in found(text)]
    assert contents == [['"It is bad,"'], ["that 12 children had died"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Employers added 261,000 jobs in May.", 0),
        ("Traders added $2 billion to the sum.", 0),
        ("The clerk added two lines to the form.", 0),
        ("The clerk added 12 people were hurt.", 1),
        ("The clerk added that 12 people fell.", 1),
        ("“It is late,” the clerk added.", 1),
    ],
)
def test_who_adds_an_amount_says_nothing_by_that(text: str, said: int) -> None:
    assert len(found(text)) == said


def test_a_champion_says_nothing() -> None:
    assert found("Three times champion Ana Ruiz lost.") == ()


def test_who_asks_not_to_be_named_says_nothing_by_that() -> None:
    (item,) = found("Officials, who asked not to be identified, said 40 were hurt.")
    assert item.vague and item.kind == "indirect"


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        (
            "Some 320 of the homes were burned, a group of medical and legal bodies said.",
            "a group of medical and legal bodies",
            "Some 320 of the homes were burned",
        ),
        (
            "Some 320 of the homes were burned, the ministry tallied.",
            "the ministry",
            "Some 320 of the homes were burned",
        ),
        (
            "Some 320 of the homes were burned, the doctors' association charged.",
            "the doctors' association",
            "Some 320 of the homes were burned",
        ),
        (
            "The UN verified 320 violations in the camp, the annual report found.",
            "the annual report",
            "The UN verified 320 violations in the camp",
        ),
        (
            "OVD-Info counted at least 212 detentions of the kind.",
            "OVD-Info",
            "at least 212 detentions of the kind",
        ),
        ("Mortuary staff counted 23 of the corpses.", "Mortuary staff", "23 of the corpses"),
        (
            "It was far above the 185,000 economists had expected, and the rate held.",
            "economists",
            "and the rate held",
        ),
    ],
)
def test_who_counted_or_closes_a_sentence_speaks(text: str, source: str, said: str) -> None:
    told = [
        (text[item.source[0][0] : item.source[0][1]], text[item.content[0][0] : item.content[0][1]])
        for item in found(text)
    ]
    assert told == [(source, said)]


def test_nobody_confirms_people_confirmed_dead() -> None:
    assert not found("The number of people confirmed dead in the floods rose to 205.")
    assert found("The ministry confirmed that two were dead in the floods.")
