"""Keys in turn: a key is heard once the one before it has done its work, so that nothing typed ahead is lost.

Textual 8.2.8 hands a key to the widget that has the focus when it arrives. Of what comes in one packet, as
on a slow line, all goes to what was there before the first key opened something: a note lost its beginning.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial
from time import monotonic

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

from tui.escaping import ALT, behind_escape

PATIENCE = 0.5
"""Seconds after which the next key is heard whatever became of the one before."""
SOON, LOOKS = 0.01, 300
"""Seconds between two looks at what a key opened or left, and how often a dialog is waited for."""


ROUNDS = 2
"""How often the way of a key is gone behind it: what it sends that way, as a line its words, is heard too."""


class Answered(Message):
    """Goes the way of a key behind it; back at the app, the key has been heard by all on that way."""

    def __init__(self, number: int, asked: Widget, rounds: int = ROUNDS) -> None:
        super().__init__()
        self.number = number
        self.asked = asked
        """Who heard the key first."""
        self.rounds = rounds
        """How often the way is still to be gone, this time included."""


class InTurn(App[None]):
    """An app that hears one key at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key] = deque()
        self._until: asyncio.TimerHandle | None = None
        """Ends the patience with the key under way; None when there is none."""
        self._looks = 0
        self._heard = 0
        """Number of the key under way: an answer that comes after the patience with its key is none."""

    async def on_event(self, event: events.Event) -> None:
        """Keep a key until its turn; take Alt and a key that no key file binds for Escape and the key."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._is_escape_and_key(event):
            self._typed.append(events.Key("escape", None))
            event = behind_escape(event)
        self._typed.append(event)
        await self._hear()

    def _is_escape_and_key(self, event: events.Key) -> bool:
        return event.key.startswith(ALT) and bool(event.character) and event.key not in self.active_bindings

    async def _hear(self) -> None:
        while self._typed and self._until is None and self.screen_stack:  # none is left while the app ends
            if self._is_opening():
                self._until = self._later(SOON, self._go_on)
                return
            self._looks = 0
            self._heard += 1
            await super().on_event(self._typed.popleft())
            asked = self.focused or self.screen
            if asked.post_message(Answered(self._heard, asked)):
                self._watch(asked, monotonic() + PATIENCE)

    def _watch(self, asked: Widget, until: float) -> None:
        """Have patience with the key under way, as long as there is somebody to answer it."""
        if monotonic() < until and asked.is_attached and asked.is_running:
            self._until = self._later(SOON, partial(self._watch, asked, until))
        else:
            self._go_on()

    def _is_opening(self) -> bool:
        """Return whether what is on top does not take keys yet, but will."""
        screen = self.screen
        self._looks += 1
        if screen.focused or self._looks > LOOKS:
            return False
        wanted = self.AUTO_FOCUS if screen.AUTO_FOCUS is None else screen.AUTO_FOCUS
        return not screen.is_mounted or (
            bool(wanted) and any(widget.focusable for widget in screen.query(wanted))
        )

    def _later(self, seconds: float, act: Callable[[], None]) -> asyncio.TimerHandle:
        return asyncio.get_running_loop().call_later(seconds, act)

    def _give_up(self) -> None:
        if self._until:
            self._until.cancel()
            self._until = None

    def _go_on(self) -> None:
        self._give_up()
        self.call_next(self._hear)

    def on_answered(self, message: Answered) -> None:
        """Hear the next key, after what the last one asked for: a focus comes by a message of its own."""
        message.stop()
        again = Answered(message.number, message.asked, message.rounds - 1)
        if not (again.rounds and message.asked.is_attached and message.asked.post_message(again)):
            self.call_later(self._next, message.number)

    async def _next(self, number: int) -> None:
        if number == self._heard:
            self._give_up()
            await self._hear()
