"""The slots that a sentence leaves open, filled from its report."""

from claims.slots.filling import fill

__all__ = ["fill"]
