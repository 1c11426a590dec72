"""Which news agency a report comes from, where its data do not say so."""

from __future__ import annotations

import re
from typing import Final

from claims.attribution.sources import canonical, is_agency
from claims.model import Analysis
from claims.slots.speech import CREDITED, cues

_CREDIT: Final = 80
"""Characters of the longest dateline or credit line."""
_WIRE: Final = r"(?P<name>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]*)?)"
_DATELINE: Final = re.compile(rf"\({_WIRE}\) ?[-–—]")
_LAST: Final = re.compile(rf"(?<=[.!?”\"]) *[-–—] ?{_WIRE}\.?\s*$")


def wire(analysis: Analysis, text: str) -> str:
    """Return the wire of a report: "(AFP)" in its dateline, "- AFP" at its end, or whom a source told."""
    spoken = cues(analysis.language).addressed.search(text)
    addressee = canonical(spoken["name"].rstrip("."), analysis.language) if spoken else ""
    if is_agency(addressee, analysis.language):
        return addressee
    edges = (*analysis.sentences[:1], *analysis.sentences[-1:])
    for sentence in edges:
        if sentence.end - sentence.start <= _CREDIT:
            for name in CREDITED.findall(analysis.article.text[sentence.start : sentence.end]):
                for part in (name, name.split()[-1]):  # "With Reuters", at the end of a report
                    if is_agency(part, analysis.language):
                        return str(part)
    return _credited(analysis)


def _credited(analysis: Analysis) -> str:
    """Return the wire of any name that stands where wires do: in a dateline, at the very end."""
    text = analysis.article.text
    for found in (_DATELINE.search(text, 0, _CREDIT), _LAST.search(text, max(0, len(text) - _CREDIT))):
        if found and not any(place.start < found.end("name") <= place.end for place in analysis.places):
            return found["name"]
    return ""
