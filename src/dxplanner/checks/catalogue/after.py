"""採用の後: goals that can be judged, quarters that were judged, an end that is prepared, reports in time."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, Spot, check
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.plan.after import Rating, ReturnWay
from dxplanner.rules.after import dated_results, quarter_of, result_in, review_quarters

A = "recruitment.after"
PRACTICE = "町村の庁内実務による整理"
REPORTING = "特別交付税に関する省令第1条及び第7条"
GRACE = 30
SOON = 60
MOST_GOALS = 5
ASKED_MONTHS = (11, 12, 1, 2)
"""Around the time the prefecture is expected to ask."""


@check("A-01", ADVICE, "目標が多い", source=PRACTICE, confidence=INFERRED)
def many_goals(view: View) -> Iterator[Spot]:
    goals = view.plan.recruitment.after.goals
    if len(goals) > MOST_GOALS:
        yield (
            f"{A}.goals",
            f"外部人材の目標が{len(goals)}あります。3つほどに絞ると、四半期ごとに確かめやすくなります。",
        )


@check("A-02", REVIEW, "達成を確かめる方法がない", source=PRACTICE, confidence=INFERRED)
def goal_without_measure(view: View) -> Iterator[Spot]:
    for goal in view.plan.recruitment.after.goals:
        if goal.measured_by is None:
            yield (
                f"{A}.goals[{goal.id}].measured_by",
                f"目標{view.called(f'{A}.goals', goal)}は、何を見れば達成と分かるかがありません。後で説明できるように書いてください。",
            )


@check("A-03", REVIEW, "評価していない四半期がある", source=PRACTICE, confidence=INFERRED)
def quarter_not_judged(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    after = recruitment.after
    over = [
        quarter
        for quarter in review_quarters(recruitment)
        if quarter.last_day + timedelta(days=GRACE) < view.today
    ]
    open_ = [
        quarter for quarter in over if any(result_in(after, goal.id, quarter) is None for goal in after.goals)
    ]
    if open_:
        names = "、".join(f"{fiscal_year_label(item.fiscal_year)}第{item.number}四半期" for item in open_)
        yield (
            f"{A}.results",
            f"{names}の評価が、目標の全てにはありません。四半期評価票により結果を入れてください。",
        )


@check("A-04", REVIEW, "遅れが続いている", source=PRACTICE, confidence=INFERRED)
def late_twice(view: View) -> Iterator[Spot]:
    after = view.plan.recruitment.after
    for goal in after.goals:
        found = [item for item in dated_results(after) if item.row.goal == goal.id]
        for first, second in pairwise(found):
            late = first.row.rating is Rating.LATE and second.row.rating is Rating.LATE
            if late and second is found[-1] and second.row.next_step is None:
                yield (
                    f"{A}.results[{second.row.id}].next_step",
                    f"目標{view.called(f'{A}.goals', goal)}は、2回続けて「遅れ」です。次の四半期にすることを書き、役割や支え方を見直してください。",
                )


@check("A-05", REVIEW, "引継ぎの準備がない", source=DECK)
def no_handover(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    last = recruitment.term_to
    if last is None or not last - timedelta(days=SOON) <= view.today or recruitment.after.handover:
        return
    yield (
        f"{A}.handover",
        f"任期の終わり（{date_label(last)}）が近いか、過ぎていますが、引き継ぐことがありません。"
        "仕事、資料の所在及び残っていることを書いてください。",
    )


@check("A-06", REVIEW, "返却・消去が済んでいない", source="個人情報の保護に関する法律第66条")
def not_returned(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if recruitment.term_to is None or view.today <= recruitment.term_to:
        return
    if not recruitment.after.returned:
        yield (
            f"{A}.returned",
            "任期が終わりましたが、返却・消去するものの一覧がありません。貸与品、資料、データ及び権限を確かめてください。",
        )
    for item in recruitment.after.returned:
        if item.on is None:
            yield (
                f"{A}.returned[{item.id}].on",
                f"任期が終わりましたが、{view.called(f'{A}.returned', item)}の返却又は消去の日がありません。確かめて入れてください。",
            )


@check("A-07", REVIEW, "消去の方法がない", source="個人情報の保護に関する法律第66条")
def no_way_of_erasing(view: View) -> Iterator[Spot]:
    for item in view.plan.recruitment.after.returned:
        if item.way is ReturnWay.ERASED and item.how is None:
            yield (
                f"{A}.returned[{item.id}].how",
                f"{view.called(f'{A}.returned', item)}を消去しますが、方法がありません。復元できない方法を書いてください。",
            )


@check("A-08", REVIEW, "特別交付税の報告の期日が近い", source=REPORTING)
def report_due(view: View) -> Iterator[Spot]:
    for row in view.plan.recruitment.after.reports:
        if row.due is None or row.done_on is not None or view.today < row.due - timedelta(days=GRACE):
            continue
        name = row.kind.label if row.kind else "報告"
        tense = "を過ぎました" if row.due < view.today else f"まで{(row.due - view.today).days}日です"
        yield (
            f"{A}.reports[{row.id}].done_on",
            f"特別交付税の「{name}」の期日（{date_label(row.due)}）{tense}。報告したら、日付を入れてください。",
        )


@check("A-09", ADVICE, "報告の期日が未入力", source=REPORTING)
def report_without_day(view: View) -> Iterator[Spot]:
    for row in view.plan.recruitment.after.reports:
        begun = row.fiscal_year is not None and row.fiscal_year <= quarter_of(view.today).fiscal_year
        if begun and row.due is None and row.done_on is None and view.today.month in ASKED_MONTHS:
            yield (
                f"{A}.reports[{row.id}].due",
                "特別交付税の報告の期日が未入力です。照会は例年12月から1月ごろと見込まれます。県の通知で確かめてください。",
            )


@check("A-10", ADVICE, "受入れの研修がない", source=DECK)
def no_training(view: View) -> Iterator[Spot]:
    intake = view.plan.recruitment.after.intake
    kinds = {str(item.kind) for item in intake if item.kind}
    if intake and "training" not in kinds:
        yield (
            f"{A}.intake",
            "受入れの準備に、役場の仕事の研修がありません。決裁、予算、議会及び公平性の説明を加えてください。",
        )
