"""照会・意見募集・起案 (V): opinions without an answer, and days that cannot follow each other."""

from collections.abc import Iterator

from dxplanner.checks.model import MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.plan.circulation import OpinionKind
from dxplanner.plan.records import VersionState

_ANSWERED_BEFORE = {
    OpinionKind.INQUIRY: {VersionState.PUBLIC_COMMENT, VersionState.DECIDED, VersionState.REVISED},
    OpinionKind.PUBLIC_COMMENT: {VersionState.DECIDED, VersionState.REVISED},
}
"""The states of the plan in which an opinion of that kind has been dealt with."""


@check("V-01", REVIEW, "意見への対応が書かれていない", source=OFFICE_PRACTICE)
def unanswered(view: View) -> Iterator[Spot]:
    state = view.plan.paperwork.state
    for item in view.plan.circulation.opinions:
        due = item.kind is not None and state in _ANSWERED_BEFORE[item.kind]
        if due and item.kind is not None and state is not None and not item.answer:
            yield (
                f"circulation.opinions[{item.id}].answer",
                f"版が「{state.label}」になっていますが、{item.kind.label}の意見"
                f"{view.called('circulation.opinions', item)}への対応が書かれていません。"
                "直したところ、又は直さない理由を書いてください。",
            )


@check("V-02", MUST_FIX, "庁内照会の回答期限が照会の日より前", source=PLAN_ITSELF)
def reply_before_inquiry(view: View) -> Iterator[Spot]:
    asked, until = view.plan.circulation.inquiry_on, view.plan.circulation.inquiry_until
    if asked is not None and until is not None and until < asked:
        yield (
            "circulation.inquiry_until",
            f"庁内照会の回答期限（{date_label(until)}）が、照会の日（{date_label(asked)}）より前です。"
            "どちらかの日付を直してください。",
        )


@check("V-03", MUST_FIX, "意見募集の終わりが始まりより前", source=PLAN_ITSELF)
def comment_reversed(view: View) -> Iterator[Spot]:
    first, last = view.plan.circulation.comment_from, view.plan.circulation.comment_until
    if first is not None and last is not None and last < first:
        yield (
            "circulation.comment_until",
            f"意見募集の終わり（{date_label(last)}）が、始まり（{date_label(first)}）より前です。"
            "どちらかの日付を直してください。",
        )


@check("V-04", MUST_FIX, "決定の日が起案又は意見募集より前", source=PLAN_ITSELF)
def decided_too_early(view: View) -> Iterator[Spot]:
    paper, circulation = view.plan.paperwork, view.plan.circulation
    if paper.state is None or not paper.state.final or paper.decided_on is None:
        return
    for day, words in (
        (circulation.decision.drafted_on, "起案日"),
        (circulation.comment_until, "意見募集の終わり"),
    ):
        if day is not None and paper.decided_on < day:
            yield (
                "paperwork.decided_on",
                f"決裁の日（{date_label(paper.decided_on)}）が、{words}（{date_label(day)}）より前です。"
                "日付を確かめて、どちらかを直してください。",
            )
