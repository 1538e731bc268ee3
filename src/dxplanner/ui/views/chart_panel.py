"""Beside the chart: the box one has chosen, what is wrong with it, and its lines, to be changed in words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.plan.organisation import RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.services import chart_edits as edits
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label, reading, rule
from dxplanner.ui.widgets.combo_input import ComboBox

KINDS = tuple(RelationKind)
NOTHING = "枠を選ぶと、その枠の線と、直すところをここに示します。"


class ChartPanel(QWidget):
    """`act(path, deed, …)` is the view's."""

    def __init__(self, desk: Desk, act: Callable[..., None]) -> None:
        super().__init__()
        self._desk, self._act = desk, act
        self._told: tuple[object, ...] = ()
        self._combos: dict[str, ComboBox] = {}
        self._whole = column(self, desk.theme, gap=6)
        self.sentences: tuple[str, ...] = ()

    def show_node(self, plan: Plan, path: str, sentences: tuple[str, ...]) -> None:
        node = edits.node_at(plan, path)
        lines = () if node is None else edits.lines_at(plan, node.id)
        titles = tuple(edits.title_of(plan, line.other) for line in lines)
        told = (path, None if node is None else node.title, lines, titles, sentences)
        if told == self._told:
            return
        self._told, self.sentences = told, sentences
        focused = next((key for key, combo in self._combos.items() if combo.hasFocus()), "")
        self._combos = {}
        clear(self._whole)
        if node is None:
            self._whole.addWidget(reading(NOTHING, "support", height=140))
            return
        name = node.title or "名称のない枠"
        self._whole.addWidget(label(f"選んだ枠：{name}", "field_label", wrap=True))
        for sentence in sentences:
            self._whole.addWidget(reading(sentence, "fault" if sentence.startswith("×") else "", height=135))
        if not lines:
            self._whole.addWidget(reading("線は、まだありません。", "support", height=140))
        for line, title in zip(lines, titles, strict=True):
            self._whole.addWidget(rule())
            self._whole.addWidget(self._line(name, line, title or "（未選択）"))
        if focused in self._combos:
            self._combos[focused].setFocus()

    def _line(self, name: str, line: edits.Joined, other: str) -> QWidget:
        theme = self._desk.theme
        words = f"{name} → {other}" if line.outward else f"{other} → {name}"
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(10), theme.px(4))
        told = label(words)
        told.setMinimumHeight(theme.px(40))
        flow.addWidget(told)
        combo = ComboBox(theme)
        combo.setMinimumWidth(theme.em(16))
        for kind in KINDS:
            combo.addItem(kind.label)
        combo.setCurrentIndex(-1 if line.kind is None else KINDS.index(line.kind))
        combo.setAccessibleName(f"{words}の関係")
        combo.activated.connect(lambda at, path=line.path: self._act(path, "KIND", at))
        self._combos[line.path] = combo
        flow.addWidget(combo)
        for deed, text in (("TURN", "向きを逆にする"), ("REMOVE", "線を消す")):
            press = button(text, "link", partial(self._act, line.path, deed))
            press.setAccessibleName(f"{words}の{text}")
            press.setMinimumHeight(theme.px(40))
            flow.addWidget(press)
        holder.setEnabled(not self._desk.editor.read_only)
        return holder
