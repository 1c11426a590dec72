"""Places named in a report, with country, coordinates and what contains them."""

from claims.places.finding import find

__all__ = ["find"]
