"""Attribution: who says what, by which cue, through which chain."""

from claims.attribution.finding import find

__all__ = ["find"]
