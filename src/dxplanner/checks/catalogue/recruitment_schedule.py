"""Days of the notice and ways of selection (R42…R45, R64)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.recruitment_view import mentions, notice
from dxplanner.checks.sources import DECK, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.plan.recruitment import SelectionMethod

SHORTEST_CALL_DAYS = 14
_DAYS = (
    ("apply_from", "応募の受付開始日"),
    ("apply_to", "応募の締切日"),
    ("start_on", "着任・契約の日"),
)
_TASK_TERMS = (
    ("配点又は評価の観点", "配点|点|評価|観点"),
    ("提出及び連絡の方法", "連絡|知らせ|メール|郵送|提出|送付|フォーム"),
)


@check("R42", MUST_FIX, "応募期間又は着任の日がない", source=DECK)
def days_missing(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    for name, label in _DAYS:
        if recruitment is not None and getattr(recruitment, name) is None:
            yield f"recruitment.{name}", f"{label}がありません。日付を入力してください。"


@check("R42-2", REVIEW, "結果を知らせる目安がない", source=DECK)
def result_day_missing(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and recruitment.result_on is None:
        yield (
            "recruitment.result_on",
            "結果を知らせる日の目安がありません。辞退を減らすため、おおよその日を入力してください。",
        )


@check("R43", ADVICE, "募集期間が短い", source=DECK)
def call_too_short(view: View) -> Iterator[Spot]:
    first, last = view.plan.recruitment.apply_from, view.plan.recruitment.apply_to
    if first is not None and last is not None and 0 <= (last - first).days < SHORTEST_CALL_DAYS - 1:
        yield (
            "recruitment.apply_to",
            f"応募の期間が{(last - first).days + 1}日です。3週間の掲載で約250人の応募があった例がありますので、2週間以上を検討してください。",
        )


@check("R44", ADVICE, "オンライン面接の可否がない", source="静岡県の募集の例（報道）", confidence=SECONDARY)
def online_interview_open(view: View) -> Iterator[Spot]:
    steps = view.plan.recruitment.selection
    online = any(
        step.method is SelectionMethod.ONLINE_INTERVIEW or "オンライン" in (step.note or "") for step in steps
    )
    if steps and not online:
        yield (
            "recruitment.selection",
            "オンラインで面接ができるかどうかがありません。遠方の方も応募できるよう、可否を書いてください。",
        )


@check("R45", REVIEW, "課題の期限や評価がない", source=DECK)
def task_without_terms(view: View) -> Iterator[Spot]:
    for step in view.plan.recruitment.selection:
        if step.method is not SelectionMethod.TASK:
            continue
        absent = [] if step.on is not None or mentions(step.note, "期限|まで|締切") else ["期限"]
        absent += [label for label, pattern in _TASK_TERMS if not mentions(step.note, pattern)]
        if absent:
            yield (
                f"recruitment.selection[{step.id}]",
                f"課題・小論文の{'、'.join(absent)}がありません。応募する方が準備できるよう、書いてください。",
            )


@check("R64", MUST_FIX, "日程の前後が逆", source=PLAN_ITSELF)
def days_out_of_order(view: View) -> Iterator[Spot]:
    told: set[str] = set()
    for (_path, before_label, before), (path, label, after) in pairwise(_calendar(view)):
        if after < before and path not in told:
            told.add(path)
            yield (
                path,
                f"{label}（{date_label(after)}）が、{before_label}（{date_label(before)}）より前です。日付を直してください。",
            )


def _calendar(view: View) -> list[tuple[str, str, date]]:
    """The days that are known, in the order they should come."""
    recruitment = view.plan.recruitment
    days: list[tuple[str, str, date | None]] = [
        ("recruitment.apply_from", "応募の受付開始日", recruitment.apply_from),
        ("recruitment.apply_to", "応募の締切日", recruitment.apply_to),
    ]
    days += [
        (
            f"recruitment.selection[{step.id}].on",
            step.method.label if step.method else "選考の実施日",
            step.on,
        )
        for step in recruitment.selection
    ]
    days += [
        ("recruitment.result_on", "結果を知らせる日", recruitment.result_on),
        ("recruitment.start_on", "着任・契約の日", recruitment.start_on),
        ("recruitment.term_to", "任期の終わり", recruitment.term_to),
    ]
    return [(path, label, day) for path, label, day in days if day is not None]
