"""The language of a report: given, found out by its common words, or said to be unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.detection import detect, language_of
from claims.model import Article

ENGLISH = [
    "",
    "12 killed",
    "TWELVE KILLED IN HARBOUR TOWN, WHITE HELMETS SAY",
    "Floods: 40 dead, 300 missing",
    "THE GUERRILLAS ATTACKED A BARRACKS NEAR THE BORDER, AND FOUR SOLDIERS WERE WOUNDED.",
    "Anna Petrova's house is Ivan's.",
    "Thousands protest in São Paulo",
    "Des Moines flooded",
    "Café closed",
    "12 killed in Playa de la Concha",
    "Cops nab 7",
    "Notre-Dame fire: 3 hurt",
    "Gangs seize Port-au-Prince hospital",
    "a 352 μm pixel pitch.",
    "The minister, who was in Paris, said that the talks on gas would go on until Friday.",
]
FRENCH = [
    "Au moins 12 civils ont été tués dans la province, selon les secours.",
    "Il y a eu 12 morts.",
    "Port-au-Prince : au moins 12 civils ont été tués par des gangs.",
    "Douze personnes tuées à Alep",
    "La coopérative a remis 250 tentes à près de 900 sinistrés.",
    "Le juge a relaxé deux prévenus sur cinq.",
    "Chavirement au large de Djerba : 8 rescapés, plus de 40 disparus",
    "Le ministre a déclaré que les pourparlers se poursuivraient jusqu'à vendredi, mais ils sont suspendus.",
]
UNKNOWN = [
    "Bei dem Angriff am Montag wurden mindestens zwölf Menschen getötet und viele verletzt, wie die Polizei "
    "mitteilte. Der Präsident sagte, es werde vorerst keine weiteren Gespräche mit der Regierung geben.",
    "Al menos doce personas murieron el lunes en la zona, según las autoridades. El presidente dijo que no "
    "habrá más negociaciones con los rebeldes mientras continúen los ataques en el norte del país.",
    "O primeiro-ministro prometeu construir 3.000 casas para as familias do norte. O ciclone matou 41 "
    "pessoas, segundo o instituto, que disse que a ajuda chegou a todas as aldeias e que as buscas pararam.",
    "Es starben 23 Menschen bei einem Angriff.",
    "Al menos 15 personas murieron en el ataque del lunes.",
    "Morreram 23 pessoas no ataque.",
    "La polizia ha arrestato tre uomini a Roma.",
    "La policía detuvo a tres hombres en Madrid.",
    "Um homem foi morto a tiro em Lisboa",
    "Zginęło 15 osób.",
    "Saldırıda 12 kişi öldü.",
    "В результате обстрела погибли 12 человек.",
    "قتل 12 شخصا على الأقل في القصف",
    "死者は12人",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english_however_short_or_loud(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("text", FRENCH)
def test_french_is_known_by_its_common_words(text: str) -> None:
    assert detect(text) == "fr"


@pytest.mark.parametrize("text", UNKNOWN)
def test_another_language_is_unknown_and_said_so(text: str) -> None:
    code, warnings = language_of(Article(text))
    assert code == "und"
    assert warnings == ("The language is not known: sentences and digits only.",)


def test_a_given_language_is_believed() -> None:
    assert language_of(Article("The cat sat on the mat.", language="FR-ca")) == ("fr", ())


def test_a_given_language_without_a_file_is_named() -> None:
    code, (warning,) = language_of(Article("Der Hund schläft.", language="de"))
    assert code == "de"
    assert warning == "The language 'de' has no language file: sentences and digits only."


def test_a_language_that_was_not_known_before_is_still_not_known() -> None:
    told = language_of(Article("Der Hund schläft.", language="und"))
    assert told == language_of(Article(UNKNOWN[0]))


def test_a_known_language_needs_no_warning() -> None:
    assert language_of(Article("The rain has not stopped since the morning of the second.")) == ("en", ())


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert detect(text) in ("en", "fr", "und")
