"""Cases of the checks on the days of the selection, quotations, scores and questions (S)."""

from dataclasses import replace
from datetime import date

from dxplanner.plan.recruitment import SelectionMethod, SelectionStep
from dxplanner.plan.selection import InterviewQuestion, Quotation, Rater, SelectionCriterion
from dxplanner.plan.work import Tax
from tests.checks.cases import Case, each, finds, first, plus, quiet

R = "recruitment"
S = f"{R}.sourcing"
T = f"{R}.selecting"


def quoted(**values: object) -> object:
    """The first quotation, which the sample chooses, with other values."""
    return lambda rows: (replace(rows[0], **values), *rows[1:])


CASES: tuple[Case, ...] = (
    finds("S-01", f"{R}.result_on", {f"{R}.result_on": date(2027, 6, 26)}, "土曜日"),
    finds("S-01", f"{R}.result_on", {f"{R}.result_on": date(2027, 3, 22)}, "振替休日"),
    finds("S-01", f"{R}.apply_to", {f"{R}.apply_to": date(2026, 12, 29)}, "年末年始"),
    finds(
        "S-01",
        f"{R}.selection[z2].on",
        {f"{R}.selection": each(on=date(2026, 9, 22))},
        "オンライン面接",
        "国民の休日",
    ),
    quiet("S-01"),
    finds("S-02", f"{T}.accept_by", {f"{T}.accept_by": date(2027, 6, 21)}, "結果を知らせる日"),
    finds("S-02", f"{T}.accept_by", {f"{T}.accept_by": date(2027, 7, 2)}, "着任"),
    quiet("S-02"),
    quiet("S-02", {f"{T}.accept_by": None}),
    finds("S-03", f"{R}.apply_from", {f"{R}.apply_from": date(2027, 3, 31)}, "2027年3月", "議決"),
    quiet("S-03"),
    quiet("S-03", {f"{R}.apply_from": date(2027, 3, 31), f"{T}.needs_council": False}),
    quiet("S-03", {f"{R}.apply_from": date(2027, 3, 31), f"{R}.start_on": None}),
    finds(
        "S-04",
        f"{S}.quotations[m1].valid_until",
        {f"{S}.quotations": quoted(valid_until=date(2026, 12, 13))},
        "Ａ社",
    ),
    quiet("S-04"),
    finds(
        "S-05",
        f"{S}.quotations[m1].valid_until",
        {f"{S}.quotations": quoted(valid_until=date(2027, 4, 1))},
        "取り直し",
    ),
    quiet("S-05"),
    quiet("S-05", {f"{S}.chosen": None}),
    finds("S-06", f"{S}.chosen_reason", {f"{S}.chosen_reason": None}, "880,000円", "495,000円"),
    quiet("S-06"),
    quiet("S-06", {f"{S}.chosen_reason": None, f"{S}.chosen": "m3"}),
    finds("S-07", f"{S}.quotations", {f"{S}.quotations": first(1)}, "財務規則"),
    quiet("S-07"),
    finds("S-08", f"{S}.chosen", {f"{S}.budget": 800_000}, "80,000円超えて"),
    quiet("S-08"),
    finds("S-09", f"{S}.quotations[m2]", {f"{S}.chosen": "m2"}, "1,000,000円", "一般財源"),
    finds(
        "S-09",
        f"{S}.quotations[m1]",
        {f"{S}.quotations": quoted(posting=1_200_000, tax=Tax.INCLUDED)},
        "超える",
    ),
    quiet("S-09"),
    quiet("S-09", {f"{S}.quotations": (Quotation(id="m1", company="Ａ社"),)}),
    finds(
        "S-11",
        f"{T}.questions[y]",
        {
            f"{T}.questions": plus(
                InterviewQuestion(id="y", question="支持する政党と愛読書を教えてください。")
            )
        },
        "愛読書",
        "印刷しません",
    ),
    finds(
        "S-11",
        f"{T}.questions[y]",
        {f"{T}.questions": plus(InterviewQuestion(id="y", question="通勤は。", follow_up="住宅の状況は。"))},
        "住宅の状況",
    ),
    quiet("S-11"),
    finds(
        "S-12",
        f"{T}.criteria[v1]",
        {f"{T}.criteria": lambda rows: (replace(rows[0], viewpoint="家庭環境がよい。"), *rows[1:])},
        "家庭環境",
    ),
    quiet("S-12"),
    finds(
        "S-13",
        f"{T}.criteria[v3].weight",
        {f"{T}.criteria": lambda rows: (replace(rows[0], weight=60), *rows[1:])},
        "書類選考",
        "110点",
    ),
    quiet("S-13"),
    finds(
        "S-14",
        f"{T}.criteria[y]",
        {f"{T}.criteria": plus(SelectionCriterion(id="y", name="意欲"))},
        "段階と配点",
    ),
    quiet("S-14"),
    finds("S-15", f"{T}.raters", {f"{T}.raters": (Rater(id="e", post="総務課長"),)}, "二人以上"),
    quiet("S-15"),
    quiet("S-15", {f"{T}.raters": ()}),
    finds(
        "S-16",
        f"{R}.selection[y]",
        {f"{R}.selection": plus(SelectionStep(id="y", method=SelectionMethod.TASK))},
        "課題・小論文",
    ),
    quiet("S-16"),
    quiet("S-16", {f"{T}.criteria": ()}),
    finds("S-17", f"{T}.criteria[v6]", {f"{T}.questions": first(4)}, "公正性"),
    quiet("S-17"),
    quiet("S-17", {f"{T}.questions": ()}),
    finds("S-18", f"{T}.delete_on", {f"{T}.delete_on": date(2027, 6, 1)}, "結果を知らせる日"),
    finds(
        "S-18", f"{T}.delete_on", {f"{T}.delete_on": date(2027, 5, 1), f"{R}.result_on": None}, "応募の締切日"
    ),
    quiet("S-18"),
    finds("S-19", f"{T}.delete_on", {f"{T}.delete_on": None}, "利用目的"),
    finds("S-19", f"{T}.delete_on", {f"{T}.delete_on": date(2031, 4, 1)}, "3年"),
    quiet("S-19"),
    quiet("S-19", {f"{T}.delete_on": None, f"{R}.selection": ()}),
)
