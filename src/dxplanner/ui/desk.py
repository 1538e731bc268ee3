"""What every page is given: the look, the editor, and the few things a page may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dxplanner.plan.plan import Plan
from dxplanner.ui.context import Context
from dxplanner.ui.editor import Editor
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.spec import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    theme: Theme
    context: Context
    editor: Editor
    announce: Callable[[str], None]
    """Say a sentence on the message line and to assistive technology."""
    go_to: Callable[[str, str], None]
    """Chapter id and step id; empty step: the first."""
    go_to_path: Callable[[str], object]
    """The step that asks for a path, with the cursor in the field."""
    show_help: Callable[[Item | None], None]
    """The cursor is in this question."""
    export: Callable[[], None]
    commit: Callable[[], None]
    """A natural pause: write what is pending."""
    expanded: dict[str, set[str]] = field(default_factory=dict)
    """Rows that are open on screen, by table path, as long as the window lives."""

    @property
    def plan(self) -> Plan:
        return self.editor.plan
