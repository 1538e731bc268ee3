"""必要性説明書: problems, the work they ask for, what the staff does, who is sought, how scarce such people are."""

from itertools import groupby

from dxplanner.documents.builders.after.parts import fallback_row
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import Block, Cell, Document, Section, Span, SpanStyle
from dxplanner.facts.obstacles import obstacle_file
from dxplanner.facts.skill_profiles import Skill, StatementStatus, skill_standard
from dxplanner.plan.plan import Plan
from dxplanner.plan.talent import TaskDoer
from dxplanner.rules.talent import NeededProfile, needed_profiles

TITLE = "外部人材の必要性説明書"
N = "recruitment.needs"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    found = needed_profiles(plan.recruitment.needs)
    blocks = (
        head(answers, TITLE),
        *_tasks(answers),
        *_shares(answers),
        *_profiles(answers, found),
        *_alternatives(answers),
        *_demand(answers),
        *_obstacles(answers),
    )
    return framed(answers, "need_sheet", TITLE, (Section(blocks=blocks),), subject="外部人材の必要性")


def _tasks(answers: Answers) -> list[Block]:
    tasks = answers.plan.recruitment.needs.tasks
    blocks: list[Block] = [heading(1, "課題に必要な仕事")]
    if not tasks:
        return [*blocks, paragraph((gap(f"{N}.tasks"),), path=f"{N}.tasks")]
    rows: list[list[Words | Cell]] = []
    for _issue, group in groupby(tasks, key=lambda task: task.issue):
        members = list(group)
        for position, task in enumerate(members):
            path = f"{N}.tasks[{task.id}]"
            first: list[Words | Cell] = []
            if position == 0:
                first = [
                    Cell(text=answers.link_or(f"{path}.issue", "―"), rows=len(members), path=f"{path}.issue")
                ]
            rows.append(
                [
                    *first,
                    answers.say(f"{path}.task"),
                    answers.say_or(f"{path}.doer", "―"),
                    answers.say_or(f"{path}.profile", "―"),
                    answers.say_or(f"{path}.why_outside", "―"),
                ]
            )
    columns = (
        column("課題", 16),
        column("必要な仕事", 23),
        column("担う者", 12),
        column("人材像", 19),
        column("職員だけでは難しい理由", 30),
    )
    return [*blocks, table(columns, rows, name="課題に必要な仕事", path=f"{N}.tasks")]


def _shares(answers: Answers) -> list[Block]:
    tasks = answers.plan.recruitment.needs.tasks
    outside = sum(task.doer is TaskDoer.OUTSIDE for task in tasks)
    both = sum(task.doer is TaskDoer.BOTH for task in tasks)
    staff = sum(task.doer is TaskDoer.STAFF for task in tasks)
    blocks: list[Block] = [heading(1, "職員が行うこと")]
    if tasks:
        said = f"上の仕事のうち、外部人材が担うものは{outside}件、職員とともに担うものは{both}件、職員が担うものは{staff}件である。"
        blocks.append(paragraph(answers.sized(said)))
    return [*blocks, paragraph(answers.say(f"{N}.staff_duties"), path=f"{N}.staff_duties")]


def _profiles(answers: Answers, found: tuple[NeededProfile, ...]) -> list[Block]:
    blocks: list[Block] = [heading(1, "求める人材像")]
    if not found:
        blocks.append(paragraph(answers.say("recruitment.talent_profile"), path="recruitment.talent_profile"))
    if found:
        blocks.append(_profile_table(answers, found))
    standard = skill_standard()
    note_text = "".join(standard.note.split())
    return [*blocks, note(answers.sized(f"{note_text}出典：{standard.source.label()}"))]


def _profile_table(answers: Answers, found: tuple[NeededProfile, ...]) -> Block:
    """The profiles side by side, each statement with how sure it is."""
    profiles = [item.profile for item in found]
    none = "（国の公募の対象になかった。）"
    said: tuple[tuple[str, list[Words]], ...] = (
        ("必要な仕事", [answers.sized(f"{len(item.tasks)}件") for item in found]),
        ("役割（令和4年6月の案）", [_marked(one.role, one.role_status) for one in profiles]),
        (
            "役割（令和4年10月の公募）",
            [_marked(one.final_role or none, one.final_role_status) for one in profiles],
        ),
        ("スキル", [_listed(one.skills) for one in profiles]),
        ("経験", [_listed(one.experience) for one in profiles]),
        ("資格", [_listed(one.qualifications) for one in profiles]),
        ("職員に残る仕事", ["、".join(one.staff_side) for one in profiles]),
    )
    rows: list[list[Words | Cell]] = [
        [cell(answers.sized(title), header=True), *values] for title, values in said
    ]
    columns = (column("項目", 16), *(column(one.name, 84 // len(profiles)) for one in profiles))
    return table(columns, rows, name="求める人材像", path=f"{N}.tasks")


def _marked(text: str, status: StatementStatus) -> Words:
    return (Span(text), Span(f"〔{status.label}〕", style=SpanStyle.MARK))


def _listed(items: tuple[Skill, ...]) -> Words:
    """Names in a row that are equally sure carry one mark."""
    spans: list[Span] = []
    for status, group in groupby(items, key=lambda item: item.status):
        if spans:
            spans.append(Span("、"))
        names = "、".join(item.name.rstrip("。") for item in group)
        spans += [Span(names), Span(f"〔{status.label}〕", style=SpanStyle.MARK)]
    return tuple(spans)


def _alternatives(answers: Answers) -> list[Block]:
    path, fallback = f"{N}.alternatives", "recruitment.fallback"
    chosen = fallback_row(answers)
    said = paragraph(compose("採用できなかったときは、次による。", answers.say(fallback)), path=fallback)
    return [
        heading(1, "ほかの方法との比較及び採用できなかったとき"),
        paragraph(answers.say(path), path=path),
        *(chosen or [said]),
    ]


def _demand(answers: Answers) -> list[Block]:
    facts = obstacle_file()
    demand = facts.demand
    sites = "人及び".join(str(count) for count in demand.job_sites)
    said = (
        f"転職求人倍率は、全体の{demand.overall}倍に対し、デジタル人材は{demand.digital}倍であった（{demand.as_of}）。"
        f"民間の求人サイトに掲載した２市の応募は{sites}人、ホームページ等だけで知らせた"
        f"{demand.own_page_towns}団体の応募は平均{demand.own_page_average}人であった。"
        "職員の募集と同じ方法では、応募を得にくい。"
    )
    return [
        heading(1, "人材の需給"),
        paragraph(answers.sized(said)),
        note(answers.sized(f"{demand.note}出典：{facts.source.label()}")),
    ]


def _obstacles(answers: Answers) -> list[Block]:
    rows: list[list[Words | Cell]] = []
    for row in answers.plan.recruitment.needs.obstacles:
        if row.obstacle is None:
            continue
        path = f"{N}.obstacles[{row.id}]"
        rows.append(
            [
                cell(answers.say(f"{path}.obstacle"), path=path),
                answers.say_or(f"{path}.response", "―"),
            ]
        )
    if not rows:
        return []
    columns = (column("心配なこと", 36), column("対応", 64))
    return [heading(1, "募集の前の自己点検"), table(columns, rows, name="自己点検", path=f"{N}.obstacles")]
