"""Which stretches are claims, and why the other sentences that hold a number are none."""

from claims.picking.claiming import pick

__all__ = ["pick"]
