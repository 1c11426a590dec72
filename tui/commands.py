"""The command palette: every action of the key table by name, with its key."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator, Sequence
from functools import partial
from typing import Final

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.desk.desk import Desk
from tui.keys import relabelled, shown_keys
from tui.keytable import PANES, TABLE, Key

OFFERED: Final = [
    key
    for key in TABLE
    if (key.pane == "desk" and key.id != "palette")
    or (key.pane == "earlier" and key.action.startswith("screen."))
]
"""What can be done wherever the focus is: also with the earlier report under the cursor of its list."""


def _name(key: Key) -> str:
    group = PANES[key.pane] if key.pane != "desk" else key.group
    return f"{'Verdict' if key.id.startswith('verdict.') else group}: {key.label}"


def fits(typed: Sequence[str], words: str) -> bool:
    """Return whether every word typed begins a word: letters strewn over a sentence are no hit.

    >>> fits(["side", "rep"], "v  Show both reports side by side."), fits(["verd"], "Leave and read.")
    (True, False)
    """
    known = words.casefold().split()
    return all(any(word.startswith(part) for word in known) for part in typed)


class DeskCommands(Provider):
    """What the desk can do."""

    @property
    def _desk(self) -> Desk | None:
        screen = self.screen
        return screen if isinstance(screen, Desk) else None

    def _commands(self, desk: Desk) -> Iterator[tuple[str, str, partial[Coroutine[None, None, bool]]]]:
        for key in (relabelled(key, desk.scale) for key in OFFERED):
            words = f"{shown_keys(key, desk.options.keys)}  {key.help}"
            yield _name(key), words, partial(self.app.run_action, key.action, desk)
        yield (
            "Share: screenshot",
            "Save a picture of the screen as SVG.",
            partial(self.app.run_action, "app.screenshot"),
        )

    async def discover(self) -> Hits:
        """Offer all before a letter is typed."""
        if self._desk:
            for name, words, command in self._commands(self._desk):
                yield DiscoveryHit(Content(name), command, text=name, help=words)

    async def search(self, query: str) -> Hits:
        """Offer what fits."""
        matcher, typed = self.matcher(query), query.casefold().split()
        if self._desk:
            for name, words, command in self._commands(self._desk):
                score = max(matcher.match(name), float(fits(typed, f"{name} {words}")))
                if score > 0:
                    yield Hit(score, Content(name), command, text=name, help=words)
