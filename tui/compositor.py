"""Drawing of a screen that asks only widgets in which something changed, and only for the lines concerned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class Touching(Compositor):
    """Textual's compositor (8.2.8) asks every widget that lies in the smallest rectangle around all changes.

    That of a status line and a header is the whole screen. It also asks those behind others: a pane for the
    ground below its text.
    """

    _touched: Sequence[Region] = ()
    """The changed parts of the screen, while just these are drawn."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return the changed parts, drawn."""
        self._touched = list(self._dirty_regions)
        update = super().render_partial_update()
        self._touched = ()
        return update

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield (region, clip, lines) of what widgets look like, those in front first."""
        if not self._touched:
            yield from super()._get_renders(crop)
            return
        left = self._touched
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            parts = [part for touched in left if (part := touched.intersection(shown))]
            if parts:
                top, bottom = min(part.y for part in parts), max(part.bottom for part in parts)
                lines = Region(shown.x, top, shown.width, bottom - top)
                yield lines, clip, widget.render_lines(lines.translate(-region.offset))
                left = [touched for touched in left if not shown.contains_region(touched)]
