"""Sentences with their offsets and roles."""

from claims.sentences.splitting import split

__all__ = ["split"]
