"""Claims without figures: one event, two of one story, the opposite told; each case decides one pair."""

from __future__ import annotations

import pytest

from tests.claims.pairs import Case, related

CASES: dict[str, Case] = {
    "what two reports only tell as the cause of something is no event of both": (
        ("2024-05-03", "Bakers in Ndola walked out on Tuesday because of the cholera in the town."),
        ("2024-05-01", "The health minister flew in vaccine on Sunday because of the cholera in Ndola."),
        ("related", ""),
    ),
    "what two reports only tell as the time of something is no event of both": (
        ("2023-08-30", "France recalled its ambassador from Ouagadougou on Monday after the coup."),
        (
            "2023-08-29",
            "The junta in Ouagadougou lifted the night curfew on Sunday, two weeks after the coup.",
        ),
        ("related", ""),
    ),
    "one deed on two days, told in other words": (
        ("2021-11-19", "The migrants' encampment at Bruzgi was vacated on Thursday, the committee stated."),
        ("2021-11-17", "Guards said that the migrants' camp at Bruzgi had been emptied on Tuesday."),
        ("conflict", ""),
    ),
    "few words are enough for one event of one day": (
        ("2024-12-21", "A stallholder in Lund saw a black van race between the booths on Friday night."),
        ("2024-12-21", "Somebody drove into the crowd in Lund's market on Friday evening, the town said."),
        ("corroborates", ""),
    ),
    "not where they are of two kinds": (
        ("2024-12-21", "A quake shook the church in Lund on Friday night, a guard said."),
        ("2024-12-21", "Members of the council in Lund voted for a new mayor on Friday."),
        ("related", ""),
    ),
    "two things done on two days with one person are no two days of one": (
        ("2022-07-16", "Singapore gave Gotabaya Rajapaksa a visa for two weeks on Thursday."),
        ("2022-07-18", "Lawmakers in Colombo fixed the vote for Gotabaya Rajapaksa's successor on Saturday."),
        ("related", ""),
    ),
    "one thing done on two days is told by one of them wrongly": (
        ("2022-09-21", "The statue in the harbour of Izmir was pulled down on Thursday, the council said."),
        ("2022-09-18", "Workers pulled down the statue in Izmir's harbour on Saturday, residents said."),
        ("conflict", ""),
    ),
    "two wires that tell of one meeting of foreign ministers are two origins": (
        ("2021-03-02", "Ghana's foreign minister and her Togolese counterpart held talks in Lome on Monday."),
        ("2021-03-02", "The foreign ministers of Ghana and Togo met in Lome on Monday to discuss trade."),
        ("corroborates", ""),
    ),
    "open and closed, told of the hospital of one town": (
        ("2019-11-09", "The hospital in Kafr Nabl remained open on Friday, a nurse said."),
        ("2019-11-09", "The hospital in Kafr Nabl closed on Friday, its director said."),
        ("conflict", ""),
    ),
    "who refused to do it did not do it": (
        ("2021-03-10", "The governor refused to sign the water bill in Kisumu on Tuesday, her aide said."),
        ("2021-03-09", "The governor signed the water bill in Kisumu on Tuesday."),
        ("conflict", ""),
    ),
    "who refused to comment denies nothing": (
        (
            "2021-03-10",
            "The governor signed the water bill in Kisumu on Tuesday and refused to comment, a clerk said.",
        ),
        ("2021-03-09", "The governor signed the water bill in Kisumu on Tuesday."),
        ("corroborates", ""),
    ),
    "what is not known denies nothing that is": (
        (
            "2024-04-10",
            "A gas tank blew up at a hotel in Tuxpan on Monday, and the cause is not known, firemen said.",
        ),
        ("2024-04-09", "A gas tank exploded in a hotel in Tuxpan on Monday, the mayor said."),
        ("corroborates", ""),
    ),
    "who gave no motive denies nothing, and somebody's wife is no police": (
        ("2024-04-10", "Police gave no motive for the arrest of the editor Tomas Reis in Beira on Tuesday."),
        ("2024-04-09", "The editor Tomas Reis was arrested in Beira on Tuesday, his wife said."),
        ("corroborates", ""),
    ),
    "nobody hurt, told beside the event, does not deny it": (
        (
            "2024-04-10",
            "The train derailed near Kotri on Sunday and nobody was hurt, the railway said.",
        ),
        ("2024-04-09", "A goods train left the rails near Kotri on Sunday, a guard said."),
        ("corroborates", ""),
    ),
    "another thing that was not so, on another day, denies nothing": (
        ("2024-04-10", "Residents of Otjiwa had no water after the pipe burst on Monday."),
        ("2024-04-09", "Engineers mended the burst pipe at Otjiwa on Sunday."),
        ("related", ""),
    ),
    "no soldier has fired a shot, where the other tells that they fired": (
        ("2025-07-29", "No soldier of ours has fired a single shot at Surin, the ministry said on Tuesday."),
        ("2025-07-29", "Soldiers of both sides fired shots across the river at Surin, a priest said."),
        ("conflict", ""),
    ),
    "there was no contact at all, where the other tells of a meeting": (
        ("2024-01-26", "There was no contact of any kind with the North in Geneva, the ministry said."),
        ("2024-01-25", "The envoy of the North met the deputy minister in Geneva, a diplomat said."),
        ("conflict", ""),
    ),
    "not one bus went": (
        ("2023-05-16", "Not one bus went to Chaman on Monday, drivers at the Quetta terminal said."),
        ("2023-05-16", "Buses between Quetta and Chaman are running again, the transport office said."),
        ("conflict", ""),
    ),
    "a clinic stay that the palace calls an invention": (
        ("2024-04-10", "The palace called reports of the king's stay in a Zurich clinic an invention."),
        ("2024-04-09", "The king is being treated in a clinic in Zurich, a nurse said on Monday."),
        ("conflict", ""),
    ),
    "set free, and not set free, though one report counts a reporter": (
        ("2022-09-28", "His wife said that Maynor Paz had not been set free and that she still waited."),
        ("2022-09-27", "Maynor Paz, one reporter of the daily, was set free by his captors, police said."),
        ("conflict", ""),
    ),
    "what may be opened again is not open": (
        ("2024-04-10", "The border at Rafah may be opened in May if the repairs go well, a minister said."),
        ("2024-04-09", "The border crossing at Rafah was closed for repairs on Monday, drivers said."),
        ("corroborates", ""),
    ),
    "one ship unloaded in two ports on one day": (
        ("2024-04-10", "The freighter Aruna ran aground at Mombasa on Monday, the port authority said."),
        ("2024-04-11", "The Aruna, a freighter, ran aground off Tanga on Monday, said her insurer."),
        ("conflict", ""),
    ),
    "medicine comes from one land to another": (
        ("2025-01-15", "A plane with medicine from Egypt landed at Chileka on Friday, airport staff said."),
        (
            "2025-01-12",
            "Malawi received a planeload of Egyptian medicine at Chileka Friday, the health ministry said.",
        ),
        ("corroborates", ""),
    ),
    "one strike laid to two lands": (
        ("2022-06-09", "Ukrainian artillery set the depot at Melnyk on fire on Monday, the Kremlin said."),
        ("2022-06-09", "A Russian missile set the depot in Melnyk on fire on Monday, the governor said."),
        ("conflict", ""),
    ),
    "one strike laid to one land": (
        ("2024-04-10", "Turkish jets bombed the camp at Sinjar on Monday, the Kurdish militia said."),
        ("2024-04-11", "The Iraqi army said Turkish planes had bombed the camp at Sinjar on Monday."),
        ("corroborates", ""),
    ),
    "a land's post that was hit is not what hit it": (
        ("2024-04-10", "Lebanese army posts were hit at Arsal on Monday, a shepherd said."),
        ("2024-04-11", "A Syrian rocket hit army posts at Arsal on Monday, a soldier said."),
        ("corroborates", ""),
    ),
    "one murder laid to soldiers and to rebels": (
        ("2024-04-10", "The village of Kamo was burned down by soldiers, refugees said."),
        ("2024-04-11", "Rebels burned down the village of Kamo, the army's spokesman said."),
        ("conflict", ""),
    ),
    "whom nobody knows may be anybody": (
        ("2024-04-10", "Gunmen killed the mayor of Lota on Monday, his wife said."),
        ("2024-04-11", "The mayor of Lota was killed by robbers on Monday, the police said."),
        ("corroborates", ""),
    ),
    "one fire laid to lightning and to arson": (
        ("2025-03-12", "Lightning started the forest fire on Mount Lawu, the park authority said."),
        ("2025-03-13", "The forest fire on Mount Lawu was lit on purpose, police in Karanganyar said."),
        ("conflict", ""),
    ),
    "nobody missing a month later denies no count of the missing": (
        ("2023-03-14", "None of the missing of the Sofala flood is on the list any more, he said."),
        ("2023-02-09", "Nineteen people are missing after the flood in Sofala, the institute said."),
        ("related", ""),
    ),
    "a road that is closed no more after weeks was closed": (
        ("2023-03-14", "The road to Beira is not closed, the governor said."),
        ("2023-02-09", "The road to Beira is closed, the governor said."),
        ("related", ""),
    ),
    "a state by its capital tells what its ministry tells": (
        ("2023-03-03", "Paris said on Thursday that it was closing its embassy in Niamey."),
        (
            "2023-03-02",
            "The French foreign ministry announced on Thursday the closure of France's embassy in Niamey.",
        ),
        ("repeat", ""),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_two_claims_without_figures_relate(name: str) -> None:
    ours, theirs, wanted = CASES[name]
    relation, slot, reason = related(ours, theirs)
    assert (relation, slot) == wanted, reason
