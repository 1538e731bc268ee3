"""On the estimate: which facts it rests on, what was recorded, and the way from 未確認 to 「この率を使う」."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.edit import AddRow, new_id
from dxplanner.plan.user_facts import UserFact
from dxplanner.rules.model import Status
from dxplanner.services.estimate_page import EstimatePage, MeasureResult, YearResult
from dxplanner.services.estimate_records import LABEL, record_change
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, column, frame, label, reading

USE = "この率を使う"
LOOK = "確認した値を見る"
RECORD = "この試算を記録する"
FACTS = ("facts", "")


def record_box(desk: Desk, page: EstimatePage) -> QWidget:
    """The facts in use, the day of the record, and the button for a new one."""
    box = frame("example")
    inside = column(box, desk.theme, gap=4, margins=(14, 10, 14, 10))
    inside.addWidget(label(page.facts, "field_label", wrap=True))
    inside.addWidget(reading(page.recorded, "support"))
    holder = QWidget()
    row = FlowLayout(holder, desk.theme.px(16), desk.theme.px(4))
    record = button(RECORD, "", partial(_record, desk))
    record.setEnabled(not desk.editor.read_only)
    record.setAccessibleDescription("今の試算額を、用いた資料の版とともに計画に残します。")
    row.addWidget(record)
    row.addWidget(button("制度の資料を見る", "link", partial(desk.go_to, *FACTS)))
    inside.addWidget(holder)
    return box


def _record(desk: Desk) -> None:
    change = record_change(desk.plan, local_now().date())
    if change is None:
        desk.announce("今の試算は、すでに記録してあります。")
    elif desk.editor.make(change, LABEL):
        desk.announce("今の試算額を、用いた資料の版とともに記録しました。「元に戻す」で取り消せます。")


def add_facts_lines(inside: QVBoxLayout, desk: Desk, year: YearResult, found: MeasureResult) -> None:
    """Under one measure: what would be otherwise today, and the button for a value that was confirmed."""
    if found.drift:
        box = frame("ask")
        words = column(box, desk.theme, gap=2, margins=(12, 8, 12, 8))
        words.addWidget(label("！ 記録した試算と違います", "field_label", wrap=True))
        words.addWidget(reading(found.drift, height=135))
        inside.addWidget(box)
    if not found.rate_key or found.status not in (Status.UNCONFIRMED, Status.USER_CONFIRMED):
        return
    words_of = USE if found.status is Status.UNCONFIRMED else LOOK
    opener = button(words_of, "link", partial(use_rate, desk, found.rate_key, year.fiscal_year))
    opener.setAccessibleName(f"{year.label}の{found.measure}に、{words_of}")
    opener.setAccessibleDescription("県や国の文書で確かめた率を、文書番号とともに入力します。")
    opener.setEnabled(not desk.editor.read_only)
    inside.addWidget(opener)


def use_rate(desk: Desk, key: str, fiscal_year: int) -> None:
    """Go to the row for this value; make it, with what is known, where there is none."""
    row = next(
        (
            fact
            for fact in desk.plan.costs.user_facts
            if fact.parameter == key and fact.fiscal_year == fiscal_year
        ),
        None,
    )
    if row is None:
        row = UserFact(id=new_id(desk.plan, "costs.user_facts", "f"), parameter=key, fiscal_year=fiscal_year)
        if not desk.editor.make(AddRow(table="costs.user_facts", row=row), "確認した値を追加"):
            return
    desk.expanded.setdefault("costs.user_facts", set()).add(row.id)
    desk.go_to_path(f"costs.user_facts[{row.id}].value")
