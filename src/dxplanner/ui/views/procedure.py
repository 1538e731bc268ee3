"""手順の確認 on the screen: what to decide on the left, what to weigh on the right, and a way on where it stalls."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from dxplanner.facts.procedure import ProcedureItem, procedure_items, procedure_steps
from dxplanner.plan.edit import AddRow, Change, SetValue, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.procedure import ProcedureEntry, ProcedureState
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.views.base import FittedView

TABLE = "policy.procedure"
HELP = "上司への説明と、進まないとき"
NOT_NATIONAL = "「上司への説明」と「進まないとき」は本ソフトの提案で、国の記述ではありません。"


class ProcedureView(FittedView):
    """`_open` are the steps that stand open, `_helped` the items whose help is shown. The cursor stays on
    the button with the same property `stays` when the view is drawn again."""

    narrow_below = 40.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[str] | None = None
        self._helped: set[str] = set()
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.procedure,)

    def draw(self, plan: Plan) -> None:
        stays = self._where()
        clear(self._whole)
        entries = {row.item: row for row in plan.policy.procedure if row.item}
        if self._open is None:
            self._open = {first_unfinished(entries)}
        for step in procedure_steps():
            items = [item for item in procedure_items().values() if item.step == step.id]
            settled = sum(is_settled(entries.get(item.id)) for item in items)
            self._whole.addWidget(rule())
            head = line(None, self.desk.theme, gap=12)
            head.addWidget(label(step.name, "heading", wrap=True), 1)
            head.addWidget(label(f"済 {settled}／{len(items)}", "support"))
            self._whole.addLayout(head)
            opened = step.id in self._open
            words = "閉じる" if opened else f"{len(items)}つの事項を見る"
            toggle = button(words, "link", partial(self.toggle, step.id))
            toggle.setAccessibleName(f"{step.name}　{words}")
            toggle.setProperty("stays", step.id)
            self._whole.addWidget(toggle)
            for item in items if opened else ():
                self._whole.addWidget(self._card(item, entries.get(item.id)))
        self._whole.addWidget(reading(f"※ {NOT_NATIONAL}", "support", height=135))
        if stays:
            QTimer.singleShot(0, self, partial(self._go_on, stays))  # once the new buttons are shown

    def _where(self) -> str:
        at = QApplication.focusWidget()
        return str(at.property("stays") or "") if at is not None and self.isAncestorOf(at) else ""

    def _go_on(self, stays: str) -> None:
        for made in self.findChildren(QPushButton):
            if made.property("stays") == stays and made.isVisibleTo(self):
                made.setFocus()

    def _card(self, item: ProcedureItem, entry: ProcedureEntry | None) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=8, margins=(14, 10, 14, 12))
        inside.addWidget(label(f"{item.id}　{item.title}", "field_label", wrap=True))
        sides = column(None, theme, gap=8) if self.narrow else line(None, theme, gap=20)
        for heading, text, source in (
            ("決めること", item.decide, ""),
            ("判断の材料", item.weigh, f"出典：{item.evidence}"),
        ):
            side = QWidget()
            within = column(side, theme, gap=2)
            within.addWidget(label(heading, "support"))
            within.addWidget(reading(text, height=140))
            if source:
                within.addWidget(reading(source, "support", height=125))
            within.addStretch(1)
            sides.addWidget(side, 1)
        inside.addLayout(sides)
        self._add_help(inside, item)
        inside.addWidget(self._states(item, entry))
        if entry is not None and entry.note:
            inside.addWidget(reading(f"メモ：{entry.note}", "support", height=130))
        return box

    def _add_help(self, inside: QVBoxLayout, item: ProcedureItem) -> None:
        if item.id not in self._helped:
            return
        for heading, text in (
            ("上司への説明", f"「{item.persuade}」"),
            ("進まないとき", item.fallback),
        ):
            inside.addWidget(label(heading, "support"))
            inside.addWidget(reading(text, height=140))

    def _states(self, item: ProcedureItem, entry: ProcedureEntry | None) -> QWidget:
        """The four states, then what else can be done here."""
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(14), self.desk.theme.px(4))
        current = entry.state if entry is not None else None
        for state in ProcedureState:
            chosen = state is current
            made = button(f"✓ {state.label}" if chosen else state.label, "" if chosen else "link")
            made.setAccessibleName(f"{item.title}　{state.label}{'（選択中）' if chosen else ''}")
            made.setProperty("stays", f"{item.id} {state}")
            made.setEnabled(not self.desk.editor.read_only)
            made.clicked.connect(partial(self.set_state, item.id, state))
            row.addWidget(made)
        helped = item.id in self._helped
        for words, run in (
            (f"{HELP}{'を閉じる' if helped else ''}", partial(self.toggle_help, item.id)),
            ("入力する欄を開く", partial(self.desk.go_to_path, item.place)),
        ):
            made = button(words, "link", run)
            made.setAccessibleName(f"{item.title}　{words}")
            made.setProperty("stays", f"{item.id} {words[:4]}")
            row.addWidget(made)
        return holder

    def toggle(self, step: str) -> None:
        self._open = (self._open or set()) ^ {step}
        self._draw_now()

    def toggle_help(self, item: str) -> None:
        self._helped ^= {item}
        self._draw_now()

    def set_state(self, item: str, state: ProcedureState, _checked: bool = False) -> None:
        title = procedure_items()[item].title
        if self.desk.editor.make(state_change(self.desk.plan, item, state), "手順の状況"):
            self.desk.announce(f"「{title}」を「{state.label}」としました。")


def is_settled(entry: ProcedureEntry | None) -> bool:
    return entry is not None and entry.state in (ProcedureState.DONE, ProcedureState.NOT_APPLICABLE)


def first_unfinished(entries: dict[str | None, ProcedureEntry] | dict[str, ProcedureEntry]) -> str:
    """The step to go on with; the first one when all is done."""
    steps = (item.step for item in procedure_items().values() if not is_settled(entries.get(item.id)))
    return next(steps, procedure_steps()[0].id)


def state_change(plan: Plan, item: str, state: ProcedureState) -> Change:
    row = next((row for row in plan.policy.procedure if row.item == item), None)
    if row is not None:
        return SetValue(path=f"{TABLE}[{row.id}].state", value=state)
    return AddRow(table=TABLE, row=ProcedureEntry(id=new_id(plan, TABLE, "q"), item=item, state=state))
