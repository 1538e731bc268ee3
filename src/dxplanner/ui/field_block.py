"""One question on a page: label, ※必須, hint, why, field, sentence, example and わからない, in this order."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dxplanner.plan.look import draft_at, marks_at
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.ui.binding import Binding
from dxplanner.ui.bindings import make_input
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, column, frame, label, line, reading, set_shown
from dxplanner.ui.theme.theme import set_role
from dxplanner.ui.wide import Wide
from dxplanner.ui.widgets.base import FieldInput, put_cursor
from dxplanner.wizards.engine import is_answered, label_of_item, shape_of_item, visible
from dxplanner.wizards.spec import Example, Field, TableField

UNKNOWN_SENTENCE = "「わからない」と記録しました。書類には〔未記入〕と印刷され、確認の一覧に残ります。"
_BADGES = (MarkKind.RECONSTRUCTED, MarkKind.NOT_APPLICABLE, MarkKind.USER_CONFIRMED, MarkKind.OVERRIDDEN)


class QuestionBlock(Wide):
    """What fields and tables have in common; the subclass puts its own in the middle."""

    help_wanted = Signal(object)
    fault_changed = Signal()

    def __init__(self, desk: Desk, item: Field | TableField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item = item
        self.name = label_of_item(item)
        self.whole = column(self, desk.theme, gap=6)
        self.label = label(self.name, "field_label", wrap=True)
        self._badges: dict[MarkKind, QLabel] = {}
        self.whole.addLayout(self._head())
        support = "".join(part for part in (item.hint, item.why) if part)
        self.support = reading("\n".join(part for part in (item.hint, item.why) if part), "support")
        self.whole.addWidget(self.support)
        set_shown(self.support, bool(support))

    def _head(self) -> QVBoxLayout:
        theme = self.desk.theme
        head = column(None, theme, gap=2)
        words = line(None, theme, gap=10)
        words.addWidget(self.label, 0)
        if self.item.required_by:
            words.addWidget(label("※必須", "required"), 0, Qt.AlignmentFlag.AlignVCenter)
        for kind in _BADGES:
            badge = label(kind.label, "badge")
            badge.setVisible(False)
            self._badges[kind] = badge
            words.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addStretch(1)
        head.addLayout(words)
        return head

    @property
    def description(self) -> str:
        """For assistive technology: what stands around the field on the page."""
        required = "必須" if self.item.required_by else ""
        return "。".join(part for part in (required, self.item.hint.rstrip("。"), self.item.why) if part)

    def add_tools(self) -> None:
        """The line under the field: example and わからない."""
        theme = self.desk.theme
        tools = line(None, theme, gap=20)
        self._example_box = _example_box(self.desk, self.item.example) if self.item.example else None
        if self._example_box is not None:
            self.example_button = button("例（出典つき）を見る", "link", self._toggle_example)
            self.example_button.setAccessibleName(f"{self.name}の例を見る")
            tools.addWidget(self.example_button)
        self.unknown = QPushButton("わからない")
        self.unknown.setCheckable(True)
        set_role(self.unknown, "toggle")
        self.unknown.setAccessibleName(f"{self.name}は、わからない")
        self.unknown.clicked.connect(self._on_unknown)
        self.unknown.setEnabled(not self.desk.editor.read_only)
        tools.addWidget(self.unknown)
        tools.addStretch(1)
        self.whole.addLayout(tools)
        self._unknown_note = reading(UNKNOWN_SENTENCE, "support", height=130)
        self._unknown_note.setVisible(False)
        self.whole.addWidget(self._unknown_note)
        if self._example_box is not None:
            self.whole.addWidget(self._example_box)
            self._example_box.setVisible(False)

    def _toggle_example(self) -> None:
        if self._example_box is None:
            return
        shown = not self._example_box.isVisibleTo(self)
        set_shown(self._example_box, shown)
        self.example_button.setText("例を閉じる" if shown else "例（出典つき）を見る")

    def _on_unknown(self, unknown: bool) -> None:
        self.desk.editor.set_unknown(self.item.path, self.name, unknown)
        if unknown:
            self.desk.announce(UNKNOWN_SENTENCE)

    def refresh(self, plan: Plan) -> None:
        set_shown(self, visible(plan, self.item.visible_when))
        marks = {mark.kind for mark in marks_at(plan, self.item.path)} if plan.marks else set()
        for kind, badge in self._badges.items():
            set_shown(badge, kind in marks)
        unknown = MarkKind.UNKNOWN in marks
        self.unknown.setChecked(unknown)
        self.unknown.setText("✓ わからない" if unknown else "わからない")
        set_shown(self._unknown_note, unknown)
        waiting = not is_answered(plan, self.item) and draft_at(plan, self.item.path) is None
        set_shown(self.unknown, unknown or waiting)

    def watch(self, widget: QWidget) -> None:
        """Tell the help pane when the cursor comes here."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.help_wanted.emit(self.item)
        return False

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        """What does not parse here: path, name, sentence."""
        return ()

    def focus_path(self, path: str) -> bool:
        """Put the cursor in the field of this path, if it is here."""
        return False

    def path_of(self, widget: QWidget) -> str:
        """The path whose field this widget belongs to; empty when it is none here."""
        return self.item.path if self.isAncestorOf(widget) else ""


class FieldBlock(QuestionBlock):
    def __init__(self, desk: Desk, item: Field, parent: QWidget | None = None) -> None:
        super().__init__(desk, item, parent)
        self.shape = shape_of_item(item)
        self.input: FieldInput = make_input(desk.theme, self.shape, item, lambda: desk.plan)
        self.input.set_names(self.name, self.description)
        self.label.setBuddy(self.input.focus_target())
        self.whole.addWidget(self.input)
        self.fault = label("", "fault", wrap=True)
        self.fault.setVisible(False)
        self.whole.addWidget(self.fault)
        self.add_tools()
        self.binding = Binding(desk, item.path, self.shape, item, self.input)
        self.binding.fault_changed.connect(self._on_fault)
        self._on_fault(self.binding.fault)
        for widget in self.input.keyboard_parts():
            self.watch(widget)
        self.refresh(desk.plan)

    def _on_fault(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}" if sentence else "")
        set_shown(self.fault, bool(sentence))
        self.input.set_names(self.name, f"{sentence}{self.description}")
        self.fault_changed.emit()

    def refresh(self, plan: Plan) -> None:
        super().refresh(plan)
        self.binding.refresh(plan)

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        if not self.binding.fault or self.isHidden():
            return ()
        return ((self.item.path, self.name, self.binding.fault),)

    def focus_path(self, path: str) -> bool:
        if path != self.item.path:
            return False
        put_cursor(self.input.focus_target())
        return True


def _example_box(desk: Desk, example: Example) -> QFrame:
    box = frame("example")
    inside = column(box, desk.theme, gap=6, margins=(14, 10, 14, 10))
    inside.addWidget(reading(example.text))
    inside.addWidget(reading(f"出典：{example.source}", "support"))
    return box
