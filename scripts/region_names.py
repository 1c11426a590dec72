"""How GeoNames names regions, and how news does: what they are, stripped or put behind it."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz

PROVINCE: Final = "Province"
CLASSES: Final = {
    country: kind
    for kind, countries in {
        "Prefecture": "JP",
        "State": "NG MX BR IN VE MM MY SS SD AT DE",
        "Department": "CO PE BO SV GT HN HT UY PY FR",
        "Governorate": "SY IQ YE LB JO EG TN OM BH KW PS",
        "Oblast": "UA RU BY BG",
        "Region": "KG KZ UZ TM TJ GE ML NE TD SN GN CM GH TG TZ NA MG SO ER ET MW SZ MR CI"
        " CL IT ES FI GR DK PH NZ",
        "County": "KE HU RO HR SE NO EE LT LR GB IE",
        "Division": "BD",
        "District": "UG PT LS IL",
    }.items()
    for country in countries.split()
}
"""What a region is called that shares its name with a town, by country; elsewhere it is a province."""
GENERIC: Final = frozenset(
    word
    for line in (
        "north south east west northern southern eastern western northeast northwest southeast southwest",
        "mid far central centre center middle upper lower nord sud est ouest centrale capital",
        "metropolitan federal national city district territory republican subordination area town land",
        "line region loyalty coast coastal littoral maritime estuaire plateau plateaux savanes cascades",
        "cuvette lac lacs lakes lagunes island islands gulf bay pool highland highlands mountain",
        "cordillera valle delta river rivers bank unity midlands balkan savonia mono",
    )
    for word in line.split()
)
"""Words that name a region only together with what it is: Central, of Central Province."""
ALIKE: Final = 60
"""Likeness (rapidfuzz ratio) of two spellings of one name; by eye: Qabis and Gabes, not Napo and Tena."""
_KINDS: Final = (
    r"Province|District|Governorate|Region|Department|County|Prefecture|Voivodeship|Municipality"
    r"|Municipio|Zone|Republic|Territory|Division|Oblast|Krai|Rayon|Rajons|Marz|Sheng|Shi|Oblysy"
    r"|Qalasy|apskritis|Fylke|Quarter|Aymag|Aimak|Parish|Atholhu|Area|Borough|borough"
)
_AFTER: Final = re.compile(
    rf" (?:Autonomous |county |County )?(?:{_KINDS})$|, .*$| \(.*\)$| [A-Z]\w+ Zizhiqu$"
    r"| Avtonomnyy Okrug$|-do$"
)
_BEFORE: Final = re.compile(
    r"^(?:Province|Departement|Provincia|Muhafazat|Mintaqat|Baladiyat|Madinat|Wilaya|Wilayat-e|Sha`biyat"
    r"|Changwat|Viloyati|Respublika|Republic|Opstina|Raionul|County|Circonscription|Sous-Region"
    r"|Arrondissement|Commune|Misto|Municipio"
    r"|(?:City and |Royal |Metropolitan )*(?:City|Borough|County|District)"
    r"|Huyen|Daerah Istimewa|Mayorality|Chartered City)\b"
    r"(?: (?:de la|de l'|du|des|de|di|da|del|dell'|of)(?: |(?<=')))? *(?:d')?"
)


def tidy(name: str) -> str:
    """Return the name of a region without what it is.

    >>> tidy("Province de la Kossi"), tidy("Muhafazat ad Dakhiliyah"), tidy("Nandi County")
    ('Kossi', 'Ad Dakhiliyah', 'Nandi')
    """
    bare = _AFTER.sub("", _BEFORE.sub("", name)).strip()
    return bare[:1].upper() + bare[1:]


def spelled_like(key: str, name: str) -> bool:
    """Tell two spellings of one folded name from two names, of which one may hold the other.

    >>> spelled_like("rjazan", "ryazan"), spelled_like("johor", "johor bahru"), spelled_like("napo", "tena")
    (True, False, False)
    """
    one, other = set(key.split()), set(name.split())
    return key == name or (not (one <= other or other <= one) and fuzz.ratio(key, name) >= ALIKE)
