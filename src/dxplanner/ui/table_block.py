"""A question answered by rows, on a page: the same frame as a field, a table in the middle."""

from PySide6.QtWidgets import QWidget

from dxplanner.plan.look import differ_in_words_only
from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.field_block import QuestionBlock
from dxplanner.ui.tables.table_editor import TableEditor
from dxplanner.wizards.registry import chosen_paths
from dxplanner.wizards.spec import TableField


class TableBlock(QuestionBlock):
    def __init__(self, desk: Desk, item: TableField, *, em: float, parent: QWidget | None = None) -> None:
        super().__init__(desk, item, parent)
        self.table_item = item
        self._seen: Plan | None = None
        self.table = TableEditor(desk, item, em=em, parent=self)
        self.table.setAccessibleName(self.name)
        self.table.setAccessibleDescription(self.description)
        self.label.setBuddy(self.table.add_button)
        self.table.fault_changed.connect(self.fault_changed)
        self.table.row_entered.connect(lambda: self.help_wanted.emit(item))
        self.whole.addWidget(self.table)
        self.add_tools()
        self.watch(self.table.add_button)
        self.refresh(desk.plan)

    def refresh(self, plan: Plan) -> None:
        super().refresh(plan)
        seen, self._seen = self._seen, plan
        if seen is None or not differ_in_words_only(seen, plan, chosen_paths()):
            self.table.refresh(plan)

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        return self.table.faults()

    def path_of(self, widget: QWidget) -> str:
        return self.table.path_of(widget) or super().path_of(widget)

    def focus_path(self, path: str) -> bool:
        inside = path == self.item.path or path.startswith(f"{self.item.path}[")
        return inside and self.table.focus_path(path)
