"""Answers about the person, the duties and what the town gets for it, from the plan's own words."""

from dxplanner.documents.builders.answers import Answers, compose, gap, join
from dxplanner.documents.builders.briefing.money_answers import town_word
from dxplanner.documents.builders.restriction_words import Parties, job_of, restriction
from dxplanner.documents.model import Inline, plain
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.plan.recruitment import COMPANY_FORMS, CONTRACT_FORMS, AppointmentForm

FORM = "recruitment.appointment_form"
_NOT_APPOINTED = CONTRACT_FORMS | COMPANY_FORMS | {AppointmentForm.SHARED, AppointmentForm.DISPATCH}


def _quoted(answers: Answers, lead: str, *paths: str) -> Inline:
    """Our lead, then the officer's words, one paragraph each."""
    parts = [answers.say(path) for path in paths]
    return compose(f"{lead}\n" if lead else "", join(parts, "\n"))


def why_outside(answers: Answers) -> Inline:
    return _quoted(answers, "", "policy.people")


def nobody_came(answers: Answers) -> Inline:
    return _quoted(answers, "", "recruitment.fallback")


def with_the_prefecture(answers: Answers) -> Inline:
    return _quoted(answers, "", "organisation.prefecture_link")


def standing(answers: Answers) -> Inline:
    chosen = answers.plan.recruitment.appointment_form
    if chosen is None:
        return (gap(FORM),)
    known = appointment_forms().get(chosen.value)
    law = f"根拠は、{known.law}である。" if known else ""
    return compose(
        "任用等の形態は、",
        answers.say(FORM),
        "とする。",
        answers.sized(law),
        "\n",
        answers.say("recruitment.legal_basis"),
    )


def ordinances(answers: Answers) -> Inline:
    chosen = answers.plan.recruitment.appointment_form
    if chosen is None:
        return (gap(FORM),)
    if chosen is AppointmentForm.SPECIAL_PART_TIME:
        said = (
            "報酬を支給するには条例が必要である（地方自治法第203条の2第5項）。報酬条例の別表の改正案を、"
            "任期の始まりより前の定例会に提出する。特別職の非常勤であり、職員の定数には含まれない。"
        )
    elif chosen is AppointmentForm.FIXED_TERM:
        said = "任期付職員の採用に関する条例が必要である。定数条例に含まれるかを、条例により確かめる。"
    elif chosen in _NOT_APPOINTED:
        said = "任用ではないため、報酬条例の改正及び定数への影響はない。"
    else:
        said = "既存の条例及び規則によるかを、任用の前に確かめる。"
    start = answers.say("recruitment.term_from")
    return compose(answers.sized(said), "任期の始まりは、", start, "である。")


def terms(answers: Answers) -> Inline:
    return _quoted(answers, "", "briefing.personnel_terms", "recruitment.insurance")


def side_job(answers: Answers) -> Inline:
    return compose(
        "兼業については、「",
        answers.say("recruitment.side_job"),
        "」とする。\n",
        answers.say("recruitment.secrecy"),
    )


def why_this_one(answers: Answers) -> Inline:
    if not answers.plan.recruitment.selection:
        return (gap("recruitment.selection"),)
    steps = [
        answers.say(f"recruitment.selection[{item.id}].method") for item in answers.plan.recruitment.selection
    ]
    return compose(
        "公募により、",
        join(steps, "、"),
        "の順に選考する。全ての応募者に同じ質問と共通の評価表を用い、点数と理由を記録する。特定の事業者を前提としない。",
    )


def fulfilment(answers: Answers) -> Inline:
    return _quoted(answers, "", "briefing.audit_check")


def papers_kept(answers: Answers) -> Inline:
    chosen = answers.plan.recruitment.appointment_form
    outside = chosen in CONTRACT_FORMS | {AppointmentForm.DISPATCH}
    kept = (
        "契約書、仕様書、業務の報告書、検査調書、請求書及び支出命令書"
        if outside
        else "起案、辞令又は委嘱状、業務日報、報酬及び費用弁償の計算書並びに支出命令書"
    )
    return compose(
        f"{kept}を残す。負担金は、協定書、負担額の算定表及び県からの請求書による。募集の経費は、見積書、契約書及び掲載の記録を残す。"
    )


def what_gets_better(answers: Answers) -> Inline:
    """Indicators with their target years: what, and by when."""
    items = answers.plan.policy.indicators
    if not items:
        return (gap("policy.indicators"),)
    said = []
    for item in items:
        path = f"policy.indicators[{item.id}]"
        unit = answers.say_or(f"{path}.unit")
        said.append(
            compose(
                "・", answers.say(f"{path}.name"), "　", answers.say(f"{path}.baseline"), unit, "から",
                answers.say(f"{path}.target"), unit, "へ（", answers.say(f"{path}.target_year"), "まで）",
            )
        )  # fmt: skip
    return compose("次の指標で示す。\n", join(said, "\n"))


def divide(answers: Answers) -> Inline:
    return _quoted(answers, "", "policy.digital_divide")


def days_and_duties(answers: Answers) -> Inline:
    duties = answers.plan.recruitment.duties
    said = [compose("・", answers.say(f"recruitment.duties[{item.id}].description")) for item in duties]
    listed = join(said, "\n") if said else (gap("recruitment.duties"),)
    return compose(answers.say("recruitment.hours"), "\n", answers.say("recruitment.place"), "\n", listed)


def no_favour(answers: Answers) -> Inline:
    """The restriction in the words of the notice, and how it is seen to be kept."""
    job = job_of(answers.plan)
    clause = restriction(answers, Parties(person=job, company=f"{job}が所属する企業等"))
    said = [compose("・", label, "　", words) for label, words in clause.terms]
    return join(
        [
            compose("入札及び契約の公正を守るため、次のとおり定める。", clause.lead),
            *said,
            *clause.after,
            plain(
                "着任の前に、誓約書及び利害関係申告書の提出を受ける。調達ごとに、だれが仕様書に触れるか、及び事業者との接触を、"
                "記録簿に記録する。"
            ),
        ],
        "\n",
    )


def no_results(answers: Answers) -> Inline:
    return compose(
        answers.say("briefing.results_shown"),
        "\n任期は更新を前提としない。",
        answers.say("recruitment.renewal"),
    )


def privacy(answers: Answers) -> Inline:
    return _quoted(answers, "", "policy.security", "recruitment.privacy")


def worth_the_money(answers: Answers) -> Inline:
    return compose(
        f"{town_word(answers)}は、外部人材に次の成果を求め、指標により毎年度確かめて公表する。\n",
        answers.say("recruitment.expected_results"),
    )


def stays_open(answers: Answers) -> Inline:
    return _quoted(answers, "", "policy.review_rule")
