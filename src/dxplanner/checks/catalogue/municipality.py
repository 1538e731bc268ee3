"""第1章 団体の基本情報 (M): codes, figures and dates that must agree with each other."""

from collections.abc import Iterator
from decimal import Decimal

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import number_label, rate_label
from dxplanner.facts.municipalities import by_code

CODES = "全国地方公共団体コード（総務省）"


@check("M-01", MUST_FIX, "団体コードが一覧にない", source=CODES)
def unknown_code(view: View) -> Iterator[Spot]:
    code = view.plan.municipality.code
    if code is not None and by_code(code) is None:
        yield (
            "municipality.code",
            f"全国地方公共団体コード「{code}」は、団体の一覧にありません。"
            "団体の検索から選び直すか、末尾の検査数字を含む6けたを確かめてください。",
        )


@check("M-02", REVIEW, "団体名などが団体コードと合わない", source=CODES)
def code_and_name_differ(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    listed = by_code(town.code) if town.code else None
    if listed is None:
        return
    pairs = (
        ("name", "団体名", town.name, listed.name),
        ("prefecture", "都道府県", town.prefecture, listed.prefecture),
        ("municipality_class", "団体区分", town.municipality_class, listed.municipality_class),
    )
    for field, label, written, expected in pairs:
        if written is not None and written != expected:
            shown = [getattr(value, "label", value) for value in (written, expected)]
            yield (
                f"municipality.{field}",
                f"{label}「{shown[0]}」は、コード{town.code}の団体の一覧では「{shown[1]}」です。どちらが正しいか確かめてください。",
            )


@check("M-03", REVIEW, "人口の基準日がない", source=PLAN_ITSELF)
def population_without_date(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    if town.population is not None and town.population_date is None:
        yield (
            "municipality.population_date",
            f"人口{number_label(town.population)}人がいつの数か分かりません。基準日を入力してください。",
        )


@check("M-04", REVIEW, "課・局の職員数の合計が実員と合わない", source=PLAN_ITSELF)
def staff_does_not_add_up(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    counted = [section.staff for section in town.sections if section.staff is not None]
    if town.staff_actual is None or not counted:
        return
    total = sum(counted)
    complete = len(counted) == len(town.sections)
    if total > town.staff_actual or (complete and total != town.staff_actual):
        yield (
            "municipality.staff_actual",
            f"課・局の職員数の合計は{number_label(total)}人ですが、職員の実員は{number_label(town.staff_actual)}人です。"
            "どちらかを直してください。",
        )


@check("M-05", REVIEW, "情報担当の人役が課の職員数を超える", source=PLAN_ITSELF)
def more_shares_than_people(view: View) -> Iterator[Spot]:
    shares: dict[str, Decimal] = {}
    for person in view.plan.municipality.it_staff:
        if person.section is not None and person.share is not None:
            shares[person.section] = shares.get(person.section, Decimal(0)) + person.share
    for section in view.plan.municipality.sections:
        share = shares.get(section.id, Decimal(0))
        if section.staff is not None and share > section.staff:
            yield (
                f"municipality.sections[{section.id}].staff",
                f"{view.called('municipality.sections', section)}の情報・DXの担当は合わせて{rate_label(share)}人役ですが、"
                f"職員数は{section.staff}人です。割合か職員数を直してください。",
            )


@check(
    "M-06",
    REVIEW,
    "財政力指数と交付・不交付が合わない",
    source="地方交付税法第10条、第14条",
    confidence=INFERRED,
)
def rich_but_recipient(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    if town.fiscal_index is not None and town.fiscal_index >= 1 and town.non_recipient is False:
        yield (
            "municipality.non_recipient",
            f"財政力指数は{rate_label(town.fiscal_index)}ですが、交付団体としています。"
            "指数は3か年の平均なので、今年度の交付・不交付を財政担当に確かめてください。",
        )


@check("M-07", REVIEW, "総合計画の期間が終わっている", source=PLAN_ITSELF)
def general_plan_ended(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    if town.general_plan_to is not None and town.general_plan_to < view.this_year:
        yield (
            "municipality.general_plan_to",
            f"総合計画の期間は{fiscal_year_label(town.general_plan_to)}で終わっています。"
            "今の総合計画の名称、期間及び将来像に直してください。",
        )


@check("M-08", MUST_FIX, "総合計画の期間が逆", source=PLAN_ITSELF)
def general_plan_reversed(view: View) -> Iterator[Spot]:
    first, last = view.plan.municipality.general_plan_from, view.plan.municipality.general_plan_to
    if first is not None and last is not None and first > last:
        yield (
            "municipality.general_plan_to",
            f"総合計画の終期（{fiscal_year_label(last)}）が始期（{fiscal_year_label(first)}）より前です。"
            "期間を直してください。",
        )
