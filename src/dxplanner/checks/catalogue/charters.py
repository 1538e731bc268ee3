"""要綱と例規 (CH-01…): rules that come too late, posts and edits that contradict each other, meetings without a month."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.sources import LOCAL_LAW, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, month_label
from dxplanner.plan.charters import CharterKind, Instrument
from dxplanner.plan.municipality import SectionKind
from dxplanner.rules.ordinances import Certainty, counted_back, effective_day, needs, session_before

_ORGANS = (SectionKind.EDUCATION, SectionKind.COUNCIL, SectionKind.AGRICULTURE)


@check("CH-01", REVIEW, "条例の改正が間に合わない", source="町村の議会の実務", confidence=SECONDARY)
def ordinance_too_late(view: View) -> Iterator[Spot]:
    effective = effective_day(view.plan)
    wanted = [need for need in needs(view.plan) if need.by_council and need.certainty is Certainty.NEEDED]
    if effective is None or not wanted or effective[0] < view.today:
        return
    session = session_before(view.plan, effective[0])
    if session is None:
        return
    first = counted_back(view.plan, session, view.today)[0]
    if first.late and first.day is not None:
        yield (
            effective[1],
            f"「{wanted[0].name}」の改正案は{month_label(session.opening)}の定例会に提出することになりますが、準備を始める目安の"
            f"{date_label(first.day)}を過ぎています。施行の日を遅らせるか、総務課及び議会事務局と日程を確かめてください。",
        )


@check("CH-02", REVIEW, "要綱の施行が募集より後", source=PLAN_ITSELF)
def in_force_after_the_recruitment(view: View) -> Iterator[Spot]:
    day, begun = view.plan.charters.enforced_on, view.plan.recruitment.apply_from
    if day is not None and begun is not None and day > begun:
        yield (
            "charters.enforced_on",
            f"要綱の施行の日が、応募の受付の始まる{date_label(begun)}より後です。根拠のない募集にならないよう、どちらかを直してください。",
        )


@check("CH-03", MUST_FIX, "副本部長が本部長と同じ職", source=PLAN_ITSELF)
def vice_head_is_the_head(view: View) -> Iterator[Spot]:
    head = view.plan.organisation.head
    for row in view.plan.charters.vice_heads:
        if row.post is not None and row.post == head:
            yield (
                f"charters.vice_heads[{row.id}]",
                "副本部長が、本部長と同じ職です。別の職を選ぶか、この行を削除してください。",
            )


@check("CH-04", REVIEW, "月のない会議", source=PLAN_ITSELF)
def meeting_without_a_month(view: View) -> Iterator[Spot]:
    for row in view.plan.charters.meetings:
        if row.month is None and not row.monthly:
            yield (
                f"charters.meetings[{row.id}].month",
                "会議を開く月がありません。月を入力するか、「毎月開く」を「はい」にしてください。",
            )


@check("CH-05", REVIEW, "条文のない条", source=PLAN_ITSELF)
def article_without_a_text(view: View) -> Iterator[Spot]:
    for row in view.plan.charters.edited:
        if not row.omitted and not (row.text or "").strip():
            yield (
                f"charters.edited[{row.id}].text",
                "条文が空のため、〔未定〕と印刷します。条文を入力するか、この行を削除してください。",
            )


@check("CH-06", REVIEW, "同じ条の書き直しが二つ", source=PLAN_ITSELF)
def article_edited_twice(view: View) -> Iterator[Spot]:
    seen: dict[tuple[CharterKind | None, str], str] = {}
    for row in view.plan.charters.edited:
        if row.article is None:
            continue
        key = (row.charter, row.article)
        if key in seen:
            yield (
                f"charters.edited[{seen[key]}]",
                "同じ条を2回書き直しています。後の行を印刷していますので、この行を削除してください。",
            )
        seen[key] = row.id


@check("CH-07", ADVICE, "連名の相手のない共同の訓令", source=LOCAL_LAW, confidence=SECONDARY)
def joint_with_nobody(view: View) -> Iterator[Spot]:
    if view.plan.charters.headquarters_form is Instrument.JOINT and not any(
        section.kind in _ORGANS for section in view.sections.values()
    ):
        yield (
            "charters.headquarters_form",
            "共同の訓令としていますが、教育委員会などの課・局が入力されていません。"
            "第1章の「課・局」に加えるか、訓令にしてください。",
        )


@check("CH-08", REVIEW, "同じ例規が二行", source=PLAN_ITSELF)
def ordinance_named_twice(view: View) -> Iterator[Spot]:
    seen: set[str] = set()
    for row in view.plan.charters.ordinances:
        if row.change is not None and row.change in seen:
            yield (
                f"charters.ordinances[{row.id}]",
                "同じ種類の例規が2行あります。初めの行を印刷していますので、どちらかを削除してください。",
            )
        seen.add(row.change or "")
