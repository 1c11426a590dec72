"""Which language a report is in: as given, else found out; an unknown one is said."""

from __future__ import annotations

from claims.language import known
from claims.model import Article


def language_of(article: Article) -> tuple[str, tuple[str, ...]]:
    """Return the language code and the warnings for the reader."""
    code = article.language.lower()[:2] or "en"
    if code in known():
        return code, ()
    return code, (f"There is no language file for {code!r}: sentences and digits only.",)
