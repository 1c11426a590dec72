"""What can go wrong with a library; each error is one sentence for the reader.

LibraryError
├── NotFound        no such report or claim
├── Missing         no file at that path
├── Refused         the request makes no sense, with the way out
├── NotALibrary     the file is something else
├── TooNew          written by a newer factbrowse
├── ReadOnly        the file may be read, not changed
├── Busy            another program holds the file for too long
└── Damaged         SQLite finds the file broken
"""

from __future__ import annotations


class LibraryError(Exception):
    """Something that the reader can understand went wrong with a library."""


class NotFound(LibraryError):
    """There is no such thing in this library."""

    def __init__(self, kind: str, name: object) -> None:
        super().__init__(f"There is no {kind} {name} in this library.")


class Missing(LibraryError):
    """There is no file at that path."""

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no library at {path}; import reports first: factbrowse import FILE.")


class Refused(LibraryError):
    """The request makes no sense here; the sentence says what would."""


class NotALibrary(LibraryError):
    """The file is something else."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is not a factbrowse library; name another file, or move it away.")


class TrialLayout(LibraryError):
    """The library has the layout of before the first release."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path} is of a trial version, which is not read; move it away and import the reports anew."
        )


class TooNew(LibraryError):
    """The file was written by a newer factbrowse."""

    def __init__(self, path: object, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer factbrowse (schema {found}, this one knows {known}); "
            "update factbrowse."
        )


class ReadOnly(LibraryError):
    """The file may be read, not changed."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path} cannot be written: it is open for reading only; copy it to where you may write."
        )


class Busy(LibraryError):
    """Another program holds the file for too long."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is held by another program; close it, or try again in a moment.")


class Damaged(LibraryError):
    """SQLite finds the file broken."""

    def __init__(self, path: object, detail: object) -> None:
        super().__init__(f"{path} is damaged ({detail}); restore it from a backup.")
