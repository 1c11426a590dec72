"""Looking closer: side by side, timeline, explanation, what was not picked, help, themes, tour, jump."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from tui import dialogs
from tui.desk.editing import Editing
from tui.desk.finding import Finding
from tui.keytable import PANES
from tui.lists import Rows
from tui.panes.earlier import Earlier
from tui.panes.reader import marks_of
from tui.reader import Mark
from tui.words import day, joined, one_line

if TYPE_CHECKING:
    from claims.model import Analysis

SAME_COUNT = ("repeat", "corroborates", "update", "conflict")


class Looking(Editing, Finding):
    """Keys that look closer."""

    def action_compare(self) -> None:
        """Put both reports side by side, as soon as there is an earlier one."""
        if self.claim is not None and self.earlier_pane.waiting:
            self.say("Looking for earlier reports …")
            self.awaited = self.action_compare
            return
        if self.claim is None or self.report is None or not self.earlier_rows.items:
            self.say("There is no earlier report of this claim to put beside it.")
            return
        claim = self.claim.claim
        marks = marks_of([self.claim], self.scale)[0]
        ours = dialogs.Side(
            self.report.outlet,
            day(self.report.published).strip(),
            self.report.title,
            self.reader.text,
            [Mark(claim.start, claim.end, 0, marks.glyph, marks.verdict, marks.figures)],
            claim.start,
            claim.end,
        )
        found = list(self.earlier_rows.items)
        beside = dialogs.Compare(ours, found, self.earlier_rows.cursor, self._side, self._act_beside)
        self._look(beside, lambda: beside.found_more(list(self.earlier_rows.items)))

    def _look(self, over: dialogs.Compare | dialogs.Page, anew: Callable[[], None]) -> None:
        """Show the matches over the desk, and again when more of them are found meanwhile."""

        def left(verdict: str | None) -> None:
            self.looked_at = None
            if verdict:
                self.action_judge(verdict)

        if self.search:
            self.search.hurry()
        self.looked_at = partial(over.call_later, anew)  # once all of it is there
        self.app.push_screen(over, left)

    def _side(self, item: Earlier) -> dialogs.Side:
        candidate = item.match.candidate
        report, text = self.library.report(candidate.report), self.library.article(candidate.report).text
        start, end = self._stretch(item, text)
        figures: tuple[tuple[int, int], ...] = ()
        if candidate.claim is not None:
            figures = tuple(
                (figure.start, figure.end) for figure in self.library.claim(candidate.claim).figures
            )
        mark = Mark(start, end, 0, " ", "unchecked", figures)
        return dialogs.Side(
            report.outlet, day(report.published).strip(), report.title, text, [mark], start, end
        )

    def _stretch(self, item: Earlier, text: str) -> tuple[int, int]:
        candidate = item.match.candidate
        if candidate.claim is not None:
            claim = self.library.claim(candidate.claim).claim
            return claim.start, claim.end
        start = max(0, text.find(candidate.statement.text))
        return start, start + len(candidate.statement.text)

    def _act_beside(self, index: int, name: str) -> str:
        self.earlier_rows.select(index)
        BESIDE[name](self)
        return self.status.news

    def on_rows_opened(self, message: Rows.Opened) -> None:
        """Choosing an earlier report puts it beside the current one."""
        if message.rows is self.earlier_rows:
            self.action_compare()

    def action_read_earlier(self) -> None:
        """Open the earlier report in the reader."""
        item = self.earlier_rows.current
        if item:
            self.open_report(item.match.candidate.report, item.match.candidate.claim)
            self.at("reader")

    def action_timeline(self) -> None:
        """Draw the reported figures of the claim over time."""
        if self.claim is None:
            self.say("There is no claim here.")
            return
        ours = self.claim.statement

        from tui.timeline import timeline

        def picture(width: int) -> Content:
            like = [item for item in self.found if item.relation in SAME_COUNT]
            said = [item.match.candidate.statement for item in like]
            return timeline([ours, *said], width)

        page = dialogs.Page("Reported figures over time", picture)
        self._look(page, page.redraw)

    def action_explain(self) -> None:
        """Say which rules fired."""
        from tui.explaining import explanation

        claim = self.claim
        if claim is None:
            self.say("There is no claim here.")
            return
        item = self.earlier_rows.current

        def show(analysis: Analysis) -> None:
            words = explanation(claim, analysis, item.match if item else None)
            self.app.push_screen(dialogs.Page("Why this is a claim", lambda _: words))

        self.understand(show)

    def action_unpicked(self) -> None:
        """List the numbers that were not picked; enter shows one in the text, where n and N walk them."""
        self.understand(self._show_unpicked)

    def _show_unpicked(self, analysis: Analysis) -> None:
        left, text = analysis.unpicked, self.reader.text
        choices = [
            dialogs.Choice(str(place), one_line(text[item.start : item.end]), item.why)
            for place, item in enumerate(left)
        ]
        if not choices:
            self.say(joined(["Every number of this report is part of a claim.", *analysis.warnings]))
            return

        def chosen(value: str | None) -> None:
            if value:
                place = int(value)
                self.reader.light_hits([(item.start, item.end) for item in left], place)
                self.at("reader")
                told = f"{place + 1} of {len(left)}, {left[place].why}"
                self.say(f"{told}: m marks it, n goes on, Escape ends.")

        title = joined(["Numbers that were not picked", str(len(left)), *analysis.warnings])
        self.app.push_screen(dialogs.Choose(title, choices), chosen)

    def action_help(self) -> None:
        """Show the keys, those of the pane first."""
        self.show_help(self.where)

    def show_help(self, pane: str) -> None:
        """Show the keys, those of a part of the table first."""
        options = self.options
        files = {"library": str(options.library)}
        if options.configuration:
            files["configuration"] = str(options.configuration)

        def words(width: int) -> Content:
            return dialogs.help_text(pane, options.keys, self.scale, options.problems, width, files)

        self.app.push_screen(dialogs.Page(f"Help · {PANES[pane]}", words))

    def action_tour(self) -> None:
        """Show the tour."""

        def point(name: str) -> None:
            self.show_place(name or self.where)
            for pane in self.panes.values():
                pane.light((name or self.where) == pane.NAME)

        self.app.push_screen(dialogs.Tour(self.scale, point))

    def action_theme(self) -> None:
        """Choose a theme; it shows as the cursor moves."""
        before = self.app.theme
        ours = [name for name in self.app.available_themes if name.startswith("factbrowse")]
        names = [*ours, *(name for name in sorted(self.app.available_themes) if name not in ours)]

        def look(name: str) -> None:
            self.app.theme = name

        def chosen(name: str | None) -> None:
            self.app.theme = name or before
            if name and self.opened_library:
                self.library.remember("theme", name)

        self.app.push_screen(
            dialogs.Choose("Theme", [dialogs.Choice(name, name) for name in names], before, look), chosen
        )

    def action_jump(self) -> None:
        """Give every pane and row on screen a letter."""
        targets: list[dialogs.Target] = []
        for pane in self.panes.values():
            if pane.is_on_screen and pane.region.area:
                targets.append(dialogs.Target(pane.region.x + pane.gutter.left, pane.region.y, pane.NAME, -1))
                targets += _row_targets(pane.NAME, pane.target)
            else:
                targets.append(dialogs.Target(0, 0, pane.NAME, -1, pane.TITLE))
        letters = string.ascii_lowercase + string.ascii_uppercase
        self.app.push_screen(dialogs.Jump(dict(zip(letters, targets, strict=False))), self._jumped)

    def _jumped(self, target: dialogs.Target | None) -> None:
        if target is None:
            return
        self.at(target.pane)
        rows = self.panes[target.pane].target
        if isinstance(rows, Rows) and target.index >= 0:
            rows.cursor = target.index


def _row_targets(name: str, rows: object) -> list[dialogs.Target]:
    if not isinstance(rows, Rows):
        return []
    top, region = int(rows.scroll_offset.y), rows.content_region
    shown = range(-(-top // rows.LINES), min(len(rows.items), (top + region.height) // rows.LINES))
    return [dialogs.Target(region.x, region.y + index * rows.LINES - top, name, index) for index in shown]


BESIDE: Final[Mapping[str, Callable[[Looking], None]]] = {
    "accept": Looking.action_accept,
    "refuse": Looking.action_refuse,
    "pick": Looking.action_pick_relation,
    "supports": lambda desk: desk.action_link("supports"),
    "contradicts": lambda desk: desk.action_link("contradicts"),
    "help": lambda desk: desk.show_help("compare"),
}
"""What keys do while an earlier report stands beside the current one, by their names."""
