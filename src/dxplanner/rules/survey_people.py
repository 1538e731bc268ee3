"""The survey's items on 推進体制, 外部人材 and 人材育成."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from dxplanner.core import tree
from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_of, fiscal_year_range_label
from dxplanner.core.money import number_label
from dxplanner.facts.growing import outside_reasons
from dxplanner.plan.organisation import AideSource, HeadquartersStyle, NodeKind, OfficeStyle, OrgNode, Origin
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import HistoryKind
from dxplanner.plan.records import VersionState
from dxplanner.plan.training import Applies, Training, TrainingGroup
from dxplanner.rules.survey_model import PLANNED, Said

CHART = "推進体制図（第3章）"
TRAININGS = "policy.trainings"


def _node(plan: Plan, node_id: str | None) -> OrgNode | None:
    return next((node for node in plan.organisation.nodes if node.id == node_id), None)


def policy(plan: Plan, day: date) -> Said:
    state, decided = plan.paperwork.state, plan.paperwork.decided_on
    if state is VersionState.DECIDED and decided is not None and decided <= day:
        return Said(
            answer=f"策定済み（{date_label(decided)}決定）", basis="版の決定日", path="paperwork.decided_on"
        )
    if plan.policy.title is None:
        return Said.nothing("policy.title")
    planned = [item.on for item in plan.policy.history if item.kind is HistoryKind.DECISION and item.on]
    first = min(planned, default=None)
    if first is not None and first <= day:
        answer = f"策定済み（{date_label(first)}決定の予定）"
    elif first is not None:
        answer = f"未策定（{fiscal_year_label(fiscal_year_of(first))}中に策定予定）"
    else:
        answer = "未策定（策定中）"
    return Said(
        answer=answer,
        basis="策定経過の予定",
        path="policy.history",
        open="決定の日が予定のとおりかを確かめる。",
    )


def policy_period(plan: Plan, _day: date) -> Said:
    title, first, last = plan.policy.title, plan.policy.period_from, plan.policy.period_to
    if title is None or first is None or last is None:
        return Said.nothing("policy.period_from", "計画の名称と期間を入力する。")
    return Said(
        answer=f"{title}（{fiscal_year_range_label(first, last)}）",
        basis="計画の名称及び期間",
        path="policy.title",
    )


def organisation(plan: Plan, _day: date) -> Said:
    style = plan.organisation.headquarters_style
    if style is None:
        return Said.nothing("organisation.headquarters_style")
    if style is HeadquartersStyle.NONE:
        return Said(answer="なし", basis=CHART, path="organisation.headquarters_style")
    body, head = _node(plan, plan.organisation.headquarters), _node(plan, plan.organisation.head)
    parts = [body.title if body else None, f"長：{head.title}" if head and head.title else None]
    named = "、".join(part for part in parts if part)
    return Said(
        answer=f"あり（{named}）" if named else "あり",
        basis=CHART,
        path="organisation.headquarters",
        open=PLANNED,
    )


def office(plan: Plan, _day: date) -> Said:
    style = plan.organisation.office_style
    if style is None:
        return Said.nothing("organisation.office_style")
    if style is OfficeStyle.CONCURRENT:
        return Said(answer="なし（既存の係が兼ねる）", basis=CHART, path="organisation.office_style")
    node = _node(plan, plan.organisation.dx_office)
    named = f"（{node.title}）" if node and node.title else ""
    return Said(answer=f"あり{named}", basis=CHART, path="organisation.dx_office", open=PLANNED)


def staff(plan: Plan, _day: date) -> Said:
    people = plan.municipality.it_staff
    if not people:
        return Said.nothing("municipality.it_staff")
    shares = [person.share for person in people]
    total = sum((share for share in shares if share is not None), Decimal(0))
    tail = f"（{total}人役）" if all(share is not None for share in shares) else "（従事割合は未整理）"
    return Said(
        answer=f"{len(people)}人{tail}",
        basis="情報・DXの担当職員（第1章）",
        path="municipality.it_staff",
        open="4月の異動の後の人数に直す。",
    )


def _post(field: str, none: str) -> Callable[[Plan, date], Said]:
    path = f"organisation.{field}"

    def answer(plan: Plan, _day: date) -> Said:
        node = _node(plan, tree.get(plan, path))
        if node is None:
            return Said(answer=none, basis=CHART, path=path, open="置いていないことを確かめる。")
        return Said(answer=f"任命（{node.title or '役職は未記入'}）", basis=CHART, path=path, open=PLANNED)

    return answer


def _external(field: str) -> Callable[[Plan, date], Said]:
    path = f"organisation.{field}"

    def answer(plan: Plan, _day: date) -> Said:
        node = _node(plan, tree.get(plan, path))
        if node is None:
            return Said(answer="該当なし（任命していない）", basis=CHART, path=path)
        outside = node.origin in (Origin.EXTERNAL, Origin.MIXED)
        return Said(
            answer="活用する" if outside else "活用していない",
            basis=CHART,
            path=path,
            open=PLANNED if outside else "",
        )

    return answer


def _outsiders(plan: Plan) -> list[OrgNode]:
    return [
        node
        for node in plan.organisation.nodes
        if node.kind is NodeKind.POST and node.origin in (Origin.EXTERNAL, Origin.MIXED)
    ]


def external(plan: Plan, _day: date) -> Said:
    found = _outsiders(plan)
    if not found:
        return Said(answer="活用していない", basis=CHART, path="organisation.nodes")
    people = sum(node.count or 1 for node in found)
    named = "、".join(node.title for node in found if node.title)
    return Said(
        answer=f"活用する（{people}人：{named}）",
        basis=CHART,
        path="organisation.nodes",
        open="基準日に任用等をしている人数に直す（予定の人は含めない）。",
    )


def external_intention(plan: Plan, _day: date) -> Said:
    source = plan.organisation.aide_source
    if source in (AideSource.EXTERNAL, AideSource.SHARED) or _outsiders(plan):
        return Said(
            answer="活用する方向で検討",
            basis="CIO補佐官の確保の仕方（第3章）",
            path="organisation.aide_source",
        )
    if source is AideSource.NONE:
        return Said(
            answer="未定",
            basis="CIO補佐官の確保の仕方（第3章）",
            path="organisation.aide_source",
            open="「活用する予定はない」とするかを確かめる。",
        )
    return Said.nothing("organisation.aide_source")


def external_reason(plan: Plan, _day: date) -> Said:
    known = outside_reasons()
    found = [
        known[row.reason].question.removesuffix("。")
        for row in plan.policy.outside_reasons
        if row.applies is Applies.YES and row.reason in known
    ]
    if not found:
        return Said.nothing("policy.outside_reasons", "「外部人材の自己点検」に入力する。")
    return Said(
        answer="／".join(found[:2]),
        basis="外部人材の自己点検",
        path="policy.outside_reasons",
        open=f"当てはまる{len(found)}件のうち、選ぶものを確かめる。" if len(found) > 2 else "",
    )


# ---- 人材育成


def _held(plan: Plan, year: int, group: TrainingGroup | None = None) -> list[Training]:
    return [
        row
        for row in plan.policy.trainings
        if row.fiscal_year == year and (group is None or row.group is group)
    ]


def training(plan: Plan, day: date) -> Said:
    """The year before the day and the year it opens: what was done, and what is planned."""
    year = fiscal_year_of(day)
    found = _held(plan, year - 1) or _held(plan, year)
    if not found:
        return Said.nothing(TRAININGS)
    when = fiscal_year_label(found[0].fiscal_year or year)
    return Said(
        answer=f"あり（{when}　{len(found)}件）", basis="研修計画（第2章）", path=TRAININGS, open=PLANNED
    )


def training_policy(plan: Plan, _day: date) -> Said:
    for path in ("policy.training_policy", "policy.people"):
        if tree.get(plan, path) is not None:
            return Said(answer="あり（計画の中で定めている）", basis="職員の育成方針（第2章）", path=path)
    return Said.nothing("policy.training_policy")


def _trained(group: TrainingGroup) -> Callable[[Plan, date], Said]:
    def answer(plan: Plan, day: date) -> Said:
        found = _held(plan, fiscal_year_of(day) - 1, group)
        if not found:
            return Said.nothing(TRAININGS, "前年度の研修の実績を確かめて、回答を入力する。")
        attended = [row.attended for row in found if row.attended is not None]
        words = "、".join(row.title for row in found if row.title)
        if attended:
            return Said(
                answer=f"実施（延べ{number_label(sum(attended))}人：{words}）",
                basis="受講の実績",
                path=TRAININGS,
            )
        return Said(
            answer=f"計画あり（{words}）",
            basis="研修計画（第2章）",
            path=TRAININGS,
            open="受講の実績を入力する。",
        )

    return answer


ANSWERS: dict[str, Callable[[Plan, date], Said]] = {
    "policy": policy,
    "policy_period": policy_period,
    "organisation": organisation,
    "office": office,
    "staff": staff,
    "cio": _post("cio", "任命していない"),
    "cio_external": _external("cio"),
    "cio_aide": _post("cio_aide", "任命していない"),
    "aide_external": _external("cio_aide"),
    "ciso": _post("ciso", "任命していない"),
    "external": external,
    "external_intention": external_intention,
    "external_reason": external_reason,
    "training": training,
    "training_policy": training_policy,
    "training_all": _trained(TrainingGroup.ALL),
    "training_leaders": _trained(TrainingGroup.LEADERS),
}
