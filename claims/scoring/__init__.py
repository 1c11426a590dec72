"""How much a sentence is worth checking, and why."""

from claims.scoring.model import score

__all__ = ["score"]
