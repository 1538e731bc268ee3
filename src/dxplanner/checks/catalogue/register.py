"""人材台帳: why it is kept, that people agreed, and that nobody stays longer than was said. No message names anybody."""

from collections.abc import Iterator
from datetime import timedelta

from dxplanner.checks.model import CONFIRMED, INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.rules.register import WARN_DAYS, is_over, last_day

LAW = "個人情報の保護に関する法律第61条、第62条及び第66条"
PEOPLE = "recruitment.register.people"
COPIES = "控え及び以前に書き出したファイルにも残っていないか確かめてください。"


@check("J-01", MUST_FIX, "台帳の利用目的がない", source=LAW, confidence=CONFIRMED)
def no_purpose(view: View) -> Iterator[Spot]:
    register = view.plan.recruitment.register
    if register.people and register.purpose is None:
        yield (
            "recruitment.register.purpose",
            "台帳に人を登録していますが、利用目的がありません。本人に示した目的をそのとおりに書いてください。",
        )


@check("J-02", MUST_FIX, "消す日を過ぎた人がいる", source=LAW, confidence=INFERRED)
def past_the_day(view: View) -> Iterator[Spot]:
    register = view.plan.recruitment.register
    for person in register.people:
        day = last_day(register, person)
        if day is not None and is_over(register, person, view.today):
            yield (
                f"{PEOPLE}[{person.id}]",
                f"台帳から消す日（{date_label(day)}）を過ぎた人がいます。行を削除してください。{COPIES}",
            )


@check("J-03", REVIEW, "消す日が近い人がいる", source=LAW, confidence=INFERRED)
def soon_to_go(view: View) -> Iterator[Spot]:
    register = view.plan.recruitment.register
    for person in register.people:
        day = last_day(register, person)
        if day is not None and view.today <= day <= view.today + timedelta(days=WARN_DAYS):
            yield (
                f"{PEOPLE}[{person.id}]",
                f"台帳から消す日（{date_label(day)}）まで{WARN_DAYS}日以内の人がいます。"
                "続けて登録するときは、本人の同意を得て日を改めてください。",
            )


@check("J-04", REVIEW, "消す日が決まっていない", source=LAW, confidence=INFERRED)
def no_last_day(view: View) -> Iterator[Spot]:
    register = view.plan.recruitment.register
    if any(last_day(register, person) is None for person in register.people):
        yield (
            "recruitment.register.keep_until",
            "台帳から消す日が決まっていない人がいます。台帳全体の日か、人ごとの日を決めてください。",
        )


@check("J-05", REVIEW, "本人の同意の日がない", source=LAW, confidence=INFERRED)
def no_consent(view: View) -> Iterator[Spot]:
    for person in view.plan.recruitment.register.people:
        if person.consented_on is None or person.consented_on > view.today:
            yield (
                f"{PEOPLE}[{person.id}].consented_on",
                "台帳への登録について、本人の同意を得た日がないか、先の日付です。同意を得てから登録してください。",
            )


@check("J-06", REVIEW, "公開の範囲がない", source=LAW, confidence=INFERRED)
def no_publicness(view: View) -> Iterator[Spot]:
    for person in view.plan.recruitment.register.people:
        if person.publicness is None:
            yield (
                f"{PEOPLE}[{person.id}].publicness",
                "公開の範囲がない人がいます（それまでは、台帳を管理する団体に限ります。）。本人に確かめて選んでください。",
            )
