"""Joins one input to one path of the plan: what is typed goes to the editor, what changes comes back.

While the officer is typing the field is left as it stands; only when the cursor leaves is it written anew.
"""

from PySide6.QtCore import QObject, Signal

from dxplanner.core import tree
from dxplanner.core.reflect import FieldShape
from dxplanner.plan.plan import Plan
from dxplanner.ui.bindings import echo, open_items
from dxplanner.ui.desk import Desk
from dxplanner.ui.editor import Standing, sentence_of, standing
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.wizards import options
from dxplanner.wizards.answers import display
from dxplanner.wizards.spec import Field, RowColumn


class Binding(QObject):
    fault_changed = Signal(str)
    """The sentence to show at the field, empty when it reads well."""
    entered = Signal()
    """The officer changed something here."""

    def __init__(
        self, desk: Desk, path: str, shape: FieldShape, spec: Field | RowColumn, widget: FieldInput
    ) -> None:
        super().__init__(widget)
        self._desk = desk
        self.path = path
        self.shape = shape
        self._spec = spec
        self.widget = widget
        self._seen: Standing | None = None
        self._busy = False
        self.fault = ""
        widget.typed.connect(self._on_typed)
        widget.chosen.connect(self._on_chosen)
        widget.left.connect(self._on_left)
        widget.set_read_only(desk.editor.read_only)
        self.refresh(desk.plan)

    def refresh(self, plan: Plan) -> None:
        """Show what stands in the plan now, unless it is what this field itself has just entered."""
        if self._busy or not tree.exists(plan, self.path):
            return
        items = open_items(plan, self.shape, self._spec)
        if items is not None:
            self.widget.set_items(items)
        now = standing(plan, self.path)
        if now != self._seen:
            self._seen = now
            self._show(now)

    @property
    def is_empty(self) -> bool:
        """Neither a value nor something typed that waits to be read."""
        return self._seen is None or (self._seen.value is None and self._seen.draft is None)

    def _show(self, now: Standing) -> None:
        if self.widget.sends_text:
            self.widget.show_text(now.draft if now.draft is not None else display(now.value, self.shape))
        else:
            self.widget.show_value(now.value)
        self.widget.set_echo(echo(self.shape, now.value))
        self._set_fault(sentence_of(self.shape, now.draft))

    def _set_fault(self, sentence: str) -> None:
        self.widget.set_faulty(bool(sentence))
        if sentence != self.fault:
            self.fault = sentence
            self.fault_changed.emit(sentence)

    def _on_typed(self, raw: str) -> None:
        self._busy = True
        try:
            sentence = self._desk.editor.enter(self.path, self.shape, raw)
        finally:
            self._busy = False
        self._seen = standing(self._desk.plan, self.path)
        self.widget.set_echo(echo(self.shape, self._seen.value))
        if (
            not sentence or self.fault
        ):  # a sentence that stands is kept right; a new one waits until the cursor leaves
            self._set_fault(sentence)
        self.entered.emit()

    def _on_chosen(self, value: object) -> None:
        if self._spec.options is not None and value is not None:
            change = options.apply_option(self._spec.options.source, self._desk.plan, self.path, str(value))
            self._desk.editor.make(change, f"「{self.shape.label}」の選択")
        else:
            self._desk.editor.choose(self.path, self.shape, value)
        self.entered.emit()

    def _on_left(self) -> None:
        plan = self._desk.plan
        if not tree.exists(plan, self.path):
            return
        self._seen = standing(plan, self.path)
        self._show(self._seen)
        self._desk.commit()
