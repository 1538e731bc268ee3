"""勤務条件通知書: for those the town appoints, with what the law of their form gives and forbids. 委嘱 of a special post too."""

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import Answers, Context, compose, gap, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import days_words, insurance, pay_lines
from dxplanner.documents.builders.notice.head import contact, head, not_for_this_form, town
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.builders.parts import form, heading, note, paragraph
from dxplanner.documents.model import Block, Document, Inline, Paragraph, Section, Span, TextRole, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CONTRACT_FORMS, STAFF_FORMS, AppointmentForm, SideJob

TITLE = "勤務条件通知書"
R = "recruitment"
F = AppointmentForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the law says for a form, whatever the town answers."""

    trial: str
    allowances: str
    service: str
    leaving: str


_REGULAR = (
    "地方公務員法第30条から第38条まで（服務の根本基準、服務の宣誓、職務命令に従う義務、信用失墜行為の禁止、秘密を守る義務、"
    "職務に専念する義務、政治的行為の制限、争議行為等の禁止など）が適用されます。"
)
_LEAVES = "退職を希望するときは、あらかじめ申し出てください。分限及び懲戒は、地方公務員法によります。"
_SPECIAL = Terms(
    trial="ありません。",
    allowances="期末手当及び勤勉手当は、支給しません（地方自治法第203条の2第4項）。",
    service="地方公務員法の服務の規定は適用されません。町の要綱及び誓約書の定めを守ってください。",
    leaving="本人の申出、心身の故障又は職に必要な適格性を欠くときは、任期の途中でも解嘱することがあります。",
)
_TERMS: dict[AppointmentForm | None, Terms] = {
    F.SPECIAL_PART_TIME: _SPECIAL,
    F.EXPERT_COMMISSIONER: _SPECIAL,
    F.FISCAL_YEAR_PART: Terms(
        trial="1か月（地方公務員法第22条の2第7項）",
        allowances="期末手当及び勤勉手当は、条例の定めるところによります。通勤に要する費用は、費用弁償として支給します。",
        service=f"{_REGULAR}営利企業への従事の制限（第38条）は、適用除外です。",
        leaving=_LEAVES,
    ),
    F.FISCAL_YEAR_FULL: Terms(
        trial="1か月（地方公務員法第22条の2第7項）",
        allowances="期末手当、勤勉手当、通勤手当などは、条例の定めるところによります。",
        service=f"{_REGULAR}兼業には、任命権者の許可が要ります（第38条）。",
        leaving=_LEAVES,
    ),
    F.FIXED_TERM: Terms(
        trial="6か月（地方公務員法第22条）",
        allowances="期末手当、勤勉手当、通勤手当、特定任期付職員業績手当などは、条例の定めるところによります。",
        service=f"{_REGULAR}兼業には、任命権者の許可が要ります（第38条）。",
        leaving=_LEAVES,
    ),
    F.PROJECT_MANAGER: Terms(
        trial="会計年度任用職員として任用するときは、1か月（地方公務員法第22条の2第7項）",
        allowances="期末手当、勤勉手当などは、条例の定めるところによります。",
        service=f"一般職として任用するときは、{_REGULAR}",
        leaving=_LEAVES,
    ),
    F.COOPERATION_CORPS: Terms(
        trial="会計年度任用職員として任用するときは、1か月（地方公務員法第22条の2第7項）。委嘱するときは、ありません。",
        allowances="会計年度任用職員として任用するときは、条例の定めるところによります。委嘱するときは、支給しません。",
        service=f"会計年度任用職員として任用するときは、{_REGULAR}委嘱するときは、町の要綱及び誓約書の定めを守ってください。",
        leaving="委嘱の取消し又は退職の手続は、町の要綱によります。",
    ),
    None: Terms(
        trial="形態により異なります。",
        allowances="形態により異なります。",
        service="形態により異なります。",
        leaving="形態により異なります。",
    ),
}


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    chosen = plan.recruitment.appointment_form
    if chosen is not None and chosen not in STAFF_FORMS:
        instead = (
            "業務委託仕様書を使います。" if chosen in CONTRACT_FORMS else "派遣契約又は協定で条件を定めます。"
        )
        content: list[Block] = not_for_this_form(answers, TITLE, instead)
    else:
        content = _conditions(answers)
    blocks = (head(answers, TITLE), *content)
    return framed(answers, "working_conditions", TITLE, (Section(blocks=blocks),), subject="勤務の条件")


def _conditions(answers: Answers) -> list[Block]:
    recruitment = answers.plan.recruitment
    words = words_for(recruitment.appointment_form)
    terms = _TERMS[recruitment.appointment_form]
    mine = town(answers)
    duties = [compose("・", answers.say(f"{R}.duties[{duty.id}].description")) for duty in recruitment.duties]
    said_duties = join(duties, "\n") if duties else (gap(f"{R}.duties"),)
    return [
        Paragraph(text=plain("　　　　　　　　　　様"), role=TextRole.BODY),
        Paragraph(
            text=compose(answers.say("municipality.name"), "長　　　　　　　　　　"),
            role=TextRole.ADDRESS,
        ),
        paragraph("あなたの勤務の条件は、次のとおりです。"),
        heading(1, "職及び任期"),
        form(
            [
                ("職名", answers.say(f"{R}.job_title")),
                ("任用等の形態", answers.say(f"{R}.appointment_form")),
                ("根拠", answers.say(f"{R}.legal_basis")),
                (
                    words.term,
                    compose(answers.say(f"{R}.term_from"), "から", answers.say(f"{R}.term_to"), "まで"),
                ),
                (words.renewal, answers.say_or(f"{R}.renewal", "定めていません。")),
                ("条件付採用の期間", answers.sized(terms.trial)),
            ],
            path=f"{R}.job_title",
        ),
        heading(1, "業務、場所及び時間"),
        form(
            [
                ("業務の内容", said_duties),
                ("業務の変更の範囲", answers.say_or(f"{R}.duties_change", "変更しません。")),
                ("場所及び変更の範囲", answers.say(f"{R}.place")),
                ("リモートワーク", answers.say(f"{R}.remote")),
                ("日数", days_words(answers)),
                ("時間及び時間外", answers.say(f"{R}.hours")),
                ("休日及び休暇", answers.say(f"{R}.papers.holidays")),
                ("受動喫煙対策", answers.say_or(f"{R}.smoking", "―")),
            ],
            path=f"{R}.hours",
        ),
        heading(1, words.pay),
        form(
            [
                (words.pay, pay_lines(answers)),
                ("支払", answers.say_or(f"{R}.pay_note", "条例の定めるところによります。")),
                ("手当", answers.sized(terms.allowances)),
                ("旅費等", answers.say(f"{R}.travel")),
                ("保険・災害補償", insurance(answers)),
            ],
            path=f"{R}.pay_amount",
        ),
        heading(1, "服務及び退職"),
        form(
            [
                ("服務", answers.sized(terms.service.replace("町の", f"{mine}の"))),
                ("兼業・副業", _side_job(answers)),
                ("退職等", answers.sized(terms.leaving)),
            ],
            path=f"{R}.side_job",
        ),
        note(
            answers.sized(
                "一般職の職員には、労働基準法第15条（労働条件の明示）が適用されます。特別職にも、同じ様式で条件を示します。"
                "給与及び手当は、条例及び規則の定めが優先します。"
            )
        ),
        heading(1, "相談の窓口"),
        contact(answers),
    ]


_SIDE_JOBS = {
    SideJob.ALLOWED: "続けることができます。兼業先は申告し、変わったときは届け出てください。",
    SideJob.PERMISSION: "任命権者の許可が要ります。",
    SideJob.NOT_ALLOWED: "できません。",
}


def _side_job(answers: Answers) -> Inline:
    chosen = answers.plan.recruitment.side_job
    path = f"{R}.side_job"
    return (Span(_SIDE_JOBS[chosen], path),) if chosen else (gap(path),)
