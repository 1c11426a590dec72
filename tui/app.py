"""The app: themes, keys, the command palette, and the desk. Decides nothing about claims."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import ClassVar, Final, cast

from platformdirs import user_downloads_path
from rich.console import RenderableType
from textual.app import App
from textual.events import DeliveryComplete, DeliveryFailed
from textual.geometry import Size
from textual.screen import Screen

from tui.commands import DeskCommands
from tui.desk.desk import Desk
from tui.escaping import hear_alt
from tui.frame import Difference, Frame, Pictured
from tui.paint import PAINTS
from tui.settings import AppOptions
from tui.sizes import HEIGHTS, WIDTHS
from tui.themes import DEFAULT, LIGHT, OURS, SIXTEEN, SIXTEEN_LIGHT, VARIABLES, theme_of
from tui.typeahead import InTurn

FEW = {"standard", "windows"}
"""What Rich calls terminals of sixteen colours; it takes those that have none for such."""

PICTURE: Final = "picture"
"""Name of the picture of the screen while it is saved."""

OVER: Final = Path(__file__).with_name("dialogs.tcss")

HANDOVER = 0.001
"""Seconds after which a busy worker lets the screen go on; Python's own 0.005 adds up to a key that lags."""


class FactBrowse(InTurn):
    """One window on one library."""

    TITLE = "factbrowse"
    CSS_PATH = "factbrowse.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = PAINTS
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    COMMANDS: ClassVar = {DeskCommands}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+backslash"
    """Never pressed: our own table binds the palette."""

    _sixteen = False
    """Whether the terminal has sixteen colours, or none."""
    _of_user: frozenset[str] = frozenset()
    """Names of the themes that the user wrote."""

    def __init__(self, options: AppOptions) -> None:
        super().__init__()
        self.options = options
        self._sixteen = self.console.color_system in FEW
        self.frame = Frame()
        self._framed = Size(0, 0)
        for theme in OURS:
            self.register_theme(theme)
        for values in options.themes:
            theme_of_user, _ = theme_of(values)
            if theme_of_user:
                self.register_theme(theme_of_user)
                self._of_user |= {theme_of_user.name}
        if options.theme and options.theme not in self.available_themes:
            near = get_close_matches(options.theme, self.available_themes, n=1)
            meant = f"; did you mean {near[0]!r}?" if near else "; T shows those there are"
            where = f"line {options.theme_line}: " if options.theme_line else ""
            problem = f"{where}there is no theme {options.theme!r}{meant}"
            self.options = replace(options, problems=(*options.problems, problem))
        self._begin_with(options.theme if options.theme in self.available_themes else DEFAULT)
        self.set_keymap(dict(options.keys))

    def _begin_with(self, theme: str) -> None:
        """Have a theme from the first picture on; set like later ones, all would be styled twice."""
        self.set_reactive(App.theme, theme)
        dark = self.current_theme.dark
        few = self._sixteen or self.no_color
        classes = {f"-theme-{theme}": True, "-dark-mode": dark, "-light-mode": not dark, "-few-colours": few}
        self.update_classes(classes, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme our own colours, those for its ground."""
        return VARIABLES if self.current_theme.dark else LIGHT

    def get_css_variables(self) -> dict[str, str]:
        """Say which of sixteen colours ours are, where there are no more; a user's theme stays as it is."""
        variables = super().get_css_variables()
        if self._sixteen and self.theme not in self._of_user:
            variables = variables | (SIXTEEN if self.current_theme.dark else SIXTEEN_LIGHT)
            self.theme_variables = variables
        return variables

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save a picture of the screen with the downloads; in the current folder where there are none."""
        folder = Path(path) if path else user_downloads_path()
        self.deliver_text(
            StringIO(self.export_screenshot()),
            save_directory=folder if folder.is_dir() else Path.cwd(),
            save_filename=filename or f"factbrowse-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.svg",
            open_method="browser",
            mime_type="image/svg+xml",
            name=PICTURE,
        )

    def on_delivery_complete(self, event: DeliveryComplete) -> None:
        """Say where the picture is."""
        if event.name == PICTURE:
            self.notify(f"Picture: {event.path}" if event.path else "Picture saved.", markup=False)

    def on_delivery_failed(self, event: DeliveryFailed) -> None:
        """Say why there is no picture."""
        if event.name == PICTURE:
            self.notify(f"No picture: {event.exception}", severity="error", markup=False)

    def on_mount(self) -> None:
        """After an editor has had the terminal, nothing on it is known."""
        self.app_resume_signal.subscribe(self, lambda _: self.frame.forget(), immediate=True)

    def _load_screen_css(self, screen: Screen[object]) -> None:
        """Read the styles of what lies over the desk with the first of it: the first picture does without.

        As a style sheet of the dialogs all styles would be read and applied anew (Textual 8.2.8).
        """
        if not self.stylesheet.has_source(str(OVER)):
            self.stylesheet.add_source(OVER.read_text("utf-8"), (str(OVER), ""))
        super()._load_screen_css(screen)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send only what differs from what stands on the terminal (Textual 8.2.8 sends whole regions)."""
        if screen.size != self._framed:
            self._framed = screen.size
            self.frame.forget()
        if isinstance(renderable, Pictured):
            super()._display(screen, cast("RenderableType", Difference(renderable, self.frame)))
            return
        if renderable is not None:
            self.frame.forget()
        super()._display(screen, renderable)

    def get_default_screen(self) -> Screen[None]:
        """Return the desk."""
        return Desk(self.options)


def run(options: AppOptions) -> None:
    """Open the app and return when the reviewer leaves it."""
    sys.setswitchinterval(HANDOVER)
    hear_alt()
    FactBrowse(options).run(mouse=options.mouse)
