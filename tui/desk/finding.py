"""Finding: in the text, in lists as one types, in the library; filters, orders, bookmarks, saved searches."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from db.errors import LibraryError
from tui import dialogs
from tui.desk.base import ZOOM
from tui.desk.moving import Moving
from tui.filters import ORDERS, Filters
from tui.panes.pane import FindLine
from tui.words import day as day_words
from tui.words import figure_words, joined, one_line, plural

if TYPE_CHECKING:
    from db.records import LibraryClaim, Report

MOST_FOUND = 200
"""Claims that a search of the library shows."""
MOST_HITS = 5_000
"""Hits of a find in one report that are lit."""
HOW_TO_SEARCH = "Words, or fields: measure:killed value:>100 place:Idlib -outlet:SOHR. Enter searches."
YES = ("yes", "no")


class Finding(Moving):
    """Keys that find."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.search_words = ""
        self.claims_found: list[LibraryClaim] = []
        """What the last search found."""

    def action_find(self) -> None:
        """Open the line to type in of the focused pane."""
        pane = self.panes[self.where]
        pane.query_one(FindLine).ask(
            self.filters.text if self.where == "reports" else self.sieves.get(self.where, "")
        )

    @on(Input.Changed, ".find-line")
    def typed(self, event: Input.Changed) -> None:
        """Find or filter with what is typed so far."""
        if not event.input.display:
            return
        finders = {
            "reports": self._filter_reports,
            "reader": self._find_in_text,
            "claims": self._filter_claims,
            "earlier": self._filter_earlier,
        }
        finders[self.where](event.value)

    @on(Input.Submitted, ".find-line")
    def entered(self) -> None:
        """Keep the find and go back to the pane."""
        pane = self.panes[self.where]
        pane.query_one(FindLine).display = False
        pane.target.focus()
        if self.where == "claims":
            self.claim_moved()
        if self.where == "reader" and self.reader.hits:
            self.say(f"{plural(len(self.reader.hits), 'hit')}; n and N walk them, Escape ends the find.")

    def _filter_reports(self, words: str) -> None:
        self.filters = replace(self.filters, text=words.strip())
        self.load_reports()
        self.tell_thing()

    def _filter_claims(self, words: str) -> None:
        self.sieves["claims"] = words.strip()
        self.show_claims(self.claim.number if self.claim else None)

    def _filter_earlier(self, words: str) -> None:
        self.sieves["earlier"] = words.strip()
        self.show_earlier(self.found)

    def _find_in_text(self, words: str) -> None:
        hits = re.finditer(re.escape(words), self.reader.text, re.IGNORECASE) if words.strip() else ()
        found = [match.span() for _, match in zip(range(MOST_HITS), hits, strict=False)]
        top = self.reader.top
        self.reader.light_hits(found, next((i for i, (start, _) in enumerate(found) if start >= top), 0))
        if found:
            self.next_hit(0)

    def next_hit(self, by: int) -> None:
        """Go to the next hit; after the last one comes the first."""
        hits, reader = self.reader.hits, self.reader
        reader.hit = (reader.hit + by) % len(hits)
        reader.go_to(*hits[reader.hit])
        self.say(f"hit {reader.hit + 1} of {len(hits)}")

    def action_leave(self) -> None:
        """Go up one level: the line to type in, the find, the filter, the zoom, the pane."""
        pane = self.panes[self.where]
        line = pane.query_one(FindLine)
        if line.display:
            line.close()
            pane.target.focus()
            self._forget_find()
        elif self.reader.hits or self.sieves.get(self.where):
            self._forget_find()
        elif self.where == "reports" and self.filters != Filters():
            self.filters = Filters()
            self.load_reports()
        elif self.has_class(ZOOM):
            self.action_zoom()
        elif self.where != "reader":
            self.at("reader")
        self.tell_thing()

    def _forget_find(self) -> None:
        self.reader.light_hits(())
        if self.where == "claims":
            self._filter_claims("")
        elif self.where == "earlier":
            self._filter_earlier("")
        elif self.where == "reports" and self.filters.text:
            self._filter_reports("")

    def action_filter(self) -> None:
        """Choose filters in a form."""
        from tui.fields import Field, is_day, one_named, one_of

        now, words = self.filters, [step.label for step in self.scale.values()]
        outlets = self.library.outlets()
        label = self.scale[now.verdict].label if now.verdict in self.scale else ""
        fields = [
            Field("text", "words", now.text, "in title, outlet, agency or id", empty="any"),
            Field("outlet", "outlet", now.outlet, "", one_named(outlets), outlets, empty="any"),
            Field("since", "from", str(now.since or ""), "a day like 2019-03-01", is_day, empty="any day"),
            Field("until", "to", str(now.until or ""), "a day like 2019-03-31", is_day, empty="any day"),
            Field("verdict", "has verdict", label, "", one_of(words), words, empty="any"),
            Field("open_only", "open claims only", _yes(now.open_only), "", one_of(YES), YES, empty="no"),
            Field("bookmarked", "bookmarked only", _yes(now.bookmarked), "", one_of(YES), YES, empty="no"),
        ]
        self.app.push_screen(dialogs.Form("Filter the reports", fields, "filters"), self._filtered)

    def _filtered(self, values: dict[str, str] | None) -> None:
        if values is None:
            return
        from tui.fields import day, named

        verdict = next((step.word for step in self.scale.values() if step.label == values["verdict"]), "")
        self.filters = Filters(
            text=values["text"],
            outlet=values["outlet"] and named(values["outlet"], self.library.outlets()),
            since=day(values["since"]),
            until=day(values["until"]),
            verdict=verdict,
            open_only=values["open_only"] == "yes",
            bookmarked=values["bookmarked"] == "yes",
        )
        self.load_reports()
        self.at("reports")
        self.tell_thing()

    def action_sort(self) -> None:
        """Choose an order for the reports."""

        def chosen(order: str | None) -> None:
            if order:
                self.order = order
                self.load_reports()
                self.say(f"Reports {ORDERS[order]}.")

        choices = [dialogs.Choice(order, words) for order, words in ORDERS.items()]
        self.app.push_screen(dialogs.Choose("Order of the reports", choices, self.order), chosen)

    def action_later(self) -> None:
        """Look at later reports as well, or at earlier ones only."""
        self.later = not self.later
        self.ask()
        self.say("Later reports are shown as well." if self.later else "Only earlier reports are shown.")

    def action_bookmark(self) -> None:
        """Bookmark the report, or take the bookmark off."""
        report = self._report_meant()
        if report:
            self.decide(lambda: self.library.bookmark(report.number, not report.bookmarked))

    def _report_meant(self) -> Report | None:
        return self.report_rows.current if self.where == "reports" else self.report

    def action_search(self) -> None:
        """Search the claims of the library, or take the last search or a saved one."""
        saved = self.library.searches()
        choices = [dialogs.Choice(query, name, query) for name, query in saved.items()]
        if self.search_words and self.search_words not in saved.values():
            choices.insert(0, dialogs.Choice(self.search_words, self.search_words, "the last search"))
        self.app.push_screen(
            dialogs.Choose(
                "Search the claims of the library",
                choices,
                free=dialogs.Free(
                    "words or fields", "search for this", told=HOW_TO_SEARCH, check=self._searched
                ),
                empty="",
            ),
            dialogs.given(self._show_found),
        )

    def _searched(self, words: str) -> str:
        """Search, and return why there is nothing to show, "" when there is."""
        try:
            self.claims_found = self.library.search(words)[:MOST_FOUND]
        except LibraryError as refusal:
            return str(refusal)
        self.search_words = words
        if self.claims_found:
            return ""
        from db.searching import nothing  # with it come the rules, which the first picture does without

        return nothing(words)

    def _show_found(self, words: str) -> None:
        """Offer the claims that a search found, and to keep or to forget the search."""
        kept = next((name for name, query in self.library.searches().items() if query == words), "")
        rows = [
            dialogs.Choice("forget", f"Forget the search {kept!r}")
            if kept
            else dialogs.Choice("keep", "Keep this search")
        ]
        rows += [
            dialogs.Choice(
                f"{item.report} {item.number}",
                joined([day_words(item.statement.published).strip(), _figures(item), item.statement.outlet]),
                one_line(item.claim.text),
            )
            for item in self.claims_found
        ]

        def chosen(value: str | None) -> None:
            if value == "keep":
                self._keep_search()
            elif value == "forget":
                self.library.save_search(kept, "")
                self.say(f"Forgot the search {kept!r}; as the last search S still offers it.")
            elif value:
                report, claim = (int(part) for part in value.split())
                self.open_report(report, claim)
                self.at("reader")

        title = f"{plural(len(self.claims_found), 'claim')} for “{words}”"
        self.app.push_screen(dialogs.Choose(title, rows, rows[1].value), chosen)

    def _keep_search(self) -> None:
        from tui.fields import Field, is_given

        def called(values: dict[str, str] | None) -> None:
            if values:
                self.library.save_search(values["name"], self.search_words)
                self.say(f"Kept as {values['name']!r}; S offers it.")

        field = Field("name", "name", "", "under which S offers it", is_given)
        self.app.push_screen(dialogs.Form("Keep the search", [field]), called)


def _yes(wanted: bool) -> str:
    return YES[0] if wanted else ""


def _figures(item: LibraryClaim) -> str:
    return ", ".join(figure_words(figure) for figure in item.counts)
