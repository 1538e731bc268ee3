"""○○町CIO補佐官募集要項: the sections of a notice in the order applicants read them, from structured answers.

A section without an answer prints 〔未記入〕 where every form of appointment needs it, and is left out where not.
"""

from collections.abc import Callable

from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import (
    days_words,
    disqualification,
    insurance,
    pay_lines,
    secrecy,
)
from dxplanner.documents.builders.notice.forbidden import marks, unlawful
from dxplanner.documents.builders.notice.sections import is_needed
from dxplanner.documents.builders.notice.wording import FormWords, words_for
from dxplanner.documents.builders.parts import Words, bullets, column, form, heading, note, paragraph, table
from dxplanner.documents.builders.restriction_words import notice_parties, restriction_blocks
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    Form,
    Inline,
    KeepTogether,
    Section,
    TitleBlock,
    plain,
)
from dxplanner.facts.skill_profiles import skill_profiles
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, TalentProfile

JOB = "CIO補佐官"
STANDARD = "自治体DX推進のための外部人材スキル標準"
_NO_BONUS = (AppointmentForm.SPECIAL_PART_TIME, AppointmentForm.EXPERT_COMMISSIONER)


def title_of(answers: Answers) -> str:
    """「見本町CIO補佐官募集要項」: the town's name and the job's, as office practice has it."""
    job = answers.plan.recruitment.job_title or JOB
    town = answers.plan.municipality.name or ""
    return f"{town}{job.removeprefix(town)}{_words(answers).title}"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = title_of(answers)
    form_words = words_for(plan.recruitment.appointment_form)
    blocks: list[Block] = [
        TitleBlock(
            title=plain(title),
            right_lines=(plain(answers.day(context.printed_on)), compose(answers.say("municipality.name"))),
        )
    ]
    if form_words.lead:
        blocks.append(paragraph(_of_town(answers, form_words.lead)))
    found = unlawful(answers)
    for part in PARTS:
        content = [] if part.id in form_words.left_out else part.write(answers)
        if content:
            content += marks(found, part.covers or (part.path,))
            blocks += _together(heading(2, part.title(form_words), path=part.path), content)
    return framed(answers, "recruitment", title, (Section(blocks=tuple(blocks)),), subject="外部人材の募集")


def _together(title: Block, content: list[Block]) -> list[Block]:
    """A form stands on one page with its heading; running text may go on to the next."""
    if any(isinstance(block, Form) for block in content):
        return [KeepTogether(blocks=(title, *content))]
    return [title, *content]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One numbered section; an empty result leaves it out. `covers` are all the paths it prints, where not only one."""

    id: str
    title: Callable[[FormWords], str]
    path: str
    write: Callable[[Answers], list[Block]]
    covers: tuple[str, ...] = ()


def _of_town(answers: Answers, text: str) -> str:
    """「町」 of our own sentences, as the municipality calls itself."""
    town = (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    return text.replace("町が", f"{town}が").replace("町は", f"{town}は")


def _words(answers: Answers) -> FormWords:
    return words_for(answers.plan.recruitment.appointment_form)


def _text(path: str, *, needed: bool = True) -> Callable[[Answers], list[Block]]:
    def write(answers: Answers) -> list[Block]:
        if not needed and not answers.has(path):
            return []
        return [paragraph(answers.say(path), path=path)]

    return write


def _purpose(answers: Answers) -> list[Block]:
    blocks: list[Block] = [paragraph(answers.say("recruitment.purpose"), path="recruitment.purpose")]
    if answers.has("recruitment.expected_results"):
        blocks += [
            heading(3, "期待する成果"),
            paragraph(answers.say("recruitment.expected_results"), path="recruitment.expected_results"),
        ]
    return blocks


def _job(answers: Answers) -> list[Block]:
    recruitment = answers.plan.recruitment
    profile = answers.say("recruitment.talent_profile")
    rows: list[tuple[str, Words]] = [
        (_words(answers).post_name, answers.say("recruitment.job_title")),
        (
            "人材像",
            compose(profile, _standard(recruitment.talent_profile))
            if recruitment.talent_profile
            else profile,
        ),
        (_words(answers).headcount, answers.say("recruitment.headcount")),
        ("任用等の形態", answers.say("recruitment.appointment_form")),
        ("根拠", answers.say("recruitment.legal_basis")),
        (_words(answers).term, _term(answers)),
    ]
    if answers.has("recruitment.renewal"):
        rows.append((_words(answers).renewal, answers.say("recruitment.renewal")))
    return [form(rows, path="recruitment.job_title")]


def _standard(profile: TalentProfile) -> str:
    """The final standard where the ministry's call shows the profile in it; the draft where that is not known."""
    known = skill_profiles()[str(profile)].final_role
    return f"（「{STANDARD}」{'による。' if known else 'の案（令和４年６月）による。'}）"


def _term(answers: Answers) -> Inline:
    return compose(answers.say("recruitment.term_from"), "から", answers.say("recruitment.term_to"), "まで")


def _duties(answers: Answers) -> list[Block]:
    duties = answers.plan.recruitment.duties
    if not duties:
        return [paragraph((gap("recruitment.duties"),), path="recruitment.duties")]
    blocks: list[Block] = [
        bullets(
            [answers.say(f"recruitment.duties[{duty.id}].description") for duty in duties],
            path="recruitment.duties",
        )
    ]
    if answers.has("recruitment.duties_change"):
        blocks.append(
            paragraph(
                compose("業務の変更の範囲：", answers.say("recruitment.duties_change")),
                path="recruitment.duties_change",
            )
        )
    return blocks


def _requirements(answers: Answers) -> list[Block]:
    recruitment = answers.plan.recruitment
    blocks: list[Block] = [heading(3, "必須の要件")]
    if recruitment.required:
        blocks.append(
            bullets(
                [
                    answers.say(f"recruitment.required[{item.id}].description")
                    for item in recruitment.required
                ],
                path="recruitment.required",
            )
        )
    else:
        blocks.append(paragraph((gap("recruitment.required"),), path="recruitment.required"))
    if recruitment.preferred:
        blocks += [
            heading(3, "歓迎する要件"),
            bullets(
                [
                    answers.say(f"recruitment.preferred[{item.id}].description")
                    for item in recruitment.preferred
                ],
                path="recruitment.preferred",
            ),
        ]
    return blocks


def _work(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("日数", days_words(answers)),
        ("時間", answers.say("recruitment.hours")),
        ("場所", answers.say("recruitment.place")),
        ("リモートワーク", answers.say("recruitment.remote")),
    ]
    if _words(answers).side_job:
        rows.append(("兼業・副業", answers.say("recruitment.side_job")))
    form_chosen = answers.plan.recruitment.appointment_form
    if is_needed("smoking", form_chosen) or (form_chosen is None and answers.has("recruitment.smoking")):
        rows.append(("受動喫煙対策", answers.say("recruitment.smoking")))
    return [form(rows, path="recruitment.days")]


def _pay(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [(_words(answers).pay, pay_lines(answers))]
    if answers.has("recruitment.pay_note"):
        rows.append(("支払", answers.say("recruitment.pay_note")))
    rows.append(("旅費等", answers.say("recruitment.travel")))
    rows.append(("社会保険・災害補償", insurance(answers)))
    blocks: list[Block] = [form(rows, path="recruitment.pay_amount")]
    if answers.plan.recruitment.appointment_form in _NO_BONUS:
        blocks.append(note("期末手当及び勤勉手当は、支給しません（地方自治法第203条の２第４項）。"))
    return blocks


def _conflict(answers: Answers) -> list[Block]:
    return [
        paragraph(
            "調達の公平性及び透明性を確保するため、次のとおり制限します。"
            f"{_words(answers).before_start}、誓約書及び利害関係申告書を提出していただきます。"
        ),
        *restriction_blocks(answers, notice_parties(answers.plan)),
    ]


def _selection(answers: Answers) -> list[Block]:
    steps = answers.plan.recruitment.selection
    if not steps:
        return [paragraph((gap("recruitment.selection"),), path="recruitment.selection")]
    rows: list[list[Words]] = []
    for number, step in enumerate(steps, start=1):
        path = f"recruitment.selection[{step.id}]"
        rows.append(
            [
                plain(str(number)),
                answers.say(f"{path}.method"),
                answers.say_or(f"{path}.on", "―"),
                answers.say_or(f"{path}.note", "―"),
            ]
        )
    columns = (
        column("段階", 7, Align.CENTER),
        column("方法", 18),
        column("時期", 19),
        column("内容及び評価の観点", 56),
    )
    return [table(columns, rows, name="選考", path="recruitment.selection")]


def _schedule(answers: Answers) -> list[Block]:
    period = compose(
        answers.say("recruitment.apply_from"),
        "から",
        answers.say("recruitment.apply_to"),
        _words(answers).until,
    )
    rows: list[tuple[str, Words]] = [
        (_words(answers).apply, period),
        ("結果の通知", compose(answers.say("recruitment.result_on"), f"を目途に、{_words(answers).told}")),
        (_words(answers).start, answers.say("recruitment.start_on")),
    ]
    return [form(rows, path="recruitment.apply_from")]


_CALL_ON_CONDITION = (
    "この募集は、予算及び関係する条例の成立を条件とします。内容に変更があるときは、応募者にお知らせします。"
)
_ON_CONDITION = (
    "この条件は、予算及び関係する議決の成立を前提とします。内容に変更があるときは、お知らせします。"
)


def _notes(answers: Answers) -> list[Block]:
    items: list[Words] = [_ON_CONDITION if _words(answers).lead else _CALL_ON_CONDITION]
    if answers.has("recruitment.notes"):
        items.append(answers.say("recruitment.notes"))
    return [bullets(items, path="recruitment.notes")]


def _contact(answers: Answers) -> list[Block]:
    base = "municipality.contact"
    rows: list[tuple[str, Words]] = [
        ("担当", answers.say(f"{base}.section")),
        ("所在地", answers.say_or(f"{base}.address", "―")),
        ("電話番号", answers.say(f"{base}.phone")),
        ("メールアドレス", answers.say(f"{base}.email")),
    ]
    return [
        form(rows, path=base),
        note("選考の過程で困りごとや不快な言動があったときも、この窓口に御相談ください。"),
    ]


def _fixed(title: str) -> Callable[[FormWords], str]:
    return lambda _words: title


R = "recruitment"
PARTS: tuple[Part, ...] = (
    Part(id="purpose", title=lambda words: words.purpose, path=f"{R}.purpose", write=_purpose),
    Part(
        id="job",
        title=lambda words: words.post,
        path=f"{R}.job_title",
        write=_job,
        covers=(f"{R}.job_title", f"{R}.legal_basis", f"{R}.term_", f"{R}.renewal"),
    ),
    Part(id="duties", title=_fixed("業務の内容"), path=f"{R}.duties", write=_duties),
    Part(
        id="requirements", title=lambda words: words.requirements, path=f"{R}.required", write=_requirements
    ),
    Part(
        id="disqualify", title=_fixed("応募できない方"), path=f"{R}.disqualification", write=disqualification
    ),
    Part(
        id="work",
        title=lambda words: words.conditions,
        path=f"{R}.days",
        write=_work,
        covers=tuple(f"{R}.{name}" for name in ("days", "hours", "place", "remote", "side_job", "smoking")),
    ),
    Part(
        id="pay",
        title=lambda words: words.pay,
        path=f"{R}.pay_amount",
        write=_pay,
        covers=(f"{R}.pay_", f"{R}.travel", f"{R}.insurance"),
    ),
    Part(id="service", title=lambda words: words.service, path=f"{R}.secrecy", write=secrecy),
    Part(
        id="conflict",
        title=_fixed("公平性・透明性の確保"),
        path=f"{R}.bid_restriction.kind",
        write=_conflict,
        covers=(f"{R}.bid_restriction", f"{R}.fairness"),
    ),
    Part(
        id="privacy",
        title=_fixed("個人情報・情報セキュリティ"),
        path=f"{R}.privacy",
        write=_text(f"{R}.privacy"),
    ),
    Part(
        id="documents",
        title=_fixed("応募書類及び提出方法"),
        path=f"{R}.documents",
        write=_text(f"{R}.documents"),
    ),
    Part(id="selection", title=_fixed("選考の方法"), path=f"{R}.selection", write=_selection),
    Part(id="schedule", title=_fixed("日程"), path=f"{R}.apply_from", write=_schedule),
    Part(
        id="applicant_privacy",
        title=_fixed("応募者の個人情報の取扱い"),
        path=f"{R}.applicant_privacy",
        write=_text(f"{R}.applicant_privacy"),
    ),
    Part(
        id="support",
        title=_fixed("受入れの体制"),
        path=f"{R}.support",
        write=_text(f"{R}.support", needed=False),
    ),
    Part(id="misc", title=_fixed("その他"), path=f"{R}.notes", write=_notes),
    Part(id="contact", title=_fixed("問合せ先"), path="municipality.contact.section", write=_contact),
)
"""The numbered sections. A new one is a function and a line here."""
