"""What is known of a number between two tokens, told anew."""

from __future__ import annotations

from claims.figures.mentions import Mention


def test_mention_with_its_measure_keeps_the_rest() -> None:
    told = Mention(
        1, 5, 2, 3, 4, 34.0, 33.0, 35.0, True, True, "about", "up", "people", "count", "children", "words",
        10.0, 2.0, "", 0, 7, 8, "", ("digits",),
    )  # fmt: skip
    assert all(
        getattr(told, name) != default
        for name, default in Mention._field_defaults.items()
        if name not in ("measure", "cue", "actor")
    ), "each field tells"
    wanted = told._replace(measure="killed", cue=9, actor="the army", why=("digits", "measure killed: died"))
    assert told.measured("killed", 9, "the army", "measure killed: died") == wanted
