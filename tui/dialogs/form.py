"""A form: named fields, each with its own check; it hands back the values when all checks pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from tui.dialogs.dialog import Dialog
from tui.fields import Field
from tui.words import joined


class Form(Dialog[dict[str, str]]):
    """Enter in any field keeps all; below the fields stands what is wrong, or what may be typed here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("enter", "keep", show=False, priority=True),
    ]

    def __init__(self, title: str, fields: Sequence[Field], does: str = "keeps") -> None:
        super().__init__(title)
        self.fields = fields
        self.wrong = ""
        """What is wrong; it stands until something else is typed."""
        several = "Tab next field" if len(fields) > 1 else ""
        suggested = "→ takes the suggestion" if any(field.suggestions for field in fields) else ""
        self.HINT = joined([f"Enter {does}", "Escape leaves", several, suggested])

    def body(self) -> ComposeResult:
        """Lay out one line per field and one for problems."""
        with VerticalScroll(classes="fields", can_focus=False):
            for field in self.fields:
                with Horizontal(classes="field"):
                    yield Static(Content(field.label), classes="field-label", markup=False)
                    suggester = (
                        SuggestFromList(field.suggestions, case_sensitive=False)
                        if field.suggestions
                        else None
                    )
                    yield Input(
                        field.value,
                        placeholder=field.help,
                        suggester=suggester,
                        compact=True,
                        id=f"field-{field.name}",
                    )
        yield Static("", classes="told", markup=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say what may stand in the field."""
        self._tell()

    def on_input_changed(self) -> None:
        """Forget what was wrong: something else is typed."""
        if self.wrong:
            self.wrong = ""
            self._tell()

    def _tell(self) -> None:
        told, here = self.query_one(".told", Static), self.focused
        asked = next((field for field in self.fields if here and here.id == f"field-{field.name}"), None)
        told.set_class(bool(self.wrong), "problem")
        told.update(Content(self.wrong or (asked.told() if asked else "")))

    def values(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {
            field.name: self.query_one(f"#field-{field.name}", Input).value.strip() for field in self.fields
        }

    def action_keep(self) -> None:
        """Hand the values back, or say what is wrong and go there."""
        values = self.values()
        wrong = [(field, said) for field in self.fields if (said := field.check(values[field.name]))]
        if not wrong:
            self.dismiss(values)
            return
        self.wrong = "\n".join(f"{field.label}: {said}" for field, said in wrong)
        self._tell()
        self.query_one(f"#field-{wrong[0][0].name}", Input).focus()
