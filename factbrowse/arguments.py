"""Values of options, checked with a sentence for who typed them."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

from factbrowse.readers.fields import day as iso_day

MOST = 1_000_000_000
"""A number of reports, claims or steps above this is a slip of the hand."""


def count(written: str) -> int:
    """Return how many of something are wanted, one at least; raise ArgumentTypeError for anything else."""
    return _whole(written, f"whole number from 1 to {MOST:,}")


def port(written: str) -> int:
    """Return a port of this machine; raise ArgumentTypeError for what is none."""
    wanted = "port; a port is a whole number from 1 to 65535"
    if (number := _whole(written, wanted)) > 65_535:
        raise ArgumentTypeError(f"{written!r} is no {wanted}")
    return number


def claim_number(written: str) -> int:
    """Return the number of a claim; raise ArgumentTypeError for what is none."""
    return _whole(written, "number of a claim; `show` prints them")


def _whole(written: str, wanted: str) -> int:
    if not (written.isascii() and written.isdigit() and 1 <= int(written[:20]) <= MOST):
        raise ArgumentTypeError(f"{written!r} is no {wanted}")
    return int(written)


def day(written: str) -> date:
    """Return a day; raise ArgumentTypeError for what is none."""
    try:
        return iso_day(written)
    except ValueError:
        raise ArgumentTypeError(f"{written!r} is no date; write it as 2019-04-12") from None
