"""A form: named fields, each with its own check; it hands back the values when all checks pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.dialogs.dialog import Dialog
from tui.fields import Field
from tui.paths import further
from tui.words import joined

AROUND = 12
"""Rows of a form beside its fields: frame and padding 4, keys 3, what is told 5."""


class Offered(Suggester):
    """The first of what a field may become stands grey behind what is typed."""

    def __init__(self, field: Field) -> None:
        super().__init__(use_cache=not field.completes, case_sensitive=True)
        self.field = field

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first offer."""
        return next(iter(self.field.offers(value)), None) if value else None


AtOdds = Callable[[dict[str, str]], dict[str, str]]
"""Returns by field what values that are sound alone say against one another."""


class Form(Dialog[dict[str, str]]):
    """Enter in any field keeps all; below the fields stands what is wrong, or what may be typed here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("tab", "go_on", show=False, priority=True),
        Binding("enter", "keep", show=False, priority=True),
    ]

    def __init__(
        self, title: str, fields: Sequence[Field], does: str = "keeps", at_odds: AtOdds = lambda values: {}
    ) -> None:
        super().__init__(title)
        self.fields = fields
        self.at_odds = at_odds
        self.wrong = ""
        """What is wrong; it stands until something else is typed."""
        several = "Tab next field" if len(fields) > 1 else ""
        if any(field.completes for field in fields):
            several = "Tab completes a path" if not several else "Tab next field, completes a path"
        suggested = "→ takes the suggestion" if any(field.suggestions for field in fields) else ""
        self.HINT = joined([f"Enter {does}", "Escape leaves", several, suggested])

    def body(self) -> ComposeResult:
        """Lay out one line per field and one for problems."""
        with VerticalScroll(classes="fields", can_focus=False):
            for field in self.fields:
                with Horizontal(classes="field"):
                    yield Static(Content(field.label), classes="field-label", markup=False)
                    yield Input(
                        field.value,
                        placeholder=field.empty,
                        suggester=Offered(field),
                        compact=True,
                        id=f"field-{field.name}",
                    )
        yield Static("", classes="told", markup=False)

    def on_resize(self) -> None:
        """Take the whole screen where what is told below the fields would have no room otherwise."""
        room = self.app.size.height * 9 // 10 - AROUND
        self.set_class(len(self.fields) > room, "-crowded")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the field, and say what may stand in it."""
        here = event.widget.parent
        for label in self.query(".field-label"):
            label.set_class(label.parent is here, "-here")
        self._tell()

    def on_input_changed(self) -> None:
        """Forget what was wrong, and say what may follow: something else is typed."""
        field, _ = self._in_hand()
        if self.wrong or (field and (field.completes or field.suggestions)):
            self.wrong = ""
            self._tell()

    def _in_hand(self) -> tuple[Field | None, Input | None]:
        """Return the field that has the focus, and the line to type in."""
        here = self.focused
        field = next((field for field in self.fields if here and here.id == f"field-{field.name}"), None)
        return field, here if isinstance(here, Input) else None

    def _tell(self) -> None:
        told, (asked, line) = self.query_one(".told", Static), self._in_hand()
        told.set_class(bool(self.wrong), "problem")
        told.update(Content(self.wrong or (asked.told(line.value) if asked and line else "")))

    def action_go_on(self) -> None:
        """Complete a path as far as its offers agree; where nothing can be added, go to the next field."""
        field, line = self._in_hand()
        if field and line and field.completes:
            longer = further(line.value, field.offers(line.value))
            if len(longer) > len(line.value):
                line.value = longer
                line.cursor_position = len(longer)
                return
        self.focus_next()

    def values(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {
            field.name: self.query_one(f"#field-{field.name}", Input).value.strip() for field in self.fields
        }

    def action_keep(self) -> None:
        """Hand the values back, or say what is wrong and go there."""
        values = self.values()
        said = {field.name: field.check(values[field.name]) for field in self.fields}
        said = said if any(said.values()) else self.at_odds(values)
        wrong = [field for field in self.fields if said.get(field.name)]
        if not wrong:
            self.dismiss(values)
            return
        first, others = wrong[0], ", ".join(field.label for field in wrong[1:])
        self.wrong = f"{first.label}: {said[first.name]}" + (f"\nAlso wrong: {others}" if others else "")
        self._tell()
        self.query_one(f"#field-{first.name}", Input).focus()
