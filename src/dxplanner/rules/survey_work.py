"""The survey's items on services, work, security and デジタルデバイド."""

import re
from collections.abc import Callable
from datetime import date

from dxplanner.core.calendar import date_label, fiscal_year_of
from dxplanner.core.money import number_label
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative
from dxplanner.plan.training import DivideGroup, TrainingTopic
from dxplanner.rules.survey_model import Said

INITIATIVES = "policy.initiatives"
DIVIDE = "policy.divide_measures"
DONE_YET = "取組に書かれている。基準日に導入しているかを確かめる。"


def online(plan: Plan, _day: date) -> Said:
    for item in plan.policy.indicators:
        if item.name and "オンライン" in item.name and item.baseline is not None:
            when = f"（{date_label(item.baseline_date)}現在）" if item.baseline_date else ""
            return Said(
                answer=f"{item.baseline:f}{item.unit or ''}{when}",
                basis=f"指標「{item.name}」の現状値",
                path=f"policy.indicators[{item.id}].baseline",
                open="基準日の数に直す。",
            )
    return Said.nothing("policy.indicators", "手続の一覧から数えて、回答を入力する。")


def _mentions(item: Initiative, pattern: re.Pattern[str]) -> bool:
    texts = (item.title, item.summary, item.development)
    return any(pattern.search(text) for text in texts if text)


def _in_initiatives(pattern: str) -> Callable[[Plan, date], Said]:
    compiled = re.compile(pattern)

    def answer(plan: Plan, _day: date) -> Said:
        found = next((item for item in plan.policy.initiatives if _mentions(item, compiled)), None)
        if found is None or found.title is None:
            return Said.nothing(INITIATIVES)
        return Said(
            answer="取組あり",
            basis=f"取組「{found.title}」",
            path=f"{INITIATIVES}[{found.id}].title",
            open=DONE_YET,
        )

    return answer


def security_policy(plan: Plan, _day: date) -> Said:
    if plan.policy.security is None:
        return Said.nothing("policy.security")
    return Said(
        answer="計画の中で定めている",
        basis="サイバーセキュリティ及び個人情報の保護（第2章）",
        path="policy.security",
        open="方針を定めて公表した日を確かめる（長、議会及び各執行機関）。",
    )


def security_training(plan: Plan, day: date) -> Said:
    topics = (TrainingTopic.SECURITY, TrainingTopic.PRIVACY)
    year = fiscal_year_of(day) - 1
    found = [row for row in plan.policy.trainings if row.fiscal_year == year and row.topic in topics]
    if not found:
        return Said.nothing("policy.trainings", "前年度の研修の実績を確かめて、回答を入力する。")
    attended = sum(row.attended or 0 for row in found)
    words = f"実施（延べ{number_label(attended)}人）" if attended else "計画あり"
    return Said(
        answer=words,
        basis="研修計画（第2章）",
        path="policy.trainings",
        open="" if attended else "受講の実績を入力する。",
    )


def divide(plan: Plan, _day: date) -> Said:
    titles = [row.title for row in plan.policy.divide_measures if row.title]
    if not titles:
        return Said.nothing(DIVIDE)
    return Said(
        answer=f"あり（{'、'.join(titles[:3])}{'など' if len(titles) > 3 else ''}）",
        basis="デジタルデバイド対策（第2章）",
        path=DIVIDE,
    )


def divide_groups(plan: Plan, _day: date) -> Said:
    counted: dict[DivideGroup, int] = {}
    for row in plan.policy.divide_measures:
        if row.group is not None:
            counted[row.group] = counted.get(row.group, 0) + (row.per_year or 0)
    if not counted:
        return Said.nothing(DIVIDE)
    words = "、".join(
        f"{group.label}（年{number_label(count)}回）" if count else f"{group.label}（随時）"
        for group, count in counted.items()
    )
    return Said(
        answer=words, basis="デジタルデバイド対策（第2章）", path=DIVIDE, open="前年度に行った回数に直す。"
    )


ANSWERS: dict[str, Callable[[Plan, date], Said]] = {
    "online": online,
    "front": _in_initiatives("窓口"),
    "ai": _in_initiatives("AI|人工知能"),
    "rpa": _in_initiatives("RPA"),
    "telework": _in_initiatives("テレワーク|在宅勤務"),
    "bpr": _in_initiatives("BPR|見直"),
    "security_policy": security_policy,
    "security_training": security_training,
    "csirt": lambda _plan, _day: Said.nothing("policy.security"),
    "divide": divide,
    "divide_groups": divide_groups,
}
