"""The masthead of what is handed on: who publishes the checks, where, and in which words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from factbrowse.settings import Settings
from tui.verdicts import scale

_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who publishes the checks."""

    labels: Mapping[str, str] = field(default_factory=dict)
    """The words of the configured scale for verdicts; what is missing is called as in the library."""
    name: str = ""
    """The publisher, "" for the reviewer in person."""
    url: str = ""
    page: str = ""
    """The address of a published check, with {report} and {claim} where their id and number go."""

    def verdict(self, word: str) -> str:
        """Return how a verdict is called."""
        return scale(self.labels)[word].label

    def page_of(self, report: str, claim: int) -> str:
        """Return the address of a published check, "" when none is configured."""
        from urllib.parse import quote

        return self.page.replace("{report}", quote(report, safe="")).replace("{claim}", str(claim))


def masthead_of(settings: Settings) -> Masthead:
    """Return the masthead that the configuration names."""
    publisher = settings.publisher
    return Masthead(
        settings.labels,
        publisher.get("name", ""),
        publisher.get("url", ""),
        publisher.get("page", ""),
    )


def web_address(text: str) -> str:
    """Return an address of the web, "" for whatever else a report calls its address.

    >>> web_address("https://post.example/1"), web_address("javascript:alert(1)")
    ('https://post.example/1', '')
    """
    return text if _ADDRESS.fullmatch(text) else ""
