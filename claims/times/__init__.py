"""Time expressions: TIMEX3 values, the days that they cover, and the windows that they give to figures."""

from claims.times.finding import find

__all__ = ["find"]
