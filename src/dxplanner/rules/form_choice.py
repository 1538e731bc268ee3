"""任用等の形態を選ぶ: every form held against the town's answers, each reason with the rule it rests on.

Pure and never a black box: a form is left out only for a reason that is printed, and the order follows from the reasons.
"""

from collections.abc import Callable, Iterator

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.appointment_forms import AppointmentForm, KeepsJob, appointment_forms
from dxplanner.plan.form_choice import FormQuestions, Presence, StartWithin

STAFF_LAW = "地方公務員法"
EXPECTED = "このソフトの見立て"
FULL_TIME = ("fiscal_year_full", "fixed_term", "sent_officer")
BY_AGREEMENT = ("shared", "secondment")
"""Who directs the daily work is for the agreement to say."""
MONTHS = {StartWithin.SOON: 3, StartWithin.HALF_YEAR: 6, StartWithin.NEXT_YEAR: 12}


class Sign(Choice):
    """What a reason says of a form."""

    FOR = "for", "合う"
    IF = "if", "条件"
    AGAINST = "against", "合わない"


class Verdict(Choice):
    """How a form stands to the answers. In this order they are read."""

    FITS = "fits", "合う"
    CONDITION = "condition", "条件が整えば合う"
    NOT = "not", "合わない"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence and the rule it rests on."""

    sign: Sign
    text: str
    rests_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormResult:
    form: AppointmentForm
    verdict: Verdict
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """Reasons for it, less conditions: orders forms of the same verdict."""
        signs = [reason.sign for reason in self.reasons]
        return signs.count(Sign.FOR) - signs.count(Sign.IF)


Rule = Callable[[AppointmentForm, FormQuestions], Iterator[Reason]]


def compared(asked: FormQuestions) -> tuple[FormResult, ...]:
    """All forms, the best first. Unanswered questions give no reasons."""
    found = [_result(form, asked) for form in appointment_forms().values()]
    verdicts = tuple(Verdict)
    return tuple(sorted(found, key=lambda item: (verdicts.index(item.verdict), -item.weight)))


def recommended(asked: FormQuestions) -> FormResult | None:
    """The first form that fits; None until the work is known, or when none does."""
    if asked.work is None:
        return None
    best = compared(asked)[0]
    return None if best.verdict is Verdict.NOT else best


def _result(form: AppointmentForm, asked: FormQuestions) -> FormResult:
    reasons = tuple(reason for rule in RULES for reason in rule(form, asked))
    signs = {reason.sign for reason in reasons}
    verdict = (
        Verdict.NOT if Sign.AGAINST in signs else Verdict.CONDITION if Sign.IF in signs else Verdict.FITS
    )
    return FormResult(form=form, verdict=verdict, reasons=reasons)


def _work(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if asked.work is None:
        return
    said = f"主な仕事が{asked.work.label}である。"
    if asked.work in form.bars:
        yield Reason(Sign.AGAINST, f"{said}任せられる仕事：{form.allowed_work.rstrip('。')}。", form.law)
    elif asked.work in form.works:
        yield Reason(Sign.FOR, f"{said}この形態で任せられる。", form.law)
    else:
        yield Reason(Sign.IF, f"{said}法律上の限定はないが、ほかの形態の方が向く。", EXPECTED)


def _command(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if not asked.commanded:
        return
    if form.commanded:
        yield Reason(Sign.FOR, "町の職員が日々の仕事を指示できる。", form.law)
    elif form.id in ("outsourcing", "partner_side_job"):
        yield Reason(
            Sign.AGAINST,
            "契約の相手に日々の仕事を指示すると、労働者派遣の実態（偽装請負）とみなされるおそれがある。",
            "労働者派遣法第40条の6第1項第5号・第40条の7",
        )
    elif form.id in BY_AGREEMENT:
        yield Reason(Sign.IF, "町がどこまで指示できるかを、協定で定める必要がある。", form.law)
    else:
        yield Reason(Sign.AGAINST, form.command, form.law)


def _decides(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if not asked.decides:
        return
    if form.decides:
        yield Reason(Sign.FOR, "決裁や職員の指揮をする職に就くことができる。", form.law)
    else:
        yield Reason(
            Sign.AGAINST,
            "決裁や職員の指揮を任せるには、任期付職員など常勤の一般職とする必要がある。",
            form.law if form.group == "staff" else EXPECTED,
        )


def _presence(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if asked.presence is None:
        return
    said = f"来てもらう日数は{asked.presence.label}である。"
    if asked.presence in form.presence:
        yield Reason(Sign.FOR, f"{said}この形態の働き方に合う。", EXPECTED)
    elif form.id in FULL_TIME:
        yield Reason(Sign.AGAINST, f"{said}この形態は、常勤の職員と同じ時間の勤務である。", form.law)
    elif form.id == "fiscal_year_part" and asked.presence is Presence.FEW:
        yield Reason(Sign.IF, f"{said}任用はできるが、任用の手続に見合うかを確かめる。", EXPECTED)
    else:
        yield Reason(Sign.IF, f"{said}この形態の通例と違うため、経費と手続を確かめる。", EXPECTED)


def _keeps_job(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if not asked.keeps_job:
        return
    if form.keeps_job is KeepsJob.FREE:
        yield Reason(
            Sign.FOR, "今の勤め先を続けたまま応募できる（勤務先の許可は本人が得る）。", form.side_job.label
        )
    elif form.keeps_job is KeepsJob.PERMISSION:
        yield Reason(Sign.IF, "兼業には任命権者の許可が要る。", f"{STAFF_LAW}第38条第1項")
    else:
        yield Reason(
            Sign.AGAINST, "派遣元に雇われた人が働くため、今の勤め先を続ける人は募集できない。", form.law
        )


def _start(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    if asked.start_within is None:
        return
    ready = bool(form.needs) and all(getattr(asked, need) for need in form.needs)
    months = form.setup_months_ready if ready and form.setup_months_ready else form.setup_months
    if months > MONTHS[asked.start_within]:
        yield Reason(
            Sign.IF,
            f"準備に約{months}か月掛かる（{form.setup}）。{asked.start_within.label}には間に合わないおそれがある。",
            EXPECTED,
        )


_NEEDS = {
    "pay_ordinance": (
        Sign.IF,
        "報酬条例に職の定めがない。議会の議決を経て条例を改正する必要がある。",
        "地方自治法第203条の2第5項",
    ),
    "fixed_term_ordinance": (
        Sign.IF,
        "任期付職員の条例がない。議会の議決を経て条例を制定する必要がある。",
        "地方公共団体の一般職の任期付職員の採用に関する法律第3条",
    ),
    "company": (Sign.AGAINST, "社員を派遣してくれる企業の当てがない。", "総務省の要綱、企業との協定"),
    "moves": (Sign.AGAINST, "移住と住民票の異動が要件であり、移り住む人を求めていない。", "総務省の要綱"),
    "partners": (Sign.AGAINST, "県や近隣の団体と共同で確保できる見込みがない。", "協定、規約等"),
    "sender": (Sign.AGAINST, "職員を派遣してくれる県や市町村の当てがない。", "地方自治法第252条の17第1項"),
}
_THERE = {
    "pay_ordinance": "報酬条例に職の定めがある。",
    "fixed_term_ordinance": "任期付職員の条例がある。",
    "company": "社員を派遣してくれる企業の当てがある。",
    "moves": "町に移り住む人を求めている。",
    "partners": "県や近隣の団体と共同で確保できる見込みがある。",
    "sender": "職員を派遣してくれる県や市町村の当てがある。",
}
_OPEN = {
    "pay_ordinance": "報酬条例に職の定めがあるかを確かめる必要がある。",
    "fixed_term_ordinance": "任期付職員の条例があるかを確かめる必要がある。",
    "company": "社員を派遣してくれる企業があるかを確かめる必要がある。",
    "moves": "移住を条件にできるかを確かめる必要がある。",
    "partners": "県や近隣の団体と共同で確保できるかを確かめる必要がある。",
    "sender": "職員を派遣してくれる県や市町村があるかを確かめる必要がある。",
}


def _needs(form: AppointmentForm, asked: FormQuestions) -> Iterator[Reason]:
    for need in form.needs:
        sign, lacking, law = _NEEDS[need]
        answer: bool | None = getattr(asked, need)
        if answer is None:
            yield Reason(Sign.IF, _OPEN[need], law)
        elif answer:
            yield Reason(Sign.FOR, _THERE[need], law)
        else:
            yield Reason(sign, lacking, law)


RULES: tuple[Rule, ...] = (_work, _command, _decides, _presence, _keeps_job, _needs, _start)
"""In the order the reasons are read."""
