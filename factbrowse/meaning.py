"""The embedding model of the configuration, put into a library; without a sound one, wording decides."""

from __future__ import annotations

from pathlib import Path

from db.library import Library
from factbrowse.output import say
from factbrowse.settings import Settings


def weigh_meaning(library: Library, settings: Settings) -> None:
    """Let a library's candidates carry how near they are in meaning, when a model is configured."""
    if not settings.semantic_model:
        return
    from claims.finding.semantic import SemanticError, opened

    try:
        library.model = opened(Path(settings.semantic_model).expanduser())
    except SemanticError as error:
        say(f"{error} Only wording is compared.")
