"""Settings of every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
"""The time of one example tells of the machine: tests of speed measure what they compare themselves."""
