"""国の計画の版: what is known of the chosen one, what another changes, and which items are not answered yet."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of, fiscal_year_range_label
from dxplanner.facts.national_plans import NationalPlan, default_edition, national_plans
from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.rules import national_coverage as rules
from dxplanner.rules import revision
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.views.base import PausingView

UNKNOWN_ITEMS = "この版の重点取組事項は、確認できていません。国の資料で確かめ、確認事項に加えてください。"


class EditionsView(PausingView):
    """Beside the choice of the edition: a period that has ended, the facts of the edition, the other editions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._looked_at = ""
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        policy = plan.policy
        return (
            policy.national_plan,
            policy.period_from,
            policy.period_to,
            policy.initiatives,
            policy.left_out,
        )

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        self._revision(plan)
        edition = rules.chosen_edition(plan)
        if edition is not None:
            self._facts(edition)
        self._others(plan, edition)

    def _revision(self, plan: Plan) -> None:
        this_year = fiscal_year_of(local_now().date())
        if not revision.ended(plan, this_year):
            return
        box = frame("note")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        last = fiscal_year_label(plan.policy.period_to or this_year)
        inside.addWidget(label(f"計画の期間は、{last}で終わっています", "field_label", wrap=True))
        if revision.ended_with_the_national_plan(plan):
            inside.addWidget(
                reading("国の計画の旧期間と同じ終わりです。国の新しい版を確かめて、改定してください。")
            )
        first, end = revision.next_period(plan, this_year)
        period = fiscal_year_range_label(first, end)
        inside.addWidget(
            reading(
                f"改定を始めると、期間を{period}とし、段階を素案に戻します。入力した内容は全て残ります。"
                "今の計画は、先に「版」に残しておくと、後で新旧を比べられます。",
                "support",
            )
        )
        start = button(f"{period}の改定を始める", "", self.start_revision)
        start.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(start)
        self._whole.addWidget(box)

    def _facts(self, edition: NationalPlan) -> None:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 12))
        inside.addWidget(label(f"国の計画　{edition.name}", "field_label", wrap=True))
        for words in (
            f"公表：{edition.published_label}（{edition.published_confidence.label}）",
            f"期間：{edition.period_label}（{edition.period_confidence.label}）",
            f"重点取組事項：{'、'.join(item.name for item in edition.priority_items) or 'なし'}"
            f"（{edition.items_confidence.label}）",
            *((f"前提：{'、'.join(edition.premises)}",) if edition.premises else ()),
        ):
            inside.addWidget(reading(words, height=140))
        inside.addWidget(
            reading(f"{edition.items_note}\n出典：{edition.source.title}", "support", height=130)
        )
        self._whole.addWidget(box)

    def _others(self, plan: Plan, edition: NationalPlan | None) -> None:
        self._whole.addWidget(label("ほかの版に切り替えると変わること", "support", wrap=True))
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(14), self.desk.theme.px(4))
        for other in national_plans().values():
            if edition is not None and other.id == edition.id:
                continue
            looked = other.id == self._looked_at
            made = button(f"✓ {other.name}" if looked else other.name, "" if looked else "link")
            made.setAccessibleName(f"{other.name}と比べる")
            made.clicked.connect(partial(self.look_at, other.id))
            row.addWidget(made)
        self._whole.addWidget(holder)
        looked_at = national_plans().get(self._looked_at)
        if looked_at is not None and (edition is None or looked_at.id != edition.id):
            self._compare(plan, edition or default_edition(), looked_at)

    def _compare(self, plan: Plan, edition: NationalPlan, other: NationalPlan) -> None:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        inside.addWidget(label(f"{edition.name}から{other.name}へ", "field_label", wrap=True))
        change = rules.edition_change(edition, other)
        if change is None:
            inside.addWidget(reading(UNKNOWN_ITEMS))
        elif change.nothing:
            inside.addWidget(reading("重点取組事項は同じです。"))
        else:
            self._lines(inside, "加わる事項", change.added)
            self._lines(inside, "改称される事項", tuple(f"{old} → {new}" for old, new in change.renamed))
            self._lines(
                inside,
                "なくなる事項",
                tuple(
                    f"{old}（「{to}」に組み替えられたとみられる。未確認）" if to else old
                    for old, to in change.dropped
                ),
            )
        for title, item in rules.no_longer_in(plan, other):
            inside.addWidget(
                reading(f"！取組「{title}」の事項「{item}」は、この版にありません。", height=140)
            )
        waiting = [entry.name for entry in rules.coverage(plan, other) if not entry.settled]
        if waiting:
            self._lines(inside, "対応する取組も理由もない事項", tuple(waiting))
        if rules.unsure(other):
            inside.addWidget(reading(f"※ {other.items_note}", "support", height=130))
        switch = button(f"{other.name}に切り替える", "", partial(self.switch_to, other.id))
        switch.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(switch)
        self._whole.addWidget(box)

    def _lines(self, inside: QVBoxLayout, heading: str, names: tuple[str, ...]) -> None:
        if names:
            inside.addWidget(label(heading, "support"))
            inside.addWidget(reading("\n".join(f"・{name}" for name in names), height=140))

    def look_at(self, edition: str, _checked: bool = False) -> None:
        self._looked_at = "" if self._looked_at == edition else edition
        self._draw_now()

    def switch_to(self, edition: str) -> None:
        name = national_plans()[edition].name
        if not self.desk.editor.make(SetValue(path="policy.national_plan", value=edition), "国の計画の版"):
            return
        waiting = [
            entry for entry in rules.coverage(self.desk.plan, national_plans()[edition]) if not entry.settled
        ]
        if waiting:
            self.desk.announce(
                f"{name}に切り替えました。対応のない事項が{len(waiting)}つあります。"
                "「取組」のページで、取組か掲げない理由を入力してください。"
            )
        else:
            self.desk.announce(f"{name}に切り替えました。")

    def start_revision(self) -> None:
        change = revision.start_revision(self.desk.plan, fiscal_year_of(local_now().date()))
        if self.desk.editor.make(change, "改定の開始"):
            self.desk.announce("改定を始めました。期間と国の計画の版、取組と指標を見直してください。")


class CoverageView(PausingView):
    """Beside the initiatives: each item of the chosen edition, answered, given a reason, or still open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        policy = plan.policy
        return (policy.national_plan, policy.initiatives, policy.left_out)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        edition = rules.chosen_edition(plan)
        if edition is None:
            self._whole.addWidget(
                reading("国の計画の版を選ぶと、重点取組事項への対応をここに表示します。", "support")
            )
            self._whole.addWidget(
                button("国の計画の版を選ぶ", "link", partial(self.desk.go_to_path, "policy.national_plan"))
            )
            return
        self._whole.addWidget(label(f"自治体DX推進計画　{edition.name}", "support", wrap=True))
        if not edition.priority_items:
            self._whole.addWidget(reading(UNKNOWN_ITEMS))
        for entry in rules.coverage(plan, edition):
            self._line(entry)
        for title, item in rules.no_longer_in(plan, edition):
            words = f"！取組「{title}」は、この版にない事項「{item}」を選んでいます。選び直してください。"
            self._whole.addWidget(reading(words, height=140))
        if rules.unsure(edition) and edition.priority_items:
            self._whole.addWidget(reading(f"※ {edition.items_note}", "support", height=130))

    def _line(self, entry: rules.ItemLine) -> None:
        self._whole.addWidget(rule())
        row = line(None, self.desk.theme, gap=12)
        row.addWidget(label(entry.name, wrap=True), 1)
        state = "✓ 取組あり" if entry.initiatives else "✓ 理由あり" if entry.reason else "！未対応"
        row.addWidget(label(state, "support"))
        self._whole.addLayout(row)
        told = "、".join(entry.initiatives) if entry.initiatives else entry.reason
        if told:
            self._whole.addWidget(reading(told, "support", height=130))
            return
        words = "理由を書く" if entry.left_out else "掲げない理由を書く"
        made = button(words, "link", partial(self.give_reason, entry))
        made.setAccessibleName(f"{entry.name}を{words}")
        made.setEnabled(not self.desk.editor.read_only)
        self._whole.addWidget(made)

    def give_reason(self, entry: rules.ItemLine) -> None:
        if entry.left_out:
            self.desk.go_to_path(f"policy.left_out[{entry.left_out}].reason")
            return
        change, path = rules.leave_out(self.desk.plan, entry.id)
        if self.desk.editor.make(change, "掲げない事項の追加"):
            self.desk.announce(f"「{entry.name}」を掲げない事項に加えました。理由を一文で書いてください。")
            self.desk.go_to_path(path)
