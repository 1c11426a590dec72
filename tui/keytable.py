"""The one table of keys: bindings, key bar, help, palette, README and the user's key file all read it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.verdicts import SCALE


@dataclass(frozen=True, slots=True)
class Key:
    """One action with the keys that start it."""

    id: str
    """Public name, used in the user's key file."""
    keys: str
    """Default keys, parted by commas."""
    pane: str
    """Where it works: desk (everywhere), list, reports, reader, claims, earlier, marking, compare."""
    action: str
    label: str
    """One or two words for the key bar."""
    help: str
    """One sentence for the help."""
    footer: int = 0
    """Place in the key bar, 1 is most important; 0 stays out."""
    group: str = ""
    """Heading in the help."""


PANES = {
    "desk": "Everywhere",
    "list": "In lists",
    "reports": "Reports",
    "reader": "Reader",
    "claims": "Claims",
    "earlier": "Earlier reports",
    "marking": "While marking a passage",
    "compare": "Side by side",
}

NEIGHBOURS = {
    "reports": ("reports", "list", "desk"),
    "reader": ("reader", "desk"),
    "claims": ("claims", "list", "desk"),
    "earlier": ("earlier", "list", "desk"),
    "marking": ("marking",),
    "compare": ("compare",),
}
"""Which parts of the table are heard while a pane has the focus, nearest first."""

_VERDICTS = tuple(
    Key(
        f"verdict.{step.word}",
        step.key,
        "desk",
        f"judge('{step.word}')",
        step.label,
        f"{step.label.capitalize()}: {step.help}.",
        group="Judge",
    )
    for step in SCALE
)

# fmt: off
TABLE: tuple[Key, ...] = (
    *_VERDICTS,
    Key("verdict.clear", "0", "desk", "judge('unchecked')", "clear", "Clear the verdict.", group="Judge"),
    Key("verdict.repeat", "full_stop", "desk", "repeat", "repeat",
        "Give the last verdict again.", group="Judge"),
    Key("verdict.skip", "s", "desk", "skip", "skip", "Leave the claim open and go on.", 5, "Judge"),
    Key("verdict.cluster", "C", "desk", "cluster", "whole cluster",
        "Give this claim's verdict, or the one just given, to the repeats too; one undo takes all back.",
        group="Judge"),
    Key("confidence", "a", "desk", "confidence", "confidence",
        "Say how sure you are: 1, 2, 3, not given.", group="Judge"),
    Key("note", "e", "desk", "note", "note", "Write a note on the claim.", 6, "Judge"),
    Key("note.editor", "E", "desk", "note_in_editor", "note in editor",
        "Write the note in $EDITOR.", group="Judge"),
    Key("tag", "t", "desk", "tag", "tags", "Add or take away tags of the claim.", 13, group="Judge"),
    Key("flag", "f", "desk", "flag", "flag",
        "Flag the claim for a second look, or take the flag off.", group="Judge"),
    Key("hide", "d", "desk", "hide", "no claim",
        "Hide what is no claim; undo brings it back.", group="Judge"),
    Key("reliability", "R", "desk", "reliability", "reliability",
        "Set the reliability letter (A to F) of the report's outlet.", group="Judge"),
    Key("credibility", "D", "desk", "credibility", "credibility",
        "Set the credibility digit (1 to 6) of the claim, whoever says it.", group="Judge"),
    Key("undo", "u", "desk", "undo", "undo", "Take back the last decision, across restarts.", 8, "Judge"),
    Key("redo", "U", "desk", "redo", "redo", "Do again what was taken back.", group="Judge"),
    Key("history", "H", "desk", "history", "history", "Show every decision on this claim.", group="Judge"),
    Key("queue.next", "w", "desk", "queue(1)", "next open",
        "Go to the next claim that waits for a verdict, largest conflict first, across reports.", 2, "Go"),
    Key("queue.previous", "W", "desk", "queue(-1)", "previous open",
        "Go back in the queue of open claims.", group="Go"),
    Key("mark.next", "n", "desk", "mark(1)", "next claim",
        "Go to the next claim, or the next hit of a find.", 3, "Go"),
    Key("mark.previous", "N", "desk", "mark(-1)", "previous claim",
        "Go to the previous claim or hit.", group="Go"),
    Key("report.next", "J", "desk", "report(1)", "next report", "Open the next report.", group="Go"),
    Key("report.previous", "K", "desk", "report(-1)", "previous report",
        "Open the previous report.", group="Go"),
    Key("report.back", "minus", "desk", "go_back", "back", "Go back to where you came from.", group="Go"),
    Key("pane.next", "tab,l,right", "desk", "pane(1)", "next pane", "Go to the next pane.", 9, "Go"),
    Key("pane.previous", "shift+tab,h,left", "desk", "pane(-1)", "previous pane",
        "Go to the previous pane.", group="Go"),
    Key("jump", "semicolon", "desk", "jump", "jump",
        "Jump: every pane and row on screen gets a letter.", group="Go"),
    Key("find", "slash", "desk", "find", "find",
        "Find in the text; in a list, filter as you type.", 7, "Find"),
    Key("filter", "F", "desk", "filter", "filter",
        "Filter the reports by outlet, date, verdict and more.", group="Find"),
    Key("search", "S", "desk", "search", "search",
        "Search the claims of the library; keep searches by name.", group="Find"),
    Key("sort", "O", "desk", "sort", "sort", "Sort the reports by another order.", group="Find"),
    Key("later", "A", "desk", "later", "later too",
        "Compare with later reports as well, or with earlier only.", group="Find"),
    Key("bookmark", "B", "desk", "bookmark", "bookmark",
        "Bookmark the report, or take the bookmark off.", group="Find"),
    Key("claim.mark", "m", "desk", "mark_claim", "mark",
        "Mark a passage as a claim, or split the current one.", group="Edit"),
    Key("claim.edit", "c", "desk", "edit_claim", "edit",
        "Correct figure, bound, period, place, measure and source.", 12, group="Edit"),
    Key("claim.grow", "greater_than_sign", "desk", "grow(1)", "grow",
        "Make the claim one word longer.", group="Edit"),
    Key("claim.shrink", "less_than_sign", "desk", "grow(-1)", "shrink",
        "Make the claim one word shorter.", group="Edit"),
    Key("claim.merge", "M", "desk", "merge", "merge", "Join the claim with the next one.", group="Edit"),
    Key("evidence", "v", "desk", "compare", "side by side",
        "Show both reports side by side with the slot table; digits judge there too.", 10, group="Look"),
    Key("timeline", "p", "desk", "timeline", "timeline",
        "Draw the reported figures of this claim over time.", 11, group="Look"),
    Key("explain", "I", "desk", "explain", "explain",
        "Say which rules made this a claim and its figures.", group="Look"),
    Key("unpicked", "P", "desk", "unpicked", "not picked",
        "List the numbers that were not picked, and why.", group="Look"),
    Key("zoom", "z,plus", "desk", "zoom", "zoom", "Let the pane fill the screen, and back.", group="Look"),
    Key("theme", "T", "desk", "theme", "theme", "Choose a theme; it changes as you move.", group="Look"),
    Key("copy", "y", "desk", "copy", "copy", "Copy the claim.", group="Share"),
    Key("copy.citation", "Y", "desk", "cite", "copy citation",
        "Copy the claim with outlet, date and address.", group="Share"),
    Key("browser", "o", "desk", "browser", "in browser",
        "Open the report's address in a browser.", group="Share"),
    Key("import", "i", "desk", "bring_in", "import",
        "Bring in reports from a file or a folder.", group="Share"),
    Key("export", "X", "desk", "export", "export", "Write the review to a file.", group="Share"),
    Key("stop", "Z", "desk", "stop", "stop import",
        "Stop the import or export under way; what is in the library stays.", group="Share"),
    Key("palette", "colon,ctrl+p", "desk", "app.command_palette", "commands",
        "Find any command by name.", 14, group="Help"),
    Key("help", "question_mark,f1", "desk", "help", "help",
        "Show the keys of this pane, then all.", 1, "Help"),
    Key("tour", "f2", "desk", "tour", "tour", "Show the tour of six steps.", group="Help"),
    Key("escape", "escape", "desk", "leave", "up",
        "Go up one level: find, filter, zoom. Never quits.", group="Help"),
    Key("redraw", "ctrl+l", "desk", "redraw", "redraw", "Draw the screen anew.", group="Help"),
    Key("suspend", "ctrl+z", "desk", "app.suspend_process", "suspend",
        "Back to the shell; fg returns.", group="Help"),
    Key("back", "q", "desk", "back", "back", "Leave the zoom, else quit.", group="Help"),
    Key("quit", "Q,ctrl+q", "desk", "app.quit", "quit", "Quit; everything is kept already.", group="Help"),
    Key("move.down", "j,down", "list", "move(1)", "down", "Next row."),
    Key("move.up", "k,up", "list", "move(-1)", "up", "Previous row."),
    Key("move.page_down", "space,pagedown,ctrl+d", "list", "page(1)", "page down", "A page down."),
    Key("move.page_up", "b,pageup,ctrl+u", "list", "page(-1)", "page up", "A page up."),
    Key("move.first", "g,home", "list", "first", "first", "First row."),
    Key("move.last", "G,end", "list", "last", "last", "Last row."),
    Key("report.open", "enter", "reports", "open", "read", "Read the report.", 4),
    Key("claim.open", "enter", "claims", "open", "earlier", "Go to the earlier reports of the claim.", 4),
    Key("scroll.down", "j,down", "reader", "scroll_rows(1)", "down", "Scroll down."),
    Key("scroll.up", "k,up", "reader", "scroll_rows(-1)", "up", "Scroll up."),
    Key("scroll.half_down", "ctrl+d", "reader", "scroll_part(0.5)", "half down", "Half a page down."),
    Key("scroll.half_up", "ctrl+u", "reader", "scroll_part(-0.5)", "half up", "Half a page up."),
    Key("scroll.page_down", "space,pagedown", "reader", "scroll_part(1.0)", "page down", "A page down."),
    Key("scroll.page_up", "b,pageup", "reader", "scroll_part(-1.0)", "page up", "A page up."),
    Key("scroll.first", "g,home", "reader", "scroll_edge(0)", "top", "To the top."),
    Key("scroll.last", "G,end", "reader", "scroll_edge(1)", "end", "To the end."),
    Key("reader.open", "enter", "reader", "screen.go_to_earlier", "earlier",
        "Go to the earlier reports of the current claim.", 4),
    Key("earlier.open", "enter", "earlier", "open", "side by side", "Show both reports side by side.", 3),
    Key("relation.accept", "equals_sign", "earlier", "screen.accept", "accept",
        "Accept the proposed relation.", 4),
    Key("relation.refuse", "x", "earlier", "screen.refuse", "not the same",
        "Say that the two are not the same; never offered again.", 5),
    Key("relation.pick", "c", "earlier", "screen.pick_relation", "relation",
        "Pick another relation from a list.", 6),
    Key("evidence.supports", "plus", "earlier", "screen.link('supports')", "supports",
        "Link the earlier sentence as supporting evidence, or take the link away."),
    Key("evidence.contradicts", "minus", "earlier", "screen.link('contradicts')", "contradicts",
        "Link the earlier sentence as contradicting evidence, or take the link away."),
    Key("earlier.read", "r", "earlier", "screen.read_earlier", "read it",
        "Open the earlier report in the reader; minus in another pane comes back."),
    Key("marking.right", "l,right,w", "marking", "step(1)", "word on", "The end goes one word on.", 5),
    Key("marking.left", "h,left,b", "marking", "step(-1)", "word back", "The end goes one word back.", 6),
    Key("marking.down", "j,down", "marking", "step(8)", "on", "The end goes eight words on."),
    Key("marking.up", "k,up", "marking", "step(-8)", "back", "The end goes eight words back."),
    Key("marking.start", "v", "marking", "anchor", "start", "Start the passage at this word.", 3),
    Key("marking.keep", "enter", "marking", "keep", "keep", "Keep the passage as a claim.", 1),
    Key("marking.split", "s", "marking", "split", "split here",
        "Split the current claim before this word.", 7),
    Key("marking.help", "question_mark,f1", "marking", "help", "help",
        "Show the keys of this view, then all.", 4),
    Key("marking.leave", "escape,q", "marking", "dismiss", "leave", "Leave without marking.", 2),
    Key("compare.down", "j,down", "compare", "scroll_both(1)", "down", "Scroll both reports down.", 10),
    Key("compare.up", "k,up", "compare", "scroll_both(-1)", "up", "Scroll both reports up.", 11),
    Key("compare.next", "n", "compare", "other(1)", "next", "The next earlier report.", 1),
    Key("compare.previous", "N", "compare", "other(-1)", "previous", "The previous earlier report.", 12),
    Key("compare.accept", "equals_sign", "compare", "pair('accept')", "accept",
        "Accept the proposed relation.", 3),
    Key("compare.refuse", "x", "compare", "pair('refuse')", "not the same",
        "Say that the two are not the same.", 4),
    Key("compare.pick", "c", "compare", "pair('pick')", "relation", "Pick another relation from a list.", 5),
    Key("compare.supports", "plus", "compare", "pair('supports')", "supports",
        "Link the earlier sentence as supporting evidence, or take the link away.", 6),
    Key("compare.contradicts", "minus", "compare", "pair('contradicts')", "contradicts",
        "Link the earlier sentence as contradicting evidence, or take the link away.", 7),
    Key("compare.slots", "z", "compare", "slots", "all slots",
        "Let the slot table fill the screen, and back.", 9),
    Key("compare.help", "question_mark,f1", "compare", "pair('help')", "help",
        "Show the keys of this view, then all.", 8),
    Key("compare.leave", "escape,q,v,enter", "compare", "dismiss", "leave", "Back to the desk.", 2),
)
# fmt: on
"""Every action that a key can start, in the order of the help."""
