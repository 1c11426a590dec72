"""Import: sources are read, understood, kept; what they say to the claims already there is noted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from db.library import Library
from factbrowse.readers import Problem, read
from factbrowse.understanding import analyses, sound


@dataclass(slots=True)
class Imported:
    """What an import did."""

    added: int = 0
    duplicates: int = 0
    problems: list[Problem] = field(default_factory=list)
    notices: tuple[str, ...] = ()
    """One sentence per report that was already there."""
    numbers: tuple[int, ...] = ()
    """Numbers of the reports added."""

    @property
    def failed(self) -> int:
        """How many reports or sources were not taken."""
        return sum(not problem.kept for problem in self.problems)

    @property
    def clean(self) -> bool:
        """Whether everything given was new and taken as it came."""
        return not self.problems and not self.duplicates


def import_sources(
    library: Library,
    sources: Sequence[str],
    *,
    form: str | None = None,
    who: str = "",
    progress: Callable[[int], None] | None = None,
    processes: int | None = None,
) -> Imported:
    """Read, understand and keep every report of the sources; ``progress`` hears how many are done."""
    done = Imported()
    found = sound(read(sources, form), done.problems)
    kept = library.add(analyses(found, processes), who=who, progress=progress)
    done.added, done.duplicates = kept.added, kept.duplicates
    done.notices, done.numbers = kept.notices, kept.numbers
    return done
