"""Earlier reports of the current claim: asked for when the reviewer rests, shown when they are found."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.ahead import Coming, Next, Remembered, read_ahead
from tui.desk.base import DeskBase
from tui.messages import EarlierFound
from tui.panes.earlier import NO_CLAIM, Earlier
from tui.panes.pane import Sieve
from tui.seeking import Question, Search, question_of
from tui.settings import AppOptions
from tui.sifting import earlier_words, sifted

if TYPE_CHECKING:
    from db.library import Library

REST = 0.06
"""Seconds without a move before earlier reports are looked for: holding a key asks nothing."""

PAUSE = 2.0
"""Seconds on one claim after which memory is tidied: more than between two keys."""

FURTHER = "looking further …"


class Asking(DeskBase):
    """The question that is under way, and its answers."""

    def __init__(self, options: AppOptions) -> None:
        super().__init__(options)
        self.asked = 0
        self.question: Question | None = None
        """What was asked last."""
        self.search: Search | None = None
        """The search for earlier reports that is under way."""
        self.remembered = Remembered()
        self.later = False
        self.looked_at: Callable[[], object] | None = None
        """Shows the matches anew in what lies over the desk: a thorough search brings more."""
        self.awaited: Callable[[], object] | None = None
        """What a key asked of the matches before they were there."""
        self.found: list[Earlier] = []
        """All earlier reports of the current claim; the pane may show fewer."""
        self.place = ""
        """Where the reviewer is, as the library remembers it."""

    def ask(self) -> None:
        """Show what is known of the current claim, and look for earlier reports once the reviewer rests."""
        self.asked += 1
        self.found, self.awaited = [], None
        self.set_timer(PAUSE, partial(self._tidy, self.asked))
        self.leave_search()
        if self.claim is None:
            self.earlier_pane.show([], NO_CLAIM)
            return
        known = self.remembered.recall(self.library, question_of(self.claim, self.claims, self.later))
        if known and known[0]:
            found, self.origins = known
            self.show_earlier(found, FURTHER, stay=False)
        else:
            self.earlier_pane.wait()
        self.set_timer(REST, partial(self._seek, self.asked))

    def _tidy(self, number: int) -> None:
        """Go through all objects while the reviewer reads: under a key it would be felt."""
        if number == self.asked:
            gc.collect()

    def leave_search(self) -> None:
        """Break off the search that nobody waits for any more."""
        if self.search:
            self.search.leave()
            self.search = None

    def coming(self) -> Sequence[Coming]:
        """Return what a key may open next."""
        raise NotImplementedError

    def _seek(self, number: int) -> None:
        if number != self.asked or self.claim is None:
            return
        claim = self.claim
        self.place = f"{claim.report} {claim.number} {self.reader.top}"
        asked = question_of(claim, self.claims, self.later)
        self.question = replace(asked, number=number, place=self.place)

        def answer(found: list[Earlier], origins: str, final: bool) -> None:
            self.post_message(EarlierFound(number, found, origins, final))

        width, kept = self.earlier_pane.size.width, self.library.kept
        ahead = Next(self.coming(), self.later, self.reader.fold, width)

        def meanwhile(library: Library, left: Callable[[], bool]) -> None:
            library.kept = kept
            read_ahead(library, ahead, self.remembered, left)

        path, model = self.options.library, self.library.model
        self.search = Search(path, self.question, answer, model, meanwhile)
        self.run_worker(self.search.run, thread=True, group="earlier", exit_on_error=False)

    def on_earlier_found(self, message: EarlierFound) -> None:
        """Show the answer, unless the reviewer has moved on."""
        if message.question != self.asked or (not message.found and not message.final):
            return
        self.origins = message.origins
        if self.question:
            self.remembered.keep(self.question, message.found, message.origins)
        self.show_earlier(list(message.found), "" if message.final else FURTHER)
        if self.looked_at:
            self.looked_at()
        awaited, self.awaited = self.awaited, None
        if awaited and self.is_current:
            awaited()

    def show_earlier(self, found: list[Earlier], told: str = "", *, stay: bool = True) -> None:
        """Show the matches that the filter leaves; the cursor stays on its match, if it is to ``stay``."""
        self.found, words = found, self.sieves["earlier"]
        now = self.earlier_rows.current if stay and self.earlier_rows.cursor else None
        later = self.later or bool(self.claim and self.claim.news)
        self.earlier_pane.show(
            sifted(found, words, earlier_words) if words else found,
            counts=self.origins,
            keep=now.match.candidate.sentence if now else None,
            told=told or ("later ones too" if later else ""),
            sieve=Sieve(words, len(found)),
        )
