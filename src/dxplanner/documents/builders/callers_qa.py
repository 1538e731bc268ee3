"""応募に関する問答集: what callers ask, answered from the notice, so that whoever takes the call says the same."""

from collections.abc import Callable

from dxplanner.documents.builders.answers import Answers, Context, compose, gap, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import days_words, insurance, pay_lines
from dxplanner.documents.builders.notice.head import CONTACT, head, town
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import Block, Cell, Document, Inline, Section, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import STAFF_FORMS, AppointmentForm, BidRestriction, SelectionMethod, SideJob

TITLE = "応募に関する問答集"
R = "recruitment"
Say = Callable[[Answers], Inline]


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [
        head(answers, TITLE),
        paragraph(
            "応募を考えている方からの問合せに、だれが受けても同じ答をするためのものです。"
            "分からないことはその場で答えず、担当に確かめて折り返します。"
        ),
        paragraph(
            compose(
                "担当　", answers.say(f"{CONTACT}.section"), "（電話　", answers.say(f"{CONTACT}.phone"), "）"
            )
        ),
    ]
    for title, pairs in GROUPS:
        if title == SELECTION and "selection" in words_for(plan.recruitment.appointment_form).left_out:
            continue
        blocks += [
            heading(1, title),
            _table([(question.replace("町", town(answers)), say(answers)) for question, say in pairs], title),
        ]
    blocks += _own(answers)
    blocks += [
        heading(1, "答えないこと"),
        paragraph(
            "ほかの応募者の数以外の情報、選考の途中の評価、審査する者の名前、これから行う調達の内容には答えません。"
            "本籍、家族、思想及び信条など、適性と能力に関わらないことは、電話でも尋ねません。"
        ),
        note("面接などでのハラスメントの申出があったときは、内容を記録し、担当課の長と人事担当に伝えます。"),
    ]
    return framed(
        answers, "callers_qa", TITLE, (Section(blocks=tuple(blocks)),), subject="応募に関する問合せ"
    )


def _table(pairs: list[tuple[Words, Inline]], name: str) -> Block:
    rows: list[list[Words | Cell]] = [[cell(question, header=True), said] for question, said in pairs]
    return table((column("問合せ", 32), column("答", 68)), rows, name=name)


def _own(answers: Answers) -> list[Block]:
    rows = answers.plan.recruitment.papers.questions
    if not rows:
        return []
    base = f"{R}.papers.questions"
    pairs: list[tuple[Words, Inline]] = [
        (answers.say(f"{base}[{row.id}].question"), answers.say(f"{base}[{row.id}].answer")) for row in rows
    ]
    return [heading(1, "そのほかの問合せ"), _table(pairs, "そのほかの問合せ")]


# ---- what is answered from the plan


def _fixed(text: str) -> Say:
    return lambda answers: plain(answers.sized(text))


def _field(name: str, before: str = "", after: str = "") -> Say:
    return lambda answers: compose(before, answers.say(f"{R}.{name}"), after)


def _required(answers: Answers) -> Inline:
    rows = answers.plan.recruitment.required
    if not rows:
        return (gap(f"{R}.required"),)
    named = join([compose("・", answers.say(f"{R}.required[{row.id}].description")) for row in rows], "\n")
    return compose("次の全てに当たる方です。\n", named)


def _side_job(answers: Answers) -> Inline:
    said = {
        SideJob.ALLOWED: "続けられます。勤務先の許可は、御本人が得てください。兼業先は、着任の前に申告していただきます。",
        SideJob.PERMISSION: "兼業には、任命権者の許可が要ります。内容により認められないことがあります。",
        SideJob.NOT_ALLOWED: "兼業はできません。",
    }
    chosen = answers.plan.recruitment.side_job
    return plain(said[chosen]) if chosen else (gap(f"{R}.side_job"),)


def _place(answers: Answers) -> Inline:
    return compose(answers.say(f"{R}.remote"), "こととしています。", answers.say(f"{R}.place"))


def _days(answers: Answers) -> Inline:
    return compose(days_words(answers), "です。", answers.say(f"{R}.hours"))


def _pay(answers: Answers) -> Inline:
    parts = [compose(pay_lines(answers), "です。")]
    if answers.has(f"{R}.pay_note"):
        parts.append(answers.say(f"{R}.pay_note"))
    if answers.plan.recruitment.appointment_form in (
        AppointmentForm.SPECIAL_PART_TIME,
        AppointmentForm.EXPERT_COMMISSIONER,
    ):
        parts.append(plain("期末手当及び勤勉手当は、法律により支給できません。"))
    return join(parts, "")


def _age(answers: Answers) -> Inline:
    del answers
    return plain("ありません。年齢及び性別を選考の理由にすることはありません。")


def _move(answers: Answers) -> Inline:
    if answers.plan.recruitment.appointment_form in (
        AppointmentForm.PROJECT_MANAGER,
        AppointmentForm.COOPERATION_CORPS,
    ):
        return plain(
            "制度の要件により、住民票を移していただく必要があります（例外がありますので、御相談ください。）。"
        )
    return plain("必要ありません。")


def _company(answers: Answers) -> Inline:
    kind = answers.plan.recruitment.bid_restriction.kind
    said = {
        BidRestriction.PERIOD: "所属する企業等の入札参加を、一定の期間、制限します。応募の前に、勤務先と御相談ください。",
        BidRestriction.COMPANY: "条件に当たる企業等の入札参加を制限します。応募の前に、勤務先と御相談ください。",
        BidRestriction.CONDUCT: "企業等の入札参加は制限しません。御本人に、関係する調達の仕様書の作成や業者の選定に関わらないようにしていただきます。",
    }
    return plain(said[kind]) if kind else (gap(f"{R}.bid_restriction.kind"),)


def _online(answers: Answers) -> Inline:
    steps = answers.plan.recruitment.selection
    if any(
        step.method is SelectionMethod.ONLINE_INTERVIEW or "オンライン" in (step.note or "") for step in steps
    ):
        return plain("受けられます。通信の環境に不安があるときは、前もって試すことができます。")
    return plain("来庁をお願いしています。難しい事情があるときは、御相談ください。")


def _steps(answers: Answers) -> Inline:
    steps = answers.plan.recruitment.selection
    if not steps:
        return (gap(f"{R}.selection"),)
    named = [
        compose(
            answers.say(f"{R}.selection[{step.id}].method"),
            "（",
            answers.say_or(f"{R}.selection[{step.id}].on", "日は後で知らせます"),
            "）",
        )
        for step in steps
    ]
    return compose(join(named, "、"), "の順に行います。")


def _status(answers: Answers) -> Inline:
    staff = answers.plan.recruitment.appointment_form in STAFF_FORMS
    after = "です。" if staff else "です。町の職員になるものではありません。"
    return compose("「", answers.say(f"{R}.appointment_form"), "」", after)


WORK, PAY, SELECTION = "業務と身分", "報酬と働き方", "応募と選考"
GROUPS: tuple[tuple[str, tuple[tuple[str, Say], ...]], ...] = (
    (
        WORK,
        (
            ("どのような立場ですか。", _status),
            ("応募できるのは、どのような方ですか。", _required),
            ("資格がないと応募できませんか。", _fixed("資格は必須ではありません。経験で判断します。")),
            ("年齢や性別の制限はありますか。", _age),
            ("町に住む必要はありますか。", _move),
            (
                "期間が終わった後も続けられますか。",
                lambda answers: answers.say_or(
                    f"{R}.renewal", "期間の終わりまでに、業務の実績及び予算により判断します。"
                ),
            ),
            ("勤めている会社は、町の入札に参加できなくなりますか。", _company),
        ),
    ),
    (
        PAY,
        (
            ("何日、何時間くらいですか。", _days),
            ("自宅で仕事ができますか。", _place),
            ("今の仕事を続けられますか。", _side_job),
            ("報酬はいくらで、いつ支払われますか。", _pay),
            ("交通費は出ますか。", _field("travel")),
            ("社会保険に入れますか。", insurance),
        ),
    ),
    (
        SELECTION,
        (
            (
                "いつまでに応募すればよいですか。",
                _field("apply_to", after="までに届くようにお送りください。"),
            ),
            ("何を提出しますか。", _field("documents")),
            ("写真は要りますか。", _fixed("要りません。")),
            ("選考はどのように行いますか。", _steps),
            ("面接はオンラインで受けられますか。", _online),
            (
                "結果はいつ分かりますか。",
                _field("result_on", after="を目途に、応募した方全員にお知らせします。"),
            ),
            ("提出した書類はどうなりますか。", _field("applicant_privacy")),
            (
                "選ばれなかった理由を教えてもらえますか。",
                _fixed("御本人の求めがあれば、選考の結果を説明します。"),
            ),
        ),
    ),
)
"""Our questions, group by group; the officer's own come after them."""
