"""Open points: what the text of the law leaves open for this plan's figures, each as a question to be put to someone.

Found by the calculation itself. Putting one into 確認事項 is one click; its answer stands there, with who, when and
the number of the letter. `measure` and `fiscal_year` say which rule an answer speaks about.
"""

from collections.abc import Iterator

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label, yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules.from_plan import MeasureEstimate, options_of, year_estimates
from dxplanner.rules.model import Status
from dxplanner.rules.registry import MEASURES

ORDER_QUESTION = "特定財源は、上限額を当てはめる前と後のどちらで差し引くのか"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """`id` stays the same while the point is the same; `path` is the line it was met at first."""

    id: str
    question: str
    asked_to: str
    path: str
    measure: str
    fiscal_year: int


def open_points(plan: Plan) -> tuple[OpenPoint, ...]:
    """By kind: rules that are missing, texts with two readings, costs that may not count, caps on a share."""
    found: dict[str, OpenPoint] = {}
    entries = [
        item
        for option in options_of(plan) or (None,)
        for year in year_estimates(plan, option)
        for item in year.measures
    ]
    for look in (_missing_rules, _readings, _open_items, _caps):
        for item in entries:
            for point in look(plan, item):
                known = found.get(point.id)
                if known is None or point.fiscal_year < known.fiscal_year:
                    found[point.id] = point
    return tuple(found.values())


def question_of(plan: Plan, point: OpenPoint) -> OpenQuestion | None:
    """The 確認事項 that asks about the point: made from it, or written by hand at the same place."""
    made = (item for item in plan.questions if item.point == point.id)
    by_hand = (item for item in plan.questions if item.point is None and item.path == point.path)
    return next(made, None) or next(by_hand, None)


def unasked_points(plan: Plan) -> tuple[OpenPoint, ...]:
    return tuple(point for point in open_points(plan) if question_of(plan, point) is None)


def is_answered(item: OpenQuestion) -> bool:
    """An answer counts with who gave it and when."""
    return bool(item.answer and item.answered_by and item.answered_on)


def asked_office(plan: Plan) -> str:
    prefecture = plan.municipality.prefecture or "県"
    is_ward = plan.municipality.municipality_class is MunicipalityClass.WARD
    return f"{prefecture}{'特別区' if is_ward else '市町村'}担当課"


def _year(item: MeasureEstimate) -> int:
    return item.careful.case.fiscal_year


def _path(item: MeasureEstimate) -> str:
    return f"costs.lines[{item.lines[0].id}]"


def _missing_rules(plan: Plan, item: MeasureEstimate) -> Iterator[OpenPoint]:
    if item.careful.status is not Status.UNCONFIRMED:
        return
    yield OpenPoint(
        id=f"rule:{item.measure}",
        question=(
            f"{fiscal_year_label(_year(item))}以降の{MEASURES[item.measure].name}に係る特別交付税措置"
            "（根拠規定、措置率、上限額及び対象期間）はどうなるか。"
        ),
        asked_to=f"{asked_office(plan)}（総務省への照会を含む。）",
        path=_path(item),
        measure=item.measure,
        fiscal_year=_year(item),
    )


def _readings(plan: Plan, item: MeasureEstimate) -> Iterator[OpenPoint]:
    """The range and what to ask: the order of deduction and cap, or which cap holds."""
    bounds = item.careful.amount_range
    if item.careful.status is not Status.AMBIGUOUS or bounds is None:
        return
    yield OpenPoint(
        id=f"reading:{item.measure}:{_year(item)}",
        question=(
            f"{fiscal_year_label(_year(item))}の{MEASURES[item.measure].name}について、{reading_question(item)}。"
            f"（読み方により{number_label(bounds[0])}円から{number_label(bounds[1])}円までの幅がある。）"
        ),
        asked_to=asked_office(plan),
        path=_path(item),
        measure=item.measure,
        fiscal_year=_year(item),
    )


def reading_question(item: MeasureEstimate) -> str:
    """What exactly is to be asked, without a full stop."""
    terms, case = item.careful.terms, item.careful.case
    asked = []
    if terms is not None and len(terms.recruitment_caps) > 1:
        caps = "と".join(yen_label(cap) for cap in terms.recruitment_caps)
        asked.append(f"募集に要する経費の上限額は{caps}のどちらか")
    if case.appointment_earmarked or case.recruitment_earmarked or not asked:
        asked.append(ORDER_QUESTION)
    return "。また、".join(asked)


def _open_items(plan: Plan, item: MeasureEstimate) -> Iterator[OpenPoint]:
    lines = [line for line in item.lines if line.open_item]
    if not lines:
        return
    names = "、".join(dict.fromkeys(line.name or "（名称なし）" for line in lines))
    yield OpenPoint(
        id=f"open:{item.measure}",
        question=f"{names}は、{MEASURES[item.measure].name}の措置の対象となる経費に含まれるか。"[:400],
        asked_to=asked_office(plan),
        path=f"costs.lines[{lines[0].id}]",
        measure=item.measure,
        fiscal_year=_year(item),
    )


def _caps(plan: Plan, item: MeasureEstimate) -> Iterator[OpenPoint]:
    """Only where the cap bites: then it matters whether it meets the whole cost or the town's share."""
    cap = item.careful.terms.person_cap if item.careful.terms else None
    if cap is None or not any(paid > cap for paid in item.careful.case.persons):
        return
    yield OpenPoint(
        id=f"cap:{item.measure}",
        question=(
            f"{MEASURES[item.measure].name}の1人当たりの上限額（{yen_label(cap)}）は、1人の経費の全体と負担金（分担分）の"
            "どちらに当てはめるのか。"
        ),
        asked_to=asked_office(plan),
        path=_path(item),
        measure=item.measure,
        fiscal_year=_year(item),
    )
