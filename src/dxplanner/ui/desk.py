"""What every page is given: the look, the editor, and the few things a page may ask of the window."""

from collections.abc import Callable
from dataclasses import field
from typing import Protocol

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.plan import Plan
from dxplanner.ui.context import Context
from dxplanner.ui.editor import Editor
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.spec import Item


class Jump(Protocol):
    """`place` and `item` are the step and the question to go to where several ask for the path."""

    def __call__(
        self, path: str, place: tuple[str, str] | None = None, item: Item | None = None, /
    ) -> bool: ...


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
    jump: "Jump"
    """The same, and the page says how to get back to where one is now."""
    show_help: Callable[[Item | None], None]
    """The cursor is in this question."""
    export: Callable[[], None]
    commit: Callable[[], None]
    """A natural pause: write what is pending."""
    expanded: dict[str, set[str]] = field(default_factory=dict)
    """What is open or ticked on screen, by the path of the table or the page, as long as the window lives."""

    @property
    def plan(self) -> Plan:
        return self.editor.plan
