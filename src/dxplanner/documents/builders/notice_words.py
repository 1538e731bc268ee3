"""Sentences of the notice that depend on 任用等の形態: staff, special posts and contractors stand under different law."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import bullets, paragraph
from dxplanner.documents.model import Block, Inline, Span, plain
from dxplanner.plan.recruitment import AppointmentForm, PayUnit

REGULAR_SERVICE = frozenset(
    {AppointmentForm.FISCAL_YEAR_PART, AppointmentForm.FISCAL_YEAR_FULL, AppointmentForm.FIXED_TERM}
)
"""一般職: 地方公務員法 applies."""

STAFF = REGULAR_SERVICE | {AppointmentForm.SPECIAL_PART_TIME, AppointmentForm.EXPERT_COMMISSIONER}
"""Appointed, in regular or special service; the others work under a contract or an agreement."""


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
    if answers.has("recruitment.insurance"):
        return answers.say("recruitment.insurance")
    form = answers.plan.recruitment.appointment_form
    if form is not None and form not in STAFF:
        return plain("業務委託等のため、町は社会保険及び労働保険の手続を行いません。")
    return answers.say("recruitment.insurance")


_SECRECY = {
    True: "地方公務員法第34条の規定により、職務上知り得た秘密を漏らしてはなりません。その職を退いた後も、同様とします。",
    False: "職務上知り得た秘密を漏らしてはなりません。任期又は契約の終了後も、同様とします。この義務は、要綱、誓約書又は契約により定めます。",
}


def secrecy(answers: Answers) -> list[Block]:
    """The officer's words, else the sentence for the form; nothing is claimed under a law that does not apply."""
    path = "recruitment.secrecy"
    if answers.has(path):
        return [paragraph(answers.say(path), path=path)]
    form = answers.plan.recruitment.appointment_form
    if form is None:
        return [paragraph((gap(path),), path=path)]
    return [paragraph(_SECRECY[form in REGULAR_SERVICE], path=path)]
