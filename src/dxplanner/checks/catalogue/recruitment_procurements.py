"""The register of procurements: who touches which specification, contacts, declared companies, exemptions (F-01…F-12)."""

import re
from collections.abc import Iterator
from datetime import date

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, SECONDARY, UNCONFIRMED, Spot, check
from dxplanner.checks.recruitment_view import plain
from dxplanner.checks.sources import DECK, OFFICE_PRACTICE
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.plan.fairness import ExemptionDecision, Expectation, Fairness
from dxplanner.rules.fairness import (
    TOUCHING,
    Standing,
    is_declared,
    restricted_until,
    standing,
    touching_contacts,
    whole,
)

AGENCY = "デジタル庁における入札制限等に関する規程（令和3年9月1日決定）の要点"
F = "recruitment.fairness"
PROCUREMENTS = f"{F}.procurements"
SECRETS = re.compile("予定価格|最低制限価格|設計価格|(?:他社|他の事業者|他の業者)の見積")
NOT_TOLD = re.compile("ない|ません|なし|なかった")


def _fair(view: View) -> Fairness:
    return view.plan.recruitment.fairness


@check("F-01", MUST_FIX, "制限のある案件の仕様や審査に関わる", source=DECK)
def touches_a_barred_procurement(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    for item in fair.procurements:
        if standing(fair, item) is Standing.BARRED:
            yield (
                f"{PROCUREMENTS}[{item.id}].aide_role",
                f"{view.called(PROCUREMENTS, item)}は、申告された企業等の参加が見込まれますが、外部人材が仕様書又は審査に"
                "関わることになっています。関わらないこととするか、適用除外の申請を受けて判断し、記録してください。",
            )


@check("F-02", REVIEW, "参加の見込みを確かめていない", source=DECK)
def expectation_open(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    for item in fair.procurements:
        open_still = item.expected in (None, Expectation.UNKNOWN)
        if open_still and item.aide_role in TOUCHING:
            yield (
                f"{PROCUREMENTS}[{item.id}].expected",
                f"{view.called(PROCUREMENTS, item)}に、申告された企業等の参加が見込まれるかが決まっていません。"
                "仕様書の作成を始める前に、本人に確かめてください。",
            )


@check("F-03", REVIEW, "仕様書に触れる職がない", source=OFFICE_PRACTICE)
def nobody_named(view: View) -> Iterator[Spot]:
    for item in _fair(view).procurements:
        if item.specification_by is None:
            yield (
                f"{PROCUREMENTS}[{item.id}].specification_by",
                f"{view.called(PROCUREMENTS, item)}の仕様書に触れる職がありません。案を見る職を全て書き、ほかには見せないでください。",
            )


@check("F-04", REVIEW, "関わり方が決まっていない", source=DECK)
def role_open(view: View) -> Iterator[Spot]:
    for item in _fair(view).procurements:
        if item.aide_role is None:
            yield (
                f"{PROCUREMENTS}[{item.id}].aide_role",
                f"{view.called(PROCUREMENTS, item)}への外部人材の関わり方が決まっていません。関わらない場合も、そのように選んでください。",
            )


@check("F-05", REVIEW, "案件の日付の順が逆", source=OFFICE_PRACTICE)
def dates_reversed(view: View) -> Iterator[Spot]:
    for item in _fair(view).procurements:
        if item.drafted_from and item.planned_on and item.planned_on < item.drafted_from:
            yield (
                f"{PROCUREMENTS}[{item.id}].planned_on",
                f"{view.called(PROCUREMENTS, item)}の公告等の日（{date_label(item.planned_on)}）が、"
                f"仕様書の作成を始める日（{date_label(item.drafted_from)}）より前です。日を直してください。",
            )


@check("F-06", REVIEW, "制限の期間が案件より先に終わる", source=DECK, confidence=INFERRED)
def restriction_ends_before(view: View) -> Iterator[Spot]:
    until = restricted_until(view.plan.recruitment)
    if until is None:
        return
    for item in _fair(view).procurements:
        if item.planned_on and item.planned_on > until and item.aide_role in TOUCHING:
            yield (
                f"{PROCUREMENTS}[{item.id}].planned_on",
                f"{view.called(PROCUREMENTS, item)}は、外部人材が仕様書又は審査に関わりますが、公告等の日が、制限の終わる"
                f"{date_label(until)}より後です。終了後の年数（国の資料の例は2年間）を加えるか、関わり方を見直してください。",
            )


@check("F-07", REVIEW, "申告のない企業等と関わりのある案件", source=DECK)
def companies_not_declared(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    for item in fair.procurements:
        if item.expected is Expectation.YES and not fair.interests:
            yield (
                f"{PROCUREMENTS}[{item.id}].expected",
                f"{view.called(PROCUREMENTS, item)}に参加が見込まれるとされる企業等の申告がありません。"
                "利害関係申告書を受け取り、「申告された企業等」に入力してください。",
            )


@check("F-08", MUST_FIX, "条件を満たさない適用除外", source=AGENCY, confidence=UNCONFIRMED)
def exemption_not_whole(view: View) -> Iterator[Spot]:
    for item in _fair(view).exemptions:
        if item.decision is ExemptionDecision.GRANTED and not whole(item):
            yield (
                f"{F}.exemptions[{item.id}].decision",
                "承認した適用除外に、満たしたことを確かめていない条件があります。連絡を取っていないこと、接触の履歴の提出、"
                "監査又は調査の受入れの3つを書面で確かめるか、判断を改めてください。",
            )


@check("F-09", MUST_FIX, "接触の記録と適用除外が食い違う", source=AGENCY, confidence=UNCONFIRMED)
def contact_contradicts(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    for item in fair.exemptions:
        met = touching_contacts(fair, item.procurement)
        if item.procurement and item.no_contact and met:
            yield (
                f"{F}.exemptions[{item.id}].no_contact",
                f"仕様書の内容について連絡を取っていないとしていますが、{_day(met[0].on)}に、申告された企業等と仕様書の内容に"
                "触れた記録があります。事実を確かめ、適用除外の判断を見直してください。",
            )


@check("F-10", REVIEW, "適用除外の判断の記録がない", source=AGENCY, confidence=UNCONFIRMED)
def exemption_undecided(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    drafted = {item.id: item.drafted_from for item in fair.procurements}
    for item in fair.exemptions:
        start = drafted.get(item.procurement or "")
        undecided = item.decision in (None, ExemptionDecision.PENDING)
        if undecided and start is not None and start <= view.today:
            yield (
                f"{F}.exemptions[{item.id}].decision",
                f"仕様書の作成を始める日（{date_label(start)}）を過ぎていますが、適用除外の判断がありません。"
                "判断するまで、本人を案件から外してください。",
            )
        elif not undecided and (item.decided_on is None or item.decided_by is None):
            yield (
                f"{F}.exemptions[{item.id}].decision",
                "適用除外を判断した日又は職がありません。後で説明できるよう、記録してください。",
            )


@check("F-11", REVIEW, "申告された企業等と仕様書の内容に触れた", source=DECK)
def specification_discussed(view: View) -> Iterator[Spot]:
    fair = _fair(view)
    for item in fair.contacts:
        if item.about_specification and is_declared(fair, item.company):
            yield (
                f"{F}.contacts[{item.id}].about_specification",
                f"申告された企業等（{item.company}）と、仕様書の内容に触れた記録があります。同じ内容をほかの事業者にも示すか、"
                "仕様を見直すかを、CIOと決めて記録してください。",
            )


@check(
    "F-12",
    MUST_FIX,
    "入札等の秘密を伝えた記録",
    source="入札談合等関与行為防止法第8条",
    confidence=SECONDARY,
)
def secret_told(view: View) -> Iterator[Spot]:
    for item in _fair(view).contacts:
        found = _told(item.content)
        if found:
            yield (
                f"{F}.contacts[{item.id}].content",
                f"接触の内容に「{found}」があります。事業者に伝えたのであれば、入札等の公正を害するおそれがあります。"
                "案件を止めて、上司と契約の担当に相談してください。伝えていないのであれば、そのように書き直してください。",
            )


def _told(text: str | None) -> str:
    """The secret a sentence speaks of without saying that it was not told."""
    for sentence in re.split("[。\n]", plain(text)):
        found = SECRETS.search(sentence)
        if found and not NOT_TOLD.search(sentence):
            return found[0]
    return ""


def _day(value: date | None) -> str:
    return date_label(value) if value else "ある日"
