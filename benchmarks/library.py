"""A large library made of invented reports, written straight into the tables.

python -m benchmarks.library PATH [--reports 100000] [--claims 20]
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from claims.model import Article, Claim, Figure, Window
from claims.relating.statement import Quantity, Statement
from db import claimrows, figurerows, fulltext, listing, reports, sentences
from db.library import Library

FIRST_DAY = date(2016, 1, 1)
DAYS = 3650
WORDS = 30_000
SENTENCES_BESIDE = 5
"""Sentences of a report that are no claim."""

SYLLABLES = re.findall("..", "bacedifoguhajekilomunaperisotuvawexiyozu")
ENDINGS = (
    "da",
    "kov",
    "den",
    "na",
    "mark",
    "field",
    "ton",
    "wick",
    "by",
    "stead",
    "gar",
    "pol",
    "sk",
    "brod",
    "min",
)
MEASURES = ("killed", "injured", "displaced", "arrested", "missing", "attacks", "cases", "homes")
PLACES = tuple(
    a + b for a in ("Ar", "Bos", "Cal", "Dor", "Es", "Far", "Gai", "Hol", "Ist", "Jol") for b in ENDINGS
)
OUTLETS = tuple(f"The {name} Post" for name in ("Northern", "Valley", "Harbour", "Coastal", "River", "City"))
ORIGINS = ("Red Crescent", "Interior Ministry", "Health Ministry", "Refugee Agency", "Rescue Service", "")


@dataclass(slots=True)
class Writer:
    """The invented world: its words, and where the next row goes."""

    random: Random
    words: list[str]
    weights: list[float]
    run: int = 0
    """The number of the import."""
    claim: int = 0

    def some_words(self, count: int) -> list[str]:
        """Return words as unevenly common as in a language."""
        return self.random.choices(self.words, cum_weights=self.weights, k=count)


def writer(seed: int) -> Writer:
    """Return a world that is the same for the same seed."""
    random = Random(seed)
    words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(WORDS)]
    return Writer(random, words, list(accumulate(1 / (rank + 20) for rank in range(WORDS))))


def build(path: Path, count: int = 100_000, claims: int = 20, seed: int = 1) -> None:
    """Write a library of so many reports with so many claims each."""
    world = writer(seed)
    with Library.open(path) as library:
        connection = library.connection
        connection.execute("pragma synchronous = off")
        world.run = reports.begin(connection)
        for first in range(0, count, 2_000):
            connection.execute("begin immediate")
            for number in range(first, min(first + 2_000, count)):
                day = FIRST_DAY + timedelta(days=number * DAYS // count)
                _write_report(connection, world, number + 1, day, claims)
            connection.execute("commit")
        _relate(connection, world)
        connection.execute("pragma optimize")
        for claim in range(1, world.claim, max(world.claim // 500, 1)):
            library.judge(claim, "single_source")


def _write_report(connection: sqlite3.Connection, world: Writer, number: int, day: date, claims: int) -> None:
    parts = [claimed(world, day) for _ in range(claims)]
    beside = [(" ".join(world.some_words(14)).capitalize() + ".", None) for _ in range(SENTENCES_BESIDE)]
    told: list[tuple[str, Quantity | None]] = [*parts, *beside]
    world.random.shuffle(told)
    text = " ".join(sentence for sentence, _ in told)
    title = " ".join(world.some_words(7)).capitalize()
    article = Article(text, f"made-{number}", title, day, world.random.choice(OUTLETS), language="en")
    row: dict[str, Any] = {name: getattr(article, name) for name in reports.SEALED}
    row |= {"number": number, "published": day.isoformat(), "import": world.run}
    row |= {"seal": reports.seal(row, text), "claims": claims, "compared": 1}
    row |= {"first_sentence": sentences.next_number(connection, day, len(told)), "sentences": len(told)}
    sql = f"insert into reports ({', '.join(row)}) values ({', '.join('?' * len(row))})"
    connection.execute(sql, tuple(row.values()))
    listing.keep_name(connection, number, article)
    _write_layers(connection, world, (row["first_sentence"], number), article, told)
    connection.execute("update totals set reports = reports + 1, claims = claims + ?", (claims,))


def claimed(world: Writer, day: date) -> tuple[str, Quantity]:
    """Return an invented claim: its sentence and its figure."""
    number = world.random.choice((12, 40, 135, 151, 455, 1_200, 6_422, 160_583)) + world.random.randint(0, 99)
    measure, place = world.random.choice(MEASURES), world.random.choice(PLACES)
    words = " ".join(world.some_words(9))
    sentence = f"{number} {measure} in {place} {words}."
    window = Window(day - timedelta(days=30), day, "period")
    value = float(number)
    slots = Quantity(
        str(number),
        value,
        value,
        value,
        unit="people",
        measure=measure,
        window=window,
        as_of=day,
        place=place,
    )
    return sentence, slots


def _write_layers(
    connection: sqlite3.Connection, world: Writer, keys: tuple[int, int], article: Article,
    told: list[tuple[str, Quantity | None]],
) -> None:  # fmt: skip
    spans, found = [], []
    for index, (start, sentence, slots) in enumerate(_placed(told)):
        end = start + len(sentence)
        spans.append((start, end))
        if slots is not None:
            world.claim += 1
            made = Claim(start, end, sentence, round(world.random.random(), 3), "figure", (index,))
            said = Statement(sentence, origin=world.random.choice(ORIGINS), quantities=(slots,))
            said = replace(said, **{name: getattr(article, name) for name in claimrows.OF_REPORT})
            found.append((made, [_figure(start, slots)], said))
    fulltext.keep(connection, enumerate((sentence for sentence, _ in told), keys[0]))
    claimrows.write(connection, keys[1], article, (spans, found))


def _figure(start: int, slots: Quantity) -> Figure:
    shared = {name: getattr(slots, name) for name in figurerows.SHARED}
    return Figure(start, start + len(slots.text), slots.text, place=0, **shared)


def _placed(sentences: list[tuple[str, Quantity | None]]) -> Iterator[tuple[int, str, Quantity | None]]:
    start = 0
    for sentence, slots in sentences:
        yield start, sentence, slots
        start += len(sentence) + 1


def _relate(connection: sqlite3.Connection, world: Writer) -> None:
    """Let every fiftieth claim conflict with an earlier one, and bring the counts up to date."""
    pairs = [(claim, world.random.randint(1, claim - 1)) for claim in range(50, world.claim, 50)]
    connection.execute("begin immediate")
    connection.executemany(
        """insert into matches
            values (?, ?, 'conflict', '', 'invented', '', 80, abs(random() % 1000) / 300.0, 0)""",
        pairs,
    )
    connection.execute(
        """update claims set conflict = matches.size + 0.01,
            urgency = 3000 + round(1000 * (matches.size + 0.01) / (1.01 + matches.size))
            from matches where matches.claim = claims.number"""
    )
    connection.execute(
        """update reports set conflicts = (select count(*) from claims
            where claims.report = reports.number and conflict > 0)"""
    )
    connection.execute("update totals set conflicts = (select sum(conflicts) from reports)")
    connection.execute("commit")


def main() -> None:
    """Write the library that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.library", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--claims", type=int, default=20)
    chosen = parser.parse_args()
    began = time.perf_counter()
    build(chosen.path, chosen.reports, chosen.claims)
    took, size = time.perf_counter() - began, chosen.path.stat().st_size / 1e6
    print(f"{chosen.reports:,} reports in {took:.1f} s, {size:,.0f} MB")


if __name__ == "__main__":
    main()
