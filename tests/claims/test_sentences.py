"""Where sentences end, what role they have, and that no text breaks the splitter."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Article
from claims.sentences.splitting import split
from tests.growth import linear


def cut(text: str, title: str = "") -> list[str]:
    return [text[s.start : s.end] for s in split(Article(text, title=title), "en")]


def roles(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(s.role, text[s.start : s.end]) for s in split(Article(text, title=title), "en")]


GOLDEN = [
    ("Two boats sank. Nine sailors drowned.", ["Two boats sank.", "Nine sailors drowned."]),
    ("Who fired? Nobody knows! It is dark.", ["Who fired?", "Nobody knows!", "It is dark."]),
    ("Mr. Aziz met Dr. Lind. They talked.", ["Mr. Aziz met Dr. Lind.", "They talked."]),
    ("Lt. Col. Omar Said left at dawn.", ["Lt. Col. Omar Said left at dawn."]),
    ("Gen. K. O. Mensah and J. K. Rowling met.", ["Gen. K. O. Mensah and J. K. Rowling met."]),
    ("The U.S. Army left. It was late.", ["The U.S. Army left.", "It was late."]),
    ("He moved to the U.S. The visa took a year.", ["He moved to the U.S.", "The visa took a year."]),
    ("The U.N. said 40 had died.", ["The U.N. said 40 had died."]),
    ("It began at 5 p.m. Nobody was hurt.", ["It began at 5 p.m.", "Nobody was hurt."]),
    ("It began at 5 p.m. Monday in Homs.", ["It began at 5 p.m. Monday in Homs."]),
    ("It began at 5 p.m. Tues. in Homs.", ["It began at 5 p.m. Tues. in Homs."]),
    ("It is 18 km. Hundreds fled.", ["It is 18 km.", "Hundreds fled."]),
    ("It is 18 km. Patrols came.", ["It is 18 km.", "Patrols came."]),
    ("It was 41C. Nobody slept.", ["It was 41C.", "Nobody slept."]),
    ("It began at 9 a.m. GMT on Friday.", ["It began at 9 a.m. GMT on Friday."]),
    ("Bus No. 5 burnt. No one died.", ["Bus No. 5 burnt.", "No one died."]),
    ("Was he there? No. He had left.", ["Was he there?", "No.", "He had left."]),
    ("Some 3.5 million people fled.", ["Some 3.5 million people fled."]),
    ("Prices rose 0.7 per cent. Rents fell.", ["Prices rose 0.7 per cent.", "Rents fell."]),
    ("It costs $4.50. Cheap.", ["It costs $4.50.", "Cheap."]),
    ("He paused... then spoke.", ["He paused... then spoke."]),
    ("He paused... Then he spoke.", ["He paused...", "Then he spoke."]),
    ("He paused … and left.", ["He paused … and left."]),
    ("Acme Inc. Chairman Lee quit.", ["Acme Inc. Chairman Lee quit."]),
    ("He runs Acme Inc. The firm is small.", ["He runs Acme Inc.", "The firm is small."]),
    ("They met on Jan. 5 in St. Louis.", ["They met on Jan. 5 in St. Louis."]),
    ("They met on Aug. 12. It rained.", ["They met on Aug. 12.", "It rained."]),
    ("Grain, oil, gas etc. Prices soared.", ["Grain, oil, gas etc.", "Prices soared."]),
    ("See Smith v. Jones for that.", ["See Smith v. Jones for that."]),
    ("Several cities, e.g. Hama, were hit.", ["Several cities, e.g. Hama, were hit."]),
    ('"We won." The crowd roared.', ['"We won."', "The crowd roared."]),
    ("“We won. It was hard,” she said.", ["“We won.", "It was hard,” she said."]),
    ('"Is it over?" he asked.', ['"Is it over?" he asked.']),
    ('"Is it over?" Ms. Ito asked. No.', ['"Is it over?" Ms. Ito asked.', "No."]),
    ("“Run!” Omar Haddad shouted. They ran.", ["“Run!” Omar Haddad shouted.", "They ran."]),
    ("He left. “I am tired,” he said.", ["He left.", "“I am tired,” he said."]),
    ("They fled (some on foot.) Others hid.", ["They fled (some on foot.)", "Others hid."]),
    ("Rain fell (it was May. It was cold) there.", ["Rain fell (it was May. It was cold) there."]),
    ("(The bridge fell. Two died.)", ["(The bridge fell.", "Two died.)"]),
    ("The talks ended.The army left.", ["The talks ended.", "The army left."]),
    ("Read news.example.com today.", ["Read news.example.com today."]),
    ("He was born in 1960. He died in 2001.", ["He was born in 1960.", "He died in 2001."]),
    ("1. Close the door. 2. Sit.", ["1. Close the door.", "2. Sit."]),
    ("Roads are shut\n\nThe army came.", ["Roads are shut", "The army came."]),
    ("- Five dead\n- Nine hurt\n- Two missing", ["- Five dead", "- Nine hurt", "- Two missing"]),
    ("Town | Dead\nHama | 5\nHoms | 7", ["Town | Dead", "Hama | 5", "Homs | 7"]),
    (
        "The convoy of forty lorries left the port at dawn and\nreached the camp at night. It held\nflour.",
        [
            "The convoy of forty lorries left the port at dawn and\nreached the camp at night.",
            "It held\nflour.",
        ],
    ),
    (
        "THE MAYOR SAID NO MAN, CHILD OR WOMAN IN\nTHE U.S. EMBASSY WAS HURT. MR. DIAZ OF PERU\nAGREED.",
        [
            "THE MAYOR SAID NO MAN, CHILD OR WOMAN IN\nTHE U.S. EMBASSY WAS HURT.",
            "MR. DIAZ OF PERU\nAGREED.",
        ],
    ),
    ("the sea rose. the road broke.", ["the sea rose.", "the road broke."]),
    ("Ten died.\nSix were hurt.", ["Ten died.", "Six were hurt."]),
    ("", []),
    (" \n \n", []),
    ("...", ["..."]),
    ("''' \"\" ((", ["''' \"\" (("]),
    ("`` We are few . '' They left .", ["`` We are few . ''", "They left ."]),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("Am 12. März starben 15 Menschen.", 1), ("Es waren 12. Menschen flohen.", 2)],
)
def test_a_day_before_its_month_ends_no_sentence_of_an_unknown_language(text: str, sentences: int) -> None:
    assert len(split(Article(text), "und")) == sentences


DATELINES = [
    ("BEIRUT (Reuters) - Nine died.", "BEIRUT (Reuters) -", "Nine died."),
    ("BAGHDAD, March 3 (AP) — Nine died.", "BAGHDAD, March 3 (AP) —", "Nine died."),
    ("TRIPOLI, Libya (AP) -- Nine died.", "TRIPOLI, Libya (AP) --", "Nine died."),
    ("Cairo (AFP) – Nine died.", "Cairo (AFP) –", "Nine died."),
    ("GENEVA — Nine aid workers died.", "GENEVA —", "Nine aid workers died."),
    ("MIAMI, Fla. — Nine died.", "MIAMI, Fla. —", "Nine died."),
    ("(Reuters) - Nine died.", "(Reuters) -", "Nine died."),
    ("Madrid, 4 May - Nine died.", "Madrid, 4 May -", "Nine died."),
    ("LIMA, 3 JAN 90 -- [REPORT] [TEXT] NINE DIED.", "LIMA, 3 JAN 90 -- [REPORT] [TEXT]", "NINE DIED."),
    ("QUITO (ECUADOR), 3 JAN 90 (EFE) -- NINE DIED.", "QUITO (ECUADOR), 3 JAN 90 (EFE) --", "NINE DIED."),
    ("RABAT (EFE).- Nine died.", "RABAT (EFE).-", "Nine died."),
    ("Pretoria - Nine died.", "Pretoria -", "Nine died."),
    ("Punta del Este – Nine died.", "Punta del Este –", "Nine died."),
    ("NEW DELHI: Nine died.", "NEW DELHI:", "Nine died."),
    ("Lima, June 9 (ANDINA). Nine died.", "Lima, June 9 (ANDINA).", "Nine died."),
    ("MINSK, February 16. /TASS/. Nine died.", "MINSK, February 16. /TASS/.", "Nine died."),
    ("KYIV. July 20 (Interfax) - Nine died.", "KYIV. July 20 (Interfax) -", "Nine died."),
    ("NAIROBI, Kenya Sep 11 - Nine died.", "NAIROBI, Kenya Sep 11 -", "Nine died."),
    ("(Phnom Penh): Nine died.", "(Phnom Penh):", "Nine died."),
    ("27 June 2017 - Nine died.", "27 June 2017 -", "Nine died."),
    ("ISLAMABAD, Aug 29 (APP): Nine died.", "ISLAMABAD, Aug 29 (APP):", "Nine died."),
    ("ISLAMABAD (APP): Nine died.", "ISLAMABAD (APP):", "Nine died."),
    ("LAHORE, 29 August: Nine died.", "LAHORE, 29 August:", "Nine died."),
    ("New Delhi, Aug 29 (PTI) Nine died.", "New Delhi, Aug 29 (PTI)", "Nine died."),
]


@pytest.mark.parametrize(("text", "dateline", "rest"), DATELINES)
def test_a_dateline_is_a_stretch_of_its_own(text: str, dateline: str, rest: str) -> None:
    assert roles(text) == [("dateline", dateline), ("body", rest)]


@pytest.mark.parametrize(
    "text",
    [
        "NINE DIED -- TWO WERE HURT.",
        "Some said (Omar) - others wept.",
        "Nine died — all young.",
        "He left - again.",
        "On May 3: nine died.",
        "Smith (Labour): nine died.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert [role for role, _ in roles(text)] == ["body"]


PAGE = """menu

Flood kills nine in the valley

May 4, 2021 at 9:15 am

Villagers carry a boat through the main street on 3 May 2021. [Ana Ruiz – Delta Agency]

The river rose on Monday. Nine people drowned, the mayor said.

What comes next

Read: The dam that nobody repaired

More rain is forecast and the water is still rising in the old town, where many waited

Subscribe to our newsletter
"""


def test_a_page_is_told_apart_into_its_roles() -> None:
    assert roles(PAGE, "Flood kills nine in the valley") == [
        ("promo", "menu"),
        ("headline", "Flood kills nine in the valley"),
        ("dateline", "May 4, 2021 at 9:15 am"),
        (
            "caption",
            "Villagers carry a boat through the main street on 3 May 2021. [Ana Ruiz – Delta Agency]",
        ),
        ("body", "The river rose on Monday."),
        ("body", "Nine people drowned, the mayor said."),
        ("headline", "What comes next"),
        ("promo", "Read: The dam that nobody repaired"),
        ("body", "More rain is forecast and the water is still rising in the old town, where many waited"),
        ("promo", "Subscribe to our newsletter"),
    ]


ROLES = [
    ("File photo: A bridge in Basra.", "caption"),
    ("A street in Basra in May. (Photo: Omar Ali/AFP)", "caption"),
    ("Credit: Nadia Haddad", "caption"),
    ("A street in Basra in May REUTERS/Omar Ali", "caption"),
    ("READ MORE: The war in ten maps", "promo"),
    ("Click here for our live page.", "promo"),
    ("Follow us on every network", "promo"),
    ("ADVERTISEMENT", "promo"),
    ("Published 4 May 2021 09:10 GMT", "dateline"),
    ("The road to the coast", "headline"),
    ("The road to the coast was open.", "body"),
    ("- the road to the coast", "body"),
]


@pytest.mark.parametrize(("line", "role"), ROLES)
def test_a_line_between_paragraphs_has_its_role(line: str, role: str) -> None:
    assert (role, line) in roles(f"The river rose.\n\n{line}\n\nThe river fell.")


def test_a_bare_statement_without_a_stop_is_body() -> None:
    assert roles("At least 12 killed in the valley") == [("body", "At least 12 killed in the valley")]


def test_a_headline_line_does_not_run_into_the_first_paragraph() -> None:
    headline = "Nine dead in flood as river bursts its banks in the north"
    text = f"{headline}\nThe river rose on Monday in the old town, police said."
    assert cut(text, headline)[0] == headline


def test_an_unknown_language_still_gives_sentences() -> None:
    text = "Ta. Voda."
    assert [text[s.start : s.end] for s in split(Article(text), "xx")] == ["Ta.", "Voda."]


def misplaced(text: str, title: str = "") -> list[object]:
    """Return the sentences that overlap or are not trimmed, and the signs that lie in none."""
    covered: set[int] = set()
    last = 0
    wrong: list[object] = []
    for sentence in split(Article(text, title=title), "en"):
        quote = text[sentence.start : sentence.end]
        if not last <= sentence.start < sentence.end or quote != quote.strip():
            wrong.append(sentence)
        last = sentence.end
        covered.update(range(sentence.start, sentence.end))
    return [*wrong, *(i for i, sign in enumerate(text) if not sign.isspace() and i not in covered)]


WORDS = [
    "U.S.",
    "Mr.",
    "A",
    "b",
    "12",
    "BEIRUT",
    "Reuters",
    "May",
    "Read:",
    "said",
    "ﬁ",
    "。",
    "!",
    "…",
    ".",
    ",",
    "-",
    "—",
    "''",
    "“",
    "”",
    '"',
    "(",
    ")",
    "[",
    "]",
    "|",
]
PIECES = st.lists(st.sampled_from([*WORDS, " ", ". ", "- ", "— ", "\n", "\n\n", "\t", "\u00a0"]), max_size=60)


@given(st.text())
def test_any_text_is_covered_once(text: str) -> None:
    assert misplaced(text) == []


@given(PIECES, st.text(max_size=5))
def test_any_text_of_awkward_pieces_is_covered_once(pieces: list[str], title: str) -> None:
    assert misplaced("".join(pieces), title) == []


HOSTILE = [
    "9",
    "9.",
    ". ",
    '"',
    "(",
    "( ",
    "[",
    "A",
    "A.",
    "A-",
    "A, ",
    "!?",
    "\n",
    "a\n",
    " ",
    "— ",
    "'' ",
    "May 4 ",
    "U.S. ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_and_not_with_its_square(piece: str) -> None:
    def read(length: int) -> None:
        split(Article(piece * (length // len(piece)), title="t"), "en")

    assert linear(read, 25_000)


@pytest.mark.parametrize("piece", ["9", '"', "(", "A", "x" * 5000 + " "])
def test_a_megabyte_without_a_stop_takes_a_moment(piece: str) -> None:
    began = time.process_time()
    split(Article(piece * (1_000_000 // len(piece))), "en")
    assert time.process_time() - began < 2.0


COLUMN = (
    "The storm killed at least 64\npeople and hurt 310 others, the\nmayor said. More than\n40 homes fell."
)


def test_the_lines_of_a_narrow_column_are_one_paragraph() -> None:
    assert [text.replace("\n", " ") for text in cut(COLUMN)] == [
        "The storm killed at least 64 people and hurt 310 others, the mayor said.",
        "More than 40 homes fell.",
    ]


@pytest.mark.parametrize("text", ["bread\nmilk\neggs\nrice", "Dead: 12\nInjured: 40\nMissing: 3"])
def test_the_lines_of_a_list_stay_apart(text: str) -> None:
    assert cut(text) == text.split("\n")
