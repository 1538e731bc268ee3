"""第2章 全体方針 (P): the period, the standing, and whether pillars, initiatives and roadmap hang together."""

import re
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.sources import DECK, PLAN_ITSELF, TOWN_PLANS
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label
from dxplanner.facts.national_plans import national_plans
from dxplanner.plan.policy import AlsoServes

SHORTEST, LONGEST = 3, 6
OLD_NATIONAL_END = 2025
_GENERAL_PLAN = re.compile("総合計画|総合振興計画|振興計画|基本構想")


@check("P-01", MUST_FIX, "計画期間が逆", source=PLAN_ITSELF)
def period_reversed(view: View) -> Iterator[Spot]:
    first, last = view.plan.policy.period_from, view.plan.policy.period_to
    if first is not None and last is not None and first > last:
        yield (
            "policy.period_to",
            f"計画期間の終期（{fiscal_year_label(last)}）が始期（{fiscal_year_label(first)}）より前です。期間を直してください。",
        )


@check("P-02", REVIEW, "計画期間が短い又は長い", source=TOWN_PLANS, confidence=INFERRED)
def period_unusual(view: View) -> Iterator[Spot]:
    if view.period is None:
        return
    years = view.period[1] - view.period[0] + 1
    if not SHORTEST <= years <= LONGEST:
        yield (
            "policy.period_to",
            f"計画期間が{years}年です。町村の計画は3年から5年が多く、この長さとする理由を"
            "「計画の位置付け」に書くか、期間を見直してください。",
        )


@check("P-03", REVIEW, "計画期間が終わっている", source=PLAN_ITSELF)
def period_over(view: View) -> Iterator[Spot]:
    last = view.plan.policy.period_to
    if last is not None and last < view.this_year and last != OLD_NATIONAL_END:
        yield (
            "policy.period_to",
            f"計画期間は{fiscal_year_label(last)}で終わっています。次の期間を入力し、改定版として見直してください。",
        )


@check(
    "P-04", REVIEW, "終期が国の計画の旧期間と同じ",
    source="総務省「自治体DX推進計画」（対象期間 令和7年度まで）", confidence=SECONDARY,
)  # fmt: skip
def period_of_the_old_national_plan(view: View) -> Iterator[Spot]:
    if view.plan.policy.period_to == OLD_NATIONAL_END:
        yield (
            "policy.period_to",
            "計画期間の終期が、国の自治体DX推進計画の旧期間の終わり（令和7年度）と同じです。"
            "国の新しい版を確かめて、期間と取組を改定してください。",
        )


@check(
    "P-05",
    ADVICE,
    "よりどころとする国の計画の期間が終わっている",
    source="総務省「自治体DX推進計画」",
    confidence=SECONDARY,
)
def national_plan_over(view: View) -> Iterator[Spot]:
    edition = national_plans().get(view.plan.policy.national_plan or "")
    if edition is not None and edition.has_ended and view.this_year > (edition.period_to or 0):
        yield (
            "policy.national_plan",
            f"選んだ国の計画（{edition.name}）の期間は{edition.period_label}です。"
            "新しい版の重点取組事項を国の資料で確かめ、確認事項に加えてください。",
        )


@check("P-06", REVIEW, "総合計画との関係が書かれていない", source=TOWN_PLANS)
def no_relation_to_general_plan(view: View) -> Iterator[Spot]:
    policy, name = view.plan.policy, view.plan.municipality.general_plan_name
    served = any(item.kind is AlsoServes.GENERAL_PLAN for item in policy.also_serves)
    if policy.standing is None or served or _GENERAL_PLAN.search(policy.standing):
        return
    if name is None or name not in policy.standing:
        yield (
            "policy.standing",
            f"計画の位置付けに総合計画との関係がありません。{f'「{name}」' if name else '総合計画'}の"
            "どの部分を受けた計画かを書いてください。",
        )


@check("P-07", REVIEW, "取組のない柱", source=PLAN_ITSELF)
def pillar_without_initiatives(view: View) -> Iterator[Spot]:
    policy = view.plan.policy
    used = {item.pillar for item in policy.initiatives}
    for pillar in policy.pillars:
        if policy.initiatives and pillar.id not in used:
            yield (
                f"policy.pillars[{pillar.id}]",
                f"柱{view.called('policy.pillars', pillar)}に取組がありません。取組を割り当てるか、柱をまとめてください。",
            )


@check("P-08", REVIEW, "柱のない取組", source=PLAN_ITSELF)
def initiative_without_pillar(view: View) -> Iterator[Spot]:
    for item in view.plan.policy.initiatives:
        if item.pillar is None and view.plan.policy.pillars:
            yield (
                f"policy.initiatives[{item.id}].pillar",
                f"取組{view.called('policy.initiatives', item)}がどの柱にも入っていません。柱を選んでください。",
            )


@check("P-09", REVIEW, "担当課のない取組", source=DECK)
def initiative_without_owner(view: View) -> Iterator[Spot]:
    for item in view.plan.policy.initiatives:
        if item.owner is None:
            yield (
                f"policy.initiatives[{item.id}].owner",
                f"取組{view.called('policy.initiatives', item)}の担当課が決まっていません。担当課を選んでください。",
            )


@check("P-10", REVIEW, "工程表にない取組", source=DECK)
def initiative_not_on_roadmap(view: View) -> Iterator[Spot]:
    planned = {row.initiative for row in view.plan.roadmap.rows}
    for item in view.plan.policy.initiatives:
        if view.plan.roadmap.rows and item.id not in planned:
            yield (
                f"policy.initiatives[{item.id}]",
                f"取組{view.called('policy.initiatives', item)}が工程表にありません。工程表に行を加えて、時期を入れてください。",
            )


@check("P-11", ADVICE, "国の重点取組事項に対応する取組がない", source="総務省「自治体DX推進計画」")
def national_items_not_covered(view: View) -> Iterator[Spot]:
    policy = view.plan.policy
    edition = national_plans().get(policy.national_plan or "")
    if edition is None or not policy.initiatives:
        return
    covered = {item.priority_item for item in policy.initiatives}
    covered |= {row.item for row in policy.left_out if row.reason}
    left = [item.name for item in edition.priority_items if item.id not in covered]
    if left:
        yield (
            "policy.national_plan",
            f"国の重点取組事項（{edition.name}）のうち、対応する取組がないものがあります：{'、'.join(left)}。"
            "取組を加えるか、取り組まない理由を書いてください。",
        )


@check("P-16", ADVICE, "工程表の全ての行が同じ四半期に始まる", source=TOWN_PLANS, confidence=INFERRED)
def all_rows_start_together(view: View) -> Iterator[Spot]:
    starts = []
    for row in view.plan.roadmap.rows:
        begun = [(s.start_year, s.start_quarter or 1) for s in row.stages if s.start_year is not None]
        if begun:
            starts.append(min(begun))
    if len(starts) >= 3 and len(set(starts)) == 1:
        yield (
            "roadmap.rows",
            f"工程表の{len(starts)}行が全て同じ四半期に始まります。担当者の手が足りるか、取組の順序を見直してください。",
        )


@check("P-17", REVIEW, "見直しの決まりがない", source=TOWN_PLANS)
def no_review_rule(view: View) -> Iterator[Spot]:
    policy = view.plan.policy
    if view.started("policy") and policy.review_rule is None and policy.review_cycle is None:
        yield (
            "policy.review_rule",
            "進捗の確かめ方と見直しの時期が書かれていません。誰が、いつ、何により見直すかを書いてください。",
        )


@check(
    "P-19", REVIEW, "サイバーセキュリティの方針に触れていない",
    source="地方自治法の改正（令和6年法律第65号。条項は要確認）", confidence=SECONDARY,
)  # fmt: skip
def security_policy_not_named(view: View) -> Iterator[Spot]:
    text = view.plan.policy.security
    if text is not None and "方針" not in text:
        yield (
            "policy.security",
            f"令和8年4月1日から、{view.town}長、議会及び各執行機関は、サイバーセキュリティを確保するための方針を定めて"
            "公表することとされています（条項は条文で確かめてください）。方針の策定又は見直しを書いてください。",
        )
