"""Places of the window that are no step and no document: 操作の手引, 制度の資料, 事例, ソフトの使用の申請.

Each is loaded when it is first wanted. Another one is a method here, a line in `all_doors` and one in the plan menu.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dxplanner.ui.door import Door

if TYPE_CHECKING:
    from dxplanner.ui.facts_door import FactsDoor
    from dxplanner.ui.window_host import WindowHost


class Doors:
    def __init__(self, window: "WindowHost", owner: QWidget) -> None:
        """`owner` is the same window as a widget."""
        self._window = window
        self._owner = owner

    def show_manual(self, target: str = "") -> None:
        """At a section, or where the place and the question in hand are explained."""
        from dxplanner.ui.manual.opening import manual_sheet

        self._window.show_sheet(manual_sheet(self._window, self._owner, target))

    @cached_property
    def _facts(self) -> "FactsDoor":
        from dxplanner.ui.facts_door import FactsDoor

        return FactsDoor(self._window, self._owner)

    def show_facts(self) -> None:
        self._facts.show()

    def facts_changed(self, sentence: str) -> None:
        self._facts.changed(sentence)

    def show_cases(self) -> None:
        from dxplanner.ui.places import CASES

        if self._window.shell is not None:
            self._window.go(CASES)

    def show_approval(self) -> None:
        from dxplanner.ui.approval_sheet import ApprovalSheet

        window = self._window
        plan = window.shell.session.plan if window.shell is not None else None
        folder = Path(window.settings.folder("approval") or window.context.plans_folder)
        sheet = ApprovalSheet(
            self._owner, window.theme, window.context, plan, folder, self._remember_approval
        )
        window.show_sheet(sheet)

    def _remember_approval(self, folder: Path) -> None:
        self._window.settings.set_folder("approval", str(folder))

    def all_doors(self) -> tuple[Door, ...]:
        """For Ctrl+K. The manual is found section by section, so its door is not among them."""
        from dxplanner.ui import approval_sheet, cases_page

        facts = (self._facts.door,) if self._window.context.facts is not None else ()
        return (
            Door(title=approval_sheet.PAPER, words=approval_sheet.WORDS, open=self.show_approval),
            Door(title=cases_page.TITLE, words=cases_page.WORDS, open=self.show_cases),
            *facts,
        )
