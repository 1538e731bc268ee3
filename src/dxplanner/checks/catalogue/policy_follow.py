"""全体方針 (P-30…): what is measured over the years, and what the national plan asks for and the town leaves out."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF, TOWN_PLANS
from dxplanner.checks.view import View
from dxplanner.plan.evaluation import Grade, IndicatorKind
from dxplanner.rules.national_coverage import chosen_edition, no_longer_in
from dxplanner.rules.open_data import unanswered


@check("P-30", REVIEW, "活動量の指標だけになっている", source=TOWN_PLANS, confidence=INFERRED)
def only_outputs(view: View) -> Iterator[Spot]:
    kinds = [item.kind for item in view.plan.policy.indicators]
    if kinds and all(kind is IndicatorKind.OUTPUT for kind in kinds):
        yield (
            "policy.indicators",
            "指標が全て活動量です。暮らしや仕事がどう変わったかを示す成果の指標を一つ以上加えてください。",
        )


@check("P-31", REVIEW, "年度のない年度別の目標", source=PLAN_ITSELF)
def targets_without_year(view: View) -> Iterator[Spot]:
    for item in view.plan.policy.indicators:
        for row in item.targets:
            if row.value is not None and row.fiscal_year is None:
                yield (
                    f"policy.indicators[{item.id}].targets[{row.id}].fiscal_year",
                    f"指標{view.called('policy.indicators', item)}に、年度のない目標があります。年度を入力してください。",
                )


@check("P-32", REVIEW, "遅れている取組の対応が書かれていない", source=TOWN_PLANS)
def late_without_next_step(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.evaluations:
        if row.grade in (Grade.C, Grade.D) and row.next_step is None:
            yield (
                f"policy.evaluations[{row.id}].next_step",
                "評価がＣ又はＤのものに、次の年度の対応がありません。続けるか、改めるか、やめるかを書いてください。",
            )


@check("P-33", REVIEW, "選んだ版にない重点取組事項", source="総務省「自治体DX推進計画」")
def item_of_another_edition(view: View) -> Iterator[Spot]:
    edition = chosen_edition(view.plan)
    gone = no_longer_in(view.plan, edition) if edition is not None else ()
    if edition is not None and gone:
        names = "、".join(dict.fromkeys(name for _title, name in gone))
        yield (
            "policy.national_plan",
            f"国の計画（{edition.name}）の重点取組事項にない事項を選んだ取組があります：{names}。"
            "新しい版の事項を選び直すか、町独自の取組としてください。",
        )


@check("P-34", MUST_FIX, "取組の順序が輪になっている", source=PLAN_ITSELF)
def circular_order(view: View) -> Iterator[Spot]:
    before = {item.id: item.depends_on for item in view.plan.policy.initiatives}
    for item in view.plan.policy.initiatives:
        seen: set[str] = set()
        at = before.get(item.id)
        while at is not None and at != item.id and at not in seen:
            seen.add(at)
            at = before.get(at)
        if at == item.id:
            yield (
                f"policy.initiatives[{item.id}].depends_on",
                f"取組{view.called('policy.initiatives', item)}は、先に進める取組をたどると自分に戻ります。順序を直してください。",
            )


@check("P-35", ADVICE, "掲げない理由のない重点取組事項", source=PLAN_ITSELF)
def left_out_without_reason(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.left_out:
        if row.item is not None and row.reason is None:
            yield (
                f"policy.left_out[{row.id}].reason",
                "取り上げない国の重点取組事項に、理由がありません。判断した理由を一文で書いてください。",
            )


@check(
    "P-36",
    ADVICE,
    "官民データ活用推進計画としての事項がない",
    source="官民データ活用推進基本法（平成28年法律第103号）第9条第3項及び第4項",
    confidence=SECONDARY,
)
def open_data_matters_missing(view: View) -> Iterator[Spot]:
    left = unanswered(view.plan)
    if left:
        yield (
            "policy.also_serves",
            "官民データ活用推進計画を兼ねる計画は、定めたときに公表することとされています。"
            f"次の事項に当たる取組がありません：{'、'.join(left)}。取組を加えるか、兼ねるかを見直してください。",
        )
