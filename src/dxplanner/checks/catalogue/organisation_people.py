"""人と時間: too much for one person, nobody to stand in, terms and moves, time that does not add up, skills (ORG-41…46)."""

from collections.abc import Iterator
from decimal import Decimal

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, Spot, check
from dxplanner.checks.organisation_view import node_path
from dxplanner.checks.sources import OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.plan.people import Filling
from dxplanner.rules.people import PERSONS, loads, skill_stands, time_at

_SKILLS = "organisation.people.skills"


@check("ORG-41", REVIEW, "一人に仕事が重なりすぎる", source=PLAN_ITSELF)
def too_much_for_one(view: View) -> Iterator[Spot]:
    for load in loads(view.plan):
        if load.over:
            yield (
                f"{PERSONS}[{load.person.id}]",
                f"{view.called(PERSONS, load.person)}の仕事が合わせて{_fte(load.total)}で、勤務の割合{_fte(load.capacity)}を{_fte(load.over)}超えています。"
                "充てる割合を見直すか、ほかの人に分けてください。",
            )


@check("ORG-42", REVIEW, "代わる人が本人", source=PLAN_ITSELF)
def own_backup(view: View) -> Iterator[Spot]:
    for person in view.plan.organisation.people.persons:
        if person.backup == person.id:
            yield (
                f"{PERSONS}[{person.id}].backup",
                f"{view.called(PERSONS, person)}の不在のときに代わる人が、本人になっています。別の人を選んでください。",
            )


@check("ORG-43", REVIEW, "任期の切れ", source=PLAN_ITSELF)
def term_runs_out(view: View) -> Iterator[Spot]:
    """A term that is over already, or turned round. One that ends within the plan is no fault: it is shown in the table."""
    for person in view.plan.organisation.people.persons:
        here, name = f"{PERSONS}[{person.id}].term_to", view.called(PERSONS, person)
        start, end = person.term_from, person.term_to
        if start is not None and end is not None and end < start:
            yield here, f"{name}の任期の終わりが、始まりより前です。日付を直してください。"
        elif end is not None and end < view.today:
            yield (
                here,
                f"{name}の任期は{date_label(end)}に終わっています。再任するか、後任の職に直してください。",
            )


@check("ORG-44", ADVICE, "異動の引継ぎがない", source=OFFICE_PRACTICE, confidence=INFERRED)
def move_without_handover(view: View) -> Iterator[Spot]:
    for person in view.plan.organisation.people.persons:
        if person.moves_in is not None and person.handover is None:
            yield (
                f"{PERSONS}[{person.id}].handover",
                f"{view.called(PERSONS, person)}に{fiscal_year_label(person.moves_in)}の異動が見込まれますが、引継ぎの方法がありません。"
                "「前年度の1月から後任と2人で行う」のように決めてください。",
            )


@check("ORG-45", REVIEW, "人役の食い違い", source=PLAN_ITSELF)
def times_differ(view: View) -> Iterator[Spot]:
    """The share written in the chart against what its people give; and 第1章's staff against the same person here."""
    given = time_at(view.plan)
    for node in view.plan.organisation.nodes:
        if node.share is not None and node.id in given and given[node.id] != node.share:
            yield (
                f"{node_path(node)}.share",
                f"推進体制図の{view.called('organisation.nodes', node)}は{_fte(node.share)}ですが、「人と時間」では合わせて{_fte(given[node.id])}です。"
                "どちらかに合わせてください。",
            )
    by_title = {load.person.title: load for load in loads(view.plan) if load.person.title}
    for staff in view.plan.municipality.it_staff:
        load = by_title.get(staff.title or "")
        if load is not None and staff.share is not None and not load.open and load.inside != staff.share:
            yield (
                f"municipality.it_staff[{staff.id}].share",
                f"{view.called('municipality.it_staff', staff)}がDX・情報に充てる割合は、第1章では{_fte(staff.share)}、"
                f"「人と時間」では{_fte(load.inside)}です。どちらかに合わせてください。",
            )


@check("ORG-46", ADVICE, "足りない技能の補い方がない", source=PLAN_ITSELF)
def skill_gap_left_open(view: View) -> Iterator[Spot]:
    if not view.plan.organisation.people.levels:
        return
    for stand in skill_stands(view.plan):
        here = f"{_SKILLS}[{stand.skill.id}]"
        name = view.called(_SKILLS, stand.skill)
        if stand.missing and stand.skill.filling is None:
            yield (
                f"{here}.filling",
                f"技能{name}が{stand.missing}人足りません。研修、採用・異動、外部人材、県・近隣団体との共同などから補い方を選んでください。",
            )
        elif stand.missing and stand.skill.filled_in is None and stand.skill.filling is not Filling.LATER:
            yield (
                f"{here}.filled_in",
                f"技能{name}を補う年度が決まっていません。年度を入力してください。",
            )


def _fte(value: Decimal) -> str:
    whole, _, rest = f"{value:f}".partition(".")
    return f"{whole}.{rest.rstrip('0') or '0'}人役"
