"""Sentences of the notice that depend on 任用等の形態: staff, special posts and contractors stand under different law."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import bullets, paragraph
from dxplanner.documents.model import Block, Inline, Span, plain
from dxplanner.plan.recruitment import COMPANY_FORMS, STAFF_FORMS, AppointmentForm, DayUnit, PayUnit

REGULAR_SERVICE = frozenset(
    {AppointmentForm.FISCAL_YEAR_PART, AppointmentForm.FISCAL_YEAR_FULL, AppointmentForm.FIXED_TERM}
)
"""一般職: 地方公務員法 applies."""


def disqualification(answers: Answers) -> list[Block]:
    """地方公務員法第16条 binds 一般職; others by the town's own rule, if the officer wrote one."""
    path = "recruitment.disqualification"
    if answers.has(path):
        return [paragraph(answers.say(path), path=path)]
    form = answers.plan.recruitment.appointment_form
    if form is AppointmentForm.PROJECT_MANAGER:
        return [
            paragraph(
                "一般職として任用するときは、地方公務員法第16条に定める欠格条項に当たる方は、応募できません。",
                path=path,
            )
        ]
    if form in REGULAR_SERVICE:
        return [
            paragraph(
                "地方公務員法第16条に定める欠格条項に当たる方は、応募できません。次のいずれかに当たる方をいいます。"
            ),
            bullets(
                [
                    "拘禁刑以上の刑に処せられ、その執行を終わるまで又はその執行を受けることがなくなるまでの者",
                    "当該地方公共団体において懲戒免職の処分を受け、その処分の日から２年を経過しない者",
                    "人事委員会又は公平委員会の委員の職にあって、同法に定める罪を犯し、刑に処せられた者",
                    "日本国憲法又はその下に成立した政府を暴力で破壊することを主張する政党その他の団体を結成し、又はこれに加入した者",
                ],
                path=path,
            ),
        ]
    return []


def days_words(answers: Answers) -> Inline:
    recruitment = answers.plan.recruitment
    if recruitment.days is None:
        return (gap("recruitment.days"),)
    unit = {DayUnit.WEEK: "週", DayUnit.MONTH: "月", DayUnit.YEAR: "年", None: ""}[recruitment.days_unit]
    return compose(
        (Span(unit, "recruitment.days_unit"),) if unit else "", answers.say("recruitment.days"), "程度"
    )


def pay_lines(answers: Answers) -> Inline:
    """「日額　30,000円」; a contract's sum is said to include tax, no pay is said plainly."""
    recruitment = answers.plan.recruitment
    if recruitment.pay_unit is PayUnit.NONE:
        return answers.say("recruitment.pay_unit")
    unit = answers.say("recruitment.pay_unit")
    if recruitment.pay_amount is None and recruitment.pay_unit is None:
        return unit
    if recruitment.pay_amount is None:
        return compose(unit, "　", (gap("recruitment.pay_amount"),))
    amount = Span(f"{number_label(recruitment.pay_amount)}円", "recruitment.pay_amount")
    return compose(unit, "　", (amount,))


def insurance(answers: Answers) -> Inline:
    """The town's answer for those it appoints; it is not asked of the others."""
    form = answers.plan.recruitment.appointment_form
    if form is None or form in STAFF_FORMS:
        return answers.say("recruitment.insurance")
    if form is AppointmentForm.DISPATCH or form in COMPANY_FORMS:
        return plain("派遣元の事業者によります。")
    if form is AppointmentForm.SENT_OFFICER:
        return plain("派遣元の団体の定め及び協議によります。")
    if form is AppointmentForm.SHARED:
        return plain("任用する団体の定めによります。")
    return plain("任用ではないため、社会保険及び労働保険の手続は行いません。")


_ENDS = {
    AppointmentForm.DISPATCH: "派遣の期間の終了後も、同様とします。この義務は、労働者派遣契約及び誓約書により定めます。",
    AppointmentForm.PARTNER_COMPANY: "派遣の期間の終了後も、同様とします。この義務は、協定及び誓約書により定めます。",
    AppointmentForm.SECONDMENT: "出向の期間の終了後も、同様とします。この義務は、協定及び誓約書により定めます。",
    AppointmentForm.SHARED: "業務の終了後も、同様とします。この義務は、任用する団体の定め及び協定により定めます。",
    AppointmentForm.OUTSOURCING: "契約の終了後も、同様とします。この義務は、契約及び誓約書により定めます。",
    AppointmentForm.PARTNER_SIDE_JOB: "契約の終了後も、同様とします。この義務は、契約及び誓約書により定めます。",
}
_SPECIAL_ENDS = "その職を退いた後も、同様とします。この義務は、要綱及び誓約書により定めます。"
_SECRECY = "職務上知り得た秘密を漏らしてはなりません。"
_BY_LAW = "地方公務員法第34条の規定により、職務上知り得た秘密を漏らしてはなりません。その職を退いた後も、同様とします。"


def secrecy(answers: Answers) -> list[Block]:
    """The officer's words, else the sentence for the form; nothing is claimed under a law that does not apply."""
    path = "recruitment.secrecy"
    if answers.has(path):
        return [paragraph(answers.say(path), path=path)]
    form = answers.plan.recruitment.appointment_form
    if form is None:
        return [paragraph((gap(path),), path=path)]
    if form in REGULAR_SERVICE or form is AppointmentForm.SENT_OFFICER:
        return [paragraph(_BY_LAW, path=path)]
    if form is AppointmentForm.PROJECT_MANAGER:
        return [paragraph(f"一般職として任用するときは、{_BY_LAW}", path=path)]
    return [paragraph(f"{_SECRECY}{_ENDS.get(form, _SPECIAL_ENDS)}", path=path)]
