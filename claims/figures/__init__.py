"""Figures as stated: value, interval, bound, unit, measure, population; and numbers that are none."""

from claims.figures.finding import find

__all__ = ["find"]
