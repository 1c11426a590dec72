"""Opening a library for a command, with what the configuration adds to it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from claims.clean import clean_line
from db.library import Library
from factbrowse.output import say
from factbrowse.settings import Settings, library_path, reviewer


def open_library(args: Namespace, settings: Settings, *, create: bool = False) -> Library:
    """Open the library that options, environment and configuration name, in the reviewer's name."""
    return opened(library_path(settings, args.db), settings, args.who or reviewer(settings), create=create)


def opened(path: Path, settings: Settings, who: str, *, create: bool = False) -> Library:
    """Open the library at a path, furnished."""
    library = Library.open(path, create=create, who=clean_line(who))
    furnish(settings, library)
    if library.notice:
        say(library.notice)
    return library


def furnish(settings: Settings, library: Library) -> None:
    """Give an open library the names and the embedding model of the configuration; without a sound model,
    wording alone is compared."""
    library.newsroom = settings.newsroom
    if not settings.semantic_model:
        return
    from claims.finding.semantic import SemanticError, opened
    from factbrowse.models import model_files

    try:
        library.model = opened(*model_files(settings.semantic_model))
    except SemanticError as error:
        library.notice = f"{library.notice} {error} Only wording is compared.".strip()
