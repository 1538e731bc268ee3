"""選考: how people are judged and asked, and how long their papers are kept (S-11…S-19)."""

from collections.abc import Iterator
from datetime import timedelta

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.recruitment_view import claims
from dxplanner.checks.sources import FAIR_SELECTION, OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.facts.fair_selection import forbidden_matters
from dxplanner.plan.selection import InterviewQuestion, Selecting, SelectionMethod

S = "recruitment.selecting"
PRIVACY_LAW = "個人情報の保護に関する法律第61条・第62条"
_WHOLE = 100
_TALKS = (SelectionMethod.ONLINE_INTERVIEW, SelectionMethod.INTERVIEW)
_LONGEST_KEPT = timedelta(days=3 * 366)


def forbidden_in(row: InterviewQuestion) -> tuple[str, ...]:
    """The words by which a question touches one of the 14 matters."""
    found = (
        claims(text, matter.pattern)
        for text in (row.question, row.follow_up)
        for matter in forbidden_matters().values()
    )
    return tuple(dict.fromkeys(words for words in found if words))


def _selecting(view: View) -> Selecting:
    return view.plan.recruitment.selecting


@check("S-11", MUST_FIX, "面接で尋ねてはならない質問", source=FAIR_SELECTION)
def forbidden_question(view: View) -> Iterator[Spot]:
    for row in _selecting(view).questions:
        found = forbidden_in(row)
        if found:
            yield (
                f"{S}.questions[{row.id}]",
                f"尋ねてはならない事項（{'、'.join(found)}）に触れる質問です。このままでは質問票に印刷しません。"
                "本人の適性と能力に関わる質問に替えてください。",
            )


@check("S-12", MUST_FIX, "適性と能力に関わらない評価の項目", source=FAIR_SELECTION)
def forbidden_criterion(view: View) -> Iterator[Spot]:
    for row in _selecting(view).criteria:
        found = [
            words
            for text in (row.name, row.viewpoint)
            for matter in forbidden_matters().values()
            if (words := claims(text, matter.pattern))
        ]
        if found:
            yield (
                f"{S}.criteria[{row.id}]",
                f"評価に用いてはならない事項（{'、'.join(dict.fromkeys(found))}）があります。経験や仕事の進め方の項目に替えてください。",
            )


@check("S-13", REVIEW, "配点の合計が100点でない", source=OFFICE_PRACTICE)
def weights_off(view: View) -> Iterator[Spot]:
    rows = _selecting(view).criteria
    for stage in dict.fromkeys(row.stage for row in rows if row.stage is not None):
        mine = [row for row in rows if row.stage is stage]
        total = sum(row.weight or 0 for row in mine)
        if total != _WHOLE:
            yield (
                f"{S}.criteria[{mine[-1].id}].weight",
                f"{stage.label}の配点の合計が{total}点です。100点になるように直すか、このままでよいかを確かめてください。",
            )


@check("S-14", MUST_FIX, "評価の項目に段階又は配点がない", source=PLAN_ITSELF)
def criterion_incomplete(view: View) -> Iterator[Spot]:
    for row in _selecting(view).criteria:
        absent = [label for value, label in ((row.stage, "段階"), (row.weight, "配点")) if value is None]
        if absent:
            yield (
                f"{S}.criteria[{row.id}]",
                f"{view.called(f'{S}.criteria', row)}の{'と'.join(absent)}がありません。評価表に載せるため、入力してください。",
            )


@check("S-15", REVIEW, "選考委員が一人", source=OFFICE_PRACTICE)
def one_rater(view: View) -> Iterator[Spot]:
    if len(_selecting(view).raters) == 1:
        yield (
            f"{S}.raters",
            "選考委員が一人です。一人の見方に偏らないよう、二人以上としてください。",
        )


@check("S-16", ADVICE, "面接の段階に評価の項目がない", source=OFFICE_PRACTICE)
def stage_without_criteria(view: View) -> Iterator[Spot]:
    judged = {row.stage for row in _selecting(view).criteria}
    if not judged:
        return
    for step in view.plan.recruitment.selection:
        if step.method is not None and step.method not in judged:
            yield (
                f"recruitment.selection[{step.id}]",
                f"{step.method.label}の評価の項目がありません。「評価の項目と配点」に入力してください。",
            )


@check("S-17", ADVICE, "面接の項目に質問がない", source=OFFICE_PRACTICE)
def criterion_without_question(view: View) -> Iterator[Spot]:
    selecting = _selecting(view)
    asked = {row.criterion for row in selecting.questions}
    if not any(asked):
        return
    for row in selecting.criteria:
        if row.stage in _TALKS and row.id not in asked:
            yield (
                f"{S}.criteria[{row.id}]",
                f"{view.called(f'{S}.criteria', row)}を確かめる質問がありません。「面接の質問」に加えてください。",
            )


@check("S-18", MUST_FIX, "応募書類を廃棄する日が選考の終わりより前", source=PRIVACY_LAW)
def deleted_too_early(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    on = recruitment.selecting.delete_on
    for label, day in (
        ("結果を知らせる日", recruitment.result_on),
        ("応募の締切日", recruitment.apply_to),
    ):
        if on is not None and day is not None and on < day:
            yield (
                f"{S}.delete_on",
                f"応募書類を廃棄する日（{date_label(on)}）が、{label}（{date_label(day)}）より前です。日付を直してください。",
            )
            return


@check("S-19", REVIEW, "応募書類を廃棄する日がない、又は遠い", source=PRIVACY_LAW)
def kept_without_end(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if recruitment.apply_to is None or not recruitment.selection:
        return
    on = recruitment.selecting.delete_on
    if on is None:
        yield (
            f"{S}.delete_on",
            "応募書類を廃棄する日がありません。利用目的に必要な期間だけ持つよう、日付を入力してください。",
        )
    elif on - recruitment.apply_to > _LONGEST_KEPT:
        yield (
            f"{S}.delete_on",
            f"応募書類を廃棄する日（{date_label(on)}）が、締切から3年より後です。必要な期間かどうかを確かめてください。",
        )
