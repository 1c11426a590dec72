"""The app with its surroundings: settings as values, import and export as the two calls it may make back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factbrowse.apart import Stopped, apart
from factbrowse.settings import Settings, toured_path

if TYPE_CHECKING:
    from db.library import Library


def open_app(
    path: Path, settings: Settings, *, who: str, first: Sequence[int] = (), configuration: Path | None = None
) -> int:
    """Open the app on a library and stay until the reviewer leaves."""
    from tui.app import run
    from tui.keys import check_keymap
    from tui.settings import AppOptions
    from tui.themes import theme_of

    keys, wrong = check_keymap(settings.keys, settings.lines)
    themes = [{"name": name, **colours} for name, colours in settings.themes.items()]
    wrong += [sentence for theme in themes for sentence in theme_of(theme, settings.lines)[1]]
    options = AppOptions(
        library=path,
        configuration=configuration,
        who=who,
        labels=settings.labels,
        keys=keys,
        themes=themes,
        theme=settings.theme,
        theme_line=settings.lines.get("theme", 0),
        problems=(*settings.problems, *wrong),
        auto_advance=settings.auto_advance,
        mouse=settings.mouse,
        tour=not toured_path().exists(),
        toured=_take_note,
        start=first[0] if first else None,
        furnish=partial(_furnish, settings),
        bring_in=partial(bring_in, path, settings, who),
        write_out=partial(write_out, path, settings, who),
    )
    run(options)
    return 0


def _take_note() -> None:
    """Take note that the tour was shown; where nothing can be written, it is shown again."""
    path = toured_path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def _furnish(settings: Settings, library: Library) -> None:
    """Furnish a library that the app opened; loading the rules waits until after the first picture."""
    from factbrowse.opening import furnish

    furnish(settings, library)


def bring_in(
    path: Path, settings: Settings, who: str, sources: list[str], told: Callable[[str], bool]
) -> str:
    """Import sources from inside the app, in a process of its own; what is added before a stop stays added.

    Raises Refused when nothing in the sources could be read.
    """
    try:
        return apart(partial(_brought, path, settings, who, sources), told)
    except Stopped:
        return "Stopped; what was read until then is in the library."


def _brought(
    path: Path, settings: Settings, who: str, sources: list[str], told: Callable[[str], object]
) -> str:
    """Import sources; return what came of it in a sentence."""
    from db.errors import Refused
    from factbrowse.evidence import news_told, waiting_told
    from factbrowse.importing import import_sources
    from factbrowse.opening import opened

    with opened(path, settings, who, create=True) as library:
        known = library.notice
        private = settings.private_networks
        done = import_sources(library, sources, private=private, progress=told)
        noticed = [library.notice] if library.notice != known else []
    wrong = [*map(str, done.problems), *done.notices]
    told_first = wrong[:1] + ([f"{len(wrong) - 1:,} more: factbrowse import tells all."] if wrong[1:] else [])
    if done.failed and not (done.added or done.duplicates):
        raise Refused(" ".join(["Nothing was brought in.", *told_first]))
    counts = f"{done.added:,} added, {done.duplicates:,} already there, {done.failed:,} not taken."
    news = [news_told(done.news)] if done.news else []
    waits = [waiting_told(done.waiting)] if done.waiting else []
    return " ".join([counts, *news, *told_first, *done.warnings, *done.decisions[:1], *waits, *noticed])


def write_out(  # noqa: PLR0913
    path: Path,
    settings: Settings,
    who: str,
    form: str,
    target: str,
    reports: list[int],
    told: Callable[[str], bool],
) -> str:
    """Export reports from inside the app (every one when the list is empty)."""
    from factbrowse.exporting import export_lines, lacking, write_whole
    from factbrowse.masthead import masthead_of
    from factbrowse.opening import opened

    def heard(sentence: str) -> None:
        if not told(sentence):
            raise Stopped

    with opened(path, settings, who) as library:
        masthead = masthead_of(settings)
        try:
            lines = export_lines(library, form, reports or None, masthead, told=heard)
            write_whole(Path(target).expanduser(), lines)
        except Stopped:
            return f"Stopped; {target} was not written."
        lack = lacking(library, form, reports, masthead)
    return f"Written to {target}. {lack}".rstrip()
