"""An Analysis as the JSON object of the command line contract."""

from __future__ import annotations

from datetime import date
from typing import Any

from claims.model import Analysis, Attribution, Claim, Figure, Place, Sentence, Time, Window

Json = dict[str, Any]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _window(window: Window | None) -> Json | None:
    if window is None:
        return None
    return {"from": _day(window.first), "to": _day(window.last), "kind": window.kind}


def _sentence(item: Sentence) -> Json:
    return {
        "start": item.start,
        "end": item.end,
        "score": round(item.score, 4),
        "role": item.role,
        "claim": item.claim,
    }


def _figure(item: Figure) -> Json:
    return {
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "value": item.value,
        "low": item.low,
        "high": item.high,
        "low_open": item.low_open,
        "high_open": item.high_open,
        "bound": item.bound,
        "change": item.change,
        "unit": item.unit,
        "measure": item.measure,
        "population": item.population,
        "part_of": item.part_of,
        "previous": item.previous,
        "window": _window(item.window),
        "as_of": _day(item.as_of),
        "place": item.place,
        "attribution": item.attribution,
        "actor": item.actor,
    }


def _time(item: Time) -> Json:
    return {
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "type": item.type,
        "value": item.value,
        "from": _day(item.first),
        "to": _day(item.last),
        "precision": item.precision,
    }


def _place(item: Place) -> Json:
    return {
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "name": item.name,
        "geonames": item.geonames,
        "country": item.country,
        "lat": item.lat,
        "lon": item.lon,
        "within": list(item.within),
    }


def _attribution(item: Attribution) -> Json:
    return {
        "source": [list(span) for span in item.source],
        "cue": [list(span) for span in item.cue],
        "content": [list(span) for span in item.content],
        "kind": item.kind,
        "vague": item.vague,
        "origin": item.origin,
        "chain": list(item.chain),
    }


def _claim(item: Claim) -> Json:
    return {
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "score": round(item.score, 4),
        "kind": item.kind,
        "figures": list(item.figures),
        "attribution": item.attribution,
        "why": list(item.why),
    }


def encode(analysis: Analysis, *, explain: bool = False) -> Json:
    """Return the analysis as a JSON object; with ``explain``, each item also says which rules fired."""
    article = analysis.article
    record: Json = {
        "id": article.id,
        "title": article.title,
        "published": _day(article.published),
        "outlet": article.outlet,
        "agency": article.agency,
        "url": article.url,
        "language": analysis.language,
        "sha256": article.sha256,
        "text": article.text,
        "sentences": [_sentence(item) for item in analysis.sentences],
        "figures": [_figure(item) for item in analysis.figures],
        "times": [_time(item) for item in analysis.times],
        "places": [_place(item) for item in analysis.places],
        "attributions": [_attribution(item) for item in analysis.attributions],
        "claims": [_claim(item) for item in analysis.claims],
        "unpicked": [{"start": item.start, "end": item.end, "why": item.why} for item in analysis.unpicked],
        "warnings": list(analysis.warnings),
    }
    if explain:
        for layer in ("sentences", "figures", "times", "places", "attributions"):
            for record_item, item in zip(record[layer], getattr(analysis, layer), strict=True):
                record_item["why"] = list(item.why)
    return record
