"""The app with its surroundings: settings as values, import and export as the two calls it may make back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from factbrowse.settings import Settings


class Stopped(Exception):
    """The reviewer left while something was under way."""


def open_app(path: Path, settings: Settings, *, who: str, first: Sequence[int] = ()) -> int:
    """Open the app on a library and stay until the reviewer leaves."""
    from tui.app import run
    from tui.settings import AppOptions
    from tui.verdicts import PRESETS

    options = AppOptions(
        library=path,
        who=who,
        labels=PRESETS.get(settings.preset, {}),
        keys=settings.keys,
        themes=tuple({"name": name, **colours} for name, colours in settings.themes.items()),
        theme=settings.theme,
        problems=settings.problems,
        auto_advance=settings.auto_advance,
        mouse=settings.mouse,
        start=first[0] if first else None,
        bring_in=partial(bring_in, path, who),
        write_out=partial(write_out, path),
    )
    run(options)
    return 0


def bring_in(path: Path, who: str, sources: list[str], told: Callable[[str], bool]) -> str:
    """Import sources from inside the app; what is added before a stop stays added."""
    from db.library import Library
    from factbrowse.importing import import_sources

    def progress(done: int) -> None:
        if not told(f"{done:,} reports read"):
            raise Stopped

    with Library.open(path, who=who) as library:
        try:
            done = import_sources(library, sources, progress=progress)
        except Stopped:
            return "Stopped; what was read until then is in the library."
    told_first = [str(problem) for problem in done.problems[:1]] + list(done.notices[:1])
    counts = f"{done.added:,} added, {done.duplicates:,} already there, {done.failed:,} not taken."
    return " ".join([counts, *told_first])


def write_out(path: Path, form: str, target: str, reports: list[int]) -> str:
    """Export reports from inside the app (every one when the list is empty)."""
    from db.library import Library
    from factbrowse.exporting import export_lines, write_whole

    with Library.open(path, create=False) as library:
        write_whole(Path(target).expanduser(), export_lines(library, form, reports or None))
    return f"Written to {target}."
