"""Export: reviews of the library through one of the writers, to a stream or to a file written whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from db.errors import Refused
from db.library import Library
from factbrowse.masthead import Masthead
from factbrowse.review import ReportReview, review
from tui.words import plural

_MODULES = {"md": "markdown"}
"""Formats whose writer has another name."""

CHECKS = ("claimreview", "checks")
"""Formats of judged claims alone; each check has the address of its page, which only its publisher knows."""


def lacking(library: Library, form: str, numbers: Sequence[int] | None, masthead: Masthead) -> str:
    """Return in a sentence what an export of checks will lack, "" when nothing."""
    if form not in CHECKS:
        return ""
    if not (any(library.report(number).judged for number in numbers) if numbers else library.count().judged):
        return "No claim of these reports is judged yet: there are no checks."
    if not (masthead.page or masthead.url):
        return "The checks have no url: name their page or site under publisher in the configuration."
    return ""


def export_lines(
    library: Library,
    form: str,
    numbers: Sequence[int] | None,
    masthead: Masthead,
    *,
    all_dates: bool = False,
    told: Callable[[str], object] = lambda sentence: None,
) -> Iterator[str]:
    """Yield the lines of an export of these reports; None means every report, oldest first.

    ``told`` hears before each claim how many reports are written; what it raises ends the export.
    """
    writer = import_module(f"factbrowse.writers.{_MODULES.get(form, form)}")
    chosen = numbers if numbers is not None else _every(library)
    count = len(numbers) if numbers is not None else library.count().reports

    def reviews() -> Iterator[ReportReview]:
        for done, number in enumerate(chosen):
            heard = partial(told, f"{done:,} of {plural(count, 'report')} written")
            yield review(library, number, all_dates=all_dates, heard=heard)

    lines: Iterator[str] = writer.write(reviews(), masthead)
    return lines


def _every(library: Library, page: int = 500) -> Iterator[int]:
    offset = 0
    while reports := library.reports(order="oldest", limit=page, offset=offset):
        yield from (report.number for report in reports)
        offset += page


def write_whole(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all; raises Refused with the reason when it cannot be.

    What is no file of its own (a device, a link) is written to, not replaced.
    """
    apart = path.is_symlink() or (path.exists() and not path.is_file())
    partial = path if apart else path.with_name(f"{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{line}\n" for line in lines)
        if not apart:
            partial.replace(path)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {(error.strerror or str(error)).lower()}.") from error
    finally:
        if not apart:
            partial.unlink(missing_ok=True)
