"""相談シート: one paper to hand to a talent service before a meeting: the problem, the draft conditions, the questions."""

from dxplanner.core.money import yen_label
from dxplanner.documents.builders.answers import Answers, Context, compose, gap, join
from dxplanner.documents.builders.circulation.contact import contact_rows
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import days_words
from dxplanner.documents.builders.notice.head import head
from dxplanner.documents.builders.parts import Words, bullets, column, form, heading, note, paragraph, table
from dxplanner.documents.model import Block, Document, Inline, Section, plain
from dxplanner.facts.obstacles import obstacle_file
from dxplanner.facts.recruiting_channels import channel_facts
from dxplanner.plan.plan import Plan

TITLE = "外部人材の募集に関する相談シート"
R = "recruitment"
S = f"{R}.sourcing"
WANTED = (
    "料金の内訳（掲載、原稿、支援、採用が決まったとき）と、消費税の扱い",
    "掲載の期間と、始められる最も早い日",
    "応募者の個人情報を保管する期間と、廃棄の方法",
    "見積りの有効期限",
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = (
        head(answers, TITLE, answers.say(f"{S}.consultation")),
        paragraph(
            "次の条件で外部のデジタル人材を募集することを考えています。"
            "条件は案であり、御意見を伺った上で決めます。"
        ),
        *_town(answers),
        *_conditions(answers),
        *_money(answers),
        *_questions(answers),
        heading(1, "見積りに書いていただきたいこと"),
        bullets(WANTED),
        *_market(answers),
    )
    return framed(
        answers, "consultation_sheet", TITLE, (Section(blocks=blocks),), subject="人材サービスへの相談"
    )


def _contact(answers: Answers) -> Inline:
    """One line: the section, and telephone and mail where the plan has them."""
    return join([part for _label, part in contact_rows(answers)], "　")


def _town(answers: Answers) -> list[Block]:
    people = compose("人口　", answers.say_or("municipality.population", "―"))
    tasks = [
        answers.say(f"{R}.needs.tasks[{task.id}].task")
        for task in answers.plan.recruitment.needs.tasks
        if task.doer is None or task.doer.value != "staff"
    ]
    blocks: list[Block] = [
        heading(1, "団体と課題"),
        form(
            [
                ("団体", compose(answers.say("municipality.name"), "（", people, "）")),
                ("担当", _contact(answers)),
                ("募集の趣旨", answers.say(f"{R}.purpose")),
            ],
            path=f"{R}.purpose",
        ),
    ]
    if tasks:
        blocks += [paragraph("外部の方に求める仕事は、次のとおりです。", keep=True), bullets(tasks)]
    return blocks


def _conditions(answers: Answers) -> list[Block]:
    recruitment = answers.plan.recruitment
    pay: Inline = compose(answers.say_or(f"{R}.pay_unit", "―"), "　", answers.say_or(f"{R}.pay_amount"))
    musts = [answers.say(f"{R}.required[{row.id}].description") for row in recruitment.required]
    rows: list[tuple[str, Words]] = [
        (
            "職名・人材像",
            join([answers.say(f"{R}.job_title"), answers.say_or(f"{R}.talent_profile")], "　"),
        ),
        ("任用等の形態", answers.say_or(f"{R}.appointment_form", "―")),
        (
            "任期",
            compose(
                answers.say_or(f"{R}.term_from", "―"), "から", answers.say_or(f"{R}.term_to", "―"), "まで"
            ),
        ),
        ("日数", days_words(answers) if recruitment.days is not None else "―"),
        ("働き方", compose(answers.say_or(f"{R}.remote", "―"), "　", answers.say_or(f"{R}.place"))),
        ("報酬・兼業", join([pay, answers.say_or(f"{R}.side_job")], "　")),
    ]
    blocks: list[Block] = [heading(1, "条件の案"), form(rows, path=f"{R}.job_title")]
    if musts:
        blocks += [paragraph("必須の要件は、次のとおり考えています。", keep=True), bullets(musts)]
    return blocks


def _money(answers: Answers) -> list[Block]:
    recruitment = answers.plan.recruitment
    used = [
        answers.say(f"{R}.channels[{row.id}].channel")
        for row in recruitment.channels
        if row.channel is not None
    ]
    listed: list[Words] = [("、" if at else "") for at in range(len(used))]
    channels = compose(*(part for at, words in enumerate(used) for part in (listed[at], words)))
    call = compose(
        answers.say_or(f"{R}.apply_from", "―"), "から", answers.say_or(f"{R}.apply_to", "―"), "まで"
    )
    return [
        heading(1, "予算と時期"),
        form(
            [
                ("募集の予算", compose(answers.say(f"{S}.budget"), "（税込みの上限）")),
                ("受付の期間", call),
                ("着任の日", answers.say_or(f"{R}.start_on", "―")),
                ("考えている媒体", channels or plain("―")),
                ("相談の日", answers.say_or(f"{S}.consult_on", "―")),
            ],
            path=f"{S}.budget",
        ),
    ]


def _questions(answers: Answers) -> list[Block]:
    rows = answers.plan.recruitment.sourcing.questions
    blocks: list[Block] = [heading(1, "お聞きしたいこと")]
    if not rows:
        return [*blocks, paragraph((gap(f"{S}.questions"),), path=f"{S}.questions")]
    body: list[list[Words]] = [
        [
            answers.say(f"{S}.questions[{row.id}].question"),
            answers.say_or(f"{S}.questions[{row.id}].answer", "　\n　"),
        ]
        for row in rows
    ]
    columns = (column("お聞きしたいこと", 44), column("お答え（聞いたこと）", 56))
    return [*blocks, table(columns, body, name="お聞きしたいこと", path=f"{S}.questions")]


def _market(answers: Answers) -> list[Block]:
    """The past figures the town starts from, so that the other side can say what has changed."""
    demand = obstacle_file().demand
    site = channel_facts()["job_site"]
    said = (
        f"町が承知している値は、転職求人倍率（全体{demand.overall}倍、デジタル人材{demand.digital}倍。{demand.as_of}）、"
        f"求人サイトに掲載した２市の応募{'人・'.join(str(count) for count in demand.job_sites)}人、"
        f"費用{yen_label(site.low)}程度から{yen_label(site.high)}程度まで、期間{site.weeks}週間程度の例です。"
        "その後の変化を教えてください。"
    )
    return [
        heading(1, "参考にした値"),
        paragraph(answers.sized(said)),
        note(f"出典：{site.source.label()}"),
    ]
