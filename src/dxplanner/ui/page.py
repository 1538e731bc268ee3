"""What stands in the middle of an open plan. The window knows its pages by what is written here and by nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from dxplanner.plan.plan import Plan
    from dxplanner.wizards.spec import Chapter, Step


class Page(QWidget):
    """`follows`: drawn anew at every change. Pages that only count wait until one comes to them again."""

    steps_wanted = Signal()
    """The officer wants the list of chapters and pages."""
    follows = False
    area: QScrollArea
    chapter: "Chapter | None" = None
    step: "Step | None" = None

    def refresh(self, plan: "Plan") -> None:
        """Show this plan."""

    def place_words(self) -> str:
        """Where one is, in words; empty for a page whose place has a name of its own."""
        return ""

    def offer_steps(self, offered: bool) -> None:
        """Whether the list of pages is behind a button of this page."""

    def focus_first(self) -> None:
        """Put the cursor where one begins."""

    def focus_path(self, path: str) -> bool:
        """Put the cursor in the field of this path and bring it into view; False when it is not here."""
        return False

    def focused_path(self) -> str:
        """The path of the field the cursor is in; empty when it is elsewhere."""
        return ""

    def shows_change(self, path: str, plan: "Plan") -> bool:
        """Whether a change of this path is seen here; then the cursor goes there."""
        return False
